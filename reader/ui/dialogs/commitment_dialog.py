"""Editing a commitment, or making one from a selection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.text.views import Views
from reader.types import Commitment, Entity, EntityType, Fields, Span, Strength
from reader.ui import words
from reader.ui.dialogs import commitment_form
from reader.ui.dialogs.commitment_form import FormError, FormFields
from reader.ui.dialogs.extent_field import ExtentField
from reader.ui.dialogs.return_key import press_only_when_focused
from reader.ui.dialogs.target_table import TargetTable
from reader.ui.look.theme import Theme


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
