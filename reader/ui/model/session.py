"""What is open: one article, how it is read, what was found in it and what was marked.

The session knows no widget. Widgets call its verbs and follow its signals; user changes go through
`changes`, which writes to the library first and tells afterwards.
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

_WARM_AFTER = 3000  # milliseconds after opening, when the user reads
_SCREEN = 40  # paragraphs, if the visible ones are unknown
_AT_ONCE = 256 * 1024  # bytes; a file up to this size is read and decoded in a millisecond or two
_SHORT = 100_000  # code points; in so many the window finds the lines and fields itself

_Answer = TypeVar("_Answer")


class Session(SessionServices, Findings, ShownMarks, QObject):
    """The state the window shows.

    Signals carry nothing: read the attribute a signal is named for.
    `leaving` comes before another article is open or the library is closed, while all is as it was;
    `noticed(sentence)` is an error to show, and `damaged(sentence)` follows it where the library is broken;
    `met(offset)` is a place of the page that the user went to.
    """

    leaving = Signal()
    opened = Signal()
    opening_changed = Signal()
    library_opened = Signal()
    library_changed = Signal()
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
    noticed = Signal(str)
    damaged = Signal(str)

    def __init__(self, script: Script) -> None:
        """An empty session; `script` is the view in which the next article opens."""
        super().__init__()
        self.library: Library | None = None
        self.library_path: Path | None = None
        self.is_damaged = False  # as far as is known; else nothing in it is changed
        self.without_library = False  # it could not be opened, and the user knows why
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
        self.glimpse: Analysis | None = None  # of what is in sight, for as long as there is no analysis
        self.visible_paragraphs: Callable[[], tuple[int, int]] = lambda: (0, _SCREEN)
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
        self.activated_by_place = False  # the user went to a place of the page where it lies
        self._opening = 0
        self.from_file = False
        self.is_warm = False  # what the converted views need is loaded
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.timeout.connect(self._warm)
        self.pending_notice = ""
        self.error_details = ""  # what lies beneath the error that is being noticed

    # Opening

    def open_file(self, path: str, encoding: str | None = None) -> None:
        """Open a file, decoded so if `encoding` is given. What was open stays when the file cannot be read.

        A short text is read at once; a long one, and every document, in a job.
        """
        self._forget_opening()
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
        give: Callable[[], Article | None],
        reading: Reading,
        from_file: bool,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Open what `give` gives, if anything, and find in a job what the window would have to before it paints."""

        def work() -> tuple[Views, Fields] | None:
            article = give()
            if article is None:
                return None
            views = Views(article, reading).prepare()
            return views, _fields_of(views)

        def done(found: tuple[Views, Fields] | None) -> None:
            self._end_opening()
            if found is not None:
                self.open_article(found[0].article, from_file, found)
                then()

        self._opening = self.jobs.run(work, done, self._fail_opening)

    def _is_library(self, path: str) -> bool:
        """Whether a file is the library, whose locks would be lost if it was read as anything else."""
        with contextlib.suppress(OSError):
            return self.library is not None and Path(path).samefile(self.library.path)
        return False

    def _fail_opening(self, error: ReaderError) -> None:
        self._end_opening()
        self.notice(error)

    def _forget_opening(self) -> None:
        if self._opening:
            self.jobs.drop(self._opening)
            self._end_opening()

    def _end_opening(self) -> None:
        self._opening = 0
        self.opening_changed.emit()

    @property
    def opening(self) -> bool:
        """Whether a file is being read in a job."""
        return self._opening != 0

    def open_article(
        self, article: Article, from_file: bool = False, found: tuple[Views, Fields] | None = None
    ) -> None:
        """Show an article; its marks and analysis follow as soon as the library is there.

        What was just read from its file may be a new version of what the library has of that file. `found` is what is
        known of the article already, if it is read as usual.
        """
        self._forget_opening()
        self.leaving.emit()
        self.from_file = from_file
        if self.analysing or self.analysis is not None:  # else nothing runs, nor is loaded before the page
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
        """Open an article of the library at once, however long it is; `then` see below."""
        article = self._query(lambda library: library.article(sha256))
        if article is not None:
            self.open_article(article)
            then()

    def open_listed(self, sha256: str, then: Callable[[], object] = lambda: None) -> None:
        """The same, but a long one is read and got ready in a job.

        `then` is called when it is open, and never where it cannot be opened or another is wanted meanwhile.
        """
        self._forget_opening()
        library, length = self.library, self._query(lambda library: library.length(sha256))
        if library is None or length is None:
            return
        if length <= _SHORT:
            self.open_stored(sha256, then)
            return

        def give() -> Article | None:
            with contextlib.closing(library.new_connection()) as own:
                return own.article(sha256)

        self._open_in_background(give, self._reading_of(sha256), False, then)

    def _query(self, question: Callable[[Library], _Answer | None]) -> _Answer | None:
        """What the library answers; None without one, and where it cannot."""
        if self.library is None:
            return None
        try:
            return question(self.library)
        except LibraryError as error:
            self.notice(error)
            return None

    def warm_later(self) -> None:
        """Load what is needed once the user has begun to read."""
        self._warming.start(_WARM_AFTER)

    def _warm(self) -> None:
        """Load the phrases of the Taiwan view before it is needed: OpenCC holds Python's lock meanwhile."""

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
        """Stop reading the file, else stop the analysis."""
        if self._opening:
            self._forget_opening()
        else:
            self.analyses.stop()

    @property
    def fields(self) -> Fields | None:
        """What the open article says about itself; found when first asked for."""
        if self._fields is None and self.views is not None:
            self._fields = _fields_of(self.views)
        return self._fields

    def find_fields(self) -> Iterator[None]:
        """Steps in which a job finds the same for whoever asks next, unless it is known or another article is open."""
        views, found = self.views, list[Fields]()
        if views is None or self._fields is not None:
            return
        own = Views(views.article, views.reading, views)  # the window's are not for two threads
        job = self.jobs.run(lambda: _fields_of(own.prepare()), found.append, self.notice)
        while self.views is views and self.jobs.is_pending(job):
            yield
        if found and self.views is views and self._fields is None:
            self._fields = found[0]

    # Reading

    def set_script(self, script: Script) -> None:
        """Show another view; nothing is analysed again and nothing is written."""
        if script != self.script:
            self.script = script
            self.script_changed.emit()

    def reading_of(self, article: Article) -> Reading:
        """The reading options of this article, as far as they are known."""
        return self._reading_of(article.sha256)

    def _reading_of(self, sha256: str) -> Reading:
        kept = self._query(lambda library: library.reading(sha256))
        return (kept or Reading())._replace(normal=self.normal)

    def reread(self, reading: Reading) -> None:
        """Read the open article in another way; marks stay, since they belong to the source."""
        if self.views is None or reading == self.views.reading:
            return
        self.views = Views(self.views.article, reading, self.views)
        self._fields = None
        self.reading_changed.emit()

    def set_normal(self, normal: Normal) -> None:
        """Bring other things into their usual form from now on."""
        self.normal = normal
        if self.views is not None:
            self.reread(self.views.reading._replace(normal=normal))

    def set_hidden(self, kinds: frozenset[EntityType]) -> None:
        """Switch the underlines of these entity types off and those of the others on."""
        self.hidden = kinds
        self.hidden_changed.emit()

    def set_hidden_layers(self, layers: frozenset[Layer]) -> None:
        """Switch these layers of the page off and the others on."""
        self.hidden_layers = layers
        self.hidden_changed.emit()

    def show_proof(self, suspects: bool, repairs: bool) -> None:
        """Mark suspicious characters and every repair on the page, or not; guesses are always marked."""
        self.shows_suspects, self.shows_repairs = suspects, repairs
        self.hidden_changed.emit()

    def select(self, span: Span | None) -> None:
        """Select a passage of the source, or nothing."""
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit()

    def reveal(self, span: Span) -> None:
        """Bring a passage into sight."""
        self.revealed.emit(span)

    def text_of(self, span: Span) -> str:
        """What a span reads as in the current view."""
        return self.views.text(span, self.script) if self.views else ""

    def in_script(self, text: str) -> str:
        """Words of the reading view, such as a speaker's role, as the current view writes them."""
        if self.views is None or self.script in (Script.ORIGINAL, Script.READING):
            return text
        from reader.text import scripts

        return scripts.convert(text, self.views.native, self.script, self.views.reading.terms)[0]

    def notice(self, error: ReaderError) -> None:
        """Show an error."""
        from reader.ui.errors.details import details

        self.pending_notice = str(error)  # for a window that is not finished yet
        self.error_details = details(error)
        if isinstance(error, LibraryDamaged):
            self.error_details = self.error_details or str(error)
            self._make_library_read_only()
        self.noticed.emit(self.pending_notice)
        if isinstance(error, LibraryDamaged):
            self.damaged.emit(self.pending_notice)
        self.error_details = ""

    def _make_library_read_only(self) -> None:
        """Change nothing in the library, which is broken, until it is another one."""
        from reader.store import schema

        self.is_damaged = True
        if self.library is not None and not self.library.is_read_only:
            self.library.make_read_only(schema.damaged_error(self.library.path))
            self.stop_research()  # which brings its index up to date

    def stop_research(self) -> None:
        """End the process that asks the library, if it was ever wanted."""
        if "research" in self.__dict__:
            self.research.stop()

    def close(self) -> None:
        """End jobs and the analyser and close the library."""
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
    """Whether a file can be read at once: a short text, or one of which `load` only has to say what is wrong."""
    file = Path(path)
    try:
        return not file.is_file() or (file.stat().st_size <= _AT_ONCE and not is_document(path))
    except (OSError, ValueError):
        return True


def _fields_of(views: Views) -> Fields:
    from reader.text import fields

    return fields.find(views)
