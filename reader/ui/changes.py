"""What a person changes: marks, and how an article is read. Everything goes through `_apply`.

That writes to the library first, changes what is shown afterwards, and then tells.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from reader.errors import LibraryError
from reader.store import times
from reader.store.mark import annotate
from reader.types import Annotation, Reading, Span, Term
from reader.ui.history import Change, History
from reader.ui.session import Session


class Changes(QObject):
    """The verbs that write to the library, each of them one step to undo."""

    def __init__(self, session: Session) -> None:
        """Change what this session shows."""
        super().__init__(session)
        self._session = session
        self._histories: dict[str, History] = {}

    # Marks

    def mark(self, span: Span, tags: Iterable[str], note: str = "") -> Annotation | None:
        """Mark a passage; returns the annotation once it is on disk, None when it could not be written."""
        if self._session.views is None:
            return None
        made = annotate(self._session.views.article, span, tuple(tags), note, self._session.author, times.now())
        if not self._do(Change(self.tr("mark"), None, made)):
            return None
        self._session.select(None)
        self._session.activate(annotation=made.id)
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
        self._do(Change(label, before, after._replace(updated=times.now())))

    def delete(self, annotation: Annotation) -> None:
        """Delete an annotation; undo brings it back with the same id."""
        self._do(Change(self.tr("deletion"), annotation, None))

    # Reading

    def choose_reading(self, label: str, reading: Reading) -> None:
        """Repair the article or not, accept characters or take them back."""
        if self._session.views is not None:
            self._do(Change(label, self._session.views.reading, reading))

    def set_terms(self, terms: tuple[Term, ...]) -> None:
        """Convert these words so from now on, in every article; the list is its own undo."""
        if self._session.library is None or self._session.views is None:
            return
        try:
            self._session.library.set_terms(terms)
        except LibraryError as error:
            self._session.notice(error)
        else:
            self._session.read_anew(self._session.views.reading._replace(terms=terms))

    # Undo and redo

    @property
    def history(self) -> History:
        """Undo and redo of the open article."""
        views = self._session.views
        return self._histories.setdefault(views.article.sha256 if views is not None else "", History())

    def undo(self) -> None:
        """Take the last change back."""
        change = self.history.undoable
        if change and self._apply(change.reverted()):
            self.history.place -= 1
            self._session.annotations_changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        change = self.history.redoable
        if change and self._apply(change):
            self.history.place += 1
            self._session.annotations_changed.emit()

    def _do(self, change: Change) -> bool:
        if not self._apply(change):
            return False
        self.history.push(change)
        self._session.annotations_changed.emit()
        return True

    def _apply(self, change: Change) -> bool:
        """Write one change to the library and only then to what is shown."""
        session = self._session
        if session.library is None:
            session.noticed.emit(self.tr("The library is not open, so nothing can be marked."))
            return False
        before, after = change.before, change.after
        try:
            if isinstance(after, Reading):
                self._apply_reading(after)
                return True
            assert not isinstance(before, Reading)
            if after is not None:
                session.library.update(after) if before is not None else session.library.add(after)
            elif before is not None:
                session.library.delete(before.id)
        except LibraryError as error:
            session.notice(error)
            return False
        kept = [each for each in session.annotations if before is None or each.id != before.id]
        if after is not None:
            kept.append(after)
            self._meet_tags(after.tags)
        session.annotations = sorted(kept, key=lambda each: (each.span, each.id))
        if after is None and before is not None and before.id == session.active_annotation:
            session.activate(session.active_commitment)
        return True

    def _apply_reading(self, wanted: Reading) -> None:
        """Only repair and accepted characters are the article's own; usual form and terms stay as they are now."""
        session = self._session
        assert session.library is not None
        assert session.views is not None
        now = session.views.reading
        session.library.set_reading(session.views.article.sha256, wanted, session.author)
        session.read_anew(now._replace(repair=wanted.repair, accepted=wanted.accepted))
        if wanted.repair != now.repair:  # the text that was analysed is another now
            session.analyse_anew()
        else:
            session.analyse_soon()

    def _meet_tags(self, names: Iterable[str]) -> None:
        session = self._session
        assert session.library is not None
        if not {tag.name for tag in session.tags}.issuperset(names):
            session.tags = session.library.tags()
            session.tags_changed.emit()
