"""Edits of the codebook, each one step of the session's history."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.types import Annotation, Tag
from reader.ui.background import garbage_collection
from reader.ui.background.library_jobs import in_library
from reader.ui.errors.messages import message
from reader.ui.model.session import Session
from reader.ui.model.steps import Edits, retagged

if TYPE_CHECKING:
    from reader.store.library import Library


class CodebookEditor(QObject):
    """Edits the codebook; tags are given by id. Signal: `reported(sentence)` with the outcome or the error."""

    reported = Signal(str)

    def __init__(self, session: Session) -> None:
        """Edit the codebook of the session's library."""
        super().__init__(session)
        self._session = session

    def tag(self, id: str) -> Tag | None:
        """The current tag with an id, or None."""
        return next((tag for tag in self._session.tags if tag.id == id), None)

    def descendants(self, id: str) -> list[Tag]:
        """All descendants of a tag."""
        found, ids = [], {id}
        remaining = list(self._session.tags)
        while children := [tag for tag in remaining if tag.parent in ids]:
            found += children
            ids = {tag.id for tag in children}
            remaining = [tag for tag in remaining if tag not in children]
        return found

    # One tag

    def add(self, parent: str | None) -> Tag | None:
        """Add a tag at the top or below `parent`; None if it could not be written."""
        from reader.store.codebook import new_tag

        tags = self._session.tags
        made = new_tag(_unused_name(self.tr("New tag"), tags), tags)._replace(parent=parent)
        return made if self._session.changes.replace_tags(self.tr("new tag"), (), (made,)) else None

    def rename(self, id: str, name: str) -> bool:
        """Rename a tag; names are unique."""
        tag, name = self.tag(id), " ".join(name.split())
        if tag is None or not name or name == tag.name:
            return False
        if any(each.name == name for each in self._session.tags):
            self.reported.emit(
                self.tr("A tag named “{0}” already exists. Merge the two or choose another name.").format(name)
            )
            return False
        return self._change(self.tr("rename"), tag, tag._replace(name=name))

    def describe(self, id: str, description: str, memo: str) -> bool:
        """Set a tag's description and memo."""
        tag = self.tag(id)
        return tag is not None and self._change(
            self.tr("description"), tag, tag._replace(description=description, memo=memo)
        )

    def colour(self, id: str, colour: int) -> bool:
        """Set a tag's colour, one of nine."""
        tag = self.tag(id)
        return tag is not None and self._change(self.tr("colour"), tag, tag._replace(colour=colour))

    def assign_key(self, id: str, key: int | None) -> bool:
        """Assign a key 1–9 or none; a tag that had it gets this tag's previous key."""
        tag = self.tag(id)
        if tag is None or tag.shortcut == key:
            return False
        other = next((each for each in self._session.tags if key is not None and each.shortcut == key), None)
        before, after = (tag,), (tag._replace(shortcut=key),)
        if other is not None:
            before, after = (*before, other), (*after, other._replace(shortcut=tag.shortcut))  # type: ignore[assignment]
        done = self._session.changes.replace_tags(self.tr("key"), before, after)
        if done and other is not None:
            now = str(tag.shortcut) if tag.shortcut else self.tr("none")
            self.reported.emit(
                self.tr("Key {0} was assigned to “{1}”, which now has {2}.").format(key, other.name, now)
            )
        return done

    def move(self, id: str, parent: str | None) -> bool:
        """Move a tag with its descendants below another, or (None) to the top; never below itself."""
        tag = self.tag(id)
        if tag is None or parent == id or parent in {each.id for each in self.descendants(id)}:
            return False
        return self._change(self.tr("move"), tag, tag._replace(parent=parent))

    def indent(self, id: str, siblings: list[str]) -> bool:
        """Move a tag below its previous sibling."""
        at = siblings.index(id) if id in siblings else 0
        return at > 0 and self.move(id, siblings[at - 1])

    def outdent(self, id: str) -> bool:
        """Move a tag to its parent's level."""
        tag = self.tag(id)
        parent = self.tag(tag.parent) if tag is not None and tag.parent else None
        return parent is not None and self.move(id, parent.parent)

    def _change(self, label: str, before: Tag, after: Tag) -> bool:
        return before != after and self._session.changes.replace_tags(label, (before,), (after,))

    # Tags with their marks

    def merge(self, id: str, into: str) -> None:
        """Merge a tag with its marks, children and memo into another."""
        tag, target = self.tag(id), self.tag(into)
        if tag is not None and target is not None and tag != target:
            self._with_marks(tag, target, partial(self._merge, tag, target))

    def _merge(self, tag: Tag, target: Tag, marks: Edits) -> None:
        parent = tag.parent if target in self.descendants(tag.id) else target.parent
        key = target.shortcut if target.shortcut is not None else tag.shortcut
        merged = target._replace(parent=parent, shortcut=key, memo=_joined_memo(target, tag))
        children = tuple(each for each in self._session.tags if each.parent == tag.id and each.id != target.id)
        moved = tuple(each._replace(parent=target.id) for each in children)
        done = self._session.changes.replace_tags(self.tr("merge"), (tag, target, *children), (merged, *moved), marks)
        if done:
            text = self.tr("%n mark(s) moved from “{0}” to “{1}”.", "", len(marks))
            self.reported.emit(text.format(tag.name, target.name))

    def delete(self, id: str) -> None:
        """Remove a tag from its marks and the codebook; its children move up."""
        tag = self.tag(id)
        if tag is not None:
            self._with_marks(tag, None, partial(self._delete, tag))

    def _delete(self, tag: Tag, marks: Edits) -> None:
        children = tuple(each for each in self._session.tags if each.parent == tag.id)
        moved = tuple(each._replace(parent=tag.parent) for each in children)
        if self._session.changes.replace_tags(self.tr("tag deletion"), (tag, *children), moved, marks):
            untagged = sum(not is_.tags for _, is_ in marks)
            text = self.tr("“{0}” removed from %n mark(s)", "", len(marks)).format(tag.name)
            self.reported.emit(text + ", " + self.tr("%n now untagged.", "", untagged))

    def _with_marks(self, tag: Tag, other: Tag | None, then: Callable[[Edits], None]) -> None:
        """In a job, compute the edits that retag marks to `other` or none; call `then` if no tag changed."""
        tags = partial(replace_tag_name, tag.name, other.name if other is not None else None)

        def work(library: Library) -> Edits:
            marks = retagged(library.annotations.with_tag(tag.name), tags)
            garbage_collection.freeze()
            return marks

        def done(marks: Edits) -> None:
            if self.tag(tag.id) == tag and (other is None or self.tag(other.id) == other):
                then(marks)

        garbage_collection.collect()
        in_library(self._session, work, done)

    # Another codebook

    def import_file(self, path: str) -> None:
        """Import a codebook as one step, from .qdc, .csv, .tsv or another library."""
        session, tags = self._session, list(self._session.tags)

        def work() -> list[Tag]:
            from reader.store.exchange import codebook_file

            return codebook_file.join_file(tags, path)

        def done(after: list[Tag]) -> None:
            known = {tag.id: tag for tag in tags}
            changed = tuple(tag for tag in after if known.get(tag.id) != tag)
            before = tuple(known[tag.id] for tag in changed if tag.id in known)
            if session.tags != tags:
                self.reported.emit(self.tr("The codebook has changed in the meantime. Import the file again."))
            elif not changed:
                self.reported.emit(self.tr("The file contains nothing new."))
            elif session.changes.replace_tags(self.tr("codebook import"), before, changed):
                new = self.tr("%n new tag(s)", "", len(changed) - len(before))
                self.reported.emit(new + ", " + self.tr("%n changed", "", len(before)))

        session.jobs.run(work, done, lambda error: self.reported.emit(message(error)))

    def export(self, path: str) -> None:
        """Write the codebook as .qdc."""

        def work(library: Library) -> str:
            from reader.store.exchange import codebook_file

            codebook_file.write(library, path)
            return written

        written = self.tr("Saved: {0}").format(path)
        in_library(self._session, work, self.reported.emit, lambda error: self.reported.emit(message(error)))


def _unused_name(name: str, tags: Iterable[Tag]) -> str:
    """The name, with a number appended if a tag has it."""
    taken, unused, number = {tag.name for tag in tags}, name, 2
    while unused in taken:
        unused, number = f"{name} {number}", number + 1
    return unused


def replace_tag_name(gone: str, other: str | None, mark: Annotation) -> tuple[str, ...]:
    """A mark's tags without duplicates, with `gone` replaced by `other` or removed."""
    put = (other if name == gone else name for name in mark.tags)
    return tuple(dict.fromkeys(name for name in put if name is not None))


def _joined_memo(target: Tag, gone: Tag) -> str:
    """The target's memo, followed by the description and memo of the merged tag."""
    written = [text for text in (gone.description, gone.memo) if text]
    return "\n".join([*([target.memo] if target.memo else []), f"{gone.name}:", *written]) if written else target.memo
