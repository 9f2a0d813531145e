"""The list of named things: each once, with how often it stands in the article, what found it and what was decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.types import Entity, EntityType, FoundBy, Reviewed, Status
from reader.ui import words
from reader.ui.background import garbage_collection
from reader.ui.look.theme import Theme
from reader.ui.model.reviewed_findings import Name
from reader.ui.model.session import Session
from reader.ui.panels.decision_buttons import DecisionButtons
from reader.ui.panels.rows import Row, RowList, Size

_AT_ONCE = 5_000  # entities


class EntitiesPanel(QWidget):
    """Grouped by type; choosing a row again goes to the next place. A decision is about every place of a name.

    Signal: `page_wanted` when the keyboard is to go to the page, at the place that was gone to.
    """

    page_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's analysis and decisions."""
        super().__init__()
        self._session = session
        self._turns: dict[Name, int] = {}
        self._job = 0
        self._shown: tuple[dict[Name, tuple[Reviewed, ...]], frozenset[EntityType]] = ({}, frozenset())
        self.list = RowList(self._row, self._size, theme, self.tr("Entities"))
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setContentsMargins(14, 8, 14, 4)
        self.buttons = DecisionButtons(session, self._subject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.facts)
        column.addWidget(self.buttons)
        self.list.chosen.connect(self._go)
        self.list.entered_row.connect(lambda _: self.page_wanted.emit())
        for signal in (session.opened, session.analysed, session.decisions_changed, session.hidden_changed):
            signal.connect(self._fill)
        session.library_opened.connect(self._follow)
        session.script_changed.connect(self.list.refresh_soon)
        session.reading_changed.connect(self.list.refresh_soon)
        session.active_changed.connect(self._follow)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.list.set_theme(theme)

    def _fill(self) -> None:
        """Show the names; where there are very many, they are put together beside the window."""
        session, standing = self._session, self._session.standing
        session.jobs.drop(self._job)
        if len(standing.entities) > _AT_ONCE and not standing.has_names:

            def work() -> None:
                _ = standing.names
                garbage_collection.stays()

            garbage_collection.sweep()
            self._job = session.jobs.run(work, lambda _: self._fill(), session.notice)
            return
        shown = (standing.names, session.hidden)
        if shown[0] is not self._shown[0] or shown[1] != self._shown[1]:
            self._shown = shown
            self._turns = {name: turn for name, turn in self._turns.items() if name in shown[0]}
            self.list.rows.set_keys([name for name in shown[0] if name[0] not in shown[1]])
        self._follow()

    def _places(self, key: object) -> tuple[Reviewed, ...]:
        return self._shown[0][key]  # type: ignore[index]

    def _subject(self) -> tuple[Reviewed, ...]:
        name = self._session.active_entity
        return self._session.standing.names.get(name, ()) if name is not None else ()

    def _size(self, key: object) -> Size:
        return Size(lead=True)

    def _row(self, key: object) -> Row:
        places = self._places(key)
        first = places[0].value
        assert isinstance(first, Entity)
        count = f"× {len(places)}" if len(places) > 1 else ""
        status = _status(places)
        return Row(
            title=self._session.reads(first.span),
            meta=" · ".join(filter(None, (count, words.found_by(_found_by(places))))),
            entity=first.type,
            status=status,
            spoken=words.status(status),
        )

    def _go(self, key: object) -> None:
        name: Name = key  # type: ignore[assignment]
        turn = self._turns.get(name, 0)
        self._turns[name] = (turn + 1) % len(self._places(name))
        self._session.deciding.light(name, turn)

    def _follow(self) -> None:
        """Show the row of the name in the light, and below the list what is known of it."""
        self.list.show_key(self._session.active_entity)
        places = self._subject()
        self.buttons.show_subject()
        self.buttons.setVisible(bool(places))
        self.facts.setVisible(bool(places))
        if places:
            first = places[0].value
            assert isinstance(first, Entity)
            status = _status(places)
            decision = next((each.decision for each in places if each.status is status), None)
            known = (words.kind(first.type), words.found_by(_found_by(places)), words.decided(decision))
            self.facts.setText(" · ".join((self._session.reads(first.span), *known)))


def _status(places: tuple[Reviewed, ...]) -> Status:
    """What was decided about all of them; where places differ, the name is still to be decided about."""
    found = {each.status for each in places}
    return found.pop() if len(found) == 1 else Status.SUGGESTED


def _found_by(places: tuple[Reviewed, ...]) -> FoundBy:
    """What found a name: what its other places were found again by, if one of them was."""
    found = [each.value.by for each in places if isinstance(each.value, Entity)]
    return next((by for by in found if by is not FoundBy.AGAIN), found[0])
