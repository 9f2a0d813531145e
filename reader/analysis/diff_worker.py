"""Compares texts in a child process (see `reader.worker`), which loads jieba's dictionary once."""

from __future__ import annotations

from reader import worker
from reader.analysis import text_diff
from reader.analysis.text_diff import DiffRow
from reader.analysis.tokens import cutter
from reader.types import Span


def compare(one: str, other: str, by_sentence: bool) -> tuple[DiffRow, ...]:
    """Compare two Simplified texts, articles sentence by sentence or else passages, whose comparison is one row."""
    if by_sentence:
        return text_diff.rows(one, other, cutter())
    return (DiffRow(Span(0, len(one)), Span(0, len(other)), text_diff.compare(one, other, cutter())),)


if __name__ == "__main__":
    worker.run(lambda served: served.serve({"compare": compare}))
