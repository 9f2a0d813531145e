"""Pointing: which words of an input a unit points to, as its speaker and its deadline."""

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
"""What a unit asks for, in the order of the encoder's outputs."""
_LONGEST = 24  # subwords of what is pointed to
_FEW = 3
_GAP = 8  # characters of white space within a text; more are left out


class Pointed(NamedTuple):
    """The probabilities of the first and of the last subword of what is pointed to, for each subword of an input.

    The first mark of an input stands for nobody and nothing, the last for what stands elsewhere.
    """

    one: Input
    first: NDArray[float32]
    last: NDArray[float32]

    @property
    def nothing(self) -> float:
        """How likely there is none."""
        return float(self.first[0] * self.last[0])

    @property
    def elsewhere(self) -> float:
        """How likely it stands outside of the input."""
        return float(self.first[-1] * self.last[-1])

    @property
    def stretches(self) -> list[Span]:
        """The stretches of text that the input holds: the opening of the text, and what it reads there."""
        words = [word for word in self.one.subwords if word]
        cut = next((n for n, (one, other) in enumerate(pairwise(words), 1) if other.start - one.end > _GAP), None)
        parts = [words[:cut], words[cut:]] if cut else [words]
        return [Span(part[0].start, part[-1].end) for part in parts if part]

    def weigh(self, spans: Iterable[Span]) -> float:
        """How likely it is what stands at `spans`, places of the same words."""
        first = last = 0.0
        for start, end in spans:
            numbers = self._numbers(start, end)
            if numbers:
                first += float(self.first[numbers[0]])
                last += float(self.last[numbers[1]])
        return first * last

    def likeliest(self) -> list[Span]:
        """The likeliest stretches by themselves, a few."""
        import numpy as np

        found = []
        for first in np.argsort(-self.first[1:-1])[:_FEW] + 1:
            stop = min(int(first) + _LONGEST, len(self.last) - 1)
            last = int(first) + int(self.last[first:stop].argmax())
            begin, end = self.one.subwords[first], self.one.subwords[last]
            if begin and end:
                found.append(Span(begin.start, end.end))
        return found

    def _numbers(self, start: int, end: int) -> tuple[int, int] | None:
        """The subwords that hold the first and the last character of a span; in the opening or in the rest."""
        held = [n for n, word in enumerate(self.one.subwords) if word and word.start < end and start < word.end]
        return (held[0], held[-1]) if held else None


class Pointing(NamedTuple):
    """What a unit points to, and the probability of each strength in the order of `reading.STRENGTHS`."""

    speaker: Pointed
    deadline: Pointed
    strength: NDArray[float32]


class Pointers(NamedTuple):
    """An input that has been read: the state of each subword and mark, and what it is known by to each pointer."""

    model: Encoder
    one: Input
    state: NDArray[float32]
    known: NDArray[float32]

    @classmethod
    def of(cls, model: Encoder, one: Input, state: NDArray[float32]) -> Self:
        """Of an input and its states."""
        return cls(model, one, state, model.score("known", state).reshape(len(state), len(POINTERS), -1))

    def ask(self, span: Span) -> Pointing | None:
        """What the unit at `span` points to; None where no subword of the body is in it."""
        import numpy as np

        inside = [n for n in range(self.one.body, len(self.state) - 1) if _meet(self.one.subwords[n], span)]
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        asked = np.concatenate([self.state[first], self.state[first : last + 1].mean(axis=0)])[None]
        query = self.model.score("ask", asked).reshape(len(POINTERS), -1)
        scores = np.einsum("pd,lpd->pl", query, self.known) * np.float32(query.shape[1] ** -0.5)
        found = np.exp(log_softmax(scores.astype(np.float32)))
        strength = np.exp(log_softmax(self.model.score("strength", asked)))[0]
        return Pointing(Pointed(self.one, found[0], found[1]), Pointed(self.one, found[2], found[3]), strength)


def _meet(word: Subword | None, span: Span) -> bool:
    return word is not None and span.start < word.end and word.start < span.end
