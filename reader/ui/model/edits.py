"""Batch edits of marks. Thread-safe; knows neither Qt nor the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from reader.store import times
from reader.types import Annotation, Tag

Tags: TypeAlias = Callable[[Annotation], tuple[str, ...]]
"""Returns the new tags of a mark."""

Edits: TypeAlias = Sequence[tuple[Annotation, Annotation]]
"""Marks, each before and after."""


def retagged(marks: Iterable[Annotation], tags: Tags) -> Edits:
    """Edits that give marks their new tags; marks that have them already are left out."""
    now = times.now()
    each = ((mark, tags(mark)) for mark in marks)
    return [(mark, mark._replace(tags=wanted, updated=now)) for mark, wanted in each if mark.tags != wanted]


def sides(edits: Edits) -> tuple[tuple[Annotation, ...], tuple[Annotation, ...]]:
    """The marks before and after."""
    return tuple([was for was, _ in edits]), tuple([is_ for _, is_ in edits])


def lacking(marks: Iterable[Annotation], known: Sequence[Tag]) -> tuple[Tag, ...]:
    """New tags for the tag names on marks that are not in `known`."""
    names = {tag.name for tag in known}
    missing = dict.fromkeys(name for each in marks for name in each.tags if name not in names)
    if not missing:
        return ()
    from reader.store.codebook import new_tag

    made: list[Tag] = []
    for name in missing:
        made.append(new_tag(name, [*known, *made]))
    return tuple(made)
