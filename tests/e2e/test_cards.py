"""Cards and menus in a real window: resting on a name, a menu by key, all places alike, and the row of a click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.look.theme import THEMES
from tests.e2e.desk import Desk, wait_for
from tests.e2e.test_journey import Twin

TEXT = (
    "𠮷祥🙂報道：霽川市信息中心主任林若谷說，霽川市將發展軟件業，力爭全年發放貸款20億元。\n"
    "雲嶺縣的企业用軟件，雲嶺縣的學校也用軟件。\n"
    "第二天，沒有別的话。软件还是软件。\n"
)
RAISED, PAPER = THEMES["light"].raised, THEMES["light"].paper


@pytest.fixture
def desk(xvfb: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(xvfb, tmp_path, tmp_path / "library.sqlite", "hant")
    yield desk
    desk.end()


@pytest.mark.display
def test_a_card_a_menu_and_all_alike(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    article = tmp_path / "jichuan.txt"
    article.write_text(TEXT, encoding="utf-8")
    twin = Twin(qtbot, tmp_path, article)
    twin.window.resize(1280, 800)
    desk.launch(article)
    name = TEXT.index("林若谷")
    x, y = twin.point(name + 1, 6)
    inside = [(x + 4, y + 26)]
    desk.click(*twin.point(TEXT.index("別的"), 6))
    desk.wait_for_colour(PAPER, inside)

    desk.xdotool("mousemove", "--sync", str(x), str(y))
    desk.wait_for_colour(RAISED, inside)  # the card is there
    desk.key("Escape")
    desk.wait_for_colour(RAISED, inside, there=False)
    desk.xdotool("mousemove", "--sync", str(x - 4), str(y))
    desk.wait_for_colour(RAISED, inside)
    desk.xdotool("mousemove", "1000", "500")
    desk.wait_for_colour(RAISED, inside, there=False)

    word = TEXT.index("軟件業")
    desk.drag(twin.point(word, 1), twin.point(word, 12), twin.point(word + 2, 1))
    desk.key("ctrl+shift+a", "Down", "Return")  # the first tag
    wait_for(lambda: len(desk.rows("SELECT id FROM annotations")) == 5)
    assert sorted(desk.rows("SELECT DISTINCT quote FROM annotations")) == [("軟件",), ("软件",)]
    desk.key("ctrl+z")
    wait_for(lambda: not desk.rows("SELECT id FROM annotations"))

    desk.click(*twin.point(TEXT.index("放貸款"), 6))
    desk.key("shift+F10", "Down", "Return")  # accept the commitment that lies at the caret
    wait_for(lambda: desk.rows("SELECT status FROM decisions") == [("accepted",)])
    assert desk.quit() == 0
    assert desk.complaints == ""
