"""Mouse and keyboard input on the page: move, select, and activate what is clicked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.types import Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.model.session import Session
from reader.ui.reading_view.block_marks import GUTTER
from reader.ui.reading_view.caret import CaretPlace, Navigator
from reader.ui.reading_view.mark_edges import Edge, MarkEdges
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.pointing import MARGIN, click, commitment_beside, offset_at
from reader.ui.reading_view.scrolling import DragScroll
from reader.ui.reading_view.selection import Selection, Unit
from reader.ui.reading_view.view import ReadingView

_LINES = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_HOVER_DELAY = 400  # milliseconds
_WHEEL_STEP = 120  # eighths of a degree of the wheel per zoom step
_PAGE_OVERLAP = 68  # pixels that stay visible after Page Up or Page Down
_ABOVE, _BELOW = 8, 40  # least pixels above and below the caret after a key moved it


class Gestures(QObject):
    """Turns input events into selections of the session.

    Signals: `selected` when a selection is finished; `menu_requested(point)` in global pixels; `hovered(offset, point)`
    when the pointer rests over a source offset, -1 outside the text; `zoomed(steps)` for the wheel with Ctrl, negative
    to shrink; and for keys `tag_key(number, toggle)` (1–9, with Ctrl `toggle`), `note_key` (N), `delete_key`.
    """

    selected = Signal()
    menu_requested = Signal(QPoint)
    hovered = Signal(int, QPoint)
    zoomed = Signal(int)
    tag_key = Signal(int, bool)
    note_key = Signal()
    delete_key = Signal()

    def __init__(self, view: ReadingView, session: Session) -> None:
        """Handle the input of one view."""
        super().__init__(view)
        self._view = view
        self._session = session
        self._selection = Selection(view, session)
        self._selection.corrected.connect(self._selection_corrected)
        self._edges = MarkEdges(view, session)
        self._goal_x: float | None = None
        self._dragging = False
        self._clicks = 0  # consecutive quick clicks at one place
        self._clicked_at = 0  # milliseconds
        self._clicked = QPointF()
        self._scroll = DragScroll(view)
        view.moved.connect(self._scrolled)
        self._wheel = 0  # eighths of a degree turned with Ctrl, less than a whole step
        self._hover_point = QPointF()
        self._hover_timer = DeferredCall(self._hover, self, _HOVER_DELAY)

    def forget(self) -> None:
        """Reset for another article."""
        self._edges.cancel()
        self._selection.forget()
        self._goal_x, self._dragging, self._clicks = None, False, 0
        self._scroll.stop()
        self._hover_timer.stop()

    @property
    def _page(self) -> Page:
        return self._selection.page

    # Mouse

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection by the unit of the click count, extend it with Shift, or grab a mark's edge."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._hover_timer.stop()
        self._dragging, self._goal_x = True, None
        modifiers = event.modifiers()
        extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        unit = Unit(self._click_count(event))
        self._scroll.follow(event.position())
        edge = self._edges.at(event.position()) if unit is Unit.CHARACTER and not extend else None
        if edge is not None:
            self._edges.hold(edge)
            return
        if unit is Unit.WORD and modifiers & Qt.KeyboardModifier.ControlModifier:
            unit = Unit.SENTENCE
        place = self._place_under(event.position(), unit)
        if unit is Unit.CHARACTER:
            self._selection.words.request(self._page, place.block)  # in case of a double click
        if extend:
            self._selection.unit = unit
            self._selection.extend(place)
        else:
            self._selection.begin(place, unit)

    def _click_count(self, event: QMouseEvent) -> int:
        """Count consecutive quick clicks at this place, including this one; starts over after the fourth."""
        near = (event.position() - self._clicked).manhattanLength() <= QApplication.startDragDistance()
        quick = event.timestamp() - self._clicked_at <= QApplication.doubleClickInterval()
        self._clicks = self._clicks % len(Unit) + 1 if near and quick else 1
        if event.type() == QMouseEvent.Type.MouseButtonDblClick:
            self._clicks = max(self._clicks, Unit.WORD)
        self._clicked, self._clicked_at = event.position(), event.timestamp()
        return self._clicks

    def _place_under(self, point: QPointF, unit: Unit) -> CaretPlace:
        """The place nearest to a point, or, for larger units, before the character under it."""
        offset = self._view.offset_under(point) if unit is not Unit.CHARACTER else None
        return self._view.place_at(point) if offset is None else Navigator(self._page).place(offset)

    def move(self, event: QMouseEvent) -> None:
        """Drag the selection or the held edge; outside the page, scroll along."""
        if self._dragging and not event.buttons() & Qt.MouseButton.LeftButton:
            self._finish()  # released elsewhere, such as over a dialog
        if not self._dragging:
            self._hover_point = event.position()
            self._hover_timer.start()
            self._show_cursor()
            return
        self._scroll.follow(event.position())
        self._continue_drag()

    def _scrolled(self) -> None:
        """Continue a drag, since other text is now under the pointer."""
        if self._dragging:
            self._continue_drag()

    def _continue_drag(self) -> None:
        point = self._scroll.point
        if self._edges.held:
            self._edges.drag(self._view.place_at(point))
        else:
            self._selection.extend(self._place_under(point, self._selection.unit))

    def _show_cursor(self) -> None:
        """Show a hand over a commitment's bar, an arrow outside the column, a splitter over a mark's edge."""
        view, point = self._view, self._hover_point
        shape = Qt.CursorShape.IBeamCursor
        if not -MARGIN <= point.x() - view.left <= self._page.typography.measure + MARGIN:
            margin = view.left - GUTTER <= point.x() < view.left
            on_bar = margin and commitment_beside(view, self._session, point) is not None
            shape = Qt.CursorShape.PointingHandCursor if on_bar else Qt.CursorShape.ArrowCursor
        elif self._edges.at(point) is not None:
            shape = Qt.CursorShape.SplitHCursor
        view.viewport().setCursor(shape)

    def _hover(self) -> None:
        viewport = self._view.viewport()
        if not self._dragging and viewport.underMouse():
            offset = offset_at(self._view, self._hover_point)
            point = viewport.mapToGlobal(self._hover_point.toPoint())
            self.hovered.emit(-1 if offset is None else offset, point)

    def release(self, event: QMouseEvent) -> None:
        """Finish a selection or an edge drag, or activate what was clicked."""
        if not self._dragging or event.button() != Qt.MouseButton.LeftButton:
            return
        if not self._finish():
            click(self._view, self._session, event.position())

    def _finish(self) -> bool:
        """End the drag; False if nothing was dragged."""
        self._dragging = False
        self._scroll.stop()
        if self._edges.held:
            self._edges.release()
        elif self._session.selection is not None:
            self.selected.emit()
        else:
            return False
        return True

    def _selection_corrected(self) -> None:
        """Report a selection that changed after it was finished."""
        if not self._dragging and self._session.selection is not None:
            self.selected.emit()

    def menu(self, event: QContextMenuEvent) -> None:
        """Request the menu for what is under the pointer, or at the caret for a key; a selection takes precedence."""
        view, session = self._view, self._session
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            if session.selection is None:
                session.visit(view.caret)
            at = view.box(view.caret)
            box = view.selection_rect() or (at.toAlignedRect() if at is not None else QRect(view.left, 40, 1, 1))
            self.menu_requested.emit(view.viewport().mapToGlobal(box.intersected(view.viewport().rect()).bottomLeft()))
            return
        self._prepare_menu(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos())

    def _prepare_menu(self, point: QPointF) -> None:
        """Move the caret to the point of the menu and activate what is there, unless it is selected."""
        offset, selection = offset_at(self._view, point), self._session.selection
        if offset is None:
            if selection is None:
                self._selection.begin(self._view.place_at(point), Unit.CHARACTER)
                click(self._view, self._session, point)
        elif selection is None or not selection.start <= offset < selection.end:
            self._selection.begin(Navigator(self._page).place(offset), Unit.CHARACTER)
            self._session.visit(offset)

    def wheel(self, event: QWheelEvent) -> bool:
        """Zoom with Ctrl, accumulating small touchpad steps; False without Ctrl, when the wheel scrolls."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel = 0
            return False
        turn = event.angleDelta().y()
        self._wheel = turn + (self._wheel if turn * self._wheel > 0 else 0)
        steps = int(self._wheel / _WHEEL_STEP)
        self._wheel -= steps * _WHEEL_STEP
        if steps:
            self.zoomed.emit(steps)
        return True

    # Keyboard

    def key(self, event: QKeyEvent) -> bool:
        """Handle a key: arrows move and select, 1–9 tag, Escape cancels; False for unknown keys."""
        key, modifiers = event.key(), event.modifiers()
        extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return extend and self._nudge(key, Edge.START if ctrl else Edge.END)
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.tag_key.emit(key - Qt.Key.Key_0, ctrl)
        elif key == Qt.Key.Key_N and not ctrl:
            self.note_key.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_key.emit()
        elif key == Qt.Key.Key_Escape:
            self._cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._session.activate_at(self._view.caret)
        elif key == Qt.Key.Key_Space:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + (-1 if extend else 1) * (bar.pageStep() - 34))
        else:
            return self._move(key, ctrl, extend)
        return True

    def key_released(self, event: QKeyEvent) -> None:
        """Finish a selection when Shift is released."""
        if event.key() == Qt.Key.Key_Shift and self._session.selection is not None:
            self.selected.emit()

    def _nudge(self, key: int, edge: Edge) -> bool:
        if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        return self._edges.nudge(edge, key == Qt.Key.Key_Right)

    def _cancel(self) -> None:
        """Cancel a drag, else clear the selection and the active item."""
        if self._edges.held:
            self._edges.cancel()
            self._dragging = False
            self._scroll.stop()
        else:
            self._session.select(None)
            self._session.activate()

    def _move(self, key: int, ctrl: bool, extend: bool) -> bool:
        """Move the caret; False for any other key."""
        vertical = key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) or (key in _LINES and not ctrl)
        if vertical and self._goal_x is None:
            self._goal_x = Navigator(self._page).box(self._selection.here).left()
        place = self._target(key, ctrl, extend)
        if place is None:
            return False
        if not vertical:
            self._goal_x = None
        self._selection.move(place, extend)
        self._show_caret()
        return True

    def _target(self, key: int, ctrl: bool, extend: bool) -> CaretPlace | None:
        """The caret's destination for a key; None for any other key."""
        page = self._page
        navigator, here = Navigator(page), self._selection.here
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                forward = key == Qt.Key.Key_Right
                selection = self._session.selection
                if ctrl:
                    return navigator.jump(here, forward, self._selection.words.starts(page, here.block))
                if selection is not None and not extend:
                    return navigator.place(selection.end if forward else selection.start)
                return navigator.step(here, forward)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                down = key == Qt.Key.Key_Down
                if ctrl:
                    return navigator.paragraph_edge(here, down)
                return navigator.vertical(here, self._goal_x or 0.0, down)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                end = key == Qt.Key.Key_End
                if not ctrl:
                    return navigator.line_edge(here, end)
                last = len(page) - 1
                return CaretPlace(last, len(page.view(last).text)) if end else CaretPlace(0, 0)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                return self._page_target(here, key == Qt.Key.Key_PageDown)
        return None

    def _page_target(self, here: CaretPlace, down: bool) -> CaretPlace:
        """One page away at the same height of the window, or the first or last line if that is the current one."""
        view, page, goal_x = self._view, self._page, self._goal_x or 0.0
        bar, height, navigator = view.verticalScrollBar(), view.viewport().height(), Navigator(page)
        box, before = view.place_box(here), bar.value()
        bar.setValue(before + (height - _PAGE_OVERLAP) * (1 if down else -1))
        y = box.center().y() if box is not None else height / 2
        place = view.place_at(QPointF(view.left + goal_x, min(max(y, _ABOVE), height - _BELOW)))
        stays = place.block == here.block and navigator.line(place) == navigator.line(here)
        if bar.value() != before and not stays:
            return place
        last = len(page) - 1
        return navigator.hit(last if down else 0, QPointF(goal_x, page.layout(last).height if down else 0))

    def _show_caret(self) -> None:
        """Scroll just enough to make the caret visible."""
        view, here = self._view, self._selection.here
        box, bar, height = view.place_box(here), view.verticalScrollBar(), view.viewport().height()
        if here.block == 0 and Navigator(self._page).line(here) == 0:
            bar.setValue(0)  # including the top margin
        elif box is None or not -height <= box.top() <= 2 * height:
            view.reveal(Span(view.caret, view.caret))
        elif box.top() < _ABOVE:
            bar.setValue(bar.value() + round(box.top()) - _ABOVE)
        elif box.bottom() > height - _BELOW:
            bar.setValue(bar.value() + round(box.bottom()) - height + _BELOW)

    # Selection

    def place_caret(self, span: Span) -> None:
        """Put the caret before a source span, or after it if it is selected."""
        self._selection.place_caret(span)

    def select(self, span: Span | None) -> None:
        """Select a source span like a gesture."""
        self._selection.select(span)
        if span is not None:
            self.selected.emit()
