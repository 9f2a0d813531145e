"""What lies under a point of the page's viewport, and what a click there puts in the light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from reader.types import Span
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import Navigator

if TYPE_CHECKING:
    from reader.ui.reading_view.view import ReadingView

MARGIN = 4  # pixels beside the column that still belong to it


def under(view: ReadingView, point: QPointF) -> int | None:
    """The source offset of the character under a point; None in the margin and beside a line."""
    page = view.page
    assert page is not None
    place, x = view.place_at(point), point.x() - view.left
    layout, number = page.layout(place.block), Navigator(page).line(place)
    line = layout.lines[number]
    pieces = layout.pieces(Span(line.start, line.end))
    within = any(left - MARGIN <= x <= right + MARGIN for at, left, right in pieces if at == number)
    return view.offset_under(point) if within else None


def promised(view: ReadingView, session: Session, point: QPointF) -> int | None:
    """The commitment beside whose line a point of the margin is, by its place in `judged`."""
    return session.commitment_in(view.line_span(point.y()))


def click(view: ReadingView, session: Session, point: QPointF) -> None:
    """Put in the light what lies under a point, or beside it in the margin; nothing where nothing does."""
    offset = under(view, point)
    if point.x() < view.left - MARGIN:
        session.activate(promised(view, session, point))
    elif offset is None:
        session.activate()
    else:
        session.activate_at(offset)
