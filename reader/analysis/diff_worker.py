"""Compares texts in a child process, which loads jieba's dictionary once.

``python -m reader.analysis.diff_worker`` reads one JSON object per line, UTF-8, from standard input and writes one per
line to standard output::

    → {"id": 1, "one": "…", "other": "…", "by_sentence": true}   two Simplified texts; false for two passages
    ← {"id": 1, "rows": [[[0, 5], [0, 6], [["equal", [0, 3], [0, 3]], …]], …], "more": false}  see `text_diff.from_json`
    ← {"id": 1, "error": "…"}                                    instead, on failure

Many rows are split into several lines, all but the last with ``"more": true``, so that each is fast to read.

Exits when standard input closes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from reader.analysis import text_diff
from reader.analysis.tokens import Cutter, cutter
from reader.types import Span

_ROWS_PER_LINE = 1000  # read in a few milliseconds


def serve(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Answer each line that is not blank."""
    for line in lines:
        if line.strip():
            yield from (json.dumps(answer, ensure_ascii=False).encode() + b"\n" for answer in answers(line, cutter()))


def answers(line: bytes, cutter: Cutter) -> Iterator[dict[str, Any]]:
    """The answers to one line, as JSON values."""
    number: Any = None
    try:
        request = json.loads(line)
        number = request["id"]
        one, other = request["one"], request["other"]
        if request["by_sentence"]:
            rows = text_diff.rows(one, other, cutter)
        else:
            whole = Span(0, len(one)), Span(0, len(other))
            rows = (text_diff.DiffRow(*whole, text_diff.compare(one, other, cutter)),)
    except Exception as error:  # the window shows it; later requests must still be served
        yield {"id": number, "error": f"{type(error).__name__}: {error}"}
        return
    for at in range(0, max(1, len(rows)), _ROWS_PER_LINE):
        yield {"id": number, "rows": rows[at : at + _ROWS_PER_LINE], "more": at + _ROWS_PER_LINE < len(rows)}


if __name__ == "__main__":
    for answer in serve(sys.stdin.buffer):
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
