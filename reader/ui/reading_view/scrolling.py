"""Auto-scrolling while dragging outside the page."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QTimer

from reader.ui.reading_view.view import ReadingView

_INTERVAL = 16  # milliseconds between two steps
_MIN_SPEED, _SPEED_PER_PIXEL = 120, 14  # pixels per second at the edge, and the increase per pixel outside
_MAX_STEP = 60  # most milliseconds of scrolling in one step, after a delay


class DragScroll(QObject):
    """Scrolls faster the farther the pointer is above or below the page."""

    def __init__(self, view: ReadingView) -> None:
        """Scroll one view, once `follow` is called."""
        super().__init__(view)
        self._view = view
        self._pointer = QPointF()
        self._remainder = 0.0  # fraction of a pixel
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._step)

    def follow(self, pointer: QPointF) -> None:
        """Take the pointer of a drag in pixels of the viewport; scroll for as long as it is outside."""
        self._pointer = pointer
        outside = self._overshoot() != 0
        if outside and not self._timer.isActive():
            self._remainder = 0.0
            self._clock.start()
            self._timer.start()
        elif not outside:
            self._timer.stop()

    def stop(self) -> None:
        """Stop scrolling at the end of a drag."""
        self._timer.stop()

    @property
    def point(self) -> QPointF:
        """The point of the viewport nearest to the pointer."""
        return QPointF(self._pointer.x(), self._pointer.y() - self._overshoot())

    def _overshoot(self) -> float:
        """The pixels by which the pointer is below the page, negative above it."""
        y, last = self._pointer.y(), self._view.viewport().height() - 1
        return y - min(max(y, 0), last)

    def _step(self) -> None:
        overshoot = self._overshoot()
        speed = (_MIN_SPEED + _SPEED_PER_PIXEL * abs(overshoot)) * (1 if overshoot > 0 else -1)
        self._remainder += speed * min(self._clock.restart(), _MAX_STEP) / 1000
        pixels = int(self._remainder)
        if pixels:
            self._remainder -= pixels
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + pixels)
