"""Sessions and windows on real files, with an analyser that answers what the test wants."""

from __future__ import annotations

import functools
import gc
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.analysis import codec, manual, pipeline
from reader.analysis.model import reading as model
from reader.analysis.tokens import cutter
from reader.store.library import Library
from reader.text.views import Views
from reader.types import Analysis, Article, Name, Reading, Script, Span
from reader.ui.background.jobs import AnalysisProcess
from reader.ui.model.session import Session
from reader.ui.settings import Settings
from reader.ui.window import Window
from tests.ui import every

# A gloss, a character outside the BMP, a newline, and a word that gets longer in Taiwan's phrases.
TEXT = (
    "雲嶺市信息中心主任陳禾說,將發(fā)展軟件業(yè),發(fā)動企業(yè),力爭全年發(fā)放貸款20億元。\n"
    "𠮷祥村的(小麥、玉米)也要發(fā)展,產業(yè)更旺。\n"
    "\n"
    "責任編輯:文若\n"
)


_WAIT = 240_000  # milliseconds: however busy the machine is, as long as nothing waits for ever
_MAX_ENCODER_LENGTH = 600  # characters; these tests look at windows, not at findings of long texts
_PATIENCE = 200_000  # milliseconds, far longer than any test shows a dialog


class PatientBot(QtBot):
    """Waits longer than the usual five seconds: on a machine that is busy what is right may take long."""

    waitUntil = functools.partialmethod(QtBot.waitUntil, timeout=_WAIT)
    waitSignal = functools.partialmethod(QtBot.waitSignal, timeout=_WAIT)
    waitExposed = functools.partialmethod(QtBot.waitExposed, timeout=_WAIT)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


class Strangers(MetaPathFinder):
    """Notes what of Qt, or of what uses it, is loaded by another thread than the window's."""

    loaded: list[str]

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.startswith(("PySide6", "reader.ui")) and threading.current_thread() is not threading.main_thread():
            self.loaded.append(name)


_STRANGERS = Strangers()
sys.meta_path.insert(0, _STRANGERS)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "yunling.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@functools.cache
def _analysis(article: Article, reading: Reading, names: tuple[Name, ...]) -> Analysis:
    with mock.patch.object(model, "MAX_ENCODER_LENGTH", _MAX_ENCODER_LENGTH):
        return pipeline.analyse(Views(article, reading), names)


@pytest.fixture(autouse=True)
def collecting_here() -> Iterator[None]:
    """Garbage is collected in this thread only, as in the program; see `reader.ui.background.garbage_collection`."""
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture(autouse=True)
def qt_is_loaded_here() -> Iterator[None]:
    """What brings in Qt is loaded by this thread only, as in the program; see `reader.ui.background.incremental`."""
    _STRANGERS.loaded = []
    yield
    assert _STRANGERS.loaded == []


@pytest.fixture(autouse=True)
def quick_analyser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Analyse in this process, where the dictionaries are loaded once, unless the test is about the other process."""
    if request.node.get_closest_marker("real_analyser"):
        return

    def analyse(
        self: AnalysisProcess,
        article: Article,
        reading: Reading,
        names: Sequence[Name] = (),
        sight: dict[str, Any] | None = None,
    ) -> None:
        self._last += 1
        number = self._request_id = self._last
        # Without its path, which differs from test to test, a text is analysed once a run.
        asked = (article._replace(path=""), reading._replace(terms=()), tuple(names))
        QTimer.singleShot(0, lambda: self._request_id == number and self.finished.emit(_analysis(*asked)))

    def read_passage(
        self: AnalysisProcess, article: Article, reading: Reading, names: Sequence[Name], span: Span
    ) -> None:
        read = manual.read(Views(article, reading._replace(terms=())), span, names)
        QTimer.singleShot(0, lambda: self.passage_read.emit(codec.value_to_json(read)))

    def ask_words(self: AnalysisProcess, text: str) -> None:
        QTimer.singleShot(0, lambda: self.cut.emit(text, list(cutter().cut(text).starts)))

    monkeypatch.setattr(AnalysisProcess, "ask_words", ask_words)
    monkeypatch.setattr(AnalysisProcess, "read_passage", read_passage)
    monkeypatch.setattr(AnalysisProcess, "warm", lambda self: None)
    monkeypatch.setattr(AnalysisProcess, "analyse", analyse)


@pytest.fixture(autouse=True)
def nobody_answers(qapp: QApplication) -> Iterator[None]:
    """A question, dialog or menu that waits for an answer in a loop of its own is not waited for; the test fails."""
    asked: list[str] = []

    def look() -> None:
        if asking := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            asked.append(f"{type(asking).__name__} {getattr(asking, 'text', str)()!r}")
            asking.close()

    timer = QTimer(interval=_PATIENCE)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert asked == []


def opened_session(folder: Path) -> Session:
    """A session with a new library in this folder."""
    session = Session(Script.READING)
    session.library = Library.open(folder / "library.sqlite", "tester")
    session.tags = session.library.codebook.tags()
    session.author = "tester"
    return session


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    session = opened_session(tmp_path)
    yield session
    session.close()


@pytest.fixture
def bare_window(qtbot: QtBot, tmp_path: Path) -> Callable[..., Window]:
    """A window on a file that has its page and nothing else yet."""

    def make(path: Path, script: Script = Script.READING, language: str = "en") -> Window:
        settings = Settings(tmp_path / "settings.ini")
        window = Window(Session(script), settings, "light", language)
        window.session.author = "tester"
        # Nobody is there to be asked what becomes of a job that has not been heard of when the test ends.
        qtbot.addWidget(window, before_close_func=lambda _: window.session.progress.stop_all())
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        window.session.open_file(str(path))
        return window

    return make


@pytest.fixture
def make_window(bare_window: Callable[..., Window], qtbot: QtBot, tmp_path: Path) -> Callable[..., Window]:
    """A finished window on a file; the library is a file of the test's own folder."""

    def make(path: Path, script: Script = Script.READING, library: Path | None = None, language: str = "en") -> Window:
        window = bare_window(path, script, language)
        with qtbot.waitSignal(window.setup_finished):
            window.set_up(library or tmp_path / "library.sqlite")
        qtbot.waitUntil(lambda: window.session.library is not None or window.session.without_library)
        qtbot.waitUntil(lambda: not window.session.library_sync._deferred_sync.isActive())
        every.settle()
        return window

    return make
