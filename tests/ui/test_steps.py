"""One history for everything: any steps undone to the start leave the library as it was, over all articles."""

from __future__ import annotations

import contextlib
import datetime
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.errors import LibraryError
from reader.store import times
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text.load import from_text
from reader.types import Annotation, Decision, Entity, EntityType, FoundBy, Script, Span, Status
from reader.ui.codebook import editing
from reader.ui.codebook.editing import CodebookEditor, replace_tag_name
from reader.ui.model import library_work, marks, step_runner, steps
from reader.ui.model.analyses import Analyses
from reader.ui.model.session import Session
from reader.ui.model.steps import retagged
from tests.ui.conftest import TEXT

OTHER = "霽川市的𠮷書記😀說,發(fā)展U盤產業(yè)。\n第二段。\n"
_NOW = datetime.datetime(2031, 2, 3, tzinfo=datetime.UTC)


@contextlib.contextmanager
def two_articles(folder: Path) -> Iterator[Session]:
    """A session on a library of its own with two articles, of which the second is open."""
    session = Session(Script.READING)
    session.author = "tester"
    session.library = Library.open(folder / f"{uuid.uuid4()}.sqlite", "tester")
    session.tags = session.library.codebook.tags()
    with patch.object(Analyses, "start"):
        try:
            for text in (OTHER, TEXT):
                session.open_article(from_text(text))
            yield session
        finally:  # an example may be given up in the middle
            session.close()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with two_articles(tmp_path) as session:
        yield session


def on_disk(session: Session) -> tuple[object, ...]:
    """Marks, tags, memos and decisions, whatever their order in the file."""
    library = session.library
    assert library is not None
    articles = sorted(row.sha256 for row in library.articles())
    return (
        sorted(library.annotations.all()),
        sorted(library.codebook.tags(), key=lambda tag: tag.id),
        [library.memos.get(each) for each in articles],
        [library.decisions.of(each) for each in articles],
        [library.reading(each) for each in articles],
    )


def agrees(session: Session) -> None:
    """The session holds of the open article what the library does."""
    library, views = session.library, session.views
    assert library is not None
    assert views is not None
    key: Callable[[Annotation], Any] = lambda each: each.id  # noqa: E731
    assert sorted(library.annotations.of(views.article.sha256), key=key) == sorted(session.annotations, key=key)
    assert sorted(session.tags, key=lambda tag: tag.id) == sorted(library.codebook.tags(), key=lambda tag: tag.id)
    assert session.memo == library.memos.get(views.article.sha256)
    decided = {each.id: each for each in library.decisions.of(views.article.sha256)}
    assert {each.id: each for each in session.decisions} == decided


_STEPS = (
    "mark", "note", "tag", "delete", "many", "new tag", "rename", "move", "key", "merge", "drop", "memo", "decide",
    "repair", "article", "undo", "redo",
)  # fmt: skip


def _walk(session: Session, step: str, pick: Callable[[int], int]) -> None:
    """One step, if it can be taken now."""
    changes, edit, tags, views = session.changes, CodebookEditor(session), session.tags, session.views
    assert views is not None
    assert session.library is not None
    size, marks = len(views.article.text), session.annotations
    target = marks[pick(len(marks))] if marks else None
    one = tags[pick(len(tags))] if tags else None
    other = tags[pick(len(tags))] if tags else None
    start = pick(size)
    match step:
        case "mark":
            changes.mark(Span(start, min(size, start + 1 + pick(9))), ["新標籤", "Figure", "😀"][: pick(4)])
        case "many":
            changes.retag_all(marks, lambda _: (one.name,) if one else ())
        case "new tag":
            edit.add(one.id if one and pick(2) else None)
        case "memo":
            changes.write_memo("𠮷\nmemo" * pick(3))
        case "decide":
            entity = Entity(EntityType.LOC, Span(start, start + 1), views.article.text[start], FoundBy.PERSON)
            changes.make(entity)
        case "repair":
            changes.choose_reading("repair", views.reading._replace(repair=[None, True, False][pick(3)]))
        case "article":
            rows = session.library.articles()
            session.open_stored(rows[pick(len(rows))].sha256)
        case "undo" | "redo":
            getattr(changes, step)()
    if target is not None:
        match step:
            case "note":
                changes.write_note(target, "U盤" * pick(3))
            case "tag":
                changes.retag(target, [one.name] if one else [])
            case "delete":
                changes.delete(target)
    if one is not None and other is not None:
        marked = session.library.annotations.with_tag(one.name)
        match step:
            case "rename":
                edit.rename(one.id, ["甲😀", "乙", "丙"][pick(3)])
            case "move":
                edit.move(one.id, other.id)
            case "key":
                edit.assign_key(one.id, [None, 1, 9][pick(3)])
            case "merge":
                if one != other:
                    edit._merge(one, other, retagged(marked, partial(replace_tag_name, one.name, other.name)))
            case "drop":
                edit._delete(one, retagged(marked, partial(replace_tag_name, one.name, None)))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(_STEPS), max_size=16), st.data())
