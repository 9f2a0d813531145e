"""The work on one file, as each process of a bulk extraction does it."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from typing import NamedTuple

from reader import __version__
from reader.analysis import edition
from reader.analysis.pipeline import analyse
from reader.bulk import formats
from reader.errors import InputError, LibraryError
from reader.store.library import Library
from reader.text.load import load
from reader.text.views import Views
from reader.types import Article, Reading


class Order(NamedTuple):
    """A file to do; `known` is the key of what an earlier run has of it, or ""."""

    path: str
    known: str = ""


class Done(NamedTuple):
    """What became of a file.

    `key` says of what and by what the piece was made; `piece` is its part of the output, None where the earlier run
    has it; `characters` the length of the source; `error` a sentence, in which case there is nothing else.
    """

    path: str
    key: str = ""
    piece: str | None = None
    characters: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """Makes the piece of one file for an output; `library` is a path, whose choices for an article hold."""

    format: str
    library: str | None = None

    def __call__(self, order: Order) -> Done:
        """Whatever goes wrong with a file is told in `error`."""
        try:
            return self._done(order)
        except (InputError, LibraryError) as error:
            return Done(order.path, error=str(error))
        except Exception as error:  # a mistake of ours in one file is no reason to leave the others
            return Done(order.path, error=f"{order.path} cannot be analysed ({type(error).__name__}: {error}).")

    def _done(self, order: Order) -> Done:
        article = load(order.path)
        reading = _library(self.library).reading(article.sha256) if self.library else Reading()
        key = self._key(article, reading)
        if key == order.known:
            return Done(order.path, key, None, len(article.text))
        found = analyse(Views(article, reading._replace(terms=())))  # terms are for the eye
        return Done(order.path, key, formats.piece(self.format, Views(article, reading), found), len(article.text))

    def _key(self, article: Article, *choices: object) -> str:
        """Changes with all that the piece depends on."""
        said = (__version__, edition(), self.format, article.sha256, article.path, article.marked, *choices)
        return hashlib.sha256(repr(said).encode("utf-8", "backslashreplace")).hexdigest()


def lost(order: Order) -> Done:
    """What is told of a file that took its process along."""
    sentence = (
        f"{order.path} ended the process that analysed it, as happens when the memory is used up; cut it into parts."
    )
    return Done(order.path, error=sentence)


@functools.cache
def _library(path: str) -> Library:
    """Opened once in each process, and closed with it."""
    return Library.open(path, author="")
