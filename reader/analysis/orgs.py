"""Finds bodies: listed names, offices after a place or a level, and names with the suffix of a firm or other body."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from reader.analysis import lexicon, offices
from reader.analysis.mentions import STOPS, Mention, run_start
from reader.analysis.tokens import Words
from reader.types import EntityType, FoundBy

_LEVEL = re.compile(
    r"[省市县区州]委(?=[组宣统政办])|[省市县区州](?![^\s]?[内外里级域属直容场民长])|"
    r"自治区|国家|全国|中央|特区"
)
_OFFICE = re.compile(
    r"[\u4e00-\u9fff]{1,14}?(?:管理委员会|工作委员会|委员会|人民政府|管委会|办公厅|"
    r"办公室|管理局|服务局|监管局|保障局|农村局|事务局|规划局|"
    r"人民法院|人民检察院|公安局|分局|支队|总队|商务局|交易中心|[\u4e00-\u9fff](?![大格布结全开变棋"
    r"政时定僵战])[\u4e00-\u9fff][局厅])"
)
_FIRM_LEAD = re.compile(
    r"^(?:早前|此前|包括|出席|参观|考察|视察|慰问|探访|访问|抵达|前往|走进|来自|成立|组建|牵头|支持|推动|走访|"
    r"调研|位于|依托|通过|获|助力|服务|其中|包括|例如|比如|目前|近日|日前|同时|这家|"
    r"一家|由|以及|以|据|公司|(?:第[一二三]|最)?大?(?:控股)?股东|实际控制人|(?:全资|控股|参股)?子公司|母公司|关联方|旗下|下属|所属|"
    r"市场研究公司|市场研究机构|研究机构|咨询公司|评级机构|券商|供应商|客户|承建方|运营商|开发商|龙头企业|国有企业|"
    r"培育了?|集聚了?|引入|吸引了?|支持|建成了?|建设|实现|打造了?|推进|加快|做强|做优|做大|壮大|"
    r"引进|联合|携手|邀请|带领|作为|当天|下午|上午|会上|会后)+"
)
_OWN_OFFICE = re.compile(r"[省市县区]?(?:人民)?政府(?!工作|性|部门|网|采购)|驻[\u4e00-\u9fff]{1,3}?办(?:事处)?")
_QUOTED = re.compile(r"[“「]([\u4e00-\u9fff]{2,18}(?:办事处|委员会|办公室|管理局|[小专政作][组班]|协会|基金会))[”」]")
_PARTY_OFFICE = re.compile("(?:办公厅|办公室|编办|党校)?")
_CONVENES = re.compile(
    r"(?:^|\n|。|[日午]，|近日，|日前，)[　 ]*([\u4e00-\u9fff]{3,12}?[局厅委署社院会处司校行团])"
    r"(?:组织|联合|隆重)?(?:召开|举行|举办)"
)
_CHIEFS = frozenset(["局长", "署长", "处长", "院长", "会长", "社长", "校长", "部长", "行长", "馆长", "所长", "台长"])
_TEAM = re.compile(r"队(?![员长友列伍])|[男女](?:足|篮|排)(?![球协])")
_PART = re.compile(r"队|[^\W的在与和及将为于了]{1,6}?(?:学系|(?<![关体])系(?!列|统)|学院|研究院|研究所)")
_BRACKETED = re.compile(r"[（(][A-Za-z][A-Za-z &.]{0,20}[）)][\u4e00-\u9fff]{0,6}?(?:公司|集团|银行)")
_FIRMS = re.compile(
    r"(?:^|(?<=[，。；：“（\n　]))((?:[\u4e00-\u9fffA-Za-z]{2,10}、){1,40}[\u4e00-\u9fffA-Za-z]{2,10}?)等"
    r"(?:[\u4e00-\u9fff\d]{0,8}?)(?:企业|公司|车企|厂商|品牌|药企|房企|国企|央企|银行|券商|机构|高校|院校|单位)"
)
_TERMS = re.compile(r"[之月]?[日内]起|[个月年]内|承诺|减持|不得|是否")  # clauses in company filings
_ANOTHER = re.compile(r".*(?:公司|集团|银行(?!业))(?=[\u4e00-\u9fff]{3})")
_GREATER = re.compile(r"(?:[部院会局府]|政府|大学|公司|集团)$")
_BROKER = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=据))[\u4e00-\u9fff]{2}证券(?=研报|研究|首席|分析师|认为|表示|指出|发布)"
)
_VERB_START = frozenset("投用造做建搞抓强兴促推引育聚拓重大新硬软高低老小真好多为是有称买卖炒")
_NO_FIRM = re.compile("[游类型业品车法制]$|^(?:加快|推进|开好|抓好|做好|用好)")  # a kind of firm or an activity
_LESSER = re.compile(r"[署局司处院系会厅室]$")
_NOT_NAMES = frozenset(
    [
        "公司",
        "集团",
        "银行",
        "大学",
        "学院",
        "医院",
        "协会",
        "学会",
        "商会",
        "中学",
        "小学",
        "学校",
        "研究院",
        "研究所",
        "联盟",
        "俱乐部",
        "基金会",
        "企业集团",
        "国有银行",
        "商业银行",
        "上市公司",
        "各大学",
        "高等学院",
    ]
)
_GENERIC_BODY = re.compile(
    r"^(?:社区卫生服务中心|(?:乡镇)?卫生院|大中小学|.*(?:普惠性|公办|民办)幼儿园|.*县级医院)$|^(?:[省市县区各]|.{0,4}(?:上市|国有|民营|外资|龙头|大型|中小|科技型|跨国|母|子|分|总|各|多家|"
    r"几家|两家|三家|[\u4e00-\u9fff]{0,12}(?:一流|新型|研究型|应用型|高水平)[\u4e00-\u9fff]{0,4}|一些|有关|相关|投资|建筑|专门|专业|居民|村民|业主|物流|城投|融资|"
    r"市场研究|研究|咨询|评级|矿业|平台|保险|证券|期货|物业|新|名|专科|三甲|综合|乡镇|社区|基层|公立|互联网|中心|"
    r"定点|一流|高水平|应用型|重点|今年|明年|去年|未来|目前|全年|该|本))?(?:公司|集团|银行|大学|学院|医院|协会|学会|商会|"
    r"中学|小学|保险|证券|研究院|研究所|研究中心|服务中心|联盟|电视台|电台|交易所|"
    r"委员会|代表团|代表队)$"
)


@cache
def _listed_names() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("orgs", "full"))


@cache
def _offices() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("orgs", "office"))


@cache
def _suffix_finder() -> lexicon.Finder:
    return lexicon.Finder([*lexicon.kind("org_suffixes", "firm"), *lexicon.kind("org_suffixes", "body")])


@cache
def _body_endings() -> lexicon.Endings:
    kinds = ("firm", "body")
    ends = (word for kind in kinds for word in lexicon.kind("org_suffixes", kind))
    return lexicon.Endings(
        [*ends, *(name for name in lexicon.kind("orgs", "office") if name[-1] in "局厅委署处会院办")]
    )


def has_body_suffix(name: str) -> bool:
    """Whether `name` ends with the suffix of a body, after something that can be a name."""
    end = _body_endings().before(name, len(name))
    return bool(end) and len(name) > len(end) + 1 and name not in _NOT_NAMES and not _GENERIC_BODY.match(name)


def has_trade_suffix(name: str) -> bool:
    """Whether `name` ends with a trade or product, as firms but also other words do: 远帆电池, but also 锂电池."""
    end = _trade_endings().before(name, len(name))
    return bool(end) and len(name) > len(end) + 1


def is_listed(text: str, at: int) -> bool:
    """Whether a listed body begins at `at`."""
    return bool(_listed_names().at(text, at))


@cache
def _trade_endings() -> lexicon.Endings:
    return lexicon.Endings(word for kind in ("trade", "end") for word in lexicon.kind("org_suffixes", kind))


def leading_body_length(name: str) -> int:
    """The length of another body or a description at the start of `name`: 市场研究公司|某某集团; else 0."""
    found = _ANOTHER.match(name)
    return found.end() if found else 0


def lead_length(text: str) -> int:
    """The length of the verbs and adverbials before a name, such as 出席, 其中, 早前."""
    found = _FIRM_LEAD.match(text)
    return found.end() if found else 0


def find(words: Words, places: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies of the text, surer ones first; they may overlap. `places` are in order."""
    text = words.text
    starts = {place.end: place.start for place in places}
    for start, end in _listed(words):
        if text[end - 1] == "产" and text[end : end + 1].isdigit():
            continue
        if part := _BRACKETED.match(text, end) or _PART.match(text, end) or offices.committees().match(text, end):
            end = part.end()
        if text[end - 1] in "局署处":
            start = offices.stem(words, start)
        if _can_end_at(words, end):
            yield Mention(start, end, EntityType.ORG, FoundBy.LEXICON)
    for start, end in _office_spans(words, starts):
        yield Mention(start, end, EntityType.ORG)
    for place in places:
        if (team := _TEAM.match(text, place.end)) and words.edge(team.end()):
            yield Mention(place.start, team.end(), EntityType.ORG)
    yield from offices.find(words, places)
    for span in _among_firms(words):
        yield Mention(*span, EntityType.ORG)
    for span in _trade_named(words):
        yield Mention(*span, EntityType.ORG)
    for found in _QUOTED.finditer(text):
        yield Mention(*found.span(1), EntityType.ORG)
    for start, end in (*_suffixed(words, places), *_convening(words)):
        if text[end - 2 : end] in ("大学", "学院") and (part := _PART.match(text, end)) and words.edge(part.end()):
            end = part.end()  # 国立霁川大学|水利系
        if _can_end_at(words, end):
            yield Mention(start, end, EntityType.ORG)


