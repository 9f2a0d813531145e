"""Which backups a library has: files in the folder `<library>.backups/`, named by time and reason."""

from __future__ import annotations

import contextlib
import datetime
import re
from pathlib import Path
from typing import NamedTuple

_NAME = re.compile(r"(\d{8}T\d{6}\.\d{3}Z)-([a-z0-9-]+)\.sqlite")


class Backup(NamedTuple):
    """A backup: `made` is in UTC, `reason` a word such as day, import or version-4, `size` in bytes."""

    path: Path
    made: datetime.datetime
    reason: str
    size: int


def folder(library: Path) -> Path:
    """The folder of a library's backups."""
    return library.with_name(f"{library.name}.backups")


def of(library: Path) -> list[Backup]:
    """The backups of a library, the newest first."""
    found = []
    with contextlib.suppress(OSError):
        for path in folder(library).iterdir():
            if named := _NAME.fullmatch(path.name):
                made = datetime.datetime.strptime(named[1], "%Y%m%dT%H%M%S.%fZ").replace(tzinfo=datetime.UTC)
                found.append(Backup(path, made, named[2], path.stat().st_size))
    return sorted(found, key=lambda each: (each.made, each.path.name), reverse=True)
