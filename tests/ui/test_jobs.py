"""Jobs run beside the window; what they give comes to it one at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.ui.background.jobs import Jobs


def test_between_two_results_others_have_their_turn(qtbot: QtBot) -> None:
    owner = QObject()
    jobs, heard = Jobs(owner), list[str]()
    other = QTimer(owner)
    other.timeout.connect(lambda: heard.append("other"))
    for number in range(3):
        jobs.run(lambda: None, lambda _, number=number: heard.append(f"job {number}"), pytest.fail)  # type: ignore[misc]
    jobs._pool.waitForDone()
    assert heard == []
    other.start(0)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [each for each in heard if each != "other"] == ["job 0", "job 1", "job 2"]
    places = [heard.index(f"job {number}") for number in range(3)]
    assert "other" in heard[places[0] : places[1]]
    assert "other" in heard[places[1] : places[2]]
    jobs.close()


def test_a_job_is_awaited_until_its_result_is_told_or_nobody_wants_it(qtbot: QtBot) -> None:
    owner = QObject()
    jobs, told = Jobs(owner), list[object]()
    first = jobs.run(lambda: 1, told.append, pytest.fail)
    second = jobs.run(lambda: 2, told.append, pytest.fail)
    assert jobs.is_pending(first)
    jobs.drop(second)
    assert not jobs.is_pending(second)
    qtbot.waitUntil(lambda: not jobs.is_pending(first))
    qtbot.waitUntil(lambda: not jobs._deferred_delivery.isActive())
    assert told == [1]
    jobs.close()


def test_an_error_holds_no_later_result_up(qtbot: QtBot) -> None:
    owner = QObject()
    jobs, told = Jobs(owner), list[object]()

    def fail() -> None:
        raise ReaderError("sentence")

    jobs.run(fail, pytest.fail, lambda error: told.append(str(error)))
    jobs.run(lambda: 2, told.append, pytest.fail)
    qtbot.waitUntil(lambda: told == ["sentence", 2])
    jobs.close()


def test_what_ends_when_the_jobs_are_closed_is_told_to_nobody(qtbot: QtBot) -> None:
    owner = QObject()
    jobs, told = Jobs(owner), list[object]()
    jobs.run(lambda: 1, told.append, pytest.fail)
    jobs._pool.waitForDone()
    jobs.close()
    assert jobs.is_closed()
    QApplication.processEvents()
    assert told == []
