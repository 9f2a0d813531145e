"""Going to commitments, marks, panes, paragraphs, and passages of other articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.types import Span
from reader.ui.chrome.panes import focus_first

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from reader.ui.context import AppContext
    from reader.ui.finding.go_bar import GoBar


class Navigation(QObject):
    """The navigation commands."""

    def __init__(self, context: AppContext, panes: Sequence[QWidget], bars: QBoxLayout) -> None:
        """`panes` are left and right of the page; the "Go to" bar is added to `bars`."""
        super().__init__(context.window)
        self._context, self._session, self._panes, self._bars = context, context.session, panes, bars

    def commitment(self, step: int) -> None:
        """Go to the next or the previous commitment."""
        session = self._session
        count = len(session.commitments)
        if count:
            now = session.active_commitment
            place = (0 if step > 0 else count - 1) if now is None else (now + step) % count
            session.activate(commitment=place)
            session.reveal(session.commitments[place].span)

    def mark(self, step: int) -> None:
        """Go to the next or the previous mark."""
        session = self._session
        marks = session.annotations
        if marks:
            now = next((i for i, each in enumerate(marks) if each.id == session.active_annotation), None)
            place = (0 if step > 0 else -1) if now is None else (now + step) % len(marks)
            session.activate(annotation=marks[place].id)
            session.reveal(marks[place].span)

    def part(self, step: int) -> None:
        """Focus the next or the previous part of the window: page, side panel, library."""
        view, focus = self._context.view, QApplication.focusWidget()
        library, side = self._panes
        parts = [each for each in (view, side, library) if each.isVisible()]
        now = next((at for at, each in enumerate(parts) if focus is not None and _holds(each, focus)), None)
        part = parts[0] if now is None else parts[(now + step) % len(parts)]
        before = part.focusWidget()
        if part is view:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            focus_first(part)

    @cached_property
    def bar(self) -> GoBar:
        """The "Go to" bar, created on first use."""
        from reader.ui.finding.go_bar import GoBar

        bar = GoBar()
        self._bars.addWidget(bar)
        bar.chosen.connect(self._go)
        bar.closed.connect(self._close_bar)
        return bar

    def paragraph(self) -> None:
        """Show the "Go to" bar."""
        views = self._session.views
        if views is not None:
            self.bar.show_for(views.last + 1, min(self._context.view.visible()[0], views.last))

    def _go(self, place: int) -> None:
        views = self._session.views
        if views is None or place >= len(views.paragraphs):
            return
        start = views.paragraphs[place].start
        self._session.select(None)
        self._context.view.caret = start
        self._session.reveal(Span(start, start))
        self._close_bar()

    def _close_bar(self) -> None:
        self.bar.hide()
        self._context.view.setFocus()

    def passage(self, sha256: str, span: Span) -> None:
        """Go to a passage of a library article, opening the article first if needed."""
        session = self._session

        def go() -> None:
            session.activate(commitment=session.commitment_in(span))
            session.reveal(span)
            self._context.window.raise_()
            self._context.window.activateWindow()

        if session.views is not None and session.views.article.sha256 == sha256:
            go()
        else:
            session.open_listed(sha256, go)


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)
