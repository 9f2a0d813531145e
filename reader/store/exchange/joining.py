"""A codebook of another file and the library's become one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.store.codebook import COLOURS
from reader.store.library import Library
from reader.types import Tag


@dataclass(frozen=True, slots=True)
class Joined:
    """`names` are what the library calls the tags, by their ids in the file."""

    names: dict[str, str]
    added: int
    updated: int
    kept: int


def join_codebook(library: Library, incoming: Sequence[Tag], newer: bool = False) -> Joined:
    """Take tags into the codebook, within a transaction; parents may stand anywhere, colour -1 means any.

    A tag is known by its id, else by its name. Where the library has it, it stays, and only what it lacks
    (description, memo) is taken over; with `newer` one that is known by its id becomes what the file says. Names that
    several tags of the file have get their parent's before them. A shortcut that is taken is left out.
    """
    here = library.codebook.tags()
    by_id = {tag.id: tag for tag in here}
    by_name = {tag.name: tag for tag in here}
    named = _named(incoming, set(by_name) - {by_id[tag.id].name for tag in incoming if tag.id in by_id})
    known = {tag.id: by_id.get(tag.id) or by_name.get(named[tag.id]) for tag in incoming}
    ids = {tag.id: known.get(tag.id) or tag for tag in incoming}
    used = [tag.colour for tag in here]
    shortcuts = {tag.shortcut for tag in here}
    before: list[Tag] = []
    after: dict[str, Tag] = {}
    for tag in incoming:
        ours = known[tag.id]
        parent = ids[tag.parent].id if tag.parent in ids else None
        if ours is None:
            colour = min(range(COLOURS), key=used.count) if tag.colour < 0 else tag.colour
            shortcut = None if tag.shortcut in shortcuts else tag.shortcut
            used.append(colour)
            shortcuts.add(shortcut)
            after[tag.id] = tag._replace(name=named[tag.id], colour=colour, shortcut=shortcut, parent=parent)
            continue
        changed = ours._replace(description=ours.description or tag.description, memo=ours.memo or tag.memo)
        if newer and ours.id == tag.id:
            colour = ours.colour if tag.colour < 0 else tag.colour
            name = ours.name if named[tag.id] in by_name else named[tag.id]
            changed = tag._replace(name=name, colour=colour, shortcut=ours.shortcut, parent=parent)
        if changed != ours and ours.id not in after:
            before.append(ours)
            after[ours.id] = changed
    standing = {tag.id: tag for tag in here} | after
    safe = [tag._replace(parent=None) if _circles(tag, standing) else tag for tag in after.values()]
    library.codebook.replace(before, safe)
    final = {tag.id: tag for tag in library.codebook.tags()}
    names = {tag.id: final[ids[tag.id].id].name for tag in incoming}
    added = len(after) - len(before)
    return Joined(names, added, len(before), len(incoming) - added - len(before))


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
