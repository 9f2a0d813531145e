"""What a row of the side panels shows, before anything is painted."""

from __future__ import annotations

from dataclasses import dataclass

from reader.types import EntityType, Status


@dataclass(frozen=True, slots=True)
class Chip:
    """A small box with a word or figure; without a colour it is plain muted text."""

    text: str
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows: `lead` in a column of its own, `swatches` (tag colours) before the title.

    `status` is drawn as a shape in the column of the lead; what was rejected is struck out. `spoken` is what a screen
    reader says for the shape. A row with `opened` heads others, which are shown or folded away. `families` are
    the fonts of its words where they are not those of the list.
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
    spoken: str = ""
    opened: bool | None = None
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Size:
    """What is known of a row's height without making it: ems of body and note, chips, a lead, or a head."""

    body: float = 0
    body_lines: int = 3
    note: float = 0
    chips: bool = False
    lead: bool = False
    head: bool = False


def ems(text: str) -> float:
    """About how wide a text is: Han characters are one em, ASCII half of one."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2
