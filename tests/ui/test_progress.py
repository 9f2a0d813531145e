"""Background tasks: name, progress, a stop that leaves everything intact, and closing meanwhile."""

from __future__ import annotations

import contextlib
import datetime
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.store import annotations, merging
from reader.store.exchange.formats import FORMATS, export_file
from reader.store.library import Library
from reader.store.safety import backups
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Span
from reader.ui.background.progress import Stopped, Task
from reader.ui.chrome import closing
from reader.ui.dialogs.backups_dialog import BackupsDialog
from reader.ui.dialogs.merge_dialog import MergeDialog
from reader.ui.exchange.importing import ImportDialog
from reader.ui.exchange.transfer import MarkExport, MarkImport
from reader.ui.window import Window
from tests.ui import every

WAIT = 240_000
NOW = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None, timeout=WAIT)
    return window


class Gate:
    """Holds a job until the test opens it."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.reached = threading.Event()

    def __call__(self) -> None:
        self.reached.set()
        assert self.open.wait(240)


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.open.set()


def start(window: Window, gate: Gate, words: str = "Counting in 雲嶺", stops: bool = True) -> list[object]:
    """A job that waits at the gate and then looks whether it was stopped; what became of it."""
    ended: list[object] = []

    def work(task: Task) -> str:
        task.report(1, 4)
        gate()
        task.check()
        return "all of it"

    session = window.session
    session.progress.run(session.slow_jobs, words, work, ended.append, ended.append, stops=stops)
    return ended


def test_what_takes_long_shows_with_its_name_and_a_stop(window: Window, qtbot: QtBot, gate: Gate) -> None:
    tools = window.tools
    ended = start(window, gate)
    assert not tools.stop.isVisible()  # it may be over in a moment
    qtbot.waitUntil(tools.stop.isVisible)
    assert "Counting in 雲嶺" in tools.stop.accessibleName()
    assert tools.progress.accessibleName() == "Counting in 雲嶺"
    qtbot.waitUntil(lambda: (tools.progress.value(), tools.progress.maximum()) == (1, 4))
    tools.stop.click()
    gate.open.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert isinstance(ended[0], Stopped)
    assert "stopped" in str(ended[0])
    qtbot.waitUntil(lambda: not tools.stop.isVisible())
    assert tools.progress.accessibleName() == "No tasks running"


def test_the_line_moves_once_a_percent(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    progress, line = window.session.progress, window.tools.progress
    task = progress.begin("counting")
    qtbot.waitUntil(lambda: task.shown and line.accessibleName() == "counting")
    told: list[int] = []
    progress.changed.connect(lambda: told.append(task.done))
    for done in range(1, 2001):
        task.report(done, 2000)
    every.settle()
    assert told == [1, *range(20, 2001, 20)]
    assert (line.value(), line.maximum()) == (2000, 2000)
    task.end()


def test_the_line_is_painted_in_a_turn_of_its_own(window: Window, qtbot: QtBot) -> None:
    """A bar paints itself, and all of the window that waits for it, as soon as it is told."""
    progress, line = window.session.progress, window.tools.progress
    task = progress.begin("counting")
    qtbot.waitUntil(lambda: task.shown and line.accessibleName() == "counting")
    for done in (1, 2, 3):
        task._take(done, 4)
        assert line.maximum() == 0
    every.settle()
    assert (line.value(), line.maximum()) == (3, 4)
    task.end()


def test_of_several_one_is_chosen_to_be_stopped(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # off-screen there is no keyboard to grab
    progress = window.session.progress
    stopped: list[str] = []
    tasks = [progress.begin(name, lambda name=name: stopped.append(name)) for name in ("one", "two")]
    lasting = progress.begin("three", stops=False)
    qtbot.waitUntil(lambda: len(progress.shown) == 3 and "one, two" in window.tools.stop.accessibleName())
    window.tools.stop.click()
    menu = window.tools.stop.findChild(QMenu)
    assert menu is not None
    first, second = menu.actions()
    assert [first.text(), second.text()] == ["one", "two"]
    second.trigger()
    menu.close()
    assert stopped == ["two"]
    for task in tasks:
        task.end()
    qtbot.waitUntil(lambda: not window.tools.stop.isVisible())
    assert window.tools.progress.maximum() == 0  # it runs, for nobody knows how long
    lasting.end()
    lasting.end()
    assert progress.running == []


# Stops leave everything intact


@pytest.fixture
def many(window: Window, tmp_path: Path) -> Path:
    """A file with many marks, which the library does not have."""
    path = tmp_path / "marks.csv"
    with contextlib.closing(Library.open(tmp_path / "other.sqlite", "Ben")) as other:
        views = window.session.views
        assert views is not None
        article = views.article
        other.add_article(article, fields.find(views))
        with other.transaction():
            for number in range(3000):
                other.annotations.add(
                    new_annotation(article, Span(number % 30, number % 30 + 2), [], f"𠮷 {number}", "Ben", NOW)
                )
        export_file(other, FORMATS["csv"], path)
    return path


def count_marks(window: Window) -> int:
    assert window.session.library is not None
    with contextlib.closing(window.session.library.new_connection()) as library:
        return len(library.annotations.all())


def test_an_import_is_stopped_and_taken_back(window: Window, many: Path, qtbot: QtBot, gate: Gate) -> None:
    taking = MarkImport(window.session)
    refused: list[str] = []
    taking.refused.connect(lambda path, sentence: refused.append(sentence))
    real, count = annotations.Annotations.add, 0  # at the hundredth mark somebody presses the button

    def add(self: annotations.Annotations, annotation: object) -> object:
        nonlocal count
        count += 1
        if count == 100:
            gate()
        return real(self, annotation)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch, qtbot.waitSignal(taking.done, timeout=WAIT):
        patch.setattr(annotations.Annotations, "add", add)
        taking.start(window.session, [str(many), str(many)])
        qtbot.waitUntil(gate.reached.is_set, timeout=WAIT)
        taking.task.stop()
        gate.open.set()
    assert 100 <= count < 3000
    assert count_marks(window) == 0
    assert refused == [f"{many} was not imported because you stopped it."] * 2
    with qtbot.waitSignal(taking.done, timeout=WAIT):
        taking.start(window.session, [str(many)])
    assert count_marks(window) == 3000


def test_the_dialog_of_an_import_has_a_stop(window: Window, many: Path, qtbot: QtBot, gate: Gate) -> None:
    dialog = ImportDialog(window.context)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.stop.isVisible()
    window.session.slow_jobs.run(gate, lambda _: None, window.session.notice)  # it has to wait for its turn
    dialog.set_files([str(many)])
    dialog.run()
    assert dialog.stop.isVisible()
    dialog.stop.click()
    gate.open.set()
    qtbot.waitUntil(lambda: not dialog.stop.isVisible(), timeout=WAIT)
    assert "stopped" in dialog.report.toPlainText()
    assert count_marks(window) == 0


def test_an_export_is_stopped_and_leaves_what_was_there(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    session = window.session
    assert session.library is not None
    text = "霽川市將建設信息中心🎏。\n" * 300_000
    long = from_text(text)
    session.library.add_article(long, fields.find(Views(long)))
    path = tmp_path / "out.jsonl"
    path.write_text("what was there", encoding="utf-8")
    writing = MarkExport(session)
    told: list[str] = []
    writing.failed.connect(told.append)
    with qtbot.waitSignal(writing.failed, timeout=WAIT):
        writing.start(session, FORMATS["jsonl"], str(path), None, False)
        session.progress.stop_all()
    assert "stopped" in told[0]
    assert path.read_text(encoding="utf-8") == "what was there"
    assert [each.name for each in tmp_path.iterdir() if "out" in each.name] == ["out.jsonl"]


def test_a_merge_is_stopped_and_taken_back(
    window: Window, many: Path, tmp_path: Path, qtbot: QtBot, gate: Gate
) -> None:
    dialog = MergeDialog(window.session, str(tmp_path / "other.sqlite"), window.context.theme, window)
    with qtbot.waitSignal(dialog.planned, timeout=WAIT):
        dialog.open()
    real = merging.carry_out

    def carry_out(*arguments: object) -> object:
        gate()
        return real(*arguments)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch, qtbot.waitSignal(dialog.planned, timeout=WAIT):
        patch.setattr(merging, "carry_out", carry_out)
        dialog.carry_out()
        qtbot.waitUntil(gate.reached.is_set, timeout=WAIT)
        dialog.reject()  # as Cancel does; the dialog stays until all is taken back
        gate.open.set()
    assert "stopped" in dialog.words.text()
    assert count_marks(window) == 0
    with qtbot.waitSignal(dialog.merged, timeout=WAIT):
        dialog.carry_out()
    assert count_marks(window) == 3000
    dialog.reject()


def test_a_backup_is_stopped(window: Window, qtbot: QtBot, gate: Gate) -> None:
    library = window.session.library
    assert library is not None
    dialog = BackupsDialog(window.context, library.path)
    qtbot.addWidget(dialog)
    dialog.show()
    before = len(backups.of(library.path))
    window.session.slow_jobs.run(gate, lambda _: None, window.session.notice)
    dialog._make()
    assert dialog.stop.isVisible()
    dialog.stop.click()
    gate.open.set()
    qtbot.waitUntil(lambda: not dialog.stop.isVisible(), timeout=WAIT)
    assert "stopped" in dialog.status.text()
    assert len(backups.of(library.path)) == before


# Closing


def answer(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Whoever is asked presses a button; what the question said."""
    said: list[str] = []

    def press(self: closing.ClosingQuestion) -> int:
        said.append(self.text())
        getattr(self, name).click()
        return 0

    monkeypatch.setattr(closing.ClosingQuestion, "exec", press)
    return said


