"""What a person does with articles and collections in the library pane; all of it written in jobs."""

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
from reader.store.listing import Filter
from reader.types import Collection
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.panels.article_list import Chosen, Shown


class ArticleVerbs(QObject):
    """Signals: `written()` when what was wanted is in the library, and before that `made(id)` of a new collection."""

    written = Signal()
    made = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Ask in front of `parent`."""
        super().__init__(parent)
        self._session, self._parent = session, parent

    def _run(self, work: Callable[[Library], Any], done: Callable[[Any], None] | None = None) -> None:
        library = self._session.library
        if library is None:
            return

        def beside() -> Any:
            with contextlib.closing(library.beside()) as own:
                return work(own)

        def end(result: Any) -> None:
            if done is not None:
                done(result)
            self.written.emit()

        self._session.jobs.run(beside, end, self._session.notice)

    # Collections

    def make(self, parent: str) -> None:
        """Make a collection, whose name the person writes then, at the top or in another."""
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
        """Call a collection otherwise."""
        self._run(lambda library: library.collections.put(_collection(library, id)._replace(name=name)))

    def move(self, id: str, parent: str) -> None:
        """Put a collection into another, or to the top."""
        self._run(lambda library: library.collections.put(_collection(library, id)._replace(parent=parent or None)))

    def drop(self, collection: Collection, articles: int) -> None:
        """Delete a collection and those in it, if the person agrees."""
        question = self.tr("Delete the collection {0} and those in it?").format(collection.name)
        more = self.tr("%n article(s) in it stay in the library.", "", articles)
        if self._agrees(question, more, self.tr("Delete")):
            self._run(lambda library: library.collections.drop(collection.id))

    # Articles

    def gather(self, collection: str, articles: Sequence[str]) -> None:
        """Put articles into a collection."""
        self._run(lambda library: library.collections.gather(collection, articles))

    def gather_chosen(self, collection: str, chosen: Chosen) -> None:
        """The same of what is chosen in a list."""
        self._run(lambda library: library.collections.gather(collection, chosen.ids(library)))

    def scatter(self, collection: str, chosen: Chosen) -> None:
        """Take articles out of a collection."""
        self._run(lambda library: library.collections.scatter(collection, chosen.ids(library)))

    def show_file(self, path: str) -> None:
        """Say which file an article came from, and put its name into the clipboard."""
        if path:
            QGuiApplication.clipboard().setText(path)
            self._session.noticed.emit(self.tr("{0} (its name is in the clipboard now)").format(path))
        else:
            self._session.noticed.emit(self.tr("This article was pasted; it came from no file."))

    def remove(self, chosen: Chosen) -> None:
        """Take articles out of the library, if the person agrees, who is told how many marks go with them."""
        library = self._session.library
        if library is None:
            return

        def count() -> tuple[list[str], int, int]:
            with contextlib.closing(library.beside()) as own:
                articles = chosen.ids(own)
                return articles, *own.held(articles)

        self._session.jobs.run(count, lambda found: self._remove(chosen.shown, *found), self._session.notice)

    def _remove(self, shown: Shown, articles: list[str], marks: int, decisions: int) -> None:
        if not articles:
            return
        question = self.tr("Remove %n article(s) from the library?", "", len(articles))
        more = [
            self.tr("%n mark(s) on them go, too.", "", marks) if marks else "",
            self.tr("%n decision(s) about commitments and names go, too.", "", decisions) if decisions else "",
            self.tr("The files themselves stay where they are. A backup is made first."),
        ]
        if self._agrees(question, " ".join(filter(None, more)), self.tr("Remove")):
            views = self._session.views
            open_ = views.article.sha256 if views is not None else ""

            def work(own: Library) -> str | None:
                from reader.store.safety import backups

                backups.make(own.path, "removal")
                place = own.listing.place(open_, shown.filter, shown.order) or 0
                with own.transaction():
                    for each in articles:
                        with contextlib.suppress(LookupError):  # somebody else has removed it meanwhile
                            own.remove_article(each)
                return _beside(own, shown, place)

            self._run(work, lambda other: self._leave(articles, other))

    def _leave(self, articles: list[str], other: str | None) -> None:
        """Open another article where the open one was removed, the sample if there is none: a page is never empty."""
        views = self._session.views
        if views is None or views.article.sha256 not in articles:
            return
        if other is not None:
            self._session.open_listed(other)
        else:
            self._session.open_file(str(resource("sample.txt")))
            self._session.noticed.emit(self.tr("There is no other article in the library, so the sample is open."))

    def _agrees(self, question: str, more: str, words: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.NoIcon, question, question, parent=self._parent)
        box.setInformativeText(more)
        yes = box.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(no)
        box.exec()
        return box.clickedButton() is yes


def _beside(library: Library, shown: Shown, place: int) -> str | None:
    """The article that stands at a place of a list now, or before it, else any."""
    ids, (wanted, order, _) = library.listing.ids, shown
    found = ids(wanted, order, 1, place) or ids(wanted, order, 1, max(place - 1, 0)) or ids(Filter(), limit=1)
    return found[0] if found else None


def _collection(library: Library, id: str) -> Collection:
    """As it is now, whatever was shown when the person chose it."""
    for each in library.collections.all():
        if each.id == id:
            return each
    raise LibraryError("This collection is no longer in the library; choose another.")
