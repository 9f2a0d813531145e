"""What the window's thread loads a little at a time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from reader.ui.background.incremental import IncrementalTask


def test_between_two_steps_others_have_their_turn(qtbot: QtBot) -> None:
    heard: list[str] = []

    def steps() -> Iterator[None]:
        for number in range(3):
            heard.append(f"step {number}")
            IncrementalTask(iter(()), parent, lambda: heard.append("other"))
            yield

    parent = QObject()
    IncrementalTask(steps(), parent, lambda: heard.append("done"))
    assert heard == []
    qtbot.waitUntil(lambda: heard[-1:] == ["done"] and heard.count("other") == 3)
    assert heard.index("other") < heard.index("step 2")


def test_nothing_is_done_once_stopped_or_without_its_parent(qtbot: QtBot) -> None:
    heard: list[str] = []

    def steps(name: str) -> Iterator[None]:
        while True:
            heard.append(name)
            yield

    parent, other = QObject(), QObject()
    stopped = IncrementalTask(steps("stopped"), parent)
    IncrementalTask(steps("orphan"), other)
    qtbot.waitUntil(lambda: {"stopped", "orphan"} <= set(heard))
    stopped.stop()
    other.deleteLater()
    QCoreApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete)
    heard.clear()
    later = IncrementalTask(steps("later"), parent)
    qtbot.waitUntil(lambda: heard.count("later") > 20)
    later.stop()
    assert set(heard) == {"later"}


def run(program: str) -> str:
    """What a program prints in a process of its own, which has loaded nothing yet."""
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()


def test_the_windows_that_are_perhaps_wanted_are_loaded_in_many_steps_and_without_what_is_heavy() -> None:
    program = """
import sys
import reader.ui.window
from reader.ui.background.incremental import import_steps
from reader.ui.window_setup import _WINDOW_MODULES

names = [f"reader.ui.{name}" for name in _WINDOW_MODULES.split()]
print(any(name in sys.modules for name in names))
print(len(list(import_steps(_WINDOW_MODULES))) > 2)
print(all(name in sys.modules for name in names), *(name in sys.modules for name in ("numpy", "jieba")))
"""
    assert run(program).split("\n") == ["False", "True", "True False False"]


def test_pyqtgraph_makes_no_type_of_qt_when_all_have_been_made() -> None:
    """It is loaded in a job, and two threads that make types at once end the program."""
    program = """
import sys
from PySide6 import QtWidgets
from shiboken6 import Shiboken
from reader.ui.background.incremental import qt_type_steps


def types(above=Shiboken.Object):
    own = set(type.__subclasses__(above))
    return own.union(*map(types, own))


def of_qt():
    made = {str(each) for each in types() if each.__module__.startswith("PySide6")}
    return made | {name for name in sys.modules if name.startswith("PySide6")}


app = QtWidgets.QApplication([])
few = of_qt()
for _ in qt_type_steps():
    pass
many = of_qt()
import pyqtgraph
print(len(many - few) > 300, sorted(of_qt() - many))
"""
    assert run(program) == "True []"