def test_any_steps_undone_and_redone_leave_the_library_as_it_was(
    qtbot: QtBot, tmp_path: Path, steps: list[str], data: st.DataObject
) -> None:
    def pick(number: int) -> int:
        return data.draw(st.integers(0, number - 1))

    with two_articles(tmp_path) as session:
        changes, history, start = session.changes, session.changes.history, on_disk(session)
        for step in steps:
            _walk(session, step, pick)
            agrees(session)
        end, done = on_disk(session), history.place
        for move, way in ((changes.undo, -1), (changes.redo, 1)):
            for _ in range(done):
                place = history.place
                move()
                assert history.place == place + way
                agrees(session)
            assert on_disk(session) == (start if way < 0 else end)


def test_undo_opens_the_article_of_the_step_and_shows_it(opened: Session, qtbot: QtBot) -> None:
    assert opened.views is not None
    first = opened.views.article.sha256
    made = opened.changes.mark(Span(4, 6), ["Figure"])
    opened.changes.write_memo("about the first")
    assert opened.library is not None
    opened.open_stored(next(row.sha256 for row in opened.library.articles() if row.sha256 != first))
    assert opened.memo is None
    opened.changes.undo()
    assert opened.views.article.sha256 == first
    assert opened.memo is None
    opened.open_stored(next(row.sha256 for row in opened.library.articles() if row.sha256 != first))
    with qtbot.waitSignal(opened.revealed) as shown:
        opened.changes.undo()
    assert made is not None
    assert shown.args == [made.span]
    assert (opened.views.article.sha256, opened.annotations) == (first, [])
    opened.changes.redo()
    assert opened.annotations == [made]


def test_marks_of_several_articles_are_one_step(opened: Session) -> None:
    assert opened.library is not None
    made = []
    for row in opened.library.articles():
        article = opened.library.article(row.sha256)
        assert article is not None
        made.append(new_annotation(article, Span(0, 2), ["Promise"], "", "林若谷", times.now()))
    assert opened.changes.replace("import", (), tuple(made))
    after = tuple(each._replace(tags=("Doubt", "新的")) for each in made)
    assert opened.changes.replace("tag change", tuple(made), after)
    agrees(opened)
    assert [each.tags for each in opened.annotations] == [("Doubt", "新的")]
    place = opened.views
    opened.changes.undo()
    agrees(opened)
    assert opened.views is place
    assert sorted(opened.library.annotations.all()) == sorted(made)
    assert "新的" not in {tag.name for tag in opened.tags}


def test_what_another_program_deleted_is_told_and_shown(opened: Session, qtbot: QtBot) -> None:
    made = opened.changes.mark(Span(0, 4), ["Figure"])
    assert made is not None
    assert opened.library is not None
    opened.library.annotations.delete(made.id)
    place = opened.changes.history.place
    with qtbot.waitSignal(opened.noticed):
        assert not opened.changes.write_note(made, "late")
    assert opened.annotations == []
    assert opened.changes.history.place == place


@pytest.mark.parametrize("part", ["annotations", "codebook", "memos"])
def test_a_step_that_fails_half_way_changes_nothing(opened: Session, qtbot: QtBot, part: str) -> None:
    opened.changes.mark(Span(0, 4), ["Figure"])
    before, place = on_disk(opened), opened.changes.history.place
    library = opened.library
    assert library is not None

    def fail(*_: object) -> None:
        raise LibraryError("The disk is full; free up space and try again.")

    verb = "put" if part == "memos" else "replace"
    with patch.object(getattr(library, part), verb, fail), qtbot.waitSignal(opened.noticed):
        if part == "memos":
            assert not opened.changes.write_memo("x")
        else:
            assert opened.changes.mark(Span(5, 7), ["全新"]) is None
    assert (on_disk(opened), opened.changes.history.place) == (before, place)
    agrees(opened)


