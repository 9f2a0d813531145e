"""The widths of the panes and when they fold; all that the first paint needs."""

from __future__ import annotations

from PySide6.QtCore import QMargins

HANDLE = 1  # pixels between page and panes
FOLD = (1100, 860)  # window widths in pixels below which the library pane and the side panel fold
_DEFAULT = (210, 350)
_MINIMUM = (180, 300)  # pixels


class PaneWidths:
    """The widths of the library pane (0) and the side panel (1), and whether the user wants them.

    Panes fold to keep the page at least `page` pixels wide.
    """

    def __init__(self, saved: tuple[int, int] | None, page: int = 0) -> None:
        """`saved` are widths from the property of that name, or None for the defaults."""
        saved = saved or _DEFAULT
        self.wanted = [width > 0 for width in saved]
        self.current = [width or usual for width, usual in zip(saved, _DEFAULT, strict=True)]
        self.page = page

    @property
    def saved(self) -> tuple[int, int]:
        """The widths to save; 0 for a hidden pane."""
        left, right = (width * wanted for width, wanted in zip(self.current, self.wanted, strict=True))
        return left, right

    def fits(self, side: int, window: int) -> bool:
        """Whether a pane fits a window width; the library also needs room for a wanted side panel."""
        room = window - _MINIMUM[side]
        if side == 0 and self.wanted[1]:
            room -= _MINIMUM[1]
        return window >= FOLD[side] and room >= self.page

    def shown(self, window: int) -> list[bool]:
        """Which panes are shown at a window width."""
        return [wanted and self.fits(side, window) for side, wanted in enumerate(self.wanted)]

    def margins(self, window: int, above: int, below: int) -> QMargins:
        """Margins that reserve the space of panes and bars until they exist, so that the page does not move."""
        shown = self.shown(window)
        left, right = (width + HANDLE if is_shown else 0 for width, is_shown in zip(self.current, shown, strict=True))
        return QMargins(left, above, right, below)
