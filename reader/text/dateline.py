"""Dates as news articles write them, and the year that an article treats as the present."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

_DIGITS = {ord(digit): str(value) for value, digit in enumerate("〇一二三四五六七八九")}
_DIGITS |= {ord("○"): "0", ord("零"): "0"} | {
    ord(digit): str(value) for value, digit in enumerate("０１２３４５６７８９")
}
_YEAR = r"((?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})"
_SMALL = r"(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_SIGNS = r"(?P<sign>[-./／])(\d{1,2})(?P=sign)(\d{1,2})(?!\d)"
_FULL = (
    rf"(?<!\d){_YEAR}\s*年\s*{_SMALL}\s*月\s*{_SMALL}\s*[日号號]"
    rf"|(?<!\d)((?:19|20)\d\d){_SIGNS}"
    r"|(?<!\d)(20\d\d)\s+(\d\d)[/／](\d\d)(?!\d)"
)
_REPUBLIC = r"(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日"
_SAID_REPUBLIC = rf"民[国國]\s*{_REPUBLIC}"
_ANY_REPUBLIC = rf"(?<!\d){_REPUBLIC}|(?<!\d)(1\d\d){_SIGNS}"
_MONTH_DAY = r"(?<![\d年])(?P<month>1[0-2]|0?[1-9])月(?P<day>[12]\d|3[01]|0?[1-9])[日号號]"
_MENTION = r"(?<!\d)(20\d\d)年(?![前底末初代间間以])"
_NOT_NOW = r"(?:[到至自从從]|截止|力争|早于|以前)$"
_AHEAD = (
    r"[^。；;！？!?\n]{0,12}?(?:[将將要]|力[争爭]|[预預][计計期]|[计計][划劃]|加快|如何|重[点點]|目[标標]|[争爭]取)"
)


class Found(NamedTuple):
    """A date and its half-open range in the searched text."""

    date: datetime.date
    start: int
    end: int


def full_dates(text: str, republic: bool = False) -> Iterator[Found]:
    """Dates with year, month and day: 2025年2月6日, 2025-02-06, 二〇二五年二月六日.

    Also with years counted from 1912, as in Taiwan: 民國112年5月18日. With `republic`, the era name is optional, as in
    Taiwanese datelines: 112年5月18日, 112-05-18.
    """
    yield from _dates(_FULL, text, 0)
    yield from _dates(_ANY_REPUBLIC if republic else _SAID_REPUBLIC, text, 1911)


def month_days(text: str, year: int) -> Iterator[Found]:
    """Dates with only month and day, in the given `year`."""
    for match in re.finditer(_MONTH_DAY, text):
        found = _found(match, year, int(match["month"]), int(match["day"]))
        if found:
            yield found


def present_year(text: str) -> int | None:
    """The year that a text treats as the present, None if it names none.

    This is the year it names most often, except in bounds of periods (到2030年, 2027年前). A year followed by a task
    counts double; on a tie, the later year wins.
    """
    counts: Counter[int] = Counter()
    for match in re.finditer(_MENTION, text):
        if not re.search(_NOT_NOW, text[max(match.start() - 2, 0) : match.start()]):
            counts[int(match[1])] += 2 if re.match(_AHEAD, text[match.end() : match.end() + 20]) else 1
    return max(counts, key=lambda year: (counts[year], year)) if counts else None


def _dates(pattern: str, text: str, since: int) -> Iterator[Found]:
    for match in re.finditer(pattern, text):
        year, month, day = (_number(group) for group in match.groups() if group and group not in "-./／")
        found = _found(match, since + year, month, day)
        if found:
            yield found


def _found(match: re.Match[str], year: int, month: int, day: int) -> Found | None:
    try:
        return Found(datetime.date(year, month, day), *match.span())
    except ValueError:  # no such day
        return None


def _number(text: str) -> int:
    """A number in Arabic digits, digit by digit as in 二〇三一, or up to 三十一."""
    tens, ten, ones = text.translate(_DIGITS).rpartition("十")
    if not ten:
        return int(ones)
    return int(tens or 1) * 10 + int(ones or 0)
