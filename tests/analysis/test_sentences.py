"""Sentences with and without commitments, in both scripts; the model was trained on them too."""

from __future__ import annotations

from pathlib import Path

import opencc

from reader.analysis import pipeline
from reader.text import load
from reader.text.views import Views

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "sentences.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def units(text: str) -> list[str]:
    """The commitments of a text in any script, in Simplified."""
    hans = opencc.OpenCC("t2s").convert
    return [hans(made.text) for made in pipeline.analyse(Views(load.from_text(text))).commitments]


def test_most_are_read_as_the_table_says_in_both_scripts() -> None:
    wrong = []
    for rule, text, expected in ROWS:
        wanted = [] if expected == "—" else expected.split("｜")
        whole = text.replace("¶", "\n")
        if not units(whole) == units(opencc.OpenCC("s2t").convert(whole)) == wanted:
            wrong.append(f"{rule}: {text} → {units(whole)}")
    assert len(wrong) <= 26, "\n".join(wrong)


def test_the_table_has_both_kinds() -> None:
    assert sum(row[2] == "—" for row in ROWS) > 30
    assert sum(row[2] != "—" for row in ROWS) > 40
