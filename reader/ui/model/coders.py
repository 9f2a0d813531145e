"""Who marks, the colours of all who did, and whose marks are shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.errors import LibraryError
from reader.types import Annotation, Coder
from reader.ui.model.session import Session


class Coders(QObject):
    """The people of the library. Signal: `changed` when their colours are others, or other marks are shown.

    `hidden` are those whose marks are neither on the page nor in the panel; `colours_page` says whether marks have the
    colour of who made them, not those of their tags.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Those of the session's library."""
        super().__init__(session)
        self._session = session
        self._colours: dict[str, int] = {}
        self.hidden: frozenset[str] = frozenset()
        self.colours_page = False
        session.library_opened.connect(self._forget)
        session.library_changed.connect(self._forget)

    def _forget(self) -> None:
        self._colours = {}

    def all(self) -> list[Coder]:
        """Everybody who marked or was given a colour, and who marks now, by name."""
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
        """Whether the marks of who made this one are shown."""
        return annotation.author not in self.hidden

    def choose(self, author: str, colours: dict[str, int], hidden: frozenset[str], colours_page: bool) -> bool:
        """Mark as `author` from now on, with these colours of all, and show marks so. Says whether it was written."""
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
