"""The lines of the concordance: the article, then the match (node) with its context on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.store.research.concordance import ConcordanceLine, ConcordanceOrder
from reader.ui.lists.paged_list import ResultPainter
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.words import tr

_PAD, _GAP = 14, 10  # pixels: at the sides, between columns
_META, _DATE = 250, 84  # pixels: maximum width of date and title, width of the date
_META_SHARE = 0.24  # maximum share of the width for date and title


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as painted; `before` and `after` are the words next to the node, bold if lines are sorted by them.

    `families` are the fonts.
    """

    date: str
    title: str
    left: str
    before: str
    node: str
    after: str
    right: str
    families: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The text for screen readers."""
        line = f"{self.left}{self.before}{self.node}{self.after}{self.right}"
        return "  ".join(filter(None, (line, self.title, self.date)))


class LineWords:
    """Makes the content of lines in the displayed script."""

    def __init__(self, session: Session) -> None:
        """Follow the session's script."""
        self._session = session

    def shown(self, line: ConcordanceLine) -> Shown:
        """The painted content of a line."""

        def read(*words: str) -> str:
            return self._session.in_script("".join(words).replace("\n", " "), line.script)

        return Shown(
            date=line.dated.isoformat() if line.dated else "",
            title=read(line.title) or Path(line.path).stem or tr("Untitled"),
            left=read(*reversed(line.left[1:])),
            before=read(*line.left[:1]),
            node=read(line.node),
            after=read(*line.right[:1]),
            right=read(*line.right[1:]),
            families=fonts.sans_of(self._session.script, line.script),
        )


class LinePainter(ResultPainter):
    """Paints date and title, then the line; nodes are aligned and in the accent colour."""

    def __init__(self, theme: Theme) -> None:
        """Start in article order."""
        super().__init__(theme)
        self.by = ConcordanceOrder.ARTICLE
        self._node = 0  # pixels; width of the widest node so far

    def begin(self, by: ConcordanceOrder) -> None:
        """Prepare for other lines in this order."""
        self.by, self._node = by, 0

    def columns(self, box: QRect) -> tuple[QRect, QRect, int]:
        """The boxes of date and title and of the line, and the x coordinate of the node."""
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        meta = QRect(inner.left(), inner.top(), min(_META, int(inner.width() * _META_SHARE)), inner.height())
        line = QRect(meta.right() + 2 * _GAP, inner.top(), inner.right() - meta.right() - 2 * _GAP, inner.height())
        return meta, line, line.left() + max(0, line.width() - self._node) // 2

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown, number: int) -> None:
        """Paint a line."""
        font = fonts.with_families(option.font, row.families)
        bold = QFont(font)
        bold.setBold(True)
        plain, strong = QFontMetrics(font), QFontMetrics(bold)
        width = strong.horizontalAdvance(row.node)
        if width > self._node:
            self._node = min(width, option.rect.width() // 3)
            self.view.viewport().update()
        meta, line, at = self.columns(option.rect)
        base = option.rect.center().y() + plain.ascent() // 2 - 1
        self._meta(painter, meta, base, row, plain)
        sorts_left, sorts_right = self.by is ConcordanceOrder.LEFT, self.by is ConcordanceOrder.RIGHT
        x = at - _GAP // 2
        for words, marked in ((row.before, sorts_left), (row.left, False)):
            metrics = strong if marked else plain
            piece = metrics.elidedText(words, Qt.TextElideMode.ElideLeft, max(0, x - line.left()))
            x -= metrics.horizontalAdvance(piece)
            self._draw(painter, x, base, piece, bold if marked else font, self.theme.ink)
        node = strong.elidedText(row.node, Qt.TextElideMode.ElideRight, self._node)
        self._draw(painter, at, base, node, bold, self.theme.accent)
        x = at + self._node + _GAP // 2
        for words, marked in ((row.after, sorts_right), (row.right, False)):
            metrics = strong if marked else plain
            piece = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, line.right() - x))
            self._draw(painter, x, base, piece, bold if marked else font, self.theme.ink)
            x += metrics.horizontalAdvance(piece)

    def _meta(self, painter: QPainter, box: QRect, base: int, shown: Shown, plain: QFontMetrics) -> None:
        painter.setPen(QColor(self.theme.muted))
        title = box.left() + (_DATE if box.width() > 2 * _DATE else 0)
        if title > box.left():
            painter.drawText(box.left(), base, shown.date)
        room = max(0, box.right() - title)
        painter.drawText(title, base, plain.elidedText(shown.title, Qt.TextElideMode.ElideRight, room))

    def _draw(self, painter: QPainter, x: int, base: int, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(x, base, words)


def order_names() -> Sequence[tuple[ConcordanceOrder, str]]:
    """The orders and their names."""
    return (
        (ConcordanceOrder.ARTICLE, tr("By article")),
        (ConcordanceOrder.LEFT, tr("By preceding word")),
        (ConcordanceOrder.RIGHT, tr("By following word")),
    )
