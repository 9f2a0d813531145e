"""The workbench's rows in foldable groups; independent of Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, overload

from reader.store.workbench import CommitmentRow, Group
from reader.ui.lists.blocks import BlockCache


class GroupHeader(NamedTuple):
    """The line above a group, by the index of its section."""

    section: int


class RowKey(NamedTuple):
    """A row by the index of its section and its offset there."""

    section: int
    offset: int


LineKey = GroupHeader | RowKey


class RowSection(NamedTuple):
    """Rows under one header, or all rows without a header if `group` is None."""

    group: Group | None
    size: int


class GroupedRows(Sequence[LineKey]):
    """The keys of the lines of a list: headers, and rows of open groups; `blocks` are the fetched rows."""

    def __init__(self, sections: Iterable[RowSection], folded: Iterable[str] = ()) -> None:
        """`folded` are the keys of folded groups."""
        self.sections = tuple(sections)
        self.folded = set(folded)
        self.blocks: BlockCache[CommitmentRow] = BlockCache(*(section.size for section in self.sections))
        self._update_starts()

    def _update_starts(self) -> None:
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
        """Fold or unfold a section."""
        group = self.sections[section].group
        if group is not None:
            (self.folded.add if folded else self.folded.discard)(group.key)
            self._update_starts()

    def __len__(self) -> int:
        """The number of lines."""
        return self._length

    @overload
    def __getitem__(self, line: int) -> LineKey: ...
    @overload
    def __getitem__(self, line: slice) -> Sequence[LineKey]: ...
    def __getitem__(self, line: int | slice) -> LineKey | Sequence[LineKey]:
        """The key of a line; raises IndexError past the end."""
        if isinstance(line, slice):
            return [self[each] for each in range(*line.indices(len(self)))]
        if not 0 <= line < self._length:
            raise IndexError(line)
        section = bisect_right(self._starts, line) - 1
        offset = line - self._starts[section] - (self.sections[section].group is not None)
        return GroupHeader(section) if offset < 0 else RowKey(section, offset)

    def index(self, key: object, start: int = 0, stop: int | None = None) -> int:
        """The line of a key; raises ValueError if it has none."""
        if isinstance(key, GroupHeader) and key.section < len(self.sections):
            return self._starts[key.section]
        if isinstance(key, RowKey) and key.section < len(self.sections):
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

    def fetched(self) -> Iterator[tuple[RowKey, CommitmentRow]]:
        """The fetched rows with their keys, in order."""
        return ((RowKey(section, offset), row) for section, offset, row in self.blocks.fetched())

    def find_key(self, article: str, place: int) -> RowKey | None:
        """The key of a commitment, if its row is fetched."""
        return next((key for key, row in self.fetched() if (row.article, row.place) == (article, place)), None)
