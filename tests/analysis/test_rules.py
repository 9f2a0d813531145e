"""Every commitment has a rule and an attribution, in both scripts; the docs list all of them."""

from __future__ import annotations

import re
from pathlib import Path

import opencc
import pytest

from reader.analysis import attribution, entities, pipeline
from reader.analysis.context import Context
from reader.analysis.rules import Attribution, Rule
from reader.analysis.tokens import cutter
from reader.text import load
from reader.text.views import Views
from reader.types import Script, Span

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "commitments.md").read_text(encoding="utf-8")

REPORT = (
    "霁川市政府工作报告\n各位代表：\n我代表市人民政府向大会报告工作，请各位代表审议。\n"
    "二、2025年重点工作\n促进消费。开展消费提升行动，新建商圈2个。"
)
RULES = [
    ("市商务局局长许知行表示，将办好展会，新建市场5处。", Rule.CUE),
    ("市商务局局长许知行表示，今年新建市场5处，改造道路9公里。", Rule.LEARNED),
    (REPORT, Rule.REPORT),
]
NEAREST = [
    ("市商务局局长许知行表示，｜将办好展会｜。", Attribution.SAID, "许知行"),
    ("“｜我们将办好展会｜。”市商务局局长许知行说。", Attribution.AFTER_QUOTATION, "许知行"),
    ("｜明年将新建车间2座｜。市商务局局长许知行说，展会办得好。", "", None),
    ("｜远帆重工有限公司拟新建车间2座｜。", Attribution.ACTOR, "远帆重工有限公司"),
    ("｜将办好展会｜。", "", None),
]


def both(text: str) -> tuple[str, str]:
    """In Simplified and in Traditional characters."""
    return text, opencc.OpenCC("s2t").convert(text)


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_why_a_clause_is_a_commitment(text: str, rule: Rule) -> None:
    for version in both(text):
        views = Views(load.from_text(version))
        made = pipeline.analyse(views).commitments
        assert made
        assert {one.why and one.why.rule for one in made} == {rule}
        for one in made:
            assert one.why
            assert one.why.weighed
            assert 0 < (one.why.sure or 0) <= 1
            assert all(start < end <= one.span.end for start, end in one.why.weighed)


def test_the_model_points_to_the_speaker_where_it_stands() -> None:
    for version in both("市商务局局长许知行今年将办好展会，新建市场5处。"):
        views = Views(load.from_text(version))
        (made,) = pipeline.analyse(views).commitments[:1]
        assert made.why
        assert made.why.evidence
        assert (made.why.speaker, views.text(made.why.evidence, Script.HANS)) == (Attribution.POINTED, "许知行")


def test_a_report_is_the_issuers() -> None:
    views = Views(load.from_text(REPORT))
    made = pipeline.analyse(views).commitments[0]
    assert made.why
    assert made.why.evidence
    assert made.why.speaker == Attribution.ISSUER
    assert views.text(made.why.evidence, Script.HANS) == "代表市人民政府向大会报告"


@pytest.mark.parametrize(("text", "how", "who_"), NEAREST)
def test_without_the_encoder_the_nearest_speaks(text: str, how: str, who_: str | None) -> None:
    before, unit, after = text.split("｜")
    whole = before + unit + after
    context = Context.of(whole, entities.find(whole, cutter()), (), None)
    speaker, why = attribution.nearest_speaker(context, Span(len(before), len(before + unit)))
    assert (speaker and (speaker.name or speaker.org), why.speaker) == (who_, how)


def test_the_docs_list_the_rules_and_no_others() -> None:
    tables = DOCS.partition("### Why")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| `(\w+)` \|", tables, re.MULTILINE)
    assert listed == [*Rule, *Attribution]
