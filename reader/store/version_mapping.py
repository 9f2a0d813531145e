"""From one text to a later one: where what was marked stands now, what may be its place, and whether they are related.

A place is certain where the words are the same and so is enough of what is around them. All spans are of source.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.store.selectors import selectors
from reader.types import Commitment, Decision, Entity, Span

_SHINGLE = 6  # code points
_SAMPLE = 50_000  # shingles of a text that are compared
_RELATED = 0.3  # of the shorter text's shingles; articles of one paper and day share a tenth at most

_NEAR = 8  # code points that agree on both sides of a place that needs no other proof
_ALIKE = 0.4  # how alike what is around two places must be where the texts were paired there
_MOVED = 0.55  # and where they were not
_AHEAD = 0.15  # by how much the best place must be better than the next
_LONG = 12  # code points that stand only once in both texts and need nothing around them
_PLACES = 60  # of the same words that are looked at
_CELLS = 2_000_000_000  # of one comparison, a bit each; where texts differ more, words are looked for one by one
_CANDIDATES = 5
_POOR = 0.4  # a candidate below that is none
_FIT = 8  # code points by which the ends of a candidate are tried
_LINES = 40  # lines that are looked into for candidates

_CLAUSE = re.compile(r"[^，。；：、！？!?;,\s]*[，。；：、！？!?;,\s]+|[^，。；：、！？!?;,\s]+$")
_Cut = Callable[[str], Sequence[str]]


class Candidate(NamedTuple):
    """A place that may be meant, and how much speaks for it, from 0 to 1."""

    span: Span
    score: float


class _Run(NamedTuple):
    """Text that is the same in both: where it begins in each, and its length."""

    old: int
    new: int
    length: int


def related(old: str, new: str) -> bool:
    """Whether one text is likely another version of the other."""
    every = max(len(old), len(new)) // _SAMPLE + 1
    one, other = _shingles(old, every), _shingles(new, every)
    return len(one & other) >= _RELATED * max(1, min(len(one), len(other)))


def _shingles(text: str, every: int) -> set[int]:
    """Hashes of stretches of text, or of a part of them that is the same in every text."""
    found = (hash(text[at : at + _SHINGLE]) for at in range(max(1, len(text) - _SHINGLE + 1)))
    return {each for each in found if each % every == 0}


class VersionMapping:
    """The way from `old` to `new`."""

    def __init__(self, old: str, new: str) -> None:
        """Nothing is compared before it is asked for."""
        self.old, self.new = old, new

    @cached_property
    def _runs(self) -> list[_Run]:
        return list(_joined(_same(self.old, self.new)))

    @cached_property
    def _old_starts(self) -> list[int]:
        return [run.old for run in self._runs]

    @cached_property
    def _backward(self) -> list[_Run]:
        return [_Run(run.new, run.old, run.length) for run in self._runs]

    @cached_property
    def _new_starts(self) -> list[int]:
        return [run.new for run in self._runs]

    def span(self, span: Span) -> Span | None:
        """Where exactly these words certainly stand now; None where that is in doubt."""
        paired = _through(self._runs, self._old_starts, span)
        if paired is not None and self._same_around(span, paired):
            return paired
        quote = self.old[span.start : span.end]
        if not quote:
            return None
        if paired is not None and len(quote) >= _LONG and self.new.count(quote) == self.old.count(quote) == 1:
            return paired
        return self._clear_best(span, quote, paired)

    def _clear_best(self, span: Span, quote: str, paired: Span | None) -> Span | None:
        """The place of the same words that has by far the most of what was around them."""
        scored = sorted(
            ((self._support(span, place), place) for place in self._places(quote) if self._is_free(span, place)),
            reverse=True,
        )
        if not scored:
            return None
        support, best = scored[0]
        if support < (_ALIKE if best == paired else _MOVED):
            return None
        return None if len(scored) > 1 and support - scored[1][0] < _AHEAD else best

    def candidates(self, span: Span) -> list[Candidate]:
        """Where these words may stand now, or what may have become of them, the likeliest first."""
        from rapidfuzz import fuzz, process

        quote = self.old[span.start : span.end]
        if not quote.strip():
            return []
        found = dict.fromkeys(self._places(quote), 1.0)
        lines = [line for line in _spans_of(self.new, "\n") if line.end > line.start]
        texts = [self.new[line.start : line.end] for line in lines]
        for _, score, at in process.extract(quote, texts, scorer=fuzz.partial_ratio, limit=_LINES):
            alignment = fuzz.partial_ratio_alignment(quote, texts[at])
            if alignment is not None and alignment.dest_end > alignment.dest_start:
                place = Span(lines[at].start + alignment.dest_start, lines[at].start + alignment.dest_end)
                alike = score / 100 * min(1.0, (place.end - place.start) / len(quote))
                found[place] = max(found.get(place, 0.0), alike)
        weighed = (Candidate(place, 0.7 * alike + 0.3 * self._support(span, place)) for place, alike in found.items())
        best = sorted((each for each in weighed if each.score >= _POOR), key=lambda each: (-each.score, each.span))
        fitted = {self._fitted(quote, each.span): each.score for each in reversed(best[:_CANDIDATES])}
        return [Candidate(place, score) for place, score in reversed(fitted.items())]

    def _fitted(self, quote: str, place: Span) -> Span:
        """The place with its ends where the words there are most like the quote."""
        from rapidfuzz.distance import Indel

        def alike(ends: tuple[int, int]) -> tuple[float, int]:
            words = self.new[ends[0] : ends[1]]
            return Indel.normalized_similarity(quote, words), -abs(len(words) - len(quote))

        if self.new[place.start : place.end] == quote:
            return place
        starts = range(max(0, place.start - _FIT), min(place.start + _FIT, place.end - 1) + 1)
        ends = range(max(place.start + 1, place.end - _FIT), min(len(self.new), place.end + _FIT) + 1)
        pairs = ((start, end) for start in starts for end in ends if start < end and "\n" not in self.new[start:end])
        return Span(*max(pairs, key=alike, default=place))

    def _same_around(self, span: Span, place: Span) -> bool:
        before, after = self._agreement(span, place)
        at_start = span.start == before and place.start == before
        at_end = len(self.old) - span.end == after and len(self.new) - place.end == after
        return (before >= _NEAR or at_start) and (after >= _NEAR or at_end)

    def _agreement(self, span: Span, place: Span) -> tuple[int, int]:
        """How many characters around two places are the same, up to `_NEAR` on each side."""
        before = after = 0
        old, new = self.old, self.new
        while (
            before < min(_NEAR, span.start, place.start)
            and old[span.start - before - 1] == new[place.start - before - 1]
        ):
            before += 1
        while (
            after < min(_NEAR, len(old) - span.end, len(new) - place.end)
            and old[span.end + after] == new[place.end + after]
        ):
            after += 1
        return before, after

    def _support(self, span: Span, place: Span) -> float:
        """How alike what is around two places is, from 0 to 1: mostly on the better side, and where they touch it."""
        from rapidfuzz.distance import Indel

        _, before, after = selectors(self.old, span)
        _, other_before, other_after = selectors(self.new, place)
        alike = Indel.normalized_similarity(before, other_before), Indel.normalized_similarity(after, other_after)
        touching = max(self._agreement(span, place)) / _NEAR
        return 0.6 * max(alike) + 0.2 * min(alike) + 0.2 * touching

    def _places(self, words: str) -> Iterator[Span]:
        at = self.new.find(words)
        for _ in range(_PLACES):
            if at < 0:
                return
            yield Span(at, at + len(words))
            at = self.new.find(words, at + 1)

    def _is_free(self, span: Span, place: Span) -> bool:
        """Whether the words at a place are not certainly those that stood elsewhere before."""
        source = _through(self._backward, self._new_starts, place)
        return source is None or source == span or not self._same_around(source, place)


def _through(runs: Sequence[_Run], starts: Sequence[int], span: Span) -> Span | None:
    """The place of a span that lies in text that is the same in both."""
    at = bisect_right(starts, span.start) - 1
    if at < 0 or span.end > runs[at].old + runs[at].length:
        return None
    by = runs[at].new - runs[at].old
    return Span(span.start + by, span.end + by)


# Decisions


def decision(carry: VersionMapping, decided: Decision, article: str) -> Decision | None:
    """The decision on the later text (`article` is its hash), None unless all its places are certain."""
    value = decided.value
    span, place = carry.span(value.span), carry.span(decided.span)
    if span is None or place is None:
        return None
    moved = _moved_commitment(carry, value, span) if isinstance(value, Commitment) else value._replace(span=span)
    return None if moved is None else decided._replace(article=article, span=place, value=moved)


def at_place(carry: VersionMapping, decided: Decision, article: str, span: Span) -> Decision | None:
    """The decision where a person says that its value's words are, None where that is not the same text."""
    value = decided.value
    if carry.old[value.span.start : value.span.end] != carry.new[span.start : span.end]:
        return None
    moved: Commitment | Entity | None = value._replace(span=span)
    if isinstance(value, Commitment):
        moved = _moved_commitment(carry, value, span)
    place = _inner(carry, decided.span, value.span, span)
    return None if moved is None or place is None else decided._replace(article=article, span=place, value=moved)


