"""Tasks: what a work report sets out to do in the paragraphs that look ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analysis import cues, heads, sentences, units
from reader.analysis.context import Context
from reader.analysis.genre import Report
from reader.analysis.rules import Attribution, Rule
from reader.analysis.units import Grounds, Head
from reader.analysis.wording import EXHORTS, PREFACE, works
from reader.types import Commitment, Span, Speaker, Why

_DONE = re.compile("了(?=[《“]|[\u4e00-\u9fff])(?!解|然|结|却|望)")
_IS = re.compile(r"[　 “]*[\u4e00-\u9fff“”\d]{2,16}是(?![否以])")
_NUMBERED = re.compile(
    r"（[一二三四五六七八九十]+）|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，、]|"
    r"[一二三四五六七八九十]+、|——"
)
_SHORT = 14
_STOPS, _DIGIT, _EXACT = re.compile("[。！；]"), re.compile(r"\d"), re.compile(r"[\d“]")


def find(context: Context, report: Report, line: Span) -> Iterator[Commitment]:
    """Every task and target of `line`, a paragraph of `report` that looks ahead, without its headings."""
    text = context.text
    split = sentences.split(text, line.start, line.end)
    grounds = Grounds(Speaker(None, None, report.issuer, None), Why(Rule.REPORT, Attribution.ISSUER, report.claim))
    numbered = False  # whether the sentence before is a numbered heading, which may have another behind it
    for number, sentence in enumerate(split):
        words = text[sentence.span.start : sentence.span.end]
        head = heads.of_list(context, sentence)
        plain = words.strip("　 ")
        doubled = numbered and len(plain) <= _SHORT and not _EXACT.search(plain)
        numbered = _NUMBERED.match(plain) is not None and number == 0
        if doubled or _run_in(words, number, len(split)) or (PREFACE.search(words) and not head):
            continue
        for clause in sentence.clauses:
            segments = sentences.clip(text, clause, head.end if head else sentence.span.start, sentence.span.end)
            if any(_DONE.search(text, segment.start, segment.end) for segment in segments):
                continue
            first = next((n for n, s in enumerate(segments) if not units.past(context, s)), len(segments))
            last = units.length(context, segments, first)
            if first < last and not EXHORTS.match(text, segments[first].start):
                chain = segments[first:last]
                if not _undertakes(context, chain, head):
                    continue
                yield from units.cut(context, chain, chain[0].start, grounds, head)


def _undertakes(context: Context, chain: Sequence[Span], head: Head | None) -> bool:
    """Whether a clause of a report does more than praise: it has a verb of work or a figure, or is listed."""
    text = context.text
    if _IS.match(text, chain[0].start, chain[0].end) and not _looks_ahead(context, chain[0]):
        return False
    return bool(head) or any(works(text, part.start, part.end) or units.figured(context, part) for part in chain)


def _run_in(words: str, number: int, count: int) -> bool:
    """Run-in headings: numbered ones, and a short first sentence without figures before others."""
    plain = words.strip("　 ")
    if len(plain) >= 60:
        return False
    if count == 1:
        return not (_STOPS.search(plain) or _DIGIT.search(plain))
    if _NUMBERED.match(plain):
        return True
    return len(plain) <= 24 and not _EXACT.search(plain) and (number == 0 or plain.startswith("突出"))


def _looks_ahead(context: Context, segment: Span) -> bool:
    return any(cue.kind == "future" for cue in cues.find(context.found.words, segment.start, segment.end))
