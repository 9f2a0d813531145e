"""What the process that compares texts answers."""

from __future__ import annotations

import json
import subprocess
import sys

from reader import messages
from reader.analysis import diff_worker, text_diff
from reader.analysis.diff_worker import DiffRow
from reader.analysis.tokens import cutter

ONE, OTHER = "力争新增就业3万人；建成学校两所。", "确保新增就业4万人。"


def test_articles_are_compared_by_sentence() -> None:
    assert diff_worker.compare(ONE, OTHER, True) == text_diff.rows(ONE, OTHER, cutter())


def test_passages_are_compared_as_they_are() -> None:
    (row,) = diff_worker.compare(ONE, OTHER, False)
    assert (row.one, row.other) == ((0, len(ONE)), (0, len(OTHER)))
    assert row.segments == text_diff.compare(ONE, OTHER, cutter())


def test_two_empty_texts_have_no_row() -> None:
    assert diff_worker.compare("", "", True) == ()


def test_it_is_a_process_of_its_own() -> None:
    asked = {"id": 1, "verb": "compare", "arguments": {"one": ONE, "other": OTHER, "by_sentence": True}}
    command = [sys.executable, "-m", "reader.analysis.diff_worker"]
    line = json.dumps(asked).encode() + b"\n"
    done = subprocess.run(command, input=line, capture_output=True, check=True, timeout=240)
    ready, part, end = map(json.loads, done.stdout.splitlines())
    assert (ready, end) == ({"ready": True}, {"id": 1, "result": []})
    assert messages.from_json(tuple[DiffRow, ...], part["part"]) == text_diff.rows(ONE, OTHER, cutter())
