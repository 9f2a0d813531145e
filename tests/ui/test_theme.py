"""The colours pass WCAG AA on each other (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio)."""

import pytest
from PySide6.QtGui import QColor

from reader.ui.theme import NAMES, THEMES, Theme, palette, style_sheet


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return THEMES[request.param]


def test_the_formula_gives_the_known_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_text_can_be_read(theme: Theme) -> None:
    for ground in (theme.paper, theme.panel, theme.raised, theme.selection, *theme.tags):
        assert contrast(theme.ink, ground) >= 4.5, ground
    for ground in (theme.paper, theme.panel, theme.raised):
        assert contrast(theme.muted, ground) >= 4.5, ground
        assert contrast(theme.accent, ground) >= 4.5, ground
    assert contrast(theme.accent_ink, theme.accent) >= 4.5


def test_lines_can_be_seen(theme: Theme) -> None:
    for colour in theme.entity:
        assert contrast(colour, theme.paper) >= 4.5, colour
        for ground in theme.tags:
            assert contrast(colour, ground) >= 3, (colour, ground)
    assert contrast(theme.bar, theme.paper) >= 1.8
    for ground in (theme.paper, *theme.tags):
        assert contrast(theme.doubt, ground) >= 3, ground


def test_every_colour_is_its_own(theme: Theme) -> None:
    assert len(set(theme.entity)) == 7
    assert len(set(theme.tags)) == 9


def test_qt_takes_the_theme(theme: Theme) -> None:
    assert palette(theme).base().color() == QColor(theme.paper)
    assert "{" not in style_sheet(theme).replace(" {", "").replace("{\n", "")
