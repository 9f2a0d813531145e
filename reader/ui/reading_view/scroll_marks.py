"""Markers along the scroll bar for marks, commitments, suspects and search hits.

Each row of two pixels shows only what begins there, so the work depends on the height of the bar, not on the number of
marks. The picture is redrawn when something changes, not on scrolling.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from reader.types import Span, Status
from reader.ui.background.deferred import DeferredCall
from reader.ui.look.layers import Layer

if TYPE_CHECKING:
    from reader.ui.finding.finding import Finding
    from reader.ui.look.theme import Theme
    from reader.ui.model.proofreading import Proofreading
    from reader.ui.model.session import Session
    from reader.ui.reading_view.view import ReadingView

_REDRAW_DELAY = 80  # least milliseconds between two drawings
_RESIZE_DELAY = 250  # the same while heights are measured, which hardly moves the marks
_ROWS_PER_STEP = 64  # rows computed at once
_TOP_MARGIN = 28  # pixels above the text
_ROW = 2  # pixels of a row
_SHARE = 0.44  # share of a tag's colour in its stroke
_COLUMNS = {"marks": (1, 4), "commitments": (5, 2), "suspects": (8, 3), "hits": (0, 12)}  # left edge and width


class Stroke(NamedTuple):
    """One marker: its layer, top in pixels, and colour as ``#RRGGBB``."""

    layer: str
    top: int
    colour: str


