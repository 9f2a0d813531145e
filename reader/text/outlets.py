"""Finds who published a text: the names of papers, agencies, sites and offices.

Functions on a line return half-open ranges of its code points.
"""

from __future__ import annotations

import functools
import re

from reader.resources import rows

Range = tuple[int, int]

_LONGEST = 20  # code points of a name
_VALUE_END = (
    r"[|｜丨()（）【】\[\]［］]|\s*(?:19|20)\d\d\s*[-年/.]|\s+\d{1,2}[:：]\d\d"
    r"|(?<=[^\x00-\xff])\s+(?=[^\x00-\xff])|\s{2,}|$"
)
_NEWSROOM = r"\W*(\w{2,20}?)(?:[发發]言人[办辦]公室)?新[闻聞](?:稿|公[报報]|通稿)[\W\d年月日第号號]*$"
_ALONE = r"\W*(?:[据據]|(?:[转轉摘来來]|[转轉]?[载載])自|原[载載][于於]?)?\W*(\w{2,14}?)[电電]?\W*$"
_BETWEEN = r"\s*(?:_|[|｜丨]|--+|——)\s*|\s[-－–—]\s|(?<=[\w”」》！？!?])-(?=[^\W\da-zA-Z])"
_AFTER_AGENCY = r"[记記]者|[^\w·－-]|\d"
_COLUMN = r"·[^\W\d_]{2,6}?(?=[记記讯訊\d])"  # of 云岭网·闪电新闻记者


def of_value(text: str, start: int, end: int) -> Range | None:
    """The name after a label, up to a date, a bracket or a space between characters; None for 本报 and the like."""
    while start < end and not text[start].isalnum():
        start += 1
    if text.startswith("http", start):
        return None
    found = re.compile(_VALUE_END).search(text, start, end)
    end = found.start() if found else end
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return None if start == end or text[start:end].startswith(_words("own")) else (start, end)


def alone(text: str) -> Range | None:
    """A line or bracket with only the name of a medium, such as （云岭日报） or 据云岭社电."""
    found = re.match(_ALONE, text) if len(text) <= _LONGEST else None
    return found.span(1) if found and is_medium(found[1]) else None


def newsroom(text: str) -> Range | None:
    """The office that issued the press release, as stated in a line: 云岭市政府 of 云岭市政府新闻稿."""
    found = re.match(_NEWSROOM, text) if "稿" in text or "公" in text else None
    return found.span(1) if found else None


def beside_title(text: str) -> tuple[Range, Range] | None:
    """Title and outlet of a line with both, like a window title: 标题_频道_云岭新闻网 or 云岭日报 | 标题."""
    cuts = list(re.finditer(_BETWEEN, text))
    if not cuts:
        return None
    first, last = (0, cuts[0].start()), (cuts[-1].end(), len(text))
    while len(cuts) > 1 and cuts[-1].start() - cuts[-2].end() <= 6:  # a channel between title and site
        cuts.pop()
    before, after = (0, cuts[-1].start()), (cuts[0].end(), len(text))
    if is_medium(text[last[0] :].strip()):
        return before, last
    if is_medium(text[: first[1]].strip()):
        return after, first
    if is_outlet(text[last[0] :].strip()) and len(text) - last[0] < before[1]:  # titles may end like offices too
        return before, last
    return None


def agency(text: str) -> Range | None:
    """The medium at the start of a dateline or byline: 云岭日报 of 云岭日报记者慕容砚; None for 本报."""
    start = next((at for at, char in enumerate(text) if char.isalnum() and char not in "据據"), len(text))
    stop = re.compile(_AFTER_AGENCY).search(text, start)
    ends = range(start + 2, min(start + _LONGEST, stop.start() if stop else len(text)) + 1)
    found = [
        end
        for end in ends
        if is_medium(text[start:end]) or (text.startswith(("记者", "記者"), end) and is_outlet(text[start:end]))
    ]
    if not found:
        return None
    column = re.compile(_COLUMN).match(text, found[-1])
    return start, column.end() if column else found[-1]


def is_medium(name: str) -> bool:
    """Whether a name is that of a paper, a station, an agency or a site."""
    return _ends(name, "medium") and not name.endswith(_words("word"))


def is_outlet(name: str) -> bool:
    """Whether a name is that of a medium or an office."""
    return is_medium(name) or (_ends(name, "office") and not name.endswith(_words("word")))


def _ends(name: str, kind: str) -> bool:
    if not 2 <= len(name) <= _LONGEST or name.startswith(_words("own")):
        return False
    return name.endswith(_words(kind)) and re.sub("[·－-]", "", name).isalnum()


@functools.cache
def _words(kind: str) -> tuple[str, ...]:
    return next(tuple(words.split()) for name, words in rows("lexicons/outlets.tsv") if name == kind)
