"""What the benchmarks share: the article, the report line, and times taken in turn."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_REAL = ROOT.parent / "shared" / "corpus" / "weifang-2025.txt"
ARTICLE = _REAL if _REAL.is_file() else ROOT / "resources" / "sample.txt"


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes once."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def ratio_in_turn(work: Callable[[], float], floor: Callable[[], float], rounds: int) -> tuple[float, float, float]:
    """Both in turn, `rounds` times; each gives its own seconds. Medians of the ratio, of `work` and of `floor`."""
    pairs = [(work(), floor()) for _ in range(rounds)]
    ratio = statistics.median(one / other for one, other in pairs)
    return ratio, statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)


def report(name: str, ratio: float, limit: float, detail: str = "") -> None:
    """Print the line of a benchmark and leave with status 1 when it is over its limit."""
    verdict = "ok" if ratio <= limit else "over"
    print(f"{name} ratio {ratio:.2f} limit {limit:g} {verdict}{f'   ({detail})' if detail else ''}", flush=True)
    if verdict == "over":
        sys.exit(1)
