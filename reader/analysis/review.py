"""Suggestions and decisions put together: what the person sees.

A decision knows its suggestion again by where it stands: the one with exactly the span it was made on, else the one
that overlaps that span most, if it shares at least half of the shorter of the two. Each suggestion has at most one
decision and each decision at most one suggestion, so that another analysis only adds suggestions or withdraws them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.analysis.garbage import uncollected
from reader.types import Analysis, Commitment, Decision, Entity, Reviewed, Span, Status

_new = tuple.__new__  # in a third of the time of the named tuple's own


def commitments(analysis: Analysis | None, decisions: Iterable[Decision]) -> tuple[Reviewed, ...]:
    """Every commitment suggested or made by hand, with what was decided about it, in the order of the text.

    What was accepted or edited stays as the person holds it, also where the analysis suggests it no more or there is
    none; what was rejected and is suggested no more is left out. Spans are of the source.
    """
    found = analysis.commitments if analysis else ()
    return _judged(found, [each for each in decisions if isinstance(each.value, Commitment)])


def entities(analysis: Analysis | None, decisions: Iterable[Decision]) -> tuple[Reviewed, ...]:
    """The same for named things."""
    found = analysis.entities if analysis else ()
    return _judged(found, [each for each in decisions if isinstance(each.value, Entity)])


def _judged(found: Sequence[Commitment | Entity], decisions: Sequence[Decision]) -> tuple[Reviewed, ...]:
    if not decisions:
        with uncollected():  # of a book there are tens of thousands, and a window waits
            return tuple([_new(Reviewed, (value, None)) for value in found])
    decisions = sorted(decisions, key=lambda each: (each.span, each.decided, each.id))
    made_on = _pairs([value.span for value in found], [each.span for each in decisions])
    taken = set(made_on.values())
    out = [Reviewed(value, None) for number, value in enumerate(found) if number not in taken]
    for place, decision in enumerate(decisions):
        if decision.status is not Status.REJECTED:
            out.append(Reviewed(decision.value, decision))
        elif place in made_on:
            out.append(Reviewed(found[made_on[place]], decision))
    return tuple(sorted(out, key=lambda each: each.value.span))


def _pairs(suggested: Sequence[Span], decided: Sequence[Span]) -> dict[int, int]:
    """For the places in `decided` those in `suggested` they belong to."""
    order = sorted(range(len(suggested)), key=lambda number: suggested[number])
    starts = [suggested[number].start for number in order]
    longest = max((end - start for start, end in suggested), default=0)
    near: list[tuple[bool, int, int, int]] = []
    for place, span in enumerate(decided):
        for at in range(bisect_left(starts, span.start - longest), bisect_left(starts, span.end)):
            other = suggested[order[at]]
            shared = min(span.end, other.end) - max(span.start, other.start)
            if shared > 0 and 2 * shared >= min(span.end - span.start, other.end - other.start):
                near.append((span != other, -shared, place, order[at]))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, place, number in sorted(near):
        if place not in pairs and number not in taken:
            pairs[place] = number
            taken.add(number)
    return pairs
