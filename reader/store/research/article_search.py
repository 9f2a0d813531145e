"""Finding in one article: words in either script, or a pattern, as source spans."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.store.research import folding
from reader.text.views import View, Views
from reader.types import Script, Span

# Beside a hyphen it may end a range, which would be another one in Simplified.
_HAN = re.compile("(?<!-)[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af](?!-)")


class ArticleSearch(NamedTuple):
    """What is looked for in an article that is read in `script`.

    `text` is found, folded, in what is read and in Simplified. `several` takes it for words parted by spaces, as the
    search of the library does; `exact` minds script, case and width and looks only at what is read. `regex` takes it
    for a pattern, which fits what is read, or fits the Simplified text when it is put into Simplified itself.
    """

    text: str
    script: Script
    regex: bool = False
    exact: bool = False
    several: bool = False


class PatternError(Exception):
    """A pattern that is none. `at` is the character where that shows, None where nobody knows."""

    def __init__(self, at: int | None) -> None:
        """`at` counts from 0."""
        super().__init__(at)
        self.at = at


class Finder:
    """Finds in one article. What it has read in Simplified and in the script asked for last it keeps."""

    def __init__(self, views: Views) -> None:
        """Nothing is read yet."""
        self._views = views
        self._read: dict[Script, dict[int, View]] = {}
        self._folded: dict[Script, dict[int, str]] = {}

    def find(self, sought: ArticleSearch, first: int = 0) -> Iterator[tuple[int, list[Span]]]:
        """Every paragraph with its hits, in order, none over another: from `first` on, then those before it.

        PatternError, before the first of them, where the pattern is none.
        """
        patterns = _patterns(sought) if sought.regex else ()
        for known in (self._read, self._folded):
            for script in known.keys() - {sought.script, Script.HANS}:
                del known[script]
        words = _words(sought)
        count = len(self._views.paragraphs)
        first = min(max(first, 0), count - 1)
        for index in (*range(first, count), *range(first)):
            if sought.regex:
                yield index, self._matching(index, patterns)
            else:
                yield index, self._holding(index, sought, words) if words else []

    def _matching(self, index: int, patterns: Iterable[tuple[Script, re.Pattern[str]]]) -> list[Span]:
        found: list[Span] = []
        for script, pattern in patterns:
            text, alignment = self._view(index, script)
            places = [Span(*match.span()) for match in pattern.finditer(text) if match.start() < match.end()]
            found += alignment.to_source_all(places)
        return _apart(found)

    def _holding(self, index: int, sought: ArticleSearch, words: tuple[str, ...]) -> list[Span]:
        if sought.exact:
            text, alignment = self._view(index, sought.script)
            return _apart(alignment.to_source_all(folding.places(text, words)))
        found: list[Span] = []
        for script in dict.fromkeys((sought.script, Script.HANS)):
            places = folding.places(self._text(index, script), words)
            if places:
                found += self._view(index, script).alignment.to_source_all(places)
        return _apart(found)

    def _view(self, index: int, script: Script) -> View:
        known = self._read.setdefault(script, {})
        view = known.get(index)
        if view is None:
            view = known[index] = self._views.paragraph(index, script)
        return view

    def _text(self, index: int, script: Script) -> str:
        """A paragraph folded."""
        known = self._folded.setdefault(script, {})
        text = known.get(index)
        if text is None:
            text = known[index] = folding.folded(self._view(index, script).text)
        return text


def _words(sought: ArticleSearch) -> tuple[str, ...]:
    if sought.several:
        return folding.words(sought.text)
    return tuple(filter(None, (sought.text if sought.exact else folding.folded(sought.text),)))


def _patterns(sought: ArticleSearch) -> tuple[tuple[Script, re.Pattern[str]], ...]:
    """The pattern for the text of each script in which it is matched."""
    if sought.exact:
        return ((sought.script, _compiled(sought.text, 0)),)
    simplified = _HAN.sub(lambda char: folding.folded(char[0]), sought.text)
    either = dict.fromkeys(((sought.script, sought.text), (Script.HANS, simplified)))
    return tuple((script, _compiled(text, re.IGNORECASE)) for script, text in either)


def _compiled(text: str, how: int) -> re.Pattern[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what a later Python may read otherwise
        try:
            return re.compile(text, how)
        except re.error as error:
            raise PatternError(error.pos) from error
        except (OverflowError, RecursionError) as error:
            raise PatternError(None) from error


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, none twice and none over one before it; of those that begin together the longest."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda each: (each.start, -each.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
