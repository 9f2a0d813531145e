"""How far coders agree on a tag: Krippendorff's α over the characters that each of them gave it.

K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania 2011: within each unit every
value is paired with every other, a pair weighs one over the unit's values less one, and α is one less the observed
disagreement over the one to be expected from how often each value occurs. Units are the code points of the source. A
stretch on which nobody's value changes counts as often as it is long, so that nothing is held for each character.
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

_AT_ONCE = 500  # articles in one statement
_ROWS = 64  # sets that are compared with all others at once


@dataclass(frozen=True, slots=True)
class Agreed:
    """Agreement on one tag (by name).

    `alpha` is None where it is not defined: nothing was compared, or nobody's value ever differs (a tag that nobody
    used, or that is on every character). `characters` is how many code points of source were compared, `marked` on how
    many of them each coder, in the order asked for, has the tag.
    """

    tag: str
    alpha: float | None
    characters: int
    marked: tuple[int, ...]


class _Mark(NamedTuple):
    coder: int  # place among those asked for
    start: int
    end: int
    tags: Tags


class Agreement(Component):
    """Compares coders on articles that they read all.

    Nobody says that they have read an article. Whoever marked nothing in it is held not to have: their values are
    missing there, and where fewer than two coders are left nothing is compared.
    """

    def articles(self, coders: Collection[str]) -> list[str]:
        """The articles (sha256) in which at least two of these coders marked anything."""
        names = list(dict.fromkeys(coders))
        sql = f"""
            SELECT article FROM annotations WHERE author IN ({_places(names)})
            GROUP BY article HAVING count(DISTINCT author) > 1 ORDER BY article
        """
        return [row["article"] for row in self._read(sql, *names)]

    def of_tags(self, coders: Collection[str], articles: Collection[str], all_read: bool = False) -> list[Agreed]:
        """The agreement on all tags together ("" as tag), then on every tag that a coder used there, in their order.

        A tag is on a character where it, or one below it in the hierarchy, was given. For all of them together the
        value of a character is the set of tags given there, and two sets differ by MASI (R. Passonneau, "Measuring
        Agreement on Set-valued Items", 2006). `all_read` says that each coder read each article, marks or no marks.
        """
        names = list(dict.fromkeys(coders))
        order, above = self._codebook()
        sets: Counter[tuple[Tags, ...]] = Counter()
        having: dict[str, Counter[tuple[int, int]]] = defaultdict(Counter)  # by coders, and those who have the tag
        marked: dict[str, list[int]] = defaultdict(lambda: [0] * len(names))
        compared: Counter[int] = Counter()  # characters by how many coders read them
        for length, marks in self._through(names, articles):
            readers = range(len(names)) if all_read else sorted({mark.coder for mark in marks})
            if len(readers) < 2:
                continue
            compared[len(readers)] += length
            for stretch, values in _stretches(length, marks, readers):
                sets[tuple(sorted(values, key=sorted))] += stretch
                wider = [frozenset().union(*(above[tag] for tag in value)) for value in values]
                for tag, count in Counter(tag for value in wider for tag in value).items():
                    having[tag][len(readers), count] += stretch
                for coder, value in zip(readers, wider, strict=True):
                    for tag in ("", *value) if value else ():
                        marked[tag][coder] += stretch
        total = sum(compared.values())
        agreed = [Agreed("", alpha(sets, masi, masi_among), total, tuple(marked[""]))]
        for tag in sorted(having, key=order.__getitem__):
            units = _units(having[tag], compared)
            agreed.append(Agreed(tag, alpha(units, _nominal), total, tuple(marked[tag])))
        return agreed

    def _codebook(self) -> tuple[dict[str, int], dict[str, Tags]]:
        """The place of each tag among all, and the tag with those above it."""
        rows = self._read("SELECT id, name, parent FROM tags ORDER BY shortcut NULLS LAST, id")
        names = {row["id"]: row["name"] for row in rows}
        parents = {row["id"]: row["parent"] for row in rows}
        above = {}
        for each in names:
            line, at = {each}, parents[each]
            while at is not None and at not in line:
                line.add(at)
                at = parents[at]
            above[names[each]] = frozenset(names[one] for one in line)
        return {name: place for place, name in enumerate(names.values())}, above

    def _through(self, names: Sequence[str], articles: Collection[str]) -> Iterator[tuple[int, list[_Mark]]]:
        """Length and marks of each article of the library, some articles at a time."""
        place = {name: at for at, name in enumerate(names)}
        wanted = sorted(set(articles))
        for at in range(0, len(wanted), _AT_ONCE):
            part = wanted[at : at + _AT_ONCE]
            marks: dict[str, list[_Mark]] = defaultdict(list)
            sql = f"""
                SELECT a.article, a.author, a.start, a."end", group_concat(t.name, char(31)) AS tags
                FROM annotations AS a
                LEFT JOIN annotation_tags AS x ON x.annotation = a.id LEFT JOIN tags AS t ON t.id = x.tag
                WHERE a.article IN ({_places(part)}) AND a.author IN ({_places(names)}) GROUP BY a.id
            """
            for row in self._read(sql, *part, *names):
                tags = frozenset(row["tags"].split("\x1f")) if row["tags"] else frozenset[str]()
                marks[row["article"]].append(_Mark(place[row["author"]], row["start"], row["end"], tags))
            sql = f"SELECT sha256, characters FROM articles WHERE sha256 IN ({_places(part)})"
            for row in self._read(sql, *part):
                yield row["characters"], marks[row["sha256"]]


def alpha(
    units: Mapping[tuple[Value, ...], int],
    distance: Callable[[Value, Value], float],
    among: Callable[[Mapping[Value, int]], float] | None = None,
) -> float | None:
    """Krippendorff's α of units, given as their values and how many units have just these, missing ones left out.

    `distance` is 0 for equal values and at most 1; `among` may sum it faster over every two of many values, given with
    how often each occurs. None where α is not defined.
    """
    occurring: Counter[Value] = Counter()
    observed = 0.0
    for values, times in units.items():
        if len(values) < 2:
            continue
        for value in values:
            occurring[value] += times
        apart = sum(distance(one, other) for one, other in combinations(values, 2))
        observed += 2 * times * apart / (len(values) - 1)
    expected = among(occurring) if among else _among(occurring, distance)
    return 1 - (sum(occurring.values()) - 1) * observed / expected if expected else None


def _among(occurring: Mapping[Value, int], distance: Callable[[Value, Value], float]) -> float:
    return sum(
        2 * times * others * distance(one, other)
        for (one, times), (other, others) in combinations(occurring.items(), 2)
    )


def masi(one: Tags, other: Tags) -> float:
    """How far two sets differ, 0 to 1: one less their Jaccard index times 1, 2/3, 1/3 or 0.

    In this order: the sets are equal, one lies within the other, they overlap, they have nothing in common.
    """
    if one == other:
        return 0.0
    common = len(one & other)
    if not common:
        return 1.0
    return 1 - common / len(one | other) * (2 / 3 if one < other or other < one else 1 / 3)


def masi_among(occurring: Mapping[Tags, int]) -> float:
    """The sum of `masi` over every two occurrences of sets; marks that overlap deeply make thousands of sets."""
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
    for start in range(0, len(times), _ROWS):
        rows = slice(start, start + _ROWS)
        later = slice(start, None)
        common = np.zeros((len(times[rows]), len(times[later])))
        for word in range(bits.shape[1]):
            common += np.bitwise_count(bits[rows, None, word] & bits[None, later, word])
        smaller = np.minimum(sizes[rows, None], sizes[None, later])
        union = sizes[rows, None] + sizes[None, later] - common
        apart = 1 - common / np.maximum(union, 1) * np.where(common == smaller, 2 / 3, 1 / 3)
        apart = np.triu(apart, 1)  # every two once, none with itself
        total += 2 * float(times[rows] @ apart @ times[later])
    return total


def _nominal(one: bool, other: bool) -> float:
    return float(one != other)


def _units(having: Mapping[tuple[int, int], int], compared: Mapping[int, int]) -> Counter[tuple[bool, ...]]:
    """Whether each coder has a tag, with how many characters it is so."""
    units: Counter[tuple[bool, ...]] = Counter()
    for (readers, count), characters in having.items():
        units[(True,) * count + (False,) * (readers - count)] += characters
        units[(False,) * readers] -= characters
    for readers, characters in compared.items():
        units[(False,) * readers] += characters
    return units


def _stretches(length: int, marks: Sequence[_Mark], readers: Sequence[int]) -> Iterator[tuple[int, list[Tags]]]:
    """The stretches of a text on which nothing changes: how long each is, and the tags that each reader gave there."""
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


def _places(values: Sequence[object]) -> str:
    """As many parameters as there are values."""
    return ", ".join("?" * len(values))
