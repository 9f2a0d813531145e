"""Rows fetched in blocks, visible ones first; independent of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

BLOCK = 100  # rows fetched at once
_LATE = 6  # maximum pending blocks; older requests are dropped, and repeated when their rows become visible
_AHEAD = BLOCK // 2  # rows before the end of a block at which the next block is requested

_Row = TypeVar("_Row")


class BlockCache(Generic[_Row]):
    """`count` rows, some of which are fetched."""

    def __init__(self, count: int = 0) -> None:
        """Start without fetched rows."""
        self.count = count
        self._blocks: dict[int, Sequence[_Row]] = {}
        self._wanted: list[int] = []

    def resize(self, count: int) -> None:
        """Change the number of rows; blocks that are now too short are refetched."""
        self.count = count
        for block, rows in list(self._blocks.items()):
            if len(rows) != min(BLOCK, count - block * BLOCK):
                del self._blocks[block]
        self._wanted = [block for block in self._wanted if block * BLOCK < count]

    def row(self, number: int) -> _Row | None:
        """A row by its index; if it is not fetched yet, request its block and return None."""
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
        """A row by its index, or None if it is not fetched; requests nothing."""
        block, at = divmod(number, BLOCK)
        rows = self._blocks.get(block, ())
        return rows[at] if at < len(rows) else None

    def want(self, numbers: Iterable[int]) -> bool:
        """Request all these rows; return whether any is not fetched yet."""
        lacking = sorted({number // BLOCK for number in numbers} - self._blocks.keys())
        self._wanted = [block for block in self._wanted if block not in lacking] + lacking[::-1]
        return bool(lacking)

    def next_wanted(self) -> tuple[int, int] | None:
        """Start and end of the block to fetch next: the latest requested, which is the one in view."""
        if not self._wanted:
            return None
        start = self._wanted[-1] * BLOCK
        return start, min(start + BLOCK, self.count)

    def put(self, start: int, rows: Sequence[_Row]) -> None:
        """Add the fetched block that begins at `start`."""
        block = start // BLOCK
        self._blocks[block] = rows
        if block in self._wanted:
            self._wanted.remove(block)

    def here(self) -> Iterator[tuple[int, _Row]]:
        """All fetched rows with their indices."""
        for block, rows in sorted(self._blocks.items()):
            yield from enumerate(rows, start=block * BLOCK)
