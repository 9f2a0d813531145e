"""Two charts of counts: bars, and a co-occurrence matrix.

Both are painted with Qt alone, in the theme, on the screen and in files. A table next to the chart shows the same
values for keyboard users and screen readers.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.ui.exchange import pictures
from reader.ui.look.theme import Theme

_PAD, _TITLE, _GAP = 14, 34, 8  # pixels
_BAR, _LABEL, _FIGURE = 24, 150, 64  # pixels: height of a bar's row, widths of label and figure
_SQUARE, _LARGEST, _HEAD = 24, 40, 96  # pixels: minimum and maximum side of a square, room for labels
_LEGIBLE = 4.6  # contrast of the ink; WCAG AA requires 4.5


class Bar(NamedTuple):
    """A bar with its label and value."""

    label: str
    value: int
    colour: str


class Plot(QWidget):
    """Signal: `chosen(place)` when a part is clicked: the index of a bar, or row and column of a square."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is the accessible name."""
        super().__init__()
        self.theme = theme
        self.title = ""
        self._chosen: object = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self.theme = theme
        self.update()

    def choose(self, place: object) -> None:
        """Highlight a part, or none."""
        self._chosen = place
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Paint the chart in the widget's size."""
        raise NotImplementedError

    def at(self, point: QPoint) -> object:
        """The part at a point of the widget; None between parts."""
        raise NotImplementedError

    def hint(self, place: object) -> str:
        """The tool tip of a part."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart on the screen."""
        with QPainter(self) as painter:  # ends even on an exception; Qt would crash otherwise
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.theme.paper))
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.ink))
        title = QFontMetrics(bold).elidedText(self.title, Qt.TextElideMode.ElideRight, self.width() - 2 * _PAD)
        painter.drawText(_PAD, 22, title)
        painter.setFont(self.font())
        self.draw(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Emit `chosen` for the part under the mouse."""
        place = self.at(event.position().toPoint())
        if place is not None:
            self.chosen.emit(place)

    def event(self, event: QEvent) -> bool:
        """Show the tool tip of the part under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.at(event.pos())
            QToolTip.showText(event.globalPos(), self.hint(place) if place is not None else "", self)
            return True
        return super().event(event)

    def png(self) -> bytes:
        """The chart as PNG."""
        return pictures.png(self, self._paint)

    def svg(self) -> bytes:
        """The chart as SVG."""
        return pictures.svg(self, self._paint)

    def _elided(self, words: str, width: int) -> str:
        return QFontMetrics(self.font()).elidedText(words, Qt.TextElideMode.ElideRight, width)


class Bars(Plot):
    """Horizontal bars, each as long as its value."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Create an empty chart."""
        super().__init__(theme, name)
        self._bars: Sequence[Bar] = ()

    def show_bars(self, bars: Sequence[Bar], title: str) -> None:
        """Show these bars."""
        self._bars, self.title, self._chosen = bars, title, None
        self.setMinimumSize(320, _TITLE + _BAR * len(bars) + _PAD)
        self.update()

    def _row(self, place: int) -> QRect:
        return QRect(_PAD, _TITLE + place * _BAR, max(0, self.width() - 2 * _PAD), _BAR)

    def draw(self, painter: QPainter) -> None:
        """Paint label, bar and figure of each row."""
        most = max((bar.value for bar in self._bars), default=0) or 1
        for place, bar in enumerate(self._bars):
            row = self._row(place)
            label = min(_LABEL, row.width() // 3)
            room = max(1, row.width() - label - _FIGURE - 2 * _GAP)
            base = row.center().y() + QFontMetrics(self.font()).ascent() // 2 - 1
            painter.setPen(QColor(self.theme.ink))
            words = self._elided(bar.label, label)
            painter.drawText(row.left() + label - QFontMetrics(self.font()).horizontalAdvance(words), base, words)
            box = QRectF(row.left() + label + _GAP, row.top() + 4, max(1.0, room * bar.value / most), _BAR - 8)
            painter.setBrush(QColor(bar.colour))
            chosen = place == self._chosen
            painter.setPen(QPen(QColor(self.theme.accent if chosen else self.theme.muted), 2 if chosen else 1))
            painter.drawRect(box)
            painter.setPen(QColor(self.theme.ink))
            painter.drawText(QPointF(box.right() + _GAP, base), f"{bar.value:,}")

    def at(self, point: QPoint) -> object:
        """The index of the bar in this row."""
        place = (point.y() - _TITLE) // _BAR
        return place if 0 <= place < len(self._bars) else None

    def hint(self, place: object) -> str:
        """The unshortened label and the figure."""
        assert isinstance(place, int)
        return f"{self._bars[place].label} · {self._bars[place].value:,}"


class Squares(Plot):
    """A co-occurrence matrix; the shade of a square grows with its count.

    The diagonal has no shade and shows how often each item occurs.
    """

    def __init__(self, theme: Theme, name: str) -> None:
        """Create an empty chart."""
        super().__init__(theme, name)
        self._labels: Sequence[str] = ()
        self._alone: Sequence[int] = ()
        self._together: dict[tuple[int, int], int] = {}

    def show_squares(
        self, labels: Sequence[str], alone: Sequence[int], together: dict[tuple[int, int], int], title: str
    ) -> None:
        """Show these counts; the keys of `together` have the smaller index first."""
        self._labels, self._alone, self._together = labels, alone, together
        self.title, self._chosen = title, None
        side = _SQUARE * len(labels) + _HEAD + _PAD
        self.setMinimumSize(side + _PAD, side + _TITLE)
        self.update()

    @property
    def _side(self) -> int:
        room = min(self.width() - _HEAD - 2 * _PAD, self.height() - _HEAD - _TITLE - _PAD)
        return max(_SQUARE, min(_LARGEST, room // max(1, len(self._labels))))

    def _square(self, row: int, column: int) -> QRect:
        side = self._side
        return QRect(_PAD + _HEAD + column * side, _TITLE + _HEAD + row * side, side, side)

    def draw(self, painter: QPainter) -> None:
        """Paint the labels at the left and top, then the squares."""
        most = max(self._together.values(), default=0) or 1
        small = QFont(self.font())
        small.setPixelSize(11)
        ascent = QFontMetrics(self.font()).ascent()
        for place, label in enumerate(self._labels):
            square = self._square(place, place)
            words = self._elided(label, _HEAD - _GAP)
            width = QFontMetrics(self.font()).horizontalAdvance(words)
            painter.setFont(self.font())
            painter.setPen(QColor(self.theme.ink))
            painter.drawText(_PAD + _HEAD - _GAP - width, square.center().y() + ascent // 2 - 1, words)
            painter.save()
            painter.translate(square.center().x() + ascent // 2 - 1, _TITLE + _HEAD - _GAP)
            painter.rotate(-90)
            painter.drawText(0, 0, words)
            painter.restore()
            painter.setFont(small)
            for column in range(len(self._labels)):
                self._cell(painter, place, column, most, small)
        if isinstance(self._chosen, tuple):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.ink), 2))
            for row, column in (self._chosen, self._chosen[::-1]):
                painter.drawRect(self._square(row, column).adjusted(0, 0, -1, -1))

    def _cell(self, painter: QPainter, row: int, column: int, most: int, font: QFont) -> None:
        square, theme = self._square(row, column).adjusted(0, 0, -1, -1), self.theme
        own = row == column
        value = self._alone[row] if own else self._together.get((min(row, column), max(row, column)), 0)
        painter.fillRect(square, QColor(theme.panel if own else shade(theme, value / most)))
        painter.setPen(QColor(theme.hairline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square)
        if not value:
            return
        painter.setPen(QColor(theme.muted if own else theme.ink))
        for words in (f"{value}", f"{value // 1000}k", f"{value // 1_000_000}M"):
            if QFontMetrics(font).horizontalAdvance(words) <= square.width():
                painter.drawText(square, Qt.AlignmentFlag.AlignCenter, words)
                return

    def at(self, point: QPoint) -> object:
        """Row and column of the square at a point."""
        side = self._side
        row, column = (point.y() - _TITLE - _HEAD) // side, (point.x() - _PAD - _HEAD) // side
        inside = 0 <= row < len(self._labels) and 0 <= column < len(self._labels)
        return (row, column) if inside else None

    def hint(self, place: object) -> str:
        """The unshortened labels and the count."""
        assert isinstance(place, tuple)
        row, column = place
        if row == column:
            return f"{self._labels[row]} · {self._alone[row]:,}"
        count = self._together.get((min(place), max(place)), 0)
        return f"{self._labels[row]} + {self._labels[column]} · {count:,}"

    def sizeHint(self) -> QSize:
        """The minimum size."""
        return self.minimumSize()


def shade(theme: Theme, share: float) -> str:
    """A shade from the paper (0) towards the accent (1), limited so that the ink stays legible; ``#rrggbb``.

    The square root makes small shares visible.
    """
    return _mixed(theme.paper, theme.accent, _furthest(theme.paper, theme.accent, theme.ink) * max(0.0, share) ** 0.5)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as defined in w3.org/TR/WCAG21."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def _furthest(paper: str, accent: str, ink: str) -> float:
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (middle, high) if contrast(_mixed(paper, accent, middle), ink) >= _LEGIBLE else (low, middle)
    return low


def _mixed(one: str, other: str, share: float) -> str:
    mixed = (round(a + (b - a) * share) for a, b in zip(_channels(one), _channels(other), strict=True))
    return "#" + "".join(f"{each:02x}" for each in mixed)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (x / 255 for x in _channels(colour)))
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
