"""Connectives and reporting verbs that precede a unit and are not part of it."""

from __future__ import annotations

import re

from reader.types import Span

CONNECTIVE = re.compile(
    r"[　 “]*(?:(?:[一二三四五六七八九十]是|其[一二三]是?|首先|其次|最后|第[一二三四五六七八九十]+(?:是|"
    r"为|，)|同时|此外|另外|另(?=将|会|拟|计划|预计)|因此|所以|为此|下一步|接下来|届时|其中|其他|并且|而且|"
    r"以及|包括|"
    r"从而|换言之|总之|特别是|尤其是|与此同时|据悉|据介绍|据了解|（[一二三四五六七八九十\d]+）|"
    r"\([一二三四五六七八九十\d]+\)|\d{1,2}[.、．](?!\d)|[①-⑳]|——|－|—|·|●|■|◆|▲|▪|"
    r"对此|在此基础上|"
    r"(?:在?未来|今后)(?![\d一二三四五六七八九十两几数半]|若干)|"
    r"此次|同样|当然|不过|但是?|而(?=[将会])|于是|那么|然后|随后|今后一个时期|也就是说|"
    r"按照安排|展望未来|目前|现阶段)[，,、：:]?)"
)


_REPORTED = re.compile(
    "(?:提出|决定|明确|称|声称|表示|指出|宣布|说)[，,：:]?(?=[到在自从由将拟会]|力争|争取|确保|计划)"
)
"""A reporting verb before the reported words."""


def skip_connectives(text: str, segment: Span) -> int:
    """The start of a segment after its connectives; its end if there is nothing else."""
    start = segment.start
    while (found := CONNECTIVE.match(text, start, segment.end)) and found.end() > start:
        start = found.end()
    reported = _REPORTED.match(text, start, segment.end)
    return reported.end() if reported else start
