"""Replaces characters that only a font or a layout needs: ⼈ for 人, 年 for 年, ︵ for （, ﬁ for fi.

Text from PDF files and old encodings has them: one glyph serves both, and the text layer names the wrong one. Unicode
says which character each stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.text.damage.shape import Edit, applied

_BLOCKS = "[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe35-\ufe48\ufe50-\ufe6b\U0002f800-\U0002fa1f]"
_HIGH = (0x2E, 0x2F, 0xF9, 0xFA, 0xFB, 0xFE, 0xD8)  # high bytes in UTF-16 of the blocks; D8 begins surrogate pairs
_NOT_THESE = "︰"  # it stands for ‥, but Chinese pages show it for ：
_WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in ",:;!?()"} | {ord("."): "．"}
_OPENING = "︵︷︹︻︽︿﹁﹃﹇"
_CLOSING = "︶︸︺︼︾﹀﹂﹄﹈"
_BRACKETS = f"[{_OPENING}{_CLOSING}]"


class Forms:
    """The forms that a document shows; `shown` maps the characters they stand for to them."""

    def __init__(self, shown: Mapping[str, str]) -> None:
        """Take the forms of the document."""
        self.shown = shown

    def undo(self, line: str) -> Sequence[Edit]:
        """Edits of one form each; certain unless one stays, or the line also has a character that one stands for."""
        edits = [Edit(at, at + 1, meant, "form") for at, meant in _found(line)]
        shown = {edit.became: line[edit.start] for edit in edits}
        if not edits:
            return []
        plain = applied(line, edits)
        if re.search(_BRACKETS, plain) or _shaped(plain, shown) != line:
            return [edit._replace(certain=False) for edit in edits]
        return edits

    def redo(self, line: str) -> str:
        """The line with the forms of the document."""
        return _shaped(line, self.shown)


def recognise(text: str, forced: bool = False) -> Forms | None:  # noqa: ARG001 — one is enough
    """The forms of a document, or None if it has none.

    A bracket counts only if its other half is on the line and something is between them, so that faces such as ︶︿︶
    stay.
    """
    highs = text.encode("utf-16-be", "surrogatepass")[::2]
    if not any(byte in highs for byte in _HIGH):
        return None
    lines = text.split("\n") if re.search(_BLOCKS, text) else ()
    shown = {meant: line[at] for line in lines for at, meant in _found(line)}
    return Forms(shown) if shown else None


def _found(line: str) -> list[tuple[int, str]]:
    """The places of the forms in a line, and what they stand for."""
    found = [(match.start(), _meant(match[0])) for match in re.finditer(_BLOCKS, line)]
    if not found:
        return []
    brackets = _Brackets.of(line)
    return [(at, meant) for at, meant in found if meant and brackets.enclose(line, at)]


class _Brackets(NamedTuple):
    """Where each kind of opening bracket first and of closing bracket last stands in a line, as form or plainly."""

    first: Mapping[str, int]
    last: Mapping[str, int]

    @classmethod
    def of(cls, line: str) -> _Brackets:
        first, last = {}, {}
        for opening, closing in zip(_OPENING, _CLOSING, strict=True):
            if opening in line or closing in line:
                places = [line.find(char) for char in _alike(opening)]
                first[closing] = min([at for at in places if at >= 0], default=len(line))
                last[opening] = max(line.rfind(char) for char in _alike(closing))
        return cls(first, last)

    def enclose(self, line: str, at: int) -> bool:
        """Whether the form at `at` is no bracket, or one of a pair with text inside."""
        form = line[at]
        if form in _OPENING:
            return self.last[form] > at + 1 and _is_text(line[at + 1], _OPENING)
        return form not in _CLOSING or (self.first[form] < at - 1 and _is_text(line[at - 1], _CLOSING))


def _is_text(char: str, brackets: str) -> bool:
    """Whether it may be next to a bracket on the inside: text or another bracket, but not the features of a face."""
    return (
        char.isalnum()
        or "\u2010" <= char <= "\u303f"
        or "︐" <= char <= "︙"
        or "！" <= char <= "～"
        or char in brackets
    )


@cache
def _alike(bracket: str) -> frozenset[str]:
    """All brackets that stand for the same: ︵﹙（ and (."""
    forms = [form for form in _OPENING + _CLOSING if _meant(form) == _meant(bracket)]
    return frozenset([*forms, _meant(bracket), _plain(bracket)])


@cache
def _meant(form: str) -> str:
    """What a form stands for, with the full-width signs of Chinese print; "" if nothing is known."""
    from reader.text.formats import radicals

    if "\u2e80" <= form <= "\u2fdf":
        meant = radicals.as_characters(form)
    elif form in _NOT_THESE:
        meant = ""
    else:
        meant = _plain(form).translate(_WIDE)
    return "" if meant == form else {"...": "…", "．．．": "…"}.get(meant, meant)


def _plain(form: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFKC", form)


def _shaped(line: str, shown: Mapping[str, str]) -> str:
    """Replace whatever a form stands for by it, the longest first, since ﬃ is not f and ﬁ."""
    for meant in _longest_first(shown):
        line = line.replace(meant, shown[meant])
    return line


def _longest_first(texts: Iterable[str]) -> list[str]:
    return sorted(texts, key=len, reverse=True)
