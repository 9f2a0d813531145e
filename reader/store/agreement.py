"""How far coders agree on a tag: Krippendorff's α over the characters that each of them gave it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from reader.store.part import Part


@dataclass(frozen=True, slots=True)
class Agreed:
    """Agreement on one tag (by name).

    `alpha` is None where it is not defined (nobody used the tag, or there is one coder); `characters` is how many code
    points of source were compared, `marked` on how many of them each coder, in the order asked for, has the tag.
    """

    tag: str
    alpha: float | None
    characters: int
    marked: tuple[int, ...]


class Agreement(Part):
    """Compares coders on articles that they read all."""

    def articles(self, coders: Collection[str]) -> list[str]:
        """The articles (sha256) in which at least two of these coders marked anything."""
        raise NotImplementedError

    def of_tags(self, coders: Collection[str], articles: Collection[str]) -> list[Agreed]:
        """The agreement on every tag that one of the coders used there, and on all of them together ("" as tag)."""
        raise NotImplementedError
