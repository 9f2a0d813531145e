"""How marks look on the page, in channels that never fight.

Backgrounds are annotations, underlines are entities, the margin belongs to commitments; bold type inside the
text (cues, figures) comes with the layout. Frames are for what is in the light and for what was found. What is
suspicious or was repaired is marked above the text, where nothing else is. A selection leaves of the backgrounds a
strip, so no colours are mixed and each is as legible as the theme says. All spans handed in count in the
paragraph's view text; all lengths follow the size of the type.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QRegion

from reader.types import EntityType, Span
from reader.ui.look.theme import Theme
from reader.ui.reading_view.lanes import dots_of, lanes, stripe
from reader.ui.reading_view.layout import BAR, Kind, ParagraphLayout
from reader.ui.reading_view.underlines import underlines

GUTTER = 46  # pixels left of the text: bar and numbers
_NUMBERS = GUTTER - 15  # pixels of it for the numbers
_DOTTED = 7  # pixels of one in which the dots of its colour have room
_STRIP = 0.42  # of a band that a selection leaves to the annotations
_TYPE = 27.5  # pixels from ascent to descent at 100 %
_TALL = 0.62  # of those: how far the characters of the next line reach up


class Highlight(NamedTuple):
    """An annotation's piece of a paragraph: one colour a tag."""

    span: Span
    colours: tuple[int, ...]
    active: bool


class Promise(NamedTuple):
    """A commitment's piece of a paragraph; `number` is None where it began in an earlier paragraph.

    `figures` and `deadline` are set off while it is in the light.
    """

    span: Span
    number: int | None
    active: bool
    figures: tuple[Span, ...] = ()
    deadline: Span | None = None


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


def paint(
    painter: QPainter,
    layout: ParagraphLayout,
    origin: QPointF,
    marks: Marks,
    theme: Theme,
    height: float,
    above: float = 0.0,
) -> None:
    """Paint one paragraph with its marks; `origin` is the top left corner of its text column, in a page that high.

    Nothing is drawn of lines whose type stands wholly `above` that height of the page, or below its foot, not even
    what has its `reach` over that.

    Without marks the painter's own pen, the ink of the palette, will do: setting one is slow the first time.
    """
    painter.save()
    painter.translate(origin)
    if marks is not NO_MARKS:
        sight = layout.between(above - origin.y(), height - origin.y())
        if sight != Span(0, len(layout.view.text)):
            marks = _on(marks, sight)
        _margin(painter, layout, marks.promises, theme)
        _backgrounds(painter, layout, marks, theme, sight)
        for promise in marks.promises:
            if promise.active:
                _set_off(painter, layout, promise, theme)
        painter.setPen(QColor(theme.muted if layout.kind is Kind.ASIDE else theme.ink))
    layout.draw(painter, QRectF(0, above - origin.y(), layout.width, height - above))
    if marks.hits:
        _hits(painter, layout, marks.hits, theme)
    size = scale(layout)
    if marks.entities:
        underlines(painter, layout, marks.entities, theme, size, _room(layout))
    if marks.suspects:
        _waves(painter, layout, marks.suspects, theme)
    for span, certain in marks.repairs:
        for line, left, _ in layout.pieces(span)[:1]:
            _corner(painter, left, layout.lines[line].baseline - layout.ascent + 3, certain, theme, size)
    painter.restore()


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _on(marks: Marks, sight: Span) -> Marks:
    """The marks that touch the lines in sight, and all highlights, since those share lanes with others out of it."""
    return marks._replace(
        entities=tuple([each for each in marks.entities if _touch(each[1], sight)]),
        promises=tuple([each for each in marks.promises if _touch(each.span, sight)]),
        suspects=tuple([each for each in marks.suspects if _touch(each, sight)]),
        repairs=tuple([each for each in marks.repairs if _touch(each[0], sight)]),
        hits=tuple([each for each in marks.hits if _touch(each[0], sight)]),
    )


