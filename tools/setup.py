"""Prepare this checkout: `.venv` from the hash-locked requirements, system libraries, a font.

    python3 tools/setup.py run|test

`test` adds the tools of the tests to those that `run` needs. Only the standard library is used, on Python 3.11 or
newer, so this works before anything is installed. Existing installations are left alone. Each failed installation is
reported in one sentence, and everything that does not need it keeps working.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

# Libraries that Qt's wheel links against but does not bundle, by their Debian and Ubuntu names. Those renamed for
# 64-bit time_t have both names; the first that the release knows is installed.
LIBRARIES = [
    "libglib2.0-0t64 | libglib2.0-0",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-shape0",
    "libxcb-sync1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
]
# A packaged font with Simplified and Traditional forms and characters beyond the BMP.
FONT = "fonts-noto-cjk"
# Programs for the tests of the real window: display, input, and screenshots (ImageMagick).
DISPLAY_TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick"}

# Accessibility packages for the screen reader test; 2 MB.
SCREEN_READING = ["dbus", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"]

HAS_CHINESE_FONT = """
import sys
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication([])
sys.exit(not QFontDatabase.families(QFontDatabase.WritingSystem.TraditionalChinese))
"""


def main(purpose: str) -> int:
    """Set up for ``"run"`` or ``"test"``; returns the exit status, 0 even if only optional parts are missing."""
    make_venv()
    lock = "requirements.lock" if purpose == "run" else "requirements-dev.lock"
    say(f"installing {lock} into .venv")
    install("requirements-build.lock")
    # jieba builds with the setuptools just installed, so nothing unlocked is downloaded for it.
    install(lock, "--no-build-isolation")
    if purpose == "run":
        install_extras()
    if complete_system(purpose):
        ready = ("run", "test") if purpose == "test" else ("run",)
        for name in ready:
            (VENV / f"ready-to-{name}").touch()
    return 0


def say(sentence: str) -> None:
    """Print a line of progress."""
    print(f"setup: {sentence}", flush=True)


def make_venv() -> None:
    """Create `.venv` with this Python unless a usable one exists."""
    works = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", works], capture_output=True).returncode == 0:
        return
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    say(f"making .venv with Python {version}")
    # Debian and Ubuntu package the bundled pip, which venv needs, separately.
    missing = subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True).returncode
    if missing and not apt_install([f"python{version}-venv"]):
        sys.exit(f"setup: Python {version} cannot make environments: install its package python{version}-venv.")
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def install(lock: str, *options: str) -> None:
    """Install a lock file into `.venv`; if that fails, exit after pip's own messages."""
    if not pip_install(lock, *options):
        sys.exit(f"setup: {lock} could not be installed; the lines above say why. Then run make again.")


def pip_install(lock: str, *options: str) -> bool:
    """Install a lock file into `.venv`, with pip's own messages on failure; returns whether it worked."""
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    return subprocess.run([*pip, *options, "--requirement", str(ROOT / lock)]).returncode == 0


def install_extras() -> None:
    """Install the optional parts: the LAC model and Parquet support."""
    if not pip_install("requirements-extras.lock", "--no-build-isolation"):
        say("the LAC model and Parquet cannot be had for this Python; everything else works without them.")


def complete_system(purpose: str) -> bool:
    """Install missing system packages if possible, and report the rest; returns whether nothing is missing."""
    if not sys.platform.startswith("linux"):
        return True
    wanted = [DISPLAY_TOOLS[tool] for tool in missing_tools(purpose)]
    # Qt can look for fonts only once its libraries are installed; a system without them has hardly a font.
    if missing_libraries():
        wanted += [*LIBRARIES, FONT]
    elif not has_chinese_font():
        wanted += [FONT]
    if purpose == "test" and not can_read_screens():
        wanted += SCREEN_READING
    if wanted:
        apt_install(wanted)
    lacking = missing_libraries() + missing_tools(purpose)
    if lacking:
        say(f"please install what is still missing, with your package manager: {', '.join(lacking)}.")
        return False
    if not has_chinese_font():
        say("please install a Chinese font, such as Noto Sans CJK: without one the window shows boxes.")
        return False
    return True


