"""Cancelling a backup, a restore or a recovery at any moment leaves the library unchanged."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.store import cancellation as stopping_module
from reader.store.cancellation import cancellable, interruptible, raise_if_cancelled
from reader.store.safety import backups, recovery
from tests.store import broken, sample


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a backup that lacks a mark."""
    path = tmp_path_factory.mktemp("whole") / "library.sqlite"
    broken.library(path)
    backups.make(path, "day")
    with sqlite3.connect(path) as db:
        db.execute("DELETE FROM annotations WHERE rowid IN (SELECT min(rowid) FROM annotations)")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, with frequent checks for cancellation in spite of its small size."""
    monkeypatch.setattr(backups, "_STEP_PAGES", 8)
    monkeypatch.setattr(stopping_module, "_PROGRESS_STEPS", 1000)
    shutil.copytree(whole.parent, tmp_path / "folder")
    return tmp_path / "folder" / "library.sqlite"


def moments(work: Callable[[], object]) -> Iterator[int]:
    """Run `work` again and again, stopped at the first look, the second and so on; each that it was stopped at.

    Ends when it came to its end first. The later moments are further and further apart.
    """
    last = 0
    while True:
        left = last

        def asked() -> bool:
            nonlocal left
            left -= 1
            return left < 0

        try:
            with cancellable(asked):
                work()
            return
        except LibraryError:
            yield last
        last = last + 1 + last // 4


def files(path: Path) -> set[str]:
    """The files of the library's folder, except backups and SQLite's log files."""
    return {each.name for each in path.parent.iterdir() if not each.name.endswith(("-wal", "-shm"))}


def rows(path: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as db:
        found = list(db.execute("SELECT * FROM annotations ORDER BY id"))
    db.close()
    return found


def test_going_back_is_done_whole_or_not_at_all(path: Path) -> None:
    last = backups.of(path)[-1]
    before, present = files(path), rows(path)
    stopped = 0
    for stopped in moments(lambda: backups.restore(path, last)):
        assert rows(path) == present, stopped
        assert sample.integrity(path) == "ok"
        assert files(path) == before
        assert all(each.name.endswith(".sqlite") for each in backups.folder(path).iterdir())
    assert stopped > 10
    assert len(rows(path)) == len(present) + 1


def test_a_recovery_is_done_whole_or_not_at_all(path: Path) -> None:
    broken.zero(path, [30, 60, 90])
    data, before = path.read_bytes(), files(path)
    stopped = 0
    for stopped in moments(lambda: recovery.recover(path)):
        assert path.read_bytes() == data, stopped
        assert files(path) == before
    assert stopped > 10
    assert sample.integrity(path) == "ok"
    (aside,) = files(path) - before
    assert (path.parent / aside).read_bytes() == data


def test_nothing_is_stopped_outside() -> None:
    with cancellable(lambda: True), pytest.raises(LibraryError, match="nothing was changed"):
        raise_if_cancelled()
    raise_if_cancelled()


def test_a_long_statement_is_stopped() -> None:
    endless = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT count(*) FROM more"
    asked = iter([False] * 100)
    with cancellable(lambda: next(asked, True)):
        db = interruptible(sqlite3.connect(":memory:"))
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            db.execute(endless)
    db.close()
