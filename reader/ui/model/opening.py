"""Opening an article from a file or from the library: short ones at once, long ones in a job."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication

from reader.errors import InputError, LibraryError, ReaderError
from reader.text.load import is_document, load
from reader.text.views import Views
from reader.types import Article, Fields, Reading
from reader.ui.model import library_work
from reader.ui.model.findings import Findings
from reader.ui.model.library_work import Amount

if TYPE_CHECKING:
    from reader.store.library import Library

_SYNC_LIMIT = 256 * 1024  # bytes; a file up to this size is read and decoded in a millisecond or two

_Answer = TypeVar("_Answer")


class OpenArticle(Findings):
    """The open article of a session, and how another is opened."""

    from_file = False  # the article was just read from its file
    _opening_job = 0

    def open_file(self, path: str, encoding: str | None = None) -> None:
        """Open a file, decoded with `encoding` if given. The open article stays if the file cannot be read.

        A short text is read at once; long texts and all documents are read in a job.
        """
        self._cancel_opening()
        if self._is_library(path):
            self.notice(
                InputError(QCoreApplication.translate("Session", "This file is the library itself. Choose an article."))
            )
            return
        if _opens_at_once(path):
            try:
                article = load(path, encoding)
            except ReaderError as error:
                self.notice(error)
            else:
                self.open_article(article, from_file=True)
            return
        self._open_in_background(lambda: load(path, encoding), Reading(normal=self.normal), from_file=True)
        self.opening_changed.emit()

    def _open_in_background(
        self,
        load_article: Callable[[], Article | None],
        reading: Reading,
        from_file: bool,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Open the article that `load_article` returns, if any, after a job has prepared its views and fields."""

        def work() -> tuple[Views, Fields] | None:
            article = load_article()
            if article is None:
                return None
            views = Views(article, reading).prepare()
            return views, _fields_of(views)

        def done(found: tuple[Views, Fields] | None) -> None:
            self._end_opening()
            if found is not None:
                self.open_article(found[0].article, from_file, found)
                then()

        self._opening_job = self.jobs.run(work, done, self._fail_opening)

    def _is_library(self, path: str) -> bool:
        """Whether a file is the library itself; reading it as an article would drop SQLite's locks on it."""
        library = self.library
        with contextlib.suppress(OSError):
            return library is not None and Path(path).samefile(library.path)
        return False

    def _fail_opening(self, error: ReaderError) -> None:
        self._end_opening()
        self.notice(error)

    def _cancel_opening(self) -> None:
        if self._opening_job:
            self.jobs.drop(self._opening_job)
            self._end_opening()

    def _end_opening(self) -> None:
        self._opening_job = 0
        self.opening_changed.emit()

    @property
    def opening(self) -> bool:
        """Whether a job is reading a file."""
        return self._opening_job != 0

    def open_article(
        self, article: Article, from_file: bool = False, found: tuple[Views, Fields] | None = None
    ) -> None:
        """Show an article; its marks and analysis follow as soon as the library is open.

        An article just read from its file may be a new version of the one the library has for that file. `found` holds
        views and fields prepared in advance; it is used if the reading matches.
        """
        self._cancel_opening()
        self.leaving.emit()
        self.from_file = from_file
        if self.analysing or self.analysis is not None:  # do not load `analyses` before the first paint
            self.analyses.stop_if_busy()
        if self.views is not None:
            old = self._reviewed.disposables() if self._reviewed is not None else ()
            self.disposal.add(*old, self.annotations, self.views.paragraphs, *self.views.leave())
        reading = self.reading_of(article.sha256)
        if found is not None and found[0].reading == reading:
            self.views, self._fields = found
        else:
            self.views, self._fields = Views(article, reading, found[0] if found is not None else None), None
        self.analysis = self.glimpse = self.memo = None
        self.annotations, self.decisions = [], ()
        self.selection = self.active_commitment = self.active_annotation = self.active_entity = None
        self.opened.emit()
        if self.library is not None:
            self.library_sync.sync()
        elif self.without_library:
            self.analyses.start()

    def open_stored(self, sha256: str, then: Callable[[], object] = lambda: None) -> None:
        """Open an article of the library synchronously, whatever its length, and call `then`."""
        article = self._query(lambda library: library.article(sha256))
        if article is not None:
            self.open_article(article)
            then()

    def open_listed(self, sha256: str, then: Callable[[], object] = lambda: None) -> None:
        """Open an article of the library; a long one is read and prepared in a job.

        `then` is called once it is open, and never if it cannot be opened or another article is opened meanwhile.
        """
        self._cancel_opening()
        library, length = self.library, self._query(lambda library: library.length(sha256))
        if library is None or length is None:
            return
        if not library_work.is_large(Amount(length=length)):
            self.open_stored(sha256, then)
            return

        def load_article() -> Article | None:
            with contextlib.closing(library.new_connection()) as connection:
                return connection.article(sha256)

        self._open_in_background(load_article, self.reading_of(sha256), False, then)

    def _query(self, query: Callable[[Library], _Answer | None]) -> _Answer | None:
        """The library's answer; None without a library or after an error, which is shown."""
        if self.library is None:
            return None
        try:
            return query(self.library)
        except LibraryError as error:
            self.notice(error)
            return None

    def stop(self) -> None:
        """Cancel reading a file, or else the analysis."""
        if self._opening_job:
            self._cancel_opening()
        else:
            self.analyses.stop()

    @property
    def fields(self) -> Fields | None:
        """The fields of the open article, computed on first use."""
        if self._fields is None and self.views is not None:
            self._fields = _fields_of(self.views)
        return self._fields

    def find_fields(self) -> Iterator[None]:
        """Steps during which a job computes the fields, unless they are known or another article is opened."""
        views, found = self.views, list[Fields]()
        if views is None or self._fields is not None:
            return
        job_views = Views(views.article, views.reading, views)  # views are not thread-safe
        job = self.jobs.run(lambda: _fields_of(job_views.prepare()), found.append, self.notice)
        while self.views is views and self.jobs.is_pending(job):
            yield
        if found and self.views is views and self._fields is None:
            self._fields = found[0]

    def reading_of(self, sha256: str) -> Reading:
        """The user's reading of an article, as far as it is known yet."""
        stored = self._query(lambda library: library.reading(sha256))
        return (stored or Reading())._replace(normal=self.normal)


def _opens_at_once(path: str) -> bool:
    """Whether to open a file synchronously: a short text, or one that `load` will only report an error about."""
    file = Path(path)
    try:
        return not file.is_file() or (file.stat().st_size <= _SYNC_LIMIT and not is_document(path))
    except (OSError, ValueError):
        return True


def _fields_of(views: Views) -> Fields:
    from reader.text import fields

    return fields.find(views)
