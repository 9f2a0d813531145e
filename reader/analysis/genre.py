"""Detects government work reports and party documents in a text, and their issuers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.types import Span

_TITLE = re.compile(r"(?:\d{4}年)?([\u4e00-\u9fff]{2,12}?)(?:人民)?政府工作报告")
_ANY_TITLE = re.compile(r"\s*(?:\d{4}年)?[\u4e00-\u9fff]{0,14}政府工作报告\s*$")
_SESSION = re.compile(
    r"在([\u4e00-\u9fff]{2,16}[省市县区州旗盟])第[一二三四五六七八九十]+届(?:人民代表大会|$)", re.MULTILINE
)
_ON_BEHALF = re.compile(r"代表([\u4e00-\u9fff]{0,14}?(?:人民)?政府)[，,]?向(?:大会|[^。\n]{0,12}会议)[^。\n]{0,8}报告")
_CLAIM = re.compile(r"代表([\u4e00-\u9fff]{0,14}?人民政府)")
_NAMED_PLACE = re.compile(r"(?!自治)[\u4e00-\u9fff]{2,}[省市县区州旗盟](?:人民)?政府")
_HEADING = re.compile(r"\s*(?:第?[一二三四五六七八九十]+[、.．]|[一二三四五六七八九十]+是关于)([^。\n]{2,60})")
_DOCUMENT_TITLE = re.compile(
    r"[　 ]*(?P<issuer>(?:中共|中国共产党)?[\u4e00-\u9fff]{0,20}?(?:中央|国务院|委员会|[省市县区]委|党委|"
    r"政府|[局厅部]))(?:办公厅|办公室)?"
    r"(?:关于)(?:制定|印发|加快|推进|进一步|全面|深入|促进|支持|实施|深化|开展|"
    r"加强|推动|做好|扩大|健全|完善)"
    r"[^。，；！？\n]{2,60}(?:建议|意见|决定|方案|规划|措施|通知)(?:[（(][^（()）]*[）)])*[　 ]*"
)
_TITLE_LINES = 6
_HEAD_LINES = 20
"""The maximum number of lines between a report's title or session and its opening words."""


@dataclass(frozen=True, slots=True)
class Report:
    """A work report: its issuing government (`issuer`), the words that say so (`claim`), and its whole `span`."""

    issuer: str
    claim: Span | None
    span: Span


def reports(text: str, lines: Sequence[Span]) -> tuple[Report, ...]:
    """The work reports in `text`, in order; empty if it is another kind of text."""
    if not _ON_BEHALF.search(text[:6000]):
        paper = _party_document(text, lines)
        if paper:
            return (paper,)
        head, claim = text[:1500], _CLAIM.search(text[:6000])
        title = _TITLE.search(head)
        if not ((title or claim) and re.search(r"各位代表|请予审议|提请大会", text[:8000])):
            return ()
        return (_report(text, lines, 0, len(lines), claim or title),)
    starts = _report_starts(text, lines)
    ends = [first for first, _ in starts[1:]] + [len(lines)]
    return tuple(_report(text, lines, first, end, claim) for (first, claim), end in zip(starts, ends, strict=True))


def _report_starts(text: str, lines: Sequence[Span]) -> list[tuple[int, re.Match[str]]]:
    """The line number at which each report begins, with its opening words."""
    starts = [line.start for line in lines]
    opened: list[tuple[int, re.Match[str]]] = []
    last = -1
    for claim in _ON_BEHALF.finditer(text):
        number = bisect_right(starts, claim.start()) - 1
        above = range(max(last + 1, number - _HEAD_LINES), number + 1)
        heads = [n for n in above if len(line := text[lines[n].start : lines[n].end]) < 60 and _is_heading(line)]
        if opened and not heads and number - last <= _HEAD_LINES:
            opened[-1] = (opened[-1][0], claim)  # the earlier match was a caption
        else:
            opened.append((heads[0] if heads and opened else number if opened else 0, claim))
        last = number
    return opened


def _party_document(text: str, lines: Sequence[Span]) -> Report | None:
    """A party or government document, such as an opinion or a plan, recognised by its title and numbered sections."""
    for number, line in enumerate(lines[:_TITLE_LINES]):
        title = _DOCUMENT_TITLE.fullmatch(text, line.start, line.end)
        if not title:
            continue
        rest = range(number + 1, len(lines))
        sections = [n for n in rest if _HEADING.fullmatch(text, lines[n].start, lines[n].end)]
        if len(sections) < 2:
            return None
        return Report(title["issuer"], Span(*title.span("issuer")), Span(line.start, len(text)))
    return None


def _is_heading(line: str) -> bool:
    return bool(_ANY_TITLE.match(line) or _SESSION.search(line))


def _report(text: str, lines: Sequence[Span], first: int, end: int, claim: re.Match[str] | None) -> Report:
    head = text[lines[first].start : max(lines[first].start, claim.end() if claim else 0)] if lines else ""
    span = Span(lines[first].start, lines[end - 1].end)
    return Report(_issuer(head, claim), Span(*claim.span()) if claim else None, span)


def _issuer(head: str, claim: re.Match[str] | None) -> str:
    """The government named in the title, in the claim, or by the congress that it reports to."""
    title, session = _TITLE.search(head), _SESSION.search(head)
    said = claim[1] if claim and claim.re is not _TITLE else ""
    name = re.sub(r"^\d{4}年|\d{4}年$|人民$", "", title[1]) if title else ""
    for place in (name, session[1] if session else ""):
        if not _NAMED_PLACE.match(said) and len(place) >= 2 and place[-1] in "省市县区州旗盟":
            return f"{place}人民政府"
    return said or (f"{name}政府" if name else "政府")
