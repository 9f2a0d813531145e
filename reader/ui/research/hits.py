"""The rows of search results: the place of the hit, and the words in context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.store.research.search import Hit
from reader.store.research.search_query import HitKind
from reader.types import Annotation
from reader.ui.lists.paged_list import ResultPainter
from reader.ui.look import fonts
from reader.ui.model.session import Session
from reader.ui.words import listed, tr

_PAD, _LINE, _SWATCH = 14, 22, 12  # pixels


@dataclass(frozen=True, slots=True)
class Shown:
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

    def shown(self, hit: Hit) -> Shown:
        """The painted content of a hit."""

        def read(words: str) -> str:
            return self._session.in_script(words.replace("\n", " "), hit.script)

        mark = self.marks.get(hit.id) if hit.kind is HitKind.ANNOTATION else None
        title = read(hit.title) or Path(hit.path).stem or (tr("Untitled") if hit.article else tr("Codebook"))
        meta = [hit.dated.isoformat() if hit.dated else "", mark.author if mark else ""]
        meta.append(self._places(hit.places) if hit.places > 1 else "")
        return Shown(
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

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Shown, number: int) -> None:
        """Paint a hit."""
        box = option.rect.adjusted(_PAD, 8, -_PAD, -6)
        font = fonts.with_families(option.font, row.families)
        bold = QFont(font)
        bold.setBold(True)
        self._heading(painter, box, row, font, bold)
        self._context(painter, QRect(box.left(), box.top() + _LINE, box.width(), _LINE), row, font, bold)

    def _heading(self, painter: QPainter, box: QRect, shown: Shown, font: QFont, bold: QFont) -> None:
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

    def _context(self, painter: QPainter, box: QRect, shown: Shown, font: QFont, bold: QFont) -> None:
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