def test_a_decision_of_another_article_is_undone_there(opened: Session) -> None:
    assert opened.views is not None
    assert opened.library is not None
    first = opened.views.article.sha256
    opened.changes.make(Entity(EntityType.LOC, Span(0, 3), TEXT[:3], FoundBy.PERSON))
    assert [each.status for each in opened.decisions] == [Status.EDITED]
    kept: tuple[Decision, ...] = opened.decisions
    opened.open_stored(next(row.sha256 for row in opened.library.articles() if row.sha256 != first))
    assert opened.decisions == ()
    opened.changes.undo()
    assert (opened.views.article.sha256, opened.decisions) == (first, ())
    opened.changes.redo()
    assert opened.decisions == kept


def test_a_step_of_many_marks_is_written_beside_the_window(opened: Session, qtbot: QtBot) -> None:
    assert opened.views is not None
    article, changes = opened.views.article, opened.changes
    made = tuple(
        new_annotation(article, Span(n % 40, n % 40 + 3), ["Promise"], "", "tester", times.now()) for n in range(300)
    )
    assert changes.replace("import", (), made)
    assert opened.step_runner.busy
    assert changes.mark(Span(0, 3), ["Figure"]) is None  # not while that goes on
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    agrees(opened)
    assert len(opened.annotations) == 300
    changes.undo()
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    agrees(opened)
    assert (opened.annotations, changes.history.place) == ([], 0)
    changes.redo()
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    agrees(opened)
    assert opened.library is not None
    opened.library.annotations.delete(made[7].id)
    with qtbot.waitSignal(opened.noticed):
        changes.delete_all(made)
    assert (changes.history.place, opened.step_runner.busy, len(opened.annotations)) == (1, False, 299)


