"""Backups: each is one snapshot, surplus ones expire, and restoring is all or nothing."""

from __future__ import annotations

import contextlib
import datetime
import errno
import itertools
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError
from reader.store import schema
from reader.store.library import Library
from reader.store.safety import backups
from reader.store.safety.backups import Backup
from tests.store import broken, sample
from tests.store.test_migrations import MARK, old  # noqa: F401 — a fixture

posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
NOW = datetime.datetime(2031, 5, 20, 12, tzinfo=datetime.UTC)


def marks(path: Path) -> list[str]:
    with contextlib.closing(Library.open(path, "Ana")) as library:
        return sorted(mark.id for mark in library.annotations.all())


def at(made: datetime.datetime) -> Backup:
    return Backup(Path(f"{made:%Y%m%dT%H%M%S}"), made, "day", 1)


def test_a_backup_is_one_state_while_others_write(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = sample.mark("林若谷", "Praise", note="𠮷🎏\nU盤")
    library.annotations.add(kept)
    other = Library.open(library.path, "Ben")
    later = sample.mark("50億元")
    monkeypatch.setattr(backups, "_STEP_PAGES", 1)
    real, steps = sqlite3.connect, []

    class Watched(sqlite3.Connection):
        def backup(self, target: sqlite3.Connection, **options: object) -> None:
            def progress(*_: int) -> None:
                steps.append(1)
                if len(steps) == 5:
                    other.annotations.add(later)

            super().backup(target, pages=1, progress=progress)

    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: real(*a, factory=Watched, **k))
    made = backups.make(library.path, "import")
    monkeypatch.undo()
    other.close()
    assert len(steps) > 10
    assert backups.contents(made) == (len(schema.migrations()), 1, 1)
    assert sample.integrity(made.path) == "ok"
    assert sorted(each.id for each in library.annotations.all()) == sorted([kept.id, later.id])
    assert backups.of(library.path) == [made]
    assert (made.reason, made.size) == ("import", made.path.stat().st_size)
    assert [file.name for file in backups.folder(library.path).iterdir()] == [made.path.name]  # no log, no draft


@posix
def test_backups_are_private_even_where_the_folder_was_not(library: Library) -> None:
    backups.folder(library.path).mkdir(mode=0o755)
    made = backups.make(library.path, "day")
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