def _moved_commitment(carry: VersionMapping, value: Commitment, span: Span) -> Commitment | None:
    whole, lost = value.span, False

    def inner(each: Span | None) -> Span | None:
        nonlocal lost
        moved = None if each is None else _inner(carry, each, whole, span)
        lost = lost or (each is not None and moved is None)
        return moved

    cue, speaker, deadline, why = value.cue_span, value.speaker, value.deadline, value.why
    targets = tuple((target, inner(target.span)) for target in value.targets)
    day = deadline and (deadline, inner(deadline.span))
    moved = value._replace(
        span=span,
        cue_span=inner(cue),
        speaker=speaker and speaker._replace(span=inner(speaker.span)),
        targets=tuple(target._replace(span=at) for target, at in targets if at is not None),
        deadline=day[0]._replace(span=day[1]) if day and day[1] is not None else None,
        why=why and why._replace(evidence=inner(why.evidence), weighed=inner(why.weighed)),
    )
    return None if lost else moved


def _inner(carry: VersionMapping, each: Span, whole: Span, moved: Span) -> Span | None:
    """A span that belongs to a whole which moved: with it where it lies within, else on its own."""
    if whole.start <= each.start and each.end <= whole.end:
        return Span(each.start - whole.start + moved.start, each.end - whole.start + moved.start)
    return carry.span(each)


