"""The scores on annotated articles, if the shared corpus is next to the checkout."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.analysis import codec, pipeline
from reader.text import load
from reader.text.views import Views
from reader.types import Analysis
from tools.train.evaluate import prediction

# The shared corpus next to the checkout.
SHARED = Path(__file__).resolve().parents[2].parent / "shared"
GOLD, SCORE = SHARED / "gold", SHARED / "eval" / "score.py"

pytestmark = pytest.mark.skipif(not SCORE.is_file(), reason="no shared corpus beside the checkout")


_HEAD, _BEFORE, _BEHIND = 300, 1500, 300  # characters that are read with the annotated passage of a long article


def analysed(gold: dict[str, Any]) -> Analysis:
    """The analysis of an article; of a long one only its head and what stands around the annotated passage is read."""
    text = load.load(SHARED / "corpus" / gold["text_file"]).text
    start, end = (text.find("\n", at) + 1 for at in (max(gold["start"] - _BEFORE, 0), gold["end"] + _BEHIND))
    head = text[: text.find("\n", _HEAD) + 1]
    if start <= len(head):
        head, start = "", 0
    read = head + text[start : end or None]
    return codec.shifted(pipeline.analyse(Views(load.from_text(read))), start - len(head))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The output of the scoring program for all annotated articles."""
    folder = tmp_path_factory.mktemp("predictions")
    for gold in sorted(GOLD.glob("*.json")):
        found = prediction(analysed(json.loads(gold.read_text("utf-8"))))
        (folder / gold.name).write_text(json.dumps(found), "utf-8")
    done = subprocess.run([sys.executable, SCORE, GOLD, folder], capture_output=True, check=True, text=True)
    return done.stdout


@pytest.mark.parametrize(
    ("figure", "least"),
    [
        (r"^commitment P [\d.]+ R [\d.]+ F1 ([\d.]+)", 95),
        (r"^speaker ([\d.]+)", 95),
        (r"^target F1 ([\d.]+)", 95),
        (r", value ([\d.]+)", 98),
        (r"^deadline F1 ([\d.]+)", 90),
        (r"^entity F1 ([\d.]+)", 92),
    ],
)
def test_scores(scores: str, figure: str, least: float) -> None:
    found = re.search(figure, scores, re.MULTILINE)
    assert found
    assert float(found[1]) >= least


def test_no_false_alarms(scores: str) -> None:
    assert "false alarms 0\n" in scores
