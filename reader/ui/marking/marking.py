"""How a person marks: the bar beside a selection, the keys, the menu of tags, and the card for a note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QMenu

from reader.errors import LibraryError
from reader.store import times
from reader.store.selectors import annotate
from reader.types import Annotation, Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.commands.menus import passing_menu
from reader.ui.look.theme import Theme
from reader.ui.marking import tag_menu
from reader.ui.marking.note_card import NoteCard
from reader.ui.marking.tag_bar import TagBar
from reader.ui.model.session import Session
from reader.ui.reading_view.gestures import Gestures
from reader.ui.reading_view.view import ReadingView
from reader.ui.words import listed

_SHOWN = 60  # characters of a note


class Marking(QObject):
    """Turns gestures about marks into verbs of the session.

    What is marked is the selection; with none, what is changed is the annotation in the light. `elsewhere` shows the
    tags of marks that are chosen in a list instead, and says whether it did.
    Signal: `told(sentence)` which of several marks over one place is in the light, or what to do where there is none.
    """

    told = Signal(str)

    def __init__(self, view: ReadingView, gestures: Gestures, session: Session, theme: Theme) -> None:
        """Float over `view` and listen to its gestures."""
        super().__init__(view)
        self._view = view
        self._session = session
        self._theme = theme
        self.elsewhere: Callable[[], bool] = lambda: False
        self._noted: Annotation | None = None  # what the card is about; of a passage the mark that is yet to be made
        self.bar = TagBar(view)
        self.card = NoteCard(view)
        self.bar.tag_chosen.connect(lambda name: self.tag([name]))
        self.bar.more_wanted.connect(lambda point: self.tag_menu().popup(point))
        self.bar.note_wanted.connect(self.write_note)
        self.card.kept.connect(self._keep_and_read_on)
        self.card.closed.connect(view.setFocus)
        gestures.selected.connect(self._offer_tags)
        gestures.tag_key.connect(self.tag_by_key)
        gestures.note_key.connect(self.write_note)
        gestures.delete_key.connect(self.delete)
        view.moved.connect(self.bar.hide)
        for changed in (view.moved, view.resized):
            changed.connect(self._follow_words)
        session.selection_changed.connect(self._follow_selection)
        session.script_changed.connect(self._head_note)
        session.reading_changed.connect(self._head_note)
        self._filling = DeferredCall(self._fill, self)
        session.tags_changed.connect(self._filling.start)
        session.leaving.connect(self.keep_note)
        session.active_changed.connect(self._tell)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._fill()

    def _fill(self) -> None:
        self.bar.fill(self._session.tags, self._theme)

    def _follow_selection(self) -> None:
        if self._session.selection is None:
            self.bar.hide()

    def _offer_tags(self) -> None:
        view = self._view
        caret = view.box(view.caret)  # of a long selection only this end may be near
        box = view.selection_rect() or (caret.toAlignedRect() if caret is not None else None)
        self._filling.now()
        if self._session.library is not None and box is not None and box.intersects(view.viewport().rect()):
            self.bar.show_at(box)
        else:
            self.bar.hide()

    # Several marks over one place

    def _tell(self) -> None:
        session, active = self._session, self._session.annotation
        if active is None:
            return
        there = session.marks_met(active)
        if len(there) > 1:
            place = self.tr("Mark {0} of {1} here").format(there.index(active) + 1, len(there))
            self.told.emit(place + ": " + self._line(active))

    def _line(self, annotation: Annotation) -> str:
        note = " ".join(annotation.note.split())
        short = note if len(note) <= _SHOWN else note[:_SHOWN] + "…"
        tags = listed(annotation.tags) or self.tr("Untagged")
        return " · ".join(filter(None, (tags, annotation.author, short)))

    # Tags

    def tag_by_key(self, number: int, toggle: bool) -> None:
        """Keys 1–9; see `tag`."""
        tag = next((tag for tag in self._session.tags if tag.shortcut == number), None)
        if tag is not None:
            self.tag([tag.name], toggle)
        elif self._session.library is None:
            self.tag([], toggle)  # which says why it cannot be

    def tag(self, names: list[str], toggle: bool = False) -> None:
        """Mark with these tags, or give them to the mark in the light (`toggle`: add them or take them away)."""
        session = self._session
        if session.selection is not None:
            session.changes.mark(session.selection, names)
        elif (annotation := session.annotation) is not None:
            if toggle:
                kept = [tag for tag in annotation.tags if tag not in names]
                names = kept + [name for name in names if name not in annotation.tags]
            session.changes.retag(annotation, names)
        else:
            self._tell_how()

    def _tell_how(self) -> None:
        sentence = QCoreApplication.translate(
            "AnnotationsPanel", "Select words in the article and press 1–9, or N to write a note."
        )
        self.told.emit(sentence)

    def tag_menu(self) -> QMenu:
        """All tags, those of the mark in the light checked, and a way to a new one."""
        menu = passing_menu(self._view)
        self.fill_tags(menu)
        return menu

    def fill_tags(self, menu: QMenu) -> None:
        """Put the same into a menu."""
        session = self._session
        current = session.annotation.tags if session.annotation and not session.selection else ()
        tag_menu.fill(menu, session.tags, current, lambda name: self.tag([name]), self._view, self._theme)

    def show_tags(self) -> None:
        """Open the menu of all tags beside the selection or the mark, or where several are chosen in the list."""
        session = self._session
        if session.selection is None and self.elsewhere():
            return
        if session.selection is None and session.annotation is None:
            self._tell_how()
            return
        box = self._view.selection_rect() or self._view.active_rect() or QRect(60, 60, 1, 1)
        self.tag_menu().popup(self._view.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 4)))

    # Notes

    def write_note(self, annotation: Annotation | None = None) -> None:
        """Open the note of a mark: the given one, the selection's (made when it is kept), or the one in the light.

        A note that is being written for another is kept.
        """
        session, passage = self._session, self._session.selection if annotation is None else None
        if session.library is None:
            return
        mark = self._to_be(passage) if passage is not None else annotation or session.annotation
        if mark is None:
            self._tell_how()
        elif self._is_asked(mark) or not self.keep_note():
            self.card.edit.setFocus()
        else:
            self._noted = mark
            box = self._bring(mark) if passage is None else self._choose(passage)
            self.bar.hide()
            self.card.ask(session.reads(mark.span), mark.note, box or QRect(120, 80, 1, 1))

    @property
    def _asked(self) -> Annotation | None:
        """What a note is being written for."""
        return None if self.card.isHidden() else self._noted

    def _follow_words(self) -> None:
        """The card stands beside its words wherever these come to stand."""
        if self._asked is not None:
            self.card.place(self._view.rect_of(self._asked.span) if self._is_here(self._asked) else None)

    def _head_note(self) -> None:
        """The words above the note are read like the page."""
        if self._asked is not None and self._is_here(self._asked):
            self.card.head(self._session.reads(self._asked.span))

    def _is_here(self, mark: Annotation) -> bool:
        views = self._session.views
        return views is not None and views.article.sha256 == mark.article

    def _is_asked(self, mark: Annotation) -> bool:
        return self._asked is not None and self._asked.id == mark.id

    def _to_be(self, passage: Span) -> Annotation | None:
        """The mark that a note makes of a passage."""
        session, asked = self._session, self._asked
        if session.views is None:
            return None
        made = annotate(session.views.article, passage, (), "", session.author, times.now())
        if asked is not None and asked._replace(id=made.id, created=made.created, updated=made.updated) == made:
            return asked
        return made

    def _choose(self, passage: Span) -> QRect | None:
        """Select a passage, which the last note may have undone; where it is."""
        self._session.select(passage)
        return self._view.selection_rect()

    def _bring(self, mark: Annotation) -> QRect | None:
        """Bring a mark to light and into sight; where it is."""
        session, view = self._session, self._view
        session.activate(session.active_commitment, mark.id)
        box = view.active_rect()
        if box is None or not view.viewport().rect().contains(box):
            session.reveal(mark.span)
            box = view.active_rect()
        return box

    def keep_note(self) -> bool:
        """Keep what was written in the card, if it is another note now, and let the card go.

        What could not be written stays in the card.
        """
        asked, text, waiting = self._asked, self.card.changed, self._session.waiting
        before = waiting.count
        if asked is not None and text is not None and not self._keep(asked, text) and waiting.count == before:
            return False
        self.card.hide()
        return True

    def _keep(self, mark: Annotation, text: str) -> bool:
        """Write the note of a mark, which comes with it where it is not there: yet, or any more."""
        changes = self._session.changes
        try:
            now = self._now(mark.id)
        except LibraryError as error:
            self._session.notice(error)
            return False
        if now is not None:
            return text == now.note or changes.write_note(now, text)
        return not text or changes.put(mark._replace(note=text, updated=times.now()))

    def _now(self, id: str) -> Annotation | None:
        """A mark as it is now, of the open article or of another."""
        library = self._session.library
        found = self._session.mark_of(id)
        return library.annotations.get(id) if found is None and library is not None else found

    def _keep_and_read_on(self) -> None:
        if self.keep_note():
            self._view.setFocus()

    def delete(self) -> None:
        """Delete the mark in the light."""
        if self._session.annotation is not None:
            self._session.changes.delete(self._session.annotation)
