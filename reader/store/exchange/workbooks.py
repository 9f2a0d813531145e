"""XLSX workbooks: texts in cells, whatever they are, and reading a stranger's workbook without believing it."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.errors import OutputError
from reader.store.exchange import archive
from reader.store.exchange.incoming import import_error

if TYPE_CHECKING:
    from openpyxl import Workbook

LONGEST = 32_767  # UTF-16 units in a cell
ROWS = 1_048_576
_PIECE = 4096  # characters; escaped and in UTF-16 they still fit
_BLANK = 100_000  # rows; a number of a row that a stranger made up stands for as many
_COLUMNS = 64  # more no sheet of ours has
_STRINGS_BYTES = 200_000_000  # they are held in memory; sheets are streams, which `archive` bounds
_HELD = 100_000_000  # characters of a sheet that is held in memory
_LONGEST_RUN = 10_000_000  # bytes between two tags
_LARGEST_ROW = 100_000_000  # bytes of a sheet without a row's beginning or end
_ROW = re.compile(rb"</?(?:\w+:)?row[\s/>]")

# What XML cannot hold or changes, and what looks like such an escape already.
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_x((?![dD][89a-fA-F])[0-9A-Fa-f]{4})_")  # halves of pairs are no text
_LONG = "Long texts"
_LONG_COLUMNS = ("sheet", "id", "column", "part", "text")

Row = Sequence[str | int | None]


def escape(text: str) -> str:
    """The text as XML of a workbook holds it: `_x0008_` for a backspace, as Excel writes it."""
    return _UNFIT.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape(text: str) -> str:
    """The way back."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


# Out


@contextlib.contextmanager
def writing(stream: BinaryIO) -> Iterator[Workbook]:
    """A new workbook, which is written to a stream when the block ends well; OSError where the disk is full.

    openpyxl keeps each sheet in a temporary file; what it left open would complain when nobody can catch it any more.
    """
    import openpyxl
    from lxml.etree import SerialisationError
    from openpyxl.writer.excel import ExcelWriter

    book = openpyxl.Workbook(write_only=True)
    try:
        yield book
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as found:
            ExcelWriter(book, found).save()
            archive.check_written(found)
    except SerialisationError as error:  # it is called like the error number: IO_ENOSPC
        number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
        raise OSError(number, os.strerror(number)) from error
    finally:
        for sheet in book.worksheets:
            _let_go(sheet)


def _in_utf8(sheet: Any) -> Any:
    """What writes a sheet, where openpyxl's own would take eight bytes for a Chinese character instead of three."""
    from lxml.etree import xmlfile
    from openpyxl.worksheet import _writer
    from openpyxl.xml.constants import SHEET_MAIN_NS

    class Writer(_writer.WorksheetWriter):  # type: ignore[misc]
        def get_stream(self) -> Iterator[Any]:
            file = xmlfile(self.out, encoding="utf-8")
            with file as xf, xf.element("worksheet", xmlns=SHEET_MAIN_NS), contextlib.suppress(GeneratorExit):
                while True:
                    element = yield
                    if element is True:
                        yield xf
                    elif element is not None:
                        xf.write(element)

    return Writer(sheet)


def _let_go(sheet: Any) -> None:
    """Close the generators that write a sheet, the inner one first."""
    for generator in (sheet._rows, sheet._writer and sheet._writer.xf):
        if generator:
            with contextlib.suppress(Exception):
                generator.close()


