"""Compares two texts: finds the words that are equal, replaced, added or dropped.

Changes in official wording (提法) are significant. Texts are in Simplified, so that scripts do not differ; offsets are
code points of the texts passed in.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reader.types import Span

if TYPE_CHECKING:
    from reader.analysis.tokens import Cutter

_MAX_TOKENS = 20_000  # the time grows with the product of the lengths
_MAX_PAIRS = 16_000_000  # pairs of sentences to compare, at six bytes each
_MIN_SIMILARITY = 0.5  # share of common characters for two sentences to match
_SENTENCE = re.compile(r"[^。！？!?；;\n]*(?:[。！？!?；;]+[”’」』）)》]*)?")
_NUMBER = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*[%％‰]?")
_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003FFFF]")


class DiffKind(StrEnum):
    """The kind of a segment."""

    EQUAL = "equal"
    REPLACED = "replaced"
    ADDED = "added"  # only in `other`
    DROPPED = "dropped"  # only in `one`


class DiffSegment(NamedTuple):
    """Corresponding spans of the two texts; the span of an absent side is empty."""

    kind: DiffKind
    one: Span
    other: Span


class DiffRow(NamedTuple):
    """Two matching sentences with their segments; an unmatched one has an empty span on the other side."""

    one: Span
    other: Span
    segments: tuple[DiffSegment, ...]


_SWAPPED = {DiffKind.ADDED: DiffKind.DROPPED, DiffKind.DROPPED: DiffKind.ADDED}


def compare(one: str, other: str, cutter: Cutter) -> tuple[DiffSegment, ...]:
    """The segments of two short texts, which cover both in order; neighbours differ in kind.

    Compares by words, and by characters within similar words; never splits a number. Equal texts give one segment, and
    the result is symmetric. For very long texts, only the common prefix and suffix count as equal.
    """
    if other < one:  # of several equally short diffs, both orders must give the same one
        return _swapped(compare(other, one, cutter))
    return tuple(_join_neighbours(_segments(one, other, _words(one, cutter), _words(other, cutter))))


def rows(one: str, other: str, cutter: Cutter) -> tuple[DiffRow, ...]:
    """Compare two articles sentence by sentence; the rows are in the order of both.

    A sentence also ends at a semicolon and at the end of a line. The rows cover every character of both except blanks
    between sentences. A sentence that moved past another one is dropped in one row and added in another.
    """
    if other < one:
        return tuple(DiffRow(row.other, row.one, _swapped(row.segments)) for row in rows(other, one, cutter))
    result = []
    for left, right in _align(one, other, _sentences(one), _sentences(other)):
        segments = compare(one[left.start : left.end], other[right.start : right.end], cutter)
        result.append(DiffRow(left, right, tuple(_shift(segment, left.start, right.start) for segment in segments)))
    return tuple(result)


def _swapped(segments: Sequence[DiffSegment]) -> tuple[DiffSegment, ...]:
    return tuple(DiffSegment(_SWAPPED.get(each.kind, each.kind), each.other, each.one) for each in segments)


def _shift(segment: DiffSegment, one: int, other: int) -> DiffSegment:
    kind, left, right = segment
    return DiffSegment(kind, Span(left.start + one, left.end + one), Span(right.start + other, right.end + other))


# Comparing two texts: a diff of token lists by longest common subsequence


def _words(text: str, cutter: Cutter) -> list[str]:
    """Split a text into words and whole numbers."""
    inside = {at for found in _NUMBER.finditer(text) for at in range(found.start() + 1, found.end())}
    starts = {0, *cutter.cut(text).starts, *(at for found in _NUMBER.finditer(text) for at in found.span())}
    edges = sorted(starts - inside | {len(text)})
    return [text[start:end] for start, end in itertools.pairwise(edges)]


def _characters(text: str) -> list[str]:
    """Split a text into characters and whole numbers."""
    tokens, at = [], 0
    for found in _NUMBER.finditer(text):
        tokens += [*text[at : found.start()], found.group()]
        at = found.end()
    return [*tokens, *text[at:]]


def _segments(
    one: str, other: str, left: Sequence[str], right: Sequence[str], finer: bool = True
) -> Iterator[DiffSegment]:
    """The segments of two token lists, in offsets of the two texts; `finer` compares replaced words by characters."""
    i = j = 0
    for same, ours, theirs in _token_runs(left, right):
        a, b = Span(i, i + sum(map(len, ours))), Span(j, j + sum(map(len, theirs)))
        i, j = a.end, b.end
        if same:
            yield DiffSegment(DiffKind.EQUAL, a, b)
            continue
        within = _by_characters(one[a.start : a.end], other[b.start : b.end]) if finer else ()
        if within:
            yield from (_shift(segment, a.start, b.start) for segment in within)
        else:
            kind = DiffKind.REPLACED if ours and theirs else DiffKind.DROPPED if ours else DiffKind.ADDED
            yield DiffSegment(kind, a, b)


def _join_neighbours(segments: Iterable[DiffSegment]) -> Iterator[DiffSegment]:
    """Join neighbours of the same kind."""
    for kind, run in itertools.groupby(segments, lambda segment: segment.kind):
        first, *others = run
        last = others[-1] if others else first
        yield DiffSegment(kind, Span(first.one.start, last.one.end), Span(first.other.start, last.other.end))


def _by_characters(one: str, other: str) -> tuple[DiffSegment, ...]:
    """The segments by characters, if most of the shorter side is equal; else none."""
    if not one or not other:
        return ()
    segments = tuple(_segments(one, other, _characters(one), _characters(other), finer=False))
    kept = sum(len(_HAN.findall(one[a.start : a.end])) for kind, a, _ in segments if kind is DiffKind.EQUAL)
    return segments if 2 * kept > min(len(one), len(other)) else ()


def _token_runs(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Alternating runs of equal (True) and different (False) tokens."""
    start, stop = _common_ends(left, right)
    middle = left[start : len(left) - stop], right[start : len(right) - stop]
    i = j = 0  # tokens consumed so far
    suffix = len(left) - stop, len(left), len(right) - stop
    for begin, end, match in [(0, start, 0), *_equal_runs(*middle, start), suffix]:
        if begin == end:
            continue
        if begin > i or match > j:
            yield False, left[i:begin], right[j:match]
        yield True, left[begin:end], right[match : match + end - begin]
        i, j = end, match + end - begin
    if i < len(left) or j < len(right):
        yield False, left[i:], right[j:]


