"""Taking marks in from a file of any format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Ask for a file in front of the window, and take it in beside it."""
    raise NotImplementedError
