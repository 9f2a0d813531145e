"""The current coder, the colours of all coders, and which of them are shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.errors import LibraryError
from reader.types import Annotation, Coder
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session


class Coders(QObject):
    """The coders of the library. Signal: `changed` when colours or visibility change.

    Marks of `hidden` coders are neither on the page nor in the panel. `colours_page` colours marks by coder, not tag.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Follow the session's library."""
        super().__init__(session)
        self._session = session
        self._colours: dict[str, int] = {}
        self.hidden: frozenset[str] = frozenset()
        self.colours_page = False
        session.library_opened.connect(self._forget)
        session.library_changed.connect(self._follow)

    def _follow(self, change: LibraryChange) -> None:
        if change.concerns(ChangeKind.MARKS):
            self._forget()

    def _forget(self) -> None:
        self._colours = {}

    def all(self) -> list[Coder]:
        """All coders with marks or a colour, and the current one, by name."""
        found: list[Coder] = []
        if self._session.library is not None:
            try:
                found = self._session.library.codebook.coders()
            except LibraryError as error:
                self._session.notice(error)
        names = {coder.name for coder in found}
        if self._session.author not in names:
            used = [coder.colour for coder in found]
            found.append(Coder(self._session.author, min(range(9), key=used.count)))
        return sorted(found)

    def colour(self, name: str) -> int:
        """The colour of a coder."""
        if name not in self._colours:
            self._colours = {coder.name: coder.colour for coder in self.all()}
            self._colours.setdefault(name, 0)
        return self._colours[name]

    def shows(self, annotation: Annotation) -> bool:
        """Whether the mark's coder is visible."""
        return annotation.author not in self.hidden

    def choose(self, author: str, colours: dict[str, int], hidden: frozenset[str], colours_page: bool) -> bool:
        """Set the current coder, the colours and the visibility; False if they could not be written."""
        session = self._session
        if session.library is not None:
            try:
                now = {coder.name: coder.colour for coder in session.library.codebook.coders()}
                with session.library.transaction():
                    for name, colour in colours.items():
                        if now.get(name) != colour:
                            session.library.codebook.set_coder(Coder(name, colour))
            except LibraryError as error:
                session.notice(error)
                return False
            session.library.set_author(author)
        session.author = author
        self._forget()
        self.hidden, self.colours_page = hidden, colours_page
        session.show_other_marks()
        self.changed.emit()
        return True