class Sheet:
    """A sheet that is being written, its header frozen and filtered."""

    def __init__(
        self, book: Workbook, name: str, columns: Sequence[str], widths: dict[str, int], long: LongTexts
    ) -> None:
        """`widths` are those of columns that need more than a few characters; `long` takes what no cell holds."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        self._cell = WriteOnlyCell
        self._sheet = book.create_sheet(name)
        self._name, self._columns, self._long = name, columns, long
        self._count = 1
        for number, column in enumerate(columns, start=1):
            self._sheet.column_dimensions[get_column_letter(number)].width = widths.get(column, 12)
        self._sheet.freeze_panes = "A2"
        self._last = get_column_letter(len(columns))
        self._sheet._writer = _in_utf8(self._sheet)
        self._sheet._writer.write_top()
        header = [WriteOnlyCell(self._sheet, column) for column in columns]
        for cell in header:
            cell.font = Font(bold=True)
        self._sheet.append(header)

    def append(self, id: str, row: Row) -> None:
        """One more row; `id` tells it from others where a text is too long. OutputError if the sheet is full."""
        self._count += 1
        if self._count > ROWS:
            raise OutputError("A workbook can have at most 1,048,575 rows; export as CSV instead.")
        self._sheet.append([self._value(id, name, cell) for name, cell in zip(self._columns, row, strict=True)])

    def end(self) -> None:
        """Nothing more comes."""
        self._sheet.auto_filter.ref = f"A1:{self._last}{self._count}"

    def _value(self, id: str, column: str, value: str | int | None) -> Any:
        if not isinstance(value, str):
            return value
        text = escape(value)
        if len(text) > LONGEST // 2 and len(text.encode("utf-16-le")) // 2 > LONGEST:
            text = self._long.keep(self._name, id, column, value)
        if not text.startswith(("=", "#", "'")):
            return text or None
        cell = self._cell(self._sheet, text)
        cell.data_type = "s"  # else it would be a formula or an error
        cell.quotePrefix = True  # and become one when somebody edits it
        return cell


class LongTexts:
    """What is longer than a cell: the beginning stays there, the rest comes in pieces on a sheet of its own."""

    def __init__(self, book: Workbook) -> None:
        """The sheet is made when the first such text comes."""
        self._book = book
        self._sheet: Any = None
        self._kept: set[tuple[str, str, str]] = set()
        self._size = 0

    def keep(self, sheet: str, id: str, column: str, text: str) -> str:
        """Put the text's later pieces aside; returns the first one as it is written. OutputError if it is too much."""
        pieces = [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]
        if (sheet, id, column) not in self._kept:
            self._kept.add((sheet, id, column))
            self._size += len(text)
            if self._size > _HELD:
                raise OutputError("These texts are too long for a workbook; export as CSV instead.")
            if self._sheet is None:
                self._sheet = Sheet(self._book, _LONG, _LONG_COLUMNS, {"id": 38, "text": 80}, self)
            for number, piece in enumerate(pieces[1:], start=2):
                self._sheet.append(id, (sheet, id, column, number, piece))
        return escape(pieces[0])


# In


