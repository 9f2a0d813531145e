"""The deadlines of commitments; articles are dated 10 February 2025 unless stated otherwise."""

from __future__ import annotations

import datetime

import pytest

from reader.analysis import deadlines as module
from reader.analysis import entities
from reader.analysis.context import Context
from reader.analysis.tokens import cutter
from tests.analysis.helpers import TODAY, by_grammar

CITY = "霽川市市长许知行表示，"


def deadlines(text: str, today: datetime.date = TODAY) -> list[tuple[str, str, str] | None]:
    """The text, first and last day of the deadline of every commitment."""
    return [
        made.deadline and (made.deadline.text, str(made.deadline.first or "-"), str(made.deadline.last or "-"))
        for made in by_grammar(text, today)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (CITY + "力争全年新建学校12所。", [("全年", "2025-01-01", "2025-12-31")]),
        (CITY + "大桥将于今年9月底前通车。", [("今年9月底前", "-", "2025-09-30")]),
        (CITY + "将在2027年底前建成3座水厂。", [("2027年底前", "-", "2027-12-31")]),
        (CITY + "到“十五五”末，森林覆盖率将达到42%。", [("“十五五”末", "2030-01-01", "2030-12-31")]),
        (CITY + "“十五五”期间，将新建学校60所。", [("“十五五”期间", "2026-01-01", "2030-12-31")]),
        (CITY + "未来三年将培育企业100家。", [("未来三年", "2025-02-10", "2028-02-10")]),
        (CITY + "将在半年内完成整改。", [("半年内", "2025-02-10", "2025-08-10")]),
        (CITY + "自2026年起，将免费开放公园。", [("自2026年起", "2026-01-01", "-")]),
        (CITY + "力争春节前结清工资。", [("春节前", "-", "2026-02-16")]),
        (CITY + "将于本周五前公布名单。", [("本周五前", "-", "2025-02-14")]),
        (CITY + "截至2027年底，将新增车位5000个。", [("2027年底", "2027-12-01", "2027-12-31")]),
        (CITY + "将于季后赛前改造球场。", [("季后赛前", "-", "-")]),
        (CITY + "将在旱季完成水渠清淤。", [("旱季", "-", "-")]),
        (CITY + "将自受理之日起15个工作日内办结。", [("15个工作日内", "2025-02-10", "2025-03-03")]),
        (CITY + "新规将最快九月起实施。", [("九月起", "2025-09-01", "-")]),
        (CITY + "将在明年暑假前改建校舍。", [("明年暑假前", "-", "2026-06-30")]),
        (CITY + "力争到2028年工业基础更加牢固。", [("2028年", "2028-01-01", "2028-12-31")]),
        (CITY + "未来几年将新建学校12所。", [("未来几年", "2025-02-10", "-")]),
        (CITY + "将新建学校12所。明年新增学位6000个。", [None, ("明年", "2026-01-01", "2026-12-31")]),
    ],
)
def test_deadlines(text: str, found: list[tuple[str, str, str] | None]) -> None:
    assert deadlines(text) == found


@pytest.mark.parametrize(
    "text",
    [
        CITY + "将采用2026年版标准新建学校12所。",
        CITY + "将落实2025年工作部署，新建学校12所。",
        CITY + "将比去年多建学校12所。",
        CITY + "将推进三年行动并新建学校12所。",
        CITY + "将坚持每年新建学校12所。",
        CITY + "将继续办好近五年设立的学校12所。",
        CITY + "将从第20轮起启用新球场。",
        CITY + "将确保当天办结、次日送达。",
        CITY + "将把审批压缩到三天以内。",
    ],
)
def test_other_times_are_none(text: str) -> None:
    assert set(deadlines(text)) == {None}


def test_a_month_that_is_over_is_next_years_or_none() -> None:
    text = CITY + "力争6月底前建成通车。"
    assert deadlines(text, datetime.date(2025, 12, 20)) == [("6月底前", "-", "2026-06-30")]
    assert deadlines(text, datetime.date(2025, 7, 15)) == [None]
    assert deadlines(CITY + "力争1月底前建成通车。") == [None]


@pytest.mark.parametrize(
    ("before", "unit", "words"),
    [
        ("今年经济发展主要预期目标是：生产总值增长5%；", "新增就业2万人", "今年"),
        ("2030年的青岚是创新之城。奔着这个远景，“十四五”时期要实现倍增：", "产值达到740亿元", "“十四五”时期"),
        ("到2027年，新建学校12所；", "新增学位6000个", "2027年"),
        ("到2027年，新建学校12所。", "新增学位6000个", None),
        ("青岚市到2027年新建学校12所；", "新增学位6000个", None),
        ("", "新增学位6000个", None),
    ],
)
def test_a_unit_has_the_time_of_its_list_or_of_the_front_of_its_sentence(
    before: str, unit: str, words: str | None
) -> None:
    text = before + unit
    context = Context.of(text, entities.find(text, cutter()), (), TODAY)
    found = module.inherited(context, len(before))
    assert (found and found.text) == words
