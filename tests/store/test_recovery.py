"""Damaged libraries are set aside, and everything readable or in a backup is in the new file."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import LibraryDamaged, LibraryError
from reader.store import schema
from reader.store.library import Library
from reader.store.safety import backups, recovery
from reader.store.safety.pages import Pages, TreeScan
from reader.types import Annotation, Article
from tests.store import broken, sample
from tests.store.test_migrations import MARK, old  # noqa: F401 — a fixture


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Article], list[Annotation]]:
    """A library on which nothing has been broken yet."""
    path = tmp_path_factory.mktemp("whole") / "library.sqlite"
    return path, *broken.library(path)


@pytest.fixture
def path(whole: tuple[Path, list[Article], list[Annotation]], tmp_path: Path) -> Path:
    """A copy to break."""
    return Path(shutil.copy(whole[0], tmp_path / "library.sqlite"))


def held(path: Path) -> tuple[dict[str, Annotation], set[str]]:
    """The marks by id and the articles' hashes; checks every article's text against its hash."""
    assert sample.integrity(path) == "ok"
    with contextlib.closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    with contextlib.closing(Library.open(path, "Ana")) as library:
        articles = {row.sha256 for row in library.articles()}
        for sha256 in articles:
            article = library.article(sha256)
            assert article is not None
            assert article.sha256 == sha256
        return {mark.id: mark for mark in library.annotations.all()}, articles


def pages_of(path: Path, name: str) -> list[int]:
    """The pages of a table or an index."""
    with contextlib.closing(Pages(path)) as pages:
        root = next(entry.root for entry in pages.schema() if entry.name == name)
        pages.used = set()
        for _ in pages.walk(root, TreeScan()):
            pass
        return sorted(pages.used)


def test_pages_read_what_sqlite_reads(path: Path) -> None:
    with contextlib.closing(Library.open(path, "Ana")) as library, contextlib.closing(sqlite3.connect(path)) as db:
        library.annotations.add(sample.mark("林若谷", note="in the log", text=broken.article(3).text))
        with contextlib.closing(Pages(path)) as pages:
            entries = {entry.name: entry for entry in pages.schema()}
            for table in ("articles", "annotations", "history", "terms", "names"):
                tree, found = TreeScan(), []
                for record in pages.walk(entries[table].root, tree):
                    found.append((record.rowid, *record.values))
                assert (tree.lost_pages, tree.failed_rows) == (0, 0)
                expected = db.execute(f"SELECT rowid, * FROM {table} ORDER BY rowid").fetchall()
                at = 1 if table in ("history", "terms", "names") else 0  # stored as NULL, being the rowid
                assert [(row[0], *row[1 + at :]) for row in found] == [(row[0], *row[1 + at :]) for row in expected]
            tags, tree = entries["annotation_tags"], TreeScan()
            expected = db.execute("SELECT * FROM annotation_tags ORDER BY annotation, position").fetchall()
            assert sorted(record.values for record in pages.walk(tags.root, tree)) == sorted(expected)


def test_a_library_that_is_whole_is_left_alone(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="not damaged"):
        recovery.recover(path)
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == ["library.sqlite"]


def spoil(path: Path, was: str, becomes: bytes) -> None:
    """Put other bytes in the place of the first text like this."""
    content = path.read_bytes()
    assert len(was.encode()) == len(becomes)
    assert was.encode() in content
    path.write_bytes(content.replace(was.encode(), becomes, 1))


def test_a_text_that_is_none_any_more(path: Path, whole: tuple[Path, list[Article], list[Annotation]]) -> None:
    kept = backups.make(path, "asked").path
    long = max(whole[2], key=lambda mark: len(mark.note)).note
    spoil(path, long[:500], b"\xff" + long[:500].encode()[1:])
    later = kept.with_name(kept.name.replace("Z-asked", "Z-day"))  # the same text, like a backup by an earlier version
    shutil.copy(path, later)
    assert later == backups.of(path)[0].path
    with pytest.raises(LibraryDamaged, match="a text in "):
        backups.check(path, thoroughly=True)
    with contextlib.closing(Library.open(path, "Ana")) as library, pytest.raises(LibraryDamaged):
        library.annotations.all()
    report = recovery.recover(path)
    assert report.backup == kept != later
    assert held(path) == ({mark.id: mark for mark in whole[2]}, {article.sha256 for article in whole[1]})


def test_an_article_that_is_not_what_was_hashed(path: Path) -> None:
    spoil(path, "第3篇", "第9篇".encode())
    with pytest.raises(LibraryDamaged, match="the text of the article"):
        backups.check(path, thoroughly=True)


def test_a_draft_of_a_recovery_that_was_killed_goes(path: Path) -> None:
    names = [".library.sqlite.0a1b2c3d.part", ".library.sqlite.0a1b2c3d.part-wal", ".library.sqlite.part", ".a.part"]
    draft, log, *others = [path.with_name(name) for name in (*names, ".library.sqlite.4e5f6a7b.part")]
    for each in (draft, log, *others):
        each.touch()
    for each in (draft, log, *others[:-1]):
        os.utime(each, (0, 0))
    broken.zero(path, [pages_of(path, "annotations")[-1]])
    recovery.recover(path)
    assert not draft.exists()
    assert not log.exists()
    assert all(each.exists() for each in others)


def test_what_is_no_library_is_not_recovered(tmp_path: Path) -> None:
    text, other = tmp_path / "a.txt", tmp_path / "b.sqlite"
    text.write_text("霽川市𠮷🎏\n" * 900, encoding="utf-8")
    with contextlib.closing(sqlite3.connect(other)) as db:
        db.executescript("CREATE TABLE articles (a); CREATE TABLE annotations (a); CREATE TABLE tags (a)")
    for file, words in ((text, "is not a library"), (other, "another program"), (tmp_path / "none", "no library")):
        with pytest.raises(LibraryError, match=words):
            recovery.recover(file)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.txt", "b.sqlite"]


def test_a_newer_library_is_not_recovered(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
        db.execute(f"PRAGMA user_version = {len(schema.migrations()) + 1}")
    broken.zero(path, [20, 30])
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="newer version"):
        recovery.recover(path)
    assert path.read_bytes() == before


BREAKS: dict[str, Callable[[Path, list[int], random.Random], None]] = {
    "zeroed": lambda path, pages, _: broken.zero(path, pages),
    "torn": broken.tear,
}


@pytest.mark.parametrize("kind", BREAKS)
@pytest.mark.parametrize("backed_up", [False, True])
@pytest.mark.parametrize("seed", range(8))
def test_whatever_pages_are_broken(
    whole: tuple[Path, list[Article], list[Annotation]],
    path: Path,
    kind: str,
    backed_up: bool,
    seed: int,
) -> None:
    _, articles, marks = whole
    known, rng = {mark.id: mark for mark in marks}, random.Random(seed)
    if backed_up:
        backups.make(path, "day")
    count = path.stat().st_size // broken.PAGE
    pages = rng.sample(range(1, count + 1), rng.choice([1, 2, 3, 8, 30]))
    BREAKS[kind](path, pages, rng)
    damaged = path.read_bytes()
    try:
        report = recovery.recover(path)
    except LibraryError:  # what no check can see is no damage to whoever reads; the text of a page that overflows
        assert path.read_bytes() == damaged
        backups.check(path, thoroughly=True)
        return
    assert report.aside.read_bytes() == damaged
    found, texts = held(path)
    assert set(found) <= set(known)
    assert texts <= {article.sha256 for article in articles}
    if backed_up:
        assert set(found) == set(known)
        assert texts == {article.sha256 for article in articles}
    for id, mark in found.items():
        meant = known[id]
        assert (mark.article, mark.span, mark.quote) == (meant.article, meant.span, meant.quote)
    others = [id for id, mark in found.items() if not set(mark.tags) <= set(known[id].tags)]
    assert len(others) <= len(known) // 100  # the last byte of a row may be torn so that it still reads well


@pytest.mark.parametrize("share", [0.999, 0.9, 0.5, 0.1])
def test_a_file_that_was_cut(path: Path, whole: tuple[Path, list[Article], list[Annotation]], share: float) -> None:
    known = {mark.id for mark in whole[2]}
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(LibraryDamaged, match="is damaged"):
        Library.open(path, "Ana")
    report = recovery.recover(path)
    found, _ = held(path)
    assert set(found) <= known
    assert share < 0.5 or found
    assert len(found) == len(known) or report.lost or any(table.pages for table in report.tables)


def test_a_table_without_its_leaves_comes_from_its_index_and_the_backup(
    path: Path, whole: tuple[Path, list[Article], list[Annotation]]
) -> None:
    broken.zero(path, pages_of(path, "annotation_tags"))
    recovery.recover(path)
    found, _ = held(path)
    assert found == {mark.id: mark for mark in whole[2]}  # an index contains all columns


def test_a_header_of_zeros(path: Path, whole: tuple[Path, list[Article], list[Annotation]]) -> None:
    broken.zero(path, [1])
    with pytest.raises(LibraryDamaged, match="is damaged"):
        Library.open(path, "Ana")
    report = recovery.recover(path)
    found, texts = held(path)
    assert found == {mark.id: mark for mark in whole[2]}
    assert len(texts) == len(whole[1])
    assert report.lost == 0


def test_nothing_but_zeros_comes_back_from_the_backup(
    path: Path, whole: tuple[Path, list[Article], list[Annotation]]
) -> None:
    backup = backups.make(path, "day")
    path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(LibraryDamaged, match="is damaged"):
        Library.open(path, "Ana")
    assert recovery.recover(path).backup == backup.path
    assert held(path)[0] == {mark.id: mark for mark in whole[2]}


def test_what_was_written_since_the_backup_is_read_and_what_was_deleted_stays_so(path: Path) -> None:
    backups.make(path, "day")
    with contextlib.closing(Library.open(path, "Ana")) as library:
        gone, *_, changed = library.annotations.all()
        library.annotations.delete(gone.id)
        library.annotations.update(changed._replace(note="later\n𠮷U盤"))
        later = sample.mark("林若谷", "Praise", text=broken.article(2).text)
        library.annotations.add(later)
    with contextlib.closing(Pages(path)) as pages:
        ids = {
            number: {each.values[0] for each in pages.leaf_records(number)} for number in pages_of(path, "annotations")
        }
    broken.zero(path, [number for number, some in ids.items() if some and not some & {changed.id, later.id}][:5])
    report = recovery.recover(path)
    found, _ = held(path)
    assert gone.id not in found
    assert found[later.id] == later
    assert found[changed.id].note == "later\n𠮷U盤"
    assert sum(table.backup for table in report.tables if table.table == "annotations") > 0


def test_a_log_that_was_not_yet_in_the_file(path: Path, whole: tuple[Path, list[Article], list[Annotation]]) -> None:
    library = Library.open(path, "Ana")
    later = [sample.mark("林若谷", "Praise", text=broken.article(4).text) for _ in range(8)]
    for mark in later:
        library.annotations.add(mark)
    copied = path.parent / "killed" / "library.sqlite"
    copied.parent.mkdir()
    for file in (path, schema.wal_files(path)[0]):
        shutil.copy(file, copied.parent / file.name)
    library.close()
    with schema.wal_files(copied)[0].open("r+b") as log:  # its last write did not come to an end
        log.seek(0, 2)
        log.write(bytes(range(256)) * 8)
    broken.zero(copied, pages_of(copied, "articles_date"))
    report = recovery.recover(copied)
    found, _ = held(copied)
    assert found == {mark.id: mark for mark in (*whole[2], *later)}
    assert [file.exists() for file in (report.aside, schema.wal_files(report.aside)[0])] == [True, True]


def test_a_mark_whose_article_is_lost_stays_in_the_history(
    path: Path, whole: tuple[Path, list[Article], list[Annotation]]
) -> None:
    with contextlib.closing(sqlite3.connect(path)) as db:
        number, sha256 = db.execute("SELECT rowid, sha256 FROM articles ORDER BY characters DESC").fetchone()
    with contextlib.closing(Pages(path)) as pages:
        root = next(entry.root for entry in pages.schema() if entry.name == "articles")
        pages.used = set()
        for record in pages.walk(root, TreeScan()):
            if record.rowid == number:
                break
        over = sorted(pages.used)[-1]
    broken.zero(path, [over])
    with contextlib.suppress(LibraryError):
        backups.check(path)
    report = recovery.recover(path) if _is_broken(path) else None
    if report is None:
        pytest.skip("the page was not the article's")
    gone = [mark for mark in whole[2] if mark.article == sha256]
    _, texts = held(path)
    if sha256 in texts:
        pytest.skip("the page was not the article's")
    with contextlib.closing(Library.open(path, "Ana")) as library:
        for mark in gone:
            (past,) = (each for each in library.annotations.history(mark.id) if each.deleted)
            assert past.state == mark


def _is_broken(path: Path) -> bool:
    try:
        backups.check(path, thoroughly=True)
    except LibraryDamaged:
        return True
    return False


def test_an_older_library_is_recovered_and_brought_up_to_date(old: Path) -> None:  # noqa: F811
    with contextlib.closing(sqlite3.connect(old)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_place'").fetchone()
    broken.zero(old, [root])
    recovery.recover(old)
    assert held(old)[0] == {MARK.id: MARK}


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let the program end at the n-th moment at which a recovery touches names of files."""
    calls = [0, 0]

    def stop(at: int) -> None:
        calls[:] = [at, 0]

    for name in ("hardlink_to", "unlink", "replace"):
        real = getattr(Path, name)

        def touched(self: Path, *args: object, real: Callable[..., object] = real, **options: object) -> object:
            calls[1] += 1
            if calls[1] > calls[0]:
                raise KeyboardInterrupt
            return real(self, *args, **options)

        monkeypatch.setattr(Path, name, touched)
    return stop


@pytest.mark.parametrize("at", range(6))
def test_a_recovery_that_ends_early_can_be_done_again(
    whole: tuple[Path, list[Article], list[Annotation]], path: Path, stopped: Callable[[int], None], at: int
) -> None:
    stopped(99)
    library = Library.open(path, "Ana")
    later = sample.mark("林若谷", "Praise", text=broken.article(4).text)
    library.annotations.add(later)
    log = schema.wal_files(path)[0]
    kept = log.read_bytes()
    library.close()
    shutil.copy(whole[0], path)
    log.write_bytes(kept)
    broken.zero(path, pages_of(path, "articles_date"))
    stopped(at)
    with contextlib.suppress(KeyboardInterrupt):
        recovery.recover(path)
    stopped(99)
    with contextlib.suppress(LibraryError):
        recovery.recover(path)
    assert held(path)[0] == {mark.id: mark for mark in (*whole[2], later)}
