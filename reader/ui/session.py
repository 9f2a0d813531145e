"""What is open: one article, how it is read, what was found in it and what was marked.

The session knows no widget. Widgets call its verbs and follow its signals; every change of a mark goes
through `_apply`, which writes to the library first and tells afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LibraryError, ReaderError
from reader.text.load import load
from reader.text.views import Views
from reader.types import Analysis, Annotation, Article, Commitment, Entity, EntityType, Fields, Script, Span, Tag
from reader.ui.history import Change, History

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.jobs import AnalysisProcess, Jobs

_UNTAGGED = 7  # the quiet one of the nine tag colours
_BREATH = 5  # milliseconds in which the person's events come through
_WARM_AFTER = 3000  # milliseconds after opening, when the person reads
_AT_ONCE = 256 * 1024  # bytes; a file up to this size is read and decoded in a millisecond or two


class Session(QObject):
    """The state the window shows.

    Signals carry nothing: whoever hears one reads the attribute it is named for.
    `noticed(sentence)` is an error to show.
    """

    opened = Signal()
    library_opened = Signal()
    library_changed = Signal()
    script_changed = Signal()
    analysed = Signal()
    progressed = Signal(int, int)
    annotations_changed = Signal()
    tags_changed = Signal()
    selection_changed = Signal()
    active_changed = Signal()
    hidden_changed = Signal()
    revealed = Signal(Span)
    noticed = Signal(str)

    def __init__(self, script: Script) -> None:
        """An empty session; `script` is the view in which the next article opens."""
        super().__init__()
        self.library: Library | None = None
        self.without_library = False  # it could not be opened, and the person was told why
        self.views: Views | None = None
        self._fields: Fields | None = None
        self.script = script
        self.author = ""
        self.hidden: frozenset[EntityType] = frozenset()
        self.analysis: Analysis | None = None
        self.analysing = False
        self.annotations: list[Annotation] = []
        self.tags: list[Tag] = []
        self.selection: Span | None = None
        self.active_commitment: int | None = None
        self.active_annotation: str | None = None
        self._histories: dict[str, History] = {}
        self._opening = 0
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.timeout.connect(self._warm_phrases)
        self.unheard = ""

    @cached_property
    def jobs(self) -> Jobs:
        """Short jobs beside the window's thread."""
        from reader.ui.jobs import Jobs

        return Jobs(self)

    @cached_property
    def analyser(self) -> AnalysisProcess:
        """The analyser's process."""
        from reader.ui.jobs import AnalysisProcess

        analyser = AnalysisProcess(self)
        analyser.finished.connect(self._take_analysis)
        analyser.failed.connect(self._lose_analysis)
        analyser.progressed.connect(self.progressed)
        return analyser

    # Opening

    def open_file(self, path: str) -> None:
        """Open a text file; a large one is read in a job. What was open stays when the file cannot be read."""
        if self._opening:
            self.jobs.drop(self._opening)
        try:
            small = Path(path).stat().st_size <= _AT_ONCE
        except OSError:
            small = True  # load() finds the right sentence
        if not small:
            self._opening = self.jobs.run(lambda: load(path), self.open_article, self.notice)
            return
        try:
            article = load(path)
        except ReaderError as error:
            self.notice(error)
        else:
            self.open_article(article)

    def take_in(self, paths: list[str]) -> None:
        """Add files to the library without showing them, one between two of the person's events."""
        if not paths or self.library is None:
            return
        from reader.text import fields

        try:
            views = Views(load(paths[0]))
            self.library.add_article(views.article, fields.find(views), views)
        except ReaderError as error:
            self.notice(error)
        if len(paths) > 1:
            QTimer.singleShot(0, lambda: self.take_in(paths[1:]))
        else:
            self.library_changed.emit()

    def open_article(self, article: Article) -> None:
        """Show an article; its marks and analysis follow as soon as the library is there."""
        self.analyser_stop_if_busy()
        self.views = Views(article)
        self._fields = None
        self.analysis, self.annotations = None, []
        self.selection = self.active_commitment = self.active_annotation = None
        self.opened.emit()
        if self.library is not None:
            self._meet_library()
        elif self.without_library:
            self._analyse()

    def open_stored(self, sha256: str) -> None:
        """Open an article of the library."""
        if self.library is None:
            return
        try:
            article = self.library.article(sha256)
        except LibraryError as error:
            self.notice(error)
            return
        if article is not None:
            self.open_article(article)

    def open_library(self, path: str | Path, language: str) -> None:
        """Open the library without holding up the window: heavy imports, creation and migration run in a job."""

        def prepare() -> None:
            from reader.analysis import codec  # noqa: F401 — warmed here, used after `ready`
            from reader.store.library import Library

            Library.open(path, self.author, language).close()

        def ready(_: Any) -> None:
            from reader.store.library import Library

            try:
                self.library = Library.open(path, self.author, language)
                self.tags = self.library.tags()
            except LibraryError as error:
                self.notice(error)
                return
            self.library_opened.emit()
            self.tags_changed.emit()
            self._meet_library()

        self.analyser.warm()
        self.jobs.run(prepare, ready, self._library_failed)
        self._warming.start(_WARM_AFTER)

    def _warm_phrases(self) -> None:
        """Load the phrases of the Taiwan view before somebody toggles to it; OpenCC holds Python's lock meanwhile."""

        def warm() -> None:
            from reader.text import scripts

            scripts.warm()

        self.jobs.run(warm, lambda _: None, self.notice)

    def _library_failed(self, error: ReaderError) -> None:
        self.notice(error)
        self.without_library = True
        self._analyse()

    def _meet_library(self) -> None:
        from reader.analysis import VERSION

        if self.views is None or self.fields is None or self.library is None:
            return
        article = self.views.article
        try:
            self.library.add_article(article, self.fields, self.views)
            self.annotations = self.library.annotations(article.sha256)
            found = self.library.analysis(article.sha256, VERSION)
        except LibraryError as error:
            self.notice(error)
            return
        self.annotations_changed.emit()
        if found is None:
            self._analyse()
        else:
            self.analysis = found
            self.analysed.emit()

    # Analysis

    def _analyse(self) -> None:
        if self.views is None:
            return
        self.analysing = True
        self.progressed.emit(0, len(self.views.paragraphs))
        self.analyser.analyse(self.views.article.text)

    def analyse_again(self) -> None:
        """Start the analysis of the open article once more, after a stop or a failure."""
        if not self.analysing and self.analysis is None:
            self._analyse()

    def stop_analysis(self) -> None:
        """The person wants no analysis now."""
        self.analyser.stop()
        self.analysing = False
        self.analysed.emit()

    def analyser_stop_if_busy(self) -> None:
        """An analysis of an article that is no longer shown is of no use."""
        if self.analysing:
            self.analyser.stop()
            self.analysing = False

    def _take_analysis(self, result: dict[str, Any]) -> None:
        from reader.analysis.codec import from_json

        self.analysing = False
        self.analysis = from_json(result)
        self.analysed.emit()
        if self.views is not None:
            article, analysis = self.views.article, self.analysis
            QTimer.singleShot(_BREATH, lambda: self._keep_analysis(article, analysis))

    def _keep_analysis(self, article: Article, analysis: Analysis) -> None:
        """Keep what was found, so that the article need not be analysed again."""
        from reader.analysis import VERSION

        if self.library is None:
            return
        try:
            self.library.save_analysis(article.sha256, VERSION, analysis)
        except LibraryError as error:
            self.notice(error)
        self.library_changed.emit()

    def _lose_analysis(self, sentence: str) -> None:
        if self.analysing:
            self.analysing = False
            self.noticed.emit(sentence)
            self.analysed.emit()

    @property
    def fields(self) -> Fields | None:
        """What the open article says about itself; found when first asked for."""
        if self._fields is None and self.views is not None:
            from reader.text import fields

            self._fields = fields.find(self.views)
        return self._fields

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """What was promised, in the order of the text; empty until the analysis is there."""
        return self.analysis.commitments if self.analysis else ()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The named things, in the order of the text; empty until the analysis is there."""
        return self.analysis.entities if self.analysis else ()

    # Reading

    def set_script(self, script: Script) -> None:
        """Read the article in another view; nothing is analysed anew and nothing written."""
        if script != self.script:
            self.script = script
            self.script_changed.emit()

    def set_hidden(self, kinds: frozenset[EntityType]) -> None:
        """Switch the underlines of these entity types off and those of the others on."""
        self.hidden = kinds
        self.hidden_changed.emit()

    def select(self, span: Span | None) -> None:
        """Select a passage of the source, or nothing."""
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit()

    def activate(self, commitment: int | None = None, annotation: str | None = None) -> None:
        """Put a commitment (by its place in `commitments`) and an annotation (by id) in the light."""
        if (commitment, annotation) != (self.active_commitment, self.active_annotation):
            self.active_commitment, self.active_annotation = commitment, annotation
            self.active_changed.emit()

    def activate_at(self, offset: int) -> None:
        """Put in the light what lies at a source offset: the innermost annotation and the commitment."""
        marks = [each for each in self.annotations if each.span.start <= offset < each.span.end]
        innermost = min(marks, key=lambda each: each.span.end - each.span.start, default=None)
        commitment = self.commitment_in(Span(offset, offset + 1))
        self.activate(commitment, innermost.id if innermost else None)

    def commitment_in(self, span: Span) -> int | None:
        """Place of the first commitment that begins in a source span, else of the first that touches it."""
        touching = [
            index
            for index, each in enumerate(self.commitments)
            if each.span.start < span.end and span.start < each.span.end
        ]
        beginning = [index for index in touching if self.commitments[index].span.start >= span.start]
        return next(iter(beginning or touching), None)

    def entity_at(self, offset: int) -> Entity | None:
        """The entity over a source offset."""
        return next((each for each in self.entities if each.span.start <= offset < each.span.end), None)

    def reveal(self, span: Span) -> None:
        """Bring a passage into sight."""
        self.revealed.emit(span)

    def reads(self, span: Span) -> str:
        """What a span reads as in the current view."""
        return self.views.text(span, self.script) if self.views else ""

    def in_script(self, text: str) -> str:
        """Words of the reading view, such as a speaker's role, as the current view writes them."""
        if self.views is None or self.script in (Script.ORIGINAL, Script.READING):
            return text
        from reader.text import scripts

        return scripts.convert(text, self.views.native, self.script)[0]

    def reload_annotations(self) -> None:
        """Read tags and marks anew after something else wrote to the library."""
        if self.library is None:
            return
        try:
            self.tags = self.library.tags()
            if self.views is not None:
                self.annotations = self.library.annotations(self.views.article.sha256)
        except LibraryError as error:
            self.notice(error)
            return
        self.tags_changed.emit()
        self.annotations_changed.emit()

    # Marking

    @property
    def annotation(self) -> Annotation | None:
        """The annotation in the light."""
        return next((each for each in self.annotations if each.id == self.active_annotation), None)

    def colours(self, annotation: Annotation) -> tuple[int, ...]:
        """The colour of each of its tags, or the quiet one where it has none."""
        own = [tag.colour for name in annotation.tags for tag in self.tags if tag.name == name]
        return tuple(own) or (_UNTAGGED,)

    def mark(self, span: Span, tags: Iterable[str], note: str = "") -> Annotation | None:
        """Mark a passage; returns the annotation once it is on disk, None when it could not be written."""
        from reader.store import times
        from reader.store.mark import annotate

        if self.views is None:
            return None
        made = annotate(self.views.article, span, tuple(tags), note, self.author, times.now())
        if not self._do(Change(self.tr("mark"), None, made)):
            return None
        self.select(None)
        self.activate(annotation=made.id)
        return made

    def retag(self, annotation: Annotation, tags: Iterable[str]) -> None:
        """Give an annotation other tags."""
        chosen = tuple(tags)
        if chosen != annotation.tags:
            self._change(self.tr("change of tag"), annotation, annotation._replace(tags=chosen))

    def write_note(self, annotation: Annotation, note: str) -> None:
        """Write the note of an annotation."""
        if note != annotation.note:
            self._change(self.tr("note"), annotation, annotation._replace(note=note))

    def _change(self, label: str, before: Annotation, after: Annotation) -> None:
        from reader.store import times

        self._do(Change(label, before, after._replace(updated=times.now())))

    def delete(self, annotation: Annotation) -> None:
        """Delete an annotation; undo brings it back with the same id."""
        self._do(Change(self.tr("deletion"), annotation, None))

    @property
    def history(self) -> History:
        """Undo and redo of the open article."""
        return self._histories.setdefault(self.views.article.sha256 if self.views else "", History())

    def undo(self) -> None:
        """Take the last change back."""
        change = self.history.undoable
        if change and self._apply(change.reverted()):
            self.history.place -= 1
            self.annotations_changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        change = self.history.redoable
        if change and self._apply(change):
            self.history.place += 1
            self.annotations_changed.emit()

    def _do(self, change: Change) -> bool:
        if not self._apply(change):
            return False
        self.history.push(change)
        self.annotations_changed.emit()
        return True

    def _apply(self, change: Change) -> bool:
        """Write one change to the library and only then to what is shown."""
        if self.library is None:
            self.noticed.emit(self.tr("The library is not open, so nothing can be marked."))
            return False
        before, after = change.before, change.after
        try:
            if after is None:
                assert before is not None
                self.library.delete(before.id)
            elif before is None:
                self.library.add(after)
            else:
                self.library.update(after)
        except LibraryError as error:
            self.notice(error)
            return False
        kept = [each for each in self.annotations if before is None or each.id != before.id]
        if after is not None:
            kept.append(after)
            self._meet_tags(after.tags)
        self.annotations = sorted(kept, key=lambda each: (each.span, each.id))
        if after is None and before is not None and before.id == self.active_annotation:
            self.activate(self.active_commitment)
        return True

    def _meet_tags(self, names: Iterable[str]) -> None:
        assert self.library is not None
        if not {tag.name for tag in self.tags}.issuperset(names):
            self.tags = self.library.tags()
            self.tags_changed.emit()

    def notice(self, error: ReaderError) -> None:
        """Tell the person what is wrong."""
        self.unheard = str(error)  # for a window that is not finished yet
        self.noticed.emit(self.unheard)

    def close(self) -> None:
        """End jobs and the analyser and close the library."""
        self._warming.stop()
        self.analyser.stop()
        self.jobs.close()
        if self.library is not None:
            self.library.close()
            self.library = None