class ScrollMarks(QWidget):
    """An overlay on the page's scroll bar that ignores the mouse."""

    def __init__(
        self, view: ReadingView, session: Session, finding: Finding, theme: Theme, proof: Proofreading | None = None
    ) -> None:
        """Show the state of the session, the search and the proofreading."""
        self._bar = view.verticalScrollBar()
        super().__init__(self._bar)
        self._view, self._session, self._finding, self._proof = view, session, finding, proof
        self._theme = theme
        self._picture: QPixmap | None = None
        self._timer = DeferredCall(self._draw, self)
        self._drawing: Iterator[list[Stroke]] | None = None  # of the drawing in progress
        self._heights_changed = False  # since the drawing began
        self._strokes: list[Stroke] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Article map"))
        self._bar.installEventFilter(self)
        self._bar.rangeChanged.connect(self._heights_learned)
        for signal in (
            session.opened,
            session.script_changed,
            session.reading_changed,
            session.analysed,
            session.glimpsed,
            session.decisions_changed,
            session.level_changed,
            session.annotations_changed,
            session.tags_changed,
            session.hidden_changed,
            finding.changed,
        ):
            signal.connect(self._schedule)
        if proof is not None:
            proof.changed.connect(self._schedule)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Apply another theme."""
        self._theme = theme
        self._schedule()

    def strokes(self) -> list[Stroke]:
        """All strokes; search hits come last, on top of the others."""
        return list(chain.from_iterable(self._by_layer()))

    def _by_layer(self) -> Iterator[list[Stroke]]:
        """The strokes of each layer, with empty lists in between to keep the steps short."""
        rows: list[int] = []
        for some in self._row_offsets():
            rows += some
            yield []
        session, theme = self._session, self._theme
        hidden = session.hidden_layers
        if len(rows) < 2:
            return
        if Layer.MARKS not in hidden:
            marks = session.shown
            tags = [stroke_colour(tag, theme) for tag in theme.tags]
            first = list(_first_in_rows(rows, [each.span for each in marks]))
            yield [Stroke("marks", row * _ROW, tags[session.colours(marks[at])[0]]) for row, at in first]
        if Layer.COMMITMENTS not in hidden:
            spans = sorted(
                each.value.span for each in session.reviewed_commitments if each.status is not Status.REJECTED
            )
            yield [Stroke("commitments", row * _ROW, theme.accent) for row, _ in _first_in_rows(rows, spans)]
        if self._proof is not None and session.shows_suspects:
            suspects = [each.span for each in self._proof.suspects]
            yield [Stroke("suspects", row * _ROW, theme.doubt) for row, _ in _first_in_rows(rows, suspects)]
        yield [Stroke("hits", row * _ROW, theme.hit) for row, _ in _first_in_rows(rows, self._finding.hits)]
        if self._finding.hits.active is not None:
            yield [Stroke("hit", row * _ROW, theme.hit) for row, _ in _first_in_rows(rows, [self._finding.hits.active])]

    def _row_offsets(self) -> Iterator[list[int]]:
        """The source offset at the top of each row, and the end, some rows at a time."""
        page = self._view.page
        bar_height = self.height()
        if page is None or not len(page) or bar_height < 1:
            return
        scale = max(self._bar.maximum() + self._bar.pageStep(), 1) / bar_height
        last, step = 0, _ROWS_PER_STEP * _ROW
        for first in range(0, bar_height, step):
            offsets = []
            for top in range(first, min(first + step, bar_height), _ROW):
                block, below = page.at(top * scale - _TOP_MARGIN)
                start, end = page.span(block)
                height = page.heights[block]
                inside = 0.0 < below < height
                offset = start + int(below / height * (end + 1 - start)) if inside else start if below <= 0 else end
                last = max(last, offset)  # heights may have changed in between
                offsets.append(last)
            yield offsets
        yield [page.span(len(page) - 1).end + 1]

    def _schedule(self) -> None:
        if self._drawing is not None or not self._timer.isActive() or self._timer.interval() > _REDRAW_DELAY:
            self._drawing = None
            self._timer.start(_REDRAW_DELAY)

    def _heights_learned(self) -> None:
        """Redraw for new heights, but finish a drawing in progress, or none would ever finish."""
        if self._drawing is not None:
            self._heights_changed = True
        elif not self._timer.isActive():
            self._timer.start(_RESIZE_DELAY)

    def _draw(self) -> None:
        """Draw one step; the old picture stays until the last."""
        if self._drawing is None:
            self.setVisible(Layer.SCROLL_MARKS not in self._session.hidden_layers)
            if self.isHidden():
                return
            self._drawing, self._strokes, self._heights_changed = self._by_layer(), [], False
        strokes = next(self._drawing, None)
        if strokes is not None:
            self._strokes += strokes
            self._timer.start(0)
            return
        self._drawing = None
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            inks: dict[str, QColor] = {}
            for layer, top, colour in self._strokes:
                ink = inks.get(colour) or inks.setdefault(colour, QColor(colour))
                left, width = _COLUMNS["hits" if layer == "hit" else layer]
                height = 2 * _ROW if layer == "hit" else _ROW
                painter.fillRect(left, top - (height - _ROW) // 2, width, height, ink)
        self._picture = picture
        self.update()
        if self._heights_changed:
            self._timer.start(_RESIZE_DELAY)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the last picture."""
        if self._picture is not None:
            with QPainter(self) as painter:
                painter.drawPixmap(0, 0, self._picture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the bar."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        return False

    def _fit(self) -> None:
        self.setGeometry(self._bar.rect())
        self._schedule()


def stroke_colour(tag: str, theme: Theme) -> str:
    """A tag's colour mixed with the text colour, since a two-pixel stroke would be too pale."""
    one, other = QColor(tag), QColor(theme.ink)
    mixed = (
        round(_SHARE * getattr(one, part)() + (1 - _SHARE) * getattr(other, part)())
        for part in ("red", "green", "blue")
    )
    return QColor(*mixed).name().upper()


def _first_in_rows(rows: Sequence[int], spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """For each row in which a span begins, the row and the index of its first span; both inputs are sorted."""
    row, index = 0, 0
    while index < len(spans):
        row = max(0, bisect_left(rows, spans[index].start + 1) - 1)
        if row >= len(rows) - 1:
            return
        yield row, index
        index = bisect_left(spans, (rows[row + 1],), index + 1)
