"""What the pages that ask the whole library have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal

from reader.ui.ledger import page as ledger


class Page(ledger.Page):
    """One page. What may take long is asked of the process of `session.research`, what is short in a job (`ask`).

    Signals, besides those of a page of the ledger: `mark_wanted(sha256, id)` to go to a mark, `memo_wanted(sha256)` to
    see what is noted about an article, "" for the codebook; `search_wanted(wanted)` to look for something on the page
    of the search; `failed(sentence)`, `told(sentence)` with what was done.
    """

    mark_wanted = Signal(str, str)
    memo_wanted = Signal(str)
    search_wanted = Signal(object)
    failed = Signal(str)
    told = Signal(str)

    def inquire(
        self, verb: str, done: Callable[[Any], None], *, failed: Callable[[], None] = lambda: None, **arguments: object
    ) -> None:
        """Ask the process; `done(value)` unless the verb is asked anew meanwhile, or `failed()` and a notice."""
        library = self.session.library
        if library is None:
            return

        def fail(sentence: str) -> None:
            self.failed.emit(sentence)
            failed()

        self.session.research.ask(library, verb, done, fail, **arguments)

    def reread(self) -> None:
        """The page of the main window is read in another script now; so are the words here."""
