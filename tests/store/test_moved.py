"""A library that is moved, deleted, replaced or robbed of its log while it is open: nothing is confirmed falsely."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryMoved
from reader.store import schema
from reader.store.library import Library
from reader.store.safety import backups, recovery
from reader.types import Annotation, Term
from tests.store import broken, sample

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move a file that is open")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library in a folder of its own, with an article and a mark that is still in its log."""
    with contextlib.closing(Library.open(tmp_path / "home" / "library.sqlite", "Ana")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        library.annotations.add(sample.mark("林若谷", "Praise", note="𠮷"))
        yield library


def rename(path: Path) -> None:
    path.rename(path.with_name("elsewhere.sqlite"))


def replace(path: Path) -> None:
    """As a program does that keeps folders of two computers alike."""
    newcomer = path.with_name("newcomer")
    newcomer.write_bytes(colleague(path.parent.parent).read_bytes())
    newcomer.replace(path)


def colleague(folder: Path) -> Path:
    """Another library, of one closed file."""
    path = folder / "colleague" / "library.sqlite"
    if not path.exists():
        with contextlib.closing(Library.open(path, "Ben")) as library:
            library.add_article(sample.article(), sample.FIELDS)
            for number in range(40):
                library.annotations.add(sample.mark("林若谷", "Doubt", note=f"theirs 𠮷{number}" * 40))
    return path


def take_log(path: Path) -> None:
    schema.wal_files(path)[0].unlink()


def exchange_log(path: Path) -> None:
    log = schema.wal_files(path)[0]
    shutil.copy(log, log.with_name("copy"))
    log.with_name("copy").replace(log)


def take_index(path: Path) -> None:
    schema.wal_files(path)[1].unlink()


def move_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("moved"))


LOSSES: dict[str, tuple[Callable[[Path], object], str]] = {
    "renamed": (rename, "was moved, renamed or deleted"),
    "deleted": (Path.unlink, "was moved, renamed or deleted"),
    "replaced": (replace, "was replaced by another file"),
    "without log": (take_log, "latest changes"),
    "with another log": (exchange_log, "latest changes"),
    "without index": (take_index, "latest changes"),
    "folder moved": (move_folder, "was moved, renamed or deleted"),
    "folder deleted": (lambda path: shutil.rmtree(path.parent), "was moved, renamed or deleted"),
}
losses = pytest.mark.parametrize(("lose", "sentence"), LOSSES.values(), ids=list(LOSSES))


def notes(library: Library) -> list[str]:
    return [mark.note for mark in library.annotations.all()]


def another(note: str = "🎏") -> Annotation:
    return sample.mark("林若谷", "Doubt", note=note)


@losses
def test_nothing_is_confirmed(library: Library, lose: Callable[[Path], object], sentence: str) -> None:
    lose(library.path)
    with pytest.raises(LibraryMoved, match=sentence):
        library.annotations.add(another())
    with pytest.raises(LibraryMoved, match=sentence):
        library.raise_if_moved()
    assert notes(library) == ["𠮷"]  # what was there can still be read


@losses
def test_a_loss_during_the_commit_is_told(library: Library, lose: Callable[[Path], object], sentence: str) -> None:
    """The commit itself succeeds, in a file that nobody finds again."""

    def lose_at_commit(statement: str) -> None:
        if statement.startswith("COMMIT"):
            library._db.conn.set_trace_callback(None)
            lose(library.path)

    library._db.conn.set_trace_callback(lose_at_commit)
    with pytest.raises(LibraryMoved, match=sentence):
        library.annotations.add(another())
    assert sorted(notes(library)) == ["🎏", "𠮷"]


@losses
def test_no_other_connection_is_opened_and_no_file_made(
    library: Library, lose: Callable[[Path], object], sentence: str
) -> None:
    lose(library.path)
    before = sorted(library.path.parent.glob("library.sqlite"))
    with pytest.raises(LibraryMoved, match=sentence):
        library.new_connection()
    assert sorted(library.path.parent.glob("library.sqlite")) == before


