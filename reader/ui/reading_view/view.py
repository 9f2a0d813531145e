"""The reading view: the session's page with marks, a caret and input handling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from reader.types import Span
from reader.ui.look.theme import Theme
from reader.ui.look.typesetting import Typesetting
from reader.ui.model.session import Session
from reader.ui.reading_view.block_marks import NO_MARKS, Marks
from reader.ui.reading_view.page_area import PageArea
from reader.ui.reading_view.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from reader.ui.model.proofreading import Proofreading
    from reader.ui.reading_view.caret import CaretPlace
    from reader.ui.reading_view.layout import Emphasis


class _Gestures(Protocol):
    """Handles the input of the page; `wheel` and `key` return whether they did."""

    def press(self, event: QMouseEvent) -> None: ...
    def move(self, event: QMouseEvent) -> None: ...
    def release(self, event: QMouseEvent) -> None: ...
    def menu(self, event: QContextMenuEvent) -> None: ...
    def wheel(self, event: QWheelEvent) -> bool: ...
    def key(self, event: QKeyEvent) -> bool: ...
    def key_released(self, event: QKeyEvent) -> None: ...
    def place_caret(self, span: Span) -> None: ...
    def select(self, span: Span) -> None: ...
    def forget(self) -> None: ...


class ReadingView(PageArea):
    """Shows the session's article in the session's script.

    `caret` is the source offset of the caret; `hits_in` gives the search hits in a source span, as (span, active).
    Signal: `resized` after a resize.
    """

    resized = QtCore.Signal()

    def __init__(self, session: Session, theme: Theme, zoom: int, setting: Typesetting = Typesetting()) -> None:  # noqa: B008 — a constant
        """Start empty and without interaction."""
        super().__init__(session, Pages(session, theme, zoom, setting))
        self.hits_in: Callable[[Span], Sequence[tuple[Span, bool]]] = lambda _: ()
        self._gestures: _Gestures | None = None
        self._proof: Proofreading | None = None
        self._painted_selection: Span | None = None  # the selection and active items as last painted
        self._painted_active: tuple[Span | None, ...] = ()
        self.caret = 0
        self._line_end_caret = -1  # offset of a caret at the end of a line, not the start of the next
        session.opened.connect(self._open)
        session.script_changed.connect(self._switch)
        session.reading_changed.connect(self._reread)

    def enable_interaction(self, gestures: _Gestures, proof: Proofreading) -> None:
        """Enable input handling and marks."""
        qt, session = QtCore.Qt, self._session
        self.setHorizontalScrollBarPolicy(qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(qt.FocusPolicy.StrongFocus)
        self._canvas.setMouseTracking(True)
        self._canvas.setCursor(qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Article"))
        self._gestures, self._proof = gestures, proof
        self._reset_marks()
        session.analysed.connect(self._update_analysis)
        session.glimpsed.connect(self._update_analysis)
        session.decisions_changed.connect(self._update_analysis)
        session.level_changed.connect(self._update_analysis)
        session.annotations_changed.connect(self.update_annotations)
        session.selection_changed.connect(self._show_selection)
        session.active_changed.connect(self._show_active)
        session.tags_changed.connect(self._canvas.update)
        session.hidden_changed.connect(self._show_layers)
        proof.changed.connect(self._canvas.update)
        session.revealed.connect(self._go)

    # Page

    def set_theme(self, theme: Theme) -> None:
        """Apply another theme."""
        self.pages.theme = theme
        self._drop_stale_layouts()  # bold words may have another colour
        self._canvas.update()

    def _show_layers(self) -> None:
        """Update the shown layers; the commitment layer includes bold type."""
        if self.page_viewport is not None:
            self._refresh()

    def set_typesetting(self, setting: Typesetting) -> None:
        """Change the typesetting; the text at the top stays."""
        self.pages.setting = setting
        self._rebuild()

    def set_zoom(self, percent: int) -> None:
        """Change the zoom; the text at the top stays."""
        self.pages.zoom = percent
        self._rebuild()

    def marks_of(self, index: int) -> Marks:
        """Everything painted on a block."""
        return self.pages.marks_on(self.page, index) if self.page is not None else NO_MARKS

    def emphasis_of(self, index: int) -> list[Emphasis]:
        """The bold pieces of a block."""
        assert self.page is not None
        return self.pages.emphasis_on(self.page, index)

    def _open(self) -> None:
        self.page_viewport = self._pin = self.pages.marks = None
        self.caret = 0
        if self._gestures is not None:
            self._gestures.forget()
        self._reread()

    def _reread(self) -> None:
        """Rebuild after the reading of the source changed."""
        self._reset_marks()
        self._rebuild()

    def _reset_marks(self) -> None:
        self.pages.reset_marks(self._proof, lambda span: self.hits_in(span))

    def _update_analysis(self) -> None:
        if self.pages.marks is not None and self.page_viewport is not None and self.pages.marks.update_analysis():
            self._refresh()

    def update_annotations(self) -> None:
        """Repaint after annotations changed."""
        marks = self.pages.marks
        changed = marks.update_annotations() if marks is not None else None
        if marks is None or changed is None:
            self._paint_call.start()
        else:
            self._update(*[marks.with_overlaps(each.span) for each in changed])

    def _show_selection(self) -> None:
        before, self._painted_selection = self._painted_selection, self._session.selection
        self._update(before, self._painted_selection, Span(self.caret, self.caret))

    def _show_active(self) -> None:
        session, before = self._session, self._painted_active
        place = session.active_commitment
        self._painted_active = (
            session.annotation.span if session.annotation is not None else None,
            session.reviewed_commitments[place].value.span if place is not None else None,
        )
        self._update(*before, *self._painted_active)

    # Caret and geometry

    def _go(self, span: Span) -> None:
        """Scroll to a revealed span and move the caret there."""
        if self._gestures is not None:
            self._gestures.place_caret(span)
        self.reveal(span)

    def caret_place(self) -> CaretPlace:
        """The caret's place."""
        assert self.page_viewport is not None
        return self.page_viewport.navigator.place(self.caret, self.caret == self._line_end_caret)

    def set_caret(self, offset: int, at_line_end: bool = False) -> None:
        """Put the caret at a source offset; `at_line_end` puts it before a line break there."""
        self.caret, self._line_end_caret = offset, offset if at_line_end else -1

    def selection_rect(self) -> QRect | None:
        """The rectangle around the ends of the selection in pixels of the viewport; None if not visible."""
        selection = self._session.selection
        return self.rect_of(selection) if selection is not None else None

    def active_rect(self) -> QRect | None:
        """`selection_rect` for the active annotation."""
        annotation = self._session.annotation
        return self.rect_of(annotation.span) if annotation is not None else None

    def rect_of(self, span: Span) -> QRect | None:
        """`selection_rect` for a source span."""
        start, end = self.box(span.start), self.box(span.end)
        if start is None or end is None:
            return None
        box = start.united(end).toAlignedRect()
        return box if box.intersects(self._canvas.rect()) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Emit `resized`."""
        super().resizeEvent(event)
        self.resized.emit()

    # Caret painting

    def _paint_caret(self, painter: QPainter) -> None:
        """Draw the caret if its block is visible."""
        if not self.hasFocus() or self._session.selection is not None or self.page_viewport is None:
            return
        blocks = [index for index, _, _ in self.page_viewport.blocks()]
        if not blocks or self.page_viewport.page.block_at(self.caret) not in (*blocks, blocks[-1] + 1):
            return  # the next block, since the caret may be at the end of the last one
        box = self.place_box(self.caret_place())
        if box is not None:
            painter.fillRect(box, QColor(self.pages.theme.accent))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._canvas.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._canvas.update()

    # Gestures

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection."""
        if self._gestures is not None and self.page_viewport is not None:
            self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend a selection."""
        if self._gestures is not None and self.page_viewport is not None:
            self._gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish a selection or click."""
        if self._gestures is not None and self.page_viewport is not None:
            self._gestures.release(event)

    mouseDoubleClickEvent = mousePressEvent

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if self._gestures is None or not self._gestures.wheel(event):
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request a menu."""
        if self._gestures is not None and self.page_viewport is not None:
            self._gestures.menu(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select or tag; pass unknown keys on to the window."""
        if self._gestures is None or self.page_viewport is None or not self._gestures.key(event):
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
