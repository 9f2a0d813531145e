"""Writes a step to the library in one transaction, then shows it in the session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.types import Annotation, Commitment, Reading, Tag
from reader.ui.model.history import State, Step
from reader.ui.model.shown_marks import joined

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.model.session import Session


def write(library: Library, step: Step, author: str) -> None:
    """Write a step atomically.

    Raises LibraryError if the library cannot be written, LookupError if the state before the step is gone.
    """
    before, after = step.before, step.after
    with library.transaction():
        _write_marks(library, before, after)
        for id in {each.id for each in before.decisions} - {each.id for each in after.decisions}:
            library.decisions.drop(id)
        for decision in after.decisions:
            library.decisions.put(decision)
        if step.article is not None:
            if after.reading is not None:
                library.set_reading(step.article, after.reading, author)
            if after.memo != before.memo:
                library.memos.put(step.article, after.memo)


def _write_marks(library: Library, before: State, after: State) -> None:
    """Write new tags before the marks and drop old ones after; dropped tags first give up shortcut and parent."""
    kept = {tag.id for tag in after.tags}
    going = tuple(tag._replace(shortcut=None, parent=None) for tag in before.tags if tag.id not in kept)
    if before.tags or after.tags:
        library.codebook.replace(before.tags, (*after.tags, *going))
    if before.annotations or after.annotations:
        library.annotations.replace(before.annotations, after.annotations)
    if going:
        library.codebook.replace(going, ())


def renames(step: Step) -> bool:
    """Whether a step renames a tag, and so changes the marks that have it."""
    return bool(_renamed(step.before.tags, step.after.tags))


def marks_after(annotations: Sequence[Annotation], step: Step, article: str | None) -> list[Annotation]:
    """The marks of an article after a step, in text order; `annotations` are those before it. Thread-safe."""
    before, after = step.before.annotations, step.after.annotations
    gone = {each.id for each in (*before, *after)}
    named = _named(annotations, _renamed(step.before.tags, step.after.tags))
    return joined(named, gone, (each for each in after if each.article == article))


def show(session: Session, step: Step, marks: list[Annotation] | None = None) -> None:
    """Update the session to the library's state after a step, as far as it concerns the open article.

    `marks` is the result of `marks_after`, if a job computed it.
    """
    before, after = step.before, step.after
    open_ = session.views.article.sha256 if session.views is not None else None
    if before.tags or after.tags:
        _show_tags(session, before.tags, after.tags)
    if marks is not None:
        session.annotations = marks
    else:
        if renames(step):
            session.annotations = _named(session.annotations, _renamed(before.tags, after.tags))
        if before.annotations or after.annotations:
            _show_annotations(session, before.annotations, after.annotations, open_)
    _deactivate_deleted(session, step)
    if step.article == open_ and (before.decisions or after.decisions):
        changed = {each.id for each in (*before.decisions, *after.decisions)}
        kept = [each for each in session.decisions if each.id not in changed]
        with session.replacing_findings():
            session.decisions = (*kept, *after.decisions)
        if any(isinstance(each.value, Commitment) for each in (*before.decisions, *after.decisions)):
            session.analysis_saving.save_commitments()
    if step.article == open_ and after.reading is not None:
        _show_reading(session, after.reading)
    if step.article == open_ and before.memo != after.memo:
        session.memo = after.memo


def notify(session: Session, step: Step) -> None:
    """Emit the signals for everything a step changed."""
    before, after = step.before, step.after
    if before.tags or after.tags:
        session.tags_changed.emit()
    if before.decisions or after.decisions:
        session.decisions_changed.emit()
    if before.memo != after.memo:
        session.memo_changed.emit()
    if any((before.annotations, after.annotations, before.tags, after.tags, after.reading)):
        session.annotations_changed.emit()


def _show_tags(session: Session, before: tuple[Tag, ...], after: tuple[Tag, ...]) -> None:
    """Order tags as the codebook does: by shortcut, then the others in their existing order."""
    now = {tag.id: tag for tag in after}
    was = {tag.id: tag for tag in before}
    stay = [now.get(tag.id, tag) for tag in session.tags if tag.id in now or tag.id not in was]
    known = {tag.id for tag in stay}
    tags = [*stay, *(tag for tag in after if tag.id not in known)]
    session.tags = sorted(tags, key=lambda tag: tag.shortcut or 10)


def _renamed(before: tuple[Tag, ...], after: tuple[Tag, ...]) -> dict[str, str]:
    """Old tag names mapped to new ones."""
    now = {tag.id: tag.name for tag in after}
    return {tag.name: now[tag.id] for tag in before if now.get(tag.id, tag.name) != tag.name}


def _named(annotations: Sequence[Annotation], renamed: dict[str, str]) -> list[Annotation]:
    """The marks with renamed tags."""
    return [
        each._replace(tags=tuple(renamed.get(name, name) for name in each.tags))
        if not renamed.keys().isdisjoint(each.tags)
        else each
        for each in annotations
    ]


def _deactivate_deleted(session: Session, step: Step) -> None:
    """Deactivate a mark that was deleted, but not one that is not loaded yet."""
    active = session.active_annotation
    if active is None or session.annotation is not None:
        return
    if any(each.id == active for each in (*step.before.annotations, *step.after.annotations)):
        session.activate(session.active_commitment)


def _show_annotations(
    session: Session, before: tuple[Annotation, ...], after: tuple[Annotation, ...], open_: str | None
) -> None:
    changed = {each.id for each in (*before, *after)}
    going = [each for each in map(session.mark_of, changed) if each is not None]
    coming = [each for each in after if each.article == open_]
    session.put_annotations(going, coming)


def _show_reading(session: Session, wanted: Reading) -> None:
    """Apply only repair and accepted characters; normalisation and terms are not the article's own."""
    assert session.views is not None
    now = session.views.reading
    session.reread(now._replace(repair=wanted.repair, accepted=wanted.accepted))
    if wanted.repair != now.repair:  # the analysed text has changed
        session.analyses.reset()
    else:
        session.analyses.refresh_later()
