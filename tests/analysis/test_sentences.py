"""Sentence by sentence: what is a commitment by each rule, and what is none, in both scripts."""

from __future__ import annotations

from pathlib import Path

import opencc
import pytest

from reader.analysis import pipeline
from reader.analysis.rules import Rule
from reader.text import load
from reader.text.views import Views
from reader.types import Commitment

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "sentences.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def found(text: str) -> tuple[Commitment, ...]:
    return pipeline.analyse(Views(load.from_text(text))).commitments


def units(text: str) -> list[str]:
    """The commitments that the rules find in a text in any script, in Simplified."""
    hans = opencc.OpenCC("t2s").convert
    return [hans(made.text) for made in found(text) if made.why and made.why.rule != Rule.LEARNED]


@pytest.mark.parametrize(("rule", "text", "expected"), ROWS, ids=[f"{row[0]}-{n}" for n, row in enumerate(ROWS)])
def test_what_each_rule_takes_and_leaves(rule: str, text: str, expected: str) -> None:
    text = text.replace("¶", "\n")
    wanted = [] if expected == "—" else expected.split("｜")
    assert units(text) == wanted
    assert units(opencc.OpenCC("s2t").convert(text)) == wanted


def test_the_model_adds_to_few_of_them() -> None:
    texts = [row[1].replace("¶", "\n") for row in ROWS]
    added = [text for text in texts if any(made.why and made.why.rule == Rule.LEARNED for made in found(text))]
    assert len(added) < 20


def test_the_table_has_both_kinds() -> None:
    assert sum(row[2] == "—" for row in ROWS) > 30
    assert sum(row[2] != "—" for row in ROWS) > 40
