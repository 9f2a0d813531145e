"""Paints one block with its marks.

The program's first paint has no marks, so `channels`, which paints them, is imported on demand. All spans are offsets
in the block's view text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.types import EntityType, Span

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from reader.ui.look.theme import Theme
    from reader.ui.reading_view.layout import ParagraphLayout

GUTTER = 46  # pixels left of the text, for bars and numbers


class Highlight(NamedTuple):
    """The part of an annotation in a block, with one colour per tag."""

    span: Span
    colours: tuple[int, ...]
    active: bool


class CommitmentHighlight(NamedTuple):
    """The part of a commitment in a block; `number` is None if it begins in an earlier block.

    `figures` and `deadline` are framed while it is active.
    """

    span: Span
    number: int | None
    active: bool
    figures: tuple[Span, ...] = ()
    deadline: Span | None = None


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


def paint(
    painter: QPainter,
    layout: ParagraphLayout,
    origin: QPointF,
    marks: Marks,
    theme: Theme,
    height: float,
    above: float = 0.0,
) -> None:
    """Paint one block with its marks; `origin` is the top left corner of its text column.

    Lines whose type is entirely above `above` or below `height` are skipped, including their overhanging marks.

    Without marks the painter's default pen, the palette's text colour, is used: setting a pen is slow the first time.
    """
    painter.save()
    painter.translate(origin)
    clip = QRectF(0, above - origin.y(), layout.width, height - above)
    if marks is NO_MARKS:
        layout.draw(painter, clip)
    else:
        from reader.ui.reading_view.channels import paint_marked

        paint_marked(painter, layout, marks, theme, clip)
    painter.restore()


def overhang(size: int) -> int:
    """The pixels by which marks may exceed the type of their line, for an em of `size` pixels."""
    return -(-size // 4)
