"""Cues: the words of a commitment that look ahead, and how firmly."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.analysis import lexicon
from reader.analysis.tokens import Words
from reader.resources import rows
from reader.types import Span, Strength

_KINDS = ("future", "own", "adverb")
"""As in cues.tsv, the clearest first."""


class Cue(NamedTuple):
    """Where a cue stands, its strength, and its kind: "future", "own" or "adverb" (see cues.tsv)."""

    span: Span
    strength: Strength
    kind: str


@cache
def _listed() -> tuple[lexicon.Finder, dict[str, tuple[str, Strength]]]:
    known = {word: (row[0], Strength(row[1])) for row in rows("lexicons/cues.tsv") for word in row[2].split()}
    return lexicon.Finder(known), known


def find(words: Words, start: int, end: int) -> Iterator[Cue]:
    """The cues in ``start:end`` in order; a word of the list that is only part of a word is none, as 将 in 老将.

    Neither is 将 right behind another cue, where it opens the object: 打算将资金用于, 会将.
    """
    finder, known = _listed()
    before = -1
    for first, stop in finder(words.text[start:end]):
        word = words.text[start + first : start + stop]
        if words.edge(start + first) and words.edge(start + stop) and (word != "将" or first != before):
            kind, strength = known[word]
            yield Cue(Span(start + first, start + stop), strength, kind)
            before = stop


def best(found: Iterator[Cue], firm: Strength | None) -> Cue | None:
    """The cue of a commitment that is as `firm` as the model holds it to be: of that strength, of the clearest kind."""
    return min(found, key=lambda cue: (cue.strength != firm, _KINDS.index(cue.kind), cue.span), default=None)
