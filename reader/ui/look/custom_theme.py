"""A theme with the user's custom colours."""

from __future__ import annotations

from collections.abc import Mapping

from reader.ui.look.theme import THEMES, Theme


def themed(name: str, custom: Mapping[str, str]) -> Theme:
    """A theme by name, with the user's custom colours."""
    theme = THEMES[name]
    if custom:
        from reader.ui.look.colours import with_custom_colours  # most users have none

        theme = with_custom_colours(theme, custom)
    return theme
