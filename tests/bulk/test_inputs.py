from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.bulk import inputs
from reader.errors import InputError
from reader.text import load as loading

NAMES = ("b.txt", "a.md", "picture.png", ".hidden.txt", "deep/er/c.docx", "deep/x[1].txt", "empty/.keep")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["b.txt"], ["b.txt"]),
        (["picture.png", "missing.txt"], ["picture.png", "missing.txt"]),  # to be told what is wrong with each
        (["b.txt", "./a.md", "b.txt"], ["b.txt", "./a.md"]),
        (["*.txt"], ["b.txt"]),
        (["?.*"], ["a.md", "b.txt"]),
        (["[ab].*"], ["a.md", "b.txt"]),
        (["**/*.docx"], ["deep/er/c.docx"]),
        (["deep/x[1].txt"], ["deep/x[1].txt"]),
        (["deep/x[[]1].txt"], ["deep/x[1].txt"]),
    ],
)
def test_files_and_patterns(folder: Path, words: list[str], found: list[str]) -> None:
    assert inputs.files(words) == (found, [])


def test_a_folder_stands_for_all_that_can_be_opened_in_it(folder: Path) -> None:
    below = [str(folder / name) for name in ("a.md", "b.txt", "deep/er/c.docx", "deep/x[1].txt")]
    assert inputs.files(["."]) == (below, [])
    assert inputs.files(["deep", "b.txt"]) == ([*below[2:], "b.txt"], [])
    assert inputs.files(["d*"]) == (below[2:], [])


def test_what_means_nothing_is_told_and_stops_nothing(folder: Path) -> None:
    found, wrong = inputs.files(["*.epub", "b.txt", "empty"])
    assert found == ["b.txt"]
    assert [str(error).partition(";")[0] for error in wrong] == [
        "Nothing matches *.epub",
        "There is nothing in empty that can be opened",
    ]


@pytest.mark.parametrize(
    ("words", "one"),
    [(["b.txt"], True), (["missing"], True), (["b.txt", "b.txt"], False), (["."], False), (["*.txt"], False)],
)
def test_a_single_file(folder: Path, words: list[str], one: bool) -> None:
    assert inputs.one_file(words) is one


def test_more_files_than_a_list_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MOST", 2)
    for number in range(3):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(InputError, match="2 at most"):
        loading.in_folder(tmp_path)
    assert len(inputs.files([os.fspath(tmp_path)])[0]) == 3
