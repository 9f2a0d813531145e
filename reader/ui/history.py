"""Undo and redo of marks, of decisions and of how an article is read: the changes in a row, and where one stands.

Knows neither Qt nor the library: the session applies a change first and only then steps here, so a change
that could not be written never counts as done.
"""

from typing import NamedTuple

from reader.types import Annotation, Decision, Reading


class Verdict(NamedTuple):
    """What was decided in one step: the decisions on one commitment, or on every place of a name.

    Before the first decision and after one was taken back there are none.
    """

    decisions: tuple[Decision, ...]


class Change(NamedTuple):
    """One step a person took: a mark, some decisions, or how the article is read, before and after.

    Adding a mark has no `before`, deleting one no `after`; both carry the same id otherwise.
    """

    label: str
    before: Annotation | Reading | Verdict | None
    after: Annotation | Reading | Verdict | None

    def reverted(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.label, self.after, self.before)


class History:
    """The changes of one article in order; those before `place` are done, the others can be redone."""

    def __init__(self) -> None:
        """Nothing has been done yet."""
        self.changes: list[Change] = []
        self.place = 0

    def push(self, change: Change) -> None:
        """Note a change just done; what could have been redone is forgotten."""
        del self.changes[self.place :]
        self.changes.append(change)
        self.place += 1

    @property
    def undoable(self) -> Change | None:
        """The change that undo would take back."""
        return self.changes[self.place - 1] if self.place else None

    @property
    def redoable(self) -> Change | None:
        """The change that redo would do again."""
        return self.changes[self.place] if self.place < len(self.changes) else None
