"""Comparing wordings as a process of its own, which reads jieba's dictionary once.

``python -m reader.analysis.diff_worker`` reads one JSON object a line, UTF-8, from standard input and writes one a line
to standard output::

    → {"id": 1, "one": "…", "other": "…", "by_sentence": true}   two Simplified texts; false for two passages
    ← {"id": 1, "rows": [[[0, 5], [0, 6], [["equal", [0, 3], [0, 3]], …]], …], "more": false}   see `wordings.revived`
    ← {"id": 1, "error": "…"}                                    in its place, where that could not be done

Many rows come in several lines, all but the last with ``"more": true``, so that reading one holds nobody up.

It ends when standard input closes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from reader.analysis import text_diff
from reader.analysis.tokens import Cutter
from reader.types import Span

_AT_ONCE = 1000  # rows in a line, read in some milliseconds


def serve(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The answer to each line that asks something."""
    cutter = Cutter()
    for line in lines:
        if line.strip():
            yield from (json.dumps(said, ensure_ascii=False).encode() + b"\n" for said in answers(line, cutter))


def answers(line: bytes, cutter: Cutter) -> Iterator[dict[str, Any]]:
    """The answers to one line, before they are written as JSON."""
    number: Any = None
    try:
        asked = json.loads(line)
        number = asked["id"]
        one, other = asked["one"], asked["other"]
        if asked["by_sentence"]:
            rows = text_diff.rows(one, other, cutter)
        else:
            whole = Span(0, len(one)), Span(0, len(other))
            rows = (text_diff.Row(*whole, text_diff.compare(one, other, cutter)),)
    except Exception as error:  # the window shows it; the next request is not to suffer for this one
        yield {"id": number, "error": f"{type(error).__name__}: {error}"}
        return
    for at in range(0, max(1, len(rows)), _AT_ONCE):
        yield {"id": number, "rows": rows[at : at + _AT_ONCE], "more": at + _AT_ONCE < len(rows)}


if __name__ == "__main__":
    for said in serve(sys.stdin.buffer):
        sys.stdout.buffer.write(said)
        sys.stdout.buffer.flush()
