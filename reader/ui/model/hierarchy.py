"""Tags in tree order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.types import Tag


def in_order(tags: Sequence[Tag]) -> Iterator[tuple[Tag, int]]:
    """Tags with their depth, each followed by its descendants; siblings keep their order."""
    known = {tag.id for tag in tags}
    below: dict[str | None, list[Tag]] = {}
    for tag in tags:
        below.setdefault(tag.parent if tag.parent in known else None, []).append(tag)
    left = [(tag, 0) for tag in reversed(below.get(None, []))]
    while left:
        tag, depth = left.pop()
        yield tag, depth
        left += [(child, depth + 1) for child in reversed(below.get(tag.id, []))]


def names_below(tags: Sequence[Tag], name: str) -> set[str]:
    """The names of a tag and all its descendants."""
    names: set[str] = set()
    least: int | None = None
    for tag, depth in in_order(tags):
        if tag.name == name:
            least = depth
        elif least is not None and depth <= least:
            break
        if least is not None:
            names.add(tag.name)
    return names or {name}
