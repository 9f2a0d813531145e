"""What is said to a process and by it, beside the window."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.background import child_process
from reader.ui.background.article_search import ArticleSearchProcess
from reader.ui.background.child_process import ChildProcess

LONG = '第一句"引\\號"。\n𠮷祥村\t的路\u2028\x01\x7f。' * 20_000


class Echo(ChildProcess):
    """Says everything back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heard: list[dict[str, Any]] = []
        self._start("tests.ui.echo")

    def ask(self, **message: object) -> None:
        self._ask(message)

    def _take(self, message: dict[str, Any]) -> None:
        self.heard.append(message)


@pytest.fixture
def echo(qtbot: QtBot) -> Iterator[Echo]:
    parent = QObject()
    echo = Echo(parent)
    yield echo
    echo.stop()


def test_a_long_question_arrives_whole_and_the_next_after_it(echo: Echo, qtbot: QtBot) -> None:
    asked = [{"id": 1, "text": LONG, "more": [LONG[:9], None, 0.5]}, {"id": 2, "text": ""}, {"id": 3}]
    for message in asked:
        echo.ask(**message)
    qtbot.waitUntil(lambda: len(echo.heard) == 3)
    assert echo.heard == asked


def test_the_window_has_its_turn_while_a_long_question_is_written(
    echo: Echo, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_process, "_TIME_SLICE", 0.0)  # one slice is enough
    longest = 0
    dumps = json.dumps

    def measured(value: object, **how: Any) -> str:
        nonlocal longest
        longest = max(longest, len(value) if isinstance(value, str) else 0)
        return dumps(value, **how)

    monkeypatch.setattr(json, "dumps", measured)
    echo.ask(id=1, text=LONG)
    assert echo._process is not None
    assert echo._process.bytesToWrite() == 0
    echo._send()
    assert echo._deferred_send.isActive()
    assert 0 < echo._process.bytesToWrite() < len(LONG) // 2
    qtbot.waitUntil(lambda: len(echo.heard) == 1)
    assert 0 < longest < len(LONG) // 5
    assert echo.heard[0]["text"] == LONG


def test_a_question_half_sent_is_forgotten_with_its_process(
    echo: Echo, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_process, "_TIME_SLICE", 0.0)
    echo.ask(id=1, text=LONG)
    echo.ask(id=2)
    echo.stop()
    echo._start("tests.ui.echo")
    echo.ask(id=3)
    qtbot.waitUntil(lambda: bool(echo.heard))
    assert echo.heard == [{"id": 3}]


def test_a_process_that_ends_takes_no_more_of_a_question(
    echo: Echo, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_process, "_TIME_SLICE", 0.0)
    echo.ask(id=1, text=LONG)
    assert echo._process is not None
    with qtbot.waitSignal(echo._process.finished):
        echo._process.kill()
    assert not echo._deferred_send.isActive()
    assert not echo._outgoing


@pytest.mark.skipif(sys.platform == "win32", reason="there the system has no such order")
@pytest.mark.parametrize("steps", [10, ArticleSearchProcess.niceness])
def test_a_process_gives_way_to_the_window_less_where_somebody_waits(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    monkeypatch.setattr(Echo, "niceness", steps)
    parent = QObject()
    echo = Echo(parent)
    assert echo._process is not None
    own = os.getpriority(os.PRIO_PROCESS, 0)
    number = echo._process.processId()
    qtbot.waitUntil(lambda: os.getpriority(os.PRIO_PROCESS, number) == min(own + steps, 19))
    echo.ask(id=1)
    qtbot.waitUntil(lambda: len(echo.heard) == 1)
    echo.stop()
    assert ArticleSearchProcess.niceness < ChildProcess.niceness == 10
