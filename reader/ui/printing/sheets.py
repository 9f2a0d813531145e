"""Blocks of lines broken into sheets, and sheets drawn on a device that has pages. Lengths are pixels at 96 dpi."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPainter, QPen

from reader.text.align import Alignment
from reader.text.views import View
from reader.ui.look.theme import Theme
from reader.ui.printing.readable import Drawn
from reader.ui.reading_view.layout import Kind, ParagraphLayout, Typography
from reader.ui.reading_view.paint import GUTTER, Marks, paint

_DPI = 96
_HEAD, _FOOT = 34, 30  # pixels of a sheet above and below the text
_BEHIND = 3  # lines, as high as those of a title, that stand behind it on the same sheet
_TOGETHER = 2  # lines of a paragraph that stay together at the edge of a sheet


class Block(NamedTuple):
    """A paragraph, or a piece of one, and what is shown over it.

    `behind` is the height of what stands on the same sheet behind it; `key` is whatever the caller knows it by.
    """

    layout: ParagraphLayout
    marks: Marks
    behind: float = 0.0
    key: int = -1


class Slice(NamedTuple):
    """The lines of a block from `first` to `last`, the last not included, that stand on a sheet from `top` on."""

    block: Block
    first: int
    last: int
    top: float


def broken(blocks: Iterable[Block], height: float) -> Iterator[list[Slice]]:
    """The sheets of that height, each as what stands on it; no line is cut.

    Two lines of a paragraph at least stand at the foot of a sheet and at the head of the next, and a title stands with
    what follows it.
    """
    sheet: list[Slice] = []
    y = 0.0
    for block in blocks:
        layout = block.layout
        count, pitch, first = len(layout.lines), layout.pitch, 0
        if layout.kind is Kind.BLANK and not sheet:
            continue
        behind = _BEHIND * pitch if layout.kind is Kind.TITLE else block.behind
        wanted = layout.height + behind if behind else 0.0
        while first < count:
            room = int((height - y + 0.01) // pitch) if y + wanted <= height or not sheet else 0
            fit = _fitting(count - first, room, fresh=not sheet)
            if fit:
                sheet.append(Slice(block, first, first + fit, y))
                y += fit * pitch
                first += fit
            if first < count:
                yield sheet
                sheet, y = [], 0.0
        y += layout.height - count * pitch
    if sheet:
        yield sheet


def _fitting(left: int, room: int, *, fresh: bool) -> int:
    """How many of the lines that are left stand in the room for so many."""
    if room >= left:
        return left
    fit = min(room, left - _TOGETHER)
    if fit < _TOGETHER:
        fit = 0
    return max(fit, min(room, left), 1) if fresh and not fit else fit


class Sheets:
    """Draws sheets on a device, one after the other. The painter is the caller's, and open on the device.

    `number` is that of the sheet drawn last, from 1 on; `drawn` are the characters on the sheets so far.
    """

    def __init__(
        self,
        device: QPagedPaintDevice,
        painter: QPainter,
        theme: Theme,
        setting: Typography,
        heads: tuple[str, str],
    ) -> None:
        """`heads` stand left and right at the head of each sheet."""
        self._device, self._painter, self._theme = device, painter, theme
        self.number = 0
        self.drawn = Drawn()
        self._area = area(device.pageLayout())
        self._scale = device.logicalDpiX() / _DPI
        wide = int(self._area.width())
        self._small = setting._replace(measure=wide)
        right = self._edge(heads[1])
        self._small = setting._replace(measure=max(wide - int(_width(right)) - setting.size, setting.size))
        self._heads = self._edge(heads[0]), right

    def draw(self, sheet: Iterable[Slice], measure: int) -> Iterator[None]:
        """Draw the next sheet with a column of that width, a block a step; RuntimeError where there is no next one."""
        if self.number and not self._device.newPage():
            raise RuntimeError
        self.number += 1
        painter = self._painter
        painter.save()
        try:
            painter.scale(self._scale, self._scale)
            self._draw_edges()
            left = GUTTER + (self._area.width() - GUTTER - measure) / 2
            for slice_ in sheet:
                self._draw_slice(slice_, left)
                for line in range(slice_.first, slice_.last):
                    self.drawn.add(slice_.block.layout, line)
                yield
        finally:  # where it is left at that, too
            painter.restore()

    def _draw_slice(self, slice_: Slice, left: float) -> None:
        """Draw what touches the stretch from the middle of the first line to that of the last.

        Lines of a tight paragraph reach into their neighbours, which must not be drawn with them.
        """
        block, first, last, top = slice_
        layout, marks = block.layout, block.marks
        half, painter = layout.pitch / 2, self._painter
        painter.save()
        painter.translate(0, _HEAD + top + half)
        lines = last - first
        painter.setClipRect(QRectF(0, -half, self._area.width(), lines * layout.pitch))
        origin = QPointF(left, -first * layout.pitch - half)
        painter.setPen(QColor(self._theme.muted if layout.kind is Kind.ASIDE else self._theme.ink))
        paint(painter, layout, origin, marks, self._theme, (lines - 1) * layout.pitch + 0.5)
        painter.restore()

    def _draw_edges(self) -> None:
        """Head and foot."""
        width, height = self._area.width(), self._area.height()
        foot = self._edge(str(self.number))
        left, right = self._heads
        self._draw_edge(left, 0, 0)
        self._draw_edge(right, width - _width(right), 0)
        self._draw_edge(foot, (width - _width(foot)) / 2, height - foot.pitch)
        self._painter.setPen(QPen(QColor(self._theme.hairline), 0.7))
        self._painter.drawLine(QPointF(0, left.pitch + 2), QPointF(width, left.pitch + 2))

    def _edge(self, text: str) -> ParagraphLayout:
        return ParagraphLayout(View(text, Alignment.identity(0, len(text))), Kind.ASIDE, self._small)

    def _draw_edge(self, layout: ParagraphLayout, x: float, y: float) -> None:
        """Only the first line: that is all there is room for."""
        self._painter.save()
        self._painter.translate(x, y)
        self._painter.setPen(QColor(self._theme.muted))
        layout.draw(self._painter, QRectF(0, 0, self._area.width(), layout.pitch / 2))
        self._painter.restore()
        self.drawn.add(layout, 0)


def _width(layout: ParagraphLayout) -> float:
    return max(layout.x(0, layout.lines[0].end), layout.x(0, layout.lines[0].start)) if layout.view.text else 0.0


def area(layout: QPageLayout) -> QRectF:
    """What can be drawn on of a sheet, from its own corner."""
    size = layout.paintRect(QPageLayout.Unit.Point).size()
    return QRectF(0, 0, size.width() * _DPI / 72, size.height() * _DPI / 72)


def room(layout: QPageLayout) -> tuple[float, float]:
    """The widest column of such a sheet and its height."""
    whole = area(layout)
    return whole.width() - GUTTER, whole.height() - _HEAD - _FOOT
