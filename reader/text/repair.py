"""Repair of pages that had pronunciations pushed into their bytes; docs/text.md tells how they came there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from reader.text.align import Alignment
from reader.text.readings import readings
from reader.types import Repair, Span

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
READING = f"[a-zü]{{0,4}}[{_TONES}][a-z]{{0,3}}"
_GLOSS = re.compile(rf"\(({READING})\)")


@dataclass(frozen=True, slots=True)
class Page:
    """What a damaged document says about the damage: the glossed characters and the reading of each."""

    glosses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line as repaired; `alignment` leads from absolute source offsets to offsets of `text`."""

    text: str
    alignment: Alignment
    repairs: tuple[Repair, ...]


def examine(text: str) -> Page | None:
    """The evidence of damage in a whole document, or None for a clean one.

    All must hold: three glosses of at least two characters, each reading one that the character has, at
    least 80 % of the characters outside GB2312, each glossed at least 80 % of the times it occurs, and two of
    them common.
    """
    seen: Counter[str] = Counter()
    pages: dict[str, str] = {}
    table = readings()
    for match in _GLOSS.finditer(text):
        char = text[match.start() - 1 : match.start()]
        if char and match[1] in table.of(char):
            seen[char] += 1
            pages[char] = match[1]
    if len(seen) < 2 or seen.total() < 3:
        return None
    if sum(not _encodes(char, "gb2312") for char in seen) < 0.8 * len(seen):
        return None
    if any(count < 0.8 * text.count(char) for char, count in seen.items()):
        return None
    if sum(_common(char) for char in seen) < 2:
        return None
    return Page(pages)


def mend(line: str, start: int, page: Page | None) -> Line:
    """One line of the source, without its newline, that begins at source offset `start`.

    With `page` None, or where nothing is damaged, the line comes back as it is.
    """
    if page is None or "(" not in line:
        return Line(line, Alignment.identity(start, len(line)), ())
    table = readings()
    text: list[str] = []
    lengths: list[tuple[int, int]] = []
    repairs: list[Repair] = []
    done = 0
    for match in _GLOSS.finditer(line):
        at = match.start() - 1
        if at < done or match[1] not in table.of(line[at]):
            continue
        if at > done:
            lengths.append((at - done, at - done))
        lengths.append((match.end() - at, 1))
        text.append(line[done : at + 1])
        repairs.append(Repair(Span(start + at, start + match.end()), line[at : match.end()], line[at], "gloss", True))
        done = match.end()
    if done < len(line):
        lengths.append((len(line) - done, len(line) - done))
    text.append(line[done:])
    return Line("".join(text), Alignment.of_lengths(start, lengths), tuple(repairs))


def _encodes(char: str, codec: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _common(char: str) -> bool:
    """Whether Big5 counts the character among its 5,401 frequently used ones."""
    return char.encode("big5", "replace")[0] in range(0xA4, 0xC7)
