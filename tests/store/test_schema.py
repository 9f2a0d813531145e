"""Files that are no library or an unusable one give a clear error and stay unchanged."""

from __future__ import annotations

import contextlib
import os
import resource
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.errors import LibraryError
from reader.store import schema
from reader.store.library import Library
from reader.store.safety import backups
from tests.store import sample

posix = pytest.mark.skipif(os.name != "posix", reason="modes and limits are POSIX's")


def refused(path: Path, words: str) -> None:
    """Opening fails with one sentence that contains these words; the file and its folder stay unchanged."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else None
    with pytest.raises(LibraryError, match=words) as caught:
        Library.open(path, "Ana")
    assert str(path) in str(caught.value)
    assert str(caught.value).endswith(".")
    assert (path.read_bytes() if path.is_file() else None) == before
    assert (sorted(path.parent.iterdir()) if path.parent.is_dir() else None) == beside


def test_a_file_that_is_not_sqlite(tmp_path: Path) -> None:
    for name, content in {"a.txt": "一篇文章。" * 500, "b.txt": "SQLite format", "c": "SQLite format 3\0short"}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
        refused(tmp_path / name, "is not a library")


def test_a_library_from_a_newer_version(library: Library) -> None:
    library.close()
    connection = sqlite3.connect(library.path)
    connection.execute("PRAGMA journal_mode = DELETE").fetchall()  # which opening would change
    connection.execute(f"PRAGMA user_version = {len(schema.migrations()) + 1}")
    connection.close()
    refused(library.path, "newer version")


def test_a_library_made_newer_by_a_program_still_running(library: Library) -> None:
    other = sqlite3.connect(library.path)
    other.execute("PRAGMA user_version = 99")  # in the write-ahead log, not yet in the file
    with pytest.raises(LibraryError, match="newer version"):
        Library.open(library.path, "Ana")
    other.close()


def test_another_programs_file(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.sqlite")
    connection.execute("CREATE TABLE tags (name TEXT)")
    connection.close()
    refused(tmp_path / "other.sqlite", "another program")


def test_a_damaged_library(library: Library) -> None:
    library.annotations.add(sample.mark("林若谷"))
    library.close()
    content = bytearray(library.path.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    library.path.write_bytes(content)
    with pytest.raises(LibraryError, match="is damaged"):
        Library.open(library.path, "Ana")


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.touch()
    Library.open(path, "Ana").close()
    assert sample.integrity(path) == "ok"


def test_places_where_no_file_can_be(tmp_path: Path) -> None:
    refused(tmp_path, "cannot be opened")
    (tmp_path / "file").touch()
    refused(tmp_path / "file" / "library.sqlite", "cannot be opened")
    refused(tmp_path / "file" / "deeper" / "library.sqlite", "cannot be opened")


@posix
def test_what_is_no_regular_file_is_left_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, mode=0o644)
    before = stat.S_IMODE(pipe.stat().st_mode)
    refused(pipe, "not a regular file")
    assert stat.S_IMODE(pipe.stat().st_mode) == before


@posix
def test_a_folder_one_may_not_write_to(ordinary_folder: Path) -> None:
    (ordinary_folder / "mine").mkdir(mode=0o500)
    refused(ordinary_folder / "mine" / "library.sqlite", "cannot be opened")


@posix
def test_a_file_one_may_not_write_to(ordinary_folder: Path) -> None:
    path = ordinary_folder / "library.sqlite"
    Library.open(path, "Ana").close()
    path.chmod(0o400)
    before = path.read_bytes()
    with (
        pytest.raises(LibraryError, match="read-only"),
        contextlib.closing(Library.open(path, "Ana")) as library,  # a library in WAL mode opens, to be read
    ):
        library.add_article(sample.article(), sample.FIELDS)
    assert path.read_bytes() == before


@posix
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "library.sqlite"
    library = Library.open(path, "Ana")
    library.add_article(sample.article(), sample.FIELDS)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    library.close()
    assert set(modes.values()) == {0o600}
    assert len(modes) == 3  # the log and its index too
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_every_change_against_a_second_writer(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = sample.mark("林若谷")
    library.annotations.add(mark)
    library.close()
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.01)
    library = Library.open(library.path, "Ana")
    other = sqlite3.connect(library.path)
    other.execute("BEGIN IMMEDIATE")
    changes = {
        "add_article": lambda: library.add_article(sample.article("甲"), sample.FIELDS),
        "add": lambda: library.annotations.add(sample.mark("50億元", "new")),
        "update": lambda: library.annotations.update(mark),
        "delete": lambda: library.annotations.delete(mark.id),
        "add_tag": lambda: library.codebook.add(library.codebook.tags()[0]),
    }
    for change in changes.values():
        with pytest.raises(LibraryError, match="another program"):
            change()
    assert library.annotations.all() == [mark]  # reads still work
    Library.open(library.path, "Ben").close()  # and opening
    other.rollback()
    other.close()
    library.annotations.delete(mark.id)
    library.close()


def test_a_transaction_has_the_file_from_its_start(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.01)
    other = Library.open(library.path, "Ben")
    mine = sample.mark("林若谷")
    with library.transaction():
        assert library.annotations.all() == []
        with pytest.raises(LibraryError, match="another program"):
            other.annotations.add(sample.mark("50億元"))
        library.annotations.add(mine)
    assert other.annotations.all() == [mine]
    other.close()


@posix
def test_a_full_disk_loses_nothing_and_can_be_gone_on_from(library: Library) -> None:
    kept = sample.mark("林若谷", note="before")
    library.annotations.add(kept)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(LibraryError, match="disk"):
            library.annotations.add(sample.mark("50億元", note="x" * 200_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert library.annotations.all() == [kept]
    after = sample.mark("50億元", note="x" * 200_000)
    library.annotations.add(after)
    assert library.annotations.all() == [kept, after]
    library.close()
    assert sample.integrity(library.path) == "ok"


def test_two_programs_make_the_same_library_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from reader.store.library import Library; "
        "print(len(Library.open(sys.argv[1], '').codebook.tags()))"
    )
    path = tmp_path / "library.sqlite"
    command = [sys.executable, "-c", code, str(path)]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [program.communicate()[0] for program in programs] == ["9\n"] * 3


STEP = "ALTER TABLE articles ADD COLUMN place TEXT; CREATE TABLE extra (a TEXT); INSERT INTO extra VALUES (';');"
BROKEN = "CREATE TABLE more (a TEXT); INSERT INTO annotation_tags VALUES ('nobody', 0, 1);"


def no_seed(db: Database) -> None:
    raise AssertionError("only a new library is seeded")


def test_an_older_library_is_backed_up_and_brought_up_to_date(library: Library) -> None:
    mark = sample.mark("林若谷", "Praise")
    library.annotations.add(mark)
    library.close()
    version = len(schema.migrations())
    db = schema.open_database(library.path, no_seed, [*schema.migrations(), STEP], backups.make)
    assert db.execute("PRAGMA user_version").fetchone() == (version + 1,)
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert db.execute("SELECT id FROM annotations").fetchall() == [(mark.id,)]
    assert db.execute("SELECT a FROM extra").fetchall() == [(";",)]
    db.close()
    (backup,) = (each.path for each in backups.of(library.path))
    assert sample.integrity(backup) == "ok"
    before = Library.open(backup, "Ana")
    assert before.annotations.all() == [mark]
    before.close()


def test_a_step_that_breaks_the_library_is_taken_back(library: Library) -> None:
    mark = sample.mark("林若谷", "Praise")
    library.annotations.add(mark)
    library.close()
    with pytest.raises(LibraryError, match="cannot be upgraded"):
        schema.open_database(library.path, no_seed, [*schema.migrations(), BROKEN])
    again = Library.open(library.path, "Ana")
    assert again.annotations.all() == [mark]
    again.close()


def test_a_library_has_its_mark_and_its_pragmas(tmp_path: Path) -> None:
    db = schema.open_database(tmp_path / "l.sqlite", lambda db: None)
    pragmas = ("application_id", "user_version", "journal_mode", "synchronous", "foreign_keys")
    found = [db.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas]
    db.close()
    assert found == [schema.APPLICATION_ID, len(schema.migrations()), "wal", 2, 1]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_every_folder_that_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "霽川市" / "𠮷🎏" / "library.sqlite"
    usual = os.umask(0)
    try:
        schema.create_private(path)
    finally:
        os.umask(usual)
    assert [stat.S_IMODE(each.stat().st_mode) for each in (path.parent, path.parent.parent)] == [0o700, 0o700]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
