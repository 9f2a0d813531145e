"""Decisions without a window: what is shown and what is on disk never part, whatever the analysis says next."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.analysis import edition, pipeline
from reader.errors import LibraryError
from reader.store.library import Library
from reader.types import Analysis, Commitment, Decision, Entity, EntityType, FoundBy, Name, Reviewed, Span, Status
from reader.ui.model import library_work, word_lists
from reader.ui.model.session import Session
from tests.ui.conftest import TEXT

PLACE = Entity(EntityType.LOC, Span(TEXT.index("𠮷祥村"), TEXT.index("𠮷祥村") + 3), "𠮷祥村", FoundBy.PERSON)


@pytest.fixture
def opened(session: Session, article: Path, qtbot: QtBot) -> Session:
    with qtbot.waitSignal(session.commitments_saved):
        session.open_file(str(article))
    assert len(session.commitments) >= 2
    return session


def on_disk(session: Session) -> list[Decision]:
    assert session.library is not None
    assert session.views is not None
    return session.library.decisions.of(session.views.article.sha256)


def statuses(session: Session) -> list[Status]:
    return [each.status for each in session.reviewed_commitments]


def rows(session: Session) -> list[tuple[Span, Status]]:
    """What the library's workbench says about the article."""
    from reader.store.query import Query

    assert session.library is not None
    assert session.views is not None
    query = Query(article=session.views.article.sha256, statuses=frozenset(Status))
    return [(row.commitment.span, row.status) for row in session.library.workbench.rows(query)]


def named(session: Session, words: str) -> tuple[Reviewed, ...]:
    return next(places for (_, text), places in session.reviewed.names.items() if text == words)


def test_a_decision_says_who_and_when_on_what(opened: Session) -> None:
    before = opened.reviewed_commitments[0]
    assert opened.changes.decide([before], Status.ACCEPTED)
    decision = opened.reviewed_commitments[0].decision
    assert decision is not None
    assert opened.views is not None
    assert (decision.article, decision.author) == (opened.views.article.sha256, "tester")
    assert (decision.span, decision.value, decision.status) == (before.value.span, before.value, Status.ACCEPTED)
    assert decision.decided.tzinfo is not None
    assert on_disk(opened) == [decision]


def test_the_same_again_takes_a_decision_back(opened: Session) -> None:
    for status in (Status.ACCEPTED, Status.REJECTED):
        opened.changes.decide(opened.reviewed_commitments[:1], status)
        assert opened.reviewed_commitments[0].status is status
        opened.changes.decide(opened.reviewed_commitments[:1], status)
        assert opened.reviewed_commitments[0].decision is None
        assert on_disk(opened) == []


def test_the_other_decision_takes_the_place_of_the_first(opened: Session) -> None:
    opened.changes.decide(opened.reviewed_commitments[:1], Status.ACCEPTED)
    (first,) = on_disk(opened)
    opened.changes.decide(opened.reviewed_commitments[:1], Status.REJECTED)
    (second,) = on_disk(opened)
    assert (first.id, second.id) == (second.id, first.id)
    assert second.status is Status.REJECTED
    opened.changes.undo()
    assert on_disk(opened) == [first]


def test_undo_and_redo_bring_the_same_decisions_back(opened: Session) -> None:
    changes = opened.changes
    commitment = opened.commitments[1]
    states = [on_disk(opened)]
    changes.decide(opened.reviewed_commitments[:1], Status.ACCEPTED)
    states.append(on_disk(opened))
    changes.edit([(opened.reviewed_commitments[1], commitment._replace(cue="會"))])
    states.append(on_disk(opened))
    changes.decide(named(opened, "陳禾"), Status.REJECTED)
    states.append(on_disk(opened))
    changes.make(PLACE)
    states.append(on_disk(opened))
    changes.decide(opened.reviewed_commitments[1:2], Status.REJECTED)
    states.append(on_disk(opened))
    assert len({len(state) for state in states}) > 3
    for expected in reversed(states[:-1]):
        changes.undo()
        assert on_disk(opened) == expected
        assert set(opened.decisions) == set(expected)
    for expected in states[1:]:
        changes.redo()
        assert on_disk(opened) == expected
        assert set(opened.decisions) == set(expected)


def test_undo_goes_to_what_it_undid(opened: Session, qtbot: QtBot) -> None:
    opened.changes.decide(opened.reviewed_commitments[:1], Status.REJECTED)
    opened.activate()
    with qtbot.waitSignal(opened.revealed) as heard:
        opened.changes.undo()
    assert opened.active_commitment == 0
    assert heard.args == [opened.commitments[0].span]


