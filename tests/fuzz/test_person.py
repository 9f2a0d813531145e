"""Whatever a person presses, the program goes on, complains of nothing, and its library is sound."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.cases import rounds

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 20


@pytest.mark.skipif("CHENGNUO_FUZZ_ROUNDS" not in os.environ, reason="takes its time; see make fuzz")
@rounds
def test_the_program_goes_on(round_: int, tmp_path: Path) -> None:
    seed = str(random.randrange(10**6))
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.fuzz.person", seed, str(SECONDS), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS + 100)
    assert (done.returncode, done.stderr) == (0, ""), seed
