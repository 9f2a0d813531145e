"""Scrolling while something is dragged beyond the edge of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QTimer

if TYPE_CHECKING:
    from reader.ui.reading_view.view import ReadingView

_TURN = 16  # milliseconds between two steps
_SLOWEST, _GROWTH = 120, 14  # pixels a second at the edge, and how many more for each pixel beyond it
_LONGEST = 60  # milliseconds that one step makes up for, where the window had other things to do


class DragScroll(QObject):
    """Scrolls the faster the farther the pointer is above or below the page.

    `point` is where the pointer was last, brought inside.
    """

    def __init__(self, view: ReadingView) -> None:
        """For one view; nothing scrolls before `follow`."""
        super().__init__(view)
        self._view = view
        self._pointer = QPointF()
        self._rest = 0.0  # of a pixel
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_TURN)
        self._timer.timeout.connect(self._step)

    def follow(self, pointer: QPointF) -> None:
        """The pointer of a drag is here, in pixels of the viewport; outside, the page scrolls until it comes back."""
        self._pointer = pointer
        outside = self._beyond() != 0
        if outside and not self._timer.isActive():
            self._rest = 0.0
            self._clock.start()
            self._timer.start()
        elif not outside:
            self._timer.stop()

    def stop(self) -> None:
        """The drag is over."""
        self._timer.stop()

    @property
    def point(self) -> QPointF:
        """The point of the viewport nearest to the pointer."""
        return QPointF(self._pointer.x(), self._pointer.y() - self._beyond())

    def _beyond(self) -> float:
        """How many pixels the pointer is below the page, negative above it."""
        y, last = self._pointer.y(), self._view.viewport().height() - 1
        return y - min(max(y, 0), last)

    def _step(self) -> None:
        beyond = self._beyond()
        speed = (_SLOWEST + _GROWTH * abs(beyond)) * (1 if beyond > 0 else -1)
        self._rest += speed * min(self._clock.restart(), _LONGEST) / 1000
        whole = int(self._rest)
        if whole:
            self._rest -= whole
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + whole)
