"""Runs of a line whose bytes pair up wrongly because a gloss was pushed between the halves of a character."""

import unicodedata
from collections.abc import Collection, Iterator
from re import Match
from typing import NamedTuple

from reader.text.glosses import MARK, decoded, wide
from reader.text.readings import readings

_LONGEST = 400  # code points; a run ends at the first half character that looks like a letter, mostly within ten
_PLAUSIBLE = 0.75  # share of ordinary characters in a run that only its look speaks for
_KNOWN = 0.5  # the same where the page's own glosses leave one choice

Gloss = tuple[str, str]  # a character and its reading


class Run(NamedTuple):
    """A run put back into step: it ends before `end` in the line and reads `text`.

    `sure` is False where more than one character could have been the one that was searched for, or something
    uncommon came out. `glosses` are the characters that were searched for, with their readings.
    """

    end: int
    text: str
    sure: bool
    glosses: tuple[Gloss, ...]


def resolve(line: str, at: int, before: str, page: Collection[str]) -> Run | None:
    """The run that begins with the ``?reading)`` at `at`, or None where no way through it is plausible.

    `before` is the repaired text in front of it, `page` the characters that are glossed on this page. The last
    byte of `before` is the first of the character that the site searched for; that character's second byte,
    which the page shows as ``?``, begins the run. Of the characters that would do, those glossed on this page
    come first, then those that leave the most ordinary text behind.
    """
    mark = MARK.match(line, at)
    last = wide(before[-1:]).encode("gb18030", "ignore")
    if mark is None or len(last) != 2:
        return None
    found = []
    for char, second in _candidates(last[1], mark[1]):
        # The first end is the likeliest; a later one must leave nothing uncommon.
        run = max(_ends(line, mark.end(), second, page), key=lambda run: _ordinary(run.text) == 1, default=None)
        if run is not None:
            run = run._replace(glosses=((char, mark[1]), *run.glosses))
            found.append((char in page, _ordinary(run.text), common(char), run))
    if not found:
        return None
    on_page, ordinary, _, run = max(found, key=lambda ranked: ranked[:3])
    single = sum(rival[0] == on_page for rival in found) == 1
    if ordinary < (_KNOWN if single and on_page else _PLAUSIBLE) and len(run.text) > 1:
        return None
    return run._replace(sure=run.sure and single and ordinary == 1)


def common(char: str) -> bool:
    """Whether Big5 counts the character among its 5,401 frequently used ones."""
    code = char.encode("big5", "ignore")
    return b"\xa4" <= code < b"\xc7"


def _ends(line: str, at: int, half: int, page: Collection[str]) -> Iterator[Run]:
    """Pair up bytes from the first half `half` on: each run that ends where a second half may stand alone."""
    text = ""
    glosses: list[Gloss] = []
    last = min(len(line), at + _LONGEST)
    while at < last:
        mark = MARK.match(line, at)
        if mark and line[at] == "?":
            yield from _swallowed(text, half, mark, glosses, page)
            return
        if line[at] == "?" and half != 0xA1:
            # A half and an ASCII character are lost for good; only behind the first half of 。 may this be half a ？.
            if text:
                yield Run(at + 1, text + "?", False, tuple(glosses))
            return
        if mark:
            # What such a gloss follows is the second half of one character and the first half of the next.
            across = decoded(text[-1:].encode("gb18030")[-1:] + bytes((half,)))
            if mark[1] not in readings().of(across):
                return
            glosses.append((across, mark[1]))
            at = mark.end()
            continue
        code = line[at].encode("gb18030", "replace")
        at += 1
        if len(code) == 1 and (char := decoded(bytes((half, code[0])))):
            yield _closed(line, at, text + char, glosses)
        if len(code) == 1 and code[0] > 0x20:
            code = bytes((0xA3, code[0] | 0x80))  # or the page narrowed a full-width sign
        char = decoded(bytes((half, code[0])))
        if not char or len(code) != 2:
            return
        text += char
        half = code[1]
        if half < 0x80:  # a second half that took an ASCII character for its own
            yield Run(at, text + chr(half), True, tuple(glosses))
            return


def _closed(line: str, end: int, text: str, glosses: list[Gloss]) -> Run:
    """The run that ends with `text`, and the gloss of its last character if there is one."""
    mark = MARK.match(line, end)
    if mark and line[end] == "(" and mark[1] in readings().of(text[-1]):
        return Run(mark.end(), text, True, (*glosses, (text[-1], mark[1])))
    return Run(end, text, True, tuple(glosses))


def _swallowed(text: str, half: int, mark: Match[str], glosses: list[Gloss], page: Collection[str]) -> Iterator[Run]:
    """The run that ends with a glossed character whose second half and bracket show as ``?``, if there is any."""
    found = [char for char, _ in _candidates(half, mark[1])]
    if found:
        best = max(found, key=lambda char: (char in page, common(char)))
        rivals = [char for char in found if (char in page) == (best in page)]
        yield Run(mark.end(), text + best, len(rivals) == 1, (*glosses, (best, mark[1])))


def _candidates(lead: int, reading: str) -> Iterator[tuple[str, int]]:
    """Characters with that first byte and that reading, each with its second byte; one that can swallow a bracket."""
    for char in readings().block(lead):
        if reading in readings().of(char):
            second = char.encode("gbk")[1]
            if second >= 0x81:
                yield char, second


def _ordinary(text: str) -> float:
    """The share of characters that are common ones, punctuation or ASCII."""
    return sum(common(char) or char.isascii() or unicodedata.category(char)[0] == "P" for char in text) / len(text)
