"""What changed in the library."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple


class ChangeKind(Enum):
    """A kind of row that changed."""

    ARTICLES = "articles"
    """Articles were added, removed or linked as versions."""
    COLLECTIONS = "collections"
    MARKS = "marks"
    TAGS = "tags"
    FINDINGS = "findings"
    """Analyses or the decisions on them."""
    NAMES = "names"


class LibraryChange(NamedTuple):
    """A change of the library. `articles` are the SHA-256s of the articles it concerns; None means any."""

    kinds: frozenset[ChangeKind]
    articles: frozenset[str] | None

    @classmethod
    def of(cls, *kinds: ChangeKind, articles: Iterable[str] | None = None) -> LibraryChange:
        """A change of rows of these kinds."""
        return cls(frozenset(kinds), None if articles is None else frozenset(articles))

    @classmethod
    def of_anything(cls) -> LibraryChange:
        """A change of unknown extent, by another program or an import."""
        return cls(frozenset(ChangeKind), None)

    def concerns(self, *kinds: ChangeKind) -> bool:
        """Whether rows of one of these kinds changed."""
        return not self.kinds.isdisjoint(kinds)
