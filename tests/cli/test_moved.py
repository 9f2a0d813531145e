"""A library that is lost while a command waits to write to it: one sentence, exit 2; what took its place is whole."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.store import schema
from reader.store.library import Library
from reader.store.safety import backups
from tests.cli.test_commands import command
from tests.store import broken, sample

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move a file that is open")


def rename(path: Path) -> None:
    path.rename(path.with_name("elsewhere.sqlite"))


def replace(path: Path) -> None:
    newcomer = path.with_name("newcomer")
    broken.library(newcomer, 2)
    newcomer.replace(path)


LOSSES: dict[str, tuple[Callable[[Path], object], str]] = {
    "renamed": (rename, "was moved, renamed or deleted"),
    "deleted": (Path.unlink, "was moved, renamed or deleted"),
    "replaced": (replace, "was replaced by another file"),
    "without log": (lambda path: schema.wal_files(path)[0].unlink(), "latest changes"),
    "folder moved": (lambda path: path.parent.rename(path.parent.with_name("moved")), "was moved, renamed or deleted"),
    "folder deleted": (lambda path: shutil.rmtree(path.parent), "was moved, renamed or deleted"),
}


@contextlib.contextmanager
def written_by_another(path: Path) -> Iterator[None]:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        yield
        writer.execute("ROLLBACK")


def marks(path: Path) -> Path:
    """An exported file with a mark that the library lacks."""
    from reader.store.exchange.formats import FORMATS, export_file

    out = path.with_name("marks.csv")
    with contextlib.closing(Library.open(path.with_name("theirs.sqlite"), "Ben")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        library.annotations.add(sample.mark("林若谷", "Doubt", note="𠮷"))
        export_file(library, FORMATS["csv"], out)
    return out


@pytest.mark.parametrize(("lose", "sentence"), LOSSES.values(), ids=list(LOSSES))
def test_a_command_says_what_happened(tmp_path: Path, lose: Callable[[Path], object], sentence: str) -> None:
    path = tmp_path / "home" / "library.sqlite"
    with contextlib.closing(Library.open(path, "Ana")) as library:
        library.add_article(sample.article(), sample.FIELDS)
        given = marks(tmp_path / "marks.sqlite")
        with written_by_another(path):
            words = command("annotations", "import", given, "--library", path)
            process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            assert process.stderr is not None
            assert process.stderr.readline().endswith("is being written to by another program; waiting.\n")
            lose(path)
        out, error = process.communicate()
    assert (process.returncode, out) == (2, "")
    assert error.count("\n") == 1
    assert sentence in error
    if lose is replace:
        backups.check(path, thoroughly=True)
