"""Annotations out of a library and into another, in every format, as a person does it at a prompt."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli import _IN, _OUT
from reader.store.exchange.formats import FORMATS, detect_format, format_of_path
from reader.store.library import Library
from tests.cli.test_commands import done, refused, run, started
from tests.store import filled, sample


@pytest.fixture
def library(tmp_path: Path) -> Path:
    opened = Library.open(tmp_path / "library.sqlite", "Ana")
    filled.fill(opened)
    opened.close()
    return opened.path


def test_the_command_line_names_every_format() -> None:
    assert tuple(FORMATS) == _OUT
    assert tuple(name for name, each in FORMATS.items() if each.imports) == _IN


@pytest.mark.parametrize("name", ["csv", "xlsx", "jsonl", "w3c", "markdown"])
def test_a_format_goes_out_and_comes_in_by_its_name(name: str, library: Path, tmp_path: Path) -> None:
    format = FORMATS[name]
    out = tmp_path / f"x.{format.extension}"
    assert done("annotations", "export", "--out", out, "--library", library) == ""
    result = run("annotations", "export", "--format", name, "--library", library)
    assert result.returncode == 0
    if name != "xlsx":  # which has the time of its making in it
        assert result.stdout == out.read_bytes()
    if not format.imports:
        return
    assert format_of_path(out) is format
    strange = out.with_name("strange")
    out.rename(strange)
    assert detect_format(strange) is format
    texts = []
    if name != "jsonl":
        for number, text in enumerate((sample.TEXT, filled.SECOND)):
            file = tmp_path / f"{number}.txt"
            file.write_text(text, encoding="utf-8", newline="")
            texts += ["--article", str(file)]
    other = tmp_path / "other.sqlite"
    counts = done("annotations", "import", strange, "--format", name, *texts, "--library", other)
    assert counts == "6 added, 0 updated, 0 unchanged\n"
    kept = [Library.open(path, "") for path in (library, other)]
    assert kept[0].annotations.all() == kept[1].annotations.all()
    for each in kept:
        each.close()


def test_only_a_collection(library: Path) -> None:
    export = ("annotations", "export", "--library", library, "--collection")
    assert done(*export, "專題").count("\r\n") > 5  # with the collection in it
    assert len(done(*export, "別的").splitlines()) == 1
    assert "no collection 沒有" in refused(*export, "沒有")


def test_what_has_no_place_may_be_left_out(library: Path, tmp_path: Path) -> None:
    out, text = tmp_path / "x.csv", tmp_path / "one.txt"
    done("annotations", "export", "--out", out, "--library", library)
    text.write_text(sample.TEXT, encoding="utf-8", newline="")
    into = ("annotations", "import", out, "--article", text, "--library", tmp_path / "other.sqlite")
    assert "the offsets do not fit" in refused(*into)
    result = run(*into, "--partly")
    assert result.returncode == 0
    assert result.stdout.decode() == "4 added, 0 updated, 0 unchanged\n"
    assert "rows 8, 9: the offsets do not fit" in result.stderr.decode()


def test_what_was_changed_in_a_table_is_told_and_taken_when_asked(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    done("annotations", "export", "--out", out, "--library", library)
    out.write_bytes(out.read_bytes().replace(b",Ana,", ",林若谷,".encode(), 1))
    into = ("annotations", "import", out, "--library", library)
    told = run(*into)
    assert told.stdout.decode() == "0 added, 0 updated, 6 unchanged\n"
    sentence = "1 differs from the library but is not newer; change `updated` or import with --replace\n"
    assert told.stderr.decode() == sentence
    taken = run(*into, "--replace")
    assert taken.stdout.decode() == "0 added, 1 updated, 5 unchanged\n"
    assert taken.stderr == b""


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="Windows has no such file")
@pytest.mark.parametrize("name", ["csv", "xlsx", "refi-qda"])
def test_a_pipe_gets_what_a_file_gets(name: str, library: Path, tmp_path: Path) -> None:
    result = started("annotations", "export", "--format", name, "--out", "/dev/stdout", "--library", library)
    assert (result.returncode, result.stderr) == (0, b"")
    file = tmp_path / f"x.{FORMATS[name].extension}"
    file.write_bytes(result.stdout)
    assert detect_format(file.rename(tmp_path / "x")).name == name
    counts = done("annotations", "import", tmp_path / "x", "--format", name, "--library", library)
    assert counts == "0 added, 0 updated, 6 unchanged\n"
