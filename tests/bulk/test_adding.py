"""Folders taken into the library: what is new, known, changed or refused, whatever happens meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader import errors
from reader.bulk import adding
from reader.bulk.adding import Added, Adding, Prepared
from reader.errors import InputError, LibraryBusy, LibraryError
from reader.store.library import Library
from reader.store.listing import ArticleFilter
from reader.store.selectors import new_annotation
from reader.store.versions import Version
from reader.types import Collection
from tests.store import sample

_TEXT = (
    "雲嶺縣第{}次會議召開\n2031年2月3日　來源：霽川日報\n"
    "縣長林若谷說，全縣將發(fā)展{}項產業🙂𠮷，每人有一個U盤(容量大)。\n"
)


def write(folder: Path, count: int) -> list[Path]:
    """Files of different texts, every other one in a folder below."""
    files = []
    for number in range(count):
        path = folder / ("deep" if number % 2 else "") / f"{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_TEXT.format(number, number * 7), encoding="utf-8")
        files.append(path)
    return files


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite", "Ana")
    yield library
    library.close()


def run(library: Library, *words: Path, **how: Any) -> tuple[Added, list[dict[str, Any]]]:
    """Take files in; what became of them, and what was told."""
    told: list[dict[str, Any]] = []
    return Adding(library, lambda kind, value: told.append({kind: value})).run(
        [str(word) for word in words], **how
    ), told


@pytest.mark.parametrize("count", [5, adding._FEW + 30])  # in this process, and with others
def test_a_folder_is_taken_in_once(opened: Library, tmp_path: Path, count: int) -> None:
    news = tmp_path / "news"
    files = write(news, count)
    (news / "bad.txt").write_bytes(b"")
    (news / "copy.txt").write_bytes(files[0].read_bytes())
    done, told = run(opened, news, jobs=2)
    assert done == Added(new=count, known=1, refused=1)
    assert {row.path for row in opened.articles()} == {str(path) for path in files}
    assert told[0] == {"started": [count + 2, str(files[0])]}
    assert told[-1] == {"done": count + 2}
    assert [str(each["refused"]) for each in told if "refused" in each] == [
        f"{news / 'bad.txt'} is empty; choose a file with some text in it."
    ]
    first = opened.listing.of(opened.listing.ids(ArticleFilter("云岭 000.txt")))[0]
    assert (first.title, first.outlet, str(first.date)) == ("雲嶺縣第0次會議召開", "霽川日報", "2031-02-03")
    assert opened._read("SELECT count(*) AS n FROM listed_words")[0]["n"] == count
    again, _ = run(opened, news, jobs=1)
    assert again == Added(known=count + 1, refused=1)


def test_a_changed_file_is_a_new_version(opened: Library, tmp_path: Path) -> None:
    first, second = write(tmp_path / "news", 2)
    run(opened, tmp_path / "news")
    sha256 = opened.listing.ids(ArticleFilter("000.txt"))[0]
    article = opened.article(sha256)
    assert article is not None
    for words in ("U盤", "林若谷"):
        opened.annotations.add(new_annotation(article, sample.span(words, article.text), ["新"], "", "Ana", sample.NOW))
    first.write_text(article.text.replace("林若谷", "🙂𡃁").replace("每人", "每位村民"), encoding="utf-8")
    done, _ = run(opened, tmp_path / "news")
    assert done == Added(new=1, known=1, versions=1, doubtful=1)
    assert sorted(each.article == sha256 for each in opened.annotations.all()) == [False, True]
    assert len(opened.listing.ids(ArticleFilter())) == 2
    first.write_text(article.text, encoding="utf-8")
    assert run(opened, second, first)[0] == Added(known=2, versions=1)  # the old text is the newest again
    (earlier,) = opened.versions.earlier(sha256)
    assert isinstance(earlier, Version)
    assert [each.article for each in opened.annotations.all()] == [sha256, sha256]


def test_the_first_may_be_left_to_the_window(opened: Library, tmp_path: Path) -> None:
    files = write(tmp_path / "news", 3)
    done, told = run(opened, tmp_path / "news", tmp_path / "nowhere", leave_first=True)
    assert done == Added(new=2, refused=1)
    assert told[0] == {"started": [4, str(files[0])]}
    assert told[-1] == {"done": 4}
    assert str(files[0]) not in {row.path for row in opened.articles()}


def dying(paths: tuple[str, ...]) -> list[Prepared]:
    """A process that some file takes along."""
    return [dying_over(path) for path in paths]


def dying_over(path: str) -> Prepared:
    """The same of one."""
    if path.endswith("007.txt"):
        os._exit(9)
    return adding.prepare(path)


def test_a_file_that_ends_its_process_takes_no_other_along(
    opened: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "news", adding._FEW + 10)
    monkeypatch.setattr(adding, "prepare_some", dying)
    monkeypatch.setattr(adding, "prepare", dying_over)
    done, told = run(opened, tmp_path / "news", jobs=2)
    assert done == Added(new=adding._FEW + 9, refused=1)
    assert next(str(each["refused"]) for each in told if "refused" in each).startswith(
        f"{tmp_path}/news/deep/007.txt crashed"
    )


def test_a_busy_library_is_waited_for(opened: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "news", 20)
    usual, times = Adding._write_some, iter(range(100))

    def busy(self: Adding) -> list[Any]:
        found = usual(self)
        if next(times) < 3:
            self._waiting.clear()
            raise LibraryBusy("busy")
        return found

    monkeypatch.setattr(Adding, "_write_some", busy)
    run(opened, tmp_path / "news")
    assert len(opened.articles()) == 20


def test_no_transaction_is_long(opened: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the time of a transaction is over, the rest waits for the next one, and all comes in."""
    write(tmp_path / "news", 60)
    sizes: list[int] = []
    usual = Adding._write_some

    def counting(self: Adding) -> list[Any]:
        before = len(self._waiting)
        found = usual(self)
        assert not opened._db.conn.in_transaction
        sizes.append(before - len(self._waiting))
        return found

    monkeypatch.setattr(Adding, "_write_some", counting)
    clock = iter(range(10_000))
    monkeypatch.setattr(adding.time, "monotonic", lambda: float(next(clock)))
    run(opened, tmp_path / "news", jobs=1)
    assert sizes == [16, 16, 16, 12]  # on this clock the time is over after one group of files
    assert len(opened.articles()) == 60


