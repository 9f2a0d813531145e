"""The base of settings pages, with switches and choices bound to menu actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from reader.ui.context import AppContext


class SettingsPage(QScrollArea):
    """A settings page; changes apply immediately. `resets`: whether it can be reset."""

    resets = True

    def __init__(self, context: AppContext) -> None:
        """Create an empty page."""
        super().__init__()
        self.context = context
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("panel")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.setWidget(inside)

    def refresh(self) -> None:
        """Show the current settings; widgets bound to actions update themselves."""

    def reset(self) -> None:
        """Reset the page's settings to defaults."""
        raise NotImplementedError

    def head(self, words: str) -> None:
        """Append a heading."""
        label = QLabel(words)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setContentsMargins(0, 10 if self.column.count() else 0, 0, 2)
        self.column.addWidget(label)

    def form(self) -> QFormLayout:
        """Append a form layout."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.column.addLayout(form)
        return form

    def hint(self, words: str) -> None:
        """Append an explanation."""
        label = QLabel(words)
        label.setObjectName("muted")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(label)

    def action(self, name: str) -> QAction:
        """A window action by name."""
        return self.context.actions.by_name[name]

    def words(self, name: str) -> str:
        """An action's text in the menu."""
        return self.context.actions.acts[name].text

    def switch(self, name: str) -> QCheckBox:
        """Append a check box bound to an action."""
        action = self.action(name)
        box = QCheckBox(self.words(name).replace("&", "&&"))
        box.setChecked(action.isChecked())
        action.toggled.connect(box.setChecked)

        def run() -> None:
            action.trigger()
            box.setChecked(action.isChecked())  # unchanged if the action could not be run

        box.clicked.connect(run)
        self.column.addWidget(box)
        return box

    def choice(self, names: Sequence[str], words: str) -> QComboBox:
        """A combo box bound to a group of actions; `words` is its accessible name."""
        box = QComboBox()
        box.setAccessibleName(words)
        for place, name in enumerate(names):
            action = self.action(name)
            box.addItem(self.words(name), name)
            if action.isChecked():
                box.setCurrentIndex(place)
            action.toggled.connect(_EntrySelector(box, place).select)
        box.activated.connect(lambda place: self.action(names[place]).trigger())
        return box

    def set_checked(self, name: str, checked: bool) -> None:
        """Trigger a checkable action unless it is in the state already."""
        if self.action(name).isChecked() != checked:
            self.action(name).trigger()


class _EntrySelector(QObject):
    """Selects an entry of a box; a child of the box, so that its connections end with it."""

    def __init__(self, box: QComboBox, place: int) -> None:
        super().__init__(box)
        self._box, self._place = box, place

    def select(self, checked: bool) -> None:
        if checked:
            self._box.setCurrentIndex(self._place)
