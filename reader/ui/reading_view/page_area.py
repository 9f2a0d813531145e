"""The scroll area of the page: paints visible blocks, scrolls, and keeps the text in place when the page is rebuilt.

The program's first paint depends on this module, so everything needed only later is imported later: the first access
to Qt's large enums costs as much as painting the page.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from reader.types import Script, Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.background.incremental import IncrementalTask
from reader.ui.model.session import Session
from reader.ui.reading_view.block_marks import GUTTER
from reader.ui.reading_view.pages import SIZE, Pages
from reader.ui.reading_view.paint import overhang, paint
from reader.ui.reading_view.viewport import RIGHT, START, Viewport

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPixmap, QResizeEvent

    from reader.ui.look.theme import Theme
    from reader.ui.reading_view.caret import CaretPlace
    from reader.ui.reading_view.page import Page

_NARROWEST = 24  # least characters of a line at 100 %; narrower windows fold the panels
_SCROLL_BAR = 14


class _Overlay(Protocol):
    """A text that covers the page."""

    @property
    def pinned(self) -> tuple[int, float]: ...
    def visible(self) -> tuple[int, int]: ...
    def box(self, offset: int) -> QRectF | None: ...


class _Prefetch(Protocol):
    """The idle work of the page."""

    @property
    def done(self) -> bool: ...
    def restart(self) -> None: ...
    def leave_script(self, script: Script) -> None: ...
    def picture(self, viewport: Viewport, theme: Theme) -> QPixmap | None: ...


class PageArea(QAbstractScrollArea):
    """Shows a page of the session's article at the position in `page_viewport`.

    `overlay` is the plain text that covers the page, if shown; geometry queries are forwarded to it.
    Signals: `moved` when the visible text changed, `painted` after an article was painted.
    """

    moved = Signal()
    painted = Signal()

    def __init__(self, session: Session, pages: Pages) -> None:
        """Start empty; `pages` creates the pages."""
        super().__init__()
        self._session = session
        self.pages = pages
        self.overlay: _Overlay | None = None
        self.page_viewport: Viewport | None = None
        self._prefetch: _Prefetch | None = None
        self._pin: tuple[int, float] | None = None  # source offset to keep at this height
        self._syncing = False
        self._dirty: set[Span] = set()  # spans with a pending repaint
        self._warming: IncrementalTask | None = None
        self._canvas = QWidget()  # creating our own is faster than Qt's default
        self._layout_call = DeferredCall(self._lay_out_visible, self)  # for a newly opened article
        self._paint_call = DeferredCall(self._canvas.update, self)
        self._bar = QScrollBar()
        self.setViewport(self._canvas)
        self._canvas.setBackgroundRole(QPalette.ColorRole.Base)
        self._canvas.setAutoFillBackground(True)
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumWidth(GUTTER + RIGHT + _SCROLL_BAR + _NARROWEST * SIZE)
        self._bar.setSingleStep(34)
        self._bar.setRange(0, 1)  # else the bar appears with the first page, which is then laid out twice

    def start_prefetch(self, prefetch: _Prefetch) -> None:
        """Prefetch layouts and pictures from now on."""
        self._prefetch = prefetch
        self._session.warmed.connect(prefetch.restart)
        prefetch.restart()

    # Page

    @property
    def page(self) -> Page | None:
        """The current page."""
        return self.page_viewport.page if self.page_viewport is not None else None

    @property
    def top(self) -> tuple[int, float]:
        """The block at the top edge of the window, and the pixels of it above the edge."""
        assert self.page_viewport is not None
        return self.page_viewport.top

    @property
    def settled(self) -> bool:
        """Whether the height of every block is known."""
        return self.page is None or self.page.heights.first_unknown(0) < 0

    @property
    def prepared(self) -> bool:
        """Whether the prefetch is complete."""
        return self._prefetch is None or self._prefetch.done

    def _rebuild(self) -> None:
        """Rebuild the page for another article, width or size; the text stays in place."""
        self.pages.clear()
        self.pages.width = self._canvas.width()
        if self._session.views is not None:
            self._show_page(self.pages.page(self._session.script))

    def _switch(self) -> None:
        """Show the page in the session's script; the text stays in place."""
        left = self.page
        if left is not None:
            if self._prefetch is not None:
                self._prefetch.leave_script(left.script)
            self._show_page(self.pages.switch(left, self._session.script))

    def _show_page(self, page: Page) -> None:
        if self._pin is None:
            self._pin = self._current_pin()
        new_article = self.page_viewport is None
        if self.page_viewport is None:
            self.page_viewport = Viewport(page, self._canvas.size())
        else:
            self.page_viewport.page = page
        if self._pin is not None:
            self.page_viewport.hold(*self._pin)
        if new_article and self.overlay is None:
            self._layout_call.start()
        self._page_changed()

    def _lay_out_visible(self) -> None:
        """Lay out the visible blocks, and paint them in the next event loop turn."""
        self._paint_call.start()
        for _ in self.page_viewport.blocks() if self.page_viewport is not None else ():
            pass

    def _page_changed(self) -> None:
        """Update after the visible text changed."""
        self.sync_bar()
        if not self._layout_call.isActive() and not self._paint_call.isActive():
            self._canvas.update()
        self.moved.emit()
        self._restart_prefetch()

    def _restart_prefetch(self) -> None:
        if self._prefetch is not None:
            self._prefetch.restart()

    def _drop_stale_layouts(self) -> None:
        """Drop layouts with outdated emphasis or colours."""
        if self.page is not None:
            self.pages.drop_stale_layouts(self.page)
            self._restart_prefetch()

    def _refresh(self) -> None:
        """Update emphasis, which may move line breaks; the text at the top stays.

        Painting is deferred, since the caller has used up its share of the turn.
        """
        assert self.page_viewport is not None
        pin = self.pinned
        self._drop_stale_layouts()
        if pin is not None:
            self.page_viewport.hold(*pin)
            self.sync_bar()
        self._paint_call.start()

    # Position

    @property
    def pinned(self) -> tuple[int, float] | None:
        """The source offset to keep in place when the page is rebuilt, and its height in the window."""
        return self._pin if self._pin is not None else self._current_pin()

    def hold(self, offset: int, height: float) -> None:
        """Put a source offset at a height of the window."""
        if self.page_viewport is not None:
            self._pin = offset, height
            self.page_viewport.hold(offset, height)
            self._page_changed()

    def _current_pin(self) -> tuple[int, float] | None:
        """The offset and height of the selection's start if visible, else of the first line."""
        viewport, selection = self.page_viewport, self._session.selection
        if viewport is None:
            return None
        if selection is not None:
            box = viewport.box(viewport.navigator.place(selection.start))
            if box is not None and 0 <= box.top() < viewport.size.height():
                return selection.start, box.top()
        return viewport.first_line()

    def reveal(self, span: Span) -> None:
        """Scroll a source span to a third of the window, unless it is visible."""
        viewport = self.page_viewport
        if viewport is None:
            return
        box, height = viewport.box(viewport.navigator.place(span.start)), self._canvas.height()
        if box is None or box.top() < 0 or box.bottom() >= height - 40:
            self._pin = None
            viewport.hold(span.start, height / 3)
            self._page_changed()

    # Scrolling

    def sync_bar(self) -> None:
        """Update the scroll bar without scrolling the text."""
        if self.page_viewport is None:
            return
        value, end = self.page_viewport.scroll_state()
        bar = self._bar
        self._syncing = True
        bar.setRange(0, end)
        bar.setPageStep(self._canvas.height())
        bar.setValue(value)
        self._syncing = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar: small steps by real heights, long ones by estimates."""
        viewport = self.page_viewport
        if self._syncing or viewport is None:
            return
        self._pin = None
        bar, (index, above) = self._bar, viewport.top
        near = abs(dy) <= 2 * self._canvas.height()
        if bar.value() == 0:
            viewport.top = START
        elif near:
            viewport.top = viewport.walk(index, above - dy)
        else:
            viewport.scroll_to(bar.value())
        self.sync_bar()
        moved = viewport.height_of(index, above) if near else None
        if moved is not None and abs(moved - dy) < 0.01 and self._can_scroll_pixels():
            self._canvas.scroll(0, dy)  # repaints only the exposed strip
        else:
            self._canvas.update()
        self.moved.emit()
        self._restart_prefetch()

    def _can_scroll_pixels(self) -> bool:
        """Whether no child widget covers the page and the device pixel ratio is integral."""
        shown = (each for each in self._canvas.children() if isinstance(each, QWidget) and each.isVisible())
        return self._canvas.devicePixelRatioF().is_integer() and next(shown, None) is None

    def visible(self) -> tuple[int, int]:
        """The first and last visible paragraph."""
        viewport = self.page_viewport
        if viewport is None:
            return 0, 0
        if self.overlay is not None:
            return self.overlay.visible()
        last = viewport.at(self._canvas.height() - 1)[0]
        return viewport.page.paragraph_of(max(viewport.top[0], 0)), viewport.page.paragraph_of(last)

    # Geometry

    @property
    def left(self) -> int:
        """Left edge of the text column in the viewport."""
        assert self.page_viewport is not None
        return self.page_viewport.left

    def box(self, offset: int) -> QRectF | None:
        """The caret's rectangle at a source offset, in pixels of the window; None if it is far outside."""
        if self.page_viewport is None:
            return None
        if self.overlay is not None:
            return self.overlay.box(offset)
        return self.page_viewport.box(self.page_viewport.navigator.place(offset))

    def place_box(self, place: CaretPlace) -> QRectF | None:
        """The caret's rectangle at a place of the page."""
        return self.page_viewport.box(place) if self.page_viewport is not None else None

    def line_span(self, y: float) -> Span:
        """The source span of the line at a height of the viewport."""
        assert self.page_viewport is not None
        index, delta = self.page_viewport.at(y)
        layout = self.page_viewport.page.layout(index)
        line = layout.lines[min(max(int(delta // layout.pitch), 0), len(layout.lines) - 1)]
        return layout.view.alignment.to_source(Span(line.start, line.end))

    def place_at(self, point: QPointF) -> CaretPlace:
        """The caret place nearest to a point of the viewport."""
        assert self.page_viewport is not None
        index, delta = self.page_viewport.at(point.y())
        return self.page_viewport.navigator.hit(index, QPointF(point.x() - self.left, delta))

    def offset_under(self, point: QPointF) -> int | None:
        """The source offset of the character under a point, or None outside the text."""
        assert self.page_viewport is not None
        index, delta = self.page_viewport.at(point.y())
        layout = self.page_viewport.page.layout(index)
        position = layout.hit(QPointF(point.x() - self.left, delta), nearest=False)
        if not layout.view.text or not 0 <= delta < len(layout.lines) * layout.pitch:
            return None
        return layout.view.alignment.to_source(Span(position, position + 1)).start

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible blocks, or only an exposed strip."""
        self._dirty.clear()
        if event.rect() == self._canvas.rect():
            self._layout_call.stop()
            self._paint_call.stop()
        viewport = self.page_viewport
        if viewport is None:
            self._warm_fonts()  # while the file is being read
        if viewport is None or self.overlay is not None:
            return
        total = viewport.page.height
        ahead = self._prefetch if event.rect() == self._canvas.rect() else None
        picture = ahead.picture(viewport, self.pages.theme) if ahead is not None else None
        with QPainter(self._canvas) as painter:  # must end even if painting fails, else Qt crashes
            if picture is not None:
                painter.drawPixmap(0, 0, picture)
            else:
                self._paint_strips(painter, viewport, [(strip.top(), strip.bottom()) for strip in event.region()])  # type: ignore[attr-defined]
            self._paint_caret(painter)
        if viewport.page.height != total:
            self.sync_bar()
        if picture is None:
            self._restart_prefetch()
        self.painted.emit()

    def _warm_fonts(self) -> None:
        if self._warming is None:
            self._warming = IncrementalTask(self.pages.warm(), self)

    def _paint_strips(self, painter: QPainter, viewport: Viewport, strips: list[tuple[int, int]]) -> None:
        left = viewport.left
        over = overhang(viewport.page.typography.size)
        strips = [(top - over, bottom + over) for top, bottom in strips]
        for index, y, layout in viewport.blocks():
            here = [strip for strip in strips if y < strip[1] and y + layout.foot > strip[0]]
            if here:
                above, below = min(here)[0], max(bottom for _, bottom in here)
                marks = self.pages.marks_on(viewport.page, index, layout.view)
                paint(painter, layout, QPointF(left, y), marks, self.pages.theme, below, above)

    def _paint_caret(self, painter: QPainter) -> None:
        """Draw the caret; the view overrides this."""

    def _update(self, *spans: Span | None) -> None:
        """Repaint the visible lines of these spans."""
        touched = {span for span in spans if span is not None} - self._dirty
        if self.page_viewport is None or not touched:
            return
        self._dirty |= touched  # one gesture often reports the same span several times
        page, width = self.page_viewport.page, self._canvas.width()
        blocks = [(page.span(index), y, layout) for index, y, layout in self.page_viewport.blocks()]
        for span in touched:
            heights: list[float] = []
            for (start, end), y, layout in blocks:
                if span.start <= end and start <= span.end:
                    inside = span.start > start or span.end < end
                    here = layout.view.alignment.to_view(span) if inside else Span(0, len(layout.view.text))
                    heights += [y + height for height in layout.heights(here)]
            if heights:
                top = math.floor(heights[0])
                self._canvas.update(0, top, width, math.ceil(heights[-1]) - top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rebuild the page if its typography changes, else update the scroll bar."""
        super().resizeEvent(event)
        if self.page_viewport is None:
            return
        self.page_viewport.size = self._canvas.size()
        self.pages.width = self._canvas.width()
        if self.page_viewport.page.typography != self.pages.typography(self.page_viewport.page.script):
            self._rebuild()
        else:
            self.sync_bar()
            self._restart_prefetch()
