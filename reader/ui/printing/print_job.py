"""Draws the article and its appendix on a paged device, incrementally on the UI thread."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QSaveFile, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.types import Span
from reader.ui.look import theme as themes
from reader.ui.look.colours import with_custom_colours
from reader.ui.printing.appendix import Appendix
from reader.ui.printing.article import PrintedArticle, print_typography
from reader.ui.printing.pdf_text import with_unicode_tables
from reader.ui.printing.sheets import BlockSlice, SheetPainter, paginate, text_area_size

if TYPE_CHECKING:
    from reader.ui.context import AppContext

_MARGIN = 16  # millimetres
_RESOLUTION = 1200  # dots per inch, so that rounding to dots is invisible
_SLICE, _PAUSE = 0.01, 1  # seconds of drawing per slice, and milliseconds between slices


class PrintJob(QObject):
    """Prints the article in a window; the caller must prevent changes to the window meanwhile.

    Signals: `progressed(done, total)` in blocks of the article, `finished`, `failed(reason)` with the system's message
    or "". After a failure or stop no new file is left, and an existing one is unchanged.
    """

    progressed = Signal(int, int)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, context: AppContext, *, appendix: bool) -> None:
        """Wait for `write` or `print`."""
        super().__init__(context.window)
        self._context = context
        self._with_appendix = appendix
        self._slice_starts: list[int] = []  # source offsets at which slices begin, sorted
        self._slice_sheets: list[int] = []  # and their sheets
        self._steps: Iterator[None] | None = None
        self._file: QSaveFile | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._step)

    def write(self, path: str, paper: QPageSize.PageSizeId) -> None:
        """Write a PDF, which replaces an existing file only when complete."""
        self._file = QSaveFile(path)
        if not self._file.open(QIODevice.OpenModeFlag.WriteOnly):
            self._fail(self._file.errorString())
            return
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.ReadWrite)
        writer = QPdfWriter(self._buffer)
        writer.setResolution(_RESOLUTION)
        writer.setPageSize(QPageSize(paper))
        writer.setTitle(self._title())
        writer.setCreator("Chengnuo")
        self._begin(writer)

    def print(self, device: QPagedPaintDevice) -> None:
        """Print on a printer."""
        self._begin(device)

    def stop(self) -> None:
        """Stop without emitting further signals."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()  # type: ignore[attr-defined]
        if self._file is not None:
            self._file.cancelWriting()
            self._file = None

    def _begin(self, device: QPagedPaintDevice) -> None:
        margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        self._steps = self._print_steps(device)
        self._timer.start()

    def _step(self) -> None:
        end = time.monotonic() + _SLICE
        try:
            while self._steps is not None and time.monotonic() < end:
                next(self._steps)
        except StopIteration:
            self._finish()
        except RuntimeError:
            self._fail("" if self._file is None else self._file.errorString())

    def _finish(self) -> None:
        self._timer.stop()
        self._steps = None
        file, self._file = self._file, None
        if file is not None:
            pdf = with_unicode_tables(bytes(self._buffer.data().data()), self._drawn)
            if file.write(pdf) != len(pdf) or not file.commit():
                self.failed.emit(file.errorString())
                return
        self.finished.emit()

    def _fail(self, reason: str) -> None:
        self.stop()
        self.failed.emit(reason)

    def _print_steps(self, device: QPagedPaintDevice) -> Iterator[None]:
        """Draw one block per step."""
        painter = QPainter()
        if not painter.begin(device):
            raise RuntimeError
        try:
            yield from self._draw_steps(device, painter)
            if not painter.end():
                raise RuntimeError
            yield
        finally:
            if painter.isActive():
                painter.end()

    def _draw_steps(self, device: QPagedPaintDevice, painter: QPainter) -> Iterator[None]:
        theme = with_custom_colours(themes.THEMES["light"], self._context.settings.colours)._replace(paper="#FFFFFF")
        width, height = text_area_size(device.pageLayout())
        setting = print_typography(self._context, width)
        sheets = SheetPainter(device, painter, theme, setting, (self._title(), self._date()))
        self._drawn = sheets.drawn
        printed = PrintedArticle(self._context, setting, theme)
        for sheet in paginate(printed, height):
            yield from sheets.draw(sheet, setting.measure)
            self._record_sheet(sheet, sheets.number)
            self.progressed.emit(sheet[-1].block.key + 1, len(printed))
        if self._with_appendix:
            appendix = Appendix(self._context.session, setting, self._sheet_of)
            for sheet in paginate(appendix, height):
                yield from sheets.draw(sheet, appendix.setting.measure)

    def _record_sheet(self, sheet: list[BlockSlice], number: int) -> None:
        for slice_ in sheet:
            layout = slice_.block.layout
            start = layout.lines[slice_.first].start
            self._slice_starts.append(layout.view.alignment.to_source(Span(start, start)).start)
            self._slice_sheets.append(number)

    def _sheet_of(self, offset: int) -> int:
        return self._slice_sheets[max(bisect_right(self._slice_starts, offset) - 1, 0)] if self._slice_sheets else 1

    def _title(self) -> str:
        session = self._context.session
        assert session.views is not None
        title = session.text_of(session.fields.title) if session.fields and session.fields.title else ""
        return title or Path(session.views.article.path).stem

    def _date(self) -> str:
        fields, session = self._context.session.fields, self._context.session
        if fields is None:
            return ""
        outlet = session.text_of(fields.outlet) if fields.outlet else ""
        return " · ".join(filter(None, (outlet, fields.date.isoformat() if fields.date else "")))
