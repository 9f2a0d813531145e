"""Word boundaries of Simplified text by jieba, which is loaded when the first text is cut."""

from __future__ import annotations

import logging
import re
import warnings
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import platformdirs

from reader.analysis.segment import Segmenter

_PLACE = re.compile(r"^((?![各全本])\S{2,12}[省市县区州旗盟镇乡]) \d+ ns$", re.MULTILINE)
_REGION = re.compile(r"^(\S{2,12}) \d+ ns$", re.MULTILINE)
_WORD = re.compile(r"^(\S{2,4}) \d+ (\w+)$", re.MULTILINE)
_RARE = 100
_ENDING = re.compile(r"(?:[^县区]{1,6}族){0,3}自治[州县旗]$|[省市县区州旗盟]$")


@dataclass(frozen=True, slots=True)
class Words:
    """A text and where its words begin: ``edges[i]`` is 1 where a word begins or the text ends; `starts` lists them."""

    text: str
    edges: bytes
    starts: tuple[int, ...]

    def edge(self, at: int) -> bool:
        """Whether a word begins, or the text ends, at `at`."""
        return self.edges[at] == 1

    def next(self, at: int) -> int:
        """The first edge after `at`, or the end of the text."""
        found = self.edges.find(1, at + 1)
        return len(self.text) if found < 0 else found

    def previous(self, at: int) -> int:
        """The last edge before `at`, or 0."""
        return max(self.edges.rfind(1, 0, at), 0)

    def word(self, at: int) -> str:
        """From `at` to the next edge."""
        return self.text[at : self.next(at)]


class Cutter:
    """jieba with a dictionary of its own, so that nobody else's words come in and none of ours go out.

    Its index is kept in the user's cache folder, never in a folder shared with others.
    """

    def __init__(self) -> None:
        """Cheap; the dictionary is read at the first question or by `warm`."""
        self._ordinary: dict[str, bool] = {}

    def cut(self, text: str) -> Words:
        """Where the words of `text` begin. What is not in the dictionary stays single characters."""
        edges = bytearray(len(text) + 1)
        starts = self._segmenter.starts(text)
        for at in (*starts, len(text)):
            edges[at] = 1
        return Words(text, bytes(edges), tuple(starts))

    def warm(self) -> None:
        """Read the dictionary now."""
        _ = self.places
        _ = self._segmenter

    def region(self, word: str) -> bool:
        """Whether the dictionary holds `word` for a place of any kind."""
        return word in self._regions

    def ordinary(self, word: str) -> bool:
        """Whether the dictionary holds `word` for something else than the name of somebody."""
        if word not in self._ordinary:
            at = self._dictionary.find(f"\n{word} ") if self._tokenizer.FREQ.get(word) else -1
            entry = self._dictionary[at + 1 : self._dictionary.find("\n", at + 1)] if at >= 0 else ""
            self._ordinary[word] = bool(entry) and not entry.rsplit(" ", 1)[1].startswith("nr")
        return self._ordinary[word]

    @cached_property
    def _regions(self) -> frozenset[str]:
        return frozenset(_REGION.findall(self._dictionary))

    @cached_property
    def _dictionary(self) -> str:
        return (Path(_jieba().__file__).parent / "dict.txt").read_text(encoding="utf-8")

    @cached_property
    def places(self) -> frozenset[str]:
        """Place names of jieba's dictionary that end in a word for an administrative division, and without that end."""
        text = self._dictionary
        full = frozenset(_PLACE.findall(text))
        short = {_ENDING.sub("", name) for name in full if name[-1] not in "镇乡"}
        other = {word for word, tag in _WORD.findall(text) if word in short and not tag.startswith(("ns", "nr"))}
        return full | {name for name in short - other if len(name) >= 2}

    def rare(self, word: str) -> bool:
        """Whether the dictionary hardly knows a word, as it does many a place's name."""
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
            # Without a place of its own jieba would fall back on a shared one; read the dictionary each time instead.
            folder = Path("/nonexistent")
        tokenizer.tmp_dir = str(folder)
        tokenizer.initialize()
        return tokenizer


def _jieba() -> Any:
    """The module; its own warnings about old spellings in its source are no concern of ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    return jieba
