"""Rows fetched in blocks, visible ones first; independent of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

BLOCK = 100  # rows fetched at once
_PENDING = 6  # maximum pending blocks; older requests are dropped, and repeated when their rows become visible
_KEPT = 5000  # maximum fetched rows; blocks that were not looked at for longest are dropped, unless pinned

_Row = TypeVar("_Row")


class Block(NamedTuple):
    """The rows of a section from `start` up to `stop`."""

    section: int
    start: int
    stop: int


class BlockCache(Generic[_Row]):
    """The rows of one section or several, some of which are fetched."""

    def __init__(self, *sizes: int) -> None:
        """Start without fetched rows; `sizes` are the numbers of rows of the sections."""
        self._sizes = list(sizes)
        self._blocks: dict[tuple[int, int], Sequence[_Row]] = {}  # by section and number, last used last
        self._wanted: list[tuple[int, int]] = []
        self._pinned: set[tuple[int, int]] = set()

    def resize(self, size: int) -> None:
        """Change the number of rows of the first section; blocks that are now too short are refetched."""
        self._sizes[0] = size
        for key, rows in list(self._blocks.items()):
            if len(rows) != self._block(key).stop - self._block(key).start:
                del self._blocks[key]
        self._wanted = [key for key in self._wanted if key[1] * BLOCK < size]

    def _block(self, key: tuple[int, int]) -> Block:
        section, number = key
        return Block(section, number * BLOCK, min((number + 1) * BLOCK, self._sizes[section]))

    def row(self, number: int, section: int = 0) -> _Row | None:
        """A row by its index; if it is not fetched yet, request its block and return None."""
        key, at = (section, number // BLOCK), number % BLOCK
        rows = self._blocks.pop(key, None)
        if rows is None:
            others = [each for each in self._wanted if each != key]
            self._wanted = [*others[1 - _PENDING :], key]
            return None
        self._blocks[key] = rows
        following = section, key[1] + 1
        exists = following[1] * BLOCK < self._sizes[section]
        if at >= BLOCK // 2 and exists and following not in self._blocks and following not in self._wanted:
            self._wanted.insert(0, following)
        return rows[at] if at < len(rows) else None

    def peek(self, number: int) -> _Row | None:
        """A row of the first section, or None if it is not fetched; requests nothing."""
        rows = self._blocks.get((0, number // BLOCK), ())
        return rows[number % BLOCK] if number % BLOCK < len(rows) else None

    def pin(self, numbers: Iterable[int]) -> None:
        """Keep the blocks of these rows of the first section once they are fetched."""
        self._pinned |= {(0, number // BLOCK) for number in numbers}

    def want(self, numbers: Iterable[int]) -> bool:
        """Request and pin these rows of the first section; return whether any is not fetched yet."""
        wanted = {(0, number // BLOCK) for number in numbers}
        self._pinned |= wanted
        lacking = sorted(wanted - self._blocks.keys())
        self._wanted = [key for key in self._wanted if key not in lacking] + lacking[::-1]
        return bool(lacking)

    def next_wanted(self) -> Block | None:
        """The block to fetch next: the latest requested, which is the one in view."""
        return self._block(self._wanted[-1]) if self._wanted else None

    def put(self, block: Block, rows: Sequence[_Row]) -> None:
        """Add a fetched block."""
        key = block.section, block.start // BLOCK
        self._blocks[key] = rows
        if key in self._wanted:
            self._wanted.remove(key)
        loose = [each for each in self._blocks if each not in self._pinned]
        spare = sum(len(self._blocks[each]) for each in loose) - _KEPT
        for each in loose:
            if spare <= 0:
                break
            spare -= len(self._blocks.pop(each))

    def put_all(self, rows: Sequence[_Row], section: int = 0) -> None:
        """Add the first rows of a section, or all."""
        for start in range(0, len(rows), BLOCK):
            self._blocks[section, start // BLOCK] = rows[start : start + BLOCK]

    def fetched(self) -> Iterator[tuple[int, int, _Row]]:
        """All fetched rows, each after its section and its index there."""
        for (section, number), rows in sorted(self._blocks.items()):
            for at, row in enumerate(rows, number * BLOCK):
                yield section, at, row

    def update(self, newer: Callable[[_Row], _Row]) -> bool:
        """Replace each fetched row by what `newer` returns for it; return whether any differs."""
        before = self._blocks
        self._blocks = {key: [newer(row) for row in rows] for key, rows in before.items()}
        return any(list(before[key]) != rows for key, rows in self._blocks.items())
