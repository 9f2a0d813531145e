"""What a person changes: marks, decisions, and how an article is read. Everything goes through `_apply`.

That writes to the library first, changes what is shown afterwards, and then tells.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from PySide6.QtCore import QObject

from reader.errors import LibraryError
from reader.store import times
from reader.store.mark import annotate
from reader.types import Annotation, Commitment, Decision, Entity, Judged, Name, Reading, Span, Status, Term
from reader.ui.history import Change, History, Verdict
from reader.ui.session import Session
from reader.ui.standing import anchor


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

    # Decisions

    def decide(self, judged: Iterable[Judged], status: Status) -> bool:
        """Accept or reject, as one step; where all of them are that already, take the decisions back.

        What was edited is held already, so that accepting it changes nothing. Says whether anything changed.
        """
        chosen = tuple(judged)
        done = {status, Status.EDITED} if status is Status.ACCEPTED else {status}
        before = tuple(each.decision for each in chosen if each.decision)
        if all(each.status is status for each in chosen):
            return self._judge(self.tr("taking back"), before, ())
        label = self.tr("acceptance") if status is Status.ACCEPTED else self.tr("rejection")
        after = (each.decision if each.status in done else None for each in chosen)
        made = (kept or self._decision(each, status, each.value) for kept, each in zip(after, chosen, strict=True))
        return self._judge(label, before, tuple(made))

    def edit(self, edited: Iterable[tuple[Judged, Commitment | Entity]]) -> bool:
        """Put what was suggested right, as one step. Says whether anything changed."""
        chosen = tuple((each, value) for each, value in edited if each.value != value or each.decision is None)
        before = tuple(each.decision for each, _ in chosen if each.decision)
        after = tuple(self._decision(each, Status.EDITED, value) for each, value in chosen)
        return self._judge(self.tr("edit"), before, after)

    def make(self, value: Commitment | Entity) -> bool:
        """Make a commitment or an entity by hand."""
        return self._judge(self.tr("edit"), (), (self._decision(Judged(value, None), Status.EDITED, value),))

    def _decision(self, judged: Judged, status: Status, value: Commitment | Entity) -> Decision:
        session = self._session
        assert session.views is not None
        id = judged.decision.id if judged.decision else str(uuid.uuid4())
        place = anchor(judged)
        return Decision(id, session.views.article.sha256, place, status, value, session.author, times.now())

    def _judge(self, label: str, before: tuple[Decision, ...], after: tuple[Decision, ...]) -> bool:
        return before != after and self._do(Change(label, Verdict(before), Verdict(after)))

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

    def set_names(self, names: Iterable[Name]) -> None:
        """Know exactly these names from now on, in every article; the list is its own undo."""
        session, wanted = self._session, tuple(names)
        library = session.library
        if library is None:
            session.noticed.emit(self.tr("The library is not open, so no name can be kept."))
            return
        try:
            with library.transaction():
                known = library.names.all()
                for text in {name.text for name in known} - {name.text for name in wanted}:
                    library.names.drop(text)
                for name in wanted:
                    if name not in known:
                        library.names.put(name, session.author)
                kept = library.names.all()
        except LibraryError as error:
            session.notice(error)
        else:
            session.library_changed.emit()
            session.analyses.know(kept)

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
            self._tell(change.before)
            self._show(change)

    def redo(self) -> None:
        """Do again what was taken back last."""
        change = self.history.redoable
        if change and self._apply(change):
            self.history.place += 1
            self._tell(change.after)
            self._show(change)

    def _show(self, change: Change) -> None:
        """Go to what was decided, which may be out of sight."""
        for side in (change.after, change.before):
            if isinstance(side, Verdict) and side.decisions:
                self._session.deciding.show(side.decisions)
                return

    def _do(self, change: Change) -> bool:
        if not self._apply(change):
            return False
        self.history.push(change)
        self._tell(change.after)
        return True

    def _tell(self, now: Annotation | Reading | Verdict | None) -> None:
        if isinstance(now, Verdict):
            self._session.decisions_changed.emit()
        else:
            self._session.annotations_changed.emit()

    def _apply(self, change: Change) -> bool:
        """Write one change to the library and only then to what is shown."""
        session = self._session
        before, after = change.before, change.after
        if session.library is None:
            session.noticed.emit(
                self.tr("The library is not open, so no decision can be kept.")
                if isinstance(after, Verdict)
                else self.tr("The library is not open, so nothing can be marked.")
            )
            return False
        try:
            if isinstance(after, Reading):
                self._apply_reading(after)
                return True
            if isinstance(after, Verdict):
                assert isinstance(before, Verdict)
                self._apply_verdict(before.decisions, after.decisions)
                return True
            assert not isinstance(before, (Reading, Verdict))
            if after is not None:
                session.library.annotations.update(after) if before is not None else session.library.annotations.add(
                    after
                )
            elif before is not None:
                session.library.annotations.delete(before.id)
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
            session.analyses.anew()
        else:
            session.analyses.soon()

    def _apply_verdict(self, before: tuple[Decision, ...], after: tuple[Decision, ...]) -> None:
        session = self._session
        assert session.library is not None
        with session.library.transaction():
            for id in {each.id for each in before} - {each.id for each in after}:
                session.library.decisions.drop(id)
            for decision in after:
                session.library.decisions.put(decision)
        changed = {each.id for each in (*before, *after)}
        kept = [each for each in session.decisions if each.id not in changed]
        with session.standing_anew():
            session.decisions = (*kept, *after)
        if any(isinstance(each.value, Commitment) for each in (*before, *after)):
            session.keeping.commitments()

    def _meet_tags(self, names: Iterable[str]) -> None:
        session = self._session
        assert session.library is not None
        if not {tag.name for tag in session.tags}.issuperset(names):
            session.tags = session.library.codebook.tags()
            session.tags_changed.emit()
