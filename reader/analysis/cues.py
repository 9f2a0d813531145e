"""Cues: the words that mark a commitment as one about the future, and their strength."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.analysis import lexicon
from reader.analysis.tokens import Words
from reader.resources import rows
from reader.types import Span, Strength

_KINDS = ("future", "own", "adverb")
"""The kinds of cues.tsv, clearest first."""
_NOUNS = ("计划", "规划", "安排", "目标")
"""Cues that are nouns as well."""


class Cue(NamedTuple):
    """A cue with its strength and its kind: "future", "own" or "adverb" (see cues.tsv)."""

    span: Span
    strength: Strength
    kind: str


@cache
def _listed() -> tuple[lexicon.Finder, dict[str, tuple[str, Strength]]]:
    known = {word: (row[0], Strength(row[1])) for row in rows("lexicons/cues.tsv") for word in row[2].split()}
    return lexicon.Finder(known), known


def find(words: Words, start: int, end: int) -> Iterator[Cue]:
    """The cues in ``start:end`` in order.

    Excludes listed words that are part of a longer word, as 将 in 老将; 将 right after another cue, where it introduces
    the object: 打算将资金用于, 会将; and nouns after a name in quotation marks: “十五五”规划.
    """
    finder, known = _listed()
    last_end = -1
    for first, stop in finder(words.text[start:end]):
        word = words.text[start + first : start + stop]
        kind, strength = known[word]
        is_noun = word in _NOUNS and words.text[max(start + first - 1, 0)] in "”》"
        is_object = word == "将" and first == last_end
        if words.edge(start + first) and words.edge(start + stop) and not is_noun and not is_object:
            yield Cue(Span(start + first, start + stop), strength, kind)
            last_end = stop


def best(found: Iterator[Cue], strength: Strength | None) -> Cue | None:
    """The best cue for a commitment of this strength, as predicted: the same strength first, then the clearest kind."""
    return min(found, key=lambda cue: (cue.strength != strength, _KINDS.index(cue.kind), cue.span), default=None)
