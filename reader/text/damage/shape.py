"""The interface of every shape of damage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

LOST = "□"  # shown in place of a character that is lost


class Edit(NamedTuple):
    """A change of a line: ``line[start:end]`` becomes `became`, neither of them empty.

    Offsets are code points of the line. `kind` and `certain` are those of `reader.types.Repair`.
    """

    start: int
    end: int
    became: str
    kind: str
    certain: bool = True


class Damage(Protocol):
    """The damage of one shape in one document, as its module's `recognise(text, forced)` found it.

    `recognise` takes the whole document and returns None if it is not damaged in this way. With `forced`, the user asks
    for the repair, and the slightest sign is enough.
    """

    def undo(self, line: str) -> Sequence[Edit]:
        """The edits that repair one line of the document, in order and without overlap."""

    def redo(self, line: str) -> str:
        """What the damage makes of a repaired line; a repair is proved if that is the line it repaired."""


def applied(line: str, edits: Iterable[Edit]) -> str:
    """The line after its edits."""
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (line[done : edit.start], edit.became)
        done = edit.end
    return "".join([*pieces, line[done:]])
