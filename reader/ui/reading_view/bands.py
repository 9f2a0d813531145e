"""Annotations behind the text: stacked bands in the colours of their tags, and the selection.

A selection leaves of the bands a strip, so no colours are mixed and each is as legible as the theme says.
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
    from reader.ui.reading_view.layout import ParagraphLayout, Piece
    from reader.ui.reading_view.paint import Highlight, Marks

_DOTTED = 7  # pixels of a band in which the dots of its colour have room
_STRIP = 0.42  # of a band that a selection leaves to the annotations


class _Band(NamedTuple):
    """One tag of an annotation, and in which lane of how many it lies."""

    highlight: Highlight
    colour: int
    lane: int
    of: int


def backgrounds(painter: QPainter, layout: ParagraphLayout, marks: Marks, theme: Theme, sight: Span) -> None:
    """Paint the tag colours behind the text in sight, and the selection.

    Overlaps and several tags share the height of a line as stacked bands; where they are more than can be told apart,
    some share a band. What is in the light has a frame of its own.
    """
    coloured = [(each, colour) for each in marks.highlights for colour in each.colours]
    places = lanes([each.span for each, _ in coloured])
    every = [_Band(*each, *place) for each, place in zip(coloured, places, strict=True)]
    bands = [band for band in every if touch(band.highlight.span, sight)]
    _draw(painter, layout, bands, theme)
    if marks.selection is not None and touch(marks.selection, sight):
        _selected(painter, layout, marks.selection, bands, theme)


def _selected(painter: QPainter, layout: ParagraphLayout, chosen: Span, bands: Iterable[_Band], theme: Theme) -> None:
    """Paint the selection and, at the foot of its lines, what it leaves of the bands."""
    boxes, colour = [layout.band(*piece) for piece in layout.pieces(chosen)], QColor(theme.selection)
    for box in boxes:
        painter.fillRect(box, colour)
    bands = [
        band for band in bands if band.highlight.span.start < chosen.end and chosen.start < band.highlight.span.end
    ]
    if not bands:
        return
    painter.save()
    if any(band.highlight.span.start < chosen.start or chosen.end < band.highlight.span.end for band in bands):
        region = QRegion()
        for box in boxes:
            region += box.toRect()
        painter.setClipRegion(region, QtCore.Qt.ClipOperation.IntersectClip)
    _draw(painter, layout, bands, theme, _STRIP)
    painter.restore()


def _draw(painter: QPainter, layout: ParagraphLayout, bands: Iterable[_Band], theme: Theme, part: float = 1.0) -> None:
    """Paint bands on the whole height of their lines, or the lower `part` of it."""
    colours = _colours(theme.tags)
    framed: list[tuple[QRectF, QRectF]] = []
    dots: list[tuple[int, int, int]] = []
    pieces: list[Piece] = []
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
            if number == 0 and box.height() >= _DOTTED:
                dots += dots_of(colour, box, layout.scale)
            if highlight.active:
                framed.append((box, band))
    muted, ink = QColor(theme.muted), QColor(theme.ink)
    for x, y, side in dots:
        painter.fillRect(x, y, side, side, muted)
    for box, band in framed:
        _frame(painter, box, band, ink)


def _frame(painter: QPainter, box: QRectF, band: QRectF, ink: QColor) -> None:
    """The frame of what is in the light: its sides, and above and below where no other lane lies.

    An edge between two lanes, or above what a selection leaves, would cross the characters and read as a stroke
    through them.
    """
    left, top, wide, high = (round(length) for length in box.getRect())  # type: ignore[attr-defined]
    painter.fillRect(left, top, 1, high, ink)
    painter.fillRect(left + wide - 1, top, 1, high, ink)
    if box.top() == band.top():
        painter.fillRect(left, top, wide, 1, ink)
    if box.bottom() == band.bottom():
        painter.fillRect(left, top + high - 1, wide, 1, ink)


@lru_cache(maxsize=8)
def _colours(tags: tuple[str, ...]) -> list[QColor]:
    return [QColor(tag) for tag in tags]