def _common_ends(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    """The lengths of the common prefix and of the common suffix of the rest."""
    limit = min(len(left), len(right))
    start = next((n for n in range(limit) if left[n] != right[n]), limit)
    stop = next((n for n in range(limit - start) if left[-1 - n] != right[-1 - n]), limit - start)
    return start, stop


def _equal_runs(left: Sequence[str], right: Sequence[str], offset: int) -> list[tuple[int, int, int]]:
    """The runs of a longest common subsequence, as start and end on the left and start on the right, plus `offset`."""
    from rapidfuzz.distance import Indel

    if max(len(left), len(right)) > _MAX_TOKENS:
        return []
    numbers: dict[str, int] = {}
    coded = [[numbers.setdefault(token, len(numbers)) for token in tokens] for tokens in (left, right)]
    return [
        (code.src_start + offset, code.src_end + offset, code.dest_start + offset)
        for code in Indel.opcodes(*coded)
        if code.tag == "equal"
    ]


# Aligning the sentences of two articles


def _sentences(text: str) -> list[Span]:
    """The sentences of a text, without blanks around them."""
    spans = []
    for found in _SENTENCE.finditer(text):
        words = found.group()
        if kept := words.strip():
            start = found.start() + words.index(kept[0])
            spans.append(Span(start, start + len(kept)))
    return spans


def _align(one: str, other: str, left: Sequence[Span], right: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Pair the sentences of both texts in order; an unmatched one gets an empty span at the other side's position."""
    ours, theirs = ([text[s.start : s.end] for s in spans] for text, spans in ((one, left), (other, right)))
    i = j = 0
    for a, b in [*_matches(ours, theirs), (len(left), len(right))]:
        at = right[j - 1].end if j else 0
        yield from ((span, Span(at, at)) for span in left[i:a])
        at = left[a - 1].end if a else 0
        yield from ((Span(at, at), span) for span in right[j:b])
        if a < len(left):
            yield left[a], right[b]
        i, j = a + 1, b + 1


def _matches(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The indices of matching sentences, increasing on both sides, with the greatest total of squared similarity.

    Squaring makes one pair of equal sentences worth more than two pairs that are half similar.
    """
    start, stop = _common_ends(left, right)
    before = [(n, n) for n in range(start)]
    after = [(len(left) - n, len(right) - n) for n in range(stop, 0, -1)]
    ours, theirs = left[start : len(left) - stop], right[start : len(right) - stop]
    between = _best_matches(ours, theirs) if 0 < len(ours) * len(theirs) <= _MAX_PAIRS else []
    return [*before, *((a + start, b + start) for a, b in between), *after]


def _best_matches(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    import numpy as np
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    similarity = cdist(left, right, scorer=Indel.normalized_similarity, score_cutoff=_MIN_SIMILARITY, dtype=np.float32)
    totals = np.zeros(len(right) + 1, np.float32)  # the best total with the first n on the right
    paired = np.zeros(similarity.shape, np.bool_)
    rises = np.zeros(similarity.shape, np.bool_)
    for a, row in enumerate(similarity):
        with_this = np.where(row > 0, totals[:-1] + row * row, -1)
        paired[a] = with_this > totals[1:]
        best = np.maximum.accumulate(np.maximum(totals[1:], with_this))
        rises[a] = best > np.concatenate(([0], best[:-1]))
        totals = np.concatenate((np.zeros(1, np.float32), best))
    matches, b = [], len(right) - 1
    for a in range(len(left) - 1, -1, -1):
        while b >= 0 and not rises[a, b]:
            b -= 1
        if b < 0:
            break
        if paired[a, b]:
            matches.append((a, b))
            b -= 1
    return matches[::-1]
