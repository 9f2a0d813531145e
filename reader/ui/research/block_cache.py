"""Rows that are fetched a block at a time, what is in sight first. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

BLOCK = 100  # rows that are fetched together
_LATE = 6  # blocks that are still wanted; what was passed by in scrolling is wanted again when it comes into sight
_AHEAD = BLOCK // 2  # rows before the end of a block from which the next one is wanted too

_Row = TypeVar("_Row")


class BlockCache(Generic[_Row]):
    """`count` rows, of which some are here."""

    def __init__(self, count: int = 0) -> None:
        """Nothing is here yet."""
        self.count = count
        self._blocks: dict[int, Sequence[_Row]] = {}
        self._wanted: list[int] = []

    def resize(self, count: int) -> None:
        """Change the number of rows; blocks that are now too short are fetched again."""
        self.count = count
        for block, rows in list(self._blocks.items()):
            if len(rows) != min(BLOCK, count - block * BLOCK):
                del self._blocks[block]
        self._wanted = [block for block in self._wanted if block * BLOCK < count]

    def row(self, number: int) -> _Row | None:
        """The row at a place; None, and its block is wanted from now on, while it was not fetched."""
        block, at = divmod(number, BLOCK)
        rows = self._blocks.get(block)
        if rows is None:
            others = [each for each in self._wanted if each != block]
            self._wanted = [*others[1 - _LATE :], block]
            return None
        following = block + 1
        if at >= _AHEAD and following * BLOCK < self.count and following not in {*self._blocks, *self._wanted}:
            self._wanted.insert(0, following)
        return rows[at] if at < len(rows) else None

    def peek(self, number: int) -> _Row | None:
        """The row at a place if it is here; nothing is wanted."""
        block, at = divmod(number, BLOCK)
        rows = self._blocks.get(block, ())
        return rows[at] if at < len(rows) else None

    def want(self, numbers: Iterable[int]) -> bool:
        """Want every one of these rows; whether one of them is not here."""
        lacking = sorted({number // BLOCK for number in numbers} - self._blocks.keys())
        self._wanted = [block for block in self._wanted if block not in lacking] + lacking[::-1]
        return bool(lacking)

    def next_wanted(self) -> tuple[int, int] | None:
        """Where the block begins and ends that is to be fetched next: what was asked for last is what is in sight."""
        if not self._wanted:
            return None
        start = self._wanted[-1] * BLOCK
        return start, min(start + BLOCK, self.count)

    def put(self, start: int, rows: Sequence[_Row]) -> None:
        """Here are the rows of the block that begins at `start`."""
        block = start // BLOCK
        self._blocks[block] = rows
        if block in self._wanted:
            self._wanted.remove(block)

    def here(self) -> Iterator[tuple[int, _Row]]:
        """Every row that is here with its place."""
        for block, rows in sorted(self._blocks.items()):
            yield from enumerate(rows, start=block * BLOCK)
