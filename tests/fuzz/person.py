"""A person who presses anything: ``python -m tests.fuzz.person SEED SECONDS FOLDER``.

The real program, without a screen. What it complains of stands on stderr, and the status is 1 if its library is broken
in the end. The same seed does not do quite the same again, since what there is to press depends on what has come.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import time
from pathlib import Path

import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QDesktopServices, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from reader.app import before_qt
from reader.ui import app as program
from reader.ui.window import Window

_PAUSE = 8  # milliseconds between two things
_DEEP = 6  # menus and questions within each other; then the innermost is closed
_TEXT = "云岭市市长慕容砚说，将力争2031年新建学校12所。\n𠮷祥村的(小麥、玉米)也要發展,產業更旺😀。\n"
_WORDS = ("abc", "2025", "(", "發展", "[a-", "。", "𠮷😀", "x" * 50, "#FF0000", "10%")
_KEYS = [
    *map(Qt.Key, range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *map(Qt.Key, range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab),
    *(Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Menu, Qt.Key.Key_Slash),
    *(Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F11),
    *(Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight),
]
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_HELD = [_NONE, _NONE, _NONE, _NONE, _CTRL, _SHIFT, _ALT, _CTRL | _SHIFT]


class Person:
    """Does one thing after another for some seconds, also while a menu or a question waits, and leaves."""

    def __init__(self, dice: random.Random, seconds: float) -> None:
        """Begins as soon as there are events."""
        self._dice, self._end = dice, time.monotonic() + seconds
        self._depth = 0
        QTimer.singleShot(0, self._turn)

    def _turn(self) -> None:
        if time.monotonic() > self._end:
            QTimer.singleShot(_PAUSE, self._leave)
            return
        QTimer.singleShot(_PAUSE, self._turn)
        self._depth += 1
        try:
            above = _above()
            if above is not None and self._depth > _DEEP:
                above.close()
            elif (widget := self._somewhere()) is not None:
                self._do(widget)
        finally:
            self._depth -= 1

    def _leave(self) -> None:
        """Close what is open, the innermost first, and at last the window."""
        QTimer.singleShot(_PAUSE, self._leave)
        if (above := _above()) is not None:
            above.close()
            return
        for window in QApplication.topLevelWidgets():
            if isinstance(window, Window):
                window.session.progress.stop_all()
            window.close()

    def _somewhere(self) -> QWidget | None:
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        if not shown:
            return None
        before = _above() or self._dice.choice([*shown, *filter(None, [QApplication.activeWindow()])])
        inside = [each for each in before.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
        return self._dice.choice([before, *inside])

    def _do(self, widget: QWidget) -> None:
        chance, left = self._dice.random(), Qt.MouseButton.LeftButton
        if chance < 0.4:
            self._press(QApplication.focusWidget() or widget)
        elif chance < 0.48:
            self._write(widget)
        elif chance < 0.75:
            button = self._dice.choice([left, left, left, left, Qt.MouseButton.RightButton])
            QTest.mouseClick(widget, button, self._dice.choice(_HELD), self._point(widget))
        elif chance < 0.8:
            QTest.mouseDClick(widget, left, _NONE, self._point(widget))
        elif chance < 0.87:
            self._drag(widget)
        elif chance < 0.92:
            self._wheel(widget)
        else:
            self._trigger(widget.window())

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(self._dice.randrange(max(1, widget.width())), self._dice.randrange(max(1, widget.height())))

    def _press(self, widget: QWidget) -> None:
        key, held = self._dice.choice(_KEYS), self._dice.choice(_HELD)
        if (key, held) == (Qt.Key.Key_Q, _CTRL):
            return  # leaves the program
        QTest.keyPress(widget, key, held)
        if shiboken6.isValid(widget):
            QTest.keyRelease(widget, key, held)

    def _write(self, widget: QWidget) -> None:
        words = self._dice.choice(_WORDS)
        if isinstance(widget, QLineEdit) and not widget.isReadOnly():
            widget.insert(words)
        elif isinstance(widget, QPlainTextEdit) and not widget.isReadOnly():
            widget.insertPlainText(words)

    def _drag(self, widget: QWidget) -> None:
        left, ends = Qt.MouseButton.LeftButton, (self._point(widget), self._point(widget))
        QTest.mousePress(widget, left, _NONE, ends[0])
        if shiboken6.isValid(widget) and not isinstance(widget.parent(), QAbstractItemView):  # that waits for a drop
            QTest.mouseMove(widget, ends[1])
        if shiboken6.isValid(widget):
            QTest.mouseRelease(widget, left, _NONE, ends[1])

    def _wheel(self, widget: QWidget) -> None:
        at = QPointF(self._point(widget))
        turned, by = QPoint(0, self._dice.choice([-120, 120, -600])), self._dice.choice(_HELD)
        idle, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, widget.mapToGlobal(at), QPoint(), turned, idle, by, phase, False)
        QApplication.sendEvent(widget, event)

    def _trigger(self, window: QWidget) -> None:
        ours = [each for each in window.findChildren(QAction) if type(each) is QAction and each.objectName() != "quit"]
        if usable := [each for each in ours if each.isEnabled() and each.objectName()]:
            self._dice.choice(usable).trigger()


def _above() -> QWidget | None:
    """What is to be answered first."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()


def _complain(kind: QtMsgType, _: object, words: str) -> None:
    if "This plugin does not support" not in words and "not accepted by receiving widget" not in words:
        print(kind.name, words, file=sys.stderr)


def _choose_files(dice: random.Random, folder: Path) -> None:
    """Stand in for the dialogs of the system, which nobody could press here."""
    there = [str(folder / "a.txt"), str(folder / "missing.txt"), str(folder / "out.csv")]
    new = ["", str(folder / "out.csv"), str(folder / "out.pdf"), str(folder / "no folder" / "x.jsonl")]
    QFileDialog.getOpenFileName = staticmethod(lambda *_: (dice.choice(["", *there]), ""))  # type: ignore[assignment]
    QFileDialog.getOpenFileNames = staticmethod(lambda *_: (dice.sample(there, 2), ""))  # type: ignore[assignment]
    QFileDialog.getSaveFileName = staticmethod(lambda *_: (dice.choice(new), ""))  # type: ignore[assignment]
    QFileDialog.getExistingDirectory = staticmethod(lambda *_: str(folder / "more"))  # type: ignore[assignment]
    QDesktopServices.openUrl = staticmethod(lambda *_: True)  # type: ignore[assignment]
    QPrintDialog.exec = lambda _: 0  # type: ignore[method-assign, assignment]


def main(seed: str, seconds: str, place: str) -> int:
    """Let the person come and go."""
    before_qt()
    dice, folder = random.Random(int(seed)), Path(place)
    (folder / "more").mkdir()
    (folder / "a.txt").write_text(_TEXT * 80, encoding="utf-8")
    for number in range(4):
        (folder / "more" / f"{number}.txt").write_text(_TEXT * (number + 1), encoding="utf-8")
    qInstallMessageHandler(_complain)
    _choose_files(dice, folder)
    program.application(screen=False)
    person = Person(dice, float(seconds))
    library = folder / "library.sqlite"
    program.run_window([str(folder / "a.txt")], str(library))
    del person  # who would be forgotten before
    if not library.exists():
        return 0
    database = sqlite3.connect(library)
    sound = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
