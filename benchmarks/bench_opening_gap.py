"""The longest gap of a 5 ms timer on the window's thread while an article is opened for the first time.

The first part runs from an empty window until panels, library, analysis and highlights are complete. With 1,000,000
characters, further parts toggle all seven views, turn the wheel, leave the article, and open it again from the library.
The limit is 30 milliseconds. Each opening is the first of its process, and each part has the median over processes of
its longest gap, so that occasional load on the machine does not count. The detail lists all gaps.
"""

from __future__ import annotations

import gc
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QTimer

from benchmarks import big
from benchmarks.measure import ARTICLE, on_a_display
from benchmarks.window import make, wait
from reader.text.load import from_text
from reader.types import Script
from reader.ui.app import FirstPaint
from reader.ui.background.garbage_collection import GarbageCollector
from reader.ui.window import Window


class Ticks:
    """A timer that records when it fires."""

    def __init__(self) -> None:
        """Start the timer."""
        self._ticks = [time.perf_counter()]
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(lambda: self._ticks.append(time.perf_counter()))
        self._timer.start()

    def rest(self) -> None:
        """Process events for 0.2 seconds."""
        end = time.perf_counter() + 0.2
        wait(lambda: time.perf_counter() > end)

    def longest(self) -> float:
        """The longest gap since the last call, in milliseconds; computing it is not part of any gap."""
        self.rest()
        ticks = [*self._ticks, time.perf_counter()]
        longest = max(later - earlier for earlier, later in itertools.pairwise(ticks)) * 1000
        self._ticks = [time.perf_counter()]
        return longest

    def stop(self) -> None:
        """Stop the timer."""
        self._timer.stop()


def gaps(long: bool) -> dict[str, float]:
    """The longest gap of each part in milliseconds, with a new library."""
    gc.disable()  # as at program start; `GarbageCollector` takes over after the first paint
    with tempfile.TemporaryDirectory() as folder:
        path = ARTICLE
        if long:
            path = Path(folder) / "long.txt"
            path.write_text(big.text(), encoding="utf-8")
        window = make(Path(folder))
        session, view = window.session, window.view
        ticks, found = Ticks(), {}
        ticks.rest()  # the window is shown, and empty

        def painted() -> None:  # as in the program
            GarbageCollector(window)
            window.set_up(Path(folder) / "library.sqlite")

        FirstPaint(window, painted)
        session.open_file(str(path))
        wait(lambda: window.ready and session.analysis is not None and view.settled, 300)
        found["opened"] = ticks.longest()
        if long:
            _use(window, ticks, found)
        ticks.stop()
        window.close()
        window.deleteLater()
        return found


def _use(window: Window, ticks: Ticks, found: dict[str, float]) -> None:
    session, view = window.session, window.view
    bar = view.verticalScrollBar()
    for script in (*Script, Script.READING):
        session.set_script(script)
        end = time.perf_counter() + 0.5
        wait(lambda: time.perf_counter() > end)  # noqa: B023 — called at once
    found["converted"] = ticks.longest()
    for turn in range(100):
        bar.setValue(bar.value() + 3 * bar.singleStep() if turn % 10 else turn * bar.maximum() // 100)
        wait(lambda: True)
    found["scrolled"] = ticks.longest()
    assert session.views is not None
    sha256 = session.views.article.sha256
    session.open_article(from_text("空白。\n"))
    wait(lambda: session.analysis is not None)
    found["left"] = ticks.longest()
    left = session.views
    window.library_pane.article_requested.emit(sha256)
    wait(lambda: session.analysis is not None and session.views is not left, 300)
    found["opened again"] = ticks.longest()


def main() -> None:
    """Run five processes for each of the two articles."""
    if sys.argv[1:]:
        on_a_display()
        print(json.dumps(gaps(long=sys.argv[1] == "long")))
        return
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    results = []
    for what, name in (("article", "longest_gap_while_opening_ms"), ("long", "longest_gap_of_1m_ms")):
        command = [sys.executable, __file__, what]
        each = [
            json.loads(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)
            for _ in range(5)
        ]
        parts = {part: sorted(gaps[part] for gaps in each) for part in each[0]}
        detail = ", ".join(f"{part} {' '.join(f'{gap:.0f}' for gap in found)}" for part, found in parts.items())
        results.append((name, max(map(statistics.median, parts.values())), 30.0, detail))
    big.report_all(results)


if __name__ == "__main__":
    main()
