"""Hit testing in the page's viewport, and the effect of a click."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from reader.types import Span
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import Navigator
from reader.ui.reading_view.view import ReadingView

MARGIN = 4  # pixels outside the column that still belong to it


def offset_at(view: ReadingView, point: QPointF) -> int | None:
    """The source offset of the character under a point; None in the margin and outside a line."""
    page = view.page
    assert page is not None
    place, x = view.place_at(point), point.x() - view.left
    layout, number = page.layout(place.block), Navigator(page).line(place)
    line = layout.lines[number]
    pieces = layout.pieces(Span(line.start, line.end))
    within = any(left - MARGIN <= x <= right + MARGIN for at, left, right in pieces if at == number)
    return view.offset_under(point) if within else None


def commitment_beside(view: ReadingView, session: Session, point: QPointF) -> int | None:
    """The commitment on the line of a point in the margin, as an index into `judged`."""
    return session.commitment_in(view.line_span(point.y()))


def click(view: ReadingView, session: Session, point: QPointF) -> None:
    """Activate what is under a point, or the commitment of its line in the margin; deactivate if there is nothing."""
    offset = offset_at(view, point)
    if point.x() < view.left - MARGIN:
        session.activate(commitment_beside(view, session, point))
    elif offset is None:
        session.activate()
    else:
        session.activate_at(offset)
