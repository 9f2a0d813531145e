"""The codebook: tags in their hierarchy, to be made, described, moved, merged and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Show the codebook beside the window, made when it is first wanted."""
    raise NotImplementedError