def test_an_edited_commitment_is_held_and_accepting_it_changes_nothing(opened: Session) -> None:
    edited = opened.commitments[0]._replace(cue="會")
    opened.changes.edit([(opened.reviewed_commitments[0], edited)])
    assert opened.reviewed_commitments[0].status is Status.EDITED
    assert opened.commitments[0] == edited
    assert not opened.changes.decide(opened.reviewed_commitments[:1], Status.ACCEPTED)
    assert opened.reviewed_commitments[0].status is Status.EDITED


def test_a_rejected_commitment_stays_in_its_place_but_not_under_the_pointer(opened: Session) -> None:
    span = opened.commitments[0].span
    assert opened.commitment_in(span) == 0
    opened.changes.decide(opened.reviewed_commitments[:1], Status.REJECTED)
    assert opened.commitments[0].span == span
    assert opened.commitment_in(Span(span.start, span.start + 1)) is None


def test_a_rejected_name_is_no_entity(opened: Session) -> None:
    places = named(opened, "陳禾")
    opened.changes.decide(places, Status.REJECTED)
    assert not {each.text for each in opened.entities} & {"陳禾"}
    assert {each.status for each in named(opened, "陳禾")} == {Status.REJECTED}
    assert opened.entities_at(places[0].value.span.start) == []
    opened.changes.undo()
    assert "陳禾" in {each.text for each in opened.entities}


def test_decisions_are_there_when_the_article_is_opened_again(
    opened: Session, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened.changes.decide(opened.reviewed_commitments[:1], Status.REJECTED)
    opened.changes.make(PLACE)
    reviewed, entities = opened.reviewed_commitments, opened.entities
    other = tmp_path / "other.txt"
    other.write_text("另一篇文章。\n", encoding="utf-8")
    with qtbot.waitSignal(opened.analysed):
        opened.open_file(str(other))
    assert opened.reviewed_commitments == ()
    assert opened.decisions == ()
    opened.open_file(str(article))
    assert opened.reviewed_commitments == reviewed
    assert opened.entities == entities


def test_another_analysis_only_adds_and_withdraws_suggestions(opened: Session) -> None:
    assert opened.analysis is not None
    found = opened.analysis
    opened.changes.decide(opened.reviewed_commitments[:1], Status.ACCEPTED)
    opened.activate(commitment=0)
    held = opened.reviewed_commitments[0]
    early = found.commitments[0]._replace(span=Span(0, 4), text="雲嶺市信")

    def look_again(analysis: Analysis) -> None:
        with opened.replacing_findings():
            opened.analysis = analysis

    look_again(found._replace(commitments=()))
    assert opened.reviewed_commitments == (held,)
    look_again(found._replace(commitments=(early, *found.commitments)))
    assert opened.reviewed_commitments[:2] == (Reviewed(early, None), held)
    assert opened.active_commitment == 1  # the same one is active
    look_again(found)
    assert opened.reviewed_commitments[0] == held


def test_the_workbench_follows_every_decision(opened: Session) -> None:
    assert rows(opened) == [(each.value.span, each.status) for each in opened.reviewed_commitments]
    opened.changes.decide(opened.reviewed_commitments[:1], Status.REJECTED)
    opened.changes.make(opened.commitments[0]._replace(span=Span(60, 66), text="發展"))
    assert rows(opened) == [(each.value.span, each.status) for each in opened.reviewed_commitments]
    opened.changes.undo()
    opened.changes.undo()
    assert {status for _, status in rows(opened)} == {Status.SUGGESTED}
    assert rows(opened) == [(each.value.span, each.status) for each in opened.reviewed_commitments]


def test_many_commitments_are_kept_beside_the_window_and_decisions_meanwhile_too(
    session: Session, article: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_work, "_AT_ONCE", library_work._AT_ONCE._replace(commitments=0))
    kept: list[None] = []
    session.commitments_saved.connect(lambda: kept.append(None))
    session.open_file(str(article))
    qtbot.waitUntil(lambda: kept != [])
    assert rows(session) == [(each.value.span, each.status) for each in session.reviewed_commitments]
    assert session.library is not None
    session.library.workbench._last_save = None  # as if another program had written
    kept.clear()
    session.analysis_saving.save_commitments()
    session.changes.decide(session.reviewed_commitments[:1], Status.REJECTED)  # before the job has ended
    assert kept == []
    qtbot.waitUntil(lambda: kept != [])
    assert rows(session) == [(each.value.span, each.status) for each in session.reviewed_commitments]
    assert rows(session)[0][1] is Status.REJECTED
    session.changes.undo()  # from now on little is written, and at once
    assert rows(session) == [(each.value.span, each.status) for each in session.reviewed_commitments]
    assert session.views is not None
    assert session.library.analysis(session.views.article.sha256, edition()) == session.analysis


def test_what_cannot_be_kept_beside_the_window_is_said(
    opened: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_work, "_AT_ONCE", library_work._AT_ONCE._replace(commitments=0))

    def locked(*_: object) -> None:
        raise LibraryError("The library is in use; try again.")

    assert opened.library is not None
    monkeypatch.setattr(opened.library.workbench, "can_update", lambda _: False)
    monkeypatch.setattr(type(opened.library.workbench), "save", locked)
    with qtbot.waitSignals([opened.noticed, opened.commitments_saved]):
        opened.analysis_saving.save_commitments()


STEPS = ["accept", "reject", "edit", "make", "name", "undo", "redo", "again"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(STEPS), max_size=12), st.data())
def test_memory_and_disk_agree_after_any_walk(opened: Session, steps: list[str], data: st.DataObject) -> None:
    assert opened.views is not None
    for step in steps:
        pick, start = data.draw(st.integers(0, 9)), data.draw(st.integers(0, len(TEXT) - 9))
        reviewed = opened.reviewed_commitments[pick % len(opened.reviewed_commitments)]
        assert isinstance(reviewed.value, Commitment)
        match step:
            case "accept":
                opened.changes.decide([reviewed], Status.ACCEPTED)
            case "reject":
                opened.changes.decide([reviewed], Status.REJECTED)
            case "edit":
                opened.changes.edit([(reviewed, reviewed.value._replace(span=Span(start, start + 5)))])
            case "make":
                opened.changes.make(reviewed.value._replace(span=Span(start, start + 7), why=None))
            case "name":
                names = list(opened.reviewed.names.values())
                opened.changes.decide(names[pick % len(names)], Status.REJECTED)
            case "again":
                analysis = pipeline.analyse(opened.views)
                with opened.replacing_findings():
                    opened.analysis = analysis._replace(commitments=analysis.commitments[pick % 2 :])
            case _:
                getattr(opened.changes, step)()
        assert sorted(opened.decisions) == sorted(on_disk(opened))
        held = {each.id for each in opened.decisions if isinstance(each.value, Commitment)}
        shown = {each.decision.id for each in opened.reviewed_commitments if each.decision is not None}
        assert shown <= held
        assert {each.id for each in opened.decisions if each.status is not Status.REJECTED} & held <= shown
    while opened.changes.history.undoable:
        opened.changes.undo()
    assert opened.decisions == ()
    assert on_disk(opened) == []


