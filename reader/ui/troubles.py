"""What nobody foresaw: an exception that nothing caught is shown with a report to copy, and the program goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def watch(window: Window) -> None:
    """Show uncaught exceptions in front of this window from now on."""
