"""Cues: the words that make a clause look ahead, and how firmly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.analysis import lexicon
from reader.analysis.tokens import Words
from reader.resources import rows
from reader.types import Span, Strength

_GENERALS = re.compile(r"[大小老主名干武猛少上中良败健悍宿闯战]$")
"""What makes a word of 将, as 老将, which jieba knows."""
_AFTER_WILL = re.compile(r"军|来|近(?=[\d一二两三四五六七八九十百])|士|领|帅|信将疑|就|才|错|心比心|官")
_DISPOSAL = re.compile(
    r"作为|纳入|列入|转化|转变|定为|视为|升级为|设为|打造[成为]|建设[成为]|建[成为]|"
    r"变为|变成|改为|列为|吸纳|分解|落到|送[到至]|交[给由]|归入|融入|贯穿|摆在|放在|"
    r"体现|用于|运用到|"
    r"[从由][^，。；]{1,24}(?:至|到|为)|推广|延伸至|引入|引向|确定为|评为|命名|划为|升格|恒常化|常态化"
)
_SEIZES = re.compile(
    r"^(?:其(?!他|它|余|中|次)|他|她|它)|[^，。；]{2,14}(?:抓获|逮捕|拘留|制服|带走|救出|救起|送医|送往医院|击败|拉黑|扑灭|处罚|刑拘)"
)
"""What is done to somebody: 将 is 把 there."""
_NOT_YET = re.compile("(?:即|(?<![该本我银央总分支])行|或|恐怕?|可能|势|料)$")
_HOPE = re.compile(
    r"[^，。；]{0,20}(?:大家|各位|全市|全省|全县|企业|校长|各方|社会|同志们|有关部门|"
    r"各地|中央|民众|市民)"
)
_NOUN_PLAN = re.compile(r"[\u4e00-\u9fff](?=计划|规划|安排|建议|准备|保证|目标|承诺)")
_AFTER_PLAN = re.compile(
    r"[，,]?(?:会|将|在|于|到|至|自|从|用|以|通过|再|今年|明年|年内|未来|总|总?投资|投入|"
    r"未来|\d|利用|新|对|向|为|把|将|与|由|每|分|陆续|先|首|\w{0,2}年|下|本|近期|近日|"
    r"全面|进一步)"
)
_NO_CAN = re.compile(
    r"议|上|后|员|长|见|谈|场|展|计|馆|费|同|话|战|师|客|心|籍|址|期|聚|所|堂|章|晤|"
    r"诊|试|考|社|刊|议室|中|前|的|同|务|合|演|厅|签|意|标|主席|影响|不会"
)
_CAN_BEFORE = re.compile(
    r"(?:我们?|[署处局校院府厂店馆警]方|政府|市府|省府|县府|局|署|处|部|院|会|公司|集团|都|也|亦|还|并|仍|绝对|"
    r"一定|同时|未来|措施|资助|总统|团队|各单位|方案|他|她|，|,|：|^)$"
)
_GOES_ABOUT = re.compile("沿|把|于|由|与|向|为|在|以|按|透过|通过|每|分|待|最先|最快|率先|首先|派|再")
"""What may stand between 会 and the verb of what is to be done."""
_ON_A_DAY = re.compile(
    r"[于在](?:今|明|后|下|本|\d|[一二三四五六七八九十]+[月年个])|有[一二两三四五六七八九十\d]+[天次班个]"
)
_GATHERING = re.compile("[大年商展峰博全例览董监事社学工协议动省市县区党届本次]$")
"""Before 会 as a noun: 展会于5月开幕."""
_SURE = re.compile(
    r"(?:完成|实现|达到)[^，。；]{0,24}(?:目标|任务)[^，。；]{0,6}[，,]?(?:我们?|全[省市县区][\u4e00-\u9fff]{0,4})?(?:是|都|完全|也)*$"
)
_MAY_BEFORE = re.compile(r"(?:[才就不便只常往]|可能|或许|未必|容易|通常|如果|否则|只要|一旦)$")
_ABLE_BY = re.compile(
    r"望|[在于](?:今|明|后|本|下)?(?:\d{1,4}|年|月|周|春|首|上半|下半|第|[一二三四]季)|于(?=[^，。；]{0,12}[前底末内])"
)
_NOT_DONE = re.compile(
    "影响|有|是|出现|发生|因(?![^，。；]{1,14}而[提调加减降涨放停取增改])|再(?:有|出)|太|很|导致|造成|对|成为|忘|错过"
)
_WE = re.compile("(?:我们?|[本我][府局校院行]|公司|集团|政府|[署处局校院府厂]方)$")
_HENCEFORTH = re.compile("(?:今后|从此|往后|以后|未来)$")
_ANYBODY = re.compile("[人者民友客员生孩迷们族众资委协学工青妇理]$")
"""Who 会 is said of as of a habit or a danger."""
_ROOM = 40


class Cue(NamedTuple):
    """Where a cue stands, its strength, and its kind: "future", "own" or "adverb" (see cues.tsv)."""

    span: Span
    strength: Strength
    kind: str


@cache
def _listed() -> tuple[lexicon.Finder, dict[str, tuple[str, Strength]]]:
    known = {word: (row[0], Strength(row[1])) for row in rows("lexicons/cues.tsv") for word in row[2].split()}
    return lexicon.Finder(known), known


def find(words: Words, start: int, end: int) -> Iterator[Cue]:
    """The cues in ``start:end``, a segment between commas, in order."""
    finder, known = _listed()
    text = words.text
    for first, stop in finder(text[start:end]):
        at, until = start + first, start + stop
        word = text[at:until]
        if _holds(words, word, at, until, start, end):
            kind, strength = known[word]
            yield Cue(Span(at, until), strength, kind)


def _holds(words: Words, word: str, at: int, until: int, start: int, end: int) -> bool:
    text = words.text
    before = text[max(start, at - 6) : at]
    after = text[until : min(end, until + _ROOM)]
    if word == "将":
        general = not words.edge(at) and _GENERALS.search(before) is not None
        return not general and (_is_will(before, after, at == start) or before.endswith("起"))
    if word == "会":
        apart = words.edge(at) or before[-1:] in tuple("我他她")
        if apart and before and _ON_A_DAY.match(after) and not _GATHERING.search(before):
            return True
        if _NO_CAN.match(after) or not (apart and words.edge(until)) or _MAY_BEFORE.search(before):
            return False
        return (
            bool(_CAN_BEFORE.search(before))
            or bool(_predicates().at(after, 0))
            or (
                bool(_GOES_ABOUT.match(after))
                and not _ANYBODY.search(before)
                and any(True for _ in _predicates()(after))
            )
        )
    if word in {"不会", "绝不", "决不", "绝不会", "决不会"}:
        return bool(_CAN_BEFORE.search(before) or _HENCEFORTH.search(before)) and not _NOT_DONE.match(after)
    if word in {"有信心", "有把握"}:
        behind = bool(_SURE.search(text[max(0, at - 48) : at]))
        return behind or bool(re.match("(?:、?有[^，。；]{1,4})*(?:如期|全面|圆满|顺利|在)?(?:完成|实现|达到)", after))
    if word == "可":
        return bool(_ABLE_BY.match(after)) and words.edge(at) and words.edge(until)
    if word == "冀":
        return bool(re.match(r"能|可|将|在|于|\d", after) or _predicates().at(after, 0)) and words.edge(at)
    if word == "拟":
        return (
            words.edge(at)
            and (words.edge(until) or after[:1] in tuple("向对以用将把与同"))
            and not re.match(r"[定订稿议人态]", after)
            and before[-1:] not in tuple("模虚草研比")
        )
    if not (words.edge(at) and (words.edge(until) or word in {"力争", "确保"})):
        return False
    if word in {"计划", "规划", "安排", "准备", "建议", "保证", "承诺", "允诺", "目标", "打算", "预定", "暂定", "预留"}:
        return _is_verb(word, before, after)
    if word in {"争取", "努力", "全力", "坚决", "奋力"}:
        return (
            not before
            or before[-1] in "、并将：“再更要且来，"
            or (word == "争取" and before[-1] in "司局府团们厅署委院校行会部")
            or (word == "争取" and bool(re.match(r"在?[\d今明本年用到]", after)))
        )
    if word == "致力":
        return bool(re.match(r"[^，。；]{0,8}?(?:\d{4}年|[今明后]年|年[内底])", after))
    if word in {"希望", "期望", "期盼", "期能", "盼"}:
        return (bool(re.search(r"\d", after)) and not _HOPE.match(after)) or bool(re.match(r"为|能够?为", after))
    if word in {"预期", "预计", "预估"} and re.search("符合|[好低高强差]于|超出?|不[及如]|合乎$", before):
        return False
    return not re.match(r"的|值|数", after)


def _is_will(before: str, after: str, opens: bool) -> bool:
    """Whether 将 looks ahead: not 即将, 将军, nor 将 for 把, as in 将甲纳入乙."""
    if _NOT_YET.search(before) or _AFTER_WILL.match(after) or _SEIZES.search(after) or not after:
        return False
    if _begins_predicate(after):
        return True
    return not _DISPOSAL.search(after) or opens


def _begins_predicate(after: str) -> bool:
    verbs = _predicates()
    return bool(verbs.at(after, 0)) or bool(
        re.match(
            r"会|于|在|以|从|由|对|向|为|与|按|根据|陆续|先|首|正式|新|可|有|通过|把|每|"
            r"不|成|达|是|围绕|紧|同|依托|着|组|设|开|用|持|投|举|建|限|采|抓|走|分|再|另|"
            r"启",
            after,
        )
    )


def _object_of_work(before: str) -> bool:
    """Whether a verb of work stands right before a plan, which is its object then: 抓好规划编制."""
    return len(_work_ends().before(before, len(before))) > 1


@cache
def _work_ends() -> lexicon.Endings:
    return lexicon.Endings(lexicon.kind("verbs", "work"))


@cache
def _predicates() -> lexicon.Finder:
    return lexicon.Finder([w for kind in ("work", "adverb", "done") for w in lexicon.kind("verbs", kind) if len(w) > 1])


def _is_verb(word: str, before: str, after: str) -> bool:
    if word == "目标":
        return (
            bool(re.match(r"是|为|：|:|提升|提高|达到|增|降|完成|[在于到]?(?:\d{4}年|[今明后]年|年[内底])", after))
            or bool(_predicates().at(after, 0))
            or bool(re.match(r"[\u4e00-\u9fff]{2}(?:约|超过|不少于)?[\d一二三四五六七八九十百千]", after))
            or bool(re.search(r"[以为]$", before))
        )
    if (
        before[-1:] in tuple("”」》无")
        or before.endswith(("没有", "未有"))
        or _object_of_work(before)
        or (word == "规划" and after[:1] in tuple("将会"))
    ):
        return False
    if word in {"承诺", "允诺", "保证"} and _WE.search(before):
        return not re.match("[的金书人函]", after)
    if not (_AFTER_PLAN.match(after) or _predicates().at(after, 0)):
        return False
    if word == "安排" and re.match(r"\d|专项|资金|财政|[^，。；]{0,6}(?:资金|经费)?\d", after):
        return True
    if word in {"建议", "安排", "承诺", "允诺", "保证"}:
        return not before or before[-1] in "，并还亦也们她他我府局已将可：“司团会院校行厂方署处部"
    return not re.search(
        r"(?:行动|工作|发展|专项|投资|建设|实施|五年|年度|战略|总体|城市|产业|提升|资助|"
        r"培育|的|新|项|个|、|等|这一|该|据|按|按照|一系列|本)$",
        before,
    )
