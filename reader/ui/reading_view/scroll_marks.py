"""What stands where in the article, along the scroll bar.

However many there are, each row of two pixels shows only what begins there: the work goes by the height of the bar. The
picture is drawn when something changed, not when somebody scrolls.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from reader.types import Span, Status
from reader.ui.look.layers import Layer

if TYPE_CHECKING:
    from reader.ui.finding.finding import Finding
    from reader.ui.look.theme import Theme
    from reader.ui.model.proofreading import Proofreading
    from reader.ui.model.session import Session
    from reader.ui.reading_view.view import ReadingView

_REST = 80  # milliseconds at least between two drawings, however often something changes
_SETTLES = 250  # the same while heights are learned, which moves marks by very little
_ROWS = 64  # that are worked out at once
_ABOVE = 28  # pixels of paper above the text
_THICK = 2  # pixels of a row, and so of a mark
_TAG = 0.44  # of a tag's own colour in its mark
_COLUMNS = {"marks": (1, 4), "commitments": (5, 2), "suspects": (8, 3), "hits": (0, 12)}  # left edge and width


class Stroke(NamedTuple):
    """One mark along the bar: what it is of, its upper edge in pixels, and its colour as ``#RRGGBB``."""

    layer: str
    top: int
    colour: str


class ScrollMarks(QWidget):
    """Lies over the scroll bar of the page and lets the mouse through."""

    def __init__(
        self, view: ReadingView, session: Session, finding: Finding, theme: Theme, proof: Proofreading | None = None
    ) -> None:
        """Follow what the session, the finding and the proofreading hold."""
        self._bar = view.verticalScrollBar()
        super().__init__(self._bar)
        self._view, self._session, self._finding, self._proof = view, session, finding, proof
        self._theme = theme
        self._picture: QPixmap | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)
        self._layers: Iterator[list[Stroke]] | None = None  # of the drawing that was begun
        self._stretched = False  # since then
        self._drawn: list[Stroke] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What is where in the article"))
        self._bar.installEventFilter(self)
        self._bar.rangeChanged.connect(self._stretch)
        for signal in (
            session.opened,
            session.script_changed,
            session.reading_changed,
            session.analysed,
            session.glimpsed,
            session.decisions_changed,
            session.annotations_changed,
            session.tags_changed,
            session.hidden_changed,
            finding.changed,
        ):
            signal.connect(self._changed)
        if proof is not None:
            proof.changed.connect(self._changed)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._changed()

    def strokes(self) -> list[Stroke]:
        """All that is drawn, from above; what was found comes last and so lies over the rest."""
        return list(chain.from_iterable(self._by_layer()))

    def _by_layer(self) -> Iterator[list[Stroke]]:
        """The strokes in short steps, since there may be a lot to look through."""
        rows: list[int] = []
        for some in self._rows():
            rows += some
            yield []
        session, theme = self._session, self._theme
        hidden = session.hidden_layers
        if len(rows) < 2:
            return
        if Layer.MARKS not in hidden:
            marks = session.shown
            tags = [deep(tag, theme) for tag in theme.tags]
            first = list(_first(rows, [each.span for each in marks]))
            yield [Stroke("marks", row * _THICK, tags[session.colours(marks[at])[0]]) for row, at in first]
        if Layer.COMMITMENTS not in hidden:
            spans = sorted(each.value.span for each in session.judged if each.status is not Status.REJECTED)
            yield [Stroke("commitments", row * _THICK, theme.accent) for row, _ in _first(rows, spans)]
        if self._proof is not None and session.shows_suspects:
            suspects = [each.span for each in self._proof.suspects]
            yield [Stroke("suspects", row * _THICK, theme.doubt) for row, _ in _first(rows, suspects)]
        yield [Stroke("hits", row * _THICK, theme.hit) for row, _ in _first(rows, self._finding.hits)]
        if self._finding.active is not None:
            yield [Stroke("hit", row * _THICK, theme.hit) for row, _ in _first(rows, [self._finding.active])]

    def _rows(self) -> Iterator[list[int]]:
        """The source offset at the upper edge of each row, and that of the end, some rows at a time."""
        page = self._view.page
        high = self.height()
        if page is None or not len(page) or high < 1:
            return
        scale = max(self._bar.maximum() + self._bar.pageStep(), 1) / high
        last, step = 0, _ROWS * _THICK
        for first in range(0, high, step):
            offsets = []
            for top in range(first, min(first + step, high), _THICK):
                block, below = page.at(top * scale - _ABOVE)
                start, end = page.span(block)
                height = page.heights[block]
                inside = 0.0 < below < height
                offset = start + int(below / height * (end + 1 - start)) if inside else start if below <= 0 else end
                last = max(last, offset)  # heights may have been learned meanwhile
                offsets.append(last)
            yield offsets
        yield [page.span(len(page) - 1).end + 1]

    def _changed(self) -> None:
        if self._layers is not None or not self._timer.isActive() or self._timer.interval() > _REST:
            self._layers = None
            self._timer.start(_REST)

    def _stretch(self) -> None:
        """Heights were learned: a drawing that was begun comes to its end, or none ever would."""
        if self._layers is not None:
            self._stretched = True
        elif not self._timer.isActive():
            self._timer.start(_SETTLES)

    def _draw(self) -> None:
        """Go one step on; the picture is that of before until the last."""
        if self._layers is None:
            self.setVisible(Layer.SCROLL_MARKS not in self._session.hidden_layers)
            if self.isHidden():
                return
            self._layers, self._drawn, self._stretched = self._by_layer(), [], False
        strokes = next(self._layers, None)
        if strokes is not None:
            self._drawn += strokes
            self._timer.start(0)
            return
        self._layers = None
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            inks: dict[str, QColor] = {}
            for layer, top, colour in self._drawn:
                ink = inks.get(colour) or inks.setdefault(colour, QColor(colour))
                left, width = _COLUMNS["hits" if layer == "hit" else layer]
                thick = 2 * _THICK if layer == "hit" else _THICK
                painter.fillRect(left, top - (thick - _THICK) // 2, width, thick, ink)
        self._picture = picture
        self.update()
        if self._stretched:
            self._timer.start(_SETTLES)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what was drawn last."""
        if self._picture is not None:
            with QPainter(self) as painter:
                painter.drawPixmap(0, 0, self._picture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the bar."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        return False

    def _fit(self) -> None:
        self.setGeometry(self._bar.rect())
        self._changed()


def deep(tag: str, theme: Theme) -> str:
    """A tag's colour for a mark of two pixels, which would be too pale: more than halfway to the ink."""
    one, other = QColor(tag), QColor(theme.ink)
    mixed = (
        round(_TAG * getattr(one, part)() + (1 - _TAG) * getattr(other, part)()) for part in ("red", "green", "blue")
    )
    return QColor(*mixed).name().upper()


def _first(rows: Sequence[int], spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """For each row in which a span begins, the row and the number of the first such span; both are in order."""
    row, index = 0, 0
    while index < len(spans):
        row = max(0, bisect_left(rows, spans[index].start + 1) - 1)
        if row >= len(rows) - 1:
            return
        yield row, index
        index = bisect_left(spans, (rows[row + 1],), index + 1)
