"""Finds programmes: named plans, policies and campaigns, by listed name, last word or quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.analysis import lexicon
from reader.analysis.mentions import Mention, run_start
from reader.analysis.tokens import Words
from reader.types import EntityType

_QUOTED = re.compile(r"[“「『]([^“”「」『』\n。]{1,24})[”」』](?:[、和]?[“「『][^“”「」『』\n。]{1,24}[”」』])*")
_ONE = re.compile(r"[“「『]([^“”「」『』\n。]{1,24})[”」』]")
_BOOK = re.compile(r"《([^《》\n]{2,40})》")
_DOCUMENT = re.compile(
    r"(?:报告|规划|纲要|方案|意见|条例|办法|计划|决定|通知|法|政策|措施|行动|建议|"
    r"预案|细则|规定|实施办法|宣言|协定|协议|章程|公约|倡议)(?:（[^）]*）)?$"
)
_MEASURE = re.compile(r"\d[万亿]?(?:吨|千瓦|台|辆|元|亩|公里|米)|年产")
_BUILT = re.compile(r"枢纽|改造|建设|水利|灌溉|铁路|公路|供水|调水|桥|隧|扩建|水库|电站|通道")
_BODY = re.compile("(?:办事处|委员会|办公室|管理局|小组|专班|政策组|公司|集团)$")
_FORMULA = re.compile("[二两三四五六七八九十](?![个大项条名年月日十百千万])[\u4e00-\u9fff]{2,5}(?<![人字名岁年天点])")
_DOES = re.compile(r"(?:实施|推行|提质|开展|落实|启动|试行|推出|深化)$")
_SLOGAN = re.compile(
    r"开门红|满堂红|收官|好彩头|首位度|名片|走在前|第一方阵|头雁|C位|主角|店小二|"
    r"领头羊|急先锋|快先锋"
)
_TAIL_LEAD = re.compile(
    r"^(?:(?:顺利|圆满|紧密|对接|联合|完善|全域|纵深|制订|继续|接续|落细|提速|检讨|全面|深入|扎实|大力|持续|加快|继续|积极|统筹|稳步|坚定|纵深|有序|启动|"
    r"实施|开展|推进|推动|落实|制定|出台|印发|编制|推出|组织|强化|深化|抓好|做好|打好|"
    r"坚决|高质量|高标准|"
    r"更好|支持|参与|用好|发布|完成|聚焦|围绕|坚持|谋划|新一轮|有效|精准|一体|全力|"
    r"协同|执行|完善|研究|谋划|主动|承担|对接|贯彻|服务|融入|启动|根据|按照|依据|结合|"
    r"通过|依托|重点|突出|恒常化|我省|我市|我区|我县|全省|全市|全区|全县)+)"
)
_ADOPTS = re.compile(
    r"^(?:[深纵持]入|扎实|大力|持续|全面|积极|坚定|加快|严格|启动|抓紧|尽快)*(?:制定|"
    r"出台|印发|编制|实施|开展|启动|推出|落实|执行)(?:好)?(?:新?一轮)?(?:[我全][省市区县国])?"
)
_BARE = re.compile(
    r"^(?:.*这个|.*重大国家|.*国家重大|国家|.{0,2}(?:企业|公司|产业)?(?:工作|具体|"
    r"重大|重点|年度|相关|有关|这项|一项|各项|系列|行动|民生|基础设施|水利|市政|配套|"
    r"建设|土建|建筑|安居|民心|生态|节水|灌溉|一号|标志性|示范|专项|施工|主体|续建|"
    r"新建|一期|二期|三期|发展|实际|总体|战略|经营|改造|修复|治理|供水|调水|引水|抽水|"
    r"扩建|枢纽|输电|装备|土木|软件|系统|生物|化学|系统性|科技|整治|保护|提升|重建|"
    r"交通|绿化|亮化|民用|安装|隐蔽))?(?:行动|工程|计划|战略|规划|意见|条例|方案)$"
)


@cache
def _names() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("programmes", "name"))


@cache
def _tails() -> lexicon.Endings:
    return lexicon.Endings(lexicon.kind("programmes", "tail"))


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r"(?:[\u4e00-\u9fff]{0,4}?)" + lexicon.alternation(lexicon.kind("programmes", "after")))


def find(words: Words) -> Iterator[Mention]:
    """The programmes of the text, surer ones first; they may overlap."""
    for start, end in (*_quoted(words), *_books(words.text), *_tailed(words), *_names()(words.text)):
        yield Mention(start, end, EntityType.PROGRAMME)


def _quoted(words: Words) -> Iterator[tuple[int, int]]:
    text = words.text
    tails = _tails()
    known = frozenset(lexicon.kind("programmes", "name"))
    for group in _QUOTED.finditer(text):
        follows = _after().match(text, group.end())
        named = bool(follows) and _direct(text[group.end() : follows.end()]) if follows else False
        named = named or bool(_DOES.search(text, max(0, group.start() - 4), group.start()))
        for one in _ONE.finditer(text, group.start(), group.end()):
            inside = one[1]
            if _BODY.search(inside):
                continue
            if _SLOGAN.search(inside) or _MEASURE.search(inside) or re.fullmatch(r"\d+条", inside):
                continue
            if (
                inside in known
                or named
                or _FORMULA.fullmatch(inside)
                or (tails.before(inside, len(inside)) and len(inside) > 3 and not _BARE.match(inside))
            ):
                yield one.start(1), one.end(1)


def _direct(follow: str) -> bool:
    """Whether the text after a quotation describes the quoted name directly."""
    return not re.search(r"[的，。、]|项目", follow) and not re.match(r"为|在|是|和|到|与|由", follow)


def _books(text: str) -> Iterator[tuple[int, int]]:
    for found in _BOOK.finditer(text):
        if _DOCUMENT.search(found[1]):
            yield found.start(1), found.end(1)


def _tailed(words: Words) -> Iterator[tuple[int, int]]:
    """提振消费专项行动: the longest run of words up to the tail, without leading verbs."""
    text = words.text
    for at, end in _tail_finder()(text):
        if not words.edge(end):
            continue
        start = run_start(words, at, 26)
        if end - start >= 26 or (start and text[start - 1].isdigit()):
            continue
        if text[start - 1 : start] in tuple("我本全") and text[start] in "省市县区国":
            start += 1
        lead = _ADOPTS.match(text[start:at]) or _TAIL_LEAD.match(text[start:at])
        if not lead and end - at < 3:
            continue
        start += lead.end() if lead else 0
        name = text[start:end]
        if text[at:end] == "工程" and (not lead or not re.search("实施|启动", lead[0]) or _BUILT.search(name)):
            continue
        if (
            len(name) > 4
            and not _BARE.match(name)
            and (lead or end - at > 3)
            and not re.match("[个项批条大]", name)
            and not _MEASURE.search(name)
        ):
            yield start, end


@cache
def _tail_finder() -> lexicon.Finder:
    return lexicon.Finder(lexicon.kind("programmes", "tail"))
