"""Extracts one file in a worker process."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from typing import NamedTuple

from reader import __version__
from reader.analysis import edition, review
from reader.analysis.pipeline import analyse
from reader.bulk import formats
from reader.errors import InputError, LibraryError, ReaderError
from reader.store.library import Library
from reader.text.load import load
from reader.text.views import Views
from reader.types import Analysis, Article, Commitment, Decision, Entity, Name, Reading, Status


class Task(NamedTuple):
    """A file to extract; `known` is the key of its piece from an earlier run, or ""."""

    path: str
    known: str = ""


class TaskResult(NamedTuple):
    """The result for a file.

    `key` identifies everything the piece depends on; `piece` is the file's part of the output, None if the earlier run
    has it; `characters` is the length of the source; with an `error`, the other fields are empty.
    """

    path: str
    key: str = ""
    piece: str | None = None
    characters: int = 0
    error: ReaderError | None = None


class _Choices(NamedTuple):
    """The user's choices for an article: reading options, known names, decisions."""

    reading: Reading = Reading()
    names: tuple[Name, ...] = ()
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Makes the piece of one file.

    `library` is the path of the library whose choices for an article apply; `sure` is how sure a commitment must be
    unless a person decided on it, None for the usual.
    """

    format: str
    library: str | None = None
    sure: float | None = None

    def __call__(self, order: Task) -> TaskResult:
        """Extract a file; failures go into `error`."""
        try:
            return self._done(order)
        except (InputError, LibraryError) as error:
            return TaskResult(order.path, error=error)
        except Exception as error:  # a bug on one file must not stop the others
            template = "{0} cannot be analysed ({1}: {2})."
            return TaskResult(order.path, error=InputError(template, order.path, type(error).__name__, str(error)))

    def _done(self, order: Task) -> TaskResult:
        article = load(order.path)
        choices = _choices(self.library, article)
        key = self._key(article, choices)
        if key == order.known:
            return TaskResult(order.path, key, None, len(article.text))
        found = analyse(Views(article, choices.reading._replace(terms=())), choices.names)  # terms only affect display
        views = Views(article, choices.reading)
        piece = formats.piece(self.format, views, _held(found, choices, self.sure))
        return TaskResult(order.path, key, piece, len(article.text))

    def _key(self, article: Article, choices: _Choices) -> str:
        """A hash of everything the piece depends on."""
        said = (__version__, edition(), self.format, self.sure, article.sha256, article.path, article.marked, choices)
        return hashlib.sha256(repr(said).encode("utf-8", "backslashreplace")).hexdigest()


def lost(order: Task) -> TaskResult:
    """The result for a file that crashed its process."""
    template = "{0} crashed the process that analysed it, probably for lack of memory; split it into parts."
    return TaskResult(order.path, error=InputError(template, order.path))


def _choices(path: str | None, article: Article) -> _Choices:
    if path is None:
        return _Choices()
    library, sha256 = _library(path), article.sha256
    return _Choices(library.reading(sha256), library.names.all(), tuple(library.decisions.of(sha256)))


def _held(found: Analysis, choices: _Choices, sure: float | None) -> Analysis:
    """The analysis with the user's edits and additions, without rejected findings and those that are not so `sure`."""
    made = review.commitments(found, choices.decisions, sure)
    named = review.entities(found, choices.decisions)
    held = [each.value for each in (*made, *named) if each.status is not Status.REJECTED]
    return found._replace(
        entities=tuple(value for value in held if isinstance(value, Entity)),
        commitments=tuple(value for value in held if isinstance(value, Commitment)),
    )


@functools.cache
def _library(path: str) -> Library:
    """The library, opened once per process and closed with it."""
    return Library.open(path, author="")
