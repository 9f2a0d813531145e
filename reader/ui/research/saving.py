"""Exports tables and charts of the pages: asks for a path and writes in a job."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from PySide6.QtWidgets import QFileDialog, QWidget

from reader.ui.errors.messages import message

if TYPE_CHECKING:
    from reader.ui.research.page import ResearchPage


def ask_path(before: QWidget, title: str, name: str, *kinds: str) -> str:
    """Ask for a path; suggests `name` with the first of `kinds` ("csv", "png") as suffix.

    The path gets the suffix of the selected format if it has none; "" if the user cancels.
    """
    filters = ";;".join(f"{kind.upper()} (*.{kind})" for kind in kinds)
    plain = "".join("-" if sign in '/\\:*?"<>|' else sign for sign in name)
    path, chosen = QFileDialog.getSaveFileName(before, title, f"{plain}.{kinds[0]}", filters)
    if not path or path.lower().endswith(tuple(f".{kind}" for kind in kinds)):
        return path
    kind = next((kind for kind in kinds if kind.upper() in chosen.split(" ")), kinds[0])
    return f"{path}.{kind}"


def save_text(page: ResearchPage, path: str, export: Callable[[TextIO], None]) -> None:
    """Let `export` write a table in a job; the page shows the outcome."""

    def write() -> None:
        from reader.store.exchange import atomic

        with atomic.writing(path) as stream:
            export(stream)

    _in_job(page, path, write)


def save_bytes(page: ResearchPage, path: str, data: bytes) -> None:
    """Write an image in a job; the page shows the outcome."""

    def write() -> None:
        from reader.store.exchange import atomic

        with atomic.writing_bytes(path) as file:
            file.write(data)

    _in_job(page, path, write)


def _in_job(page: ResearchPage, path: str, write: Callable[[], None]) -> None:
    page.session.jobs.run(write, lambda _: page.hint.show_saved(path), lambda error: page.failed.emit(message(error)))
