"""Finds the fields of a news article: title, outlet, byline, credits, date, and the paragraphs of its body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from reader.text import bylines, dateline, lines, outlets
from reader.text.lines import Line
from reader.text.views import Views
from reader.types import Fields, Script, Span

if TYPE_CHECKING:
    import datetime

_HEAD = 25  # lines with text before the body that may be menus, title, subtitle and datelines
_TAIL = 12  # lines with text at the end that may be byline and credits
_ENOUGH = 50_000  # code points of a book to search for its present year
_NEWS = 3  # paragraphs of body that may state the day of the event

_LAST_BRACKET = r"[（(【［〔][^（）()【】［］〔〕。]{2,60}[）)】］〕]\s*$"


_DIVIDERS = " \t\u3000\xa0|｜丨；;，,、/／"


class _Place(NamedTuple):
    """A half-open range of a line's code points."""

    line: Line
    start: int
    end: int


class _Page(NamedTuple):
    """The lines that may contain fields, except those that the file marks."""

    head: list[Line]  # before the body
    opening: list[Line]  # the first of the body
    tail: list[Line]  # the last, of the body or not
    dateline: list[Line]  # the byline or dateline that opens the body, if any
    ends: list[Line]  # brackets and credits that close the body

    @property
    def outside(self) -> list[Line]:
        return [*self.head, *self.tail]

    @property
    def all(self) -> list[Line]:
        return [*self.head, *self.tail, *self.dateline, *self.ends]


def find(views: Views) -> Fields:
    """The fields of an article: those that its file marks, the others by the conventions of the genre.

    Only the head and the tail of the article are repaired for this.
    """
    source = views.article.text
    filled = [
        index
        for index, (start, end) in enumerate(views.paragraphs)
        if start < end and (not source[start].isspace() or source[start:end].strip())
    ]
    marked = _Marked(views)
    line = cache(partial(_line, views))  # in short articles, head, opening and tail overlap
    page = _page(line, [index for index in filled if index not in marked.paragraphs])
    title, site = (None, None) if marked.first("title") else _title(page)
    outlet = next(_outlets(page, site), None)
    byline = _byline(page)
    date, date_span = marked.date() or _date(views, page)
    credit = [_whole(line) for line in page.all if line.info and not line.label("title") and not _by(line)]
    aside = {line.paragraph for line in page.outside if line.aside} | {title.line.paragraph if title else -1}
    apart = aside | marked.paragraphs
    return Fields(
        title=marked.first("title") or _span(views, title),
        outlet=marked.first("outlet") or _span(views, outlet),
        date=date,
        date_span=date_span,
        byline=marked.first("byline") or _span(views, byline),
        credits=tuple(sorted([*marked.all("credit"), *(_to_source(views, place) for place in credit)])),
        body=tuple([index for index in filled if index not in apart]),
    )


