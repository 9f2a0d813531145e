"""Custom colours: which are valid, what the settings page says, and what the reading view shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Span
from reader.ui.look import appearance, colours, theme
from reader.ui.look.custom_theme import themed
from reader.ui.look.theme import NAMES, THEMES
from reader.ui.preferences.colours_page import ColoursPage
from reader.ui.settings import Settings
from reader.ui.window import Window
from tests import pixels as picture
from tests.ui.conftest import TEXT

hexes = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")
chosen = st.dictionaries(st.tuples(st.sampled_from(NAMES), st.sampled_from(colours.ROLES)), hexes, max_size=8)


@given(chosen)
def test_each_role_has_the_persons_colour_or_the_themes(own: dict[tuple[str, str], str]) -> None:
    words = {".".join(key): colour for key, colour in own.items()}
    for name, usual in THEMES.items():
        worn = themed(name, words)
        for role in colours.ROLES:
            assert colours.colour_of(worn, role) == own.get((name, role), colours.colour_of(usual, role))
        assert (worn.paper, worn.ink, worn.muted) == (usual.paper, usual.ink, usual.muted)
        assert colours.contrast(worn.accent_ink, worn.accent) >= 4.5
        seen, most = (colours.contrast(colour, worn.paper) for colour in (worn.bar, worn.accent))
        assert seen >= min(3, most)


@pytest.mark.parametrize(
    "own",
    [
        {},
        {"light.PER": "red"},
        {"light.tag10": "#112233"},
        {"light.paper": "#112233"},
        {"dark.PER": "#112233"},
        {"light.tag1": "#12"},
        {"light.hit": "#12345G"},
        {"PER": "#112233", "": "", "light.": "#112233"},
    ],
)
def test_what_is_no_role_or_no_colour_changes_nothing(own: dict[str, str]) -> None:
    assert themed("light", own) is THEMES["light"]


def test_the_themes_own_colours_are_all_legible() -> None:
    for each in THEMES.values():
        for role in colours.ROLES:
            found, least = colours.legibility(each, role)
            assert found >= least, (each.name, role)


def test_colours_are_there_again_at_the_next_start(tmp_path: Path) -> None:
    own = {"light.PER": "#123456", "dark.tag3": "#654321"}
    Settings(tmp_path / "a.ini").colours = own
    assert Settings(tmp_path / "a.ini").colours == own


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Iterator[Window]:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    yield window
    QApplication.setPalette(theme.palette(THEMES["light"]))


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> ColoursPage:
    page = ColoursPage(window.context, window.appearance)
    qtbot.addWidget(page)
    page.show()
    return page


def pixels(window: Window) -> set[str]:
    image = window.view.viewport().grab().toImage()
    return set(picture.colours(image, QRect(image.width() // 8, 20, image.width() * 7 // 8, 100)))


def test_the_page_of_the_settings_follows_the_window_to_another_theme(window: Window, page: ColoursPage) -> None:
    assert page.theme.currentData() == "light"
    page.theme.setCurrentIndex(NAMES.index("sepia"))
    window.appearance.set_colours({"sepia.PER": "#112233"})
    assert page.theme.currentData() == "sepia"  # as chosen, since the window has no other
    window.actions_.by_name["theme-dark"].trigger()
    assert page.theme.currentData() == "dark"


def row(page: ColoursPage, role: str) -> int:
    return colours.ROLES.index(role)


def test_return_asks_for_a_colour_and_the_page_behind_follows(window: Window, page: ColoursPage, qtbot: QtBot) -> None:
    start = TEXT.index("企業")
    window.session.changes.mark(Span(start, start + 2), [window.session.tags[0].name])
    page.list.setCurrentRow(row(page, "tag1"))
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    dialog = page.findChild(QColorDialog)
    assert dialog is not None
    assert (dialog.width(), dialog.height()) <= (1024, 640)
    assert THEMES["light"].tags[0] in pixels(window)
    dialog.setCurrentColor(QColor("#90E0B0"))
    assert "#90E0B0" in pixels(window)
    assert THEMES["light"].tags[0] not in pixels(window)
    dialog.reject()
    assert THEMES["light"].tags[0] in pixels(window)
    assert window.settings.colours == {}
    qtbot.waitUntil(lambda: page.findChild(QColorDialog) is None)
    page.choose()
    dialog = page.findChild(QColorDialog)
    assert dialog is not None
    dialog.setCurrentColor(QColor("#90E0B0"))
    dialog.accept()
    assert window.settings.colours == {"light.tag1": "#90E0B0"}
    assert "#90E0B0" in page.list.item(row(page, "tag1")).text()
    assert page.reset_one.isEnabled()
    page.reset_one.click()
    assert window.settings.colours == {}
    assert THEMES["light"].tags[0] in pixels(window)


@pytest.mark.parametrize(("role", "pale"), [("PER", "#EEEEEE"), ("accent", "#E8E0D0"), ("tag2", "#202020")])
def test_a_colour_that_is_hard_to_see_is_taken_and_said_to_be(
    window: Window, page: ColoursPage, role: str, pale: str
) -> None:
    page.list.setCurrentRow(row(page, role))
    assert page.warning.text() == ""
    window.appearance.set_colours({f"light.{role}": pale})
    assert colours.colour_of(window.context.theme, role) == pale
    assert "contrast" in page.warning.text()
    warned = [page.list.item(place).text().startswith("⚠") for place in range(page.list.count())]
    assert [colours.ROLES[place] for place, warns in enumerate(warned) if warns] == [role]
    page.reset()
    assert page.warning.text() == ""
    assert window.context.theme == THEMES["light"]


def test_the_colours_of_another_theme_leave_this_one_alone(window: Window, page: ColoursPage) -> None:
    page.theme.setCurrentIndex(NAMES.index("dark"))
    page.list.setCurrentRow(row(page, str(EntityType.ORG)))
    assert THEMES["dark"].of(EntityType.ORG) in page.list.currentItem().text()
    window.appearance.set_colours({"dark.ORG": "#AABBCC"})
    assert window.context.theme == THEMES["light"]
    assert "#AABBCC" in page.list.currentItem().text()
    window.appearance.set_theme("dark")
    assert window.context.theme.of(EntityType.ORG) == "#AABBCC"


# The theme of the system


class Hints:
    """What a system reports."""

    def __init__(self) -> None:
        self.scheme = Qt.ColorScheme.Light
        self.contrast = Qt.ContrastPreference.NoPreference

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.contrast


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Hints:
    """Stands in for Qt's hints; the signals are Qt's own."""
    hints = Hints()
    monkeypatch.setattr(appearance, "_hints", lambda: hints)
    monkeypatch.setattr(appearance, "_accessibility_hints", lambda _: hints)
    return hints


def test_the_window_follows_the_system_unless_the_person_has_chosen(
    window: Window, system: Hints, qtbot: QtBot
) -> None:
    changed = QGuiApplication.styleHints().colorSchemeChanged

    def say(scheme: Qt.ColorScheme) -> str:
        system.scheme = scheme
        changed.emit(scheme)
        return window.context.theme.name

    assert say(Qt.ColorScheme.Dark) == "dark"
    # What has just come into the window, such as a list, is painted anew in a later turn.
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(5, 300).name().upper() == THEMES["dark"].panel)
    assert say(Qt.ColorScheme.Light) == "light"
    window.appearance.set_theme("sepia")
    assert say(Qt.ColorScheme.Dark) == "sepia"
    window.appearance.set_theme(None)
    assert window.context.theme.name == "dark"
    assert say(Qt.ColorScheme.Unknown) == theme.system_theme()  # not the palette of ours, which is dark now
    system.contrast = Qt.ContrastPreference.HighContrast
    assert say(Qt.ColorScheme.Dark) == "contrast"


def test_what_the_system_asked_for_at_the_start_is_not_forgotten_under_our_palette(qtbot: QtBot) -> None:
    before = theme.system_theme()
    QApplication.setPalette(theme.palette(THEMES["dark" if before == "light" else "light"]))
    assert theme.system_theme() == before
    QApplication.setPalette(theme.palette(THEMES["light"]))
