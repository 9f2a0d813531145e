"""Finds places: listed names, names by suffix, chains of names, and zones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from reader.analysis import lexicon, naming
from reader.analysis.mentions import STOPS, Mention
from reader.analysis.tokens import Words
from reader.types import EntityType, FoundBy

_SUFFIX = re.compile(
    r"自治[州县旗]|街道|(?<=[京都阪])府(?=[^上邸第])|[市县区镇乡村旗州郡](?!场|民|委|长|级|域|属|直|内|外|里|容|政(?!府)|"
    r"值|企|校|花|容)"
)
_NO_NAME = frozenset(
    "全各本我该此一二三四五六七八九十两几多数城园社地辖山矿灾库战特名万千百产创洪市县区镇乡村省州老旧内外上下前后左右"
    "的了和与及或在于是有为对等到从把被个条座处家所名位次项第某"
)
_DIVISION = re.compile(r"[省州郡](?![委长级直])")
_GENERIC = re.compile(
    r"示范|试验|开发|功能|自贸|保税|重点|贫困|沿海|经济|工业|产业|农业|旅游|居民|生活|"
    r"行政|直辖|地级|省会|首府|中心|保护|管理|风景|名胜|聚集|集聚|"
    r"服务|合作|先行|先导|核心|片|街|社|美丽|文明|智慧|海绵|宜居|国际|现代|创新|森林|"
    r"卫生|特色|重镇|农|超大|试点|目标|友好|姐妹|无疫|平原|限|禁|辐射|景|校|厂|科教|"
    r"航站|保育|综试|综保|样板|演艺|棚户|断头|坑洼|偏远|边境|抵边|脱贫|周边|依法|赋能"
)
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|"
    r"技术开发区|开发区|高新区|经开区|新区|新城|产业园区|产业园|工业园区|工业园|"
    r"自贸试验区|自贸区|自由贸易港|自由贸易试验区|保税区|综合保税区|综保区|科技城|"
    r"汽车城|科学城|大学城|未来城|度假区|园区|核心功能区|功能区|国际陆港|港区|半岛|"
    r"都市圈|城市群|城市圈|经济圈|经济区|经济带|科创走廊|科创大走廊|科创走廊|片区|科技园|科学园区|科学园|软件园|物流园|"
    r"试验区|示范区|先行区|合作区|集聚区|产业带|创新城)"
)
_STREET = re.compile(
    r"(?<=[在至到沿经于从与和及、区镇县市])([\u4e00-\u9fff]{2,3}?)(?:大道|大街|路|街)(?!道|[\u4e00-\u9fff]?[线由径灯网政费况面基障演透径边段])"
)
_TAIL = re.compile(
    r"[镇乡村](?![里民级办容企])|街道|大道|(?:[东西南北中]|[一二三四五])?[路街](?!道|[\u4e00-\u9fff]?[线由径灯网政费况面基障演透径边段])"
)
_ROAD = re.compile(
    r"(?:公|铁|道|马|网|线|思|出|销|一|电|水|陆|航|旱|高速|快速|农村|城市|产业|旅游|步行|商业|美食|特色|老|新|丝绸之|重要|主要|重点|次|支|乡村|环城|沿线)"
    r"(?:大道|大街|路|街)$"
)
_CROSSING_AT = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[在至到沿经于从与和及将]))[\u4e00-\u9fff]{2}路?[\u4e00-\u9fff]{2}路口"
)
_NO_CROSSING = re.compile("十字|交叉|红绿|主要|平交|交通|事故|危险|重点|部分|拥堵|多个|附近|这些|每个|各个|处路|个路")
_WATER = re.compile(
    "(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}[江河溪湾角岛]|(?<=[在至到沿经于从与和及])[\u4e00-\u9fff]{1,2}[江河溪湾角岛]"
)
_AT_WATER = re.compile(
    "水位|沿岸|流域|两岸|沿线|上游|下游|中游|干流|支流|汛|洪水|码头|大桥|特大桥|河段|航道|水质|游船|治理|流经"
)
_BY_WATER = re.compile(_AT_WATER.pattern + "|的(?:工程|项目|海|河|水|渔)")
_ZONE_ALONE = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[在至到从与和及]))([\u4e00-\u9fff]{2})(?:经开区|高新区|经济开发区|开发区|产业园|工业园|科技园|保税区|新城)"
)
_DATELINE = re.compile(
    r"(?:本报|新华社|中新社|中新网)(?!记者|讯|综合|专)([\u4e00-\u9fff]{2,4}?)(?:\d{1,2}月\d{1,2}日)?电(?=[（(　 ])"
)
_WIDER = re.compile("[市县区]域|市县|县乡|市区县|省市")
_STATEMENT_CHARACTERS = frozenset("的了在由与和及或为向对是将等于从以被把让给到")
_STATEMENT = re.compile("入选|获批|打造|推进|加快|创建|申报|列入|持续|全国|国家|支持|设立|建成")
_PART = re.compile(r"(?:(?:[东西南北中]{1,2}部)?沿海|[东西南北中]{1,2}部|及以[东西南北]|以[东西南北])(?:地区)?|地区")
_BETWEEN = re.compile(r"国际|机场|[高城]?[铁际]|高速|班列")  # connects two places
_NOT_AFTER = re.compile(
    r"[人式]?(?:式|(?<=中国)特色|化(?![肥工学纤妆石])|共产党|人民银行|足协|籍|裔|语|菜|梦|股|证监|"
    r"工商(?!联)|班列|石油|石化|移动|电信|联通)"
)


@cache
def _listed() -> frozenset[str]:
    full = lexicon.kind("places", "full")
    short = [re.sub(r"(?:自治州|地区|新区|[省市县区州盟])$", "", name) for name in full]
    alone = (*lexicon.kind("places", "plain"), *lexicon.kind("places", "country"), *_regions())
    return frozenset([*full, *(name for name in short if len(name) > 1), *alone])


@cache
def _provinces() -> frozenset[str]:
    """Provinces and countries, none of which is part of another."""
    rows = lexicon.kind("places", "full")
    full = {name for name in rows if name.endswith("省")} | {*rows[:4]}
    return frozenset([*full, *(name[:-1] for name in full), *lexicon.kind("places", "country")])


@cache
def _regions() -> frozenset[str]:
    """Regions such as 东北 and 华北, which are never joined."""
    return frozenset(lexicon.kind("places", "region"))


def _with_suffix(words: Words, end: int) -> int:
    """The end of a listed name that ends at `end`, including a suffix: 青龙|村, 文昌|路."""
    text = words.text
    tail = _TAIL.match(text, end) if text[end - 1] not in "省市县区州镇乡村" else None
    return tail.end() if tail and words.edge(tail.end()) else end


def _shorter_place_end(text: str, start: int, end: int, names: frozenset[str]) -> int:
    """The end of the place at the start of a dictionary word like 日本首相 or 上海市人民政府; else 0."""
    ends = (at for at in range(end - 2, start + 1, -1) if text[at:end] in _continuations() and text[start:at] in names)
    return next(ends, 0)


@cache
def _continuations() -> frozenset[str]:
    return frozenset([*lexicon.kind("titles", "head"), *lexicon.kind("orgs", "office"), "政府", "流域", "地区", "上游"])


@cache
def _index(known: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The `known` names that are not common words, with the listed ones; and their first two characters."""
    names = (known - lexicon.words("place_words")) | _listed()
    return names, frozenset(name[:2] for name in names)


