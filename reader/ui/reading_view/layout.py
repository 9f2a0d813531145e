"""One paragraph of one view, laid out: where its characters stand and which character stands where.

Positions are code points of the paragraph's view text; pixels count from the paragraph's top left corner.
UTF-16 units do not leave this module.
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
from reader.ui.reading_view.font_face import face, featured, spaced
from reader.ui.reading_view.line_breaking import Breaker, Cut
from reader.ui.reading_view.utf16 import Utf16


class Kind(Enum):
    """How a paragraph is set."""

    BODY = "body"
    TITLE = "title"
    ASIDE = "aside"  # byline, editor credits
    BLANK = "blank"
    BEGUN = "begun"  # the first piece of a paragraph of body that is cut, the last, and any between
    CONTINUED = "continued"
    INNER = "inner"


class Typography(NamedTuple):
    """How a page is set; lengths in pixels. `measure` is the width of the column, a whole number of ems.

    `indent`, `justified` and `hanging` are those of `Typesetting`.
    """

    families: tuple[str, ...]
    size: int
    line: int
    measure: int
    indent: bool = True
    justified: bool = True
    hanging: bool = True


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


_JUSTIFIED = (Kind.BODY, Kind.BEGUN, Kind.INNER, Kind.CONTINUED)
_INDENTED = (Kind.BODY, Kind.BEGUN)
_SIZE = dict.fromkeys(Kind, 1.0) | {Kind.TITLE: 1.45, Kind.ASIDE: 0.74}
_GAP = {Kind.BODY: 10, Kind.CONTINUED: 10, Kind.TITLE: 12, Kind.ASIDE: 6, Kind.BLANK: 0, Kind.BEGUN: 0, Kind.INNER: 0}


Piece: TypeAlias = tuple[int, float, float]

_KEPT = 256  # spans of which it is known where they stand
_TYPE = 27.5  # pixels from ascent to descent at 100 %
_TALL = 0.62  # of those: how far the characters of the next line reach up
BAR = 3  # pixels of a line above and below the bar beside it


@cache
def _anywhere(turned: bool) -> QTextOption:
    """Lines break where they are told to; `turned` are those that Qt would set from right to left."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    if turned:
        option.setTextDirection(QtCore.Qt.LayoutDirection.LeftToRight)
    return option


def _begins_leftwards(text: str) -> bool:
    """Whether the first letter is of a script that is written from right to left; Qt turns the paragraph then."""
    first = next((character for character in text if character.isalpha() or character == "\u200f"), "")
    if first < "\u0590" or "\u2e80" <= first <= "\ufaff":  # Latin or Chinese: nothing need be compiled at the start
        return False
    return _leftwards().match(first) is not None


@cache
def _leftwards() -> re.Pattern[str]:
    """Matches a character of a script that is written from right to left, such as Uyghur."""
    return re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def _bold(colour: str | None) -> QtGui.QTextCharFormat:
    form = QtGui.QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    if colour is not None:
        form.setForeground(QtGui.QColor(colour))
    return form


def _drawn(text: str) -> str:
    """What is drawn of a text, character by character: Qt has its own mind about line separators and tabs."""
    return text.replace("\u2028", " ").replace("\t", "\u3000")


class Broken(NamedTuple):
    """Where the lines of a paragraph end, and the formats that make them so: all that takes long to find out."""

    cuts: list[Cut]
    formats: list[QTextLayout.FormatRange]


