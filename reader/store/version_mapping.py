"""Maps spans of one text to a later version: certain places, candidates, and whether two texts are related.

A place is certain if its words are the same and enough of the context is. All spans are of source.
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

_SHINGLE_LENGTH = 6  # code points
_SHINGLE_SAMPLE = 50_000  # shingles compared per text
_MIN_SHARED_SHINGLES = 0.3  # share of the shorter text's shingles; articles of one paper and day share a tenth at most

_NEARBY = 8  # code points equal on both sides that suffice to prove a place
_MIN_SIMILARITY_PAIRED = 0.4  # of the contexts of two places that the diff pairs
_MIN_SIMILARITY_UNPAIRED = 0.55  # of any other two places
_MIN_LEAD = 0.15  # of the best place's score over the next
_UNIQUE_LENGTH = 12  # code points of a quote that needs no context if it occurs once in both texts
_MAX_PLACES = 60  # occurrences of a quote that are considered
_MAX_CELLS = 2_000_000_000  # of one diff, a bit each; a larger one is skipped, and quotes are searched for instead
_MAX_CANDIDATES = 5
_MIN_CANDIDATE_SCORE = 0.4
_FIT_RANGE = 8  # code points by which each end of a candidate may move
_MAX_CANDIDATE_LINES = 40  # best matching lines searched for candidates

_CLAUSE = re.compile(r"[^，。；：、！？!?;,\s]*[，。；：、！？!?;,\s]+|[^，。；：、！？!?;,\s]+$")
_Splitter = Callable[[str], Sequence[str]]


class Candidate(NamedTuple):
    """A possible place and its score from 0 to 1."""

    span: Span
    score: float


class _Run(NamedTuple):
    """A run common to both texts: its start in each, and its length."""

    old: int
    new: int
    length: int


def related(old: str, new: str) -> bool:
    """Whether two texts are probably versions of one another."""
    every = max(len(old), len(new)) // _SHINGLE_SAMPLE + 1
    one, other = _shingles(old, every), _shingles(new, every)
    return len(one & other) >= _MIN_SHARED_SHINGLES * max(1, min(len(one), len(other)))


def _shingles(text: str, every: int) -> set[int]:
    """Hashes of the shingles of a text, sampled so that equal shingles of two texts are both kept or both dropped."""
    found = (hash(text[at : at + _SHINGLE_LENGTH]) for at in range(max(1, len(text) - _SHINGLE_LENGTH + 1)))
    return {each for each in found if each % every == 0}


class VersionMapping:
    """The mapping from the text `old` to `new`."""

    def __init__(self, old: str, new: str) -> None:
        """The texts are compared on first use."""
        self.old, self.new = old, new

    @cached_property
    def _runs(self) -> list[_Run]:
        return list(_merge_adjacent(_common_runs(self.old, self.new)))

    @cached_property
    def _old_starts(self) -> list[int]:
        return [run.old for run in self._runs]

    @cached_property
    def _backward(self) -> list[_Run]:
        return [_Run(run.new, run.old, run.length) for run in self._runs]

    @cached_property
    def _new_starts(self) -> list[int]:
        return [run.new for run in self._runs]

    def map_span(self, span: Span) -> Span | None:
        """The certain place of the same words in `new`; None if in doubt."""
        paired = _map_through_run(self._runs, self._old_starts, span)
        if paired is not None and self._same_around(span, paired):
            return paired
        quote = self.old[span.start : span.end]
        if not quote:
            return None
        if paired is not None and len(quote) >= _UNIQUE_LENGTH and self.new.count(quote) == self.old.count(quote) == 1:
            return paired
        return self._clear_best(span, quote, paired)

    def _clear_best(self, span: Span, quote: str, paired: Span | None) -> Span | None:
        """The occurrence of the quote whose context is clearly the most similar."""
        scored = sorted(
            (
                (self._context_similarity(span, place), place)
                for place in self._occurrences(quote)
                if self._is_free(span, place)
            ),
            reverse=True,
        )
        if not scored:
            return None
        similarity, best = scored[0]
        if similarity < (_MIN_SIMILARITY_PAIRED if best == paired else _MIN_SIMILARITY_UNPAIRED):
            return None
        return None if len(scored) > 1 and similarity - scored[1][0] < _MIN_LEAD else best

    def candidates(self, span: Span) -> list[Candidate]:
        """Possible places of these words, or of what replaced them, the best first."""
        from rapidfuzz import fuzz, process

        quote = self.old[span.start : span.end]
        if not quote.strip():
            return []
        found = dict.fromkeys(self._occurrences(quote), 1.0)
        lines = [line for line in _line_spans(self.new, "\n") if line.end > line.start]
        texts = [self.new[line.start : line.end] for line in lines]
        for _, score, at in process.extract(quote, texts, scorer=fuzz.partial_ratio, limit=_MAX_CANDIDATE_LINES):
            alignment = fuzz.partial_ratio_alignment(quote, texts[at])
            if alignment is not None and alignment.dest_end > alignment.dest_start:
                place = Span(lines[at].start + alignment.dest_start, lines[at].start + alignment.dest_end)
                similarity = score / 100 * min(1.0, (place.end - place.start) / len(quote))
                found[place] = max(found.get(place, 0.0), similarity)
        scored = (
            Candidate(place, 0.7 * similarity + 0.3 * self._context_similarity(span, place))
            for place, similarity in found.items()
        )
        best = sorted(
            (each for each in scored if each.score >= _MIN_CANDIDATE_SCORE), key=lambda each: (-each.score, each.span)
        )
        fitted = {self._fitted(quote, each.span): each.score for each in reversed(best[:_MAX_CANDIDATES])}
        return [Candidate(place, score) for place, score in reversed(fitted.items())]

    def _fitted(self, quote: str, place: Span) -> Span:
        """The place with its ends moved to where its text is most similar to the quote."""
        from rapidfuzz.distance import Indel

        def score(ends: tuple[int, int]) -> tuple[float, int]:
            words = self.new[ends[0] : ends[1]]
            return Indel.normalized_similarity(quote, words), -abs(len(words) - len(quote))

        if self.new[place.start : place.end] == quote:
            return place
        starts = range(max(0, place.start - _FIT_RANGE), min(place.start + _FIT_RANGE, place.end - 1) + 1)
        ends = range(max(place.start + 1, place.end - _FIT_RANGE), min(len(self.new), place.end + _FIT_RANGE) + 1)
        pairs = ((start, end) for start in starts for end in ends if start < end and "\n" not in self.new[start:end])
        return Span(*max(pairs, key=score, default=place))

    def _same_around(self, span: Span, place: Span) -> bool:
        before, after = self._agreement(span, place)
        at_start = span.start == before and place.start == before
        at_end = len(self.old) - span.end == after and len(self.new) - place.end == after
        return (before >= _NEARBY or at_start) and (after >= _NEARBY or at_end)

    def _agreement(self, span: Span, place: Span) -> tuple[int, int]:
        """How many characters adjoining two places are equal, up to `_NEARBY` on each side."""
        before = after = 0
        old, new = self.old, self.new
        while (
            before < min(_NEARBY, span.start, place.start)
            and old[span.start - before - 1] == new[place.start - before - 1]
        ):
            before += 1
        while (
            after < min(_NEARBY, len(old) - span.end, len(new) - place.end)
            and old[span.end + after] == new[place.end + after]
        ):
            after += 1
        return before, after

    def _context_similarity(self, span: Span, place: Span) -> float:
        """Similarity of the contexts of two places, 0 to 1, weighted to the better side and adjoining characters."""
        from rapidfuzz.distance import Indel

        _, before, after = selectors(self.old, span)
        _, other_before, other_after = selectors(self.new, place)
        similarities = (
            Indel.normalized_similarity(before, other_before),
            Indel.normalized_similarity(after, other_after),
        )
        adjoining = max(self._agreement(span, place)) / _NEARBY
        return 0.6 * max(similarities) + 0.2 * min(similarities) + 0.2 * adjoining

    def _occurrences(self, words: str) -> Iterator[Span]:
        at = self.new.find(words)
        for _ in range(_MAX_PLACES):
            if at < 0:
                return
            yield Span(at, at + len(words))
            at = self.new.find(words, at + 1)

    def _is_free(self, span: Span, place: Span) -> bool:
        """Whether a place is not certainly that of another span of `old`."""
        source = _map_through_run(self._backward, self._new_starts, place)
        return source is None or source == span or not self._same_around(source, place)


def _map_through_run(runs: Sequence[_Run], starts: Sequence[int], span: Span) -> Span | None:
    """The place of a span that lies within one common run."""
    at = bisect_right(starts, span.start) - 1
    if at < 0 or span.end > runs[at].old + runs[at].length:
        return None
    shift = runs[at].new - runs[at].old
    return Span(span.start + shift, span.end + shift)


# Decisions


def map_decision(mapping: VersionMapping, decision: Decision, article: str) -> Decision | None:
    """The decision mapped to the later text (`article` is its hash), None unless all its places are certain."""
    value = decision.value
    span, place = mapping.map_span(value.span), mapping.map_span(decision.span)
    if span is None or place is None:
        return None
    moved = _map_commitment(mapping, value, span) if isinstance(value, Commitment) else value._replace(span=span)
    return None if moved is None else decision._replace(article=article, span=place, value=moved)


def map_decision_to(mapping: VersionMapping, decision: Decision, article: str, span: Span) -> Decision | None:
    """The decision with its finding at `span`, as chosen by the user; None if the text there differs."""
    value = decision.value
    if mapping.old[value.span.start : value.span.end] != mapping.new[span.start : span.end]:
        return None
    moved: Commitment | Entity | None = value._replace(span=span)
    if isinstance(value, Commitment):
        moved = _map_commitment(mapping, value, span)
    place = _map_inner(mapping, decision.span, value.span, span)
    return None if moved is None or place is None else decision._replace(article=article, span=place, value=moved)


def _map_commitment(mapping: VersionMapping, value: Commitment, span: Span) -> Commitment | None:
    whole, lost = value.span, False

    def inner(each: Span | None) -> Span | None:
        nonlocal lost
        moved = None if each is None else _map_inner(mapping, each, whole, span)
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
        why=why and why._replace(evidence=inner(why.evidence), weighed=tuple(filter(None, map(inner, why.weighed)))),
    )
    return None if lost else moved


def _map_inner(mapping: VersionMapping, each: Span, outer: Span, moved: Span) -> Span | None:
    """The place of a span of a moved finding: shifted along if inside the finding, else mapped separately."""
    if outer.start <= each.start and each.end <= outer.end:
        return Span(each.start - outer.start + moved.start, each.end - outer.start + moved.start)
    return mapping.map_span(each)


# Diffing: whole lines first, then clauses between them, then characters


def _common_runs(
    old: str, new: str, at: int = 0, to: int = 0, splitters: Sequence[_Splitter] | None = None
) -> Iterator[_Run]:
    """Common runs of two texts that start at offsets `at` and `to`; differing pieces are split more finely."""
    from rapidfuzz.distance import Indel

    split, *finer = _SPLITTERS if splitters is None else splitters
    ones, others = split(old), split(new)
    if len(ones) * len(others) > _MAX_CELLS:
        return
    starts, new_starts = _starts(ones), _starts(others)
    end = new_end = 0
    for first, new_first, size in Indel.opcodes(ones, others).as_matching_blocks():  # the last is empty
        start, new_start = starts[first], new_starts[new_first]
        if finer and start > end and new_start > new_end:
            yield from _common_runs(old[end:start], new[new_end:new_start], at + end, to + new_end, finer)
        end, new_end = starts[first + size], new_starts[new_first + size]
        if size:
            yield _Run(at + start, to + new_start, end - start)


def _starts(pieces: Sequence[str]) -> list[int]:
    """The start of each piece, and the end of the last."""
    return list(itertools.accumulate(map(len, pieces), initial=0))


_SPLITTERS: tuple[_Splitter, ...] = (lambda text: text.splitlines(keepends=True), _CLAUSE.findall, lambda text: text)


def _merge_adjacent(runs: Iterator[_Run]) -> Iterator[_Run]:
    """Merge runs that are adjacent in both texts."""
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


def _line_spans(text: str, between: str) -> Iterator[Span]:
    start = 0
    for piece in text.split(between):
        yield Span(start, start + len(piece))
        start += len(piece) + len(between)
