"""The rows of results: hits of a search, and lines of the concordance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.store.research.concordance import ConcordanceLine, ConcordanceOrder
from reader.store.research.search import Hit
from reader.store.research.search_query import HitKind
from reader.types import Annotation
from reader.ui.lists.paged_list import ResultPainter
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.words import listed, tr

_PAD, _LINE, _SWATCH = 14, 22, 12  # pixels
_GAP = 10  # pixels; between columns
_META, _DATE = 250, 84  # pixels: maximum width of date and title, width of the date
_META_SHARE = 0.24  # maximum share of the width for date and title


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit as painted: `kind` and `meta` are muted, `swatches` are a mark's colours, `families` the fonts."""

    title: str
    kind: str
    meta: str
    before: str
    found: str
    after: str
    swatches: tuple[int, ...] = ()
    families: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The text for screen readers."""
        return "  ".join(filter(None, (self.title, self.kind, self.meta, self.before + self.found + self.after)))


def kind_name(kind: HitKind) -> str:
    """The plural name of a kind of hit."""
    return {
        HitKind.ARTICLE: tr("Articles"),
        HitKind.ANNOTATION: tr("Marks"),
        HitKind.MEMO: tr("Memos"),
        HitKind.COMMITMENT: tr("Commitments"),
    }[kind]


class HitWords:
    """Makes the content of rows in the displayed script; `marks` are the loaded marks by id."""

    def __init__(self, session: Session, places: Callable[[int], str]) -> None:
        """`places(n)` is the text for n places."""
        self._session = session
        self._places = places
        self.marks: dict[str, Annotation] = {}

    def shown(self, hit: Hit) -> ShownHit:
        """The painted content of a hit."""

        def read(words: str) -> str:
            return self._session.in_script(words.replace("\n", " "), hit.script)

        mark = self.marks.get(hit.id) if hit.kind is HitKind.ANNOTATION else None
        title = read(hit.title) or Path(hit.path).stem or (tr("Untitled") if hit.article else tr("Codebook"))
        meta = [hit.dated.isoformat() if hit.dated else "", mark.author if mark else ""]
        meta.append(self._places(hit.places) if hit.places > 1 else "")
        return ShownHit(
            title=title,
            kind=self._kind(hit, mark),
            meta=" · ".join(filter(None, meta)),
            before=read(hit.before),
            found=read(hit.found),
            after=read(hit.after),
            swatches=self._session.colours(mark) if mark else (),
            families=fonts.sans_of(self._session.script, hit.script),
        )

    def _kind(self, hit: Hit, mark: Annotation | None) -> str:
        if hit.kind is HitKind.ANNOTATION:
            tags = listed(mark.tags) if mark else ""
            return tags or (tr("Note") if hit.span is None else tr("Mark"))
        if hit.kind is HitKind.MEMO:
            return tr("Memo")
        return tr("Commitment") if hit.kind is HitKind.COMMITMENT else ""


class HitPainter(ResultPainter):
    """Two lines: title and kind, then the match in the accent colour within its context."""

    height = 60

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: ShownHit, number: int) -> None:
        """Paint a hit."""
        box = option.rect.adjusted(_PAD, 8, -_PAD, -6)
        font = fonts.with_families(option.font, row.families)
        bold = QFont(font)
        bold.setBold(True)
        self._heading(painter, box, row, font, bold)
        self._context(painter, QRect(box.left(), box.top() + _LINE, box.width(), _LINE), row, font, bold)

    def _heading(self, painter: QPainter, box: QRect, shown: ShownHit, font: QFont, bold: QFont) -> None:
        theme, x, base = self.theme, box.left(), box.top() + 15
        plain = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        width = plain.horizontalAdvance(shown.meta)
        right = box.right() - width
        painter.drawText(right, base, shown.meta)
        for colour in shown.swatches:
            swatch = QRect(x, base - _SWATCH + 1, _SWATCH, _SWATCH)
            painter.fillRect(swatch, QColor(theme.tags[colour]))
            painter.setPen(QColor(theme.muted))
            painter.drawRect(swatch)
            x += _SWATCH + 6
        if shown.kind:
            painter.setPen(QColor(theme.muted))
            kind = plain.elidedText(shown.kind, Qt.TextElideMode.ElideRight, max(0, (right - x) // 3))
            painter.drawText(x, base, kind)
            x += plain.horizontalAdvance(kind) + 10
        painter.setFont(bold)
        painter.setPen(QColor(theme.ink))
        title = QFontMetrics(bold).elidedText(shown.title, Qt.TextElideMode.ElideRight, max(0, right - x - 14))
        painter.drawText(x, base, title)

    def _context(self, painter: QPainter, box: QRect, shown: ShownHit, font: QFont, bold: QFont) -> None:
        """Paint the match, and as much of the context before and after it as fits."""
        theme, plain, strong = self.theme, QFontMetrics(font), QFontMetrics(bold)
        found = strong.elidedText(shown.found, Qt.TextElideMode.ElideRight, box.width())
        room = box.width() - strong.horizontalAdvance(found)
        before, after = plain.horizontalAdvance(shown.before), plain.horizontalAdvance(shown.after)
        left = min(before, max(room - after, room * 2 // 5))
        base, x = box.top() + 15, box.left()
        for words, where, wide in (
            (shown.before, Qt.TextElideMode.ElideLeft, left),
            (found, Qt.TextElideMode.ElideNone, box.width()),
            (shown.after, Qt.TextElideMode.ElideRight, room - left),
        ):
            here = words is found
            metrics = strong if here else plain
            painter.setFont(bold if here else font)
            painter.setPen(QColor(theme.accent if here else theme.ink))
            piece = words if here else metrics.elidedText(words, where, wide + 1)
            painter.drawText(x, base, piece)
            x += metrics.horizontalAdvance(piece)


@dataclass(frozen=True, slots=True)
class ShownLine:
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

    def shown(self, line: ConcordanceLine) -> ShownLine:
        """The painted content of a line."""

        def read(*words: str) -> str:
            return self._session.in_script("".join(words).replace("\n", " "), line.script)

        return ShownLine(
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

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: ShownLine, number: int) -> None:
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

    def _meta(self, painter: QPainter, box: QRect, base: int, shown: ShownLine, plain: QFontMetrics) -> None:
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
