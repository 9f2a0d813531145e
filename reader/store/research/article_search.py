"""Searches one article for words in either script, or for a pattern; hits are source spans."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.store.research import folding
from reader.text.views import View, Views
from reader.types import Script, Span

# Not next to a hyphen, where it may be a range bound and Simplified would change the range.
_HAN = re.compile("(?<!-)[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af](?!-)")


class ArticleSearch(NamedTuple):
    """A search in an article that is displayed in `script`.

    `text` is folded and searched for in the displayed view and in Simplified. `several` splits it into words at spaces,
    like the library search; `exact` respects script, case and width and searches only the displayed view. `regex` takes
    it as a pattern that matches the displayed view or, converted to Simplified, the Simplified text.
    """

    text: str
    script: Script
    regex: bool = False
    exact: bool = False
    several: bool = False


class PatternError(Exception):
    """An invalid pattern. `at` is the position of the error, None if unknown."""

    def __init__(self, at: int | None) -> None:
        """`at` counts from 0."""
        super().__init__(at)
        self.at = at


class ArticleFinder:
    """Searches one article; caches its paragraphs in Simplified and in the script of the last search."""

    def __init__(self, views: Views) -> None:
        """`views` are the article's."""
        self._views = views
        self._paragraphs: dict[Script, dict[int, View]] = {}
        self._folded: dict[Script, dict[int, str]] = {}

    def find(self, query: ArticleSearch, first: int = 0) -> Iterator[tuple[int, list[Span]]]:
        """Every paragraph with its hits, ordered and without overlaps: from `first` on, then those before it.

        PatternError, before the first paragraph, if the pattern is invalid.
        """
        patterns = _patterns(query) if query.regex else ()
        for cache in (self._paragraphs, self._folded):
            for script in cache.keys() - {query.script, Script.HANS}:
                del cache[script]
        words = _words(query)
        count = len(self._views.paragraphs)
        first = min(max(first, 0), count - 1)
        for index in (*range(first, count), *range(first)):
            if query.regex:
                yield index, self._pattern_hits(index, patterns)
            else:
                yield index, self._word_hits(index, query, words) if words else []

    def _pattern_hits(self, index: int, patterns: Iterable[tuple[Script, re.Pattern[str]]]) -> list[Span]:
        found: list[Span] = []
        for script, pattern in patterns:
            text, alignment = self._view(index, script)
            places = [Span(*match.span()) for match in pattern.finditer(text) if match.start() < match.end()]
            found += alignment.to_source_all(places)
        return _without_overlaps(found)

    def _word_hits(self, index: int, query: ArticleSearch, words: tuple[str, ...]) -> list[Span]:
        if query.exact:
            text, alignment = self._view(index, query.script)
            return _without_overlaps(alignment.to_source_all(folding.find_words(text, words)))
        found: list[Span] = []
        for script in dict.fromkeys((query.script, Script.HANS)):
            places = folding.find_words(self._text(index, script), words)
            if places:
                found += self._view(index, script).alignment.to_source_all(places)
        return _without_overlaps(found)

    def _view(self, index: int, script: Script) -> View:
        cache = self._paragraphs.setdefault(script, {})
        view = cache.get(index)
        if view is None:
            view = cache[index] = self._views.paragraph(index, script)
        return view

    def _text(self, index: int, script: Script) -> str:
        """A folded paragraph."""
        cache = self._folded.setdefault(script, {})
        text = cache.get(index)
        if text is None:
            text = cache[index] = folding.fold(self._view(index, script).text)
        return text


def _words(query: ArticleSearch) -> tuple[str, ...]:
    if query.several:
        return folding.query_words(query.text)
    return tuple(filter(None, (query.text if query.exact else folding.fold(query.text),)))


def _patterns(query: ArticleSearch) -> tuple[tuple[Script, re.Pattern[str]], ...]:
    """The patterns, each with the script of the text it is matched against."""
    if query.exact:
        return ((query.script, _compile(query.text, 0)),)
    simplified = _HAN.sub(lambda char: folding.fold(char[0]), query.text)
    texts = dict.fromkeys(((query.script, query.text), (Script.HANS, simplified)))
    return tuple((script, _compile(text, re.IGNORECASE)) for script, text in texts)


def _compile(text: str, flags: int) -> re.Pattern[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about syntax that a later Python may change
        try:
            return re.compile(text, flags)
        except re.error as error:
            raise PatternError(error.pos) from error
        except (OverflowError, RecursionError) as error:
            raise PatternError(None) from error


def _without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, without duplicates and overlaps; of those with the same start the longest."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda each: (each.start, -each.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
