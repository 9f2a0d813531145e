"""Commands without the mouse on a real window: found by letters, a key changed, another language, and on one goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desk import ROOT, Desk, wait_for

SAMPLE = ROOT / "resources" / "sample.txt"
MARKS = "SELECT count(*) FROM annotations"


@pytest.fixture
def desk(xvfb: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(xvfb, tmp_path / "home", tmp_path / "library.sqlite", "reading")
    yield desk
    desk.end()


def settings(desk: Desk, tmp_path: Path) -> str:
    return (tmp_path / "home" / "config" / "chengnuo" / "chengnuo.ini").read_text(encoding="utf-8")


@pytest.mark.display
def test_every_command_by_keyboard_and_the_window_goes_on_in_another_language(desk: Desk, tmp_path: Path) -> None:
    desk.launch(SAMPLE)

    first = set(wait_for(desk.windows))
    desk.xdotool("windowfocus", "--sync", next(iter(first)))
    desk.key("ctrl+shift+p")
    desk.type("select all")
    desk.key("Return")
    desk.key("1")
    wait_for(lambda: desk.rows(MARKS) == [(1,)])

    desk.key("ctrl+shift+p")
    desk.type("zh tw")
    desk.key("Return")
    second = wait_for(lambda: set(desk.windows()) - first)
    wait_for(lambda: set(desk.windows()) == second)
    wait_for(lambda: "language=zh_TW" in settings(desk, tmp_path))
    desk.xdotool("windowfocus", "--sync", next(iter(second)))

    def undone() -> bool:
        desk.key("ctrl+z")  # heard only when the menu is there again
        return desk.rows(MARKS) == [(0,)]

    wait_for(undone)
    assert desk.quit() == 0
    assert desk.complaints == ""
