"""Shared by the benchmarks: the article, the report line, and alternating timings."""

from __future__ import annotations

import atexit
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_REAL = ROOT.parent / "shared" / "corpus" / "weifang-2025.txt"
ARTICLE = _REAL if _REAL.is_file() else ROOT / "resources" / "sample.txt"


def on_a_display() -> None:
    """Without a display, start a virtual one for this process and its children; without Xvfb, render off screen."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return
    if not shutil.which("Xvfb"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    atexit.register(server.terminate)
    os.close(write)
    with open(read) as ready:  # noqa: PTH123 (a descriptor, not a path)
        os.environ["DISPLAY"] = f":{ready.readline().strip()}"


def timed(work: Callable[[], object]) -> float:
    """The seconds that one call of `work` takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def ratio_in_turn(work: Callable[[], float], floor: Callable[[], float], rounds: int) -> tuple[float, float, float]:
    """Alternate both, `rounds` times; each returns its seconds. Medians of the ratio, of `work` and of `floor`."""
    pairs = [(work(), floor()) for _ in range(rounds)]
    ratio = statistics.median(one / other for one, other in pairs)
    return ratio, statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def report(name: str, ratio: float, limit: float, detail: str = "") -> None:
    """Print the line of a benchmark; exit with status 1 if it is over its limit."""
    verdict = "ok" if ratio <= limit else "over"
    print(f"{name} ratio {ratio:.2f} limit {limit:g} {verdict}{f'   ({detail})' if detail else ''}", flush=True)
    if verdict == "over":
        sys.exit(1)
