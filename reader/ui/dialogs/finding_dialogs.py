"""Editing a commitment or an entity, or making one from a passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.text.views import Views
from reader.types import Commitment, Comparator, Entity, EntityType, Fields, FoundBy, Script, Span, Strength, Target
from reader.ui import words
from reader.ui.dialogs import commitment_form
from reader.ui.dialogs.commitment_form import FormError, FormFields, TargetRow
from reader.ui.dialogs.extent import ExtentField
from reader.ui.look.theme import Theme
from reader.ui.paged.keys import press_only_when_focused

_BEFORE_ROLE = Qt.ItemDataRole.UserRole
_TEXT, _METRIC, _COMPARATOR, _VALUE, _UNIT = range(5)


class TargetTable(QTableWidget):
    """One target per row: words, metric, comparator, value and unit."""

    def __init__(self) -> None:
        """Create an empty table."""
        super().__init__(0, 5)
        self._before: list[Target | None] = []  # rows hold an index, since Qt would turn the tuple into a list
        self.setHorizontalHeaderLabels(
            [self.tr("Figure"), self.tr("Metric"), self.tr("Comparison"), self.tr("Value"), self.tr("Unit")]
        )
        self.setAccessibleName(self.tr("Figures"))
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrows move in it
        self.setMinimumHeight(72)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_UNIT, QHeaderView.ResizeMode.ResizeToContents)

    def fill(self, rows: Iterable[TargetRow]) -> None:
        """Replace all rows."""
        self.setRowCount(0)
        for row in rows:
            self.add(row)

    def add(self, target: TargetRow) -> None:
        """Append a row."""
        row = self.rowCount()
        self.insertRow(row)
        for column, text in (
            (_TEXT, target.text),
            (_METRIC, target.metric),
            (_VALUE, target.value),
            (_UNIT, target.unit),
        ):
            self.setItem(row, column, QTableWidgetItem(text))
        first = self.item(row, _TEXT)
        assert first is not None
        first.setData(_BEFORE_ROLE, len(self._before))
        self._before.append(target.before)
        comparator = QComboBox()
        comparator.setAccessibleName(self.tr("Comparison"))
        for each in Comparator:
            comparator.addItem(words.comparator(each), each)
        comparator.setCurrentIndex(comparator.findData(target.comparator))
        self.setCellWidget(row, _COMPARATOR, comparator)
        QWidget.setTabOrder(self.cellWidget(row - 1, _COMPARATOR) or self, comparator)

    def add_empty(self) -> None:
        """Append an empty row and edit it."""
        self.add(TargetRow("", "", Comparator.REACH, "", "", None))
        row = self.rowCount() - 1
        self.setCurrentCell(row, _TEXT)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        first = self.item(row, _TEXT)
        assert first is not None
        self.editItem(first)

    def remove(self) -> None:
        """Remove the selected rows."""
        for row in sorted({index.row() for index in self.selectedIndexes()}, reverse=True):
            self.removeRow(row)

    def rows(self) -> tuple[TargetRow, ...]:
        """The current rows."""
        return tuple(self._row(row) for row in range(self.rowCount()))

    def _row(self, row: int) -> TargetRow:
        items = [self.item(row, column) for column in (_TEXT, _METRIC, _VALUE, _UNIT)]
        text, metric, value, unit = (item.text() if item is not None else "" for item in items)
        comparator = self.cellWidget(row, _COMPARATOR)
        assert isinstance(comparator, QComboBox)
        before = self._before[items[0].data(_BEFORE_ROLE)] if items[0] is not None else None
        return TargetRow(text, metric, Comparator(comparator.currentData()), value, unit, before)


class CommitmentDialog(QDialog):
    """Fields of a commitment in the words of the reading view; `commitment` is the result after `accept`.

    Invalid input is reported in one sentence and keeps the dialog open.
    """

    keeps_size = True

    def __init__(
        self,
        views: Views,
        commitment: Commitment,
        entities: Sequence[Entity],
        fields: Fields,
        selection: Span | None,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """`entities` complete names; `fields` has the date that relative deadlines count from."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commitment"))
        self.resize(720, 520)
        self._views = views
        self._today = fields.date
        self.commitment = commitment
        self.extent = ExtentField(views, commitment.span, selection, theme)
        self.name = self._line(self.tr("Person"), _texts(entities, EntityType.PER))
        self.role = self._line(self.tr("Role"), _texts(entities, EntityType.TITLE))
        self.org = self._line(self.tr("Organisation"), _texts(entities, EntityType.ORG, EntityType.LOC))
        self.cue = self._line(self.tr("Cue"))
        self.strength = QComboBox()
        self.strength.setAccessibleName(self.tr("Strength"))
        for each in Strength:
            self.strength.addItem(words.strength(each), each)
        self.targets = TargetTable()
        self.deadline = self._line(self.tr("Deadline text"))
        self.deadline.editingFinished.connect(self._fill_days)
        self.first, self.last = self._line(self.tr("From")), self._line(self.tr("To"))
        for day in (self.first, self.last):
            day.setPlaceholderText("YYYY-MM-DD")
        self.error = QLabel()
        self.error.setWordWrap(True)
        self.error.setStyleSheet(f"color: {theme.accent}")
        self.error.hide()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.extent)
        column.addLayout(self._grid())
        column.addLayout(self._figures(), 1)
        column.addWidget(self.error)
        column.addWidget(box)
        self._shown = commitment_form.form_fields(commitment)
        self.fill(commitment)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, name: str, known: Iterable[str] = ()) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        words = list(known)
        if words:
            completer = QCompleter(words, line)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        return line

    def _grid(self) -> QGridLayout:
        """Speaker, cue and deadline, with labels next to the fields to save height."""
        grid = QGridLayout()
        rows: tuple[tuple[tuple[str, QWidget], ...], ...] = (
            ((self.tr("Person"), self.name), (self.tr("Role"), self.role), (self.tr("Organisation"), self.org)),
            ((self.tr("Cue"), self.cue), (self.tr("Strength"), self.strength)),
            ((self.tr("Deadline"), self.deadline), (self.tr("From"), self.first), (self.tr("To"), self.last)),
        )
        for row, fields in enumerate(rows):
            for column, (name, field) in enumerate(fields):
                label = QLabel(name)
                label.setBuddy(field)
                grid.addWidget(label, row, 2 * column, Qt.AlignmentFlag.AlignRight)
                grid.addWidget(field, row, 2 * column + 1)
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)
        return grid

    def _figures(self) -> QHBoxLayout:
        add, remove = QPushButton(self.tr("Add")), QPushButton(self.tr("Remove"))
        add.clicked.connect(self.targets.add_empty)
        remove.clicked.connect(self.targets.remove)
        buttons = QVBoxLayout()
        for button in (add, remove):
            press_only_when_focused(button)
            buttons.addWidget(button)
        buttons.addStretch()
        row = QHBoxLayout()
        row.addWidget(self.targets, 1)
        row.addLayout(buttons)
        return row

    def fill(self, commitment: Commitment) -> None:
        """Show a commitment, except in fields that the user edited since the last fill."""
        now, was = self.form_fields(), self._shown
        shown = commitment_form.form_fields(commitment)
        first = self.commitment is commitment
        lines = (self.name, self.role, self.org, self.cue, self.deadline, self.first, self.last)
        names = ("name", "role", "org", "cue", "deadline", "first", "last")
        for line, field in zip(lines, names, strict=True):
            if first or getattr(now, field) == getattr(was, field):
                line.setText(getattr(shown, field))
        if first or now.strength == was.strength:
            self.strength.setCurrentIndex(self.strength.findData(shown.strength))
        if first or now.targets == was.targets:
            self.targets.fill(shown.targets)
        self._shown = self.form_fields()

    def form_fields(self) -> FormFields:
        """The current values of the fields."""
        return FormFields(
            self.extent.span,
            self.name.text(),
            self.role.text(),
            self.org.text(),
            self.cue.text(),
            Strength(self.strength.currentData()),
            self.targets.rows(),
            self.deadline.text(),
            self.first.text(),
            self.last.text(),
        )

    def _fill_days(self) -> None:
        """Fill in the days that the words of a deadline mean, if both are empty."""
        if self.deadline.text() and not self.first.text() and not self.last.text():
            from reader.analysis import intervals, links

            days = intervals.interval(links.simplified(self.deadline.text()), self._today)
            for line, day in zip((self.first, self.last), days, strict=True):
                line.setText(day.isoformat() if day else "")

    def accept(self) -> None:
        """Parse the fields, and close unless one is invalid."""
        try:
            self.commitment = commitment_form.parse(self._views, self.form_fields(), self.commitment)
        except FormError as error:
            self.error.setText(str(error))
            self.error.setAccessibleName(str(error))
            self.error.show()
        else:
            super().accept()


