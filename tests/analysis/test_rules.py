"""Every commitment says why it is one: the rules, each in both scripts, and the list of them in the docs."""

from __future__ import annotations

import re
from pathlib import Path

import opencc
import pytest

from reader.analysis import pipeline
from reader.analysis.rules import Attribution, Rule
from reader.text import load
from reader.text.views import Views
from reader.types import Commitment, Script

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "commitments.md").read_text(encoding="utf-8")

RULES = [
    ("市商务局局长许知行表示，将办好展会。", 0, Rule.CUE),
    ("市商务局局长许知行表示，新建市场5处。", 0, Rule.BARE),
    ("市商务局局长许知行表示，将办好展会。推广经验。", 1, Rule.GOING_ON),
    ("市商务局局长许知行表示，将新建市场5处，改造道路9公里。", 1, Rule.GOING_ON),
    ("市商务局发言人表示，将推出以下措施：\n（一）街市内新增摊位。\n（二）延长营业时间。", 1, Rule.LIST),
    ("市商务局局长许知行表示，今年目标是：新建市场5处；改造道路9公里。", 1, Rule.HEAD),
    ("根据《霁川市商贸行动方案》，推进市场改造，到2027年建成市场50处。", 0, Rule.DOCUMENT),
    ("5月6日，霁川市商务局召开会议。\n会议明确：一是搭建平台；二是培育商户。", 1, Rule.DECIDED),
    ("区委书记许知行强调，务必在6月底前完成改造。", 0, Rule.CUE),
    ("市商务局局长许知行要求各部门联动，力争在6月份启动建设。", 0, Rule.ASKED),
    ("一、城镇新增就业12万人以上；\n二、居民消费价格涨幅2%左右；\n三、地区生产总值增长5%左右。", 0, Rule.LEARNED),
    (
        "霁川市政府工作报告\n各位代表：\n我代表市人民政府向大会报告工作，请各位代表审议。\n"
        "二、2025年重点工作\n促进消费。开展消费提升行动，新建商圈2个。",
        1,
        Rule.REPORT,
    ),
]

ATTRIBUTIONS = [
    ("市商务局局长许知行表示，将办好展会。", Attribution.SAID, "表示"),
    ("市商务局局长许知行说：“我们将办好展会。”", Attribution.QUOTED, "说"),
    ("“我们将办好展会。”市商务局局长许知行说。", Attribution.AFTER_QUOTATION, "说"),
    ("市商务局局长许知行表示，客流回升。我们将办好展会。", Attribution.CARRIED, "表示"),
    ("市商务局局长许知行出席。\n许局长表示，将办好展会。", Attribution.POINTS_BACK, "许局长表示"),
    ("远帆重工有限公司订单饱满。该公司表示，将扩大产能。", Attribution.POINTS_BACK, "该公司表示"),
    ("市商务局局长许知行走访商户时，详细询问销路，并表示，将办好展会。", Attribution.UNDERSTOOD, "表示"),
    ("5月6日，霁川市商务局召开会议。\n会议明确：一是搭建平台。", Attribution.MEETING, "会议明确"),
    ("霁川市政府发布《霁川市商贸方案》。\n《方案》明确，将新建市场5处。", Attribution.DOCUMENT, "方案"),
    (
        "霁川市政府工作报告\n各位代表：\n我代表市人民政府向大会报告工作，请各位代表审议。\n"
        "二、2025年重点工作\n促进消费。新建商圈2个。",
        Attribution.ISSUER,
        "代表市人民政府向大会报告",
    ),
    ("远帆重工有限公司拟新建车间2座。", Attribution.ACTOR, "远帆重工有限公司"),
    ("霁川市：开工项目5个。该项目将于年底建成。", Attribution.TOPIC, "霁川市"),
]


def found(text: str) -> tuple[tuple[Commitment, ...], Views]:
    views = Views(load.from_text(text))
    return pipeline.analyse(views).commitments, views


def both(text: str) -> tuple[str, str]:
    """In Simplified and in Traditional characters."""
    return text, opencc.OpenCC("s2t").convert(text)


@pytest.mark.parametrize(("text", "number", "rule"), RULES)
def test_why_a_clause_is_a_commitment(text: str, number: int, rule: Rule) -> None:
    for version in both(text):
        made, _ = found(version)
        assert made[number].why
        assert made[number].why.rule == rule


@pytest.mark.parametrize(("text", "how", "evidence"), ATTRIBUTIONS)
def test_why_a_speaker_is_the_speaker(text: str, how: Attribution, evidence: str) -> None:
    for version in both(text):
        made, views = found(version)
        why = made[0].why
        assert why
        assert why.evidence
        assert (why.speaker, views.text(why.evidence, Script.HANS)) == (how, evidence)


def test_every_rule_is_shown_above() -> None:
    assert {rule for _, _, rule in RULES} == set(Rule)
    assert {how for _, how, _ in ATTRIBUTIONS} == set(Attribution)


def test_the_docs_list_the_rules_and_no_others() -> None:
    tables = DOCS.partition("### Why")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| `(\w+)` \|", tables, re.MULTILINE)
    assert listed == [*Rule, *Attribution]
