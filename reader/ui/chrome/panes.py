"""Library, page and side panel beside each other.

What has no room beside the page is a drawer over it when it is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from reader.ui.chrome.pane_widths import HANDLE, PaneWidths

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_SMALLEST = 180
_BESIDE = 60  # of the page, beside a drawer
_ROW = 16  # within which things stand beside each other


class Drawer(QFrame):
    """A pane over an edge of the page; gone with Escape, and when the keyboard goes elsewhere in the window."""

    def __init__(self, panes: Panes) -> None:
        """Over the panes' window; empty and hidden."""
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
        """Lie over the edge that the pane belongs to."""
        if self.side is None:
            return
        room = self._panes.geometry()
        box = QRect(room)
        box.setWidth(min(self._panes.widths.of[self.side], room.width() - _BESIDE))
        if self.side == 1:
            box.moveRight(room.right())
        self.setGeometry(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing inside had use for it, puts the pane away."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._panes.close_drawer()
        else:
            super().keyPressEvent(event)


class Panes(QSplitter):
    """The two panes around what is in the centre. A pane takes the widget that `fill` gives it."""

    def __init__(self, centre: QWidget, widths: PaneWidths) -> None:
        """Empty panes; a person who moves the line between them changes `widths`."""
        super().__init__()
        self.widths = widths
        self.sides = [QWidget(), QWidget()]
        self._centre = centre
        for side in self.sides:
            QVBoxLayout(side).setContentsMargins(0, 0, 0, 0)
            side.setMinimumWidth(_SMALLEST)
        self.setHandleWidth(HANDLE)
        self.setChildrenCollapsible(False)
        for index, widget in enumerate((self.sides[0], centre, self.sides[1])):
            self.addWidget(widget)
            self.setStretchFactor(index, int(widget is centre))
        self.splitterMoved.connect(self._take)
        self._drawer: Drawer | None = None
        self._gap = QWidget()  # keeps the place of the pane that is over the page

    def fill(self, side: int, panel: QWidget) -> None:
        """Put a panel into the library's place (0) or the side panel's (1)."""
        room = self.sides[side].layout()
        assert room is not None
        room.addWidget(panel)

    def _take(self) -> None:
        left, _, right = self.sizes()
        self.widths.of = [size or kept for size, kept in zip((left, right), self.widths.of, strict=True)]

    def share(self, window: int) -> None:
        """Fold the library, then the side panel, where the page would get too narrow; the page has the rest."""
        drawn = self.drawn
        if drawn is not None and not self.widths.fits(drawn, window):
            assert self._drawer is not None
            self._drawer.place()
        else:
            self._put_back()
        for index, (side, shown) in enumerate(zip(self.sides, self.widths.shown(window), strict=True)):
            if index != self.drawn:
                side.setVisible(shown)
        left, right = self.widths.of
        self.setSizes([left, max(1, window - left - right), right])

    def toggle(self, side: int) -> None:
        """Show or hide a pane; where it has no room it comes as a drawer."""
        if self.drawn == side:
            self.close_drawer()
        elif self.sides[side].isHidden():
            self.reveal(side)
        else:
            self.widths.wanted[side] = False
            self.share(self.width())

    def reveal(self, side: int) -> None:
        """Have a pane in sight."""
        if not self.sides[side].isHidden():
            return
        self.widths.wanted[side] |= self.widths.fits(side, self.width())
        self.share(self.width())
        if self.sides[side].isHidden():
            self._draw(side)

    # The drawer

    @property
    def drawn(self) -> int | None:
        """The pane that is over the page, if any."""
        return None if self._drawer is None else self._drawer.side

    def _draw(self, side: int) -> None:
        self._put_back()
        if self._drawer is None:
            from PySide6.QtWidgets import QApplication

            self._drawer = Drawer(self)
            QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.replaceWidget(2 * side, self._gap)
        self._gap.hide()
        self._drawer.put(side, self.sides[side])
        focus_first(self.sides[side])

    def close_drawer(self) -> None:
        """Put the drawer's pane away; the keyboard goes back to the page."""
        if self.drawn is not None:
            self._put_back()
            self.share(self.width())
            self._centre.setFocus()

    def _put_back(self) -> None:
        """The pane that is over the page has its place beside it again, hidden."""
        if self._drawer is None or self._drawer.side is None:
            return
        side, self._drawer.side = self._drawer.side, None
        self._drawer.hide()
        self.sides[side].hide()
        self.replaceWidget(2 * side, self.sides[side])
        self.setStretchFactor(2 * side, 0)
        self._gap.setParent(None)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        drawer = self._drawer
        if now is not None and drawer is not None and drawer.side is not None and self.isAncestorOf(now):
            self._put_back()
            self.share(self.width())


def focus_first(pane: QWidget) -> None:
    """Put the keyboard on the first thing in a pane that takes it, as one reads: from the top, and from the left."""
    from PySide6.QtCore import QPoint, Qt

    def takes_it(widget: QWidget) -> bool:
        there = widget.isVisibleTo(pane) and widget.isEnabled()
        return there and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def place(widget: QWidget) -> QPoint:
        return widget.mapTo(pane, QPoint(0, 0))

    # Not along the chain of Qt's focus: PySide takes each widget there for a child of the one before it, and lets it
    # go with that one.
    there = list(filter(takes_it, pane.findChildren(QWidget)))
    top = min((place(each).y() for each in there), default=0)
    row = [each for each in there if place(each).y() < top + _ROW]
    first = min(row, key=lambda each: place(each).x(), default=None)
    if first is not None:
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
