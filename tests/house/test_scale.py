"""The example of docs/scale.md does what the page says, as it stands there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.bulk import extract_one, extract_text
from reader.errors import InputError

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
TEXT = "云岭市市长慕容砚说，将力争2031年新建学校{}所。\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(23):
        (folder / f"{number:02}.txt").write_text(TEXT.format(number + 2), encoding="utf-8")
    return folder


def test_the_dask_example_runs_as_written(articles: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    (articles / "03.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "example.py").write_text(example, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "example.py"], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    parts = sorted((tmp_path / "extracted").iterdir())
    assert [part.name for part in parts] == ["0.jsonl", "1.jsonl"]  # 20 and 3
    documents = [json.loads(line) for part in parts for line in part.read_text(encoding="utf-8").splitlines()]
    assert len(documents) == 23
    assert documents.pop(3)["path"] == str(articles / "03.txt")
    here = [extract_one(str(path)) for path in sorted(articles.iterdir()) if path.name != "03.txt"]
    assert documents == here
    assert [document["commitments"][0]["targets"][0]["value"] for document in documents[:2]] == ["2", "3"]


def test_a_text_at_hand_gives_what_its_file_gives(articles: Path) -> None:
    path = articles / "07.txt"
    assert extract_text(path.read_text(encoding="utf-8"), "07.txt") == extract_one(str(path))


def test_a_bad_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        extract_one(str(tmp_path / "missing.txt"))
