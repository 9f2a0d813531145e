"""Opening 1,000,000 characters from the library until the page is painted, against opening 5,000.

Both are stored with analysis and annotations: 50,000 entities and 10,000 marks, 250 and 50. The detail is the time
until all marks are loaded. Then the window's memory with that article over its memory without, after the article was
analysed by the analyser's process.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import big
from benchmarks.measure import on_a_display, ratio_in_turn, timed
from benchmarks.window import make, wait
from reader.text.load import from_text
from reader.types import Script

_ROUNDS = 9
_SMALL = 5_000


def opening() -> list[tuple[str, float, float, str]]:
    """The ratio of both times to the first paint, alternating, each after a blank article was open."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        large = big.keep(path, big.article())
        small = big.keep(path, big.article(_SMALL), big.ENTITIES // 200, big.MARKS // 200)
        window = make(Path(folder))
        session, view = window.session, window.view
        session.open_article(from_text("空白。\n"))
        window.set_up(path)
        wait(lambda: window.ready and session.library is not None and session.analysis is not None)
        gc.collect()
        gc.freeze()
        whole: list[float] = []

        def opened(sha256: str, marks: int) -> float:
            session.open_article(from_text("空白。\n"))
            wait(lambda: session.analysis is not None and view.settled)

            def open_() -> None:
                session.open_stored(sha256)
                view.viewport().repaint()

            seconds = timed(open_)
            whole.append(seconds + timed(lambda: wait(lambda: len(session.annotations) == marks)))
            wait(lambda: session.analysis is not None)  # its job ends after that of the marks
            return seconds

        sizes = (large, big.MARKS), (small, big.MARKS // 200)
        ratio, ours, other = ratio_in_turn(lambda: opened(*sizes[0]), lambda: opened(*sizes[1]), _ROUNDS)
        window.close()
    detail = f"{ours * 1000:.1f} ms, 5,000 characters {other * 1000:.1f} ms, all marks "
    return [("open_1m", ratio, 1.5, detail + f"{statistics.median(whole[::2]) * 1000:.0f} ms")]


def memory() -> None:
    """Print the megabytes that the article adds to the window's process, those of its children, and the entities."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        sha256 = big.keep(path, big.article(), entities=0)
        gc.collect()
        window = make(Path(folder))
        session = window.session
        window.set_up(path)
        wait(lambda: window.ready and session.library is not None)
        session.open_article(from_text("空白。\n"))
        wait(lambda: session.analysis is not None and window.view.settled)
        before = _megabytes(os.getpid())
        session.open_stored(sha256)
        wait(lambda: len(session.annotations) == big.MARKS)
        session.analyses.reset()
        wait(lambda: session.analysis is not None, 300)
        for script in Script:
            session.set_script(script)
            window.view.viewport().repaint()
            wait(lambda: window.view.settled, 300)
        entities = len(session.entities)
        children = sum(map(_megabytes, _children(os.getpid())))
        print(_megabytes(os.getpid()) - before, children, entities, flush=True)
        window.close()


def _megabytes(process: int) -> float:
    """The resident memory of a process, in MB."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def _children(process: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def main() -> None:
    """Measure opening in this process, and memory in a separate one."""
    on_a_display()
    if sys.argv[1:] == ["memory"]:
        memory()
        return
    results = opening()
    command = [sys.executable, __file__, "memory"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    over, children, entities = map(float, told.split())
    detail = f"over the bare window; its processes {children:.0f} MB, {entities:.0f} entities found, all views settled"
    big.report_all([*results, ("memory_1m_mb", over, 300.0, detail)])


if __name__ == "__main__":
    main()
