"""`library` as a person runs it: another process, real files, one sentence when it does not go."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from reader import app
from reader.store import connections
from reader.store.library import Library
from reader.store.safety import backups
from tests.cli.test_commands import command, done, refused
from tests.store import broken, sample


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "library.sqlite"
    broken.library(path)
    return path


@pytest.fixture
def library(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "library.sqlite"))


def marks(path: Path) -> set[str]:
    with contextlib.closing(Library.open(path, "Ana")) as opened:
        return {mark.id for mark in opened.annotations.all()}


def test_check(library: Path) -> None:
    assert done("library", "check", "--library", library) == f"{library} is intact\n"
    assert done("library", "--library", library, "check") == f"{library} is intact\n"
    assert done("--library", library, "library", "check") == f"{library} is intact\n"
    with contextlib.closing(sqlite3.connect(library)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_place'").fetchone()
    broken.zero(library, [root])
    assert "is damaged" in refused("library", "check", "--library", library)
    broken.zero(library, [1])
    assert "is damaged" in refused("library", "check", "--library", library)


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_stands_for_the_file_itself(library: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "library.sqlite"
    link.parent.mkdir()
    link.symlink_to(library)
    made = Path(done("library", "backup", "--library", link).strip())
    assert made.parent == backups.folder(library)
    with contextlib.closing(sqlite3.connect(library)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_place'").fetchone()
    broken.zero(library, [root])
    done("library", "recover", "--library", link)
    assert list(link.parent.iterdir()) == [link]
    assert link.is_symlink()
    done("library", "check", "--library", library)


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_path_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for path in (tmp_path / ("霽" * 200), tmp_path / "loop"):
        refused("library", "check", "--library", path)
        refused("annotations", "export", "--library", path)
        assert "cannot be opened" in refused("library", "add", tmp_path, "--library", path)


def test_a_backup_and_the_way_back(library: Path) -> None:
    before = marks(library)
    made = Path(done("--library", str(library), "library", "backup").strip())
    assert made.parent == backups.folder(library)
    name, day, reason, size, articles, annotations = done("library", "backups", "--library", library)[:-1].split("\t")
    assert (name, reason, articles, annotations) == (made.name, "asked", "12 articles", "399 annotations")
    assert size == f"{made.stat().st_size} bytes"
    assert day.startswith(f"{made.name[:4]}-")
    with contextlib.closing(Library.open(library, "Ana")) as opened:
        for id in before:
            opened.annotations.delete(id)
    assert done("library", "restore", "last", "--library", library).startswith(str(library))
    assert marks(library) == before
    assert len(done("library", "backups", "--library", library).splitlines()) == 2  # the present became one


def test_the_usual_library_is_meant_without_a_name(tmp_path: Path) -> None:
    home = {"XDG_DATA_HOME": str(tmp_path)}
    usual = tmp_path / "chengnuo" / "library.sqlite"
    broken.library(usual, 2)
    assert done("library", "check", **home) == f"{usual} is intact\n"


def test_a_backup_somewhere_else(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "elsewhere.sqlite"
    assert done("library", "backup", "--library", library, "--out", out) == f"{out}\n"
    assert sample.integrity(out) == "ok"
    assert not backups.of(library)
    assert "because it already exists" in refused("library", "backup", "--library", library, "--out", out)
    assert "its folder" in refused("library", "backup", "--library", library, "--out", tmp_path / "no" / "b.sqlite")
    if os.name == "posix":
        assert out.stat().st_mode & 0o777 == 0o600


def test_recover(library: Path) -> None:
    before = marks(library)
    done("library", "backup", "--library", library)
    assert "not damaged" in refused("library", "recover", "--library", library)
    broken.zero(library, [1, 20, 30, 40, 50])
    told = done("library", "recover", "--library", library).splitlines()
    (aside,) = library.parent.glob("library.sqlite.damaged-*")
    assert told[0] == f"the damaged file is now {aside}"
    assert told[1].startswith("missing data was looked up in ")
    assert any(line.startswith("annotations: ") and " lost" in line for line in told)
    assert marks(library) == before


def test_a_damaged_library_gives_way_to_a_backup(library: Path) -> None:
    before = marks(library)
    name = Path(done("library", "backup", "--library", library).strip()).name
    library.write_bytes(bytes(5000))
    done("library", "restore", name[:19], "--library", library)
    assert marks(library) == before
    assert [file.stat().st_size for file in library.parent.glob("library.sqlite.damaged-*")] == [5000]


def test_one_sentence_when_it_does_not_go(library: Path, tmp_path: Path) -> None:
    none = tmp_path / "none.sqlite"
    for words in (["check"], ["backup"], ["recover"]):
        assert f"There is no library at {none}" in refused("library", *words, "--library", none)
    assert not none.exists()
    assert "no backup called last" in refused("library", "restore", "last", "--library", library)
    assert done("library", "backups", "--library", library) == ""
    text = tmp_path / "霽川.txt"
    text.write_text("霽川市𠮷🎏\n", encoding="utf-8")
    for words in (["check"], ["backup"], ["recover"]):
        assert "is not a library" in refused("library", *words, "--library", text)
    assert text.read_text(encoding="utf-8") == "霽川市𠮷🎏\n"


@pytest.mark.skipif(os.name != "posix", reason="homes are POSIX's")
def test_without_a_home_the_sentence_names_the_way_out(tmp_path: Path) -> None:
    article = tmp_path / "𠮷.txt"
    article.write_text(sample.TEXT, encoding="utf-8")
    (tmp_path / "file").touch()
    home = str(tmp_path / "file" / "home")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")} | {"HOME": home}
    ended = subprocess.run(
        command("annotations", "import", article), env=environment, capture_output=True, text=True, timeout=240
    )
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert "choose another location with --library" in ended.stderr


def test_commands_say_that_they_wait_for_another_program_and_go_on(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "雲嶺縣.txt"
    file.write_text("雲嶺縣將發展旅游業𠮷🎏,\n領到一個U盤。", encoding="utf-8")
    done("library", "backup", "--library", library)
    exported = tmp_path / "marks.jsonl"
    done("annotations", "export", "--library", library, "--out", exported)
    other = sqlite3.connect(library)
    other.execute("BEGIN IMMEDIATE")
    words = (("library", "add", file), ("library", "restore", "last"), ("annotations", "import", exported))
    waiting = [
        subprocess.Popen(command(*each, "--library", library), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for each in words
    ]
    for process in waiting:
        assert process.stderr is not None
        told = process.stderr.readline().decode()
        assert told == f"The library {library} is being written to by another program; waiting.\n"
    other.rollback()
    other.close()
    for process in waiting:
        assert process.communicate(timeout=240)[1] == b""
        assert process.returncode == 0


def test_commands_give_up_waiting(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "雲嶺縣.txt"
    file.write_text("雲嶺縣將發展旅游業𠮷🎏,\n領到一個U盤。", encoding="utf-8")
    monkeypatch.setattr(connections, "_REPORT_AFTER", 0.05)
    monkeypatch.setattr(connections, "MAX_WAIT", 0.2)
    with contextlib.closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert app.main(["library", "add", str(file), "--library", str(library)]) == 2
    waits, gives_up = capsys.readouterr().err.splitlines()
    assert waits.endswith("another program; waiting.")
    assert "close that program or try again" in gives_up
    assert not connections.is_reporting_waits()
