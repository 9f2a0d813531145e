"""Dates as news articles write them, and the year that an article calls its present."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_DIGITS = {ord(digit): str(value) for value, digit in enumerate("〇一二三四五六七八九")}
_DIGITS |= {ord("○"): "0", ord("零"): "0"} | {
    ord(digit): str(value) for value, digit in enumerate("０１２３４５６７８９")
}
_YEAR = r"(?P<year>(?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})"
_SMALL = r"\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_FULL = re.compile(
    rf"(?<!\d){_YEAR}\s*年\s*(?P<month>{_SMALL})\s*月\s*(?P<day>{_SMALL})\s*[日号號]"
    r"|(?<!\d)(?P<plain>(?:19|20)\d\d)(?P<sign>[-./／])(?P<m>\d{1,2})(?P=sign)(?P<d>\d{1,2})(?!\d)"
)
_REPUBLIC = re.compile(r"(?<!\d)(?P<year>\d{2,3})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_MONTH_DAY = re.compile(r"(?<![\d年])(?P<month>1[0-2]|0?[1-9])月(?P<day>[12]\d|3[01]|0?[1-9])[日号號]")
_MENTION = re.compile(r"(?<!\d)(20\d\d)年(?![前底末初代间間以])")
_NOT_NOW = re.compile(r"(?:[到至自从從]|截止|力争|早于|以前)$")
_AHEAD = re.compile(
    r"[^。；;！？!?\n]{0,12}?(?:[将將要]|力[争爭]|[预預][计計期]|[计計][划劃]|加快|如何|重[点點]|目[标標]|[争爭]取)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date and where it stands in the text that was searched, half-open."""

    date: datetime.date
    start: int
    end: int


def full_dates(text: str, republic: bool = False) -> Iterator[Found]:
    """Dates with year, month and day: 2025年2月6日, 2025-02-06, 二〇二五年二月六日.

    With `republic` also years counted from 1912, as Taiwan's datelines have them: 112年5月18日.
    """
    for match in _FULL.finditer(text):
        parts = match.groupdict()
        year = (parts["year"] or parts["plain"]).translate(_DIGITS)
        found = _found(match, int(year), _number(parts["month"] or parts["m"]), _number(parts["day"] or parts["d"]))
        if found:
            yield found
    for match in _REPUBLIC.finditer(text) if republic else ():
        found = _found(match, int(match["year"]) + 1911, int(match["month"]), int(match["day"]))
        if found:
            yield found


def month_days(text: str, year: int) -> Iterator[Found]:
    """Dates with month and day alone, taken in `year`."""
    for match in _MONTH_DAY.finditer(text):
        found = _found(match, year, int(match["month"]), int(match["day"]))
        if found:
            yield found


def present_year(text: str) -> int | None:
    """The year that a text speaks of as its present, None where it names none.

    The year it names most often, apart from starts and ends of spells (到2030年, 2027年前); a year followed by
    what is to be done counts double, and of equals the later is the present.
    """
    counts: Counter[int] = Counter()
    for match in _MENTION.finditer(text):
        if not _NOT_NOW.search(text[max(match.start() - 2, 0) : match.start()]):
            counts[int(match[1])] += 2 if _AHEAD.match(text, match.end()) else 1
    return max(counts, key=lambda year: (counts[year], year)) if counts else None


def _found(match: re.Match[str], year: int, month: int, day: int) -> Found | None:
    try:
        return Found(datetime.date(year, month, day), *match.span())
    except ValueError:  # no such day
        return None


def _number(text: str) -> int:
    """1 to 31 in Arabic digits or as 三十一."""
    tens, ten, ones = text.translate(_DIGITS).rpartition("十")
    if not ten:
        return int(ones)
    return int(tens or 1) * 10 + int(ones or 0)
