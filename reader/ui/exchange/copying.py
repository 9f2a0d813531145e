"""What goes into the clipboard: the selection as it reads, with its source, or as HTML with its marks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from reader.text.views import Views
from reader.types import Span
from reader.ui.chrome.segments import NAMES
from reader.ui.look.theme import THEMES

if TYPE_CHECKING:
    from reader.ui.window import Window

_AT_ONCE = 5_000  # code points; converting more would hold the window up
_OFFERED = 100_000  # code points; more is hardly pasted by a middle click, and other jobs would wait for it
_Made = TypeVar("_Made")


class Copying(QObject):
    """The verbs of the menu Edit that copy, and what a middle click elsewhere pastes."""

    def __init__(self, window: Window) -> None:
        """Copy from the page of this window."""
        super().__init__(window)
        self._window = window
        self._offering = 0  # the job that reads what a middle click is to paste

    def copy(self) -> None:
        """Copy the selection as it reads: a newline between paragraphs, none where a line only happened to be full."""
        span = self._window.session.selection
        if span is not None:
            self._read(span, lambda text: QGuiApplication.clipboard().setText(text))

    def copy_with_source(self) -> None:
        """The same with title, outlet, date and script on a line behind it."""
        span = self._window.session.selection
        if span is not None:
            source = self.source()
            self._read(span, lambda text: QGuiApplication.clipboard().setText(f"{text}\n{source}"))

    def copy_as_html(self) -> None:
        """Copy the selection as HTML with what is shown over it, and as it reads for where HTML is not taken."""
        from reader.ui.exchange import as_html

        session = self._window.session
        span, script = session.selection, session.script
        if span is None:
            return
        theme = THEMES["light"]  # most documents are light, whatever the window is
        seen = as_html.seen(session, span)

        def work(views: Views) -> tuple[str, str]:
            over = as_html.overlays(seen, span, theme)
            return as_html.written(views, script, span, over, theme), views.text(span, script)

        def done(made: tuple[str, str]) -> None:
            mime = QMimeData()
            mime.setHtml(f'<meta charset="utf-8">{made[0]}')
            mime.setText(made[1])
            QGuiApplication.clipboard().setMimeData(mime)

        self._make(span, work, done)

    def offer_selection(self) -> None:
        """Let a middle click paste what was selected, where the system has that; for the end of a gesture."""
        session, clipboard = self._window.session, QGuiApplication.clipboard()
        span = session.selection
        if span is not None and span.end - span.start <= _OFFERED and clipboard.supportsSelection():
            session.jobs.drop(self._offering)
            self._offering = self._read(span, lambda text: clipboard.setText(text, QClipboard.Mode.Selection))

    def source(self) -> str:
        """Where the open article is from, as a line: title (else the file's name), outlet, date, and script."""
        session = self._window.session
        views, fields = session.views, session.fields
        if views is None or fields is None:
            return ""
        title, outlet = (
            " ".join(session.reads(each).split()) if each else "" for each in (fields.title, fields.outlet)
        )
        title = title or Path(views.article.path).stem
        known = [title, outlet, fields.date.isoformat() if fields.date else ""]
        where = self.tr(", ", "between title, outlet and date").join(filter(None, known)) or self.tr("Untitled")
        return self.tr("— {0} ({1})", "title, outlet and date, and the script").format(where, NAMES[session.script])

    def _read(self, span: Span, done: Callable[[str], None]) -> int:
        script = self._window.session.script
        return self._make(span, lambda views: views.text(span, script), done)

    def _make(self, span: Span, work: Callable[[Views], _Made], done: Callable[[_Made], None]) -> int:
        """Make something of the open article's views: at once, or beside the window where that takes long.

        Returns the job's number, 0 where it was done at once.
        """
        session = self._window.session
        views = session.views
        if views is None:
            return 0
        if span.end - span.start <= _AT_ONCE:
            done(work(views))
            return 0
        article, reading = views.article, views.reading
        return session.jobs.run(lambda: work(Views(article, reading)), done, session.notice)