def missing_tools(purpose: str) -> list[str]:
    """The programs of the window tests that are not on the path; none if they are not needed."""
    return [tool for tool in DISPLAY_TOOLS if not shutil.which(tool)] if purpose == "test" else []


def can_read_screens() -> bool:
    """Whether the system's own Python can query windows the way a screen reader does."""
    if not Path("/usr/bin/python3").exists() or not shutil.which("dbus-daemon"):
        return False
    asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    launcher = any(Path(folder, "at-spi-bus-launcher").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core"))
    return launcher and subprocess.run(["/usr/bin/python3", "-c", asked], capture_output=True).returncode == 0


def missing_libraries() -> list[str]:
    """File names of the shared libraries that Qt's platform plugins need and the system lacks."""
    plugins = next(VENV.glob("lib/python3*/site-packages/PySide6/Qt/plugins/platforms"), None)
    if plugins is None or not shutil.which("ldd"):
        return []
    files = [plugins / "libqxcb.so", plugins / "libqoffscreen.so"]
    listing = subprocess.run(["ldd", *files], capture_output=True, text=True, env=c_locale()).stdout
    return unresolved(listing.splitlines())


def unresolved(lines: Iterable[str]) -> list[str]:
    """The libraries that `ldd` did not find, in order and without duplicates."""
    return sorted({line.split()[0] for line in lines if line.rstrip().endswith("=> not found")})


def has_chinese_font() -> bool:
    """Whether Qt, running without a display, finds a font for Chinese."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    asked = subprocess.run([PYTHON, "-c", HAS_CHINESE_FONT], env=environment, capture_output=True)
    return asked.returncode == 0


def apt_install(packages: Sequence[str]) -> bool:
    """Install packages with apt, as root or through passwordless sudo; returns whether that worked."""
    as_root = root_prefix()
    if as_root is None or not shutil.which("apt-get"):
        return False
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    say("refreshing the package lists")
    subprocess.run([*apt, "update"], stdout=subprocess.DEVNULL)
    names = chosen(packages, candidates(apt_policy(packages)))
    if not names:
        return False
    say(f"installing {' '.join(names)}")
    command = [*apt, "install", "--yes", "--no-install-recommends", *names]
    return subprocess.run(command, stdout=subprocess.DEVNULL).returncode == 0


def root_prefix() -> list[str] | None:
    """The prefix that runs a command as root; None if that is not possible."""
    if os.geteuid() == 0:
        return []
    may_sudo = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0
    return ["sudo", "-n"] if may_sudo else None


def apt_policy(packages: Sequence[str]) -> str:
    """The output of ``apt-cache policy`` for all the names."""
    names = [name for package in packages for name in package.split(" | ")]
    return subprocess.run(["apt-cache", "policy", *names], capture_output=True, text=True, env=c_locale()).stdout


def candidates(policy: str) -> set[str]:
    """The installable packages, from the output of ``apt-cache policy``."""
    found = re.findall(r"^(\S+):\n  Installed: .*\n  Candidate: (.*)$", policy, re.MULTILINE)
    return {name for name, version in found if version != "(none)"}


def chosen(packages: Sequence[str], known: Collection[str]) -> list[str]:
    """The first known name of each ``"new | old"`` package; packages without one are left out."""
    names = ([name for name in package.split(" | ") if name in known] for package in packages)
    return [first for first, *_ in filter(None, names)]


def c_locale() -> dict[str, str]:
    """The environment, with program output in untranslated English."""
    return {**os.environ, "LC_ALL": "C"}


if __name__ == "__main__":
    if sys.argv[1:] not in (["run"], ["test"]):
        sys.exit(__doc__)
    if sys.version_info < (3, 11):  # noqa: UP036 (a Python named by hand may be any)
        sys.exit(f"setup: Python 3.11 or newer is needed, and {sys.executable} is older; name another with PYTHON=….")
    sys.exit(main(sys.argv[1]))
