"""One font at one size: its character widths, and the OpenType features it has for punctuation."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat

from reader.ui.reading_view.line_breaking import MeasuredText, Punctuation, adjacent_marks, unusual_runs

# In Chinese text, Latin dashes and dots are full-width marks; the font has both forms.
_DASHES = re.compile("—+|(?<![0-9A-Za-z])·(?![0-9A-Za-z])")
_QUOTES = re.compile("[“”‘’]")
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")


class Widths(dict[str, float]):
    """The advance of each character, measured on first use."""

    def __init__(self, metrics: QFontMetricsF, em: float) -> None:
        """`em` is the advance of all ideographs, which are not measured one by one."""
        super().__init__()
        self._metrics = metrics
        self._em = em

    def __missing__(self, character: str) -> float:
        """Measure a character; combining marks and selectors have no width."""
        if "\u2e80" <= character <= "\ua4cf" or "\uff01" <= character <= "\uff60" or character >= "\U00020000":
            width = self._em
        elif "\u0300" <= character <= "\u036f" or character in "\u200b\u200c\u200d\ufe0e\ufe0f":
            width = 0.0
        else:
            width = self._metrics.horizontalAdvance(character)
        self[character] = width
        return width


class Widest(Widths):
    """The greater of two widths of each character."""

    def __init__(self, one: Widths, other: Widths) -> None:
        """Combine two faces' widths."""
        self._both = one, other

    def __missing__(self, character: str) -> float:
        """Measure with both faces."""
        one, other = self._both
        width = self[character] = max(one[character], other[character])
        return width


class FontFace:
    """A font with whole-pixel advances, and its cached measurements."""

    def __init__(self, families: tuple[str, ...], size: int, bold: bool) -> None:
        """`size` is in pixels."""
        self.font = _font(families, size, bold)
        metrics = QFontMetricsF(self.font)
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        self.em = metrics.horizontalAdvance("國")
        self.widths = Widths(metrics, self.em)
        self._key = (families, size)

    @cached_property
    def bold(self) -> Widths:
        """The widths of the bold face."""
        return face(*self._key, bold=True).widths

    @cached_property
    def widest(self) -> Widths:
        """The greater of the regular and bold widths."""
        return Widest(self.widths, self.bold)

    @cached_property
    def punctuation(self) -> Punctuation:
        """How the font sets punctuation."""
        stop = QFontMetricsF(self.font).tightBoundingRect("。")
        return Punctuation(self.em, stop.right() <= self.em / 2, self.widths["“"] == self.em)

    @cached_property
    def _reshapings(self) -> list[tuple[frozenset[str], re.Pattern[str], str, float]]:
        """Text to set with a feature: characters that hint at it, pattern, feature, advance."""
        marks = self.punctuation
        features = (
            (marks.closing + marks.opening, adjacent_marks(marks), "halt", "」"),
            ("—·", _DASHES, "fwid", "—"),
            ("’", _APOSTROPHE, "pwid", "’"),
        )
        found = [(frozenset(hints), regex, tag, self._advance(tag, char)) for hints, regex, tag, char in features]
        return [each for each in found if each[2] != "fwid" or each[3] == self.em]

    def measure(self, text: str) -> tuple[MeasuredText, list[tuple[int, int, str]]]:
        """Measure a text; also returns the pieces that need a feature: start, end, feature."""
        widest, drawn = [self.em] * len(text), [self.em] * len(text)
        solids: list[tuple[int, int]] = []
        reshaped: list[tuple[int, int, str]] = []
        widths, bold = self.widths.__getitem__, self.widest.__getitem__
        for start, end, words in unusual_runs(text):
            piece = text[start:end]
            widest[start:end] = map(bold, piece)
            drawn[start:end] = map(widths, piece)
            solids += words
            for hints, pattern, feature, width in self._reshapings:
                if hints.isdisjoint(piece):
                    continue
                for found in pattern.finditer(text, start, end + 1):
                    first, last = found.span()
                    if first < end:
                        widest[first:last] = drawn[first:last] = [width] * (last - first)
                        reshaped.append((first, last, feature))
        if not self.punctuation.wide_quotes:
            for found in _QUOTES.finditer(text):
                widest[found.start()] = self.widest[found[0]]
                drawn[found.start()] = self.widths[found[0]]
        return MeasuredText(text, widest, drawn, solids), reshaped

    def _advance(self, feature: str, character: str) -> float:
        font = QFont(self.font)
        font.setFeature(QFont.Tag(feature), 1)
        return QFontMetricsF(font).horizontalAdvance(character)


def _font(families: tuple[str, ...], size: int, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    # Whole-pixel glyph positions: text is evenly sharp, and each glyph is rasterised once.
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    font.setPixelSize(size)
    font.setKerning(False)  # widths must not depend on neighbours
    font.setFeature(QFont.Tag("locl"), 0)  # else glyph forms follow the interface language
    font.setBold(bold)
    return font


@lru_cache(maxsize=64)
def face(families: tuple[str, ...], size: int, bold: bool = False) -> FontFace:
    """The cached face."""
    return FontFace(families, size, bold)


@lru_cache(maxsize=8)
def feature_format(feature: str) -> QTextCharFormat:
    """A format with an OpenType feature: "halt", "fwid", "pwid"."""
    form = QTextCharFormat()
    form.setFontFeatures({QFont.Tag(feature): 1, QFont.Tag("locl"): 0})
    return form


@lru_cache(maxsize=512)
def spacing_format(gap: float) -> QTextCharFormat:
    """A format with `gap` pixels of letter spacing."""
    form = QTextCharFormat()
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    form.setFontLetterSpacing(gap)
    return form
