"""A paragraph painted: its text, and over and under it what is marked, which `channels` knows.

The first paint of the program goes through this module and has no marks, so what marks need is imported with them. All
spans handed in count in the paragraph's view text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.types import EntityType, Span

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from reader.ui.look.theme import Theme
    from reader.ui.reading_view.layout import ParagraphLayout

GUTTER = 46  # pixels left of the text: bar and numbers


class Highlight(NamedTuple):
    """An annotation's piece of a paragraph: one colour a tag."""

    span: Span
    colours: tuple[int, ...]
    active: bool


class Promise(NamedTuple):
    """A commitment's piece of a paragraph; `number` is None where it began in an earlier paragraph.

    `figures` and `deadline` are set off while it is in the light.
    """

    span: Span
    number: int | None
    active: bool
    figures: tuple[Span, ...] = ()
    deadline: Span | None = None


class Marks(NamedTuple):
    """All that is painted on one paragraph; `repairs` come with whether they are certain, `hits` of a search with
    whether they are in the light.
    """

    highlights: tuple[Highlight, ...] = ()
    entities: tuple[tuple[EntityType, Span], ...] = ()
    promises: tuple[Promise, ...] = ()
    suspects: tuple[Span, ...] = ()
    repairs: tuple[tuple[Span, bool], ...] = ()
    selection: Span | None = None
    hits: tuple[tuple[Span, bool], ...] = ()


NO_MARKS = Marks()


def paint(
    painter: QPainter,
    layout: ParagraphLayout,
    origin: QPointF,
    marks: Marks,
    theme: Theme,
    height: float,
    above: float = 0.0,
) -> None:
    """Paint one paragraph with its marks; `origin` is the top left corner of its text column, in a page that high.

    Nothing is drawn of lines whose type stands wholly `above` that height of the page, or below its foot, not even
    what has its `reach` over that.

    Without marks the painter's own pen, the ink of the palette, will do: setting one is slow the first time.
    """
    painter.save()
    painter.translate(origin)
    clip = QRectF(0, above - origin.y(), layout.width, height - above)
    if marks is NO_MARKS:
        layout.draw(painter, clip)
    else:
        from reader.ui.reading_view.channels import paint_marked

        paint_marked(painter, layout, marks, theme, clip)
    painter.restore()


def reach(size: int) -> int:
    """Pixels that marks may reach over the type of their line where the em has so many."""
    return -(-size // 4)
