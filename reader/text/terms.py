"""Applies the user's conversion terms to a converted text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.text.align import Alignment, Mode
from reader.types import Script, Span, Term

Converted = tuple[str, Alignment]
Converter = Callable[[str], Converted]


class Place(NamedTuple):
    """The range of a term's words in a text, and their replacement."""

    start: int
    end: int
    becomes: str


class Wanted(NamedTuple):
    """Compiled terms: a pattern for their words, longest first, and the replacement of each, None for no change."""

    pattern: re.Pattern[str]
    becomes: Mapping[str, str | None]

    def find(self, text: str) -> list[Place]:
        """The occurrences of the terms from left to right, the longest at each position."""
        found = []
        for match in self.pattern.finditer(text):
            becomes = self.becomes[match[0]]
            found.append(Place(*match.span(), match[0] if becomes is None else becomes))
        return found


def wanted(terms: Sequence[Term], script: Script, as_written: Callable[[str], str | None]) -> Wanted:
    """Compile the terms that apply to `script`.

    `as_written` gives words of another script as the article writes them, or None if ambiguous. Of two terms for the
    same words, one for this script wins over one for all, then the first. Terms with empty words, an empty replacement
    or one of several lines are skipped: a paragraph is one line, and no unit is empty.
    """
    ours = [term for term in terms if term.script in (None, script) and term.text and _stays_a_line(term.becomes)]
    ours.sort(key=lambda term: term.script is None)
    becomes: dict[str, str | None] = {}
    for term in ours:
        becomes.setdefault(term.text, term.becomes)
    for term in ours:
        if form := as_written(term.text):
            becomes.setdefault(form, term.becomes)
    longest_first = sorted(becomes, key=len, reverse=True)
    # Without words, the pattern never matches.
    return Wanted(re.compile("|".join(map(re.escape, longest_first)) or r"(?!)"), becomes)


def _stays_a_line(becomes: str | None) -> bool:
    return becomes is None or (becomes != "" and "\n" not in becomes)


def put(text: str, places: Sequence[Place], convert: Converter) -> Converted:
    """Convert the text as a whole, except for the given places, with the alignment from `text`.

    The text around a place is converted as if the place were not replaced. If a unit of the conversion crosses the edge
    of a place, the rest of the unit is converted on its own. A place of unchanged length is exact, any other is one
    unit.
    """
    whole = convert(text)
    pieces: list[Converted] = []
    done = 0
    for start, end, becomes in places:
        pieces += _between(text, done, start, whole, convert)
        pieces.append((becomes, Alignment.of_lengths(0, [(end - start, len(becomes))])))
        done = end
    pieces += _between(text, done, len(text), whole, convert)
    return "".join(piece for piece, _ in pieces), Alignment.joined([alignment for _, alignment in pieces])


def _between(text: str, start: int, end: int, whole: Converted, convert: Converter) -> Iterator[Converted]:
    """A stretch of the whole conversion; partial units at its ends are converted on their own."""
    converted, alignment = whole
    inside = alignment.to_view(Span(start, end), Mode.CONTRACT)
    if inside.start == inside.end:
        if start < end:
            yield convert(text[start:end])
        return
    behind = alignment.to_source(inside)
    if start < behind.start:
        yield convert(text[start : behind.start])
    yield converted[inside.start : inside.end], alignment.within(behind)
    if behind.end < end:
        yield convert(text[behind.end : end])