def _listed(words: Words) -> Iterator[tuple[int, int]]:
    """Listed bodies at word starts. Looking up each word is faster than searching for so many names."""
    text, done = words.text, 0
    names, heads = _listed_names(), _listed_heads()
    for at in words.starts:
        if at >= done and text[at : at + 2] in heads and (name := names.at(text, at)):
            done = at + len(name)
            yield at, done


@cache
def _listed_heads() -> frozenset[str]:
    return frozenset(name[:2] for name in lexicon.kind("orgs", "full"))


def joined(text: str, bodies: Sequence[Mention]) -> list[Mention]:
    """Join a body with a subordinate body that follows it directly: 经济部水利署."""
    longest: dict[int, Mention] = {}
    for body in bodies:
        if body.start not in longest or body.end > longest[body.start].end:
            longest[body.start] = body
    out = []
    for body in bodies:
        inner = longest.get(body.end)
        if inner and not (
            _GREATER.search(text[body.start : body.end]) and _LESSER.search(text[inner.start : inner.end])
        ):
            inner = None
        out.append(body if inner is None else Mention(body.start, inner.end, body.type, body.by))
    return out


def _can_end_at(words: Words, end: int) -> bool:
    """Whether a name can end at `end`, although 部将, 部副, 院长 and 局局 are dictionary words."""
    after = words.text[end : end + 2]
    return after[:1] != "长" and (words.edge(end) or after[:1] in ("将", "副") or after in _CHIEFS)


