"""Editing an entity, or making one from a passage."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from reader.text.views import Views
from reader.types import Entity, EntityType, FoundBy, Script, Span
from reader.ui import words
from reader.ui.dialogs.extent_field import ExtentField
from reader.ui.look.theme import Theme


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
