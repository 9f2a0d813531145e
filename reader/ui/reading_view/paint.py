"""How marks look on the page, in three channels that never fight.

Backgrounds are annotations, underlines are entities, the margin belongs to commitments; bold type inside the
text (cues, figures) comes with the layout. What is suspicious or was repaired is marked above the text, where
nothing else is. All spans handed in count in the paragraph's view text.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from heapq import heappop, heappush
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from reader.types import EntityType, Span
from reader.ui.reading_view.layout import Kind, ParagraphLayout
from reader.ui.theme import Theme

GUTTER = 46  # pixels left of the text: bar and numbers
_THINNEST = 3  # pixels of a band that can be told from its neighbours
_FRAMED = 10  # pixels of one that a frame does not strike through


class Highlight(NamedTuple):
    """An annotation's piece of a paragraph: one colour a tag."""

    span: Span
    colours: tuple[int, ...]
    active: bool


class Promise(NamedTuple):
    """A commitment's piece of a paragraph; `number` is None where it began in an earlier paragraph."""

    span: Span
    number: int | None
    active: bool


class Marks(NamedTuple):
    """All that is painted on one paragraph; `repairs` come with whether they are certain, `hits` of a search with
    whether they are in the light.
    """

    highlights: tuple[Highlight, ...] = ()
    entities: tuple[tuple[EntityType, Span], ...] = ()
    promises: tuple[Promise, ...] = ()
    suspects: tuple[Span, ...] = ()
    repairs: tuple[tuple[Span, bool], ...] = ()
    selection: Span | None = None
    hits: tuple[tuple[Span, bool], ...] = ()


NO_MARKS = Marks()


