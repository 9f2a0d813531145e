"""Work that the UI thread does in slices of a few milliseconds, such as importing modules that use Qt.

No other thread may import them: PySide makes the Python type of a Qt class on first use, and two threads making types
at once crash the process (PySide 6.11; `tests/ui/test_incremental.py`).
"""

from __future__ import annotations

import contextlib
import importlib
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

_BREATH = 2  # milliseconds between two steps, so that input events come through
_PART = 0.004  # seconds of loading in one step
_QT = "QtCore QtGui QtWidgets QtSvg QtTest QtOpenGL QtOpenGLWidgets"  # what pyqtgraph uses


class IncrementalTask(QTimer):
    """Takes steps one after another, each in a turn of its own; then does `then`.

    Ends with its parent, or by `stop`, at the step where it is.
    """

    def __init__(self, steps: Iterator[None], parent: QObject, then: Callable[[], object] = lambda: None) -> None:
        """The first step is taken soon."""
        super().__init__(parent)
        self._steps, self._then = steps, then
        self.setSingleShot(True)
        self.setInterval(_BREATH)
        self.timeout.connect(self._step)
        self.start()

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._then()
        else:
            self.start()


def import_steps(modules: str, package: str = "reader.ui") -> Iterator[None]:
    """Steps that import modules of a package, named with blanks between; nothing else is done in the last of them."""
    yield from time_sliced(importlib.import_module(f"{package}.{name}") for name in modules.split())


def qt_type_steps() -> Iterator[None]:
    """Steps that make all types of Qt that pyqtgraph asks for, so that it can be loaded in a job.

    They take a tenth of a second the first time, a millisecond after it.
    """
    for name in _QT.split():
        with contextlib.suppress(ImportError):  # pyqtgraph does without, where a library of the system is missing
            module = importlib.import_module(f"PySide6.{name}")
            yield
            yield from time_sliced(getattr(module, each) for each in dir(module))


def time_sliced(work: Iterator[object]) -> Iterator[None]:
    """A few of these in each step, which are done when they are asked for."""
    begun = time.perf_counter()
    for _ in work:
        if time.perf_counter() - begun > _PART:
            yield
            begun = time.perf_counter()
    yield
