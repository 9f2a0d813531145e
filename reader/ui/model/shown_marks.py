"""The visible marks of the open article: by coder, with their colours, and by place."""

from __future__ import annotations

from bisect import bisect_left, insort
from functools import cached_property
from typing import TYPE_CHECKING, cast

from reader.types import Annotation, Span, Tag
from reader.ui.model.steps import joined, text_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import SignalInstance

    from reader.ui.model.coders import Coders
    from reader.ui.model.session import Session

_UNTAGGED = 7  # the quiet one of the nine tag colours
_FEW = 50  # marks; sorting all is faster than inserting more one by one


class ShownMarks:
    """The part of a session that holds marks."""

    if TYPE_CHECKING:
        activate: Callable[..., None]
        annotations_changed: SignalInstance
    tags: list[Tag]
    active_annotation: str | None
    active_commitment: int | None

    _annotations: list[Annotation]
    _by_id: dict[str, Annotation] | None = None
    _shown: list[Annotation] | None = None
    _step: tuple[list[Annotation], list[Annotation], list[Annotation]] = ([], [], [])  # before, after, difference
    _coloured: list[Tag] | None = None  # the tags that `_colours` is built from
    _colours: dict[str, int]
    _visited: tuple[str, ...] = ()  # the ids of the marks at the last visited offset

    @cached_property
    def coders(self) -> Coders:
        """The coders of the library and which of them are shown."""
        from reader.ui.model.coders import Coders

        return Coders(cast("Session", self))

    @property
    def annotations(self) -> list[Annotation]:
        """The marks of the open article in text order; replace the list, never change it."""
        return self._annotations

    @annotations.setter
    def annotations(self, annotations: list[Annotation]) -> None:
        self._annotations = annotations
        self._by_id = self._shown = None

    def put_annotations(self, going: Iterable[Annotation], coming: Iterable[Annotation]) -> None:
        """Remove and insert marks in place, without touching the thousands of others."""
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
                insort(now, each, key=text_order)
            self._step = self._annotations, now, going + coming
        by_id, self.annotations = self._by_id, now
        if by_id is not None:
            for each in going:
                del by_id[each.id]
            by_id.update((each.id, each) for each in coming)
            self._by_id = by_id

    @property
    def shown(self) -> list[Annotation]:
        """The marks of visible coders."""
        if self._shown is None:
            coders = self.coders
            self._shown = (
                [each for each in self._annotations if coders.shows(each)] if coders.hidden else self._annotations
            )
        return self._shown

    def changed_from(self, before: list[Annotation]) -> list[Annotation] | None:
        """The marks that differ between an earlier `shown` list and now; None if unknown."""
        was, now, changed = self._step
        return changed if before is was and self.shown is now else None

    def preview(self, moved: Annotation | None) -> None:
        """Show a mark as it would be, until marks change or `preview(None)`."""
        self._shown = None
        now = self.mark_of(moved.id) if moved is not None else None
        if moved is not None and now is not None and self.coders.shows(now):
            shown = list(self.shown)
            del shown[bisect_left(shown, text_order(now), key=text_order)]
            insort(shown, moved, key=text_order)
            self._shown = shown

    def show_other_marks(self) -> None:
        """Refresh after coders or their colours changed."""
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
        """The active annotation."""
        return self.mark_of(self.active_annotation)

    def colours(self, annotation: Annotation) -> tuple[int, ...]:
        """The colours of the mark's tags, or a quiet one if it has none; or the colour of its coder."""
        if self.coders.colours_page:
            return (self.coders.colour(annotation.author),)
        if self._coloured is not self.tags:
            self._coloured, self._colours = self.tags, {tag.name: tag.colour for tag in self.tags}
        own = tuple(self._colours[name] for name in annotation.tags if name in self._colours)
        return own or (_UNTAGGED,)

    def marks_at(self, offset: int) -> list[Annotation]:
        """The visible marks at a source offset, innermost first."""
        marks = [each for each in self.shown if each.span.start <= offset < each.span.end]
        return sorted(marks, key=lambda each: (each.span.end - each.span.start, each.span, each.id))

    def next_mark_at(self, offset: int) -> str | None:
        """Go to a source offset: the id of the innermost mark there, or None.

        Repeated calls on the same marks step outwards, and from the outermost back to the innermost.
        """
        ids = tuple(each.id for each in self.marks_at(offset))
        active = self.active_annotation
        turn = ids.index(active) + 1 if ids == self._visited and active in ids else 0
        self._visited = ids
        return ids[turn % len(ids)] if ids else None

    def overlapping_marks(self, annotation: Annotation) -> list[Annotation]:
        """The marks at the last visited offset if this one is among them, else this one alone."""
        if annotation.id not in self._visited:
            return [annotation]
        return [each for each in map(self.mark_of, self._visited) if each is not None]


def _place(annotation: Annotation) -> Span:
    return annotation.span
