"""The actors page: every person and body with commitments, and their statements over time."""

from __future__ import annotations

import datetime
import itertools
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from reader.store.aggregates import Actor, ActorKind, AggregateOrder, Office
from reader.store.library import Library
from reader.store.query import Query
from reader.store.workbench import CommitmentRow
from reader.ui.ledger.lists import Section, Statements
from reader.ui.ledger.table import Column, SearchTable
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.page import BasePage
from reader.ui.panels.commitment_list import Shared

_MOST = 2000  # maximum statements shown of one actor; the list page has all
_OFFICES = 12  # maximum lines of offices


class _Said(NamedTuple):
    actor: Actor
    offices: list[Office]
    rows: list[CommitmentRow]


class ActorsPage(BasePage):
    """Actors on the left; on the right the selected actor's offices, then the statements, newest first."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Create a page that is empty until `refresh`."""
        super().__init__(session, theme)
        self.list = SearchTable(
            [
                Column(self.tr("Name"), self._name, 0, AggregateOrder.NAME, falls=False, families=self._families),
                Column(self.tr("Kind"), self._kind, 62),
                Column(
                    self.tr("Statements"), lambda actor: f"{actor.statements:,}", 100, AggregateOrder.COUNT, figure=True
                ),
                Column(
                    self.tr("Articles"), lambda actor: f"{actor.articles:,}", 64, AggregateOrder.ARTICLES, figure=True
                ),
                Column(self.tr("First"), lambda actor: _day(actor.first), 87, AggregateOrder.FIRST, figure=True),
                Column(self.tr("Last"), lambda actor: _day(actor.last), 87, AggregateOrder.LAST, figure=True),
            ],
            theme,
            self.tr("Actors"),
            self.tr("Search people and organisations"),
            2,
        )
        self.who = QLabel()
        font = self.who.font()
        font.setBold(True)
        self.who.setFont(font)
        self.offices = QLabel()
        self.offices.setObjectName("muted")
        for label in (self.who, self.offices):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(14, 0, 14, 0)
        self.statements = Statements(session, theme, self.tr("Statements"), Shared.SPEAKER)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 14, 0, 0)
        column.addWidget(self.who)
        column.addWidget(self.offices)
        column.addWidget(self.statements, 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setSizes([590, 490])
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(splitter)
        self.list.asked.connect(self._ask_actors)
        self.list.table.chosen.connect(self._ask_actor)
        self.list.table.entered.connect(lambda _: self.statements.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.statements.passage_requested.connect(self.passage_requested)
        self.statements.compare_requested.connect(self.compare_requested)

    def refresh(self) -> None:
        """Query the actors, and the statements of the selected one."""
        self._ask_actors()
        self.list.table.refresh()
        actor = self.list.table.current()
        if actor is not None:
            self._ask_actor(actor)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.list.table.set_theme(theme)
        self.statements.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the search field."""
        self.list.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_actors(self) -> None:
        search, order, falling = self.list.search, self.list.table.order, self.list.table.falling
        self.ask("actors", lambda library: library.aggregates.actors(search, order, falling), self._show_actors)

    def _show_actors(self, actors: list[Actor]) -> None:
        self.list.show_rows(actors, self.tr("No commitments in the library yet."), self.tr("No matching actors."))
        if not self.who.text():  # no actor is selected yet
            self.offices.setText(self.tr("Select an actor to see all its statements.") if actors else "")

    def _ask_actor(self, actor: Actor) -> None:
        def read(library: Library) -> _Said:
            person = actor.kind is ActorKind.PERSON
            query = Query(person=actor.key) if person else Query(body=actor.key)
            return _Said(
                actor, library.aggregates.offices(actor.kind, actor.key), library.workbench.rows(query, limit=_MOST)
            )

        self.ask("actor", read, self._show_actor)

    def _show_actor(self, said: _Said) -> None:
        count = self.tr("%n statement(s)", "", said.actor.statements)
        if len(said.rows) < said.actor.statements:
            count += " · " + self.tr("showing the newest {0}").format(f"{len(said.rows):,}")
        self.who.setText(f"{self._name(said.actor)} · {count}")
        lines = [self._office(office) for office in said.offices[:_OFFICES]]
        if len(said.offices) > _OFFICES:
            lines.append(self.tr("and %n more", "", len(said.offices) - _OFFICES))
        self.offices.setText("\n".join(lines))
        self.offices.setVisible(bool(lines))
        years = itertools.groupby(
            said.rows, lambda row: str(row.dated.year) if row.dated else self.tr("Without a date")
        )
        parts = [(year, tuple(rows)) for year, rows in years]
        self.statements.show_sections([Section(year, rows, len(rows)) for year, rows in parts])

    def _name(self, actor: Actor) -> str:
        return self.session.in_script(actor.label, actor.script)

    def _families(self, actor: Actor) -> tuple[str, ...]:
        return fonts.sans_of(self.session.script, actor.script)

    def _kind(self, actor: Actor) -> str:
        return self.tr("Person") if actor.kind is ActorKind.PERSON else self.tr("Organisation")

    def _office(self, office: Office) -> str:
        """One line about an office: "2023-01-15 – 2024-01-20  市長, 霽川市人民政府 (3)"."""
        days = " – ".join(dict.fromkeys(filter(None, (_day(office.first), _day(office.last)))))
        words = " ".join(part for part in (office.org, office.role, office.name) if part)
        return f"{days}  {self.session.in_script(words, office.script)} ({office.statements})".strip()


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""
