"""The bars above and below the page, as they are painted: nothing is cut off, and words stand in the middle."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Script
from reader.ui.chrome.legend import LayerList, sample
from reader.ui.chrome.tools import Segments
from reader.ui.look import fonts
from reader.ui.look.theme import THEMES
from reader.ui.window import Window


def rows_with(image: QImage, colour: str, left: int, right: int) -> list[int]:
    """The rows between two columns that hold a colour, or one near it."""
    wanted = QColor(colour)

    def near(x: int, y: int) -> bool:
        there = image.pixelColor(x, y)
        return sum(abs(getattr(there, part)() - getattr(wanted, part)()) for part in ("red", "green", "blue")) < 90

    return [y for y in range(image.height()) if any(near(x, y) for x in range(left, right))]


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    made = Segments(THEMES["light"], Script.READING)
    qtbot.addWidget(made)
    font = made.font()
    font.setFamilies(list(fonts.sans("zh_TW")))
    font.setPixelSize(13)
    made.setFont(font)
    made.resize(made.sizeHint())
    return made


def test_the_names_of_the_scripts_stand_in_the_middle(segments: Segments) -> None:
    image = segments.grab().toImage()
    theme = THEMES["light"]
    for script, box in segments._boxes():
        ink = theme.accent_ink if script is segments.current else theme.ink
        rows = rows_with(image, ink, box.left() + 4, box.right() - 4)
        above, below = rows[0], image.height() - 1 - rows[-1]
        assert abs(above - below) <= 1, (script, above, below)


def test_each_script_explains_itself(segments: Segments) -> None:
    explained = set()
    for script, box in segments._boxes():
        where = box.center()
        QApplication.sendEvent(segments, QHelpEvent(QEvent.Type.ToolTip, where, segments.mapToGlobal(where)))
        assert QToolTip.text() == segments.explanation(script)
        explained.add(QToolTip.text())
    assert len(explained) == len(Script)


def test_the_lines_between_the_scripts_are_sharp(segments: Segments) -> None:
    image = segments.grab().toImage()
    theme = THEMES["light"]
    middle = image.height() // 2
    boxes = dict(segments._boxes())
    for script in (Script.HANS, Script.HANT, Script.TW, Script.TWP):
        edge = boxes[script].right()
        across = [image.pixelColor(x, middle).name().upper() for x in (edge - 1, edge, edge + 1)]
        assert across == [theme.raised, theme.hairline, theme.raised]


def test_the_buttons_of_the_status_bar_have_room_for_their_words(
    make_window: Callable[..., Window], article: Path
) -> None:
    status = make_window(article).status_line
    for button in (status.layers, status.place):
        assert button.height() >= button.sizeHint().height(), button.text()


def test_a_sample_shows_both_lines_under_a_quantity() -> None:
    theme = THEMES["light"]
    picture = sample(str(EntityType.QUANTITY), theme, 1).toImage()
    colour = theme.of(EntityType.QUANTITY)
    rows = [any(picture.pixelColor(x, y).name().upper() == colour for x in range(64)) for y in range(picture.height())]
    assert [painted for painted, _ in groupby(rows)] == [False, True, False, True, False]


def test_every_sample_and_its_words_stand_below_one_another(make_window: Callable[..., Window], article: Path) -> None:
    window = make_window(article)
    theme = THEMES["light"]
    shown = LayerList(window.session, window.status_line.legend, window.actions_.by_name, theme, window)
    image = shown.grab().toImage()
    lines = [shown.boxes["repairs"], shown._hits_sample]
    middles = [line.mapTo(shown, line.rect().center()).y() for line in lines]
    paper = [[x for x in range(30, 130) if image.pixelColor(x, y - 12).name().upper() == theme.paper] for y in middles]
    assert (paper[0][0], paper[0][-1]) == (paper[1][0], paper[1][-1])


def inked(image: QImage) -> list[int]:
    """The columns that something is written in, below the line above the bar."""
    ground = image.pixelColor(1, image.height() // 2)
    rows = range(4, image.height() - 4)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in rows)]


def test_a_message_begins_where_the_layers_do_and_ends_before_what_stays(
    make_window: Callable[..., Window], article: Path
) -> None:
    window = make_window(article)
    bar, line = window.status, window.status_line
    begins = inked(bar.grab().toImage())[0]
    window.status.showMessage("Mark 1 of 2")
    columns = inked(bar.grab().toImage())
    assert abs(columns[0] - begins) <= 1
    bar.showMessage("Mark 1 of 2: " + "雲嶺縣 " * 300)
    assert line.place.isVisible()
    columns = inked(bar.grab().toImage())
    left = bar.childrenRegion().boundingRect().left()
    assert left > 400
    assert max(x for x in columns if x < left) < left - 4
    bar.clearMessage()
    assert inked(bar.grab().toImage())[0] == begins


def test_the_legend_folds_when_the_window_gets_narrow(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    status = window.status_line
    assert status.legend.isVisible()
    for width in (600, 1280, 700, 601):
        window.resize(width, 500)
        qtbot.waitUntil(lambda width=width: window.status.width() == width)
        shown = [each for each in (status.layers, status.legend, status._saved, status.place) if each.isVisible()]
        assert all(each.visibleRegion().boundingRect().width() >= each.sizeHint().width() for each in shown), width
