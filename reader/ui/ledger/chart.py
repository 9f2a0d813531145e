"""The chart of a metric: values by year; the shape of a point shows its comparator.

Importing pyqtgraph takes a quarter of a second, so `metrics` first imports it in a job.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.types import Comparator, EntityType
from reader.ui import words
from reader.ui.exchange import pictures
from reader.ui.look.theme import Theme

_SYMBOLS = {
    Comparator.REACH: ("o", True),
    Comparator.EXCEED: ("t1", True),
    Comparator.AT_LEAST: ("t1", False),
    Comparator.AT_MOST: ("t", False),
    Comparator.ABOUT: ("d", False),
    Comparator.INCREASE_BY: ("+", True),
    Comparator.DECREASE_BY: ("_", True),
}
_SIZE, _RING = 13, 24  # pixels: of a point, of the ring around the selected one
_APART, _ROOM = 0.12, 0.6  # years: between points of one year, and their maximum total width


class Point(NamedTuple):
    """A figure to draw: its `place` in the table, `low` and `high` of a range (equal for one value), and a tool tip."""

    place: int
    year: int
    low: float
    high: float
    comparator: Comparator
    hint: str


class Chart(QWidget):
    """The chart; a table next to it shows the same values for keyboard users and screen readers.

    Signal: `chosen(place)` when a point is clicked.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Create an empty chart."""
        super().__init__()
        self.theme = theme
        self._years, self._values = _Years("bottom"), _Values("left")
        self.plot = pg.PlotWidget(axisItems={"bottom": self._years, "left": self._values})
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        for each in (self.plot, self.plot.viewport()):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the chart has no keys
        self.plot.setAccessibleName(self.tr("Chart of the figures in the table"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self._points: dict[int, tuple[float, Point]] = {}
        self._shown: tuple[Sequence[Point], str, tuple[str, str]] = ((), "", ("", ""))
        self._chosen: int | None = None
        self._ring: Any = None
        self.show_points(*self._shown)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self.theme = theme
        self.show_points(*self._shown)

    def show_points(self, points: Sequence[Point], title: str, magnitudes: tuple[str, str]) -> None:
        """Show these points; `magnitudes` are the axis words for ten thousand and a hundred million."""
        self._shown = points, title, magnitudes
        theme, item = self.theme, self.plot.getPlotItem()
        self.plot.clear()
        self.plot.setBackground(theme.paper)
        self._values.magnitudes = magnitudes
        for axis in (self._years, self._values):
            axis.setPen(pg.mkPen(theme.faint))
            axis.setTextPen(pg.mkPen(theme.ink))
            axis.setStyle(tickFont=self.font())
            axis.setOpacity(float(bool(points)))  # hiding it would delay its layout
        item.setTitle(title, color=theme.ink, size="10pt")
        self._points = {point.place: (x, point) for x, point in _spread(points)}
        self._legend()
        for comparator in Comparator:
            self._draw(comparator, [(x, p) for x, p in self._points.values() if p.comparator is comparator])
        self._ring = pg.ScatterPlotItem(
            symbol="o", size=_RING, pen=pg.mkPen(theme.accent, width=2), brush=None, useCache=False
        )
        self.plot.addItem(self._ring)
        self._frame()
        self.choose(self._chosen)

    def _legend(self) -> None:
        item = self.plot.getPlotItem()
        if item.legend is not None:
            item.legend.scene().removeItem(item.legend)
            item.legend = None
        item.addLegend(offset=(8, 2), labelTextColor=self.theme.ink, colCount=4, verSpacing=-4)

    def _draw(self, comparator: Comparator, points: Sequence[tuple[float, Point]]) -> None:
        if not points:
            return
        symbol, filled = _SYMBOLS[comparator]
        colour = QColor(self.theme.of(EntityType.QUANTITY))
        ranges = [(x, point) for x, point in points if point.high > point.low]
        if ranges:
            self.plot.addItem(
                pg.ErrorBarItem(
                    x=_array([x for x, _ in ranges]),
                    y=_array([(point.low + point.high) / 2 for _, point in ranges]),
                    height=_array([point.high - point.low for _, point in ranges]),
                    beam=_APART / 2,
                    pen=pg.mkPen(colour, width=3),
                )
            )
        drawn = pg.ScatterPlotItem(
            x=[x for x, _ in points],
            y=[(point.low + point.high) / 2 for _, point in points],
            data=[point for _, point in points],
            symbol=symbol,
            size=_SIZE,
            pen=pg.mkPen(colour, width=2),
            brush=pg.mkBrush(colour if filled else QColor(self.theme.paper)),
            useCache=False,  # the cache has screen resolution, which is too coarse for saved images
            hoverable=True,
            tip=lambda x, y, data: data.hint,
            name=words.comparator(comparator),
        )
        drawn.sigClicked.connect(lambda _, clicked, *__: self.chosen.emit(clicked[0].data().place))
        self.plot.addItem(drawn)

    def _frame(self) -> None:
        """Fit the axes to the points, with a margin, and room for the legend above."""
        drawn = list(self._points.values())
        if not drawn:
            return
        years = [point.year for _, point in drawn]
        low, high = min(point.low for _, point in drawn), max(point.high for _, point in drawn)
        room = (high - low) or abs(high) or 1
        self._years.setTickSpacing(major=max(1, (max(years) - min(years)) // 10), minor=1)
        self.plot.setXRange(min(years) - 0.7, max(years) + 0.7, padding=0)
        self.plot.setYRange(low - 0.15 * room, high + 0.35 * room, padding=0)

    def choose(self, place: int | None) -> None:
        """Draw a ring around a point; none if the figure is not drawn."""
        self._chosen = place
        if self._ring is not None:
            x, point = self._points.get(place, (0.0, None)) if place is not None else (0.0, None)
            self._ring.setData(*([[x], [(point.low + point.high) / 2]] if point else [[], []]))

    def png(self) -> bytes:
        """The chart as PNG."""
        return pictures.png(self.plot, self._paint)

    def svg(self) -> bytes:
        """The chart as SVG."""
        # pyqtgraph's own exporter fails on closed paths in 0.14 (pyqtgraph/pyqtgraph#3495).
        return pictures.svg(self.plot, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.plot.rect(), QColor(self.theme.paper))
        self.plot.render(painter, QRectF(self.plot.rect()), self.plot.rect())


class _Years(pg.AxisItem):  # type: ignore[misc]
    """Whole years only."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [f"{value:.0f}" if value == round(value) else "" for value in values]


class _Values(pg.AxisItem):  # type: ignore[misc]
    """Large numbers in 万 and 亿, as in the articles."""

    magnitudes = ("万", "亿")

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        largest = max(map(abs, values), default=0)
        for size, word in ((1e8, self.magnitudes[1]), (1e4, self.magnitudes[0])):
            if largest >= size:
                return [f"{value / size:,.6g}{word}" if value else "0" for value in values]
        return [f"{value:,.6g}" for value in values]


def _spread(points: Sequence[Point]) -> list[tuple[float, Point]]:
    """The x coordinates of points; those of one year are side by side around it."""
    made = []
    for year, there in itertools.groupby(sorted(points, key=lambda point: point.year), lambda point: point.year):
        row = list(there)
        apart = min(_APART, _ROOM / len(row))
        made += [(year + (number - (len(row) - 1) / 2) * apart, point) for number, point in enumerate(row)]
    return made


def _array(values: Sequence[float]) -> Any:
    import numpy as np

    return np.array(values, float)
