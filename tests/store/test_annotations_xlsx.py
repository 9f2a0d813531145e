from __future__ import annotations

import gc
import io
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ImportFileError, OutputError
from reader.store.exchange import workbooks
from reader.store.exchange.annotation_table import COLUMNS, REQUIRED_COLUMNS
from reader.store.exchange.annotations_xlsx import export, import_file
from reader.store.exchange.formats import FORMATS, export_file
from reader.store.exchange.incoming import Imported
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.types import Span
from tests.store import filled, sample

GOLDEN = Path(__file__).parents[1] / "golden" / "annotations.xlsx.txt"


def exported(library: Library) -> bytes:
    stream = io.BytesIO()
    export(library, stream)
    return stream.getvalue()


def sheets(content: bytes) -> str:
    """The XML of the sheets, a row or another part in each line."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            if name.startswith("xl/worksheets/"):
                found.append(
                    f"{name}\n"
                    + re.sub(
                        r"(?<=>)(?=<(row|/sheetData|sheetData|sheetViews|cols|autoFilter))",
                        "\n",
                        _readable(archive.read(name).decode()),
                    )
                    + "\n"
                )
    return "".join(found)


def _readable(xml: str) -> str:
    """With characters instead of references to them."""
    return re.sub(r"&#(\d{3,});", lambda found: chr(int(found[1])), xml)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "full.sqlite", "Ana")
    filled.fill(library)
    yield library
    library.close()


def texts(library: Library) -> list[object]:
    return [library.article(row.sha256) for row in library.articles()]


@pytest.fixture
def bring(library: Library, tmp_path: Path) -> Callable[..., Imported]:
    def bring(content: bytes, **options: bool) -> Imported:
        path = tmp_path / "x.xlsx"
        path.write_bytes(content)
        return import_file(library, path, **options)

    return bring


def test_the_sheets_are_the_golden_ones(full: Library) -> None:
    assert sheets(exported(full)) == GOLDEN.read_text(encoding="utf-8")


def test_a_spreadsheet_program_opens_it(full: Library) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported(full)))
    assert book.sheetnames == ["Annotations", "Codebook", "Articles"]
    page = book["Annotations"]
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:R9")
    assert [cell.value for cell in page[1]] == list(COLUMNS)
    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert page.column_dimensions["H"].width == 50
    assert [row[0].value for row in book["Codebook"].iter_rows(min_row=11, max_row=13)] == ["上位", "下位", "@名"]


def test_what_looks_like_a_formula_is_a_text(library: Library) -> None:
    library.annotations.add(sample.mark("=企業(yè)力爭", "=SUM(A1)", note="#N/A"))
    page = openpyxl.load_workbook(io.BytesIO(exported(library)))["Annotations"]
    found = {page.cell(1, at).value: page.cell(2, at) for at in range(1, 19)}
    for column, value in (("tag", "=SUM(A1)"), ("note", "#N/A"), ("quote", "=企業力爭")):
        assert (found[column].value, found[column].data_type) == (value, "s")
        assert found[column].quotePrefix


def test_it_comes_back_equal(full: Library, tmp_path: Path) -> None:
    other = Library.in_memory("Ben")
    path = tmp_path / "x.xlsx"
    path.write_bytes(exported(full))
    assert import_file(other, path, texts(full)) == Imported(6, 0, 0)  # type: ignore[arg-type]
    assert other.annotations.all() == full.annotations.all()
    assert sorted(other.codebook.tags()) == sorted(full.codebook.tags())
    assert import_file(other, path) == Imported(0, 0, 6)
    other.close()


CELLS = st.text("a𠮷🙂\x00\x08\x0b\r\n\t _x0041_\ufffe\uffff='#\u2028<&", max_size=12)


@given(st.text() | CELLS)
def test_an_escape_is_undone_and_fits_in_xml(text: str) -> None:
    escaped = workbooks.escape(text)
    assert workbooks.unescape(escaped) == text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]", escaped)


ENDS = st.integers(0, len(sample.TEXT))


@given(st.lists(st.tuples(st.tuples(ENDS, ENDS), st.lists(CELLS.filter(bool), max_size=2), CELLS, CELLS), max_size=3))
@settings(max_examples=20)
def test_whatever_was_marked_comes_back(made: list[tuple[tuple[int, int], list[str], str, str]]) -> None:
    article = sample.article()
    one, two = Library.in_memory("Ana"), Library.in_memory("Ben")
    one.add_article(article, sample.FIELDS)
    for ends, tags, note, author in made:
        one.annotations.add(new_annotation(article, Span(*sorted(ends)), tags, note, author, sample.NOW))
    path = Path(os.environ["HOME"]) / "law.xlsx"
    path.write_bytes(exported(one))
    import_file(two, path, [article])
    assert two.annotations.all() == one.annotations.all()
    one.close()
    two.close()


def test_halves_of_pairs_are_no_text(library: Library, bring: Callable[..., Imported]) -> None:
    library.add_article(sample.article(), sample.FIELDS)
    library.annotations.add(new_annotation(sample.article(), Span(0, 1), [], "n", "Ana", sample.NOW))
    content = sheet_with(exported(library), b"<t>n</t>", b"<t>_xD83D_</t>")
    library.annotations.delete(library.annotations.all()[0].id)
    bring(content)
    assert [mark.note for mark in library.annotations.all()] == ["_xD83D_"]


def test_texts_longer_than_a_cell_come_back(library: Library, tmp_path: Path) -> None:
    text = "=𠮷\x01城\n" * 9000
    article = sample.article(text)
    library.add_article(article, sample.FIELDS)
    mark = new_annotation(article, Span(0, len(text)), ("甲", "乙"), "🙂_x0041_" * 9000, "Ana", sample.NOW)
    library.annotations.add(mark)
    path = tmp_path / "x.xlsx"
    path.write_bytes(exported(library))
    book = openpyxl.load_workbook(path)
    values = [str(cell.value) for page in book for row in page.iter_rows() for cell in row if cell.value]
    assert max(len(value.encode("utf-16-le")) // 2 for value in values) <= 32_767
    other = Library.in_memory("Ben")
    import_file(other, path, [article])
    assert other.annotations.all() == [mark]
    other.close()


def test_what_a_person_saved_anew_is_read(full: Library, library: Library, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported(full)))
    del book["Codebook"], book["Articles"]
    page = book["Annotations"]
    page.title = "工作表1"
    page.insert_cols(1)
    page["A1"] = "own column"
    page["A2"] = 3.5
    note = list(COLUMNS).index("note") + 2
    page.cell(3, note, 2025)
    page.cell(4, note, 2025)
    path = tmp_path / "x.xlsx"
    book.save(path)
    library.add_article(sample.article(filled.SECOND), sample.FIELDS)
    assert import_file(library, path) == Imported(6, 0, 0)
    found = library.annotations.get(filled.uuid(2))
    assert found is not None
    assert (found.note, found.tags) == ("2025", ("Promise", "@名"))


# What strangers make


def remade(content: bytes, **members: bytes | None) -> bytes:
    """The workbook with members put in the place of others; names have __ for / and no ending."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in members:
                new.writestr(name, old.read(name))
        for name, data in members.items():
            if data is not None:
                new.writestr(name, data)
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def sheet_with(content: bytes, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        data = archive.read(SHEET)
    assert old in data
    return remade(content, **{SHEET: data.replace(old, new, 1)})


BOMB = b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><worksheet>&d;</worksheet>'
FORMULA = b'<c r="E2"><f>HYPERLINK("http://a.b")</f><v>1</v></c>'


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda content: b"", "archive"),
        (lambda content: content[: len(content) // 2], "archive"),
        (lambda content: remade(content, **{SHEET: BOMB}), "declares a document type"),
        (lambda content: remade(content, **{SHEET: BOMB.decode().encode("utf-16")}), "is not UTF-8"),
        (lambda content: remade(content, **{"xl/vbaProject.bin": b"x"}), "it has macros; save it"),
        (lambda content: remade(content, **{"xl/externalLinks/externalLink1.xml": b"<x/>"}), "linked to other"),
        (lambda content: remade(content, **{"xl/workbook.xml": None}), "not a readable XLSX|not an XLSX"),
        (lambda content: remade(content, **{"xl/workbook.xml": b"<x"}), "not a readable XLSX"),
        (lambda content: remade(content, **{SHEET: b"<x"}), "not a readable XLSX"),
        (lambda content: remade(content, **{"xl/bomb.xml": b" " * 50_000_000}), "archive|more|larger|grow"),
        (lambda content: sheet_with(content, b'<c r="F2"', FORMULA + b'<c r="F2"'), "row 2 .*contains a formula"),
        (lambda content: sheet_with(content, b'<row r="3">', b'<row r="2000000">'), "more than 100000 blank rows"),
        (lambda content: sheet_with(content, b"<t>note</t>", b"<t>nota</t>"), "lacks the columns note"),
        (
            lambda content: sheet_with(content, b"<v>2</v>", b"<v>1e9</v>"),
            "row 2: the offsets|cannot be read|not a start",
        ),
        (lambda content: sheet_with(content, b'<row r="9">', b'<row r="x">'), "cannot be read"),
    ],
)
def test_what_is_broken_or_hostile_changes_nothing(
    full: Library,
    library: Library,
    bring: Callable[..., Imported],
    damage: Callable[[bytes], bytes],
    words: str,
) -> None:
    library.add_article(sample.article(filled.SECOND), sample.FIELDS)
    tags = library.codebook.tags()
    with pytest.raises(ImportFileError, match=words):
        bring(damage(exported(full)))
    assert library.annotations.all() == []
    assert library.codebook.tags() == tags


