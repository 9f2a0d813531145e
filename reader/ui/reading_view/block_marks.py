"""The marks of one block, as they are painted; all spans are offsets in the block's view text."""

from __future__ import annotations

from typing import NamedTuple

from reader.types import EntityType, Span

GUTTER = 46  # pixels left of the text, for bars and numbers


class Highlight(NamedTuple):
    """The part of an annotation in a block, with one colour per tag."""

    span: Span
    colours: tuple[int, ...]
    active: bool


class CommitmentHighlight(NamedTuple):
    """The part of a commitment in a block; `number` is None if it begins in an earlier block.

    `figures` and `deadline` are framed while it is active; an `unsure` one is drawn lighter.
    """

    span: Span
    number: int | None
    active: bool
    figures: tuple[Span, ...] = ()
    deadline: Span | None = None
    unsure: bool = False


class Marks(NamedTuple):
    """Everything painted on one block; `repairs` are (span, certain), search `hits` (span, active)."""

    highlights: tuple[Highlight, ...] = ()
    entities: tuple[tuple[EntityType, Span], ...] = ()
    commitments: tuple[CommitmentHighlight, ...] = ()
    suspects: tuple[Span, ...] = ()
    repairs: tuple[tuple[Span, bool], ...] = ()
    selection: Span | None = None
    hits: tuple[tuple[Span, bool], ...] = ()


NO_MARKS = Marks()
