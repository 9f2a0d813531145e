"""Resizes the active mark by dragging its edges or with keys."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QPointF

from reader.types import Annotation, Span
from reader.ui.look.layers import Layer
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import CaretPlace, Navigator
from reader.ui.reading_view.view import ReadingView

_NEAR = 4  # pixels on either side of an edge


class Edge(Enum):
    """An edge of a mark."""

    START = "start"
    END = "end"


class MarkEdges(QObject):
    """Drags an edge with a preview and stores the result on release.

    Only the active mark has edges; elsewhere the mouse selects text.
    """

    def __init__(self, view: ReadingView, session: Session) -> None:
        """Edit the marks of one view."""
        super().__init__(view)
        self._view = view
        self._session = session
        self._held: tuple[Annotation, Edge] | None = None
        self._span = Span(0, 0)

    @property
    def held(self) -> bool:
        """Whether an edge is being dragged."""
        return self._held is not None

    @property
    def _navigator(self) -> Navigator:
        assert self._view.page is not None
        return Navigator(self._view.page)

    def at(self, point: QPointF) -> Edge | None:
        """The edge near a point of the viewport, if any."""
        annotation = self._active_mark()
        if annotation is None:
            return None
        nearest, found = _NEAR + 1.0, None
        for edge, place in zip(Edge, self._places(annotation.span), strict=True):
            box = self._view.place_box(place)
            if box is not None and box.top() <= point.y() <= box.bottom():
                distance = abs(point.x() - box.left())
                if distance < nearest:
                    nearest, found = distance, edge
        return found

    def _active_mark(self) -> Annotation | None:
        session = self._session
        annotation = session.annotation
        if annotation is None or Layer.MARKS in session.hidden_layers or not session.coders.shows(annotation):
            return None
        return annotation

    def _places(self, span: Span) -> tuple[CaretPlace, CaretPlace]:
        """The start and end of a mark; the end is on the line of its last character."""
        navigator, page = self._navigator, self._view.page
        assert page is not None
        block = page.block_at(max(span.start, span.end - 1))
        end = page.view(block).alignment.to_view(span).end
        at_line_end = end in {line.end for line in page.layout(block).lines}
        return navigator.place(span.start), CaretPlace(block, end, at_line_end)

    # Dragging

    def hold(self, edge: Edge) -> None:
        """Grab an edge of the active mark."""
        annotation = self._active_mark()
        if annotation is not None:
            self._held, self._span = (annotation, edge), annotation.span

    def drag(self, place: CaretPlace) -> None:
        """Preview the held edge at a place; it stops before the other edge."""
        if self._held is not None:
            annotation, edge = self._held
            self._span = self._moved(annotation.span, edge, place)
            self._session.preview(annotation._replace(span=self._span))
            self._view.update_annotations()

    def release(self) -> None:
        """Store the previewed span as one step."""
        held, self._held = self._held, None
        if held is not None:
            self._session.preview(None)
            self._write(held[0], self._span)
            self._view.update_annotations()

    def cancel(self) -> None:
        """Restore the mark."""
        if self._held is not None:
            self._held = None
            self._session.preview(None)
            self._view.update_annotations()

    def _write(self, annotation: Annotation, span: Span) -> None:
        current = self._session.mark_of(annotation.id)  # another program may have changed or deleted it
        if current is not None and span != current.span:
            self._session.changes.move(current, span)

    def _moved(self, span: Span, edge: Edge, place: CaretPlace) -> Span:
        navigator = self._navigator
        start, end = self._places(span)
        if edge is Edge.END:
            last = max(place, navigator.step(start, True), key=_order)
            grown = navigator.span(start, last)
            return Span(span.start, grown.end) if grown is not None else span
        first = min(place, navigator.step(end, False), key=_order)
        grown = navigator.span(first, end)
        return Span(grown.start, span.end) if grown is not None else span

    # Keys

    def nudge(self, edge: Edge, forward: bool) -> bool:
        """Move an edge of the active mark by one character; False if no mark is active."""
        annotation = self._active_mark()
        if annotation is None:
            return False
        place = self._places(annotation.span)[0 if edge is Edge.START else 1]
        moved = self._moved(annotation.span, edge, self._navigator.step(place, forward))
        self._write(annotation, moved)
        at = moved.start if edge is Edge.START else moved.end
        self._view.reveal(Span(at, at))
        return True


def _order(place: CaretPlace) -> tuple[int, int]:
    return place.block, place.position
