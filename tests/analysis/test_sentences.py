"""Sentence by sentence: what is a commitment by each rule, and what is none, in both scripts."""

from __future__ import annotations

from pathlib import Path

import opencc
import pytest

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


@pytest.mark.parametrize(("rule", "text", "expected"), ROWS, ids=[f"{row[0]}-{n}" for n, row in enumerate(ROWS)])
def test_what_each_rule_takes_and_leaves(rule: str, text: str, expected: str) -> None:
    text = text.replace("¶", "\n")
    wanted = [] if expected == "—" else expected.split("｜")
    assert units(text) == wanted
    assert units(opencc.OpenCC("s2t").convert(text)) == wanted


def test_the_table_has_both_kinds() -> None:
    assert sum(row[2] == "—" for row in ROWS) > 30
    assert sum(row[2] != "—" for row in ROWS) > 40
