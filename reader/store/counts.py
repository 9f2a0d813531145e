"""How often tags and entities occur, and which of them occur together."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from reader.store.part import Part
from reader.types import EntityType


class Unit(StrEnum):
    """What two things are in together."""

    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    OVERLAP = "overlap"  # tags only: marks that share a character, or one mark that has both


@dataclass(frozen=True, slots=True)
class Among:
    """The articles that are counted in, and whose marks: those that pass everything that is given (see `Wanted`)."""

    since: datetime.date | None = None
    until: datetime.date | None = None
    collection: str | None = None
    article: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A tag (`key` is its id) or an entity (`key` is the Simplified text): how often, and in how many articles."""

    key: str
    label: str
    type: EntityType | None
    places: int
    articles: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of them, by their keys in the order of `Counted`, and in how many units they are together."""

    one: str
    other: str
    units: int


class Counts(Part):
    """Counted by SQL over marks, and over the mentions that are kept with each analysis."""

    def tags(self, among: Among = Among()) -> list[Counted]:
        """Every tag of the codebook, also those that are on nothing."""
        raise NotImplementedError

    def entities(
        self,
        among: Among = Among(),
        types: Collection[EntityType] = (),
        limit: int = 200,
    ) -> list[Counted]:
        """The most frequent entities; no `types` are people, organisations, places and programmes."""
        raise NotImplementedError

    def tags_together(self, unit: Unit, among: Among = Among()) -> list[Pair]:
        """Pairs of tags that are together at least once, the most frequent first."""
        raise NotImplementedError

    def entities_together(
        self,
        keys: Collection[tuple[EntityType, str]],
        unit: Unit,
        among: Among = Among(),
    ) -> list[Pair]:
        """Pairs among these entities that are together at least once, the most frequent first."""
        raise NotImplementedError
