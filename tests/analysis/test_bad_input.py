"""Texts that are not articles: they give no findings and no failures, and take linear time."""

from __future__ import annotations

import itertools
import sys
from types import FrameType

import pytest

from reader.analysis import commitments, entities, genre, pipeline
from reader.analysis.context import Context
from reader.analysis.model import reading
from reader.analysis.tokens import cutter
from reader.text import load
from reader.text.views import Views
from reader.types import Commitment, Span
from tests.analysis.helpers import TODAY, of_type, undertaken

CLASSICAL = (
    "歲在癸卯，秋七月既望，余與客泛舟於白鷺之澤。客曰：「將軍出塞三十年，歸來鬢已成霜，天下將安，而壯士將老，豈不悲哉？」"
    "余曰：「不然。士之立於世也，當以道自任。」俄而風起，舟子曰：「雨將至矣，請歸。」余乃援筆為記，將以遺後之覽者。"
)
JAPANESE = (
    "市長は記者会見で、来年までに保育所を十二か所新設すると発表した。将来の人口減少に備え、計画を見直す方針だ。"
    "「必ず実現する」と述べ、市民に協力を求めた。"
)
ENGLISH = 'The mayor said the city will build 12 schools by 2030. "We plan to double the budget," she added.'


def found(text: str) -> tuple[Commitment, ...]:
    return pipeline.analyse(Views(load.from_text(text))).commitments


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n　\n",
        "。。。！？",
        "0123456789" * 300,
        "3.14 42 1,000,000 7.5% 2026 12:30",
        JAPANESE,
        ENGLISH,
        "全市将推进项目建设" * 11_112,
        "”」』“「『",
        "\u202e\ufeff\x00将",
    ],
    ids=[
        "empty",
        "blank",
        "signs",
        "digits",
        "figures",
        "Japanese",
        "English",
        "long",
        "quotes",
        "odd",
    ],
)
def test_nothing_is_undertaken(text: str) -> None:
    assert found(text) == ()


def test_little_is_undertaken_in_classical_chinese() -> None:
    """將 in the sense of "in order to" may be found."""
    assert len(found(CLASSICAL)) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "市商务局局长许知行说：“将办好展会。",
        "市商务局局长许知行说：「将办好展会。",
        "市商务局局长许知行说：将办好展会。”",
        "市商务局局长许知行说：“‘将办好展会。”",
        "””市商务局局长许知行说，将办好展会。",
        "市商务局局长许知行说：\u201c将办好展会。\u201c",
    ],
)
def test_a_quotation_that_never_closes_or_opens_hides_nothing(text: str) -> None:
    assert [made.text for made in undertaken(text)] in (["将办好展会"], [])
    assert of_type(text, "PER") == ["许知行"]


REPEATED = {
    "meetings": "白鹭区政府召开会议。会议决定，新建学校3所。\n",
    "surnames": "市长许知行出席。许市长表示，将办好展会。\n",
    "documents": "《白鹭方案》提出，新建学校3所。《某方案》明确，将改造道路。\n",
    "titles": "局长许知行说，将办好展会。局长表示，力争完成任务。他说，将扩大。\n",
    "open quotes": "“将办好展会。\n",
    "lists": "－将新建学校3所\n",
    "reports": "政府工作报告\n各位代表：我代表市人民政府向大会报告工作。\n二、今年任务\n新建学校3所。\n",
    "commas": "将，会，",
    "one line": "局长许知行表示，将新建学校3所；改造道路9公里。",
}


def calls(text: str) -> int:
    """The number of function calls, including C functions, to find the commitments of a text."""
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    mentions, count = entities.find(text, cutter()), 0
    read = reading.find(text, quick=True)
    assert read

    def note(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        list(commitments.find(Context.of(text, mentions, genre.reports(text, lines), TODAY), lines, read))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("text", REPEATED.values(), ids=list(REPEATED))
def test_work_grows_with_the_length_and_no_faster(text: str) -> None:
    counts = [calls(text * times) for times in (25, 50, 100, 200)]
    for shorter, longer in itertools.pairwise(counts):
        assert longer < 2.3 * shorter + 100
