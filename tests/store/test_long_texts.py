"""The check of a library reads a text as long as a book in pieces, and finds the same in it as in a short one."""

from __future__ import annotations

import contextlib
import sqlite3
import tracemalloc
from pathlib import Path

import pytest

from reader.analysis import codec
from reader.store.library import Library
from reader.store.safety import integrity
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Analysis, Article, Entity, EntityType, Span
from tests.store import sample
from tests.store.analysed import ANALYSIS

LINE = "雲嶺縣將新建𠮷橋三座🙂。\n"


def kept(path: Path, article: Article, analysis: Analysis) -> None:
    with contextlib.closing(Library.open(path, "Ana")) as library:
        library.add_article(article, sample.FIELDS, Views(article))
        library.save_analysis(article.sha256, "1", analysis)


def fault(path: Path) -> str:
    with contextlib.closing(sqlite3.connect(path)) as db:
        return integrity.content_fault(db)


def replace(path: Path, table: str, column: str, before: bytes, after: bytes) -> None:
    """Put other bytes in the place of the last ones like these, of a text that may then be none."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        (text,) = db.execute(f"SELECT CAST({column} AS BLOB) FROM {table}").fetchone()
        head, _, tail = text.rpartition(before)
        db.execute(f"UPDATE {table} SET {column} = CAST(? AS TEXT)", [head + after + tail])
        db.commit()


def long(characters: int) -> tuple[Article, Analysis]:
    article = from_text(LINE * (characters // len(LINE)))
    entities = tuple(Entity(EntityType.LOC, Span(at, at + 3), "雲嶺𠮷") for at in range(0, characters, 40))
    return article, ANALYSIS._replace(entities=entities)


@pytest.mark.parametrize("more", range(8))
def test_a_character_may_lie_where_two_pieces_meet(tmp_path: Path, more: int) -> None:
    article, analysis = long(100_000)
    article = from_text("x" * more + article.text)
    path = tmp_path / "library.sqlite"
    kept(path, article, analysis)
    assert len(article.text.encode()) > 200_000
    assert len(codec.to_utf8(analysis)) > 100_000
    assert fault(path) == ""


@pytest.mark.parametrize("characters", [300, 100_000])
def test_what_is_broken_is_found_however_long_the_text_is(tmp_path: Path, characters: int) -> None:
    path = tmp_path / "library.sqlite"
    kept(path, *long(characters))
    whole = path.read_bytes()
    replace(path, "articles", "text", "橋".encode(), "樑".encode())
    assert fault(path).endswith("is not what it was")
    path.write_bytes(whole)
    replace(path, "articles", "text", "橋".encode(), "橋".encode()[:2])
    assert fault(path) == "a text in articles cannot be read"
    path.write_bytes(whole)
    replace(path, "analyses", "json", "嶺".encode(), b"\xff\xff\xff")
    assert fault(path) == "a text in analyses cannot be read"


def test_no_text_is_taken_whole(tmp_path: Path) -> None:
    """Which Python would do under its lock, so that a window stood still."""
    path = tmp_path / "library.sqlite"
    kept(path, *long(1_000_000))
    fault(path)
    tracemalloc.start()
    try:
        assert fault(path) == ""
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
