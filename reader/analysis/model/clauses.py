"""Splits a text into clauses at punctuation and describes each by hashed character n-grams.

Every feature is a number below `WIDTH`. Hashing whole arrays of code points makes scoring a few table look-ups per
character. Training (`tools/train`) builds its matrix from the same `blocks`.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from reader.types import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import float32, float64, int64, uint64
    from numpy.typing import NDArray

BITS = 20
WIDTH = 1 << BITS
"""The number of features; n-grams with the same hash share a weight."""

_CUT = re.compile(r"[，；。！？\n;!?]|[：:](?!\d)|(?<!\d),|,(?!\d)|[　 ]{2,}")
_FULL_STOP = re.compile(r"[。！？!?\n]")
_OPENING, _CLOSING = "“「『", "”」』"
_DIGITS = str.maketrans("0123456789０１２３４５６７８９", "0" * 20)
_MULTIPLIER = 0x9E3779B97F4A7C15
_STEP = 0x100000001B3


class Place(Enum):
    """Where the features of a clause are read."""

    CLAUSE = auto()
    BEFORE = auto()
    AFTER = auto()
    SENTENCE = auto()
    FACTS = auto()  # about the clause as a whole


class Block(NamedTuple):
    """One kind of feature: ``features[low[i]:high[i]]`` belong to clause i.

    `size` is the length of the n-grams, of which `features[j]` begins at character j - 1 of the text; 0 for others.
    """

    features: NDArray[int64]
    low: NDArray[int64]
    high: NDArray[int64]
    place: Place
    size: int = 0


class CharacterWeights(NamedTuple):
    """How much each character of a text counts for its own clause, and for the one after it, as running totals.

    The weight of ``text[start:end]`` is ``own[end] - own[start]``.
    """

    own: NDArray[float64]
    next: NDArray[float64]


def cut(text: str) -> list[Span]:
    """The clauses of a text in order, without the punctuation between them; blank ones are skipped."""
    spans, start = [], 0
    for found in _CUT.finditer(text):
        if text[start : found.start()].strip():
            spans.append(Span(start, found.start()))
        start = found.end()
    if text[start:].strip():
        spans.append(Span(start, len(text)))
    return spans


def blocks(text: str, clauses: Sequence[Span]) -> list[Block]:
    """The features of every clause of a Simplified text.

    They are the clause's 1- to 4-grams with the punctuation on both sides, the 2- and 3-grams of the clauses before
    and after it, the 2-grams of its sentence, its length, its position, and whether it is quoted.
    """
    import numpy as np

    codes = np.frombuffer(f" {text.translate(_DIGITS)} ".encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(
        np.uint64
    )
    start = np.array([clause.start for clause in clauses], np.int64)
    end = np.array([clause.end + 2 for clause in clauses], np.int64)  # with one character on each side
    first, last = _sentences(text, clauses)
    out: list[Block] = []
    for size in range(1, 5):
        grams = _grams(codes, size)
        out.append(_block(grams, size, start, end, len(out), Place.CLAUSE))
        if size in (2, 3):
            before = np.maximum(np.arange(len(clauses)) - 1, 0)
            after = np.minimum(np.arange(len(clauses)) + 1, len(clauses) - 1)
            out.append(_block(grams, size, start[before], end[before], len(out), Place.BEFORE))
            out.append(_block(grams, size, start[after], end[after], len(out), Place.AFTER))
        if size == 2:
            out.append(_block(grams, size, start[first], end[last], len(out), Place.SENTENCE))
    out.append(_facts(text, clauses, first, last, len(out)))
    return out


def score(found: Sequence[Block], weights: NDArray[float32], bias: float) -> NDArray[float32]:
    """The raw score of each clause: the sum of its weights over the root of its feature count, plus `bias`."""
    import numpy as np

    total = np.zeros(len(found[0].low), np.float64)
    count = np.zeros(len(found[0].low), np.int64)
    for block in found:
        sums = np.concatenate([np.zeros(1), np.cumsum(weights[block.features], dtype=np.float64)])
        total += sums[block.high] - sums[block.low]
        count += block.high - block.low
    result: NDArray[float32] = (total / np.sqrt(np.maximum(count, 1)) + bias).astype(np.float32)
    return result


def character_weights(found: Sequence[Block], weights: NDArray[float32]) -> CharacterWeights:
    """The weights of the characters of a text; each n-gram's is shared equally by its characters."""
    import numpy as np

    padded = len(found[0].features)  # as long as the text with a character on each side
    totals = {place: np.zeros(padded) for place in (Place.CLAUSE, Place.BEFORE)}
    for block in found:
        if block.place in totals:
            share = weights[block.features] / block.size
            for offset in range(block.size):
                totals[block.place][offset : offset + len(share)] += share
    own, following = (np.concatenate([np.zeros(1), np.cumsum(total[1:-1])]) for total in totals.values())
    return CharacterWeights(own, following)


