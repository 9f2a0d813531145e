"""Decisions in a real window: keys, menus and dialogs, and what is stored after a crash."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.types import Commitment, Comparator, Entity, EntityType, FoundBy, Name, Span, Status, Strength
from reader.ui.dialogs.finding_dialogs import CommitmentDialog, EntityDialog
from reader.ui.dialogs.word_lists import NamesDialog
from reader.ui.exchange import transfer
from reader.ui.model import word_lists
from reader.ui.window import Window
from tests.ui.conftest import TEXT

MakeWindow = Callable[..., Window]
Key = Qt.Key


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def window(make_window: MakeWindow, article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def statuses(window: Window) -> list[Status]:
    return [each.status for each in window.session.reviewed_commitments]


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key, held)


def commitment_dialog(window: Window, qtbot: QtBot) -> CommitmentDialog:
    qtbot.waitUntil(lambda: isinstance(window.decisions.dialog, CommitmentDialog))
    dialog = window.decisions.dialog
    assert isinstance(dialog, CommitmentDialog)
    return dialog


# Keys


@pytest.mark.parametrize("where", ["page", "panel"])
def test_keys_decide_from_the_page_and_from_the_panel(window: Window, where: str) -> None:
    session = window.session
    widget = window.view if where == "page" else window.side.commitments.list
    session.activate(commitment=0)
    press(widget, Key.Key_A)
    assert statuses(window)[0] is Status.ACCEPTED
    assert session.active_commitment == 1  # on to the next
    press(widget, Key.Key_R)
    assert statuses(window)[1] is Status.REJECTED
    session.activate(commitment=1)
    press(widget, Key.Key_R)
    assert statuses(window)[1] is Status.SUGGESTED
    QTest.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert statuses(window)[1] is Status.REJECTED
    QTest.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert set(statuses(window)) == {Status.SUGGESTED}
    QTest.keyClick(window, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert statuses(window)[0] is Status.ACCEPTED


def test_letters_are_letters_where_one_writes(window: Window, qtbot: QtBot) -> None:
    window.session.activate(commitment=0)
    window.session.select(at("產業"))
    window.marking.write_note()
    edit = window.marking.card.edit
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "are")
    assert edit.toPlainText() == "are"
    assert set(statuses(window)) == {Status.SUGGESTED}


def test_what_is_rejected_is_painted_only_while_it_is_in_the_light(window: Window) -> None:
    session = window.session
    window.actions_.by_name["advance"].trigger()
    count = len(window.view.marks_of(0).commitments)
    bold = len(window.view.emphasis_of(0))
    session.activate(commitment=0)
    press(window.view, Key.Key_R)
    assert session.active_commitment == 0  # the menu said to stay
    assert len(window.view.marks_of(0).commitments) == count
    session.activate()
    assert len(window.view.marks_of(0).commitments) == count - 1
    assert len(window.view.emphasis_of(0)) < bold
    session.changes.undo()
    assert len(window.view.marks_of(0).commitments) == count


def test_nothing_in_the_light_nothing_to_decide(window: Window) -> None:
    session = window.session

    def can(name: str) -> bool:
        return window.actions_.by_name[name].isEnabled()

    session.activate()
    assert not any(can(f"{verb}-found") for verb in ("accept", "edit", "reject"))
    session.activate(commitment=0)
    assert all(can(f"{verb}-found") for verb in ("accept", "edit", "reject"))
    assert not can("make-commitment")
    session.select(at("產業"))
    assert can("make-commitment")


def test_what_the_list_leaves_out_is_no_reason_to_begin_anew(window: Window) -> None:
    session = window.session
    assert session.reviewing.order is not None
    session.activate(commitment=0)
    press(window.side.commitments.list, Key.Key_R)
    assert 0 not in session.reviewing.order()  # the panel hides what was rejected
    session.activate(commitment=1)
    later = [place for place in session.reviewing.order() if place > 1]
    press(window.side.commitments.list, Key.Key_R)
    assert session.active_commitment in later or not later


# Editing


def test_a_commitment_is_edited_by_keyboard_alone(window: Window, qtbot: QtBot) -> None:
    session = window.session
    place = next(i for i, each in enumerate(session.commitments) if each.targets)
    before = session.commitments[place]
    session.activate(commitment=place)
    press(window.view, Key.Key_E)
    dialog = commitment_dialog(window, qtbot)
    qtbot.waitUntil(dialog.name.hasFocus)
    assert (dialog.name.text(), dialog.role.text()) == ("陳禾", "主任")
    dialog.name.setText("文若")  # there are no such keys
    QTest.keyClick(dialog.name, Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.role
    QTest.keyClick(dialog, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    dialog.strength.setFocus()
    QTest.keyClick(dialog.strength, Key.Key_Home)
    QTest.keyClick(dialog.role, Key.Key_Return)
    qtbot.waitUntil(lambda: window.decisions.dialog is None)
    edited = session.commitments[place]
    assert session.reviewed_commitments[place].status is Status.EDITED
    assert edited.speaker is not None
    assert (edited.speaker.name, edited.speaker.role, edited.speaker.span) == ("文若", "主任", at("文若"))
    assert edited.strength is Strength.PLEDGE
    assert edited._replace(speaker=before.speaker, strength=before.strength) == before
    session.changes.undo()
    assert session.commitments[place] == before


def test_a_mistake_is_said_and_the_dialog_stays(window: Window, qtbot: QtBot) -> None:
    session = window.session
    session.activate(commitment=next(i for i, each in enumerate(session.commitments) if each.targets))
    session.reviewing.edit()
    dialog = commitment_dialog(window, qtbot)
    value = dialog.targets.item(0, 3)
    assert value is not None
    value.setText("許多")
    dialog.accept()
    assert dialog.isVisible()
    assert "“許多” is not a number" in dialog.error.text()
    assert dialog.error.isVisible()
    assert set(statuses(window)) == {Status.SUGGESTED}
    value.setText("2100000000")
    dialog.accept()
    assert Status.EDITED in statuses(window)
    (target,) = next(each.value for each in session.reviewed_commitments if each.decision).targets  # type: ignore[union-attr]
    assert str(target.value) == "2100000000"


def test_a_cancelled_dialog_changes_nothing(window: Window, qtbot: QtBot) -> None:
    window.session.activate(commitment=0)
    window.session.reviewing.edit()
    dialog = commitment_dialog(window, qtbot)
    dialog.cue.setText("會")
    QTest.keyClick(dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.decisions.dialog is None)
    assert window.session.decisions == ()


def test_figures_can_be_added_and_removed(window: Window, qtbot: QtBot) -> None:
    session = window.session
    place = next(i for i, each in enumerate(session.commitments) if each.targets)
    session.activate(commitment=place)
    session.reviewing.edit()
    dialog = commitment_dialog(window, qtbot)
    qtbot.waitUntil(dialog.name.hasFocus)
    table = dialog.targets
    table.add_empty()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("20億元")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: table.rows()[1].text == "20億元" and not table.isPersistentEditorOpen(table.item(1, 0)))
    compares = table.cellWidget(1, 2)
    assert isinstance(compares, QComboBox)
    compares.setCurrentIndex(compares.findData(Comparator.AT_MOST))
    table.selectRow(0)
    table.remove()
    (row,) = table.rows()
    assert (row.text, row.comparator, row.before) == ("20億元", Comparator.AT_MOST, None)
    dialog.accept()
    (target,) = session.commitments[place].targets
    assert (target.span, target.comparator, target.value) == (at("20億元"), Comparator.AT_MOST, None)


def test_another_passage_brings_its_figures(window: Window, qtbot: QtBot) -> None:
    session = window.session
    session.activate(commitment=next(i for i, each in enumerate(session.commitments) if not each.targets))
    session.select(at("發(fā)動企業(yè),力爭全年發(fā)放貸款20億元"))
    session.reviewing.edit()
    dialog = commitment_dialog(window, qtbot)
    dialog.role.setText("局長")
    assert dialog.extent.take.isVisible()
    dialog.extent.take.click()
    qtbot.waitUntil(lambda: dialog.targets.rowCount() == 1)
    assert dialog.role.text() == "局長"  # edited text stays
    assert dialog.deadline.text() == "全年"
    assert dialog.name.text() == "陳禾"


def test_words_of_a_deadline_say_their_days(window: Window, qtbot: QtBot) -> None:
    window.session.activate(commitment=0)
    window.session.reviewing.edit()
    dialog = commitment_dialog(window, qtbot)
    for line in (dialog.first, dialog.last):
        line.clear()
    dialog.deadline.setText("2031年年底前")
    dialog.deadline.editingFinished.emit()
    assert dialog.last.text() == "2031-12-31"


def test_the_dialog_fits_a_small_screen(window: Window, qtbot: QtBot) -> None:
    window.session.activate(commitment=0)
    window.session.reviewing.edit()
    dialog = commitment_dialog(window, qtbot)
    assert dialog.minimumSizeHint().width() <= 1000
    assert max(dialog.minimumSizeHint().height(), dialog.height()) <= 600


# By hand


def test_a_commitment_is_made_of_the_selection(window: Window, qtbot: QtBot) -> None:
    session = window.session
    count = len(session.reviewed_commitments)
    span = at("全年發(fā)放貸款20億元")
    session.select(span)
    press(window.view, Key.Key_C)
    dialog = commitment_dialog(window, qtbot)
    assert dialog.extent.span == span
    qtbot.waitUntil(lambda: dialog.targets.rowCount() == 1)
    assert (dialog.deadline.text(), dialog.name.text()) == ("全年", "陳禾")
    QTest.keyClick(dialog.name, Key.Key_Return)
    qtbot.waitUntil(lambda: window.decisions.dialog is None)
    # Nearly the same passage was suggested: the user's replaces it.
    assert len(session.reviewed_commitments) == count
    assert session.active_commitment is not None
    made = session.reviewed_commitments[session.active_commitment]
    assert made.status is Status.EDITED
    assert made.value.span == span
    session.changes.undo()
    assert set(statuses(window)) == {Status.SUGGESTED}


def test_where_nothing_was_suggested_one_more_stands(window: Window, qtbot: QtBot) -> None:
    session = window.session
    count = len(session.reviewed_commitments)
    session.select(at("文若"))
    window.actions_.by_name["make-commitment"].trigger()
    dialog = commitment_dialog(window, qtbot)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    box.button(QDialogButtonBox.StandardButton.Ok).click()
    assert len(session.reviewed_commitments) == count + 1
    assert session.reviewed_commitments[-1].status is Status.EDITED
    value = session.reviewed_commitments[-1].value
    assert isinstance(value, Commitment)
    assert value.why is None
    assert window.side.commitments.card.buttons.edit.isEnabled()


def test_an_entity_is_made_of_the_selection_and_edited(window: Window, qtbot: QtBot) -> None:
    session = window.session
    session.select(at("𠮷祥"))
    press(window.view, Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    dialog = window.decisions.dialog
    assert isinstance(dialog, EntityDialog)
    assert dialog.extent is not None
    dialog.kind.setCurrentIndex(dialog.kind.findData(EntityType.LOC))
    dialog.extent.move_end(True, True)
    dialog.accept()
    made = Entity(EntityType.LOC, at("𠮷祥村"), "𠮷祥村", FoundBy.PERSON)
    assert made in session.entities
    assert session.selection == made.span
    session.reviewing.edit()
    dialog = window.decisions.dialog
    assert isinstance(dialog, EntityDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData(EntityType.ORG))
    dialog.accept()
    assert made._replace(type=EntityType.ORG) in session.entities
    assert made not in session.entities
    session.changes.undo()
    session.changes.undo()
    assert made not in session.entities


# The panel of entities


def test_the_panel_says_what_found_a_name_and_decides_about_it(window: Window) -> None:
    session, panel = window.session, window.side.entities
    window.show_panel(2)
    names = list(panel.list.rows.keys)
    assert "from" in str(panel.list.rows.data(panel.list.rows.index(0)))
    panel.list.setCurrentIndex(panel.list.rows.index(0))
    assert session.active_entity == names[0]
    assert panel.facts.isVisible()
    assert "suggested" in panel.facts.text()
    press(panel.list, Key.Key_R)
    assert session.active_entity == names[1]
    assert names[0][1] not in {each.text for each in session.entities}  # type: ignore[index]
    row = panel.list.rows.row(0)
    assert row is not None
    assert (row.status, row.spoken) == (Status.REJECTED, "rejected")
    press(panel.list, Key.Key_A)
    assert {each.status for each in session.reviewed.names[names[1]]} == {Status.ACCEPTED}  # type: ignore[index]
    panel.list.setCurrentIndex(panel.list.rows.index(0))
    assert "rejected · tester" in panel.facts.text()
    assert panel.buttons.reject.isChecked()
    QTest.mouseClick(panel.buttons.reject, Qt.MouseButton.LeftButton)
    assert names[0][1] in {each.text for each in session.entities}  # type: ignore[index]
    assert set(statuses(window)) == {Status.SUGGESTED}


def test_hidden_types_are_not_in_the_panel(window: Window) -> None:
    window.session.set_hidden(frozenset({EntityType.PER}))
    assert EntityType.PER not in {key[0] for key in window.side.entities.list.rows.keys}  # type: ignore[index]


# Export


def test_the_table_has_what_is_held(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    session = window.session
    rejected, edited = session.commitments[:2]
    session.changes.decide(session.reviewed_commitments[:1], Status.REJECTED)
    session.changes.edit([(session.reviewed_commitments[1], edited._replace(cue="必將"))])
    written: list[str] = []
    transfer.export_csv(session, "commitments", str(tmp_path / "held.csv"), False, written.append)
    qtbot.waitUntil(lambda: written != [])
    table = (tmp_path / "held.csv").read_text(encoding="utf-8")
    assert rejected.text not in table
    assert edited.text in table
    assert "必將" in table


# Names


def test_selected_words_are_kept_as_a_name(window: Window, qtbot: QtBot) -> None:
    session = window.session
    session.select(at("產業"))
    window.actions_.by_name["name-programme"].trigger()
    assert session.names == (Name("產業", EntityType.PROGRAMME),)
    window.actions_.by_name["name-never"].trigger()
    assert session.names == (Name("產業", None),)
    session.select(at("小麥"))
    window.actions_.by_name["name-place"].trigger()
    window.actions_.by_name["names"].trigger()
    dialog = window.decisions.dialog
    assert isinstance(dialog, NamesDialog)
    assert dialog.names() == session.names == (Name("產業", None), Name("小麥", EntityType.LOC))
    dialog.table.selectRow(0)
    dialog._remove()
    dialog.add(Name("小麥", EntityType.ORG))  # the last counts
    dialog.add(Name(" ", EntityType.ORG))
    dialog.accept()
    assert session.names == (Name("小麥", EntityType.ORG),)
    assert session.library is not None
    assert session.library.names.all() == session.names


def test_a_name_given_in_the_other_script_takes_the_place_of_the_first(window: Window) -> None:
    session = window.session
    word_lists.set_names(session, [Name("产业", EntityType.ORG)])
    session.select(at("產業"))
    window.decisions.keep_name("never")
    assert session.names == (Name("產業", None),)


def test_the_name_in_the_light_can_be_kept(window: Window) -> None:
    session = window.session
    session.select(None)
    session.activate(entity=(EntityType.PER, "陳禾"))
    window.decisions.keep_name("never")
    assert session.names == (Name("陳禾", None),)


# After a restart


AGAIN = """
import sys
from reader.store.library import Library
library = Library.open(sys.argv[1], "other")
(article,) = library.articles()
for each in library.decisions.of(article.sha256):
    print(each.status.value, each.author, each.value.text)
