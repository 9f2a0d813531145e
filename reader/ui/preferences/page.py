"""What the pages of the settings are made of: switches and choices that are the menu's own actions in another place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from reader.ui.window import Window


class Page(QScrollArea):
    """One page of the settings, whose every change counts at once. `resets` says whether it can be reset."""

    resets = True

    def __init__(self, window: Window) -> None:
        """An empty page about the settings of a window."""
        super().__init__()
        self.window_ = window
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("panel")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.setWidget(inside)

    def refresh(self) -> None:
        """Show what the settings are now; what follows an action does so by itself."""

    def reset(self) -> None:
        """Set everything on the page as it is at the first launch."""
        raise NotImplementedError

    def head(self, words: str) -> None:
        """Begin a part of the page."""
        label = QLabel(words)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setContentsMargins(0, 10 if self.column.count() else 0, 0, 2)
        self.column.addWidget(label)

    def form(self) -> QFormLayout:
        """Rows of a name and a field, on the page from now on."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.column.addLayout(form)
        return form

    def hint(self, words: str) -> None:
        """A sentence that says what to know."""
        label = QLabel(words)
        label.setObjectName("muted")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(label)

    def action(self, name: str) -> QAction:
        """One of the window's actions."""
        return self.window_.actions_.by_name[name]

    def words(self, name: str) -> str:
        """What the menu calls an action."""
        return self.window_.actions_.acts[name].text

    def switch(self, name: str) -> QCheckBox:
        """A box that is ticked when the action of that name is, and runs it."""
        action = self.action(name)
        box = QCheckBox(self.words(name).replace("&", "&&"))
        box.setChecked(action.isChecked())
        action.toggled.connect(box.setChecked)

        def run() -> None:
            action.trigger()
            box.setChecked(action.isChecked())  # which it is not where it cannot be done now

        box.clicked.connect(run)
        self.column.addWidget(box)
        return box

    def choice(self, names: Sequence[str], words: str) -> QComboBox:
        """A choice of one of the actions of a group; `words` is what it chooses."""
        box = QComboBox()
        box.setAccessibleName(words)
        for place, name in enumerate(names):
            action = self.action(name)
            box.addItem(self.words(name), name)
            if action.isChecked():
                box.setCurrentIndex(place)
            action.toggled.connect(_Shows(box, place).shows)
        box.activated.connect(lambda place: self.action(names[place]).trigger())
        return box

    def set_checked(self, name: str, checked: bool) -> None:
        """Run an action that is switched off and on, unless it is as it should be."""
        if self.action(name).isChecked() != checked:
            self.action(name).trigger()


class _Shows(QObject):
    """Turns a box to one of its entries; a child of the box, so that nothing calls it when the box is gone."""

    def __init__(self, box: QComboBox, place: int) -> None:
        super().__init__(box)
        self._box, self._place = box, place

    def shows(self, checked: bool) -> None:
        if checked:
            self._box.setCurrentIndex(self._place)
