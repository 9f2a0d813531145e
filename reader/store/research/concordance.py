"""Keyword in context: every occurrence of some words in the library, with its context."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
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

_SENTENCE_ENDS = "。!?\n"  # folded
_CLOSING = "”’」』)】》"
_MAX_CONTEXT = 200  # characters of a sentence segmented into words on each side of a place
_BATCH = 500
_MAX_PLACES = 500_000


class ConcordanceOrder(StrEnum):
    """Sort orders of the lines; LEFT and RIGHT compare the context word by word, from the nearest."""

    ARTICLE = "article"  # newest dated first, then as in the text
    LEFT = "left"
    RIGHT = "right"


class ConcordancePlace(NamedTuple):
    """A place: the article's number in the index, and code points of its folded reading view."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One place with its context, in `script` (hans or hant).

    `left` and `right` are whole words from the place outward, up to the end of the sentence or the requested width; the
    rest of a word that the place cuts comes first. `span` is of the source; `whole` tells whether the place starts and
    ends at word boundaries.
    """

    place: ConcordancePlace
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
    """A segmented sentence of an article's folded text: its bounds, and the word boundaries in it."""

    start: int
    end: int
    edges: list[int]

    def left(self, at: int) -> list[Span]:
        """The words before an offset, the nearest first."""
        edges = [self.start, *(edge for edge in self.edges if self.start < edge < at), at]
        return [Span(*pair) for pair in pairwise(edges) if pair[0] < pair[1]][::-1]

    def right(self, at: int) -> list[Span]:
        """The words after an offset, the nearest first."""
        edges = [at, *(edge for edge in self.edges if at < edge < self.end), self.end]
        return [Span(*pair) for pair in pairwise(edges) if pair[0] < pair[1]]


class Concordance(Component):
    """Finds places and makes their lines on demand."""

    def __init__(self, *arguments: Any) -> None:
        """Takes the arguments of `Component`."""
        super().__init__(*arguments)
        self._search = Search(*arguments)

    def warm(self) -> None:
        """Load jieba's dictionary now, not with the first line."""
        self._cutter.cut("")

    def places(self, wanted: SearchQuery, whole: bool = False) -> list[ConcordancePlace]:
        """Every place in an article, the newest dated article first; with `whole` only whole words.

        LibraryError if there are more than `_MAX_PLACES`.
        """
        found: list[ConcordancePlace] = []
        words = folding.query_words(wanted.text)
        for number, text in self._search.texts(wanted):
            spans = folding.find_words(text, words)
            if whole:
                spans = [span for span, sentence in self._sentences(text, spans) if _is_whole(span, sentence)]
            found += [ConcordancePlace(number, start, end) for start, end in spans]
            if len(found) > _MAX_PLACES:
                raise LibraryError("There are more than {0} matches; add a word or a filter.", f"{_MAX_PLACES:,}")
        return found

    def sorted(self, places: Sequence[ConcordancePlace], by: ConcordanceOrder) -> list[ConcordancePlace]:
        """The places in another order; a stable sort."""
        if by is ConcordanceOrder.ARTICLE:
            ranks = self._ranks(places)
            return sorted(places, key=lambda place: (ranks.get(place.number, 0), place.start))
        keys: dict[ConcordancePlace, tuple[str, ...]] = {}
        for passage, some in self._by_article(sorted(places)):
            for span, sentence in self._sentences(passage.words, [Span(start, end) for _, start, end in some]):
                context = sentence.left(span.start) if by is ConcordanceOrder.LEFT else sentence.right(span.end)
                keys[ConcordancePlace(passage.number, *span)] = tuple(
                    passage.words[start:end] for start, end in context
                )
        return sorted(places, key=lambda place: keys.get(place, ()))

    def lines(self, places: Sequence[ConcordancePlace], width: int = 24) -> list[ConcordanceLine]:
        """The lines of some places, with up to `width` characters on each side.

        Places in articles whose index entry is gone or has changed are skipped.
        """
        lines: dict[ConcordancePlace, ConcordanceLine] = {}
        for passage, some in self._by_article(sorted(places)):
            spans = [Span(start, end) for _, start, end in some if end <= len(passage.words)]
            for span, sentence in self._sentences(passage.words, spans):
                lines[ConcordancePlace(passage.number, *span)] = _line(passage, span, sentence, width)
        return [lines[place] for place in places if place in lines]

    def _by_article(self, places: Sequence[ConcordancePlace]) -> Iterator[tuple[Passage, list[ConcordancePlace]]]:
        """Sorted places grouped by article, with a batch of articles in memory at a time."""
        groups = [(number, list(some)) for number, some in groupby(places, key=lambda place: place.number)]
        for at in range(0, len(groups), _BATCH):
            part = groups[at : at + _BATCH]
            passages = self._search.of([number for number, _ in part])
            yield from ((passages[number], some) for number, some in part if number in passages)

    def _ranks(self, places: Sequence[ConcordancePlace]) -> dict[int, int]:
        """The rank of each article, the newest dated first."""
        sql = "SELECT number FROM article_entries WHERE fresh = 1 ORDER BY dated DESC, article DESC"
        wanted = {place.number for place in places}
        order = (row["number"] for row in self._read(sql))
        return {number: rank for rank, number in enumerate(number for number in order if number in wanted)}

    def _sentences(self, words: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Sentence]]:
        """Each span with its segmented sentence; consecutive spans in one sentence share it."""
        last: Sentence | None = None
        for span in spans:
            start = _sentence_start(words, span.start)
            if last is None or last.start != start or last.end < span.end:
                end = _sentence_end(words, span.end)
                last = Sentence(start, end, [start + at for at in self._cutter.cut(words[start:end]).starts] + [end])
            yield span, last

    @property
    def _cutter(self) -> Cutter:
        from reader.analysis.tokens import cutter

        return cutter()


