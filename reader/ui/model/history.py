"""Undo and redo: the steps in order, and the position in them.

Knows neither Qt nor the library: a step is applied first and only then noted here, so a step that could not be
written never counts as done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.types import Annotation, Decision, Reading, Tag

if TYPE_CHECKING:
    from reader.store.memos import Memo


class State(NamedTuple):
    """What stands on one side of a step, as far as the step is about it.

    `memo` is the article's; None on both sides says nothing about it.
    """

    annotations: tuple[Annotation, ...] = ()
    tags: tuple[Tag, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reading: Reading | None = None
    memo: Memo | None = None


class Step(NamedTuple):
    """One change, before and after. Items only in `before` were removed, items only in `after` were added.

    `article` is the sha256 of the article that it is about, None for the codebook or for marks in several articles.
    """

    label: str
    article: str | None
    before: State
    after: State

    def reverted(self) -> Step:
        """The step that takes this one back."""
        return Step(self.label, self.article, self.after, self.before)


class History:
    """The steps in order; those before `place` are done, the others can be redone."""

    def __init__(self) -> None:
        """Nothing has been done yet."""
        self.steps: list[Step] = []
        self.place = 0

    def push(self, step: Step) -> None:
        """Note a step just done; what could have been redone is forgotten."""
        del self.steps[self.place :]
        self.steps.append(step)
        self.place += 1

    def back(self) -> None:
        """The last step was taken back."""
        self.place -= 1

    def forward(self) -> None:
        """The next step was done again."""
        self.place += 1

    @property
    def undoable(self) -> Step | None:
        """The step that undo would take back."""
        return self.steps[self.place - 1] if self.place else None

    @property
    def redoable(self) -> Step | None:
        """The step that redo would do again."""
        return self.steps[self.place] if self.place < len(self.steps) else None
