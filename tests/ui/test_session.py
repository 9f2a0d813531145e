"""Marking, undo and redo without a window: what is shown and what is on disk never part."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.errors import LibraryError
from reader.types import Annotation, Script, Span
from reader.ui.model.analyses import Analyses
from reader.ui.model.session import Session
from tests.ui.conftest import TEXT


@pytest.fixture
def opened(session: Session, article: Path) -> Session:
    with patch.object(Analyses, "start"):
        session.open_file(str(article))
    return session


def on_disk(session: Session) -> list[Annotation]:
    assert session.library is not None
    assert session.views is not None
    return session.library.annotations.of(session.views.article.sha256)


def test_a_mark_keeps_span_quote_and_context(opened: Session) -> None:
    start = TEXT.index("發(fā)展軟件")
    made = opened.changes.mark(Span(start, start + 11), ["Promise"], "看")
    assert made is not None
    assert made.quote == TEXT[start : start + 11]
    assert made.prefix == TEXT[max(0, start - 32) : start]
    assert made.suffix == TEXT[start + 11 : start + 43]
    assert (made.tags, made.note, made.author) == (("Promise",), "看", "tester")
    assert on_disk(opened) == opened.annotations == [made]


def test_what_went_and_came_is_told_of_the_list_before_and_of_no_other(opened: Session) -> None:
    opened.changes.mark(Span(0, 4), ["Figure"])
    one = opened.shown
    made = opened.changes.mark(Span(2, 6), ["Figure"])
    assert made is not None
    two = opened.shown
    assert opened.changed_from(one) == [made]
    opened.changes.retag(made, ["Promise"])
    assert opened.changed_from(two) == [made, opened.mark_of(made.id)]
    assert opened.changed_from(one) is None
    assert opened.changed_from(list(two)) is None
    two, made = opened.shown, opened.annotations[1]
    opened.preview(made._replace(span=Span(2, 8)))
    assert opened.changed_from(two) is None
    opened.preview(None)
    opened.changes.undo()
    opened.coders.choose("tester", {}, frozenset({"tester"}), colours_page=False)
    assert opened.changed_from(two) is None


def test_undo_takes_back_and_redo_brings_the_same_id(opened: Session) -> None:
    made = opened.changes.mark(Span(0, 4), ["Figure"])
    assert made is not None
    opened.changes.write_note(made, "note")
    noted = opened.annotations[0]
    opened.changes.retag(noted, ["Promise", "Doubt"])
    tagged = opened.annotations[0]
    opened.changes.delete(tagged)
    states = [[], [made], [noted], [tagged], []]
    for expected in reversed(states[:-1]):
        opened.changes.undo()
        assert opened.annotations == on_disk(opened) == expected
    opened.changes.undo()  # nothing left
    for expected in states[1:]:
        opened.changes.redo()
        assert opened.annotations == on_disk(opened) == expected


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["mark", "note", "tag", "delete", "undo", "redo"]), max_size=14), st.data())
def test_memory_and_disk_agree_after_any_walk(opened: Session, steps: list[str], data: st.DataObject) -> None:
    size = len(TEXT)
    for step in steps:
        # Ids are random and so is the order of equal spans: what is drawn must not depend on it.
        pick, start, length = (data.draw(st.integers(0, size - 1)) for _ in range(3))
        names, note = data.draw(tags), data.draw(st.text(max_size=3).filter(lambda text: "\0" not in text))
        target = opened.annotations[pick % len(opened.annotations)] if opened.annotations else None
        if step == "mark":
            opened.changes.mark(Span(start, min(size, start + 1 + length)), names)
        elif step in ("undo", "redo"):
            getattr(opened.changes, step)()
        elif target is not None and step == "delete":
            opened.changes.delete(target)
        elif target is not None and step == "note":
            opened.changes.write_note(target, note)
        elif target is not None:
            opened.changes.retag(target, names)
        key = lambda each: (each.span, each.id)  # noqa: E731
        assert sorted(on_disk(opened), key=key) == opened.annotations
    while opened.changes.history.undoable:
        opened.changes.undo()
    # What a former example left was cleaned up the same way, so nothing remains.
    assert opened.annotations == on_disk(opened) == []


tags = st.lists(st.sampled_from(["Promise", "Figure", "新標籤"]), unique=True, max_size=2)


@pytest.mark.parametrize("verb", ["mark", "note", "undo"])
def test_what_cannot_be_written_is_not_shown(opened: Session, qtbot: QtBot, verb: str) -> None:
    made = opened.changes.mark(Span(0, 4), ["Figure"])
    assert made is not None
    before = list(opened.annotations)
    place = opened.changes.history.place

    def locked(*_: object) -> None:
        raise LibraryError("The library is in use; try again.")

    assert opened.library is not None
    with patch.object(opened.library.annotations, "replace", locked), qtbot.waitSignal(opened.noticed) as heard:
        {
            "mark": lambda: opened.changes.mark(Span(5, 7), ["Doubt"]),
            "note": lambda: opened.changes.write_note(made, "x"),
            "undo": opened.changes.undo,
        }[verb]()
    assert str(heard.args[0]) == "The library is in use; try again."
    assert opened.annotations == before == on_disk(opened)
    assert opened.changes.history.place == place


def test_a_new_tag_joins_the_codebook(opened: Session) -> None:
    opened.changes.mark(Span(0, 4), ["自己的"])
    assert "自己的" in {tag.name for tag in opened.tags}


def test_a_file_that_cannot_be_read_leaves_what_was_open(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    views = opened.views
    with qtbot.waitSignal(opened.noticed) as heard:
        opened.open_file(str(tmp_path / "missing.txt"))
    assert "missing.txt" in str(heard.args[0])
    assert opened.views is views


def test_the_library_is_no_article(opened: Session, qtbot: QtBot) -> None:
    assert opened.library is not None
    views = opened.views
    with qtbot.waitSignal(opened.noticed) as told:
        opened.open_file(str(opened.library.path))
    assert str(told.args[0]).startswith("This file is the library itself")
    assert opened.views is views


def test_the_innermost_mark_is_the_one_clicked(opened: Session) -> None:
    outer, inner = opened.changes.mark(Span(0, 20), ["Promise"]), opened.changes.mark(Span(4, 8), ["Figure"])
    assert outer is not None
    assert inner is not None
    opened.activate_at(5)
    assert opened.active_annotation == inner.id
    opened.activate_at(15)
    assert opened.active_annotation == outer.id
    opened.activate_at(30)
    assert opened.active_annotation is None


def test_toggling_writes_nothing_and_analyses_nothing(opened: Session) -> None:
    opened.changes.mark(Span(0, 4), ["Figure"])
    nothing = SimpleNamespace()  # any call on it would raise
    library, opened.library = opened.library, nothing  # type: ignore[assignment]
    try:
        for script in Script:
            opened.set_script(script)
            assert opened.text_of(opened.annotations[0].span)
    finally:
        opened.library = library
