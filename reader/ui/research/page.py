"""What the pages that ask the whole library have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal

from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged import page as paged
from reader.ui.paged.hint import PageHint


class ResearchPage(paged.BasePage):
    """One page. What may take long is asked of the process of `session.research`, what is short in a job (`ask`).

    Signals, besides those of any page: `mark_requested(sha256, id)` to go to a mark, `memo_requested(sha256)` to
    see what is noted about an article, "" for the codebook; `search_requested(query)` to run a search on the search
    page; `ledger_requested` to have the rest analysed; `failed(sentence)`. `hint` is the last line of the page: its
    keys, or for a while what was done.
    """

    mark_requested = Signal(str, str)
    memo_requested = Signal(str)
    search_requested = Signal(object)
    ledger_requested = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Made when the page is first turned to; `refresh` fills it."""
        super().__init__(session, theme)
        self.hint = PageHint()

    def tell(self, sentence: str) -> None:
        """Say in the last line what was done."""
        self.hint.show_message(sentence)

    def show_hint(self) -> None:
        """Show the keys of the page in the last line, unless it has something to tell."""
        self.hint.show_keys(self.keys())

    def asked(self) -> str:
        """What is looked for, to be found again in an article; "" where that is nothing."""
        return ""

    def keys(self) -> str:
        """The keys of the page."""
        raise NotImplementedError

    def inquire(
        self, verb: str, done: Callable[[Any], None], *, failed: Callable[[], None] = lambda: None, **arguments: object
    ) -> int | None:
        """Query the process; calls `done(value)` unless a newer query replaces it, or `failed()` with a notice.

        Returns the number of the question, None without a library.
        """
        library = self.session.library
        if library is None:
            return None

        def fail(sentence: str) -> None:
            self.failed.emit(sentence)
            failed()

        return self.session.research.ask(library, verb, done, fail, **arguments)

    def reread(self) -> None:
        """The page of the main window is read in another script now; so are the words here."""
