"""Merges a colleague's library into ours, matching by id; conflicting changes are left to the user.

Nothing is duplicated or lost. Merging again changes nothing, and two people who merge each other with the same choices
get the same result. See `docs/together.md`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.store.merging.other_library import open_copy as open_copy
from reader.store.merging.values import Choice as Choice
from reader.store.merging.values import Choices
from reader.store.merging.values import Conflict as Conflict
from reader.store.merging.values import ConflictSide as ConflictSide
from reader.store.merging.values import MergeCount as MergeCount
from reader.store.merging.values import MergeKind as MergeKind
from reader.store.merging.values import Plan as Plan
from reader.store.merging.values import choose_all as choose_all

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.merging.attached import AttachedLibraries, Section

Progress = Callable[[int, int], None]
"""Called with the number of finished parts and the total."""


def plan(library: Library, theirs: Library, progress: Progress | None = None) -> Plan:
    """The effect of merging `theirs` (from `open_copy`); both are only read."""
    from reader.store.merging.attached import attach

    with attach(library, theirs) as attached, attached.reading():
        return _compare(attached, _sections(attached), progress)


def carry_out(
    library: Library, theirs: Library, planned: Plan, choices: Choices, progress: Progress | None = None
) -> Plan:
    """Merge all or nothing; return what was done, which is the plan.

    Raises ValueError unless `choices` has one for every conflict, and LibraryError if changes to the library have
    caused other conflicts since; plan again then.
    """
    from reader.store.merging.attached import attach

    if missing := [each for each in planned.conflicts if each.key not in choices]:
        raise ValueError(f"no choice for {missing[0].key}")
    if not planned.empty and library.path.is_file():  # not in memory
        from reader.store.safety import backups

        backups.make(library.path, "merge")
    with attach(library, theirs) as attached, library.transaction():
        sections = _sections(attached)
        found = _compare(attached, sections, None)
        if found.conflicts != planned.conflicts:
            raise LibraryError("The library changed meanwhile; nothing was merged. Review the differences again.")
        for number, section in enumerate(sections.values(), start=1):
            section.apply(choices)
            if progress:
                progress(number, len(sections))
    return found


def _compare(attached: AttachedLibraries, sections: dict[MergeKind, Section], progress: Progress | None) -> Plan:
    counts, conflicts = {}, []
    for number, (kind, section) in enumerate(sections.items(), start=1):
        counts[kind], found = section.compare()
        conflicts += found
        if progress:
            progress(number, len(sections))
    titles = attached.titles({each.article for each in conflicts if each.article})
    return Plan(counts, tuple(replace(each, title=titles.get(each.article, "")) for each in conflicts))


def _sections(attached: AttachedLibraries) -> dict[MergeKind, Section]:
    """All sections by kind, each after those it refers to."""
    from reader.store.merging import articles, decisions, marks, notes, tags

    codebook = tags.Tags(attached)
    return {
        MergeKind.ARTICLE: articles.Articles(attached),
        MergeKind.TAG: codebook,
        MergeKind.COLLECTION: tags.Collections(attached),
        MergeKind.ANNOTATION: marks.Marks(attached, codebook),
        MergeKind.DECISION: decisions.Decisions(attached),
        MergeKind.MEMO: notes.Memos(attached),
        MergeKind.NAME: notes.Names(attached),
        MergeKind.TERM: notes.Terms(attached),
        MergeKind.CHARACTER: articles.Characters(attached),
        MergeKind.READING: articles.Readings(attached),
    }