def serve(library: Path, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Run the process."""
    command = [sys.executable, "-m", "reader.bulk.adding", str(library), "Ana"]
    request = json.dumps({"id": 1, "verb": "add", "arguments": asked}).encode() + b"\n"
    done = subprocess.run(command, input=request, capture_output=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_process_says_what_it_does(tmp_path: Path) -> None:
    files = write(tmp_path / "news", 3)
    _, *told = serve(tmp_path / "library.sqlite", {"words": [str(tmp_path / "news")], "leave_first": False})
    assert told[0] == {"id": 1, "started": [3, str(files[0])]}
    assert told[-1] == {"id": 1, "result": list(Added(new=3))}
    (tmp_path / "none.sqlite").write_text("no library")
    (error,) = serve(tmp_path / "none.sqlite", {"words": [str(tmp_path / "news")], "leave_first": False})
    assert "is not a library" in str(errors.from_json(error["error"]))


def test_files_go_into_a_collection_that_is_there(tmp_path: Path, opened: Library) -> None:
    write(tmp_path / "news", 3)
    opened.collections.put(Collection("id", "霽川", None))
    run(opened, tmp_path / "news", jobs=1)
    assert Adding(opened, lambda *_: None).run([str(tmp_path / "news")], 1, collection="id") == Added(known=3)
    assert [opened.collections.of(each.sha256)[0].id for each in opened.articles()] == ["id"] * 3
    with pytest.raises(LibraryError, match="no longer in the library"):
        Adding(opened, lambda *_: None).run([str(tmp_path / "news")], 1, collection="gone")


def test_the_command_line_takes_files_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "news", 3)
    adding.command(tmp_path / "library.sqlite", [str(tmp_path / "news")])
    assert capsys.readouterr().out == "3 new, 0 known, 0 newer versions of known articles\n"
    with pytest.raises(InputError, match="1 could not be added"):
        adding.command(tmp_path / "library.sqlite", [str(tmp_path / "news"), str(tmp_path / "none.txt")])
    out, err = capsys.readouterr()
    assert out.startswith("0 new, 3 known")
    assert "none.txt" in err
