"""Render the window into artefacts/: each theme in each language, scripts, sizes, scales, and overlays.

    python tools/screenshots.py [ARTICLE]

The article, by default the sample, is analysed once. The analysis and a few marks go into a temporary library; user
data is neither read nor written.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from reader.ui.window import Window

OUT = ROOT / "artefacts"
LANGUAGES = ("en", "zh_CN", "zh_TW")
SCALES = ("1.25", "1.5", "2", "2.5")
USUAL = (1280, 800)
WAIT = 60  # seconds until a wait fails
MARKS = 4
SCREEN = (3840, 2160)


def main(article: str) -> int:
    """Render everything; each language and each scale has its own process, since Qt sets them once."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    status = 0
    with tempfile.TemporaryDirectory(prefix="chengnuo-") as home:
        jobs = [(language, "1") for language in LANGUAGES] + [("en", scale) for scale in SCALES]
        for language, scale in jobs:
            command = [sys.executable, __file__, article, language, scale]
            status |= subprocess.run(command, env=_environment(Path(home), scale), check=False).returncode
    return status


def _environment(home: Path, scale: str) -> dict[str, str]:
    """The environment of a process with an empty home and a large screen in memory."""
    screen = home / "screen.json"
    width, height = SCREEN
    only = {"name": "memory", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    screen.write_text(json.dumps({"screens": [only | {"logicalDpi": 96, "logicalBaseDpi": 96}]}), encoding="ascii")
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
    scaled = {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    return {**os.environ, **folders, **scaled, "HOME": str(home), "LC_ALL": "C.UTF-8"}


class Studio:
    """Opens windows one after another on one article and one library; `shoot` saves a picture."""

    def __init__(self, app: QApplication, article: str, language: str) -> None:
        """The library is in the home folder, which the processes share."""
        self._app, self._article, self._language = app, article, language
        self._home = Path(os.environ["HOME"])

    def until(self, what: Callable[[], object]) -> None:
        """Process events until a condition holds."""
        import time

        end = time.monotonic() + WAIT
        while not what():
            if time.monotonic() > end:
                raise SystemExit("The window did not become what was to be drawn.")
            self._app.processEvents()

    def window(self, theme: str = "light", script: str = "reading", size: tuple[int, int] = USUAL) -> Window:
        """A finished window, analysed and marked, with the first commitment active."""
        from reader.types import Script
        from reader.ui.app import make_window
        from reader.ui.settings import Settings

        settings = Settings(self._home / "settings.ini")
        settings.language, settings.author, settings.toured = self._language, "文若", True
        settings.theme = theme
        window = make_window(settings, theme, Script(script))
        window.session.author = settings.author
        window.resize(*size)
        window.show()
        session = window.session
        session.open_file(self._article)
        window.set_up(self._home / "library.sqlite")
        self.until(lambda: window.ready and session.library is not None and session.analysis is not None)
        analysis = session.analysis
        assert analysis is not None
        if not session.annotations:
            for number, each in enumerate(analysis.commitments[1 : MARKS + 1]):
                session.changes.mark(each.span, [session.tags[number].name], "?" * (number == 0))
        self.until(lambda: len(session.annotations) >= min(MARKS, len(analysis.commitments) - 1))
        if analysis.commitments:
            session.activate(commitment=0)
            session.reveal(analysis.commitments[0].span)
        looked: list[bool] = []
        window.proof.changed.connect(lambda: looked.append(True))
        window.proof.find()
        traditional = session.views is not None and session.views.native is Script.HANT  # others are not checked
        self.until(lambda: window.view.settled and (looked or not traditional))
        return window

    def shoot(self, name: str, widget: QWidget) -> None:
        """Save a picture of a widget and its overlays."""
        for _ in range(20):
            self._app.processEvents()
        path = OUT / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise SystemExit(f"{path} cannot be written.")
        print(path.relative_to(ROOT))


def draw(article: str, language: str, scale: str) -> None:
    """Render all pictures of one language, or those of one scale."""
    from reader.ui.app import application, apply_language

    app = application(screen=False)
    _spare_what_memory_lacks()
    apply_language(app, language)
    studio = Studio(app, article, language)
    if scale != "1":
        window = studio.window("dark")
        studio.shoot(f"scale-{scale}", window)
        window.close()
        return
    _pictures(studio, language)
    _over_the_page(studio, language)
    if language == "en":
        _scripts(studio)
    if language == "zh_TW":
        _for_the_readme(studio)


def _spare_what_memory_lacks() -> None:
    """Suppress Qt's warnings about features that a screen in memory lacks; print all other messages."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def tell(_: QtMsgType, __: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support "):
            print(message, file=sys.stderr)

    qInstallMessageHandler(tell)


def _pictures(studio: Studio, language: str) -> None:
    """Render the window in each theme, and at sizes at which panes fold."""
    from reader.ui.look.theme import NAMES

    for theme in NAMES:
        window = studio.window(theme)
        studio.shoot(f"{language}-{theme}", window)
        window.close()
    for size in ((1024, 640), (700, 560)):
        window = studio.window(size=size)
        studio.shoot(f"{language}-{size[0]}x{size[1]}", window)
        window.close()


def _over_the_page(studio: Studio, language: str) -> None:
    """Render the find bar, palette, settings, ledger and drawer, and an error."""
    from reader.errors import LibraryError
    from reader.ui.panels.commitment_list import CommitmentList

    window = studio.window("dark" if language == "zh_CN" else "light")
    session, actions = window.session, window.actions_.by_name
    names = session.analysis.entities if session.analysis is not None else ()
    actions["find"].trigger()
    window.finding.restore(session.text_of(names[0].span) if names else "的", regex=False, exact=False)
    studio.until(lambda: not window.finding.searching)
    window.finding.step(1)
    studio.shoot(f"{language}-find", window)
    window.finding.close()
    actions["commands"].trigger()
    studio.shoot(f"{language}-commands", window)
    actions["commands"].trigger()
    full = LibraryError("The library library.sqlite cannot grow because the disk is full; free up space and try again.")
    full.__cause__ = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    session.notice(full)
    window.notice.details.click()
    studio.shoot(f"{language}-error", window)
    window.notice.clear()
    window.help.settings()
    preferences = window.help._preferences
    assert preferences is not None
    studio.shoot(f"{language}-settings", preferences)
    preferences.close()
    ledger = window.library_verbs.ledger()
    listed = ledger.findChild(CommitmentList)
    assert listed is not None
    studio.until(lambda: not session.progress.running and (listed.count or not session.reviewed_commitments))
    studio.shoot(f"{language}-ledger", ledger)
    window.close()
    narrow = studio.window(size=(760, 600))
    narrow.panes.toggle(1)
    studio.shoot(f"{language}-drawer", narrow)
    narrow.close()


def _scripts(studio: Studio) -> None:
    for script in ("original", "hans", "twp", "hk"):
        window = studio.window(script=script)
        studio.shoot(f"script-{script}", window)
        window.close()


def _for_the_readme(studio: Studio) -> None:
    """Render the pictures of the README other than `en-light`."""
    window = studio.window("dark", "twp")
    studio.shoot("zh_TW-dark-twp", window)
    window.close()


if __name__ == "__main__":
    if len(sys.argv) > 3:
        draw(*sys.argv[1:4])
        sys.stdout.flush()
        os._exit(0)  # nothing is left to save
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "resources" / "sample.txt")))