def test_a_file_in_its_place_is_left_whole(library: Library, tmp_path: Path) -> None:
    whole = colleague(tmp_path).read_bytes()
    replace(library.path)
    with pytest.raises(LibraryMoved):
        library.annotations.add(another())
    assert library.path.read_bytes() == whole
    assert [file.name for file in library.path.parent.iterdir() if file.name.endswith(("-wal", "-shm"))] == [
        file.name for file in library.path.parent.iterdir() if ".replaced-" in file.name
    ]
    with contextlib.closing(Library.open(library.path, "Ben")) as new:
        backups.check(new.path, thoroughly=True)
        assert len(notes(new)) == 40
        new.annotations.add(another("new"))
        library.close()  # which takes no log away from the new one
        new.annotations.add(another("newer"))
    with contextlib.closing(Library.open(library.path, "Ben")) as new:
        assert {"new", "newer"} <= set(notes(new))
    backups.check(library.path, thoroughly=True)


def test_a_job_is_told_as_well(library: Library) -> None:
    beside = library.new_connection()
    rename(library.path)
    with pytest.raises(LibraryMoved):
        beside.annotations.add(another())
    beside.close()


def test_all_goes_on_when_it_is_back(library: Library) -> None:
    rename(library.path)
    with pytest.raises(LibraryMoved):
        library.annotations.add(another())
    library.path.with_name("elsewhere.sqlite").rename(library.path)
    library.annotations.add(another("back"))
    library.close()
    with contextlib.closing(Library.open(library.path, "Ana")) as again:
        assert sorted(notes(again)) == ["back", "𠮷"]


@pytest.mark.parametrize("error", [sqlite3.DatabaseError("malformed"), sqlite3.IntegrityError("unique")])
def test_what_fails_meanwhile_is_neither_damage_nor_a_mistake(library: Library, error: sqlite3.Error) -> None:
    """As if another program had written into the log of both."""
    replace(library.path)
    with pytest.raises(LibraryMoved, match="replaced"), schema.library_errors(library.path):
        raise error


def test_a_nested_change_is_checked_once_it_is_written(library: Library) -> None:
    def change() -> None:
        with library.transaction():
            library.annotations.add(another("one"))
            rename(library.path)
            library.annotations.add(another("two"))

    with pytest.raises(LibraryMoved):
        change()
    assert notes(library) == ["𠮷"]


def test_a_restored_backup_is_no_loss(library: Library) -> None:
    backup = backups.make(library.path, "asked")
    library.annotations.add(another())
    backups.restore(library.path, backup)
    library.raise_if_moved()
    assert notes(library) == ["𠮷"]
    library.annotations.add(another("after"))
    assert sorted(notes(library)) == ["after", "𠮷"]


def test_a_library_recovered_meanwhile_is_another(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    broken.library(path, 2)
    with contextlib.closing(Library.open(path, "Ana")) as library:
        before = library.path.stat().st_ino
        with contextlib.closing(sqlite3.connect(path)) as db:
            (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_place'").fetchone()
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        broken.zero(path, [root])
        recovery.recover(path)
        assert path.stat().st_ino != before
        with pytest.raises(LibraryMoved, match="replaced"):
            library.set_terms([Term("霽川市", "霁川市", None)])
    with contextlib.closing(Library.open(path, "Ana")) as again:
        again.set_terms([Term("雲嶺縣", "𠮷岭县", None)])
    backups.check(path, thoroughly=True)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root mounts")
def test_a_share_that_vanishes(tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "none", share], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    mounted = True
    try:
        with contextlib.closing(Library.open(share / "library.sqlite", "Ana")) as library:
            library.add_article(sample.article(), sample.FIELDS)
            library.annotations.add(another("𠮷"))
            subprocess.run(["umount", "--lazy", share], check=True)
            mounted = False
            with pytest.raises(LibraryMoved, match="moved, renamed or deleted"):
                library.annotations.add(another())
            assert notes(library) == ["𠮷"]
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", share], check=True)
    assert list(share.iterdir()) == []
