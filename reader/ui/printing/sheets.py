"""Paginates blocks into sheets, and draws sheets on a paged device. Lengths are pixels at 96 dpi."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPainter, QPen

from reader.text.align import Alignment
from reader.text.views import View
from reader.ui.look.theme import Theme
from reader.ui.printing.pdf_text import DrawnGlyphs
from reader.ui.reading_view.block_marks import GUTTER, Marks
from reader.ui.reading_view.layout import ParagraphKind, ParagraphLayout, Typography
from reader.ui.reading_view.paint import paint

_DPI = 96
_HEADER, _FOOTER = 34, 30  # pixels above and below the text
_LINES_AFTER_TITLE = 3  # lines, in the title's line height, kept with a title
_MIN_LINES = 2  # minimum lines of a paragraph at the edge of a sheet


class PrintBlock(NamedTuple):
    """A laid-out block with its marks.

    `keep_height` is the height of the following content to keep on the same sheet; `key` is the caller's identifier.
    """

    layout: ParagraphLayout
    marks: Marks
    keep_height: float = 0.0
    key: int = -1


class BlockSlice(NamedTuple):
    """The lines of a block from `first` up to but not including `last`, placed at `top` of a sheet."""

    block: PrintBlock
    first: int
    last: int
    top: float


def paginate(blocks: Iterable[PrintBlock], height: float) -> Iterator[list[BlockSlice]]:
    """Distribute blocks over sheets of a height, without cutting lines.

    At least two lines of a paragraph stay together at the bottom and top of a sheet, and a title stays with the text
    that follows it.
    """
    sheet: list[BlockSlice] = []
    y = 0.0
    for block in blocks:
        layout = block.layout
        count, pitch, first = len(layout.lines), layout.pitch, 0
        if layout.kind is ParagraphKind.BLANK and not sheet:
            continue
        keep_height = _LINES_AFTER_TITLE * pitch if layout.kind is ParagraphKind.TITLE else block.keep_height
        needed = layout.height + keep_height if keep_height else 0.0
        while first < count:
            room = int((height - y + 0.01) // pitch) if y + needed <= height or not sheet else 0
            fit = _lines_that_fit(count - first, room, empty_sheet=not sheet)
            if fit:
                sheet.append(BlockSlice(block, first, first + fit, y))
                y += fit * pitch
                first += fit
            if first < count:
                yield sheet
                sheet, y = [], 0.0
        y += layout.height - count * pitch
    if sheet:
        yield sheet


def _lines_that_fit(left: int, room: int, *, empty_sheet: bool) -> int:
    """The number of the `left` lines to place where `room` lines fit."""
    if room >= left:
        return left
    fit = min(room, left - _MIN_LINES)
    if fit < _MIN_LINES:
        fit = 0
    return max(fit, min(room, left), 1) if empty_sheet and not fit else fit


class SheetPainter:
    """Draws sheets on a device with the caller's active painter.

    `number` is the number of the last sheet, from 1; `drawn` records the glyphs of all sheets so far.
    """

    def __init__(
        self,
        device: QPagedPaintDevice,
        painter: QPainter,
        theme: Theme,
        setting: Typography,
        headers: tuple[str, str],
    ) -> None:
        """`headers` are the left and right header of each sheet."""
        self._device, self._painter, self._theme = device, painter, theme
        self.number = 0
        self.drawn = DrawnGlyphs()
        self._area = printable_area(device.pageLayout())
        self._scale = device.logicalDpiX() / _DPI
        width = int(self._area.width())
        self._small = setting._replace(measure=width)
        right = self._edge_layout(headers[1])
        self._small = setting._replace(measure=max(width - int(_width(right)) - setting.size, setting.size))
        self._headers = self._edge_layout(headers[0]), right

    def draw(self, sheet: Iterable[BlockSlice], measure: int) -> Iterator[None]:
        """Draw the next sheet, its column `measure` wide, one block a step; raises RuntimeError without a next page."""
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
        finally:  # even if the generator is closed early
            painter.restore()

    def _draw_slice(self, slice_: BlockSlice, left: float) -> None:
        """Draw the lines between the middle of the first and the middle of the last.

        With tight spacing, lines overlap their neighbours, which must not be drawn with them.
        """
        block, first, last, top = slice_
        layout, marks = block.layout, block.marks
        half, painter = layout.pitch / 2, self._painter
        painter.save()
        painter.translate(0, _HEADER + top + half)
        lines = last - first
        painter.setClipRect(QRectF(0, -half, self._area.width(), lines * layout.pitch))
        origin = QPointF(left, -first * layout.pitch - half)
        painter.setPen(QColor(self._theme.muted if layout.kind is ParagraphKind.ASIDE else self._theme.ink))
        paint(painter, layout, origin, marks, self._theme, (lines - 1) * layout.pitch + 0.5)
        painter.restore()

    def _draw_edges(self) -> None:
        """Draw the header and footer."""
        width, height = self._area.width(), self._area.height()
        foot = self._edge_layout(str(self.number))
        left, right = self._headers
        self._draw_edge(left, 0, 0)
        self._draw_edge(right, width - _width(right), 0)
        self._draw_edge(foot, (width - _width(foot)) / 2, height - foot.pitch)
        self._painter.setPen(QPen(QColor(self._theme.hairline), 0.7))
        self._painter.drawLine(QPointF(0, left.pitch + 2), QPointF(width, left.pitch + 2))

    def _edge_layout(self, text: str) -> ParagraphLayout:
        return ParagraphLayout(View(text, Alignment.identity(0, len(text))), ParagraphKind.ASIDE, self._small)

    def _draw_edge(self, layout: ParagraphLayout, x: float, y: float) -> None:
        """Draw the first line of a header or footer."""
        self._painter.save()
        self._painter.translate(x, y)
        self._painter.setPen(QColor(self._theme.muted))
        layout.draw(self._painter, QRectF(0, 0, self._area.width(), layout.pitch / 2))
        self._painter.restore()
        self.drawn.add(layout, 0)


def _width(layout: ParagraphLayout) -> float:
    return max(layout.x(0, layout.lines[0].end), layout.x(0, layout.lines[0].start)) if layout.view.text else 0.0


def printable_area(layout: QPageLayout) -> QRectF:
    """The printable area of a sheet, from its top left corner."""
    size = layout.paintRect(QPageLayout.Unit.Point).size()
    return QRectF(0, 0, size.width() * _DPI / 72, size.height() * _DPI / 72)


def text_area_size(layout: QPageLayout) -> tuple[float, float]:
    """The maximum width of the text column on a sheet, and its height."""
    whole = printable_area(layout)
    return whole.width() - GUTTER, whole.height() - _HEADER - _FOOTER
