"""What mouse and keyboard do on the page: move, select, and go to what lies under a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.types import Span
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import CaretPlace, Navigator
from reader.ui.reading_view.mark_edges import Edge, MarkEdges
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.paint import GUTTER
from reader.ui.reading_view.pointing import MARGIN, click, promised, under
from reader.ui.reading_view.scrolling import DragScroll
from reader.ui.reading_view.selection import Selection, Unit

if TYPE_CHECKING:
    from reader.ui.reading_view.view import ReadingView


_LINES = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_REST = 400  # milliseconds until a hint
_STEP = 120  # eighths of a degree of the wheel
_KEPT = 68  # pixels of the page that are still there after a page was turned
_ABOVE, _BELOW = 8, 40  # pixels of paper that stay above and below the caret when a key moves it


class Gestures(QObject):
    """Turns events of the page into selections of the session.

    Signals: `selected` when a selection was finished by mouse or key, `menu_wanted(point)` in global pixels;
    `rested(offset, point)` when the pointer has rested over a source offset, -1 beside the text;
    `zoomed(steps)` when the wheel turned with Ctrl, below 0 for smaller;
    for the page's own keys `tag_key(number, toggle)` (1–9, with Ctrl `toggle`), `note_key` (N), `delete_key`.
    """

    selected = Signal()
    menu_wanted = Signal(QPoint)
    rested = Signal(int, QPoint)
    zoomed = Signal(int)
    tag_key = Signal(int, bool)
    note_key = Signal()
    delete_key = Signal()

    def __init__(self, view: ReadingView, session: Session) -> None:
        """Gestures of one view."""
        super().__init__(view)
        self._view = view
        self._session = session
        self._selecting = Selection(view, session)
        self._selecting.corrected.connect(self._correct)
        self._edges = MarkEdges(view, session)
        self._goal: float | None = None
        self._dragging = False
        self._clicks = 0  # quick ones at the same place
        self._clicked_at = 0  # milliseconds
        self._clicked = QPointF()
        self._scroll = DragScroll(view)
        view.moved.connect(self._drag_along)
        self._wheel = 0  # eighths of a degree that the wheel has turned with Ctrl and that are no whole step yet
        self._rest_point = QPointF()
        self._rest = QTimer(self, interval=_REST)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._rested)

    def forget(self) -> None:
        """Another article was opened."""
        self._edges.cancel()
        self._selecting.forget()
        self._goal, self._dragging, self._clicks = None, False, 0
        self._scroll.stop()
        self._rest.stop()

    @property
    def _page(self) -> Page:
        return self._selecting.page

    # Mouse

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection, by as much as there were clicks, or extend it with Shift; or take hold of an edge."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._rest.stop()
        self._dragging, self._goal = True, None
        held = event.modifiers()
        extend = bool(held & Qt.KeyboardModifier.ShiftModifier)
        unit = Unit(self._count(event))
        self._scroll.follow(event.position())
        edge = self._edges.at(event.position()) if unit is Unit.CHARACTER and not extend else None
        if edge is not None:
            self._edges.hold(edge)
            return
        if unit is Unit.WORD and held & Qt.KeyboardModifier.ControlModifier:
            unit = Unit.SENTENCE
        place = self._pointed(event.position(), unit)
        if unit is Unit.CHARACTER:
            self._selecting.words.ask(self._page, place.block)  # there may be a second click
        if extend:
            self._selecting.unit = unit
            self._selecting.extend(place)
        else:
            self._selecting.begin(place, unit)

    def _count(self, event: QMouseEvent) -> int:
        """How many quick clicks there were at this place, this one included; after the fourth it begins anew."""
        near = (event.position() - self._clicked).manhattanLength() <= QApplication.startDragDistance()
        quick = event.timestamp() - self._clicked_at <= QApplication.doubleClickInterval()
        self._clicks = self._clicks % len(Unit) + 1 if near and quick else 1
        if event.type() == QMouseEvent.Type.MouseButtonDblClick:
            self._clicks = max(self._clicks, Unit.WORD)
        self._clicked, self._clicked_at = event.position(), event.timestamp()
        return self._clicks

    def _pointed(self, point: QPointF, unit: Unit) -> CaretPlace:
        """The place nearest to a point, or, for larger units, the one before the character under it."""
        offset = self._view.offset_under(point) if unit is not Unit.CHARACTER else None
        return self._view.place_at(point) if offset is None else Navigator(self._page).place(offset)

    def move(self, event: QMouseEvent) -> None:
        """Carry the selection, or the edge that is held, on; beyond the page it scrolls along."""
        if self._dragging and not event.buttons() & Qt.MouseButton.LeftButton:
            self._finish()  # it went up elsewhere, such as over a dialog that came up
        if not self._dragging:
            self._rest_point = event.position()
            self._rest.start()
            self._show_cursor()
            return
        self._scroll.follow(event.position())
        self._drag_on()

    def _drag_along(self) -> None:
        """Other text came under the pointer, by the wheel or because it is beyond the page."""
        if self._dragging:
            self._drag_on()

    def _drag_on(self) -> None:
        point = self._scroll.point
        if self._edges.held:
            self._edges.drag(self._view.place_at(point))
        else:
            self._selecting.extend(self._pointed(point, self._selecting.unit))

    def _show_cursor(self) -> None:
        """A hand over a commitment's bar and number, an arrow beside the column, arrows across an edge of a mark."""
        view, point = self._view, self._rest_point
        shape = Qt.CursorShape.IBeamCursor
        if not -MARGIN <= point.x() - view.left <= self._page.typography.measure + MARGIN:
            barred = view.left - GUTTER <= point.x() < view.left and promised(view, self._session, point) is not None
            shape = Qt.CursorShape.PointingHandCursor if barred else Qt.CursorShape.ArrowCursor
        elif self._edges.at(point) is not None:
            shape = Qt.CursorShape.SplitHCursor
        view.viewport().setCursor(shape)

    def _rested(self) -> None:
        viewport = self._view.viewport()
        if not self._dragging and viewport.underMouse():
            offset = under(self._view, self._rest_point)
            point = viewport.mapToGlobal(self._rest_point.toPoint())
            self.rested.emit(-1 if offset is None else offset, point)

    def release(self, event: QMouseEvent) -> None:
        """Finish a selection or a mark's new edge, or take the click to what lies under it."""
        if not self._dragging or event.button() != Qt.MouseButton.LeftButton:
            return
        if not self._finish():
            click(self._view, self._session, event.position())

    def _finish(self) -> bool:
        """The drag is over; False where it was none."""
        self._dragging = False
        self._scroll.stop()
        if self._edges.held:
            self._edges.release()
        elif self._session.selection is not None:
            self.selected.emit()
        else:
            return False
        return True

    def _correct(self) -> None:
        """A selection that was finished already is another now."""
        if not self._dragging and self._session.selection is not None:
            self.selected.emit()

    def menu(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or at the caret when it came from a key; of the selection
        where that is there.
        """
        view, session = self._view, self._session
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            if session.selection is None:
                session.light_at(view.caret)
            at = view.box(view.caret)
            box = view.selection_rect() or (at.toAlignedRect() if at is not None else QRect(view.left, 40, 1, 1))
            self.menu_wanted.emit(view.viewport().mapToGlobal(box.intersected(view.viewport().rect()).bottomLeft()))
            return
        self._aim(QPointF(event.pos()))
        self.menu_wanted.emit(event.globalPos())

    def _aim(self, point: QPointF) -> None:
        """Put caret and light where a menu is asked for, unless that is in the selection."""
        offset, selection = under(self._view, point), self._session.selection
        if offset is None:
            if selection is None:
                self._selecting.begin(self._view.place_at(point), Unit.CHARACTER)
                click(self._view, self._session, point)
        elif selection is None or not selection.start <= offset < selection.end:
            self._selecting.begin(Navigator(self._page).place(offset), Unit.CHARACTER)
            self._session.light_at(offset)

    def wheel(self, event: QWheelEvent) -> bool:
        """With Ctrl the wheel sets the page larger or smaller, a touchpad little by little; False where it scrolls."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel = 0
            return False
        turn = event.angleDelta().y()
        self._wheel = turn + (self._wheel if turn * self._wheel > 0 else 0)
        steps = int(self._wheel / _STEP)
        self._wheel -= steps * _STEP
        if steps:
            self.zoomed.emit(steps)
        return True

    # Keyboard

    def key(self, event: QKeyEvent) -> bool:
        """Arrows and their kin move and select, 1–9 tag, Escape lets go; False for a key the page does not know."""
        key, held = event.key(), event.modifiers()
        extend = bool(held & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        if held & Qt.KeyboardModifier.AltModifier:
            return extend and self._nudge(key, Edge.START if ctrl else Edge.END)
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.tag_key.emit(key - Qt.Key.Key_0, ctrl)
        elif key == Qt.Key.Key_N and not ctrl:
            self.note_key.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_key.emit()
        elif key == Qt.Key.Key_Escape:
            self._let_go()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._session.activate_at(self._view.caret)
        elif key == Qt.Key.Key_Space:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + (-1 if extend else 1) * (bar.pageStep() - 34))
        else:
            return self._move(key, ctrl, extend)
        return True

    def key_released(self, event: QKeyEvent) -> None:
        """A selection made with Shift is finished when Shift is let go."""
        if event.key() == Qt.Key.Key_Shift and self._session.selection is not None:
            self.selected.emit()

    def _nudge(self, key: int, edge: Edge) -> bool:
        if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        return self._edges.nudge(edge, key == Qt.Key.Key_Right)

    def _let_go(self) -> None:
        """Of what is dragged, else of the selection and what is in the light."""
        if self._edges.held:
            self._edges.cancel()
            self._dragging = False
            self._scroll.stop()
        else:
            self._session.select(None)
            self._session.activate()

    def _move(self, key: int, ctrl: bool, extend: bool) -> bool:
        """Move the caret; False for a key that does not."""
        upright = key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) or (key in _LINES and not ctrl)
        if upright and self._goal is None:
            self._goal = Navigator(self._page).box(self._selecting.here).left()
        place = self._target(key, ctrl, extend)
        if place is None:
            return False
        if not upright:
            self._goal = None
        self._selecting.move(place, extend)
        self._show_caret()
        return True

    def _target(self, key: int, ctrl: bool, extend: bool) -> CaretPlace | None:
        """Where a moving key takes the caret; None for another key."""
        page = self._page
        navigator, here = Navigator(page), self._selecting.here
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                forward = key == Qt.Key.Key_Right
                selection = self._session.selection
                if ctrl:
                    return navigator.jump(here, forward, self._selecting.words.starts(page, here.block))
                if selection is not None and not extend:
                    return navigator.place(selection.end if forward else selection.start)
                return navigator.step(here, forward)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                down = key == Qt.Key.Key_Down
                return (
                    navigator.paragraph_edge(here, down) if ctrl else navigator.vertical(here, self._goal or 0.0, down)
                )
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                end = key == Qt.Key.Key_End
                if not ctrl:
                    return navigator.line_edge(here, end)
                last = len(page) - 1
                return CaretPlace(last, len(page.view(last).text)) if end else CaretPlace(0, 0)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                return self._turned(here, key == Qt.Key.Key_PageDown)
        return None

    def _turned(self, here: CaretPlace, down: bool) -> CaretPlace:
        """A page further, at the same height of the window; where that is no other line, the first or the last one."""
        view, page, goal = self._view, self._page, self._goal or 0.0
        bar, height, navigator = view.verticalScrollBar(), view.viewport().height(), Navigator(page)
        box, before = view.place_box(here), bar.value()
        bar.setValue(before + (height - _KEPT) * (1 if down else -1))
        y = box.center().y() if box is not None else height / 2
        place = view.place_at(QPointF(view.left + goal, min(max(y, _ABOVE), height - _BELOW)))
        stays = place.block == here.block and navigator.line(place) == navigator.line(here)
        if bar.value() != before and not stays:
            return place
        last = len(page) - 1
        return navigator.hit(last if down else 0, QPointF(goal, page.layout(last).height if down else 0))

    def _show_caret(self) -> None:
        """Scroll no farther than it takes to have the caret in sight."""
        view, here = self._view, self._selecting.here
        box, bar, height = view.place_box(here), view.verticalScrollBar(), view.viewport().height()
        if here.block == 0 and Navigator(self._page).line(here) == 0:
            bar.setValue(0)  # with all of the paper above it
        elif box is None or not -height <= box.top() <= 2 * height:
            view.reveal(Span(view.caret, view.caret))
        elif box.top() < _ABOVE:
            bar.setValue(bar.value() + round(box.top()) - _ABOVE)
        elif box.bottom() > height - _BELOW:
            bar.setValue(bar.value() + round(box.bottom()) - height + _BELOW)

    # Selecting

    def stand(self, span: Span) -> None:
        """Put the caret before a source span, or behind it where it is selected."""
        self._selecting.stand(span)

    def select(self, span: Span | None) -> None:
        """Select a source span as a gesture would."""
        self._selecting.take(span)
        if span is not None:
            self.selected.emit()
