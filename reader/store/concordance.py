"""Keyword in context: every place of some words in the library, with the words around it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.store.part import Part
from reader.store.search import Wanted
from reader.types import Script, Span


class By(StrEnum):
    """The order of the lines. By the words around: the nearest word first, then the next, as the eye compares them."""

    ARTICLE = "article"  # newest dated first, then as in the text
    LEFT = "left"
    RIGHT = "right"


class Place(NamedTuple):
    """Where the words stand: the article's number in the index, and code points of its Simplified reading text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One place with its context, in the script (hans or hant) that stands beside it.

    `left` and `right` are words from the place outward to the ends of the sentence or of the asked width, whole words
    only; `span` is the source's; `whole` says whether the place itself begins and ends where words do.
    """

    place: Place
    article: str
    title: str
    path: str
    dated: datetime.date | None
    script: Script
    span: Span
    left: tuple[str, ...]
    node: str
    right: tuple[str, ...]
    whole: bool


class Concordance(Part):
    """Lines of the articles; only those that are looked at are made."""

    def places(self, wanted: Wanted, whole: bool = False) -> list[Place]:
        """Every place; with `whole` only those that begin and end where words do."""
        raise NotImplementedError

    def sorted(self, places: Sequence[Place], by: By) -> list[Place]:
        """The places in another order."""
        raise NotImplementedError

    def lines(self, places: Sequence[Place], width: int = 24) -> list[Line]:
        """The lines of some places, with up to `width` characters on each side."""
        raise NotImplementedError
