"""The article as lines of plain text, whose words, caret and selection a screen reader reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from reader.ui.look import fonts
from reader.ui.plain.plain_lines import PlainLines
from reader.ui.reading_view.caret import CaretPlace, Navigator

if TYPE_CHECKING:
    from reader.ui.look.theme import Theme
    from reader.ui.model.session import Session
    from reader.ui.reading_view.gestures import Gestures
    from reader.ui.reading_view.view import ReadingView

_FIRST = 0.006  # seconds in which the first lines are gathered, and then those of each slice on either side
_SLICE = 0.003
_PAUSE = 12  # milliseconds between two slices
_EDGE = 24  # pixels beside the text
_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_TURNS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_WHOLE = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)  # with Ctrl by words and paragraphs


class PlainView(PlainLines):
    """A line for each block of the reading view's page, over which it lies.

    The lines about the caret come first, the others in idle slices. Caret and selection are the session's: what the
    person moves here is moved there, and `show_selection` and `follow` show what was moved elsewhere. Keys that do not
    move the caret go on to the reading view. Signals: `moved` when the person moved the caret, `scrolled` when other
    lines came into sight.
    """

    moved = Signal()
    scrolled = Signal()

    def __init__(self, view: ReadingView, session: Session, gestures: Gestures, theme: Theme) -> None:
        """Empty until `fill`."""
        super().__init__(view)
        self._session = session
        self._gestures = gestures
        self._theme = theme
        self._taking = False
        self._short = False  # the selection goes beyond the lines that are there
        self._was = (0, 0)  # anchor and position of the cursor, as they were taken last
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(selectable)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self._slices = QTimer(self, interval=_PAUSE)
        self._slices.timeout.connect(self._fill_some)
        self._colouring = QTimer(self, interval=0)
        self._colouring.setSingleShot(True)
        self._colouring.timeout.connect(self._colour)
        self.cursorPositionChanged.connect(self._take)
        self.selectionChanged.connect(self._take)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.scrolled.connect(self.colour)
        view.viewport().installEventFilter(self)
        self.setGeometry(view.viewport().rect())

    # Lines

    def fill(self, pin: tuple[int, float] | None = None) -> None:
        """Begin anew with the lines about the caret — another article, or a far place — or those about what is held."""
        self._begin(self._view.caret if pin is None else pin[0])
        self._set_font()
        rows = self.viewport().height() // self.fontMetrics().height() + 1
        below = self._gather(_FIRST, rows)
        lines = self._gather_above(_SLICE, rows) + below
        self._taking = True
        self.setPlainText("\n".join(lines))
        self._taking = False
        if pin is None:
            self._held = None
            self.follow()
        else:
            self._show_cursor()
            self.hold(*pin)
        self.colour()
        if not self.filled:
            self._slices.start()

    def stop(self) -> None:
        """Gather no more lines."""
        self._slices.stop()

    def set_theme(self, theme: Theme) -> None:
        """Show marks in another theme, and the text as large as the page is now."""
        self._theme = theme
        if not self.isHidden():  # else that is done when it is filled
            with self._kept():
                self._set_font()
            self.colour()

    def colour(self) -> None:
        """Show marks and hits in sight in their colours, soon."""
        self._colouring.start()

    def _colour(self) -> None:
        """Marks and hits in sight. Of a mark with several tags the first one's colour: here is one background only."""
        if self.isHidden() or self._view.page is None:
            return
        made, theme = [], self._theme
        first, last = self._in_sight()
        for index in range(first, min(last + 1, self._end)):
            marks = self._view.marks_of(index)
            for highlight in marks.highlights:
                tag = theme.tags[highlight.colours[0]]
                made.append(self._coloured(index, highlight.span, theme.ink, tag))
            for span, active in sorted(marks.hits, key=lambda hit: hit[1]):
                made.append(self._coloured(index, span, theme.paper, theme.hit, under=not active))
        self.setExtraSelections(made)

    def _coloured(
        self, index: int, span: Span, ink: str, colour: str, *, under: bool = False
    ) -> QTextEdit.ExtraSelection:
        """A span of a block over a colour, or `under`lined with it."""
        selection, form = QTextEdit.ExtraSelection(), QTextCharFormat()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(CaretPlace(index, span.start)))
        cursor.setPosition(self._position(CaretPlace(index, span.end)), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        if under:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            form.setUnderlineColor(QColor(colour))
        else:
            form.setForeground(QColor(ink))
            form.setBackground(QColor(colour))
        selection.format = form
        return selection

    def _set_font(self) -> None:
        typography = self._page.typography
        font = fonts.quoting(QFont(), typography.families)
        font.setPixelSize(typography.size)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._set_margins()

    def _fill_some(self) -> None:
        """One idle slice: lines above and below."""
        with self._kept():
            above, below = self._gather_above(_SLICE), self._gather(_SLICE)
            cursor, held = QTextCursor(self.document()), self.textCursor()
            end = self.document().characterCount() - 1
            at_end = end in (held.position(), held.anchor())
            self._taking = True
            cursor.movePosition(QTextCursor.MoveOperation.End)
            if below:
                cursor.insertText("\n" + "\n".join(below))
            if above:
                cursor.setPosition(0)
                cursor.insertText("\n".join(above) + "\n")
            self._taking = False
            self._was = self._cursor()
            if self.filled:
                self._slices.stop()
            if at_end or (self.filled and self._short):
                self._show_cursor()

    # Caret and selection

    def show_selection(self) -> None:
        """Show caret and selection of the session, and leave in sight what is."""
        if not self._taking:
            bar = self.verticalScrollBar()
            height = bar.value()
            self._show_cursor()
            bar.setValue(height)

    def follow(self) -> None:
        """Show caret and selection of the session, and have the caret in sight."""
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
        first, last = self._ends(span) if span is not None else (Navigator(self._page).place(caret),) * 2
        if span is not None and caret == span.start:
            first, last = last, first
        self._short = any(not self._first <= place.block < self._end for place in (first, last))
        self._put(self._position(first), self._position(last))

    def _ends(self, span: Span) -> tuple[CaretPlace, CaretPlace]:
        """Where a source span begins and ends; of a unit that it cuts it has all, as when it is read."""
        places = []
        for offset, side in ((span.start, 0), (span.end, 1)):
            index = self._page.block_at(offset)
            here = self._page.reach(index)
            part = Span(max(span.start, here.start), min(span.end, here.end))
            places.append(CaretPlace(index, self._page.view(index).alignment.to_view(part)[side]))
        return places[0], places[1]

    def _put(self, anchor: int, at: int) -> None:
        cursor = self.textCursor()
        if (anchor, at) != (cursor.anchor(), cursor.position()):
            cursor.setPosition(anchor)
            cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
            before, self._taking = self._taking, True
            self.setTextCursor(cursor)
            self._taking = before
        self._was = (anchor, at)

    def _take(self) -> None:
        """The person moved: a selection by whole units, a bare caret anywhere, so that every character can be heard."""
        if self._taking or self._view.page is None or self._cursor() == self._was:
            return
        self._taking = True
        navigator, cursor = Navigator(self._page), self.textCursor()
        here = self._place(cursor.position())
        span = None
        if cursor.hasSelection():
            anchor = self._place(cursor.anchor())
            here = navigator.snapped(here.block, here.position, cursor.position() > self._was[1])
            anchor = navigator.snapped(anchor.block, anchor.position, cursor.anchor() > cursor.position())
            self._put(self._position(anchor), self._position(here))
            span = navigator.span(anchor, here)
        offset = navigator.offset(here)
        if span is not None and offset not in span:
            offset = span.end if cursor.position() > cursor.anchor() else span.start
        self._session.select(span)
        self._gestures.stand(Span(offset, offset))
        self._was = self._cursor()
        self._taking = False
        self.moved.emit()

    # Events

    def event(self, event: QEvent) -> bool:
        """Keys are the window's first, as they are in the reading view."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lie over all of the page."""
        if watched is self.parent() and isinstance(event, QResizeEvent):
            self.setGeometry(self._view.viewport().rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and select; other keys are the reading view's, and so are words and paragraphs, as it knows more."""
        held = event.modifiers()
        ctrl, alt = (
            bool(held & each) for each in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)
        )
        if ctrl and not alt and event.key() in _WHOLE:
            self._view.keyPressEvent(event)
            self.follow()
            self.moved.emit()
        elif not alt and (event.key() in _MOVES or (event.key() in _TURNS and not ctrl)):
            if not self._first <= self._blocks.at(self._view.caret) < self._end:
                self.fill()  # it was out of sight, and its line is not there yet
            super().keyPressEvent(event)
            event.accept()  # at an edge of the text too
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A selection made with Shift is finished in the reading view."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish a selection, or put into the light what was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            if self._session.selection is not None:
                self._gestures.selected.emit()
            else:
                self._session.activate_at(self._view.caret)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the page."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            at = self.cursorForPosition(event.pos()).position()
            held = self.textCursor()
            if not held.selectionStart() <= at < held.selectionEnd():
                cursor = self.textCursor()
                cursor.setPosition(at)
                self.setTextCursor(cursor)
                self._session.light_at(self._view.caret)
            self._gestures.menu_wanted.emit(event.globalPos())
        else:
            self._gestures.menu(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: what is copied or pasted elsewhere is read from the article, since Qt changes some characters."""
        return QMimeData()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines as long as those of the page, in the middle, and what is read where it is."""
        if self._view.page is None:
            super().resizeEvent(event)
            return
        with self._kept():
            super().resizeEvent(event)
            self._set_margins()

    def _set_margins(self) -> None:
        spare = (self.width() - self._page.typography.measure) // 2
        side = max(_EDGE, spare)
        self.setViewportMargins(side, _EDGE, side, 0)
