"""Two wordings compared: what stayed the same, what one has for the other's words, what came and what went.

The words that officials keep and those they change say something (提法). Texts come in Simplified, so that two scripts
do not differ; offsets are code points of the text that was handed in.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.types import Span

if TYPE_CHECKING:
    from reader.analysis.tokens import Cutter

_LONG = 20_000  # tokens; the time for two texts grows with the product of their lengths
_CROWD = 16_000_000  # pairs of sentences that are looked at, six bytes each
_ALIKE = 50  # per cent of their characters that two sentences have in common to belong together
_SENTENCE = re.compile(r"[^。！？!?；;\n]*(?:[。！？!?；;]+[”’」』）)》]*)?")
_NUMBER = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*[%％‰]?")
_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003FFFF]")


class Kind(StrEnum):
    """How a stretch of one text stands to the other."""

    EQUAL = "equal"
    REPLACED = "replaced"
    ADDED = "added"  # only in the other
    DROPPED = "dropped"  # only in the one


class Stretch(NamedTuple):
    """Words of the one and of the other that stand to each other so; the span of an absent side is empty."""

    kind: Kind
    one: Span
    other: Span


class Row(NamedTuple):
    """Two sentences that belong together, with their stretches; one alone has an empty span beside it."""

    one: Span
    other: Span
    stretches: tuple[Stretch, ...]


_SWAPPED = {Kind.ADDED: Kind.DROPPED, Kind.DROPPED: Kind.ADDED}


def compare(one: str, other: str, cutter: Cutter) -> tuple[Stretch, ...]:
    """The stretches of two short texts, which they cover in order; no two neighbours are of the same kind.

    By words; where two words share most of their characters, by characters; a number is never cut. Equal texts are
    one equal stretch, and changing the sides changes nothing else. Of very long texts only what they begin and end
    with alike is told from the rest.
    """
    if other < one:  # where several readings are equally short, both orders get the same one
        return _swapped(compare(other, one, cutter))
    return tuple(_joined(_stretches(one, other, _words(one, cutter), _words(other, cutter))))


def rows(one: str, other: str, cutter: Cutter) -> tuple[Row, ...]:
    """Two articles sentence by sentence: which belong together, in the order of both, and their stretches.

    A sentence also ends at a semicolon and at the end of a line. Together the rows cover every character of both but
    blank ones between sentences. A sentence that moved past another one is dropped here and added there.
    """
    if other < one:
        return tuple(Row(row.other, row.one, _swapped(row.stretches)) for row in rows(other, one, cutter))
    made = []
    for left, right in _together(one, other, _sentences(one), _sentences(other)):
        stretches = compare(one[left.start : left.end], other[right.start : right.end], cutter)
        made.append(Row(left, right, tuple(_moved(stretch, left.start, right.start) for stretch in stretches)))
    return tuple(made)


def revived(data: Sequence[Any]) -> tuple[Row, ...]:
    """Rows that went through JSON, where named tuples become lists."""
    return tuple(
        Row(Span(*one), Span(*other), tuple(Stretch(Kind(kind), Span(*a), Span(*b)) for kind, a, b in stretches))
        for one, other, stretches in data
    )


def _swapped(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    return tuple(Stretch(_SWAPPED.get(each.kind, each.kind), each.other, each.one) for each in stretches)


def _moved(stretch: Stretch, one: int, other: int) -> Stretch:
    kind, left, right = stretch
    return Stretch(kind, Span(left.start + one, left.end + one), Span(right.start + other, right.end + other))


# Within two texts: both are lists of tokens, whose differences are those of a longest common subsequence.


def _words(text: str, cutter: Cutter) -> list[str]:
    """Words and whole numbers, which together are the text."""
    inside = {at for found in _NUMBER.finditer(text) for at in range(found.start() + 1, found.end())}
    starts = {0, *cutter.cut(text).starts, *(at for found in _NUMBER.finditer(text) for at in found.span())}
    edges = sorted(starts - inside | {len(text)})
    return [text[start:end] for start, end in itertools.pairwise(edges)]


def _characters(text: str) -> list[str]:
    """Characters and whole numbers, which together are the text."""
    made, at = [], 0
    for found in _NUMBER.finditer(text):
        made += [*text[at : found.start()], found.group()]
        at = found.end()
    return [*made, *text[at:]]


def _stretches(
    one: str, other: str, left: Sequence[str], right: Sequence[str], finer: bool = True
) -> Iterator[Stretch]:
    """The stretches of two lists of tokens, in offsets of the two texts they make."""
    i = j = 0
    for same, ours, theirs in _merged(left, right):
        a, b = Span(i, i + sum(map(len, ours))), Span(j, j + sum(map(len, theirs)))
        i, j = a.end, b.end
        if same:
            yield Stretch(Kind.EQUAL, a, b)
            continue
        within = _finer(one[a.start : a.end], other[b.start : b.end]) if finer else ()
        if within:
            yield from (_moved(stretch, a.start, b.start) for stretch in within)
        else:
            yield Stretch(Kind.REPLACED if ours and theirs else Kind.DROPPED if ours else Kind.ADDED, a, b)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Neighbours of the same kind as one."""
    for kind, there in itertools.groupby(stretches, lambda stretch: stretch.kind):
        first, *others = there
        last = others[-1] if others else first
        yield Stretch(kind, Span(first.one.start, last.one.end), Span(first.other.start, last.other.end))


