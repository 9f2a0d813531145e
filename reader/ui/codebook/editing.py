"""What can be done with the codebook, each of it one step of the session's history."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.types import Annotation, Tag
from reader.ui.background import garbage_collection
from reader.ui.errors.messages import message
from reader.ui.model.edits import Edits, retagged
from reader.ui.model.session import Session


class Editing(QObject):
    """The verbs of the codebook; tags are given by their ids. Signal: `told(sentence)` what came of it, or why not."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        """Change the codebook of this session's library."""
        super().__init__(session)
        self._session = session

    def tag(self, id: str) -> Tag | None:
        """The tag as it is now."""
        return next((tag for tag in self._session.tags if tag.id == id), None)

    def below(self, id: str) -> list[Tag]:
        """All tags below one, at any depth."""
        found, ids = [], {id}
        left = list(self._session.tags)
        while nearer := [tag for tag in left if tag.parent in ids]:
            found += nearer
            ids = {tag.id for tag in nearer}
            left = [tag for tag in left if tag not in nearer]
        return found

    # One tag

    def add(self, parent: str | None) -> Tag | None:
        """A new tag, below another or at the top; returns it, or None where it could not be written."""
        from reader.store.codebook import fresh

        tags = self._session.tags
        made = fresh(_free(self.tr("New tag"), tags), tags)._replace(parent=parent)
        return made if self._session.changes.replace_tags(self.tr("new tag"), (), (made,)) else None

    def rename(self, id: str, name: str) -> bool:
        """Call a tag so; no other may be called so."""
        tag, name = self.tag(id), " ".join(name.split())
        if tag is None or not name or name == tag.name:
            return False
        if any(each.name == name for each in self._session.tags):
            self.told.emit(self.tr("There is a tag “{0}” already; merge the two, or choose another name.").format(name))
            return False
        return self._change(self.tr("renaming"), tag, tag._replace(name=name))

    def describe(self, id: str, description: str, memo: str) -> bool:
        """Say what a tag is for, and what was noted about it."""
        tag = self.tag(id)
        return tag is not None and self._change(
            self.tr("description"), tag, tag._replace(description=description, memo=memo)
        )

    def colour(self, id: str, colour: int) -> bool:
        """Give a tag one of the nine colours."""
        tag = self.tag(id)
        return tag is not None and self._change(self.tr("colour"), tag, tag._replace(colour=colour))

    def give_key(self, id: str, key: int | None) -> bool:
        """Give a tag one of the keys 1–9, or none; the tag that had it gets the one this tag had."""
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
            self.told.emit(self.tr("{0} was the key of “{1}”, which has {2} now.").format(key, other.name, now))
        return done

    def move(self, id: str, parent: str | None) -> bool:
        """Put a tag, with all below it, below another or (None) at the top; never below itself."""
        tag = self.tag(id)
        if tag is None or parent == id or parent in {each.id for each in self.below(id)}:
            return False
        return self._change(self.tr("move"), tag, tag._replace(parent=parent))

    def indent(self, id: str, siblings: list[str]) -> bool:
        """Put a tag below the one before it among its siblings."""
        at = siblings.index(id) if id in siblings else 0
        return at > 0 and self.move(id, siblings[at - 1])

    def outdent(self, id: str) -> bool:
        """Put a tag beside the one it is below."""
        tag = self.tag(id)
        parent = self.tag(tag.parent) if tag is not None and tag.parent else None
        return parent is not None and self.move(id, parent.parent)

    def _change(self, label: str, before: Tag, after: Tag) -> bool:
        return before != after and self._session.changes.replace_tags(label, (before,), (after,))

    # Tags with their marks

    def merge(self, id: str, into: str) -> None:
        """Give all marks of a tag another, and all that is below it; what was written about it is kept there too."""
        tag, target = self.tag(id), self.tag(into)
        if tag is not None and target is not None and tag != target:
            self._with_marks(tag, target, partial(self._merge, tag, target))

    def _merge(self, tag: Tag, target: Tag, marks: Edits) -> None:
        parent = tag.parent if target in self.below(tag.id) else target.parent
        key = target.shortcut if target.shortcut is not None else tag.shortcut
        kept = target._replace(parent=parent, shortcut=key, memo=_joined(target, tag))
        children = tuple(each for each in self._session.tags if each.parent == tag.id and each.id != target.id)
        moved = tuple(each._replace(parent=target.id) for each in children)
        done = self._session.changes.replace_tags(self.tr("merging"), (tag, target, *children), (kept, *moved), marks)
        if done:
            said = self.tr("%n mark(s) of “{0}” have “{1}” now.", "", len(marks))
            self.told.emit(said.format(tag.name, target.name))

    def delete(self, id: str) -> None:
        """Take a tag off all its marks and out of the codebook; what is below it moves up."""
        tag = self.tag(id)
        if tag is not None:
            self._with_marks(tag, None, partial(self._delete, tag))

    def _delete(self, tag: Tag, marks: Edits) -> None:
        children = tuple(each for each in self._session.tags if each.parent == tag.id)
        moved = tuple(each._replace(parent=tag.parent) for each in children)
        if self._session.changes.replace_tags(self.tr("deletion of a tag"), (tag, *children), moved, marks):
            bare = sum(not is_.tags for _, is_ in marks)
            said = self.tr("“{0}” was taken off %n mark(s)", "", len(marks)).format(tag.name)
            self.told.emit(said + ", " + self.tr("%n of them without a tag now.", "", bare))

    def _with_marks(self, tag: Tag, other: Tag | None, then: Callable[[Edits], None]) -> None:
        """Fetch the marks of a tag, and make them what they are with another one or none, beside the window.

        Then go on, unless one of the two was changed meanwhile.
        """
        session, library = self._session, self._session.library
        if library is None:
            return
        tags = partial(instead, tag.name, other.name if other is not None else None)

        def work() -> Edits:
            with contextlib.closing(library.beside()) as own:
                marks = retagged(own.annotations.with_tag(tag.name), tags)
            garbage_collection.stays()
            return marks

        def done(marks: Edits) -> None:
            if self.tag(tag.id) == tag and (other is None or self.tag(other.id) == other):
                then(marks)

        garbage_collection.sweep()
        session.jobs.run(work, done, session.notice)

    # Another codebook

    def bring(self, path: str) -> None:
        """Take the codebook of a file in, as one step: .qdc, .csv, .tsv, or the library of somebody else."""
        session, tags = self._session, list(self._session.tags)

        def work() -> list[Tag]:
            from reader.store.exchange import codebook_file

            return codebook_file.joined(tags, path)

        def done(after: list[Tag]) -> None:
            known = {tag.id: tag for tag in tags}
            changed = tuple(tag for tag in after if known.get(tag.id) != tag)
            before = tuple(known[tag.id] for tag in changed if tag.id in known)
            if session.tags != tags:
                self.told.emit(self.tr("The codebook was changed meanwhile; import the file again."))
            elif not changed:
                self.told.emit(self.tr("Nothing in that file is new."))
            elif session.changes.replace_tags(self.tr("import of a codebook"), before, changed):
                new = self.tr("%n new tag(s)", "", len(changed) - len(before))
                self.told.emit(new + ", " + self.tr("%n changed", "", len(before)))

        session.jobs.run(work, done, lambda error: self.told.emit(message(error)))

    def export(self, path: str) -> None:
        """Write the codebook as .qdc."""
        session = self._session
        if session.library is None:
            return
        library = session.library

        def work() -> None:
            from reader.store.exchange import codebook_file

            with contextlib.closing(library.beside()) as own:
                codebook_file.write(own, path)

        written = self.tr("Written: {0}").format(path)
        session.jobs.run(work, lambda _: self.told.emit(written), lambda error: self.told.emit(message(error)))


def _free(name: str, tags: Iterable[Tag]) -> str:
    """A name that no tag has."""
    taken, free, number = {tag.name for tag in tags}, name, 2
    while free in taken:
        free, number = f"{name} {number}", number + 1
    return free


def instead(gone: str, other: str | None, mark: Annotation) -> tuple[str, ...]:
    """The tags of a mark in their order, each once, with another (or none) in the place of one."""
    put = (other if name == gone else name for name in mark.tags)
    return tuple(dict.fromkeys(name for name in put if name is not None))


def _joined(target: Tag, gone: Tag) -> str:
    """The memo of a tag with what was written about one that goes into it."""
    written = [text for text in (gone.description, gone.memo) if text]
    return "\n".join([*([target.memo] if target.memo else []), f"{gone.name}:", *written]) if written else target.memo
