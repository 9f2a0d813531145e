"""The work on one file, as each process of a bulk extraction does it."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from typing import NamedTuple

from reader import __version__
from reader.analysis import edition, review
from reader.analysis.pipeline import analyse
from reader.bulk import formats
from reader.errors import InputError, LibraryError
from reader.store.library import Library
from reader.text.load import load
from reader.text.views import Views
from reader.types import Analysis, Article, Commitment, Decision, Entity, Name, Reading, Status


class Task(NamedTuple):
    """A file to do; `known` is the key of what an earlier run has of it, or ""."""

    path: str
    known: str = ""


class TaskResult(NamedTuple):
    """What became of a file.

    `key` says of what and by what the piece was made; `piece` is its part of the output, None where the earlier run
    has it; `characters` the length of the source; `error` a sentence, in which case there is nothing else.
    """

    path: str
    key: str = ""
    piece: str | None = None
    characters: int = 0
    error: str = ""


class _Choices(NamedTuple):
    """The user's choices for an article: reading options, known names, decisions."""

    reading: Reading = Reading()
    names: tuple[Name, ...] = ()
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Makes the piece of one file for an output; `library` is a path, whose choices for an article hold."""

    format: str
    library: str | None = None

    def __call__(self, order: Task) -> TaskResult:
        """Failures of a file go into `error`."""
        try:
            return self._done(order)
        except (InputError, LibraryError) as error:
            return TaskResult(order.path, error=str(error))
        except Exception as error:  # a mistake of ours in one file is no reason to leave the others
            return TaskResult(order.path, error=f"{order.path} cannot be analysed ({type(error).__name__}: {error}).")

    def _done(self, order: Task) -> TaskResult:
        article = load(order.path)
        choices = _choices(self.library, article)
        key = self._key(article, choices)
        if key == order.known:
            return TaskResult(order.path, key, None, len(article.text))
        found = analyse(Views(article, choices.reading._replace(terms=())), choices.names)  # terms are for the eye
        views = Views(article, choices.reading)
        return TaskResult(order.path, key, formats.piece(self.format, views, _held(found, choices)), len(article.text))

    def _key(self, article: Article, choices: _Choices) -> str:
        """Changes with all that the piece depends on."""
        said = (__version__, edition(), self.format, article.sha256, article.path, article.marked, choices)
        return hashlib.sha256(repr(said).encode("utf-8", "backslashreplace")).hexdigest()


def lost(order: Task) -> TaskResult:
    """The result for a file that crashed its process."""
    sentence = f"{order.path} crashed the process that analysed it, probably for lack of memory; split it into parts."
    return TaskResult(order.path, error=sentence)


def _choices(path: str | None, article: Article) -> _Choices:
    if path is None:
        return _Choices()
    library, sha256 = _library(path), article.sha256
    return _Choices(library.reading(sha256), library.names.all(), tuple(library.decisions.of(sha256)))


def _held(found: Analysis, choices: _Choices) -> Analysis:
    """The analysis with the user's edits and additions, without rejected findings."""
    made, named = review.commitments(found, choices.decisions), review.entities(found, choices.decisions)
    held = [each.value for each in (*made, *named) if each.status is not Status.REJECTED]
    return found._replace(
        entities=tuple(value for value in held if isinstance(value, Entity)),
        commitments=tuple(value for value in held if isinstance(value, Commitment)),
    )


@functools.cache
def _library(path: str) -> Library:
    """Opened once in each process, and closed with it."""
    return Library.open(path, author="")
