"""The marks of the open article as they are shown: whose, in which colours, and which of them lie over a place."""

from __future__ import annotations

from bisect import bisect_left, insort
from functools import cached_property
from typing import TYPE_CHECKING, cast

from reader.types import Annotation, Span, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from PySide6.QtCore import SignalInstance

    from reader.ui.model.coders import Coders
    from reader.ui.model.session import Session

_UNTAGGED = 7  # the quiet one of the nine tag colours
_FEW = 50  # marks; to put more in one by one takes longer than to sort all


class ShownMarks:
    """The part of a session that is about marks; what it does not say here is said there."""

    if TYPE_CHECKING:
        activate: Callable[..., None]
        annotations_changed: SignalInstance
    tags: list[Tag]
    active_annotation: str | None
    active_commitment: int | None

    _annotations: list[Annotation]
    _by_id: dict[str, Annotation] | None = None
    _shown: list[Annotation] | None = None
    _step: tuple[list[Annotation], list[Annotation], list[Annotation]] = ([], [], [])  # two lists, what is in one only
    _coloured: list[Tag] | None = None  # the tags that `_colours` is of
    _colours: dict[str, int]
    _visited: tuple[str, ...] = ()  # the ids of the marks over the place that was last gone to

    @cached_property
    def coders(self) -> Coders:
        """Who marks, and whose marks are shown."""
        from reader.ui.model.coders import Coders

        return Coders(cast("Session", self))

    @property
    def annotations(self) -> list[Annotation]:
        """The marks of the open article in the order of the text; put another list in its place, never change it."""
        return self._annotations

    @annotations.setter
    def annotations(self, annotations: list[Annotation]) -> None:
        self._annotations = annotations
        self._by_id = self._shown = None

    def put_annotations(self, going: Iterable[Annotation], coming: Iterable[Annotation]) -> None:
        """Take some out of the list and put others in, at their places; of thousands the others are not looked at."""
        now, going, coming = list(self._annotations), list(going), list(coming)
        if len(going) + len(coming) > _FEW:
            now = joined(now, {each.id for each in going}, coming)
        else:
            for each in going:
                at = bisect_left(now, each.span, key=_place)
                while now[at].id != each.id:
                    at += 1
                del now[at]
            for each in coming:
                insort(now, each, key=_order)
            self._step = self._annotations, now, going + coming
        by_id, self.annotations = self._by_id, now
        if by_id is not None:
            for each in going:
                del by_id[each.id]
            by_id.update((each.id, each) for each in coming)
            self._by_id = by_id

    @property
    def shown(self) -> list[Annotation]:
        """Those of coders whose marks are shown."""
        if self._shown is None:
            coders = self.coders
            self._shown = (
                [each for each in self._annotations if coders.shows(each)] if coders.hidden else self._annotations
            )
        return self._shown

    def changed_from(self, before: list[Annotation]) -> list[Annotation] | None:
        """What went and came since that list was `shown`, None where it is not known."""
        was, now, changed = self._step
        return changed if before is was and self.shown is now else None

    def preview(self, moved: Annotation | None) -> None:
        """Show a mark as it would be, until marks change or all are shown as they are again (None)."""
        self._shown = None
        now = self.mark_of(moved.id) if moved is not None else None
        if moved is not None and now is not None and self.coders.shows(now):
            shown = list(self.shown)
            del shown[bisect_left(shown, _order(now), key=_order)]
            insort(shown, moved, key=_order)
            self._shown = shown

    def show_other_marks(self) -> None:
        """The marks of other coders are shown, or in other colours."""
        self._shown = None
        if self.annotation is not None and not self.coders.shows(self.annotation):
            self.activate(self.active_commitment)
        self.annotations_changed.emit()

    def mark_of(self, id: str | None) -> Annotation | None:
        """The annotation of the open article with this id."""
        if id is None:
            return None
        if self._by_id is None:
            self._by_id = {each.id: each for each in self._annotations}
        return self._by_id.get(id)

    @property
    def annotation(self) -> Annotation | None:
        """The annotation in the light."""
        return self.mark_of(self.active_annotation)

    def colours(self, annotation: Annotation) -> tuple[int, ...]:
        """The colour of each of its tags, or the quiet one where it has none; or that of who made it."""
        if self.coders.colours_page:
            return (self.coders.colour(annotation.author),)
        if self._coloured is not self.tags:
            self._coloured, self._colours = self.tags, {tag.name: tag.colour for tag in self.tags}
        own = tuple(self._colours[name] for name in annotation.tags if name in self._colours)
        return own or (_UNTAGGED,)

    def marks_at(self, offset: int) -> list[Annotation]:
        """The marks that are shown over a source offset, the innermost first."""
        marks = [each for each in self.shown if each.span.start <= offset < each.span.end]
        return sorted(marks, key=lambda each: (each.span.end - each.span.start, each.span, each.id))

    def next_mark_at(self, offset: int) -> str | None:
        """Go to a source offset: the id of the innermost mark over it, None where there is none.

        Where the same marks were met the last time, the next one out, after the outermost the innermost again.
        """
        ids = tuple(each.id for each in self.marks_at(offset))
        active = self.active_annotation
        turn = ids.index(active) + 1 if ids == self._visited and active in ids else 0
        self._visited = ids
        return ids[turn % len(ids)] if ids else None

    def overlapping_marks(self, annotation: Annotation) -> list[Annotation]:
        """The marks over the place that was last gone to, where this one is among them; else it alone."""
        if annotation.id not in self._visited:
            return [annotation]
        return [each for each in map(self.mark_of, self._visited) if each is not None]


def joined(annotations: Iterable[Annotation], gone: Container[str], come: Iterable[Annotation]) -> list[Annotation]:
    """Marks without those of these ids and with others, in the order of the text; for any thread."""
    return sorted([*(each for each in annotations if each.id not in gone), *come], key=_order)


def _place(annotation: Annotation) -> Span:
    return annotation.span


def _order(annotation: Annotation) -> tuple[Span, str]:
    """The order of the text."""
    return annotation.span, annotation.id
