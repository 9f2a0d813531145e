"""Parses one document in a child process: bytes on standard input, one JSON object on standard output.

``python -m reader.text.formats.worker KIND [ENCODING]`` with KIND "html", "md", "pdf", "zip" or "ole" answers::

    {"format": "docx", "text": "…", "marked": [["title", 0, 12]], "encoding": "utf-8"}
    {"refused": ["{0} needs a password; …"]}   if there is no text: the arguments of an UnreadableError

Before reading the first byte, the process gives up the network, writing files, starting programs, and more memory and
time than a long document needs. On systems without such limits (Windows), the parent's timeout and the size checks
remain.
"""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from typing import Any

from reader.text.formats.document import Extract, UnreadableError
from reader.text.load import LONGEST

MEMORY = 1_500_000_000  # bytes of address space
SECONDS = 30  # CPU time

_MODULES = {"html": "html", "md": "markdown", "pdf": "pdf", "docx": "docx", "odt": "odt", "epub": "epub", "ole": "ole"}
_TEXTS = ("html", "md")  # kinds whose encoding the user may choose
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
              "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "urllib.",
              "webbrowser.", "ftplib.", "http.", "smtplib.")  # fmt: skip


def answer(data: bytes, kind: str, encoding: str | None = None) -> dict[str, Any]:
    """The answer for a document's bytes."""
    try:
        if kind == "zip":
            from reader.text.formats import archive

            kind = archive.kind(data)
        module = import_module(f"reader.text.formats.{_MODULES[kind]}")
        found: Extract = module.extract(data, encoding) if kind in _TEXTS else module.extract(data)
        if len(found.text) > LONGEST:
            raise UnreadableError(
                "{0} contains more than {1} million characters; split it into parts.", LONGEST // 1_000_000
            )
    except UnreadableError as refusal:
        return {"refused": refusal.args}
    except MemoryError:
        return {"refused": ["{0} takes too much memory to open; split it into parts."]}
    marked = [[name, *span] for name, span in found.marked]
    return {"format": kind, "text": found.text, "marked": marked, "encoding": found.encoding}


def confine() -> None:
    """Drop privileges that parsing does not need; limits that the system does not support are skipped."""
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)
    try:
        import resource
    except ImportError:  # Windows
        return
    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_FSIZE, 0)):
        try:
            resource.setrlimit(limit, (most, most))
        except (OSError, ValueError):  # macOS, for the address space
            continue


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN) or (event == "open" and _writes(*arguments[1:])):
        raise PermissionError(f"{event} is not for documents")


def _writes(mode: str | None, flags: int) -> bool:
    return bool(set(mode or "") & set("wax+") or flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def main() -> None:
    """Answer for the bytes on standard input."""
    confine()
    kind, *encoding = sys.argv[1:]
    said = answer(sys.stdin.buffer.read(), kind, encoding[0] if encoding else None)
    sys.stdout.buffer.write(json.dumps(said).encode())


if __name__ == "__main__":
    main()