def office_before(text: str, end: int) -> str:
    """The office whose name ends at `end`, such as 消防署 in 消防署长, or ""."""
    return _office_endings().before(text, end)


@cache
def _office_endings() -> lexicon.Endings:
    return lexicon.Endings(
        name for kind in ("office", "full") for name in lexicon.kind("orgs", kind) if name[-1] in "局署厅院部"
    )


def _office_spans(words: Words, starts: dict[int, int]) -> Iterator[tuple[int, int]]:
    """市发改委, 白鹭市农业农村局: an office right after a place or a level."""
    text = words.text
    heads = dict(starts)
    for found in _LEVEL.finditer(text):
        if words.edge(found.start()) and found.end() not in heads:
            heads[found.end()] = found.start()
    for start, end in _offices()(text):
        if text[end - 1] in "局署厅" and end - start > 2 and words.edge(start) and text[end : end + 1] != "长":
            yield offices.stem(words, start), end
    for at, start in sorted(heads.items()):
        name = _offices().at(text, at)
        own = _OWN_OFFICE.match(text, at) if at in starts else None
        if own and words.edge(own.end()):
            office = _offices().at(text, own.end())
            end = own.end() + (0 if text.startswith("长", own.end() + len(office)) else len(office))
            yield start - 2 * text.startswith("中共", start - 2), end
            continue
        if name:
            end = at + len(name)
            if not words.edge(end) and not re.match(r"[党书主局部]|分管", text[end : end + 2]):
                continue
            if name.endswith("委"):
                end += len(_offices().at(text, end)) or len(_PARTY_OFFICE.match(text, end)[0])  # type: ignore[index]
            if text[end : end + 1] == "长" or (name.endswith("委") and text[end : end + 2] in {"书记", "副书", "常委"}):
                continue
            yield start - 2 * text.startswith("中共", start - 2), end
            continue
        other = _OFFICE.match(text, at)
        if other and words.edge(other.end()) and not STOPS & set(other[0]) and not text.startswith("长", other.end()):
            yield start, other.end()


