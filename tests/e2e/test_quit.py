"""Ending the program at any moment leaves nothing running and complains of nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.e2e.desk import ROOT


@pytest.mark.display
@pytest.mark.parametrize("after", [0.2, 0.35, 0.5, 0.7, 1.0, 3.05])  # seconds: from the first import to warming up
def test_a_signal_ends_the_window_and_all_it_started(xvfb: str, tmp_path: Path, after: float) -> None:
    environment = {**os.environ, "DISPLAY": xvfb, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path)}
    command = [sys.executable, str(ROOT / "main.py"), "--library", str(tmp_path / "library.sqlite")]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True) as run:
        threading.Event().wait(after)
        run.send_signal(signal.SIGTERM)
        try:
            _, complaints = run.communicate(timeout=240)
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)  # else nobody would be told
            raise
    assert run.returncode in (0, -signal.SIGTERM)  # the latter only before the window minds signals
    assert complaints == ""
    left = subprocess.run(["pgrep", "--session", str(run.pid)], capture_output=True, text=True)
    assert left.stdout == ""
