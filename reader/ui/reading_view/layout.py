"""The layout of one block of a view: positions to pixels, and back.

Positions are code points of the block's view text; pixels count from its top left corner. UTF-16 units do not leave
this module.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple, TypeAlias

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

from reader.text.views import View
from reader.types import Span
from reader.ui.reading_view.font_face import face, feature_format, spacing_format
from reader.ui.reading_view.line_breaking import BrokenLine, LineBreaker
from reader.ui.reading_view.utf16 import Utf16


class ParagraphKind(Enum):
    """How a paragraph is set."""

    BODY = "body"
    TITLE = "title"
    ASIDE = "aside"  # byline, editor credits
    BLANK = "blank"
    BEGUN = "begun"  # the first, last and middle pieces of an overlong body paragraph
    CONTINUED = "continued"
    INNER = "inner"


class Typography(NamedTuple):
    """How a page is set, in pixels. `measure` is the column width, a whole number of ems.

    See `Typesetting` for `indent`, `justified` and `hanging`.
    """

    families: tuple[str, ...]
    size: int
    line: int
    measure: int
    indent: bool = True
    justified: bool = True
    hanging: bool = True


class Emphasis(NamedTuple):
    """Bold type for a span of the view text; a `colour` of None is the text colour."""

    span: Span
    colour: str | None


class LaidOutLine(NamedTuple):
    """One line: start and end position, top and baseline."""

    start: int
    end: int
    top: float
    baseline: float


_JUSTIFIED = (ParagraphKind.BODY, ParagraphKind.BEGUN, ParagraphKind.INNER, ParagraphKind.CONTINUED)
_INDENTED = (ParagraphKind.BODY, ParagraphKind.BEGUN)
_SIZE = dict.fromkeys(ParagraphKind, 1.0) | {ParagraphKind.TITLE: 1.45, ParagraphKind.ASIDE: 0.74}
_GAP = dict.fromkeys(ParagraphKind, 0) | {ParagraphKind.TITLE: 12, ParagraphKind.ASIDE: 6}
_GAP |= dict.fromkeys((ParagraphKind.BODY, ParagraphKind.CONTINUED), 10)


LinePiece: TypeAlias = tuple[int, float, float]

_CACHED_SPANS = 256  # spans with cached pieces
_TYPE_HEIGHT = 27.5  # pixels from ascent to descent at 100 %
_ASCENT_SHARE = 0.62  # share of the type height that the next line's characters rise above their baseline
BAR = 3  # pixels between the top or bottom of a line and a margin bar


@cache
def _break_anywhere(left_to_right: bool) -> QTextOption:
    """Options that let lines break anywhere; `left_to_right` overrides Qt's detection of a right-to-left paragraph."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    if left_to_right:
        option.setTextDirection(QtCore.Qt.LayoutDirection.LeftToRight)
    return option


def _begins_right_to_left(text: str) -> bool:
    """Whether the first letter is right-to-left, which makes Qt set the whole paragraph from the right."""
    first = next((character for character in text if character.isalpha() or character == "\u200f"), "")
    if first < "\u0590" or "\u2e80" <= first <= "\ufaff":  # Latin or Chinese: saves compiling the pattern at startup
        return False
    return _right_to_left().match(first) is not None


@cache
def _right_to_left() -> re.Pattern[str]:
    """A pattern for characters of right-to-left scripts, such as Uyghur."""
    return re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def _bold_format(colour: str | None) -> QtGui.QTextCharFormat:
    form = QtGui.QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    if colour is not None:
        form.setForeground(QtGui.QColor(colour))
    return form


def _as_drawn(text: str) -> str:
    """The text as drawn, without line separators and tabs, which Qt treats specially."""
    return text.replace("\u2028", " ").replace("\t", "\u3000")


class LineBreaks(NamedTuple):
    """The line ends of a paragraph and their formats: the expensive part of a layout, cached for reuse."""

    broken_lines: list[BrokenLine]
    formats: list[QTextLayout.FormatRange]


