"""Searches the open article in a child process."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.types import Span
from reader.ui.background.child_process import ChildProcess

if TYPE_CHECKING:
    from reader.store.research.article_search import ArticleSearch
    from reader.text.views import Views

STUCK_AFTER = 4000  # milliseconds without a message after which a pattern counts as stuck
_STUCK_AFTER_NEWER = 1000  # the same once a newer request waits


class ArticleSearchProcess(ChildProcess):
    """Searches the open article in a child process (`reader.store.research.article_search_process`).

    Only the newest request is answered.

    Signals: `found(spans)` with hits in text order, from the first paragraph of the request to the end, then from the
    beginning; `over(all)` at the end, with whether all hits were reported; `wrong(at)` for an invalid pattern, with the
    offset of the error or -1; `stuck` for a pattern that takes too long; `failed(sentence)`.
    """

    found = Signal(list)
    over = Signal(bool)
    wrong = Signal(int)
    stuck = Signal()
    failed = Signal(str)
    niceness = 2

    def __init__(self, parent: QObject) -> None:
        """Start nothing until `warm` or `search`."""
        super().__init__(parent)
        self._request_id = 0
        self._sent_views: Views | None = None
        self._request: tuple[Views, ArticleSearch, int] | None = None  # the unfinished request
        self._timed_id = 0  # the request being timed
        self._stuck_timer = QTimer(self)
        self._stuck_timer.setSingleShot(True)
        self._stuck_timer.timeout.connect(self._give_up)

    def warm(self, views: Views) -> None:
        """Send an article and its reading to the process ahead of the first search."""
        from reader.store.research.article_search_process import article_message

        if self._process is None:
            self._sent_views = None
            self._start("reader.store.research.article_search_process")
        if self._sent_views is not views:
            self._sent_views = views
            self._ask(article_message(views.article, views.reading))

    def search(self, views: Views, sought: ArticleSearch, first: int) -> None:
        """Search from the paragraph `first` onwards."""
        from reader.store.research.article_search_process import request

        if self._stuck_timer.isActive() and self._stuck_timer.remainingTime() < STUCK_AFTER - _STUCK_AFTER_NEWER:
            self.stop()  # it reads no messages while matching
        self.warm(views)
        self._request_id += 1
        self._request = (views, sought, first)
        self._ask(request(self._request_id, sought, first))
        if sought.regex and not self._stuck_timer.isActive():
            self._start_stuck_timer()

    def _start_stuck_timer(self) -> None:
        self._timed_id = self._request_id
        self._stuck_timer.start(STUCK_AFTER)

    def forget(self) -> None:
        """Discard the pending answer."""
        self._request_id += 1
        self._request = None

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        self.forget()
        self._stuck_timer.stop()
        super().stop()

    def _give_up(self) -> None:
        request_, is_current = self._request, self._timed_id == self._request_id
        self.stop()
        if is_current:
            self.stuck.emit()
        elif request_ is not None:
            self.search(*request_)

    def _take(self, message: dict[str, Any]) -> None:
        self._stuck_timer.stop()
        if message["id"] != self._request_id:
            return
        if "wrong" in message:
            self._request = None
            self.wrong.emit(-1 if message["wrong"] is None else message["wrong"])
        elif message["more"]:
            if self._request is not None and self._request[1].regex:
                self._start_stuck_timer()
            self.found.emit(list(itertools.starmap(Span, message["hits"])))
        else:
            self._request = None
            self.over.emit(message["all"])

    def _ended(self) -> None:
        super()._ended()
        self._stuck_timer.stop()
        self._request = None
        self.failed.emit(self.tr("The search in this article stopped unexpectedly. Try again."))
