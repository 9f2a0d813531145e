"""Two texts and their differences in the displayed script; independent of Qt."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.analysis import links
from reader.analysis.text_diff import DiffKind, DiffRow
from reader.store.library import Library
from reader.store.workbench import CommitmentRow as Kept
from reader.text import scripts
from reader.text.align import Alignment
from reader.text.views import Views
from reader.types import Normal, Script, Span, Term

UNCONVERTED = (Script.ORIGINAL, Script.READING)


class Side(NamedTuple):
    """One of the two texts: an article, or a commitment in it, whose speaker is `who`.

    `text` is text of the reading view in the script `native`; `simplified` is the same in Simplified, with as many code
    points. `alignment` maps the source of the article to `text`; None for a commitment, whose source span is `span`.
    """

    article: str
    title: str
    dated: datetime.date | None
    who: str
    text: str
    simplified: str
    native: Script
    span: Span
    alignment: Alignment | None

    def source(self, span: Span) -> Span:
        """The source span of a span of `text`."""
        return self.alignment.to_source(span) if self.alignment else self.span


class Piece(NamedTuple):
    """Text on one side of a row, and how it differs from the other side."""

    kind: DiffKind
    text: str


def of_article(library: Library, sha256: str, normal: Normal) -> Side | None:
    """An article in its reading view; None if the library no longer has it. Raises LibraryError."""
    from reader.text import fields

    article = library.article(sha256)
    if article is None:
        return None
    views = Views(article, library.reading(sha256)._replace(normal=normal))
    found = fields.find(views)
    title = views.text(found.title, Script.READING) if found.title else ""
    text, alignment = views.whole(Script.READING)
    whole = Span(0, len(article.text))
    return Side(sha256, title, found.date, "", text, links.simplified(text), views.native, whole, alignment)


def of_commitment(kept: Kept) -> Side:
    """A commitment of the workbench."""
    commitment = kept.commitment
    who = " ".join(filter(None, (commitment.speaker or ())[:3]))
    text = commitment.text
    return Side(
        kept.article, kept.title, kept.dated, who, text, links.simplified(text), kept.script, commitment.span, None
    )


class Comparison:
    """The rows of two sides; `differences` are the indices of row and segment of each difference."""

    def __init__(self, one: Side, other: Side, rows: Sequence[DiffRow]) -> None:
        """`rows` are the differences of the two Simplified texts."""
        self.sides = one, other
        self.rows = rows
        self.differences = [
            (number, at)
            for number, row in enumerate(rows)
            for at, segment in enumerate(row.segments)
            if segment.kind is not DiffKind.EQUAL
        ]

    def equal(self, number: int) -> bool:
        """Whether both sides of a row are equal."""
        return all(segment.kind is DiffKind.EQUAL for segment in self.rows[number].segments)

    def alone(self, number: int) -> DiffKind | None:
        """ADDED or DROPPED if a row has only one side, else None."""
        (kind, *more) = [segment.kind for segment in self.rows[number].segments]
        return kind if not more and kind in (DiffKind.ADDED, DiffKind.DROPPED) else None

    def pieces(self, number: int, side: int, script: Script, terms: tuple[Term, ...]) -> tuple[Piece, ...]:
        """One side (0 or 1) of a row in a script, one piece per segment; missing text is ""."""
        row, there = self.rows[number], self.sides[side]
        span = row.other if side else row.one
        words = there.text[span.start : span.end]
        shown, alignment = _shown(words, there.native, script, terms)
        begins = [(segment.other if side else segment.one).start - span.start for segment in row.segments]
        starts = [alignment.to_view(Span(begin, len(words))).start for begin in begins]
        ends = [*starts[1:], len(shown)]
        return tuple(
            Piece(segment.kind, shown[start:end])
            for segment, start, end in zip(row.segments, starts, ends, strict=True)
        )

    def text(self, script: Script, terms: tuple[Term, ...]) -> str:
        """The comparison as plain text: one line per side of a row, differences in brackets.

        Equal rows start with ``  ``, others of the first text with ``- `` (``[-…-]``), the second ``+ `` (``{+…+}``).
        """
        return "".join(line + "\n" for number in range(len(self.rows)) for line in self._lines(number, script, terms))

    def _lines(self, number: int, script: Script, terms: tuple[Term, ...]) -> Iterator[str]:
        one, other = (self.pieces(number, side, script, terms) for side in (0, 1))
        if self.equal(number):
            yield "  " + "".join(piece.text for piece in one)
        elif alone := self.alone(number):
            yield ("- " if alone is DiffKind.DROPPED else "+ ") + "".join(piece.text for piece in (*one, *other))
        else:
            yield "- " + "".join(_bracketed(piece, "[-", "-]") for piece in one)
            yield "+ " + "".join(_bracketed(piece, "{+", "+}") for piece in other)


def _bracketed(piece: Piece, before: str, after: str) -> str:
    return f"{before}{piece.text}{after}" if piece.text and piece.kind is not DiffKind.EQUAL else piece.text


@lru_cache(maxsize=4000)
def _shown(words: str, native: Script, script: Script, terms: tuple[Term, ...]) -> tuple[str, Alignment]:
    if script in UNCONVERTED:
        return words, Alignment.identity(0, len(words))
    return scripts.convert(words, native, script, terms)
