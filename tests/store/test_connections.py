"""A library that is open stays locked, whatever else this program does with its file."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import InputError, LibraryError, LibraryMoved
from reader.store import connections, schema
from reader.store.exchange import formats
from reader.store.library import Library
from reader.store.merging import other_library as colleagues
from reader.store.safety import backups
from reader.types import Term

OTHER_PROGRAM = (
    "import sys; from reader.store.library import Library; library = Library.open(sys.argv[1], 'Bo');"
    " library.terms(); library.close()"
)
BESIDE: dict[str, Callable[[Library], object]] = {
    "another connection": lambda library: library.new_connection().close(),
    "a backup": lambda library: backups.make(library.path, "asked"),
    "a check": lambda library: backups.check(library.path, thoroughly=True),
    "whether a backup is due": lambda library: backups.due(library.path),
    "a merge with itself": lambda library: _copied(library.path),
}


def _copied(path: Path) -> None:
    with colleagues.open_copy(path):
        pass


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with contextlib.closing(Library.open(tmp_path / "library.sqlite", "Ana")) as library:
        library.set_terms([Term("霽川市", "霁川市", None)])
        yield library


@pytest.mark.parametrize("beside", BESIDE.values(), ids=list(BESIDE))
def test_another_program_that_closes_takes_no_log_away(library: Library, beside: Callable[[Library], object]) -> None:
    beside(library)
    subprocess.run([sys.executable, "-c", OTHER_PROGRAM, str(library.path)], check=True)
    library.set_terms([Term("雲嶺縣", "𠮷岭县", None)])
    with contextlib.closing(sqlite3.connect(f"file:{library.path}?mode=ro", uri=True)) as reader:
        assert reader.execute("SELECT text FROM terms").fetchall() == [("雲嶺縣",)]


def test_the_library_is_no_file_with_marks(library: Library) -> None:
    with pytest.raises(InputError, match="the library itself"):
        formats.detect_format(library.path)


def test_a_file_is_read_again_when_it_is_open_no_more(library: Library) -> None:
    beside = library.new_connection()
    assert connections.first_bytes(library.path, 6) is None
    library.close()
    assert connections.first_bytes(library.path, 6) is None
    beside.close()
    assert connections.first_bytes(library.path, 6) == b"SQLite"


def test_another_file_in_its_place_is_judged(library: Library) -> None:
    foreign = library.path.with_name("foreign.sqlite")
    with contextlib.closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE plants (name TEXT)")
        connection.commit()
    foreign.replace(library.path)
    for companion in schema.wal_files(library.path):
        companion.unlink()
    with pytest.raises(LibraryError, match="another program"):
        Library.open(library.path, "Ana")
    with pytest.raises(LibraryMoved, match="replaced"):
        library.new_connection()


def test_what_is_thrown_away_meanwhile_may_close_its_connection(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, number = library.new_connection(), connections.file_id

    def thrown_away(path: Path) -> tuple[int, int]:
        beside.close()  # as finalising an unfinished generator does
        return number(path)

    monkeypatch.setattr(connections, "file_id", thrown_away)
    assert connections.is_open(library.path)
