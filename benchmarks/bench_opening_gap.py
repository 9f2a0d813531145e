"""The longest gap of a 5 ms timer on the window's thread while an article is opened for the first time.

From showing the window until panels, library, analysis and highlights are there; milliseconds against 50, and for
600,000 characters, whose analysis has some 25,000 entities and commitments, against 100.
"""

from __future__ import annotations

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QTimer

from benchmarks.measure import ARTICLE, on_a_display, report
from benchmarks.texts import clean_text
from benchmarks.window import make, wait
from reader.ui.app import FirstPaint


def longest_gap(long: bool) -> float:
    """Milliseconds, with a new library each time."""
    with tempfile.TemporaryDirectory() as folder:
        path = ARTICLE
        if long:
            path = Path(folder) / "long.txt"
            path.write_text(clean_text(), encoding="utf-8")
        window = make(Path(folder))
        wait(lambda: True)
        ticks = [time.perf_counter()]
        timer = QTimer()
        timer.setInterval(5)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start()
        FirstPaint(window, lambda: window.furnish(Path(folder) / "library.sqlite"))  # as the program does
        window.session.open_file(str(path))
        wait(lambda: window.ready and window.session.analysis is not None and window.view.settled)
        end = time.perf_counter() + 0.2
        wait(lambda: time.perf_counter() > end)
        timer.stop()
        window.close()
        window.deleteLater()
        return max(later - earlier for earlier, later in itertools.pairwise(ticks)) * 1000


def main() -> None:
    """The median of five processes for each, so that each opening is a first one."""
    if sys.argv[1:]:
        on_a_display()
        print(longest_gap(long=sys.argv[1] == "long"))
        return
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for what, name, limit in (
        ("article", "longest_gap_while_opening_ms", 50),
        ("long", "longest_gap_while_opening_600k_ms", 100),
    ):
        command = [sys.executable, __file__, what]
        gaps = [
            float(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)
            for _ in range(5)
        ]
        report(name, statistics.median(gaps), limit, "each " + ", ".join(f"{gap:.0f}" for gap in gaps))


if __name__ == "__main__":
    main()
