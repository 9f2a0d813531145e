"""What every test stands on: no test touches the user's library, settings or screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tools.setup import DISPLAY_TOOLS

ROOT = Path(__file__).resolve().parent.parent

hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "dev")

_home = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Give the run, and each of its workers, an empty home of its own before anything asks for one."""
    home = Path(tempfile.mkdtemp(prefix="chengnuo-tests-"))
    config.stash[_home] = home
    folders = {"HOME": ".", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}
    for variable, folder in {**folders, "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "runtime"}.items():
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        os.environ[variable] = str(home / folder)
    # Windows of the tests stay off the screen; a test of a real one starts it with the display of `xvfb`.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove that home."""
    shutil.rmtree(config.stash[_home], ignore_errors=True)


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
