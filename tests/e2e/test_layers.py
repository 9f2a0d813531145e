"""Layers switched off and on by keys alone in a real window, and remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from reader.types import EntityType
from reader.ui.look.theme import THEMES
from tests.e2e.desk import ROOT, Desk, wait_for
from tests.pixels import colours

SAMPLE = ROOT / "resources" / "sample.txt"
THEME = THEMES["light"]
PAGE = QRect(300, 60, 600, 240)  # of the page and not of the list of layers


@pytest.fixture
def desk(xvfb: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(xvfb, tmp_path / "home", tmp_path / "library.sqlite", "reading")
    yield desk
    desk.end()


def seen(desk: Desk, colour: str) -> bool:
    return colour in colours(desk.screen(), PAGE)


@pytest.mark.display
def test_layers_go_and_come_back_by_keys_alone(desk: Desk) -> None:
    place = THEME.of(EntityType.LOC)
    desk.launch(SAMPLE)
    wait_for(lambda: seen(desk, place))
    desk.xdotool("windowfocus", "--sync", wait_for(desk.windows)[0])
    desk.key("ctrl+alt+l", "space")  # the first box is that of all entities
    wait_for(lambda: not seen(desk, place))
    desk.key("space")
    wait_for(lambda: seen(desk, place))
    desk.key("Down", "Down", "Down", "Down", "space", "Escape")  # places alone
    wait_for(lambda: not seen(desk, place))
    wait_for(lambda: seen(desk, THEME.of(EntityType.TIME)))
    assert desk.quit() == 0
    desk.launch(SAMPLE)
    wait_for(lambda: seen(desk, THEME.of(EntityType.TIME)))
    assert not seen(desk, place)
    assert desk.complaints == ""
