"""One step of a person's, written to the library in one transaction, and then shown by the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.types import Annotation, Commitment, Reading, Tag
from reader.ui.model.history import State, Step

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.model.session import Session


def write(library: Library, step: Step, author: str) -> None:
    """Write a step, all or nothing; LibraryError where the library cannot be written.

    LookupError where what stood before is not there any more.
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
    """Tags come before the marks that have them, and go after them, without their number, which may be another's."""
    kept = {tag.id for tag in after.tags}
    going = tuple(tag._replace(shortcut=None, parent=None) for tag in before.tags if tag.id not in kept)
    if before.tags or after.tags:
        library.codebook.replace(before.tags, (*after.tags, *going))
    if before.annotations or after.annotations:
        library.annotations.replace(before.annotations, after.annotations)
    if going:
        library.codebook.replace(going, ())


def show(session: Session, step: Step) -> None:
    """Let the session hold what the library holds since a step, as far as it is about what is open."""
    before, after = step.before, step.after
    open_ = session.views.article.sha256 if session.views is not None else None
    if before.tags or after.tags:
        _show_tags(session, before.tags, after.tags)
    if before.annotations or after.annotations:
        _show_annotations(session, before.annotations, after.annotations, open_)
    if step.article == open_ and (before.decisions or after.decisions):
        changed = {each.id for each in (*before.decisions, *after.decisions)}
        kept = [each for each in session.decisions if each.id not in changed]
        with session.standing_anew():
            session.decisions = (*kept, *after.decisions)
        if any(isinstance(each.value, Commitment) for each in (*before.decisions, *after.decisions)):
            session.keeping.commitments()
    if step.article == open_ and after.reading is not None:
        _show_reading(session, after.reading)
    if step.article == open_ and before.memo != after.memo:
        session.memo = after.memo


def tell(session: Session, step: Step) -> None:
    """Say what is another since a step."""
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
    """As the codebook orders them: by their number, the others as they came."""
    now = {tag.id: tag for tag in after}
    was = {tag.id: tag for tag in before}
    stay = [now.get(tag.id, tag) for tag in session.tags if tag.id in now or tag.id not in was]
    known = {tag.id for tag in stay}
    tags = [*stay, *(tag for tag in after if tag.id not in known)]
    session.tags = sorted(tags, key=lambda tag: tag.shortcut or 10)
    renamed = {tag.name: now[tag.id].name for tag in before if tag.id in now and now[tag.id].name != tag.name}
    if renamed:
        session.annotations = [
            each._replace(tags=tuple(renamed.get(name, name) for name in each.tags))
            if not renamed.keys().isdisjoint(each.tags)
            else each
            for each in session.annotations
        ]


def _show_annotations(
    session: Session, before: tuple[Annotation, ...], after: tuple[Annotation, ...], open_: str | None
) -> None:
    changed = {each.id for each in (*before, *after)}
    going = [each for each in map(session.mark_of, changed) if each is not None]
    coming = [each for each in after if each.article == open_]
    session.put_annotations(going, coming)
    if session.active_annotation in changed and session.annotation is None:
        session.activate(session.active_commitment)


def _show_reading(session: Session, wanted: Reading) -> None:
    """Only repair and accepted characters are the article's own; usual form and terms stay as they are now."""
    assert session.views is not None
    now = session.views.reading
    session.read_anew(now._replace(repair=wanted.repair, accepted=wanted.accepted))
    if wanted.repair != now.repair:  # the text that was analysed is another now
        session.analyses.anew()
    else:
        session.analyses.soon()
