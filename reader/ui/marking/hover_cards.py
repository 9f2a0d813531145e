"""Hover cards: details of what is under the resting pointer, or at the caret on a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.types import Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.look import fonts
from reader.ui.marking.hover_card import HoverCard
from reader.ui.marking.place_details import DetailSection, PlaceDetails
from reader.ui.reading_view.pointing import offset_at

if TYPE_CHECKING:
    from reader.ui.context import AppContext
    from reader.ui.finding.finding import Finding
    from reader.ui.marking.marking import Marking
    from reader.ui.reading_view.gestures import Gestures

_CLOSE_DELAY = 250  # milliseconds for the pointer to move from the text to the card
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class HoverCards(QObject):
    """Shows one card until the pointer leaves it and its text, or on any key, scrolling or change.

    `details` provides the sections; `card` is the widget.
    """

    def __init__(self, context: AppContext, gestures: Gestures, finding: Finding, marking: Marking) -> None:
        """Follow the pointer on the page."""
        super().__init__(context.window)
        self._context, self._marking = context, marking
        self._view = view = context.view
        self.details = PlaceDetails(context.session, context.proof, finding, marking.write_note)
        self.card = HoverCard(view)
        self._span = Span(0, 0)  # the source span that all sections share
        self._margin_line: QRect | None = None  # the hovered band of the margin, if the card is for one
        self._by_key = False  # opened by key, so the pointer position does not matter
        self._close_timer = DeferredCall(self._close_unless_hovered, self, _CLOSE_DELAY)
        self.card.used.connect(self.close)
        gestures.hovered.connect(self._on_hover)
        view.moved.connect(self.close)
        session = context.session
        for signal in (
            session.opened,
            session.script_changed,
            session.reading_changed,
            session.analysed,
            session.annotations_changed,
            session.decisions_changed,
            session.level_changed,
            session.hidden_changed,
            session.selection_changed,
        ):
            signal.connect(self.close)

    @property
    def shown(self) -> bool:
        """Whether the card is shown."""
        return not self.card.isHidden()

    # Showing

    def show_at_caret(self) -> None:
        """Show the card at the start of the selection, else at or just before the caret."""
        session, view = self._context.session, self._view
        offset = session.selection.start if session.selection is not None else view.caret
        at = next((each for each in (offset, offset - 1) if each >= 0 and self.details.sections(each)), None)
        if at is None:
            self.close()
            self._context.show_message(self.tr("No details here."), 4000)
            return
        view.reveal(Span(at, at))
        box = view.box(at)
        if box is not None:
            self._show(self.details.sections(at), box.toAlignedRect(), by_key=True)
            event = QAccessibleEvent(self.card, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)

    def _on_hover(self, offset: int, point: QPoint) -> None:
        if self._is_blocked():
            return
        if offset < 0:
            self._on_margin_hover(self._view.viewport().mapFromGlobal(point))
            return
        sections, box = self.details.sections(offset), self._view.box(offset)
        if not sections or box is None:
            self.close()
        elif not self.shown or self._margin_line is not None or _intersection(sections) != self._span:
            self._show(sections, box.toAlignedRect())

    def _on_margin_hover(self, point: QPoint) -> None:
        """Show the commitment of the margin bar under the pointer."""
        view, session = self._view, self._context.session
        if view.page is None or point.x() >= view.left - 4:
            return
        line = view.line_span(point.y())
        place, box = session.commitment_in(line), view.box(line.start)
        if place is not None and box is not None:
            around = box.toAlignedRect()
            band = QRect(0, around.top(), view.left, around.height())
            if not self.shown or band != self._margin_line:
                self._show([self.details.commitment(place)], around)
                self._margin_line = band

    def _is_blocked(self) -> bool:
        """Whether something else floats over the page, or a key opened the card."""
        marking = self._marking
        floats = marking.bar.isVisible() or marking.card.isVisible() or QApplication.activePopupWidget() is not None
        return floats or (self.shown and self._by_key)

    def _show(self, sections: list[DetailSection], box: QRect, by_key: bool = False) -> None:
        self._by_key, self._margin_line = by_key, None
        self._span = _intersection(sections)
        self._close_timer.stop()
        session = self._context.session
        families = fonts.sans_of(session.script, session.views.native) if session.views is not None else ()
        self.card.show_sections(sections, box, self._visible_page(), self._context.theme, families)
        for each in (self._view, self._view.viewport(), self.card):
            each.installEventFilter(self)  # repeated installing is harmless

    def _visible_page(self) -> QRect:
        """The part of the page on the screen, in pixels of the view."""
        view = self._view
        screen = view.screen().availableGeometry()
        return view.rect().intersected(QRect(view.mapFromGlobal(screen.topLeft()), screen.size()))

    def close(self) -> None:
        """Hide the card."""
        if self.shown:
            self._close_timer.stop()
            self.card.hide()
            for each in (self._view, self._view.viewport(), self.card):
                each.removeEventFilter(self)

    def _close_unless_hovered(self) -> None:
        if not self.card.underMouse():
            self.close()

    # Closing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the shown card when the pointer leaves or the user does anything else."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if kind is QEvent.Type.MouseMove and watched is self._view.viewport() and isinstance(event, QMouseEvent):
            self._on_mouse_move(event.position())
        elif watched is self.card:
            if kind is QEvent.Type.Enter:
                self._close_timer.stop()
            elif kind is QEvent.Type.Leave:
                self._close_soon()
        elif kind is QEvent.Type.Leave:
            self._close_soon()
        elif kind in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.Wheel,
            QEvent.Type.Resize,
            QEvent.Type.FocusOut,
            QEvent.Type.WindowDeactivate,
            QEvent.Type.Hide,
        ):
            self.close()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Close on any key but modifiers; only Escape is consumed."""
        if event.key() in _MODIFIERS:
            return False
        escape = event.key() == Qt.Key.Key_Escape
        if escape and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        self.close()
        return escape

    def _on_mouse_move(self, point: QPointF) -> None:
        if self._margin_line is not None:
            on = self._margin_line.contains(point.toPoint())
        else:
            offset = offset_at(self._view, point)
            on = offset is not None and self._span.start <= offset < self._span.end
        if on:
            self._close_timer.stop()
        else:
            self._close_soon()

    def _close_soon(self) -> None:
        if not self._by_key and not self._close_timer.isActive():
            self._close_timer.start()


def _intersection(sections: list[DetailSection]) -> Span:
    """The intersection of the sections' spans."""
    return Span(max(each.span.start for each in sections), min(each.span.end for each in sections))
