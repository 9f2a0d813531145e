"""One paragraph of one view, laid out: where its characters stand and which character stands where.

Positions are code points of the paragraph's view text; pixels count from the paragraph's top left corner.
UTF-16 units do not leave this module.
"""

from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6 import QtGui
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextDocument, QTextLayout, QTextLine, QTextOption

from reader.text.views import View
from reader.types import Span
from reader.ui.reading_view.utf16 import Utf16


class Kind(Enum):
    """How a paragraph is set."""

    BODY = "body"
    TITLE = "title"
    ASIDE = "aside"  # byline, editor credits
    BLANK = "blank"


class Typography(NamedTuple):
    """How a page is set; lengths in pixels. `measure` is the width of the column, a whole number of ems."""

    families: tuple[str, ...]
    size: int
    line: int
    measure: int


class Emphasis(NamedTuple):
    """Bold type for a piece of the view's text, in `colour` or in the ink where that is None."""

    span: Span
    colour: str | None


class Line(NamedTuple):
    """One line: its first and last position, its top and baseline."""

    start: int
    end: int
    top: float
    baseline: float


_SIZE = {Kind.BODY: 1.0, Kind.BLANK: 1.0, Kind.TITLE: 1.45, Kind.ASIDE: 0.74}
_GAP = {Kind.BODY: 10, Kind.BLANK: 0, Kind.TITLE: 12, Kind.ASIDE: 6}


@cache
def _option(justified: bool, font: QFont) -> QTextOption:
    """How lines break; a justified option is taken from a line of HTML.

    Naming the alignment would build every enumeration of the Qt namespace, and the first paint would wait for it;
    so it would for another font than the page's.
    """
    option = QTextOption()
    if justified:
        document = QTextDocument()
        document.setDefaultFont(font)
        document.setHtml("<p align=justify>字")
        document.size()  # lays out, which gives the block its option
        option = document.firstBlock().layout().textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class ParagraphLayout:
    """A `View` of one paragraph broken into lines.

    `height` includes the gap to the next paragraph; `lines` are never empty, not even for a blank one.
    """

    def __init__(self, view: View, kind: Kind, typography: Typography, emphasis: Iterable[Emphasis] = ()) -> None:
        """Lay out at once."""
        self.view = view
        self.width = typography.measure
        self.kind = kind
        self._utf16 = Utf16(view.text)
        font = QFont()
        font.setFamilies(list(typography.families))
        # Whole-pixel glyph places: justified text is evenly sharp, and each glyph is drawn once, not once per fraction.
        font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
        font.setPixelSize(max(8, round(typography.size * _SIZE[kind])))
        if kind is Kind.TITLE:
            font.setBold(True)
        # Qt breaks lines at U+2028 on its own; the source keeps it, so the paragraph must too.
        self._layout = QTextLayout(view.text.replace("\u2028", " "), font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(kind is Kind.BODY, font))
        formats = [self._format(each) for each in emphasis]
        if formats:
            self._layout.setFormats(formats)
        metrics = QFontMetricsF(font)
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        self._pitch = float(typography.line) * (_SIZE[kind] if kind is not Kind.BLANK else 0.5)
        self.lines = self._break(typography, indent=2 * font.pixelSize() if kind is Kind.BODY else 0)
        self.height = len(self.lines) * self._pitch + _GAP[kind]

    @property
    def pitch(self) -> float:
        """Distance between two lines."""
        return self._pitch

    def _format(self, emphasis: Emphasis) -> QTextLayout.FormatRange:
        form = QtGui.QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold)
        if emphasis.colour is not None:
            form.setForeground(QtGui.QColor(emphasis.colour))
        run = QTextLayout.FormatRange()
        run.start = self._utf16.units(emphasis.span.start)
        run.length = self._utf16.units(emphasis.span.end) - run.start
        run.format = form
        return run

    def _break(self, typography: Typography, indent: int) -> list[Line]:
        lines: list[Line] = []
        self._lines: list[QTextLine] = []
        pad = (self._pitch - self.ascent - self.descent) / 2
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            top = len(lines) * self._pitch
            left = 0 if lines else indent
            line.setLineWidth(typography.measure - left)
            baseline = top + pad + self.ascent
            line.setPosition(QPointF(left, baseline - line.ascent()))
            start = self._utf16.point(line.textStart())
            end = self._utf16.point(line.textStart() + line.textLength())
            lines.append(Line(start, end, top, baseline))
            self._lines.append(line)
        self._layout.endLayout()
        return lines or [Line(0, 0, 0.0, pad + self.ascent)]

    def draw(self, painter: QPainter, clip: QRectF) -> None:
        """Draw the lines that touch `clip`, top left corner at the painter's origin; the pen's colour is the ink."""
        self._layout.draw(painter, QPointF(0, 0), [], clip)

    def line_at(self, position: int) -> int:
        """Index of the line on which the character at `position` stands (a caret at a break: the later line)."""
        for index, line in enumerate(self.lines):
            if position < line.end:
                return index
        return len(self.lines) - 1

    def x(self, line: int, position: int) -> float:
        """Horizontal place of the caret before `position` on the line with that index."""
        if not self._lines:
            return 0.0
        return self._lines[line].cursorToX(self._utf16.units(position))[0]  # type: ignore[index,no-any-return]

    def pieces(self, span: Span) -> list[tuple[int, float, float]]:
        """For each line that `span` touches: the line's index and the left and right edge of the piece."""
        start, end = span
        first = self.line_at(start)
        if end <= self.lines[first].end:  # most spans stand on one line
            return [(first, self.x(first, start), self.x(first, end))] if start < end else []
        found = []
        for index in range(first, len(self.lines)):
            line = self.lines[index]
            if line.start >= end:
                break
            left, right = max(start, line.start), min(end, line.end)
            if left < right:
                found.append((index, self.x(index, left), self.x(index, right)))
        return found

    def band(self, line: int, left: float, right: float) -> QRectF:
        """The box behind the text between two places of a line, as high as the type, on whole pixels."""
        top = round(self.lines[line].baseline - self.ascent) + 1
        return QRectF(round(left), top, round(right) - round(left), round(self.ascent + self.descent) - 2)

    def step(self, position: int, forward: bool) -> int:
        """The next place of a caret, never inside what is drawn as one character."""
        unit = self._utf16.units(position)
        move = self._layout.nextCursorPosition if forward else self._layout.previousCursorPosition
        return self._utf16.point(move(unit))

    def caret(self, position: int) -> QRectF:
        """The box of the caret before `position`."""
        line = self.line_at(position)
        return self.band(line, self.x(line, position), self.x(line, position) + 2)

    def hit(self, point: QPointF, nearest: bool = True) -> int:
        """Position of the caret at `point` (`nearest`), or of the character under it."""
        if not self._lines:
            return 0
        index = min(max(int(point.y() // self._pitch), 0), len(self.lines) - 1)
        mode = QTextLine.CursorPosition
        cursor = mode.CursorBetweenCharacters if nearest else mode.CursorOnCharacter
        position = self._utf16.point(self._lines[index].xToCursor(point.x(), cursor))
        line = self.lines[index]
        # The caret after the last character of a line would be drawn on the next one.
        last = line.end if index == len(self.lines) - 1 else max(line.start, line.end - 1)
        return min(max(position, line.start), last if not nearest or point.x() < self.x(index, last) else line.end)
