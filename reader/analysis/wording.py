"""Wording of statements: what a clause may begin with, what tells of the past, what asks others."""

from __future__ import annotations

import re
from functools import cache

from reader.analysis import lexicon
from reader.types import Span

CONNECTIVE = re.compile(
    r"[　 “]*(?:(?:[一二三四五六七八九十]是|其[一二三]是?|首先|其次|最后|第[一二三四五六七八九十]+(?:是|"
    r"为|，)|同时|此外|另外|另(?=将|会|拟|计划|预计)|因此|所以|为此|下一步|接下来|届时|其中|其他|并且|而且|"
    r"以及|包括|"
    r"从而|换言之|总之|特别是|尤其是|与此同时|据悉|据介绍|据了解|（[一二三四五六七八九十\d]+）|"
    r"\([一二三四五六七八九十\d]+\)|\d{1,2}[.、．](?!\d)|[①-⑳]|——|－|—|·|●|■|◆|▲|▪|"
    r"对此|在此基础上|"
    r"在未来|未来(?!\d|[一二三四五六七八九十]|几)|今后(?!\d|[一二三四五六七八九十])|"
    r"此次|同样|当然|不过|但是?|而(?=[将会])|于是|那么|然后|随后|今后一个时期|也就是说|"
    r"按照安排|展望未来|目前|现阶段)[，,、：:]?)"
)
_THINGS = (
    r"(?:(?:(?:抓|做|办|打|干)好?|推进|采取|开展|落实|实施|推出|聚焦|突出)[^，。；：了]{0,6}?"
    r"[一二两三四五六七八九十几\d]+[个项件大条方点步][^，。；：了]{0,8}|"
    r"有[^，。；：了]{0,4}?[一二两三四五六七八九十几\d]+[个项大条][^，。；：了]{0,4}(?:路子|办法|举措|措施|打算|安排))"
)
LIST_HEAD = re.compile(
    _THINGS + r"[：:](?=[一1首])|"
    r"(?:预期|主要|发展|工作|奋斗|总体|经济|年度|具体|总)*目标(?:任务)?(?:初步)?(?:安排|"
    r"建议|确定|设定)?(?:是|为|：|:)[：:，]?|目标(?:是|为)[：:]|力争实现以下目标[：:]|"
    r"重点任务(?:是)?："
)


@cache
def _starts() -> tuple[lexicon.Finder, lexicon.Finder]:
    return lexicon.Finder(lexicon.kind("verbs", "adverb")), lexicon.Finder(lexicon.kind("verbs", "work"))


def begins_with_work(text: str, at: int) -> bool:
    """Whether a clause begins with a verb of work, behind any number of adverbs."""
    adverbs, verbs = _starts()
    for _ in range(4):
        if verbs.at(text, at):
            return True
        word = adverbs.at(text, at)
        if not word:
            return False
        at += len(word)
    return bool(verbs.at(text, at))


def behind_connectives(text: str, segment: Span) -> int:
    """Where a segment begins behind its connectives; its end if it is no more than those."""
    start = segment.start
    while (found := CONNECTIVE.match(text, start, segment.end)) and found.end() > start:
        start = found.end()
    return start
