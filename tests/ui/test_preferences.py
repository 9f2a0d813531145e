"""The settings window: changes apply immediately, persist, and are reset by page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from reader.types import Normal, Span
from reader.ui.look.layers import Layer
from reader.ui.look.typesetting import Typesetting
from reader.ui.preferences.keyboard_page import KeyboardPage
from reader.ui.preferences.library_page import LibraryPage
from reader.ui.preferences.look_page import LookPage
from reader.ui.preferences.marks_page import MarksPage
from reader.ui.preferences.reading_page import ReadingPage, families
from reader.ui.preferences.window import Preferences
from reader.ui.settings import Settings
from reader.ui.window import Window

PAGES = ["reading", "colours", "marks", "keyboard", "look", "library"]


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path) -> Window:
    return make_window(article)


def opened(window: Window, page: str) -> Preferences:
    window.help.settings(page)
    dialog = window.findChild(Preferences)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.name == page
    return dialog


def box(page: QWidget, words: str) -> QCheckBox:
    return next(each for each in page.findChildren(QCheckBox) if each.text().replace("&&", "&") == words)


# The window


def test_the_menu_opens_it_and_the_keys_their_page(window: Window) -> None:
    window.actions_.by_name["settings"].trigger()
    dialog = window.findChild(Preferences)
    assert dialog is not None
    assert dialog.name == "reading"
    window.actions_.by_name["shortcuts"].trigger()
    assert dialog.name == "keyboard"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    window.actions_.by_name["settings"].trigger()
    assert dialog.name == "keyboard"  # the page shown before
    assert len(window.findChildren(Preferences)) == 1


@pytest.mark.parametrize("name", PAGES)
def test_every_page_fits_and_names_its_fields(window: Window, name: str) -> None:
    dialog = opened(window, name)
    assert dialog.width() <= 900
    assert dialog.height() <= 600
    for kind in (QSpinBox, QPushButton, QCheckBox):
        for field in dialog.page.findChildren(kind):
            assert field.accessibleName() or getattr(field, "text", str)()
    for field in dialog.page.findChildren(QPushButton):
        assert field.width() >= field.sizeHint().width()


def test_return_in_a_field_is_for_the_field_and_every_page_that_offers_it_resets(window: Window) -> None:
    for name in PAGES:
        dialog = opened(window, name)
        assert dialog.back.isVisible() == (name != "library")
        if dialog.back.isVisible():
            dialog.back.click()
    page = keyboard(window)
    QTest.keyClick(page.filter, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is page.table
    page = opened(window, "marks").page
    assert isinstance(page, MarksPage)
    QTest.keyClick(page.author, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_settings_that_cannot_be_written_are_said(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opened(window, "reading")
    monkeypatch.setattr(Settings, "sync", lambda self: False)
    dialog.close()
    assert "cannot be saved" in window.notice.sentence
    assert str(window.settings.path) in window.notice.sentence


# Reading


def test_the_page_behind_follows_and_the_settings_keep_it(window: Window, tmp_path: Path) -> None:
    page = opened(window, "reading").page
    assert isinstance(page, ReadingPage)
    page.zoom.setValue(130)
    assert window.settings.zoom == 130
    page.measure.setValue(30)
    page.spacing.setValue(200)
    page.indent.click()
    page.hanging.click()
    wanted = Typesetting(30, 200, "", indent=False, justified=True, hanging=False)
    assert window.settings.typesetting == wanted
    assert window.settings.sync()
    assert Settings(tmp_path / "settings.ini").typesetting == wanted
    window.appearance.zoom(90)  # by the menu
    assert page.zoom.value() == 90
    page.reset()
    assert window.settings.typesetting == Typesetting()
    assert (page.zoom.value(), page.measure.value(), page.indent.isChecked()) == (100, Typesetting().measure, True)


def test_fonts_that_write_chinese_are_offered(window: Window) -> None:
    page = opened(window, "reading").page
    assert isinstance(page, ReadingPage)
    assert [page.family.itemText(place) for place in range(1, page.family.count())] == families()
    assert any("CJK" in name or "WenQuanYi" in name for name in families())
    page.family.setCurrentIndex(1)
    page.family.activated.emit(1)
    assert window.settings.typesetting.family == families()[0]


# Marks and findings


@pytest.mark.parametrize("name", [f"layer-{layer}" for layer in Layer] + ["show-suspects", "show-repairs", "csv-bom"])
def test_a_switch_is_the_menus_own(window: Window, name: str) -> None:
    page = opened(window, "marks").page
    action = window.actions_.by_name[name]
    tick = box(page, window.actions_.acts[name].text)
    before = action.isChecked()
    assert tick.isChecked() == before
    tick.click()
    assert action.isChecked() == tick.isChecked() == (not before)
    action.trigger()
    assert action.isChecked() == tick.isChecked() == before


def test_layers_that_are_switched_elsewhere_are_shown(window: Window) -> None:
    page = opened(window, "marks").page
    window.session.set_hidden_layers(frozenset({Layer.MARKS}))
    assert not box(page, window.actions_.acts["layer-marks"].text).isChecked()
    assert not window.actions_.by_name["layer-marks"].isChecked()


def test_resetting_switches_everything_back(window: Window) -> None:
    page = opened(window, "marks").page
    assert isinstance(page, MarksPage)
    for tick in page.findChildren(QCheckBox):
        tick.click()
    settings = window.settings
    assert settings.hidden_layers == frozenset(Layer)
    assert settings.normal == Normal(*[False] * 5)
    assert (settings.bom, settings.advances, settings.shows_suspects) == (False, False, False)
    assert (settings.shows_repairs, settings.colours_by_coder) == (True, True)
    page.reset()
    assert settings.hidden_layers == frozenset()
    assert settings.normal == Normal()
    assert (settings.bom, settings.advances, settings.shows_suspects) == (True, True, True)
    assert (settings.shows_repairs, settings.colours_by_coder) == (False, False)
    assert window.session.author == "tester"


def test_marks_are_signed_with_the_new_name(window: Window) -> None:
    page = opened(window, "marks").page
    assert isinstance(page, MarksPage)
    page.author.setText("  林若谷 𠮷 ")
    page.author.editingFinished.emit()
    mark = window.session.changes.mark(Span(0, 4), [])
    assert mark is not None
    assert (mark.author, window.settings.author) == ("林若谷 𠮷", "林若谷 𠮷")
    page.author.setText("   ")
    page.author.editingFinished.emit()
    assert page.author.text() == window.session.author == "林若谷 𠮷"


# Keys


def keyboard(window: Window) -> KeyboardPage:
    page = opened(window, "keyboard").page
    assert isinstance(page, KeyboardPage)
    return page


def press(page: KeyboardPage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    page.field.clear()
    page.field.setFocus()
    QTest.keyClick(page.field, key, held)


def test_no_key_is_cut_off_in_the_table(window: Window, qtbot: QtBot) -> None:
    page = keyboard(window)
    table = page.table
    for typed in ("print", "xyz", "a", "", "go to", "Ctrl+Shift"):
        page.filter.setText(typed)
        QApplication.processEvents()
        rows = [row for row in range(table.rowCount()) if not table.isRowHidden(row)]
        for column in (1, 2):
            wanted = [table.sizeHintForIndex(table.model().index(row, column)).width() for row in rows]
            assert table.columnWidth(column) >= max(wanted, default=0), (typed, column)
        assert table.horizontalHeader().length() == table.viewport().width()


def test_every_command_is_listed_with_its_keys(window: Window) -> None:
    page = keyboard(window)
    rows = {page.table.item(row, 0).text(): page.table.item(row, 1).text() for row in range(page.table.rowCount())}
    assert rows["File › Open…"] == "Ctrl+O"
    assert rows["Edit › Redo"] == "Ctrl+Shift+Z, Ctrl+Y"
    assert rows["Article › Write a note"] == "N"
    assert len(rows) >= len(window.actions_.by_name) + 6
    assert page.table.item(0, 0).toolTip() == page.table.item(0, 0).text()  # where it is longer than its column


def test_letters_and_keys_narrow_the_table(window: Window) -> None:
    page = keyboard(window)

    def there() -> list[str]:
        rows = range(page.table.rowCount())
        return [page.table.item(row, 0).text() for row in rows if not page.table.isRowHidden(row)]

    page.filter.setText("quit")
    assert there()[0] == "File › Quit"
    assert page.name == "quit"
    page.filter.setText("ctrl+g")
    assert there() == ["Edit › Go to paragraph…"]
    page.filter.setText("")
    assert len(there()) == page.table.rowCount()


def test_pressed_keys_are_used_added_and_taken_away(window: Window) -> None:
    page = keyboard(window)
    page.choose("open")
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    press(page, Qt.Key.Key_9, held)
    assert page.pressed == "Ctrl+Alt+9"
    page.more.click()
    assert window.shortcuts.keys("open") == ("Ctrl+O", "Ctrl+Alt+9")
    press(page, Qt.Key.Key_F4)
    page.use.click()
    assert window.shortcuts.keys("open") == ("F4",)
    page.clear.click()
    assert window.shortcuts.keys("open") == ()
    assert not page.clear.isEnabled()
    page.restore_default.click()
    assert window.shortcuts.keys("open") == ("Ctrl+O",)
    assert window.settings.shortcuts == {}


def test_a_key_of_another_command_is_told_and_can_be_taken_over(window: Window) -> None:
    page = keyboard(window)
    page.choose("open")
    press(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert "Edit › Find…" in page.sentence.text()
    assert page.use.text() == "Reassign"
    page.use.click()
    assert (window.shortcuts.keys("open"), window.shortcuts.keys("find")) == (("Ctrl+F",), ())
    page.reset()
    assert window.shortcuts.keys("find") == ("Ctrl+F",)


def test_a_button_that_changed_keys_leaves_the_keyboard_where_nothing_takes_it_back(window: Window) -> None:
    page = keyboard(window)
    page.choose("open")
    press(page, Qt.Key.Key_F4)
    for button, keys in ((page.use, ("F4",)), (page.clear, ()), (page.restore_default, ("Ctrl+O",))):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert page.window().focusWidget() is button
        for _ in range(2):
            QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
        assert window.shortcuts.keys("open") == keys


def test_a_key_of_the_page_cannot_be_had(window: Window) -> None:
    page = keyboard(window)
    page.choose("open")
    for key, words in ((Qt.Key.Key_N, "Write a note"), (Qt.Key.Key_3, "tag"), (Qt.Key.Key_Delete, "Delete")):
        press(page, key)
        assert words in page.sentence.text()
        assert not page.use.isEnabled()
        assert not page.more.isEnabled()
    press(page, Qt.Key.Key_Bar, Qt.KeyboardModifier.ControlModifier)
    assert "cannot be used" in page.sentence.text()
    page.table.setCurrentCell(page.table.rowCount() - 1, 0)
    assert not any(each.isEnabled() for each in (page.field, page.use, page.more, page.clear, page.restore_default))
    assert page.name == ""


# Language, theme, library


def test_theme_and_menu_stay_in_step(window: Window) -> None:
    page = opened(window, "look").page
    assert isinstance(page, LookPage)
    page.theme.setCurrentIndex(2)
    page.theme.activated.emit(2)
    assert window.context.theme.name == "dark"
    assert window.actions_.by_name["theme-dark"].isChecked()
    window.actions_.by_name["theme-sepia"].trigger()
    assert page.theme.currentData() == "theme-sepia"
    page.reset()
    assert window.settings.theme is None


def test_the_library_is_shown_and_its_folder_opened(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened(window, "library").page
    assert isinstance(page, LibraryPage)
    qtbot.waitUntil(lambda: page.path.text() == str(tmp_path / "library.sqlite"))
    assert page.path.textFormat() is Qt.TextFormat.PlainText
    wanted: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(wanted.append(url)))
    page.open.click()
    page.open_settings.click()
    assert [url.toLocalFile() for url in wanted] == [str(tmp_path)] * 2
    assert str(tmp_path) in window.notice.sentence
    assert all(label.text() for label in page.findChildren(QLabel))


def test_numbers_begin_where_words_do(window: Window) -> None:
    page = opened(window, "reading").page
    assert isinstance(page, ReadingPage)

    def first(field: QWidget) -> int:
        """The column in which what is written begins, behind the frame."""
        image = field.grab().toImage()
        ground = image.pixelColor(3, 6)
        rows = range(6, image.height() - 6)
        return next(x for x in range(3, image.width()) if any(image.pixelColor(x, y) != ground for y in rows))

    assert abs(first(page.zoom) - first(page.family)) <= 2
