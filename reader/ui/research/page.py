"""The base of the research pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal

from reader.errors import ReaderError
from reader.ui.errors.messages import message
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged import page as paged
from reader.ui.paged.hint import PageHint


class ResearchPage(paged.BasePage):
    """A page that runs slow queries in the process of `session.research`, and short ones in jobs (`ask`).

    Further signals: `mark_requested(sha256, id)` to go to a mark; `memo_requested(sha256)` to show an article's memo,
    or the codebook for ""; `search_requested(query)` to search on the search page; `ledger_requested` to analyse the
    remaining articles; `failed(sentence)`. `hint` is the bottom line of the page.
    """

    mark_requested = Signal(str, str)
    memo_requested = Signal(str)
    search_requested = Signal(object)
    ledger_requested = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Create an empty page on first use; `refresh` fills it."""
        super().__init__(session, theme)
        self.hint = PageHint()

    def tell(self, sentence: str) -> None:
        """Show a message in the bottom line."""
        self.hint.show_message(sentence)

    def show_hint(self) -> None:
        """Show the keys in the bottom line, once any message has expired."""
        self.hint.show_keys(self.keys())

    def asked(self) -> str:
        """The text searched for, which an opened article highlights, or ""."""
        return ""

    def keys(self) -> str:
        """The keys of the page, for the bottom line."""
        raise NotImplementedError

    def inquire(
        self, verb: str, done: Callable[[Any], None], *, failed: Callable[[], None] = lambda: None, **arguments: object
    ) -> int | None:
        """Query the process, then call `done(value)`, or `failed()` after a notice, unless a newer query replaces it.

        Returns the number of the query, or None without a library.
        """
        library = self.session.library
        if library is None:
            return None

        def fail(error: ReaderError | str) -> None:
            self.failed.emit(message(error))
            failed()

        return self.session.research.ask(library, verb, done, fail, **arguments)

    def reread(self) -> None:
        """Update after the displayed script changed."""
