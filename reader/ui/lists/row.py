"""The content of a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from reader.types import EntityType, Status


class Content(Protocol):
    """What a row shows."""

    @property
    def words(self) -> str:
        """The text for keyboard search and screen readers."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A word or figure in a small box; muted text without a box if `colour` is None."""

    text: str
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The content of a row: `lead` has its own column, `swatches` (tag colours) precede the title.

    `status` is drawn as a shape in the lead column, and `spoken` is its text for screen readers; a rejected row is
    struck out, an `unsure` one has the colour of secondary text. `expanded` marks a group header. `families` are the
    row's fonts if they differ from the list's.
    """

    title: str
    meta: str = ""
    lead: str = ""
    body: str = ""
    note: str = ""
    chips: tuple[Chip, ...] = ()
    swatches: tuple[int, ...] = ()
    entity: EntityType | None = None
    status: Status | None = None
    unsure: bool = False
    spoken: str = ""
    expanded: bool | None = None
    families: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The text for keyboard search and screen readers."""
        words = "  ".join(filter(None, (self.lead, self.title, self.meta, self.body, self.note, self.spoken)))
        return words.replace("\u2060", "")  # word joiners make screen readers spell


@dataclass(frozen=True, slots=True)
class Size:
    """What determines a row's height before the row is made; widths of body and note are in ems."""

    body: float = 0
    body_lines: int = 3
    note: float = 0
    chips: bool = False
    lead: bool = False
    header: bool = False


def ems(text: str) -> float:
    """The approximate width of a text: one em per character, half an em for ASCII."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2
