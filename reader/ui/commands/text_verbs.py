"""What the menu can do about how the text reads: suspicious characters, repair, usual form, terms, encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from reader.errors import LibraryError
from reader.types import Repair, Script, Suspect, Term
from reader.ui.model.proofreading import Proofreading

if TYPE_CHECKING:
    from reader.ui.window import Window

_CHOICES = {"auto": None, "on": True, "off": False}


class TextVerbs(QObject):
    """Verbs on the place where the person is: the start of the selection, else the caret."""

    def __init__(self, window: Window, proof: Proofreading) -> None:
        """Act on the session of the window."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._proof = proof

    @property
    def _here(self) -> int:
        selection = self._session.selection
        return self._window.view.caret if selection is None else selection.start

    def _suspect(self) -> Suspect | None:
        return self._proof.suspect_at(self._here)

    def _accepted(self) -> Repair | None:
        repair = self._proof.repair_at(self._here)
        return repair if repair is not None and repair.kind == "variant" else None

    def possible(self) -> list[tuple[str, bool]]:
        """The actions that depend on where the person is and what is open, and whether they can be used."""
        session = self._session
        kept, suspect = session.library is not None, self._suspect() is not None
        return [
            ("next-suspect", bool(self._proof.suspects)),
            ("previous-suspect", bool(self._proof.suspects)),
            ("accept", kept and suspect),
            ("accept-alike", kept and suspect),
            ("withdraw", kept and self._accepted() is not None),
            ("keep-term", kept and session.selection is not None),
            ("terms", kept and session.views is not None),
            ("encoding", self._decodable()),
            *((f"repair-{name}", kept and session.views is not None) for name in _CHOICES),
        ]

    def here(self) -> Suspect | Repair | None:
        """What can be accepted or taken back where the person is."""
        return self._suspect() or self._accepted()

    def show(self) -> None:
        """Check the actions that say how the open article is read."""
        views = self._session.views
        if views is not None:
            chosen = next(name for name, choice in _CHOICES.items() if choice is views.reading.repair)
            self._window.actions_.check(f"repair-{chosen}")

    # Suspicious characters

    def go(self, step: int) -> None:
        """Select the next suspicious character, or the previous one; after the last comes the first."""
        found = self._proof.suspects
        if not found:
            return
        here = self._here
        if step > 0:
            suspect = next((each for each in found if each.span.start > here), found[0])
        else:
            suspect = next((each for each in reversed(found) if each.span.start < here), found[-1])
        self._session.select(suspect.span)
        self._session.reveal(suspect.span)
        self._window.status.showMessage(self._window.cards.here.of_suspect(suspect), 8000)

    def accept(self) -> None:
        """Put the likely character in the place of the one here."""
        suspect = self._suspect()
        if suspect is not None:
            self._proof.accept([suspect])

    def accept_alike(self) -> None:
        """The same for all that are alike."""
        suspect = self._suspect()
        if suspect is not None:
            self._proof.accept(self._proof.alike(suspect))

    def withdraw(self) -> None:
        """Take back what was accepted here."""
        accepted = self._accepted()
        if accepted is not None:
            self._proof.withdraw([accepted])

    def toggle_suspects(self) -> None:
        """Mark suspicious characters on the page, or not."""
        settings = self._window.settings
        settings.shows_suspects = not settings.shows_suspects
        self._session.show_proof(settings.shows_suspects, settings.shows_repairs)

    def toggle_repairs(self) -> None:
        """Mark every repair on the page, or only the guesses."""
        settings = self._window.settings
        settings.shows_repairs = not settings.shows_repairs
        self._session.show_proof(settings.shows_suspects, settings.shows_repairs)

    # Reading

    def repair(self, name: str) -> None:
        """Repair the article "auto"matically, "on" or "off"."""
        self._proof.repair(_CHOICES[name])
        self.show()  # what the library refused is not so

    def toggle_normal(self, name: str) -> None:
        """Bring punctuation, spaces or digits into their usual form, or leave them as the file has them."""
        settings = self._window.settings
        normal = settings.normal
        settings.normal = normal._replace(**{name: not getattr(normal, name)})
        self._session.set_normal(settings.normal)

    def keep_term(self) -> None:
        """Convert the selected words no more, in no view and no article."""
        session = self._session
        if session.selection is not None and session.views is not None:
            words = session.views.text(session.selection, Script.READING).strip()
            if words and "\n" not in words:
                terms = [each for each in session.views.reading.terms if each.text != words]
                session.changes.set_terms((*terms, Term(words, None, None)))

    def edit_terms(self) -> None:
        """Open the list of terms."""
        from reader.ui.dialogs.terms_dialog import TermsDialog

        session = self._session
        if session.library is None:
            return
        try:
            terms = session.library.terms()
        except LibraryError as error:
            session.notice(error)
            return
        dialog = TermsDialog(terms, self._window)
        if dialog.exec():
            session.changes.set_terms(dialog.terms())
        dialog.deleteLater()

    # Encoding

    def _decodable(self) -> bool:
        views = self._session.views
        return views is not None and bool(views.article.path) and views.article.format in ("txt", "md", "html")

    def ask_encoding(self) -> None:
        """Let the person say in which encoding the file is, and read it again."""
        from reader.text.encodings import NAMES

        views = self._session.views
        if views is None or not self._decodable():
            return
        found = self.tr("As it seems to be")
        names = [found, *NAMES]
        current = names.index(views.article.encoding) if views.article.encoding in names else 0
        name, chosen = QInputDialog.getItem(
            self._window, self.tr("Encoding"), self.tr("Read the file again in:"), names, current, editable=False
        )
        if chosen:
            self._window.intake.decode(None if name == found else name)
