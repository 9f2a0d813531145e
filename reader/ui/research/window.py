"""The window that asks the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window, page: int) -> None:
    """Show the window with a page: 0 search, 1 concordance, 2 frequencies, 3 agreement."""
    raise NotImplementedError