class _Marked:
    """The fields that the file itself marks."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self.paragraphs = {index for _, span in views.article.marked for index in self._covered(span)}

    def all(self, name: str) -> list[Span]:
        return [span for found, span in self._views.article.marked if found == name]

    def first(self, name: str) -> Span | None:
        return next(iter(self.all(name)), None)

    def date(self) -> tuple[datetime.date, Span] | None:
        for span in self.all("date"):
            for found in dateline.full_dates(self._views.text(span, Script.READING), republic=True):
                return found.date, span
        return None

    def _covered(self, span: Span) -> Iterator[int]:
        """The paragraphs that the span covers except for spaces."""
        text = self._views.article.text
        for index in range(self._views.paragraph_at(span.start), self._views.paragraph_at(span.end) + 1):
            line = self._views.paragraphs[index]
            if not (text[line.start : span.start] + text[max(span.end, line.start) : line.end]).strip():
                yield index


# The page


def _page(line: Callable[[int], Line], filled: Sequence[int]) -> _Page:
    head = _head(line, filled)
    below = filled[len(head) :]
    opening = [line(index) for index in below[:_NEWS]]
    tail = _completed([line(index) for index in below[-_TAIL:]])
    if len(tail) > 1 and tail[-1].info and not tail[-1].labels and outlets.is_outlet(tail[-2].text):
        tail[-2] = tail[-2]._replace(info=True)  # signed by an office, with the date below
    return _Page(head, opening, tail, _dateline(opening), _ends([each for each in tail if not each.aside]))


def _head(line: Callable[[int], Line], filled: Sequence[int]) -> list[Line]:
    """The short lines before the body; if the body has short lines too, the first one and those that are not text."""
    head: list[Line] = []
    for index in filled[:_HEAD]:
        if not line(index).short:
            return _completed(head)
        head.append(line(index))
    head = _completed(head)
    return head[: next((at for at, each in enumerate(head) if at and not each.aside), len(head))]


def _completed(page: list[Line]) -> list[Line]:
    """The lines, with the values of lone labels on the line before turned into information."""
    made: list[Line] = []
    for line in page:
        last = made[-1].labels[-1] if made and made[-1].labels else None
        alone = last and not made[-1].text[last.value : last.end].strip()
        made.append((last and alone and lines.completing(line, last)) or line)
    return made


def _dateline(opening: Sequence[Line]) -> list[Line]:
    for line in opening[:1]:
        if found := bylines.opening(line.text):
            start, end = found
            return [Line(line.paragraph, start, line.text[start:end], (), info=False, signed=True)]
    return []


def _ends(body: Sequence[Line]) -> list[Line]:
    """The brackets at the end of the last paragraph that are credits or bylines, and credits after its last stop."""
    found: list[Line] = []
    for line in body[-1:]:
        text = line.text
        while bracket := re.search(_LAST_BRACKET, text):
            end = lines.read(line.paragraph, bracket[0].rstrip(), bracket.start())
            if not end.aside and bylines.closing(end.text):
                end = end._replace(signed=True)
            if not end.aside:
                break
            found.insert(0, end)
            text = text[: bracket.start()]
        behind = max(text.rfind(stop) for stop in "。！？”」") + 1
        end = lines.read(line.paragraph, text[behind:], behind)
        if behind and end.label("credit"):
            found.insert(0, end)
    return found


# The fields


def _title(page: _Page) -> tuple[_Place | None, _Place | None]:
    """The title, and the outlet on the same line."""
    for line in page.head:
        if label := line.label("title"):
            return _value(line, label.value, label.end), None
    for line in page.head if page.opening else ():
        if line.title:
            beside = outlets.beside_title(line.text)
            return (_value(line, *beside[0]), _value(line, *beside[1])) if beside else (_whole(line), None)
    return None, None


def _outlets(page: _Page, site: _Place | None) -> Iterator[_Place]:
    """The candidates for the outlet, likeliest first."""
    for kind in ("outlet", "issuer"):
        for line in page.all:
            for label in line.labels:
                if label.kind == kind and (found := outlets.of_value(line.text, label.value, label.end)):
                    yield _Place(line, *found)
    if site:
        yield site
    yield from _unlabelled(page.head)
    for line in [*page.dateline, *page.outside, *page.ends]:
        if line.signed and (found := outlets.agency(line.text)):
            yield _Place(line, *found)
    yield from _unlabelled([*page.ends, *page.tail])


def _unlabelled(page: Sequence[Line]) -> Iterator[_Place]:
    """Names of outlets next to a time on a line, or alone on it."""
    for line in page:
        if not line.info:
            continue
        if found := outlets.newsroom(line.text) or outlets.alone(line.text):
            yield _Place(line, *found)
        before = line.labels[0].start if line.labels else len(line.text)
        for start, end in reversed(lines.pieces(line.text[:before])):
            if outlets.is_outlet(line.text[start:end]):
                yield _value(line, start, end)


def _byline(page: _Page) -> _Place | None:
    for line in page.all:
        if line.signed or _by(line):
            return _whole(line)
        label = line.label("byline")
        if label and any(char.isalnum() for char in line.text[label.value : label.end]):
            return _value(line, label.start, label.end)
    return None


def _by(line: Line) -> bool:
    """Whether a line of information only says who wrote the text."""
    return bool(line.labels) and all(label.kind == "byline" for label in line.labels)


def _date(views: Views, page: _Page) -> tuple[datetime.date | None, Span | None]:
    """The date of publication: a stated one, else the first date before the body, else the day of the news."""
    posted, revised = (
        [_Place(line, label.value, label.end) for line in page.all for label in line.labels if label.kind == kind]
        for kind in ("date", "revised")
    )
    other = [_whole(line) for line in page.all if line.info and not line.label("revised")]
    for place in [*posted, *other, *revised]:
        for found in dateline.full_dates(place.line.text[place.start : place.end], republic=True):
            return found.date, _part(views, place, found)
    for line in [*page.head, *page.opening[:1]]:
        for found in dateline.full_dates(line.text):
            return found.date, _part(views, _Place(line, 0, 0), found)
    year = dateline.present_year(views.article.text[:_ENOUGH])
    for line in [*page.head, *page.opening] if year else ():
        for found in dateline.month_days(line.text, year or 0):
            return found.date, _part(views, _Place(line, 0, 0), found)
    return None, None


# Places


def _line(views: Views, index: int) -> Line:
    return lines.read(index, views.repaired(index).text)


def _whole(line: Line) -> _Place:
    return _value(line, 0, len(line.text))


def _value(line: Line, start: int, end: int) -> _Place:
    """The range without surrounding space or a sign that separates it from the following text."""
    text = line.text[start:end]
    return _Place(line, start + len(text) - len(text.lstrip()), start + len(text.rstrip(_DIVIDERS)))


def _part(views: Views, place: _Place, found: dateline.Found) -> Span:
    return _to_source(views, _Place(place.line, place.start + found.start, place.start + found.end))


def _span(views: Views, place: _Place | None) -> Span | None:
    return _to_source(views, place) if place else None


def _to_source(views: Views, place: _Place) -> Span:
    line = place.line
    return views.repaired(line.paragraph).alignment.to_source(Span(line.start + place.start, line.start + place.end))
