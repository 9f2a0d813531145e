"""Work that the UI thread does in slices of a few milliseconds, such as importing modules that use Qt.

No other thread may import them: PySide creates the Python type of a Qt class on first use, and two threads doing so
at once crash the process (PySide 6.11; `tests/ui/test_incremental.py`).
"""

from __future__ import annotations

import contextlib
import importlib
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

_PAUSE = 2  # milliseconds between two steps; lets input events through
_TIME_SLICE = 0.004  # seconds per step
_QT_MODULES = "QtCore QtGui QtWidgets QtSvg QtTest QtOpenGL QtOpenGLWidgets"  # what pyqtgraph uses


class IncrementalTask(QTimer):
    """Runs steps one after another, each in its own event loop turn, then calls `then`.

    Ends early with its parent or by `stop`.
    """

    def __init__(self, steps: Iterator[None], parent: QObject, then: Callable[[], object] = lambda: None) -> None:
        """Schedule the first step."""
        super().__init__(parent)
        self._steps, self._then = steps, then
        self.setSingleShot(True)
        self.setInterval(_PAUSE)
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
    """Steps that import modules of a package, given as a space-separated list; the last step does nothing else."""
    yield from time_sliced(importlib.import_module(f"{package}.{name}") for name in modules.split())


def qt_type_steps() -> Iterator[None]:
    """Steps that create all Qt types pyqtgraph uses, so that a job can import it.

    They take a tenth of a second the first time, a millisecond afterwards.
    """
    for name in _QT_MODULES.split():
        with contextlib.suppress(ImportError):  # a missing system library; pyqtgraph does without
            module = importlib.import_module(f"PySide6.{name}")
            yield
            yield from time_sliced(getattr(module, each) for each in dir(module))


def time_sliced(work: Iterator[object]) -> Iterator[None]:
    """Exhaust a lazy iterator in steps of a few milliseconds."""
    started = time.perf_counter()
    for _ in work:
        if time.perf_counter() - started > _TIME_SLICE:
            yield
            started = time.perf_counter()
    yield
