"""What a mark was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Show the history of the mark in the light in front of the window."""
    raise NotImplementedError
