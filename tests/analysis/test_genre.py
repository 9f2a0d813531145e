"""Work reports: their issuers, their commitments, and several of them in one text."""

from __future__ import annotations

import itertools

import pytest

from reader.analysis import genre
from reader.types import Span
from tests.analysis.helpers import undertaken

LANJIANG = """政府工作报告
——2026年1月15日在云岭市澜江县第十九届人民代表大会第六次会议上
澜江县县长 庄晓梦
各位代表：
现在，我代表县人民政府向大会报告工作，请各位代表审议。
过去五年工作回顾
五年来，全县生产总值年均增长6.2%，新增规上工业企业47家。
今后五年的奋斗目标和主要任务
今后五年，地区生产总值力争突破500亿元。
2026年工作安排
全县主要预期目标：地区生产总值增长6%上下。
一、办好民生实事
新建幼儿园3所。
各位代表！实干赢得未来。让我们紧密地团结起来，建设美好家园！
名词解释
链长制：由一位领导负责一条产业链，推进强链补链。"""

QINGLAN = """2026年霁川市政府工作报告
来源：霁川日报
市长 林望舒
各位代表：
现在，我代表霁川市人民政府向大会报告工作，请各位代表审议。
一、2025年工作回顾
全市新建道路30公里。
二、2026年主要任务
新建泵站8座。"""


def made(text: str) -> list[tuple[str, str | None]]:
    return [(one.text, one.speaker and one.speaker.org) for one in undertaken(text)]


def test_a_report_without_numbered_headings_and_with_its_place_in_the_session_only() -> None:
    found = made(LANJIANG)
    assert {who for _, who in found} == {"云岭市澜江县人民政府"}
    assert any("地区生产总值增长6%上下" in words for words, _ in found)
    assert any("新建幼儿园3所" in words for words, _ in found)


def test_each_report_of_an_anthology_has_its_own_government() -> None:
    for text in (f"{QINGLAN}\n相关报道：\n下载\n{LANJIANG}", f"{LANJIANG}\n\n下载\n{QINGLAN}"):
        who = dict(made(text))
        assert who["新建泵站8座"] == "霁川市人民政府"
        assert who["新建幼儿园3所"] == "云岭市澜江县人民政府"


def test_a_caption_that_says_it_first_opens_no_report_of_its_own() -> None:
    told = QINGLAN.replace("各位代表：", "林望舒代表霁川市人民政府向大会作政府工作报告。记者 孟千帆摄\n各位代表：")
    lines = list(itertools.accumulate(map(len, told.splitlines(keepends=True)), initial=0))
    spans = [Span(start, end - 1) for start, end in itertools.pairwise(lines)]
    (report,) = genre.reports(told, spans)
    assert report.issuer == "霁川市人民政府"


@pytest.mark.parametrize(
    "text",
    [
        "霁川市召开人民代表大会\n市长林望舒作政府工作报告。代表们认真审议，气氛热烈。",
        "学习《政府工作报告》心得\n报告总结了成绩，读来令人振奋。",
        "",
    ],
)
def test_a_text_about_a_report_is_none(text: str) -> None:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    assert genre.reports(text, lines) == ()