def test_one_a_day_and_only_after_a_change(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    assert backups.due(library.path)
    library.annotations.add(sample.mark("林若谷"))
    made = backups.make(library.path, "day")
    assert not backups.due(library.path)
    library.annotations.add(sample.mark("50億元"))
    assert not backups.due(library.path)  # today's is there
    monkeypatch.setattr(backups, "now", lambda: made.made + datetime.timedelta(days=1))
    assert backups.due(library.path)
    before = made.made.timestamp() - 60
    library.close()
    os.utime(library.path, (before, before))
    assert not backups.due(library.path)  # nothing was written since


def test_a_damaged_library_takes_no_backups_place(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    broken.library(path)
    made = [backups.make(path, "day") for _ in range(3)]
    broken.zero(path, list(range(20, path.stat().st_size // broken.PAGE)))
    with pytest.raises(LibraryDamaged, match="is damaged"):
        backups.make(path, "day")
    assert sorted(backups.of(path)) == sorted(made)
    assert len(list(backups.folder(path).iterdir())) == 3


@pytest.mark.parametrize("becomes", ["林若山".encode(), b"\xff" + "林若谷".encode()[1:]])
def test_a_broken_text_takes_no_backups_place(library: Library, becomes: bytes) -> None:
    library.annotations.add(sample.mark("林若谷", note="𠮷🎏\nU盤"))
    kept = backups.make(library.path, "day")
    library.close()
    content = library.path.read_bytes()
    assert "林若谷".encode() in content
    library.path.write_bytes(content.replace("林若谷".encode(), becomes))
    other = library.path.with_name("copy.sqlite")
    with pytest.raises(LibraryDamaged, match="is damaged"):
        backups.make(library.path, "day")
    with pytest.raises(LibraryDamaged, match="is damaged"):
        backups.write(library.path, other)
    assert not other.exists()
    assert list(backups.folder(library.path).iterdir()) == [kept.path]
    backups.restore(library.path, kept)
    assert sample.integrity(library.path) == "ok"
    backups.check(library.path, thoroughly=True)
    assert list(library.path.parent.glob("*.damaged-*"))


@given(st.lists(st.integers(0, 24 * 500), max_size=60, unique=True))
@settings(max_examples=80)
def test_what_is_kept(hours: list[int]) -> None:
    every = [at(NOW - datetime.timedelta(hours=ago)) for ago in hours]
    gone = set(backups.surplus(every, NOW))
    kept = sorted((each for each in every if each not in gone), key=lambda each: each.made, reverse=True)
    ranked = sorted(every, key=lambda each: each.made, reverse=True)
    assert kept[:5] == ranked[:5]
    assert len(kept) <= 5 + 8 + 6 + 14
    assert backups.surplus(kept, NOW) == []  # once is enough
    for days, name in ((7, "%Y-%m-%d"), (31, "%G-%V"), (366, "%Y-%m")):
        young = [each for each in every if NOW - each.made < datetime.timedelta(days=days)]
        for each in young:
            last = max(other.made for other in every if other.made.strftime(name) == each.made.strftime(name))
            assert at(last) in kept


def test_over_two_years_of_days_there_is_always_one_near() -> None:
    known: list[Backup] = []
    start = NOW - datetime.timedelta(days=730)
    for day in range(731):
        today = start + datetime.timedelta(days=day)
        known.append(at(today))
        gone = set(backups.surplus(known, today))
        known = [each for each in known if each not in gone]
    ages = [(NOW - each.made).days for each in known]
    assert {0, 1, 2, 3, 4, 5, 6} <= set(ages)
    assert len(ages) <= 33
    for days, gap in ((31, 7), (365, 31)):
        recent = sorted(age for age in ages if age <= days)
        assert max(later - earlier for earlier, later in itertools.pairwise(recent)) <= gap
        assert recent[-1] >= days - gap


def test_going_back_keeps_the_present_and_other_programs_see_it(library: Library) -> None:
    first, second = sample.mark("林若谷", "Praise"), sample.mark("50億元")
    library.annotations.add(first)
    made = backups.make(library.path, "day")
    library.annotations.add(second)
    number = library.data_version()
    backups.restore(library.path, made)
    assert library.data_version() != number
    assert library.annotations.all() == [first]  # through a connection that was open all along
    library.annotations.add(second)
    assert marks(library.path) == sorted([first.id, second.id])
    undo, _ = backups.of(library.path)
    assert undo.reason == "restore"
    library.annotations.delete(first.id)
    backups.restore(library.path, undo)
    assert sorted(each.id for each in library.annotations.all()) == sorted([first.id, second.id])
    library.close()
    assert sample.integrity(library.path) == "ok"
    with contextlib.closing(sqlite3.connect(library.path)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_older_backup_is_brought_up_to_date_on_its_way(old: Path) -> None:  # noqa: F811
    contextlib.closing(Library.open(old, "Ana")).__enter__().close()  # which makes one of version 1
    (older,) = backups.of(old)
    assert (older.reason, backups.contents(older).version) == ("version-1", 1)
    bytes_before = older.path.read_bytes()
    backups.restore(old, older)
    assert marks(old) == [MARK.id]
    assert older.path.read_bytes() == bytes_before
    assert {file.suffix for file in backups.folder(old).iterdir()} == {".sqlite"}


def test_a_damaged_backup_is_not_gone_back_to(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    _, kept = broken.library(path)
    made = backups.make(path, "day")
    broken.zero(made.path, [30, 60, 90, 120])
    with pytest.raises(LibraryDamaged, match="choose another"):
        backups.restore(path, made)
    made.path.write_bytes(b"\0" * 9000)
    with pytest.raises(LibraryDamaged, match="choose another"):
        backups.restore(path, made)
    assert marks(path) == sorted(mark.id for mark in kept)
    assert backups.of(path)[0].reason == "day"


def test_going_back_waits_for_another_writer_and_then_gives_up(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backups.make(library.path, "day")
    kept = sample.mark("林若谷")
    library.annotations.add(kept)
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(library.path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusy, match="another program"):
        backups.restore(library.path, made)
    other.rollback()
    other.close()
    assert library.annotations.all() == [kept]


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_told_of_in_one_sentence(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backups.make(library.path, "day")
    library.close()
    with monkeypatch.context() as patch:
        patch.setattr(backups, "fill", full)
        with pytest.raises(LibraryError) as told:
            backups.restore(library.path, made)
    assert str(told.value) == (
        f"Cannot write a backup to {backups.folder(library.path)} (No space left on device);"
        " free up space there or allow writing, then try again."
    )
    sentence = f"The library {library.path} cannot grow because the disk is full; free up space and try again."
    with monkeypatch.context() as patch:
        patch.setattr(backups, "_overwrite", full)
        with pytest.raises(LibraryError) as told:
            backups.restore(library.path, made)
    assert str(told.value) == sentence
    broken.zero(library.path, [1])
    with monkeypatch.context() as patch:
        patch.setattr("shutil.copyfile", full)
        with pytest.raises(LibraryError) as told:
            backups.restore(library.path, made)
    assert str(told.value) == sentence
    assert [each.name for each in library.path.parent.glob(".*")] == []


def test_names(library: Library) -> None:
    with pytest.raises(LibraryError, match="no backup called last"):
        backups.find(library.path, "last")
    one = backups.make(library.path, "day")
    assert backups.find(library.path, "last") == one == backups.find(library.path, one.path.name[:-7])
    backups.make(library.path, "import")
    with pytest.raises(LibraryError, match="more than one"):
        backups.find(library.path, one.path.name[:4])
    (backups.folder(library.path) / "notes.txt").write_text("kept")
    assert len(backups.of(library.path)) == 2


def test_a_draft_somebody_left_goes_and_a_young_one_stays(library: Library) -> None:
    place = backups.folder(library.path)
    place.mkdir()
    for name, age in (("old", 7200), ("young", 5)):
        draft = place / f".{name}.part"
        draft.touch()
        os.utime(draft, (draft.stat().st_mtime - age,) * 2)
    backups.make(library.path, "day")
    assert sorted(file.name for file in place.glob(".*")) == [".young.part"]
