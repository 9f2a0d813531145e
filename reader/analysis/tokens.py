"""Word boundaries of Simplified text, by jieba's dictionary, which is loaded on first use."""

from __future__ import annotations

import logging
import re
import warnings
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import platformdirs

from reader.analysis.segment import Segmenter

_DIVISION = re.compile(r"^((?![各全本])\S{2,12}[省市县区州旗盟镇乡]) \d+ ns$", re.MULTILINE)
_ANY_PLACE = re.compile(r"^(\S{2,12}) \d+ ns$", re.MULTILINE)
_WORD = re.compile(r"^(\S{2,4}) \d+ (\w+)$", re.MULTILINE)
_RARE = 100  # occurrences
_ENDING = re.compile(r"(?:[^县区]{1,6}族){0,3}自治[州县旗]$|[省市县区州旗盟]$")


@dataclass(frozen=True, slots=True)
class Words:
    """A text and its word starts; ``edges[i]`` is 1 at each word start and at the end of the text."""

    text: str
    edges: bytes
    starts: tuple[int, ...]

    def edge(self, at: int) -> bool:
        """Whether `at` is the start of a word or the end of the text."""
        return self.edges[at] == 1

    def next(self, at: int) -> int:
        """The first edge after `at`, or the end of the text."""
        found = self.edges.find(1, at + 1)
        return len(self.text) if found < 0 else found

    def previous(self, at: int) -> int:
        """The last edge before `at`, or 0."""
        return max(self.edges.rfind(1, 0, at), 0)

    def word(self, at: int) -> str:
        """The text from `at` to the next edge."""
        return self.text[at : self.next(at)]


class Cutter:
    """A word cutter with its own instance of jieba's tokenizer, independent of the global one.

    Its index is cached in the user's cache folder, never in a shared one.
    """

    def __init__(self) -> None:
        """Cheap; the dictionary is loaded on first use or by `warm`."""
        self._common: dict[str, bool] = {}

    def cut(self, text: str) -> Words:
        """Split `text` into words. Anything not in the dictionary becomes single characters."""
        edges = bytearray(len(text) + 1)
        starts = self._segmenter.starts(text)
        for at in (*starts, len(text)):
            edges[at] = 1
        return Words(text, bytes(edges), tuple(starts))

    def warm(self) -> None:
        """Load the dictionary now."""
        _ = self.places
        _ = self._segmenter

    def is_place(self, word: str) -> bool:
        """Whether the dictionary has `word` as a place of any kind."""
        return word in self._all_places

    def is_common(self, word: str) -> bool:
        """Whether the dictionary has `word` as anything other than a personal name."""
        if word not in self._common:
            at = self._dictionary.find(f"\n{word} ") if self._tokenizer.FREQ.get(word) else -1
            entry = self._dictionary[at + 1 : self._dictionary.find("\n", at + 1)] if at >= 0 else ""
            self._common[word] = bool(entry) and not entry.rsplit(" ", 1)[1].startswith("nr")
        return self._common[word]

    @cached_property
    def _all_places(self) -> frozenset[str]:
        return frozenset(_ANY_PLACE.findall(self._dictionary))

    @cached_property
    def _dictionary(self) -> str:
        return (Path(_jieba().__file__).parent / "dict.txt").read_text(encoding="utf-8")

    @cached_property
    def places(self) -> frozenset[str]:
        """Administrative divisions in jieba's dictionary, with and without their suffix."""
        text = self._dictionary
        full = frozenset(_DIVISION.findall(text))
        short = {_ENDING.sub("", name) for name in full if name[-1] not in "镇乡"}
        other = {word for word, tag in _WORD.findall(text) if word in short and not tag.startswith(("ns", "nr"))}
        return full | {name for name in short - other if len(name) >= 2}

    def is_rare(self, word: str) -> bool:
        """Whether a word is rare in the dictionary or missing from it, like many place names."""
        return int(self._tokenizer.FREQ.get(word, 0)) < _RARE

    @cached_property
    def _segmenter(self) -> Segmenter:
        return Segmenter(self._tokenizer.FREQ, self._tokenizer.total)

    @cached_property
    def _tokenizer(self) -> Any:
        jieba = _jieba()
        jieba.default_logger.setLevel(logging.ERROR)
        tokenizer = jieba.Tokenizer()
        folder = Path(platformdirs.user_cache_dir("chengnuo", appauthor=False))
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            # Without this jieba would fall back on a shared folder; read the dictionary each time instead.
            folder = Path("/nonexistent")
        tokenizer.tmp_dir = str(folder)
        tokenizer.initialize()
        return tokenizer


@cache
def cutter() -> Cutter:
    """This process's word cutter, cached because its dictionary takes most of a second to read."""
    return Cutter()


def _jieba() -> Any:
    """The module, imported without the deprecation warnings of its source."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    return jieba
