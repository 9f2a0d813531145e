from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from reader.store.anchor import Anchor, locate, search
from reader.store.selectors import selectors
from reader.text.views import Views
from reader.types import Script, Span
from tests.store import sample


def anchor(span: Span) -> Anchor:
    _, prefix, suffix = selectors(sample.TEXT, span)
    return Anchor(span, Views(sample.article()).text(span, Script.READING), prefix, suffix)


@given(st.tuples(st.integers(0, len(sample.TEXT)), st.integers(0, len(sample.TEXT))))
def test_in_its_own_article_a_mark_stays_where_it_is(ends: tuple[int, int]) -> None:
    span = Span(*sorted(ends))
    assert locate(Views(sample.article()), anchor(span)) == span


def test_offsets_that_do_not_fit_are_corrected_by_the_words() -> None:
    right = sample.span("業(yè),讓經(jīng)濟(jì)")
    for wrong in (Span(0, 3), Span(right.start - 1, right.end), Span(900, 999)):
        assert locate(Views(sample.article()), dataclasses.replace(anchor(right), span=wrong)) == right


def test_a_mark_is_found_in_the_clean_text_and_back() -> None:
    clean = Views(sample.article(Views(sample.article()).whole(Script.READING).text))
    assert "(fā)" not in clean.article.text
    found = search(clean, anchor(sample.span("發(fā)展旅游業(yè)")))
    assert found is not None
    assert clean.article.text[found.start : found.end] == "發展旅游業"
    _, prefix, suffix = selectors(clean.article.text, found)
    back = search(Views(sample.article()), Anchor(found, "發展旅游業", prefix, suffix))
    assert back == sample.span("發(fā)展旅游業(yè)")


def test_the_context_chooses_among_equal_words() -> None:
    second = sample.span("經(jīng)濟(jì)要穩")
    second = Span(second.start, second.end - len("要穩"))
    assert search(Views(sample.article()), anchor(second)) == second


def test_no_place_is_better_than_a_wrong_one() -> None:
    views = Views(sample.article())
    start = sample.span("經(jīng)濟(jì)")
    assert search(views, Anchor(start, "經濟", "", "")) is None  # two occurrences without context
    assert search(views, Anchor(start, "不在", "", "")) is None
    assert search(views, Anchor(start, "", "", "")) is None
    assert search(views, Anchor(start, "林若谷", "", "")) == sample.span("林若谷")  # once is enough


def test_either_the_words_or_the_context_confirm_a_place() -> None:
    views = Views(sample.article())
    second = Span(sample.span("經(jīng)濟(jì)要").start, sample.span("經(jīng)濟(jì)要").end - 1)
    assert locate(views, dataclasses.replace(anchor(second), quote="edited")) == second
    assert locate(views, Anchor(second, "經濟", "", "")) == second


def test_the_words_before_count_as_much_as_those_after() -> None:
    views = Views(sample.article("東區要修路,西區要修路,西區要修橋"))
    assert search(views, Anchor(Span(0, 0), "修路", "西區要", "")) == Span(9, 11)
    assert search(views, Anchor(Span(0, 0), "修路", "", ",西區要修路")) == Span(3, 5)


def test_places_that_overlap_are_two() -> None:
    views = Views(sample.article("很好好好"))
    assert search(views, Anchor(Span(0, 0), "好好", "", "")) is None
    assert search(views, Anchor(Span(0, 0), "好好", "好", "")) == Span(2, 4)
