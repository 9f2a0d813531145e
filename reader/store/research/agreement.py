"""Inter-coder agreement on tags: Krippendorff's α over the characters of the source.

K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania 2011: within each unit every
value is paired with every other, a pair weighs 1 / (values of the unit - 1), and α is 1 - observed disagreement /
disagreement expected from the frequency of each value. Units are code points of the source. A stretch with constant
values is weighted by its length, so that nothing is stored per character.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple, TypeVar

from reader.store.component import Component

Value = TypeVar("Value")
Tags = frozenset[str]

_BATCH = 500  # articles per statement
_BLOCK_ROWS = 64  # sets compared with all others in one matrix operation


@dataclass(frozen=True, slots=True)
class TagAgreement:
    """Agreement on one tag (by name).

    `alpha` is None if undefined: nothing was compared, or all values are equal (a tag on no or every character).
    `characters` is the number of code points of source compared; `marked` is on how many of them each coder, in the
    requested order, has the tag.
    """

    tag: str
    alpha: float | None
    characters: int
    marked: tuple[int, ...]


class _Mark(NamedTuple):
    coder: int  # index in the requested coders
    start: int
    end: int
    tags: Tags


class Agreement(Component):
    """Compares coders on the articles that they have all read.

    A coder without marks in an article counts as not having read it: their values are missing there, and articles with
    fewer than two remaining coders are not compared.
    """

    def articles(self, coders: Collection[str]) -> list[str]:
        """The articles (sha256) that at least two of these coders have marks in."""
        names = list(dict.fromkeys(coders))
        sql = f"""
            SELECT article FROM annotations WHERE author IN ({_placeholders(names)})
            GROUP BY article HAVING count(DISTINCT author) > 1 ORDER BY article
        """
        return [row["article"] for row in self._read(sql, *names)]

    def of_tags(self, coders: Collection[str], articles: Collection[str], all_read: bool = False) -> list[TagAgreement]:
        """The agreement on all tags together (tag ""), then on every tag used there, in codebook order.

        A character has a tag if it or a descendant was assigned there. For all tags together a character's value is the
        set of tags assigned, with MASI as distance (R. Passonneau, "Measuring Agreement on Set-valued Items", 2006).
        With `all_read` every coder counts as having read every article.
        """
        names = list(dict.fromkeys(coders))
        order, ancestors = self._codebook()
        sets: Counter[tuple[Tags, ...]] = Counter()
        # By number of readers, and of those with the tag.
        tagged: dict[str, Counter[tuple[int, int]]] = defaultdict(Counter)
        marked: dict[str, list[int]] = defaultdict(lambda: [0] * len(names))
        compared: Counter[int] = Counter()  # characters by number of readers
        for length, marks in self._iterate(names, articles):
            readers = range(len(names)) if all_read else sorted({mark.coder for mark in marks})
            if len(readers) < 2:
                continue
            compared[len(readers)] += length
            for stretch, values in _stretches(length, marks, readers):
                sets[tuple(sorted(values, key=sorted))] += stretch
                expanded = [frozenset().union(*(ancestors[tag] for tag in value)) for value in values]
                for tag, count in Counter(tag for value in expanded for tag in value).items():
                    tagged[tag][len(readers), count] += stretch
                for coder, value in zip(readers, expanded, strict=True):
                    for tag in ("", *value) if value else ():
                        marked[tag][coder] += stretch
        total = sum(compared.values())
        agreed = [TagAgreement("", alpha(sets, masi, total_masi), total, tuple(marked[""]))]
        for tag in sorted(tagged, key=order.__getitem__):
            units = _units(tagged[tag], compared)
            agreed.append(TagAgreement(tag, alpha(units, _nominal), total, tuple(marked[tag])))
        return agreed

    def _codebook(self) -> tuple[dict[str, int], dict[str, Tags]]:
        """The position of each tag in the codebook, and each tag with its ancestors."""
        rows = self._read("SELECT id, name, parent FROM tags ORDER BY shortcut NULLS LAST, id")
        names = {row["id"]: row["name"] for row in rows}
        parents = {row["id"]: row["parent"] for row in rows}
        ancestors = {}
        for each in names:
            chain, at = {each}, parents[each]
            while at is not None and at not in chain:
                chain.add(at)
                at = parents[at]
            ancestors[names[each]] = frozenset(names[one] for one in chain)
        return {name: place for place, name in enumerate(names.values())}, ancestors

    def _iterate(self, names: Sequence[str], articles: Collection[str]) -> Iterator[tuple[int, list[_Mark]]]:
        """Length and marks of each article in the library, read in batches."""
        place = {name: at for at, name in enumerate(names)}
        wanted = sorted(set(articles))
        for at in range(0, len(wanted), _BATCH):
            part = wanted[at : at + _BATCH]
            marks: dict[str, list[_Mark]] = defaultdict(list)
            sql = f"""
                SELECT a.article, a.author, a.start, a."end", group_concat(t.name, char(31)) AS tags
                FROM annotations AS a
                LEFT JOIN annotation_tags AS x ON x.annotation = a.id LEFT JOIN tags AS t ON t.id = x.tag
                WHERE a.article IN ({_placeholders(part)}) AND a.author IN ({_placeholders(names)}) GROUP BY a.id
            """
            for row in self._read(sql, *part, *names):
                tags = frozenset(row["tags"].split("\x1f")) if row["tags"] else frozenset[str]()
                marks[row["article"]].append(_Mark(place[row["author"]], row["start"], row["end"], tags))
            sql = f"SELECT sha256, characters FROM articles WHERE sha256 IN ({_placeholders(part)})"
            for row in self._read(sql, *part):
                yield row["characters"], marks[row["sha256"]]


def alpha(
    units: Mapping[tuple[Value, ...], int],
    distance: Callable[[Value, Value], float],
    total: Callable[[Mapping[Value, int]], float] | None = None,
) -> float | None:
    """Krippendorff's α; `units` maps the values of a unit, without missing ones, to the number of such units.

    `distance` is 0 for equal values and at most 1. `total` may compute its sum over all pairs faster, given the number
    of occurrences of each value. None if α is undefined.
    """
    occurring: Counter[Value] = Counter()
    observed = 0.0
    for values, times in units.items():
        if len(values) < 2:
            continue
        for value in values:
            occurring[value] += times
        differences = sum(distance(one, other) for one, other in combinations(values, 2))
        observed += 2 * times * differences / (len(values) - 1)
    expected = total(occurring) if total else _total_distance(occurring, distance)
    return 1 - (sum(occurring.values()) - 1) * observed / expected if expected else None


def _total_distance(occurring: Mapping[Value, int], distance: Callable[[Value, Value], float]) -> float:
    return sum(
        2 * times * others * distance(one, other)
        for (one, times), (other, others) in combinations(occurring.items(), 2)
    )


def masi(one: Tags, other: Tags) -> float:
    """The MASI distance of two sets, 0 to 1: 1 - Jaccard index × m.

    m is 1 for equal sets, 2/3 for a subset, 1/3 for overlapping and 0 for disjoint sets.
    """
    if one == other:
        return 0.0
    common = len(one & other)
    if not common:
        return 1.0
    return 1 - common / len(one | other) * (2 / 3 if one < other or other < one else 1 / 3)


def total_masi(occurring: Mapping[Tags, int]) -> float:
    """The sum of `masi` over all pairs of occurrences; vectorised, since deeply overlapping marks make many sets."""
    import numpy as np

    tags = {tag: place for place, tag in enumerate(sorted(frozenset().union(*occurring)))}
    bits = np.zeros((len(occurring), len(tags) // 64 + 1), dtype=np.uint64)
    for row, value in enumerate(occurring):
        for tag in value:
            word, bit = divmod(tags[tag], 64)
            bits[row, word] |= np.uint64(1 << bit)
    times = np.array(list(occurring.values()), dtype=np.float64)
    sizes = np.array([len(value) for value in occurring], dtype=np.float64)
    total = 0.0
    for start in range(0, len(times), _BLOCK_ROWS):
        rows = slice(start, start + _BLOCK_ROWS)
        later = slice(start, None)
        common = np.zeros((len(times[rows]), len(times[later])))
        for word in range(bits.shape[1]):
            common += np.bitwise_count(bits[rows, None, word] & bits[None, later, word])
        smaller = np.minimum(sizes[rows, None], sizes[None, later])
        union = sizes[rows, None] + sizes[None, later] - common
        differences = 1 - common / np.maximum(union, 1) * np.where(common == smaller, 2 / 3, 1 / 3)
        differences = np.triu(differences, 1)  # each pair once, without the diagonal
        total += 2 * float(times[rows] @ differences @ times[later])
    return total


def _nominal(one: bool, other: bool) -> float:
    return float(one != other)


def _units(tagged: Mapping[tuple[int, int], int], compared: Mapping[int, int]) -> Counter[tuple[bool, ...]]:
    """Units for one tag: whether each reader has it, with the number of such characters."""
    units: Counter[tuple[bool, ...]] = Counter()
    for (readers, count), characters in tagged.items():
        units[(True,) * count + (False,) * (readers - count)] += characters
        units[(False,) * readers] -= characters
    for readers, characters in compared.items():
        units[(False,) * readers] += characters
    return units


def _stretches(length: int, marks: Sequence[_Mark], readers: Sequence[int]) -> Iterator[tuple[int, list[Tags]]]:
    """Stretches of a text with constant tags: the length of each, and every reader's tags."""
    steps = [(mark.start, 1, mark) for mark in marks] + [(mark.end, -1, mark) for mark in marks]
    steps.sort(key=lambda step: step[0])
    given: dict[int, Counter[str]] = {reader: Counter() for reader in readers}
    at = 0
    for place, change, mark in [*steps, (length, 0, None)]:
        if place > at:
            yield place - at, [frozenset(tag for tag, times in given[each].items() if times) for each in readers]
            at = place
        if mark is not None:
            for tag in mark.tags:
                given[mark.coder][tag] += change


def _placeholders(values: Sequence[object]) -> str:
    """As many SQL parameters as there are values."""
    return ", ".join("?" * len(values))
