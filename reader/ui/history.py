"""Undo and redo of marks and of how an article is read: before, after, and where in the row of changes one stands.

Knows neither Qt nor the library: the session applies a change first and only then steps here, so a change
that could not be written never counts as done.
"""

from typing import NamedTuple

from reader.types import Annotation, Reading


class Change(NamedTuple):
    """One step a person took: a mark before and after, or how the article was read before and is read after.

    Adding a mark has no `before`, deleting one no `after`; both carry the same id otherwise.
    """

    label: str
    before: Annotation | Reading | None
    after: Annotation | Reading | None

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
