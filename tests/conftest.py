"""What every test stands on: no test touches the user's library, settings or screen."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tools.setup import DISPLAY_TOOLS

_PATIENCE = 60  # seconds for what a test has told to end
_MEMORY, _ENOUGH = Path("/dev/shm"), 4 << 30  # bytes
ROOT = Path(__file__).resolve().parent.parent

# The same commit gives the same answer; `make fuzz`, and a run with CHENGNUO_RANDOM set, look for other cases.
_random = {"CHENGNUO_RANDOM", "CHENGNUO_FUZZ_ROUNDS"} & os.environ.keys()
hypothesis.settings.register_profile("ours", deadline=None, derandomize=not _random)
hypothesis.settings.load_profile("ours")

_home = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Give the run, and each of its workers, an empty home of its own before anything asks for one."""
    # Libraries are flushed to the disk with every change: the tests wait for none where their files fit into memory.
    if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
    home = Path(tempfile.mkdtemp(prefix="chengnuo-tests-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    config.stash[_home] = home
    folders = {"HOME": ".", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}
    for variable, folder in {**folders, "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "runtime"}.items():
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        os.environ[variable] = str(home / folder)
    # What the tests start compiles the program once a run, wherever Python may not keep it beside the sources.
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(home / "cache" / "compiled"))
    # Windows of the tests stay off the screen; a test of a real one starts it with the display of `xvfb`.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove that home."""
    shutil.rmtree(config.stash[_home], ignore_errors=True)


def _children() -> set[int]:
    """Processes that this one started and that are still there, where the system tells; helpers of Python's own not."""
    found: set[int] = set()
    for task in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):  # a thread that has just ended
            found.update(map(int, task.read_text().split()))
    return {each for each in found if not _is_pythons(each)}


def _is_pythons(process: int) -> bool:
    with contextlib.suppress(OSError):
        command = Path(f"/proc/{process}/cmdline").read_bytes()
        return b"multiprocessing." in command
    return True  # it is gone


def _threads() -> set[int]:
    """Threads that are doing something in Python now, this one aside; one that waits in Qt's pool does not."""
    return set(sys._current_frames()) - {threading.get_ident()}


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """A test ends the threads and the processes that it started."""
    threads, children = _threads(), _children()
    yield
    end = time.monotonic() + _PATIENCE
    while (left := (_threads() - threads, _children() - children)) != (set(), set()):
        if time.monotonic() > end:
            frames = sys._current_frames()
            where = ["".join(traceback.format_stack(frames[each])) for each in left[0] if each in frames]
            pytest.fail("\n".join([f"left running: {left[0]} {left[1]}", *where]))
        threading.Event().wait(0.01)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the shared corpus beside the checkout; the test is skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("the shared corpus is not beside the checkout")
    return folder


@pytest.fixture(scope="session")
def xvfb() -> Iterator[str]:
    """An X display of 1280x800 with 24 bits, such as ":7", for `DISPLAY`; ended with the run."""
    if lacking := [tool for tool in DISPLAY_TOOLS if not shutil.which(tool)]:
        # The set-up installs them where it may. A run that has to prove something must not pass without them.
        sentence = f"the tests of the real window need {', '.join(lacking)}"
        pytest.fail(sentence) if os.environ.get("CI") else pytest.skip(sentence)
    # The server picks a free display itself and writes its number when it is ready for clients.
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with server, open(read) as ready:  # noqa: PTH123 (a descriptor, not a path)
        try:
            number = ready.readline().strip()
            assert number, "Xvfb did not start"
            yield f":{number}"
        finally:
            server.terminate()
