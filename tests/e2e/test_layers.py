"""Layers switched off and on by keys alone in a real window, and remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.types import EntityType
from reader.ui.look.theme import THEMES
from tests.e2e.desk import ROOT, Desk, wait_for

SAMPLE = ROOT / "resources" / "sample.txt"
THEME = THEMES["light"]
PAGE = range(300, 900)  # pixels from left to right that are the page and not the list of layers


@pytest.fixture
def desk(xvfb: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(xvfb, tmp_path / "home", tmp_path / "library.sqlite", "reading")
    yield desk
    desk.end()


def seen(desk: Desk, colour: str) -> bool:
    image = desk.screen()
    return any(image.pixelColor(x, y).name().upper() == colour for x in PAGE for y in range(60, 300))


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
