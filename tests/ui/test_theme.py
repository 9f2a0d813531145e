"""The colours pass WCAG AA on each other (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio)."""

import math
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.types import EntityType
from reader.ui.look.colours import contrast
from reader.ui.look.theme import NAMES, THEMES, Theme, palette, style_sheet
from reader.ui.reading_view.channels import tint
from reader.ui.reading_view.lanes import dots_of
from reader.ui.reading_view.underlines import underline


@pytest.fixture(params=NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return THEMES[request.param]


def lit(theme: Theme) -> str:
    """The paper behind the active commitment."""
    over, paper = tint(theme), QColor(theme.paper)
    alpha = over.alphaF()
    parts = (
        round(alpha * getattr(over, part)() + (1 - alpha) * getattr(paper, part)()) for part in ("red", "green", "blue")
    )
    return QColor(*parts).name().upper()


def test_the_formula_gives_the_known_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_text_can_be_read(theme: Theme) -> None:
    for ground in (theme.paper, theme.panel, theme.raised, theme.selection, *theme.tags, lit(theme)):
        for words in (theme.ink, theme.muted, theme.accent):  # body, byline, cues and numbers
            assert contrast(words, ground) >= 4.5, (words, ground)
    assert contrast(theme.accent_ink, theme.accent) >= 4.5


def test_lines_can_be_seen(theme: Theme) -> None:
    for colour in theme.entity:
        assert contrast(colour, theme.paper) >= 4.5, colour
    for colour in (*theme.entity, theme.hit, theme.accent):
        for ground in (*theme.tags, theme.selection, lit(theme)):
            assert contrast(colour, ground) >= 3, (colour, ground)
    assert contrast(theme.bar, theme.paper) >= 3
    for ground in (theme.paper, theme.panel, theme.raised):
        assert contrast(theme.faint, ground) >= 3  # edges of fields, handles
        assert contrast(theme.doubt, ground) >= 4.5  # “guessed”
    for ground in (theme.paper, theme.selection, *theme.tags):
        assert contrast(theme.doubt, ground) >= 3, ground


def test_every_colour_is_its_own(theme: Theme) -> None:
    assert len(set(theme.entity)) == 7
    assert len(set(theme.tags)) == 9


def test_qt_takes_the_theme(theme: Theme) -> None:
    assert palette(theme).base().color() == QColor(theme.paper)
    assert "{" not in style_sheet(theme).replace(" {", "").replace("{\n", "")


# Simulated vision without red, green or blue cones: the matrices for severity 1.0 that Machado, Oliveira
# and Fernandes give for linear RGB ("A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
# TVCG 15(6), 2009).
CONES = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lab(red: float, green: float, blue: float) -> tuple[float, ...]:
    """CIE L*a*b* (D65) of linear RGB."""
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(a * b for a, b in zip(row, (red, green, blue), strict=True)) for row in to_xyz]
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (one / white for one, white in zip(xyz, (0.9505, 1.0, 1.089), strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen_by_all(colour: str) -> tuple[float, ...]:
    """A colour as seen with all cones."""
    return lab(*linear(colour))


def seen(colour: str, cones: str) -> tuple[float, ...]:
    """A colour as seen without one kind of cone."""
    source = linear(colour)
    return lab(*(min(max(sum(a * b for a, b in zip(row, source, strict=True)), 0.0), 1.0) for row in CONES[cones]))


def alike(colours: tuple[str, ...], cones: str, least: float = 10) -> set[tuple[int, int]]:
    """Pairs that differ by less than `least` (ΔE*ab, 1976), too little to tell apart at a glance."""
    views = [seen(colour, cones) for colour in colours]
    return {(i, j) for i, j in combinations(range(len(colours)), 2) if math.dist(views[i], views[j]) < least}


def test_a_selection_is_no_mark(theme: Theme) -> None:
    """It differs at a glance from every mark it may touch, and from the paper."""
    own = seen_by_all(theme.selection)
    for ground in (theme.paper, theme.panel, theme.raised, lit(theme), *theme.tags):
        assert math.dist(own, seen_by_all(ground)) >= 11, ground


def test_the_matrices_leave_grey_grey() -> None:
    for rows in CONES.values():
        assert all(sum(row) == pytest.approx(1, abs=1e-5) for row in rows)
    assert (0, 1) in alike(("#E0A000", "#B8B800"), "deutan", 25)
    assert not alike(("#000000", "#FFFFFF"), "tritan", 50)


@pytest.mark.parametrize("cones", CONES)
def test_what_looks_alike_to_some_has_another_shape(theme: Theme, cones: str) -> None:
    """Types differ by their lines, tags by their dots, since colour alone is not enough."""
    lines = [_shape(kind) for kind in EntityType]
    assert len(set(lines)) == 7
    for one, other in alike(theme.entity, cones):
        assert lines[one] != lines[other]
    box = QRectF(0, 0, 200, 26)
    for one, other in alike(theme.tags, cones):
        assert len(dots_of(one, box, 1)) != len(dots_of(other, box, 1))
    assert cones == "tritan" or alike(theme.tags, cones)


def _shape(kind: EntityType) -> bytes:
    """The pixels of an underline without its colour."""
    image = QImage(60, 12, QImage.Format.Format_Mono)
    image.fill(0)
    painter = QPainter(image)
    underline(painter, kind, 2, 58, 5, THEMES["light"]._replace(entity=("#FFFFFF",) * 7))
    painter.end()
    return bytes(image.constBits())