class Reader:
    """A stranger's workbook; `sheets` are the names of its sheets."""

    def __init__(self, path: str | Path) -> None:
        """ImportFileError for what is no workbook, is broken, or has macros, links to others or a document type."""
        import openpyxl

        self._path = path
        _check(path)
        self._stream = Path(path).open("rb")  # noqa: SIM115 — closed by `close`; by its name only usual endings are read
        try:
            with warnings.catch_warnings(action="ignore"):
                self._book = openpyxl.load_workbook(self._stream, read_only=True, keep_links=False)
        except Exception as error:  # whatever a broken workbook makes of it
            self._stream.close()
            raise import_error(path, f"it is not a readable XLSX workbook ({error})") from error
        self.sheets: list[str] = self._book.sheetnames
        self._long: dict[tuple[str, str, str], list[str]] = {}
        try:
            self._read_long()
        except BaseException:
            self.close()
            raise

    def _read_long(self) -> None:
        sheet = self.find(_LONG, _LONG_COLUMNS)
        if sheet is None:
            return
        for _, row in self.held(sheet, _LONG_COLUMNS):
            key = (row["sheet"], row["id"], row["column"])
            self._long.setdefault(key, []).append(row["text"])

    def close(self) -> None:
        """Let go of the file."""
        self._book.close()
        self._stream.close()

    def find(self, name: str, needed: Sequence[str]) -> str | None:
        """The sheet of this name, else the only one that has these columns, since sheets are renamed; None without.

        ImportFileError where several have them.
        """
        if name in self.sheets:
            return name
        having = [sheet for sheet in self.sheets if set(needed) <= set(self._columns(sheet))]
        if len(having) > 1:
            raise import_error(
                self._path, f"its sheets {', '.join(having)} have the same columns; call one of them {name}"
            )
        return having[0] if having else None

    def held(self, sheet: str, needed: Sequence[str], name: str = "") -> Iterator[tuple[int, dict[str, str]]]:
        """The same as `rows`, for a sheet that is held in memory; ImportFileError where it is too large for that."""
        size = 0
        for number, row in self.rows(sheet, needed, name):
            size += sum(map(len, row.values())) + len(row)
            if size > _HELD:
                raise import_error(
                    self._path, f"its sheet {sheet} contains more than {_HELD // 1_000_000} million characters"
                )
            yield number, row

    def rows(self, sheet: str, needed: Sequence[str], name: str = "") -> Iterator[tuple[int, dict[str, str]]]:
        """The rows below the header with their numbers, cells by column; blank ones are passed over.

        `name` is what the sheet was called when it was written. ImportFileError where a column is missing or a cell
        holds a formula.
        """
        try:
            yield from self._rows(sheet, needed, name)
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError, SyntaxError) as error:
            raise import_error(self._path, f"its sheet {sheet} cannot be read ({error})") from error

    def _columns(self, sheet: str) -> list[str]:
        """The header of a sheet; nothing of what is none, such as a chart."""
        header: list[str] = []
        with contextlib.suppress(ValueError, TypeError, LookupError, AttributeError, OverflowError, SyntaxError):
            page = self._book[sheet]
            page.reset_dimensions()  # which a stranger may have made enormous
            for row in page.iter_rows(max_row=1, max_col=_COLUMNS):
                header = [unescape(str(cell.value or "")) for cell in row]
        return header

    def _rows(self, sheet: str, needed: Sequence[str], name: str) -> Iterator[tuple[int, dict[str, str]]]:
        page = self._book[sheet]
        page.reset_dimensions()
        header: list[str] = []
        for row in page.iter_rows(max_row=1, max_col=_COLUMNS):
            header = [self._text(sheet, 1, cell) for cell in row]
        missing = [column for column in needed if column not in header]
        if missing:
            raise import_error(self._path, f"its sheet {sheet} lacks the columns {', '.join(missing)}")
        at = [(column, header.index(column)) for column in needed]
        last = 1
        for number, row in enumerate(page.iter_rows(min_row=2, max_col=len(header)), start=2):
            if number - last > _BLANK:
                raise import_error(self._path, f"its sheet {sheet} has more than {_BLANK} blank rows one after another")
            texts = [self._text(sheet, number, cell) for cell in row]
            if any(texts):
                last = number
                texts += [""] * (len(header) - len(texts))
                yield number, self._whole(name, {column: texts[index] for column, index in at})

    def _text(self, sheet: str, number: int, cell: Any) -> str:
        value = cell.value
        if value is None:
            return ""
        if cell.data_type == "f":
            raise import_error(self._path, f"row {number} of the sheet {sheet} contains a formula")
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return unescape(str(value))

    def _whole(self, name: str, row: dict[str, str]) -> dict[str, str]:
        if self._long and name:
            for column in row:
                row[column] += "".join(self._long.get((name, row["id"], column), ()))
        return row


def _check(path: str | Path) -> None:
    """Refuse what no table needs, before anything parses it."""
    with archive.reading(path) as found:
        names = found.names
        if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
            raise import_error(path, "it is not an XLSX workbook")
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise import_error(path, "it has macros; save it as an XLSX workbook without")
        if any(name.lower().startswith("xl/externallinks/") for name in names):
            raise import_error(path, "it is linked to other workbooks; break the links and save it again")
        for name in names:
            if not name.lower().endswith((".xml", ".rels", ".vml")):
                continue
            sheet = "worksheets/" in name
            if not sheet and found.size(name) > _STRINGS_BYTES:
                raise import_error(
                    path, f"{archive.short_repr(name)} in it is larger than {_STRINGS_BYTES // 1_000_000} MB"
                )
            with found.open(name) as stream:
                _check_xml(path, stream, sheet)


def _check_xml(path: str | Path, stream: Any, sheet: bool) -> None:
    """XML of a workbook is UTF-8 and declares nothing; a text has no bare `<!`. No text or row fills the memory."""
    tail = b""
    run = row = 0  # how many bytes ago there was a tag, and one of a row
    while chunk := stream.read(1 << 20):
        seen = tail + chunk
        if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen or b"\0" in seen:
            raise import_error(path, "its XML declares a document type or is not UTF-8")
        run = 0 if b"<" in chunk else run + len(chunk)
        row = 0 if not sheet or _ROW.search(seen) else row + len(chunk)
        if run > _LONGEST_RUN or row > _LARGEST_ROW:
            raise import_error(path, "one of its cells or rows is larger than any of a table")
        tail = seen[-16:]
