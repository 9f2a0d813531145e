"""Writes texts of any content to XLSX workbooks, and reads untrusted workbooks."""

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
from reader.store.exchange import archive, outputs
from reader.store.exchange.incoming import import_error

if TYPE_CHECKING:
    from openpyxl import Workbook

LONGEST = 32_767  # UTF-16 units in a cell
ROWS = 1_048_576
_PIECE = 4096  # characters; fits in a cell even when escaped and in UTF-16
_BLANK = 100_000  # consecutive rows, which invalid row numbers may imply
_COLUMNS = 64  # more than any sheet of ours has
_STRINGS_BYTES = 200_000_000  # held in memory; sheets are streamed and bounded by `archive`
_HELD = 100_000_000  # characters in a sheet held in memory
_LONGEST_RUN = 10_000_000  # bytes between two tags
_LARGEST_ROW = 100_000_000  # bytes without a row tag
_ROW = re.compile(rb"</?(?:\w+:)?row[\s/>]")

# Characters that XML cannot hold or changes, and text that looks like an escape.
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_x((?![dD][89a-fA-F])[0-9A-Fa-f]{4})_")  # excludes surrogates
_LONG = "Long texts"
_LONG_COLUMNS = ("sheet", "id", "column", "part", "text")

Row = Sequence[str | int | None]


def escape(text: str) -> str:
    """Escape a text as Excel does, e.g. a backspace as `_x0008_`."""
    return _UNFIT.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape(text: str) -> str:
    """The reverse of `escape`."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


# Export


@contextlib.contextmanager
def writing(stream: BinaryIO) -> Iterator[Workbook]:
    """A new workbook, written to a stream when the block ends without an exception. Raises OSError if the disk is full.

    openpyxl keeps each sheet in a temporary file; unclosed ones would raise where nothing can catch it.
    """
    import openpyxl
    from lxml.etree import SerialisationError
    from openpyxl.writer.excel import ExcelWriter

    book = openpyxl.Workbook(write_only=True)
    book.properties.creator = outputs.SOFTWARE
    try:
        yield book
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as found:
            ExcelWriter(book, found).save()
            archive.check_written(found)
    except SerialisationError as error:  # named like the error number: IO_ENOSPC
        number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
        raise OSError(number, os.strerror(number)) from error
    finally:
        for sheet in book.worksheets:
            _close_generators(sheet)


def _utf8_writer(sheet: Any) -> Any:
    """A sheet writer for UTF-8; openpyxl's own uses eight bytes per Chinese character instead of three."""
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


def _close_generators(sheet: Any) -> None:
    """Close the generators that write a sheet, the inner one first."""
    for generator in (sheet._rows, sheet._writer and sheet._writer.xf):
        if generator:
            with contextlib.suppress(Exception):
                generator.close()


class Sheet:
    """A sheet being written, with a frozen header and filters."""

    def __init__(
        self, book: Workbook, name: str, columns: Sequence[str], widths: dict[str, int], long: LongTexts
    ) -> None:
        """`widths` are the widths of wider columns; `long` takes texts too long for a cell."""
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
        self._sheet._writer = _utf8_writer(self._sheet)
        self._sheet._writer.write_top()
        header = [WriteOnlyCell(self._sheet, column) for column in columns]
        for cell in header:
            cell.font = Font(bold=True)
        self._sheet.append(header)

    def append(self, id: str, row: Row) -> None:
        """Append a row; `id` identifies its long texts. Raises OutputError if the sheet is full."""
        self._count += 1
        if self._count > ROWS:
            raise OutputError("A workbook can have at most 1,048,575 rows; export as CSV instead.")
        self._sheet.append([self._value(id, name, cell) for name, cell in zip(self._columns, row, strict=True)])

    def finish(self) -> None:
        """Finish the sheet."""
        self._sheet.auto_filter.ref = f"A1:{self._last}{self._count}"

    def _value(self, id: str, column: str, value: str | int | None) -> Any:
        if not isinstance(value, str):
            return value
        text = escape(value)
        if len(text) > LONGEST // 2 and len(text.encode("utf-16-le")) // 2 > LONGEST:
            text = self._long.store(self._name, id, column, value)
        if not text.startswith(("=", "#", "'")):
            return text or None
        cell = self._cell(self._sheet, text)
        cell.data_type = "s"  # otherwise a formula or an error
        cell.quotePrefix = True  # and stays text when edited
        return cell


class LongTexts:
    """Texts too long for a cell: the first part stays there, the others go to a separate sheet."""

    def __init__(self, book: Workbook) -> None:
        """The sheet is added with the first such text."""
        self._book = book
        self._sheet: Any = None
        self._kept: set[tuple[str, str, str]] = set()
        self._size = 0

    def store(self, sheet: str, id: str, column: str, text: str) -> str:
        """Store the later parts of a text; return the first one, escaped. Raises OutputError if they are too long."""
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


