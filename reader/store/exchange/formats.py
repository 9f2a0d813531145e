"""The formats in which annotations leave the library and come back: which there are, and one way to call each.

A format is a module of this package with

- ``export(library, stream, articles=None)``: writes the annotations of the library, or of the articles with these
  hashes, to a stream: of text, or of bytes where the format is `binary`. One article is in memory at a time.
- ``import_file(library, path, articles=(), partly=False, replace=False) -> Imported``: the way back; `articles` are
  texts that join the library, for formats that carry none; where `partly`, marks that have no place are left out and
  told of in `Imported.problems`; where `replace`, marks that are there already become what the file says.
  Raises ImportFileError, and then the library is as it was.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from reader.errors import InputError
from reader.store import connections
from reader.store.exchange import atomic
from reader.store.exchange.incoming import Imported
from reader.store.library import Library
from reader.types import Article

_TOLD_EVERY = 1_000_000  # characters or bytes


@dataclass(frozen=True, slots=True)
class Format:
    """`name` is what the command line calls it, `extension` how its files end; `module` does the work."""

    name: str
    extension: str
    module: str
    binary: bool = False
    imports: bool = True


FORMATS = {
    each.name: each
    for each in (
        Format("csv", "csv", "annotations_csv"),
        Format("xlsx", "xlsx", "annotations_xlsx", binary=True),
        Format("jsonl", "jsonl", "library_jsonl"),
        Format("w3c", "jsonld", "web_annotation"),
        Format("refi-qda", "qdpx", "refi_project", binary=True),
        Format("qdc", "qdc", "refi_codebook", binary=True),
        Format("xmi", "xmi.zip", "uima_xmi", binary=True),
        Format("brat", "brat.zip", "brat", binary=True),
        Format("markdown", "md", "report_markdown", imports=False),
    )
}


def export_file(
    library: Library,
    format: Format,
    path: str | Path | None,
    articles: Iterable[str] | None = None,
    wrote: Callable[[int], None] | None = None,
    **options: Any,
) -> None:
    """Write to a file, which stands whole in the end, or to the standard output (None or "-").

    `wrote` is called now and then with how much has been written; `options` are the format's own (`bom` of csv).
    Raises OutputError.
    """
    work = import_module(f"reader.store.exchange.{format.module}")
    wanted = None if articles is None else frozenset(articles)
    if format.binary:
        with atomic.writing_bytes(path) as binary:
            work.export(library, binary if wrote is None else _Told(binary, wrote), wanted, **options)
    else:
        with atomic.writing(path) as text:
            work.export(library, text if wrote is None else _Told(text, wrote), wanted, **options)


class _Told:
    """A stream that only writes, and tells how much."""

    def __init__(self, stream: Any, told: Callable[[int], None]) -> None:
        self._stream, self._told = stream, told
        self._size, self._next = 0, 0

    def write(self, part: Any) -> int:
        self._size += len(part)
        if self._size >= self._next:
            self._next = self._size + _TOLD_EVERY
            self._told(self._size)
        return int(self._stream.write(part))

    def writelines(self, parts: Iterable[Any]) -> None:
        for part in parts:
            self.write(part)

    def flush(self) -> None:
        self._stream.flush()


def import_file(
    library: Library,
    format: Format,
    path: str | Path,
    articles: Sequence[Article] = (),
    partly: bool = False,
    replace: bool = False,
) -> Imported:
    """Take a file into the library. Raises ImportFileError, and then the library is as it was.

    Where `partly`, marks that have no place are left out and told of; where `replace`, marks that are in the library
    already become what the file says, whichever is newer.
    """
    work = import_module(f"reader.store.exchange.{format.module}")
    imported: Imported = work.import_file(library, path, articles, partly=partly, replace=replace)
    return imported


def format_of_path(path: str | Path, read: bool = True) -> Format | None:
    """The format that a file's name says it is in, to be read or else written; the longest ending first."""
    name = Path(path).name.lower()
    endings = sorted(FORMATS.values(), key=lambda each: -len(each.extension))
    fitting = (each for each in endings if each.imports or not read)
    return next((each for each in fitting if name.endswith(f".{each.extension}")), None)


def detect_format(path: str | Path) -> Format:
    """The format that a file is in by its name, else by how it begins; CSV where neither says anything.

    InputError for the library itself.
    """
    if connections.is_open(Path(path)):
        raise InputError(f"{path} is the library itself; choose a file with marks.")
    named = format_of_path(path)
    if named is not None:
        return named
    try:
        with Path(path).open("rb") as stream:
            head = stream.read(4000)
    except OSError:
        return FORMATS["csv"]
    return FORMATS[_of_head(path, head)]


def _of_head(path: str | Path, head: bytes) -> str:
    if head.startswith(b"PK"):
        names: set[str] = set()
        with suppress(zipfile.BadZipFile, OSError), zipfile.ZipFile(path) as found:
            names = set(found.namelist())
        if "[Content_Types].xml" in names:
            return "xlsx"
        if "project.qde" in names:
            return "refi-qda"
        return "brat" if any(name.endswith(".ann") for name in names) else "xmi"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"<"):
        return "qdc"
    if text.startswith(b'{"format":"chengnuo-library"'):
        return "jsonl"
    return "w3c" if text.startswith((b"{", b"[")) else "csv"
