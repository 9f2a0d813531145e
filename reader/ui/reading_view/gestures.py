"""What mouse and keyboard do on the page: move, select, and go to what lies under a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from reader.types import Span
from reader.ui.reading_view.caret import Navigator, Place
from reader.ui.reading_view.page import Page
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.ui.reading_view.view import ReadingView


_REST = 400  # milliseconds until a hint


class Gestures(QObject):
    """Turns events of the page into selections of the session.

    Signals: `selected` when a selection was finished by mouse or key, `menu_wanted(point)` in global pixels;
    `rested(offset, point)` when the pointer has rested over a source offset, -1 beside the text;
    for the page's own keys `tag_key(number, toggle)` (1–9, with Ctrl `toggle`), `note_key` (N), `delete_key`.
    """

    selected = Signal()
    menu_wanted = Signal(QPoint)
    rested = Signal(int, QPoint)
    tag_key = Signal(int, bool)
    note_key = Signal()
    delete_key = Signal()

    def __init__(self, view: ReadingView, session: Session) -> None:
        """Gestures of one view."""
        super().__init__(view)
        self._view = view
        self._session = session
        self._anchor = 0
        self._goal: float | None = None
        self._dragging = False
        self._drag_point = QPointF()
        self._autoscroll = QTimer(self, interval=40)
        self._autoscroll.timeout.connect(self._drag_on)
        self._rest_point = QPointF()
        self._rest = QTimer(self, interval=_REST)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._rested)

    def forget(self) -> None:
        """Another article was opened."""
        self._anchor, self._goal, self._dragging = 0, None, False
        self._autoscroll.stop()
        self._rest.stop()

    @property
    def _page(self) -> Page:
        page = self._view.page
        assert page is not None
        return page

    # Mouse

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection, or extend it with Shift."""
        if event.button() == Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move_to(self._view.place_at(event.position()), extend)
            self._dragging = True

    def move(self, event: QMouseEvent) -> None:
        """Carry the selection on; beyond the edge the page scrolls along."""
        view = self._view
        if not self._dragging:
            over = event.position().x() < view.left - 4
            view.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
            self._rest_point = event.position()
            self._rest.start()
            return
        self._drag_point = event.position()
        self._move_to(view.place_at(event.position()), extend=True)
        outside = not 0 <= event.position().y() < view.viewport().height()
        if outside and not self._autoscroll.isActive():
            self._autoscroll.start()
        elif not outside:
            self._autoscroll.stop()

    def _rested(self) -> None:
        viewport = self._view.viewport()
        if not self._dragging and viewport.underMouse():
            offset = self._view.offset_under(self._rest_point)
            point = viewport.mapToGlobal(self._rest_point.toPoint())
            self.rested.emit(-1 if offset is None else offset, point)

    def _drag_on(self) -> None:
        y, bar = self._drag_point.y(), self._view.verticalScrollBar()
        bar.setValue(bar.value() + round((y if y < 0 else y - self._view.viewport().height()) / 2))
        self._move_to(self._view.place_at(self._drag_point), extend=True)

    def release(self, event: QMouseEvent) -> None:
        """Finish a selection, or take the click to what lies under it."""
        if not self._dragging:
            return
        self._dragging = False
        self._autoscroll.stop()
        if self._session.selection is not None:
            self.selected.emit()
        else:
            self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the entity under the pointer, else the clause; with Ctrl the sentence."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        offset = self._view.offset_under(event.position())
        entity = self._session.entity_at(offset) if offset is not None else None
        sentence = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if entity is not None and not sentence:
            self.select(entity.span)
        else:
            self.select(Navigator(self._page).around(self._view.place_at(event.position()), sentence))

    def _click(self, point: QPointF) -> None:
        if point.x() < self._view.left - 4:
            self._session.activate(self._session.commitment_in(self._view.line_span(point.y())))
            return
        offset = self._view.offset_under(point)
        if offset is None:
            self._session.activate()
        else:
            self._session.activate_at(offset)

    def menu(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or of the selection when it came from a key."""
        viewport = self._view.viewport()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self._view.selection_rect() or self._view.active_rect() or QRect(self._view.left, 40, 1, 1)
            self.menu_wanted.emit(viewport.mapToGlobal(box.bottomLeft()))
            return
        if self._session.selection is None:
            self._click(QPointF(event.pos()))
        self.menu_wanted.emit(event.globalPos())

    # Keyboard

    def key(self, event: QKeyEvent) -> bool:
        """Arrows and their kin move and select, 1–9 tag, Escape lets go; False for a key the page does not know."""
        key, held = event.key(), event.modifiers()
        extend = bool(held & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        if held & Qt.KeyboardModifier.AltModifier:
            return False
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.tag_key.emit(key - Qt.Key.Key_0, ctrl)
        elif key == Qt.Key.Key_N and not ctrl:
            self.note_key.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_key.emit()
        elif key == Qt.Key.Key_Escape:
            self._session.select(None)
            self._session.activate()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._session.activate_at(self._view.caret)
        elif key == Qt.Key.Key_Space:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + (-1 if extend else 1) * (bar.pageStep() - 34))
        else:
            place = self._target(key, ctrl)
            if place is None:
                return False
            self._move_to(place, extend, keep_goal=key in (Qt.Key.Key_Up, Qt.Key.Key_Down))
            self._view.reveal(Span(self._view.caret, self._view.caret))
        return True

    def key_released(self, event: QKeyEvent) -> None:
        """A selection made with Shift is finished when Shift is let go."""
        if event.key() == Qt.Key.Key_Shift and self._session.selection is not None:
            self.selected.emit()

    def _target(self, key: int, ctrl: bool) -> Place | None:
        """Where a moving key takes the caret; None for another key."""
        page, view = self._page, self._view
        navigator = Navigator(page)
        here = navigator.place(view.caret)
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                forward = key == Qt.Key.Key_Right
                return navigator.jump(here, forward) if ctrl else navigator.step(here, forward)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                if self._goal is None:
                    self._goal = page.layout(here.block).caret(here.position).left()
                return navigator.vertical(here, self._goal, key == Qt.Key.Key_Down)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                end = key == Qt.Key.Key_End
                if not ctrl:
                    return navigator.line_edge(here, end)
                last = len(page) - 1
                return Place(last, len(page.layout(last).view.text)) if end else Place(0, 0)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                height = view.viewport().height()
                box = view.box(view.caret) or QRectF(view.left, 0, 1, 1)
                bar = view.verticalScrollBar()
                bar.setValue(bar.value() + (height - 68) * (1 if key == Qt.Key.Key_PageDown else -1))
                return view.place_at(QPointF(box.left(), min(max(box.top(), 0), height - 40)))
        return None

    # Selecting

    def _move_to(self, place: Place, extend: bool, keep_goal: bool = False) -> None:
        navigator = Navigator(self._page)
        self._view.caret = navigator.offset(place)
        if not keep_goal:
            self._goal = None
        if not extend:
            self._anchor = self._view.caret
        self._session.select(navigator.span(navigator.place(self._anchor), place))
        self._view.viewport().update()

    def select(self, span: Span | None) -> None:
        """Select a source span as a gesture would."""
        if span is not None:
            self._anchor, self._view.caret = span.start, span.end
        self._session.select(span)
        if span is not None:
            self.selected.emit()
