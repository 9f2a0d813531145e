"""Changing what a mark marks: the edges of the one in the light, dragged or moved by keys."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from reader.types import Annotation, Span
from reader.ui.look.layers import Layer
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import CaretPlace, Navigator

if TYPE_CHECKING:
    from reader.ui.reading_view.view import ReadingView

_NEAR = 4  # pixels on either side of an edge


class Edge(Enum):
    """The edges of a mark."""

    START = "start"
    END = "end"


class MarkEdges(QObject):
    """Takes hold of an edge, shows the mark as it would be, and writes it when it is let go.

    Only the mark in the light has edges, so that beside any other one selects as everywhere.
    """

    def __init__(self, view: ReadingView, session: Session) -> None:
        """For the marks of one view."""
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
        """The edge near a point of the viewport."""
        annotation = self._lit()
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

    def _lit(self) -> Annotation | None:
        session = self._session
        annotation = session.annotation
        if annotation is None or Layer.MARKS in session.hidden_layers or not session.coders.shows(annotation):
            return None
        return annotation

    def _places(self, span: Span) -> tuple[CaretPlace, CaretPlace]:
        """Where a mark starts and ends; its end is on the line of its last character."""
        navigator, page = self._navigator, self._view.page
        assert page is not None
        block = page.block_at(max(span.start, span.end - 1))
        end = page.view(block).alignment.to_view(span).end
        clings = end in {line.end for line in page.layout(block).lines}
        return navigator.place(span.start), CaretPlace(block, end, clings)

    # Dragging

    def hold(self, edge: Edge) -> None:
        """Take hold of an edge of the mark in the light."""
        annotation = self._lit()
        if annotation is not None:
            self._held, self._span = (annotation, edge), annotation.span

    def drag(self, place: CaretPlace) -> None:
        """Show the mark with the held edge at a place; it stops before the other edge."""
        if self._held is not None:
            annotation, edge = self._held
            self._span = self._moved(annotation.span, edge, place)
            self._session.preview(annotation._replace(span=self._span))
            self._view.take_annotations()

    def release(self) -> None:
        """Let go: what is shown is written, as one step."""
        held, self._held = self._held, None
        if held is not None:
            self._session.preview(None)
            self._write(held[0], self._span)
            self._view.take_annotations()

    def cancel(self) -> None:
        """Leave the mark as it was."""
        if self._held is not None:
            self._held = None
            self._session.preview(None)
            self._view.take_annotations()

    def _write(self, annotation: Annotation, span: Span) -> None:
        now = self._session.mark_of(annotation.id)  # meanwhile another program may have changed or deleted it
        if now is not None and span != now.span:
            self._session.changes.move(now, span)

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
        """Move an edge of the mark in the light by a character; False where none is in the light."""
        annotation = self._lit()
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
