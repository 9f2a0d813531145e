"""What becomes of marks that are changed together; for any thread, and knows neither Qt nor the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from reader.store import times
from reader.types import Annotation, Tag

Tags: TypeAlias = Callable[[Annotation], tuple[str, ...]]
"""The tags that a mark is to have."""

Edits: TypeAlias = Sequence[tuple[Annotation, Annotation]]
"""Marks, each as it is and as it is to be."""


def retagged(marks: Iterable[Annotation], tags: Tags) -> Edits:
    """Marks with the tags that they are to have from now on; those that have them already are left out."""
    now = times.now()
    each = ((mark, tags(mark)) for mark in marks)
    return [(mark, mark._replace(tags=wanted, updated=now)) for mark, wanted in each if mark.tags != wanted]


def sides(edits: Edits) -> tuple[tuple[Annotation, ...], tuple[Annotation, ...]]:
    """What marks are, and what they are to be."""
    return tuple([was for was, _ in edits]), tuple([is_ for _, is_ in edits])


def lacking(marks: Iterable[Annotation], known: Sequence[Tag]) -> tuple[Tag, ...]:
    """New tags for the names on marks that no known one has."""
    names = {tag.name for tag in known}
    missing = dict.fromkeys(name for each in marks for name in each.tags if name not in names)
    if not missing:
        return ()
    from reader.store.codebook import new_tag

    made: list[Tag] = []
    for name in missing:
        made.append(new_tag(name, [*known, *made]))
    return tuple(made)
