"""Who marks, and the colours of all who did."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Show the coders in front of the window."""
    raise NotImplementedError
