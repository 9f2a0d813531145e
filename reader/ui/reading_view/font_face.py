"""One font at one size: how wide it sets what, and which of its punctuation it can set otherwise."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat

from reader.ui.reading_view.line_breaking import Measured, Punctuation, meeting, unusual

# Latin dashes and dots stand in Chinese as full-width marks; the font has both.
_DASHES = re.compile("—+|(?<![0-9A-Za-z])·(?![0-9A-Za-z])")
_QUOTES = re.compile("[“”‘’]")
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")


class Widths(dict[str, float]):
    """Advance of each character, measured when first asked for."""

    def __init__(self, metrics: QFontMetricsF, em: float) -> None:
        """`em` is the advance of an ideograph, which is never measured again."""
        super().__init__()
        self._metrics = metrics
        self._em = em

    def __missing__(self, character: str) -> float:
        """Measure; what only changes the character before it has no width."""
        if "\u2e80" <= character <= "\ua4cf" or "\uff01" <= character <= "\uff60" or character >= "\U00020000":
            width = self._em
        elif "\u0300" <= character <= "\u036f" or character in "\u200b\u200c\u200d\ufe0e\ufe0f":
            width = 0.0
        else:
            width = self._metrics.horizontalAdvance(character)
        self[character] = width
        return width


class Widest(Widths):
    """Of two widths of each character the greater one."""

    def __init__(self, one: Widths, other: Widths) -> None:
        """Both measure when asked."""
        self._both = one, other

    def __missing__(self, character: str) -> float:
        """Measure in both."""
        one, other = self._both
        width = self[character] = max(one[character], other[character])
        return width


class FontFace:
    """A font with whole-pixel advances and all that is measured of it once."""

    def __init__(self, families: tuple[str, ...], size: int, bold: bool) -> None:
        """`size` in pixels."""
        self.font = _font(families, size, bold)
        metrics = QFontMetricsF(self.font)
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        self.em = metrics.horizontalAdvance("國")
        self.widths = Widths(metrics, self.em)
        self._asked = (families, size)

    @cached_property
    def bold(self) -> Widths:
        """The widths of its bold."""
        return face(*self._asked, bold=True).widths

    @cached_property
    def widest(self) -> Widths:
        """Of its own and its bold's widths the greater ones."""
        return Widest(self.widths, self.bold)

    @cached_property
    def punctuation(self) -> Punctuation:
        """How it sets punctuation."""
        stop = QFontMetricsF(self.font).tightBoundingRect("。")
        return Punctuation(self.em, stop.right() <= self.em / 2, self.widths["“"] == self.em)

    @cached_property
    def _reshapes(self) -> list[tuple[frozenset[str], re.Pattern[str], str, float]]:
        """What it sets otherwise than by default: characters that hint at it, what matches it, feature, advance."""
        marks = self.punctuation
        every = (
            (marks.closing + marks.opening, meeting(marks), "halt", "」"),
            ("—·", _DASHES, "fwid", "—"),
            ("’", _APOSTROPHE, "pwid", "’"),
        )
        found = [(frozenset(hint), what, feature, self._advance(feature, one)) for hint, what, feature, one in every]
        return [each for each in found if each[2] != "fwid" or each[3] == self.em]

    def measure(self, text: str) -> tuple[Measured, list[tuple[int, int, str]]]:
        """How wide everything is, and the pieces of the text that need a feature: start, end, feature."""
        widest, drawn = [self.em] * len(text), [self.em] * len(text)
        solids: list[tuple[int, int]] = []
        reshaped: list[tuple[int, int, str]] = []
        widths, bold = self.widths.__getitem__, self.widest.__getitem__
        for start, end, words in unusual(text):
            piece = text[start:end]
            widest[start:end] = map(bold, piece)
            drawn[start:end] = map(widths, piece)
            solids += words
            for hint, what, feature, width in self._reshapes:
                if hint.isdisjoint(piece):
                    continue
                for found in what.finditer(text, start, end + 1):
                    first, last = found.span()
                    if first < end:
                        widest[first:last] = drawn[first:last] = [width] * (last - first)
                        reshaped.append((first, last, feature))
        if not self.punctuation.wide_quotes:
            for found in _QUOTES.finditer(text):
                widest[found.start()] = self.widest[found[0]]
                drawn[found.start()] = self.widths[found[0]]
        return Measured(text, widest, drawn, solids), reshaped

    def _advance(self, feature: str, character: str) -> float:
        font = QFont(self.font)
        font.setFeature(QFont.Tag(feature), 1)
        return QFontMetricsF(font).horizontalAdvance(character)


def _font(families: tuple[str, ...], size: int, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    # Whole-pixel glyph places: justified text is evenly sharp, and each glyph is drawn once, not once per fraction.
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    font.setPixelSize(size)
    font.setKerning(False)  # a character is as wide wherever it stands
    font.setFeature(QFont.Tag("locl"), 0)  # or the forms would be those of the interface's language
    font.setBold(bold)
    return font


@lru_cache(maxsize=64)
def face(families: tuple[str, ...], size: int, bold: bool = False) -> FontFace:
    """The face, measured once."""
    return FontFace(families, size, bold)


@lru_cache(maxsize=8)
def featured(feature: str) -> QTextCharFormat:
    """A format that sets characters by a feature of the font: "halt", "fwid", "pwid"."""
    form = QTextCharFormat()
    form.setFontFeatures({QFont.Tag(feature): 1, QFont.Tag("locl"): 0})
    return form


@lru_cache(maxsize=512)
def spaced(gap: float) -> QTextCharFormat:
    """A format that sets characters so many pixels farther apart."""
    form = QTextCharFormat()
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    form.setFontLetterSpacing(gap)
    return form
