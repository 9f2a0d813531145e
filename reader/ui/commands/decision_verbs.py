"""Commands on findings: decide, edit, add by hand, and keep names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from reader.types import Commitment, Entity, EntityType, FoundBy, Name, Reviewed, Script, Strength
from reader.ui.dialogs.finding_dialogs import CommitmentDialog, EntityDialog
from reader.ui.dialogs.word_lists import NamesDialog
from reader.ui.model import word_lists

if TYPE_CHECKING:
    from reader.ui.context import AppContext

KINDS = {
    "person": EntityType.PER,
    "organisation": EntityType.ORG,
    "place": EntityType.LOC,
    "programme": EntityType.PROGRAMME,
    "never": None,
}
"""Kinds that selected words can be given, by action name ("name-person"); None: never a name."""


_MAX_PASSAGE, _MAX_NAME = 5000, 100  # characters of the source


class DecisionVerbs(QObject):
    """Opens the dialogs for findings; `dialog` is the open one. The session makes the decisions."""

    def __init__(self, context: AppContext) -> None:
        """Act on the session of the window."""
        super().__init__(context.window)
        self._context = context
        self._session = context.session
        self.dialog: QDialog | None = None
        self._session.reviewing.advances = context.settings.advances
        self._session.reviewing.edit_requested.connect(self._edit)

    def action_states(self) -> list[tuple[str, bool]]:
        """The actions that depend on the selection or the active finding, and whether they are enabled."""
        session = self._session
        has_article = session.library is not None and session.views is not None
        decidable = has_article and bool(session.reviewing.subject())
        return [
            *((f"{verb}-found", decidable) for verb in ("accept", "edit", "reject")),
            *((f"make-{what}", has_article and self._selects(_MAX_PASSAGE)) for what in ("commitment", "entity")),
            *((f"name-{name}", has_article and bool(self._words())) for name in KINDS),
            ("names", session.library is not None),
        ]

    def _selects(self, limit: int) -> bool:
        """Whether there is a selection of at most `limit` characters of the source."""
        span = self._session.selection
        return span is not None and span.end - span.start <= limit

    def toggle_advance(self) -> None:
        """Toggle whether a decision moves on to the next suggestion."""
        settings = self._context.settings
        settings.advances = not settings.advances
        self._session.reviewing.advances = settings.advances

    # Dialogs

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._close)
        self.dialog = dialog
        dialog.open()

    def _close(self) -> None:
        self.dialog = None

    def _edit(self, subject: tuple[Reviewed, ...]) -> None:
        first = subject[0].value
        if isinstance(first, Commitment):
            self._ask(first, subject[0])
        else:
            entities = tuple(each.value for each in subject if isinstance(each.value, Entity))
            self._ask_entity(entities, subject)

    def make_commitment(self) -> None:
        """Open a dialog for a commitment from the selection; the fields found in the passage are filled in later."""
        session = self._session
        span = session.selection
        if span is not None and session.views is not None:
            text = session.views.text(span, Script.READING)
            self._ask(Commitment(span, text, "", None, Strength.PLEDGE, None, (), None), None)

    def _ask(self, commitment: Commitment, reviewed: Reviewed | None) -> None:
        session = self._session
        if session.views is None or session.fields is None or self.dialog is not None:
            return
        dialog = CommitmentDialog(
            session.views,
            commitment,
            session.entities,
            session.fields,
            session.selection,
            self._context.theme,
            self._context.window,
        )
        views = session.views

        def read_passage() -> None:
            session.analyser.read_passage(views.article, views.reading, session.names, dialog.extent.span)

        def fill(data: dict[str, Any]) -> None:
            from reader.analysis.codec import value_from_json

            read = value_from_json(data)
            if isinstance(read, Commitment) and read.span == dialog.extent.span:
                dialog.fill(read if reviewed is None else _merged(read, commitment))

        def save() -> None:
            made = dialog.commitment
            saved = session.changes.make(made) if reviewed is None else session.changes.edit([(reviewed, made)])
            self._show(saved)

        dialog.extent.changed.connect(read_passage)
        session.analyser.passage_read.connect(fill)
        dialog.finished.connect(lambda: session.analyser.passage_read.disconnect(fill))
        dialog.accepted.connect(save)
        self._open(dialog)
        if reviewed is None:
            read_passage()

    def make_entity(self) -> None:
        """Open a dialog that makes the selection an entity."""
        session = self._session
        span = session.selection
        if span is not None and session.views is not None:
            text = session.views.text(span, Script.READING)
            self._ask_entity((Entity(EntityType.PER, span, text, FoundBy.PERSON),), ())

    def _ask_entity(self, entities: tuple[Entity, ...], reviewed: tuple[Reviewed, ...]) -> None:
        session = self._session
        if session.views is None or self.dialog is not None:
            return
        dialog = EntityDialog(session.views, entities, session.selection, self._context.theme, self._context.window)

        def save() -> None:
            made = dialog.edited()
            changes = session.changes
            self._show(changes.edit(list(zip(reviewed, made, strict=True))) if reviewed else changes.make(made[0]))

        dialog.accepted.connect(save)
        self._open(dialog)

    def _show(self, saved: bool) -> None:
        """Go to what was just saved."""
        step = self._session.changes.history.undoable
        if saved and step is not None and step.after.decisions:
            self._session.show_decided(step.after.decisions)

    # Names

    def _words(self) -> str:
        """The selected words, else the active name, in the reading view; "" if they cannot be a name."""
        session = self._session
        if session.selection is not None and session.views is not None:
            words = session.views.text(session.selection, Script.READING).strip() if self._selects(_MAX_NAME) else ""
            return "" if "\n" in words else words
        return session.active_entity[1] if session.active_entity is not None else ""

    def keep_name(self, name: str) -> None:
        """Record that the words always are of a kind, or never a name; `name` is a key of `KINDS`."""
        from reader.analysis.links import simplified

        words = self._words()
        if words:
            others = [each for each in self._session.names if simplified(each.text) != simplified(words)]
            word_lists.set_names(self._session, [*others, Name(words, KINDS[name])])

    def edit_names(self) -> None:
        """Edit the list of names."""
        if self.dialog is None and self._session.library is not None:
            dialog = NamesDialog(self._session.names, self._context.window)
            dialog.accepted.connect(lambda: word_lists.set_names(self._session, dialog.names()))
            self._open(dialog)


def _merged(read: Commitment, before: Commitment) -> Commitment:
    """The fields read from a changed passage, keeping the speaker and strength already set."""
    return read._replace(
        speaker=before.speaker,
        strength=before.strength,
        cue=read.cue or before.cue,
        deadline=read.deadline or before.deadline,
    )
