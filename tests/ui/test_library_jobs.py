"""Jobs in the library have a connection of their own and are heard of only while somebody may want to know."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.errors import LibraryError
from reader.store.library import Library
from reader.ui.background.library_jobs import in_library
from reader.ui.model.session import Session


def test_work_has_a_connection_that_is_closed_afterwards(session: Session, qtbot: QtBot) -> None:
    used, told = list[Library](), list[int]()

    def work(library: Library) -> int:
        used.append(library)
        return len(library.codebook.tags())

    in_library(session, work, told.append, pytest.fail)
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert told == [len(session.tags)]
    assert used[0] is not session.library
    with pytest.raises(sqlite3.ProgrammingError):
        used[0].codebook.tags()


def fail(_: Library) -> None:
    raise LibraryError("sentence")


def test_an_error_is_a_notice_unless_somebody_takes_it(session: Session, qtbot: QtBot) -> None:
    noticed, taken = list[str](), list[str]()
    session.noticed.connect(lambda error: noticed.append(str(error)))
    in_library(session, fail, pytest.fail)
    in_library(session, fail, pytest.fail, lambda error: taken.append(str(error)))
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert noticed == taken == ["sentence"]


def test_nothing_runs_without_a_library(session: Session) -> None:
    library, session.library = session.library, None
    assert in_library(session, pytest.fail, pytest.fail, pytest.fail) == 0
    assert not session.jobs.busy
    session.library = library


def test_nobody_hears_of_a_library_that_is_no_longer_open(session: Session, qtbot: QtBot) -> None:
    library = session.library
    assert library is not None
    for work in (fail, lambda _: None):
        in_library(session, work, pytest.fail, pytest.fail)
    session.library = library.new_connection()
    library.close()
    qtbot.waitUntil(lambda: not session.jobs.busy)


def test_an_owner_that_is_gone_is_not_called(session: Session, qtbot: QtBot) -> None:
    owner = QObject()
    for work in (fail, lambda _: None):
        in_library(session, work, pytest.fail, pytest.fail, owner=owner, jobs=session.slow_jobs)
    Shiboken.delete(owner)
    qtbot.waitUntil(lambda: not session.slow_jobs.busy)
