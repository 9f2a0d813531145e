"""What is in an open library that is no longer in its place can be saved again, and overwrites nothing."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import LibraryMoved, OutputError
from reader.store import schema
from reader.store.library import Library
from reader.store.safety import backup_files, backups, rescue
from reader.store.safety.replacing import asides
from tests.store.test_moved import LOSSES, another, library, notes, rename, replace, take_log

__all__ = ["library"]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move a file that is open")

KEEPING = {name: lose for name, (lose, _) in LOSSES.items() if name != "replaced"}


def kept(path: Path) -> list[str]:
    """What another program reads there, once the library is intact."""
    backups.check(path, thoroughly=True)
    with contextlib.closing(Library.open(path, "Ben")) as opened:
        return sorted(notes(opened))


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("lose", KEEPING.values(), ids=list(KEEPING))
def test_it_is_written_back(library: Library, lose: Callable[[Path], object]) -> None:
    path = library.path
    lose(path)
    rescue.write_back(library)
    library.close()
    assert kept(path) == ["𠮷"]
    with contextlib.closing(Library.open(path, "Ana")) as again:
        again.annotations.add(another())
    assert kept(path) == sorted(["🎏", "𠮷"])
    assert path.stat().st_mode & 0o777 == 0o600
    assert not [name for name in names(path.parent) if ".part" in name or name.startswith("library.sqlite.replaced-")]


def test_what_reached_a_lost_file_is_written_back_too(library: Library) -> None:
    def lose_at_commit(statement: str) -> None:
        if statement.startswith("COMMIT"):
            library._db.conn.set_trace_callback(None)
            rename(library.path)

    library._db.conn.set_trace_callback(lose_at_commit)
    with pytest.raises(LibraryMoved):
        library.annotations.add(another())
    rescue.write_back(library)
    assert kept(library.path) == sorted(["🎏", "𠮷"])


def test_a_library_without_its_log_is_set_aside(library: Library) -> None:
    take_log(library.path)
    before = library.path.read_bytes()
    rescue.write_back(library)
    library.close()
    (aside,) = asides(library.path)
    assert aside.read_bytes() == before


def test_another_file_is_not_overwritten(library: Library) -> None:
    replace(library.path)
    whole = library.path.read_bytes()
    with pytest.raises(OutputError, match="already exists"):
        rescue.write_back(library)
    with pytest.raises(OutputError, match="already exists"):
        rescue.save(library, library.path)
    library.close()
    assert library.path.read_bytes() == whole
    assert not [name for name in names(library.path.parent) if ".part" in name]


@pytest.mark.parametrize(("lose", "_"), LOSSES.values(), ids=list(LOSSES))
def test_it_is_saved_elsewhere(library: Library, tmp_path: Path, lose: Callable[[Path], object], _: str) -> None:
    lose(library.path)
    target = rescue.save(library, tmp_path / "saved.sqlite")
    library.close()
    assert kept(target) == ["𠮷"]


def test_a_name_that_is_taken_or_leads_nowhere(library: Library, tmp_path: Path) -> None:
    rename(library.path)
    taken = tmp_path / "taken.txt"
    taken.write_text("霽川市\n", encoding="utf-8")
    with pytest.raises(OutputError, match="already exists"):
        rescue.save(library, taken)
    assert taken.read_text(encoding="utf-8") == "霽川市\n"
    with pytest.raises(OutputError, match="choose another location"):
        rescue.save(library, taken / "library.sqlite")


def test_it_becomes_a_backup_of_what_took_its_place(library: Library) -> None:
    replace(library.path)
    made = rescue.back_up(library)
    library.close()
    assert backup_files.of(library.path) == [made]
    assert made.reason == "lost"
    assert kept(made.path) == ["𠮷"]
    assert len(kept(library.path)) == 40


def test_a_file_system_without_links(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    rename(library.path)
    rescue.write_back(library)
    with pytest.raises(OutputError, match="already exists"):
        rescue.write_back(library)
    library.close()
    assert kept(library.path) == ["𠮷"]
    assert schema.resolve(library.path) == library.path
