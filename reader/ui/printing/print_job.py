"""Drawing the article and its appendix on a device that has pages, a little at a time while the window lives on."""

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
from reader.ui.look.colours import with_own
from reader.ui.printing.appendix import Appendix
from reader.ui.printing.article import Printed, typography
from reader.ui.printing.readable import readable
from reader.ui.printing.sheets import Sheets, Slice, broken, room

if TYPE_CHECKING:
    from reader.ui.window import Window

_MARGIN = 16  # millimetres
_RESOLUTION = 1200  # dots an inch, so that whole dots are finer than any eye
_TURN, _BREATH = 0.01, 1  # seconds of drawing at a time, and milliseconds between two such times


class PrintJob(QObject):
    """Prints what a window shows; whoever lets it run sees to it that nothing else is shown meanwhile.

    Signals: `progressed(done, total)` in blocks of the article, `finished`, `failed(why)` with what the system says, or
    "". Where it failed or was stopped, no file is left nor an old one changed.
    """

    progressed = Signal(int, int)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, window: Window, *, appendix: bool) -> None:
        """Nothing is drawn until `write` or `print`."""
        super().__init__(window)
        self._window = window
        self._with_appendix = appendix
        self._starts: list[int] = []  # source offsets at which slices begin, in order, and their sheets
        self._on: list[int] = []
        self._steps: Iterator[None] | None = None
        self._file: QSaveFile | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BREATH)
        self._timer.timeout.connect(self._step)

    def write(self, path: str, paper: QPageSize.PageSizeId) -> None:
        """Write a PDF, which takes the place of what is there when all of it is written."""
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
        """Leave it at that; nothing is reported any more."""
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
        self._steps = self._printing(device)
        self._timer.start()

    def _step(self) -> None:
        end = time.monotonic() + _TURN
        try:
            while self._steps is not None and time.monotonic() < end:
                next(self._steps)
        except StopIteration:
            self._end()
        except RuntimeError:
            self._fail("" if self._file is None else self._file.errorString())

    def _end(self) -> None:
        self._timer.stop()
        self._steps = None
        file, self._file = self._file, None
        if file is not None:
            pdf = readable(bytes(self._buffer.data().data()), self._drawn)
            if file.write(pdf) != len(pdf) or not file.commit():
                self.failed.emit(file.errorString())
                return
        self.finished.emit()

    def _fail(self, why: str) -> None:
        self.stop()
        self.failed.emit(why)

    def _printing(self, device: QPagedPaintDevice) -> Iterator[None]:
        """Draw a block a step."""
        painter = QPainter()
        if not painter.begin(device):
            raise RuntimeError
        try:
            yield from self._drawing(device, painter)
            if not painter.end():
                raise RuntimeError
            yield
        finally:
            if painter.isActive():
                painter.end()

    def _drawing(self, device: QPagedPaintDevice, painter: QPainter) -> Iterator[None]:
        theme = with_own(themes.THEMES["light"], self._window.settings.colours)._replace(paper="#FFFFFF")
        width, height = room(device.pageLayout())
        setting = typography(self._window, width)
        sheets = Sheets(device, painter, theme, setting, (self._title(), self._date()))
        self._drawn = sheets.drawn
        printed = Printed(self._window, setting, theme)
        for sheet in broken(printed, height):
            yield from sheets.draw(sheet, setting.measure)
            self._note(sheet, sheets.number)
            self.progressed.emit(sheet[-1].block.key + 1, len(printed))
        if self._with_appendix:
            appendix = Appendix(self._window.session, setting, self._sheet_of)
            for sheet in broken(appendix, height):
                yield from sheets.draw(sheet, appendix.setting.measure)

    def _note(self, sheet: list[Slice], number: int) -> None:
        for slice_ in sheet:
            layout = slice_.block.layout
            start = layout.lines[slice_.first].start
            self._starts.append(layout.view.alignment.to_source(Span(start, start)).start)
            self._on.append(number)

    def _sheet_of(self, offset: int) -> int:
        return self._on[max(bisect_right(self._starts, offset) - 1, 0)] if self._on else 1

    def _title(self) -> str:
        session = self._window.session
        assert session.views is not None
        title = session.reads(session.fields.title) if session.fields and session.fields.title else ""
        return title or Path(session.views.article.path).stem

    def _date(self) -> str:
        fields, session = self._window.session.fields, self._window.session
        if fields is None:
            return ""
        outlet = session.reads(fields.outlet) if fields.outlet else ""
        return " · ".join(filter(None, (outlet, fields.date.isoformat() if fields.date else "")))
