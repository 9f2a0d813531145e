"""What docs/formats.md says that each format can hold, held against what comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.store.exchange import annotations_xlsx, library_lines
from reader.store.exchange.formats import FORMATS, export_file, import_file
from reader.store.library import Library
from reader.types import Article
from tests.store import filled

DOC = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
COLUMNS = {"csv": "CSV", "xlsx": "XLSX", "jsonl": "JSONL", "w3c": "W3C"}
OTHERS = {"REFI-QDA": "project", "qdc": "codebook", "XMI": "XMI", "brat": "brat"}


def table(heading: str) -> dict[str, dict[str, str]]:
    """The cells of a table by row and column."""
    section = DOC.split(heading, 1)[1].split("\n##", 1)[0]
    header, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("|")
    ]
    return {row[0]: dict(zip(header[1:], row[1:], strict=True)) for row in rows}


HELD = table("## What each format can hold")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "full.sqlite", "Ana")
    filled.fill(library)
    yield library
    library.close()


def texts(library: Library) -> list[Article]:
    found = (library.article(row.sha256) for row in library.articles())
    return [each._replace(path="", encoding="x", format="x") for each in found if each]


def parts(library: Library) -> dict[str, Any]:
    """What each row of the table is about."""
    held = filled.holds(library)
    records = {sha256: text.record for sha256, text in held["texts"].items()}
    tags = {tag.id: tag for tag in held["tags"]}
    return {
        "text of articles, exactly": {each.text for each in records.values()},
        "encoding, format, fields the file marks": {(each.encoding, each.format) for each in records.values()},
        "folder of the file, how it is read (repairs, accepted characters, terms), collections, versions": (
            {each.path for each in records.values()},
            {(text.repair, text.accepted, text.collections) for text in held["texts"].values()},
            held["terms"],
            held["collections"],
            held["versions"],
        ),
        "memo of articles": {text.memo for text in held["texts"].values()},
        "annotations with place, tags in order, note, author, times, id": [
            each for each, _ in held["annotations"].values()
        ],
        "history of annotations": (held["gone"], [past for _, past in held["annotations"].values()]),
        "tags: id, description, memo, colour, hierarchy": {id: tag._replace(shortcut=None) for id, tag in tags.items()},
        "shortcuts of tags": {tag.name: tag.shortcut for tag in tags.values()},
        "coders' colours": held["coders"],
        "characters that XML cannot hold": [
            each.note for each, _ in held["annotations"].values() if "\x08" in each.note
        ],
        "decisions on entities and commitments, names": (held["decisions"], held["names"]),
    }


@pytest.mark.parametrize("name", COLUMNS)
def test_the_table_is_right(name: str, full: Library, tmp_path: Path) -> None:
    path = tmp_path / "x"
    export_file(full, FORMATS[name], path)
    other = Library.in_memory("Ben")
    import_file(
        other, FORMATS[name], path, () if HELD["text of articles, exactly"][COLUMNS[name]] == "✓" else texts(full)
    )
    one, two = parts(full), parts(other)
    other.close()
    assert set(one) == set(HELD)
    for row, cells in HELD.items():
        cell = cells[COLUMNS[name]]
        if row == "text of articles, exactly" and cell != "✓":
            continue  # they were given
        assert (one[row] == two[row]) == (cell == "✓"), row


def test_the_archives_are_told_of_alike() -> None:
    theirs = table("### What archives can hold")
    for row, cells in HELD.items():
        for column, other in OTHERS.items():
            assert cells[column] == theirs.get(row, {other: "—"})[other] or "entities" in row, (row, column)


def test_every_kind_of_line_is_told() -> None:
    section = DOC.split("## JSONL", 1)[1].split("\n## ", 1)[0]
    _, *kinds = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    assert set(kinds) == {kind for kind, _ in library_lines._WRITERS.values()}
    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize("columns", [annotations_xlsx.TAG_COLUMNS, annotations_xlsx.ARTICLE_COLUMNS])
def test_every_column_of_a_sheet_is_told_in_its_order(columns: tuple[str, ...]) -> None:
    section = DOC.split("## XLSX", 1)[1].split("\n## ", 1)[0]
    sheets = [tuple(re.findall(r"`(\w+)`", row.split("|")[2])) for row in section.splitlines() if row.startswith("| `")]
    assert columns in sheets


def test_every_format_is_told() -> None:
    assert all(f"--format {name}`" in DOC for name in FORMATS)
