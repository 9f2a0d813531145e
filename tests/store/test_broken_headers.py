"""Libraries of which only the numbers in the header are broken, and files that never became one."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from reader.errors import LibraryDamaged, LibraryError
from reader.store import schema
from reader.store.library import Library
from reader.store.safety import backups, recovery
from tests.store import broken
from tests.store.test_recovery import held

VERSION, APPLICATION = 60, 68  # offsets
NEWEST = len(schema.migrations())


@pytest.mark.parametrize("backed_up", [False, True])
@pytest.mark.parametrize(
    "numbers",
    [
        {VERSION: 0},
        {VERSION: 1},
        {VERSION: NEWEST - 1},
        {VERSION: NEWEST | 1 << 20},
        {APPLICATION: 0},
        {APPLICATION: schema.APPLICATION_ID ^ 1},
        {VERSION: 0, APPLICATION: 0},
        {VERSION: 1 << 31, APPLICATION: 7},
    ],
)
def test_numbers_that_are_broken_cost_nothing(tmp_path: Path, numbers: dict[int, int], backed_up: bool) -> None:
    path = tmp_path / "library.sqlite"
    articles, marks = broken.library(path, 3)
    made = [backups.make(path, "day")] if backed_up else []
    content = bytearray(path.read_bytes())
    for at, number in numbers.items():
        content[at : at + 4] = number.to_bytes(4, "big")
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match="is damaged"):
        backups.check(path, thoroughly=True)
    with pytest.raises(LibraryDamaged, match="is damaged"):
        Library.open(path, "Ana")
    with pytest.raises(LibraryDamaged, match="is damaged"):
        backups.make(path, "day")
    assert backups.of(path) == made
    assert path.read_bytes() == content
    report = recovery.recover(path)
    assert (report.lost, report.backup) == (0, None)
    assert held(path) == ({mark.id: mark for mark in marks}, {article.sha256 for article in articles})
    backups.check(path, thoroughly=True)


def test_an_empty_file_is_called_so_and_opens_as_a_new_library(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.touch()
    for ask in (
        lambda: backups.check(path, thoroughly=True),
        lambda: backups.make(path, "asked"),
        lambda: backups.write(path, tmp_path / "copy.sqlite"),
        lambda: recovery.recover(path),
    ):
        with pytest.raises(LibraryError, match="is empty; choose another") as told:
            ask()
        assert not isinstance(told.value, LibraryDamaged)
    assert not list(tmp_path.glob("**/*.sqlite*")) or not path.stat().st_size
    backups.check_if_small(path)
    Library.open(path, "Ana").close()
    backups.check(path, thoroughly=True)


def test_an_empty_backup_is_damaged_whoever_asks(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    broken.library(path, 3)
    made = backups.make(path, "day")
    made.path.write_bytes(b"")
    before = path.read_bytes()
    with pytest.raises(LibraryDamaged, match="damaged"):
        backups.restore(path, made)
    with pytest.raises(LibraryDamaged, match="choose another"):
        backups.contents(made)
    assert path.read_bytes() == before


def test_an_older_library_is_none_that_only_says_so(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    for version in range(1, NEWEST + 1):
        with contextlib.closing(schema.open_database(path, lambda _: None, schema.migrations()[:version])) as db:
            assert schema.version_fault(db, schema.migrations()) == ""


def test_a_recovery_that_fails_names_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.sqlite"
    broken.library(path, 3)
    broken.zero(path, [1])
    before = path.read_bytes()

    def full(draft: Path, *_: object) -> None:
        raise LibraryError("The library {0} cannot grow because the disk is full; free up space and try again.", draft)

    monkeypatch.setattr(schema, "open_database", full)
    with pytest.raises(LibraryError) as told:
        recovery.recover(path)
    assert str(told.value) == f"The library {path} cannot grow because the disk is full; free up space and try again."
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