def _sentences(text: str, clauses: Sequence[Span]) -> tuple[NDArray[int64], NDArray[int64]]:
    """For each clause, the index of the first and of the last clause of its sentence."""
    import numpy as np

    opens = np.array(
        [n == 0 or bool(_FULL_STOP.search(text, clauses[n - 1].end, clauses[n].start)) for n in range(len(clauses))],
        bool,
    )
    number = np.cumsum(opens) - 1
    starts = np.flatnonzero(opens)
    ends = np.append(starts[1:], len(clauses)) - 1
    return starts[number], ends[number]


def _grams(codes: NDArray[uint64], size: int) -> NDArray[uint64]:
    """A hash of the `size` code points from each position on."""
    import numpy as np

    hashed = np.full(max(len(codes) - size + 1, 0), size, np.uint64)
    for offset in range(size):
        hashed = (hashed ^ codes[offset : offset + len(hashed)]) * np.uint64(_STEP)
        hashed ^= hashed >> np.uint64(29)
    return hashed


def _block(
    grams: NDArray[uint64], size: int, start: NDArray[int64], end: NDArray[int64], salt: int, place: Place
) -> Block:
    import numpy as np

    high = np.maximum(np.minimum(end - size + 1, len(grams)), start)
    return Block(_numbers(grams, salt), start, high, place, size)


def _numbers(hashed: NDArray[uint64], salt: int) -> NDArray[int64]:
    """Features below `WIDTH`; `salt` separates the kinds."""
    import numpy as np

    mixed = (hashed ^ np.uint64(salt * _STEP)) * np.uint64(_MULTIPLIER)
    return (mixed >> np.uint64(64 - BITS)).astype(np.int64)


def _facts(text: str, clauses: Sequence[Span], first: NDArray[int64], last: NDArray[int64], salt: int) -> Block:
    """Six features per clause: length, position in the sentence and the text, quotation, and whether a line starts."""
    import numpy as np

    number = np.arange(len(clauses))
    start = np.array([clause.start for clause in clauses], np.int64)
    length = np.array([clause.end - clause.start for clause in clauses], np.int64)
    facts = [
        np.minimum(length // 3, 12),
        np.minimum(number - first, 5),
        np.minimum(last - number, 5),
        _depth(text)[start] if len(clauses) else number,
        np.array([text[clause.start - 1 : clause.start] in ("", "\n") for clause in clauses], np.int64),
        10 * start // max(len(text), 1),
    ]
    codes = np.stack([fact + 64 * kind for kind, fact in enumerate(facts)], axis=1).astype(np.uint64)
    low = number.astype(np.int64) * len(facts)
    return Block(_numbers(codes.reshape(-1) * np.uint64(_STEP), salt), low, low + len(facts), Place.FACTS)


def _depth(text: str) -> NDArray[int64]:
    """1 at each character inside a quotation, 0 outside; a quotation ends with its paragraph."""
    import numpy as np

    inside, depth = np.zeros(len(text) + 1, np.int64), 0
    marks = re.compile(f"[{_OPENING}{_CLOSING}\n]")
    at = 0
    for found in marks.finditer(text):
        inside[at : found.end()] = depth
        depth = 1 if found[0] in _OPENING else 0
        at = found.end()
    inside[at:] = depth
    return inside
