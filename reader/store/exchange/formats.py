"""The import and export formats, and a common way to call them.

A format is a module of this package with

- ``export(library, stream, articles=None)``: writes the annotations of the library, or of the articles with these
  hashes, to a text stream, or to a binary one if the format is `binary`. One article is in memory at a time.
- ``import_file(library, path, articles=(), partly=False, replace=False) -> Imported``: `articles` are added to the
  library, for formats without texts; with `partly`, annotations that cannot be located are skipped and reported in
  `Imported.problems`; with `replace`, the file overrides existing annotations.
  Raises ImportFileError and leaves the library unchanged.
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

_PROGRESS_INTERVAL = 1_000_000  # characters or bytes


@dataclass(frozen=True, slots=True)
class Format:
    """`name` is used on the command line; `extension` is the file extension; `module` implements the format."""

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
    progress: Callable[[int], None] | None = None,
    **options: Any,
) -> None:
    """Write to a file, which is replaced when complete, or to the standard output (None or "-").

    `progress` is called at intervals with the size written so far; `options` are the format's own (`bom` for csv).
    Raises OutputError.
    """
    module = import_module(f"reader.store.exchange.{format.module}")
    selected = None if articles is None else frozenset(articles)
    if format.binary:
        with atomic.writing_bytes(path) as binary:
            module.export(library, binary if progress is None else _Progress(binary, progress), selected, **options)
    else:
        with atomic.writing(path) as text:
            module.export(library, text if progress is None else _Progress(text, progress), selected, **options)


class _Progress:
    """A write-only stream that reports the size written."""

    def __init__(self, stream: Any, report: Callable[[int], None]) -> None:
        self._stream, self._report = stream, report
        self._size, self._next = 0, 0

    def write(self, part: Any) -> int:
        self._size += len(part)
        if self._size >= self._next:
            self._next = self._size + _PROGRESS_INTERVAL
            self._report(self._size)
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
    """Import a file. Raises ImportFileError and leaves the library unchanged.

    With `partly`, annotations that cannot be located are skipped and reported; with `replace`, the file overrides
    existing annotations even if they are newer.
    """
    module = import_module(f"reader.store.exchange.{format.module}")
    imported: Imported = module.import_file(library, path, articles, partly=partly, replace=replace)
    return imported


def format_of_path(path: str | Path, read: bool = True) -> Format | None:
    """The format for a file's name, to read it or else to write it; the longest matching extension wins."""
    name = Path(path).name.lower()
    endings = sorted(FORMATS.values(), key=lambda each: -len(each.extension))
    fitting = (each for each in endings if each.imports or not read)
    return next((each for each in fitting if name.endswith(f".{each.extension}")), None)


def detect_format(path: str | Path) -> Format:
    """The format of a file by name, else by its first bytes; CSV by default.

    Raises InputError for the library itself.
    """
    if connections.is_open(Path(path)):
        raise InputError("{0} is the library itself; choose a file with marks.", path)
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