_SHAPE = re.compile(
    r"(?:自治[州县旗]|街道|[省市县区州旗镇乡]|(?<!乡)村|(?<![的大中小两沿])[江河湖山岛湾港溪峡岭峰洲洋]|半岛|群岛|盆地|平原|沙漠|草原|高原|"
    r"水库|海峡|大道|(?<![公铁道马])路|新城|古城|开发区|示范区)$"
)


def has_place_suffix(name: str) -> bool:
    """Whether `name` ends with the suffix of a place, after something that can be a name."""
    end = _SHAPE.search(name)
    stem = name[: end.start()] if end else ""
    return len(stem) > 1 and not _GENERIC.search(stem) and stem[0] not in _NO_NAME and not _ROAD.search(name)


def is_common_word(name: str) -> bool:
    """Whether `name` is also a common word."""
    return name in lexicon.words("place_words")


def find(
    words: Words, known: frozenset[str], is_rare: Callable[[str], bool], extra: Iterable[Mention] = ()
) -> list[Mention]:
    """The places of the text, in order and without overlap.

    `known` are additional names, such as those of a dictionary; `is_rare` says whether a word is rare enough to be the
    stem of a name; `extra` are places from another source, used where the rules find nothing.
    """
    names = [
        (start, end, FoundBy.WORDS if words.text[start:end] in known else FoundBy.FORM)
        for start, end in _names(words, known, is_rare)
    ]
    taken = {at for start, end, _ in names for at in range(start, end)}
    free = (m for m in extra if taken.isdisjoint(range(m.start, m.end)) and not _NOT_AFTER.match(words.text, m.end))
    names += [(m.start, m.end, m.by) for m in free]
    places = _chains(words, sorted(names), _listed())
    return [p for p in places if p.by is FoundBy.LEXICON or not is_common_word(words.text[p.start : p.end])]


