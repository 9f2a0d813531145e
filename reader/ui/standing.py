"""What was found in an article and what the person made of it, put together once and read by everybody."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from reader.analysis import decided
from reader.types import Analysis, Commitment, Decision, Entity, EntityType, Judged, Span, Status

Name = tuple[EntityType, str]
"""What makes entities one name: type and words."""

_KINDS = list(EntityType)


class Standing:
    """Commitments and entities as they stand under one analysis (None before it is there) and some decisions."""

    def __init__(self, analysis: Analysis | None, decisions: tuple[Decision, ...]) -> None:
        """Nothing is worked out before it is asked for."""
        self.analysis, self.decisions = analysis, decisions

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """Every commitment in the order of the text, the rejected ones too."""
        return decided.commitments(self.analysis, self.decisions)

    @cached_property
    def commitments(self) -> tuple[Commitment, ...]:
        """The values of `judged`, place by place."""
        return tuple([each.value for each in self.judged if isinstance(each.value, Commitment)])

    @cached_property
    def judged_entities(self) -> tuple[Judged, ...]:
        """Every entity in the order of the text, the rejected ones too."""
        return decided.entities(self.analysis, self.decisions)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Those that were not rejected, in the order of the text."""
        if self.analysis is not None and not self.decisions:
            return self.analysis.entities
        held = (each.value for each in self.judged_entities if each.status is not Status.REJECTED)
        return tuple([each for each in held if isinstance(each, Entity)])

    @cached_property
    def names(self) -> dict[Name, tuple[Judged, ...]]:
        """Every name with its places, by type and within a type as they first come."""
        places: dict[Name, list[Judged]] = defaultdict(list)
        for each in self.judged_entities:
            if isinstance(each.value, Entity):
                places[each.value.type, each.value.text].append(each)
        order = sorted(places, key=lambda name: _KINDS.index(name[0]))
        return {name: tuple(places[name]) for name in order}

    def place_of(self, judged: Judged) -> int | None:
        """Where a commitment that stood so before stands now: the one that was decided or suggested at its place."""
        there = anchor(judged)
        return next((place for place, each in enumerate(self.judged) if anchor(each) == there), None)


def anchor(judged: Judged) -> Span:
    """The place by which a commitment or entity is known, whatever became of it."""
    return judged.decision.span if judged.decision else judged.value.span
