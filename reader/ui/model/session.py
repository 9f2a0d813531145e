"""The open article: how it is read, its findings and its marks.

The session knows no widgets. Widgets call its methods and follow its signals. The user's changes go through
`changes`, which writes to the library first and emits signals afterwards.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import InputError, LibraryDamaged, LibraryError, ReaderError
from reader.text.load import is_document, load
from reader.text.views import Views
from reader.types import (
    Analysis,
    Article,
    Decision,
    EntityType,
    Fields,
    Name,
    Normal,
    Reading,
    Script,
    Span,
    Tag,
)
from reader.ui.model.findings import Findings
from reader.ui.model.services import SessionServices
from reader.ui.model.shown_marks import ShownMarks

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.memos import Memo
    from reader.ui.look.layers import Layer

_WARM_AFTER = 3000  # milliseconds after opening
_DEFAULT_VISIBLE = 40  # paragraphs, if the visible ones are unknown
_SYNC_LIMIT = 256 * 1024  # bytes; a file up to this size is read and decoded in a millisecond or two
_SYNC_LENGTH = 100_000  # code points of an article opened without a job

_Answer = TypeVar("_Answer")


class Session(SessionServices, Findings, ShownMarks, QObject):
    """The state the window shows.

    Most signals carry nothing: read the attribute a signal is named for. `library_changed` carries a `LibraryChange`.
    `leaving` precedes opening another article or closing the library, while all state is unchanged;
    `noticed(error)` is a ReaderError or a sentence to show, and `damaged(error)` follows it if the library is damaged;
    `visited(offset)` is a source offset that the user went to.
    """

    leaving = Signal()
    opened = Signal()
    opening_changed = Signal()
    library_opened = Signal()
    library_changed = Signal(object)
    script_changed = Signal()
    reading_changed = Signal()
    analysed = Signal()
    glimpsed = Signal()
    decisions_changed = Signal()
    commitments_saved = Signal()
    progressed = Signal(int, int)
    annotations_changed = Signal()
    memo_changed = Signal()
    tags_changed = Signal()
    selection_changed = Signal()
    active_changed = Signal()
    visited = Signal(int)
    hidden_changed = Signal()
    warmed = Signal()
    revealed = Signal(Span)
    noticed = Signal(object)
    damaged = Signal(object)

    def __init__(self, script: Script) -> None:
        """Start empty; `script` is the view in which the next article opens."""
        super().__init__()
        self.library: Library | None = None
        self.library_path: Path | None = None
        self.is_damaged = False  # nothing may be written to it
        self.without_library = False  # it could not be opened; the user has seen the error
        self.views: Views | None = None
        self._fields: Fields | None = None
        self.script = script
        self.normal = Normal()
        self.author = ""
        self.hidden: frozenset[EntityType] = frozenset()
        self.hidden_layers: frozenset[Layer] = frozenset()
        self.shows_repairs = False
        self.shows_suspects = True
        self.analysis: Analysis | None = None
        self.glimpse: Analysis | None = None  # analysis of the visible paragraphs, until there is a full one
        self.visible_paragraphs: Callable[[], tuple[int, int]] = lambda: (0, _DEFAULT_VISIBLE)
        self.analysing = False
        self.decisions: tuple[Decision, ...] = ()
        self.names: tuple[Name, ...] = ()
        self.annotations = []
        self.memo: Memo | None = None
        self.tags: list[Tag] = []
        self.selection: Span | None = None
        self.active_commitment: int | None = None
        self.active_annotation: str | None = None
        self.active_entity: tuple[EntityType, str] | None = None
        self.activated_by_place = False  # activated by going to a place of the page
        self._opening_job = 0
        self.from_file = False
        self.is_warm = False  # conversion data is loaded
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.timeout.connect(self._warm)
        self.pending_notice: ReaderError | None = None
        self.error_details = ""  # causes of the error being shown

    # Opening

    def open_file(self, path: str, encoding: str | None = None) -> None:
        """Open a file, decoded with `encoding` if given. The open article stays if the file cannot be read.

        A short text is read at once; long texts and all documents are read in a job.
        """
        self._cancel_opening()
        if self._is_library(path):
            self.notice(InputError(self.tr("This file is the library itself. Choose an article.")))
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
        with contextlib.suppress(OSError):
            return self.library is not None and Path(path).samefile(self.library.path)
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
        reading = self.reading_of(article)
        if found is not None and found[0].reading == reading:
            self.views, self._fields = found
        else:
            self.views, self._fields = Views(article, reading, found[0] if found is not None else None), None
        self.analysis, self.glimpse, self.annotations, self.decisions, self.memo = None, None, [], (), None
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
        if length <= _SYNC_LENGTH:
            self.open_stored(sha256, then)
            return

        def load_article() -> Article | None:
            with contextlib.closing(library.new_connection()) as connection:
                return connection.article(sha256)

        self._open_in_background(load_article, self._reading_of(sha256), False, then)

    def _query(self, query: Callable[[Library], _Answer | None]) -> _Answer | None:
        """The library's answer; None without a library or after an error, which is shown."""
        if self.library is None:
            return None
        try:
            return query(self.library)
        except LibraryError as error:
            self.notice(error)
            return None

    def warm_later(self) -> None:
        """Schedule the loading of conversion data for when the user has begun to read."""
        self._warming.start(_WARM_AFTER)

    def _warm(self) -> None:
        """Load the phrases of the Taiwan view before they are needed, since OpenCC holds the GIL while it loads."""

        def warm() -> None:
            from reader.text import scripts
            from reader.ui.background import garbage_collection

            scripts.warm()
            garbage_collection.freeze()

        self.jobs.run(warm, lambda _: self._end_warming(), self.notice)

    def _end_warming(self) -> None:
        self.is_warm = True
        self.warmed.emit()

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

    # Reading

    def set_script(self, script: Script) -> None:
        """Show the article in another script; nothing is analysed again and nothing is written."""
        if script != self.script:
            self.script = script
            self.script_changed.emit()

    def reading_of(self, article: Article) -> Reading:
        """The user's reading of an article, as far as it is known yet."""
        return self._reading_of(article.sha256)

    def _reading_of(self, sha256: str) -> Reading:
        stored = self._query(lambda library: library.reading(sha256))
        return (stored or Reading())._replace(normal=self.normal)

    def reread(self, reading: Reading) -> None:
        """Read the open article differently; marks stay, since they refer to the source."""
        if self.views is None or reading == self.views.reading:
            return
        self.views = Views(self.views.article, reading, self.views)
        self._fields = None
        self.reading_changed.emit()

    def set_normal(self, normal: Normal) -> None:
        """Change which normalisations apply."""
        self.normal = normal
        if self.views is not None:
            self.reread(self.views.reading._replace(normal=normal))

    def set_hidden(self, kinds: frozenset[EntityType]) -> None:
        """Hide the underlines of these entity types and show the others."""
        self.hidden = kinds
        self.hidden_changed.emit()

    def set_hidden_layers(self, layers: frozenset[Layer]) -> None:
        """Hide these layers of the page and show the others."""
        self.hidden_layers = layers
        self.hidden_changed.emit()

    def show_proof(self, suspects: bool, repairs: bool) -> None:
        """Set whether suspects and all repairs are marked on the page; guessed repairs are always marked."""
        self.shows_suspects, self.shows_repairs = suspects, repairs
        self.hidden_changed.emit()

    def select(self, span: Span | None) -> None:
        """Select a passage of the source, or nothing."""
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit()

    def reveal(self, span: Span) -> None:
        """Scroll a passage into view."""
        self.revealed.emit(span)

    def text_of(self, span: Span) -> str:
        """The text of a source span in the current view."""
        return self.views.text(span, self.script) if self.views else ""

    def in_script(self, text: str, native: Script | None = None) -> str:
        """Convert text of a reading view, such as a speaker's role, to the current script.

        `native` is the script of that view; without it, the text is of the open article.
        """
        native = native or (self.views.native if self.views else None)
        if native is None or self.script in (Script.ORIGINAL, Script.READING):
            return text
        from reader.text import scripts

        return scripts.convert(text, native, self.script, self.views.reading.terms if self.views else ())[0]

    def notice(self, error: ReaderError) -> None:
        """Show an error to the user."""
        from reader.ui.errors.details import details

        # For a window still being set up; without the traceback, which may hold a file's bytes
        self.pending_notice = ReaderError(*error.args)
        self.error_details = details(error)
        if isinstance(error, LibraryDamaged):
            self.error_details = self.error_details or str(error)
            self._make_library_read_only()
        self.noticed.emit(error)
        if isinstance(error, LibraryDamaged):
            self.damaged.emit(error)
        self.error_details = ""

    def _make_library_read_only(self) -> None:
        """Write nothing to a damaged library until another one is opened."""
        from reader.store import schema

        self.is_damaged = True
        if self.library is not None and not self.library.is_read_only:
            self.library.make_read_only(schema.damaged_error(self.library.path))
            self.stop_research()  # it would update the index

    def stop_research(self) -> None:
        """Stop the research process if it was started."""
        if "research" in self.__dict__:
            self.research.stop()

    def close(self) -> None:
        """Stop jobs and child processes, and close the library."""
        self._warming.stop()
        self.analyses.stop_if_busy()
        self.analyser.stop()
        if "text_diff" in self.__dict__:
            self.text_diff.stop()
        self.stop_research()
        if "slow_jobs" in self.__dict__:
            self.slow_jobs.close()
        self.jobs.close()
        if self.library is not None:
            self.library.close()
            self.library = None


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
