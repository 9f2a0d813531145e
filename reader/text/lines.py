"""Classifies a line at the head or tail of a news page: information, byline, title, or text."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.text import bylines, labels, outlets
from reader.text.labels import Label

_SHORT = 60  # code points; a longer line is text, unless it is a row of labels
_ROW = 160

_SENTENCE = r"[。；;]|[！？!?](?!$)"
_DIGITS = "0123456789〇○零一二三四五六七八九"
_NUMBER = r"[一二三四五六七八九十]{1,3}"
_STAMP = (
    r"(?P<day>(?:民[国國])?\d{2,4}\s*(?P<sign>[-./／年])\s*\d{1,2}\s*(?:(?P=sign)|月)\s*\d{1,2}(?!\d)[日号號]?"
    rf"|20\d\d\s+\d\d/\d\d(?=\s)|[一二][〇○零九][〇○零一二三四五六七八九]{{2}}年{_NUMBER}月{_NUMBER}[日号號])"
    r"|(?P<clock>\d{1,2}\s*[:：时時點点]\s*\d{2}(?:\s*[:：分]\s*\d{2})?[分秒]?)"
    r"|(?:星期|[周週]|[礼禮]拜)[一二三四五六日天]|[上下]午|(?:香港|[台臺]北|北京|[当當]地)[时時][间間]|第?\s*[A-Z]?\d+\s*版"
)
_FILLER = (
    r"[\s（）()【】\[\]〔〕《》|｜丨/／,，、■□●◎▲△◆☉—–·>:：T-]+|^完$|原[创創载載][于於]?|刊[于於]|(?:我要)?[纠糾][错錯]"
)


class Line(NamedTuple):
    """A repaired line, or a separate part of one, such as a bracket at its end.

    `paragraph` is its index, `start` the offset in the paragraph where this text begins; `labels` are those of a line
    of information.
    """

    paragraph: int
    start: int
    text: str
    labels: tuple[Label, ...]
    info: bool  # only labels with their values, times and names of outlets
    signed: bool  # a byline without a label

    @property
    def aside(self) -> bool:
        """Whether it is not part of the text."""
        return self.info or self.signed

    @property
    def short(self) -> bool:
        """Whether it is too short for a paragraph, so it may be a heading."""
        return self.info or _brief(self.text)

    @property
    def title(self) -> bool:
        """Whether it may be the title of the article."""
        text = self.text.strip()
        return not self.aside and len(text) >= 6 and text[0] not in "—-－(（[" and text[-1] not in "：:，,、"

    def label(self, *kinds: str) -> Label | None:
        """Its first label of one of these kinds."""
        return next((label for label in self.labels if label.kind in kinds), None)


def read(paragraph: int, text: str, start: int = 0) -> Line:
    """Classify a line without its context."""
    found = labels.of_line(text) if len(text) <= _ROW else []
    if _informs(text, found):
        return Line(paragraph, start, text, tuple(found), info=True, signed=False)
    signed = _brief(text) and bylines.signs(text.strip())
    pictured = signed and bylines.shows(text.strip())
    return Line(paragraph, start, text, (), info=pictured, signed=signed and not pictured)


def completing(line: Line, label: Label) -> Line | None:
    """The line as the value of a lone label on the line before; None if it cannot be one."""
    text = line.text.strip()
    if line.labels or not text:
        return None
    if label.kind in ("date", "revised"):
        fits = line.info
    elif label.kind in ("outlet", "issuer"):
        fits = len(text) <= 20 and bool(outlets.is_outlet(text))
    else:
        fits = label.kind in ("byline", "credit") and labels.names(text)
    return line._replace(labels=(label._replace(start=0, value=0, end=len(line.text)),), info=True) if fits else None


def pieces(text: str) -> list[tuple[int, int]]:
    """The parts of a line between times and signs, as half-open ranges."""
    found, start = [], 0
    for stamp in re.finditer(f"{_STAMP}|{_FILLER}", text):
        found.append((start, stamp.start()))
        start = stamp.end()
    return [(start, end) for start, end in [*found, (start, len(text))] if end > start]


def _brief(text: str) -> bool:
    text = text.strip()
    return len(text) <= _SHORT and not re.search(_SENTENCE, text)


def _informs(text: str, found: list[Label]) -> bool:
    if not (_brief(text) or (len(found) > 1 and "。" not in text)):
        return False
    if found:
        return all(outlets.is_outlet(text[start:end]) for start, end in pieces(text[: found[0].start]))
    if outlets.alone(text) or outlets.newsroom(text):
        return True
    if not any(char in text for char in _DIGITS):
        return False
    stamps = list(re.finditer(_STAMP, text))
    day, clock = (any(stamp[name] for stamp in stamps) for name in ("day", "clock"))
    rest = [text[start:end] for start, end in pieces(text)]
    if rest:
        return day and sum(map(len, rest)) <= 20 and (clock or any(outlets.is_medium(piece) for piece in rest))
    return day or clock