"""


def test_another_process_finds_the_decisions(window: Window, tmp_path: Path) -> None:
    session = window.session
    session.activate(commitment=0)
    session.reviewing.accept()
    session.reviewing.reject()
    expected = [
        f"{each.status.value} tester {each.value.text}" for each in session.reviewed_commitments if each.decision
    ]
    found = subprocess.run(
        [sys.executable, "-c", AGAIN, str(tmp_path / "library.sqlite")], capture_output=True, text=True, check=True
    )
    assert found.stdout.splitlines() == expected
    assert len(expected) == 2


def test_a_new_window_shows_them(
    window: Window, make_window: MakeWindow, article: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window.session.activate(commitment=0)
    window.session.reviewing.accept()
    window.session.reviewing.reject()
    reviewed = window.session.reviewed_commitments
    window.close()
    again = make_window(article)
    qtbot.waitUntil(lambda: again.session.analysis is not None)
    assert again.session.reviewed_commitments == reviewed


def test_without_a_library_nothing_can_be_decided(
    make_window: MakeWindow, article: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_text("no library " * 50, encoding="utf-8")
    window = make_window(article, library=broken)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    session = window.session
    session.activate(commitment=0)
    assert not window.actions_.by_name["accept-found"].isEnabled()
    session.reviewing.accept()
    assert "decisions cannot be saved" in window.notice.sentence
    assert set(statuses(window)) == {Status.SUGGESTED}


def test_a_decision_waits_for_a_locked_library_and_says_so(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    session = window.session
    with contextlib.closing(sqlite3.connect(tmp_path / "library.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        session.activate(commitment=0)
        press(window.view, Key.Key_A)
        assert "not saved" in window.notice.sentence
        assert set(statuses(window)) == {Status.SUGGESTED}
        assert session.active_commitment == 0
    qtbot.waitUntil(lambda: statuses(window)[0] is Status.ACCEPTED)
