"""The whole analysis of 600,000 characters without the LAC model, against jieba's segmentation alone."""

from __future__ import annotations

import os
import sys
import warnings
from collections import deque
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ratio_in_turn, report, timed
from benchmarks.texts import LENGTH, clean_text
from reader.analysis import lac
from reader.analysis.pipeline import analyse
from reader.analysis.tokens import cutter
from reader.text.load import from_text
from reader.text.views import Views


def main() -> None:
    """Run five rounds from decoded text to entities and commitments, with the dictionaries loaded."""
    os.environ[lac.DISABLE_VARIABLE] = "1"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(60)
    jieba.initialize()
    cutter().warm()
    text = clean_text()

    def ours() -> float:
        article = from_text(text)
        return timed(lambda: analyse(Views(article)))

    ours()
    ratio, seconds, plain = ratio_in_turn(ours, lambda: timed(lambda: deque(jieba.cut(text), maxlen=0)), 5)
    detail = f"{seconds:.2f} s, jieba {plain:.2f} s; {LENGTH / seconds / 1000:.0f}k characters a second"
    report("analysis_without_lac", ratio, 2, detail)


if __name__ == "__main__":
    main()
