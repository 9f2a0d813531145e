"""Asking in which format marks leave the library, and of which articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Ask in front of the window, and write beside it."""
    raise NotImplementedError
