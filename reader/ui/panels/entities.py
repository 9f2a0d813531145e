"""The list of named things: each once, with how often it stands in the article."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.types import Entity, EntityType
from reader.ui.panels.rows import Row, RowList, Size
from reader.ui.session import Session
from reader.ui.theme import Theme


class EntitiesPanel(QWidget):
    """Grouped by type; choosing a row again goes to the next place."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's analysis."""
        super().__init__()
        self._session = session
        self._places: dict[tuple[EntityType, str], list[Entity]] = {}
        self._next: dict[object, int] = {}
        self.list = RowList(self._row, lambda key: Size(), theme, self.tr("Entities"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.chosen.connect(self._go)
        session.opened.connect(self._fill)
        session.analysed.connect(self._fill)
        session.hidden_changed.connect(self._fill)
        session.script_changed.connect(self.list.refresh_soon)
        session.reading_changed.connect(self.list.refresh_soon)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.list.set_theme(theme)

    def _fill(self) -> None:
        places: dict[tuple[EntityType, str], list[Entity]] = defaultdict(list)
        for entity in self._session.entities:
            if entity.type not in self._session.hidden:
                places[entity.type, entity.text].append(entity)
        order = list(EntityType)
        self._places = dict(sorted(places.items(), key=lambda item: order.index(item[0][0])))
        self._next = {}
        self.list.rows.set_keys(list(self._places))

    def _row(self, key: object) -> Row:
        found = self._places[key]  # type: ignore[index]
        count = f"× {len(found)}" if len(found) > 1 else ""
        return Row(title=self._session.reads(found[0].span), meta=count, entity=found[0].type)

    def _go(self, key: object) -> None:
        found = self._places[key]  # type: ignore[index]
        turn = self._next.get(key, 0)
        self._next[key] = (turn + 1) % len(found)
        self._session.select(found[turn].span)
        self._session.reveal(found[turn].span)
