"""The Simplified view of 600,000 characters whose reading view exists, against OpenCC's plain conversion."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from opencc import OpenCC

from benchmarks.measure import ratio_in_turn, report, timed
from benchmarks.texts import clean_text
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Script


def measured(text: str) -> tuple[float, float, float]:
    """The ratio, our seconds and OpenCC's for one text; seven rounds, each with new views."""
    convert = OpenCC("t2s").convert

    def hans() -> float:
        views = Views(from_text(text))
        views.whole(Script.READING)
        return timed(lambda: views.whole(Script.HANS))

    hans()
    return ratio_in_turn(hans, lambda: timed(lambda: convert(text)), 7)


def main() -> None:
    """Report the ratio for the Simplified text; the detail is that for the same text in Traditional."""
    text = clean_text()
    ratio, ours, plain = measured(text)
    traditional, _, _ = measured(OpenCC("s2t").convert(text))
    detail = f"{ours * 1000:.0f} ms, OpenCC {plain * 1000:.0f} ms; of the same in Traditional {traditional:.2f}"
    report("hans_view", ratio, 1.5, detail)


if __name__ == "__main__":
    main()
