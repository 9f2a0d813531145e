"""The codebook window on a real library: every command is one step, and Ctrl+Z undoes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from reader.store import schema, times
from reader.store.library import Library
from reader.types import Annotation, Span, Tag
from reader.ui.codebook.merge_tag_dialog import MergeTagDialog
from reader.ui.codebook.window import CodebookWindow
from reader.ui.look.theme import THEMES
from reader.ui.model.analyses import Analyses
from reader.ui.model.session import Session
from tests.ui.conftest import TEXT


@pytest.fixture
def opened(session: Session, article: Path) -> Session:
    with patch.object(Analyses, "start"):
        session.open_file(str(article))
    start = TEXT.index("𠮷")
    session.changes.mark(Span(start, start + 3), ["Promise", "Figure"], "😀 U盤")
    session.changes.mark(Span(0, 40), ["Promise"])
    session.changes.mark(Span(4, 6), ["Figure"])
    return session


@pytest.fixture
def window(opened: Session, qtbot: QtBot) -> Iterator[CodebookWindow]:
    window = CodebookWindow(opened, THEMES["light"])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.open()
    qtbot.waitUntil(lambda: window._counts is not None)
    yield window
    window.close()


def settle() -> None:
    """Process queued signals."""
    QCoreApplication.processEvents()


def whole(session: Session) -> tuple[list[Tag], list[Annotation], list[Annotation]]:
    """Tags and marks as the library has them, and marks as the session does."""
    assert session.library is not None
    assert session.views is not None
    marks = session.library.annotations.of(session.views.article.sha256)
    return sorted(session.library.codebook.tags(), key=lambda tag: tag.id), by_id(marks), by_id(session.annotations)


def by_id(marks: list[Annotation]) -> list[Annotation]:
    return sorted(marks, key=lambda each: each.id)


def id_of(session: Session, name: str) -> str:
    return next(tag.id for tag in session.tags if tag.name == name)


def taken_back(session: Session, work: Callable[[], object], qtbot: QtBot) -> None:
    """What `work` changes is one step to undo and redo; the session holds what the file does."""
    before, place = whole(session), session.changes.history.place
    work()
    qtbot.waitUntil(lambda: session.changes.history.place == place + 1)
    after = whole(session)
    assert after != before
    assert after[1] == after[2]
    assert sorted(session.tags, key=lambda tag: tag.id) == after[0]
    session.changes.undo()
    assert whole(session) == before
    session.changes.redo()
    assert whole(session) == after
    assert sorted(session.tags, key=lambda tag: tag.id) == after[0]


def test_each_verb_is_one_step(window: CodebookWindow, opened: Session, qtbot: QtBot) -> None:
    edit = window.editing
    promise, figure, doubt = (id_of(opened, name) for name in ("Promise", "Figure", "Doubt"))
    for work in (
        lambda: edit.add(None),
        lambda: edit.add(promise),
        lambda: edit.rename(promise, "  諾言  𠮷 "),
        lambda: edit.describe(promise, "what is promised", "memo\n😀"),
        lambda: edit.colour(promise, 8),
        lambda: edit.assign_key(doubt, next(tag.shortcut for tag in opened.tags if tag.id == figure)),
        lambda: edit.assign_key(doubt, None),
        lambda: edit.move(figure, promise),
        lambda: edit.merge(figure, promise),
        lambda: edit.delete(promise),
    ):
        taken_back(opened, work, qtbot)
    assert not {"Figure", "諾言 𠮷"} & {tag.name for tag in opened.tags}
    assert [each.tags for each in opened.annotations] == [(), (), ()]
    while opened.changes.history.undoable:
        opened.changes.undo()
    assert opened.annotations == []
    assert {"Promise", "Figure", "Doubt"} <= {tag.name for tag in opened.tags}


def test_a_merge_gives_all_marks_the_other_tag_once(window: CodebookWindow, opened: Session, qtbot: QtBot) -> None:
    edit, figure, promise = window.editing, id_of(opened, "Figure"), id_of(opened, "Promise")
    edit.describe(figure, "amounts", "")
    child = edit.add(figure)
    assert child is not None
    place = opened.changes.history.place
    edit.merge(figure, promise)
    qtbot.waitUntil(lambda: opened.changes.history.place > place)
    assert {each.tags for each in opened.annotations} == {("Promise",)}
    assert edit.tag(child.id)._replace(parent=None) == child._replace(parent=None)  # type: ignore[union-attr]
    assert [tag.id for tag in edit.descendants(promise)] == [child.id]
    assert edit.tag(promise).memo == "Figure:\namounts"  # type: ignore[union-attr]


def test_what_was_said_goes_with_the_step_or_the_tag_it_was_about(
    window: CodebookWindow, opened: Session, qtbot: QtBot
) -> None:
    keys = window._status.text()
    first, second, third = (tag.id for tag in opened.tags[:3])

    def merge(one: str, other: str) -> None:
        window.editing.merge(one, other)
        qtbot.waitUntil(lambda: "moved from" in window._status.text())
        settle()
        assert "moved from" in window._status.text()  # the tree was refilled meanwhile

    merge(first, second)
    opened.changes.undo()
    settle()
    assert window._status.text() == keys
    merge(first, second)
    window.tree.show_tag(third)
    window.tree.show_tag(second)
    assert window._status.text() == keys


def test_a_tag_that_goes_into_one_below_it_leaves_no_circle(
    window: CodebookWindow, opened: Session, qtbot: QtBot
) -> None:
    edit, one, two, three = window.editing, *(id_of(opened, name) for name in ("Promise", "Figure", "Doubt"))
    edit.move(two, one)
    edit.move(three, two)
    taken_back(opened, lambda: edit.merge(one, three), qtbot)
    assert edit.tag(three).parent is None  # type: ignore[union-attr]
    assert [tag.id for tag in edit.descendants(three)] == [two]


def test_no_tag_comes_below_itself_and_no_name_twice(window: CodebookWindow, opened: Session, qtbot: QtBot) -> None:
    edit, one, two = window.editing, id_of(opened, "Promise"), id_of(opened, "Figure")
    edit.move(two, one)
    before = whole(opened)
    assert not edit.move(one, two)
    assert not edit.move(one, one)
    assert not edit.indent(one, [one])
    with qtbot.waitSignal(edit.reported) as told:
        assert not edit.rename(one, "Figure")
    assert "Figure" in told.args[0]
    assert whole(opened) == before


def test_keys_and_drops_move_rename_and_give_keys(window: CodebookWindow, opened: Session, qtbot: QtBot) -> None:
    tree, edit = window.tree, window.editing
    one, two = (tag.id for tag in opened.tags[:2])
    tree.show_tag(two)
    QTest.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle()
    assert edit.tag(two).parent == one  # type: ignore[union-attr]
    assert tree.current() == two
    QTest.keyClick(tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    assert edit.tag(two).parent is None  # type: ignore[union-attr]
    QTest.keyClick(tree, Qt.Key.Key_9)
    assert edit.tag(two).shortcut == 9  # type: ignore[union-attr]
    QTest.keyClick(tree, Qt.Key.Key_0)
    assert edit.tag(two).shortcut is None  # type: ignore[union-attr]
    tree.moved.emit(two, one)
    settle()
    assert edit.tag(two).parent == one  # type: ignore[union-attr]
    item = tree.currentItem()
    assert item is not None
    item.setText(0, "新名 😀")
    settle()
    assert edit.tag(two).name == "新名 😀"  # type: ignore[union-attr]
    item = tree.currentItem()
    assert item is not None
    item.setText(0, opened.tags[0].name)  # taken
    settle()
    shown = tree.currentItem()
    assert shown is not None
    assert shown.text(0) == "新名 😀"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert edit.tag(two).name != "新名 😀"  # type: ignore[union-attr]


def test_a_new_tag_is_named_at_once(window: CodebookWindow, opened: Session, qtbot: QtBot) -> None:
    window.tree.show_tag(opened.tags[0].id)
    window.new_subtag()
    settle()
    editor = window.tree.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "new name")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(tag.name == "new name" for tag in opened.tags))
    settle()
    made = next(tag for tag in opened.tags if tag.name == "new name")
    assert (made.parent, window.tree.current()) == (opened.tags[0].id, made.id)
    window.close()
    opened.changes.undo()
    window.open()
    assert window.tree.currentItem() is not None


def test_what_is_written_counts_when_another_tag_is_shown(window: CodebookWindow, opened: Session) -> None:
    one, two = (tag.id for tag in opened.tags[:2])
    window.tree.show_tag(one)
    window.form.memo.setPlainText("first\n𠮷")
    window.tree.show_tag(two)
    settle()
    assert window.editing.tag(one).memo == "first\n𠮷"  # type: ignore[union-attr]
    assert window.form.memo.toPlainText() == window.editing.tag(two).memo  # type: ignore[union-attr]
    assert window.tree.current() == two
    window.form.description.setText("second")
    window.close()
    assert window.editing.tag(two).description == "second"  # type: ignore[union-attr]
    window.form.description.setText("a < b " * 20)
    assert window.form.description.toolTip() == f"<p>{'a &lt; b ' * 20}</p>"


def test_counts_and_questions_say_how_many(window: CodebookWindow, opened: Session, qtbot: QtBot) -> None:
    assert window._counts is not None
    figure = id_of(opened, "Figure")
    assert window._counts[figure] == (2, 1)
    window.tree.show_tag(figure)
    window.ask_delete()
    assert isinstance(window.asking, QMessageBox)
    assert "2 mark" in window.asking.informativeText()
    window.asking.reject()
    assert window.asking is None
    window.ask_merge()
    assert isinstance(window.asking, MergeTagDialog)
    window.asking.search.setText("doub")
    assert window.asking.chosen == id_of(opened, "Doubt")
    place = opened.changes.history.place
    window.asking.accept()
    qtbot.waitUntil(lambda: opened.changes.history.place > place)
    assert {each.tags for each in opened.annotations} == {("Promise", "Doubt"), ("Promise",), ("Doubt",)}


def test_a_table_a_codebook_and_a_library_come_in_as_one_step(
    window: CodebookWindow, opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "codes.csv"
    table.write_text("name,parent,colour,description\n預算 😀,,3,money\n撥款,預算 😀,,\nFigure,,1,kept\n", "utf-8")
    taken_back(opened, lambda: window.editing.import_file(str(table)), qtbot)
    money = next(tag for tag in opened.tags if tag.name == "預算 😀")
    assert (money.colour, money.description) == (3, "money")
    assert next(tag for tag in opened.tags if tag.name == "撥款").parent == money.id
    with qtbot.waitSignal(window.editing.reported) as told:
        window.editing.export(str(tmp_path / "out.qdc"))
    assert "out.qdc" in told.args[0]
    other = Library.open(tmp_path / "other.sqlite", "林若谷")
    other.codebook.add(Tag("別人的", 2, None, "theirs"))
    other.close()
    taken_back(opened, lambda: window.editing.import_file(str(tmp_path / "other.sqlite")), qtbot)
    while opened.changes.history.undoable:
        opened.changes.undo()
    assert not {"別人的", "預算 😀"} & {tag.name for tag in opened.tags}
    taken_back(opened, lambda: window.editing.import_file(str(tmp_path / "out.qdc")), qtbot)
    assert next(tag for tag in opened.tags if tag.name == "撥款").parent == money.id


@pytest.mark.parametrize(
    "content",
    [
        "a,b\n1,2\n",
        "name,colour\nx,9\n",
        "name,shortcut\nx,0\n",
        "name,id\nx,1\ny,1\n",
        "name\n\0\n",
        "name,colour\n,1\n",
    ],
)
def test_a_table_that_is_none_changes_nothing(
    window: CodebookWindow, opened: Session, qtbot: QtBot, tmp_path: Path, content: str
) -> None:
    table, before = tmp_path / "codes.csv", whole(opened)
    table.write_text(content, "utf-8")
    with qtbot.waitSignal(window.editing.reported) as told:
        window.editing.import_file(str(table))
    assert "codes.csv" in told.args[0]
    assert whole(opened) == before


def test_a_tag_on_marks_made_elsewhere_since_stays(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    made = opened.changes.mark(Span(0, 3), ["新的"])
    assert made is not None
    assert opened.library is not None
    other = made._replace(id="0", updated=times.now())
    opened.library.annotations.add(other)
    with qtbot.waitSignal(opened.noticed) as heard:
        opened.changes.undo()
    assert "新的" in str(heard.args[0])
    assert made in opened.annotations


def test_an_error_is_told_as_in_the_other_windows(window: CodebookWindow, opened: Session) -> None:
    assert opened.library is not None
    opened.notice(schema.damaged_error(opened.library.path))
    assert "Library › Backups" in window._status.text()


def test_escape_ends_the_naming_of_a_tag_then_the_window(window: CodebookWindow, opened: Session) -> None:
    window.new()
    (field,) = window.tree.findChildren(QLineEdit)
    QTest.keyClicks(field, "U")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.isVisible()
    window.form.memo.setPlainText("𠮷 🌾")
    window.form.memo.setFocus()
    QTest.keyClick(window.form.memo, Qt.Key.Key_Escape)
    assert window.isVisible()  # something is written there
    window.tree.setFocus()
    QTest.keyClick(window.tree, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert "𠮷 🌾" in {tag.memo for tag in opened.tags}
