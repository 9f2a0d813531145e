"""The learned model: its weights match the code, and it accepts any text."""

from __future__ import annotations

import itertools
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import pipeline
from reader.analysis.mentions import Mention
from reader.analysis.model import clauses, encoder, reading, subwords, weights
from reader.resources import resource
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import EntityType

TARGETS = (
    "今年发展主要预期目标是：地区生产总值增长5%左右；城镇新增就业12万人以上；居民消费价格涨幅2%左右；"
    "粮食产量140亿斤左右；单位能耗降低3%左右。"
)
ODD = st.text(
    st.sampled_from("将新建5座。，；：！？、“”「」\n\t 　a1.%𠮷🙂\u0000\ud800") | st.characters(), max_size=400
)


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the weights that a test may damage."""
    folder = tmp_path / "models"
    shutil.copytree(resource("models"), folder)
    monkeypatch.setattr(weights, "resource", lambda name: tmp_path / name)
    reading.clear_caches()
    yield folder
    monkeypatch.undo()
    reading.clear_caches()


@pytest.mark.parametrize("name", ["clauses", "encoder"])
def test_weights_and_code_belong_together(name: str) -> None:
    read = reading.find(reading.PROBE, quick=name == "clauses")
    assert read
    assert weights.load(name).about["probe"] == pytest.approx([float(sure) for sure in read.probabilities], abs=0.02)


def test_weights_say_where_they_come_from_and_are_small() -> None:
    for name in weights.NAMES:
        about = weights.load(name).about
        assert about["texts"] > 800
        assert len(about["data"]) == 64
        assert resource(f"models/{name}.npz").stat().st_size < 15_000_000


def spoil_byte(path: Path) -> None:
    """A different number in one array of an otherwise valid file."""
    with np.load(path) as stored:
        arrays = {key: stored[key].copy() for key in stored.files}
    key = next(key for key in sorted(arrays) if key != "about")
    arrays[key].reshape(-1)[0] += 1
    np.savez(path, **arrays)


def other_format(path: Path) -> None:
    with np.load(path) as stored:
        arrays = {key: stored[key] for key in stored.files}
    about = json.loads(arrays.pop("about").tobytes())
    said = json.dumps({**about, "format": weights.FORMAT + 1}).encode()
    np.savez(path, about=np.frombuffer(said, np.uint8), **arrays)


def foreign_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "hello")


SPOILED = {
    "missing": (Path.unlink, "missing"),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:1000]), "damaged"),
    "empty": (lambda path: path.write_bytes(b""), "damaged"),
    "one number": (spoil_byte, "damaged"),
    "foreign": (foreign_zip, "damaged"),
    "newer": (other_format, "another version"),
}


@pytest.mark.parametrize("name", weights.NAMES)
@pytest.mark.parametrize("spoiled", list(SPOILED))
def test_with_spoiled_weights_the_program_goes_on_without_a_model(models: Path, name: str, spoiled: str) -> None:
    spoil, words = SPOILED[spoiled]
    spoil(models / f"{name}.npz")
    problem = weights.problem()
    assert problem
    assert words in str(problem)
    assert name in str(problem)
    found = pipeline.analyse(Views(from_text("白鹭县水务局局长许知行表示，今年将新建泵站5座。")))
    assert found.commitments == ()
    assert {entity.text for entity in found.entities} >= {"许知行", "局长", "今年", "5座"}


@pytest.mark.parametrize("head", ["", "2031年政府工作报告\n各位代表：\n", "去年，全市经济平稳运行。\n"])
def test_the_targets_of_a_year_are_found_item_by_item_wherever_they_stand(head: str) -> None:
    made = pipeline.analyse(Views(from_text(head + TARGETS))).commitments
    assert [one.targets[0].text for one in made] == ["5%左右", "12万人以上", "2%左右", "140亿斤左右", "3%左右"]


@given(ODD)
def test_clauses_are_apart_in_order_and_leave_out_signs_only(text: str) -> None:
    found = clauses.cut(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    kept = {at for clause in found for at in range(*clause)}
    assert all(char in "，。；！？\n;!?：:, 　" or char.isspace() for at, char in enumerate(text) if at not in kept)
    if found:
        for block in clauses.blocks(text, found):
            assert (block.low <= block.high).all()
            assert block.high.max(initial=0) <= len(block.features)
            assert (block.features >= 0).all()
            assert (block.features < clauses.WIDTH).all()


@given(ODD)
def test_the_bodies_of_the_inputs_hold_each_character_that_is_no_space_once(text: str) -> None:
    read = list(subwords.inputs(encoder.encoder().vocabulary, text))
    bodies = [word for one in read for word in one.subwords[one.body : -1] if word]
    kept = [at for word in bodies for at in range(word.start, word.end)]
    assert kept == sorted(set(kept))
    assert all(text[at].isspace() for at in set(range(len(text))) - set(kept))
    assert all(len(one.numbers) == len(one.subwords) <= 512 for one in read)


def test_what_stands_before_the_body_of_an_input_is_the_opening_and_what_precedes() -> None:
    text = "云岭市人民政府公告。\n" + "局长许知行表示，将办好展会。\n" * 80
    first, *_, last = subwords.inputs(encoder.encoder().vocabulary, text)
    assert first.body == 1
    before = [word for word in last.subwords[: last.body] if word]
    assert text.startswith(text[before[0].start : before[0].end])
    assert before[-1].end <= last.subwords[last.body].start  # type: ignore[union-attr]
    assert len(before) == subwords.OPENING + subwords.BEFORE


@given(st.lists(st.integers(0, 14), max_size=60), st.integers(0, 2**32 - 1))
def test_names_are_in_order_and_apart_whatever_the_labels(likely: list[int], seed: int) -> None:
    labels = np.random.default_rng(seed).normal(size=(len(likely), 15)).astype(np.float32)
    labels[np.arange(len(likely)), likely] += 3
    found = reading.decode_names(labels)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(0 <= one.start < one.end <= len(likely) for one in found)


@given(ODD)
def test_any_text_can_be_read(text: str) -> None:
    read = reading.find(text)
    assert read
    assert len(read.probabilities) == len(read.begins) == len(read.clauses)
    assert ((read.probabilities >= 0) & (read.probabilities <= 1)).all()


def test_a_longer_text_is_read_without_the_encoder() -> None:
    text = "局长许知行表示，将办好展会。\n"
    short, long = (reading.find(text * times) for times in (2, reading.MAX_ENCODER_LENGTH // len(text) + 1))
    assert short
    assert long
    assert short.encoded is not None
    assert long.encoded is None
    assert len(long.clauses) == 2 * (reading.MAX_ENCODER_LENGTH // len(text) + 1)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("“青岚计划”", "“青岚计划”:PROGRAMME", "青岚计划:PROGRAMME"),
        ("从3月起开放", "从3月起:TIME", "3月:TIME"),
        ("3月至5月", "3月至:TIME 5月:TIME", "3月至5月:TIME"),
        ("今年6月", "今年:TIME 6月:TIME", "今年6月:TIME"),
        ("三年内完成", "三年:QUANTITY", "三年内:TIME"),
        ("三年前三季度", "三年:TIME", "三年:TIME"),
        ("寿命35年", "35年:QUANTITY", "35年:QUANTITY"),
        ("住在Lanshan的人", "Lansh:LOC", "Lanshan:LOC"),
        ("青岚的人", "青岚的:LOC", "青岚:LOC"),
        ("从", "从:TIME", ""),
    ],
)
def test_a_name_ends_where_the_guideline_says(text: str, found: str, expected: str) -> None:
    def mentions(words: str) -> list[tuple[int, int, str]]:
        each = [one.split(":") for one in words.split()]
        return [(text.index(name), text.index(name) + len(name), kind) for name, kind in each]

    named = [Mention(start, end, EntityType(kind)) for start, end, kind in mentions(found)]
    made = [(one.start, one.end, one.type.value) for one in reading.trim_names(text, named)]
    assert made == mentions(expected)
