"""Tags and collections of two libraries put together: which are the same, and what they are called in the end.

Knows no SQL. Both sides come to the same end when each merges the other with the same choices: what has to be decided
without a person goes by `key`, which is equal on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.store.merging.values import Choice


class TreeEntry(NamedTuple):
    """A tag or a collection; `rest` is what else a person gave it."""

    id: str
    name: str
    parent: str | None
    rest: tuple[object, ...] = ()


class EntryPair(NamedTuple):
    """What is the same on both sides, or is on one side only."""

    mine: TreeEntry | None
    theirs: TreeEntry | None

    @property
    def key(self) -> str:
        """The lesser of its ids."""
        return min(each.id for each in self if each is not None)

    @property
    def id(self) -> str:
        """The id it keeps here."""
        entry = self.mine or self.theirs
        assert entry is not None
        return entry.id


class MatchedTrees:
    """The pairs of two trees."""

    def __init__(self, mine: Sequence[TreeEntry], theirs: Sequence[TreeEntry], anywhere: bool) -> None:
        """Pair by id, then by name: `anywhere`, or only within what is the same parent."""
        ids = {each.id for each in mine}, {each.id for each in theirs}
        ours = {each.id: each for each in mine}
        self.pairs = [EntryPair(ours[each.id], each) for each in theirs if each.id in ids[0]]
        free = [each for each in mine if each.id not in ids[1]]
        rest = [each for each in theirs if each.id not in ids[0]]
        met = {each.id: each.id for each in theirs if each.id in ids[0]}  # by their id, ours

        def place(entry: TreeEntry, of: Callable[[str], str | None]) -> tuple[object, ...]:
            return (entry.name,) if anywhere else (entry.name, None if entry.parent is None else of(entry.parent))

        while rest:  # a collection's parent has to be met before it
            known = {place(each, lambda id: id): each for each in free}
            found = [
                (known[place(each, met.get)], each)
                for each in rest
                if (anywhere or each.parent is None or each.parent in met) and place(each, met.get) in known
            ]
            if not found:
                break
            for one, other in found:
                self.pairs.append(EntryPair(one, other))
                met[other.id] = one.id
                free.remove(one)
                rest.remove(other)
        self.pairs += [EntryPair(each, None) for each in free]
        self.pairs += [EntryPair(None, each) for each in rest]
        self._mine = {pair.mine.id: pair for pair in self.pairs if pair.mine}
        self._theirs = {pair.theirs.id: pair for pair in self.pairs if pair.theirs}

    def differing(self) -> Iterator[EntryPair]:
        """What is on both sides and not the same."""
        for pair in self.pairs:
            if pair.mine and pair.theirs and self._said(pair, Choice.MINE) != self._said(pair, Choice.THEIRS):
                yield pair

    def settled(self, chosen: Mapping[str, Choice]) -> list[tuple[EntryPair, Choice, TreeEntry]]:
        """Every pair with the side that holds and the entry that comes of it; `chosen` by key, else mine."""
        sides = {
            pair.key: Choice.THEIRS if pair.mine is None else chosen.get(pair.key, Choice.MINE) for pair in self.pairs
        }
        said = {pair.key: self._said(pair, sides[pair.key]) for pair in self.pairs}
        parents = _without_rings({key: parent for key, (_, parent, _) in said.items()})
        ids: dict[str | None, str | None] = {None: None} | {pair.key: pair.id for pair in self.pairs}
        return [
            (
                pair,
                sides[pair.key],
                TreeEntry(pair.id, said[pair.key][0], ids[parents[pair.key]], said[pair.key][2]),
            )
            for pair in self.pairs
        ]

    def _said(self, pair: EntryPair, side: Choice) -> tuple[str, str | None, tuple[object, ...]]:
        """Name, key of the parent and the rest, as one side has them."""
        entry = pair.theirs if side is Choice.THEIRS and pair.theirs else pair.mine
        assert entry is not None
        among = self._theirs if entry is pair.theirs else self._mine
        parent = among.get(entry.parent) if entry.parent else None
        return entry.name, parent.key if parent else None, entry.rest


def _without_rings(parents: Mapping[str, str | None]) -> dict[str, str | None]:
    """The same tree, with what lies in itself put at the top: of each ring the entry with the least key."""
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
    """Names for entries by key such that no two in one place are the same; the least key keeps a name."""
    taken: set[tuple[str, str | None]] = set()
    wanted = sorted(entries)
    all_names = {(entry.name, None if anywhere else entry.parent) for _, entry in wanted}
    out = {}
    for key, entry in wanted:
        place, name, number = None if anywhere else entry.parent, entry.name, 2
        while (name, place) in taken or (name != entry.name and (name, place) in all_names):
            name, number = f"{entry.name} ({number})", number + 1
        taken.add((name, place))
        out[key] = name
    return out
