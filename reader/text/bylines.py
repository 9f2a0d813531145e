"""Bylines and datelines: who wrote the text, on their own line or at the start or end of the text.

The patterns are compiled on first use, since the first screen of most articles does not need them.
"""

from __future__ import annotations

import re

_REACH = 60  # code points to search for an opening

_ROLE = r"(?:[记記]者|通[讯訊][员員]|特[约約]撰稿人?|特派[员員]|[评評][论論][员員]|[实實][习習]生|作者)"
_NAME = r"[^\W\da-zA-Z_]{2,4}(?:·\w{1,6})?"
_MEDIUM = (
    r"(?:本[报報台臺刊网網社站]|[^\W\d_]{2,8}客[户戶]端"
    r"|[^\W\d_·]{1,8}(?:·\w{2,8})?(?<=[社报報网網台臺线線闻聞媒体體经經]))"
)
_SPOKEN = r"(?:(?:[摄攝]影)?[报報][道導]|[专專]?[电電讯訊](?![员員]))"
_MORE = r"(?:\s*[（(][^（）()]{2,40}[）)])?"
_DAY = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
_AFTER = r"(?=[\s：:，,（(）)】\]］])"

_OPENING = (
    r"\s*[（(【\[［〔「]?\s*[据據]?(?:"
    rf"{_MEDIUM}(?:[讯訊](?![员員])|[专專][讯訊电電]|消息{_AFTER}|[电電]{_AFTER}){_MORE}"  # 本报讯（记者…）
    rf"|{_MEDIUM}[^，,。：:]{{0,14}}?{_DAY}(?:[专專]?[电電讯訊]|消息){_MORE}"  # 新华社云岭4月6日电（记者…）
    rf"|(?:{_MEDIUM})?[^，,。：:]{{0,8}}?[记記]者[^，,。：:]{{2,28}}?{_SPOKEN}"  # （中央社記者慕容硯雲嶺6日電）
    r"|\w{2,6}[讯訊]\s*[（(][^（）()]{0,8}(?:[记記]者|通[讯訊][员員])[^（）()]{2,40}[）)]"  # 云岭讯（记者…）
    r"|\w{2,8}[／/](?:\w{2,6}|[综綜]合)[报報][道導]"  # 〔即時新聞／綜合報導〕
    r")\s*[）)】\]］〕」]?"
)
_CLOSING = rf"[（(【［〔][^（）()【】［］〔〕。]{{0,16}}{_ROLE}[^（）()【】［］〔〕。]{{0,48}}[）)】］〕]\s*$"
_SIGNED = (
    rf"[（(【\[［〔■□●◎▲△◆☉\s]*[^，,：:]{{0,16}}?{_ROLE}"
    rf"(?:[\s:：/／]|{_NAME}(?:[\s、，,）)】\]］〕/／]|$|{_ROLE})|[综綜]合[报報][道導]|\w{{2,14}}?{_SPOKEN})"
)


def signs(text: str) -> bool:
    """Whether a short line names an author or photographer: □ 本报记者 慕容砚, 記者慕容硯／雲嶺報導."""
    if text.endswith(("？", "?", "！", "!")) or not any(char in text for char in "者员員稿生"):
        return False
    return bool(re.match(_SIGNED, text))


def shows(text: str) -> bool:
    """Whether such a line is about a picture: 本报记者 慕容砚 摄."""
    return bool(re.search("(?:[摄攝]影?|供[图圖])[）)】］]?$", text))


def opening(text: str) -> tuple[int, int] | None:
    """The range of the byline or dateline that opens a paragraph."""
    if not any(char in text[:_REACH] for char in "讯訊电電者消报報"):
        return None
    found = re.match(_OPENING, text)
    return (found.end() - len(found[0].lstrip()), found.end()) if found else None


def closing(text: str) -> tuple[int, int] | None:
    """The range of the byline in brackets that closes a paragraph."""
    found = re.search(_CLOSING, text)
    return (found.start(), len(text.rstrip())) if found else None
