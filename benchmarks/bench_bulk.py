"""Extracting eight files on two cores, against one core; also the cost of a million characters.

Each run is the whole command, from program start to the written file. With one core, the process and all its children
are pinned to it. Memory is the maximum that any of the processes used.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ROOT, ratio_in_turn, report, timed
from benchmarks.texts import LENGTH, clean_text

FILES = 8
CORES = 2


def extract(folder: Path, jobs: int) -> None:
    """Run the command, pinned to as many cores as it has processes."""
    words = ["extract", str(folder), "--format", "jsonl", "--jobs", str(jobs), "--out", str(folder / "out.jsonl")]
    cores = sorted(os.sched_getaffinity(0))[:jobs]
    command = [sys.executable, str(ROOT / "main.py"), *words]
    subprocess.run(command, check=True, preexec_fn=partial(os.sched_setaffinity, 0, cores))


def main() -> None:
    """Run three rounds."""
    if len(os.sched_getaffinity(0)) < CORES:
        print(f"eight_files needs {CORES} cores")
        return
    text = clean_text()
    size = 2 * LENGTH // FILES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(FILES):
            start = number // 2 * size + number % 2  # each piece twice, but no two files are identical
            (folder / f"{number}.txt").write_text(text[start : start + size], encoding="utf-8")
        extract(folder, CORES)
        ratio, two, one = ratio_in_turn(
            lambda: timed(lambda: extract(folder, CORES)), lambda: timed(lambda: extract(folder, 1)), 3
        )
    million = 1_000_000 / (2 * LENGTH)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    cost = f"{two * million:.1f} s on {CORES} cores, {one * million:.1f} s on one, {memory:.0f} MB a process"
    detail = f"a million characters: {cost}"
    report("eight_files_on_two_cores", ratio, 0.6, detail)


if __name__ == "__main__":
    main()
