"""The reading view of 600,000 clean characters, against one `str.translate` and one regex pass over them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ratio_in_turn, report, timed
from benchmarks.texts import clean_text
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Script


def main() -> None:
    """Run seven rounds, each with new views."""
    text = clean_text()
    table = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    pattern = re.compile(r"\([a-zü]+\)")

    def floor() -> float:
        return timed(lambda: (text.translate(table), pattern.findall(text)))

    def reading() -> float:
        article = from_text(text)
        return timed(lambda: Views(article).whole(Script.READING))

    reading()
    ratio, ours, plain = ratio_in_turn(reading, floor, 7)
    report("reading_view_of_clean_text", ratio, 20, f"{ours * 1000:.0f} ms, translate and regex {plain * 1000:.0f} ms")


if __name__ == "__main__":
    main()
