"""The visible marks of the open article, by coder and by place; the coders, and the tags in tree order."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from reader.errors import LibraryError
from reader.types import Annotation, Coder, Span, Tag
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.state import SessionState
from reader.ui.model.steps import joined, text_order

_UNTAGGED = 7  # the quiet one of the nine tag colours
_FEW = 50  # marks; sorting all is faster than inserting more one by one


class ShownMarks(SessionState):
    """The part of a session that holds marks."""

    _annotations: list[Annotation] = []  # noqa: RUF012 — replaced, never changed
    _by_id: dict[str, Annotation] | None = None
    _shown: list[Annotation] | None = None
    _step: tuple[list[Annotation], list[Annotation], list[Annotation]] = ([], [], [])  # before, after, difference
    _coloured: list[Tag] | None = None  # the tags that `_colours` is built from
    _colours: dict[str, int]
    _visited: tuple[str, ...] = ()  # the ids of the marks at the last visited offset

    @cached_property
    def coders(self) -> Coders:
        """The coders of the library and which of them are shown."""
        coders = Coders(self)
        coders.changed.connect(self.show_other_marks)
        return coders

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


class Coders(QObject):
    """The coders of the library. Signal: `changed` when colours or visibility change.

    Marks of `hidden` coders are neither on the page nor in the panel. `colours_page` colours marks by coder, not tag.
    """

    changed = Signal()

    def __init__(self, session: SessionState) -> None:
        """Follow the session's library."""
        super().__init__(session)
        self._session = session
        self._colours: dict[str, int] = {}
        self.hidden: frozenset[str] = frozenset()
        self.colours_page = False
        session.library_opened.connect(self._forget)
        session.library_changed.connect(self._follow)

    def _follow(self, change: LibraryChange) -> None:
        if change.concerns(ChangeKind.MARKS):
            self._forget()

    def _forget(self) -> None:
        self._colours = {}

    def all(self) -> list[Coder]:
        """All coders with marks or a colour, and the current one, by name."""
        found: list[Coder] = []
        if self._session.library is not None:
            try:
                found = self._session.library.codebook.coders()
            except LibraryError as error:
                self._session.notice(error)
        names = {coder.name for coder in found}
        if self._session.author not in names:
            used = [coder.colour for coder in found]
            found.append(Coder(self._session.author, min(range(9), key=used.count)))
        return sorted(found)

    def colour(self, name: str) -> int:
        """The colour of a coder."""
        if name not in self._colours:
            self._colours = {coder.name: coder.colour for coder in self.all()}
            self._colours.setdefault(name, 0)
        return self._colours[name]

    def shows(self, annotation: Annotation) -> bool:
        """Whether the mark's coder is visible."""
        return annotation.author not in self.hidden

    def choose(self, author: str, colours: dict[str, int], hidden: frozenset[str], colours_page: bool) -> bool:
        """Set the current coder, the colours and the visibility; False if they could not be written."""
        session = self._session
        if session.library is not None:
            try:
                now = {coder.name: coder.colour for coder in session.library.codebook.coders()}
                with session.library.transaction():
                    for name, colour in colours.items():
                        if now.get(name) != colour:
                            session.library.codebook.set_coder(Coder(name, colour))
            except LibraryError as error:
                session.notice(error)
                return False
            session.library.set_author(author)
        session.author = author
        self._forget()
        self.hidden, self.colours_page = hidden, colours_page
        self.changed.emit()
        return True


def in_order(tags: Sequence[Tag]) -> Iterator[tuple[Tag, int]]:
    """Tags with their depth, each followed by its descendants; siblings keep their order."""
    known = {tag.id for tag in tags}
    below: dict[str | None, list[Tag]] = {}
    for tag in tags:
        below.setdefault(tag.parent if tag.parent in known else None, []).append(tag)
    left = [(tag, 0) for tag in reversed(below.get(None, []))]
    while left:
        tag, depth = left.pop()
        yield tag, depth
        left += [(child, depth + 1) for child in reversed(below.get(tag.id, []))]


def names_below(tags: Sequence[Tag], name: str) -> set[str]:
    """The names of a tag and all its descendants."""
    names: set[str] = set()
    least: int | None = None
    for tag, depth in in_order(tags):
        if tag.name == name:
            least = depth
        elif least is not None and depth <= least:
            break
        if least is not None:
            names.add(tag.name)
    return names or {name}