def _suffixed(words: Words, places: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    text = words.text
    place_starts = [place.start for place in places]
    for at, end in _suffix_finder()(text):
        headed = text[end : end + 2] in _CHIEFS
        if not (words.edge(end) or headed) or text[end : end + 1] == "长":
            continue
        start = run_start(words, at)
        start += lead_length(text[start:at])
        if other := leading_body_length(text[start:at]):
            start += other + lead_length(text[start + other : at])
        nearest = bisect_left(place_starts, at) - 1
        anchored = nearest >= 0 and places[nearest].start >= start
        if anchored:
            place = places[nearest]
            verb = lead_length(text[place.end : at])
            start = place.end + verb if verb else place.start
        elif start > 0 and (text[start - 1] == "“" or text[start - 1].isdigit()):
            continue
        else:
            start = skip_work_verbs(text, start, at)
        name = text[start:end]
        if not words.edge(start) or _ends_with_transitive_verb(text, start, at):
            continue
        if end - start < 4 or name in _NOT_NAMES or _GENERIC_BODY.match(name) or _TERMS.search(name):
            continue
        sure = (
            "有限" in name
            or re.search("第[一二三四五六七八九十]", name)
            or (name.endswith("委员会") and len(name) > 4)
            or "公司" in name[-3:]
            or anchored
            or headed
            or text.startswith(("（简称", "（以下简称", "（下称"), end)
        )
        if sure or _has_unknown_characters(words, start, at):
            yield start, end


def _trade_named(words: Words) -> Iterator[tuple[int, int]]:
    """远帆重工: two or three unknown characters and a trade."""
    text = words.text
    for found in _BROKER.finditer(text):
        if words.edge(found.start()) and words.edge(found.end()) and not STOPS & set(found[0]):
            yield found.span()
    for found in _trade_pattern().finditer(text):
        at, end = found.span(1)
        stem = range(at, found.start(2) + 1)
        if (
            words.edge(end)
            and all(words.edge(i) for i in stem)
            and not STOPS & set(found[1])
            and found[1][0] not in _VERB_START
        ):
            yield at, end


def _among_firms(words: Words) -> Iterator[tuple[int, int]]:
    """甲某、乙某、丙某等企业: the names in a list of firms, if at least half of its items look like names."""
    text = words.text
    for found in _FIRMS.finditer(text):
        spans, at = [], found.start()
        for item in found[1].split("、"):
            spans.append((at, at + len(item)))
            at += len(item) + 1
        names = [span for span in spans if _is_firm_name(words, *span)]
        if len(names) * 2 >= len(spans):
            yield from names


def _is_firm_name(words: Words, start: int, end: int) -> bool:
    """Whether ``start:end`` is between word edges, and has an unknown character or ends like a firm."""
    if not (words.edge(start) and words.edge(end)) or _NO_FIRM.search(words.text[start:end]):
        return False
    if _GENERIC_BODY.match(words.text[start:end]):
        return False
    single = any(words.edge(at) and words.edge(at + 1) for at in range(start, end))
    name = words.text[start:end]
    return single or has_body_suffix(name) or has_trade_suffix(name) or is_listed(words.text, start)


@cache
def _trade_pattern() -> re.Pattern[str]:
    trade = lexicon.alternation(lexicon.kind("org_suffixes", "trade"))
    return re.compile(
        rf"(?:(?<=[，。、；：“”（\n　与和由对据])|^)([\u4e00-\u9fff]{{2,3}}({trade}))"
        r"(?=[，。、；：“”（\n]|表示|公告|研报|研究|分析|数据|统计|报告|首席|发布|披露|宣布|称|将|拟|计划|等|副?董事长|副?总裁|副?总经理|首席|与|和|已|有限|预计|在|项目|、)"
    )


def _convening(words: Words) -> Iterator[tuple[int, int]]:
    """A body that opens a sentence and convenes something: 5月6日，白鹭林管局组织召开会议."""
    for found in _CONVENES.finditer(words.text):
        if words.edge(found.start(1)) and not STOPS & set(found[1]) and not _GENERIC_BODY.match(found[1]):
            yield found.span(1)


def skip_work_verbs(text: str, start: int, end: int) -> int:
    """The start of a name after the action verbs and adverbs in ``start:end``: 进一步提升某公司."""
    verbs = _work_verbs()
    while start < end and len(word := verbs.at(text, start)) > 1 and start + len(word) < end:
        start += len(word)
    return start


def _ends_with_transitive_verb(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` ends with a verb whose object is the body: 完善 in 完善公司治理."""
    verb = _transitive_verbs().before(text, end)
    return len(verb) > 1 and end - len(verb) >= start


@cache
def _transitive_verbs() -> lexicon.Endings:
    nouns = {*lexicon.kind("verbs", "nominal"), "创新", "开发", "发展", "工程", "合作", "联合"}
    return lexicon.Endings(verb for verb in lexicon.kind("verbs", "work") if verb not in nouns)


@cache
def _work_verbs() -> lexicon.Finder:
    return lexicon.Finder(word for name in ("adverb", "work") for word in lexicon.kind("verbs", name))


def _has_unknown_characters(words: Words, start: int, end: int) -> bool:
    """Whether the words before 集团 or 大学 are short and contain an unknown character, like a name."""
    if end - start > 6 or end <= start:
        return False
    return any(words.edge(i) and words.edge(i + 1) for i in range(start, end))
