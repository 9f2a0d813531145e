"""Undo and redo history.

Knows neither Qt nor the library: a step is recorded only after it was applied, so a failed write never counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.types import Annotation, Decision, Reading, Tag

if TYPE_CHECKING:
    from reader.store.memos import Memo


class State(NamedTuple):
    """One side of a step, as far as the step concerns it.

    `memo` belongs to the article; None on both sides leaves it alone.
    """

    annotations: tuple[Annotation, ...] = ()
    tags: tuple[Tag, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reading: Reading | None = None
    memo: Memo | None = None


class Step(NamedTuple):
    """One undoable change. Items only in `before` are removed, items only in `after` added.

    `article` is the sha256 of the article concerned, None for the codebook or for marks in several articles.
    """

    label: str
    article: str | None
    before: State
    after: State

    def reverted(self) -> Step:
        """The inverse step."""
        return Step(self.label, self.article, self.after, self.before)


class History:
    """The steps in order; those before `place` are done, the others can be redone."""

    def __init__(self) -> None:
        """Start empty."""
        self.steps: list[Step] = []
        self.place = 0

    def push(self, step: Step) -> None:
        """Record a step; steps that could be redone are dropped."""
        del self.steps[self.place :]
        self.steps.append(step)
        self.place += 1

    def back(self) -> None:
        """Record that the last step was undone."""
        self.place -= 1

    def forward(self) -> None:
        """Record that the next step was redone."""
        self.place += 1

    @property
    def undoable(self) -> Step | None:
        """The step that undo would revert."""
        return self.steps[self.place - 1] if self.place else None

    @property
    def redoable(self) -> Step | None:
        """The step that redo would apply."""
        return self.steps[self.place] if self.place < len(self.steps) else None
