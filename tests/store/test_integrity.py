"""A full disk, places that cannot be written, another writer, and kills while the whole file is handled.

Each time one sentence, nothing lost, and going on when there is room again.
"""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import sqlite3
import stat
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError, OutputError
from reader.store import schema
from reader.store.library import Library
from reader.store.listing import ArticleFilter
from reader.store.research.search_query import SearchQuery
from reader.store.safety import backups, recovery
from reader.text.views import Views
from reader.types import Coder, Collection
from tests.store import broken, sample
from tests.store.killing import spin, victims
from tests.store.test_migrations import MARK, old  # noqa: F401 — a fixture

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits, modes and kills are POSIX's")
KILLS = 14


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """A library, and the ids of its marks."""
    path = tmp_path_factory.mktemp("whole") / "library.sqlite"
    _, marks = broken.library(path)
    return path, {mark.id for mark in marks}


def ids(path: Path) -> set[str]:
    assert sample.integrity(path) == "ok"
    with contextlib.closing(Library.open(path, "Ana")) as library:
        return {mark.id for mark in library.annotations.all()}


# A full disk

Fill = Callable[[], None]


@pytest.fixture(params=["disk", "limit"])
def small_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, Fill, Fill]]:
    """A folder on a disk of three megabytes, or one where files may only grow so far; what fills it and makes room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = request.param == "disk"
    if mounted:
        mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder]
        if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("nobody may mount a disk here")
    filler, limits = folder / "filler", resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill() -> None:
        if not mounted:
            resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
            return
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as stream:
            while stream.write(bytes(1024)):
                pass

    def room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        filler.unlink(missing_ok=True)

    try:
        yield folder, fill, room
    finally:
        room()
        if mounted:
            subprocess.run(["umount", "-l", folder], check=True)


def test_marking_on_a_full_disk(small_disk: tuple[Path, Fill, Fill]) -> None:
    folder, fill, room = small_disk
    library = Library.open(folder / "library.sqlite", "Ana")
    library.add_article(sample.article(), sample.FIELDS)
    kept = [sample.mark("林若谷", "Praise", note="before 𠮷")]
    library.annotations.add(kept[0])
    fill()
    refusals = []
    for number in range(40):
        mark = sample.mark("50億元", "Praise", note=f"{number}" * 4000)
        try:
            library.annotations.add(mark)
            kept.append(mark)
        except LibraryError as error:
            refusals.append(str(error))
    assert len(refusals) > 10
    assert all("disk" in sentence and sentence.endswith("try again.") for sentence in refusals)
    assert {mark.id for mark in library.annotations.all()} == {mark.id for mark in kept}
    room()
    later = sample.mark("50億元", note="later" * 2000)
    library.annotations.add(later)
    library.close()
    assert ids(library.path) == {mark.id for mark in (*kept, later)}


def test_backups_and_the_way_back_on_a_full_disk(
    small_disk: tuple[Path, Fill, Fill], whole: tuple[Path, set[str]]
) -> None:
    folder, fill, room = small_disk
    path = Path(shutil.copy(whole[0], folder / "library.sqlite"))
    first = backups.make(path, "day")
    fill()
    with pytest.raises(LibraryError, match=r"Cannot write a backup .*; free up space there"):
        backups.make(path, "day")
    with pytest.raises(OutputError, match="Cannot write"):
        backups.write(path, folder / "copy.sqlite")
    assert [each.path for each in backups.of(path)] == [first.path]
    assert not list(backups.folder(path).glob(".*"))
    with pytest.raises(LibraryError, match=r"free up space|check whether its disk is full"):
        backups.restore(path, first)
    room()
    assert ids(path) == whole[1]


def test_recovering_on_a_full_disk(small_disk: tuple[Path, Fill, Fill], whole: tuple[Path, set[str]]) -> None:
    folder, fill, room = small_disk
    path = Path(shutil.copy(whole[0], folder / "library.sqlite"))
    with contextlib.closing(sqlite3.connect(path)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_place'").fetchone()
    broken.zero(path, [root])
    damaged = path.read_bytes()
    fill()
    with pytest.raises(LibraryError, match="disk"):
        recovery.recover(path)
    assert path.read_bytes() == damaged
    assert not [file for file in folder.iterdir() if "part" in file.name or "damaged" in file.name]
    room()
    recovery.recover(path)
    assert ids(path) == whole[1]


# Places that cannot be written


@pytest.fixture
def searched() -> None:
    """Loads everything that a search imports, before permissions are restricted."""
    with contextlib.closing(Library.in_memory("")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        library.search.hits(SearchQuery("林若谷"))


@pytest.mark.usefixtures("searched")
def test_a_folder_that_lets_nobody_write(ordinary_folder: Path) -> None:
    path = ordinary_folder / "mine" / "library.sqlite"
    with contextlib.closing(Library.open(path, "Ana")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        mark = sample.mark("林若谷")
        library.annotations.add(mark)
    path.parent.chmod(0o500)
    with pytest.raises(LibraryError, match="allow writing"):
        backups.make(path, "day")
    path.parent.chmod(0o700)
    assert ids(path) == {mark.id}


def test_a_library_that_refuses_changes_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with contextlib.closing(Library.open(path, "Ana")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        library.make_read_only(schema.damaged_error(path))
        with contextlib.closing(library.new_connection()) as other:
            assert library.is_read_only
            assert other.is_read_only
            before = Path(f"{path}-wal").read_bytes()
            for each in (library, other):
                for change in (
                    lambda own: own.annotations.add(sample.mark("林若谷")),
                    lambda own: own.memos.put("of none", None),
                    lambda own: own.workbench.save(sample.article().sha256, (), Views(sample.article())),
                    lambda own: own.remove_article(sample.article().sha256),
                ):
                    with pytest.raises(LibraryDamaged, match="is damaged; recover"):
                        change(each)
            assert Path(f"{path}-wal").read_bytes() == before
            assert other.article(sample.article().sha256) == sample.article()
    with contextlib.closing(Library.open(path, "Ana")) as library:  # the file may have been replaced
        library.annotations.add(sample.mark("林若谷"))


@pytest.mark.usefixtures("searched")
def test_a_library_in_a_folder_that_lets_nobody_write_is_read_as_it_lies(ordinary_folder: Path) -> None:
    path = ordinary_folder / "mine" / "library.sqlite"
    with contextlib.closing(Library.open(path, "Ana")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        library.search.catch_up()
        mark = sample.mark("林若谷")
        library.annotations.add(mark)
        assert not library.is_read_only
    path.parent.chmod(0o500)
    before = path.read_bytes()
    with (
        contextlib.closing(Library.open(path, "Ana")) as library,
        contextlib.closing(library.new_connection()) as other,
    ):
        assert library.is_read_only
        assert other.is_read_only
        for change in (
            lambda: library.annotations.add(sample.mark("林若谷")),
            lambda: library.add_article(sample.article(), sample.FIELDS),
            lambda: library.codebook.set_coder(Coder("Ben", 3)),
            lambda: library.collections.put(Collection("1", "一")),
        ):
            with pytest.raises(LibraryError, match="read-only; allow writing"):
                change()
        assert library.annotations.of(sample.article().sha256) == [mark]
        assert other.article(sample.article().sha256) == sample.article()
        assert [hit.article for hit in library.search.hits(SearchQuery("林若谷"))]
        assert library.data_version() == library.data_version()
        for words, found in (("𠮷城.txt", 1), ("沒有這個", 0)):  # not indexed yet, and cannot be
            assert library.listing.count(ArticleFilter(words=words)) == found
    backups.check_if_small(path)
    backups.check(path, thoroughly=True)
    assert backups.write(path, ordinary_folder / "copy.sqlite").exists()
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.usefixtures("searched")
def test_what_lies_in_a_log_or_is_older_is_not_read_past_it(ordinary_folder: Path) -> None:
    """A folder in which no file can be created."""
    path = ordinary_folder / "mine" / "library.sqlite"
    with contextlib.closing(Library.open(path, "Ana")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        files = {each: each.read_bytes() for each in (path, schema.wal_files(path)[0])}
    for file, content in files.items():
        file.write_bytes(content)
    path.parent.chmod(0o500)
    assert files[schema.wal_files(path)[0]]
    with pytest.raises(LibraryError, match="allow writing"):
        Library.open(path, "Ana")
    path.parent.chmod(0o700)
    with contextlib.closing(Library.open(path, "Ana")) as library:
        assert library.has_article(sample.article().sha256)
    path.parent.chmod(0o500)
    newer = (*schema.migrations(), "CREATE TABLE later (id INTEGER PRIMARY KEY);")
    with pytest.raises(LibraryError, match="allow writing"):
        schema.open_database(path, lambda _: None, newer)
    with contextlib.closing(Library.open(path, "Ana")) as library:
        assert library.has_article(sample.article().sha256)
    path.parent.chmod(0o700)


def test_a_file_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with contextlib.closing(Library.open(path, "Ana")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        for file in (path, *schema.wal_files(path)):
            file.chmod(0o664)
        Library.open(path, "Ben").close()
        files = (path, *schema.wal_files(path))
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    text = tmp_path / "霽川.txt"
    text.write_text("霽川市\n", encoding="utf-8")
    text.chmod(0o644)
    with pytest.raises(LibraryError, match="is not a library"):
        Library.open(text, "Ana")
    assert stat.S_IMODE(text.stat().st_mode) == 0o644  # not our file


# Another writer


def test_a_connection_waits_as_long_as_it_is_told(library: Library) -> None:
    with contextlib.closing(sqlite3.connect(library.path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        took = []
        for seconds in (0.01, 0.3):
            library.set_busy_timeout(seconds)
            begin = time.perf_counter()
            with pytest.raises(LibraryBusy, match="another program"):
                library.annotations.add(sample.mark("林若谷"))
            took.append(time.perf_counter() - begin)
        assert took[1] > 0.25
        assert took[0] < took[1]
        writer.execute("ROLLBACK")
    library.annotations.add(sample.mark("林若谷"))
    assert len(library.annotations.all()) == 1


def test_two_programs_write_in_turn_and_lose_nothing(library: Library) -> None:
    def write(who: str) -> None:
        with contextlib.closing(Library.open(library.path, who)) as own:
            for number in range(60):
                own.annotations.add(sample.mark("林若谷", f"{who}{number % 7}", note=who))

    threads = [threading.Thread(target=write, args=(who,)) for who in ("Ana", "Ben", "Cem")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.annotations.all()) == 180
    assert len({tag.name for tag in library.codebook.tags()}) == 9 + 21


# Killed while working on the whole file


def killed(action: str, prepare: Callable[[int], Path], look: Callable[[Path], None]) -> None:
    """Kill an action at moments spread over its duration, and check what is left."""
    rng, times = random.Random(20310207), []
    with victims() as started:
        for number in range(KILLS):
            path = prepare(number)
            begin = time.perf_counter()
            pid = started.start(action, path, number)
            if number < 3:  # to see how long it takes
                started.rest()
                times.append(time.perf_counter() - begin)
            elif number == 3:  # before it has begun
                started.kill(pid)
            else:
                spin(rng.random() * max(times))
                started.kill(pid)
            look(path)


def test_a_backup_that_is_killed(tmp_path: Path, whole: tuple[Path, set[str]]) -> None:
    path = Path(shutil.copy(whole[0], tmp_path / "library.sqlite"))

    def look(path: Path) -> None:
        for each in backups.of(path)[:3]:
            assert sample.integrity(each.path) == "ok"
            assert backups.contents(each).annotations == len(whole[1])

    killed("backup", lambda _: path, look)
    assert ids(path) == whole[1]


def test_going_back_that_is_killed(tmp_path: Path, whole: tuple[Path, set[str]]) -> None:
    path = Path(shutil.copy(whole[0], tmp_path / "library.sqlite"))
    backups.make(path, "day")
    first = backups.of(path)[0].path
    with contextlib.closing(Library.open(path, "Ana")) as library:
        library.annotations.delete(min(whole[1]))
    states, seen = (whole[1], whole[1] - {min(whole[1])}), set()
    changed = tmp_path / "changed"
    shutil.copy(path, changed)

    def prepare(number: int) -> Path:
        place = tmp_path / f"{number}" / "library.sqlite"
        backups.folder(place).mkdir(parents=True)
        shutil.copy(changed, place)
        shutil.copy(first, backups.folder(place) / first.name)
        return place

    def look(path: Path) -> None:
        now = ids(path)
        assert now in states
        seen.add(states.index(now))

    killed("restore", prepare, look)
    assert seen == {0, 1}


def test_a_recovery_that_is_killed(tmp_path: Path, whole: tuple[Path, set[str]]) -> None:
    damaged = Path(shutil.copy(whole[0], tmp_path / "damaged"))
    with contextlib.closing(sqlite3.connect(damaged)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_place'").fetchone()
    broken.zero(damaged, [root])

    def prepare(number: int) -> Path:
        place = tmp_path / f"{number}" / "library.sqlite"
        place.parent.mkdir()
        return Path(shutil.copy(damaged, place))

    def look(path: Path) -> None:
        assert path.is_file()
        try:
            backups.check(path, thoroughly=True)
        except LibraryDamaged:
            recovery.recover(path)
        assert ids(path) == whole[1]
        assert any(file.read_bytes() == damaged.read_bytes() for file in path.parent.glob("*.damaged-*"))

    killed("recover", prepare, look)


def test_a_migration_that_is_killed(tmp_path: Path, old: Path) -> None:  # noqa: F811
    def prepare(number: int) -> Path:
        place = tmp_path / f"{number}" / "library.sqlite"
        place.parent.mkdir()
        return Path(shutil.copy(old, place))

    def look(path: Path) -> None:
        assert ids(path) == {MARK.id}
        assert all(sample.integrity(each.path) == "ok" for each in backups.of(path))

    killed("migrate", prepare, look)
