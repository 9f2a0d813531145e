"""A process that is warm forks one that does something with a library, for a test to kill at any instant."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from reader.store.library import Library
from reader.store.safety import backups, recovery
from reader.types import Annotation
from tests.store import sample

_MANY = 30
TAGS = ("Praise", "Doubt", "killed", "U盤")


class Victims:
    """Starts and kills them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """`process` runs this module."""
        assert process.stdin is not None
        assert process.stdout is not None
        self._asking: IO[str] = process.stdin
        self._lines: IO[str] = process.stdout

    def start(self, action: str, path: Path, seed: int) -> int:
        """Start a child process; returns its process id."""
        self._asking.write(f"{action}\t{seed}\t{path}\n")
        self._asking.flush()
        return int(self.line())

    def line(self) -> str:
        """The next line of its output, or "ended"."""
        line = self._lines.readline()
        assert line, "the process that starts them has ended"
        return line.rstrip("\n")

    def kill(self, pid: int) -> list[str]:
        """Kill it; returns its remaining output."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        return self.rest()

    def rest(self) -> list[str]:
        """Its output until it ends."""
        return list(iter(self.line, "ended"))


@contextlib.contextmanager
def victims() -> Iterator[Victims]:
    """As many as are wanted, one after the other."""
    command = [sys.executable, "-m", "tests.store.killing"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Victims(process)
        finally:
            process.kill()


def spin(seconds: float) -> None:
    """Let some time pass in which the other process runs, to meet an instant within a change."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        os.sched_yield()


def say(line: str) -> None:
    """One write for each line, so that none is torn."""
    os.write(1, f"{line}\n".encode())


def mark(path: Path, rng: random.Random) -> None:
    """Add, change, retag and delete forever; report each attempt before and its success after."""
    library = Library.open(path, "Ana")
    kept = library.annotations.all()
    while True:
        what, each = _another(rng, kept)
        say(f"try\t{what}\t{each.id}\t{each.note}\t{','.join(each.tags)}")
        if what == "add":
            library.annotations.add(each)
        elif what == "delete":
            library.annotations.delete(each.id)
        else:
            library.annotations.update(each)
        say("did")
        kept = [other for other in kept if other.id != each.id] + ([each] if what != "delete" else [])


def _another(rng: random.Random, kept: list[Annotation]) -> tuple[str, Annotation]:
    what = rng.choice(["add", "add", "change", "retag", "delete"]) if kept else "add"
    what = "delete" if len(kept) > _MANY else what
    number = rng.randrange(10**9)
    if what == "add":
        return what, sample.mark("林若谷", *rng.sample(TAGS, 2), note=f"𠮷{number}")
    each = rng.choice(kept)
    if what == "retag":
        return what, each._replace(tags=tuple(rng.sample(TAGS, rng.randrange(3))))
    return what, each._replace(note=f"🎏{number}") if what == "change" else each


def _backup(path: Path, rng: random.Random) -> None:
    for _ in range(3):
        backups.make(path, "day")


def _restore(path: Path, rng: random.Random) -> None:
    backups.restore(path, backups.of(path)[-1])


def _recover(path: Path, rng: random.Random) -> None:
    recovery.recover(path)


def _migrate(path: Path, rng: random.Random) -> None:
    Library.open(path, "Ana").close()


ACTIONS: dict[str, Callable[[Path, random.Random], None]] = {
    "mark": mark,
    "backup": _backup,
    "restore": _restore,
    "recover": _recover,
    "migrate": _migrate,
}


def main() -> None:
    """Fork for every line."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:  # loads whatever is loaded late
        warm = Library.open(Path(folder) / "warm.sqlite", "Ana")
        warm.add_article(sample.article(), sample.FIELDS)
        warm.annotations.add(sample.mark("林若谷", "Praise"))
        warm.close()
        backups.restore(warm.path, backups.make(warm.path, "day"))
    for line in sys.stdin:
        action, seed, path = line.rstrip("\n").split("\t")
        told, tell = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.read(told, 1)  # its number is said before anything that it says itself
            ACTIONS[action](Path(path), random.Random(int(seed)))
            os._exit(0)
        say(str(pid))
        os.write(tell, b".")
        os.close(told)
        os.close(tell)
        os.waitpid(pid, 0)
        say("ended")


if __name__ == "__main__":
    main()
