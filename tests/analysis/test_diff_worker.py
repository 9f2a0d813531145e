"""The answers of the process that compares texts."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from reader.analysis import diff_worker, text_diff
from reader.analysis.tokens import cutter

ONE, OTHER = "力争新增就业3万人；建成学校两所。", "确保新增就业4万人。"


def ask(number: int, by_sentence: bool) -> bytes:
    return json.dumps({"id": number, "one": ONE, "other": OTHER, "by_sentence": by_sentence}).encode() + b"\n"


def served(*lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in diff_worker.serve(lines)]


def test_articles_are_compared_by_sentence() -> None:
    (answer,) = served(ask(7, True))
    assert answer["id"] == 7
    assert text_diff.from_json(answer["rows"]) == text_diff.rows(ONE, OTHER, cutter())


def test_passages_are_compared_as_they_are() -> None:
    (answer,) = served(ask(1, False))
    (row,) = text_diff.from_json(answer["rows"])
    assert (row.one, row.other) == ((0, len(ONE)), (0, len(OTHER)))
    assert row.segments == text_diff.compare(ONE, OTHER, cutter())


def test_many_rows_come_in_several_lines() -> None:
    text = "一句。" * 2500
    asked = json.dumps({"id": 5, "one": text, "other": text, "by_sentence": True}).encode()
    lines = served(asked)
    assert [(len(line["rows"]), line["more"]) for line in lines] == [(1000, True), (1000, True), (500, False)]
    rows = [row for line in lines for row in text_diff.from_json(line["rows"])]
    assert tuple(rows) == text_diff.rows(text, text, cutter())


def test_two_empty_texts_have_no_row() -> None:
    (answer,) = served(b'{"id": 1, "one": "", "other": "", "by_sentence": true}')
    assert (answer["rows"], answer["more"]) == ([], False)


def test_a_broken_line_does_not_spoil_the_next() -> None:
    bad, worse, good = served(b"{\n", b"\n", b'{"id": 3}\n', ask(4, False))
    assert (bad["id"], worse["id"], good["id"]) == (None, 3, 4)
    assert "error" in bad
    assert "error" in worse
    assert "rows" in good


def test_it_is_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "reader.analysis.diff_worker"]
    done = subprocess.run(command, input=ask(1, True) + ask(2, True), capture_output=True, check=True, timeout=60)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 2]
