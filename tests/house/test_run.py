"""`make run` where there is no display: the window as a picture, its commitments as CSV."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac always has a display")
@pytest.mark.skipif(not (ROOT / ".venv").exists(), reason="make run works in .venv")
def test_without_a_display_the_window_is_drawn_and_the_commitments_are_written(tmp_path: Path) -> None:
    # The script works beside itself, so a copy with links to the rest leaves the checkout's own artefacts alone.
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "run", tmp_path / "tools")
    for name in (".venv", "main.py", "reader", "resources"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "resources" / "sample.txt", tmp_path / "an article.txt")
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}

    ran = subprocess.run(
        [tmp_path / "tools" / "run"], env={**environment, "FILE": "an article.txt"}, capture_output=True, text=True
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    assert "artefacts/window.png" in ran.stdout
    assert "the commitments of an article.txt are in artefacts/commitments.csv" in ran.stdout
    assert (tmp_path / "artefacts" / "window.png").read_bytes().startswith(b"\x89PNG")
    table = (tmp_path / "artefacts" / "commitments.csv").read_text(encoding="utf-8-sig")
    assert table.count("霽川") >= 1
    assert table.count("\n") > 10


def test_a_file_that_is_not_there_is_told_in_one_sentence(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "main.py", "view", tmp_path / "absent.txt"]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert "absent.txt" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
