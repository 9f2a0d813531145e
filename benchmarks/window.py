"""A finished window on the article, with analysis and marks, for the benchmarks."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop

import reader.ui.features  # noqa: F401 — as in the program, before anything else that imports Qt
from benchmarks.measure import ARTICLE
from reader.types import Script, Span
from reader.ui import app as window_app
from reader.ui.settings import Settings
from reader.ui.window import Window


def wait(until: Callable[[], bool], seconds: float = 60) -> None:
    """Process events, at least those already pending, until a condition holds. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if until():
            return
        if time.monotonic() > end:
            raise TimeoutError


def make(folder: Path) -> Window:
    """A window of 1280 × 800, not yet set up and without an article."""
    settings = Settings(folder / "settings.ini")
    app = window_app.application()
    window = window_app.make_window(settings, "light", Script.READING)
    window_app.apply_language(app, "en")
    window.resize(1280, 800)
    window.show()
    return window


def with_article(folder: Path, marks: int) -> Window:
    """A window with the article open, analysed and marked."""
    window = make(folder)
    session = window.session
    session.open_file(str(ARTICLE))
    window.set_up(folder / "library.sqlite")
    wait(lambda: window.ready and session.analysis is not None)
    size = len(session.views.article.text) if session.views else 0
    for number in range(marks):
        start = number * (size - 40) // marks
        session.changes.mark(Span(start, start + 30), [session.tags[number % 9].name])
    session.activate()
    return window
