"""Indexed articles: maps places in their folded text to the reading view and to the source."""

from __future__ import annotations

import json
from collections import OrderedDict
from functools import cached_property
from typing import Any, NamedTuple

from reader.store import schema
from reader.store.component import Component
from reader.text.views import View, Views
from reader.types import Article, Reading, Repair, Script, Span

_CACHE_SIZE = 64  # articles
_SCRIPTS = {each.value: each for each in Script}


class PassageRow(NamedTuple):
    """An article's row, joined from the index and the library."""

    number: int
    sha256: str
    dated: str
    script: str
    plain: int
    damaged: int
    title: str
    path: str
    repair: int | None
    marked: str
    text: str
    words: str


_ARTICLE = """
    SELECT e.number, e.article, e.dated, e.script, e.plain, e.damaged,
        r.title, r.path, r.repair, r.marked, r.text, w.words
    FROM article_entries AS e JOIN articles AS r ON r.sha256 = e.article JOIN article_words AS w ON w.number = e.number
    WHERE e.fresh
"""


class Passage:
    """An indexed article. Places are code points of its reading view, the same as those of its folded `words`."""

    def __init__(self, row: PassageRow, reading: Reading) -> None:
        """`reading` is how the article is read."""
        self.number = row.number
        self.sha256 = row.sha256
        self.title = row.title
        self.path = row.path
        self.dated = row.dated
        self.script = _SCRIPTS[row.script]
        self.words = row.words
        self._source = row.text
        self._plain = bool(row.plain)
        self._marked = row.marked
        self._reading = reading

    def text(self, start: int, end: int) -> str:
        """The reading view from `start` to `end`, with newlines between lines."""
        if self._plain:
            return self._source[start:end]
        pieces = [(self.views.paragraph(index, Script.READING), at) for index, at in self._lines(start, end)]
        return "\n".join(view.text[max(start - at, 0) : end - at] for view, at in pieces)

    def source_span(self, start: int, end: int) -> Span:
        """The source span of a place, in whole alignment units."""
        if self._plain:
            return Span(start, end)
        pieces = [(self.views.paragraph(index, Script.READING), at) for index, at in self._lines(start, end)]
        return Span(_source_span(*pieces[0], start, end).start, _source_span(*pieces[-1], start, end).end)

    def reading_span(self, span: Span) -> Span:
        """The place of a source span in the reading view, in whole alignment units."""
        if self._plain:
            return span
        ends: list[int] = []
        for offset in span:
            index = self.views.paragraph_at(offset)
            view = self.views.paragraph(index, Script.READING).alignment.to_view(span)
            ends.append(self._start_of(index) + view[len(ends)])
        return Span(*ends)

    def _start_of(self, line: int) -> int:
        """The start of a line in `words`."""
        at = 0
        for _ in range(line):
            at = self.words.find("\n", at) + 1
        return at

    @cached_property
    def views(self) -> Views:
        """The views of the article."""
        marked = tuple((name, Span(start, end)) for name, start, end in json.loads(self._marked))
        return Views(Article(self._source, self.path, "utf-8", marked=marked), self._reading)

    def _lines(self, start: int, end: int) -> list[tuple[int, int]]:
        """The paragraphs that a place touches, each with its start."""
        index = self.words.count("\n", 0, start)
        at = self.words.rfind("\n", 0, start) + 1
        found = [(index, at)]
        while (at := self.words.find("\n", at, end) + 1) > 0:
            index += 1
            found.append((index, at))
        return found


def _source_span(view: View, at: int, start: int, end: int) -> Span:
    return view.alignment.to_source(Span(max(start - at, 0), min(end - at, len(view.text))))


class Passages(Component):
    """The indexed articles, with a cache of those used last."""

    def __init__(self, *arguments: Any) -> None:
        """Takes the arguments of `Component`."""
        super().__init__(*arguments)
        self._cache: OrderedDict[int, Passage] = OrderedDict()
        self._state = (0, 0)

    def of(self, numbers: list[int]) -> dict[int, Passage]:
        """The articles with these numbers; those no longer in the index are skipped."""
        self._drop_stale_cache()
        missing = [number for number in dict.fromkeys(numbers) if number not in self._cache]
        for at in range(0, len(missing), 500):
            some = missing[at : at + 500]
            sql = f"{_ARTICLE} AND e.number IN ({', '.join('?' * len(some))})"
            with schema.library_errors(self.path):
                rows = self._db.execute(sql, some).fetchall()
            for row in map(PassageRow._make, rows):
                self._cache[row.number] = Passage(row, self.reading(row.sha256, row))
        found = {number: self._cache[number] for number in numbers if number in self._cache}
        while len(self._cache) > _CACHE_SIZE:
            self._cache.popitem(last=False)
        return found

    def by_hash(self, sha256: str) -> Passage | None:
        """The article with this hash, if it is in the index."""
        rows = self._read("SELECT number FROM article_entries WHERE article = ? AND fresh", sha256)
        return next(iter(self.of([row["number"] for row in rows]).values()), None)

    def reading(self, sha256: str, row: PassageRow | None = None) -> Reading:
        """How an article is read; `row` is its row, if known, to save queries."""
        if row is not None and row.plain:
            return Reading()
        sql = 'SELECT start, "end", was, became FROM accepted WHERE article = ? ORDER BY start, "end"'
        accepted = tuple(
            Repair(Span(each["start"], each["end"]), each["was"], each["became"], "variant", True)
            for each in self._read(sql, sha256)
        )
        if row is not None and not row.damaged:
            return Reading(False, accepted)
        repair = row.repair if row else self._read("SELECT repair FROM articles WHERE sha256 = ?", sha256)[0]["repair"]
        return Reading(None if repair is None else bool(repair), accepted)

    def _drop_stale_cache(self) -> None:
        state = (self.data_version(), self._db.conn.total_changes)
        if state != self._state:
            self._state = state
            self._cache.clear()
