import json

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import codec, pipeline
from reader.text import load
from reader.text.views import Views
from reader.types import Analysis, Commitment, Deadline, Entity, Fields, Span, Speaker, Target
from tests.analysis import article

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(0, 10**4))
words = st.text(max_size=6)
numbers = st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3)
analyses = st.builds(
    Analysis,
    st.builds(Fields, st.none() | spans, st.none() | st.dates(), st.none() | spans, st.none() | spans,
              st.lists(spans, max_size=3).map(tuple), st.lists(st.integers(0, 99), max_size=3).map(tuple)),
    st.lists(st.builds(Entity, span=spans, text=words), max_size=3).map(tuple),
    st.lists(
        st.builds(
            Commitment, span=spans, text=words, cue=words, cue_span=st.none() | spans,
            speaker=st.none() | st.builds(Speaker, st.none() | words, st.none() | words, st.none() | words, st.none() | spans),
            targets=st.lists(st.builds(Target, span=spans, text=words, metric=words, value=numbers, low=numbers, high=numbers, unit=words), max_size=2).map(tuple),
            deadline=st.none() | st.builds(Deadline, spans, words, st.none() | st.dates(), st.none() | st.dates()),
        ),
        max_size=3,
    ).map(tuple),
)


@given(analyses)
def test_nothing_is_lost(analysis: Analysis) -> None:
    assert codec.from_json(json.loads(json.dumps(codec.to_json(analysis)))) == analysis


def test_a_real_analysis_comes_back() -> None:
    analysis = pipeline.analyse(Views(load.from_text(article.damaged())))
    data = codec.to_json(analysis)
    assert codec.from_json(data) == analysis
    assert data["commitments"][1]["targets"][0]["value"] == "86000000000"
    assert data["commitments"][1]["deadline"]["last"] == "2025-12-31"