class ParagraphLayout:
    """A `View` of one block, broken into lines by its `line_breaks`.

    `scale` is the type size relative to body text at 100 %. `height` includes the gap to the next paragraph, `foot` is
    the bottom of the last line. `lines` is never empty, even for a blank paragraph.
    """

    def __init__(
        self,
        view: View,
        kind: ParagraphKind,
        typography: Typography,
        emphasis: Iterable[Emphasis] = (),
        line_breaks: LineBreaks | None = None,
    ) -> None:
        """Lay out now; `line_breaks` comes from an earlier layout with the same arguments."""
        self.view = view
        self.width = typography.measure
        self.kind = kind
        self._utf16 = Utf16(view.text)
        size = max(8, round(typography.size * _SIZE[kind]))
        self._face = face(typography.families, size, bold=kind is ParagraphKind.TITLE)
        self.ascent = self._face.ascent
        self.descent = self._face.descent
        self.scale = (self.ascent + self.descent) / _TYPE_HEIGHT
        self._band_height = round(self.ascent + self.descent) - 2  # pixels
        self._pitch = float(typography.line) * (_SIZE[kind] if kind is not ParagraphKind.BLANK else 0.5)
        self._justified = typography.justified and kind in _JUSTIFIED
        self._layout = QTextLayout(_as_drawn(view.text), self._face.font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_break_anywhere(_begins_right_to_left(view.text)))
        self._pieces: dict[Span, list[LinePiece]] = {}
        self._right_to_left: bool | None = None  # None until the first call of `pieces`
        indent = self._indent() if kind in _INDENTED and typography.indent else 0.0
        self.line_breaks = line_breaks or self._break(tuple(emphasis), typography, indent)
        if self.line_breaks.formats:
            self._layout.setFormats(self.line_breaks.formats)
        self.lines = self._make_lines(self.line_breaks.broken_lines, indent)
        self._ends = [line.end for line in self.lines]
        self.foot = max(len(self.lines) * self._pitch, self.lines[-1].baseline + self.descent)
        self.height = len(self.lines) * self._pitch + _GAP[kind]

    @property
    def pitch(self) -> float:
        """The distance between lines."""
        return self._pitch

    @property
    def room(self) -> float:
        """The free space between a baseline and the characters of the next line."""
        return self._pitch - _ASCENT_SHARE * (self.ascent + self.descent)

    def _indent(self) -> float:
        """Two ems, less the text's leading spaces."""
        text, em = _as_drawn(self.view.text), self._face.em
        leading = text[: len(text) - len(text.lstrip())]
        return max(2 * em - sum(self._face.widths[space] for space in leading), 0.0)

    def _break(self, emphasis: Sequence[Emphasis], typography: Typography, indent: float) -> LineBreaks:
        """Break lines as if all text were bold, so that emphasis never moves a break."""
        font = self._face
        formats: list[QTextLayout.FormatRange] = []
        text, reshaped = font.measure(_as_drawn(self.view.text))
        for span, colour in emphasis:
            piece = slice(*span)
            text.drawn[piece] = text.widest[piece]
            self._add_format(formats, span.start, span.end, _bold_format(colour))
        for start, end, feature in reshaped:
            self._add_format(formats, start, end, feature_format(feature))
        breaker = LineBreaker(text, font.punctuation, typography.hanging)
        broken_lines = breaker.lines(self.width, indent)
        if self._justified:
            for broken in broken_lines:
                if broken.gap:
                    self._stretch(formats, broken)
        return LineBreaks(broken_lines, formats)

    def _stretch(self, formats: list[QTextLayout.FormatRange], broken: BrokenLine) -> None:
        """Justify a line, without spacing out its words and numbers."""
        form, start = spacing_format(broken.gap), broken.start
        for first, last in broken.solid:
            self._add_format(formats, start, first, form)
            start = last - 1
        self._add_format(formats, start, broken.stop - 1, form)

    def _add_format(
        self, formats: list[QTextLayout.FormatRange], start: int, end: int, form: QtGui.QTextCharFormat
    ) -> None:
        if start < end:
            run = QTextLayout.FormatRange()
            run.start = self._utf16.units(start)
            run.length = self._utf16.units(end) - run.start
            run.format = form
            formats.append(run)

    def _make_lines(self, broken_lines: Sequence[BrokenLine], indent: float) -> list[LaidOutLine]:
        units = self._utf16.units
        lines: list[LaidOutLine] = []
        self._lines: list[QTextLine] = []
        self._edges: list[tuple[float, float]] = []
        start = 0
        create = self._layout.createLine
        self._layout.beginLayout()
        for broken in broken_lines:
            line = create()
            if not line.isValid():
                break
            columns = broken.stop - start if broken is not broken_lines[-1] else 2 * broken.end  # the rest
            taken = self._take(line, units(broken.end) - units(start), max(1, columns))
            left = -broken.lead if lines or not indent else indent
            top = len(lines) * self._pitch
            baseline = self._baseline(top)
            line.setPosition(QPointF(left, baseline - line.ascent()))
            end = self._utf16.point(units(start) + taken)
            lines.append(LaidOutLine(start, end, top, baseline))
            self._lines.append(line)
            self._edges.append((left if left > 0 else 0.0, self.width + (broken.tail if broken.hangs else 0.0)))
            start = end
        self._layout.endLayout()
        return lines or [LaidOutLine(0, 0, 0.0, self._baseline(0.0))]

    def _baseline(self, top: float) -> float:
        """The whole pixel that centres an ideograph's em box, an eighth of it below the baseline, in the line."""
        return float(round(top + self._pitch / 2 + 0.38 * self._face.em))

    @staticmethod
    def _take(line: QTextLine, units: int, columns: int) -> int:
        """Put at most `units` UTF-16 units on a line; Qt counts columns by grapheme."""
        line.setNumColumns(columns)
        while (taken := line.textLength()) > units and columns > 1:
            columns -= 1
            line.setNumColumns(columns)
        return taken

    def draw(self, painter: QPainter, clip: QRectF) -> None:
        """Draw the lines that touch `clip` at the painter's origin, with the pen's colour."""
        self._layout.draw(painter, QPointF(0, 0), [], clip)

    def glyphs(self, line: int) -> Iterator[tuple[QtGui.QRawFont, list[int], list[int]]]:
        """The glyph runs of a line: font, glyph indices, and the positions of their characters."""
        flags = QTextLayout.GlyphRunRetrievalFlag
        for drawn in self._lines[line : line + 1]:
            for run in drawn.glyphRuns(-1, -1, flags.RetrieveGlyphIndexes | flags.RetrieveStringIndexes):
                yield run.rawFont(), run.glyphIndexes(), [self._utf16.point(unit) for unit in run.stringIndexes()]

    def line_at(self, position: int) -> int:
        """The index of the line with the character at `position` (at a break, the later line)."""
        return min(bisect_right(self._ends, position), len(self._ends) - 1)

    def between(self, top: float, bottom: float) -> Span:
        """The text span of the lines whose type touches `top` to `bottom`, at least one line."""
        base, last = self.lines[0].baseline, len(self.lines) - 1
        first = min(max(math.ceil((top - base - self.descent) / self._pitch), 0), last)
        foot = min(max(math.floor((bottom - base + self.ascent) / self._pitch), first), last)
        return Span(self.lines[first].start, self.lines[foot].end)

    def heights(self, span: Span) -> tuple[float, float]:
        """The vertical range to repaint when marks behind or next to a span, or a caret at it, change."""
        first, last = self.line_at(span.start), self.line_at(max(span.end - 1, span.start))
        if span.start == span.end:
            first = max(first - 1, 0)  # a caret may be at the end of the previous line
        one, other = self.lines[first], self.lines[last]
        top, foot = self._band_top(one), self._band_top(other) + self._band_height
        return min(top, one.top + BAR), max(foot, other.top + self._pitch - BAR)

    def _band_top(self, line: LaidOutLine) -> int:
        """The top of the bands of a line, on a whole pixel."""
        return round(line.baseline - self.ascent) + 1

    def x(self, line: int, position: int) -> float:
        """The x coordinate of `position` on a line."""
        if not self._lines:
            return 0.0
        left, right = self._edges[line]  # excludes trimmed punctuation
        place: float = self._lines[line].cursorToX(self._utf16.units(position))[0]  # type: ignore[index]
        return min(max(place, left), right)

    def pieces(self, span: Span) -> list[LinePiece]:
        """For each line that `span` touches: the line index, and the left and right edge."""
        found = self._pieces.get(span)
        if found is None:
            if len(self._pieces) >= _CACHED_SPANS:  # a selection being dragged adds a span each time
                self._pieces.clear()
            found = self._pieces[span] = self._find_pieces(span)
        return found

    def _find_pieces(self, span: Span) -> list[LinePiece]:
        start, end = span
        first = self.line_at(start)
        if self._right_to_left is None:
            self._right_to_left = _right_to_left().search(self.view.text) is not None
        if end <= self.lines[first].end and self._lines and not self._right_to_left:  # the common case
            if start >= end:
                return []
            left, right = self._edges[first]
            at, units = self._lines[first].cursorToX, self._utf16.units
            one: float = at(units(start))[0]  # type: ignore[index]
            other: float = at(units(end))[0]  # type: ignore[index]
            return [(first, min(max(one, left), right), min(max(other, left), right))]
        found = []
        for index in range(first, len(self.lines)):
            begin, stop, *_ = self.lines[index]
            if begin >= end:
                break
            left, right = max(start, begin), min(end, stop)
            if left >= right:
                continue
            if self._right_to_left:
                sides = self._sides(index, left, right)
                found.append((index, min(sides), max(sides)))
            else:
                found.append(
                    (index, self.x(index, left) if left > begin else self._edges[index][0], self.x(index, right))
                )
        return found

    def _sides(self, line: int, start: int, end: int) -> list[float]:
        """The edges of the glyphs of a stretch, in either direction.

        Qt's cursor positions do not cover the outer edge of a right-to-left run.
        """
        units, (left, right), drawn = self._utf16.units, self._edges[line], self._lines[line]
        boxes = [run.boundingRect() for run in drawn.glyphRuns(units(start), units(end) - units(start))]
        places = [edge for box in boxes for edge in (box.left(), box.right())]
        return [min(max(place, left), right) for place in places or [self.x(line, start), self.x(line, end)]]

    def band(self, line: int, left: float, right: float) -> QRectF:
        """The box behind the text between two x coordinates of a line, as high as the type, on whole pixels."""
        start = round(left)
        return QRectF(start, self._band_top(self.lines[line]), round(right) - start, self._band_height)

    def step(self, position: int, forward: bool) -> int:
        """The next caret position, never inside a grapheme."""
        unit = self._utf16.units(position)
        move = self._layout.nextCursorPosition if forward else self._layout.previousCursorPosition
        return self._utf16.point(move(unit))

    def caret(self, position: int) -> QRectF:
        """The caret's rectangle at `position`."""
        line = self.line_at(position)
        return self.band(line, self.x(line, position), self.x(line, position) + 2)

    def hit(self, point: QPointF, nearest: bool = True) -> int:
        """The caret position nearest to `point`, or without `nearest` that of the character under it."""
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
