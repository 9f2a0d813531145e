"""Keyword in context: every place of some words in the library, with the words around it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import LibraryError
from reader.store.component import Component
from reader.store.research import folding
from reader.store.research.passages import Passage
from reader.store.research.search import Search
from reader.store.research.search_query import SearchQuery
from reader.types import Script, Span

if TYPE_CHECKING:
    from reader.analysis.tokens import Cutter

_ENDS = "。!?\n"  # of sentences, folded
_CLOSING = "”’」』)】》"
_FAR = 200  # characters of a sentence that are cut into words on either side of a place
_AT_ONCE = 500
_MOST = 500_000  # places


class By(StrEnum):
    """The order of the lines. By the words around: the nearest word first, then the next, as the eye compares them."""

    ARTICLE = "article"  # newest dated first, then as in the text
    LEFT = "left"
    RIGHT = "right"


class Place(NamedTuple):
    """Where the words stand: the article's number in the index, and code points of its Simplified reading text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One place with its context, in the script (hans or hant) that stands beside it.

    `left` and `right` are words from the place outward to the ends of the sentence or of the asked width, whole words
    only; of a word that the place begins or ends in, the rest is the first of them. `span` is the source's; `whole`
    says whether the place itself begins and ends where words do.
    """

    place: Place
    article: str
    title: str
    path: str
    dated: datetime.date | None
    script: Script
    span: Span
    left: tuple[str, ...]
    node: str
    right: tuple[str, ...]
    whole: bool


class Sentence(NamedTuple):
    """A part of an article's words, cut into words: where it begins, and the places where words begin and end."""

    start: int
    end: int
    edges: list[int]

    def left(self, at: int) -> list[Span]:
        """The words before a place, the nearest first."""
        edges = [self.start, *(edge for edge in self.edges if self.start < edge < at), at]
        return [Span(*pair) for pair in pairwise(edges) if pair[0] < pair[1]][::-1]

    def right(self, at: int) -> list[Span]:
        """The words behind a place, the nearest first."""
        edges = [at, *(edge for edge in self.edges if at < edge < self.end), self.end]
        return [Span(*pair) for pair in pairwise(edges) if pair[0] < pair[1]]


