"""Paints marks in visual channels that do not collide.

Backgrounds show annotations, underlines show entities, the margin shows commitments; bold type (cues, figures) is part
of the layout. Frames show the active items and search hits. Suspects and repairs are marked above the text. All lengths
scale with the type size.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from reader.ui.reading_view.bands import paint_backgrounds
from reader.ui.reading_view.block_marks import GUTTER, CommitmentHighlight, Marks
from reader.ui.reading_view.lanes import touch
from reader.ui.reading_view.layout import BAR, ParagraphKind, ParagraphLayout
from reader.ui.reading_view.underlines import underlines

if TYPE_CHECKING:
    from reader.types import Span
    from reader.ui.look.theme import Theme

_NUMBER_WIDTH, _NUMBER_GAP = GUTTER - 15, 4  # pixels for the numbers in the margin, and their gap to the edge


def paint_marked(painter: QPainter, layout: ParagraphLayout, marks: Marks, theme: Theme, clip: QRectF) -> None:
    """Paint the lines of a paragraph that touch `clip`, in pixels from its top left corner."""
    visible = layout.between(clip.top(), clip.bottom())
    if visible != (0, len(layout.view.text)):
        marks = _touching(marks, visible)
    _margin(painter, layout, marks.commitments, theme)
    paint_backgrounds(painter, layout, marks, theme, visible)
    for commitment in marks.commitments:
        if commitment.active:
            _frame_details(painter, layout, commitment, theme)
    if marks.hits:
        _hits(painter, layout, marks.hits, theme)  # below the text, so frames do not cover the strokes of figures
    painter.setPen(QColor(theme.muted if layout.kind is ParagraphKind.ASIDE else theme.ink))
    layout.draw(painter, clip)
    if marks.entities:
        underlines(painter, layout, marks.entities, theme)
    if marks.suspects:
        _waves(painter, layout, marks.suspects, theme)
    for span, certain in marks.repairs:
        for line, left, _ in layout.pieces(span)[:1]:
            _corner(painter, left, layout.lines[line].baseline - layout.ascent + 3, certain, theme, layout.scale)


def _touching(marks: Marks, visible: Span) -> Marks:
    """The marks that touch the visible text, and all highlights, which may share lanes with hidden ones."""
    return marks._replace(
        entities=tuple([each for each in marks.entities if touch(each[1], visible)]),
        commitments=tuple([each for each in marks.commitments if touch(each.span, visible)]),
        suspects=tuple([each for each in marks.suspects if touch(each, visible)]),
        repairs=tuple([each for each in marks.repairs if touch(each[0], visible)]),
        hits=tuple([each for each in marks.hits if touch(each[0], visible)]),
    )


def _fill(painter: QPainter, layout: ParagraphLayout, span: Span, colour: QColor) -> None:
    for line, left, right in layout.pieces(span):
        painter.fillRect(layout.band(line, left, right), colour)


def _margin(
    painter: QPainter, layout: ParagraphLayout, commitments: Iterable[CommitmentHighlight], theme: Theme
) -> None:
    """Paint the margin bar of each commitment, and its number where it begins.

    An unsure commitment has a thin line for a bar, and its number has the colour of secondary text.
    """
    numbers: dict[int, list[CommitmentHighlight]] = {}
    thick = min(max(round(3 * layout.scale), 2), 5)
    for commitment in commitments:
        pieces = layout.pieces(commitment.span)
        if not pieces:
            continue
        first, last = pieces[0][0], pieces[-1][0]
        top = layout.lines[first].top + BAR
        if commitment.active:
            _fill(painter, layout, commitment.span, tint(theme))
        bar = QRectF(-7 - thick, top, thick, layout.lines[last].top + layout.pitch - BAR - top)
        if commitment.unsure and not commitment.active:
            painter.fillRect(bar.adjusted(thick - 1, 0, 0, 0), QColor(theme.bar))
        else:
            painter.fillRect(bar, QColor(theme.accent if commitment.active else theme.bar))
        if commitment.number is not None:
            numbers.setdefault(first, []).append(commitment)
    if not numbers:
        return
    align = QtCore.Qt.AlignmentFlag
    for line, here in numbers.items():
        painter.setPen(QColor(theme.muted if all(commitment.unsure for commitment in here) else theme.accent))
        bold = any(commitment.active for commitment in here)
        font, label = _fitted_numbers(tuple(each.number or 0 for each in here), bold, round(11 * layout.scale))
        painter.setFont(font)
        box = QRectF(-GUTTER, layout.lines[line].top, _NUMBER_WIDTH, layout.pitch)
        painter.drawText(box, align.AlignRight | align.AlignVCenter, label)


def tint(theme: Theme) -> QColor:
    """The background tint of the active commitment."""
    colour = QColor(theme.accent)
    colour.setAlpha(38 if theme.dark else 26)
    return colour


@lru_cache(maxsize=1024)
def _fitted_numbers(numbers: tuple[int, ...], bold: bool, size: int) -> tuple[QFont, str]:
    """The numbers of one line in the largest font that fits the margin; several become a range (1 2 reads as 12)."""
    label = f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
    for pixels in range(min(max(size, 8), 18), 7, -1):
        font = _number_font(bold, pixels)
        if QFontMetrics(font).horizontalAdvance(label) <= _NUMBER_WIDTH - _NUMBER_GAP:
            return font, label
    return font, f"{numbers[0]}…"


@cache
def _number_font(bold: bool, size: int) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _frame_details(painter: QPainter, layout: ParagraphLayout, commitment: CommitmentHighlight, theme: Theme) -> None:
    """Frame the figures of a commitment, and with dots its deadline."""
    style = QtCore.Qt.PenStyle
    spans = [(span, style.SolidLine) for span in commitment.figures]
    if commitment.deadline is not None:
        spans.append((commitment.deadline, style.DotLine))
    for span, line_style in spans:
        painter.setPen(QPen(QColor(theme.accent), 1, line_style))
        for line, left, right in layout.pieces(span):
            painter.drawRect(layout.band(line, left, right).adjusted(0.5, 0.5, -0.5, -0.5))


def _hits(painter: QPainter, layout: ParagraphLayout, hits: Iterable[tuple[Span, bool]], theme: Theme) -> None:
    """Frame search hits, leaving room for an underline.

    The active hit is three times as thick above and below, but not at the sides, where it would cover other letters.
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
    """Draw waves above suspects, on whole pixels since antialiased ones take three times as long."""
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
    """Draw the corner before a repaired character: an angle, filled if the repair is a guess."""
    x, y = round(left) + 0.5, round(y) - 0.5
    painter.setPen(QPen(QColor(theme.muted if certain else theme.doubt), max(1, round(size * 0.8))))
    arm = max(3, round((4 if certain else 5) * size))
    if certain:
        painter.drawPolyline([QPointF(x, y + arm), QPointF(x, y), QPointF(x + arm, y)])
    else:
        painter.setBrush(QColor(theme.doubt))
        painter.drawPolygon([QPointF(x, y), QPointF(x + arm, y), QPointF(x, y + arm)])
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
