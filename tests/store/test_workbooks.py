"""Workbooks that people renamed parts of, and how large one may be on the way out and in."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from reader.errors import ImportFileError, OutputError
from reader.store.exchange import archive, workbooks
from reader.store.exchange.annotation_table import COLUMNS
from reader.store.exchange.formats import FORMATS, export_file, import_file
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.types import Annotation, Span
from tests.store import sample

TEXT = "霽川市𠮷🙂發(fā)展U盤\n" * 2500
ARTICLE = sample.article(TEXT)
MARK = new_annotation(ARTICLE, Span(0, len(TEXT)), ["甲"], "🙂記\n" * 9000, "Ana", sample.NOW)
XLSX = FORMATS["xlsx"]


@pytest.fixture
def book(library: Library, tmp_path: Path) -> Path:
    library.add_article(ARTICLE, sample.FIELDS)
    library.annotations.add(MARK)
    path = tmp_path / "x.xlsx"
    export_file(library, XLSX, path)
    return path


@pytest.fixture
def other() -> Iterator[Library]:
    library = Library.in_memory("Ben")
    yield library
    library.close()


def saved(path: Path, **names: str) -> None:
    """Save the workbook as a spreadsheet program does, with sheets called otherwise (`_` for a space)."""
    opened = openpyxl.load_workbook(path)
    for old, new in names.items():
        opened[old.replace("_", " ")].title = new
    opened.save(path)


def taken(library: Library, path: Path) -> list[Annotation]:
    import_file(library, XLSX, path, [ARTICLE])
    return library.annotations.all()


def test_sheets_may_be_renamed(book: Path, other: Library) -> None:
    saved(book, Annotations="批註", Long_texts="長文", Codebook="標籤")
    assert taken(other, book) == [MARK]
    tags = {tag.name: tag.id for tag in other.codebook.tags()}
    with zipfile.ZipFile(book) as found:
        assert tags["甲"].encode() in b"".join(found.read(name) for name in found.namelist())


def test_sheets_that_could_both_be_meant_are_refused(book: Path, other: Library) -> None:
    opened = openpyxl.load_workbook(book)
    opened["Annotations"].title = "批註"
    opened.copy_worksheet(opened["批註"]).title = "批註 2"
    opened.save(book)
    with pytest.raises(ImportFileError, match="its sheets 批註, 批註 2 have the same columns; call one of them Anno"):
        taken(other, book)


def test_a_workbook_without_marks_is_refused(book: Path, other: Library) -> None:
    opened = openpyxl.load_workbook(book)
    del opened["Annotations"]
    opened.save(book)
    with pytest.raises(ImportFileError, match="none of its sheets has the columns id, sha256"):
        taken(other, book)


def test_a_date_that_was_typed_is_in_utc(book: Path, other: Library) -> None:
    opened = openpyxl.load_workbook(book)
    cell = opened["Annotations"].cell(2, COLUMNS.index("updated") + 1)
    cell.value = datetime.datetime(2026, 3, 4, 5, 6)
    opened.save(book)
    assert taken(other, book)[0].updated == datetime.datetime(2026, 3, 4, 5, 6, tzinfo=datetime.UTC)


def test_characters_are_written_as_they_are(book: Path) -> None:
    with zipfile.ZipFile(book) as found:
        sheet = found.read("xl/worksheets/sheet1.xml")
    assert "霽川市𠮷🙂".encode() in sheet
    assert b"&#" not in sheet


# How large


def test_what_would_not_be_read_is_not_written(
    library: Library, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", 100_000)
    for name in ("xlsx", "refi-qda", "xmi"):
        with pytest.raises(OutputError, match="too large to be imported again from such a file; export as JSONL"):
            export_file(library, FORMATS[name], tmp_path / "y")
    assert [each for each in tmp_path.iterdir() if each.suffix == ".part" or each.name == "y"] == []
    with pytest.raises(ImportFileError, match="unpack to far more"):
        taken(library, book)


def test_long_texts_are_bounded_on_both_ways(
    library: Library, other: Library, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "_HELD", 50_000)
    with pytest.raises(OutputError, match="too long for a workbook; export as CSV"):
        export_file(library, XLSX, tmp_path / "y")
    with pytest.raises(ImportFileError, match="its sheet Long texts contains more than"):
        taken(other, book)


@pytest.mark.parametrize(
    "inside",
    [b"<c r='A2' t='inlineStr'><is><t>" + b"x" * 5_000_000 + b"</t></is></c>", b"<c/>" * 1_000_000],
    ids=["cell", "row"],
)
def test_a_cell_or_a_row_that_would_fill_the_memory(
    book: Path, other: Library, monkeypatch: pytest.MonkeyPatch, inside: bytes
) -> None:
    monkeypatch.setattr(archive, "MAX_RATIO", 10_000)
    monkeypatch.setattr(workbooks, "_LONGEST_RUN", 1_500_000)
    monkeypatch.setattr(workbooks, "_LARGEST_ROW", 2_000_000)
    stream = io.BytesIO()
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(b'<row r="2">', b'<row r="2">' + inside)
                assert inside in data
            new.writestr(name, data)
    book.write_bytes(stream.getvalue())
    with pytest.raises(ImportFileError, match="one of its cells or rows is larger than any of a table"):
        taken(other, book)
