"""Run the tests ten times, or N times, while two other processes keep the processor busy: `tools/ten_runs.py [N]`.

Prints a line for each run and exits with 1 if one failed. A test that fails by chance under load is a defect.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_RUNS, _OTHERS = 10, 2
_OPTIONS = ("-n", "3", "--dist", "loadfile", "--max-worker-restart", "0", "-q")


@contextlib.contextmanager
def busy(count: int) -> Iterator[None]:
    """So many processes that do nothing but take time."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for each in others:
            each.kill()
            each.wait()


def run(number: int) -> bool:
    """Run all tests once; returns whether they passed. The output of a failed run is printed."""
    display = ["xvfb-run", "-a"] if shutil.which("xvfb-run") else []
    begin = time.monotonic()
    command = [*display, sys.executable, "-m", "pytest", *_OPTIONS]
    ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    passed = ran.returncode == 0
    print(f"run {number}: {'passed' if passed else 'failed'}, {time.monotonic() - begin:.0f} s", flush=True)
    if not passed:
        print(ran.stdout, flush=True)
    return passed


def main() -> None:
    """Run them all, whatever fails."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else _RUNS
    with busy(_OTHERS):
        passed = [run(number) for number in range(1, count + 1)]
    sys.exit(not all(passed))


if __name__ == "__main__":
    main()