def test_an_enormous_stated_size_costs_nothing(full: Library, library: Library, bring: Callable[..., Imported]) -> None:
    library.add_article(sample.article(filled.SECOND), sample.FIELDS)
    content = sheet_with(exported(full), b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')
    assert bring(content).added == 6


def test_what_has_no_place_may_be_left_out(full: Library, bring: Callable[..., Imported]) -> None:
    done = bring(exported(full), partly=True)
    assert (done.added, len(done.problems)) == (4, 1)
    assert "rows 8, 9: the article is not in the library" in done.problems[0]


def test_the_columns_needed_are_columns() -> None:
    assert set(REQUIRED_COLUMNS) < set(COLUMNS)


@pytest.mark.skipif(os.name != "posix", reason="limits are POSIX's")
@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_a_disk_without_room_for_drafts_is_told_of_once(library: Library) -> None:
    import resource

    text = sample.article("霽川市𠮷😀U盤\n" * 2000)
    library.add_article(text, sample.FIELDS)
    for start in range(20):
        library.annotations.add(new_annotation(text, Span(start, 9000), ["t"], "", "Ana", sample.NOW))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    path = library.path.with_name("a.xlsx")
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(OutputError, match="Cannot write"):
            export_file(library, FORMATS["xlsx"], path)
        gc.collect()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not path.exists()
