"""Commands on the text: suspicious characters, repair, normalisation, terms, encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from reader.errors import LibraryError
from reader.types import Repair, Script, Suspect, Term
from reader.ui.model import word_lists

if TYPE_CHECKING:
    from reader.ui.context import AppContext
    from reader.ui.exchange.intake import Intake
    from reader.ui.marking.place_details import PlaceDetails

_CHOICES = {"auto": None, "on": True, "off": False}


class TextVerbs(QObject):
    """Commands at the start of the selection, else at the caret."""

    def __init__(self, context: AppContext, intake: Intake, details: PlaceDetails) -> None:
        """`intake` decodes files again; `details` describes suspects."""
        super().__init__(context.window)
        self._context, self._session, self._proof = context, context.session, context.proof
        self._intake, self._details = intake, details

    @property
    def _position(self) -> int:
        selection = self._session.selection
        return self._context.view.caret if selection is None else selection.start

    def _suspect_here(self) -> Suspect | None:
        return self._proof.suspect_at(self._position)

    def _repair_here(self) -> Repair | None:
        repair = self._proof.repair_at(self._position)
        return repair if repair is not None and repair.kind == "variant" else None

    def action_states(self) -> list[tuple[str, bool]]:
        """The actions that depend on the position and the open article, and whether they are enabled."""
        session = self._session
        has_library, suspect = session.library is not None, self._suspect_here() is not None
        return [
            ("next-suspect", bool(self._proof.suspects)),
            ("previous-suspect", bool(self._proof.suspects)),
            ("list-repairs", bool(self._proof.repairs)),
            ("accept", has_library and suspect),
            ("accept-alike", has_library and suspect),
            ("withdraw", has_library and self._repair_here() is not None),
            ("keep-term", has_library and session.selection is not None),
            ("terms", has_library and session.views is not None),
            ("encoding", self._decodable()),
            *((f"repair-{name}", has_library and session.views is not None) for name in _CHOICES),
        ]

    def correction_here(self) -> Suspect | Repair | None:
        """The suspect or accepted repair at the position."""
        return self._suspect_here() or self._repair_here()

    def show(self) -> None:
        """Check the repair action that applies to the open article."""
        views = self._session.views
        if views is not None:
            chosen = next(name for name, choice in _CHOICES.items() if choice is views.reading.repair)
            self._context.actions.check(f"repair-{chosen}")

    # Suspicious characters

    def go(self, step: int) -> None:
        """Select the next (`step` > 0) or previous suspicious character, wrapping around."""
        found = self._proof.suspects
        if not found:
            return
        here = self._position
        if step > 0:
            suspect = next((each for each in found if each.span.start > here), found[0])
        else:
            suspect = next((each for each in reversed(found) if each.span.start < here), found[-1])
        self._session.select(suspect.span)
        self._session.reveal(suspect.span)
        self._context.show_message(self._details.describe_suspect(suspect), 8000)

    def accept(self) -> None:
        """Replace the suspicious character with the likely one."""
        suspect = self._suspect_here()
        if suspect is not None:
            self._proof.accept([suspect])

    def accept_alike(self) -> None:
        """Replace all suspicious characters alike."""
        suspect = self._suspect_here()
        if suspect is not None:
            self._proof.accept(self._proof.same_as(suspect))

    def withdraw(self) -> None:
        """Withdraw the accepted repair."""
        accepted = self._repair_here()
        if accepted is not None:
            self._proof.withdraw([accepted])

    def toggle_suspects(self) -> None:
        """Toggle the highlighting of suspicious characters."""
        settings = self._context.settings
        settings.shows_suspects = not settings.shows_suspects
        self._session.show_proof(settings.shows_suspects, settings.shows_repairs)

    def toggle_repairs(self) -> None:
        """Toggle between highlighting every repair and only guesses."""
        settings = self._context.settings
        settings.shows_repairs = not settings.shows_repairs
        self._session.show_proof(settings.shows_suspects, settings.shows_repairs)

    # Reading

    def repair(self, name: str) -> None:
        """Set the repair of the article: "auto", "on" or "off"."""
        self._proof.repair(_CHOICES[name])
        self.show()  # the library may have refused the change

    def toggle_normal(self, name: str) -> None:
        """Toggle one of the normalisations, by its name in `Normal`."""
        settings = self._context.settings
        normal = settings.normal
        settings.normal = normal._replace(**{name: not getattr(normal, name)})
        self._session.set_normal(settings.normal)

    def keep_term(self) -> None:
        """Protect the selected words from script conversion in all views and articles."""
        session = self._session
        if session.selection is not None and session.views is not None:
            words = session.views.text(session.selection, Script.READING).strip()
            if words and "\n" not in words:
                terms = [each for each in session.views.reading.terms if each.text != words]
                word_lists.set_terms(session, (*terms, Term(words, None, None)))

    def edit_terms(self) -> None:
        """Edit the list of terms."""
        from reader.ui.dialogs.word_lists import TermsDialog

        session = self._session
        if session.library is None:
            return
        try:
            terms = session.library.terms()
        except LibraryError as error:
            session.notice(error)
            return
        dialog = TermsDialog(terms, self._context.window)
        if dialog.exec():
            word_lists.set_terms(session, dialog.terms())
        dialog.deleteLater()

    # Encoding

    def _decodable(self) -> bool:
        views = self._session.views
        return views is not None and bool(views.article.path) and views.article.format in ("txt", "md", "html")

    def ask_encoding(self) -> None:
        """Ask for the file's encoding, and read the file again."""
        from reader.text.encodings import NAMES

        views = self._session.views
        if views is None or not self._decodable():
            return
        found = self.tr("Detect automatically")
        names = [found, *NAMES]
        current = names.index(views.article.encoding) if views.article.encoding in names else 0
        name, chosen = QInputDialog.getItem(
            self._context.window,
            self.tr("Encoding"),
            self.tr("Reload the file with this encoding:"),
            names,
            current,
            editable=False,
        )
        if chosen:
            self._intake.decode(None if name == found else name)