def test_closing_asks_what_becomes_of_what_runs(
    window: Window, qtbot: QtBot, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = start(window, gate)
    said = answer(monkeypatch, "stay")
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert said == ["Still running: Counting in 雲嶺."]
    answer(monkeypatch, "wait")
    window.close()
    assert window.isVisible()
    gate.open.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    assert ended == ["all of it"]


def test_the_question_goes_when_there_is_nothing_to_ask_any_more(window: Window, qtbot: QtBot, gate: Gate) -> None:
    ended = start(window, gate)
    threading.Timer(0.3, gate.open.set).start()
    assert window.close()
    assert ended == ["all of it"]


def test_what_can_be_stopped_is_stopped_when_the_window_closes(
    window: Window, qtbot: QtBot, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(window, gate)
    answer(monkeypatch, "stop")
    task = window.session.progress.running[-1]
    threading.Timer(0.05, gate.open.set).start()
    window.close()
    assert not window.isVisible()
    assert task.is_stopped()


def test_closing_asks_about_articles_that_are_taken_in(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for lot in ("甲", "乙"):
        (tmp_path / lot).mkdir()
        for number in range(200):
            (tmp_path / lot / f"{number}.txt").write_text(f"{lot}村第{number}條新聞\n", encoding="utf-8")
        window.intake.add([str(tmp_path / lot)])
    question = closing.ClosingQuestion(window, window.session.progress)
    assert question.stop is not None
    assert "stay in the library; the rest are not added" in question.informativeText()
    assert "taken back" not in question.informativeText()
    question.deleteLater()
    answer(monkeypatch, "wait")
    path = window.session.library_path
    assert path is not None
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    with contextlib.closing(Library.open(path, "tester")) as library:
        assert len(library.articles()) == 401  # both batches


def test_what_cannot_be_stopped_is_waited_for(window: Window, qtbot: QtBot, gate: Gate) -> None:
    start(window, gate, stops=False)
    question = closing.ClosingQuestion(window, window.session.progress)
    assert question.stop is None
    assert "cannot be stopped" in question.informativeText()
    question.deleteLater()
    gate.open.set()
    qtbot.waitUntil(lambda: not window.session.progress.running)
    assert window.close()


def test_the_system_asks_nobody(window: Window, qtbot: QtBot, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    start(window, gate)
    said = answer(monkeypatch, "stay")
    window.session.progress.stop_all()
    gate.open.set()
    assert window.close()
    assert said == []


def test_a_failure_is_no_stop(window: Window, qtbot: QtBot) -> None:
    ended: list[object] = []

    def fail(task: Task) -> None:
        raise ReaderError("The disk is full.")

    session = window.session
    session.progress.run(session.slow_jobs, "Writing", fail, ended.append, ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert str(ended[0]) == "The disk is full."
    assert session.progress.running == []


def test_files_on_their_way_into_the_library_are_among_what_runs(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"霽川市第{number}號通告:將修建信息中心。\n" * 40, encoding="utf-8")
    progress = window.session.progress
    window.intake.add([str(folder)])
    assert [task.words for task in progress.running] == ["Adding articles to the library"]
    progress.running[-1].stop()
    assert (window.intake.busy, progress.running) == (False, [])
