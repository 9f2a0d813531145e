"""The reading view: the page that follows the session, with a caret, and takes gestures once it is furnished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from reader.types import Span
from reader.ui.look.theme import Theme
from reader.ui.look.typesetting import Typesetting
from reader.ui.model.session import Session
from reader.ui.reading_view.page_area import PageArea
from reader.ui.reading_view.pages import Pages
from reader.ui.reading_view.paint import NO_MARKS, Marks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from reader.ui.model.proofreading import Proofreading
    from reader.ui.reading_view.caret import CaretPlace
    from reader.ui.reading_view.gestures import Gestures
    from reader.ui.reading_view.layout import Emphasis


class ReadingView(PageArea):
    """Shows the session's article in the session's script.

    `caret` is the source offset where a caret is drawn; `hits_in` is asked for what was found in a source span, each
    with whether it is the hit in the light.
    Signal: `resized` after the page has another size.
    """

    resized = QtCore.Signal()

    def __init__(self, session: Session, theme: Theme, zoom: int, setting: Typesetting = Typesetting()) -> None:  # noqa: B008 — a constant
        """An empty page until the session opens an article; nothing can be done with it until `furnish`."""
        super().__init__(session, Pages(session, theme, zoom, setting))
        self.hits_in: Callable[[Span], Sequence[tuple[Span, bool]]] = lambda _: ()
        self._gestures: Gestures | None = None
        self._proof: Proofreading | None = None
        self._chosen: Span | None = None  # the selection, and what is in the light, as they are painted
        self._lit: tuple[Span | None, ...] = ()
        self.caret = 0
        self._clinging = -1  # where the caret stands at the end of a line and not at the start of the next
        session.opened.connect(self._open)
        session.script_changed.connect(self._switch)
        session.reading_changed.connect(self._read_anew)

    def furnish(self, proof: Proofreading) -> Gestures:
        """Take gestures and marks from now on."""
        from reader.ui.reading_view.gestures import Gestures

        qt, session = QtCore.Qt, self._session
        self.setHorizontalScrollBarPolicy(qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(qt.FocusPolicy.StrongFocus)
        self._paper.setMouseTracking(True)
        self._paper.setCursor(qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Article"))
        self._gestures = Gestures(self, session)
        self._proof = proof
        self._take_marks()
        session.analysed.connect(self._take_analysis)
        session.glimpsed.connect(self._take_analysis)
        session.decisions_changed.connect(self._take_analysis)
        session.annotations_changed.connect(self.take_annotations)
        session.selection_changed.connect(self._show_selection)
        session.active_changed.connect(self._show_light)
        session.tags_changed.connect(self._paper.update)
        session.hidden_changed.connect(self._show_layers)
        proof.changed.connect(self._paper.update)
        session.revealed.connect(self._go)
        return self._gestures

    def look_ahead(self) -> None:
        """From now on do ahead of the eye what is likely to be wanted."""
        from reader.ui.reading_view.prefetch import Prefetch

        self._ahead = Prefetch(self, self._session.jobs)
        self._session.warmed.connect(self._ahead.restart)
        self._ahead.restart()

    # What is shown

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.pages.theme = theme
        self._reform()  # bold words may have another colour
        self._paper.update()

    def _show_layers(self) -> None:
        """Other layers are shown; bold type goes with the commitments."""
        if self.sight is not None:
            self._refresh()

    def set_typesetting(self, setting: Typesetting) -> None:
        """Set the page otherwise; the text at the top stays."""
        self.pages.setting = setting
        self._remake()

    def set_zoom(self, percent: int) -> None:
        """Set the page larger or smaller; the text at the top stays."""
        self.pages.zoom = percent
        self._remake()

    def marks_of(self, index: int) -> Marks:
        """All that is painted on a block."""
        return self.pages.marks_on(self.page, index) if self.page is not None else NO_MARKS

    def emphasis_of(self, index: int) -> list[Emphasis]:
        """What is set bold in a block."""
        assert self.page is not None
        return self.pages.emphasis_on(self.page, index)

    def _open(self) -> None:
        self.sight = self._pin = self.pages.marks = None
        self.caret = 0
        if self._gestures is not None:
            self._gestures.forget()
        self._read_anew()

    def _read_anew(self) -> None:
        """The same source reads differently; marks have the same places in it."""
        self._take_marks()
        self._remake()

    def _take_marks(self) -> None:
        self.pages.take(self._proof, lambda span: self.hits_in(span))

    def _take_analysis(self) -> None:
        if self.pages.marks is not None and self.sight is not None and self.pages.marks.take_analysis():
            self._refresh()

    def take_annotations(self) -> None:
        """Other marks are shown."""
        marks = self.pages.marks
        changed = marks.take_annotations() if marks is not None else None
        if marks is None or changed is None:
            self._painting.start()
        else:
            self._update(*[marks.together(each.span) for each in changed])

    def _show_selection(self) -> None:
        before, self._chosen = self._chosen, self._session.selection
        self._update(before, self._chosen, Span(self.caret, self.caret))  # the caret is where nothing is selected

    def _show_light(self) -> None:
        session, before = self._session, self._lit
        place = session.active_commitment
        self._lit = (
            session.annotation.span if session.annotation is not None else None,
            session.judged[place].value.span if place is not None else None,
        )
        self._update(*before, *self._lit)

    # Where things are

    def _go(self, span: Span) -> None:
        """The keyboard goes on where the person was led."""
        if self._gestures is not None:
            self._gestures.stand(span)
        self.reveal(span)

    def caret_place(self) -> CaretPlace:
        """The place of the caret."""
        assert self.sight is not None
        return self.sight.navigator.place(self.caret, self.caret == self._clinging)

    def set_caret(self, offset: int, clings: bool = False) -> None:
        """Draw the caret at a source offset; it `clings` to the end of a line that is broken there."""
        self.caret, self._clinging = offset, offset if clings else -1

    def selection_rect(self) -> QRect | None:
        """Box around the ends of the selection, in the viewport's pixels; None when out of sight."""
        selection = self._session.selection
        return self.rect_of(selection) if selection is not None else None

    def active_rect(self) -> QRect | None:
        """The same for the annotation in the light."""
        annotation = self._session.annotation
        return self.rect_of(annotation.span) if annotation is not None else None

    def rect_of(self, span: Span) -> QRect | None:
        """The same for a source span."""
        start, end = self.box(span.start), self.box(span.end)
        if start is None or end is None:
            return None
        box = start.united(end).toAlignedRect()
        return box if box.intersects(self._paper.rect()) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell what floats over the page."""
        super().resizeEvent(event)
        self.resized.emit()

    # The caret

    def _paint_caret(self, painter: QPainter) -> None:
        """Draw the caret if it stands in a block in sight."""
        if not self.hasFocus() or self._session.selection is not None or self.sight is None:
            return
        blocks = [index for index, _, _ in self.sight.blocks()]
        if not blocks or self.sight.page.block_at(self.caret) not in (*blocks, blocks[-1] + 1):
            return  # before the next block it may cling to the last
        box = self.place_box(self.caret_place())
        if box is not None:
            painter.fillRect(box, QColor(self.pages.theme.accent))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._paper.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._paper.update()

    # Gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection."""
        if self._gestures is not None and self.sight is not None:
            self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a selection on."""
        if self._gestures is not None and self.sight is not None:
            self._gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish a selection or click."""
        if self._gestures is not None and self.sight is not None:
            self._gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select what stands together."""
        if self._gestures is not None and self.sight is not None:
            self._gestures.press(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl set the page larger or smaller."""
        if self._gestures is None or not self._gestures.wheel(event):
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        if self._gestures is not None and self.sight is not None:
            self._gestures.menu(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, tag; what the page does not know goes on to the window."""
        if self._gestures is None or self.sight is None or not self._gestures.key(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Finish a selection made with Shift."""
        super().keyReleaseEvent(event)
        if self._gestures is not None:
            self._gestures.key_released(event)

    def select_all(self) -> None:
        """Select the whole article."""
        if self._gestures is not None and self._session.views is not None:
            self._gestures.select(Span(0, len(self._session.views.article.text)))
