"""Which files are meant: files, folders with all that can be opened in them, and patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.errors import InputError
from reader.text.load import in_folder

MOST = 1_000_000  # files of one folder; only their names are held


def files(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """The files that `words` mean, each once and in their order, and a sentence for each word that means none.

    A folder stands for the files below it that can be opened, by their names; a pattern (``*``, ``?``, ``[…]``, and
    ``**`` for any depth) for what matches it, in the order of the names. Hidden files are only found by name.
    """
    found: dict[str, None] = {}
    wrong: list[str] = []
    for word in words:
        try:
            found |= dict.fromkeys(_meant(word))
        except InputError as error:
            wrong.append(str(error))
    return list(found), wrong


def one_file(words: list[str]) -> bool:
    """Whether `words` are the name of a single file and no more."""
    return len(words) == 1 and not Path(words[0]).is_dir() and not _is_pattern(words[0])


def _meant(word: str) -> Iterator[str]:
    if _is_pattern(word):
        matches = sorted(glob.glob(word, recursive=True))  # noqa: PTH207 — a pattern may be absolute
        if not matches:
            raise InputError(f"Nothing matches {word}; check the pattern.")
        for match in matches:
            yield from _below(match)
    else:
        yield from _below(word)


def _below(path: str) -> list[str]:
    if not Path(path).is_dir():
        return [path]
    inside = in_folder(path, MOST)
    if not inside:
        raise InputError(f"There is nothing in {path} that can be opened; choose another folder.")
    return inside


def _is_pattern(word: str) -> bool:
    """A file that is really called so is no pattern."""
    return glob.has_magic(word) and not Path(word).exists()
