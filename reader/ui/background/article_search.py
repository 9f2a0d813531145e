"""What looks for something in the open article, in a process of its own."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.types import Span
from reader.ui.background.jobs import ChildProcess

if TYPE_CHECKING:
    from reader.store.research.article_search import ArticleSearch
    from reader.text.views import Views

PATIENCE = 4000  # milliseconds without a word after which a pattern will not come to an end
_HURRY = 1000  # the same where something else is wanted by now


class ArticleSearchProcess(ChildProcess):
    """Searches the open article in a child process (`reader.store.research.article_search_process`).

    Only the newest request is answered.

    Signals: `found(spans)` with hits in the order of the text, from the paragraph that was named to the end and then
    those before it; `over(all)` at the end, with whether these were all; `wrong(at)` for what is no pattern because of
    a character, -1 if unknown; `stuck` for one that does not come to an end; `failed(sentence)`.
    """

    found = Signal(list)
    over = Signal(bool)
    wrong = Signal(int)
    stuck = Signal()
    failed = Signal(str)
    niceness = 2

    def __init__(self, parent: QObject) -> None:
        """Nothing runs until `warm` or `search`."""
        super().__init__(parent)
        self._wanted = 0
        self._known: Views | None = None
        self._question: tuple[Views, ArticleSearch, int] | None = None  # until its last answer
        self._doubted = 0  # the question whose pattern may not come to an end
        self._doubt = QTimer(self)
        self._doubt.setSingleShot(True)
        self._doubt.timeout.connect(self._give_up)

    def warm(self, views: Views) -> None:
        """Let the process know an article and how it is read, so that it can begin with the first question."""
        from reader.store.research.article_search_process import article_message

        if self._process is None:
            self._known = None
            self._start("reader.store.research.article_search_process")
        if self._known is not views:
            self._known = views
            self._ask(article_message(views.article, views.reading))

    def search(self, views: Views, sought: ArticleSearch, first: int) -> None:
        """Look for something, beginning at the paragraph `first`."""
        from reader.store.research.article_search_process import request

        if self._doubt.isActive() and self._doubt.remainingTime() < PATIENCE - _HURRY:
            self.stop()  # it hears nothing while it is at a pattern
        self.warm(views)
        self._wanted += 1
        self._question = (views, sought, first)
        self._ask(request(self._wanted, sought, first))
        if sought.regex and not self._doubt.isActive():
            self._begin_to_doubt()

    def _begin_to_doubt(self) -> None:
        self._doubted = self._wanted
        self._doubt.start(PATIENCE)

    def forget(self) -> None:
        """Discard the pending answer."""
        self._wanted += 1
        self._question = None

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        self.forget()
        self._doubt.stop()
        super().stop()

    def _give_up(self) -> None:
        question, meant = self._question, self._doubted == self._wanted
        self.stop()
        if meant:
            self.stuck.emit()
        elif question is not None:
            self.search(*question)

    def _take(self, message: dict[str, Any]) -> None:
        self._doubt.stop()
        if message["id"] != self._wanted:
            return
        if "wrong" in message:
            self._question = None
            self.wrong.emit(-1 if message["wrong"] is None else message["wrong"])
        elif message["more"]:
            if self._question is not None and self._question[1].regex:
                self._begin_to_doubt()
            self.found.emit(list(itertools.starmap(Span, message["hits"])))
        else:
            self._question = None
            self.over.emit(message["all"])

    def _ended(self) -> None:
        super()._ended()
        self._doubt.stop()
        self._question = None
        self.failed.emit(self.tr("The search in this article stopped unexpectedly. Try again."))
