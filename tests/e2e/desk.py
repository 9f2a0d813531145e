"""A person at a desk: the real program in a real window, worked by mouse and keyboard."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QColor, QImage

ROOT = Path(__file__).resolve().parents[2]
T = TypeVar("T")


def wait_for(what: Callable[[], T | None], seconds: float = 240) -> T:
    """Ask until there is an answer that counts as true."""
    end = time.monotonic() + seconds
    pause = threading.Event()
    while True:
        try:
            found = what()
        except (sqlite3.OperationalError, OSError):
            found = None  # not there yet
        if found:
            return found
        assert time.monotonic() < end, f"waited {seconds} s in vain"
        pause.wait(0.03)


class Desk:
    """The program on one X display with one library and one home."""

    def __init__(self, display: str, home: Path, library: Path, script: str) -> None:
        self.library = library
        self._process: subprocess.Popen[bytes] | None = None
        self._home = home
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "LC_ALL": "C.UTF-8",
        }
        settings = home / "config" / "chengnuo" / "chengnuo.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        choices = f"[General]\nscript={script}\ntheme=light\nlanguage=en\nauthor=tester\n"
        # The waves above suspicious characters cross the pixels by which highlights are known.
        settings.write_text(f"{choices}\n[show]\nsuspects=no\n", encoding="utf-8")

    def launch(self, article: Path) -> None:
        """Start the program and wait until its window is there and the article is in the library, analysed."""
        command = [sys.executable, str(ROOT / "main.py"), str(article), "--library", str(self.library)]
        with (self._home / "stderr.txt").open("ab") as errors:
            self._process = subprocess.Popen(command, env=self.environment, cwd=ROOT, stderr=errors)
        wait_for(self.windows)
        wait_for(lambda: self.rows("SELECT count(*) FROM analyses")[0][0])

    def kill(self) -> None:
        """End the program as a power cut would."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        assert self._process.wait() == -signal.SIGKILL

    def quit(self) -> int:
        """Close the window by its shortcut; the exit status."""
        assert self._process is not None
        self.key("ctrl+q")
        return self._process.wait(240)

    def end(self) -> None:
        """Whatever happened, leave nothing running."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def windows(self, name: str = "Chengnuo") -> list[str]:
        """The ids of the visible windows with this in their title; none where there is none, or one went meanwhile."""
        with contextlib.suppress(subprocess.CalledProcessError):
            return self.xdotool("search", "--onlyvisible", "--name", name).split()
        return []

    def wait_for_focus(self, name: str = "Chengnuo") -> None:
        """Wait until what is typed goes to a window with this in its title: one may be seen before it hears."""
        wait_for(lambda: self.xdotool("getwindowfocus").strip() in self.windows(name))

    def xdotool(self, *words: str) -> str:
        """One call of xdotool."""
        return subprocess.run(
            ["xdotool", *words], env=self.environment, check=True, capture_output=True, text=True, timeout=30
        ).stdout

    def key(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.xdotool("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type text."""
        self.xdotool("type", "--delay", "12", text)

    def drag(self, *points: tuple[int, int]) -> None:
        """Press at the first point, move over the others, let go at the last."""
        (x, y), *others = points
        self.xdotool("mousemove", str(x), str(y), "mousedown", "1")
        for x, y in others:
            self.xdotool("mousemove", "--sync", str(x), str(y))
        self.xdotool("mouseup", "1")

    def click(self, x: int, y: int) -> None:
        """Click once."""
        self.xdotool("mousemove", str(x), str(y), "click", "1")

    @property
    def complaints(self) -> str:
        """What the program wrote on stderr so far."""
        return (self._home / "stderr.txt").read_text(encoding="utf-8")

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """What another program reads from the library now."""
        connection = sqlite3.connect(f"file:{self.library}?mode=ro", uri=True)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def screen(self) -> QImage:
        """What is on the screen."""
        shot = self._home / "screen.ppm"
        subprocess.run(
            ["import", "-window", "root", str(shot)], env=self.environment, check=True, capture_output=True, timeout=30
        )
        return QImage(str(shot))

    def wait_for_colour(self, colour: str, points: list[tuple[int, int]], there: bool = True) -> None:
        """Wait until every point has (or none has) a colour."""

        def seen() -> bool:
            image = self.screen()
            found = [image.pixelColor(x, y) == QColor(colour) for x, y in points]
            return all(found) if there else not any(found)

        wait_for(seen)
