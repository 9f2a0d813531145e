"""Reading, marking and going about with a screen reader: what it is told by the real program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import ROOT, Desk, wait_for
from tools.setup import SCREEN_READING, can_read_screens

TEXT = (
    "霽川市信息中心主任林若谷說,將發展軟件業,用U盤20個,😀好。\n"
    "𠮷祥村也要發展產業。\n"
    "雲嶺縣縣長陳禾說,力爭全年投資20億元。\n"
)
READ = TEXT.replace(",", "，")
TAIWAN = READ.replace("信息", "資訊").replace("軟件", "軟體").replace("U盤", "隨身碟")


class ScreenReader:
    """Asks the bus of the assistive technologies."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = ["/usr/bin/python3", str(ROOT / "tests" / "e2e" / "screen_reader.py")]
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert self._line() == "ready\n"

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def ask(self, word: str) -> Any:
        """The answer to a question; see the script."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        return json.loads(self._line())

    def page(self) -> dict[str, Any]:
        """The article as text."""
        return wait_for(lambda: self.ask("page"))

    def end(self) -> None:
        """Leave nothing running."""
        with self._process as process:
            process.kill()


@pytest.fixture
def bus(xvfb: str) -> Iterator[str]:
    """A session bus of the test's own; the test is skipped where screens cannot be read, unless it has to prove it."""
    if not can_read_screens():
        sentence = f"reading the screen needs {', '.join(SCREEN_READING)}"
        pytest.fail(sentence) if os.environ.get("CI") else pytest.skip(sentence)
    command = [str(shutil.which("dbus-daemon")), "--session", "--nofork", "--print-address"]
    # What the bus starts inherits its display; the registry ends at once without one, and is started again and again.
    environment = {**os.environ, "DISPLAY": xvfb}
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=nowhere, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


@pytest.fixture
def desk(xvfb: str, bus: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(xvfb, tmp_path, tmp_path / "library.sqlite", "reading")
    desk.environment |= {"DBUS_SESSION_BUS_ADDRESS": bus, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    yield desk
    desk.end()


@pytest.fixture
def reader(desk: Desk) -> Iterator[ScreenReader]:
    reader = ScreenReader(desk.environment)
    yield reader
    reader.end()


@pytest.mark.display
def test_a_screen_reader_reads_the_page_and_a_person_marks_with_it(
    desk: Desk, reader: ScreenReader, tmp_path: Path
) -> None:
    article = tmp_path / "yunling.txt"
    article.write_text(TEXT, encoding="utf-8")
    desk.launch(article)
    window = wait_for(desk.windows)[0]
    desk.xdotool("windowfocus", "--sync", window)
    assert reader.page()["text"] == READ  # plain by itself, since something reads the screen
    assert all(reader.ask("buttons"))

    desk.key("ctrl+shift+0", "ctrl+Home", "Right", "Right", "Right")
    wait_for(lambda: (page := reader.page())["caret"] == 3 and page["focused"])
    desk.key("shift+Right", "shift+Right", "shift+Right", "shift+Right")
    wait_for(lambda: reader.page()["selections"] == [[3, 7]])
    desk.key("1")
    wait_for(lambda: desk.rows("SELECT quote FROM annotations") == [("信息中心",)])
    desk.key("Escape", "alt+6")
    wait_for(lambda: (page := reader.page())["text"] == TAIWAN and "臺灣詞" in page["about"])
    desk.key("alt+Down")
    wait_for(lambda: any("Commitment 1" in said for said in reader.ask("announced")))
    desk.key("ctrl+End")
    wait_for(lambda: reader.page()["caret"] == len(TAIWAN.encode("utf-16-le")) // 2)  # Qt counts so on the bus too

    desk.key("ctrl+alt+p")
    wait_for(lambda: reader.ask("page") is None)
    assert desk.quit() == 0
    complaints = [line for line in desk.complaints.splitlines() if not line.startswith("qt.accessibility.atspi")]
    assert complaints == []
