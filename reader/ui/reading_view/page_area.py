"""The page in its window: painted as far as it is in sight, scrolled, and held in place while it is made anew.

The first paint of the program goes through this module, so what only a later gesture needs is imported later:
touching Qt's big enumerations for the first time costs as much as painting the page.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from reader.types import Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.background.incremental import IncrementalTask
from reader.ui.model.session import Session
from reader.ui.reading_view.pages import SIZE, Pages
from reader.ui.reading_view.paint import GUTTER, paint, reach
from reader.ui.reading_view.viewport import RIGHT, START, Viewport

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from reader.ui.plain.plain_view import PlainView
    from reader.ui.reading_view.caret import CaretPlace
    from reader.ui.reading_view.page import Page
    from reader.ui.reading_view.prefetch import Prefetch

_NARROWEST = 24  # characters of a line at 100 %; the panels fold before it gets shorter
_SCROLL_BAR = 14


class PageArea(QAbstractScrollArea):
    """Shows one of the `pages` of the session's article, as `sight` says.

    `over` is the plain text that lies over the page, which then knows what is in sight and where.
    Signals: `moved` when other text came into sight, `painted` after an article was painted.
    """

    moved = Signal()
    painted = Signal()

    def __init__(self, session: Session, pages: Pages) -> None:
        """An empty page; the `pages` make others."""
        super().__init__()
        self._session = session
        self.pages = pages
        self.over: PlainView | None = None
        self.sight: Viewport | None = None
        self._ahead: Prefetch | None = None
        self._pin: tuple[int, float] | None = None  # source offset that stays at this height while views change
        self._syncing = False
        self._due: set[Span] = set()  # passages that are to be painted anew
        self._warming: IncrementalTask | None = None
        self._paper = QWidget()  # ours: asking Qt for one of its own takes long the first time
        self._laying = DeferredCall(self._lay_out, self)  # of another article, whose opening takes its time
        self._painting = DeferredCall(self._paper.update, self)  # of what takes its time before it is painted
        self._bar = QScrollBar()
        self.setViewport(self._paper)
        self._paper.setBackgroundRole(QPalette.ColorRole.Base)
        self._paper.setAutoFillBackground(True)
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumWidth(GUTTER + RIGHT + _SCROLL_BAR + _NARROWEST * SIZE)
        self._bar.setSingleStep(34)
        self._bar.setRange(0, 1)  # else it came with the first page, which would then be laid out twice

    # What is shown

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self.sight.page if self.sight is not None else None

    @property
    def top(self) -> tuple[int, float]:
        """The block at the top edge of the window and how many pixels of it are above the edge."""
        assert self.sight is not None
        return self.sight.top

    @property
    def settled(self) -> bool:
        """Whether the height of every block is known."""
        return self.page is None or self.page.heights.unknown(0) < 0

    @property
    def prepared(self) -> bool:
        """Whether nothing is left to be done ahead of the eye."""
        return self._ahead is None or self._ahead.done

    def _remake(self) -> None:
        """Make the page anew — another article, width or size — and keep the same words in place."""
        self.pages.clear()
        self.pages.width = self._paper.width()
        if self._session.views is not None:
            self._show_page(self.pages.page(self._session.script))

    def _switch(self) -> None:
        """Show the page in the session's script with the same words in place."""
        left = self.page
        if left is not None:
            if self._ahead is not None:
                self._ahead.left(left.script)
            self._show_page(self.pages.switch(left, self._session.script))

    def _show_page(self, page: Page) -> None:
        if self._pin is None:
            self._pin = self._pinnable()
        another = self.sight is None
        if self.sight is None:
            self.sight = Viewport(page, self._paper.size())
        else:
            self.sight.page = page
        if self._pin is not None:
            self.sight.hold(*self._pin)
        if another and self.over is None:
            self._laying.start()
        self._shown_anew()

    def _lay_out(self) -> None:
        """Lay out in this turn what is painted in the next."""
        self._painting.start()
        for _ in self.sight.blocks() if self.sight is not None else ():
            pass

    def _shown_anew(self) -> None:
        """Other text is in sight."""
        self.sync_bar()
        if not self._laying.isActive() and not self._painting.isActive():
            self._paper.update()
        self.moved.emit()
        self._restart()

    def _restart(self) -> None:
        if self._ahead is not None:
            self._ahead.restart()

    def _reform(self) -> None:
        """Drop what was laid out with other words in bold, or in another colour."""
        if self.page is not None:
            self.pages.reform(self.page)
            self._restart()

    def _refresh(self) -> None:
        """Other words may be bold now, which may break lines elsewhere; the text at the top stays.

        It is painted in the next turn, since whoever found them has taken his time.
        """
        assert self.sight is not None
        pin = self.pinned
        self._reform()
        if pin is not None:
            self.sight.hold(*pin)
            self.sync_bar()
        self._painting.start()

    # Keeping the place

    @property
    def pinned(self) -> tuple[int, float] | None:
        """What stays where it is when the page is made anew: a source offset and its height in the window."""
        return self._pin if self._pin is not None else self._pinnable()

    def hold(self, offset: int, height: float) -> None:
        """Put a source offset at a height of the window."""
        if self.sight is not None:
            self._pin = offset, height
            self.sight.hold(offset, height)
            self._shown_anew()

    def _pinnable(self) -> tuple[int, float] | None:
        """A source offset and its height in the window: the selection's start if in sight, else the first line's."""
        sight, selection = self.sight, self._session.selection
        if sight is None:
            return None
        if selection is not None:
            box = sight.box(sight.navigator.place(selection.start))
            if box is not None and 0 <= box.top() < sight.size.height():
                return selection.start, box.top()
        return sight.first()

    def reveal(self, span: Span) -> None:
        """Bring a source span into sight, a third down the window, unless it is there already."""
        sight = self.sight
        if sight is None:
            return
        box, height = sight.box(sight.navigator.place(span.start)), self._paper.height()
        if box is None or box.top() < 0 or box.bottom() >= height - 40:
            self._pin = None
            sight.hold(span.start, height / 3)
            self._shown_anew()

    # Scrolling

    def sync_bar(self) -> None:
        """Make the scroll bar say where the text is; the text does not follow."""
        if self.sight is None:
            return
        value, end = self.sight.rest()
        bar = self._bar
        self._syncing = True
        bar.setRange(0, end)
        bar.setPageStep(self._paper.height())
        bar.setValue(value)
        self._syncing = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar: small steps by real heights, long ones by estimates."""
        sight = self.sight
        if self._syncing or sight is None:
            return
        self._pin = None
        bar, (index, above) = self._bar, sight.top
        near = abs(dy) <= 2 * self._paper.height()
        if bar.value() == 0:
            sight.top = START
        elif near:
            sight.top = sight.walk(index, above - dy)
        else:
            sight.go(bar.value())
        self.sync_bar()
        moved = sight.height_of(index, above) if near else None
        if moved is not None and abs(moved - dy) < 0.01 and self._moves_as_one():
            self._paper.scroll(0, dy)  # what stays in sight need not be painted again
        else:
            self._paper.update()
        self.moved.emit()
        self._restart()

    def _moves_as_one(self) -> bool:
        """Whether nothing lies over the page, and its pixels are whole ones."""
        shown = (each for each in self._paper.children() if isinstance(each, QWidget) and each.isVisible())
        return self._paper.devicePixelRatioF().is_integer() and next(shown, None) is None

    def visible(self) -> tuple[int, int]:
        """First and last paragraph in sight."""
        sight = self.sight
        if sight is None:
            return 0, 0
        if self.over is not None:
            return self.over.visible()
        last = sight.at(self._paper.height() - 1)[0]
        return sight.page.paragraph_of(max(sight.top[0], 0)), sight.page.paragraph_of(last)

    # Geometry

    @property
    def left(self) -> int:
        """Left edge of the text column in the viewport."""
        assert self.sight is not None
        return self.sight.left

    def box(self, offset: int) -> QRectF | None:
        """The caret's box at a source offset in the window's pixels; None when it is far out of sight."""
        if self.sight is None:
            return None
        if self.over is not None:
            return self.over.box(offset)
        return self.sight.box(self.sight.navigator.place(offset))

    def place_box(self, place: CaretPlace) -> QRectF | None:
        """The same at a place of the page."""
        return self.sight.box(place) if self.sight is not None else None

    def line_span(self, y: float) -> Span:
        """The source of the line at a height of the viewport."""
        assert self.sight is not None
        index, delta = self.sight.at(y)
        layout = self.sight.page.layout(index)
        line = layout.lines[min(max(int(delta // layout.pitch), 0), len(layout.lines) - 1)]
        return layout.view.alignment.to_source(Span(line.start, line.end))

    def place_at(self, point: QPointF) -> CaretPlace:
        """The place of a caret nearest to a point of the viewport."""
        assert self.sight is not None
        index, delta = self.sight.at(point.y())
        return self.sight.navigator.hit(index, QPointF(point.x() - self.left, delta))

    def offset_under(self, point: QPointF) -> int | None:
        """The source offset of the character under a point, or None beside the text."""
        assert self.sight is not None
        index, delta = self.sight.at(point.y())
        layout = self.sight.page.layout(index)
        position = layout.hit(QPointF(point.x() - self.left, delta), nearest=False)
        if not layout.view.text or not 0 <= delta < len(layout.lines) * layout.pitch:
            return None
        return layout.view.alignment.to_source(Span(position, position + 1)).start

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks in sight, or those of a strip that was scrolled into it."""
        self._due.clear()
        if event.rect() == self._paper.rect():
            self._laying.stop()
            self._painting.stop()
        sight = self.sight
        if sight is None:
            self._warm()  # a long file is being read meanwhile
        if sight is None or self.over is not None:
            return
        total = sight.page.height
        ahead = self._ahead if event.rect() == self._paper.rect() else None
        picture = ahead.picture(sight, self.pages.theme) if ahead is not None else None
        with QPainter(self._paper) as painter:  # which ends it even if it fails, else Qt crashes
            if picture is not None:
                painter.drawPixmap(0, 0, picture)
            else:
                self._paint_strips(painter, sight, [(strip.top(), strip.bottom()) for strip in event.region()])  # type: ignore[attr-defined]
            self._paint_caret(painter)
        if sight.page.height != total:
            self.sync_bar()
        if picture is None:
            self._restart()
        self.painted.emit()

    def _warm(self) -> None:
        if self._warming is None:
            self._warming = IncrementalTask(self.pages.warm(), self)

    def _paint_strips(self, painter: QPainter, sight: Viewport, strips: list[tuple[int, int]]) -> None:
        left = sight.left
        over = reach(sight.page.typography.size)
        strips = [(top - over, bottom + over) for top, bottom in strips]
        for index, y, layout in sight.blocks():
            here = [strip for strip in strips if y < strip[1] and y + layout.foot > strip[0]]
            if here:
                above, below = min(here)[0], max(bottom for _, bottom in here)
                marks = self.pages.marks_on(sight.page, index, layout.view)
                paint(painter, layout, QPointF(left, y), marks, self.pages.theme, below, above)

    def _paint_caret(self, painter: QPainter) -> None:
        """Draw what lies over the text, where the view has something."""

    def _update(self, *spans: Span | None) -> None:
        """Paint the lines anew that these passages touch, as far as they are in sight."""
        touched = {span for span in spans if span is not None} - self._due
        if self.sight is None or not touched:
            return
        self._due |= touched  # a gesture says several things of one passage, and what scrolls is painted anyway
        page, width = self.sight.page, self._paper.width()
        blocks = [(page.span(index), y, layout) for index, y, layout in self.sight.blocks()]
        for span in touched:
            heights: list[float] = []
            for (start, end), y, layout in blocks:
                if span.start <= end and start <= span.end:
                    inside = span.start > start or span.end < end
                    here = layout.view.alignment.to_view(span) if inside else Span(0, len(layout.view.text))
                    heights += [y + height for height in layout.heights(here)]
            if heights:
                top = math.floor(heights[0])
                self._paper.update(0, top, width, math.ceil(heights[-1]) - top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page to the new width, or keep it and only tell the scroll bar."""
        super().resizeEvent(event)
        if self.sight is None:
            return
        self.sight.size = self._paper.size()
        self.pages.width = self._paper.width()
        if self.sight.page.typography != self.pages.typography(self.sight.page.script):
            self._remake()
        else:
            self.sync_bar()
            self._restart()
