"""Subwords: a Simplified text cut into the likeliest pieces of up to four characters, and the inputs of the encoder."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LONGEST = 4
"""Characters of a subword."""
PAD, UNKNOWN, BEGIN, END = range(4)
"""The numbers of the marks; subwords follow."""
BODY, OPENING, BEFORE = 352, 40, 32
"""Subwords of an input that are labelled, and what stands before them for context: the opening of the text, and what
precedes the body. The encoder knows 512 places."""
_UNLIKELY = -20.0


class Subword(NamedTuple):
    """A subword by its number, with the characters that it stands for."""

    number: int
    start: int
    end: int


class Input(NamedTuple):
    """What the encoder reads at once. Of `subwords`, those from `body` on are labelled; None are marks."""

    subwords: Sequence[Subword | None]
    numbers: Sequence[int]
    body: int


class Vocabulary:
    """Which strings are subwords, and how likely each is."""

    def __init__(self, words: Sequence[str], scores: Sequence[float]) -> None:
        """`words` are numbered in their order, behind the marks; `scores` are their log-probabilities."""
        self._known: Mapping[str, tuple[int, float]] = {
            word: (number, score) for number, (word, score) in enumerate(zip(words, scores, strict=True), END + 1)
        }

    def split(self, text: str, start: int, end: int) -> list[Subword]:
        """The likeliest subwords of `text[start:end]` in order, white space left out."""
        signs = "".join(map(_plain, text[start:end]))
        size = len(signs)
        best = [0.0] + [float("-inf")] * size
        came: list[tuple[int, int]] = [(0, UNKNOWN)] * (size + 1)
        known = self._known
        for at in range(size):
            here = best[at]
            for stop in range(at + 1, min(at + LONGEST, size) + 1):
                found = known.get(signs[at:stop])
                if found and here + found[1] > best[stop]:
                    best[stop] = here + found[1]
                    came[stop] = (at, found[0])
            if here + _UNLIKELY > best[at + 1]:
                best[at + 1] = here + _UNLIKELY
                came[at + 1] = (at, UNKNOWN)
        out = []
        at = size
        while at:
            begin, number = came[at]
            if not signs[begin:at].isspace():
                out.append(Subword(number, start + begin, start + at))
            at = begin
        out.reverse()
        return out


def inputs(vocabulary: Vocabulary, text: str) -> Iterator[Input]:
    """The text in inputs whose bodies hold each of its subwords once; a body ends with a line or a sentence."""
    every: list[Subword] = []
    opening: list[Subword] = []
    for body in _bodies(vocabulary, text):
        before = every[-BEFORE:]
        head = opening if before and before[0].start >= (opening[-1].end if opening else 0) else []
        subwords = [None, *head, *([None] if head else []), *before, *body, None]
        numbers = [END if one is None else one.number for one in subwords]
        numbers[0] = BEGIN
        yield Input(subwords, numbers, len(subwords) - len(body) - 1)
        every = [*every, *body][-BEFORE:]
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


def _plain(sign: str) -> str:
    """Full-width letters and digits as narrow ones, which the vocabulary has."""
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign
