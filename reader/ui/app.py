"""Starts the window, and renders it to an image.

Before the first paint only what it needs is imported and created; see `Window.set_up`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader.errors import ReaderError
from reader.resources import resource
from reader.types import Script
from reader.ui.background.incremental import IncrementalTask
from reader.ui.languages import language_of
from reader.ui.look import fonts
from reader.ui.look.custom_theme import themed
from reader.ui.look.theme import palette, system_theme
from reader.ui.model.session import Session
from reader.ui.settings import Settings
from reader.ui.window import Window

if TYPE_CHECKING:
    from reader.ui.chrome.closing import RestartState

SAMPLE = "sample.txt"
_TOUR_DELAY = 800  # milliseconds until the tour is offered at the first launch
_PAINT_TURNS = 25  # event loop turns; enough to paint all findings on any machine

# Application-wide: a button box reads its style before it has a window, and a window's style sheet cannot set the menu
# property. Dialog buttons have no icons; long menus scroll.
_STYLE = "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; } QMenu { menu-scrollable: 1; }"


def application(screen: bool = True) -> QApplication:
    """The application object, with only what the first paint needs; `apply_language` adds the rest.

    Without a display Qt would abort. This raises a ReaderError instead, or renders off screen if `screen` is False.
    """
    chosen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not chosen:
        if screen:
            raise ReaderError("There is no screen for a window; use the commands view, extract or snapshot instead.")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyleSheet(_STYLE)
    return app


def apply_language(app: QApplication, language: str) -> None:
    """Set the interface font and install the translations of the program and of Qt; English needs one for plurals."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
    from PySide6.QtGui import QFont

    app.setApplicationName("chengnuo")
    app.setApplicationDisplayName("Chengnuo 承諾")
    font = QFont(list(fonts.sans(language)))
    font.setPixelSize(13)
    app.setFont(font)
    for installed in app.findChildren(QTranslator):
        app.removeTranslator(installed)
        installed.deleteLater()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for path in (f"{qt}/qtbase_{language}.qm", str(resource(f"translations/{language}.qm"))):
        translator = QTranslator(app)
        if translator.load(path):
            app.installTranslator(translator)
    words, system = QLocale(language), QLocale.system()
    same = (words.language(), words.script()) == (system.language(), system.script())
    # Dates and numbers follow the interface language, not a system in another language or script.
    QLocale.setDefault(system if same else words)


def make_window(settings: Settings, theme: str | None, script: Script | None) -> Window:
    """Create a window without an article."""
    session = Session(script or settings.script)
    session.normal = settings.normal
    session.folders = settings.folders
    system = system_theme()
    name = theme or settings.theme or system
    QApplication.setPalette(palette(themed(name, settings.colours)))
    return Window(session, settings, name, language_of(settings))


def open_first(window: Window, files: list[str]) -> None:
    """Open the first of `files`, else the article opened last, else the sample.

    The other files are added once the window is set up. A folder in first place is opened as if it were dropped.
    """
    session = window.session
    folder = bool(files) and Path(files[0]).is_dir()
    window.setup_finished.connect(lambda: window.intake.open(files) if folder else window.intake.add(files[1:]))
    last = window.settings.last_path
    paths = [str(resource(SAMPLE))]
    if last and Path(last).is_file():
        paths.append(last)
    if files and not folder:
        paths.append(files[0])

    def try_next() -> None:
        if session.views is None and not session.opening and paths:
            session.open_file(paths.pop())

    session.noticed.connect(try_next)
    try_next()


class FirstPaint(QObject):
    """Calls `then` once, after the page is first painted with an article."""

    def __init__(self, window: Window, then: Callable[[], None]) -> None:
        """Watch the window's page."""
        super().__init__(window)
        self._window, self._then = window, then
        window.view.painted.connect(self._painted)

    def _painted(self) -> None:
        self._window.view.painted.disconnect(self._painted)
        QTimer.singleShot(2, self._then)  # milliseconds; lets input events come first


def run_window(files: list[str], library: str | None) -> int:
    """Run the window until it is closed; returns the exit status.

    A window closed only to change the language is followed by one in the same state.
    """
    settings = Settings()
    app = application()
    window = _begin(app, settings, library)
    if not files and not settings.toured:
        window.setup_finished.connect(lambda: QTimer.singleShot(_TOUR_DELAY, window.help.offer_tour))
    window.show()  # first, so that the window system works in parallel with loading
    open_first(window, files)
    status = app.exec()
    while window.restart_state is not None:
        before, place = window, window.restart_state
        window = _begin(app, settings, library, place.script)
        window.setup_finished.connect(before.deleteLater)
        window.session.library_opened.connect(partial(_restore_rest, window, place))
        window.show()
        if place.article is None:
            open_first(window, [])
        else:
            place.restore_article(window.session, window.view)
        status = app.exec()
    return status


def _restore_rest(window: Window, state: RestartState) -> None:
    state.restore_rest(window.session, window.finding, window.side, window.help)


def _begin(app: QApplication, settings: Settings, library: str | None, script: Script | None = None) -> Window:
    """A window that sets itself up after the first paint."""
    window = make_window(settings, None, script)

    def painted() -> None:
        from reader.ui.background.garbage_collection import GarbageCollector
        from reader.ui.errors import unhandled

        unhandled.watch(window)
        GarbageCollector(window)
        apply_language(app, window.language)
        window.session.author = settings.author
        window.session.set_hidden(settings.hidden)
        window.session.set_hidden_layers(settings.hidden_layers)
        window.session.show_proof(settings.shows_suspects, settings.shows_repairs)
        _handle_signals(window)
        window.set_up(_library(library))

    FirstPaint(window, painted)
    return window


def _handle_signals(window: Window) -> None:
    """Close the window properly on SIGINT and SIGTERM."""
    import signal

    def end() -> None:
        window.session.progress.stop_all()  # no one can answer a question
        window.close()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QTimer.singleShot(0, end))  # not in the middle of other code
    heartbeat = QTimer(window)  # lets Python handle signals
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(500)


def _library(path: str | None) -> Path:
    if path is not None:
        return Path(path)
    from reader.store.library import default_path

    return default_path()


def snapshot(file: str, out: str, script: str | None, theme: str, size: tuple[int, int], library: str | None) -> int:
    """Render the window with `file` open and analysed to a PNG of `size` logical pixels.

    Without `library`, a temporary one is used. Raises InputError and OutputError.
    """
    import tempfile

    from reader.store.exchange.atomic import writing_bytes
    from reader.store.exchange.outputs import SOFTWARE
    from reader.text.load import load

    load(file)  # report errors before showing anything
    with tempfile.TemporaryDirectory(prefix="chengnuo-") as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.theme = theme  # regardless of the system theme
        app = application(screen=False)
        apply_language(app, language_of(settings))
        window = make_window(settings, theme, Script(script) if script else None)
        errors: list[ReaderError | str] = []
        window.session.noticed.connect(errors.append)
        window.session.analysed.connect(lambda: IncrementalTask(repeat(None, _PAINT_TURNS), window, app.quit))
        window.resize(*size)
        window.show()
        window.session.open_file(file)
        window.set_up(Path(library) if library else Path(folder) / "library.sqlite")
        app.exec()
        picture = window.grab()
        window.close()
    if errors:
        raise ReaderError("{0}", errors[0])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = picture.toImage()
    image.setText("Software", SOFTWARE)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    with writing_bytes(out) as stream:
        stream.write(buffer.data().data())
    return 0
