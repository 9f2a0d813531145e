"""Finds further mentions of known bodies and places, by their full or shortened name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis import lexicon
from reader.analysis.mentions import Mention
from reader.analysis.places import is_common_word
from reader.analysis.tokens import Words
from reader.types import EntityType, FoundBy

_FIRM = re.compile(r"(?:集团)?(?:股份)?(?:有限|有限责任)?公司$|集团$")
_WORK = re.compile(r"(?:制造|科技|发展|实业|投资|控股|技术|建设|销售|贸易|旅游|置业|食品|新材料|智能)+$")
_CALLED = re.compile(
    r"[（(](?:以下|下文)?(?:简称|下称|统称|又称|英文缩写)[为：:]?[“\"「]?([^“”\"「」（）()，。\n]{2,12})[”\"」]?[）)]"
)
_GROUP = re.compile(
    r"(?<![\u4e00-\u9fff])集团(?=董事长|总经理|副?总裁|党委|上下|总部|旗下|将|计划|表示|称|今年|明年|领导|已)"
)
_LATIN = re.compile(r"[（(]([A-Z][A-Za-z&]{1,9})[）)]")


def bodies(words: Words, known: Iterable[Mention], located: Sequence[Mention]) -> Iterator[Mention]:
    """Further mentions of the bodies among `known`. `located` are the places, which may begin a firm's name."""
    text = words.text
    place_ends = {place.start: place.end for place in located}
    names, shorter = set[str](), set[str]()
    for mention in known:
        if mention.type is EntityType.ORG:
            names.add(text[mention.start : mention.end])
            after_place = place_ends.get(mention.start, mention.start)
            shorter |= set(_team(text[after_place : mention.end]))
            shorter |= set(_short(text[mention.start : mention.end])) | set(_short(text[after_place : mention.end]))
            for called in (_CALLED.match(text, mention.end), _LATIN.match(text, mention.end)):
                shorter |= {called[1]} if called else set()
    forms = {name for name in names if len(name) > 2} | shorter
    if any("集团" in name for name in names):
        yield from (Mention(*found.span(), EntityType.ORG, FoundBy.AGAIN) for found in _GROUP.finditer(text))
    for start, end in lexicon.Finder(forms)(text):
        if text[start:end].isascii() or len(text[start:end]) > 3 or (words.edge(start) and words.edge(end)):
            yield Mention(start, end, EntityType.ORG, FoundBy.AGAIN)


def places(words: Words, located: Sequence[Mention]) -> Iterator[Mention]:
    """Further mentions of the places found by form, also without their suffix: 霁川 for 霁川市."""
    text = words.text
    names = {text[place.start : place.end] for place in located if place.by is not FoundBy.LEXICON}
    stems = {name[:-1] for name in names if name[-1] in "省市县区州镇乡" and 2 < len(name) < 5}
    for start, end in lexicon.Finder(names | {stem for stem in stems if not is_common_word(stem)})(text):
        if words.edge(start) and words.edge(end) and words.next(start) < end:
            yield Mention(start, end, EntityType.LOC, FoundBy.AGAIN)


def _team(name: str) -> Iterator[str]:
    """The short forms of a team: 海燕队 for 鹭港海燕队."""
    if name.endswith("队") and len(name) > 2:
        yield from (short for short in (name, name[-3:]) if len(short) > 2)


def _short(name: str) -> Iterator[str]:
    """The short forms of a firm: 霁川矿机 for 霁川矿机集团股份有限公司, 恒泰机械 for 恒泰机械制造有限公司."""
    stem = _FIRM.sub("", name)
    if stem != name:
        yield from (short for short in (stem, _WORK.sub("", stem)) if len(short) > 3)
