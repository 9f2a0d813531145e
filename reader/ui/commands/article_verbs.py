"""Commands on articles and collections in the library pane; all of them write in jobs."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.errors import LibraryError
from reader.resources import resource
from reader.store.listing import ArticleFilter
from reader.types import Collection
from reader.ui.background.library_jobs import in_library
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.panels.article_list import ArticleListQuery, ArticleSelection


class ArticleVerbs(QObject):
    """Signals: `written()` once the library is written, and before that `made(id)` for a new collection."""

    written = Signal()
    made = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Questions are modal to `parent`."""
        super().__init__(parent)
        self._session, self._parent = session, parent

    def _run(self, work: Callable[[Library], Any], done: Callable[[Any], None] | None = None) -> None:
        def end(result: Any) -> None:
            if done is not None:
                done(result)
            self.written.emit()

        in_library(self._session, work, end)

    # Collections

    def make(self, parent: str) -> None:
        """Create a collection with a default name, at the top or in `parent`."""
        name = self.tr("New collection")

        def work(library: Library) -> str:
            taken = {each.name for each in library.collections.all() if each.parent == (parent or None)}
            free = next(
                each for at in range(1, len(taken) + 3) if (each := name if at == 1 else f"{name} {at}") not in taken
            )
            made = Collection(str(uuid.uuid4()), free, parent or None)
            library.collections.put(made)
            return made.id

        self._run(work, self.made.emit)

    def rename(self, id: str, name: str) -> None:
        """Rename a collection."""
        self._run(lambda library: library.collections.put(_collection(library, id)._replace(name=name)))

    def move(self, id: str, parent: str) -> None:
        """Move a collection into another, or to the top."""
        self._run(lambda library: library.collections.put(_collection(library, id)._replace(parent=parent or None)))

    def drop(self, collection: Collection, articles: int) -> None:
        """Delete a collection and its children, after confirmation."""
        question = self.tr("Delete the collection {0} and its subcollections?").format(collection.name)
        more = self.tr("%n article(s) in it will stay in the library.", "", articles)
        if self._agrees(question, more, self.tr("Delete")):
            self._run(lambda library: library.collections.drop(collection.id))

    # Articles

    def add_articles(self, collection: str, articles: Sequence[str]) -> None:
        """Add articles to a collection."""
        self._run(lambda library: library.collections.add_articles(collection, articles))

    def add_selection(self, collection: str, chosen: ArticleSelection) -> None:
        """Add the articles selected in a list to a collection."""
        self._run(lambda library: library.collections.add_articles(collection, chosen.ids(library)))

    def remove_from_collection(self, collection: str, chosen: ArticleSelection) -> None:
        """Remove the selected articles from a collection."""
        self._run(lambda library: library.collections.remove_articles(collection, chosen.ids(library)))

    def show_file(self, path: str) -> None:
        """Show which file an article came from, and copy its path to the clipboard."""
        if path:
            QGuiApplication.clipboard().setText(path)
            self._session.noticed.emit(self.tr("{0} (file name copied to the clipboard)").format(path))
        else:
            self._session.noticed.emit(self.tr("This article was pasted and has no file."))

    def remove(self, chosen: ArticleSelection) -> None:
        """Remove articles from the library, after a confirmation that counts the marks and decisions on them."""

        def count(library: Library) -> tuple[list[str], int, int]:
            articles = chosen.ids(library)
            return articles, *library.versions.count_marks_and_decisions(articles)

        in_library(self._session, count, lambda found: self._remove(chosen.query, *found))

    def _remove(self, shown: ArticleListQuery, articles: list[str], marks: int, decisions: int) -> None:
        if not articles:
            return
        question = self.tr("Remove %n article(s) from the library?", "", len(articles))
        more = [
            self.tr("%n mark(s) on them will also be deleted.", "", marks) if marks else "",
            self.tr("%n decision(s) on commitments and names will also be deleted.", "", decisions)
            if decisions
            else "",
            self.tr("The original files are not affected. A backup is made first."),
        ]
        if self._agrees(question, " ".join(filter(None, more)), self.tr("Remove")):
            views = self._session.views
            open_ = views.article.sha256 if views is not None else ""

            def work(connection: Library) -> str | None:
                from reader.store.safety import backups

                backups.make(connection.path, "removal")
                place = connection.listing.index_of(open_, shown.filter, shown.order) or 0
                with connection.transaction():
                    for each in articles:
                        with contextlib.suppress(LookupError):  # another program has removed it
                            connection.remove_article(each)
                return _neighbour(connection, shown, place)

            self._run(work, lambda neighbour: self._leave(articles, neighbour))

    def _leave(self, articles: list[str], neighbour: str | None) -> None:
        """If the open article was removed, open its neighbour, else the sample: the page is never empty."""
        views = self._session.views
        if views is None or views.article.sha256 not in articles:
            return
        if neighbour is not None:
            self._session.open_listed(neighbour)
        else:
            self._session.open_file(str(resource("sample.txt")))
            self._session.noticed.emit(self.tr("The library has no other article, so the sample was opened."))

    def _agrees(self, question: str, more: str, words: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.NoIcon, question, question, parent=self._parent)
        box.setInformativeText(more)
        yes = box.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(no)
        box.exec()
        return box.clickedButton() is yes


def _neighbour(library: Library, shown: ArticleListQuery, place: int) -> str | None:
    """The article at an index of a list, or just before it, else any article."""
    ids, (filter_, order, _) = library.listing.ids, shown
    found = ids(filter_, order, 1, place) or ids(filter_, order, 1, max(place - 1, 0)) or ids(ArticleFilter(), limit=1)
    return found[0] if found else None


def _collection(library: Library, id: str) -> Collection:
    """The collection as stored now, which may differ from what was shown. Raises `LibraryError` if it is gone."""
    for each in library.collections.all():
        if each.id == id:
            return each
    raise LibraryError("This collection is no longer in the library; choose another.")
