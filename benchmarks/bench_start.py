"""Start of the program until the article is painted, against start of a bare QMainWindow until it is painted.

Both are whole processes, timed from outside with the system's monotonic clock and with cached bytecode, as on a user's
machine. The program is run like ``python main.py FILE``, but reports and exits after the page is painted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ARTICLE, ROOT, on_a_display, ratio_in_turn, report

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic(), flush=True)
        app.exit()
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
PROGRAM = """
import sys, time
import reader.app
reader.app.before_qt()
from reader.ui import app
class FirstPaint(app.FirstPaint):
    def _painted(self):
        print(time.monotonic(), flush=True)
        self._window.close()
app.FirstPaint = FirstPaint
sys.exit(reader.app.main(sys.argv[1:]))
"""


def start(code: str, *arguments: str) -> float:
    """Seconds from starting a process until the time that it prints."""
    with tempfile.TemporaryDirectory() as home:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**kept, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        begin = time.monotonic()
        command = [sys.executable, "-c", code, *arguments]
        ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
        return float(ran.stdout.split()[-1]) - begin


def main() -> None:
    """Start each ten times, after one start that warms the disk cache."""
    on_a_display()
    start(BARE)
    start(PROGRAM, str(ARTICLE))
    ratio, program, bare = ratio_in_turn(lambda: start(PROGRAM, str(ARTICLE)), lambda: start(BARE), 10)
    report("start_to_article_painted", ratio, 1.3, f"{program * 1000:.0f} ms, bare {bare * 1000:.0f} ms")


if __name__ == "__main__":
    main()
