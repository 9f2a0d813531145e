"""Merging a colleague's library: what is new, and what both changed, to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Ask for a library in front of the window, and show what merging it would do."""
    raise NotImplementedError
