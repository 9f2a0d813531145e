"""Library pane, page and side panel side by side; a pane that does not fit opens as a drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from reader.ui.chrome.pane_widths import HANDLE, PaneWidths

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_MIN_PANE_WIDTH = 180  # pixels
_PAGE_STRIP = 60  # pixels of the page left uncovered next to a drawer
_ROW_TOLERANCE = 16  # pixels, for widgets in the same row


class Drawer(QFrame):
    """A pane over an edge of the page; closes on Escape, and when the focus leaves it."""

    def __init__(self, panes: Panes) -> None:
        """Create an empty, hidden drawer."""
        super().__init__(panes.window())
        self.setObjectName("drawer")
        self.setBackgroundRole(QPalette.ColorRole.Mid)  # its edges are hairlines
        self.setAutoFillBackground(True)
        self._panes = panes
        self.side: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        self.hide()

    def put(self, side: int, pane: QWidget) -> None:
        """Show a pane."""
        room = self.layout()
        assert room is not None
        self.side = side
        room.addWidget(pane)
        pane.show()
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Cover the pane's edge of the page."""
        if self.side is None:
            return
        room = self._panes.geometry()
        box = QRect(room)
        box.setWidth(min(self._panes.widths.current[self.side], room.width() - _PAGE_STRIP))
        if self.side == 1:
            box.moveRight(room.right())
        self.setGeometry(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, unless a widget inside handles it."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._panes.close_drawer()
        else:
            super().keyPressEvent(event)


class Panes(QSplitter):
    """The two panes around the centre; `fill` sets their content."""

    def __init__(self, centre: QWidget, widths: PaneWidths) -> None:
        """Create empty panes; moving a splitter handle updates `widths`."""
        super().__init__()
        self.widths = widths
        self.sides = [QWidget(), QWidget()]
        self._centre = centre
        for side in self.sides:
            QVBoxLayout(side).setContentsMargins(0, 0, 0, 0)
            side.setMinimumWidth(_MIN_PANE_WIDTH)
        self.setHandleWidth(HANDLE)
        self.setChildrenCollapsible(False)
        for index, widget in enumerate((self.sides[0], centre, self.sides[1])):
            self.addWidget(widget)
            self.setStretchFactor(index, int(widget is centre))
        self.splitterMoved.connect(self._store_widths)
        self._drawer: Drawer | None = None
        self._placeholder = QWidget()  # for the pane in the drawer

    def fill(self, side: int, panel: QWidget) -> None:
        """Set the content of the library pane (0) or the side panel (1)."""
        room = self.sides[side].layout()
        assert room is not None
        room.addWidget(panel)

    def _store_widths(self) -> None:
        left, _, right = self.sizes()
        self.widths.current = [size or kept for size, kept in zip((left, right), self.widths.current, strict=True)]

    def distribute(self, window: int) -> None:
        """Fold the library, then the side panel, if the page would get too narrow; the page takes the rest."""
        drawn = self.drawer_side
        if drawn is not None and not self.widths.fits(drawn, window):
            assert self._drawer is not None
            self._drawer.place()
        else:
            self._dock()
        for index, (side, shown) in enumerate(zip(self.sides, self.widths.shown(window), strict=True)):
            if index != self.drawer_side:
                side.setVisible(shown)
        left, right = self.widths.current
        self.setSizes([left, max(1, window - left - right), right])

    def toggle(self, side: int) -> None:
        """Show or hide a pane, as a drawer if it does not fit."""
        if self.drawer_side == side:
            self.close_drawer()
        elif self.sides[side].isHidden():
            self.reveal(side)
        else:
            self.widths.wanted[side] = False
            self.distribute(self.width())

    def reveal(self, side: int) -> None:
        """Make a pane visible, as a drawer if it does not fit."""
        if not self.sides[side].isHidden():
            return
        self.widths.wanted[side] |= self.widths.fits(side, self.width())
        self.distribute(self.width())
        if self.sides[side].isHidden():
            self._open_drawer(side)

    # The drawer

    @property
    def drawer_side(self) -> int | None:
        """The index of the pane in the drawer, if any."""
        return None if self._drawer is None else self._drawer.side

    def _open_drawer(self, side: int) -> None:
        self._dock()
        if self._drawer is None:
            from PySide6.QtWidgets import QApplication

            self._drawer = Drawer(self)
            QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        self.replaceWidget(2 * side, self._placeholder)
        self._placeholder.hide()
        self._drawer.put(side, self.sides[side])
        focus_first(self.sides[side])

    def close_drawer(self) -> None:
        """Close the drawer and focus the page."""
        if self.drawer_side is not None:
            self._dock()
            self.distribute(self.width())
            self._centre.setFocus()

    def _dock(self) -> None:
        """Return the drawer's pane to the splitter, hidden."""
        if self._drawer is None or self._drawer.side is None:
            return
        side, self._drawer.side = self._drawer.side, None
        self._drawer.hide()
        self.sides[side].hide()
        self.replaceWidget(2 * side, self.sides[side])
        self.setStretchFactor(2 * side, 0)
        self._placeholder.setParent(None)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        drawer = self._drawer
        if now is not None and drawer is not None and drawer.side is not None and self.isAncestorOf(now):
            self._dock()
            self.distribute(self.width())


def focus_first(pane: QWidget) -> None:
    """Focus the first widget of a pane that takes focus: the leftmost in the top row."""
    from PySide6.QtCore import QPoint, Qt

    def takes_focus(widget: QWidget) -> bool:
        return widget.isVisibleTo(pane) and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def position(widget: QWidget) -> QPoint:
        return widget.mapTo(pane, QPoint(0, 0))

    # Not by nextInFocusChain: PySide makes each widget returned there a child of the one before, and frees it with
    # that one.
    widgets = list(filter(takes_focus, pane.findChildren(QWidget)))
    top = min((position(each).y() for each in widgets), default=0)
    row = [each for each in widgets if position(each).y() < top + _ROW_TOLERANCE]
    first = min(row, key=lambda each: position(each).x(), default=None)
    if first is not None:
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
