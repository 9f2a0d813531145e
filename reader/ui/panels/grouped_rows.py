"""The rows that the workbench shows, in groups that can be folded, fetched a block at a time. Knows no Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, overload

from reader.store.workbench import Group, Row

BLOCK = 100  # rows that are fetched together
_LATE = 6  # blocks that are still wanted; what was passed by in scrolling is wanted again when it comes into sight


class GroupHeader(NamedTuple):
    """The line over a group: the number of its section."""

    section: int


class Spot(NamedTuple):
    """The place of a row: its section, and how many rows of it come before."""

    section: int
    offset: int


Key = GroupHeader | Spot


class Section(NamedTuple):
    """Rows under one head, or (`group` None) all rows without one."""

    group: Group | None
    size: int


class GroupedRows(Sequence[Key]):
    """What stands on each line of the list, from top to bottom."""

    def __init__(self, sections: Iterable[Section], folded: Iterable[str] = ()) -> None:
        """`folded` are keys of groups whose rows are not shown."""
        self.sections = tuple(sections)
        self.folded = set(folded)
        self._blocks: dict[tuple[int, int], list[Row]] = {}
        self._wanted: list[tuple[int, int]] = []
        self._measure()

    def _measure(self) -> None:
        self._starts, at = [], 0
        for number, section in enumerate(self.sections):
            self._starts.append(at)
            at += (section.group is not None) + (section.size if self.is_open(number) else 0)
        self._length = at

    def is_open(self, section: int) -> bool:
        """Whether the rows of a section are shown."""
        group = self.sections[section].group
        return group is None or group.key not in self.folded

    def fold(self, section: int, folded: bool) -> None:
        """Fold the rows of a section away, or show them."""
        group = self.sections[section].group
        if group is not None:
            (self.folded.add if folded else self.folded.discard)(group.key)
            self._measure()

    def __len__(self) -> int:
        """Number of lines."""
        return self._length

    @overload
    def __getitem__(self, line: int) -> Key: ...
    @overload
    def __getitem__(self, line: slice) -> Sequence[Key]: ...
    def __getitem__(self, line: int | slice) -> Key | Sequence[Key]:
        """What stands on a line; IndexError below the last one."""
        if isinstance(line, slice):
            return [self[each] for each in range(*line.indices(len(self)))]
        if not 0 <= line < self._length:
            raise IndexError(line)
        section = bisect_right(self._starts, line) - 1
        offset = line - self._starts[section] - (self.sections[section].group is not None)
        return GroupHeader(section) if offset < 0 else Spot(section, offset)

    def index(self, key: object, start: int = 0, stop: int | None = None) -> int:
        """The line of a key; ValueError where it is not shown."""
        if isinstance(key, GroupHeader) and key.section < len(self.sections):
            return self._starts[key.section]
        if isinstance(key, Spot) and key.section < len(self.sections):
            section = self.sections[key.section]
            if self.is_open(key.section) and 0 <= key.offset < section.size:
                return self._starts[key.section] + (section.group is not None) + key.offset
        raise ValueError(key)

    def __contains__(self, key: object) -> bool:
        """Whether a key has a line."""
        try:
            self.index(key)
        except ValueError:
            return False
        return True

    # Rows

    def row(self, spot: Spot) -> Row | None:
        """The row at a place; None, and it is wanted from now on, while it was not fetched."""
        block, at = spot.offset // BLOCK, spot.offset % BLOCK
        rows = self._blocks.get((spot.section, block))
        if rows is not None:
            return rows[at] if at < len(rows) else None
        wanted = (spot.section, block)
        if wanted not in self._wanted:
            self._wanted.append(wanted)
            del self._wanted[:-_LATE]
        return None

    def next_wanted(self) -> tuple[int, int] | None:
        """Section and block that are to be fetched next: what was asked for last is what is in sight."""
        return self._wanted[-1] if self._wanted else None

    def put(self, section: int, block: int, rows: list[Row]) -> None:
        """Here are the rows of a block."""
        self._blocks[section, block] = rows
        if (section, block) in self._wanted:
            self._wanted.remove((section, block))

    def put_all(self, section: int, rows: list[Row]) -> None:
        """Here are all rows of a section."""
        for at in range(0, len(rows), BLOCK):
            self.put(section, at // BLOCK, rows[at : at + BLOCK])

    def fetched(self) -> Iterator[tuple[Spot, Row]]:
        """Every row that is here, in the order of the lines."""
        for (section, block), rows in sorted(self._blocks.items()):
            for at, row in enumerate(rows):
                yield Spot(section, block * BLOCK + at), row

    def spot_of(self, article: str, place: int) -> Spot | None:
        """Where a commitment stands, if it has been fetched."""
        return next((spot for spot, row in self.fetched() if (row.article, row.place) == (article, place)), None)
