"""`make test` when a test takes its process with it, as a crash in Qt would."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_run_names_the_test_and_ends(tmp_path: Path) -> None:
    """pytest-xdist waits for ever if it replaces the process (pytest-dev/pytest-xdist#784)."""
    for number in range(6):
        (tmp_path / f"test_{number}.py").write_text("def test_one(): pass\ndef test_two(): pass\n")
    (tmp_path / "test_last.py").write_text("import os\ndef test_one(): pass\ndef test_crash(): os._exit(1)\n")
    how = re.search(r"/pytest (-n \d+ --dist .+)", (ROOT / "Makefile").read_text())
    assert how is not None
    command = [sys.executable, "-m", "pytest", *how[1].split(), str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 1
    assert "crashed while running 'test_last.py::test_crash'" in done.stdout
