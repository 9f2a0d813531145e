"""Labels for each character of the Simplified text, for each clause, and for the encoder's inputs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from reader.analysis.model.encoder import WIDTH
from reader.analysis.model.pointing import POINTERS
from reader.analysis.model.reading import STRENGTHS, TYPES
from reader.analysis.model.subwords import LONGEST, Input
from reader.types import EntityType, Span
from tools.train.data import Example

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

IGNORED = -100
"""The label of what is borderline or lies outside the annotated passage."""


_KEY = 64  # size of a unit's query for each pointer
_ENTITIES = 1 + 2 * len(TYPES)
OUTPUTS = {
    "commitment": (WIDTH, 3),
    "entity": (WIDTH, LONGEST * _ENTITIES),
    "target": (WIDTH, 2),
    "strength": (2 * WIDTH, len(STRENGTHS)),
    "ask": (2 * WIDTH, len(POINTERS) * _KEY),
    "known": (WIDTH, len(POINTERS) * _KEY),
}
"""The outputs of the encoder, each with what it is computed from and how many numbers it gives."""


UNKNOWN = [slice(-1, -1)]


class Unit(NamedTuple):
    """A commitment in an input: its first and last subword, its strength, and the targets of each pointer.

    Targets are subwords, the first mark if there is nothing to point to, or the last for words outside the input. A
    pointer without targets is not trained.
    """

    first: int
    last: int
    strength: int
    places: tuple[list[int], ...]


_Made = tuple[slice, int, list[slice] | None, list[slice] | None]


class Labelled(NamedTuple):
    """The labels of a text at each character, and its commitments with the places of their speakers and deadlines.

    A place list is None if there is nothing to point to, empty if the words are not in the text, and UNKNOWN if
    nothing is annotated.
    """

    commitment: NDArray[int64]
    entity: NDArray[int64]
    target: NDArray[int64]
    made: list[_Made]

    def of_input(self, one: Input) -> tuple[dict[str, NDArray[int64]], list[Unit]]:
        """The labels of an input's subwords, and the units that begin in its body."""
        size = len(one.numbers)
        targets: dict[str, NDArray[Any]] = {
            "commitment": np.full(size, IGNORED, np.int64),
            "entity": np.full((size, LONGEST), IGNORED, np.int64),
            "target": np.full(size, IGNORED, np.int64),
        }
        for number, word in enumerate(one.subwords):
            if word is None or number < one.body:
                continue
            found = self.commitment[word.start : word.end]
            targets["commitment"][number] = 1 if (found == 1).any() else found[0]
            targets["entity"][number, : word.end - word.start] = self.entity[word.start : word.end]
            targets["target"][number] = self.target[word.start]
        return targets, list(self._units(one))

    def _units(self, one: Input) -> Iterator[Unit]:
        body = [(n, word) for n, word in enumerate(one.subwords) if word and n >= one.body]
        if not body:
            return
        for span, strength, speaker, deadline in self.made:
            inside = [n for n, word in body if span.start < word.end and word.start < span.stop]
            if inside and body[0][1].start <= span.start:
                places = []
                for pointer in POINTERS:
                    wanted = speaker if pointer.startswith("speaker") else deadline
                    places.append(_places(one, wanted, at_end=pointer.endswith("end")))
                yield Unit(inside[0], inside[-1], strength, tuple(places))


def _places(one: Input, wanted: list[slice] | None, *, at_end: bool) -> list[int]:
    if wanted is None:
        return [0]
    if wanted is UNKNOWN:
        return []
    found = []
    for span in wanted:
        at = span.stop - 1 if at_end else span.start
        found += [n for n, word in enumerate(one.subwords) if word and word.start <= at < word.end]
    return found or [len(one.subwords) - 1]


def of_example(example: Example) -> Labelled:
    """The labels of a text."""
    commitment = of_characters(example)
    target = np.where(commitment == IGNORED, IGNORED, 0)
    entity = np.full(len(commitment), IGNORED, np.int64)
    gold = example.gold
    if "entities" in gold:
        entity[example.span(gold["start"], gold["end"])] = 0
    for found in gold.get("entities", ()):
        span = example.span(found["start"], found["end"])
        entity[span] = 2 + 2 * TYPES.index(found["type"])
        entity[span.start : span.start + 1] = 1 + 2 * TYPES.index(found["type"])
    made: list[_Made] = []
    for one in gold["commitments"]:
        span = example.span(one["start"], one["end"])
        if "targets" not in one:
            target[span] = IGNORED
            made.append((span, IGNORED, UNKNOWN, UNKNOWN))
            continue
        for figure in one["targets"]:
            target[example.span(figure["start"], figure["end"])] = 1
        strength = STRENGTHS.index(firm) if (firm := one.get("strength")) in STRENGTHS else IGNORED
        speaker = _everywhere(example, one["speaker"] or one["org"])
        deadline = _nearest(example, one["start"], one["end"], one["deadline"])
        made.append((span, strength, speaker, deadline))
    return Labelled(commitment, entity, target, made)


def _everywhere(example: Example, words: str | None) -> list[slice] | None:
    if not words:
        return None
    found = [example.text.find(words)]
    while found[-1] >= 0:
        found.append(example.text.find(words, found[-1] + 1))
    return [example.span(at, at + len(words)) for at in found[:-1]]


def _nearest(example: Example, start: int, end: int, words: str | None) -> list[slice] | None:
    """The place of a deadline's words: in the commitment, else the last one before it."""
    if not words:
        return None
    at = example.text.find(words, start, end)
    if at < 0:
        at = example.text.rfind(words, 0, start)
    return [example.span(at, at + len(words))] if at >= 0 else []


def spans(entity: NDArray[int64]) -> Iterator[tuple[int, int, EntityType]]:
    """Yield the labelled names as start, end and type."""
    at = 0
    while at < len(entity):
        begin, end = int(entity[at]), at + 1
        if begin > 0 and begin % 2:
            while end < len(entity) and entity[end] == begin + 1:
                end += 1
            yield at, end, TYPES[begin // 2]
        at = end


def of_characters(example: Example) -> NDArray[int64]:
    """0 outside commitments, 1 where one begins, 2 inside, IGNORED where there is no label."""
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
    """For each clause: whether it is (part of) a commitment, whether a unit begins in it, and its weight.

    The first two are -1 if they are not trained on.
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
