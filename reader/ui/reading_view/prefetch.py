"""What is done ahead of the eye, in short slices while nothing else is to be done.

First the blocks just out of sight are laid out, for the wheel. When the reader rests on them, and no job runs, which
would be held up and hold this up, what is in sight is laid out and painted in the other scripts, for the switch. Then
the heights of all other blocks are learned, for the scroll bar. A picture made ahead is shown only where all that it
was made of is what would be painted now.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QPainter, QPalette, QPixmap

from reader.types import Script
from reader.ui.background import garbage_collection
from reader.ui.look.theme import Theme
from reader.ui.reading_view.layout import ParagraphLayout
from reader.ui.reading_view.paint import Marks, paint, reach
from reader.ui.reading_view.viewport import Viewport

if TYPE_CHECKING:
    from reader.ui.background.jobs import Jobs
    from reader.ui.reading_view.view import ReadingView

_SLICE = 0.004  # seconds of work at a time
_REST = 150  # milliseconds without anything painted, after which a reader seems to read
_NEAR = 24  # blocks laid out on either side, at most
_PIXELS = 8_000_000  # of all pictures, 32 MB


class _Seen(NamedTuple):
    """All that the pixels of a page follow from, but for the caret."""

    top: tuple[int, float]
    width: int
    height: int
    ratio: float
    theme: Theme
    layouts: tuple[ParagraphLayout, ...]
    marks: tuple[Marks, ...]


class Prefetch(QObject):
    """The idle work of one view, which begins anew with `restart` and ends by itself."""

    def __init__(self, view: ReadingView, jobs: Jobs) -> None:
        """Nothing is done yet."""
        super().__init__(view)
        self._view, self._jobs = view, jobs
        self._pictures: dict[Script, tuple[_Seen, QPixmap]] = {}
        self._recent = list(Script)  # what was read last comes first
        self._work: Iterator[int] = iter(())
        self._until = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)

    @property
    def done(self) -> bool:
        """Whether there is nothing more to do."""
        return not self._timer.isActive()

    def restart(self) -> None:
        """Other text is in sight, or it looks otherwise."""
        self._work = self._steps()
        self._timer.start(0)

    def left(self, script: Script) -> None:
        """The reader went on to another script and may come back to this one."""
        self._recent.remove(script)
        self._recent.insert(0, script)

    def picture(self, sight: Viewport, theme: Theme) -> QPixmap | None:
        """The page as it would be painted now, without the caret, if it was painted ahead."""
        seen, picture = self._pictures.get(sight.page.script, (None, None))
        return picture if seen is not None and seen == self._seen(sight, theme) else None

    def _slice(self) -> None:
        self._until = time.perf_counter() + _SLICE
        while time.perf_counter() < self._until:
            wait = next(self._work, None)
            if wait is None:
                self._timer.stop()
                return
            if wait:
                self._timer.start(wait)
                return
        if self._timer.interval():
            self._timer.start(0)

    def _steps(self) -> Iterator[int]:
        """Everything, one short thing after the other; gives how many milliseconds to wait before the next."""
        view = self._view
        if view.sight is None:
            return
        if view.over is None:
            yield from self._near(view.sight)
            view.sync_bar()
            yield _REST
            yield from self._alone()
            yield from self._others(view.sight)
        page = view.sight.page
        while page.measure_some(0, lambda: time.perf_counter() > self._until) is not None:
            view.sync_bar()
            garbage_collection.sweep()  # what is learned of a book is a lot to look through at once
            garbage_collection.stays()
            yield 0
            yield from self._alone()
        view.sync_bar()

    def _alone(self) -> Iterator[int]:
        while self._jobs.busy:
            yield _REST

    def _near(self, sight: Viewport) -> Iterator[int]:
        """Lay out a window's height of blocks below and above what is in sight."""
        page, last = sight.page, sight.at(sight.size.height())[0]
        for way in (range(last + 1, min(last + 1 + _NEAR, len(page))), range(sight.top[0])[: -_NEAR - 1 : -1]):
            room = float(sight.size.height())
            for index in way:
                if room <= 0:
                    break
                room -= page.layout(index).height
                yield 0

    def _others(self, sight: Viewport) -> Iterator[int]:
        """Lay out and paint in the other scripts what is in sight."""
        view, script = self._view, sight.page.script
        scripts = [each for each in self._recent if each is not script and view.pages.is_quick(each)]
        ratio = view.devicePixelRatioF()
        pixels = sight.size.width() * sight.size.height() * ratio * ratio
        painted = scripts[: max(1, int(_PIXELS // max(pixels, 1)))] if ratio.is_integer() else []
        self._pictures = {each: kept for each, kept in self._pictures.items() if each in (script, *painted)}
        last = sight.at(sight.size.height())[0]
        for each in scripts:
            page = view.pages.page(each)
            for index in range(sight.top[0], last + 1):
                page.layout(index)
                yield 0
            if each in painted:
                other = Viewport(page, sight.size)
                pin = view.pinned
                if pin is not None:
                    other.hold(*pin)
                other.rest()
                yield from self._paint(other)

    def _paint(self, sight: Viewport) -> Iterator[int]:
        """Make the picture of a page, a block at a time."""
        view = self._view
        theme, script = view.pages.theme, sight.page.script
        seen = self._seen(sight, theme)
        if script in self._pictures and self._pictures[script][0] == seen:
            return
        picture = QPixmap(sight.size * seen.ratio)
        picture.setDevicePixelRatio(seen.ratio)
        picture.fill(view.viewport().palette().color(QPalette.ColorRole.Base))
        over, y = reach(sight.page.typography.size), -sight.top[1]
        for layout, marks in zip(seen.layouts, seen.marks, strict=True):
            with QPainter(picture) as painter:
                paint(painter, layout, QPointF(sight.left, y), marks, theme, sight.size.height() + over, -over)
            y += layout.height
            yield 0
        self._pictures[script] = seen, picture

    def _seen(self, sight: Viewport, theme: Theme) -> _Seen:
        view, size = self._view, sight.size
        blocks = list(sight.blocks())
        return _Seen(
            sight.top,
            size.width(),
            size.height(),
            view.devicePixelRatioF(),
            theme,
            tuple(layout for _, _, layout in blocks),
            tuple(view.pages.marks_on(sight.page, index) for index, _, _ in blocks),
        )
