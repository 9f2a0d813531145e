"""Pointer outputs: the words of an input that a unit points to as its speaker and its deadline."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Self

from reader.analysis.model.encoder import Encoder, log_softmax
from reader.analysis.model.subwords import Input, Subword
from reader.types import Span

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

POINTERS = ("speaker start", "speaker end", "deadline start", "deadline end")
"""The pointers of a unit, in the order of the encoder's outputs."""
_MAX_LENGTH = 24  # subwords
_BEST_STARTS = 3
_GAP = 8  # characters; a larger gap between subwords separates the opening from the rest


class PointerScores(NamedTuple):
    """For each subword of an input, the probability that it is the first or the last one of the target.

    The first special token of the input stands for no target, the last for one outside the input.
    """

    source: Input
    first: NDArray[float32]
    last: NDArray[float32]

    @property
    def nothing(self) -> float:
        """The probability that there is no target."""
        return float(self.first[0] * self.last[0])

    @property
    def elsewhere(self) -> float:
        """The probability that the target is outside the input."""
        return float(self.first[-1] * self.last[-1])

    @property
    def stretches(self) -> list[Span]:
        """The spans of text that the input covers: the opening of the text, and the rest."""
        words = [word for word in self.source.subwords if word]
        cut = next((n for n, (one, other) in enumerate(pairwise(words), 1) if other.start - one.end > _GAP), None)
        parts = [words[:cut], words[cut:]] if cut else [words]
        return [Span(part[0].start, part[-1].end) for part in parts if part]

    def probability(self, spans: Iterable[Span]) -> float:
        """The probability that the target is any of `spans`, occurrences of the same words."""
        first = last = 0.0
        for start, end in spans:
            numbers = self._numbers(start, end)
            if numbers:
                first += float(self.first[numbers[0]])
                last += float(self.last[numbers[1]])
        return first * last

    def likeliest(self) -> list[Span]:
        """The few likeliest spans."""
        import numpy as np

        found = []
        for first in np.argsort(-self.first[1:-1])[:_BEST_STARTS] + 1:
            stop = min(int(first) + _MAX_LENGTH, len(self.last) - 1)
            last = int(first) + int(self.last[first:stop].argmax())
            begin, end = self.source.subwords[first], self.source.subwords[last]
            if begin and end:
                found.append(Span(begin.start, end.end))
        return found

    def _numbers(self, start: int, end: int) -> tuple[int, int] | None:
        """The numbers of the first and the last subword that overlap a span; None if there are none."""
        inside = [n for n, word in enumerate(self.source.subwords) if word and word.start < end and start < word.end]
        return (inside[0], inside[-1]) if inside else None


class UnitPrediction(NamedTuple):
    """The pointers of a unit, and the probability of each strength in the order of `reading.STRENGTHS`."""

    speaker: PointerScores
    deadline: PointerScores
    strength: NDArray[float32]


class EncodedInput(NamedTuple):
    """An encoded input: the state of each subword and special token, and its key for each pointer."""

    model: Encoder
    source: Input
    state: NDArray[float32]
    keys: NDArray[float32]

    @classmethod
    def of(cls, model: Encoder, source: Input, state: NDArray[float32]) -> Self:
        """Compute the keys of an input from its states."""
        return cls(model, source, state, model.score("known", state).reshape(len(state), len(POINTERS), -1))

    def predict(self, span: Span) -> UnitPrediction | None:
        """The prediction for the unit at `span`; None if no subword of the body is in it."""
        import numpy as np

        inside = [n for n in range(self.source.body, len(self.state) - 1) if _overlaps(self.source.subwords[n], span)]
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        unit = np.concatenate([self.state[first], self.state[first : last + 1].mean(axis=0)])[None]
        query = self.model.score("ask", unit).reshape(len(POINTERS), -1)
        scores = np.einsum("pd,lpd->pl", query, self.keys) * np.float32(query.shape[1] ** -0.5)
        found = np.exp(log_softmax(scores.astype(np.float32)))
        strength = np.exp(log_softmax(self.model.score("strength", unit)))[0]
        speaker, deadline = (PointerScores(self.source, found[n], found[n + 1]) for n in (0, 2))
        return UnitPrediction(speaker, deadline, strength)


def _overlaps(word: Subword | None, span: Span) -> bool:
    return word is not None and span.start < word.end and word.start < span.end
