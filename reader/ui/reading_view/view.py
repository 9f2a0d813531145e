"""The reading view: paints what is in sight and keeps its place.

The place in the article is kept as a paragraph and an offset into it, never as a height of the page: heights
are estimates until somebody looks, and correcting them must not move the text.

The first paint of the program goes through this module, so what only a later gesture needs is imported later:
touching Qt's big enumerations for the first time costs as much as painting the page.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from reader.types import Script, Span
from reader.ui import fonts
from reader.ui.reading_view.layout import Typography
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.paint import GUTTER, NO_MARKS, Marks, paint
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.typesetting import Typesetting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from reader.text.views import View
    from reader.types import Fields
    from reader.ui.plain_view import PlainView
    from reader.ui.proofreading import Proofreading
    from reader.ui.reading_view.caret import Navigator, Place
    from reader.ui.reading_view.gestures import Gestures
    from reader.ui.reading_view.layout import Emphasis
    from reader.ui.reading_view.marks import MarkIndex

_TOP, _BOTTOM, _RIGHT = 28, 72, 30  # pixels of paper above, below and right of the text
_SIZE = 19  # pixels of an em at 100 %
_NARROWEST = 24  # characters of a line at 100 %; the panels fold before it gets shorter
_LEAST = 12  # characters of a line at any size
_SCROLL_BAR = 14
_SLICE = 0.004  # seconds of idle work at a time
_OVER = 12  # pixels that marks may reach over the edge of their block


class ReadingView(QAbstractScrollArea):
    """Shows the session's article in the session's script.

    `caret` is the source offset where a caret is drawn; `hits_in` is asked for what was found in a source span, each
    with whether it is the hit in the light; `over` is the plain text that lies over the page, which then knows what
    is in sight and where. Signals: `moved` when other text came into sight, `painted` after an article was painted.
    """

    moved = Signal()
    painted = Signal()

    def __init__(self, session: Session, theme: Theme, zoom: int, setting: Typesetting = Typesetting()) -> None:  # noqa: B008 — a constant
        """An empty page until the session opens an article; nothing can be done with it until `furnish`."""
        super().__init__()
        self._session = session
        self._theme = theme
        self._zoom = zoom
        self._setting = setting
        self.hits_in: Callable[[Span], Sequence[tuple[Span, bool]]] = lambda _: ()
        self.over: PlainView | None = None
        self._page: Page | None = None
        self._marks: MarkIndex | None = None
        self._gestures: Gestures | None = None
        self._proof: Proofreading | None = None
        self._top: tuple[int, float] = (0, -float(_TOP))  # paragraph at the top edge, pixels of it above the edge
        self._pin: tuple[int, float] | None = None  # source offset that stays at this height while views change
        self._syncing = False
        self._chosen: Span | None = None  # the selection, and what is in the light, as they are painted
        self._lit: tuple[Span | None, ...] = ()
        self._idle_from: int | None = None
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._measure)
        self.caret = 0
        self._clinging = -1  # where the caret stands at the end of a line and not at the start of the next
        self._paper = QWidget()  # ours: asking Qt for one of its own takes long the first time
        self._bar = QScrollBar()
        self.setViewport(self._paper)
        self._paper.setBackgroundRole(QPalette.ColorRole.Base)
        self._paper.setAutoFillBackground(True)
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumWidth(GUTTER + _RIGHT + _SCROLL_BAR + _NARROWEST * _SIZE)
        self._bar.setSingleStep(34)
        session.opened.connect(self._open)
        session.script_changed.connect(self._remake)
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
        self._index_marks()
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
        self._idle.start(0)
        return self._gestures

    # What is shown

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        if self._page is not None:
            self._page.refresh()  # bold words may have another colour
        self._paper.update()

    def _show_layers(self) -> None:
        """Other layers are shown; bold type goes with the commitments."""
        if self._page is not None:
            self._refresh()

    def set_typesetting(self, setting: Typesetting) -> None:
        """Set the page otherwise; the text at the top stays."""
        self._setting = setting
        self._remake()

    def set_zoom(self, percent: int) -> None:
        """Set the page larger or smaller; the text at the top stays."""
        self._zoom = percent
        self._remake()

    @property
    def page(self) -> Page | None:
        """The page shown, for tests and benchmarks."""
        return self._page

    @property
    def top(self) -> tuple[int, float]:
        """The paragraph at the top edge of the window and how many pixels of it are above the edge."""
        return self._top

    @property
    def settled(self) -> bool:
        """Whether the height of every paragraph is known."""
        return self._idle_from is None

    def marks_of(self, index: int) -> Marks:
        """All that is painted on a paragraph."""
        if self._page is None or self._marks is None:
            return NO_MARKS
        return self._marks.marks(self._page.reach(index), self._page.layout(index).view)

    def _typography(self) -> Typography:
        size = max(10, round(_SIZE * self._zoom / 100))
        setting = self._setting
        # A stop may hang in the margin, so that has room for one.
        room = self._paper.width() - GUTTER - max(_RIGHT, size if setting.hanging else 0)
        ems = min(max(room // size, _LEAST), setting.measure)
        views = self._session.views
        script = self._session.script
        if views is not None and script in (Script.ORIGINAL, Script.READING):
            script = views.native
        families = fonts.serif(script)
        if setting.family:
            families = (setting.family, *families)
        line = round(size * setting.spacing / 100)
        return Typography(families, size, line, ems * size, setting.indent, setting.justified, setting.hanging)

    def _open(self) -> None:
        self._page = self._marks = None
        self._top, self._pin = (0, -float(_TOP)), None
        self.caret = 0
        if self._gestures is not None:
            self._gestures.forget()
        self._index_marks()
        self._remake()

    def _read_anew(self) -> None:
        """The same source reads differently; marks have the same places in it."""
        self._index_marks()
        self._remake()

    def _index_marks(self) -> None:
        if self._session.views is None or self._proof is None:
            return
        from reader.ui.reading_view.marks import MarkIndex

        self._marks = MarkIndex(self._session, self._session.views, self._proof, lambda span: self.hits_in(span))

    def _fields(self) -> Fields:
        fields = self._session.fields
        assert fields is not None
        return fields

    def emphasis_of(self, index: int) -> list[Emphasis]:
        """What is set bold in a paragraph."""
        assert self._page is not None
        return list(self._emphasis(index, self._page.layout(index).view))

    def _emphasis(self, index: int, view: View) -> Iterable[Emphasis]:
        if self._marks is None or self._page is None:
            return ()
        return self._marks.emphasis(self._page.reach(index), view, self._theme)

    def _remake(self) -> None:
        """Make the page anew — another article, view, width or size — and keep the same words in place."""
        views = self._session.views
        if views is None:
            return
        if self._page is not None and self._pin is None:
            self._pin = self._pinnable()
        self._page = Page(views, self._session.script, self._typography(), self._fields, self._emphasis, self._page)
        if self._pin is not None:
            self._hold(*self._pin)
        self._sync_bar()
        self._idle_from = 0
        if self._gestures is not None:
            self._idle.start(0)
        self._paper.update()
        self.moved.emit()

    @property
    def pinned(self) -> tuple[int, float] | None:
        """What stays where it is when the page is made anew: a source offset and its height in the window."""
        if self._page is None or self._pin is not None:
            return self._pin
        return self._pinnable()

    def hold(self, offset: int, height: float) -> None:
        """Put a source offset at a height of the window."""
        if self._page is not None:
            self._pin = offset, height
            self._hold(offset, height)
            self._sync_bar()
            self._paper.update()
            self.moved.emit()

    def _pinnable(self) -> tuple[int, float] | None:
        """A source offset and its height in the window: the selection's start if in sight, else the first line's."""
        selection = self._session.selection
        if selection is not None:
            box = self.place_box(self._navigator().place(selection.start))
            if box is not None and 0 <= box.top() < self._paper.height():
                return selection.start, box.top()
        if self._at_start():
            return None
        assert self._page is not None
        index, above = self._top
        layout = self._page.layout(index)
        line = next((line for line in layout.lines if line.top >= above), layout.lines[-1])
        offset = layout.view.alignment.to_source(Span(line.start, line.start)).start
        return offset, layout.caret(line.start).top() - above

    def _at_start(self) -> bool:
        return self._top[0] == 0 and self._top[1] <= -float(_TOP)

    def _hold(self, offset: int, height: float) -> None:
        assert self._page is not None
        place = self._navigator().place(offset)
        box = self._page.layout(place.block).caret(place.position)
        self._top = self._walk(place.block, box.top() - height)

    def _take_analysis(self) -> None:
        if self._marks is not None and self._page is not None:
            self._marks.take_analysis()
            self._refresh()

    def _refresh(self) -> None:
        """Other words may be bold now, which may break lines elsewhere; the text at the top stays."""
        assert self._page is not None
        pin = self._pin if self._pin is not None else self._pinnable()
        self._page.refresh()
        if pin is not None:
            self._hold(*pin)
            self._sync_bar()
        self._paper.update()

    def take_annotations(self) -> None:
        """Other marks are shown."""
        changed = self._marks.take_annotations() if self._marks is not None else None
        if changed is None:
            self._paper.update()
        else:
            self._update(*[self._marks.together(each.span) for each in changed if self._marks is not None])

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

    def _update(self, *spans: Span | None) -> None:
        """Paint the lines anew that these passages touch, as far as they are in sight."""
        page = self._page
        if page is None:
            return
        touched = [span for span in spans if span is not None]
        index, y, height = self._top[0], -self._top[1], self._paper.height()
        while touched and index < len(page) and y < height:
            (start, end), layout = page.span(index), page.layout(index)
            for span in touched:
                if span.start <= end and start <= span.end:
                    here = layout.view.alignment.to_view(span)
                    first, last = layout.line_at(here.start), layout.line_at(here.end)
                    top = layout.lines[max(first - 1, 0)].top  # a caret may stand at the end of the line before
                    deep = layout.lines[last].top + layout.pitch - top
                    self._paper.update(0, int(y + top) - _OVER, self._paper.width(), int(deep) + 2 * _OVER)
            y += layout.height
            index += 1

    # Scrolling

    def _walk(self, index: int, delta: float) -> tuple[int, float]:
        """The paragraph and the pixels into it that lie `delta` pixels below the top of paragraph `index`."""
        assert self._page is not None
        while delta < 0 and index > 0:
            index -= 1
            delta += self._page.layout(index).height
        while index < len(self._page) - 1 and delta >= self._page.layout(index).height:
            delta -= self._page.layout(index).height
            index += 1
        return index, max(delta, -float(_TOP)) if index == 0 else delta

    def _scroll_range(self) -> int:
        assert self._page is not None
        return max(0, int(self._page.height) + _TOP + _BOTTOM - self._paper.height())

    def _sync_bar(self) -> None:
        """Make the scroll bar say where the text is; the text does not follow."""
        if self._page is None:
            return
        index, delta = self._top
        bar = self._bar
        end = self._scroll_range()
        value = round(self._page.top(index) + delta) + _TOP
        self._syncing = True
        bar.setRange(0, end)
        bar.setPageStep(self._paper.height())
        bar.setValue(min(max(value, 0), end))
        self._syncing = False
        if value > end:
            self._top = self._page.at(end - _TOP) if end else (0, -float(_TOP))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar: small steps by real heights, long ones by estimates."""
        if self._syncing or self._page is None:
            return
        self._pin = None
        bar, (index, above) = self._bar, self._top
        near = abs(dy) <= 2 * self._paper.height()
        if bar.value() == 0:
            self._top = (0, -float(_TOP))
        elif near:
            self._top = self._walk(index, above - dy)
        else:
            self._top = self._page.at(bar.value() - _TOP)
        self._sync_bar()
        moved = self._box_top(index, above) if near else None
        if moved is not None and abs(moved - dy) < 0.01 and self._moves_as_one():
            self._paper.scroll(0, dy)  # what stays in sight need not be painted again
        else:
            self._paper.update()
        self.moved.emit()

    def _moves_as_one(self) -> bool:
        """Whether nothing lies over the page, and its pixels are whole ones."""
        shown = (each for each in self._paper.children() if isinstance(each, QWidget) and each.isVisible())
        return self._paper.devicePixelRatioF().is_integer() and next(shown, None) is None

    def _measure(self) -> None:
        """One idle slice: learn the heights that nobody has looked at yet."""
        if self._page is None or self._idle_from is None:
            self._idle.stop()
            return
        until = time.perf_counter() + _SLICE
        self._idle_from = self._page.measure_some(self._idle_from, lambda: time.perf_counter() > until)
        if self._idle_from is None:
            self._idle.stop()
        self._sync_bar()

    def _go(self, span: Span) -> None:
        """The keyboard goes on where the person was led."""
        if self._gestures is not None:
            self._gestures.stand(span)
        self.reveal(span)

    def reveal(self, span: Span) -> None:
        """Bring a source span into sight, a third down the window, unless it is there already."""
        box = self.place_box(self._navigator().place(span.start)) if self._page is not None else None
        height = self._paper.height()
        if self._page is None or (box is not None and box.top() >= 0 and box.bottom() < height - 40):
            return
        self._pin = None
        self._hold(span.start, height / 3)
        self._sync_bar()
        self._paper.update()
        self.moved.emit()

    def visible(self) -> tuple[int, int]:
        """First and last paragraph in sight."""
        if self._page is None:
            return 0, 0
        if self.over is not None:
            return self.over.visible()
        last = self._walk(self._top[0], self._top[1] + self._paper.height() - 1)[0]
        return self._page.paragraph_of(max(self._top[0], 0)), self._page.paragraph_of(last)

    # Geometry

    def _navigator(self) -> Navigator:
        from reader.ui.reading_view.caret import Navigator

        assert self._page is not None
        return Navigator(self._page)

    @property
    def left(self) -> int:
        """Left edge of the text column in the viewport."""
        assert self._page is not None
        spare = self._paper.width() - GUTTER - _RIGHT - self._page.typography.measure
        return GUTTER + max(0, spare) // 2

    def _box_top(self, index: int, y: float) -> float | None:
        """Height in the window of `y` in a block; None where that is far out of sight."""
        assert self._page is not None
        far = 2 * self._paper.height() + 100
        first, delta = self._top
        if abs(self._page.top(index) - self._page.top(first)) > 3 * far:  # by estimates
            return None
        top = -delta
        while first < index and top < far:
            top += self._page.layout(first).height
            first += 1
        while first > index and top > -far:
            first -= 1
            top -= self._page.layout(first).height
        return top + y if first == index else None

    def box(self, offset: int) -> QRectF | None:
        """The caret's box at a source offset in the window's pixels; None when it is far out of sight."""
        if self._page is None:
            return None
        if self.over is not None:
            return self.over.box(offset)
        return self.place_box(self._navigator().place(offset))

    def place_box(self, place: Place) -> QRectF | None:
        """The same at a place of the page."""
        top = self._box_top(place.block, 0)
        if top is None:
            return None
        box = self._navigator().box(place)
        return QRectF(self.left + box.left(), top + box.top(), box.width(), box.height())

    def caret_place(self) -> Place:
        """The place of the caret."""
        return self._navigator().place(self.caret, self.caret == self._clinging)

    def set_caret(self, offset: int, clings: bool = False) -> None:
        """Draw the caret at a source offset; it `clings` to the end of a line that is broken there."""
        self.caret, self._clinging = offset, offset if clings else -1

    def selection_rect(self) -> QRect | None:
        """Box around the ends of the selection, in the viewport's pixels; None when out of sight."""
        selection = self._session.selection
        return self._rect(selection) if selection is not None else None

    def active_rect(self) -> QRect | None:
        """The same for the annotation in the light."""
        annotation = self._session.annotation
        return self._rect(annotation.span) if annotation is not None else None

    def _rect(self, span: Span) -> QRect | None:
        start, end = self.box(span.start), self.box(span.end)
        if start is None or end is None:
            return None
        box = start.united(end).toAlignedRect()
        return box if box.intersects(self._paper.rect()) else None

    def line_span(self, y: float) -> Span:
        """The source of the line at a height of the viewport."""
        assert self._page is not None
        index, delta = self._walk(self._top[0], self._top[1] + y)
        layout = self._page.layout(index)
        line = layout.lines[min(max(int(delta // layout.pitch), 0), len(layout.lines) - 1)]
        return layout.view.alignment.to_source(Span(line.start, line.end))

    def place_at(self, point: QPointF) -> Place:
        """The place of a caret nearest to a point of the viewport."""
        assert self._page is not None
        index, delta = self._walk(self._top[0], self._top[1] + point.y())
        return self._navigator().hit(index, QPointF(point.x() - self.left, delta))

    def offset_under(self, point: QPointF) -> int | None:
        """The source offset of the character under a point, or None beside the text."""
        assert self._page is not None
        index, delta = self._walk(self._top[0], self._top[1] + point.y())
        layout = self._page.layout(index)
        position = layout.hit(QPointF(point.x() - self.left, delta), nearest=False)
        if not layout.view.text or not 0 <= delta < len(layout.lines) * layout.pitch:
            return None
        return layout.view.alignment.to_source(Span(position, position + 1)).start

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks in sight, or those of a strip that was scrolled into it."""
        painter = QPainter(self._paper)
        page = self._page
        if page is None or self.over is not None:
            return
        strips = [(strip.top() - _OVER, strip.bottom() + _OVER) for strip in event.region()]  # type: ignore[attr-defined]
        index, y, height = self._top[0], -self._top[1], self._paper.height()
        total, left = page.height, self.left
        while index < len(page) and y < height:
            layout = page.layout(index)
            here = [strip for strip in strips if y < strip[1] and y + layout.height > strip[0]]
            if here:
                above, below = max(min(here)[0], 0), min(max(bottom for _, bottom in here), height)
                paint(painter, layout, QPointF(left, y), self.marks_of(index), self._theme, below, above)
            y += layout.height
            index += 1
        self._paint_caret(painter, range(self._top[0], index))
        if page.height != total:
            self._sync_bar()
        self.painted.emit()

    def _paint_caret(self, painter: QPainter, blocks: range) -> None:
        """Draw the caret if it stands in one of these blocks, which are in sight."""
        if not self.hasFocus() or self._session.selection is not None:
            return
        assert self._page is not None
        if self._page.block_at(self.caret) not in (*blocks, blocks.stop):  # before the next it may cling to the last
            return
        box = self.place_box(self.caret_place())
        if box is not None:
            painter.fillRect(box, QColor(self._theme.accent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page to the new width, or keep it and only tell the scroll bar."""
        super().resizeEvent(event)
        if self._page is not None and self._page.typography != self._typography():
            self._remake()
        else:
            self._sync_bar()

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
        if self._gestures is not None and self._page is not None:
            self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a selection on."""
        if self._gestures is not None and self._page is not None:
            self._gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish a selection or click."""
        if self._gestures is not None and self._page is not None:
            self._gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select what stands together."""
        if self._gestures is not None and self._page is not None:
            self._gestures.press(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        if self._gestures is not None and self._page is not None:
            self._gestures.menu(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, tag; what the page does not know goes on to the window."""
        if self._gestures is None or self._page is None or not self._gestures.key(event):
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
