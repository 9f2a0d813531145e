"""The analysis as a process of its own, so that the dictionary of jieba never holds up the window.

``python -m reader.analysis.worker`` reads one JSON object a line, UTF-8, from standard input and writes one a line
to standard output::

    → {"id": 1, "text": "…the source…"}
    ← {"ready": true}                      once, at the start
    ← {"id": 1, "progress": [3, 45]}       paragraphs done and in all
    ← {"id": 1, "result": {…}}             what codec.to_json makes of the analysis
    ← {"id": 1, "error": "…"}              in its place, where the line could not be read or the analysis failed

It ends when standard input closes. To stop one analysis, end the process.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from typing import Any, TextIO

from reader.analysis import codec, pipeline
from reader.text import load, views


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer every line of `requests` until they end."""
    _say(answers, {"ready": True})
    pipeline.cutter().warm()
    for line in requests:
        if line.strip():
            for answer in _answer(line, answers):
                _say(answers, answer)


def _answer(line: str, answers: TextIO) -> Iterator[dict[str, Any]]:
    number: Any = None
    try:
        request = json.loads(line)
        number = request["id"]
        article = load.from_text(request["text"])

        def told(done: int, total: int) -> None:
            _say(answers, {"id": number, "progress": [done, total]})

        yield {"id": number, "result": codec.to_json(pipeline.analyse(views.Views(article), told))}
    except BrokenPipeError:
        raise
    except Exception as error:  # the window shows it; the next request is not to suffer for this one
        yield {"id": number, "error": f"{type(error).__name__}: {error}"}


def _say(answers: TextIO, message: dict[str, Any]) -> None:
    answers.write(json.dumps(message, ensure_ascii=False) + "\n")
    answers.flush()


def main() -> None:
    """Serve standard input and output; a reader that went away ends it quietly."""
    requests = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="\n")
    answers = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        serve(requests, answers)
    except (BrokenPipeError, KeyboardInterrupt):
        sys.stderr.close()


if __name__ == "__main__":
    main()
