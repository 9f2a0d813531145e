"""The findings of an article with the decisions on them, and which of them touch a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter

from reader.analysis import review
from reader.analysis.garbage import gc_disabled
from reader.analysis.review import Level
from reader.lazy import lazy
from reader.types import Analysis, Commitment, Decision, Entity, EntityType, Reviewed, Span, Status

Name = tuple[EntityType, str]
"""Type and text, which identify a name."""

_KINDS = list(EntityType)
_end = attrgetter("span.end")


class SpanIndex:
    """An index of spans, built quickly even for thousands."""

    def __init__(self, spans: list[Span]) -> None:
        """Spans are identified by list index; they may be unordered, but rarely are."""
        self._order: Sequence[int] = range(len(spans))
        self._starts = list(map(itemgetter(0), spans))
        if self._starts != sorted(self._starts):
            self._order = sorted(self._order, key=self._starts.__getitem__)
            spans = [spans[number] for number in self._order]
            self._starts.sort()
        self._spans = spans
        self._reach = list(map(itemgetter(1), spans))  # the furthest end so far
        if self._reach != sorted(self._reach):  # rarely needed, and checking takes a tenth of the time
            self._reach = list(accumulate(self._reach, max))

    def on(self, stretch: Span) -> list[int]:
        """The indices of the spans that touch a stretch."""
        first = bisect_right(self._reach, stretch.start)
        last = bisect_left(self._starts, stretch.end)
        return sorted([self._order[at] for at in range(first, last) if self._spans[at].end > stretch.start])


def touching(found: Sequence[Entity], stretch: Span) -> Sequence[Entity]:
    """The entities of an analysis that touch a stretch.

    Neither their starts nor their ends may decrease. Needs no index, for tens of thousands of entities in a book.
    """
    first = last = bisect_right(found, stretch.start, key=_end)
    while last < len(found) and found[last].span.start < stretch.end:
        last += 1
    return found[first:last]


class _Names:
    """The entities of reviewed findings; kept when only decisions on commitments change."""

    def __init__(self, analysis: Analysis | None, decisions: tuple[Decision, ...]) -> None:
        self.analysis, self.decisions = analysis, decisions

    @lazy
    def reviewed(self) -> tuple[Reviewed, ...]:
        return review.entities(self.analysis, self.decisions)

    @lazy
    def entities(self) -> tuple[Entity, ...]:
        if self.analysis is not None and not self.decisions:
            return self.analysis.entities
        held = (each.value for each in self.reviewed if each.status is not Status.REJECTED)
        return tuple([each for each in held if isinstance(each, Entity)])

    @lazy
    def index(self) -> SpanIndex:
        """Index of the entities, needed once edits may have put them out of order."""
        return SpanIndex([each.span for each in self.entities])

    def touching(self, stretch: Span) -> Sequence[Entity]:
        if not self.decisions:
            return touching(self.entities, stretch)
        return [self.entities[number] for number in self.index.on(stretch)]

    @lazy
    @gc_disabled()
    def places(self) -> dict[Name, tuple[Reviewed, ...]]:
        places: dict[Name, list[Reviewed]] = defaultdict(list)
        for each in self.reviewed:
            if isinstance(each.value, Entity):
                places[each.value.type, each.value.text].append(each)
        order = sorted(places, key=lambda name: _KINDS.index(name[0]))
        return {name: tuple(places[name]) for name in order}


class ReviewedFindings:
    """Commitments and entities under one analysis, or None, a set of decisions, and a level of suggestions."""

    def __init__(self, analysis: Analysis | None, decisions: tuple[Decision, ...], level: Level, names: _Names) -> None:
        """Everything is computed on demand; `names` belong to the same analysis and decisions."""
        self.analysis, self.decisions, self.level = analysis, decisions, level
        self._names = names

    @classmethod
    def of(
        cls, analysis: Analysis | None, decisions: tuple[Decision, ...], level: Level, before: ReviewedFindings | None
    ) -> ReviewedFindings:
        """Combine analysis and decisions, reusing the names of `before` if no decision on an entity changed."""
        about_names = tuple(each for each in decisions if isinstance(each.value, Entity))
        names = before._names if before is not None else None
        if names is None or names.analysis is not analysis or names.decisions != about_names:
            names = _Names(analysis, about_names)
        return cls(analysis, decisions, level, names)

    @lazy
    def reviewed_commitments(self) -> tuple[Reviewed, ...]:
        """Every commitment of the level in text order, including rejected ones."""
        return review.commitments(self.analysis, self.decisions, review.LEAST_SURE[self.level])

    @lazy
    def balanced_commitments(self) -> tuple[Reviewed, ...]:
        """`reviewed_commitments` of the balanced level, which the library keeps."""
        if self.level is Level.BALANCED:
            return self.reviewed_commitments
        return review.commitments(self.analysis, self.decisions)

    @lazy
    def commitments(self) -> tuple[Commitment, ...]:
        """The values of `reviewed_commitments`, index by index."""
        return tuple([each.value for each in self.reviewed_commitments if isinstance(each.value, Commitment)])

    @lazy
    def _commitment_index(self) -> SpanIndex:
        return SpanIndex([each.value.span for each in self.reviewed_commitments])

    def commitments_in(self, stretch: Span) -> list[tuple[int, Reviewed]]:
        """The reviewed commitments that touch a source span, each with its index."""
        return [(place, self.reviewed_commitments[place]) for place in self._commitment_index.on(stretch)]

    @property
    def reviewed_entities(self) -> tuple[Reviewed, ...]:
        """Every entity in text order, including rejected ones."""
        return self._names.reviewed

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities that were not rejected, in text order."""
        return self._names.entities

    def entities_in(self, stretch: Span) -> Sequence[Entity]:
        """The entities that touch a source span, in text order."""
        return self._names.touching(stretch)

    def entities_at(self, offset: int) -> list[Entity]:
        """The entities at a source offset, innermost first."""
        found = self.entities_in(Span(offset, offset + 1))
        return sorted(found, key=lambda each: each.span.end - each.span.start)

    @property
    def names(self) -> dict[Name, tuple[Reviewed, ...]]:
        """Every name with its places, by type, then first occurrence; the same object until an entity changes."""
        return self._names.places

    @property
    def has_names(self) -> bool:
        """Whether `names` is computed already, which takes a tenth of a second for a book."""
        return "places" in self._names.__dict__

    def disposables(self) -> Iterator[Iterable[object]]:
        """The collections that may be very large, as far as they exist."""
        known = self._names.__dict__
        yield self.analysis.entities if self.analysis is not None else ()
        yield known.get("reviewed", ())
        yield known.get("places", {}).values()

    def apply_to(self, analysis: Analysis) -> Analysis:
        """The analysis with edits applied, manual findings added and rejected ones removed."""
        values = (each.value for each in self.reviewed_commitments if each.status is not Status.REJECTED)
        commitments = tuple(each for each in values if isinstance(each, Commitment))
        return analysis._replace(entities=self.entities, commitments=commitments)

    def place_of(self, reviewed: Reviewed) -> int | None:
        """Index of the commitment at the same anchor as an earlier one."""
        there = anchor(reviewed)
        return next((place for place, each in enumerate(self.reviewed_commitments) if anchor(each) == there), None)


def anchor(reviewed: Reviewed) -> Span:
    """The span that identifies a commitment or entity, regardless of decisions."""
    return reviewed.decision.span if reviewed.decision else reviewed.value.span