def _finer(one: str, other: str) -> tuple[Stretch, ...]:
    """The stretches by characters, where most of the shorter side's stay; else none."""
    if not one or not other:
        return ()
    stretches = tuple(_stretches(one, other, _characters(one), _characters(other), finer=False))
    kept = sum(len(_HAN.findall(one[a.start : a.end])) for kind, a, _ in stretches if kind is Kind.EQUAL)
    return stretches if 2 * kept > min(len(one), len(other)) else ()


def _merged(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Runs of equal tokens (True) and, between them, all that differs (False), alternating."""
    start, stop = _alike(left, right)
    middle = left[start : len(left) - stop], right[start : len(right) - stop]
    i = j = 0  # up to where tokens were handed out
    for begin, end, there in [(0, start, 0), *_equal(*middle, start), (len(left) - stop, len(left), len(right) - stop)]:
        if begin == end:
            continue
        if begin > i or there > j:
            yield False, left[i:begin], right[j:there]
        yield True, left[begin:end], right[there : there + end - begin]
        i, j = end, there + end - begin
    if i < len(left) or j < len(right):
        yield False, left[i:], right[j:]


def _alike(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    """How many items two lists begin with alike, and how many of the others they end with alike."""
    most = min(len(left), len(right))
    start = next((n for n in range(most) if left[n] != right[n]), most)
    stop = next((n for n in range(most - start) if left[-1 - n] != right[-1 - n]), most - start)
    return start, stop


def _equal(left: Sequence[str], right: Sequence[str], offset: int) -> list[tuple[int, int, int]]:
    """Runs of a longest common subsequence: from, to, and from where in the other; shifted by `offset`."""
    from rapidfuzz.distance import Indel

    if max(len(left), len(right)) > _LONG:
        return []
    numbers: dict[str, int] = {}
    coded = [[numbers.setdefault(token, len(numbers)) for token in tokens] for tokens in (left, right)]
    return [
        (code.src_start + offset, code.src_end + offset, code.dest_start + offset)
        for code in Indel.opcodes(*coded)
        if code.tag == "equal"
    ]


# Between two articles


def _sentences(text: str) -> list[Span]:
    """The sentences, without blank characters around them."""
    made = []
    for found in _SENTENCE.finditer(text):
        words = found.group()
        if kept := words.strip():
            start = found.start() + words.index(kept[0])
            made.append(Span(start, start + len(kept)))
    return made


def _together(one: str, other: str, left: Sequence[Span], right: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Every sentence of both, in order, with the one it belongs to or an empty span where the other side stands."""
    ours, theirs = ([text[s.start : s.end] for s in spans] for text, spans in ((one, left), (other, right)))
    i = j = 0
    for a, b in [*_matches(ours, theirs), (len(left), len(right))]:
        here = right[j - 1].end if j else 0
        yield from ((span, Span(here, here)) for span in left[i:a])
        there = left[a - 1].end if a else 0
        yield from ((Span(there, there), span) for span in right[j:b])
        if a < len(left):
            yield left[a], right[b]
        i, j = a + 1, b + 1


def _matches(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Places of the sentences that belong together, rising on both sides, by the greatest likeness in all.

    Likeness counts squared, so that two equal sentences are worth more than two pairs that are half alike.
    """
    start, stop = _alike(left, right)
    before = [(n, n) for n in range(start)]
    after = [(len(left) - n, len(right) - n) for n in range(stop, 0, -1)]
    ours, theirs = left[start : len(left) - stop], right[start : len(right) - stop]
    between = _best(ours, theirs) if 0 < len(ours) * len(theirs) <= _CROWD else []
    return [*before, *((a + start, b + start) for a, b in between), *after]


def _best(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    import numpy as np
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    likeness = cdist(left, right, scorer=Indel.normalized_similarity, score_cutoff=_ALIKE / 100, dtype=np.float32)
    worth = np.zeros(len(right) + 1, np.float32)  # of the best matches with the first n on the right
    paired = np.zeros(likeness.shape, np.bool_)
    rises = np.zeros(likeness.shape, np.bool_)
    for a, row in enumerate(likeness):
        with_this = np.where(row > 0, worth[:-1] + row * row, -1)
        paired[a] = with_this > worth[1:]
        best = np.maximum.accumulate(np.maximum(worth[1:], with_this))
        rises[a] = best > np.concatenate(([0], best[:-1]))
        worth = np.concatenate((np.zeros(1, np.float32), best))
    made, b = [], len(right) - 1
    for a in range(len(left) - 1, -1, -1):
        while b >= 0 and not rises[a, b]:
            b -= 1
        if b < 0:
            break
        if paired[a, b]:
            made.append((a, b))
            b -= 1
    return made[::-1]
