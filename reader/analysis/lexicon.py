"""Word lists of `resources/lexicons`, read once and never changed.

Every list is in Simplified, as the text that the analysis works on. What a list means is said in its own head.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from reader.resources import rows


@functools.cache
def words(name: str) -> frozenset[str]:
    """All words of the plain list `lexicons/NAME.tsv`, which are separated by spaces or lines."""
    return frozenset(word for row in rows(f"lexicons/{name}.tsv") for cell in row for word in cell.split())


@functools.cache
def kind(name: str, wanted: str) -> tuple[str, ...]:
    """The words of one kind in `lexicons/NAME.tsv`, whose rows are ``kind TAB words``; in the order of the file."""
    found = (row[1].split() for row in rows(f"lexicons/{name}.tsv") if row[0] == wanted)
    return tuple(dict.fromkeys(word for row in found for word in row))


@functools.cache
def pairs(name: str) -> dict[str, str]:
    """`lexicons/NAME.tsv` with two columns, as a mapping; treat it as read-only."""
    return {row[0]: row[1] for row in rows(f"lexicons/{name}.tsv")}


def either(choices: Iterable[str]) -> str:
    """A regular expression that matches the longest of `choices` at a place."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(choices, key=lambda word: (-len(word), word))) + ")"


def _any_of(characters: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(set(characters))))}]"


class Finder:
    """Finds any of many words in a text, the longest at each place, in time that does not grow with their number."""

    def __init__(self, choices: Iterable[str]) -> None:
        """`choices` are not empty strings."""
        self._choices = frozenset(choices)
        lengths: dict[str, set[int]] = {}
        for word in self._choices:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
        # Where a word can begin: by sets of first, second and third characters, as far as the shortest word goes.
        # These are looked through much faster than one alternative for each first character.
        single = {word for word in self._choices if len(word) == 1}
        longer = self._choices - single
        shortest = min(map(len, longer), default=0)
        starts = "".join(_any_of(word[place] for word in longer) for place in range(min(shortest, 3)))
        self._first = re.compile("|".join(filter(None, (starts, _any_of(single) if single else ""))) or r"(?!)")

    def at(self, text: str, start: int) -> str:
        """The longest word that stands at `start`, or ""."""
        for head in (text[start : start + 2], text[start : start + 1]):
            for length in self._lengths.get(head, ()):
                word = text[start : start + length]
                if word in self._choices:
                    return word
        return ""

    def __call__(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each, in order and without overlap."""
        at = 0
        while found := self._first.search(text, at):
            word = self.at(text, found.start())
            at = found.start() + (len(word) or 1)
            if word:
                yield found.start(), at


class Endings:
    """Finds the longest of some words that ends at a place."""

    def __init__(self, choices: Iterable[str]) -> None:
        """`choices` are not empty strings."""
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._choices = frozenset(choices)
        for word in self._choices:
            lengths = {*self._lengths.get(word[-1], ()), len(word)}
            self._lengths[word[-1]] = tuple(sorted(lengths, reverse=True))

    def before(self, text: str, end: int) -> str:
        """The longest word whose last character stands before `end`, or ""."""
        for length in self._lengths.get(text[end - 1 : end], ()):
            if length <= end and text[end - length : end] in self._choices:
                return text[end - length : end]
        return ""
