"""Selecting in a real window: clicks that count, a mark's edge, a drag out of the window, and what others can paste."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.desk import Desk, wait_for
from tests.e2e.test_journey import Twin

TEXT = "霽川市信息中心主任林若谷說，將發展軟件業。“很好！”他說，𠮷祥村也要建設。\n" + "".join(
    f"第{number}段，雲嶺縣的工廠要用U盤，😀。\n" for number in range(120)
)
SIZE = (1000, 600)
_PASTE = """
import sys
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
mode = QClipboard.Mode[sys.argv[1]]
mime = app.clipboard().mimeData(mode)
sys.stdout.buffer.write((mime.html() if len(sys.argv) > 2 else mime.text()).encode())
"""


@pytest.fixture
def desk(xvfb: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(xvfb, tmp_path, tmp_path / "library.sqlite", "hant")
    yield desk
    desk.end()


def pasted(desk: Desk, *words: str) -> str:
    """What another program would paste."""
    ran = subprocess.run(
        [sys.executable, "-c", _PASTE, *words], env=desk.environment, capture_output=True, check=True, timeout=30
    )
    return ran.stdout.decode()


def clicks(desk: Desk, point: tuple[int, int], times: int) -> None:
    desk.xdotool("mousemove", *map(str, point), "click", "--repeat", str(times), "--delay", "60", "1")


def quotes(desk: Desk) -> list[object]:
    return [quote for (quote,) in desk.rows("SELECT quote FROM annotations ORDER BY created")]


@pytest.mark.display
def test_words_sentences_edges_and_a_drag_out_of_the_window(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    article = tmp_path / "yunling.txt"
    article.write_text(TEXT, encoding="utf-8")
    twin = Twin(qtbot, tmp_path, article)
    twin.window.resize(*SIZE)
    desk.launch(article)
    (window, *_) = wait_for(desk.windows)
    desk.xdotool("windowsize", "--sync", window, *map(str, SIZE))
    start = TEXT.index("信息中心")
    end = start + 4

    clicks(desk, twin.point(start + 1, 6), 2)
    wait_for(lambda: pasted(desk, "Selection") == "信息中心")
    desk.key("1")
    wait_for(lambda: quotes(desk) == ["信息中心"])
    edge = twin.point(end, 0)
    desk.drag(edge, twin.point(end + 1, 4), twin.point(end + 5, 2))
    wait_for(lambda: quotes(desk) == ["信息中心主任林若谷"])
    desk.key("ctrl+z")
    wait_for(lambda: quotes(desk) == ["信息中心"])

    clicks(desk, twin.point(TEXT.index("很好"), 4), 3)
    desk.key("ctrl+shift+c", "2")
    wait_for(lambda: quotes(desk) == ["信息中心", "“很好！”"])
    assert pasted(desk, "Clipboard") == "“很好！”\n— yunling (繁體)"

    x, y = twin.point(TEXT.index("第3段"), 4)
    desk.xdotool("mousemove", str(x), str(y), "mousedown", "1")
    desk.xdotool("mousemove", "--sync", str(x + 30), str(y + 30))
    desk.xdotool("mousemove", "--sync", str(x + 60), str(SIZE[1] + 90))  # out of the window; held until all is selected
    last = twin.window.session.views.paragraphs[-2]  # type: ignore[union-attr]
    before = desk.screen()
    wait_for(lambda: desk.screen() != before)
    wait_for(lambda: (seen := desk.screen()) == desk.screen() and seen != before)
    desk.xdotool("mouseup", "1")
    desk.key("ctrl+alt+c")
    taken = wait_for(lambda: (text := pasted(desk, "Clipboard")).startswith("第3段") and text)
    assert taken.rstrip("\n").split("\n")[-1] == TEXT[last.start : last.end]
    assert '<div lang="zh-Hant"' in pasted(desk, "Clipboard", "html")
    assert desk.quit() == 0
    assert desk.complaints == ""
