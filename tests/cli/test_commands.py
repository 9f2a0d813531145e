"""The command line on real files."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from reader import __version__
from reader.app import main
from reader.bulk import worker_pool
from reader.store.library import Library
from reader.text import fields
from reader.text.accepting import accepting
from reader.text.load import load
from reader.text.views import Views
from reader.types import Script, Term
from tests.store import sample

ROOT = Path(__file__).parents[2]
PROGRESS = re.compile(r"^\d+ of \d+ files, \d+k characters a second\n", re.MULTILINE)


def command(*words: str | Path) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), *map(str, words)]


def started(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a process of its own."""
    return subprocess.run(command(*words), capture_output=True, env=os.environ | environment, timeout=240)


def in_this_process(
    work: Callable[[Any], object], items: Iterable[object], count: int, lost: object
) -> Generator[object, None, None]:
    """Stand in for `worker_pool.results`."""
    yield from map(work, items)


def run(*words: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run a command in this process, without worker processes, so that dictionaries and model are loaded once."""
    streams = [io.TextIOWrapper(tempfile.TemporaryFile(), encoding="utf-8") for _ in range(2)]  # noqa: SIM115 (entered below)
    with contextlib.ExitStack() as stack:
        out, error = map(stack.enter_context, streams)
        stack.enter_context(patch.object(worker_pool, "results", in_this_process))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
            try:
                status = main([str(word) for word in words])
            except SystemExit as exit:
                status = int(exit.code or 0)
        return subprocess.CompletedProcess(words, status, written(out), written(error))


def written(stream: io.TextIOWrapper) -> bytes:
    """What a stream holds; nothing if the program has turned it to the null device."""
    stream.flush()
    try:
        stream.buffer.seek(0)
        return stream.buffer.read()
    except OSError:
        return b""


def done(*words: str | Path, **environment: str) -> str:
    """The output of a command that succeeds, without its progress."""
    result = started(*words, **environment) if environment else run(*words)
    assert (result.returncode, PROGRESS.sub("", result.stderr.decode())) == (0, "")
    return result.stdout.decode()


def refused(*words: str | Path) -> str:
    """The one sentence of a command that fails, which prints nothing else."""
    result = run(*words)
    message = result.stderr.decode()
    assert (result.returncode, result.stdout) == (2, b"")
    assert message.endswith(".\n")
    assert message.count("\n") == 1
    return message


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "𠮷城.txt"
    path.write_text(sample.TEXT, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path, article: Path) -> Path:
    """A library with the article and two marks."""
    opened = Library.open(tmp_path / "library.sqlite", "Ana")
    loaded = load(article)
    opened.add_article(loaded, fields.find(Views(loaded)))
    opened.annotations.add(sample.mark("發(fā)展大會", "Promise", "Quote", note="=1"))
    opened.annotations.add(sample.mark("林若谷"))
    opened.close()
    return opened.path


@pytest.mark.parametrize("script", list(Script))
def test_view_prints_each_script(article: Path, script: Script) -> None:
    assert done("view", article, "--script", script) == Views(sample.article()).whole(script).text


def test_view_prints_utf8_whatever_the_locale(article: Path) -> None:
    plain = done("view", article)
    assert done("view", article, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii") == plain
    assert "\r" not in plain


def test_the_units_of_a_view_cover_both_sides_in_order(article: Path) -> None:
    view = json.loads(done("view", article, "--script", "twp", "--format", "json"))
    assert "隨身碟" in view["text"]
    ends = (0, 0)
    for source_start, source_end, view_start, view_end in view["units"]:
        assert (source_start, view_start) == ends
        ends = (source_end, view_end)
        source, text = sample.TEXT[source_start:source_end], view["text"][view_start:view_end]
        assert (source == "U盤") == (text == "隨身碟")
    assert ends == (len(sample.TEXT), len(view["text"]))


PAGE = (
    "雲嶺市鼓足干勁謀發(fā)展\n"
    "2031-04-06 10:20 來源:雲嶺日報\n"
    "𠮷祥村的產(chǎn)業(yè)和企業(yè)要發(fā)展,每個字節都管好(小麥、玉米)。\n"
    "責任編輯:文若\n"
)


def test_a_view_tells_what_was_done_to_it(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    view = json.loads(done("view", path, "--script", "hant", "--format", "json"))
    assert (view["format"], view["encoding"], view["script"], view["damaged"]) == ("txt", "utf-8", "hant", True)
    assert [PAGE[each["start"] : each["end"]] for each in view["repairs"]] == [each["was"] for each in view["repairs"]]
    assert {(each["was"], each["became"], each["kind"]) for each in view["repairs"]} == {
        ("發(fā)", "發", "gloss"),
        ("產(chǎn)", "產", "gloss"),
        ("業(yè)", "業", "gloss"),
    }
    assert [(PAGE[each["start"] : each["end"]], each["likely"]) for each in view["suspects"]] == [("干", "幹")]
    said = view["fields"]
    assert (said["title"]["text"], said["outlet"]["text"]) == ("雲嶺市鼓足干勁謀發展", "雲嶺日報")
    assert (said["date"]["date"], said["date"]["text"]) == ("2031-04-06", "2031-04-06")
    assert said["credits"][-1]["text"] == "責任編輯：文若"
    assert "發展，每個字節都管好（小麥、玉米）。" in view["text"]
    assert view["atomic"] == []


def test_repair_usual_form_and_encoding_can_be_overruled(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.replace("𠮷", "吉").replace("ā", "a").replace("ǎ", "a").replace("è", "e").encode("big5"))
    assert "發(fa)展" in done("view", path, "--encoding", "big5", "--normal", "none", "--repair", "off")
    assert "utf-8" in refused("view", path, "--encoding", "utf-8")
    path.write_text(PAGE, encoding="utf-8")
    assert done("view", path, "--repair", "off", "--normal", "none") == PAGE
    assert "發展,每個" in done("view", path, "--normal", "spaces,digits")
    assert run("view", path, "--normal", "dots").returncode == 2
    path.write_text("一個產(chǎn)字。", encoding="utf-8")
    assert done("view", path, "--normal", "none") == "一個產(chǎn)字。"
    assert done("view", path, "--normal", "none", "--repair", "on") == "一個產字。"


def test_a_view_follows_the_library_it_is_given(tmp_path: Path) -> None:
    path, library = tmp_path / "page.txt", tmp_path / "library.sqlite"
    path.write_text(PAGE, encoding="utf-8")
    views = Views(load(path))
    opened = Library.open(library, "Ana")
    opened.add_article(views.article, fields.find(views), views)
    opened.set_reading(views.article.sha256, accepting(views, views.suspects(0)), "Ana")
    opened.set_terms([Term("字節", None, None)])
    opened.close()
    assert "鼓足幹勁" in done("view", path, "--library", library)
    assert "字節都" in done("view", path, "--library", library, "--script", "twp")
    assert "位元組都" in done("view", path, "--script", "twp")


def test_extract_one_file_several_files_and_lines(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("好。", encoding="utf-8")
    one = json.loads(done("extract", article, "--format", "json"))
    assert (one["file"], one["characters"]) == ("𠮷城.txt", len(sample.TEXT))
    assert [document["file"] for document in json.loads(done("extract", article, other))] == ["𠮷城.txt", "other.txt"]
    lines = done("extract", article, other, "--format", "jsonl").splitlines()
    assert json.loads(lines[0]) == one
    assert json.loads(lines[1])["file"] == "other.txt"


def test_extract_into_a_table(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "commitments.csv"
    assert done("extract", article, "--format", "csv", "--out", out) == ""
    content = out.read_bytes().decode()
    assert done("extract", article, "--format", "csv", "--no-bom") == content.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"), newline="")))
    commitments = json.loads(done("extract", article))["commitments"]
    assert [(int(row["start"]), int(row["end"])) for row in rows] == [(c["start"], c["end"]) for c in commitments]


def test_annotations_go_out_and_come_in(article: Path, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "marks.csv"
    assert done("annotations", "export", "--format", "csv", "--out", out, "--library", library) == ""
    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfid,title,file,sha256,")
    assert content.count(b"\r\n") == 4
    export = ("annotations", "export", "--format", "csv")
    assert done("--library", library, *export).encode() == content
    assert done(*export, "--library", library, "--article", article, "--no-bom").encode() == content[3:]
    other = tmp_path / "new" / "other.sqlite"
    into = ("annotations", "import", out, "--format", "csv", "--library", other)
    assert "article is not in the library" in refused(*into)
    assert done(*into, "--article", article) == "2 added, 0 updated, 0 unchanged\n"
    assert done(*into) == "0 added, 0 updated, 2 unchanged\n"
    assert done(*export, "--library", other).encode() == content


def test_annotations_of_another_article_only(library: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("好。", encoding="utf-8")
    table = done("annotations", "export", "--article", other, "--library", library)
    assert len(table.splitlines()) == 1


def test_the_usual_library_is_in_the_users_folder(article: Path, library: Path, tmp_path: Path) -> None:
    done("annotations", "export", "--library", library, "--out", tmp_path / "marks.csv")
    home = {"HOME": str(tmp_path / "home"), "XDG_DATA_HOME": ""}
    done("annotations", "import", tmp_path / "marks.csv", "--article", article, **home)
    assert done("annotations", "export", **home).count("林若谷") > 0


def test_the_version() -> None:
    assert done("--version") == done("view", "--version") == f"chengnuo {__version__}\n"


def bad_files(folder: Path) -> Iterable[tuple[str, bytes]]:
    yield "empty.txt", b""
    yield "blank.txt", b" \n\t"
    yield "picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    yield "zeros.txt", b"abc\0\0\0\0def" * 20
    yield "undecodable.txt", b"\xff\xff\x81\xff\xfe\x80\xff" * 9


def test_files_that_are_no_articles(article: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "missing.txt", tmp_path]
    for name, content in bad_files(tmp_path):
        (tmp_path / name).write_bytes(content)
        paths.append(tmp_path / name)
    for path in paths:
        assert str(path) in refused("view", path)
    missing = paths[0]
    out = tmp_path / "out.json"
    for path in paths:
        if path.is_file():
            assert str(path) in refused("extract", path, "--out", out)
    assert str(missing) in refused("extract", missing)
    assert not out.exists()


def test_libraries_that_are_none(library: Path, article: Path, tmp_path: Path) -> None:
    export = ("annotations", "export", "--library")
    assert "not a library" in refused(*export, article)
    assert "no library at" in refused(*export, tmp_path / "missing.sqlite")
    assert not (tmp_path / "missing.sqlite").exists()
    assert "cannot be opened" in refused(*export, tmp_path)
    assert "cannot be opened" in refused("annotations", "import", article, "--library", article / "deeper.sqlite")
    connection = sqlite3.connect(library)
    connection.execute("PRAGMA user_version = 1000")
    connection.close()
    assert "newer version" in refused(*export, library)


def test_tables_that_are_none(library: Path, article: Path, tmp_path: Path) -> None:
    before = library.read_bytes()
    for path in (article, tmp_path, tmp_path / "missing.csv", library):
        assert str(path) in refused("annotations", "import", path, "--library", library)
    assert library.read_bytes() == before


def test_places_that_cannot_be_written(article: Path, library: Path, tmp_path: Path) -> None:
    for out in (tmp_path, tmp_path / "no" / "out.csv", article / "out.csv"):
        assert str(out) in refused("annotations", "export", "--library", library, "--out", out)
        assert str(out) in refused("extract", article, "--out", out)
    assert article.read_text(encoding="utf-8") == sample.TEXT


def test_nothing_is_written_over_what_is_read(article: Path, library: Path) -> None:
    before = (article.read_bytes(), library.read_bytes())
    assert "being read" in refused("extract", article, "--out", article)
    assert "being read" in refused("annotations", "export", "--library", library, "--out", library)
    assert "being read" in refused(
        "annotations", "export", "--library", library, "--article", article, "--out", article
    )
    assert "being read" in refused("snapshot", article, "--out", article, "--force")
    assert "being read" in refused("snapshot", article, "--out", library, "--force", "--library", library)
    assert (article.read_bytes(), library.read_bytes()) == before


def test_another_programs_file_is_replaced_only_by_force(article: Path, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "poem"
    out.write_text("我的詩")
    commands = [
        ("extract", article, "--out", out),
        ("annotations", "export", "--library", library, "--out", out),
        ("snapshot", article, "--out", out),
    ]
    for words in commands:
        assert "another program's file" in refused(*words)
        assert out.read_text() == "我的詩"
    for words in commands[:2]:
        out.write_text("我的詩")
        assert done(*words, "--force") == ""
        assert done(*words) == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_standard_output(article: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(command("view", article), stdout=full, stderr=subprocess.PIPE, timeout=240)
    assert result.returncode == 2
    assert result.stderr.decode().count("\n") == 1
    assert b"free up space" in result.stderr


def test_a_reader_that_has_enough(article: Path) -> None:
    with subprocess.Popen(command("view", article), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 1


@pytest.mark.parametrize(
    "words",
    [
        ["view"],
        ["view", "a.txt", "--script", "latin"],
        ["view", "a.txt", "--format", "csv"],
        ["extract"],
        ["annotations"],
        ["annotations", "export", "--format", "docx"],
        ["annotations", "import"],
        ["snapshot", "a.txt"],
        ["snapshot", "a.txt", "--out", "a.png", "--size", "wide"],
        ["--unknown"],
    ],
)
def test_wrong_arguments(words: list[str]) -> None:
    result = run(*words)
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"error: " in result.stderr
    assert b"Traceback" not in result.stderr


def test_no_command_loads_the_window(article: Path, library: Path) -> None:
    commands = (["view", article], ["extract", article], ["annotations", "export", "--library", library])
    code = f"""
import sys
from reader.app import main
from reader.bulk import worker_pool
for words in {[list(map(str, words)) for words in commands]}:
    assert main(words) == 0
sys.exit(sum(name.startswith("PySide6") for name in sys.modules))
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=240)
