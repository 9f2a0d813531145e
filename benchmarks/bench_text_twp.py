"""One screen of a long text in Taiwan's phrases, with nothing cached, against OpenCC's plain conversion of it.

Uses thirty screens from all over the text, with the dictionaries loaded.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from opencc import OpenCC

from benchmarks.measure import ratio_in_turn, report, timed
from benchmarks.texts import LENGTH, SCREEN, clean_text
from reader.text import scripts
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Script, Span


def main() -> None:
    """Report the median over screens, each the median of five rounds; the detail is the slowest."""
    text = clean_text()
    article = from_text(text)
    convert = OpenCC("s2twp").convert
    scripts.warm()

    def measured(start: int) -> tuple[float, float, float]:
        screen = Span(start, start + SCREEN)

        def twp() -> float:
            views = Views(article)
            first, last = views.paragraph_at(screen.start), views.paragraph_at(screen.end)
            return timed(lambda: [views.paragraph(index, Script.TWP) for index in range(first, last + 1)])

        return ratio_in_turn(twp, lambda: timed(lambda: convert(text[screen.start : screen.end])), 5)

    found = [measured(start) for start in range(0, LENGTH - SCREEN, LENGTH // 30)]
    ratio, ours, plain = (statistics.median(column) for column in zip(*found, strict=True))
    detail = f"{ours * 1000:.1f} ms, OpenCC {plain * 1000:.1f} ms; slowest {max(found)[0]:.1f}"
    report("twp_view_of_a_screen", ratio, 15, detail)


if __name__ == "__main__":
    main()
