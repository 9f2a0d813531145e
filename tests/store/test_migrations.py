"""A handwritten library of the first version is migrated to the current one without loss."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.store import schema
from reader.store.library import Library
from reader.store.safety import backups
from reader.types import Reading, Span
from tests.store import sample
from tests.store.analysed import ANALYSIS

MARK = sample.mark("業(yè),讓經(jīng)濟(jì)", "Praise", "新", note="𠮷\n“?”")
TIME = 1738830600123


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A library of the first version with an article, a pasted one, two tags and a mark."""
    path = tmp_path / "library.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(schema.migrations()[0])
        for article, title, date, opened in (
            (sample.article(), "𠮷城發展大會召開", "2025-02-06", TIME + 5),
            (sample.article("貼上的𠮷", path=""), "", None, TIME),
        ):
            db.execute(
                "INSERT INTO articles (sha256, path, encoding, title, date, added, opened, characters, text)"
                " VALUES (?, ?, 'utf-8', ?, ?, ?, ?, ?, ?)",
                [article.sha256, article.path, title, date, TIME, opened, len(article.text), article.text],
            )
        db.execute("INSERT INTO tags VALUES (1, 'Praise', 3, 1, 'kind words', NULL), (2, '新', 0, NULL, '', 1)")
        db.execute(
            "INSERT INTO annotations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                MARK.id,
                MARK.article,
                *MARK.span,
                MARK.quote,
                MARK.prefix,
                MARK.suffix,
                MARK.note,
                MARK.author,
                TIME,
                TIME,
            ],
        )
        db.execute("INSERT INTO annotation_tags VALUES (?, 0, 1), (?, 1, 2)", [MARK.id, MARK.id])
        db.execute("INSERT INTO analyses VALUES (?, 2, 7, '{}')", [MARK.article])
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
        db.commit()
    return path


def version(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def everything_is_there(path: Path) -> None:
    library = Library.open(path, "Ana")
    try:
        assert library.annotations.all() == [MARK]
        assert library.article(MARK.article) == sample.article()
        assert [tag.name for tag in library.codebook.tags()] == ["Praise", "新"]
        first, second = library.articles()
        assert (first.sha256, first.title, str(first.date)) == (MARK.article, "𠮷城發展大會召開", "2025-02-06")
        assert (first.path, first.characters, first.annotations) == ("/news/𠮷城.txt", len(sample.TEXT), 1)
        assert (first.commitments, second.commitments) == (7, None)
        assert (first.outlet, first.byline, second.title, second.path, second.date) == ("", "", "", "", None)
        assert library.reading(MARK.article) == Reading()
    finally:
        library.close()
    assert sample.integrity(path) == "ok"


def test_everything_of_the_first_version_is_there(old: Path) -> None:
    everything_is_there(old)
    assert version(old) == len(schema.migrations())
    (backup,) = (each.path for each in backups.of(old))
    assert version(backup) == 1
    assert sample.integrity(backup) == "ok"


def test_what_is_new_works_in_it_and_its_rules_still_hold(old: Path) -> None:
    with contextlib.closing(Library.open(old, "Ana")) as library:
        library.set_repair(MARK.article, False)
        assert library.reading(MARK.article) == Reading(False)
        saved = sample.article()._replace(format="html", marked=(("title", Span(0, 9)),))
        library.add_article(saved, sample.FIELDS)
        assert library.article(MARK.article) == saved
        library.save_analysis(MARK.article, "4", ANALYSIS)
        assert library.analysis(MARK.article, "4") == ANALYSIS
        library.annotations.delete(MARK.id)
        with pytest.raises(sqlite3.IntegrityError):  # its article must still be there
            library.annotations.add(sample.mark(Span(0, 1), text="不在"))


def test_an_old_and_a_new_library_are_built_alike(old: Path, tmp_path: Path) -> None:
    Library.open(old, "Ana").close()
    Library.open(tmp_path / "new.sqlite", "Ana").close()

    def built(path: Path) -> list[tuple[str, str]]:
        with contextlib.closing(sqlite3.connect(path)) as db:
            return db.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()

    assert built(old) == built(tmp_path / "new.sqlite")
    assert {"accepted", "terms", "terms_text", "articles_opened", "annotations_place"} <= {
        name for name, _ in built(old)
    }


def test_the_text_stays_the_last_column(old: Path) -> None:
    Library.open(old, "Ana").close()
    with contextlib.closing(sqlite3.connect(old)) as db:
        assert db.execute("SELECT name FROM pragma_table_info('articles')").fetchall()[-1] == ("text",)


# Migrates the library and is killed within a step, before its commit.
KILLED = """
import os, signal, sys
from reader.store.safety import backups
from reader.store import schema
from reader.store.library import Library

def step(db, path, number, sql):
    db.executescript(sql)
    assert db.execute("SELECT count(*) FROM terms").fetchone() == (0,)
    assert "text" in sql
    os.kill(os.getpid(), signal.SIGKILL)

schema._step = step
Library.open(sys.argv[1], "Ana")
"""


def test_a_program_killed_within_a_step_leaves_the_old_library(old: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(old)], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (-9, b"")
    with contextlib.closing(sqlite3.connect(old)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert tables == {"articles", "tags", "annotations", "annotation_tags", "analyses"}
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (2,)
    everything_is_there(old)


def test_an_old_library_that_another_program_writes_to_waits(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.01)
    with contextlib.closing(sqlite3.connect(old)) as other:
        other.execute("PRAGMA journal_mode = WAL").fetchone()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="another program"):
            Library.open(old, "Ana")
        other.rollback()
    assert version(old) == 1
    everything_is_there(old)
