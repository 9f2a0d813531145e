"""Underlines entities by colour and by line style, so that either alone tells the types apart.

All lengths scale with the type size; `scale` is relative to body text at 100 %.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen

from reader.types import EntityType, Span
from reader.ui.look.theme import Theme

if TYPE_CHECKING:
    from reader.ui.reading_view.layout import ParagraphLayout

_DROP = 5  # pixels from the baseline to the line, if there is room


class _Shape(NamedTuple):
    """The underline of an entity type: `drop` below the baseline, `apart` from a second line, 0 for a single one."""

    pen: QPen
    drop: float
    apart: int


def underlines(
    painter: QPainter,
    layout: ParagraphLayout,
    entities: Iterable[tuple[EntityType, Span]],
    theme: Theme,
) -> None:
    """Underline entities, one type at a time, without touching characters above or below the line."""
    lines = layout.lines
    by_kind: dict[EntityType, list[Span]] = defaultdict(list)
    for kind, span in entities:
        by_kind[kind].append(span)
    for kind, spans in by_kind.items():
        pen, drop, apart = _shape(kind, theme.of(kind), layout.scale, layout.room)
        found = [piece for span in spans for piece in layout.pieces(span)]
        strokes = [_stroke(left, right, lines[line].baseline + drop) for line, left, right in found]
        painter.setPen(pen)
        painter.drawLines(_doubled(strokes, apart))


def underline(
    painter: QPainter, kind: EntityType, left: float, right: float, y: float, theme: Theme, scale: float = 1.0
) -> None:
    """Draw the underline of an entity type from `left` to `right` at `y`."""
    pen, _, apart = _shape(kind, theme.of(kind), scale, 0.0)
    painter.setPen(pen)
    painter.drawLines(_doubled([_stroke(left, right, y)], apart))


def _stroke(left: float, right: float, y: float) -> QLineF:
    y = round(y)
    return QLineF(round(left) + 0.5, y, round(right) - 1.0, y)


def _doubled(strokes: list[QLineF], apart: int) -> list[QLineF]:
    """Add a second line below each stroke if `apart` is not 0."""
    return strokes + [stroke.translated(0, apart) for stroke in strokes] if apart else strokes


@lru_cache(maxsize=256)
def _shape(kind: EntityType, colour: str, scale: float, room: float) -> _Shape:
    base = {EntityType.ORG: 3, EntityType.QUANTITY: 1}.get(kind, 2)
    thick = max(1, round(base * scale))
    apart = max(2, round(3 * scale)) if kind is EntityType.QUANTITY else 0
    return _Shape(_pen(kind, colour, thick), min(_DROP * scale, room - apart - thick / 2), apart)


def _pen(kind: EntityType, colour: str, width: int) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(QtCore.Qt.PenCapStyle.FlatCap)
    match kind:
        case EntityType.TITLE:
            pen.setDashPattern([1, 1])
        case EntityType.TIME:
            pen.setDashPattern([1, 2.5])  # square dots; round ones take ten times as long to paint
        case EntityType.PROGRAMME:
            pen.setDashPattern([4, 2])
        case EntityType.LOC:
            pen.setDashPattern([4, 1.5, 1, 1.5])
    return pen
