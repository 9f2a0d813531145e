"""The user's changes: marks, tags, memos, decisions and the reading of an article, each an undoable step."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from reader.store import times
from reader.store.selectors import new_annotation, selectors
from reader.types import Annotation, Commitment, Decision, Entity, Reading, Reviewed, Span, Status, Tag
from reader.ui.model.opening import OpenArticle
from reader.ui.model.reviewed import anchor
from reader.ui.model.step_runner import StepRunner
from reader.ui.model.steps import Edits, History, Retagging, State, Step, Tags, lacking, sides


class Changes(QObject):
    """Each call is one step of the single `history`, written by the session's step runner."""

    def __init__(self, session: OpenArticle, runner: StepRunner) -> None:
        """Change what this session shows."""
        super().__init__(session)
        self._session, self._runner = session, runner
        self.history = History()

    # Marks

    def mark(self, span: Span, tags: Iterable[str], note: str = "") -> Annotation | None:
        """Mark a passage; returns the annotation once it is on disk, None if it could not be written."""
        if self._session.views is None:
            return None
        made = new_annotation(self._session.views.article, span, tuple(tags), note, self._session.author, times.now())
        return made if self.put(made) else None

    def put(self, made: Annotation) -> bool:
        """Write a new mark, and activate it if its article is open. Returns whether it was written."""
        session = self._session

        def activate(_: Step) -> None:
            if session.views is not None and session.views.article.sha256 == made.article:
                if session.selection == made.span:
                    session.select(None)
                session.activate(annotation=made.id)

        return self.replace(self.tr("mark"), (), (made,), activate)

    def mark_all(self, made: Iterable[Annotation], written: Callable[[], object]) -> bool:
        """Add annotations to the open article as one step; calls `written` once they are on disk."""
        after = tuple(made)
        return bool(after) and self.replace(self.tr("marking of all occurrences"), (), after, lambda _: written())

    def retag(self, annotation: Annotation, tags: Iterable[str]) -> bool:
        """Replace the tags of an annotation."""
        wanted = tuple(tags)
        return self.retag_all([annotation], lambda _: wanted)

    def retag_all(self, marks: Sequence[Annotation], tags: Tags) -> bool:
        """Replace the tags of annotations with what `tags` returns, as one step. A job may call `tags`.

        Returns whether that was or is being written.
        """
        step = Retagging(self.tr("tag change"), marks, tags, self._session.tags)
        return self._runner.run(step, self.history.push)

    def write_note(self, annotation: Annotation, note: str) -> bool:
        """Write the note of an annotation."""
        return self.edit_all(self.tr("note"), [(annotation, annotation._replace(note=note))])

    def move(self, annotation: Annotation, span: Span) -> bool:
        """Move an annotation to another passage of the open article. Returns whether it was written."""
        if self._session.views is None or not span.start < span.end:
            return False
        quote, prefix, suffix = selectors(self._session.views.article.text, span)
        moved = annotation._replace(span=span, quote=quote, prefix=prefix, suffix=suffix)
        return self.edit_all(self.tr("boundary change"), [(annotation, moved)])

    def edit_all(self, label: str, pairs: Iterable[tuple[Annotation, Annotation]]) -> bool:
        """Change annotations from the first to the second of each pair as one step, updated now."""
        now = times.now()
        before, after = sides([(was, is_._replace(updated=now)) for was, is_ in pairs if was != is_])
        return bool(before) and self.replace(label, before, after)

    def delete(self, annotation: Annotation) -> bool:
        """Delete an annotation; undo restores it with the same id."""
        return self.delete_all([annotation])

    def delete_all(self, annotations: Iterable[Annotation]) -> bool:
        """Delete annotations as one step."""
        gone = tuple(annotations)
        return bool(gone) and self.replace(self.tr("deletion"), gone, ())

    def replace(
        self,
        label: str,
        before: tuple[Annotation, ...],
        after: tuple[Annotation, ...],
        done: Callable[[Step], object] = lambda _: None,
    ) -> bool:
        """Replace annotations of any articles, identified by id, as one step. Returns whether it was written.

        Ids only in `before` are removed, ids only in `after` added; times and authors are the caller's. Tags that the
        codebook lacks are added to it. Calls `done` once the step is written and shown.
        """
        return self._do(label, State(before), State(after, lacking(after, self._session.tags)), done)

    # Tags and memos

    def replace_tags(
        self,
        label: str,
        before: tuple[Tag, ...],
        after: tuple[Tag, ...],
        marks: Edits = (),
    ) -> bool:
        """Replace tags, identified by id, as one step, together with the resulting edits of marks.

        A removed tag must be on no mark afterwards and have no remaining child. Each edit carries its own update time.
        """
        one, other = sides(marks)
        return (before != after or bool(marks)) and self._do(label, State(one, before), State(other, after))

    def write_memo(self, text: str) -> bool:
        """Write the memo of the open article; "" removes it."""
        from reader.store.memos import Memo

        session = self._session
        before = session.memo
        if session.views is None or text == (before.text if before else ""):
            return False
        after = Memo(text, session.author, times.now()) if text else None
        return self._do(self.tr("memo"), State(memo=before), State(memo=after))

    # Decisions

    def decide(self, reviewed: Iterable[Reviewed], status: Status) -> bool:
        """Accept or reject findings as one step; withdraw the decisions if all have that status already.

        Edited findings count as accepted. Returns whether anything changed.
        """
        chosen = tuple(reviewed)
        done = {status, Status.EDITED} if status is Status.ACCEPTED else {status}
        before = tuple(each.decision for each in chosen if each.decision)
        if all(each.status is status for each in chosen):
            return self._judge(self.tr("withdrawal"), before, ())
        label = self.tr("acceptance") if status is Status.ACCEPTED else self.tr("rejection")
        after = (each.decision if each.status in done else None for each in chosen)
        made = (kept or self._decision(each, status, each.value) for kept, each in zip(after, chosen, strict=True))
        return self._judge(label, before, tuple(made))

    def edit(self, edited: Iterable[tuple[Reviewed, Commitment | Entity]]) -> bool:
        """Edit findings as one step. Returns whether anything changed."""
        chosen = tuple((each, value) for each, value in edited if each.value != value or each.decision is None)
        before = tuple(each.decision for each, _ in chosen if each.decision)
        after = tuple(self._decision(each, Status.EDITED, value) for each, value in chosen)
        return self._judge(self.tr("edit"), before, after)

    def make(self, value: Commitment | Entity) -> bool:
        """Add a commitment or an entity by hand."""
        return self._judge(self.tr("edit"), (), (self._decision(Reviewed(value, None), Status.EDITED, value),))

    def _decision(self, reviewed: Reviewed, status: Status, value: Commitment | Entity) -> Decision:
        session = self._session
        assert session.views is not None
        id = reviewed.decision.id if reviewed.decision else str(uuid.uuid4())
        place = anchor(reviewed)
        return Decision(id, session.views.article.sha256, place, status, value, session.author, times.now())

    def _judge(self, label: str, before: tuple[Decision, ...], after: tuple[Decision, ...]) -> bool:
        return before != after and self._do(label, State(decisions=before), State(decisions=after))

    # Reading

    def choose_reading(self, label: str, reading: Reading) -> None:
        """Change repair or accepted characters of the article."""
        if self._session.views is not None:
            self._do(label, State(reading=self._session.views.reading), State(reading=reading))

    # Undo and redo

    def undo(self) -> None:
        """Undo the last step, opening its article if necessary."""
        step = self.history.undoable
        if step:
            self._runner.run(step.reverted(), self.history.back, self._return, may_wait=False)

    def redo(self) -> None:
        """Redo the step undone last."""
        step = self.history.redoable
        if step:
            self._runner.run(step, self.history.forward, self._return, may_wait=False)

    def _return(self, step: Step) -> None:
        """Go to the place of an undone or redone change, which may be out of view or in another article."""
        session = self._session
        if step.article is None:
            return
        if session.views is not None and session.views.article.sha256 == step.article:
            self._reveal(step)
        else:
            session.open_listed(step.article, partial(self._reveal, step))

    def _reveal(self, step: Step) -> None:
        session = self._session
        decisions = step.before.decisions or step.after.decisions
        marks = step.after.annotations or step.before.annotations
        if decisions:
            session.show_decided(decisions)
        elif marks:
            session.reveal(marks[0].span)

    def _do(self, label: str, before: State, after: State, done: Callable[[Step], object] = lambda _: None) -> bool:
        views, articles = self._session.views, {each.article for each in (*before.annotations, *after.annotations)}
        if len(articles) == 1:
            (article,) = articles
        elif articles or before.tags or after.tags or views is None:
            article = None
        else:
            article = views.article.sha256
        return self._runner.run(Step(label, article, before, after), self.history.push, done)
