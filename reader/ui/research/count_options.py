"""The options of the frequencies page: count tags or names, alone or together, and the unit of co-occurrence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.store.research.counts import CooccurrenceUnit
from reader.types import EntityType
from reader.ui import words
from reader.ui.model.session import Session
from reader.ui.paged.flow_layout import FlowLayout
from reader.ui.research.filters import By, SearchFilters

_TYPES = (EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.PROGRAMME)


class CountOptions(QWidget):
    """Two rows of pills. Signals: `changed`; `table_requested` and `picture_requested` for the export buttons."""

    changed = Signal()
    table_requested = Signal()
    picture_requested = Signal()

    def __init__(self, session: Session) -> None:
        """Start with the frequency of tags."""
        super().__init__()
        self._tags, self._names = self._one_of((self.tr("Tags"), self.tr("Names")))
        self._types = {kind: self._pill(words.kind(kind), self._tell) for kind in _TYPES}
        self._alone, self._together = self._one_of((self.tr("Frequency"), self.tr("Co-occurrence")))
        units = (self.tr("Same article"), self.tr("Same paragraph"), self.tr("Same text"))
        self._units = dict(zip(CooccurrenceUnit, self._one_of(units), strict=True))
        self.narrowing = SearchFilters(session, (By.DATED, By.CODER, By.COLLECTION))
        self.narrowing.changed.connect(self.changed)
        self._picture = QPushButton(self.tr("Save picture…"))
        self._picture.clicked.connect(self.picture_requested)
        self._table = QPushButton(self.tr("CSV…"))
        self._table.setAccessibleName(self.tr("Export table…"))
        self._table.setToolTip(self.tr("Export table…"))
        self._table.clicked.connect(self.table_requested)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 8)
        column.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(4)
        pills = FlowLayout((self._tags, self._names), tuple(self._types.values()), (self._alone, self._together))
        first.addLayout(pills, 1)
        for button in (self._picture, self._table):
            first.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addLayout(FlowLayout((self.narrowing,), tuple(self._units.values())))

    def _pill(self, text: str, then: Callable[[], None]) -> QToolButton:
        pill = QToolButton()
        pill.setText(text)
        pill.setObjectName("pill")
        pill.setCheckable(True)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pill.clicked.connect(then)
        return pill

    def _one_of(self, names: Sequence[str]) -> list[QToolButton]:
        """Exclusive pills; the first is checked."""
        group = QButtonGroup(self)
        pills = [self._pill(name, self._tell) for name in names]
        for pill in pills:
            group.addButton(pill)
        pills[0].setChecked(True)
        return pills

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        if not self.tags and self.unit is CooccurrenceUnit.OVERLAP:
            self._units[CooccurrenceUnit.ARTICLE].setChecked(True)
        for pill in self._types.values():
            pill.setVisible(not self.tags)
        for unit, pill in self._units.items():
            pill.setVisible(self.together and (self.tags or unit is not CooccurrenceUnit.OVERLAP))
        self.narrowing.pills[By.CODER].setVisible(self.tags)

    # Choices

    @property
    def tags(self) -> bool:
        """Whether tags are counted; otherwise names."""
        return self._tags.isChecked()

    @property
    def types(self) -> tuple[EntityType, ...]:
        """The types of names to count; () for all."""
        return tuple(kind for kind, pill in self._types.items() if pill.isChecked())

    @property
    def together(self) -> bool:
        """Whether co-occurrences are counted."""
        return self._together.isChecked()

    @property
    def unit(self) -> CooccurrenceUnit:
        """The unit of co-occurrence."""
        return next(unit for unit, pill in self._units.items() if pill.isChecked())

    def choose(self, tags: bool, together: bool = False, unit: CooccurrenceUnit = CooccurrenceUnit.ARTICLE) -> None:
        """Set the options."""
        for pill, pressed in ((self._tags, tags), (self._names, not tags)):
            pill.setChecked(pressed)
        for pill, pressed in ((self._together, together), (self._alone, not together)):
            pill.setChecked(pressed)
        self._units[unit].setChecked(True)
        self._tell()

    def unit_title(self) -> str:
        """The title of the co-occurrence matrix."""
        return {
            CooccurrenceUnit.ARTICLE: self.tr("Articles containing both"),
            CooccurrenceUnit.PARAGRAPH: self.tr("Paragraphs containing both"),
            CooccurrenceUnit.OVERLAP: self.tr("Overlapping marks"),
        }[self.unit]

    def enable(self, possible: bool) -> None:
        """Enable or disable the export buttons."""
        self._picture.setEnabled(possible)
        self._table.setEnabled(possible)
