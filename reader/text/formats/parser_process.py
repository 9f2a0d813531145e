"""The parent's side of the child process that parses a document (see `worker`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import reader
from reader.errors import InputError
from reader.types import Article, Span

SECONDS = 60  # timeout for parsing a document


def read(data: bytes, kind: str, place: str, encoding: str | None = None, seconds: float = SECONDS) -> Article:
    """The article in a document's bytes; `kind` is as detected by `load`, `place` the file's path.

    Raises InputError for a document without readable text.
    """
    command = [sys.executable, "-P", "-m", "reader.text.formats.worker", kind, *filter(None, [encoding])]
    root = str(Path(reader.__file__).resolve().parent.parent)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))}
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            env=environment,
            timeout=seconds,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise InputError(
            "{0} takes too long to open; split it into parts, or save its text as a .txt file.", place
        ) from None
    if done.returncode:
        raise InputError("{0} is damaged or malicious; save its text as a .txt file and open that.", place)
    said = json.loads(done.stdout)
    if "refused" in said:
        template, *arguments = said["refused"]
        raise InputError(template, place, *arguments)
    marked = tuple((name, Span(start, end)) for name, start, end in said["marked"])
    return Article(said["text"], place, said["encoding"], said["format"], marked)