def _names(words: Words, known: frozenset[str], is_rare: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Listed names first, then those recognised by their suffix, without overlap."""
    names, heads = _index(known)
    found = list(_listed_names(words, names, heads))
    taken = _positions(found)
    abroad = [span for span in _foreign_divisions(words, {end for _, end in found}) if taken.isdisjoint(range(*span))]
    found, taken = found + abroad, taken | _positions(abroad)
    shaped = (*_crossings(words), *_streets(words), *_waters(words), *_zones(words), *_datelines(words))
    found += [span for span in shaped if taken.isdisjoint(range(*span))]
    taken = _positions(found)
    ends, found_names, suffixed = {end for _, end in found}, set[str](), list[tuple[int, int]]()
    # A name right after a known place counts, and from then on everywhere in the text.
    for _ in range(3):
        suffixed = list(_suffixed_names(words, names, is_rare, ends, found_names))
        ends |= {end for _, end in suffixed}
        found_names |= {words.text[start:end] for start, end in suffixed}
    found += [(start, end) for start, end in suffixed if taken.isdisjoint(range(start, end))]
    return [(start, end) for start, end in sorted(found) if not _NOT_AFTER.match(words.text, end)]


def _positions(spans: Iterable[tuple[int, int]]) -> set[int]:
    """Every position in any of the spans."""
    return {at for start, end in spans for at in range(start, end)}


def _listed_names(words: Words, names: frozenset[str], heads: frozenset[str]) -> Iterator[tuple[int, int]]:
    text, starts = words.text, words.starts
    done = 0
    for number, at in enumerate(starts):
        if text[at : at + 2] not in heads or at < done:
            continue
        for stop in reversed(
            starts[number + 1 : number + 5] if number + 4 < len(starts) else (*starts[number + 1 :], len(text))
        ):
            if 2 <= stop - at <= 12 and text[at:stop] in names:
                # In 白鹭县域经济 and 白鹭市县领导, the place has no suffix.
                inner = _WIDER.match(text, stop - 1) and text[at : stop - 1] in names
                stop = stop - 1 if inner else _with_suffix(words, stop)
                yield at, stop
                done = stop
                break
        else:
            # 台湾人, 广东省 and 日本首相 are single dictionary words.
            stop = words.next(at)
            if stop - at > 2 and text[stop - 1] in "人省市县区" and text[at : stop - 1] in names:
                yield at, stop if text[stop - 1] != "人" else stop - 1
                done = stop
            elif stop - at > 3 and (shorter := _shorter_place_end(text, at, stop, names)):
                yield at, shorter
                done = shorter


def _suffixed_names(
    words: Words, names: frozenset[str], is_rare: Callable[[str], bool], ends: set[int], found_names: set[str]
) -> Iterator[tuple[int, int]]:
    """白鹭区, 大栗街道: an uncommon stem of two or three characters and the suffix of a division."""
    text = words.text
    for found in _SUFFIX.finditer(text):
        at, end = found.span()
        if not words.edge(end) and not (words.edge(at) and text.startswith("政府", end)):
            continue
        for length in (2, 3):
            start = at - length
            if start < 0 or not words.edge(start):
                continue
            stem = text[start:at]
            if not stem.isalpha() or stem.isascii() or _NO_NAME & set(stem) or _GENERIC.search(stem):
                continue
            whole = words.next(start) >= at
            single = all(words.edge(i) for i in range(start, at + 1))
            unusual = single or stem in names or (whole and length == 2 and is_rare(stem))
            if unusual or start in ends or text[start:end] in found_names:
                yield start, end
                break


def _foreign_divisions(words: Words, ends: set[int]) -> Iterator[tuple[int, int]]:
    """萨斯喀彻温省: at least three transliteration characters and the suffix of a division."""
    text = words.text
    for found in _DIVISION.finditer(text):
        start = found.start()
        while start not in ends and start and text[start - 1] in naming.foreign_characters():
            start -= 1
        if found.start() - start > 2 and words.edge(found.end()):
            while not words.edge(start):
                start += 1
            if found.start() - start > 2:
                yield start, found.end()


def _streets(words: Words) -> Iterator[tuple[int, int]]:
    """青禾路 and 明德大道: a stem of two or three characters after a preposition or a place suffix."""
    text = words.text
    for found in _STREET.finditer(text):
        stem = found[1]
        if not _ROAD.search(found[0]) and not _NO_NAME & set(stem) and not _GENERIC.search(stem):
            yield found.span()


def _crossings(words: Words) -> Iterator[tuple[int, int]]:
    """成功忠义路口: a crossing named after two roads of two characters each."""
    for found in _CROSSING_AT.finditer(words.text):
        if words.edge(found.end()) and not _NO_CROSSING.search(found[0]):
            yield found.span()


def _zones(words: Words) -> Iterator[tuple[int, int]]:
    """霁川经开区: two unknown characters before the word for a zone."""
    for found in _ZONE_ALONE.finditer(words.text):
        stem = found[1]
        if (_NO_NAME | STOPS) & set(stem) or _GENERIC.search(stem):
            continue
        if words.edge(found.end()) and all(words.edge(at) for at in range(*found.span(1))):
            yield found.span()


def _is_unknown_name(words: Words, start: int, end: int) -> bool:
    """Whether the stem is not a dictionary word, or is one next to a word about water: 白鹭|河水位."""
    word = words.edge(start) and words.next(start) == end - 1 == start + 2 and _AT_WATER.match(words.text, end)
    return bool(word) or all(words.edge(at) for at in range(start, end - 1))


def _datelines(words: Words) -> Iterator[tuple[int, int]]:
    """本报霁川电: the place in a dateline."""
    for found in _DATELINE.finditer(words.text):
        if not STOPS & set(found[1]):
            yield found.span(1)


def _waters(words: Words) -> Iterator[tuple[int, int]]:
    """澜江 and 隽石角: an unknown stem before a word for water or land, found twice or next to a word about water."""
    spans = [
        found.span()
        for found in _WATER.finditer(words.text)
        if _is_unknown_name(words, found.start(), found.end())
        and (words.edge(found.end()) or _AT_WATER.match(words.text, found.end()))
        and not (_NO_NAME | STOPS) & set(found[0][:-1])
    ]
    counts = Counter(words.text[start:end] for start, end in spans)
    for start, end in spans:
        # 张角 and 陈小江 are people more often than places.
        person = words.text[start] in naming.surnames()[0] and not _BY_WATER.match(words.text, end)
        if not person and (counts[words.text[start:end]] > 1 or _AT_WATER.match(words.text, end)):
            yield start, end


def _is_statement(zone: str) -> bool:
    """Whether the text from a place to the word for a zone is a statement: 吴忠跻身全国集聚区."""
    return bool(_STATEMENT_CHARACTERS & set(zone)) or _STATEMENT.search(zone) is not None


def _chains(words: Words, spans: list[tuple[int, int, FoundBy]], listed: frozenset[str]) -> list[Mention]:
    """Join adjacent names into one place: 白鹭县大栗镇, 湖北武汉, 白鹭临港新城."""
    text = words.text
    out: list[Mention] = []
    for start, end, by in spans:
        found_by = FoundBy.LEXICON if text[start:end] in listed else by
        while (further := _ZONE.match(text, end)) and words.edge(further.end()) and not _is_statement(further[0]):
            end = further.end()
        part = _PART.match(text, end)
        if part and words.edge(part.end()):
            end = part.end()
        if out and start < out[-1].end:
            continue
        if out and out[-1].end == start:
            before = text[out[-1].start : start]
            both = text[start:end] in _provinces() and before in _provinces()
            if before not in _regions() and not both and not (text[start:end] in listed and _BETWEEN.match(text, end)):
                out[-1] = Mention(out[-1].start, end, EntityType.LOC, out[-1].by)
                continue
        out.append(Mention(start, end, EntityType.LOC, found_by))
    return out
