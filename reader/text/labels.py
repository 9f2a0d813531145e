"""Finds the labels of a news page, such as 来源： and 責任編輯：, and their values."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from reader.resources import rows

_NAME = r"[^\W\da-zA-Z_]{2,4}(?:·\w{1,6})?"
_PERSONS = rf"[\s、，,／/&]*{_NAME}(?:[\s、，,／/&]+{_NAME})*(?:[（(][^（）()]{{1,8}}[）)])?\W*$"
_FULL_DATE = r"\d{2,4}\s*[-年./／]\s*\d{1,2}\s*[-月./／]\s*\d{1,2}"
_SIGN = r"[:：|｜丨]|(?<!\d)[/／](?!\d)"
_LONGEST = 12  # code points of a label with the spaces inside it


class Label(NamedTuple):
    """A label in a line, with the start of the label and the start and end of its value."""

    kind: str  # as in the lexicon
    word: str
    start: int
    value: int
    end: int


def of_line(text: str) -> list[Label]:
    """The labels of a line, in order; a value extends to the next label. Colons of either width, bars or slashes.

    At the head of the line, an editor's label may also be followed by a name after a space or nothing: 编辑 张三. Lines
    with a question or exclamation mark, as in interviews, have no labels.
    """
    if any(char in text for char in "？！?!"):
        return []
    found: list[tuple[int, str, int]] = []
    for sign in re.finditer(_SIGN, text):
        if (before := _before(text, sign.start())) is not None:
            while found and found[-1][2] > before[0]:  # 文 in 文/图：
                found.pop()
            found.append((*before, sign.end()))
    kept = _kept(text, found)
    if not kept and (bare := _bare(text)):
        return _kept(text, [bare])
    return kept


def names(text: str) -> bool:
    """Whether a text consists only of names of people."""
    return bool(re.match(_PERSONS, text))


def _before(text: str, end: int) -> tuple[int, str] | None:
    """The start and the word of the longest label that ends at `end`; spaces inside it are ignored."""
    best = None
    word = ""
    for start in range(end - 1, max(end - _LONGEST, 0) - 1, -1):
        if not text[start].isspace():
            word = text[start] + word
            if word in _kinds():
                best = start, word
    return best


def _bare(text: str) -> tuple[int, str, int] | None:
    """An editor's or a writer's label without a sign: the longest at the head of the line, after any bracket."""
    start = len(text) - len(text.lstrip(" \t　（(【[［〔■□●"))
    for end in range(min(start + 6, len(text) - 1), start + 1, -1):
        word = text[start:end]
        kind, ordinary = _kinds().get(word, ("", True))
        spaced = text[end].isspace()
        fits = spaced or len(word) > 2 if kind == "credit" else spaced and kind == "byline" and "者" not in word
        if fits and (spaced or not ordinary) and names(text[end:]):
            return start, word, end
    return None


def _kept(text: str, found: list[tuple[int, str, int]]) -> list[Label]:
    """Keep the certain labels: an ordinary word is one only before a value of its kind, or before nothing."""
    kept = []
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    for (start, word, value), end in zip(found, ends, strict=False):
        kind, ordinary = _kinds()[word]
        behind = text[value:end].strip()
        proves = _FULL_DATE if kind == "date" else _PERSONS
        if not (ordinary and behind) or re.match(proves, behind):
            kept.append(Label(kind, word, start, value, end))
    return kept


@functools.cache
def _kinds() -> dict[str, tuple[str, bool]]:
    """Each label with its kind, and whether it is also an ordinary word."""
    return {
        word.removesuffix("*"): (kind, word.endswith("*"))
        for kind, words in rows("lexicons/labels.tsv")
        for word in words.split()
    }
