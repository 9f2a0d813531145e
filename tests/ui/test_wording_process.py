"""The process that compares wordings, beside the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.analysis import text_diff
from reader.analysis.tokens import cutter
from reader.ui.background.query_processes import TextDiffProcess

ONE, OTHER = "力争新增就业3万人；建成学校两所。", "确保新增就业4万人。"


@pytest.fixture
def process(qtbot: QtBot) -> Iterator[TextDiffProcess]:
    parent = QObject()
    process = TextDiffProcess(parent)
    yield process
    process.stop()


def test_only_the_newest_comparison_is_answered(qtbot: QtBot, process: TextDiffProcess) -> None:
    heard: list[tuple[text_diff.DiffRow, ...]] = []
    process.compared.connect(heard.append)
    process.compare("甲", "乙", False)
    process.compare(ONE, OTHER, True)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [text_diff.rows(ONE, OTHER, cutter())]


def test_rows_of_several_lines_arrive_as_one(qtbot: QtBot, process: TextDiffProcess) -> None:
    text = "一句。" * 2500
    with qtbot.waitSignal(process.compared) as told:
        process.compare(text, text, True)
    assert told.args[0] == text_diff.rows(text, text, cutter())


def test_what_cannot_be_compared_is_told(qtbot: QtBot, process: TextDiffProcess) -> None:
    with qtbot.waitSignal(process.failed) as told:
        process.compare(None, "乙", False)  # type: ignore[arg-type]
    assert "TypeError" in told.args[0]


def test_what_nobody_waits_for_is_not_told(qtbot: QtBot, process: TextDiffProcess) -> None:
    heard: list[tuple[text_diff.DiffRow, ...]] = []
    process.compared.connect(heard.append)
    process.compare("甲", "乙", False)
    process.forget()
    process.compare("甲", "甲", False)
    qtbot.waitUntil(lambda: bool(heard))
    (row,) = heard[0]
    assert [each.kind for each in row.segments] == [text_diff.DiffKind.EQUAL]


def test_a_process_that_dies_is_told_and_the_next_comparison_starts_another(
    qtbot: QtBot, process: TextDiffProcess
) -> None:
    with qtbot.waitSignal(process.compared):
        process.compare("甲", "乙", False)
    (child,) = process.findChildren(QProcess)
    with qtbot.waitSignal(process.failed) as told:
        child.kill()
        process.compare(ONE, OTHER, True)
    assert "Try again" in told.args[0]
    with qtbot.waitSignal(process.compared):
        process.compare(ONE, OTHER, True)


def test_an_ended_process_says_nothing(qtbot: QtBot, process: TextDiffProcess) -> None:
    said: list[str] = []
    process.failed.connect(said.append)
    process.compare(ONE, OTHER, True)
    (child,) = process.findChildren(QProcess)
    process.stop()
    qtbot.waitUntil(lambda: not isValid(child) or child.state() == QProcess.ProcessState.NotRunning)
    QApplication.processEvents()
    assert said == []
