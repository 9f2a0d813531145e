"""Files that cannot be merged, failures half way, and that a colleague's file is never touched."""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import InputError, LibraryError
from reader.store import merging, schema, times
from reader.store.library import Library
from reader.types import Annotation, Name
from tests.store import pair, sample
from tests.store.pair import made, merge, refuse, theirs


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Library, Library]]:
    ana, bo = pair.begin(tmp_path, "Ana", "Bo")
    yield ana, bo
    ana.close()
    bo.close()


def changed(library: Library, note: str) -> Annotation:
    mark = next(each for each in library.annotations.all() if each.quote == "旅游業")
    library.annotations.update(mark._replace(note=note, updated=times.now()))
    return mark._replace(note=note)


def test_their_file_is_never_touched(two: tuple[Library, Library], tmp_path: Path) -> None:
    ana, bo = two
    changed(bo, "by Bo")
    files = sorted(tmp_path.glob("Bo*"))
    assert [each.name for each in files] == ["Bo.sqlite", "Bo.sqlite-shm", "Bo.sqlite-wal"]  # while Bo has it open
    before = [each.read_bytes() for each in files if each.suffix != ".sqlite-shm"]
    merge(ana, bo.path, refuse)
    assert [each.read_bytes() for each in files if each.suffix != ".sqlite-shm"] == before
    bo.close()
    alone = tmp_path / "alone" / "Bo.sqlite"
    alone.parent.mkdir()
    shutil.copy(bo.path, alone)
    was = alone.read_bytes()
    alone.parent.chmod(0o500)
    merge(ana, alone, refuse)
    assert [each.name for each in alone.parent.iterdir()] == ["Bo.sqlite"]
    assert alone.read_bytes() == was
    alone.parent.chmod(0o700)


def test_nothing_is_merged_when_the_library_changed_while_choosing(two: tuple[Library, Library]) -> None:
    ana, bo = two
    changed(bo, "by Bo")
    with merging.open_copy(bo.path) as other:
        plan = merging.plan(ana, other)
        changed(ana, "meanwhile")
        was = made(ana)
        with pytest.raises(LibraryError, match="The library changed meanwhile"):
            merging.carry_out(ana, other, plan, {})
        assert made(ana) == was
        with pytest.raises(ValueError, match="no choice"):
            merging.carry_out(ana, other, merging.plan(ana, other), {})


def test_a_failure_half_way_leaves_all_as_it_was(two: tuple[Library, Library], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, bo = two
    for number in range(9):
        pair.change(bo, random.Random(number), number)
    bo.names.put(Name("雲嶺縣", None), "Bo")
    was = made(ana)

    def fail(*_: object) -> None:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(type(ana.names), "put", fail)
    with pytest.raises(LibraryError, match="full"):
        merge(ana, bo.path, theirs)
    assert made(ana) == was


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda path: path.unlink(), "cannot be read"),
        (lambda path: path.write_bytes(b"\x89PNG and more"), "neither a library nor"),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "damaged"),
        (lambda path: _zero(path), "damaged"),
        (lambda path: _pragma(path, "user_version = 999"), "newer version"),
        (lambda path: _pragma(path, "application_id = 7"), "another program"),
    ],
)
def test_what_cannot_be_merged_is_told(
    two: tuple[Library, Library], spoil: object, sentence: str, tmp_path: Path
) -> None:
    bo = two[1]
    bo.close()
    assert callable(spoil)
    spoil(bo.path)
    with pytest.raises(InputError, match=sentence), merging.open_copy(bo.path):
        pass
    with pytest.raises(InputError, match="folder"), merging.open_copy(tmp_path):
        pass


def _zero(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = bytes(len(data) // 2 - 4096)
    path.write_bytes(data)


def _pragma(path: Path, pragma: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA {pragma}")


def test_a_library_of_an_older_version_is_merged(two: tuple[Library, Library], tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    database = schema.open_database(old, lambda db: None, schema.migrations()[:1])
    article = sample.article("霽川市又一篇\n𠮷")
    database.execute(
        "INSERT INTO articles VALUES (?, '', 'utf-8', '', NULL, 1, 1, ?, ?)",
        [article.sha256, len(article.text), article.text],
    )
    database.execute(
        "INSERT INTO annotations VALUES ('old', ?, 0, 3, '霽川市', '', '', 'early', 'Cy', 1, 1)", [article.sha256]
    )
    database.close()
    was = old.read_bytes()
    merge(two[0], old, refuse)
    assert "early" in {each.note for each in two[0].annotations.all()}
    assert old.read_bytes() == was


def test_no_room_for_a_copy_is_told(
    two: tuple[Library, Library], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "not there"))
    with pytest.raises(InputError, match="no space for a copy"), merging.open_copy(two[1].path):
        pass
