"""Finds characters of a Traditional text that a converter probably got wrong.

Simplified writes 幹, 乾 and 干 alike, so a converter has to choose, and a poor one chooses badly. The surrounding words
decide: they are looked up in Simplified, where right and wrong look the same, and the longest known word gives the
right character. `resources/lexicons/suspects.tsv` lists which characters may replace which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from reader.resources import rows

# Simplified differs in most words but not in all, so OpenCC's character table lacks these.
_IN_WORDS = {ord("瞭"): "了", ord("著"): "着"}


class Doubt(NamedTuple):
    """A doubtful character at code point `at` of a text, the `likely` one, and the correct `phrase` or ""."""

    at: int
    likely: str
    phrase: str


def find(text: str) -> tuple[Doubt, ...]:
    """The doubtful characters of one Traditional line, in order.

    `likely` has the same Simplified form as the character it replaces, so accepting one does not affect the others.
    """
    return table().find(text)


def warm() -> None:
    """Load the words ahead of the first use; takes some hundredths of a second."""
    table()


@cache
def table() -> Table:
    """The bundled table; safe to search from several threads."""
    return Table(rows("lexicons/suspects.tsv"), (word for (word,) in rows("lexicons/suspect_words.tsv")))


class Table:
    """The characters that may replace each other, and the words that decide."""

    def __init__(self, pairs: Iterable[list[str]], words: Iterable[str]) -> None:
        """Take the rows of suspects.tsv, and correctly written words, the preferred ones first."""
        from reader.text.phrases import entries

        self.likely: dict[str, str] = {}  # a doubtful character → the characters that may belong there
        self._alone: dict[str, str] = {}  # the likely character if no word decides
        self._names: dict[str, str] = {}  # a character that also occurs in names → the characters it then follows
        for kind, char, *rest in pairs:
            if kind in ("pair", "only"):
                self.likely[char] = self.likely.get(char, "") + rest[0]
            elif kind == "alone":
                self._alone[char], *behind = rest
                if behind:
                    self._names[char] = behind[0]
        self._to_simplified = {ord(key): value for key, value in entries("TSCharacters.txt") if len(key) == 1}
        self._to_simplified |= _IN_WORDS
        self._doubtful = re.compile(f"[{''.join(self.likely)}]")
        self._words: dict[str, list[str]] = {}  # a word in Simplified → its correct forms
        self._places: dict[str, list[tuple[int, int]]] = {}  # a character in Simplified → (word length, index) in words
        for char in self.simplified("".join(self.likely)):
            self._places[char] = []
        for word in words:
            self.learn(word)

    def simplified(self, text: str) -> str:
        """The text with each character in its Simplified form."""
        return text.translate(self._to_simplified)

    def learn(self, word: str) -> None:
        """Add a correctly written word; other known forms of it stay correct."""
        simplified = self.simplified(word)
        writings = self._words.setdefault(simplified, [])
        if word in writings:
            return
        writings.append(word)
        for at, char in enumerate(simplified):
            place = (len(word), at)
            if char in self._places and place not in self._places[char]:
                self._places[char].append(place)
                self._places[char].sort(reverse=True)  # longest word first, then the one that begins first

    def find(self, text: str) -> tuple[Doubt, ...]:
        """The doubtful characters of one Traditional line, in order."""
        if not self._doubtful.search(text):
            return ()
        simplified = self.simplified(text)
        found = (self._judge(text, simplified, match.start()) for match in self._doubtful.finditer(text))
        return tuple(doubt for doubt in found if doubt is not None)

    def _judge(self, text: str, simplified: str, at: int) -> Doubt | None:
        """Judge one character by the longest words around it; it is right if any of them has it."""
        char = text[at]
        length = 0
        said: list[tuple[str, int, str]] = []  # the right character, the start of the word, the word
        for size, place in self._places[simplified[at]]:
            if size < length:
                break
            start = at - place
            if 0 <= start <= len(text) - size:
                for word in self._words.get(simplified[start : start + size], ()):
                    length = size
                    said.append((word[place], start, word))
        if not said:
            likely = self._alone.get(char)
            return Doubt(at, likely, "") if likely and not self._named(text, at) else None
        if any(right == char for right, _, _ in said):
            return None
        for likely in self.likely[char]:
            for right, start, word in said:
                if right == likely:
                    return Doubt(at, likely, self._written(text[start : start + length], word))
        return None

    def _named(self, text: str, at: int) -> bool:
        """Whether a character may belong to a personal name, judging by the text before it."""
        behind = self._names.get(text[at])
        return behind is not None and (at == 0 or text[at - 1] in behind or not text[at - 1].isalnum())

    def _written(self, text: str, word: str) -> str:
        """The word as the text should have it, keeping characters that are correct in the text's region."""
        pairs = zip(text, word, strict=True)
        return "".join(right if right in self.likely.get(char, "") else char for char, right in pairs)
