"""How sure the analysis is: calibrated probabilities, passages too unlikely to be commitments, the words that count."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import commitments, pipeline
from reader.analysis.model import clauses, reading, weights
from reader.resources import resource
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Analysis, Commitment
from tests.analysis.test_laws import content
from tests.analysis.test_sentences import ROWS
from tools.damage import damage
from tools.train import calibration
from tools.train.calibration import Unit

ARTICLE = (
    "𠮷白鹭县水务局工作安排\n县水务局局长许知行说，去年建成泵站3座，今年将新建泵站5座，力争6月底前完工。\n"
    "希望大家共同努力，把家乡建设得更美好，有望带来便利。\n"
)


def analysed(text: str) -> Analysis:
    return pipeline.analyse(Views(from_text(text)))


def sure(made: Commitment) -> float:
    assert made.why
    assert made.why.sure is not None
    return made.why.sure


def test_an_aim_with_a_date_is_surer_than_what_was_done() -> None:
    found = analysed(ARTICLE)
    by_text = {made.text: sure(made) for made in (*found.commitments, *found.unsure)}
    assert by_text["今年将新建泵站5座"] > 0.9
    assert by_text["力争6月底前完工"] > 0.9
    assert commitments.UNSURE <= by_text["去年建成泵站3座"] < 0.5
    assert "去年建成泵站3座" not in {made.text for made in found.commitments}


def test_a_text_without_a_nearly_certain_clause_has_unsure_passages_only() -> None:
    found = analysed("水务局有望恢复供水。")
    assert not found.commitments
    assert found.unsure


@settings(max_examples=10)
@given(st.lists(st.sampled_from(ROWS), min_size=2, max_size=9, unique=True))
def test_unsure_passages_are_in_order_apart_from_commitments_and_the_same_on_a_damaged_page(
    rows: list[tuple[str, ...]],
) -> None:
    text = "\n".join(text.replace("¶", "\n") for _, text, _ in rows)
    found = analysed(text)
    both = sorted(made.span for made in (*found.commitments, *found.unsure))
    assert all(former.end <= later.start for former, later in itertools.pairwise(both))
    assert [made.span for made in found.unsure] == sorted(made.span for made in found.unsure)
    assert all(commitments.UNSURE <= sure(made) <= 1 for made in found.unsure)
    assert all(0 <= sure(made) <= 1 for made in found.commitments)
    repaired = pipeline.analyse(Views(from_text(damage(text))))
    if not Views(from_text(damage(text))).damaged:
        return
    assert [content(made) for made in repaired.unsure] == [content(made) for made in found.unsure]


def test_the_words_that_count_most_are_whole_words_and_figures() -> None:
    found = analysed(ARTICLE)
    for made in found.commitments:
        assert made.why
        assert 1 <= len(made.why.weighed) <= 3
    weighed = {made.text: [ARTICLE[s:e] for s, e in made.why.weighed] for made in found.commitments if made.why}
    assert {"今年", "将"} <= set(weighed["今年将新建泵站5座"])
    assert {"力争", "6月底前"} <= set(weighed["力争6月底前完工"])


def test_a_word_of_the_clause_before_may_count() -> None:
    text = "今年主要预期目标是：粮食产量140亿斤左右；城镇新增就业12万人以上。"
    made = analysed(text).commitments[0]
    assert made.why
    assert any(word.end <= made.span.start for word in made.why.weighed)


def test_the_weights_of_the_characters_add_up_to_those_of_their_n_grams() -> None:
    text = "今年将新建泵站5座"
    found = clauses.blocks(text, clauses.cut(text))
    ones = np.ones(clauses.WIDTH, np.float32)
    own, following = clauses.character_weights(found, ones)
    assert len(own) == len(following) == len(text) + 1
    inner = np.diff(own)[3:-3]  # away from the ends, each character is in as many n-grams of a length as that length
    assert inner == pytest.approx([4.0] * len(inner))
    assert np.diff(following)[3:-3] == pytest.approx([2.0] * len(inner))


@pytest.mark.parametrize("name", weights.NAMES)
def test_the_calibration_is_that_of_the_weights(name: str) -> None:
    kept = json.loads(resource("models/calibration.json").read_text("utf-8"))
    assert kept[name]["of"] == weights.load(name).about["sha256"]
    assert weights.calibration(name).slope > 0


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the models that a test may damage."""
    shutil.copytree(resource("models"), tmp_path / "models")
    monkeypatch.setattr(weights, "resource", lambda name: tmp_path / name)
    reading.clear_caches()
    yield tmp_path / "models"
    monkeypatch.undo()
    reading.clear_caches()


@pytest.mark.parametrize(
    ("text", "words"), [(None, "missing"), ("", "damaged"), ("{}", "damaged"), ('{"clauses": 1}', "damaged")]
)
def test_without_a_calibration_there_is_no_model(models: Path, text: str | None, words: str) -> None:
    path = models / "calibration.json"
    if text is None:
        path.unlink()
    else:
        path.write_text(text, "utf-8")
    problem = weights.problem()
    assert problem
    assert words in str(problem)
    assert "calibration.json" in str(problem)
    assert analysed(ARTICLE).commitments == ()


def test_a_calibration_is_fitted_to_what_was_right() -> None:
    random = np.random.default_rng(20)
    odds = random.normal(0, 2, 20_000)
    right = random.random(len(odds)) < 1 / (1 + np.exp(-(1.5 * odds - 0.5)))
    found = [Unit(float(1 / (1 + np.exp(-odd))), bool(one)) for odd, one in zip(odds, right, strict=True)]
    made = calibration.fitted(found)
    assert made.slope == pytest.approx(1.5, abs=0.1)
    assert made.intercept == pytest.approx(-0.5, abs=0.1)
    assert calibration.reliability(found)["error"] > 0.05
    calibrated = [Unit(made.probability(float(odd)), unit.right) for odd, unit in zip(odds, found, strict=True)]
    assert calibration.reliability(calibrated)["error"] < 0.02


def test_the_calibration_error_weighs_each_tenth_by_its_units() -> None:
    found = calibration.reliability([Unit(0.95, True), Unit(0.95, True), Unit(0.15, True), Unit(1.0, False)])
    assert found["units"] == 4
    assert [row["units"] for row in found["tenths"]] == [1, 3]
    assert found["error"] == pytest.approx((0.85 + 3 * abs(2.9 / 3 - 2 / 3)) / 4, abs=0.001)
