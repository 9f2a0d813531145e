"""Combines suggestions with the user's decisions.

A decision belongs to the suggestion with its exact span, else to the one that overlaps it most, if they share at least
half of the shorter one. The pairing is one to one, so a new analysis only adds or withdraws suggestions.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import StrEnum
from operator import attrgetter

from reader.analysis.garbage import gc_disabled
from reader.types import Analysis, Commitment, Decision, Entity, Reviewed, Span, Status, Why


class Level(StrEnum):
    """How many of the passages that may be commitments are suggested, by how sure the analysis is of them."""

    FEWER = "fewer"
    BALANCED = "balanced"
    MORE = "more"


LEAST_SURE: dict[Level, float | None] = {Level.FEWER: 0.8, Level.BALANCED: None, Level.MORE: 0.15}
"""`least` of each level, for `commitments`."""
UNSURE = 0.5
"""A suggestion is unsure if its probability is lower."""
_span = attrgetter("span")
_new = tuple.__new__  # three times as fast as a named tuple's constructor


def commitments(
    analysis: Analysis | None, decisions: Iterable[Decision], least: float | None = None
) -> tuple[Reviewed, ...]:
    """Every commitment, suggested or added by hand, with its decision, in the order of the text (spans of the source).

    Accepted and edited commitments are kept even if the analysis no longer suggests them or is None; rejected ones that
    are no longer suggested are dropped. `least` is how sure a suggestion must be, None to suggest what the analysis
    counts among the commitments.
    """
    found = suggested(analysis, least) if analysis else ()
    return _review(found, [each for each in decisions if isinstance(each.value, Commitment)])


def suggested(analysis: Analysis, least: float | None) -> Sequence[Commitment]:
    """The suggestions of an analysis in text order, as for `commitments`."""
    if least is None:
        return analysis.commitments
    likely = [each for each in (*analysis.commitments, *analysis.unsure) if not each.why or _sure(each.why) >= least]
    return sorted(likely, key=_span)


def is_unsure(reviewed: Reviewed) -> bool:
    """Whether a finding is a suggestion that is more likely wrong than right."""
    value = reviewed.value
    why = value.why if isinstance(value, Commitment) else None
    return reviewed.decision is None and why is not None and _sure(why) < UNSURE


def _sure(why: Why) -> float:
    return 1 if why.sure is None else why.sure


def entities(analysis: Analysis | None, decisions: Iterable[Decision]) -> tuple[Reviewed, ...]:
    """The same for entities."""
    found = analysis.entities if analysis else ()
    return _review(found, [each for each in decisions if isinstance(each.value, Entity)])


def _review(found: Sequence[Commitment | Entity], decisions: Sequence[Decision]) -> tuple[Reviewed, ...]:
    if not decisions:
        with gc_disabled():  # a book has tens of thousands, and the window waits
            return tuple([_new(Reviewed, (value, None)) for value in found])
    decisions = sorted(decisions, key=lambda each: (each.span, each.decided, each.id))
    pairs = _pairs([value.span for value in found], [each.span for each in decisions])
    decided = set(pairs.values())
    out = [Reviewed(value, None) for number, value in enumerate(found) if number not in decided]
    for index, decision in enumerate(decisions):
        if decision.status is not Status.REJECTED:
            out.append(Reviewed(decision.value, decision))
        elif index in pairs:
            out.append(Reviewed(found[pairs[index]], decision))
    return tuple(sorted(out, key=lambda each: each.value.span))


def _pairs(suggested: Sequence[Span], decided: Sequence[Span]) -> dict[int, int]:
    """Map indices in `decided` to the indices in `suggested` that they belong to."""
    order = sorted(range(len(suggested)), key=lambda number: suggested[number])
    starts = [suggested[number].start for number in order]
    longest = max((end - start for start, end in suggested), default=0)
    near: list[tuple[bool, int, int, int]] = []
    for index, span in enumerate(decided):
        for at in range(bisect_left(starts, span.start - longest), bisect_left(starts, span.end)):
            other = suggested[order[at]]
            shared = min(span.end, other.end) - max(span.start, other.start)
            if shared > 0 and 2 * shared >= min(span.end - span.start, other.end - other.start):
                near.append((span != other, -shared, index, order[at]))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, index, number in sorted(near):
        if index not in pairs and number not in taken:
            pairs[index] = number
            taken.add(number)
    return pairs
