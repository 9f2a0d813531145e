"""The evidence that the search for runs needs from a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Evidence(Protocol):
    """A page whose bytes were searched and replaced, as `pairing.Page`."""

    @property
    def glosses(self) -> Mapping[str, str]:
        """The glossed characters of the page, with their readings."""

    @property
    def bare(self) -> frozenset[str]:
        """The characters that occur on the page without a gloss."""

    @property
    def lossy(self) -> bool:
        """Whether the page may have lost private-use characters."""

    @property
    def simplified(self) -> bool:
        """Whether the page is in Simplified."""

    @property
    def narrowed(self) -> bool:
        """Whether the bytes of full-width signs were replaced wherever they stood."""

    @property
    def stripped(self) -> bool:
        """Whether the page has lost its question marks."""

    @property
    def pairs(self) -> frozenset[str]:
        """Adjacent characters in undamaged lines of the page, in Simplified."""
