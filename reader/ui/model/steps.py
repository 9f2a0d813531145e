"""Steps: what a person changes, how it is written and reversed, and their history. Thread-safe; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reader.errors import ReaderError
from reader.store import times
from reader.types import Annotation, Decision, Reading, Span, Tag

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.memos import Memo

Tags: TypeAlias = Callable[[Annotation], tuple[str, ...]]
"""Returns the new tags of a mark."""

Edits: TypeAlias = Sequence[tuple[Annotation, Annotation]]
"""Marks, each before and after."""


class StepOutdated(ReaderError):  # noqa: N818
    """The library no longer holds the state before the step."""


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

    def resolved(self) -> Step:
        """The step itself; see `Retagging.resolved`."""
        return self

    @property
    def size(self) -> int:
        """The number of marks before and after."""
        return len(self.before.annotations) + len(self.after.annotations)

    @property
    def renamed(self) -> dict[str, str]:
        """Old names of tags mapped to new ones."""
        now = {tag.id: tag.name for tag in self.after.tags}
        return {tag.name: now[tag.id] for tag in self.before.tags if now.get(tag.id, tag.name) != tag.name}

    def apply(self, library: Library) -> None:
        """Write the step atomically.

        Raises StepOutdated if the state before it is gone, LibraryError if the library cannot be written.
        """
        before, after = self.before, self.after
        try:
            with library.transaction():
                self._write_marks(library)
                for id in {each.id for each in before.decisions} - {each.id for each in after.decisions}:
                    library.decisions.drop(id)
                for decision in after.decisions:
                    library.decisions.put(decision)
                if self.article is not None:
                    if after.reading is not None:
                        library.set_reading(self.article, after.reading, library.author)
                    if after.memo != before.memo:
                        library.memos.put(self.article, after.memo)
        except LookupError as error:
            raise StepOutdated("The state before the step is no longer in the library.") from error

    def _write_marks(self, library: Library) -> None:
        """Write new tags before the marks and drop old ones after; dropped tags first give up shortcut and parent."""
        before, after = self.before, self.after
        kept = {tag.id for tag in after.tags}
        going = tuple(tag._replace(shortcut=None, parent=None) for tag in before.tags if tag.id not in kept)
        if before.tags or after.tags:
            library.codebook.replace(before.tags, (*after.tags, *going))
        if before.annotations or after.annotations:
            library.annotations.replace(before.annotations, after.annotations)
        if going:
            library.codebook.replace(going, ())

    def marks_after(self, annotations: Sequence[Annotation], article: str | None) -> list[Annotation]:
        """The marks of an article after the step, in text order; `annotations` are those before it."""
        before, after = self.before.annotations, self.after.annotations
        gone = {each.id for each in (*before, *after)}
        return joined(named(annotations, self.renamed), gone, (each for each in after if each.article == article))

    def after_steps(self, steps: Iterable[Step]) -> Step:
        """The step based on its marks as they are once `steps` are written."""
        coming = {each.id: each for step in steps for each in step.after.annotations}
        was = {each.id: each for each in self.before.annotations}
        if coming.keys().isdisjoint(was):
            return self
        before = tuple(coming.get(each.id, each) for each in self.before.annotations)
        after = tuple(_changed(was.get(each.id), each, coming.get(each.id)) for each in self.after.annotations)
        return self._replace(
            before=self.before._replace(annotations=before), after=self.after._replace(annotations=after)
        )


class Retagging(NamedTuple):
    """A step that gives marks the tags that `tags` returns; its edits are not computed yet.

    `known` are the tags of the codebook; tags that it lacks are added.
    """

    label: str
    marks: Sequence[Annotation]
    tags: Tags
    known: Sequence[Tag]

    @property
    def size(self) -> int:
        """The number of marks before and after, at most."""
        return 2 * len(self.marks)

    def resolved(self) -> Step | None:
        """The step with its edits; None if the marks have their tags already."""
        before, after = sides(retagged(self.marks, self.tags))
        articles = {each.article for each in before}
        article = articles.pop() if len(articles) == 1 else None
        return Step(self.label, article, State(before), State(after, lacking(after, self.known))) if before else None


class History:
    """The steps in order; those before `place` are done, the others can be redone.

    A step is recorded only after it was written, so a failed write never counts.
    """

    def __init__(self) -> None:
        """Start empty."""
        self.steps: list[Step] = []
        self.place = 0

    def push(self, step: Step) -> None:
        """Record a step; steps that could be redone are dropped."""
        del self.steps[self.place :]
        self.steps.append(step)
        self.place += 1

    def back(self, _: Step) -> None:
        """Record that the last step was undone."""
        self.place -= 1

    def forward(self, _: Step) -> None:
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


def named(annotations: Sequence[Annotation], renamed: dict[str, str]) -> list[Annotation]:
    """The marks with renamed tags; `renamed` maps old names to new ones."""
    return [
        each._replace(tags=tuple(renamed.get(name, name) for name in each.tags))
        if not renamed.keys().isdisjoint(each.tags)
        else each
        for each in annotations
    ]


def joined(annotations: Iterable[Annotation], gone: Collection[str], come: Iterable[Annotation]) -> list[Annotation]:
    """Marks without the ids in `gone` and with those in `come`, in text order."""
    return sorted([*(each for each in annotations if each.id not in gone), *come], key=text_order)


def text_order(annotation: Annotation) -> tuple[Span, str]:
    """Sort key for text order."""
    return annotation.span, annotation.id


def _changed(was: Annotation | None, wanted: Annotation, coming: Annotation | None) -> Annotation:
    """`coming` with the changes from `was` to `wanted` applied."""
    if was is None or coming is None:
        return wanted
    fields = {name: value for name, value in wanted._asdict().items() if value != getattr(was, name)}
    return coming._replace(**fields)
