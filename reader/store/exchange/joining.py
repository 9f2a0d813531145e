"""A codebook of another file and the library's become one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.store.codebook import COLOURS
from reader.store.library import Library
from reader.types import Tag


@dataclass(frozen=True, slots=True)
class JoinedCodebook:
    """`names` are what the library calls the tags, by their ids in the file."""

    names: dict[str, str]
    added: int
    updated: int
    kept: int


def join_codebook(library: Library, incoming: Sequence[Tag], newer: bool = False) -> JoinedCodebook:
    """Take tags into the codebook, within a transaction; parents may stand anywhere, colour -1 means any.

    A tag is known by its id, else by its name. Where the library has it, it stays, and only what it lacks
    (description, memo) is taken over; with `newer` one that is known by its id becomes what the file says. Names that
    several tags of the file have get their parent's before them. A shortcut that is taken is left out.
    """
    here = library.codebook.tags()
    met = _Met(here, incoming)
    before: list[Tag] = []
    after: dict[str, Tag] = {}
    for tag in incoming:
        ours = met.known[tag.id]
        if ours is None:
            after[tag.id] = met.new(tag)
            continue
        changed = met.newer(ours, tag) if newer and ours.id == tag.id else _filled(ours, tag)
        if changed != ours and ours.id not in after:
            before.append(ours)
            after[ours.id] = changed
    standing = {tag.id: tag for tag in here} | after
    library.codebook.replace(
        before, [tag._replace(parent=None) if _circles(tag, standing) else tag for tag in after.values()]
    )
    added = len(after) - len(before)
    names = {tag.id: standing[met.id(tag.id)].name for tag in incoming}
    return JoinedCodebook(names, added, len(before), len(incoming) - added - len(before))


class _Met:
    """Which of the library's tags the tags of a file are, and what becomes of the others."""

    def __init__(self, here: Sequence[Tag], incoming: Sequence[Tag]) -> None:
        by_id = {tag.id: tag for tag in here}
        self._by_name = {tag.name: tag for tag in here}
        self._names = _named(incoming, set(self._by_name) - {by_id[tag.id].name for tag in incoming if tag.id in by_id})
        self.known = {tag.id: by_id.get(tag.id) or self._by_name.get(self._names[tag.id]) for tag in incoming}
        self._colours = [tag.colour for tag in here]
        self._shortcuts = {tag.shortcut for tag in here}

    def id(self, id: str) -> str:
        """The id in the library of a tag of the file."""
        ours = self.known[id]
        return id if ours is None else ours.id

    def new(self, tag: Tag) -> Tag:
        """A tag that the library gets: with a colour, and with its shortcut if it is free."""
        colour = min(range(COLOURS), key=self._colours.count) if tag.colour < 0 else tag.colour
        shortcut = None if tag.shortcut in self._shortcuts else tag.shortcut
        self._colours.append(colour)
        self._shortcuts.add(shortcut)
        return tag._replace(name=self._names[tag.id], colour=colour, shortcut=shortcut, parent=self._parent(tag))

    def newer(self, ours: Tag, tag: Tag) -> Tag:
        """The library's tag as the file has it, under its old name where the new one is another tag's."""
        name = ours.name if self._names[tag.id] in self._by_name else self._names[tag.id]
        colour = ours.colour if tag.colour < 0 else tag.colour
        return tag._replace(name=name, colour=colour, shortcut=ours.shortcut, parent=self._parent(tag))

    def _parent(self, tag: Tag) -> str | None:
        return self.id(tag.parent) if tag.parent in self.known else None


def _filled(ours: Tag, tag: Tag) -> Tag:
    return ours._replace(description=ours.description or tag.description, memo=ours.memo or tag.memo)


def _named(incoming: Sequence[Tag], others: set[str]) -> dict[str, str]:
    """A name of its own for each tag of the file; `others` are names of the library that its tags may meet once."""
    parents = {tag.id: tag for tag in incoming}
    often = Counter(tag.name for tag in incoming)
    taken: set[str] = set()
    names: dict[str, str] = {}
    for tag in sorted(incoming, key=lambda each: often[each.name] > 1 and each.parent in parents):
        name = tag.name
        if often[name] > 1 and tag.parent in parents:
            name = f"{parents[tag.parent].name} / {name}"
        free, number = name, 2
        while free in taken or (number > 2 and free in others):
            free, number = f"{name} ({number})", number + 1
        taken.add(free)
        names[tag.id] = free
    return names


def _circles(tag: Tag, standing: dict[str, Tag]) -> bool:
    """Whether a tag would lie below itself."""
    seen = {tag.id}
    parent = tag.parent
    while parent is not None and parent in standing:
        if parent in seen:
            return True
        seen.add(parent)
        parent = standing[parent].parent
    return False
