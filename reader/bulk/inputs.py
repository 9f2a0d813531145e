"""Expands command line arguments to files: file names, folders and patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.errors import InputError
from reader.text.load import in_folder

MOST = 1_000_000  # files in one folder; only their names are in memory


def files(words: Iterable[str]) -> tuple[list[str], list[InputError]]:
    """The files that `words` name, in order and without duplicates, and the error for each word without files.

    A folder means all files in and below it that can be opened, sorted by name. A pattern (``*``, ``?``, ``[…]``, and
    ``**`` for any depth) means its matches, sorted by name. Hidden files are only found by name.
    """
    found: dict[str, None] = {}
    wrong: list[InputError] = []
    for word in words:
        try:
            found |= dict.fromkeys(_meant(word))
        except InputError as error:
            wrong.append(error)
    return list(found), wrong


def one_file(words: list[str]) -> bool:
    """Whether `words` name exactly one file."""
    return len(words) == 1 and not Path(words[0]).is_dir() and not _is_pattern(words[0])


def _meant(word: str) -> Iterator[str]:
    if _is_pattern(word):
        matches = sorted(glob.glob(word, recursive=True))  # noqa: PTH207 — a pattern may be absolute
        if not matches:
            raise InputError("Nothing matches {0}; check the pattern.", word)
        for match in matches:
            yield from _below(match)
    else:
        yield from _below(word)


def _below(path: str) -> list[str]:
    if not Path(path).is_dir():
        return [path]
    inside = in_folder(path, MOST)
    if not inside:
        raise InputError("There is nothing in {0} that can be opened; choose another folder.", path)
    return inside


def _is_pattern(word: str) -> bool:
    """Whether a word is a pattern and not the name of an existing file."""
    return glob.has_magic(word) and not Path(word).exists()