def test_a_step_in_a_job_cannot_be_told_from_one_at_once(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It returns, signals, shows and writes the same."""
    outcomes: list[list[object]] = []
    heard: list[str] = []
    made = new_annotation(from_text(TEXT), Span(4, 9), ["Promise"], "", "tester", _NOW)
    verbs: list[Callable[[Session], object]] = [
        lambda session: session.changes.put(made),
        lambda session: session.changes.retag_all([made], lambda _: ("Doubt", "新的")),
        lambda session: session.changes.retag_all(session.annotations, lambda mark: mark.tags),
        lambda session: session.changes.mark_all([made._replace(id=made.id[::-1])], lambda: heard.append("written")),
        lambda session: CodebookEditor(session).rename(tag_of(session, "Doubt"), "疑 😀"),
        lambda session: session.changes.delete_all(session.annotations),
        lambda session: session.changes.undo(),
        lambda session: session.changes.redo(),
    ]
    for limit in (0, 1_000_000):
        heard.clear()
        with two_articles(tmp_path) as session:
            monkeypatch.setattr(library_work, "_AT_ONCE", library_work.Amount(*[limit] * len(library_work._AT_ONCE)))
            for name in ("annotations_changed", "tags_changed", "selection_changed", "active_changed", "noticed"):
                getattr(session, name).connect(partial(lambda name, *_: heard.append(name), name))
            session.select(made.span)
            outcome: list[object] = []
            for verb in verbs:
                accepted = verb(session)
                assert session.step_runner.busy is (limit == 0)
                qtbot.waitUntil(lambda session=session: not session.step_runner.busy)  # type: ignore[misc]
                agrees(session)
                marks = [each._replace(updated=_NOW) for each in session.annotations]
                tags = [(tag.name, tag.colour) for tag in session.tags]
                outcome += [accepted, marks, tags, session.selection, session.active_annotation, [*heard]]
                outcome.append(session.changes.history.place)
            outcomes.append(outcome)
        monkeypatch.undo()
    assert outcomes[0] == outcomes[1]


def test_a_step_of_many_marks_is_written_although_the_window_closes(opened: Session) -> None:
    """Even if its job has not begun."""
    assert opened.views is not None
    assert opened.library is not None
    made = tuple(new_annotation(opened.views.article, Span(n % 40, n % 40 + 3), [], "", "", _NOW) for n in range(300))
    begun = threading.Event()
    opened.jobs.run(lambda: begun.wait(240), lambda _: None, opened.notice)
    assert opened.changes.replace("import", (), made)
    path = opened.library.path
    threading.Timer(0.2, begun.set).start()
    opened.close()
    with contextlib.closing(Library.open(path, "Ben")) as library:
        assert len(library.annotations.all()) == 300


@pytest.fixture
def many(opened: Session, qtbot: QtBot) -> tuple[Annotation, ...]:
    """300 marks on the open article, a third of them with another tag, three others with a note before them."""
    assert opened.views is not None
    for at in range(3):
        opened.changes.mark(Span(at, at + 2), ["Doubt"], "𠮷")
    made = tuple(
        new_annotation(
            opened.views.article, Span(n % 40, n % 40 + 3), [("Promise", "Promise", "Figure")[n % 3]], "", "", _NOW
        )
        for n in range(300)
    )
    assert opened.changes.replace("import", (), made)
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    return made


_VERBS: dict[str, Callable[[Session, Sequence[Annotation]], object]] = {
    "rename": lambda session, _: CodebookEditor(session).rename(tag_of(session, "Promise"), "承諾 😀"),
    "merge": lambda session, _: CodebookEditor(session).merge(tag_of(session, "Promise"), tag_of(session, "Figure")),
    "take away": lambda session, _: CodebookEditor(session).delete(tag_of(session, "Promise")),
    "all alike": lambda session, marks: session.changes.mark_all(
        [each._replace(id=each.id[::-1], tags=("新的",)) for each in marks], lambda: None
    ),
    "retag": lambda session, marks: session.changes.retag_all(marks, lambda _: ("Doubt",)),
    "delete": lambda session, marks: session.changes.delete_all(marks),
}


def tag_of(session: Session, name: str) -> str:
    return next(tag.id for tag in session.tags if tag.name == name)


@pytest.mark.parametrize("verb", _VERBS)
def test_the_window_looks_through_no_marks_when_many_change(
    opened: Session, many: tuple[Annotation, ...], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    """Nor when that is undone or done again; what the session holds then is what the library does, in its order."""
    looked: list[tuple[str, bool]] = []

    def noted(name: str, function: Callable[..., Any], *given: Any, **named: Any) -> Any:
        looked.append((name, threading.current_thread() is threading.main_thread()))
        return function(*given, **named)

    for room, name in (
        (steps, "joined"),
        (steps, "named"),
        (steps, "retagged"),
        (step_runner, "named"),
        (marks, "joined"),
        (editing, "retagged"),
    ):
        monkeypatch.setattr(room, name, partial(noted, name, getattr(room, name)))
    monkeypatch.setattr(library_work, "_AT_ONCE", library_work._AT_ONCE._replace(shown=200))
    history = opened.changes.history
    assert opened.library is not None
    assert opened.views is not None
    states = [opened.annotations]
    for move, place in ((_VERBS[verb], 5), (None, 4), (None, 5)):
        looked.clear()
        if move is not None:
            move(opened, many)
        elif history.place == 5:
            opened.changes.undo()
        else:
            opened.changes.redo()
        qtbot.waitUntil(lambda place=place: history.place == place)  # type: ignore[misc]
        assert looked
        assert not [name for name, in_the_window in looked if in_the_window]
        assert opened.annotations == sorted(
            opened.library.annotations.of(opened.views.article.sha256), key=lambda each: (each.span, each.id)
        )
        agrees(opened)
        states.append(opened.annotations)
    assert states[0] == states[2] != states[1] == states[3]


def test_few_marks_are_renamed_at_once(opened: Session, many: tuple[Annotation, ...]) -> None:
    """Up to a thousand."""
    CodebookEditor(opened).rename(tag_of(opened, "Promise"), "承諾")
    assert not opened.step_runner.busy
    assert sum("承諾" in each.tags for each in opened.annotations) == 200
    agrees(opened)


def test_what_is_fetched_or_opened_while_many_are_written_is_shown_as_it_is_then(
    opened: Session, many: tuple[Annotation, ...], qtbot: QtBot
) -> None:
    assert opened.library is not None
    assert opened.views is not None
    article, changes = opened.views.article, opened.changes
    other = next(row.sha256 for row in opened.library.articles() if row.sha256 != article.sha256)
    changes.delete_all(many)
    opened.library.annotations.add(new_annotation(article, Span(1, 2), ["Doubt"], "", "Ben", _NOW))
    opened.library_sync.reload_annotations()
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    agrees(opened)
    assert len(opened.annotations) == 4
    changes.undo()
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    changes.delete_all(many)
    opened.open_stored(other)
    assert changes.mark(Span(0, 2), ["Doubt"]) is None  # not while that goes on
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    agrees(opened)
    assert (opened.views.article.sha256, opened.annotations) == (other, [])


def test_the_light_goes_out_with_the_mark_among_many(
    opened: Session, many: tuple[Annotation, ...], qtbot: QtBot
) -> None:
    stays = opened.annotations[0]
    assert stays not in many
    opened.activate(annotation=stays.id)
    opened.changes.delete_all(many)
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    assert opened.annotation == stays
    opened.changes.undo()
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    opened.activate(annotation=many[7].id)
    opened.changes.redo()
    qtbot.waitUntil(lambda: not opened.step_runner.busy)
    assert opened.active_annotation is None
