"""Matches and merges the tags or collections of two libraries.

Contains no SQL. Both sides get the same result if each merges the other with the same choices: decisions not left to
the user depend on `key`, which is equal on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.store.merging.values import Choice


class TreeEntry(NamedTuple):
    """A tag or a collection; `rest` are its other values."""

    id: str
    name: str
    parent: str | None
    rest: tuple[object, ...] = ()


class EntryPair(NamedTuple):
    """Matching entries, or an entry that only one side has."""

    mine: TreeEntry | None
    theirs: TreeEntry | None

    @property
    def key(self) -> str:
        """The smaller of the ids."""
        return min(each.id for each in self if each is not None)

    @property
    def id(self) -> str:
        """The id used in our library."""
        entry = self.mine or self.theirs
        assert entry is not None
        return entry.id


class MatchedTrees:
    """The entry pairs of two trees."""

    def __init__(self, mine: Sequence[TreeEntry], theirs: Sequence[TreeEntry], anywhere: bool) -> None:
        """Match by id, then by name: `anywhere`, or only under the same parent."""
        ids = {each.id for each in mine}, {each.id for each in theirs}
        ours = {each.id: each for each in mine}
        self.pairs = [EntryPair(ours[each.id], each) for each in theirs if each.id in ids[0]]
        free = [each for each in mine if each.id not in ids[1]]
        rest = [each for each in theirs if each.id not in ids[0]]
        matched = {each.id: each.id for each in theirs if each.id in ids[0]}  # our ids by theirs

        def position(entry: TreeEntry, of: Callable[[str], str | None]) -> tuple[object, ...]:
            return (entry.name,) if anywhere else (entry.name, None if entry.parent is None else of(entry.parent))

        while rest:  # a parent must be matched before its children
            by_position = {position(each, lambda id: id): each for each in free}
            found = [
                (by_position[position(each, matched.get)], each)
                for each in rest
                if (anywhere or each.parent is None or each.parent in matched)
                and position(each, matched.get) in by_position
            ]
            if not found:
                break
            for one, other in found:
                self.pairs.append(EntryPair(one, other))
                matched[other.id] = one.id
                free.remove(one)
                rest.remove(other)
        self.pairs += [EntryPair(each, None) for each in free]
        self.pairs += [EntryPair(None, each) for each in rest]
        self._mine = {pair.mine.id: pair for pair in self.pairs if pair.mine}
        self._theirs = {pair.theirs.id: pair for pair in self.pairs if pair.theirs}

    def differing(self) -> Iterator[EntryPair]:
        """The pairs whose sides differ."""
        for pair in self.pairs:
            if pair.mine and pair.theirs and self._values(pair, Choice.MINE) != self._values(pair, Choice.THEIRS):
                yield pair

    def resolve(self, chosen: Mapping[str, Choice]) -> list[tuple[EntryPair, Choice, TreeEntry]]:
        """Every pair with the winning side and the merged entry; `chosen` is by key, ours by default."""
        sides = {
            pair.key: Choice.THEIRS if pair.mine is None else chosen.get(pair.key, Choice.MINE) for pair in self.pairs
        }
        values = {pair.key: self._values(pair, sides[pair.key]) for pair in self.pairs}
        parents = _break_cycles({key: parent for key, (_, parent, _) in values.items()})
        ids: dict[str | None, str | None] = {None: None} | {pair.key: pair.id for pair in self.pairs}
        return [
            (
                pair,
                sides[pair.key],
                TreeEntry(pair.id, values[pair.key][0], ids[parents[pair.key]], values[pair.key][2]),
            )
            for pair in self.pairs
        ]

    def _values(self, pair: EntryPair, side: Choice) -> tuple[str, str | None, tuple[object, ...]]:
        """Name, parent's key and other values on one side."""
        entry = pair.theirs if side is Choice.THEIRS and pair.theirs else pair.mine
        assert entry is not None
        by_id = self._theirs if entry is pair.theirs else self._mine
        parent = by_id.get(entry.parent) if entry.parent else None
        return entry.name, parent.key if parent else None, entry.rest


def _break_cycles(parents: Mapping[str, str | None]) -> dict[str, str | None]:
    """Break cycles by moving the entry with the smallest key of each to the top."""
    out = dict(parents)
    for key in sorted(out):
        at, seen = out[key], {key}
        while at is not None and at not in seen:
            seen.add(at)
            at = out[at]
        if at == key:
            out[key] = None
    return out


def unique_names(entries: Iterable[tuple[str, TreeEntry]], anywhere: bool) -> dict[str, str]:
    """Names by key, unique in each place; the smallest key keeps its name."""
    taken: set[tuple[str, str | None]] = set()
    wanted = sorted(entries)
    all_names = {(entry.name, None if anywhere else entry.parent) for _, entry in wanted}
    out = {}
    for key, entry in wanted:
        position, name, number = None if anywhere else entry.parent, entry.name, 2
        while (name, position) in taken or (name != entry.name and (name, position) in all_names):
            name, number = f"{entry.name} ({number})", number + 1
        taken.add((name, position))
        out[key] = name
    return out
