"""Suggestions and decisions are paired, whatever a new analysis suggests."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import review
from reader.types import (
    Analysis,
    Commitment,
    Decision,
    Entity,
    EntityType,
    Fields,
    FoundBy,
    Reviewed,
    Span,
    Status,
    Strength,
    Why,
)

FIELDS = Fields(None, None, None, None, None, (), ())
DAY = datetime.datetime(2031, 5, 1, tzinfo=datetime.UTC)


def promise(start: int, end: int, text: str = "") -> Commitment:
    return Commitment(Span(start, end), text, "", None, Strength.PLEDGE, None, (), None)


def name(start: int, end: int, text: str = "") -> Entity:
    return Entity(EntityType.ORG, Span(start, end), text, FoundBy.FORM)


def on(value: Any, status: Status, span: Span | None = None, id: str = "a") -> Decision:
    return Decision(id, "0" * 64, span or value.span, status, value, "tester", DAY)


def suggesting(*values: Any) -> Analysis:
    """An analysis that found these commitments and entities."""
    return Analysis(
        FIELDS,
        tuple(each for each in values if isinstance(each, Entity)),
        tuple(each for each in values if isinstance(each, Commitment)),
    )


def test_without_decisions_everything_is_suggested() -> None:
    found = suggesting(promise(0, 5), promise(9, 12), name(0, 2))
    assert review.commitments(found, []) == (Reviewed(promise(0, 5), None), Reviewed(promise(9, 12), None))
    assert review.entities(found, []) == (Reviewed(name(0, 2), None),)
    assert review.commitments(None, []) == ()


@pytest.mark.parametrize("status", [Status.ACCEPTED, Status.EDITED])
def test_what_is_held_stays_when_it_is_suggested_no_more(status: Status) -> None:
    decision = on(promise(3, 9, "held"), status)
    for found in (None, suggesting(), suggesting(promise(20, 30))):
        assert Reviewed(promise(3, 9, "held"), decision) in review.commitments(found, [decision])


def test_what_was_rejected_is_shown_only_while_it_is_suggested() -> None:
    decision = on(promise(3, 9), Status.REJECTED)
    assert review.commitments(suggesting(promise(3, 9, "now")), [decision]) == (
        Reviewed(promise(3, 9, "now"), decision),
    )
    assert review.commitments(suggesting(), [decision]) == ()
    assert review.commitments(None, [decision]) == ()


def test_an_edited_passage_is_known_by_where_it_was_suggested() -> None:
    decision = on(promise(50, 60), Status.EDITED, Span(0, 10))
    found = suggesting(promise(0, 10), promise(50, 60))
    assert [each.decision for each in review.commitments(found, [decision])] == [None, decision]


@pytest.mark.parametrize(
    ("span", "same"),
    [
        (Span(10, 20), True),
        (Span(12, 18), True),  # inside
        (Span(0, 40), True),  # around
        (Span(15, 25), True),  # half of either
        (Span(16, 26), False),  # less than half
        (Span(19, 21), True),  # half of the shorter
        (Span(20, 30), False),  # side by side
        (Span(0, 10), False),
    ],
)
def test_half_of_the_shorter_makes_them_the_same(span: Span, same: bool) -> None:
    decision = on(promise(10, 20), Status.ACCEPTED)
    shown = review.commitments(suggesting(promise(*span)), [decision])
    assert len(shown) == (1 if same else 2)
    assert decision in [each.decision for each in shown]


def test_equal_spans_come_before_larger_overlaps() -> None:
    small, large = on(promise(0, 4), Status.REJECTED, id="a"), on(promise(0, 30), Status.REJECTED, id="b")
    shown = review.commitments(suggesting(promise(0, 4), promise(0, 30)), [large, small])
    assert [(each.value.span, each.decision) for each in shown] == [(Span(0, 4), small), (Span(0, 30), large)]


def test_of_several_overlaps_the_largest_counts() -> None:
    decision = on(promise(10, 30), Status.REJECTED)
    shown = review.commitments(suggesting(promise(4, 16), promise(16, 29)), [decision])
    assert [each.decision for each in shown] == [None, decision]


def test_a_decision_on_one_kind_leaves_the_other_alone() -> None:
    found = suggesting(promise(0, 5), name(0, 5))
    assert review.commitments(found, [on(name(0, 5), Status.REJECTED)]) == (Reviewed(promise(0, 5), None),)
    assert review.entities(found, [on(promise(0, 5), Status.REJECTED)]) == (Reviewed(name(0, 5), None),)


spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 12))


@st.composite
def suggestions(draw: st.DrawFn) -> list[Commitment]:
    """In the order of the text, no two at the same place."""
    return [promise(*span) for span in sorted(draw(st.sets(spans, max_size=8)))]


@st.composite
def judgements(draw: st.DrawFn) -> list[Decision]:
    """Some on invented spans; the decided value may have another span than its suggestion."""
    made = draw(
        st.lists(
            st.tuples(spans, spans, st.sampled_from([Status.ACCEPTED, Status.EDITED, Status.REJECTED])), max_size=8
        )
    )
    return [
        on(promise(*(held if status is Status.EDITED else span), f"held {number}"), status, span, str(number))
        for number, (span, held, status) in enumerate(made)
    ]


def alike(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(one.end - one.start, other.end - other.start)


def free(shown: Sequence[Reviewed]) -> list[Span]:
    return [each.value.span for each in shown if each.decision is None]


@given(suggestions(), judgements())
def test_nothing_is_lost_and_nothing_shown_twice(found: list[Commitment], decisions: list[Decision]) -> None:
    shown = review.commitments(suggesting(*found), decisions)
    held = [each.decision for each in shown if each.decision is not None]
    assert len({each.id for each in held}) == len(held)
    kept = {each.id for each in decisions if each.status is not Status.REJECTED}
    assert kept <= {each.id for each in held}
    for each in shown:
        if each.decision is not None and each.status is not Status.REJECTED:
            assert each.value == each.decision.value
        else:
            assert each.value in found
    assert len(set(free(shown))) == len(free(shown))
    assert [each.value.span for each in shown] == sorted(each.value.span for each in shown)


@given(suggestions(), judgements())
def test_a_suggestion_without_decision_and_a_decision_without_suggestion_are_strangers(
    found: list[Commitment], decisions: list[Decision]
) -> None:
    shown = review.commitments(suggesting(*found), decisions)
    held = [each.decision for each in shown if each.decision is not None]
    for decision in held:
        if not any(alike(decision.span, each.span) for each in found):
            assert decision.status is not Status.REJECTED
    assert not {each.span for each in decisions} & set(free(shown))
    lonely = [each for each in decisions if each.status is Status.REJECTED and each not in held]
    for span, decision in itertools.product(free(shown), lonely):
        assert not alike(span, decision.span)


@given(suggestions(), judgements(), st.randoms(use_true_random=False))
def test_the_order_in_which_decisions_come_does_not_matter(
    found: list[Commitment], decisions: list[Decision], random: Any
) -> None:
    mixed = list(decisions)
    random.shuffle(mixed)
    assert review.commitments(suggesting(*found), mixed) == review.commitments(suggesting(*found), decisions)


@given(suggestions(), suggestions(), judgements())
def test_another_analysis_only_adds_and_withdraws_suggestions(
    found: list[Commitment], later: list[Commitment], decisions: list[Decision]
) -> None:
    held = {each.id: each for each in decisions if each.status is not Status.REJECTED}
    for each in (found, later, found):
        shown = review.commitments(suggesting(*each), decisions)
        now = {at.decision.id: at.value for at in shown if at.decision and at.decision.id in held}
        assert now == {id: decision.value for id, decision in held.items()}


@given(suggestions())
def test_a_decision_on_every_suggestion_leaves_none_free(found: list[Commitment]) -> None:
    decisions = [on(each, Status.REJECTED, id=str(number)) for number, each in enumerate(found)]
    shown = review.commitments(suggesting(*found), decisions)
    assert [(each.value, each.decision) for each in shown] == list(zip(found, decisions, strict=True))


def likely(start: int, sure: float) -> Commitment:
    return promise(start, start + 5)._replace(why=Why("learned", "", None, sure))


def test_more_or_fewer_are_suggested_by_how_sure_they_are() -> None:
    found = Analysis(FIELDS, (), (likely(10, 0.9), likely(30, 0.4)), (likely(0, 0.3), likely(20, 0.1)))
    by_level = {least: [each.value.span.start for each in review.commitments(found, [], least)] for least in LEVELS}
    assert by_level == {None: [10, 30], 0: [0, 10, 20, 30], 0.3: [0, 10, 30], 0.5: [10], 1: []}


@pytest.mark.parametrize("least", [None, 0.95])
def test_what_is_accepted_or_edited_stays_however_unsure_it_is(least: float | None) -> None:
    unlikely = likely(0, 0.2)
    found = Analysis(FIELDS, (), (likely(10, 0.9),), (unlikely,))
    for status in (Status.ACCEPTED, Status.EDITED):
        decision = on(unlikely, status)
        assert Reviewed(unlikely, decision) in review.commitments(found, [decision], least)
    gone = on(unlikely, Status.REJECTED)
    assert gone not in [each.decision for each in review.commitments(found, [gone], least)]
    assert review.commitments(found, [gone], 0)[0] == Reviewed(unlikely, gone)


LEVELS = (None, 0, 0.3, 0.5, 1)
