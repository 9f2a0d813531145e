"""Repairs pages with pronunciations inserted into their bytes; docs/text.md explains the cause."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from reader.text.align import Alignment
from reader.text.byte_halves import common
from reader.text.glosses import BROKEN, GLOSS, LIGHT, MARK, STRUCK, decoded, proves
from reader.text.readings import readings
from reader.types import Repair, Span

_WHEREVER = 0.8  # minimum share of a searched character's occurrences with a gloss; below 1 because of later edits


class Page:
    """The evidence of damage in a document.

    `glosses` maps the characters that the site glossed to their readings; `honest` are those whose glosses the author
    wrote.
    """

    def __init__(self, glosses: Mapping[str, str], text: str = "", honest: Collection[str] = ()) -> None:
        """Take the glosses and the document, which is examined further only when a line needs it."""
        self.glosses = glosses
        self.honest = honest
        self._text = text

    @cached_property
    def bare(self) -> frozenset[str]:
        """The characters that occur somewhere without a gloss, so the site cannot have searched for them."""
        return frozenset(re.sub(MARK, "", self._text)).difference(self.glosses)

    @cached_property
    def lossy(self) -> bool:
        """Whether the page may have lost private-use characters, since it has none left."""
        return not any("\ue000" <= char <= "\uf8ff" for char in self._text)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Adjacent characters in lines without a run, as used by `likelihood`."""
        from reader.text.likelihood import words

        whole = (re.sub(MARK, "", line) for line in self._text.split("\n") if "?" not in line)
        pairs = itertools.chain.from_iterable(itertools.pairwise(words().folded(line)) for line in whole)
        return frozenset(one + other for one, other in pairs if min(one, other) >= "一")


class Line(NamedTuple):
    """A repaired line; `alignment` maps absolute source offsets to offsets of `text`."""

    text: str
    alignment: Alignment
    repairs: tuple[Repair, ...]


def examine(text: str, forced: bool = False) -> Page | None:
    """The evidence of damage in a whole document, or None for a clean one.

    A character is evidence if its gloss has one tone mark, is one of its readings, and nearly always follows it; other
    glosses are the author's own. A page is damaged if all of these hold: three such glosses on two characters; at least
    80 % of the characters missing from GB2312; two common characters; half of these glosses within a sentence; they are
    half of all glosses; and one recurs, or there are five, or one broke a character.

    `forced` takes any glosses; then None means that there are none at all.
    """
    found = _glosses(text, GLOSS)
    broken = re.search(BROKEN, text)
    if forced:
        glosses = {char: counts.most_common(1)[0][0] for char, counts in (found | _glosses(text, LIGHT)).items()}
        return Page(glosses, text) if glosses or broken else None
    if sum(counts.total() for counts in found.values()) < 3:
        return None
    glosses = _wherever(found, text)
    seen = sum(found[char].total() for char in glosses)
    if seen < 3 or len(glosses) < 2 or 2 * seen < sum(counts.total() for counts in found.values()):
        return None
    if sum(not char.encode("gb2312", "ignore") for char in glosses) < 0.8 * len(glosses):
        return None
    if sum(map(common, glosses)) < 2 or not (broken or seen > len(glosses) or seen >= 5):
        return None
    inside = sum(text[match.end() : match.end() + 1] >= "一" for match in re.finditer(GLOSS, text))
    if 2 * inside < seen:
        return None
    light = _wherever(_glosses(text, LIGHT), text)
    return Page(light | glosses, text, found.keys() - glosses.keys())


def _glosses(text: str, pattern: str) -> dict[str, Counter[str]]:
    """The characters with glosses, and how often each of their readings occurs."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for match in re.finditer(pattern, text):
        char = text[match.start() - 1 : match.start()]
        if char and match[1] in readings().of(char):
            found[char][match[1]] += 1
    return found


def _wherever(found: Mapping[str, Counter[str]], text: str) -> dict[str, str]:
    """The characters that nearly always carry the same gloss, mapped to it."""
    best = {char: max(counts.items(), key=itemgetter(1)) for char, counts in found.items()}
    return {char: reading for char, (reading, times) in best.items() if times >= _WHEREVER * text.count(char)}


def mend(line: str, start: int, page: Page | None) -> Line:
    """Repair one line of the source, without its newline, that begins at source offset `start`.

    With `page` None or without damage, the line is unchanged. A shift is certain only if there was no choice of
    characters and glossing the repaired line again gives the source.
    """
    repairs, glosses = _repairs(line, start, page) if page else ([], {})
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


def _repairs(line: str, start: int, page: Page) -> tuple[list[Repair], dict[str, str]]:
    """The repairs of one line, in order, and all glosses known by then."""
    repairs: list[Repair] = []
    glosses = dict(page.glosses)
    done = 0
    for mark in re.finditer(STRUCK, line):
        at = mark.start()
        if at < done:
            continue
        before = (repairs[-1].became if repairs else "") + line[max(done, at - 3) : at]
        if line[at] == "?":
            from reader.text import byte_shift

            run = byte_shift.resolve(line, at, before, page)
            if run is None:
                continue
            glosses.update(run.glosses)
            first, done = at, run.end
            became, kind, certain = run.text, "shift", run.sure
        else:
            # The last two bytes may span two characters: the gloss may follow the letter of 業I(yè).
            char = decoded(before[-2:].encode("gb18030", "ignore")[-2:])
            if at == done or mark[1] not in readings().of(char) or not _of_the_site(char, mark[1], page):
                continue
            glosses[char] = mark[1]
            first, done = at - 1, mark.end()
            became, kind, certain = line[first], "gloss", True
        span = Span(start + first, start + done)
        repairs.append(Repair(span, line[first:done], became, kind, certain))
    return repairs, glosses


def _of_the_site(char: str, reading: str, page: Page) -> bool:
    """Whether the site glossed the character, not the author; a syllable without a tone could be anything."""
    return char in page.glosses if reading.isascii() else char not in page.honest
