"""Garbage is thrown away in the window's thread and nowhere else.

Python looks for garbage in whatever thread happens to make objects. Were it to find one of Qt's in a job, that would be
destroyed beside the window's thread, and the two can then wait for each other for ever: one holds a lock of Qt's and
waits for Python's, the other the other way round.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE = 500  # milliseconds between two looks
_MUCH = 15_000  # new objects, which are looked through in a few milliseconds


def collect() -> None:
    """Look for garbage now, in the window's thread, because much is about to be made that will stay."""
    if not gc.isenabled():
        gc.collect()


def freeze() -> None:
    """What there is now is not looked through any more, in any thread: it goes when nobody holds it."""
    if not gc.isenabled():
        gc.freeze()


class GarbageCollector(QObject):
    """Looks for garbage at times, by Python's own thresholds, as long as `parent` lives.

    Where very much is new, such as all the panels, it is looked through once and then stays, so that later looks are
    short. What is found in a book is so much that it stays without a look, since nothing in it holds itself: whoever
    makes it calls `sweep` before, so that no garbage stays with it, and `stays` behind it.
    """

    def __init__(self, parent: QObject) -> None:
        """From now on Python does not look by itself; what the start has made stays and is not looked through."""
        super().__init__(parent)
        gc.disable()
        freeze()
        self._awaited = False
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_PAUSE)

    def look(self) -> None:
        """Collect the oldest generation that is due, if any is."""
        much = gc.get_count()[0] > _MUCH
        self._awaited = much and not self._awaited
        if self._awaited:  # it may still be coming, from somebody who calls `stays`
            return
        if much:
            collect()
            freeze()
            return
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
