"""How wide the panes beside the page are, and which of them fold on a small window; the first paint needs no more."""

from __future__ import annotations

from PySide6.QtCore import QMargins

HANDLE = 1  # width of the line between page and panes
FOLD = (1100, 860)  # window widths below which the library, then the side panel, make room for the page
_USUAL = (210, 350)
_SERVES = (180, 300)  # what the panes shrink to before they fold


class PaneWidths:
    """How wide the library (0) and the side panel (1) are, and whether the person wants them.

    `page` is the width below which the page shall not go: panes fold for it.
    """

    def __init__(self, kept: tuple[int, int] | None, page: int = 0) -> None:
        """`kept` are widths as `kept` gives them, None at first; 0 is a pane that is not wanted."""
        kept = kept or _USUAL
        self.wanted = [width > 0 for width in kept]
        self.of = [width or usual for width, usual in zip(kept, _USUAL, strict=True)]
        self.page = page

    @property
    def kept(self) -> tuple[int, int]:
        """What to remember."""
        left, right = (width * wanted for width, wanted in zip(self.of, self.wanted, strict=True))
        return left, right

    def fits(self, side: int, window: int) -> bool:
        """Whether a window of this width has room for a pane, the library's only beside a side panel that is wanted."""
        room = window - _SERVES[side]
        if side == 0 and self.wanted[1]:
            room -= _SERVES[1]
        return window >= FOLD[side] and room >= self.page

    def shown(self, window: int) -> list[bool]:
        """Which of the two a window of this width has room for."""
        return [wanted and self.fits(side, window) for side, wanted in enumerate(self.wanted)]

    def margins(self, window: int, above: int, below: int) -> QMargins:
        """What keeps the places of panes and bars until they are there, so that the page need not move."""
        left, right = (width + HANDLE if shown else 0 for width, shown in zip(self.of, self.shown(window), strict=True))
        return QMargins(left, above, right, below)