def lanes(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """For each span its lane and how many lanes its cluster of overlaps has.

    Spans must be sorted. Those that touch nothing get (0, 1); overlapping ones share the height of the line.
    """
    placed: list[tuple[int, int]] = []
    first = count = 0  # of the cluster
    taken: list[tuple[int, int]] = []  # heap of where a lane is free again, and the lane
    free: list[int] = []  # heap of lanes
    reach = -1
    for index, span in enumerate(spans):
        if span.start >= reach:
            placed[first:] = [(lane, count) for lane, _ in placed[first:]]
            first, count, taken, free = index, 0, [], []
        while taken and taken[0][0] <= span.start:
            heappush(free, heappop(taken)[1])
        lane = heappop(free) if free else count
        count = max(count, lane + 1)
        heappush(taken, (span.end, lane))
        placed.append((lane, 1))
        reach = max(reach, span.end)
    placed[first:] = [(lane, count) for lane, _ in placed[first:]]
    return placed


def paint(
    painter: QPainter, layout: ParagraphLayout, origin: QPointF, marks: Marks, theme: Theme, height: float
) -> None:
    """Paint one paragraph with its marks; `origin` is the top left corner of its text column, in a page that high.

    Without marks the painter's own pen, the ink of the palette, will do: setting one is slow the first time.
    """
    painter.save()
    painter.translate(origin)
    if marks is not NO_MARKS:
        _margin(painter, layout, marks.promises, theme)
        _backgrounds(painter, layout, marks.highlights, theme)
        if marks.selection is not None:
            _fill(painter, layout, marks.selection, QColor(theme.selection))
        painter.setPen(QColor(theme.muted if layout.kind is Kind.ASIDE else theme.ink))
    layout.draw(painter, QRectF(0, -origin.y(), layout.width, height))
    for kind, span in marks.entities:
        for line, left, right in layout.pieces(span):
            underline(painter, kind, left, right, layout.lines[line].baseline + 5, theme)
    if marks.suspects:
        _waves(painter, layout, marks.suspects, theme)
    for span, certain in marks.repairs:
        for line, left, _ in layout.pieces(span)[:1]:
            _corner(painter, left, layout.lines[line].baseline - layout.ascent + 3, certain, theme)
    painter.restore()


def _fill(painter: QPainter, layout: ParagraphLayout, span: Span, colour: QColor) -> None:
    for line, left, right in layout.pieces(span):
        painter.fillRect(layout.band(line, left, right), colour)


def _margin(painter: QPainter, layout: ParagraphLayout, promises: Iterable[Promise], theme: Theme) -> None:
    """The bar beside the lines of each commitment and its number where it begins."""
    numbers: dict[int, list[Promise]] = {}
    for promise in promises:
        pieces = layout.pieces(promise.span)
        if not pieces:
            continue
        first, last = pieces[0][0], pieces[-1][0]
        top = layout.lines[first].top + 3
        if promise.active:
            tint = QColor(theme.accent)
            tint.setAlpha(38 if theme.dark else 26)
            _fill(painter, layout, promise.span, tint)
        bar = QRectF(-10, top, 3, layout.lines[last].top + layout.pitch - 3 - top)
        painter.fillRect(bar, QColor(theme.accent if promise.active else theme.bar))
        if promise.number is not None:
            numbers.setdefault(first, []).append(promise)
    if not numbers:
        return
    align = QtCore.Qt.AlignmentFlag
    painter.setPen(QColor(theme.accent))
    for line, here in numbers.items():
        painter.setFont(_number_font(any(promise.active for promise in here)))
        box = QRectF(-GUTTER, layout.lines[line].top, GUTTER - 15, layout.pitch)
        painter.drawText(box, align.AlignRight | align.AlignVCenter, _numbers([each.number or 0 for each in here]))


def _numbers(numbers: Sequence[int]) -> str:
    """Commitments that begin on one line; they follow each other, so more than two are a range."""
    return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 2 else " ".join(map(str, numbers))


@cache
def _number_font(bold: bool) -> QFont:
    font = QFont()
    font.setPixelSize(11)
    font.setBold(bold)
    return font


def _backgrounds(painter: QPainter, layout: ParagraphLayout, highlights: Sequence[Highlight], theme: Theme) -> None:
    """Tag colours behind the text; overlaps and several tags share the height as stacked bands.

    Where they are more than can be told apart, some share a band. What is in the light has a frame of its own.
    """
    bands = [(each, colour) for each in highlights for colour in each.colours]
    places = lanes([each.span for each, _ in bands])
    colours = [QColor(colour) for colour in theme.tags]
    framed: list[QRectF] = []
    pieces: list[tuple[int, float, float]] = []
    of: Highlight | None = None
    for (highlight, colour), (lane, count) in zip(bands, places, strict=True):
        if highlight is not of:
            of, pieces = highlight, layout.pieces(highlight.span)
        for line, left, right in pieces:
            band = layout.band(line, left, right)
            box = stripe(band, lane, count)
            painter.fillRect(box, colours[colour])
            if highlight.active:
                framed.append(box if box.height() >= _FRAMED else band)
    if framed:
        painter.setPen(QPen(QColor(theme.ink), 1))
        for box in framed:
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def stripe(band: QRectF, lane: int, count: int) -> QRectF:
    """The part of a band that belongs to one of `count` lanes, on whole pixels and never too thin to be seen."""
    rows = min(count, max(1, int(band.height()) // _THINNEST))
    row = lane * rows // count
    top, bottom = (band.top() + round(nth * band.height() / rows) for nth in (row, row + 1))
    return QRectF(band.left(), top, band.width(), bottom - top)


def _waves(painter: QPainter, layout: ParagraphLayout, spans: Iterable[Span], theme: Theme) -> None:
    """The waves above suspicious characters, whole pixels since smooth ones take three times as long."""
    painter.setPen(_wave_pen(theme.doubt))
    for span in spans:
        for line, left, right in layout.pieces(span):
            painter.drawPolyline(_wave(round(left), round(right), round(layout.lines[line].baseline - layout.ascent)))


@cache
def _wave_pen(colour: str) -> QPen:
    return QPen(QColor(colour), 2)


def _wave(left: int, right: int, y: int) -> list[QPointF]:
    return [QPointF(x, y + (4 if turn % 2 == 0 else 2)) for turn, x in enumerate(range(left + 2, right - 1, 3))]


def _corner(painter: QPainter, left: float, y: float, certain: bool, theme: Theme) -> None:
    """The small corner before a repaired character: an angle, filled where the repair is a guess."""
    x, y = round(left) + 0.5, round(y) - 0.5
    painter.setPen(QPen(QColor(theme.muted if certain else theme.doubt), 1))
    if certain:
        painter.drawPolyline([QPointF(x, y + 4), QPointF(x, y), QPointF(x + 4, y)])
    else:
        painter.setBrush(QColor(theme.doubt))
        painter.drawPolygon([QPointF(x, y), QPointF(x + 5, y), QPointF(x, y + 5)])
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)


def underline(painter: QPainter, kind: EntityType, left: float, right: float, y: float, theme: Theme) -> None:
    """The line of an entity type from `left` to `right`: colour and shape, so that either alone tells them apart."""
    left, right, y = round(left) + 0.5, round(right) - 1.0, round(y)
    painter.setPen(_pen(kind, theme.of(kind)))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    if kind is EntityType.QUANTITY:
        painter.drawLine(QPointF(left, y + 3), QPointF(right, y + 3))


@cache
def _pen(kind: EntityType, colour: str) -> QPen:
    cap = QtCore.Qt.PenCapStyle
    pen = QPen(QColor(colour), 2)
    pen.setCapStyle(cap.FlatCap)
    match kind:
        case EntityType.TITLE:
            pen.setDashPattern([1, 1])
        case EntityType.TIME:
            pen.setCapStyle(cap.RoundCap)
            pen.setDashPattern([0.1, 2])
        case EntityType.PROGRAMME:
            pen.setDashPattern([4, 2])
        case EntityType.LOC:
            pen.setDashPattern([4, 1.5, 1, 1.5])
        case EntityType.ORG:
            pen.setWidth(3)
        case EntityType.QUANTITY:
            pen.setWidth(1)
    return pen
