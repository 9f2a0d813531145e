"""Characters of a Traditional text that a converter probably got wrong.

Simplified writes 幹, 乾 and 干 alike, so a converter has to choose, and a poor one does not. The words around such a
character tell: they are looked up in Simplified, where right and wrong look the same, and the longest that is known
says what belongs there. `resources/lexicons/suspects.tsv` says which characters may stand for which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from reader.resources import rows

# What Simplified writes otherwise in most words, but not in all, so that OpenCC's table of characters lacks it.
_IN_WORDS = {ord("瞭"): "了", ord("著"): "着"}


class Doubt(NamedTuple):
    """A doubtful character at code point `at` of a text, what is `likely` there, and the right `phrase` or ""."""

    at: int
    likely: str
    phrase: str


def find(text: str) -> tuple[Doubt, ...]:
    """The doubtful characters of one Traditional line, in order.

    `likely` has the same Simplified form as the character it is for, so accepting one raises or settles no other.
    """
    return table().find(text)


def warm() -> None:
    """Load the words, some hundredths of a second, ahead of the first use."""
    table()


@cache
def table() -> Table:
    """The table that comes with the program; any number of threads may search with it."""
    return Table(rows("lexicons/suspects.tsv"), (word for (word,) in rows("lexicons/suspect_words.tsv")))


class Table:
    """Which characters may stand for which, and the words that decide."""

    def __init__(self, pairs: Iterable[list[str]], words: Iterable[str]) -> None:
        """Take the rows of suspects.tsv, and words as they are rightly written, those first that are shown first."""
        from reader.text.phrases import entries

        self.likely: dict[str, str] = {}  # what stands there → what may belong there
        self._alone: dict[str, str] = {}  # the same where no word says anything
        self._names: dict[str, str] = {}  # what is in names too → what it then stands behind
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
        self._words: dict[str, list[str]] = {}  # a word in Simplified → how it may be written
        self._places: dict[str, list[tuple[int, int]]] = {}  # a character in Simplified → where words may have it
        for char in self.simplified("".join(self.likely)):
            self._places[char] = []
        for word in words:
            self.learn(word)

    def simplified(self, text: str) -> str:
        """A text with each character as Simplified writes it."""
        return text.translate(self._to_simplified)

    def learn(self, word: str) -> None:
        """Take one more word as it is rightly written; other writings of it that are known stay right too."""
        simplified = self.simplified(word)
        writings = self._words.setdefault(simplified, [])
        if word in writings:
            return
        writings.append(word)
        for at, char in enumerate(simplified):
            place = (len(word), at)
            if char in self._places and place not in self._places[char]:
                self._places[char].append(place)
                self._places[char].sort(reverse=True)  # the longest word first, of those the one that begins first

    def find(self, text: str) -> tuple[Doubt, ...]:
        """The doubtful characters of one Traditional line, in order."""
        if not self._doubtful.search(text):
            return ()
        simplified = self.simplified(text)
        found = (self._judge(text, simplified, match.start()) for match in self._doubtful.finditer(text))
        return tuple(doubt for doubt in found if doubt is not None)

    def _judge(self, text: str, simplified: str, at: int) -> Doubt | None:
        """What the longest words around one character say of it; where one says that it is right, it is."""
        char = text[at]
        length = 0
        said: list[tuple[str, int, str]] = []  # the right character, where the word begins, the word
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
        """A stretch of the text as the word has it, but with what is right in the text's region."""
        pairs = zip(text, word, strict=True)
        return "".join(right if right in self.likely.get(char, "") else char for char, right in pairs)
