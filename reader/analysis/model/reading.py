"""A text as the model reads it: how sure each clause is a commitment, and where units begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.model import clauses, weights
from reader.types import Span

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

PROBE = "白鹭县水务局局长许知行说，去年建成泵站3座。今年，县水务局将新建泵站5座，力争6月底前完工；欢迎监督。"
"""An invented text; the weights hold what they make of it, and a test compares."""


class Reading(NamedTuple):
    """What the model finds in one Simplified text; offsets are of that text.

    `sure` is the probability of each clause to be (part of) a commitment, `begins` that a unit begins with it if so.
    """

    clauses: Sequence[Span]
    sure: NDArray[float32]
    begins: NDArray[float32]


def find(text: str) -> Reading | None:
    """Read a Simplified text; None where the weights cannot be used (`weights.problem` says why)."""
    import numpy as np

    if weights.problem():
        return None
    found = clauses.cut(text)
    if not found:
        return Reading((), np.zeros(0, np.float32), np.zeros(0, np.float32))
    learned = weights.load("clauses").arrays
    features = clauses.blocks(text, found)
    sure, begins = (
        _sigmoid(clauses.score(features, learned[name], float(learned[f"{name}.bias"][0])))
        for name in ("inside", "begin")
    )
    return Reading(found, sure, begins)


def _sigmoid(x: NDArray[float32]) -> NDArray[float32]:
    import numpy as np

    result: NDArray[float32] = (1 / (1 + np.exp(-np.clip(x, -30, 30)))).astype(np.float32)
    return result