class Concordance(Component):
    """Lines of the articles; only those that are looked at are made."""

    def __init__(self, *arguments: Any) -> None:
        """As any part; asks an index of its own."""
        super().__init__(*arguments)
        self._search = Search(*arguments)

    def warm(self) -> None:
        """Read jieba's dictionary now, not with the first line."""
        self._cutter.cut("")

    def places(self, wanted: SearchQuery, whole: bool = False) -> list[Place]:
        """Every place in an article, the newest dated article first; with `whole` only those that are whole words.

        Raises LibraryError where there are more than anybody can read, and than there is room for.
        """
        found: list[Place] = []
        asked = folding.words(wanted.text)
        for number, words in self._search.texts(wanted):
            there = folding.places(words, asked)
            if whole:
                there = [span for span, cut in self._cut(words, there) if _is_whole(span, cut)]
            found += [Place(number, start, end) for start, end in there]
            if len(found) > _MOST:
                raise LibraryError(f"There are more than {_MOST:,} such places; add a word or a filter.")
        return found

    def sorted(self, places: Sequence[Place], by: By) -> list[Place]:
        """The places in another order; where the words around are the same, as they came."""
        if by is By.ARTICLE:
            newest = self._newest(places)
            return sorted(places, key=lambda place: (newest.get(place.number, 0), place.start))
        keys: dict[Place, tuple[str, ...]] = {}
        for passage, some in self._by_article(sorted(places)):
            for span, cut in self._cut(passage.words, [Span(start, end) for _, start, end in some]):
                around = cut.left(span.start) if by is By.LEFT else cut.right(span.end)
                keys[Place(passage.number, *span)] = tuple(passage.words[start:end] for start, end in around)
        return sorted(places, key=lambda place: keys.get(place, ()))

    def lines(self, places: Sequence[Place], width: int = 24) -> list[Line]:
        """The lines of some places, with up to `width` characters on each side.

        A place in an article that is no longer in the index as it was is left out.
        """
        lines: dict[Place, Line] = {}
        for passage, some in self._by_article(sorted(places)):
            spans = [Span(start, end) for _, start, end in some if end <= len(passage.words)]
            for span, cut in self._cut(passage.words, spans):
                lines[Place(passage.number, *span)] = _line(passage, span, cut, width)
        return [lines[place] for place in places if place in lines]

    def _by_article(self, places: Sequence[Place]) -> Iterator[tuple[Passage, list[Place]]]:
        """Places that are sorted, with their articles, of which a few are in memory at a time."""
        groups = [(number, list(some)) for number, some in groupby(places, key=lambda place: place.number)]
        for at in range(0, len(groups), _AT_ONCE):
            part = groups[at : at + _AT_ONCE]
            passages = self._search.of([number for number, _ in part])
            yield from ((passages[number], some) for number, some in part if number in passages)

    def _newest(self, places: Sequence[Place]) -> dict[int, int]:
        """For each article its turn, the newest dated first."""
        sql = "SELECT number FROM article_entries WHERE fresh = 1 ORDER BY dated DESC, article DESC"
        wanted = {place.number for place in places}
        order = (row["number"] for row in self._read(sql))
        return {number: turn for turn, number in enumerate(number for number in order if number in wanted)}

    def _cut(self, words: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Sentence]]:
        """Each place with its sentence; neighbours in one sentence share it."""
        last: Sentence | None = None
        for span in spans:
            start = _start(words, span.start)
            if last is None or last.start != start or last.end < span.end:
                end = _end(words, span.end)
                last = Sentence(start, end, [start + at for at in self._cutter.cut(words[start:end]).starts] + [end])
            yield span, last

    @cached_property
    def _cutter(self) -> Cutter:
        from reader.analysis.tokens import Cutter

        return Cutter()


def _start(words: str, at: int) -> int:
    """Where the sentence begins in which a place lies, behind what closes the one before."""
    start = max(max(words.rfind(sign, 0, at) for sign in _ENDS) + 1, at - _FAR)
    while start < at and words[start] in _CLOSING:
        start += 1
    return start


def _end(words: str, at: int) -> int:
    """Where the sentence ends that goes on at a place, with its stop and what closes behind it."""
    ends = [end for end in (words.find(sign, at, at + _FAR) for sign in _ENDS) if end >= 0]
    end = min(ends, default=min(at + _FAR, len(words)))
    while words[end : end + 1] not in ("", "\n") and words[end] in _ENDS + _CLOSING:
        end += 1
    return end


def _is_whole(span: Span, cut: Sentence) -> bool:
    return span.start in cut.edges and span.end in cut.edges


def _line(passage: Passage, span: Span, cut: Sentence, width: int) -> Line:
    left, right = _within(cut.left(span.start), width), _within(cut.right(span.end), width)
    start = left[-1].start if left else span.start
    text = passage.text(start, right[-1].end if right else span.end)
    return Line(
        place=Place(passage.number, *span),
        article=passage.sha256,
        title=passage.title,
        path=passage.path,
        dated=datetime.date.fromisoformat(passage.dated) if passage.dated else None,
        script=passage.script,
        span=passage.span(*span),
        left=tuple(text[one - start : other - start] for one, other in left),
        node=text[span.start - start : span.end - start],
        right=tuple(text[one - start : other - start] for one, other in right),
        whole=_is_whole(span, cut),
    )


def _within(words: list[Span], width: int) -> list[Span]:
    """As many of the words, from the nearest, as have room."""
    for count, word in enumerate(words):
        width -= word.end - word.start
        if width < 0:
            return words[:count]
    return words
