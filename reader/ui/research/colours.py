"""Shades between the theme's paper and its accent on which its ink is legible."""

from __future__ import annotations

from functools import cache

from reader.ui.look.theme import Theme

_LEGIBLE = 4.6  # contrast of the ink; WCAG AA requires 4.5


def shade(theme: Theme, share: float) -> str:
    """A shade from the paper (0) towards the accent (1), limited so that the ink stays legible; ``#rrggbb``.

    The square root makes small shares visible.
    """
    return _mixed(theme.paper, theme.accent, _furthest(theme.paper, theme.accent, theme.ink) * max(0.0, share) ** 0.5)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as defined in w3.org/TR/WCAG21."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def _furthest(paper: str, accent: str, ink: str) -> float:
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (middle, high) if contrast(_mixed(paper, accent, middle), ink) >= _LEGIBLE else (low, middle)
    return low


def _mixed(one: str, other: str, share: float) -> str:
    mixed = (round(a + (b - a) * share) for a, b in zip(_channels(one), _channels(other), strict=True))
    return "#" + "".join(f"{each:02x}" for each in mixed)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (x / 255 for x in _channels(colour)))
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
