"""The state of a session: the library, the open article, how it is read and what is selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from reader.analysis.review import Level
from reader.errors import LibraryDamaged, ReaderError
from reader.text.views import Views
from reader.types import Analysis, Decision, EntityType, Fields, Name, Normal, Reading, Script, Span, Tag
from reader.ui.background.deferred import DeferredCall

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.memos import Memo
    from reader.ui.background.disposal import Disposal
    from reader.ui.background.jobs import AnalysisProcess, Jobs
    from reader.ui.background.query_processes import ResearchProcess
    from reader.ui.look.layers import Layer

_WARM_AFTER = 3000  # milliseconds after opening
_DEFAULT_VISIBLE = 40  # paragraphs, if the visible ones are unknown


# What the state, or a service, calls of the services above it


class _Analyses(Protocol):
    def start(self) -> None: ...
    def retry(self) -> None: ...
    def refresh_later(self) -> None: ...
    def reset(self) -> None: ...
    def set_names(self, names: tuple[Name, ...]) -> None: ...
    def stop(self) -> None: ...
    def stop_if_busy(self) -> None: ...


class _AnalysisSaving(Protocol):
    def save_commitments(self) -> None: ...


class _LibrarySync(Protocol):
    def sync(self) -> None: ...
    def reload(self) -> None: ...
    def reload_annotations(self) -> None: ...


class _StepRunner(Protocol):
    @property
    def has_pending(self) -> bool: ...
    def sync_first(self, sync: Callable[[], None]) -> None: ...


class SessionState(QObject):
    """The state that the services of a session share.

    Most signals carry nothing: read the attribute a signal is named for. `library_changed` carries a `LibraryChange`.
    `leaving` precedes opening another article or closing the library, while all state is unchanged;
    `noticed(error)` is a ReaderError or a sentence to show, and `damaged(error)` follows it if the library is damaged;
    `visited(offset)` is a source offset that the user went to.
    """

    jobs: Jobs
    disposal: Disposal
    analyser: AnalysisProcess
    research: ResearchProcess
    analyses: _Analyses
    analysis_saving: _AnalysisSaving
    library_sync: _LibrarySync
    step_runner: _StepRunner

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
    level_changed = Signal()
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

    _fields: Fields | None = None  # of the open article, once they are known

    def __init__(self, script: Script) -> None:
        """Start empty; `script` is the view in which the next article opens."""
        super().__init__()
        self.library: Library | None = None
        self.library_path: Path | None = None
        self.is_damaged = False  # nothing may be written to it
        self.without_library = False  # it could not be opened; the user has seen the error
        self.views: Views | None = None
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
        self.level = Level.BALANCED
        self.names: tuple[Name, ...] = ()
        self.memo: Memo | None = None
        self.tags: list[Tag] = []
        self.selection: Span | None = None
        self.active_commitment: int | None = None
        self.active_annotation: str | None = None
        self.active_entity: tuple[EntityType, str] | None = None
        self.activated_by_place = False  # activated by going to a place of the page
        self.is_warm = False  # conversion data is loaded
        self._warming = DeferredCall(self._warm, self)
        self.pending_notice: ReaderError | None = None
        self.error_details = ""  # causes of the error being shown

    # The active finding

    def activate(
        self,
        commitment: int | None = None,
        annotation: str | None = None,
        entity: tuple[EntityType, str] | None = None,
    ) -> None:
        """Activate a commitment (index into `reviewed_commitments`), an annotation (id) or a name (type and text)."""
        self._activate(False, commitment, annotation, entity)

    def _activate(
        self, by_place: bool, commitment: int | None, annotation: str | None, entity: tuple[EntityType, str] | None
    ) -> None:
        wanted = (commitment, annotation, entity)
        if wanted != (self.active_commitment, self.active_annotation, self.active_entity):
            self.activated_by_place = by_place
            self.active_commitment, self.active_annotation, self.active_entity = wanted
            self.active_changed.emit()

    # Warming

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

    # Reading

    def set_script(self, script: Script) -> None:
        """Show the article in another script; nothing is analysed again and nothing is written."""
        if script != self.script:
            self.script = script
            self.script_changed.emit()

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
