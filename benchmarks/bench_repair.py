"""Repairing a damaged page and reading a clean one, against one pass of a regular expression and `str.translate`.

On an ordinary machine, the program must reach 50,000 characters a second for a damaged page and 200,000 for a clean
one; the floor turns that into a ratio that holds on any machine.
"""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ROOT, ratio_in_turn, report, timed
from reader.text import repair
from tools.damage import damage

CHARACTERS = 100_000
_SIGN = re.compile("[(?]")
_NARROW = {0xFEE0 + code: code for code in range(0x21, 0x7F)}


def lengthened(text: str) -> str:
    """The text, repeated."""
    return "\n".join([text] * (CHARACTERS // len(text) + 1))


def read(text: str) -> None:
    """Repair every line of the document."""
    page = repair.examine(text)
    start = 0
    for line in text.split("\n"):
        repair.mend(line, start, page)
        start += len(line) + 1


def floor(text: str) -> None:
    """Process every character twice, the least that any repair needs."""
    _SIGN.findall(text)
    text.translate(_NARROW)


def main() -> None:
    """A clean text and the same one damaged, runs out of step and all."""
    clean = lengthened((ROOT / "tests" / "golden" / "sample-clean.txt").read_text(encoding="utf-8"))
    for name, text, limit in (("repair_clean", clean, 1), ("repair_damaged", damage(clean), 200)):
        read(text)
        ratio, ours, _ = ratio_in_turn(partial(timed, partial(read, text)), partial(timed, partial(floor, text)), 9)
        report(name, ratio, limit, f"{len(text) / ours / 1000:,.0f}k characters a second")


if __name__ == "__main__":
    main()
