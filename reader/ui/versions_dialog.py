"""Earlier versions of the article, and marks whose place in this one is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Show them in front of the window."""
    raise NotImplementedError
