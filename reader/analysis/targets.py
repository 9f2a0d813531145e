"""Targets: the figures by which a commitment can be checked, with metric and comparator."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reader.analysis import comparisons, numbers
from reader.analysis.metrics import metric
from reader.analysis.quantities import Figure
from reader.types import Comparator, Span, Target

_CONTEXT = 60  # characters on either side of a figure that are searched
_DURATIONS = frozenset(
    {"年", "天", "日", "个月", "小时", "个小时", "分钟", "秒", "月", "周", "星期", "个工作日", "工作日"}
)
_NO_MEASURE = frozenset(
    {"期", "部门", "个部门", "级", "届", "版", "号", "字", "点", "分", "度", "页", "部分", "线", "千伏", "伏"}
)
_BEGUN = re.compile(r"(?:从|由)(?:早前|原来|目前|现有|现在|最初|原有|此前|原先|过去|上年|去年)?的?(?:每[年月天日])?$")
_BASE = re.compile(r"(?:从|由|比|较)[^，。；、]{0,14}$")
_RISES = re.compile(
    r"[^，。；]{0,16}(?:到|至|为|成|提升|增长|增加|提高|缩短|降|扩|延长)|，[^，。；]{0,4}(?:降|减|提|增|扩)[^，。；]{0,2}[到至为]"
)
_TO = re.compile(r"(?:到|至|达到?|为|成)(?:约|近|超过?|不低于)?$")
_BUDGET = re.compile(r"(?:总额|总规模|耗资|投资额|总金额|投资)(?:额|约|达到?|近|超过?|逾|规模|为|共)*$")
_TOTAL = re.compile(r"(?:总投资|总经费|总造价|总概算|预算|概算|造价)(?:额|约|达到?|近|超过?|逾|规模|为|共)*$")
_CAPACITY = re.compile(
    r"(?:年产|日产|年产能|日处理|年处理|年加工|年生产|设计产能|年产值|年吞吐|装机)(?:能力|规模|量|能)?(?:为|约|达|超过?)?$"
)
_DESIGNED = re.compile(r"设计(?:年)?(?:产能|能力|规模|产量|库容)[^，。；、]{0,4}$")
_THING = re.compile(r"[^，。；、]{0,22}?(?:项目|工程|生产线|基地|装备|产线|电站|电厂|工厂|[肥纸药水]厂)")
_TASKS = re.compile(
    r"(?:[\u4e00-\u9fff“”、]{0,8}?)(?:工作(?!机会|岗位|职[缺位])|任务|方面|措施|行动|攻坚|重点|领域|环节|原则|要求|问题|维度|关键|板块|指标|体系|试点|"
    r"专班|机制|标准|年头|代表|部分|阶段|变化)"
)
_RUNNING = re.compile(
    r"(?:^|[，、；])[^，。；、]{0,6}(?:抓好|推进|加快|加速|做好|统筹|盯紧|聚焦|围绕|保障|服务|跟进|实施好|现有|已有|原有|目前有?|"
    r"共有|拥有|[一每]间有|为例)[^，。；、]{0,24}$"
)
_DELIVER = re.compile(
    r"(?:新建|建成|开工|竣工|完成|引进|签约|落地|新增|储备|谋划|培育|投产|达产|投运|打造|建设|改造|布局|创建|认定|实施|新开工|招引|"
    r"办好|举办|建好|争取|兴建|增设|落成|完工|启用|开通)[^，。；]{0,16}$"
)
_PLAIN = re.compile(r"(?:增加|提高|下降|降低|达到?|提升|控制在|降至|增至|提高到|增加至|比例为|扩大|缩小|[到至达])$")
_LENGTH = re.compile(
    r"(?:[至到]|缩短|延长|压缩|压减|缩减|节省|控制在|提前|减少|提高|增加|降|不超过|超过|达)[^，。；、\d]{0,4}$"
)
_BOUND = re.compile(r"(?:不超过|不多于|不逾|不少于|不低于|不短于|至少|最少|至多|最多|最长)$")
_EACH = re.compile(r"(?:第|每|同比|占|满|首|头|前期)$")
_FEW = re.compile(
    r"(?:新建|建成|开工建设|引进|新增|培育|打造|增设|兴建|落成|办好|开通)(?:[^，。；、\d“一]{0,8}?)"
    r"(?P<few>(?P<number>[两三四五六七八九]|十)(?P<unit>[座所家栋台架艘件条处场]))(?!套|块)"
)
_COUNTED = re.compile(
    r"(?<![第这那每各首前哪任本头此全上下初一二两三四五六七八九十百千万亿几数])"
    r"(?P<few>(?P<number>[两二三四五六七八九](?=[座所栋台架艘部间处组名场辆趟家块元])|十[一二三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]?)"
    r"(?P<unit>[座所栋台架艘部间处组名场辆趟家块元个条人张套支只口]))(?!月|年|天|日|多|来|余|大|曲|河|小时|工作|课税|百分点|”|》)"
)
_DURATION = re.compile(
    r"(?:缩短|压缩|压减|缩减|控制|降)[至到在为]?(?:约|近|不超过)?(?P<few>(?P<number>[一两三四五六七八九]|[二三]?十[一二三四五六七八九]?)"
    r"(?P<unit>天|日|个月|个小时|个工作日))"
)
_RANK = re.compile(
    r"(?:进入|跻身|挺进|迈入|位居|位列|排名|稳居|保持)[^，。；、\d]{0,10}?(?P<rank>前(?P<number>[三五六七八九十]|[二三]?十[一二三四五六七八九]?)(?P<unit>[位名强]?))(?![\u4e00-\u9fff]?[年月季天])"
)
_NUMERAL = re.compile("[一两二三四五六七八九十]")  # a fast check for the patterns above


@dataclass(frozen=True, slots=True)
class Scope:
    """A segment of a commitment to search for figures; `cued` says whether it contains a cue."""

    start: int
    end: int
    cued: bool


def find(text: str, scope: Scope, figures: Sequence[Figure], excluded: Sequence[Span]) -> list[Target]:
    """The targets in `scope`, in order and without overlap. Figures in the spans `excluded` are part of a name."""
    found: list[Target] = []
    for figure in figures:
        if any(span.start <= figure.span.start < span.end for span in excluded):
            continue
        before = text[max(scope.start, figure.span.start - _CONTEXT) : figure.span.start]
        after = text[figure.span.end : min(scope.end, figure.span.end + _CONTEXT)]
        rest = text[figure.span.end : figure.span.end + _CONTEXT]
        if not _begins_change(before, rest) and _counts_as_target(figure, before, after, scope):
            found.append(_target(text, figure, scope))
    taken = {at for target in found for at in range(*target.span)}
    for target in _without_figure(text, scope):
        if taken.isdisjoint(range(*target.span)):
            found.append(target)
            taken.update(range(*target.span))
    return _share_metrics(text, sorted(found, key=lambda target: target.span))


def _share_metrics(text: str, found: list[Target]) -> list[Target]:
    """Targets joined by 、 or 和 share a metric: 分别增长5%、6%; 高于全省、快于全国平均."""
    for number, (one, other) in enumerate(itertools.pairwise(found), 1):
        if text[one.span.end : other.span.start] in ("、", "和", "及", "且", "、且", "，且"):
            found[number] = other._replace(metric=found[number - 1].metric)
    return found


def _begins_change(before: str, rest: str) -> bool:
    """Whether a figure is the start of a change: 由6座 in 由6座增加到10座, 由10% in 由10%，降低至8%."""
    near = comparisons.strip_comparing_words(before)[-30:]
    starts = _BASE.search(near) and _RISES.match(rest) and not _TO.search(near)
    return bool(starts or _BEGUN.search(near))


def _counts_as_target(figure: Figure, before: str, after: str, scope: Scope) -> bool:
    """Whether a figure is a checkable outcome rather than a budget, a name or a number of tasks."""
    near = comparisons.strip_comparing_words(before)[-30:]
    unit = figure.unit
    if (_EACH.search(before) and not (before.endswith("占") and unit == "%")) or unit.startswith("大"):
        return False
    if before.rfind("（") > before.rfind("）") or before.rfind("(") > before.rfind(")"):
        return False
    if not unit:
        return _unitless_counts(figure, before, near, after)
    if unit in _DURATIONS:
        return bool(_LENGTH.search(near) or _BOUND.search(before))
    if unit in _NO_MEASURE or _TOTAL.search(near):
        return False
    if _BUDGET.search(near) and (after.startswith("的") or not scope.cued):
        return False
    return not _describes_facility(figure, near, after) and _is_deliverable(figure, before, near, after)


def _unitless_counts(figure: Figure, before: str, near: str, after: str) -> bool:
    """Whether a number without a unit counts: with comparing words or a verb, as a large number, or as a fraction."""
    if "分之" in figure.numeral or comparisons.has_comparing_words(before, after) or _PLAIN.search(near):
        return True
    return re.search("[万亿]", figure.numeral) is not None and _DELIVER.search(near) is not None


def _describes_facility(figure: Figure, near: str, after: str) -> bool:
    """Whether a figure only describes a project or plant: 年产500吨的生产线, 千亿元级产业, 亿元以上项目."""
    if _DESIGNED.search(near) or (_CAPACITY.search(near) and _THING.match(after)):
        return True
    if figure.unit.endswith("级") or after.startswith("级"):
        return True
    sized = re.match(r"(?:以[上下])?的|以[上下]", after)
    return bool(sized and figure.unit.endswith("元") and _THING.match(after[sized.end() :]))


def _is_deliverable(figure: Figure, before: str, near: str, after: str) -> bool:
    """Whether the things counted are to be delivered, as opposed to tasks or ongoing projects."""
    if not figure.counts:
        return True
    abstract = figure.unit in {"个", "项", "条", "类", "种"}
    if _DELIVER.search(near):
        return not (figure.unit in {"个", "项", "条"} and _RUNNING.search(before))
    if abstract and _TASKS.match(after):
        return False
    if _THING.match(after):
        return not _RUNNING.search(before) and figure.unit not in {"个", "项"}
    return not (figure.unit in {"个", "项", "条"} and _RUNNING.search(before))


def _target(text: str, figure: Figure, scope: Scope) -> Target:
    span, comparator = comparisons.compare(text, figure, scope.start, scope.end)
    noun = metric(*_context(text, span, scope), figure)
    words = text[span.start : span.end]
    value, unit = figure.value, figure.unit
    if value is not None and not unit and "分之" in figure.numeral:
        value, unit = round(100 * value, 2), "%"
    return Target(span, words, noun, comparator, value, figure.low, figure.high, unit)


def _context(text: str, span: Span, scope: Scope) -> tuple[str, str]:
    """The text before a target in its sentence, across commas, and after it in the scope."""
    before = re.split("[。；！？\n]", text[max(0, span.start - _CONTEXT) : span.start])[-1]
    return before, text[span.end : min(scope.end, span.end + _CONTEXT)]


def _without_figure(text: str, scope: Scope) -> Iterator[Target]:
    """Targets without a figure: a benchmark, 翻番, small numbers of things or days in words, a rank."""
    start, end = scope.start, scope.end
    for span, comparator in comparisons.benchmarks(text, start, end):
        noun = metric(*_context(text, span, scope), None)
        yield Target(span, text[span.start : span.end], noun, comparator, None, None, None, "")
    for span, comparator, value in comparisons.multiples(text, start, end):
        noun = metric(*_context(text, span, scope), None)
        yield Target(span, text[span.start : span.end], noun, comparator, value, None, None, "%")
    if not _NUMERAL.search(text, start, end):
        return
    for pattern, group in ((_FEW, "few"), (_DURATION, "few"), (_RANK, "rank"), (_COUNTED, "few")):
        for found in pattern.finditer(text, start, end):
            span, count = Span(*found.span(group)), numbers.value(found["number"]) or Decimal(0)
            unit = found["unit"] or ""
            counted = Figure(span, count, None, None, unit, False, pattern in (_FEW, _COUNTED), found["number"])
            if pattern in (_DURATION, _COUNTED):
                yield _target(text, counted, scope)
                continue
            noun = metric(*_context(text, span, scope), counted)
            yield Target(span, text[span.start : span.end], noun, Comparator.REACH, count, None, None, unit)
