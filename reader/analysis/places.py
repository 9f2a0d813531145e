"""Places: administrative names from lists and by their suffix, chains of them, and zones that begin with one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from reader.analysis import lexicon
from reader.analysis.mentions import STOPS, Mention
from reader.analysis.tokens import Words
from reader.types import EntityType

_SUFFIX = re.compile(r"自治[州县旗]|街道|[市县区镇乡村旗州](?!场|民|委|长|级|域|属|直|内|外|里|容|政|值|党|企|校|花|容)")
_NO_NAME = frozenset(
    "全各本我该此一二三四五六七八九十两几多数城园社地辖山矿灾库战特市县区镇乡村省州老旧内外上下前后左右的了和与及或在于是有为对等到从把被个条座处家所名位次项第某"
)
_GENERIC = re.compile(
    r"示范|试验|开发|功能|自贸|保税|重点|贫困|沿海|经济|工业|产业|农业|旅游|居民|生活|行政|直辖|地级|省会|首府|中心|保护|管理|风景|名胜|聚集|集聚|"
    r"服务|合作|先行|先导|核心|片|街|社|美丽|文明|智慧|海绵|宜居|国际|现代|创新|森林|卫生|特色|重镇|农|超大|试点|目标|友好|姐妹|无疫|平原|限|禁|辐射|景|校|厂"
)
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|技术开发区|开发区|高新区|经开区|新区|新城|产业园区|产业园|工业园区|工业园|"
    r"自贸试验区|自贸区|自由贸易港|自由贸易试验区|保税区|综合保税区|综保区|科技城|汽车城|科学城|大学城|未来城|度假区|合作区|示范区|园区|核心功能区|功能区|国际陆港|港区|半岛|都市圈|城市群)"
)
_CROSSING = frozenset("的了在由与和及或为向对是将等于从以被把让给到")
_PART = re.compile(r"(?:[东西南北中]{1,2}部|及以[东西南北]|以[东西南北])(?:地区)?|地区")
_NOT_AFTER = re.compile(r"[人式]?(?:式|特色|化|共产党|人民银行|女排|男篮|足协|籍|裔|语|菜|队|梦|股|证监|工商|石油|石化|移动|电信|联通)")


@cache
def _listed() -> frozenset[str]:
    full = [name for name in lexicon.kind("places", "full")]
    short = [re.sub(r"(?:自治州|地区|新区|[省市县区州盟])$", "", name) for name in full]
    return frozenset([*full, *(name for name in short if len(name) > 1), *lexicon.kind("places", "plain")])


@cache
def _wide() -> frozenset[str]:
    """Provinces and countries, which may stand before another place in one chain."""
    rows = [name for name in lexicon.kind("places", "full") if name.endswith("省")]
    return frozenset([*rows, *(name[:-1] for name in rows), "中国", "内蒙古", "广西", "西藏", "宁夏", "新疆"])


def find(words: Words, known: frozenset[str], rare: Callable[[str], bool]) -> list[Mention]:
    """Places of the text in order, without overlap.

    `known` are further names, such as those of a dictionary; `rare` says whether a word is hardly known, as the
    stem of a name is.
    """
    common = lexicon.words("place_words")
    listed = _listed()
    names = (known - common) | listed
    spans = _chains(words, list(_names(words, names, rare)))
    return [Mention(start, end, EntityType.LOC) for start, end in spans]


def _names(words: Words, names: frozenset[str], rare: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    text = words.text
    at, size = 0, len(text)
    while at < size:
        char = text[at]
        if char in STOPS:
            at += 1
            continue
        first = words.next(at)
        if first - at == 1 and char.isascii():
            at = first
            continue
        ends = [first]
        while ends[-1] < size and len(ends) < 4:
            ends.append(words.next(ends[-1]))
        end = next((stop for stop in reversed(ends) if 2 <= stop - at <= 12 and text[at:stop] in names), 0)
        if not end and first - at > 2 and text[first - 1] in "人省市县区" and text[at : first - 1] in names:
            end = first - 1
        if not end and 3 <= first - at <= 4 and text[first - 1] in "区县镇乡市" and rare(text[at:first]):
            stem = text[at : first - 1]
            end = 0 if _NO_NAME & set(stem) or _GENERIC.search(stem) else first
        if not end:
            end = _by_suffix(words, at, first, ends[min(1, len(ends) - 1)], names, rare)
        if end and not _NOT_AFTER.match(text, end):
            yield at, end
            at = end
        else:
            at = first


def _by_suffix(words: Words, at: int, first: int, second: int, names: frozenset[str], rare: Callable[[str], bool]) -> int:
    """End of a name such as 坊子区 or 大虞街道, of which the dictionary knows no word; 0 if there is none at `at`."""
    text = words.text
    if first - at > 3:
        return 0
    for stop in (first, second, words.next(second) if second < len(text) else second):
        stem = text[at:stop]
        if not 1 < len(stem) <= 3 or not stem.isalpha() or stem.isascii():
            continue
        found = _SUFFIX.match(text, stop)
        if not found or not words.edge(found.end()) or words.next(stop) < found.end() - 1:
            continue
        single = all(words.edge(i) for i in range(at, stop))
        if (single or stem in names or (first - at == 2 == len(stem) and rare(stem))) and not _NO_NAME & set(stem) and not _GENERIC.search(stem):
            return found.end()
    return 0


def _chains(words: Words, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names that follow each other become one where the second is smaller: 阳新县富池镇, 湖北黄石, 江阴临港新城."""
    text = words.text
    out: list[tuple[int, int]] = []
    for start, end in spans:
        zone = _ZONE.match(text, end)
        while (further := _ZONE.match(text, end)) and words.edge(further.end()) and not _CROSSING & set(further[0]):
            end = further.end()
        part = _PART.match(text, end)
        if part and words.edge(part.end()):
            end = part.end()
        if out and out[-1][0] <= start < out[-1][1]:
            continue
        if out and out[-1][1] == start:
            before = text[out[-1][0] : start]
            if _SUFFIX.search(text[max(start, end - 2) : end]) or zone or before in _wide() or before[-1] in "省市州":
                out[-1] = (out[-1][0], end)
                continue
        out.append((start, end))
    return out
