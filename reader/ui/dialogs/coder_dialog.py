"""The current coder, and the colours and visibility of all coders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.types import Coder
from reader.ui.codebook.tree import swatch
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.ui.context import AppContext

_NAME = Qt.ItemDataRole.UserRole


def show(context: AppContext) -> None:
    """Open the dialog."""
    if context.session.library is None:
        return
    dialog = CoderDialog(context.session, context.theme, context.window)

    def save_settings() -> None:
        context.settings.author = context.session.author
        context.settings.colours_by_coder = context.session.coders.colours_page

    dialog.accepted.connect(save_settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class CoderDialog(QDialog):
    """Changes apply on OK. Hidden coders' marks are neither on the page nor in the list, but are exported."""

    keeps_size = True

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        """List the coders of the session's library."""
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Coder"))
        self.resize(460, 420)
        self.author = QLineEdit(session.author)
        self.author.setMaxLength(100)
        self.author.selectAll()
        self.author.setAccessibleName(self.tr("Current coder"))
        form = QFormLayout()
        form.addRow(self.tr("Current coder"), self.author)
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Shown"), self.tr("Colour")])
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(self.windowTitle())
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for coder in session.coders.all():
            self._add(coder, theme)
        self.page = QCheckBox(self.tr("Colour marks by coder instead of tag"))
        self.page.setChecked(session.coders.colours_page)
        about = QLabel(self.tr("Marks by unticked coders are hidden, not deleted. Exports still include them."))
        about.setObjectName("muted")
        about.setWordWrap(True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.apply)
        box.rejected.connect(self.reject)
        # An unticked box uses the window's colours, which are invisible in a dark theme.
        unticked = f"::indicator:unchecked {{ border: 1px solid {theme.muted}; border-radius: 3px; }}"
        self.setStyleSheet(f"QCheckBox{unticked} QTableWidget{unticked}")
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.table, 1)
        column.addWidget(about)
        column.addWidget(self.page)
        column.addWidget(box)

    def _add(self, coder: Coder, theme: Theme) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        item = QTableWidgetItem(coder.name or self.tr("unsigned"))
        item.setData(_NAME, coder.name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        hidden = coder.name in self._session.coders.hidden
        item.setCheckState(Qt.CheckState.Unchecked if hidden else Qt.CheckState.Checked)
        colours = QComboBox()
        colours.setIconSize(QSize(16, 16))
        colours.setAccessibleName(self.tr("Colour"))
        for colour in range(len(theme.tags)):
            colours.addItem(swatch(theme, colour, 16), str(colour + 1), colour)
        colours.setCurrentIndex(coder.colour)
        self.table.setItem(row, 0, item)
        self.table.setCellWidget(row, 1, colours)

    def apply(self) -> None:
        """Apply the settings, and close if they were written."""
        colours: dict[str, int] = {}
        hidden = set()
        for row in range(self.table.rowCount()):
            item, choice = self.table.item(row, 0), self.table.cellWidget(row, 1)
            assert item is not None
            assert isinstance(choice, QComboBox)
            colours[item.data(_NAME)] = choice.currentData()
            if item.checkState() is not Qt.CheckState.Checked:
                hidden.add(item.data(_NAME))
        author = " ".join(self.author.text().split()) or self._session.author
        if self._session.coders.choose(author, colours, frozenset(hidden - {author}), self.page.isChecked()):
            self.accept()
