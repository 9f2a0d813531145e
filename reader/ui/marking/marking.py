"""Marking: the tag bar at the selection, the keys, the tag menu, and the note card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QMenu

from reader.errors import LibraryError
from reader.store import times
from reader.store.selectors import new_annotation
from reader.types import Annotation, Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.commands.actions import transient_menu
from reader.ui.look.theme import Theme
from reader.ui.marking import tag_menu
from reader.ui.marking.note_card import NoteCard
from reader.ui.marking.tag_bar import TagBar
from reader.ui.model.session import Session
from reader.ui.reading_view.gestures import Gestures
from reader.ui.reading_view.view import ReadingView
from reader.ui.words import listed

_MAX_NOTE = 60  # characters of a note


class Marking(QObject):
    """Turns marking gestures into changes of the session.

    The selection is marked; without one, the active mark is changed. `show_list_tags` opens the tag menu for the marks
    selected in the list, and returns whether it did.
    Signal: `message(sentence)` on which of several marks is active, or how to mark.
    """

    message = Signal(str)

    def __init__(self, view: ReadingView, gestures: Gestures, session: Session, theme: Theme) -> None:
        """Float over `view` and listen to its gestures."""
        super().__init__(view)
        self._view = view
        self._session = session
        self._theme = theme
        self.show_list_tags: Callable[[], bool] = lambda: False
        self._note_mark: Annotation | None = None  # the mark of the note card; not stored yet for a new one
        self.bar = TagBar(view)
        self.card = NoteCard(view)
        self.bar.tag_chosen.connect(lambda name: self.tag([name]))
        self.bar.more_requested.connect(lambda point: self.tag_menu().popup(point))
        self.bar.note_requested.connect(self.write_note)
        self.card.save_requested.connect(self._save_and_focus_page)
        self.card.closed.connect(view.setFocus)
        gestures.selected.connect(self._offer_tags)
        gestures.tag_key.connect(self.tag_by_key)
        gestures.note_key.connect(self.write_note)
        gestures.delete_key.connect(self.delete)
        view.moved.connect(self.bar.hide)
        for changed in (view.moved, view.resized):
            changed.connect(self._place_card)
        session.selection_changed.connect(self._on_selection_changed)
        session.script_changed.connect(self._update_heading)
        session.reading_changed.connect(self._update_heading)
        self._deferred_fill = DeferredCall(self._fill, self)
        session.tags_changed.connect(self._deferred_fill.start)
        session.leaving.connect(self.save_note)
        session.active_changed.connect(self._show_position)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self._theme = theme
        self._fill()

    def _fill(self) -> None:
        self.bar.fill(self._session.tags, self._theme)

    def _on_selection_changed(self) -> None:
        if self._session.selection is None:
            self.bar.hide()

    def _offer_tags(self) -> None:
        view = self._view
        caret = view.box(view.caret)  # for a selection that is not visible as a whole
        box = view.selection_rect() or (caret.toAlignedRect() if caret is not None else None)
        self._deferred_fill.now()
        if self._session.library is not None and box is not None and box.intersects(view.viewport().rect()):
            self.bar.show_at(box)
        else:
            self.bar.hide()

    # Overlapping marks

    def _show_position(self) -> None:
        session, active = self._session, self._session.annotation
        if active is None:
            return
        overlapping = session.overlapping_marks(active)
        if len(overlapping) > 1:
            place = self.tr("Mark {0} of {1} here").format(overlapping.index(active) + 1, len(overlapping))
            self.message.emit(place + ": " + self._summary(active))

    def _summary(self, annotation: Annotation) -> str:
        note = " ".join(annotation.note.split())
        short = note if len(note) <= _MAX_NOTE else note[:_MAX_NOTE] + "…"
        tags = listed(annotation.tags) or self.tr("Untagged")
        return " · ".join(filter(None, (tags, annotation.author, short)))

    # Tags

    def tag_by_key(self, number: int, toggle: bool) -> None:
        """Apply the tag of a key 1–9; see `tag`."""
        tag = next((tag for tag in self._session.tags if tag.shortcut == number), None)
        if tag is not None:
            self.tag([tag.name], toggle)
        elif self._session.library is None:
            self.tag([], toggle)  # reports the missing library

    def tag(self, names: list[str], toggle: bool = False) -> None:
        """Mark the selection, or set the tags of the active mark (toggle them if `toggle`)."""
        session = self._session
        if session.selection is not None:
            session.changes.mark(session.selection, names)
        elif (annotation := session.annotation) is not None:
            if toggle:
                kept = [tag for tag in annotation.tags if tag not in names]
                names = kept + [name for name in names if name not in annotation.tags]
            session.changes.retag(annotation, names)
        else:
            self._show_usage()

    def _show_usage(self) -> None:
        sentence = QCoreApplication.translate(
            "AnnotationsPanel", "Select text in the article, then press 1–9 for a tag or N for a note."
        )
        self.message.emit(sentence)

    def tag_menu(self) -> QMenu:
        """The menu of all tags, those of the active mark checked, and "New tag"."""
        menu = transient_menu(self._view)
        self.fill_tags(menu)
        return menu

    def fill_tags(self, menu: QMenu) -> None:
        """Fill a menu with the tags."""
        session = self._session
        current = session.annotation.tags if session.annotation and not session.selection else ()
        tag_menu.fill(menu, session.tags, current, lambda name: self.tag([name]), self._view, self._theme)

    def show_tags(self) -> None:
        """Open the tag menu at the selection or the active mark, or for several marks selected in the list."""
        session = self._session
        if session.selection is None and self.show_list_tags():
            return
        if session.selection is None and session.annotation is None:
            self._show_usage()
            return
        box = self._view.selection_rect() or self._view.active_rect() or QRect(60, 60, 1, 1)
        self.tag_menu().popup(self._view.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 4)))

    # Notes

    def write_note(self, annotation: Annotation | None = None) -> None:
        """Open the note of the given mark, of a new mark of the selection, or of the active mark.

        A note open for another mark is saved first. A new mark is stored when its note is saved.
        """
        session, passage = self._session, self._session.selection if annotation is None else None
        if session.library is None:
            return
        mark = self._new_mark(passage) if passage is not None else annotation or session.annotation
        if mark is None:
            self._show_usage()
        elif (self._open_mark is not None and self._open_mark.id == mark.id) or not self.save_note():
            self.card.edit.setFocus()
        else:
            self._note_mark = mark
            if passage is None:
                box = self._reveal(mark)
            else:
                session.select(passage)  # again, since saving a note may clear the selection
                box = self._view.selection_rect()
            self.bar.hide()
            self.card.show_note(session.text_of(mark.span), mark.note, box or QRect(120, 80, 1, 1))

    @property
    def _open_mark(self) -> Annotation | None:
        """The mark whose note is open."""
        return None if self.card.isHidden() else self._note_mark

    def _place_card(self) -> None:
        """Keep the card next to its passage."""
        if self._open_mark is not None:
            self.card.place(self._view.rect_of(self._open_mark.span) if self._is_here(self._open_mark) else None)

    def _update_heading(self) -> None:
        """Show the passage above the note in the displayed script."""
        if self._open_mark is not None and self._is_here(self._open_mark):
            self.card.set_heading(self._session.text_of(self._open_mark.span))

    def _is_here(self, mark: Annotation) -> bool:
        views = self._session.views
        return views is not None and views.article.sha256 == mark.article

    def _new_mark(self, passage: Span) -> Annotation | None:
        """A new mark of a passage; the open one if it is the same."""
        session, current = self._session, self._open_mark
        if session.views is None:
            return None
        made = new_annotation(session.views.article, passage, (), "", session.author, times.now())
        if current is not None and current._replace(id=made.id, created=made.created, updated=made.updated) == made:
            return current
        return made

    def _reveal(self, mark: Annotation) -> QRect | None:
        """Make a mark active and visible; return its box."""
        session, view = self._session, self._view
        session.activate(session.active_commitment, mark.id)
        box = view.active_rect()
        if box is None or not view.viewport().rect().contains(box):
            session.reveal(mark.span)
            box = view.active_rect()
        return box

    def save_note(self) -> bool:
        """Save the note if it changed, and hide the card.

        Returns False, with the card still open, if the note could not be saved.
        """
        mark, text, pending = self._open_mark, self.card.changed_text, self._session.step_runner
        before = pending.count
        if mark is not None and text is not None and not self._save(mark, text) and pending.count == before:
            return False
        self.card.hide()
        return True

    def _save(self, mark: Annotation, text: str) -> bool:
        """Write a note, and its mark too if that is new or was deleted."""
        changes = self._session.changes
        try:
            current = self._current(mark.id)
        except LibraryError as error:
            self._session.notice(error)
            return False
        if current is not None:
            return text == current.note or changes.write_note(current, text)
        return not text or changes.put(mark._replace(note=text, updated=times.now()))

    def _current(self, id: str) -> Annotation | None:
        """The stored mark, of the open article or another one."""
        library = self._session.library
        found = self._session.mark_of(id)
        return library.annotations.get(id) if found is None and library is not None else found

    def _save_and_focus_page(self) -> None:
        if self.save_note():
            self._view.setFocus()

    def delete(self) -> None:
        """Delete the active mark."""
        if self._session.annotation is not None:
            self._session.changes.delete(self._session.annotation)
