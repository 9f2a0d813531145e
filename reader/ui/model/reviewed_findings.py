"""The findings of an article combined with the user's decisions, computed once and shared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis import review
from reader.analysis.garbage import gc_disabled
from reader.lazy import lazy
from reader.types import Analysis, Commitment, Decision, Entity, EntityType, Reviewed, Span, Status
from reader.ui.model.span_index import SpanIndex, touching

Name = tuple[EntityType, str]
"""What makes entities one name: type and words."""

_KINDS = list(EntityType)


class _Names:
    """The part of a standing that is about entities, which outlives decisions about commitments."""

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
        """The spans, some of which the user has changed."""
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
    """Commitments and entities as they stand under one analysis (None before it is there) and some decisions."""

    def __init__(self, analysis: Analysis | None, decisions: tuple[Decision, ...], names: _Names) -> None:
        """Nothing is worked out before it is asked for; `names` are those of this analysis and these decisions."""
        self.analysis, self.decisions = analysis, decisions
        self._names = names

    @classmethod
    def of(
        cls, analysis: Analysis | None, decisions: tuple[Decision, ...], before: ReviewedFindings | None
    ) -> ReviewedFindings:
        """How all stands now; a decision about a commitment leaves the names, of which there are many, as they were."""
        about_names = tuple(each for each in decisions if isinstance(each.value, Entity))
        names = before._names if before is not None else None
        if names is None or names.analysis is not analysis or names.decisions != about_names:
            names = _Names(analysis, about_names)
        return cls(analysis, decisions, names)

    @lazy
    def reviewed_commitments(self) -> tuple[Reviewed, ...]:
        """Every commitment in the order of the text, the rejected ones too."""
        return review.commitments(self.analysis, self.decisions)

    @lazy
    def commitments(self) -> tuple[Commitment, ...]:
        """The values of `judged`, place by place."""
        return tuple([each.value for each in self.reviewed_commitments if isinstance(each.value, Commitment)])

    @lazy
    def _commitment_index(self) -> SpanIndex:
        return SpanIndex([each.value.span for each in self.reviewed_commitments])

    def commitments_in(self, stretch: Span) -> list[tuple[int, Reviewed]]:
        """Those of `judged` that touch a stretch of the source, each with its place, in the order of these."""
        return [(place, self.reviewed_commitments[place]) for place in self._commitment_index.on(stretch)]

    @property
    def reviewed_entities(self) -> tuple[Reviewed, ...]:
        """Every entity in the order of the text, the rejected ones too."""
        return self._names.reviewed

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Those that were not rejected, in the order of the text."""
        return self._names.entities

    def entities_in(self, stretch: Span) -> Sequence[Entity]:
        """Those of them that touch a stretch of the source, in the order of the text."""
        return self._names.touching(stretch)

    def entities_at(self, offset: int) -> list[Entity]:
        """Those of them that lie over a source offset, the innermost first."""
        found = self.entities_in(Span(offset, offset + 1))
        return sorted(found, key=lambda each: each.span.end - each.span.start)

    @property
    def names(self) -> dict[Name, tuple[Reviewed, ...]]:
        """Every name with its places, by type and within a type as they first come; the same while none changed."""
        return self._names.places

    @property
    def has_names(self) -> bool:
        """Whether `names` are put together already, which takes a tenth of a second for a book."""
        return "places" in self._names.__dict__

    def disposables(self) -> Iterator[Iterable[object]]:
        """All of which there may be very much, as far as it was found or worked out."""
        known = self._names.__dict__
        yield self.analysis.entities if self.analysis is not None else ()
        yield known.get("reviewed", ())
        yield known.get("places", {}).values()

    def apply_to(self, analysis: Analysis) -> Analysis:
        """The analysis with the user's edits and additions, and without rejected findings."""
        values = (each.value for each in self.reviewed_commitments if each.status is not Status.REJECTED)
        commitments = tuple(each for each in values if isinstance(each, Commitment))
        return analysis._replace(entities=self.entities, commitments=commitments)

    def place_of(self, judged: Reviewed) -> int | None:
        """Where a commitment that stood so before stands now: the one that was decided or suggested at its place."""
        there = anchor(judged)
        return next((place for place, each in enumerate(self.reviewed_commitments) if anchor(each) == there), None)


def anchor(judged: Reviewed) -> Span:
    """The place by which a commitment or entity is known, whatever became of it."""
    return judged.decision.span if judged.decision else judged.value.span
