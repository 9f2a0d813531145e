"""Paints annotations as stacked bands in their tag colours behind the text, and the selection.

The selection covers all but a strip of each band, so colours never mix and stay as legible as the theme promises.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QRegion

from reader.ui.reading_view.lanes import dots_of, lanes, stripe, touch

if TYPE_CHECKING:
    from reader.types import Span
    from reader.ui.look.theme import Theme
    from reader.ui.reading_view.block_marks import Highlight, Marks
    from reader.ui.reading_view.layout import LinePiece, ParagraphLayout

_MIN_DOT_HEIGHT = 7  # pixels; thinner bands have no dots
_SELECTED_PART = 0.42  # share of a band that stays visible under a selection


class _Band(NamedTuple):
    """One tag of an annotation, with its lane and the number of lanes."""

    highlight: Highlight
    colour: int
    lane: int
    of: int


def paint_backgrounds(painter: QPainter, layout: ParagraphLayout, marks: Marks, theme: Theme, visible: Span) -> None:
    """Paint the tag colours behind the visible text, and the selection.

    Overlaps and multiple tags share the line height as stacked bands; if there are too many to tell apart, some share
    a band. The active annotation is framed.
    """
    coloured = [(each, colour) for each in marks.highlights for colour in each.colours]
    places = lanes([each.span for each, _ in coloured])
    all_bands = [_Band(*each, *place) for each, place in zip(coloured, places, strict=True)]
    bands = [band for band in all_bands if touch(band.highlight.span, visible)]
    _draw(painter, layout, bands, theme)
    if marks.selection is not None and touch(marks.selection, visible):
        _paint_selection(painter, layout, marks.selection, bands, theme)


def _paint_selection(
    painter: QPainter, layout: ParagraphLayout, selection: Span, bands: Iterable[_Band], theme: Theme
) -> None:
    """Paint the selection and the strips of the bands at the bottom of its lines."""
    boxes, colour = [layout.band(*piece) for piece in layout.pieces(selection)], QColor(theme.selection)
    for box in boxes:
        painter.fillRect(box, colour)
    bands = [
        band
        for band in bands
        if band.highlight.span.start < selection.end and selection.start < band.highlight.span.end
    ]
    if not bands:
        return
    painter.save()
    if any(band.highlight.span.start < selection.start or selection.end < band.highlight.span.end for band in bands):
        region = QRegion()
        for box in boxes:
            region += box.toRect()
        painter.setClipRegion(region, QtCore.Qt.ClipOperation.IntersectClip)
    _draw(painter, layout, bands, theme, _SELECTED_PART)
    painter.restore()


def _draw(painter: QPainter, layout: ParagraphLayout, bands: Iterable[_Band], theme: Theme, part: float = 1.0) -> None:
    """Paint bands over the full height of their lines, or the lower `part` of it."""
    colours = _colours(theme.tags)
    framed: list[tuple[QRectF, QRectF]] = []
    dots: list[tuple[int, int, int]] = []
    pieces: list[LinePiece] = []
    last: Highlight | None = None
    for highlight, colour, lane, of in bands:
        if highlight is not last:
            last, pieces = highlight, layout.pieces(highlight.span)
        for number, (line, left, right) in enumerate(pieces):
            band = layout.band(line, left, right)
            foot = QRectF(band)
            if part < 1:
                foot.setTop(band.bottom() - round(part * band.height()))
            box = stripe(foot, lane, of)
            painter.fillRect(box, colours[colour])
            if number == 0 and box.height() >= _MIN_DOT_HEIGHT:
                dots += dots_of(colour, box, layout.scale)
            if highlight.active:
                framed.append((box, band))
    muted, ink = QColor(theme.muted), QColor(theme.ink)
    for x, y, side in dots:
        painter.fillRect(x, y, side, side, muted)
    for box, band in framed:
        _frame(painter, box, band, ink)


def _frame(painter: QPainter, box: QRectF, band: QRectF, ink: QColor) -> None:
    """Frame the active annotation: its sides, and its top and bottom where they are the edge of the line.

    Any other horizontal edge would cross the characters and look like a strikethrough.
    """
    left, top, width, height = (round(length) for length in box.getRect())  # type: ignore[attr-defined]
    painter.fillRect(left, top, 1, height, ink)
    painter.fillRect(left + width - 1, top, 1, height, ink)
    if box.top() == band.top():
        painter.fillRect(left, top, width, 1, ink)
    if box.bottom() == band.bottom():
        painter.fillRect(left, top + height - 1, width, 1, ink)


@lru_cache(maxsize=8)
def _colours(tags: tuple[str, ...]) -> list[QColor]:
    return [QColor(tag) for tag in tags]
