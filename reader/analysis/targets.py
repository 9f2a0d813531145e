"""Targets: the figures that will show whether a commitment was met, what they measure and how they compare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reader.analysis.quantities import Figure
from reader.types import Comparator, Span, Target

_WORDS_BEFORE = re.compile(
    r"(?:不低于|不少于|不高于|不超过|不多于|不大于|至少|最少|最多|最高|超过|突破|超额|"
    r"超|逾|高于|低于|多于|少于|早过|[突闯]?破|跨越|大约|约|将?近|上(?=$)|(?<![早以目此之年月日底提"
    r"期])前(?=$)|过(?=$)|达到?(?:了)?(?=约|近|超))+$"
)
_WORDS_AFTER = re.compile(r"以上|以下|以内|之内|左右|上下|及以上|多(?!个|元|种)")
_AT_LEAST = re.compile(r"以上|不低于|不少于|至少|最少|^上")
_AT_MOST = re.compile(r"以下|以内|之内|不高于|不超过|不多于|不大于|最多|最高")
_EXCEED = re.compile(r"超|突破|逾|高于|多于|破|过|跨越")
_ABOUT = re.compile(r"左右|上下|约|近")
_DOWN = re.compile(
    r"(?:下降|降低|减少|压减|削减|缩短|缩减|下调|节约|压缩|降幅|减排|(?<![起升])降)(?:约|超过?|"
    r"近|不低于|不少于|[^到至达为，。；、\d]{0,5})$"
)
_UP = re.compile(
    r"(?:增长|增加|提高|提升|增补|(?<!新)增|上升|扩大|增幅|增速|上调|加开|(?<!新)增设|增聘)(?:约|"
    r"超过?|近|不低于|[^到至达为，。；、\d]{0,6})$"
)
_TO = re.compile(r"(?:到|至|达到?|为|成)(?:约|近|超过?|不低于)?$")
_BASE = re.compile(r"(?:从|由|比|较)[^，。；、]{0,14}$")
_RISES = re.compile(r"[^，。；]{0,16}(?:到|至|为|成|提升|增长|增加|提高|缩短|降|扩|延长)")
_BUDGET = re.compile(
    r"(?:总投资|总经费|总造价|总概算|总额|预算|总规模|耗资|造价|概算|投资额|总金额|"
    r"投资)(?:额|约|达到?|近|超过?|逾|规模|为|共)*$"
)
_CAPACITY = re.compile(
    r"(?:年产|日产|年产能|日处理|年处理|年加工|年生产|设计产能|年产值|年吞吐|装机)(?:能力|"
    r"规模|量)?(?:约|达|超过?)?$"
)
_THING = re.compile(r"[^，。；、]{0,22}?(?:项目|工程|生产线|基地|装备|产线|电站|电厂)")
_TASKS = re.compile(
    r"(?:[\u4e00-\u9fff“”、]{0,8}?)(?:工作|任务|方面|措施|行动|攻坚|重点|领域|环节|"
    r"原则|要求|问题|维度|关键|板块|指标|体系|试点|专班|机制|标准|年头|代表|部分|阶段|"
    r"问题|变化)"
)
_RUNNING = re.compile(
    r"(?:^|[，、；])[^，。；、]{0,6}(?:抓好|推进|加快|加速|做好|统筹|盯紧|聚焦|围绕|"
    r"保障|服务|跟进|实施好|现有|已有|原有|目前有?|共有|拥有|[一每]间有|为例)[^，。；、]{0,24}$"
)
_DELIVER = re.compile(
    r"(?:新建|建成|开工|竣工|完成|引进|签约|落地|新增|储备|谋划|培育|投产|达产|投运|"
    r"打造|建设|改造|布局|创建|认定|实施|新开工|招引|办好|举办|建好)[^，。；]{0,16}$"
)
_LISTED = re.compile(r"(?:[\d.]+[^\d、，]{0,5}、)+$")
_PLAIN = re.compile(r"(?:增加|提高|下降|降低|达到?|提升|控制在|降至|增至|提高到|增加至|比例为|扩大|缩小|[到至达])$")
_LENGTH = re.compile(r"(?:[至到]|缩短|延长|压缩|控制在|提前|减少|提高|增加|降|不超过|超过|达)[^，。；、\d]{0,4}$")
_COMPARED = re.compile(
    r"(?:略?高于|低于|快于|好于|优于|不低于|不高于|高出|超过|领先于?)(?:上年|去年|"
    r"同期|全[国省市区县]|GDP|地区生产总值|经济|居民|城镇|农村|财政|规划|国家|世界|"
    r"行业|同类|周边)[^，。；、]{0,12}|"
    r"(?:与|和|同)[^，。；、\d]{2,16}?(?:基本)?同步|"
    r"比(?:去年|上年|上年同期)[^，。；、\d]{0,6}更[^，。；、]{1,4}"
)
_DOUBLE = re.compile(r"翻([一两二三])番|翻番|[增提]?[长高]?(?:一倍)")
_METRIC_AFTER = re.compile(r"^(?:的|以上的?|左右的?)?([\u4e00-\u9fff]{2,14})")
_METRIC_TRIM = re.compile(
    r"(?:增长|增加|提高|提升|达到?|突破|超过|完成|实现|控制|下降|降低|减少|同期|力争|"
    r"确保|将|预计|保持|稳定|在|到|至|为|约|早|以|分别|全年|投入|投放|注资|申请|提供|"
    r"新增|年均|会|要|总计|共|可|有|能够|即时|再|额外|的)+$"
)
_METRIC_LEAD = re.compile(
    r"^(?:力争|争取|确保|将会?|预计|今年|全年|一季度|年内|到?\d{4}年[前底末]?|完成|"
    r"实现|推动|其中|使|全面|力促|计划|拟|在|并|还|也|会|要|通过|新建|新增|新设|建设|改造|培育|"
    r"\d+年[前底末]前?|年底前|\d+月底?前?)+"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """A segment of a commitment in which figures are looked for; `cued` says whether a cue stands in it."""

    start: int
    end: int
    cued: bool


def find(text: str, scope: Scope, figures: Sequence[Figure], barred: Sequence[Span]) -> list[Target]:
    """The targets in ``scope``, in order. `barred` are stretches whose figures belong to a name."""
    out = []
    for figure in figures:
        if any(bar.start <= figure.span.start < bar.end for bar in barred):
            continue
        before = text[scope.start : figure.span.start]
        after = text[figure.span.end : scope.end]
        if _counts_as_target(figure, before, after, scope):
            out.append(_target(text, figure, before, after, scope))
    taken = [target.span for target in out]
    for pattern, build in ((_COMPARED, _comparison), (_DOUBLE, _doubling)):
        for found in pattern.finditer(text, scope.start, scope.end):
            span = Span(*found.span())
            if not any(span.start < other.end and other.start < span.end for other in taken):
                out.append(build(text, found, scope))
                taken.append(span)
    return sorted(out, key=lambda target: target.span)


def _counts_as_target(figure: Figure, before: str, after: str, scope: Scope) -> bool:
    near = _WORDS_BEFORE.sub("", before)[-30:]
    unit = figure.unit
    if (before.endswith(("第", "每", "同比", "占", "满")) and unit != "%") or unit.startswith("大"):
        return False
    if _BASE.search(near) and _RISES.match(after) and not _TO.search(near):
        return False
    if re.search(r"(?:从|由)(?:早前|原来|目前|现有|现在|最初|原有|此前|原先)的?$", near):
        return False
    if _unclosed(before):
        return False
    if not unit:
        return bool(_PLAIN.search(near)) if figure.numeral[0].isdigit() else bool(_WORDS_BEFORE.search(before))
    if unit in {"年", "天", "日", "个月", "小时", "个小时", "分钟", "月", "周", "星期"}:
        return bool(_LENGTH.search(near))
    if (
        unit in {"期", "部门", "个部门", "级", "届", "版", "号", "层", "字", "点", "分", "度", "页", "部分", "线"}
        and unit != "层"
    ):
        return False
    if _BUDGET.search(near) and (after.startswith("的") or not scope.cued):
        return False
    if _CAPACITY.search(near) and _THING.match(after):
        return False
    if re.match(r"以[上下]", after) and unit.endswith("元") and _THING.match(after[2:]):
        return False
    if re.match(r"的", after) and unit.endswith("元") and _THING.match(after):
        return False
    if figure.counts and _TASKS.match(after) and unit in {"个", "项", "条", "类", "种"} and not _DELIVER.search(near):
        return False
    if figure.counts and _THING.match(after) and not _DELIVER.search(near):
        return not _RUNNING.search(before) and unit not in {"个", "项"}
    return not (figure.counts and unit in {"个", "项", "条"} and _RUNNING.search(before))


def _unclosed(before: str) -> bool:
    return before.rfind("（") > before.rfind("）") or before.rfind("(") > before.rfind(")")


def _target(text: str, figure: Figure, before: str, after: str, scope: Scope) -> Target:
    head = _WORDS_BEFORE.search(before)
    tail = _WORDS_AFTER.match(after)
    start = figure.span.start - (len(head[0]) if head else 0)
    end = figure.span.end + (len(tail[0]) if tail else 0)
    marks = (head[0] if head else "") + "|" + (tail[0] if tail else "")
    listed = _LISTED.sub("", _WORDS_BEFORE.sub("", before)[-40:])
    comparator = _comparator(marks, listed[-14:], figure.more)
    metric = _metric(before[: len(before) - (len(head[0]) if head else 0)], text[end : scope.end], figure)
    return Target(
        Span(start, end), text[start:end], metric, comparator, figure.value, figure.low, figure.high, figure.unit
    )


def _comparator(marks: str, before: str, more: bool) -> Comparator:
    if _DOWN.search(before) and not _TO.search(before):
        return Comparator.DECREASE_BY
    if _AT_LEAST.search(marks) or marks.startswith("上"):
        return Comparator.AT_LEAST
    if _AT_MOST.search(marks):
        return Comparator.AT_MOST
    if _EXCEED.search(marks) or more:
        return Comparator.EXCEED
    if marks.startswith(("低于", "少于")):
        return Comparator.AT_MOST
    if _ABOUT.search(marks):
        return Comparator.ABOUT
    if _UP.search(before) and not _TO.search(before):
        return Comparator.INCREASE_BY
    return Comparator.REACH


def _metric(before: str, after: str, figure: Figure) -> str:
    """What the figure measures: what is counted, else the noun before the verb; "" if neither can be told."""
    if figure.counts or figure.unit in {"亩", "公里", "人", "平方米", "吨", "台", "辆", "套", "人次"}:
        found = _METRIC_AFTER.match(after)
        if found:
            return found[1]
    piece = re.split(r"[，。；：、“”,;:]", before)[-1]
    return _METRIC_LEAD.sub("", _METRIC_TRIM.sub("", piece))[-20:]


def _comparison(text: str, found: re.Match[str], scope: Scope) -> Target:
    word = found[0]
    comparator = Comparator.REACH if word.endswith("同步") else Comparator.EXCEED
    if word.startswith(("低于", "不高于")):
        comparator = Comparator.AT_MOST
    if word.startswith("不低于"):
        comparator = Comparator.AT_LEAST
    metric = _METRIC_LEAD.sub("", re.split(r"[，。；：、]", text[scope.start : found.start()])[-1])[-20:]
    return Target(Span(*found.span()), word, metric, comparator, None, None, None, "")


def _doubling(text: str, found: re.Match[str], scope: Scope) -> Target:
    times = {"两": 3, "二": 3, "三": 7}.get(found[1] or "", 1)
    metric = _METRIC_LEAD.sub(
        "", _METRIC_TRIM.sub("", re.split(r"[，。；：、]", text[scope.start : found.start()])[-1])
    )[-20:]
    return Target(Span(*found.span()), found[0], metric, Comparator.INCREASE_BY, Decimal(100 * times), None, None, "%")