def test_what_cannot_be_written_is_not_shown(opened: Session, qtbot: QtBot) -> None:
    assert opened.library is not None
    opened.changes.decide(opened.reviewed_commitments[:1], Status.ACCEPTED)
    before, place = opened.reviewed_commitments, opened.changes.history.place

    def locked(*_: object) -> None:
        raise LibraryError("The library is in use; try again.")

    with patch.object(opened.library.decisions, "put", locked), qtbot.waitSignal(opened.noticed) as heard:
        assert not opened.changes.decide(opened.reviewed_commitments[1:2], Status.ACCEPTED)
    assert str(heard.args[0]) == "The library is in use; try again."
    with patch.object(opened.library.decisions, "drop", locked):
        opened.changes.undo()
    assert opened.reviewed_commitments == before
    assert sorted(opened.decisions) == sorted(on_disk(opened))
    assert opened.changes.history.place == place


def test_without_a_library_it_says_why_it_cannot(opened: Session, qtbot: QtBot) -> None:
    library, opened.library = opened.library, None
    try:
        with qtbot.waitSignal(opened.noticed) as heard:
            assert not opened.changes.decide(opened.reviewed_commitments[:1], Status.ACCEPTED)
        assert "decisions cannot be saved" in str(heard.args[0])
        with qtbot.waitSignal(opened.noticed) as heard:
            word_lists.set_names(opened, [Name("陳禾", None)])
        assert "names cannot be saved" in str(heard.args[0])
        assert set(statuses(opened)) == {Status.SUGGESTED}
    finally:
        opened.library = library


# Names


