"""Full text of the whole library, in either script at once: articles, annotations, memos and commitments."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reader.store.part import Part
from reader.types import Script, Span


class Kind(StrEnum):
    """What a hit stands in."""

    ARTICLE = "article"
    ANNOTATION = "annotation"  # the words marked, or the note
    MEMO = "memo"  # of an article or of a tag
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for: what has all the words of `text`, in either script, and passes everything that is given.

    Words are parted by spaces; words between quotation marks belong together. `tag` is a tag's name (tags below it
    count too), `speaker` a key of `reader.analysis.links`, `author` whoever marked or decided; `since` and `until` are
    days, both included, between which the article is dated; `collection` is an id (collections in it count too);
    `article` a sha256. No `kinds` are all.
    """

    text: str
    kinds: frozenset[Kind] = frozenset()
    tag: str | None = None
    speaker: str | None = None
    author: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    collection: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where it stands.

    `id` is the annotation's id, the commitment's number in the workbench, else ""; `span` is of the source, None for a
    memo and for a note; `before`, `found` and `after` are the words there in the script (hans or hant) that stands
    beside them; `places` is how often it stands in the same article, annotation, memo or commitment; `title` is "" for
    an article without one.
    """

    kind: Kind
    id: str
    article: str
    title: str
    path: str
    dated: datetime.date | None
    script: Script
    span: Span | None
    before: str
    found: str
    after: str
    places: int


class Search(Part):
    """Asks the index; what is not in it yet is put in by `catch_up`."""

    def behind(self) -> int:
        """How many articles, annotations and memos are not in the index as they are now."""
        raise NotImplementedError

    def catch_up(self, enough: Callable[[], bool] = lambda: False) -> bool:
        """Index what is behind, in short transactions, until `enough()`; says whether all is there."""
        raise NotImplementedError

    def hits(self, wanted: Wanted, limit: int = -1, offset: int = 0) -> list[Hit]:
        """A slice of the hits: article after article, the newest dated first."""
        raise NotImplementedError

    def count(self, wanted: Wanted) -> int:
        """How many hits there are."""
        raise NotImplementedError
