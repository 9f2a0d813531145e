"""Joins the codebook of a file with the library's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.store.codebook import COLOURS
from reader.store.library import Library
from reader.types import Tag


@dataclass(frozen=True, slots=True)
class JoinedCodebook:
    """`names` are the library's names of the tags, by their ids in the file."""

    names: dict[str, str]
    added: int
    updated: int
    kept: int


def join_codebook(library: Library, incoming: Sequence[Tag], newer: bool = False) -> JoinedCodebook:
    """Add tags to the codebook, within a transaction; parents may come in any order, colour -1 means any.

    Tags are matched by id, then by name. An existing tag is kept, and only its empty description and memo are filled
    in; with `newer`, one matched by id is updated from the file. Tags of the file with equal names are prefixed with
    their parent's name. A shortcut in use is dropped.
    """
    existing = library.codebook.tags()
    matcher = _TagMatcher(existing, incoming)
    before: list[Tag] = []
    after: dict[str, Tag] = {}
    for tag in incoming:
        ours = matcher.matches[tag.id]
        if ours is None:
            after[tag.id] = matcher.new(tag)
            continue
        changed = matcher.newer(ours, tag) if newer and ours.id == tag.id else _fill_empty(ours, tag)
        if changed != ours and ours.id not in after:
            before.append(ours)
            after[ours.id] = changed
    result = {tag.id: tag for tag in existing} | after
    library.codebook.replace(
        before, [tag._replace(parent=None) if _has_cycle(tag, result) else tag for tag in after.values()]
    )
    added = len(after) - len(before)
    names = {tag.id: result[matcher.id(tag.id)].name for tag in incoming}
    return JoinedCodebook(names, added, len(before), len(incoming) - added - len(before))


class _TagMatcher:
    """Matches the tags of a file with the library's."""

    def __init__(self, existing: Sequence[Tag], incoming: Sequence[Tag]) -> None:
        by_id = {tag.id: tag for tag in existing}
        self._by_name = {tag.name: tag for tag in existing}
        self._names = _unique_names(
            incoming, set(self._by_name) - {by_id[tag.id].name for tag in incoming if tag.id in by_id}
        )
        self.matches = {tag.id: by_id.get(tag.id) or self._by_name.get(self._names[tag.id]) for tag in incoming}
        self._colours = [tag.colour for tag in existing]
        self._shortcuts = {tag.shortcut for tag in existing}

    def id(self, id: str) -> str:
        """The id in the library of a tag in the file."""
        ours = self.matches[id]
        return id if ours is None else ours.id

    def new(self, tag: Tag) -> Tag:
        """A new tag with a colour, and with its shortcut if that is free."""
        colour = min(range(COLOURS), key=self._colours.count) if tag.colour < 0 else tag.colour
        shortcut = None if tag.shortcut in self._shortcuts else tag.shortcut
        self._colours.append(colour)
        self._shortcuts.add(shortcut)
        return tag._replace(name=self._names[tag.id], colour=colour, shortcut=shortcut, parent=self._parent(tag))

    def newer(self, ours: Tag, tag: Tag) -> Tag:
        """The library's tag updated from the file; it keeps its name if the new one is in use."""
        name = ours.name if self._names[tag.id] in self._by_name else self._names[tag.id]
        colour = ours.colour if tag.colour < 0 else tag.colour
        return tag._replace(name=name, colour=colour, shortcut=ours.shortcut, parent=self._parent(tag))

    def _parent(self, tag: Tag) -> str | None:
        return self.id(tag.parent) if tag.parent in self.matches else None


def _fill_empty(ours: Tag, tag: Tag) -> Tag:
    return ours._replace(description=ours.description or tag.description, memo=ours.memo or tag.memo)


def _unique_names(incoming: Sequence[Tag], others: set[str]) -> dict[str, str]:
    """A unique name for each tag of the file; `others` are library names that may be matched only once."""
    parents = {tag.id: tag for tag in incoming}
    counts = Counter(tag.name for tag in incoming)
    taken: set[str] = set()
    names: dict[str, str] = {}
    for tag in sorted(incoming, key=lambda each: counts[each.name] > 1 and each.parent in parents):
        name = tag.name
        if counts[name] > 1 and tag.parent in parents:
            name = f"{parents[tag.parent].name} / {name}"
        free, number = name, 2
        while free in taken or (number > 2 and free in others):
            free, number = f"{name} ({number})", number + 1
        taken.add(free)
        names[tag.id] = free
    return names


def _has_cycle(tag: Tag, result: dict[str, Tag]) -> bool:
    """Whether a tag would be its own ancestor."""
    seen = {tag.id}
    parent = tag.parent
    while parent is not None and parent in result:
        if parent in seen:
            return True
        seen.add(parent)
        parent = result[parent].parent
    return False
