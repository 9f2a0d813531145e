"""A passage selected by hand is read by the same rules as the analysis."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import manual, pipeline
from reader.text import load
from reader.text.views import Views
from reader.types import Comparator, Script, Span, Strength
from tests.analysis import article

VIEWS = Views(load.from_text(article.damaged()))
PLAIN = Views(
    load.from_text(
        "霽川市推進工作會\n"
        "2031年3月5日,市水務局局長溫如晦表示,河道要清,明年年底前治理河道30公里,投資約2億元。\n"
        "今年,白鷺區一帶𠮷祥如意。\n"
    )
)


def span(views: Views, words: str) -> Span:
    start = views.article.text.index(words)
    return Span(start, start + len(words))


def test_what_the_analysis_found_is_read_alike() -> None:
    commitments = pipeline.analyse(VIEWS).commitments
    assert commitments
    for found in commitments:
        read = manual.read(VIEWS, found.span)
        assert (read.span, read.text, read.why) == (found.span, found.text, None)
        assert read.targets == found.targets
        if found.cue_span is not None:
            assert (read.cue, read.cue_span, read.strength) == (found.cue, found.cue_span, found.strength)


def test_what_the_analysis_would_not_call_one() -> None:
    passage = span(PLAIN, "明年年底前治理河道30公里,投資約2億元")
    read = manual.read(PLAIN, passage)
    assert read.span == passage
    assert read.text == "明年年底前治理河道30公里，投資約2億元"
    assert read.deadline is not None
    assert read.deadline.last == datetime.date(2032, 12, 31)
    lengths = [(each.value, each.unit, each.comparator) for each in read.targets]
    assert (30, "公里", Comparator.REACH) in lengths
    assert all(PLAIN.text(each.span, Script.READING) == each.text for each in read.targets)
    assert read.speaker is not None
    assert (read.speaker.name, read.speaker.role) == ("溫如晦", "局長")


def test_what_says_nothing_is_still_a_passage() -> None:
    for words in ("如意", "\n今年,", "𠮷"):
        read = manual.read(PLAIN, span(PLAIN, words))
        assert read.span == span(PLAIN, words)
        assert read.strength is Strength.PLEDGE
        assert read.targets == ()


@given(st.data())
def test_any_passage_can_be_read(data: st.DataObject) -> None:
    size = len(VIEWS.article.text)
    start = data.draw(st.integers(0, size - 1))
    passage = Span(start, data.draw(st.integers(start + 1, min(size, start + 200))))
    read = manual.read(VIEWS, passage)
    assert read.span == passage
    assert read.text == VIEWS.text(passage, Script.READING)
    for target in read.targets:
        assert target.text == VIEWS.text(target.span, Script.READING)
