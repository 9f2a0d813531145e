"""The button for the order and the filters of the library pane."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.store.listing import ArticleOrder
from reader.ui.words import listed


class OrderButton(QToolButton):
    """`order` is the current order; `with_marks` and `not_analysed` are checkable actions.

    Signal: `changed` when the order or a filter changes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start without filters, the last opened articles first."""
        super().__init__(parent)
        self.order = ArticleOrder.OPENED
        menu = QMenu(self)
        names = {
            ArticleOrder.OPENED: QCoreApplication.translate("LibraryPanel", "Recently opened first"),
            ArticleOrder.DATE: QCoreApplication.translate("LibraryPanel", "Newest first"),
            ArticleOrder.TITLE: QCoreApplication.translate("LibraryPanel", "By title"),
            ArticleOrder.OUTLET: QCoreApplication.translate("LibraryPanel", "By outlet"),
            ArticleOrder.ADDED: QCoreApplication.translate("LibraryPanel", "Recently added first"),
        }
        group = QActionGroup(menu)
        self.orders = {order: menu.addAction(words) for order, words in names.items()}
        for order, action in self.orders.items():
            action.setCheckable(True)
            action.setChecked(order is self.order)
            action.triggered.connect(partial(self._choose, order))
            group.addAction(action)
        menu.addSeparator()
        self.with_marks = self._filter_action(menu, QCoreApplication.translate("LibraryPanel", "Only those with marks"))
        self.not_analysed = self._filter_action(
            menu, QCoreApplication.translate("LibraryPanel", "Only those not yet analysed")
        )
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._update_text()

    @property
    def filters(self) -> bool:
        """Whether a filter is on."""
        return self.with_marks.isChecked() or self.not_analysed.isChecked()

    def _filter_action(self, menu: QMenu, words: str) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.toggled.connect(self._update)
        return action

    def _choose(self, order: ArticleOrder) -> None:
        self.order = order
        self._update()

    def _update(self) -> None:
        self._update_text()
        self.changed.emit()

    def _update_text(self) -> None:
        filters = [each.text() for each in (self.with_marks, self.not_analysed) if each.isChecked()]
        words = listed([self.orders[self.order].text(), *filters])
        self.setText("⇅ •" if filters else "⇅")
        self.setToolTip(words)
        self.setAccessibleName(QCoreApplication.translate("LibraryPanel", "Order: {0}").format(words))
