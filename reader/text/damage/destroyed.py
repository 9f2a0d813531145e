"""Tells of characters that are lost for good: U+FFFD, and what programs write in place of text they do not have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.text.damage.shape import LOST, Edit

# U+FFFD in UTF-8 read as GBK, two at a time, and memory that a program never filled.
_MARKS = "\ufffd+|(?:锟斤拷)+(?:锟斤?[?\ufffd]?)?|烫{3,}|屯{3,}"
_ABOUT = ("乱码", "亂碼", "编码", "編碼")  # a text on such marks, or one that quotes them
_QUOTED = ("“锟", "「锟", '"锟', "“烫", "「烫", '"烫', "“屯", "「屯", '"屯')
_SPEECH_BEFORE = "好太很真老不被了"  # 好烫烫烫
_SPEECH_BEHIND = "！!～~，,。…啊呀哦的了死手嘴"
_NO_SPEECH = 6  # so many in a row nobody says


def recognise(text: str, forced: bool = False) -> Page | None:
    """The marks of lost characters in a document, None if there are none."""
    memory = ("烫" in text and "烫烫烫" in text) or ("屯" in text and "屯屯屯" in text)
    if not ("\ufffd" in text or memory or ("锟" in text and "锟斤拷" in text)):
        return None
    page = Page(forced)
    return page if any(map(page.undo, text.split("\n"))) else None


class Page:
    """A document with marks of lost characters; `forced` takes all of them for marks."""

    def __init__(self, forced: bool = False) -> None:
        """Take the user's choice."""
        self._forced = forced

    def undo(self, line: str) -> Sequence[Edit]:
        """Show each lost character of a line as □; how many are lost is a guess."""
        if line.isascii():
            return []
        about = any(word in line for word in _ABOUT + _QUOTED)
        return [
            Edit(match.start(), match.end(), _shown(match[0]), "lost", False)
            for match in re.finditer(_MARKS, line)
            if self._forced or match[0][0] == "\ufffd" or not (about or _said(line, match.start(), match.end()))
        ]

    def redo(self, line: str) -> str:
        """The line with the mark of most decoders."""
        return line.replace(LOST, "\ufffd")


def _shown(mark: str) -> str:
    return LOST * (-(-len(mark) // 3) if mark[0] == "锟" else len(mark))


def _said(line: str, start: int, end: int) -> bool:
    """Whether somebody says that something is hot."""
    if line[start] not in "烫屯" or end - start >= _NO_SPEECH:
        return False
    return line[max(start - 1, 0) : start] in tuple(_SPEECH_BEFORE) or line[end : end + 1] in tuple(_SPEECH_BEHIND)
