"""Library, page and side panel beside each other: their widths, and which of them fold on a small window."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

HANDLE = 1  # width of the line between page and panes
FOLD = (1100, 860)  # window widths below which the library, then the side panel, make room for the page
_USUAL = (210, 350)
_SMALLEST = 180


class Widths:
    """How wide the library (0) and the side panel (1) are, and whether the person wants them."""

    def __init__(self, kept: tuple[int, int]) -> None:
        """`kept` are widths as `kept` gives them; 0 is a pane that is not wanted."""
        self.wanted = [width > 0 for width in kept]
        self.of = [width or usual for width, usual in zip(kept, _USUAL, strict=True)]

    @property
    def kept(self) -> tuple[int, int]:
        """What to remember."""
        left, right = (width * wanted for width, wanted in zip(self.of, self.wanted, strict=True))
        return left, right

    def shown(self, window: int) -> list[bool]:
        """Which of the two a window of this width has room for."""
        return [wanted and window >= limit for wanted, limit in zip(self.wanted, FOLD, strict=True)]

    def margins(self, window: int, above: int, below: int) -> QMargins:
        """What keeps the places of panes and bars until they are there, so that the page need not move."""
        left, right = (width + HANDLE if shown else 0 for width, shown in zip(self.of, self.shown(window), strict=True))
        return QMargins(left, above, right, below)


class Panes(QSplitter):
    """The two panes around what is in the centre. A pane takes the widget that `fill` gives it."""

    def __init__(self, centre: QWidget, widths: Widths) -> None:
        """Empty panes; a person who moves the line between them changes `widths`."""
        super().__init__()
        self._widths = widths
        self.sides = [QWidget(), QWidget()]
        for side in self.sides:
            QVBoxLayout(side).setContentsMargins(0, 0, 0, 0)
            side.setMinimumWidth(_SMALLEST)
        self.setHandleWidth(HANDLE)
        self.setChildrenCollapsible(False)
        for index, widget in enumerate((self.sides[0], centre, self.sides[1])):
            self.addWidget(widget)
            self.setStretchFactor(index, int(widget is centre))
        self.splitterMoved.connect(self._take)

    def fill(self, side: int, panel: QWidget) -> None:
        """Put a panel into the library's place (0) or the side panel's (1)."""
        room = self.sides[side].layout()
        assert room is not None
        room.addWidget(panel)

    def _take(self) -> None:
        left, _, right = self.sizes()
        self._widths.of = [size or kept for size, kept in zip((left, right), self._widths.of, strict=True)]

    def share(self, window: int) -> None:
        """Fold the library, then the side panel, where the page would get too narrow; the page has the rest."""
        for side, shown in zip(self.sides, self._widths.shown(window), strict=True):
            side.setVisible(shown)
        left, right = self._widths.of
        self.setSizes([left, max(1, window - left - right), right])

    def toggle(self, side: int) -> None:
        """Show or hide a pane, even where it was folded for want of room."""
        self._widths.wanted[side] = self.sides[side].isHidden()
        self.sides[side].setVisible(self._widths.wanted[side])
