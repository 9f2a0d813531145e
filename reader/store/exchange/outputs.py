"""Decides whether an output may take the place of an existing file."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path

from reader.errors import OutputError
from reader.store.exchange.atomic import output_errors

SOFTWARE = "Chengnuo"  # names the program in pictures and workbooks
_HEAD = 4096  # bytes
_FOOT = 65_536  # bytes, which hold the columns of a Parquet table
# What each format begins with when this program writes it.
_OURS = re.compile(
    rb"""(?:\xef\xbb\xbf)?(?:
        (?:id,)?title,file,sha256,date,(?:tag|speaker),            # marks and commitments (CSV)
      | \{"format":"chengnuo-library"                                # the library (JSONL)
      | \{"@context":\[[^\]]{0,200}"urn:chengnuo:                    # Web Annotation
      | (?:\[\s*)?\{\s*"file":\s"[^\n]*?",\s+"sha256":               # extract (JSON, JSONL)
      | <\?xml[^>]*>\s*<CodeBook[^>]*\borigin="Chengnuo"             # REFI-QDA codebook
      | \x89PNG.*Software\x00Chengnuo                                # a picture
      | \#\ Codebook\n\n                                             # a report on no marks
      | \#\ [^\n]*\n\n(?:-\ [^\n]*\n){0,3}-\ SHA-256:                # a report
    )""",
    re.VERBOSE | re.DOTALL,
)
# Members of our archives, with words that only ours contain.
_MEMBERS = {
    "docProps/core.xml": b">Chengnuo</dc:creator>",
    "project.qde": b'origin="Chengnuo"',
    "TypeSystem.xml": b"chengnuo.Article",
    "annotation.conf": b"Chengnuo",
}


def check_replacing(out: str | Path, inputs: Iterable[str | Path], force: bool = False) -> None:
    """Raise OutputError unless an output may be written to `out`.

    It may never replace one of the `inputs`. It may replace an output of this program, and with `force` any other file.
    A device or a pipe is written to, not replaced.
    """
    target = Path(out)
    found = _stat(target)
    if found is None or not stat.S_ISREG(found.st_mode):
        return
    with output_errors(str(out)):
        if any(other and os.path.samestat(found, other) for other in map(_stat, inputs)):
            raise OutputError("Cannot write {0} because it is being read; choose another location.", out)
        if not force and not _is_ours(target):
            raise OutputError(
                "Cannot write {0} because another program's file is there; choose another name, or replace it with"
                " --force.",
                out,
            )


def _stat(path: str | Path) -> os.stat_result | None:
    """None for a file that cannot be looked at; whoever opens it explains why."""
    with contextlib.suppress(OSError, ValueError):
        return Path(path).stat()
    return None


def _is_ours(path: Path) -> bool:
    """Whether a file is empty or an output of this program."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if head.startswith(b"PAR1"):
            file.seek(max(0, path.stat().st_size - _FOOT))
            return b"speaker_rule" in file.read(_FOOT)
    if not head.startswith(b"PK"):
        return not head or _OURS.match(head) is not None
    try:
        with zipfile.ZipFile(path) as archive:
            names = frozenset(archive.namelist())
            return any(name in names and words in _head(archive, name) for name, words in _MEMBERS.items())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        return False


def _head(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(_HEAD)
