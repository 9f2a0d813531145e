"""Paragraphs: whether one goes on with what stands before it, as an item of a list or of a long quotation does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.context import Context
from reader.analysis.sentences import Sentence
from reader.analysis.wording import PAST, PROMISES, begins_with_work
from reader.types import Span

_BULLET = re.compile(
    r"[　 ]*(?:[－—·●■◆▪•*-]|\d{1,2}[.、．)]|[（(]?[一二三四五六七八九十]+[）)、]|"
    r"[一二三四五六七八九十]是|第[一二三四五六七八九十]+[，、为是]|其[一二三]|首先|"
    r"其次|最后|此外)"
)
_MEASURES = re.compile(
    r"(?:措施|举措|安排|计划|建议|行动|目标|任务|政策|方案|承诺|工作)[，,]?(?:主要)?(?:包括|如下|有|为|是|分别是)?[：:]\s*$"
)
_OPEN, _CLOSE = "“「『", "”」』"
_ASPECT = re.compile(r"[　 ]*(?:在|针对|关于|至于)?[\u4e00-\u9fff、“”]{2,12}(?:方面|领域|层面|工作上)(?=[，,]|$)")


def is_item(text: str, line: Span) -> bool:
    """Whether a line begins as an item of a list does."""
    return _BULLET.match(text, line.start, line.end) is not None


def is_aspect(text: str, line: Span) -> bool:
    """Whether a line goes on with another aspect of what was said: 资金方面，…."""
    return _ASPECT.match(text, line.start, line.end) is not None


def works_on(text: str, line: Span) -> bool:
    """Whether a line begins with a verb of work, as the tasks of a document do."""
    start = line.start + len(text[line.start : line.end]) - len(text[line.start : line.end].lstrip("　 "))
    return begins_with_work(text, start)


def announces(text: str, line: Span) -> bool:
    """Whether a line ends by announcing measures: 新措施包括：."""
    return _MEASURES.search(text, max(line.start, line.end - 20), line.end) is not None


def promises(context: Context, span: Span) -> bool:
    """Whether a sentence ends by announcing a list of things to come: 今年主要抓三件事."""
    text = context.text
    announced = PROMISES.search(text, max(span.start, span.end - 40), span.end)
    return announced is not None and not PAST.search(text, span.start, span.end)


def unclosed(text: str, line: Span, before: bool) -> bool:
    """Whether a line ends inside a quotation, which it may have begun in if `before`."""
    last = max(text.rfind(mark, line.start, line.end) for mark in _OPEN)
    closes = max(text.rfind(mark, line.start, line.end) for mark in _CLOSE)
    return last > closes if max(last, closes) >= 0 else before


def quoted(text: str, line: Span, before: bool) -> bool:
    """Whether a whole line is what somebody goes on saying: it opens, or goes on if `before`, and ends quoted."""
    words = text[line.start : line.end].strip("　 ")
    if not words or not (before or words[0] in _OPEN):
        return False
    return words[-1] in _CLOSE or unclosed(text, line, before)


def heading(text: str, split: Sequence[Sentence]) -> bool:
    """A line of its own without a full stop, unless it is long and has a comma."""
    if len(split) > 1 or split[0].closed:
        return False
    piece = text[split[0].span.start : split[0].span.end]
    return not (re.search("[，,；;]", piece) and (len(piece) > 24 or piece.rstrip().endswith(("：", ":"))))


def goes_on_listing(text: str, lines: Sequence[Span], number: int) -> bool:
    """Whether the next line is an item too, or there is none: an item without a full stop is else a heading."""
    later = (lines[other] for other in range(number + 1, len(lines)))
    following = next((line for line in later if text[line.start : line.end].strip()), None)
    return following is None or is_item(text, following)
