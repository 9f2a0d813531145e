import gc
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import codec, pipeline
from reader.text import load
from reader.text.views import Views
from reader.types import (
    Analysis,
    Commitment,
    Comparator,
    Deadline,
    Entity,
    EntityType,
    Fields,
    FoundBy,
    Span,
    Speaker,
    Strength,
    Target,
    Why,
)
from tests.analysis import article

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(0, 10**4))
words = st.text(max_size=6)
numbers = st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3)
places = st.none() | spans
days = st.none() | st.dates()


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


fields = st.builds(Fields, places, places, days, places, places, several(spans), several(st.integers(0, 99)))
entities = st.builds(Entity, st.sampled_from(EntityType), spans, words, st.sampled_from(FoundBy))
speakers = st.builds(Speaker, st.none() | words, st.none() | words, st.none() | words, places)
targets = st.builds(Target, spans, words, words, st.sampled_from(Comparator), numbers, numbers, numbers, words)
deadlines = st.builds(Deadline, spans, words, days, days)
commitments = st.builds(
    Commitment,
    spans,
    words,
    words,
    places,
    st.sampled_from(Strength),
    st.none() | speakers,
    several(targets),
    st.none() | deadlines,
    st.none()
    | st.builds(Why, words, words, places, st.none(), st.just(()))
    | st.builds(Why, words, words, places, st.floats(0, 1), several(spans)),
)
analyses = st.builds(Analysis, fields, several(entities), several(commitments), several(commitments))


@given(analyses)
def test_nothing_is_lost(analysis: Analysis) -> None:
    back = codec.from_json(json.loads(json.dumps(codec.to_json(analysis))))
    assert back == analysis
    assert repr(back) == repr(analysis)  # named tuples are equal to bare ones
    assert all(a.type is b.type and a.by is b.by for a, b in zip(back.entities, analysis.entities, strict=True))


@given(analyses, st.integers(1, 3))
def test_slices_join_to_the_whole(analysis: Analysis, size: int) -> None:
    cut = list(codec.slices(analysis, size))
    assert codec.joined(cut) == analysis
    most = max(len(analysis.entities), 5 * len(analysis.commitments), 5 * len(analysis.unsure))
    assert len(cut) == max(-(-most // size), 1)
    assert all(5 * len(made) < size + 5 for each in cut for made in (each.commitments, each.unsure))


def test_collecting_garbage_goes_on_as_before() -> None:
    empty = codec.to_json(Analysis(Fields(None, None, None, None, None, (), ()), (), ()))
    for before in (True, False):
        (gc.enable if before else gc.disable)()
        try:
            codec.from_json(empty)
            with pytest.raises(KeyError):
                codec.from_json({})
            assert gc.isenabled() is before
        finally:
            gc.enable()


def test_a_real_analysis_comes_back() -> None:
    analysis = pipeline.analyse(Views(load.from_text(article.damaged())))
    data = codec.to_json(analysis)
    assert codec.from_json(data) == analysis
    assert "86000000000" in {target["value"] for made in data["commitments"] for target in made["targets"]}
    assert "2025-12-31" in {made["deadline"]["last"] for made in data["commitments"] if made["deadline"]}


@given(analyses, st.integers(1, 3))
def test_text_in_pieces_is_the_same_as_in_one(analysis: Analysis, times: int) -> None:
    lists = (analysis.entities, analysis.commitments, analysis.unsure)
    longer = Analysis(analysis.fields, *(each * 400 * times for each in lists))
    for each in (analysis, longer):
        text = codec.to_utf8(each).decode()
        assert text == json.dumps(codec.to_json(each), ensure_ascii=False, separators=(",", ":"))
        assert codec.from_text(text) == each
    assert codec.from_text(json.dumps(codec.to_json(analysis), indent=1)) == analysis


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"fields"', '{"fields":[', '{"fields":[1', '{"fields":{},"x":1}']
)
def test_other_text_is_no_analysis(text: str) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        codec.from_text(text)
