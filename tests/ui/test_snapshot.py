"""The real window as a picture, by the command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from reader.ui.look.theme import THEMES

ROOT = Path(__file__).resolve().parents[2]


def snapshot(*words: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QPA" not in name}
    command = [sys.executable, ROOT / "main.py", "snapshot", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=240)


def test_the_picture_has_the_size_and_the_theme(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "window.png"
    ran = snapshot(article, "--out", out, "--script", "twp", "--theme", "dark", "--size", "1024x640")
    assert (ran.returncode, ran.stdout) == (0, "")
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1024, 640)
    colours = {image.pixelColor(x, 330).name() for x in range(1024)}
    assert QColor(THEMES["dark"].paper).name() in colours
    assert QColor(THEMES["dark"].panel).name() in colours
    assert [path.name for path in tmp_path.glob("*.p*")] == ["window.png"]
    out.with_name("window.png.part").write_text("somebody's own")
    assert snapshot(article, "--out", out).returncode == 0  # what the program drew may be drawn anew
    assert out.with_name("window.png.part").read_text() == "somebody's own"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no named pipes among its files")
def test_a_picture_goes_into_a_pipe_and_leaves_it_there(article: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    ran = snapshot(article, "--out", pipe, "--size", "80x60")
    assert ran.returncode == 0
    assert os.read(reading, 8) == b"\x89PNG\r\n\x1a\n"
    os.close(reading)
    assert pipe.is_fifo()


@pytest.mark.parametrize("wrong", ["file", "out", "library"])
def test_what_is_wrong_is_one_sentence_and_status_2(article: Path, tmp_path: Path, wrong: str) -> None:
    (tmp_path / "blocked").write_text("not SQLite, not a folder")
    out = tmp_path / "blocked" / "a.png" if wrong == "out" else tmp_path / "a.png"
    library = tmp_path / ("blocked" if wrong == "library" else "library.sqlite")
    ran = snapshot(tmp_path / "none.txt" if wrong == "file" else article, "--out", out, "--library", library)
    sentences = [line for line in ran.stderr.splitlines() if "propagateSizeHints" not in line]
    assert ran.returncode == 2
    assert len(sentences) == 1
    assert {"file": "none.txt", "out": "a.png", "library": "blocked"}[wrong] in sentences[0]
    assert not (tmp_path / "a.png").exists()


def test_without_a_screen_the_window_says_what_to_use_instead(article: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QPA" not in name}
    ran = subprocess.run(
        [sys.executable, ROOT / "main.py", article], capture_output=True, text=True, env=environment, timeout=240
    )
    assert ran.returncode == 2
    assert "no screen" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
