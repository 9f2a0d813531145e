"""Prefetches layouts and pictures in short slices during idle time.

First, blocks just outside the window are laid out, for scrolling. After a pause, while no job is running, the visible
text is laid out and painted in the other scripts, for switching. Then all other block heights are measured, for the
scroll bar. A prefetched picture is used only if everything it was painted from is unchanged.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QPainter, QPalette, QPixmap

from reader.types import Script
from reader.ui.background import garbage_collection
from reader.ui.background.jobs import Jobs
from reader.ui.look.theme import Theme
from reader.ui.reading_view.block_marks import Marks
from reader.ui.reading_view.layout import ParagraphLayout
from reader.ui.reading_view.paint import overhang, paint
from reader.ui.reading_view.view import ReadingView
from reader.ui.reading_view.viewport import Viewport

_SLICE = 0.004  # seconds per slice
_IDLE = 150  # milliseconds without painting
_NEARBY = 24  # most blocks laid out on either side
_MAX_PIXELS = 8_000_000  # of all pictures together, 32 MB


class _Snapshot(NamedTuple):
    """Everything that determines the pixels of a page, except for the caret."""

    top: tuple[int, float]
    width: int
    height: int
    ratio: float
    theme: Theme
    layouts: tuple[ParagraphLayout, ...]
    marks: tuple[Marks, ...]


class Prefetch(QObject):
    """The idle work of one view; begins again with `restart`."""

    def __init__(self, view: ReadingView, jobs: Jobs) -> None:
        """Wait for `restart`."""
        super().__init__(view)
        self._view, self._jobs = view, jobs
        self._pictures: dict[Script, tuple[_Snapshot, QPixmap]] = {}
        self._recent = list(Script)  # most recently used first
        self._work: Iterator[int] = iter(())
        self._deadline = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)

    @property
    def done(self) -> bool:
        """Whether there is no work left."""
        return not self._timer.isActive()

    def restart(self) -> None:
        """Start over, since other text is visible or it looks different."""
        self._work = self._steps()
        self._timer.start(0)

    def leave_script(self, script: Script) -> None:
        """Note that the user switched away from a script and may come back."""
        self._recent.remove(script)
        self._recent.insert(0, script)

    def picture(self, viewport: Viewport, theme: Theme) -> QPixmap | None:
        """The prefetched picture of the page without the caret, if it is up to date."""
        snapshot, picture = self._pictures.get(viewport.page.script, (None, None))
        return picture if snapshot is not None and snapshot == self._snapshot(viewport, theme) else None

    def _slice(self) -> None:
        self._deadline = time.perf_counter() + _SLICE
        while time.perf_counter() < self._deadline:
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
        """All work in short steps; yields the milliseconds to wait before the next one."""
        view = self._view
        if view.page_viewport is None:
            return
        if view.overlay is None:
            yield from self._lay_out_nearby(view.page_viewport)
            view.sync_bar()
            yield _IDLE
            yield from self._wait_for_jobs()
            yield from self._prepare_scripts(view.page_viewport)
        page = view.page_viewport.page
        while page.measure_some(0, lambda: time.perf_counter() > self._deadline) is not None:
            view.sync_bar()
            garbage_collection.collect()  # a long book leaves many objects
            garbage_collection.freeze()
            yield 0
            yield from self._wait_for_jobs()
        view.sync_bar()

    def _wait_for_jobs(self) -> Iterator[int]:
        while self._jobs.busy:
            yield _IDLE

    def _lay_out_nearby(self, viewport: Viewport) -> Iterator[int]:
        """Lay out one window height of blocks below and above the visible ones."""
        page, last = viewport.page, viewport.at(viewport.size.height())[0]
        below = range(last + 1, min(last + 1 + _NEARBY, len(page)))
        for indices in (below, range(viewport.top[0])[: -_NEARBY - 1 : -1]):
            room = float(viewport.size.height())
            for index in indices:
                if room <= 0:
                    break
                room -= page.layout(index).height
                yield 0

    def _prepare_scripts(self, viewport: Viewport) -> Iterator[int]:
        """Lay out and paint the visible text in the other scripts."""
        view, script = self._view, viewport.page.script
        scripts = [each for each in self._recent if each is not script and view.pages.is_loaded(each)]
        ratio = view.devicePixelRatioF()
        pixels = viewport.size.width() * viewport.size.height() * ratio * ratio
        painted = scripts[: max(1, int(_MAX_PIXELS // max(pixels, 1)))] if ratio.is_integer() else []
        self._pictures = {each: kept for each, kept in self._pictures.items() if each in (script, *painted)}
        last = viewport.at(viewport.size.height())[0]
        for each in scripts:
            page = view.pages.page(each)
            for index in range(viewport.top[0], last + 1):
                page.layout(index)
                yield 0
            if each in painted:
                other = Viewport(page, viewport.size)
                pin = view.pinned
                if pin is not None:
                    other.hold(*pin)
                other.scroll_state()
                yield from self._paint(other)

    def _paint(self, viewport: Viewport) -> Iterator[int]:
        """Paint a page into a picture, one block per step."""
        view = self._view
        theme, script = view.pages.theme, viewport.page.script
        snapshot = self._snapshot(viewport, theme)
        if script in self._pictures and self._pictures[script][0] == snapshot:
            return
        picture = QPixmap(viewport.size * snapshot.ratio)
        picture.setDevicePixelRatio(snapshot.ratio)
        picture.fill(view.viewport().palette().color(QPalette.ColorRole.Base))
        over, y = overhang(viewport.page.typography.size), -viewport.top[1]
        for layout, marks in zip(snapshot.layouts, snapshot.marks, strict=True):
            with QPainter(picture) as painter:
                paint(painter, layout, QPointF(viewport.left, y), marks, theme, viewport.size.height() + over, -over)
            y += layout.height
            yield 0
        self._pictures[script] = snapshot, picture

    def _snapshot(self, viewport: Viewport, theme: Theme) -> _Snapshot:
        view, size = self._view, viewport.size
        blocks = list(viewport.blocks())
        return _Snapshot(
            viewport.top,
            size.width(),
            size.height(),
            view.devicePixelRatioF(),
            theme,
            tuple(layout for _, _, layout in blocks),
            tuple(view.pages.marks_on(viewport.page, index) for index, _, _ in blocks),
        )
