"""The learned model: its weights and the code belong together, and any text can be read."""

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
from reader.analysis.model import clauses, reading, weights
from reader.resources import resource
from reader.text.load import from_text
from reader.text.views import Views

TARGETS = (
    "今年发展主要预期目标是：地区生产总值增长5%左右；城镇新增就业12万人以上；居民消费价格涨幅2%左右；"
    "粮食产量140亿斤左右；单位能耗降低3%左右。"
)
ODD = st.text(
    st.sampled_from("将新建5座。，；：！？、“”「」\n\t 　a1.%𠮷🙂\u0000\ud800") | st.characters(), max_size=400
)


def forget() -> None:
    for kept in (weights.load, weights.problem):
        kept.cache_clear()


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the weights that a test may spoil."""
    folder = tmp_path / "models"
    shutil.copytree(resource("models"), folder)
    monkeypatch.setattr(weights, "resource", lambda name: tmp_path / name)
    forget()
    yield folder
    monkeypatch.undo()
    forget()


def test_weights_and_code_belong_together() -> None:
    read = reading.find(reading.PROBE)
    assert read
    assert weights.load("clauses").about["probe"] == pytest.approx([float(sure) for sure in read.sure], abs=0.01)


def test_weights_say_where_they_come_from_and_are_small() -> None:
    for name in weights.NAMES:
        about = weights.load(name).about
        assert about["texts"] > 800
        assert len(about["data"]) == 64
        assert resource(f"models/{name}.npz").stat().st_size < 15_000_000


def spoil_byte(path: Path) -> None:
    """Another number in one array, in a file that can be read."""
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
def test_with_spoiled_weights_the_program_goes_on_by_its_rules(models: Path, name: str, spoiled: str) -> None:
    spoil, words = SPOILED[spoiled]
    spoil(models / f"{name}.npz")
    problem = weights.problem()
    assert problem
    assert words in problem
    assert name in problem
    found = pipeline.analyse(Views(from_text("白鹭县水务局局长许知行表示，今年将新建泵站5座。")))
    assert [made.text for made in found.commitments] == ["今年将新建泵站5座"]  # by the rules
    assert {entity.text for entity in found.entities} >= {"许知行", "局长", "今年", "5座"}


@pytest.mark.parametrize("head", ["", "2031年政府工作报告\n各位代表：\n", "去年，全市经济平稳运行。\n"])
def test_the_targets_of_a_year_are_found_item_by_item_wherever_they_stand(head: str) -> None:
    made = pipeline.analyse(Views(from_text(head + TARGETS))).commitments
    assert not any("预期目标" in one.text for one in made)  # the head of the list is no item
    assert [target.text for one in made for target in one.targets] == [
        "5%左右",
        "12万人以上",
        "2%左右",
        "140亿斤左右",
        "3%左右",
    ]


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
def test_any_text_can_be_read(text: str) -> None:
    read = reading.find(text)
    assert read
    assert len(read.sure) == len(read.begins) == len(read.clauses)
    assert ((read.sure >= 0) & (read.sure <= 1)).all()
