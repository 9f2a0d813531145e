"""Mapping 100,000 spans by the article's composed alignment to Taiwan's phrases, against 100,000 `bisect` calls."""

from __future__ import annotations

import random
import sys
from bisect import bisect_right
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ARTICLE, ratio_in_turn, report, timed
from reader.text.load import load
from reader.text.views import Views
from reader.types import Script, Span

COUNT = 100_000


def main() -> None:
    """Run seven rounds in each direction, and report the slower one."""
    alignment = Views(load(ARTICLE)).whole(Script.TWP).alignment
    draw = random.Random(1).randrange
    end = alignment.source[-1]
    starts = [draw(end) for _ in range(COUNT)]
    spans = [Span(start, min(start + draw(60), end)) for start in starts]
    views = alignment.to_view_all(spans)

    def floor() -> float:
        def work() -> None:
            for start in starts:
                bisect_right(alignment.source, start)

        return timed(work)

    there = ratio_in_turn(lambda: timed(lambda: alignment.to_view_all(spans)), floor, 7)
    back = ratio_in_turn(lambda: timed(lambda: alignment.to_source_all(views)), floor, 7)
    ratio, ours, plain = max(there, back)
    single = timed(lambda: [alignment.to_view(span) for span in spans]) / plain
    detail = f"{ours * 1000:.0f} ms, bisect {plain * 1000:.0f} ms; one by one {single:.1f}"
    report("span_mappings", ratio, 4, detail)


if __name__ == "__main__":
    main()
