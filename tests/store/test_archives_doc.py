"""What docs/formats.md says that archives hold, asked of the archives."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.store.exchange import brat, refi_codebook, refi_project, uima_xmi
from reader.store.library import Library
from reader.types import Coder, Collection
from tests.store import lossless

DOC = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
MODULES: dict[str, Any] = {"project": refi_project, "codebook": refi_codebook, "XMI": uima_xmi, "brat": brat}
HASH = lossless.ARTICLE.sha256
MARKS = lossless.hard()


def table() -> dict[str, dict[str, str]]:
    """The cells of the table by what they are of and by format."""
    section = DOC.split("### What archives can hold", 1)[1].split("\n##", 1)[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\|.*\|$", section, re.MULTILINE)
    ]
    return {row[0]: dict(zip(rows[0][1:], row[1:], strict=True)) for row in rows[2:]}


def plain(library: Library) -> Any:
    return [
        (mark.span, mark.tags, mark.author, mark.created, mark.updated, mark.id) for mark in library.annotations.all()
    ]


# What is asked of a library, by the beginning of the row.
ASKED: dict[str, Callable[[Library], Any]] = {
    "text of articles": lambda library: getattr(library.article(HASH), "text", ""),
    "encoding, format": lambda library: (library.article(HASH) or lossless.ARTICLE._replace(format="", marked=()))[2:],
    "folder of the file": lambda library: (getattr(library.article(HASH), "path", ""), library.collections.all()),
    "memo of articles": lambda library: library.memos.get(HASH),
    "annotations with place": plain,
    "history": lambda library: [library.annotations.history(mark.id) for mark in MARKS],
    "tags: id": lambda library: {tag.id: tag._replace(shortcut=None) for tag in library.codebook.tags()},
    "shortcuts": lambda library: {tag.name: tag.shortcut for tag in library.codebook.tags()},
    "coders' colours": lambda library: [coder for coder in library.codebook.coders() if coder.name == "Ana"],
    "characters that XML": lambda library: [mark.note for mark in library.annotations.all()],
}


@pytest.mark.parametrize("format", MODULES)
def test_an_archive_holds_what_is_said(tmp_path: Path, format: str) -> None:
    one, two = Library.open(tmp_path / "one.sqlite", "Ana"), Library.in_memory("Ben")
    lossless.fill(one)
    one.collections.put(Collection("00000000-0000-4000-8000-0000000000c0", "年度"))
    one.codebook.set_coder(Coder("Ana", 5))
    one.annotations.update(MARKS[0]._replace(note="before"))
    one.annotations.update(MARKS[0])
    path = tmp_path / "out"
    path.write_bytes(lossless.exported(MODULES[format].export, one))
    MODULES[format].import_file(two, path)
    said = table()
    for row, ask in ASKED.items():
        (cells,) = (cells for name, cells in said.items() if name.startswith(row))
        assert (ask(two) == ask(one)) is (cells[format] != "—"), (row, format)
    one.close()
    two.close()


def test_every_row_is_asked_about() -> None:
    assert [row for row in table() if not row.startswith((*ASKED, "entities and commitments"))] == []
