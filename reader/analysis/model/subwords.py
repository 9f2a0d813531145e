"""Splits a Simplified text into its likeliest subwords of up to four characters, and batches them for the encoder."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LONGEST = 4
"""The maximum length of a subword, in characters."""
PAD, UNKNOWN, BEGIN, END = range(4)
"""The numbers of the special tokens; subwords follow."""
BODY, OPENING, BEFORE = 352, 40, 32
"""The number of labelled subwords in an input, and of context subwords before them: from the opening of the text, and
from right before the body. The encoder has 512 positions."""
_UNKNOWN_SCORE = -20.0


class Subword(NamedTuple):
    """A subword's number and its characters in the text."""

    number: int
    start: int
    end: int


class Input(NamedTuple):
    """One input of the encoder. `subwords` from `body` on are labelled; None is a special token."""

    subwords: Sequence[Subword | None]
    numbers: Sequence[int]
    body: int


class Vocabulary:
    """The subwords and their log-probabilities."""

    def __init__(self, words: Sequence[str], scores: Sequence[float]) -> None:
        """`words` are numbered in order after the special tokens; `scores` are their log-probabilities."""
        self._known: Mapping[str, tuple[int, float]] = {
            word: (number, score) for number, (word, score) in enumerate(zip(words, scores, strict=True), END + 1)
        }

    def split(self, text: str, start: int, end: int) -> list[Subword]:
        """The likeliest subwords of `text[start:end]` in order, without white space."""
        characters = "".join(map(_narrow, text[start:end]))
        size = len(characters)
        best = [0.0] + [float("-inf")] * size
        previous: list[tuple[int, int]] = [(0, UNKNOWN)] * (size + 1)
        known = self._known
        for at in range(size):
            here = best[at]
            for stop in range(at + 1, min(at + LONGEST, size) + 1):
                found = known.get(characters[at:stop])
                if found and here + found[1] > best[stop]:
                    best[stop] = here + found[1]
                    previous[stop] = (at, found[0])
            if here + _UNKNOWN_SCORE > best[at + 1]:
                best[at + 1] = here + _UNKNOWN_SCORE
                previous[at + 1] = (at, UNKNOWN)
        out = []
        at = size
        while at:
            begin, number = previous[at]
            if not characters[begin:at].isspace():
                out.append(Subword(number, start + begin, start + at))
            at = begin
        out.reverse()
        return out


def inputs(vocabulary: Vocabulary, text: str) -> Iterator[Input]:
    """Inputs that cover the text, with each subword in exactly one body; a body ends with a line or a sentence."""
    before: list[Subword] = []
    opening: list[Subword] = []
    for body in _bodies(vocabulary, text):
        head = opening if before and before[0].start >= (opening[-1].end if opening else 0) else []
        subwords = [None, *head, *([None] if head else []), *before, *body, None]
        numbers = [END if subword is None else subword.number for subword in subwords]
        numbers[0] = BEGIN
        yield Input(subwords, numbers, len(subwords) - len(body) - 1)
        before = [*before, *body][-BEFORE:]
        opening = opening or body[:OPENING]


def _bodies(vocabulary: Vocabulary, text: str) -> Iterator[list[Subword]]:
    current: list[Subword] = []
    start = 0
    while start < len(text):
        stop = text.find("\n", start) + 1 or len(text)
        line = vocabulary.split(text, start, stop)
        if len(current) + len(line) > BODY and current:
            yield current
            current = []
        while len(line) > BODY:
            cut = next((n for n in range(BODY, BODY // 2, -1) if text[line[n - 1].end - 1] in "。；！？"), BODY)
            yield line[:cut]
            line = line[cut:]
        current += line
        start = stop
    if current:
        yield current


def _narrow(character: str) -> str:
    """Convert a full-width letter or digit to the half-width form in the vocabulary."""
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character
