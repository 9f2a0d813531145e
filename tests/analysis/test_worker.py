"""The worker as the window runs it: a real process, spoken to in lines of JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from reader.analysis import codec, pipeline
from reader.text import load
from reader.text.views import Views
from tests.analysis import article


def converse(*lines: str) -> list[dict[str, Any]]:
    """What the worker answers to `lines`; standard input closes behind them, so it ends."""
    done = subprocess.run(
        [sys.executable, "-m", "reader.analysis.worker"],
        input="\n".join([*lines, ""]).encode(),
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert done.stderr == b""
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_an_analysis_with_progress_then_an_error_then_another() -> None:
    answers = converse(
        json.dumps({"id": 1, "text": article.damaged()}), "{no json", json.dumps({"id": "b", "text": "將軍𠮷。"})
    )
    assert answers[0] == {"ready": True}
    total = article.TEXT.count("\n") + 1
    assert [a["progress"] for a in answers if a.get("id") == 1 and "progress" in a] == [
        [n, total] for n in range(total + 1)
    ]
    (result,) = [a["result"] for a in answers if a.get("id") == 1 and "result" in a]
    assert codec.from_json(result) == pipeline.analyse(Views(load.from_text(article.damaged())))
    assert next(a for a in answers if "error" in a)["id"] is None
    assert answers[-1]["id"] == "b"
    assert answers[-1]["result"]["commitments"] == []


def test_it_ends_when_nothing_is_asked() -> None:
    assert converse() == [{"ready": True}]


def test_it_outlives_nobody() -> None:
    """A window that is gone does not read the answers: the worker ends without a word."""
    with subprocess.Popen(
        [sys.executable, "-m", "reader.analysis.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as worker:
        assert worker.stdin
        assert worker.stdout
        assert worker.stderr
        assert json.loads(worker.stdout.readline()) == {"ready": True}
        worker.stdout.close()
        worker.stdin.write(json.dumps({"id": 1, "text": article.TEXT}).encode() + b"\n")
        worker.stdin.close()
        assert b"Traceback" not in worker.stderr.read()
        worker.wait(timeout=60)