def test_a_name_is_kept_and_looked_for_anew(opened: Session, qtbot: QtBot) -> None:
    first, second = Name("產業", EntityType.PROGRAMME), Name("陳禾", None)
    for wanted in ((first,), (first, second), (second,), (Name("陳禾", EntityType.PER),), ()):
        with (
            patch.object(
                type(opened.analyser), "analyse", autospec=True, side_effect=type(opened.analyser).analyse
            ) as ask,
            qtbot.waitSignal(opened.commitments_saved),
        ):
            word_lists.set_names(opened, wanted)
        assert opened.library is not None
        assert opened.names == opened.library.names.all() == wanted
        assert wanted in ask.call_args.args


def test_a_name_the_person_knows_is_found_and_one_that_is_none_is_not(opened: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.commitments_saved):
        word_lists.set_names(opened, [Name("產業", EntityType.PROGRAMME), Name("陈禾", None)])
    (found,) = opened.reviewed.names[EntityType.PROGRAMME, "產業"]
    assert isinstance(found.value, Entity)
    assert found.value.by is FoundBy.PERSON
    assert "陳禾" not in {each.text for each in opened.entities}


def test_names_hold_when_the_library_is_opened_again(opened: Session, qtbot: QtBot, article: Path) -> None:
    word_lists.set_names(opened, [Name("產業", EntityType.PROGRAMME)])
    assert opened.library is not None
    path = opened.library.path
    opened.library.close()
    opened.library = None
    opened.names = ()
    with qtbot.waitSignal(opened.library_opened):
        opened.library_sync.open(path, "en")
    assert opened.names == (Name("產業", EntityType.PROGRAMME),)


def test_names_that_cannot_be_written_are_not_known(opened: Session, qtbot: QtBot) -> None:
    def locked(*_: object) -> None:
        raise LibraryError("The library is in use; try again.")

    assert isinstance(opened.library, Library)
    with patch.object(opened.library.names, "put", locked), qtbot.waitSignal(opened.noticed):
        word_lists.set_names(opened, [Name("產業", EntityType.PROGRAMME)])
    assert opened.names == opened.library.names.all() == ()


# One after the other


def test_after_a_decision_the_next_suggestion_lights_up(opened: Session) -> None:
    reviewing, count = opened.reviewing, len(opened.reviewed_commitments)
    opened.activate(commitment=1)
    seen = []
    for _ in range(count):
        seen.append(opened.active_commitment)
        reviewing.accept()
    assert seen == [*range(1, count), 0]
    assert set(statuses(opened)) == {Status.ACCEPTED}
    assert opened.active_commitment == 0  # none is left, so this one stays
    reviewing.accept()
    assert opened.reviewed_commitments[0].status is Status.SUGGESTED
    assert opened.active_commitment == 0


def test_a_list_may_have_another_order(opened: Session) -> None:
    count = len(opened.reviewed_commitments)
    opened.reviewing.order = lambda: list(reversed(range(count)))
    opened.activate(commitment=count - 1)
    opened.reviewing.reject()
    assert opened.active_commitment == count - 2


def test_a_person_may_want_to_stay(opened: Session) -> None:
    opened.reviewing.advances = False
    opened.activate(commitment=0)
    opened.reviewing.reject()
    assert opened.active_commitment == 0
    opened.reviewing.reject()
    assert opened.reviewed_commitments[0].decision is None


def test_a_name_in_the_light_is_decided_about_wherever_it_stands(opened: Session) -> None:
    names = list(opened.reviewed.names)
    opened.activate(commitment=0)
    opened.activate(entity=names[0])
    opened.reviewing.reject()
    assert {each.status for each in opened.reviewed.names[names[0]]} == {Status.REJECTED}
    assert set(statuses(opened)) == {Status.SUGGESTED}
    assert opened.active_entity == names[1]


def test_a_selected_entity_comes_before_the_light(opened: Session) -> None:
    reviewing, entity = opened.reviewing, opened.entities[-1]
    opened.activate(commitment=0)
    opened.select(entity.span)
    assert [each.value for each in reviewing.subject()] == [entity]
    reviewing.reject()
    assert entity not in opened.entities
    reviewing.reject()
    assert entity in opened.entities
    opened.select(Span(entity.span.start, entity.span.end + 1))
    assert reviewing.subject() == opened.reviewed_commitments[:1]
    opened.select(entity.span)
    opened.activate(commitment=1)  # the light came later
    assert reviewing.subject() == opened.reviewed_commitments[1:2]


def test_nothing_is_decided_about_nothing(opened: Session) -> None:
    opened.reviewing.accept()
    opened.reviewing.reject()
    opened.reviewing.edit()
    assert opened.decisions == ()
