"""What the menu can do about what was found: decide, edit, make by hand, and know names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from reader.types import Commitment, Entity, EntityType, FoundBy, Name, Reviewed, Script, Strength
from reader.ui.dialogs.commitment_dialog import CommitmentDialog
from reader.ui.dialogs.entity_dialog import EntityDialog
from reader.ui.dialogs.names_dialog import NamesDialog

if TYPE_CHECKING:
    from reader.ui.window import Window

KINDS = {
    "person": EntityType.PER,
    "organisation": EntityType.ORG,
    "place": EntityType.LOC,
    "programme": EntityType.PROGRAMME,
    "never": None,
}
"""What selected words can be said to be, by the names of the actions ("name-person"); None for never a name."""


_PASSAGE, _NAME = 5000, 100  # characters of the source; longer selections are neither


class DecisionVerbs(QObject):
    """Opens the dialogs; `dialog` is the one that is open. The decisions themselves are the session's."""

    def __init__(self, window: Window) -> None:
        """Act on the session of the window."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.dialog: QDialog | None = None
        self._session.deciding.advances = window.settings.advances
        self._session.deciding.edit_wanted.connect(self._edit)

    def possible(self) -> list[tuple[str, bool]]:
        """The actions that depend on what is selected or in the light, and whether they can be used."""
        session = self._session
        kept = session.library is not None and session.views is not None
        decidable = kept and bool(session.deciding.subject())
        return [
            *((f"{verb}-found", decidable) for verb in ("accept", "edit", "reject")),
            *((f"make-{what}", kept and self._selects(_PASSAGE)) for what in ("commitment", "entity")),
            *((f"name-{name}", kept and bool(self._words())) for name in KINDS),
            ("names", session.library is not None),
        ]

    def _selects(self, most: int) -> bool:
        """Whether something is selected that is no longer than so many characters of the source."""
        span = self._session.selection
        return span is not None and span.end - span.start <= most

    def toggle_advance(self) -> None:
        """Go to the next suggestion after a decision, or stay."""
        settings = self._window.settings
        settings.advances = not settings.advances
        self._session.deciding.advances = settings.advances

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
        """Make a commitment of the selected passage: the dialog opens at once, and what can be read in it follows."""
        session = self._session
        span = session.selection
        if span is not None and session.views is not None:
            text = session.views.text(span, Script.READING)
            self._ask(Commitment(span, text, "", None, Strength.PLEDGE, None, (), None), None)

    def _ask(self, commitment: Commitment, judged: Reviewed | None) -> None:
        session = self._session
        if session.views is None or session.fields is None or self.dialog is not None:
            return
        dialog = CommitmentDialog(
            session.views,
            commitment,
            session.entities,
            session.fields,
            session.selection,
            self._window.theme,
            self._window,
        )
        views = session.views

        def look() -> None:
            session.analyser.read_passage(views.article, views.reading, session.names, dialog.extent.span)

        def take(data: dict[str, Any]) -> None:
            from reader.analysis.codec import value_from_json

            read = value_from_json(data)
            if isinstance(read, Commitment) and read.span == dialog.extent.span:
                dialog.fill(read if judged is None else _with_what_stays(read, commitment))

        def keep() -> None:
            made = dialog.commitment
            done = session.changes.make(made) if judged is None else session.changes.edit([(judged, made)])
            self._show(done)

        dialog.extent.changed.connect(look)
        session.analyser.passage_read.connect(take)
        dialog.finished.connect(lambda: session.analyser.passage_read.disconnect(take))
        dialog.accepted.connect(keep)
        self._open(dialog)
        if judged is None:
            look()

    def make_entity(self) -> None:
        """Say that the selected passage is a name, at this place."""
        session = self._session
        span = session.selection
        if span is not None and session.views is not None:
            text = session.views.text(span, Script.READING)
            self._ask_entity((Entity(EntityType.PER, span, text, FoundBy.PERSON),), ())

    def _ask_entity(self, entities: tuple[Entity, ...], judged: tuple[Reviewed, ...]) -> None:
        session = self._session
        if session.views is None or self.dialog is not None:
            return
        dialog = EntityDialog(session.views, entities, session.selection, self._window.theme, self._window)

        def keep() -> None:
            made = dialog.edited()
            changes = session.changes
            self._show(changes.edit(list(zip(judged, made, strict=True))) if judged else changes.make(made[0]))

        dialog.accepted.connect(keep)
        self._open(dialog)

    def _show(self, done: bool) -> None:
        """Go to what was just kept."""
        step = self._session.changes.history.undoable
        if done and step is not None and step.after.decisions:
            self._session.deciding.show(step.after.decisions)

    # Names

    def _words(self) -> str:
        """The selected words, else the name in the light, as the reading view has them; "" where they are no name."""
        session = self._session
        if session.selection is not None and session.views is not None:
            words = session.views.text(session.selection, Script.READING).strip() if self._selects(_NAME) else ""
            return "" if "\n" in words else words
        return session.active_entity[1] if session.active_entity is not None else ""

    def know(self, name: str) -> None:
        """Keep that the words are always of a kind, or never a name; `name` is one of `KINDS`."""
        from reader.analysis.links import simplified

        words = self._words()
        if words:
            others = [each for each in self._session.names if simplified(each.text) != simplified(words)]
            self._session.changes.set_names([*others, Name(words, KINDS[name])])

    def edit_names(self) -> None:
        """Open the list of names."""
        if self.dialog is None and self._session.library is not None:
            dialog = NamesDialog(self._session.names, self._window)
            dialog.accepted.connect(lambda: self._session.changes.set_names(dialog.names()))
            self._open(dialog)


def _with_what_stays(read: Commitment, before: Commitment) -> Commitment:
    """What a passage with other ends says, where somebody has said already who commits, and by which word."""
    return read._replace(
        speaker=before.speaker,
        strength=before.strength,
        cue=read.cue or before.cue,
        deadline=read.deadline or before.deadline,
    )