def _texts(entities: Sequence[Entity], *kinds: EntityType) -> list[str]:
    return sorted({each.text for each in entities if each.type in kinds})


class EntityDialog(QDialog):
    """Edits the type and, for a single mention, the extent; `edited` has the result."""

    def __init__(
        self, views: Views, entities: tuple[Entity, ...], selection: Span | None, theme: Theme, parent: QWidget
    ) -> None:
        """`entities` are mentions of one name."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Entity"))
        self.resize(560, 0)
        self._views = views
        self._entities = entities
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Type"))
        for each in EntityType:
            self.kind.addItem(words.kind(each), each)
        self.kind.setCurrentIndex(self.kind.findData(entities[0].type))
        form = QFormLayout()
        form.addRow(self.tr("Type"), self.kind)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        self.extent: ExtentField | None = None
        if len(entities) == 1:
            self.extent = ExtentField(views, entities[0].span, selection, theme)
            column.addWidget(self.extent)
        else:
            shown = QLabel(self.tr("“{0}”, all %n occurrences", "", len(entities)).format(entities[0].text))
            shown.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(shown)
        column.addLayout(form)
        column.addWidget(box)
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def edited(self) -> tuple[Entity, ...]:
        """The edited entities, in the order given."""
        kind = EntityType(self.kind.currentData())
        if self.extent is None:
            return tuple(each._replace(type=kind, by=FoundBy.PERSON) for each in self._entities)
        span = self.extent.span
        return (Entity(kind, span, self._views.text(span, Script.READING), FoundBy.PERSON),)
