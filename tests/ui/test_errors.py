"""Exceptions that nobody foresaw: shown once, counted after that, told of without a word of what is read."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.errors import report, unhandled
from reader.ui.errors.unhandled import UnhandledErrors
from reader.ui.window import Window

SECRET = "霽川市將發展𠮷祥產業"
HOUSE = "/houses/linruogu"


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path) -> Window:
    return make_window(article)


@pytest.fixture
def watched(window: Window, monkeypatch: pytest.MonkeyPatch) -> UnhandledErrors:
    """As in the program: uncaught exceptions go to the window and not to the test."""
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    return unhandled.watch(window)


def fail() -> NoReturn:
    raise KeyError(SECRET)


def fall() -> NoReturn:
    raise AttributeError(f"'Window' object has no attribute 'wind' in {HOUSE}/{SECRET}.txt")


def words(troubles: UnhandledErrors) -> str:
    assert troubles.dialog is not None
    return troubles.dialog.report.toPlainText()


def test_an_exception_in_a_slot_is_shown_once_and_then_counted(
    window: Window, watched: UnhandledErrors, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    button = QPushButton(window)
    button.clicked.connect(fail)
    button.click()
    qtbot.waitUntil(lambda: watched.dialog is not None)
    dialog = watched.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert (dialog.width() <= 640, dialog.height() <= 480) == (True, True)
    assert (dialog.report.isVisible(), dialog.more.isVisible()) == (False, False)
    dialog.fold.click()
    assert dialog.report.isVisible()
    assert (dialog.width() <= 640, dialog.height() <= 480) == (True, True)
    button.click()
    button.click()
    qtbot.waitUntil(dialog.more.isVisible)
    qtbot.waitUntil(lambda: "2" in dialog.more.text())
    assert words(watched).count("in fail") == 1
    QTimer.singleShot(0, fall)
    qtbot.waitUntil(lambda: "in fall" in words(watched))
    assert watched.dialog is dialog
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == words(watched)
    dialog.stay.click()
    assert watched.dialog is None
    button.click()
    qtbot.waitUntil(lambda: capsys.readouterr().err.count("KeyError") >= 1)
    assert watched.dialog is None
    assert window.isVisible()


def test_the_report_has_nothing_of_what_the_person_reads(
    window: Window, watched: UnhandledErrors, qtbot: QtBot
) -> None:
    QTimer.singleShot(0, fail)
    QTimer.singleShot(0, fall)
    qtbot.waitUntil(lambda: watched.dialog is not None and "in fall" in words(watched))
    told = words(watched)
    assert all(character < "\x80" or character == "…" for character in told)
    assert "linruogu" not in told
    assert str(Path.home()) not in told
    assert str(report._ROOT) not in told
    assert "KeyError" in told
    assert "AttributeError: 'Window' object has no attribute 'wind' in …" in told
    assert "tests/ui/test_errors.py" in told
    assert "Chengnuo" in told
    assert "offscreen" in told


def test_a_file_that_is_missing_is_named_by_number_alone(tmp_path: Path) -> None:
    def opened() -> NoReturn:
        try:
            (tmp_path / SECRET).read_text(encoding="utf-8")
        except OSError as error:
            raise ValueError(SECRET) from error
        raise AssertionError

    with pytest.raises(ValueError, match="霽川") as caught:
        opened()
    told = report.describe(caught.value)
    assert "FileNotFoundError: 2" in told
    assert told.rstrip().endswith("ValueError")
    assert str(tmp_path) not in told
    assert SECRET[:3] not in told


def test_exceptions_of_a_thread_a_job_and_a_finaliser_are_told(
    window: Window, watched: UnhandledErrors, qtbot: QtBot
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watched.dialog is not None)
    ended: list[object] = []
    window.session.jobs.run(fall, ended.append, ended.append)
    qtbot.waitUntil(lambda: "in fall" in words(watched))
    qtbot.waitUntil(lambda: len(ended) == 1)  # whoever waited for the job waits no more

    class Leaving:
        def __del__(self) -> None:
            raise ZeroDivisionError

    Leaving()
    qtbot.waitUntil(lambda: "in __del__" in words(watched))


class Painted(QWidget):
    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.times += 1
        raise IndexError


def test_a_fault_of_painting_does_not_loop(window: Window, watched: UnhandledErrors, qtbot: QtBot) -> None:
    broken = Painted(window)
    broken.resize(50, 50)
    broken.show()
    qtbot.waitUntil(lambda: watched.dialog is not None)
    dialog = watched.dialog
    assert dialog is not None
    times = broken.times
    for more in range(1, 11):
        broken.update()  # not repaint(), which would hand the exception to this test
        qtbot.waitUntil(lambda more=more: broken.times >= times + more)
    qtbot.waitUntil(lambda: dialog.more.isVisible() and int(dialog.more.text().split()[0]) >= 10)
    dialog.stay.click()
    times = broken.times
    broken.update()
    qtbot.waitUntil(lambda: broken.times > times)
    done: list[int] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: done.append(1)))
    qtbot.waitUntil(lambda: bool(done))
    assert watched.dialog is None
    assert window.session.changes.mark(Span(0, 2), []) is not None


def test_a_fault_is_the_same_whoever_called() -> None:
    def first() -> None:
        raise ZeroDivisionError

    def second() -> None:
        raise ZeroDivisionError

    def through(call: Callable[[], None], deep: int) -> None:
        if deep:
            through(call, deep - 1)
        else:
            call()

    keys = []
    for call, deep in ((first, 1), (first, 3), (second, 1)):
        with pytest.raises(ZeroDivisionError) as caught:
            through(call, deep)
        keys.append(report.fault_key(caught.value))
    assert keys[0] == keys[1] != keys[2]


def test_the_person_may_leave(window: Window, watched: UnhandledErrors, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: watched.dialog is not None)
    assert watched.dialog is not None
    watched.dialog.leave.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_return_in_the_report_never_ends_the_program(window: Window, watched: UnhandledErrors, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: watched.dialog is not None)
    dialog = watched.dialog
    assert dialog is not None
    assert dialog.stay.isDefault()
    for button in (dialog.leave, dialog.copy, dialog.fold):
        button.setFocus()
    QTest.keyClick(dialog.fold, Qt.Key.Key_Return)
    assert dialog.report.isVisible()
    dialog.report.setFocus()
    assert dialog.stay.isDefault()
    QTest.keyClick(dialog.report, Qt.Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Accepted
    assert window.isVisible()


def test_who_interrupts_the_program_is_shown_nothing(
    window: Window, watched: UnhandledErrors, capsys: pytest.CaptureFixture[str]
) -> None:
    watched.handle(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert watched.dialog is None
