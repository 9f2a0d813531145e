"""The memo of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Show the memo of the open article in front of the window."""
    raise NotImplementedError
