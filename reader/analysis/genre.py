"""Genre: whether a text is a government's work report, whose it is, and which paragraphs look ahead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.types import Span

_TITLE = re.compile(r"(?:\d{4}年)?([\u4e00-\u9fff]{2,12}?)(?:人民)?政府工作报告")
_ON_BEHALF = re.compile(r"代表([\u4e00-\u9fff]{0,10}?(?:人民)?政府)[，,]?向(?:大会|[^。\n]{0,12}会议)[^。\n]{0,8}报告")
_CLAIM = re.compile(r"代表([\u4e00-\u9fff]{0,10}?人民政府)")
_HEADING = re.compile(r"^\s*(?:第?[一二三四五六七八九十]+[、.．]|[一二三四五六七八九十]+是关于)([^。\n]{2,60})")
_PAST = re.compile(r"回顾|总结|成就|成绩|回眸|取得新进展|过去|说明|发展情况|工作情况|执行情况|完成情况")
_FUTURE = re.compile(
    r"目标|任务|安排|重点工作|主要工作|工作部署|今年|展望|建设|提升|加强|打造|奋力|"
    r"全力|推动|考虑|要求|举措|把握|开好局|思路|蓝图"
)


_CONTEST = re.compile(
    "比赛|球队|球员|主教练|教练|主帅|进球|联赛|决赛|晋级|小组赛|选手|队友|对手|主场|客场|金牌|奖牌|夺冠|冠军|参赛|首发|裁判"
)
_OFFICIAL = re.compile("政府|市委|县委|省委|委员会|体育局|总局|发改|办公室")


@dataclass(frozen=True, slots=True)
class Report:
    """A work report.

    `issuer` is the government that gives it, `claim` where the words stand that say so; `future` the numbers of
    lines that look ahead.
    """

    issuer: str
    claim: Span | None
    future: frozenset[int]


def report(text: str, paragraphs: Sequence[Span]) -> Report | None:
    """The report that `text` is, or None. A text of several reports is one whose issuer is the first's."""
    head = text[:1500]
    title = _TITLE.search(head)
    behalf = _ON_BEHALF.search(text[:6000])
    if not behalf:
        claim = _CLAIM.search(text[:6000])
        if not ((title or claim) and re.search(r"各位代表|请予审议|提请大会", text[:8000])):
            return None
        behalf = claim
    future, ahead = set[int](), False
    headed = False
    for index, span in enumerate(paragraphs):
        line = text[span.start : span.end]
        heading = _HEADING.match(line) if len(line) < 80 else None
        if heading:
            ahead = not _PAST.search(heading[1]) and bool(_FUTURE.search(heading[1]))
            headed = True
        elif ahead:
            future.add(index)
        elif re.match(r"\s*—*\d{4}年\d", line) or _TITLE.match(line):
            ahead = False
    if not headed:
        future = _by_opening(text, paragraphs)
    says = behalf or title
    issuer = _issuer(title[1] if title else "", behalf[1] if behalf else "")
    return Report(issuer, Span(*says.span()) if says else None, frozenset(future))


def _by_opening(text: str, paragraphs: Sequence[Span]) -> set[int]:
    """Without headings: from the paragraph on that names the targets or the tasks of the year."""
    for index, span in enumerate(paragraphs):
        if re.search(
            r"预期目标|今年(?:要)?重点|重点抓好|主要任务|(?:今年|\d{4}年)(?:的)?工作",
            text[span.start : span.start + 200],
        ):
            return set(range(index, len(paragraphs)))
    return set()


def _issuer(title: str, behalf: str) -> str:
    name = re.sub(r"^\d{4}年|\d{4}年$|人民$", "", title)
    if len(name) >= 2 and re.search(r"[省市县区州]$", name):
        return f"{name}人民政府"
    return behalf or (f"{name}政府" if name else "政府")


def contest(text: str) -> bool:
    """Whether `text` reports a contest, whose players and trainers hold no office to be bound by."""
    words = _CONTEST.findall(text)
    return len(set(words)) > 3 and len(words) * 100 > len(text) and not _OFFICIAL.search(text)
