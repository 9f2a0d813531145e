"""Search in the open article, in either script."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.types import Span
from reader.ui.finding.hits import Hits

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from reader.store.research.article_search import ArticleSearch
    from reader.ui.background.article_search import ArticleSearchProcess
    from reader.ui.context import AppContext
    from reader.ui.finding.find_bar import FindBar
    from reader.ui.reading_view.view import ReadingView

_REPORT_INTERVAL = 0.1  # seconds between updates while searching
_FIRST_LINE_Y = 40  # pixels; the line there is not cut off at the top
_MAX_SELECTION = 200  # characters of the selection used as query


class Finding(QObject):
    """The find bar's query and its hits.

    The visible part of the page is searched first, and `hits` grows until the search ends. Signal: `changed` when the
    hits or the active hit change.
    """

    changed = Signal()

    def __init__(self, context: AppContext, bars: QBoxLayout) -> None:
        """Start without a query; the bar is added to `bars`."""
        super().__init__(context.window)
        self._context, self._session, self._bars = context, context.session, bars
        self.hits = Hits()
        self.searching = False
        self._query: ArticleSearch | None = None
        self._origin: int | None = None  # the first hit from here on becomes active once found
        self._typing_origin: int | None = None  # fixed while typing, until the caret moves
        self._last_caret = 0  # as this class last set it
        self._capped = False
        self._watches_escape = False
        self._last_report = 0.0
        context.session.opened.connect(self._on_article_opened)
        context.session.script_changed.connect(self._search_again)
        context.session.reading_changed.connect(self._search_again)

    @cached_property
    def _searcher(self) -> ArticleSearchProcess:
        from reader.ui.background.article_search import ArticleSearchProcess

        searcher = ArticleSearchProcess(self)
        searcher.found.connect(self._add_hits)
        searcher.over.connect(self._on_finished)
        searcher.wrong.connect(self._on_invalid)
        searcher.stuck.connect(
            lambda: self._fail(self.tr("Searching for this pattern takes too long. Try a simpler one."))
        )
        searcher.failed.connect(self._fail)
        return searcher

    @cached_property
    def bar(self) -> FindBar:
        """The bar, created on first use."""
        from reader.ui.finding.find_bar import FindBar

        bar = FindBar(self._context.theme)
        self._bars.addWidget(bar)
        self._context.theme_changed.connect(bar.set_theme)
        self._context.shortcuts.hint(bar.previous, "find-previous")
        self._context.shortcuts.hint(bar.next, "find-next")
        bar.changed.connect(lambda: self._search_bar_text())
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        return bar

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return "bar" in self.__dict__ and not self.bar.isHidden()

    # Actions

    def open(self) -> None:
        """Show and focus the bar with the selected text, or with the last query."""
        if self._session.views is None:
            return
        selection = self._session.selection
        selected = self._session.text_of(selection) if selection is not None else ""
        words = selected.strip().partition("\n")[0][:_MAX_SELECTION]
        self._show(words or self.bar.field.text(), here=bool(words))

    def _show(self, words: str, *, here: bool) -> None:
        """Show the bar with a query; `here` goes to the first hit, else the page stays."""
        assert self._session.views is not None
        self.bar.show()
        self._searcher.warm(self._session.views)
        self._origin = self._typing_origin = None
        with QSignalBlocker(self.bar):
            self.bar.set_text(words)
        self._search_bar_text(here=here)

    @property
    def state(self) -> tuple[str, bool, bool] | None:
        """Text, regex option and exact option of the bar; None while it is hidden."""
        return (self.bar.field.text(), self.bar.regex.isChecked(), self.bar.exact.isChecked()) if self.is_open else None

    def restore(self, words: str, regex: bool, exact: bool) -> None:
        """Show the bar with a saved `state`, without moving the page."""
        if self._session.views is None:
            return
        with QSignalBlocker(self.bar):
            self.bar.regex.setChecked(regex)
            self.bar.exact.setChecked(exact)
        self._show(words, here=False)

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, repeating the last query if the bar is hidden."""
        if not self.is_open:
            if self._query is None:
                self.open()
                return
            self.bar.show()
        self._typing_origin = None
        if not self.hits:
            if self.searching:
                self._origin = self._search_origin()
            else:
                self._search(here=True)
            return
        caret = self._context.view.caret
        if self.hits.active is not None and caret == self._last_caret:
            index = self.hits.first_from(self.hits.active.start) + step
        else:
            index = self.hits.first_from(_visible_offset(self._context.view, caret)) + min(step, 0)
        self.bar.show_message("")
        if index >= len(self.hits):
            self.bar.show_message(self.tr("Continued from the start."))
        elif index < 0:
            self.bar.show_message(self.tr("Continued from the end."))
        self._activate(self.hits[index % len(self.hits)])

    def close(self) -> None:
        """Hide the bar, select the active hit, and focus the page."""
        hit = self.hits.active if self.is_open else None
        self.clear()
        if self.is_open:
            self.bar.hide()
        if hit is not None:
            self._session.select(hit)
        self._context.view.setFocus()

    def clear(self) -> None:
        """Stop searching and drop all hits."""
        if "_searcher" in self.__dict__:
            self._searcher.forget()
        self.hits.clear()
        self.searching = False
        self.changed.emit()

    def highlight(self, words: str) -> None:
        """Highlight the hits of a library search without opening the bar."""
        from reader.store.research.article_search import ArticleSearch

        if self._session.views is not None and words.strip() and not self.is_open:
            self._query = ArticleSearch(words, self._session.script, several=True)
            self._search(here=False)

    def shut_down(self) -> None:
        """Stop the search process; the window is closing."""
        if "_searcher" in self.__dict__:
            self._searcher.stop()

    # Searching

    def _search_bar_text(self, *, here: bool = True) -> None:
        """Search for the text of the bar."""
        from reader.store.research.article_search import ArticleSearch

        bar = self.bar
        bar.show_message("")
        if not bar.field.text():
            self._query = None
            self.clear()
            self._show_count()
            return
        regex, exact = bar.regex.isChecked(), bar.exact.isChecked()
        self._query = ArticleSearch(bar.field.text(), self._session.script, regex, exact)
        self._search(here=here)

    def _search(self, *, here: bool) -> None:
        """Start a search at the reading position; `here` activates the first hit from there."""
        views = self._session.views
        if views is None or self._query is None:
            return
        if here:
            self._origin = self._search_origin()
        first = views.paragraph_at(self._origin) if self._origin is not None else self._context.view.visible()[0]
        self.hits.expect(views.paragraphs[first].start)
        self._capped, self.searching = False, True
        if not self._watches_escape:
            self._watches_escape = True
            self._context.view.installEventFilter(self)
        self._searcher.search(views, self._query, first)
        self._show_count()

    def _search_origin(self) -> int:
        """The source offset to search from, at the selection, else the caret; fixed while typing despite typos."""
        view, selection = self._context.view, self._session.selection
        if self._typing_origin is None or view.caret != self._last_caret:
            self._typing_origin = _visible_offset(view, view.caret if selection is None else selection.start)
            self._last_caret = view.caret
        return self._typing_origin

    def _search_again(self) -> None:
        """Repeat the search after the script or the reading view changed."""
        if self._query is not None and (self.is_open or self.hits or self.searching):
            self._query = self._query._replace(script=self._session.script)
            self._search(here=False)

    def _on_article_opened(self) -> None:
        """Drop the hits, and search the new article if the bar is open."""
        self._origin = self._typing_origin = None
        if self.hits or self.searching:
            self.clear()
        if self.is_open:
            self.bar.show_message("")
            self._search_again()

    def _add_hits(self, spans: list[Span]) -> None:
        fresh = not self.hits or self.hits.stale
        self.hits.drop_stale(keep_active=self._origin is None)
        self.hits.add(spans)
        if self._origin is not None and self.hits.has_reached(self._origin):
            index, self._origin = self.hits.first_from(self._origin), None
            self._activate(self.hits[index])
        if fresh or time.monotonic() - self._last_report > _REPORT_INTERVAL:  # each update repaints the page
            self._last_report = time.monotonic()
            self._show_count()
            self.changed.emit()

    def _on_finished(self, complete: bool) -> None:
        self.hits.drop_stale(keep_active=self._origin is None)
        self.searching, self._capped = False, not complete
        if self._origin is not None and self.hits:
            index, self._origin = self.hits.first_from(self._origin) % len(self.hits), None
            self._activate(self.hits[index])
        if self.hits.active is not None and self.hits.number(self.hits.active) is None:
            self.hits.active = None
        self._show_count()
        self.changed.emit()

    def _activate(self, hit: Span) -> None:
        session, view = self._session, self._context.view
        self.hits.active = hit
        if session.selection is not None and session.selection != hit:
            session.select(None)
        view.caret = hit.start
        session.reveal(hit)
        self._last_caret = view.caret
        self._show_count()
        self.changed.emit()

    def _on_invalid(self, at: int) -> None:
        sentence = self.tr("Invalid regular expression.")
        if at >= 0:
            sentence = self.tr("Invalid regular expression at character {0}.").format(at + 1)
        self._fail(sentence)

    def _fail(self, sentence: str) -> None:
        self._origin = None
        self.clear()
        if self.is_open:
            self._show_count()
            self.bar.count.clear()
            self.bar.show_message(sentence)

    def _show_count(self) -> None:
        if self.is_open:
            count = 0 if self.hits.stale and self.searching else len(self.hits)
            active = self.hits.active
            index = self.hits.first_from(active.start) if active is not None and count else None
            self.bar.show_count(index, count, self.searching, capped=self._capped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the bar and clear the hits on Escape in the page, unless there is a selection."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and (self.is_open or self.hits)
            and self._session.selection is None
        ):
            self.close()
            return True
        return super().eventFilter(watched, event)


def _visible_offset(view: ReadingView, offset: int) -> int:
    """A source offset if it is visible, else the start of the first whole visible line."""
    box, height = view.box(offset), view.viewport().height()
    if box is not None and box.top() >= 0 and box.bottom() < height:
        return offset
    return view.overlay.pinned[0] if view.overlay is not None else view.line_span(_FIRST_LINE_Y).start
