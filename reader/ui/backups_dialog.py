"""The backups of the library, and going back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Show them in front of the window."""
    raise NotImplementedError
