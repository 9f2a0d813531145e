"""Shared by all formats: results, errors, and locating a file's metadata in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.types import Span

_HEAD = 12  # lines to search for a title and the other fields
_TAIL = 6  # lines at the end that may name the author or the date
_SHORT = 100  # code points; a longer line is body
_PARTS = 3  # lines that a title may be split into

_SPACE = re.compile(r"\s+")
_BLANK = re.compile(r"[ \t\n\r\f\v\0\x1c-\x1f\x85\u2028\u2029]+")
_WIDE = "[⺀-鿿豈-\ufaff︰-﹏！-～\u3000-〿“”‘’—…𠀀-\U00033fff]"
_BREAK = re.compile(rf"(?<={_WIDE})[ \t]*[\n\r][ \t\n\r]*(?={_WIDE})")
_DATE = re.compile(r"((?:19|20)\d\d)\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")


class UnreadableError(Exception):
    """A document without text: the template of an InputError and its arguments from {1} on; {0} is the file."""


class Extract(NamedTuple):
    """The text of a document, one paragraph per line, and the spans of the fields that the file marks."""

    text: str
    marked: tuple[tuple[str, Span], ...] = ()
    encoding: str = "utf-8"


class Facts(NamedTuple):
    """The metadata of a file; candidates of each field, likeliest first."""

    titles: Sequence[str] = ()
    outlets: Sequence[str] = ()
    dates: Sequence[str] = ()
    authors: Sequence[str] = ()


def tidy(text: str) -> str:
    """Trim a line and collapse its spaces and line breaks; a break between two Chinese characters is removed."""
    return _BLANK.sub(" ", _BREAK.sub("", text)).strip(" \xa0\u2002\u2003\u3000\u200b\ufeff")


def assemble(lines: Iterable[str], facts: Facts) -> Extract:
    """Join lines, and mark the facts that occur in the text, in the order of the text.

    A title must be one to three whole lines of the head; other fields must be in short lines of the head or the tail.
    Facts that do not occur in the text are not marked.
    """
    page = _Page([line for line in lines if line])
    title = page.title(facts.titles)
    found = {
        "title": title,
        "outlet": page.words(facts.outlets, title),
        "date": page.date(facts.dates, title),
        "byline": page.words(facts.authors, title),
    }
    marked = sorted(((name, span) for name, span in found.items() if span), key=lambda mark: mark[1])
    return Extract("\n".join(page.lines), tuple(marked))


class _Page:
    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.starts = [0]
        for line in lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def title(self, titles: Iterable[str]) -> Span | None:
        for title in titles:
            wanted = _bare(title)
            for index in range(min(_HEAD, len(self.lines)) if wanted else 0):
                for end in range(index + 1, min(index + _PARTS, len(self.lines)) + 1):
                    if _bare("".join(self.lines[index:end])) == wanted:
                        return Span(self.starts[index], self.starts[end] - 1)
        return None

    def words(self, wanted: Iterable[str], title: Span | None) -> Span | None:
        for words in wanted:
            for index in self._around(title) if len(words) > 1 else ():
                at = self.lines[index].find(words)
                if at >= 0:
                    return Span(self.starts[index] + at, self.starts[index] + at + len(words))
        return None

    def date(self, dates: Iterable[str], title: Span | None) -> Span | None:
        for date in dates:
            wanted = _day(_DATE.search(date))
            for index in self._around(title) if wanted else ():
                for match in _DATE.finditer(self.lines[index]):
                    if _day(match) == wanted:
                        end = match.end() + self.lines[index].startswith(("日", "號", "号"), match.end())
                        return Span(self.starts[index] + match.start(), self.starts[index] + end)
        return None

    def _around(self, title: Span | None) -> Iterable[int]:
        """The short lines of the head and the tail, except the title's."""
        tail = max(len(self.lines) - _TAIL, _HEAD)
        for index in (*range(min(_HEAD, len(self.lines))), *range(tail, len(self.lines))):
            inside = title is not None and title.start <= self.starts[index] < title.end
            if len(self.lines[index]) <= _SHORT and not inside:
                yield index


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def _day(match: re.Match[str] | None) -> tuple[int, ...] | None:
    return tuple(map(int, match.groups())) if match else None
