"""The base of the research pages, their search field, and the line about articles not analysed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader.errors import ReaderError
from reader.ui.errors.messages import message
from reader.ui.exchange.file_dialogs import save_file
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged import page as paged
from reader.ui.paged.hint import PageHint

if TYPE_CHECKING:
    from reader.store.library import Library


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

    # Saving

    def ask_path(self, title: str, name: str, *kinds: str) -> str:
        """Ask for a path; suggests `name` with the first of `kinds` ("csv", "png") as suffix.

        The path gets the suffix of the selected format if it has none; "" if the user cancels.
        """
        formats = {kind: kind.upper() for kind in kinds}
        return save_file(self.session, self, "research", title, name, formats, self._tell)

    def save_text(self, path: str, export: Callable[[TextIO], None]) -> None:
        """Let `export` write a table in a job, and show the outcome."""

        def write() -> None:
            from reader.store.exchange import atomic

            with atomic.writing(path) as stream:
                export(stream)

        self._save(path, write)

    def save_bytes(self, path: str, data: bytes) -> None:
        """Write an image in a job, and show the outcome."""

        def write() -> None:
            from reader.store.exchange import atomic

            with atomic.writing_bytes(path) as file:
                file.write(data)

        self._save(path, write)

    def _save(self, path: str, write: Callable[[], None]) -> None:
        self.session.jobs.run(write, lambda _: self.hint.show_saved(path), self._tell)

    def _tell(self, error: ReaderError) -> None:
        self.failed.emit(message(error))


class Field(QLineEdit):
    """Down and Return go to the list, Escape clears the field. Signal: `list_focus_requested`."""

    list_focus_requested = Signal()

    def __init__(self, hint: str) -> None:
        """`hint` is the placeholder and the accessible name."""
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list, clear the field, or type."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_focus_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Analysed(NamedTuple):
    """The number of analysed articles and of all articles."""

    done: int
    all: int


def count(library: Library) -> Analysed:
    """Count the articles, without earlier versions. Raises LibraryError."""
    from reader.analysis import edition
    from reader.store.listing import ArticleFilter

    total = library.listing.count(ArticleFilter())
    return Analysed(total - len(library.workbench.outdated_articles(edition())), total)


class AnalysedBar(QWidget):
    """Hidden if every article is analysed or the results do not come from analyses; the button opens the ledger."""

    def __init__(self, page: ResearchPage) -> None:
        """Hidden until `look`."""
        super().__init__()
        self._page = page
        self._found = Analysed(0, 0)
        self._matters = False
        self.text = QLabel()
        self.text.setObjectName("muted")
        self.button = QPushButton(self.tr("Analyse the rest…"))
        self.button.setToolTip(self.tr("Opens the ledger to analyse them"))
        self.button.clicked.connect(page.ledger_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 8)
        row.addWidget(self.text)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch()
        self.hide()

    def look(self) -> None:
        """Recount in a job."""
        self._page.ask("analysed", count, self._take)

    def matter(self, matters: bool) -> None:
        """Set whether the results shown come from analyses."""
        self._matters = matters
        self._show()

    def _take(self, found: Analysed) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        done, total = self._found
        self.text.setText(self.tr("{0} of {1} articles analysed.").format(f"{done:,}", f"{total:,}"))
        self.setVisible(self._matters and done < total)
