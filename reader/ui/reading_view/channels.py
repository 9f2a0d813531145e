"""How marks look on the page, in channels that never fight.

Backgrounds are annotations, underlines are entities, the margin belongs to commitments; bold type inside the
text (cues, figures) comes with the layout. Frames are for what is in the light and for what was found. What is
suspicious or was repaired is marked above the text, where nothing else is. All lengths follow the size of the type.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from reader.ui.reading_view.bands import backgrounds
from reader.ui.reading_view.lanes import touch
from reader.ui.reading_view.layout import BAR, Kind, ParagraphLayout
from reader.ui.reading_view.paint import GUTTER, Marks, Promise
from reader.ui.reading_view.underlines import underlines

if TYPE_CHECKING:
    from reader.types import Span
    from reader.ui.look.theme import Theme

_NUMBERS, _AIR = GUTTER - 15, 4  # pixels of the margin for the numbers, and what they leave to the edge


def paint_marked(painter: QPainter, layout: ParagraphLayout, marks: Marks, theme: Theme, clip: QRectF) -> None:
    """Paint a paragraph as far as its lines touch `clip`, in pixels from its top left corner."""
    sight = layout.between(clip.top(), clip.bottom())
    if sight != (0, len(layout.view.text)):
        marks = _on(marks, sight)
    _margin(painter, layout, marks.promises, theme)
    backgrounds(painter, layout, marks, theme, sight)
    for promise in marks.promises:
        if promise.active:
            _set_off(painter, layout, promise, theme)
    if marks.hits:
        _hits(painter, layout, marks.hits, theme)  # under the text: a frame may not lie over the stroke of a figure
    painter.setPen(QColor(theme.muted if layout.kind is Kind.ASIDE else theme.ink))
    layout.draw(painter, clip)
    if marks.entities:
        underlines(painter, layout, marks.entities, theme)
    if marks.suspects:
        _waves(painter, layout, marks.suspects, theme)
    for span, certain in marks.repairs:
        for line, left, _ in layout.pieces(span)[:1]:
            _corner(painter, left, layout.lines[line].baseline - layout.ascent + 3, certain, theme, layout.scale)


def _on(marks: Marks, sight: Span) -> Marks:
    """The marks that touch the lines in sight, and all highlights, since those share lanes with others out of it."""
    return marks._replace(
        entities=tuple([each for each in marks.entities if touch(each[1], sight)]),
        promises=tuple([each for each in marks.promises if touch(each.span, sight)]),
        suspects=tuple([each for each in marks.suspects if touch(each, sight)]),
        repairs=tuple([each for each in marks.repairs if touch(each[0], sight)]),
        hits=tuple([each for each in marks.hits if touch(each[0], sight)]),
    )


def _fill(painter: QPainter, layout: ParagraphLayout, span: Span, colour: QColor) -> None:
    for line, left, right in layout.pieces(span):
        painter.fillRect(layout.band(line, left, right), colour)


def _margin(painter: QPainter, layout: ParagraphLayout, promises: Iterable[Promise], theme: Theme) -> None:
    """The bar beside the lines of each commitment and its number where it begins."""
    numbers: dict[int, list[Promise]] = {}
    thick = min(max(round(3 * layout.scale), 2), 5)
    for promise in promises:
        pieces = layout.pieces(promise.span)
        if not pieces:
            continue
        first, last = pieces[0][0], pieces[-1][0]
        top = layout.lines[first].top + BAR
        if promise.active:
            _fill(painter, layout, promise.span, tint(theme))
        bar = QRectF(-7 - thick, top, thick, layout.lines[last].top + layout.pitch - BAR - top)
        painter.fillRect(bar, QColor(theme.accent if promise.active else theme.bar))
        if promise.number is not None:
            numbers.setdefault(first, []).append(promise)
    if not numbers:
        return
    align = QtCore.Qt.AlignmentFlag
    painter.setPen(QColor(theme.accent))
    for line, here in numbers.items():
        bold = any(promise.active for promise in here)
        font, words = _numbers(tuple(each.number or 0 for each in here), bold, round(11 * layout.scale))
        painter.setFont(font)
        box = QRectF(-GUTTER, layout.lines[line].top, _NUMBERS, layout.pitch)
        painter.drawText(box, align.AlignRight | align.AlignVCenter, words)


def tint(theme: Theme) -> QColor:
    """What lies over the paper behind the commitment in the light."""
    colour = QColor(theme.accent)
    colour.setAlpha(38 if theme.dark else 26)
    return colour


@lru_cache(maxsize=1024)
def _numbers(numbers: tuple[int, ...], bold: bool, size: int) -> tuple[QFont, str]:
    """Commitments that begin on one line, as large as the margin allows; several are a range (1 2 reads as 12)."""
    words = f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
    for pixels in range(min(max(size, 8), 18), 7, -1):
        font = _number_font(bold, pixels)
        if QFontMetrics(font).horizontalAdvance(words) <= _NUMBERS - _AIR:
            return font, words
    return font, f"{numbers[0]}…"


@cache
def _number_font(bold: bool, size: int) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _set_off(painter: QPainter, layout: ParagraphLayout, promise: Promise, theme: Theme) -> None:
    """Frames around the figures of a commitment and, dotted, around its deadline."""
    style = QtCore.Qt.PenStyle
    spans = [(span, style.SolidLine) for span in promise.figures]
    if promise.deadline is not None:
        spans.append((promise.deadline, style.DotLine))
    for span, line_style in spans:
        painter.setPen(QPen(QColor(theme.accent), 1, line_style))
        for line, left, right in layout.pieces(span):
            painter.drawRect(layout.band(line, left, right).adjusted(0.5, 0.5, -0.5, -0.5))


def _hits(painter: QPainter, layout: ParagraphLayout, hits: Iterable[tuple[Span, bool]], theme: Theme) -> None:
    """Frames around what was found, thrice as thick above and below the hit in the light; they leave room for an
    underline. The sides stay thin, or they would lie over the letters beside it.
    """
    room, colour = round(4 * layout.scale), QColor(theme.hit)
    thin, thick = QPen(colour, 1), QPen(colour, max(2, round(3 * layout.scale)))
    thick.setCapStyle(QtCore.Qt.PenCapStyle.FlatCap)
    for span, active in hits:
        for line, left, right in layout.pieces(span):
            box = layout.band(line, left, right)
            foot = max(box.bottom(), min(box.bottom() + room, round(layout.lines[line].baseline + layout.room)))
            box.setBottom(foot)
            painter.setPen(thin)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            if active:
                painter.setPen(thick)
                for y in (box.top() - 0.5, box.bottom() + 0.5):
                    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _waves(painter: QPainter, layout: ParagraphLayout, spans: Iterable[Span], theme: Theme) -> None:
    """The waves above suspicious characters, whole pixels since smooth ones take three times as long."""
    size = layout.scale
    painter.setPen(_wave_pen(theme.doubt, max(1, round(2 * size))))
    for span in spans:
        for line, left, right in layout.pieces(span):
            y = round(layout.lines[line].baseline - layout.ascent)
            painter.drawPolyline(_wave(round(left), round(right), y, size))


@cache
def _wave_pen(colour: str, width: int) -> QPen:
    return QPen(QColor(colour), width)


def _wave(left: int, right: int, y: int, size: float) -> list[QPointF]:
    low, high, step = y + max(2, round(4 * size)), y + max(1, round(2 * size)), max(2, round(3 * size))
    return [QPointF(x, low if turn % 2 == 0 else high) for turn, x in enumerate(range(left + 2, right - 1, step))]


def _corner(painter: QPainter, left: float, y: float, certain: bool, theme: Theme, size: float) -> None:
    """The small corner before a repaired character: an angle, filled where the repair is a guess."""
    x, y = round(left) + 0.5, round(y) - 0.5
    painter.setPen(QPen(QColor(theme.muted if certain else theme.doubt), max(1, round(size * 0.8))))
    arm = max(3, round((4 if certain else 5) * size))
    if certain:
        painter.drawPolyline([QPointF(x, y + arm), QPointF(x, y), QPointF(x + arm, y)])
    else:
        painter.setBrush(QColor(theme.doubt))
        painter.drawPolygon([QPointF(x, y), QPointF(x + arm, y), QPointF(x, y + arm)])
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
