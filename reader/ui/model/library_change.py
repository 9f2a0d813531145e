"""What changed in the library, and who changed it."""

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


class ChangeOrigin(Enum):
    """Who changed the library."""

    SESSION = "session"
    """This window: the session already shows the change."""
    OTHER = "other"
    """Another program, or an import: anything may differ from what is shown."""


class LibraryChange(NamedTuple):
    """A change of the library.

    `articles` are the SHA-256s of the articles it concerns; None means any.
    """

    kinds: frozenset[ChangeKind]
    articles: frozenset[str] | None
    origin: ChangeOrigin

    @classmethod
    def of(cls, *kinds: ChangeKind, articles: Iterable[str] | None = None) -> LibraryChange:
        """A change by this window."""
        return cls(frozenset(kinds), None if articles is None else frozenset(articles), ChangeOrigin.SESSION)

    @classmethod
    def by_others(cls) -> LibraryChange:
        """A change of unknown extent by another program or an import."""
        return cls(frozenset(ChangeKind), None, ChangeOrigin.OTHER)

    def concerns(self, *kinds: ChangeKind, article: str | None = None) -> bool:
        """Whether rows of one of these kinds changed, and, if `article` is given, may have changed for that article."""
        of_article = article is None or self.articles is None or article in self.articles
        return of_article and not self.kinds.isdisjoint(kinds)
