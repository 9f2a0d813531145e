"""The article as plain text, with a caret and selection for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from reader.types import Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.plain.plain_lines import PlainLines
from reader.ui.reading_view.caret import CaretPlace, Navigator
from reader.ui.reading_view.gestures import Gestures
from reader.ui.reading_view.view import ReadingView

_FIRST_SLICE = 0.006  # seconds for the first lines, and for each later slice on either side
_SLICE = 0.003
_PAUSE = 12  # milliseconds between two slices
_EDGE = 24  # pixels around the text
_LINE_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_PAGE_MOVES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_UNIT_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)  # with Ctrl, by words and paragraphs


class PlainView(PlainLines):
    """Covers the reading view with one line of plain text per block.

    Lines around the caret come first, the others in idle slices. Caret and selection are synced with the session:
    user moves go there, and `show_selection` and `follow` show moves made elsewhere. Other keys go to the reading view.
    Signals: `moved` when the user moved the caret, `scrolled` when other lines became visible.
    """

    moved = Signal()
    scrolled = Signal()

    def __init__(self, view: ReadingView, session: Session, gestures: Gestures, theme: Theme) -> None:
        """Start empty, until `fill`."""
        super().__init__(view)
        self._session = session
        self._gestures = gestures
        self._theme = theme
        self._updating = False
        self._selection_cut = False  # the selection exceeds the lines present
        self._last_cursor = (0, 0)  # last anchor and position of the cursor
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(selectable)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self._slice_timer = QTimer(self, interval=_PAUSE)
        self._slice_timer.timeout.connect(self._fill_some)
        self._colour_timer = DeferredCall(self._colour, self)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.selectionChanged.connect(self._cursor_moved)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.scrolled.connect(self.colour)
        view.viewport().installEventFilter(self)
        self.setGeometry(view.viewport().rect())

    # Lines

    def fill(self, pin: tuple[int, float] | None = None) -> None:
        """Fill again around the caret, or around the source offset of `pin`."""
        self._begin(self._view.caret if pin is None else pin[0])
        self._set_font()
        rows = self.viewport().height() // self.fontMetrics().height() + 1
        below = self._gather_below(_FIRST_SLICE, rows)
        lines = self._gather_above(_SLICE, rows) + below
        self._updating = True
        self.setPlainText("\n".join(lines))
        self._updating = False
        if pin is None:
            self._held = None
            self.follow()
        else:
            self._show_cursor()
            self.hold(*pin)
        self.colour()
        if not self.filled:
            self._slice_timer.start()

    def stop(self) -> None:
        """Stop adding lines."""
        self._slice_timer.stop()

    def set_theme(self, theme: Theme) -> None:
        """Apply another theme and the page's current font size."""
        self._theme = theme
        if not self.isHidden():  # else `fill` does it
            with self._keeping_place():
                self._set_font()
            self.colour()

    def colour(self) -> None:
        """Colour the visible marks and hits, deferred."""
        self._colour_timer.start()

    def _colour(self) -> None:
        """Colour the visible marks and hits; there is one background, so a mark has its first tag's colour."""
        if self.isHidden() or self._view.page is None:
            return
        selections, theme = [], self._theme
        first, last = self._visible_blocks()
        for index in range(first, min(last + 1, self._end)):
            marks = self._view.marks_of(index)
            for highlight in marks.highlights:
                tag = theme.tags[highlight.colours[0]]
                selections.append(self._colour_selection(index, highlight.span, theme.ink, tag))
            for span, active in sorted(marks.hits, key=lambda hit: hit[1]):
                selections.append(self._colour_selection(index, span, theme.paper, theme.hit, underlined=not active))
        self.setExtraSelections(selections)

    def _colour_selection(
        self, index: int, span: Span, ink: str, colour: str, *, underlined: bool = False
    ) -> QTextEdit.ExtraSelection:
        """A span of a block with a background colour, or `underlined` in it."""
        selection, form = QTextEdit.ExtraSelection(), QTextCharFormat()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(CaretPlace(index, span.start)))
        cursor.setPosition(self._position(CaretPlace(index, span.end)), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        if underlined:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            form.setUnderlineColor(QColor(colour))
        else:
            form.setForeground(QColor(ink))
            form.setBackground(QColor(colour))
        selection.format = form
        return selection

    def _set_font(self) -> None:
        typography = self._page.typography
        font = fonts.with_families(QFont(), typography.families)
        font.setPixelSize(typography.size)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._set_margins()

    def _fill_some(self) -> None:
        """Add lines above and below in one idle slice."""
        with self._keeping_place():
            above, below = self._gather_above(_SLICE), self._gather_below(_SLICE)
            cursor, held = QTextCursor(self.document()), self.textCursor()
            end = self.document().characterCount() - 1
            at_end = end in (held.position(), held.anchor())
            self._updating = True
            cursor.movePosition(QTextCursor.MoveOperation.End)
            if below:
                cursor.insertText("\n" + "\n".join(below))
            if above:
                cursor.setPosition(0)
                cursor.insertText("\n".join(above) + "\n")
            self._updating = False
            self._last_cursor = self._cursor()
            if self.filled:
                self._slice_timer.stop()
            if at_end or (self.filled and self._selection_cut):
                self._show_cursor()

    # Caret and selection

    def show_selection(self) -> None:
        """Show the session's caret and selection without scrolling."""
        if not self._updating:
            bar = self.verticalScrollBar()
            height = bar.value()
            self._show_cursor()
            bar.setValue(height)

    def follow(self) -> None:
        """Show the session's caret and selection, and scroll to the caret."""
        at = self._blocks.at(self._view.caret)
        if not self._first <= at < self._end:
            self.fill()
            return
        self._show_cursor()
        box = self.box(self._view.caret)
        if box is None or not self._is_whole(box):
            line = self.fontMetrics().height()
            self.hold(self._view.caret, self.viewport().y() + (self.viewport().height() - line) // 2)

    def _cursor(self) -> tuple[int, int]:
        cursor = self.textCursor()
        return cursor.anchor(), cursor.position()

    def _show_cursor(self) -> None:
        caret, span = self._view.caret, self._session.selection
        first, last = self._span_places(span) if span is not None else (Navigator(self._page).place(caret),) * 2
        if span is not None and caret == span.start:
            first, last = last, first
        self._selection_cut = any(not self._first <= place.block < self._end for place in (first, last))
        self._set_cursor(self._position(first), self._position(last))

    def _span_places(self, span: Span) -> tuple[CaretPlace, CaretPlace]:
        """The start and end of a source span, extended to whole alignment units."""
        places = []
        for offset, side in ((span.start, 0), (span.end, 1)):
            index = self._page.block_at(offset)
            here = self._page.full_span(index)
            part = Span(max(span.start, here.start), min(span.end, here.end))
            places.append(CaretPlace(index, self._page.view(index).alignment.to_view(part)[side]))
        return places[0], places[1]

    def _set_cursor(self, anchor: int, at: int) -> None:
        cursor = self.textCursor()
        if (anchor, at) != (cursor.anchor(), cursor.position()):
            cursor.setPosition(anchor)
            cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
            before, self._updating = self._updating, True
            self.setTextCursor(cursor)
            self._updating = before
        self._last_cursor = (anchor, at)

    def _cursor_moved(self) -> None:
        """Apply a user move; selections snap to units, a bare caret does not, so that each character can be read."""
        if self._updating or self._view.page is None or self._cursor() == self._last_cursor:
            return
        self._updating = True
        navigator, cursor = Navigator(self._page), self.textCursor()
        here = self._place(cursor.position())
        span = None
        if cursor.hasSelection():
            anchor = self._place(cursor.anchor())
            here = navigator.snapped(here.block, here.position, cursor.position() > self._last_cursor[1])
            anchor = navigator.snapped(anchor.block, anchor.position, cursor.anchor() > cursor.position())
            self._set_cursor(self._position(anchor), self._position(here))
            span = navigator.span(anchor, here)
        offset = navigator.offset(here)
        if span is not None and offset not in span:
            offset = span.end if cursor.position() > cursor.anchor() else span.start
        self._session.select(span)
        self._gestures.place_caret(Span(offset, offset))
        self._last_cursor = self._cursor()
        self._updating = False
        self.moved.emit()

    # Events

    def event(self, event: QEvent) -> bool:
        """Let the window handle shortcuts first, as in the reading view."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page."""
        if watched is self.parent() and isinstance(event, QResizeEvent):
            self.setGeometry(self._view.viewport().rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and select; other keys, and moves by words and paragraphs, go to the reading view."""
        held = event.modifiers()
        ctrl, alt = (
            bool(held & each) for each in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)
        )
        if ctrl and not alt and event.key() in _UNIT_MOVES:
            self._view.keyPressEvent(event)
            self.follow()
            self.moved.emit()
        elif not alt and (event.key() in _LINE_MOVES or (event.key() in _PAGE_MOVES and not ctrl)):
            if not self._first <= self._blocks.at(self._view.caret) < self._end:
                self.fill()  # its line is missing
            super().keyPressEvent(event)
            event.accept()  # also at the ends of the text
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the reading view finish a selection made with Shift."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish a selection, or activate what was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            if self._session.selection is not None:
                self._gestures.selected.emit()
            else:
                self._session.activate_at(self._view.caret)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request the page's context menu."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            at = self.cursorForPosition(event.pos()).position()
            held = self.textCursor()
            if not held.selectionStart() <= at < held.selectionEnd():
                cursor = self.textCursor()
                cursor.setPosition(at)
                self.setTextCursor(cursor)
                self._session.visit(self._view.caret)
            self._gestures.menu_requested.emit(event.globalPos())
        else:
            self._gestures.menu(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Provide nothing: copies come from the article, since Qt alters some characters."""
        return QMimeData()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre lines of the page's width, and keep the text in place."""
        if self._view.page is None:
            super().resizeEvent(event)
            return
        with self._keeping_place():
            super().resizeEvent(event)
            self._set_margins()

    def _set_margins(self) -> None:
        spare = (self.width() - self._page.typography.measure) // 2
        side = max(_EDGE, spare)
        self.setViewportMargins(side, _EDGE, side, 0)
