"""Merging a colleague's library into ours: same ids meet, and what both changed is for the person to choose from.

Nothing is doubled and nothing lost: a second time changes nothing, and two who merge each other with the same choices
end with the same. `docs/together.md` says how it is decided.
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

Told = Callable[[int, int], None]
"""Is told how many of how many parts are done."""


def plan(library: Library, theirs: Library, told: Told | None = None) -> Plan:
    """What merging `theirs` (from `open_copy`) would do; both are only read."""
    from reader.store.merging.attached import attach

    with attach(library, theirs) as meeting, meeting.reading():
        return _look(meeting, _sections(meeting), told)


def carry_out(library: Library, theirs: Library, planned: Plan, choices: Choices, told: Told | None = None) -> Plan:
    """Merge, all of it or nothing; returns what was done, which is the plan.

    `choices` has one for every conflict of the plan, else ValueError. LibraryError where the library changed meanwhile
    so that other conflicts arose; look again then.
    """
    from reader.store.merging.attached import attach

    if lacking := [each for each in planned.conflicts if each.key not in choices]:
        raise ValueError(f"no choice for {lacking[0].key}")
    if not planned.empty and library.path.is_file():  # not one in memory
        from reader.store.safety import backups

        backups.make(library.path, "merge")
    with attach(library, theirs) as meeting, library.transaction():
        sections = _sections(meeting)
        found = _look(meeting, sections, None)
        if found.conflicts != planned.conflicts:
            raise LibraryError("The library changed meanwhile; nothing was merged. Review the differences again.")
        for number, section in enumerate(sections.values(), start=1):
            section.carry(choices)
            if told:
                told(number, len(sections))
    return found


def _look(meeting: AttachedLibraries, sections: dict[MergeKind, Section], told: Told | None) -> Plan:
    counts, conflicts = {}, []
    for number, (kind, section) in enumerate(sections.items(), start=1):
        counts[kind], found = section.look()
        conflicts += found
        if told:
            told(number, len(sections))
    titles = meeting.titles({each.article for each in conflicts if each.article})
    return Plan(counts, tuple(replace(each, title=titles.get(each.article, "")) for each in conflicts))


def _sections(meeting: AttachedLibraries) -> dict[MergeKind, Section]:
    """Every kind in an order in which each finds what it refers to."""
    from reader.store.merging import articles, decisions, marks, notes, tags

    codebook = tags.Tags(meeting)
    return {
        MergeKind.ARTICLE: articles.Articles(meeting),
        MergeKind.TAG: codebook,
        MergeKind.COLLECTION: tags.Collections(meeting),
        MergeKind.ANNOTATION: marks.Marks(meeting, codebook),
        MergeKind.DECISION: decisions.Decisions(meeting),
        MergeKind.MEMO: notes.Memos(meeting),
        MergeKind.NAME: notes.Names(meeting),
        MergeKind.TERM: notes.Terms(meeting),
        MergeKind.CHARACTER: articles.Characters(meeting),
        MergeKind.READING: articles.Readings(meeting),
    }
