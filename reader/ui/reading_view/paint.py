"""Paints one block with its marks.

The program's first paint has no marks, so `channels`, which paints them, is imported on demand. All spans are offsets
in the block's view text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from reader.ui.reading_view.block_marks import NO_MARKS

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from reader.ui.look.theme import Theme
    from reader.ui.reading_view.block_marks import Marks
    from reader.ui.reading_view.layout import ParagraphLayout


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
