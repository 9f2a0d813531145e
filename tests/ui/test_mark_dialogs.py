"""Mark history, article memo and note card: edits are steps; unsaved text stays in its field."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from reader.errors import LibraryError
from reader.store import times
from reader.store.library import Library
from reader.types import Annotation, Script, Span
from reader.ui.dialogs import coder_dialog, history_dialog, memo_dialog
from reader.ui.dialogs.coder_dialog import CoderDialog
from reader.ui.dialogs.history_dialog import HistoryDialog, describe, state_changes
from reader.ui.dialogs.memo_dialog import MemoDialog
from reader.ui.window import Window
from tests.ui import every
from tests.ui.conftest import TEXT


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path) -> Window:
    return make_window(article)


def locked(*_: object) -> None:
    raise LibraryError("The library is read-only; choose another.")


def marked(window: Window) -> Annotation:
    start = TEXT.index("𠮷")
    made = window.session.changes.mark(Span(start, start + 9), ["Promise"])
    assert made is not None
    return made


def history(window: Window, qtbot: QtBot) -> HistoryDialog:
    """The dialog, once the history is loaded."""
    history_dialog.show(window.context)
    qtbot.waitUntil(lambda: window.findChild(HistoryDialog) is not None)
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None
    return dialog


def test_every_state_says_who_and_what_and_one_can_go_back(window: Window, qtbot: QtBot) -> None:
    session = window.session
    made = marked(window)
    session.changes.write_note(made, "U盤 😀")
    assert session.library is not None
    session.library.set_author("林若谷")
    session.changes.retag(session.annotations[0], ["Doubt", "Promise"])
    session.changes.delete(session.annotations[0])
    session.changes.undo()
    session.activate(annotation=made.id)
    now = session.annotations[0]
    dialog = history(window, qtbot)
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [line.split("\n")[1] for line in lines] == [
        "deleted and restored",
        "tags: +Doubt",
        "note added",
        "Marked: Promise",
    ]
    assert ["林若谷" in line for line in lines] == [True, True, False, False]
    assert not dialog.back.isEnabled()  # this is the current state
    dialog.list.setCurrentRow(2)
    assert dialog.whole.toPlainText() == f"Promise\n\n{session.text_of(now.span)}\n\nU盤 😀"
    place = session.changes.history.place
    dialog.back.click()
    assert session.changes.history.place == place + 1
    assert (session.annotations[0].tags, session.annotations[0].note) == (("Promise",), "U盤 😀")
    assert session.annotations == session.library.annotations.of(made.article)
    session.changes.undo()
    assert session.annotations == [now]


@pytest.mark.parametrize(("script", "words"), [(Script.READING, "發展軟件業"), (Script.HANS, "发展软件业")])
def test_what_a_mark_was_is_read_like_the_page(window: Window, qtbot: QtBot, script: Script, words: str) -> None:
    """The quote that is kept has the damage of the source."""
    session, damaged = window.session, "發(fā)展軟件業(yè)"
    session.set_script(script)
    start = TEXT.index(damaged)
    made = session.changes.mark(Span(start, start + len(damaged)), ["Promise"])
    assert made is not None
    session.changes.write_note(made, "U盤 😀")
    assert history(window, qtbot).whole.toPlainText() == f"Promise\n\n{words}\n\nU盤 😀"


def test_states_are_told_by_what_differs(window: Window) -> None:
    made = marked(window)
    other = made._replace(span=Span(0, 2), quote=TEXT[:2], tags=(), note="x")
    window.session.changes.replace("shift", (made,), (other,))
    assert window.session.library is not None
    found = state_changes(other, window.session.library.annotations.history(made.id))
    assert [describe(each) for each in found] == ["tags: −Promise; note added; moved", "Marked: Promise"]
    assert describe(found[0]._replace(state=made)) == "no visible change"


def test_a_memo_is_kept_with_ctrl_return_and_stands_among_the_facts(window: Window) -> None:
    session = window.session
    window.show_panel(3)
    memo_dialog.show(window.context)
    dialog = window.findChild(MemoDialog)
    assert dialog is not None
    dialog.edit.setPlainText("to ask:\n𠮷祥 😀 " + "長" * 300)
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isHidden()
    assert session.library is not None
    assert session.views is not None
    kept = session.library.memos.get(session.views.article.sha256)
    assert kept == session.memo
    assert kept is not None
    assert (kept.text[:7], kept.author) == ("to ask:", session.author)
    shown = dict(window.side.facts._facts())["Memo"]
    assert shown.startswith("to ask: 𠮷祥 😀 長長")
    assert len(shown) == 201
    session.changes.undo()
    assert "Memo" not in dict(window.side.facts._facts())


def test_a_memo_is_kept_with_its_article_when_another_is_opened(window: Window, tmp_path: Path) -> None:
    session = window.session
    other = tmp_path / "other.txt"
    other.write_text("雲嶺縣將修路。\n", encoding="utf-8")
    assert session.views is not None
    assert session.library is not None
    article = session.views.article.sha256
    memo_dialog.show(window.context)
    dialog = window.findChild(MemoDialog)
    assert dialog is not None
    dialog.edit.setPlainText("問一")
    session.open_file(str(other))
    assert dialog.isHidden()
    kept = session.library.memos.get(article)
    assert kept is not None
    assert kept.text == "問一"
    assert session.views.article.sha256 != article
    assert session.memo is None


def test_a_memo_that_cannot_be_written_is_not_lost_when_another_article_is_opened(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    other = tmp_path / "other.txt"
    other.write_text("雲嶺縣將修路。\n", encoding="utf-8")
    memo_dialog.show(window.context)
    dialog = window.findChild(MemoDialog)
    assert dialog is not None
    dialog.edit.setPlainText("問一")
    with monkeypatch.context() as patch:
        patch.setattr(type(session.changes), "write_memo", lambda *_: False)
        session.open_file(str(other))
    assert dialog.isVisible()
    assert dialog.edit.toPlainText() == "問一"
    assert not dialog.save.isEnabled()
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.memo is None
    dialog.reject()


def test_who_types_goes_on_with_a_memo_and_replaces_a_name(window: Window) -> None:
    session = window.session
    session.changes.write_memo("問一\n問二")
    memo_dialog.show(window.context)
    memo = window.findChild(MemoDialog)
    assert memo is not None
    QTest.keyClicks(memo.edit, "!")
    assert memo.edit.toPlainText() == "問一\n問二!"
    memo.reject()
    session.author = "root"
    coder_dialog.show(window.context)
    coders = window.findChild(CoderDialog)
    assert coders is not None
    every.settle()
    assert coders.author.hasFocus()
    QTest.keyClicks(coders.author, "Zhang")
    assert coders.author.text() == "Zhang"
    coders.reject()


def test_what_cannot_be_written_stays_in_dialog_and_card(window: Window) -> None:
    session = window.session
    made = marked(window)
    memo_dialog.show(window.context)
    dialog = window.findChild(MemoDialog)
    assert dialog is not None
    dialog.edit.setPlainText("long thoughts")
    assert session.library is not None
    with patch.object(session.library.memos, "put", locked):
        dialog.write()
    assert dialog.isVisible()
    assert (dialog.edit.toPlainText(), dialog.info.text()) == (
        "long thoughts",
        "The library is read-only; choose another.",
    )
    dialog.write()
    assert dialog.isHidden()
    window.marking.write_note(made)
    card = window.marking.card
    card.edit.setPlainText("more thoughts")
    with patch.object(session.library.annotations, "replace", locked):
        QTest.keyClick(card.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert card.isVisible()
    assert card.edit.toPlainText() == "more thoughts"
    QTest.keyClick(card.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert card.isHidden()
    assert session.annotations[0].note == "more thoughts"


def test_a_note_for_a_selection_makes_the_mark(window: Window) -> None:
    session = window.session
    session.select(Span(0, 4))
    window.marking.write_note()
    window.marking.card.edit.setPlainText("here")
    window.marking.card.save_requested.emit()
    assert window.marking.card.isHidden()
    assert [(each.span, each.note) for each in session.annotations] == [(Span(0, 4), "here")]
    assert session.annotations[0].updated <= times.now()


def typed(window: Window, words: str, note: str) -> None:
    """Select a passage and type a note without saving it."""
    start = TEXT.index(words)
    window.session.select(Span(start, start + len(words)))
    QTest.keyClick(window.view, Qt.Key.Key_N)
    window.marking.card.edit.setPlainText(note)


def notes(path: Path) -> list[tuple[str, str]]:
    """The quotes and notes that a library has on disk."""
    library = Library.open(path, "tester")
    found = sorted((each.quote, each.note) for each in library.annotations.all())
    library.close()
    return found


def _open_another(window: Window, folder: Path) -> None:
    other = folder / "other.txt"
    other.write_text("霽川市也要修橋。\n", encoding="utf-8")
    window.session.open_file(str(other))


LEAVING: dict[str, Callable[[Window, Path], object]] = {
    "article": _open_another,
    "library": lambda window, _: window.session.library_sync.close(),
    "window": lambda window, _: window.close(),
    "language": lambda window, _: window.restart(),
}


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)
def test_a_note_that_is_being_written_is_kept_when_its_card_goes(
    window: Window, tmp_path: Path, leave: Callable[[Window, Path], object]
) -> None:
    typed(window, "信息中心", " half a thou ")
    leave(window, tmp_path)
    assert window.marking.card.isHidden()
    assert notes(tmp_path / "library.sqlite") == [("信息中心", "half a thou")]


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)
def test_a_note_that_nobody_changed_is_not_written(
    window: Window, tmp_path: Path, leave: Callable[[Window, Path], object]
) -> None:
    session, place = window.session, window.session.changes.history.place
    noted = " as\xa0it was "  # the field would trim and normalise it
    start = TEXT.index("信息中心")
    assert session.changes.mark(Span(start, start + 4), (), noted) is not None
    window.marking.write_note(session.annotations[0])
    leave(window, tmp_path)
    assert window.marking.card.isHidden()
    assert notes(tmp_path / "library.sqlite") == [("信息中心", noted)]
    assert session.changes.history.place == place + 1


def test_a_note_is_kept_when_another_is_asked_for(window: Window) -> None:
    session, card = window.session, window.marking.card
    typed(window, "信息中心", "first")
    typed(window, "軟件業", "second")
    start = TEXT.index("軟件業")
    assert session.selection == Span(start, start + 3)
    assert [(each.quote, each.note) for each in session.annotations] == [("信息中心", "first")]
    window.marking.write_note()  # the same once more
    assert card.edit.toPlainText() == "second"
    window.marking.write_note(session.annotations[0])
    assert card.edit.toPlainText() == "first"
    assert sorted(each.note for each in session.annotations) == ["first", "second"]
    card.edit.setPlainText("third")
    QTest.keyClick(card.edit, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert sorted(each.note for each in session.annotations) == ["first", "second"]


def test_the_note_of_a_mark_that_was_deleted_meanwhile_brings_it_back(window: Window, tmp_path: Path) -> None:
    session, made = window.session, marked(window)
    window.marking.write_note(made)
    window.marking.card.edit.setPlainText("after all")
    session.changes.delete(made)
    _open_another(window, tmp_path)
    assert session.library is not None
    now = session.library.annotations.get(made.id)
    assert now is not None
    assert (now.span, now.tags, now.note) == (made.span, ("Promise",), "after all")


def test_a_note_that_cannot_be_written_stays_with_its_own_article(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, card = window.session, window.marking.card
    typed(window, "信息中心", "long thoughts")
    assert session.library is not None
    with patch.object(session.library.annotations, "replace", locked):
        _open_another(window, tmp_path)
        assert card.isVisible()
        window.session.select(Span(0, 2))
        window.marking.write_note()
        asked: list[str] = []
        answer = lambda *words: asked.append(words[2]) or QMessageBox.StandardButton.No  # noqa: E731
        monkeypatch.setattr(QMessageBox, "question", answer)
        assert not window.close()
        assert len(asked) == 1
    assert card.edit.toPlainText() == "long thoughts"
    QTest.keyClick(card.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert card.isHidden()
    assert session.annotations == []
    assert session.selection == Span(0, 2)
    assert notes(tmp_path / "library.sqlite") == [("信息中心", "long thoughts")]


def test_a_note_that_waits_for_another_program_is_not_written_twice(window: Window, tmp_path: Path) -> None:
    session = window.session
    typed(window, "信息中心", "patience")
    path = tmp_path / "library.sqlite"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        _open_another(window, tmp_path)
        assert window.marking.card.isHidden()
        assert session.step_runner.count == 1
        other.execute("COMMIT")
    session.step_runner.attempt()
    assert notes(path) == [("信息中心", "patience")]


@pytest.mark.parametrize("last", [True, False])
def test_the_card_of_a_note_stays_in_sight_and_reads_like_the_page(window: Window, tmp_path: Path, last: bool) -> None:
    view, card = window.view, window.marking.card
    long = tmp_path / "long.txt"
    line = "雲嶺縣將修路。\n"
    text = line * 40
    long.write_text(text, encoding="utf-8")
    window.session.open_file(str(long))
    every.settle()
    foot = view.viewport().height()
    seen = [at for at in range(0, len(text), len(line)) if (box := view.box(at)) is not None and box.bottom() < foot]
    at = seen[-1 if last else len(seen) // 2]
    window.session.select(Span(at, at + 3))
    window.marking.write_note()
    heading = card.findChild(QLabel)
    assert heading is not None
    assert heading.text() == "雲嶺縣"
    for size in ((1000, 600), (700, 450), (1280, 800)):
        window.resize(*size)
        every.settle()
        box = view.selection_rect()
        assert view.rect().contains(card.geometry())
        assert box is None or not card.geometry().intersects(box)
    window.session.set_script(Script.HANS)
    assert heading.text() == "云岭县"
    view.verticalScrollBar().setValue(60)
    box = view.selection_rect()
    assert box is not None
    assert min(abs(card.y() - box.bottom()), abs(box.top() - card.geometry().bottom())) < 12


def test_the_page_stays_where_the_note_of_a_mark_near_its_foot_is_written(window: Window, tmp_path: Path) -> None:
    session, view, card = window.session, window.view, window.marking.card
    long = tmp_path / "long.txt"
    text = "雲嶺縣將修路。\n" * 200
    long.write_text(text, encoding="utf-8")
    session.open_file(str(long))
    every.settle()
    foot = view.viewport().height()
    places = range(0, len(text), 8)
    low = max(at for at in places if (box := view.box(at)) is not None and box.bottom() < foot - 1)
    made = session.changes.mark(Span(low, low + 4), ())
    assert made is not None
    session.select(None)
    session.activate(annotation=session.annotations[0].id)
    before = view.box(low)
    assert before is not None
    assert before.bottom() > foot - 40
    window.marking.write_note()
    assert view.box(low) == before
    assert card.isVisible()
    assert card.geometry().bottom() < before.top()
    card.cancel()
    far = session.changes.mark(Span(len(text) - 8, len(text) - 4), ())
    assert far is not None
    session.select(None)
    window.marking.write_note(session.mark_of(far.id))
    box = view.active_rect()
    assert box is not None
    assert not card.geometry().intersects(box)