class ParagraphLayout:
    """A `View` of one paragraph broken into lines, as `broken` says.

    `scale` is the size of its type against that of the body at 100 %.
    `height` includes the gap to the next paragraph, `foot` is where the last line ends; `lines` are never empty, not
    even for a blank one.
    """

    def __init__(
        self,
        view: View,
        kind: Kind,
        typography: Typography,
        emphasis: Iterable[Emphasis] = (),
        broken: Broken | None = None,
    ) -> None:
        """Lay out at once; `broken` is that of a layout that was made of the same before."""
        self.view = view
        self.width = typography.measure
        self.kind = kind
        self._utf16 = Utf16(view.text)
        self._face = face(typography.families, max(8, round(typography.size * _SIZE[kind])), bold=kind is Kind.TITLE)
        self.ascent = self._face.ascent
        self.descent = self._face.descent
        self.scale = (self.ascent + self.descent) / _TYPE
        self._high = round(self.ascent + self.descent) - 2  # pixels behind the type
        self._pitch = float(typography.line) * (_SIZE[kind] if kind is not Kind.BLANK else 0.5)
        self._justified = typography.justified and kind in _JUSTIFIED
        self._layout = QTextLayout(_drawn(view.text), self._face.font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_anywhere(_begins_leftwards(view.text)))
        self._pieces: dict[Span, list[Piece]] = {}
        self._leftwards: bool | None = None  # whether any of it is; nobody asks before there are marks
        indent = self._indent() if kind in _INDENTED and typography.indent else 0.0
        self.broken = broken or self._break(tuple(emphasis), typography, indent)
        if self.broken.formats:
            self._layout.setFormats(self.broken.formats)
        self.lines = self._set(self.broken.cuts, indent)
        self._ends = [line.end for line in self.lines]
        self.foot = max(len(self.lines) * self._pitch, self.lines[-1].baseline + self.descent)
        self.height = len(self.lines) * self._pitch + _GAP[kind]

    @property
    def pitch(self) -> float:
        """Distance between two lines."""
        return self._pitch

    @property
    def room(self) -> float:
        """How far below a baseline nothing of the next line stands."""
        return self._pitch - _TALL * (self.ascent + self.descent)

    def _indent(self) -> float:
        """Two ems, less what the text is indented by itself."""
        text, em = _drawn(self.view.text), self._face.em
        own = text[: len(text) - len(text.lstrip())]
        return max(2 * em - sum(self._face.widths[space] for space in own), 0.0)

    def _break(self, emphasis: Sequence[Emphasis], typography: Typography, indent: float) -> Broken:
        """Find where the lines end.

        Lines break as if all of it were bold, so that they stay where they are when something is.
        """
        own = self._face
        formats: list[QTextLayout.FormatRange] = []
        text, reshaped = own.measure(_drawn(self.view.text))
        for span, colour in emphasis:
            piece = slice(*span)
            text.drawn[piece] = text.widest[piece]
            self._form(formats, span.start, span.end, _bold(colour))
        for start, end, feature in reshaped:
            self._form(formats, start, end, featured(feature))
        breaker = Breaker(text, own.punctuation, typography.hanging)
        cuts = breaker.cuts(self.width, indent)
        if self._justified:
            for cut in cuts:
                if cut.gap:
                    self._stretch(formats, cut)
        return Broken(cuts, formats)

    def _stretch(self, formats: list[QTextLayout.FormatRange], cut: Cut) -> None:
        """Space a line out, but not its words and numbers."""
        form, start = spaced(cut.gap), cut.start
        for first, last in cut.solid:
            self._form(formats, start, first, form)
            start = last - 1
        self._form(formats, start, cut.stop - 1, form)

    def _form(self, formats: list[QTextLayout.FormatRange], start: int, end: int, form: QtGui.QTextCharFormat) -> None:
        if start < end:
            run = QTextLayout.FormatRange()
            run.start = self._utf16.units(start)
            run.length = self._utf16.units(end) - run.start
            run.format = form
            formats.append(run)

    def _set(self, cuts: Sequence[Cut], indent: float) -> list[Line]:
        units = self._utf16.units
        lines: list[Line] = []
        self._lines: list[QTextLine] = []
        self._edges: list[tuple[float, float]] = []
        begun = 0
        create = self._layout.createLine
        self._layout.beginLayout()
        for cut in cuts:
            line = create()
            if not line.isValid():
                break
            columns = cut.stop - begun if cut is not cuts[-1] else 2 * cut.end  # all that is left, whatever Qt counts
            taken = self._take(line, units(cut.end) - units(begun), max(1, columns))
            left = -cut.lead if lines or not indent else indent
            top = len(lines) * self._pitch
            baseline = self._baseline(top)
            line.setPosition(QPointF(left, baseline - line.ascent()))
            end = self._utf16.point(units(begun) + taken)
            lines.append(Line(begun, end, top, baseline))
            self._lines.append(line)
            self._edges.append((left if left > 0 else 0.0, self.width + (cut.tail if cut.hangs else 0.0)))
            begun = end
        self._layout.endLayout()
        return lines or [Line(0, 0, 0.0, self._baseline(0.0))]

    def _baseline(self, top: float) -> float:
        """A whole pixel that puts the em of an ideograph, an eighth of it below, in the middle of its line."""
        return float(round(top + self._pitch / 2 + 0.38 * self._face.em))

    @staticmethod
    def _take(line: QTextLine, units: int, columns: int) -> int:
        """Put that many units of text on a line, asking for columns: Qt counts what is drawn as one as one."""
        line.setNumColumns(columns)
        while (taken := line.textLength()) > units and columns > 1:
            columns -= 1
            line.setNumColumns(columns)
        return taken

    def draw(self, painter: QPainter, clip: QRectF) -> None:
        """Draw the lines that touch `clip`, top left corner at the painter's origin; the pen's colour is the ink."""
        self._layout.draw(painter, QPointF(0, 0), [], clip)

    def glyphs(self, line: int) -> Iterator[tuple[QtGui.QRawFont, list[int], list[int]]]:
        """What is drawn of a line: fonts, each with glyphs and the positions of the characters that these stand for."""
        wanted = QTextLayout.GlyphRunRetrievalFlag
        for drawn in self._lines[line : line + 1]:
            for run in drawn.glyphRuns(-1, -1, wanted.RetrieveGlyphIndexes | wanted.RetrieveStringIndexes):
                yield run.rawFont(), run.glyphIndexes(), [self._utf16.point(unit) for unit in run.stringIndexes()]

    def line_at(self, position: int) -> int:
        """Index of the line on which the character at `position` stands (a caret at a break: the later line)."""
        return min(bisect_right(self._ends, position), len(self._ends) - 1)

    def between(self, top: float, bottom: float) -> Span:
        """The text of the lines whose type touches the heights from `top` to `bottom`, at least of one."""
        base, last = self.lines[0].baseline, len(self.lines) - 1
        first = min(max(math.ceil((top - base - self.descent) / self._pitch), 0), last)
        foot = min(max(math.floor((bottom - base + self.ascent) / self._pitch), first), last)
        return Span(self.lines[first].start, self.lines[foot].end)

    def heights(self, span: Span) -> tuple[float, float]:
        """From where to where that changes which may be painted behind a span or beside it, or a caret for it."""
        first, last = self.line_at(span.start), self.line_at(max(span.end - 1, span.start))
        if span.start == span.end:
            first = max(first - 1, 0)  # a caret may stand at the end of the line before
        one, other = self.lines[first], self.lines[last]
        top, foot = self._crown(one), self._crown(other) + self._high
        return min(top, one.top + BAR), max(foot, other.top + self._pitch - BAR)

    def _crown(self, line: Line) -> int:
        """Where the type on a line begins, on a whole pixel."""
        return round(line.baseline - self.ascent) + 1

    def x(self, line: int, position: int) -> float:
        """Horizontal place of the caret before `position` on the line with that index."""
        if not self._lines:
            return 0.0
        left, right = self._edges[line]  # the blank halves of marks are cut off there
        place: float = self._lines[line].cursorToX(self._utf16.units(position))[0]  # type: ignore[index]
        return min(max(place, left), right)

    def pieces(self, span: Span) -> list[Piece]:
        """For each line that `span` touches: the line's index and the left and right edge of the piece."""
        found = self._pieces.get(span)
        if found is None:
            if len(self._pieces) >= _KEPT:  # a selection that is drawn is another one each time
                self._pieces.clear()
            found = self._pieces[span] = self._found(span)
        return found

    def _found(self, span: Span) -> list[Piece]:
        start, end = span
        first = self.line_at(start)
        if self._leftwards is None:
            self._leftwards = _leftwards().search(self.view.text) is not None
        if end <= self.lines[first].end and self._lines and not self._leftwards:  # most spans stand on one line
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
            if self._leftwards:
                sides = self._sides(index, left, right)
                found.append((index, min(sides), max(sides)))
            else:
                found.append(
                    (index, self.x(index, left) if left > begin else self._edges[index][0], self.x(index, right))
                )
        return found

    def _sides(self, line: int, start: int, end: int) -> list[float]:
        """Where what is drawn of this text begins and ends, whichever way it is written.

        Qt has no caret at the outer edge of what begins to be written leftwards.
        """
        units, (left, right), drawn = self._utf16.units, self._edges[line], self._lines[line]
        boxes = [run.boundingRect() for run in drawn.glyphRuns(units(start), units(end) - units(start))]
        places = [edge for box in boxes for edge in (box.left(), box.right())]
        return [min(max(place, left), right) for place in places or [self.x(line, start), self.x(line, end)]]

    def band(self, line: int, left: float, right: float) -> QRectF:
        """The box behind the text between two places of a line, as high as the type, on whole pixels."""
        start = round(left)
        return QRectF(start, self._crown(self.lines[line]), round(right) - start, self._high)

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