def _sentence_start(words: str, at: int) -> int:
    """The start of the sentence around an offset, after closing marks of the one before."""
    start = max(max(words.rfind(sign, 0, at) for sign in _SENTENCE_ENDS) + 1, at - _MAX_CONTEXT)
    while start < at and words[start] in _CLOSING:
        start += 1
    return start


def _sentence_end(words: str, at: int) -> int:
    """The end of the sentence around an offset, including its final and closing marks."""
    ends = [end for end in (words.find(sign, at, at + _MAX_CONTEXT) for sign in _SENTENCE_ENDS) if end >= 0]
    end = min(ends, default=min(at + _MAX_CONTEXT, len(words)))
    while words[end : end + 1] not in ("", "\n") and words[end] in _SENTENCE_ENDS + _CLOSING:
        end += 1
    return end


def _is_whole(span: Span, sentence: Sentence) -> bool:
    return span.start in sentence.edges and span.end in sentence.edges


def _line(passage: Passage, span: Span, sentence: Sentence, width: int) -> ConcordanceLine:
    left, right = _fitting(sentence.left(span.start), width), _fitting(sentence.right(span.end), width)
    start = left[-1].start if left else span.start
    text = passage.text(start, right[-1].end if right else span.end)
    return ConcordanceLine(
        place=ConcordancePlace(passage.number, *span),
        article=passage.sha256,
        title=passage.title,
        path=passage.path,
        dated=datetime.date.fromisoformat(passage.dated) if passage.dated else None,
        script=passage.script,
        span=passage.source_span(*span),
        left=tuple(text[one - start : other - start] for one, other in left),
        node=text[span.start - start : span.end - start],
        right=tuple(text[one - start : other - start] for one, other in right),
        whole=_is_whole(span, sentence),
    )


def _fitting(words: list[Span], width: int) -> list[Span]:
    """The words, from the nearest, that fit into the width."""
    for count, word in enumerate(words):
        width -= word.end - word.start
        if width < 0:
            return words[:count]
    return words
