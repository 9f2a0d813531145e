"""Hover cards: what lies under the resting pointer, or at the caret when a key asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.types import Span
from reader.ui.look import fonts
from reader.ui.marking.hover_card import HoverCard
from reader.ui.marking.place_details import PlaceDetails, Section
from reader.ui.reading_view.pointing import under

if TYPE_CHECKING:
    from reader.ui.reading_view.gestures import Gestures
    from reader.ui.window import Window

_GRACE = 250  # milliseconds in which the pointer may go from the words to the card
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class HoverCards(QObject):
    """Shows one card, which goes when the pointer leaves it and its words, and with any key, scrolling or change.

    `here` says what lies where; `card` is the widget.
    """

    def __init__(self, window: Window, gestures: Gestures) -> None:
        """Listen to where the pointer rests on the page of the window."""
        super().__init__(window)
        self._window = window
        self._view = view = window.view
        self.here = PlaceDetails(
            window.session, window.proof, window.finding, lambda mark: window.marking.write_note(mark)
        )
        self.card = HoverCard(view)
        self._words = Span(0, 0)  # what the card is about, all of it the same
        self._line: QRect | None = None  # of the page's margin, where the card is about that
        self._asked = False  # by a key, so that the pointer may be anywhere
        self._leaving = QTimer(self, interval=_GRACE)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self._leave)
        self.card.used.connect(self.close)
        gestures.rested.connect(self._rest)
        view.moved.connect(self.close)
        session = window.session
        for signal in (
            session.opened,
            session.script_changed,
            session.reading_changed,
            session.analysed,
            session.annotations_changed,
            session.decisions_changed,
            session.hidden_changed,
            session.selection_changed,
        ):
            signal.connect(self.close)

    @property
    def shown(self) -> bool:
        """Whether there is a card."""
        return not self.card.isHidden()

    # Showing

    def show_here(self) -> None:
        """Show what lies at the start of the selection, else at the caret or just before it."""
        session, view = self._window.session, self._view
        offset = session.selection.start if session.selection is not None else view.caret
        at = next((each for each in (offset, offset - 1) if each >= 0 and self.here.sections(each)), None)
        if at is None:
            self.close()
            self._window.status.showMessage(self.tr("There is nothing to say about this place."), 4000)
            return
        view.reveal(Span(at, at))
        box = view.box(at)
        if box is not None:
            self._show(self.here.sections(at), box.toAlignedRect(), asked=True)
            event = QAccessibleEvent(self.card, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)

    def _rest(self, offset: int, point: QPoint) -> None:
        if self._taken():
            return
        if offset < 0:
            self._rest_beside(self._view.viewport().mapFromGlobal(point))
            return
        sections, box = self.here.sections(offset), self._view.box(offset)
        if not sections or box is None:
            self.close()
        elif not self.shown or self._line is not None or _shared(sections) != self._words:
            self._show(sections, box.toAlignedRect())

    def _rest_beside(self, point: QPoint) -> None:
        """The bars in the margin stand for commitments."""
        view, session = self._view, self._window.session
        if view.page is None or point.x() >= view.left - 4:
            return
        line = view.line_span(point.y())
        place, box = session.commitment_in(line), view.box(line.start)
        if place is not None and box is not None:
            around = box.toAlignedRect()
            band = QRect(0, around.top(), view.left, around.height())
            if not self.shown or band != self._line:
                self._show([self.here.commitment(place)], around)
                self._line = band

    def _taken(self) -> bool:
        """Whether something else floats over the page."""
        marking = self._window.marking
        floats = marking.bar.isVisible() or marking.card.isVisible() or QApplication.activePopupWidget() is not None
        return floats or (self.shown and self._asked)

    def _show(self, sections: list[Section], box: QRect, asked: bool = False) -> None:
        self._asked, self._line = asked, None
        self._words = _shared(sections)
        self._leaving.stop()
        session = self._window.session
        families = fonts.sans_of(session.script, session.views.native) if session.views is not None else ()
        self.card.show_sections(sections, box, self._room(), self._window.theme, families)
        for each in (self._view, self._view.viewport(), self.card):
            each.installEventFilter(self)  # a second time does nothing

    def _room(self) -> QRect:
        """The part of the page that is on the screen."""
        view = self._view
        screen = view.screen().availableGeometry()
        return view.rect().intersected(QRect(view.mapFromGlobal(screen.topLeft()), screen.size()))

    def close(self) -> None:
        """Let the card go."""
        if self.shown:
            self._leaving.stop()
            self.card.hide()
            for each in (self._view, self._view.viewport(), self.card):
                each.removeEventFilter(self)

    def _leave(self) -> None:
        if not self.card.underMouse():
            self.close()

    # What ends it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While there is a card: watch where the pointer goes, and what else the person does."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind is QEvent.Type.MouseMove and watched is self._view.viewport() and isinstance(event, QMouseEvent):
            self._follow(event.position())
        elif watched is self.card:
            if kind is QEvent.Type.Enter:
                self._leaving.stop()
            elif kind is QEvent.Type.Leave:
                self._go_soon()
        elif kind is QEvent.Type.Leave:
            self._go_soon()
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

    def _key(self, event: QKeyEvent) -> bool:
        """Escape only ends the card; another key ends it and does what it does."""
        if event.key() in _MODIFIERS:
            return False
        escape = event.key() == Qt.Key.Key_Escape
        if escape and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        self.close()
        return escape

    def _follow(self, point: QPointF) -> None:
        if self._line is not None:
            on = self._line.contains(point.toPoint())
        else:
            offset = under(self._view, point)
            on = offset is not None and self._words.start <= offset < self._words.end
        if on:
            self._leaving.stop()
        else:
            self._go_soon()

    def _go_soon(self) -> None:
        if not self._asked and not self._leaving.isActive():
            self._leaving.start()


def _shared(sections: list[Section]) -> Span:
    """What all of them lie over."""
    return Span(max(each.span.start for each in sections), min(each.span.end for each in sections))
