"""Labels at each character of the Simplified text, for the outputs of the encoder, and of each clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reader.types import Span
from tools.train.data import TYPES, Example, entity_label

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

IGNORED = -100
"""The label of what is borderline, lies outside the annotated passage, or was not annotated."""
HEADS = {"commitment": 3, "entity": 1 + 2 * len(TYPES), "target": 3, "deadline": 3}
"""The outputs of the encoder, with how many labels each has: none, begin, inside."""
_REACH = 400  # characters before a commitment in which an inherited deadline is looked for


def of_characters(example: Example) -> dict[str, NDArray[int64]]:
    """For each output the label of each character."""
    gold, size = example.gold, len(example.hans)
    passage = example.span(gold["start"], gold["end"])
    out = {name: np.full(size, IGNORED, np.int64) for name in HEADS}
    for name in HEADS:
        if name != "entity" or "entities" in gold:
            out[name][passage] = 0
    for span in (example.span(one["start"], one["end"]) for one in gold["borderline"]):
        for name in ("commitment", "target", "deadline"):
            out[name][span] = IGNORED
    for made in gold["commitments"]:
        _mark(out["commitment"], example.span(made["start"], made["end"]), 1)
        for target in made["targets"]:
            _mark(out["target"], example.span(target["start"], target["end"]), 1)
        place = _deadline(example, made["start"], made["end"], made["deadline"])
        if place:
            _mark(out["deadline"], place, 1)
    for entity in gold.get("entities", ()):
        _mark(out["entity"], example.span(entity["start"], entity["end"]), entity_label(entity["type"]))
    return out


def _mark(labels: NDArray[int64], span: slice, begin: int) -> None:
    labels[span] = begin + 1
    labels[span.start : span.start + 1] = begin


def _deadline(example: Example, start: int, end: int, words: str | None) -> slice | None:
    """Where the words of a deadline stand: in the commitment, else last before it."""
    if not words:
        return None
    at = example.text.find(words, start, end)
    if at < 0:
        at = example.text.rfind(words, max(0, start - _REACH), start)
    return example.span(at, at + len(words)) if at >= 0 else None


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
