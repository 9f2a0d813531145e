"""The word lists of `resources/lexicons`, in Simplified; the head of each file explains it. Cached and read-only."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from reader.resources import rows


@functools.cache
def words(name: str) -> frozenset[str]:
    """All words of `lexicons/NAME.tsv`, a plain list separated by spaces or lines."""
    return frozenset(word for row in rows(f"lexicons/{name}.tsv") for cell in row for word in cell.split())


@functools.cache
def kind(name: str, label: str) -> tuple[str, ...]:
    """The words of one kind in `lexicons/NAME.tsv`, whose rows are ``kind TAB words``, in file order."""
    found = (row[1].split() for row in rows(f"lexicons/{name}.tsv") if row[0] == label)
    return tuple(dict.fromkeys(word for row in found for word in row))


def alternation(choices: Iterable[str]) -> str:
    """A regular expression for any of `choices`, longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(choices, key=lambda word: (-len(word), word))) + ")"


def _character_class(characters: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(set(characters))))}]"


class Finder:
    """Finds words in a text, the longest at each position, in time independent of the number of words."""

    def __init__(self, choices: Iterable[str]) -> None:
        """`choices` are not empty strings."""
        self._choices = frozenset(choices)
        lengths: dict[str, set[int]] = {}
        for word in self._choices:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
        # Candidate starts: sets of first, second and third characters, up to the length of the shortest word.
        # This is much faster than one alternative per first character.
        single = {word for word in self._choices if len(word) == 1}
        longer = self._choices - single
        shortest = min(map(len, longer), default=0)
        starts = "".join(_character_class(word[index] for word in longer) for index in range(min(shortest, 3)))
        self._first = re.compile(
            "|".join(filter(None, (starts, _character_class(single) if single else ""))) or r"(?!)"
        )

    def at(self, text: str, start: int) -> str:
        """The longest word that begins at `start`, or ""."""
        for head in (text[start : start + 2], text[start : start + 1]):
            for length in self._lengths.get(head, ()):
                word = text[start : start + length]
                if word in self._choices:
                    return word
        return ""

    def __call__(self, text: str) -> Iterator[tuple[int, int]]:
        """The start and end of each word, in order and without overlap."""
        at = 0
        while found := self._first.search(text, at):
            word = self.at(text, found.start())
            at = found.start() + (len(word) or 1)
            if word:
                yield found.start(), at


class Endings:
    """Finds the longest word that ends at a position."""

    def __init__(self, choices: Iterable[str]) -> None:
        """`choices` are not empty strings."""
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._choices = frozenset(choices)
        for word in self._choices:
            lengths = {*self._lengths.get(word[-1], ()), len(word)}
            self._lengths[word[-1]] = tuple(sorted(lengths, reverse=True))

    def before(self, text: str, end: int) -> str:
        """The longest word that ends at `end`, or ""."""
        for length in self._lengths.get(text[end - 1 : end], ()):
            if length <= end and text[end - length : end] in self._choices:
                return text[end - length : end]
        return ""
