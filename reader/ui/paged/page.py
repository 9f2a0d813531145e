"""The base of the pages of secondary windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.types import Span
from reader.ui.background.library_jobs import in_library

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.look.theme import Theme
    from reader.ui.model.session import Session

_Answer = TypeVar("_Answer")


class BasePage(QWidget):
    """A page that queries the library in jobs.

    Signals: `passage_requested(sha256, span)` to show a passage; `compare_requested(one, other)` with two rows of the
    workbench; `export_requested(list, done)` to export a commitment list, `done(path)` being called afterwards;
    `titled(words)` when the page's title changes.
    """

    passage_requested = Signal(str, Span)
    compare_requested = Signal(object, object)
    export_requested = Signal(object, object)
    titled = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Create an empty page on first use; `refresh` fills it."""
        super().__init__()
        self.session = session
        self.theme = theme
        self._asked: dict[str, int] = {}
        self._library: Library | None = None

    def refresh(self) -> None:
        """Reload; called when the page is shown and when the library changes."""

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self.theme = theme

    def take_focus(self) -> None:
        """Focus the page's first field."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, what: str, work: Callable[[Library], _Answer], done: Callable[[_Answer], None]) -> None:
        """Run `work` in a job with a new connection, then `done` with its result, unless a newer `what` replaced it.

        Errors become notices.
        """
        self.session.jobs.drop(self._asked.get(what, 0))
        self._asked[what] = in_library(self.session, work, done, owner=self)
