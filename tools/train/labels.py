"""Labels at each character of the Simplified text, and of each clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reader.types import Span
from tools.train.data import Example

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

IGNORED = -100
"""The label of what is borderline or lies outside the annotated passage."""


def of_characters(example: Example) -> NDArray[int64]:
    """0 outside of commitments, 1 where one begins, 2 inside."""
    gold = example.gold
    out = np.full(len(example.hans), IGNORED, np.int64)
    out[example.span(gold["start"], gold["end"])] = 0
    for one in gold["borderline"]:
        out[example.span(one["start"], one["end"])] = IGNORED
    for made in gold["commitments"]:
        span = example.span(made["start"], made["end"])
        out[span] = 2
        out[span.start : span.start + 1] = 1
    return out


def of_clauses(
    clauses: Sequence[Span], characters: NDArray[int64]
) -> tuple[NDArray[int64], NDArray[int64], NDArray[float64]]:
    """For each clause whether it is (part of) a commitment, whether a unit begins in it, and how much it weighs.

    -1 where it is not to be learned from.
    """
    inside, begin = np.full(len(clauses), -1, np.int64), np.full(len(clauses), -1, np.int64)
    weight = np.zeros(len(clauses))
    for number, clause in enumerate(clauses):
        found = characters[clause.start : clause.end]
        known = found[found != IGNORED]
        if len(known) * 2 < len(found):
            continue
        inside[number] = int((known > 0).mean() > 0.5)
        weight[number] = np.sqrt(len(found) / 10)
        if inside[number]:
            begin[number] = int((found == 1).any())
    return inside, begin, weight
