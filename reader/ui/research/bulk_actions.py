"""Actions on several hits at once: tag their marks, add their articles to a collection."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.store.research.search import Hit
from reader.store.research.search_query import HitKind
from reader.types import Annotation, Collection
from reader.ui.background.library_jobs import in_library
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.research.filters import Chooser, collection_choices

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.research.page import ResearchPage


class BulkActions(QObject):
    """Changes tags through `session.changes`, so that they can be undone, and collections in a job."""

    def __init__(self, page: ResearchPage) -> None:
        """Show dialogs and messages on this page."""
        super().__init__(page)
        self._page = page
        self._session = page.session

    # Tags

    def tag(self, hits: Sequence[Hit], number: int, toggle: bool) -> None:
        """Replace the tags of the marks among the hits by the tag with this number.

        `toggle` adds the tag instead, or removes it if all of them have it.
        """
        tag = next((tag.name for tag in self._session.tags if tag.shortcut == number), None)
        ids = list(dict.fromkeys(hit.id for hit in hits if hit.kind is HitKind.ANNOTATION))
        if not ids:
            self._page.tell(self.tr("None of the selected rows is a mark. Only marks have tags."))
        elif tag is None:
            self._page.tell(self.tr("No tag is assigned to {0}.").format(number))
        else:
            self._page.ask(
                "tagging",
                lambda library: list(library.annotations.get_many(ids)),
                partial(self._retag, tag, toggle),
            )

    def _retag(self, tag: str, toggle: bool, marks: list[Annotation]) -> None:
        everywhere = all(tag in mark.tags for mark in marks)

        def tags(mark: Annotation) -> tuple[str, ...]:
            if not toggle:
                return (tag,)
            kept = tuple(each for each in mark.tags if each != tag)
            return kept if everywhere else (*kept, tag)

        others = [mark for mark in marks if tags(mark) != mark.tags]
        if others and self._session.changes.retag_all(others, tags):
            self._page.tell(self.tr("%n mark(s) changed. Press Ctrl+Z to undo.", "", len(others)))

    # Collections

    def collect(self, hits: Sequence[Hit]) -> None:
        """Ask for a collection and add the articles of the hits to it."""
        articles = list(dict.fromkeys(hit.article for hit in hits if hit.article))
        if articles:
            self._page.ask("collections", lambda library: library.collections.all(), partial(self._offer, articles))

    def _offer(self, articles: list[str], collections: list[Collection]) -> None:
        dialog = Chooser(
            self._page,
            self.tr("Add %n article(s) to", "", len(articles)),
            collection_choices(collections),
            "",
            self.tr("New collection: {0}"),
        )
        dialog.chosen.connect(partial(self._gather, articles, None))
        dialog.named.connect(lambda name: self._gather(articles, name, str(uuid.uuid4())))
        dialog.open()

    def _gather(self, articles: list[str], name: str | None, id: str) -> None:
        in_library(self._session, partial(_put, articles, name, id), lambda _: self._tell(articles))

    def _tell(self, articles: list[str]) -> None:
        self._session.library_changed.emit(LibraryChange.of(ChangeKind.COLLECTIONS, articles=articles))
        self._page.tell(self.tr("%n article(s) added to the collection.", "", len(articles)))


def _put(articles: list[str], name: str | None, id: str, library: Library) -> None:
    with library.transaction():
        if name is not None:
            library.collections.put(Collection(id, name))
        library.collections.add_articles(id, articles)
