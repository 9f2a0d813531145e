"""Copying the selection as text, with its source, or as HTML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from reader.text.views import Views
from reader.types import Span
from reader.ui.chrome.tools import SCRIPT_NAMES
from reader.ui.look.theme import THEMES
from reader.ui.model.session import Session

_SYNC_LIMIT = 5_000  # code points of the source; more is converted in a job
_SELECTION_LIMIT = 100_000  # code points of the source; more would delay other jobs
_Result = TypeVar("_Result")


class Copying(QObject):
    """The copy commands of the Edit menu, and the primary selection."""

    def __init__(self, session: Session) -> None:
        """Copy from the article of a session."""
        super().__init__(session)
        self._session = session
        self._selection_job = 0  # reads the text of the primary selection

    def copy(self) -> None:
        """Copy the text of the selection, with a newline between paragraphs only."""
        span = self._session.selection
        if span is not None:
            self._read(span, lambda text: QGuiApplication.clipboard().setText(text))

    def copy_with_source(self) -> None:
        """Copy the selection, followed by a line with title, outlet, date and script."""
        span = self._session.selection
        if span is not None:
            source = self.source()
            self._read(span, lambda text: QGuiApplication.clipboard().setText(f"{text}\n{source}"))

    def copy_as_html(self) -> None:
        """Copy the selection as HTML and as plain text."""
        from reader.ui.exchange import as_html

        session = self._session
        span, script = session.selection, session.script
        if span is None:
            return
        theme = THEMES["light"]  # most target documents are light
        snapshot = as_html.snapshot(session, span)

        def work(views: Views) -> tuple[str, str]:
            over = as_html.overlays(snapshot, span, theme)
            return as_html.to_html(views, script, span, over, theme), views.text(span, script)

        def done(made: tuple[str, str]) -> None:
            mime = QMimeData()
            mime.setHtml(f'<meta charset="utf-8">{made[0]}')
            mime.setText(made[1])
            QGuiApplication.clipboard().setMimeData(mime)

        self._compute(span, work, done)

    def offer_selection(self) -> None:
        """Set the primary selection (pasted by middle click) where supported. Called at the end of a gesture."""
        session, clipboard = self._session, QGuiApplication.clipboard()
        span = session.selection
        if span is not None and span.end - span.start <= _SELECTION_LIMIT and clipboard.supportsSelection():
            session.jobs.drop(self._selection_job)
            self._selection_job = self._read(span, lambda text: clipboard.setText(text, QClipboard.Mode.Selection))

    def source(self) -> str:
        """The source of the open article in one line: title (or file name), outlet, date and script."""
        session = self._session
        views, fields = session.views, session.fields
        if views is None or fields is None:
            return ""
        title, outlet = (
            " ".join(session.text_of(each).split()) if each else "" for each in (fields.title, fields.outlet)
        )
        title = title or Path(views.article.path).stem
        known = [title, outlet, fields.date.isoformat() if fields.date else ""]
        where = self.tr(", ", "between title, outlet and date").join(filter(None, known)) or self.tr("Untitled")
        return self.tr("— {0} ({1})", "title, outlet and date, and the script").format(
            where, SCRIPT_NAMES[session.script]
        )

    def _read(self, span: Span, done: Callable[[str], None]) -> int:
        script = self._session.script
        return self._compute(span, lambda views: views.text(span, script), done)

    def _compute(self, span: Span, work: Callable[[Views], _Result], done: Callable[[_Result], None]) -> int:
        """Compute something from the article's views, in a job for long spans. Returns the job's id, or 0 if done."""
        session = self._session
        views = session.views
        if views is None:
            return 0
        if span.end - span.start <= _SYNC_LIMIT:
            done(work(views))
            return 0
        article, reading = views.article, views.reading
        return session.jobs.run(lambda: work(Views(article, reading)), done, session.notice)
