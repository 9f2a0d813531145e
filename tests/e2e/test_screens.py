"""A real window that meets what nobody foresaw, and one on a small screen, at several scales."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desk import ROOT, Desk, wait_for

SAMPLE = ROOT / "resources" / "sample.txt"

# The program, but for what goes wrong in it: a slot with F10, and from then on the painting of the legend.
FAULTY = """
import sys
from reader.app import before_qt, main
before_qt()
from reader.ui.chrome.legend import Legend
from reader.ui.window import Window
painted = Legend.paintEvent
broken = []

def paint(self, event):
    painted(self, event)
    if broken:
        raise ZeroDivisionError

def show_menu(self):
    broken.append(1)
    self.status_line.legend.update()
    raise KeyError("霽川")

Legend.paintEvent, Window.show_menu = paint, show_menu
sys.exit(main(sys.argv[1:]))
"""


class FaultyDesk(Desk):
    """The program with faults put into it."""

    def launch(self, article: Path) -> None:
        """Start it, and wait until the article is analysed."""
        script = self._home / "faulty.py"
        script.write_text(FAULTY, encoding="utf-8")
        command = [sys.executable, str(script), str(article), "--library", str(self.library)]
        environment = {**self.environment, "PYTHONPATH": str(ROOT)}
        with (self._home / "stderr.txt").open("ab") as errors:
            self._process = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=errors)
        wait_for(self.windows)
        wait_for(lambda: self.rows("SELECT count(*) FROM analyses")[0][0])

    def is_asked(self) -> bool:
        """Whether a dialog says that something went wrong."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Something went wrong"],
            env=self.environment,
            capture_output=True,
            timeout=240,
        )
        return bool(found.stdout.strip())


@pytest.fixture
def faulty(xvfb: str, tmp_path: Path) -> Iterator[FaultyDesk]:
    desk = FaultyDesk(xvfb, tmp_path, tmp_path / "library.sqlite", "reading")
    yield desk
    desk.end()


@pytest.mark.display
def test_the_library_outlives_what_nobody_foresaw(faulty: FaultyDesk) -> None:
    faulty.launch(SAMPLE)
    faulty.click(500, 400)
    faulty.key("F10")
    wait_for(faulty.is_asked)

    def gone_on() -> bool:
        faulty.key("Return")  # until the dialog has the keyboard
        return not faulty.is_asked()

    wait_for(gone_on)
    faulty.click(500, 400)  # the window has it again
    faulty.key("Home", "shift+Right", "shift+Right", "shift+Right", "1")
    wait_for(lambda: faulty.rows("SELECT count(*) FROM annotations")[0][0] == 1)
    assert not faulty.is_asked()
    faulty.kill()
    assert faulty.rows("SELECT length(quote) FROM annotations") == [(3,)]
    assert faulty.rows("PRAGMA integrity_check") == [("ok",)]
    assert "KeyError: '霽川'" in faulty.complaints
    assert "ZeroDivisionError" in faulty.complaints