def reach(size: int) -> int:
    """Pixels that marks may reach over the type of their line where the em has so many."""
    return -(-size // 4)


def scale(layout: ParagraphLayout) -> float:
    """The size of a paragraph's type against that of the body at 100 %."""
    return (layout.ascent + layout.descent) / _TYPE


def _room(layout: ParagraphLayout) -> float:
    """How far below a baseline nothing of the next line stands."""
    return layout.pitch - _TALL * (layout.ascent + layout.descent)


def _fill(painter: QPainter, layout: ParagraphLayout, span: Span, colour: QColor) -> None:
    for line, left, right in layout.pieces(span):
        painter.fillRect(layout.band(line, left, right), colour)


def _margin(painter: QPainter, layout: ParagraphLayout, promises: Iterable[Promise], theme: Theme) -> None:
    """The bar beside the lines of each commitment and its number where it begins."""
    numbers: dict[int, list[Promise]] = {}
    thick = min(max(round(3 * scale(layout)), 2), 5)
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
        font, words = _numbers(tuple(each.number or 0 for each in here), bold, round(11 * scale(layout)))
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
        if QFontMetrics(font).horizontalAdvance(words) <= _NUMBERS:
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
    """Frames around what was found, thrice as thick around the hit in the light; they leave room for an underline."""
    room = round(4 * scale(layout))
    colour = QColor(theme.hit)
    for span, active in sorted(hits, key=lambda hit: hit[1]):
        thick = max(2, round(3 * scale(layout))) if active else 1
        painter.setPen(QPen(colour, thick))
        for line, left, right in layout.pieces(span):
            box = layout.band(line, left, right)
            foot = max(box.bottom(), min(box.bottom() + room, round(layout.lines[line].baseline + _room(layout))))
            box.setBottom(foot)
            out = 0.5 if active else -0.5  # the thick one grows outwards
            painter.drawRect(box.adjusted(-out, -out, out, out))


class _Band(NamedTuple):
    """One tag of an annotation, and in which lane of how many it lies."""

    highlight: Highlight
    colour: int
    lane: int
    of: int


def _backgrounds(painter: QPainter, layout: ParagraphLayout, marks: Marks, theme: Theme, sight: Span) -> None:
    """Tag colours behind the text in sight, and the selection, which leaves a strip of them at the foot of a line."""
    coloured = [(each, colour) for each in marks.highlights for colour in each.colours]
    places = lanes([each.span for each, _ in coloured])
    every = [_Band(*each, *place) for each, place in zip(coloured, places, strict=True)]
    bands = [band for band in every if _touch(band.highlight.span, sight)]
    _bands(painter, layout, bands, theme)
    chosen = marks.selection
    if chosen is None or not _touch(chosen, sight):
        return
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
    _bands(painter, layout, bands, theme, _STRIP)
    painter.restore()


def _bands(painter: QPainter, layout: ParagraphLayout, bands: Iterable[_Band], theme: Theme, part: float = 1.0) -> None:
    """Overlaps and several tags share the height, or its lower `part`, as stacked bands.

    Where they are more than can be told apart, some share a band. What is in the light has a frame of its own.
    """
    colours = _colours(theme.tags)
    size = scale(layout)
    framed: list[tuple[QRectF, QRectF]] = []
    dots: list[tuple[int, int, int]] = []
    pieces: list[tuple[int, float, float]] = []
    last: Highlight | None = None
    for highlight, colour, lane, count in bands:
        if highlight is not last:
            last, pieces = highlight, layout.pieces(highlight.span)
        for number, (line, left, right) in enumerate(pieces):
            band = layout.band(line, left, right)
            if part < 1:
                band.setTop(band.bottom() - round(part * band.height()))
            box = stripe(band, lane, count)
            painter.fillRect(box, colours[colour])
            if number == 0 and box.height() >= _DOTTED:
                dots += dots_of(colour, box, size)
            if highlight.active:
                framed.append((box, band))
    muted, ink = QColor(theme.muted), QColor(theme.ink)
    for x, y, side in dots:
        painter.fillRect(x, y, side, side, muted)
    for box, band in framed:
        _frame(painter, box, band, ink)


def _frame(painter: QPainter, box: QRectF, band: QRectF, ink: QColor) -> None:
    """The frame of what is in the light: its sides, and above and below where no other lane lies.

    An edge between two lanes would cross the characters and read as a stroke through them.
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


def _waves(painter: QPainter, layout: ParagraphLayout, spans: Iterable[Span], theme: Theme) -> None:
    """The waves above suspicious characters, whole pixels since smooth ones take three times as long."""
    size = scale(layout)
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
