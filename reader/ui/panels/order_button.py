"""The button of the library pane that says in what order articles stand, and which of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.store.listing import Order
from reader.ui.words import listed


class OrderButton(QToolButton):
    """`order` is the one that is chosen; `with_marks` and `not_analysed` are actions that are checked or not.

    Signal: `changed` when something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """What was opened last stands first, and nothing is left out."""
        super().__init__(parent)
        self.order = Order.OPENED
        menu = QMenu(self)
        names = {
            Order.OPENED: QCoreApplication.translate("LibraryPanel", "Last opened first"),
            Order.DATE: QCoreApplication.translate("LibraryPanel", "Newest first"),
            Order.TITLE: QCoreApplication.translate("LibraryPanel", "By title"),
            Order.OUTLET: QCoreApplication.translate("LibraryPanel", "By outlet"),
            Order.ADDED: QCoreApplication.translate("LibraryPanel", "Last added first"),
        }
        group = QActionGroup(menu)
        self.orders = {order: menu.addAction(words) for order, words in names.items()}
        for order, action in self.orders.items():
            action.setCheckable(True)
            action.setChecked(order is self.order)
            action.triggered.connect(partial(self._choose, order))
            group.addAction(action)
        menu.addSeparator()
        self.with_marks = self._only(menu, QCoreApplication.translate("LibraryPanel", "Only those with marks"))
        self.not_analysed = self._only(menu, QCoreApplication.translate("LibraryPanel", "Only those not analysed yet"))
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._say()

    @property
    def filters(self) -> bool:
        """Whether articles are left out."""
        return self.with_marks.isChecked() or self.not_analysed.isChecked()

    def _only(self, menu: QMenu, words: str) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.toggled.connect(self._tell)
        return action

    def _choose(self, order: Order) -> None:
        self.order = order
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        filters = [each.text() for each in (self.with_marks, self.not_analysed) if each.isChecked()]
        words = listed([self.orders[self.order].text(), *filters])
        self.setText("⇅ •" if filters else "⇅")
        self.setToolTip(words)
        self.setAccessibleName(QCoreApplication.translate("LibraryPanel", "Order: {0}").format(words))
