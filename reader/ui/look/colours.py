"""Custom colours for a theme, and the legibility of colours.

The role of a colour is an entity type ("PER"), "tag1" to "tag9", or "accent", "selection", "doubt" or "hit". Settings
prefix it with the theme: "dark.tag3".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reader.types import EntityType
from reader.ui.look.theme import THEMES, Theme

TAG_ROLES = tuple(f"tag{number}" for number in range(1, 10))
OTHER_ROLES = ("accent", "selection", "doubt", "hit")
ROLES = (*(str(kind) for kind in EntityType), *TAG_ROLES, *OTHER_ROLES)
TEXT_CONTRAST, LINE_CONTRAST = 4.5, 3.0  # least contrast of text and non-text: WCAG 2.1, 1.4.3 and 1.4.11
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def with_custom_colours(theme: Theme, custom: Mapping[str, str]) -> Theme:
    """The theme with its custom colours; unknown roles and invalid colours are ignored."""
    chosen = {role: custom[f"{theme.name}.{role}"].upper() for role in ROLES if f"{theme.name}.{role}" in custom}
    chosen = {role: colour for role, colour in chosen.items() if _HEX.fullmatch(colour)}
    if not chosen:
        return theme
    entity = tuple(chosen.get(str(kind), theme.of(kind)) for kind in EntityType)
    tags = tuple(chosen.get(role, colour) for role, colour in zip(TAG_ROLES, theme.tags, strict=True))
    accent = chosen.get("accent")
    return theme._replace(
        entity=entity,
        tags=tags,
        accent=accent or theme.accent,
        accent_ink=_readable_on(accent) if accent else theme.accent_ink,
        bar=_bar(accent, theme.paper) if accent else theme.bar,
        selection=chosen.get("selection", theme.selection),
        doubt=chosen.get("doubt", theme.doubt),
        hit=chosen.get("hit", theme.hit),
    )


def colour_of(theme: Theme, role: str) -> str:
    """The colour of a role in a theme."""
    if role in TAG_ROLES:
        return theme.tags[TAG_ROLES.index(role)]
    return str(getattr(theme, role)) if role in OTHER_ROLES else theme.of(EntityType(role))


def legibility(theme: Theme, role: str) -> tuple[float, float]:
    """The least contrast of a role with the colours above or below it, and the contrast that WCAG AA requires.

    A built-in colour is only compared with other built-in colours.
    """
    colour = colour_of(theme, role)
    if colour == colour_of(THEMES[theme.name], role):
        theme = THEMES[theme.name]
    backgrounds = (theme.paper, theme.selection, *theme.tags)
    if role in TAG_ROLES or role == "selection":
        lines = min(contrast(colour, line) for line in (*theme.entity, theme.hit))
        text = min(contrast(colour, words) for words in (theme.ink, theme.accent))
        return (lines, LINE_CONTRAST) if lines / LINE_CONTRAST < text / TEXT_CONTRAST else (text, TEXT_CONTRAST)
    least = TEXT_CONTRAST if role == "accent" else LINE_CONTRAST
    return min(contrast(colour, ground) for ground in backgrounds), least


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(one: str, other: str) -> str:
    """The colour halfway between two."""
    red, green, blue = ((a + b) // 2 for a, b in zip(_parts(one), _parts(other), strict=True))
    return f"#{red:02X}{green:02X}{blue:02X}"


def _bar(accent: str, paper: str) -> str:
    """The accent blended as far towards the paper as legible."""
    half = mixed(accent, paper)
    return next((colour for colour in (half, mixed(accent, half)) if contrast(colour, paper) >= LINE_CONTRAST), accent)


def _readable_on(colour: str) -> str:
    return max(("#FFFFFF", "#000000"), key=lambda ink: contrast(ink, colour))


def _parts(colour: str) -> Iterator[int]:
    return (int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