# Import


class Reader:
    """An untrusted workbook; `sheets` are its sheet names."""

    def __init__(self, path: str | Path) -> None:
        """Raises ImportFileError if it is invalid, broken, or has macros, external links or a document type."""
        import openpyxl

        self._path = path
        _check(path)
        self._stream = Path(path).open("rb")  # noqa: SIM115 — closed by `close`; a path must have a usual extension
        try:
            with warnings.catch_warnings(action="ignore"):
                self._book = openpyxl.load_workbook(self._stream, read_only=True, keep_links=False)
        except Exception as error:  # broken workbooks raise almost anything
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
        sheet = self.find_sheet(_LONG, _LONG_COLUMNS)
        if sheet is None:
            return
        for _, row in self.bounded_rows(sheet, _LONG_COLUMNS):
            key = (row["sheet"], row["id"], row["column"])
            self._long.setdefault(key, []).append(row["text"])

    def close(self) -> None:
        """Close the file."""
        self._book.close()
        self._stream.close()

    def find_sheet(self, name: str, needed: Sequence[str]) -> str | None:
        """The sheet of this name, else the only one with these columns, as users rename sheets; None if there is none.

        Raises ImportFileError if several have them.
        """
        if name in self.sheets:
            return name
        matching = [sheet for sheet in self.sheets if set(needed) <= set(self._columns(sheet))]
        if len(matching) > 1:
            raise import_error(
                self._path, f"its sheets {', '.join(matching)} have the same columns; call one of them {name}"
            )
        return matching[0] if matching else None

    def bounded_rows(self, sheet: str, needed: Sequence[str], name: str = "") -> Iterator[tuple[int, dict[str, str]]]:
        """Like `rows`, for a sheet held in memory. Raises ImportFileError if it is too large for that."""
        size = 0
        for number, row in self.rows(sheet, needed, name):
            size += sum(map(len, row.values())) + len(row)
            if size > _HELD:
                raise import_error(
                    self._path, f"its sheet {sheet} contains more than {_HELD // 1_000_000} million characters"
                )
            yield number, row

    def rows(
        self, sheet: str, needed: Sequence[str], name: str = "", optional: Sequence[str] = ()
    ) -> Iterator[tuple[int, dict[str, str]]]:
        """The non-blank rows below the header with their numbers, as cells by column.

        `name` is the sheet's original name. Raises ImportFileError for a missing column, unless it is `optional`, or a
        formula.
        """
        try:
            yield from self._rows(sheet, needed, name, optional)
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError, SyntaxError) as error:
            raise import_error(self._path, f"its sheet {sheet} cannot be read ({error})") from error

    def _columns(self, sheet: str) -> list[str]:
        """The header of a sheet, empty if it has none, like a chart."""
        header: list[str] = []
        with contextlib.suppress(ValueError, TypeError, LookupError, AttributeError, OverflowError, SyntaxError):
            page = self._book[sheet]
            page.reset_dimensions()  # untrusted, may be enormous
            for row in page.iter_rows(max_row=1, max_col=_COLUMNS):
                header = [unescape(str(cell.value or "")) for cell in row]
        return header

    def _rows(
        self, sheet: str, needed: Sequence[str], name: str, optional: Sequence[str]
    ) -> Iterator[tuple[int, dict[str, str]]]:
        page = self._book[sheet]
        page.reset_dimensions()
        header: list[str] = []
        for row in page.iter_rows(max_row=1, max_col=_COLUMNS):
            header = [self._text(sheet, 1, cell) for cell in row]
        missing = [column for column in needed if column not in header]
        if missing:
            raise import_error(self._path, f"its sheet {sheet} lacks the columns {', '.join(missing)}")
        at = [(column, header.index(column)) for column in (*needed, *optional) if column in header]
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
    """Reject features that no table needs, before parsing."""
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
    """Reject XML that is not UTF-8, has declarations, or holds texts or rows too large for memory."""
    tail = b""
    run = row = 0  # bytes since the last tag, and since the last row tag
    while chunk := stream.read(1 << 20):
        seen = tail + chunk
        if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen or b"\0" in seen:
            raise import_error(path, "its XML declares a document type or is not UTF-8")
        run = 0 if b"<" in chunk else run + len(chunk)
        row = 0 if not sheet or _ROW.search(seen) else row + len(chunk)
        if run > _LONGEST_RUN or row > _LARGEST_ROW:
            raise import_error(path, "one of its cells or rows is larger than any of a table")
        tail = seen[-16:]
