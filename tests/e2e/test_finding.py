"""Finding and going by keyboard in a real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from reader.ui.look.theme import THEMES
from tests.e2e.desk import ROOT, Desk, wait_for
from tests.pixels import colours

SAMPLE = ROOT / "resources" / "sample.txt"
PAGE = QRect(220, 50, 680, 640)
HIT = THEMES["light"].hit


@pytest.fixture
def desk(xvfb: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(xvfb, tmp_path, tmp_path / "library.sqlite", "hant")
    yield desk
    desk.end()


def lit(image: QImage) -> int:
    """How many pixels of the page have the colour of a hit."""
    return colours(image, PAGE)[HIT]


@pytest.mark.display
def test_typing_finds_and_escape_gives_the_page_back(desk: Desk) -> None:
    desk.launch(SAMPLE)
    desk.click(600, 230)  # the page has the keyboard
    desk.key("ctrl+f")
    desk.type("20")
    wait_for(lambda: lit(desk.screen()) > 60)
    before = desk.screen()
    desk.key("Return")
    wait_for(lambda: desk.screen().copy(PAGE) != before.copy(PAGE))  # another one is active
    desk.key("Escape")
    wait_for(lambda: lit(desk.screen()) == 0)
    desk.key("1")  # the hit is selected and the page has the keyboard: it gets a tag
    wait_for(lambda: desk.rows("SELECT count(*) FROM annotations WHERE quote = '20'")[0][0])
    there = desk.screen()
    desk.key("ctrl+g")
    desk.type("100%\n")
    wait_for(lambda: desk.screen().copy(PAGE) != there.copy(PAGE))
    assert desk.quit() == 0
    assert desk.complaints == ""
