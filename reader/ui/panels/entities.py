"""The list of entities: each once, with its count, its origin and the decision on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.types import Entity, EntityType, FoundBy, Reviewed, Status
from reader.ui import words
from reader.ui.background import garbage_collection
from reader.ui.lists.row import Row, Size
from reader.ui.lists.rows import RowList
from reader.ui.look.theme import Theme
from reader.ui.model.reviewed import Name
from reader.ui.model.session import Session
from reader.ui.panels.commitment_card import DecisionButtons

_SYNC_LIMIT = 5_000  # entities


class EntitiesPanel(QWidget):
    """Grouped by type; choosing a row again goes to the next mention. A decision applies to every mention of a name.

    Signal: `page_focus_requested` to focus the page at the current mention.
    """

    page_focus_requested = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's analysis and decisions."""
        super().__init__()
        self._session = session
        self._next_mentions: dict[Name, int] = {}
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
        self.list.entered_row.connect(lambda _: self.page_focus_requested.emit())
        for signal in (session.opened, session.analysed, session.decisions_changed, session.hidden_changed):
            signal.connect(self._fill)
        session.library_opened.connect(self._follow)
        session.script_changed.connect(self.list.refresh_soon)
        session.reading_changed.connect(self.list.refresh_soon)
        session.active_changed.connect(self._follow)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self.list.set_theme(theme)

    def _fill(self) -> None:
        """Show the names; above `_SYNC_LIMIT` a job collects them first."""
        session, reviewed = self._session, self._session.reviewed
        session.jobs.drop(self._job)
        if len(reviewed.entities) > _SYNC_LIMIT and not reviewed.has_names:

            def work() -> None:
                _ = reviewed.names
                garbage_collection.freeze()

            garbage_collection.collect()
            self._job = session.jobs.run(work, lambda _: self._fill(), session.notice)
            return
        shown = (reviewed.names, session.hidden)
        if shown[0] is not self._shown[0] or shown[1] != self._shown[1]:
            self._shown = shown
            self._next_mentions = {name: index for name, index in self._next_mentions.items() if name in shown[0]}
            self.list.rows.set_keys([name for name in shown[0] if name[0] not in shown[1]])
        self._follow()

    def _mentions(self, key: object) -> tuple[Reviewed, ...]:
        return self._shown[0][key]  # type: ignore[index]

    def _subject(self) -> tuple[Reviewed, ...]:
        name = self._session.active_entity
        return self._session.reviewed.names.get(name, ()) if name is not None else ()

    def _size(self, key: object) -> Size:
        return Size(lead=True)

    def _row(self, key: object) -> Row:
        mentions = self._mentions(key)
        first = mentions[0].value
        assert isinstance(first, Entity)
        count = f"× {len(mentions)}" if len(mentions) > 1 else ""
        status = _status(mentions)
        return Row(
            title=self._session.text_of(first.span),
            meta=" · ".join(filter(None, (count, words.found_by(_found_by(mentions))))),
            entity=first.type,
            status=status,
            spoken=words.status(status),
        )

    def _go(self, key: object) -> None:
        name: Name = key  # type: ignore[assignment]
        index = self._next_mentions.get(name, 0)
        self._next_mentions[name] = (index + 1) % len(self._mentions(name))
        self._session.reviewing.activate_name(name, index)

    def _follow(self) -> None:
        """Show the row of the active name, and its details below the list."""
        self.list.show_key(self._session.active_entity)
        mentions = self._subject()
        self.buttons.refresh_buttons()
        self.buttons.setVisible(bool(mentions))
        self.facts.setVisible(bool(mentions))
        if mentions:
            first = mentions[0].value
            assert isinstance(first, Entity)
            status = _status(mentions)
            decision = next((each.decision for each in mentions if each.status is status), None)
            known = (words.kind(first.type), words.found_by(_found_by(mentions)), words.decided(decision))
            self.facts.setText(" · ".join((self._session.text_of(first.span), *known)))


def _status(mentions: tuple[Reviewed, ...]) -> Status:
    """The status that all mentions share; SUGGESTED if they differ."""
    found = {each.status for each in mentions}
    return found.pop() if len(found) == 1 else Status.SUGGESTED


def _found_by(mentions: tuple[Reviewed, ...]) -> FoundBy:
    """The origin of a name: the first one other than AGAIN."""
    found = [each.value.by for each in mentions if isinstance(each.value, Entity)]
    return next((by for by in found if by is not FoundBy.AGAIN), found[0])
