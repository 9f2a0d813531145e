"""What the pages of the windows beside the main one have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.types import Span

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.look.theme import Theme
    from reader.ui.model.session import Session

_Answer = TypeVar("_Answer")


class Page(QWidget):
    """One page. The library is asked beside the window's own work.

    Signals: `passage_wanted(sha256, span)` to go to a place of an article, `compare_wanted(one, other)` with two rows
    of the workbench, `export_wanted(list, done)` when what a list of commitments shows is to be written, `done(path)`
    when it is; `titled(words)` when the page is called something else now.
    """

    passage_wanted = Signal(str, Span)
    compare_wanted = Signal(object, object)
    export_wanted = Signal(object, object)
    titled = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Made when the page is first turned to; `refresh` fills it."""
        super().__init__()
        self.session = session
        self.theme = theme
        self._asked: dict[str, int] = {}
        self._library: Library | None = None

    def refresh(self) -> None:
        """Show what the library has now; called when the page is turned to and when the library changes."""

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.theme = theme

    def take_focus(self) -> None:
        """Put the keyboard where one begins on this page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, what: str, work: Callable[[Library], _Answer], done: Callable[[_Answer], None]) -> None:
        """Let `work` ask the library in a job, then call `done` with the answer unless `what` was asked anew meanwhile.

        The library handed to `work` is another connection than the session's; what goes wrong becomes a notice.
        """
        library = self.session.library
        if library is None:
            return
        self.session.jobs.drop(self._asked.get(what, 0))

        def job() -> _Answer:
            own = library.beside()
            try:
                return work(own)
            finally:
                own.close()

        self._asked[what] = self.session.jobs.run(job, done, self.session.notice)
