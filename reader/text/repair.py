"""Repair of pages that had pronunciations pushed into their bytes; docs/text.md tells how they came there."""

from collections import Counter
from collections.abc import Mapping
from re import Pattern
from typing import NamedTuple

from reader.text import shift
from reader.text.align import Alignment
from reader.text.glosses import GLOSS, LIGHT, MARK, decoded, proves
from reader.text.readings import readings
from reader.types import Repair, Span


class Page(NamedTuple):
    """What a damaged document says about the damage: the glossed characters and the reading of each."""

    glosses: Mapping[str, str]


class Line(NamedTuple):
    """One line as repaired; `alignment` leads from absolute source offsets to offsets of `text`."""

    text: str
    alignment: Alignment
    repairs: tuple[Repair, ...]


def examine(text: str, forced: bool = False) -> Page | None:  # noqa: ARG001
    """The evidence of damage in a whole document, or None for a clean one.

    All must hold: three glosses of at least two characters, each with one tone mark and a reading that the
    character has, at least 80 % of the characters outside GB2312, each glossed at least 80 % of the times it
    occurs, and two of them common. Light syllables are no evidence, but belong to a page that has such.
    """
    seen, glosses = _glosses(text, GLOSS)
    if seen.total() < 3:
        return None
    if sum(not char.encode("gb2312", "ignore") for char in seen) < 0.8 * len(seen):
        return None
    if any(count < 0.8 * text.count(char) for char, count in seen.items()):
        return None
    if sum(map(shift.common, seen)) < 2:
        return None
    light, readings_of = _glosses(text, LIGHT)
    for char, count in light.items():
        if char not in glosses and count >= 0.8 * text.count(char):
            glosses[char] = readings_of[char]
    return Page(glosses)


def _glosses(text: str, pattern: Pattern[str]) -> tuple[Counter[str], dict[str, str]]:
    """How often each character carries a gloss that is one of its readings, and that reading."""
    seen: Counter[str] = Counter()
    glosses: dict[str, str] = {}
    for match in pattern.finditer(text):
        char = text[match.start() - 1 : match.start()]
        if char and match[1] in readings().of(char):
            seen[char] += 1
            glosses[char] = match[1]
    return seen, glosses


def mend(line: str, start: int, page: Page | None) -> Line:
    """One line of the source, without its newline, that begins at source offset `start`.

    With `page` None, or where nothing is damaged, the line comes back as it is. A shift is certain only if
    there was no choice of characters and glossing the repaired line again gives the source back.
    """
    repairs, glosses = _repairs(line, start, page.glosses) if page else ([], {})
    if not repairs:
        return Line(line, Alignment.identity(start, len(line)), ())
    pieces: list[str] = []
    lengths: list[tuple[int, int]] = []
    done = 0
    for repair in repairs:
        first, last = repair.span.start - start, repair.span.end - start
        pieces += (line[done:first], repair.became)
        lengths += ((first - done, first - done), (last - first, len(repair.became)))
        done = last
    pieces.append(line[done:])
    lengths.append((len(line) - done, len(line) - done))
    text = "".join(pieces)
    alignment = Alignment.of_lengths(start, [unit for unit in lengths if unit[0]])
    if any(repair.kind == "shift" for repair in repairs) and not proves(text, glosses, line):
        repairs = [repair._replace(certain=repair.kind == "gloss") for repair in repairs]
    return Line(text, alignment, tuple(repairs))


def _repairs(line: str, start: int, page: Mapping[str, str]) -> tuple[list[Repair], dict[str, str]]:
    """The repairs of one line, in order, and all glosses known by then."""
    repairs: list[Repair] = []
    glosses = dict(page)
    done = 0
    for mark in MARK.finditer(line):
        at = mark.start()
        if at < done:
            continue
        before = (repairs[-1].became if repairs else "") + line[max(done, at - 2) : at]
        if line[at] == "?":
            run = shift.resolve(line, at, before, page)
            if run is None:
                continue
            glosses.update(run.glosses)
            first, done = at, run.end
            became, kind, certain = run.text, "shift", run.sure
        else:
            # The last two bytes need not be one character: the gloss may stand behind the letter of 業I(yè).
            char = decoded(before[-2:].encode("gb18030", "ignore")[-2:])
            if at == done or mark[1] not in readings().of(char) or (mark[1].isascii() and char not in page):
                continue
            glosses[char] = mark[1]
            first, done = at - 1, mark.end()
            became, kind, certain = line[first], "gloss", True
        span = Span(start + first, start + done)
        repairs.append(Repair(span, line[first:done], became, kind, certain))
    return repairs, glosses