# What is the same in two texts: first whole lines, between them clauses, and in those characters


def _same(old: str, new: str, at: int = 0, to: int = 0, cuts: Sequence[_Cut] | None = None) -> Iterator[_Run]:
    """The runs of two texts that begin at `at` and `to`; what one cut finds to differ is cut finer."""
    from rapidfuzz.distance import Indel

    cut, *finer = _CUTS if cuts is None else cuts
    ones, others = cut(old), cut(new)
    if len(ones) * len(others) > _CELLS:
        return
    starts, new_starts = _starts(ones), _starts(others)
    end = new_end = 0
    for first, new_first, size in Indel.opcodes(ones, others).as_matching_blocks():  # the last one is empty
        start, new_start = starts[first], new_starts[new_first]
        if finer and start > end and new_start > new_end:
            yield from _same(old[end:start], new[new_end:new_start], at + end, to + new_end, finer)
        end, new_end = starts[first + size], new_starts[new_first + size]
        if size:
            yield _Run(at + start, to + new_start, end - start)


def _starts(pieces: Sequence[str]) -> list[int]:
    """Where each piece begins, and where the last one ends."""
    return list(itertools.accumulate(map(len, pieces), initial=0))


_CUTS: tuple[_Cut, ...] = (lambda text: text.splitlines(keepends=True), _CLAUSE.findall, lambda text: text)


def _joined(runs: Iterator[_Run]) -> Iterator[_Run]:
    """Runs that follow one another in both texts as one."""
    last: _Run | None = None
    for run in runs:
        if last and (last.old + last.length, last.new + last.length) == run[:2]:
            last = last._replace(length=last.length + run.length)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last


def _spans_of(text: str, between: str) -> Iterator[Span]:
    start = 0
    for piece in text.split(between):
        yield Span(start, start + len(piece))
        start += len(piece) + len(between)
