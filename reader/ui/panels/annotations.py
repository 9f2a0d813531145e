"""The list of marks; edits apply to one mark or to all selected ones."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QMenu, QVBoxLayout, QWidget

from reader.types import Annotation
from reader.ui.background.deferred import DeferredCall
from reader.ui.commands.actions import transient_menu
from reader.ui.lists.row import Row, Size, ems
from reader.ui.lists.rows import RowList
from reader.ui.look.theme import Theme
from reader.ui.marking import tag_menu
from reader.ui.model.session import Session
from reader.ui.panels.mark_filters import MarkFilters
from reader.ui.words import listed, moment

_SYNC_LIMIT = 1_000  # marks


class AnnotationsPanel(QWidget):
    """The article's marks that pass the filters.

    Signals: `note_requested(annotation)`, `tag_key(number, toggle)`, and for the active mark `mark_all_requested` and
    `history_requested`.
    """

    note_requested = Signal(object)
    tag_key = Signal(int, bool)
    history_requested = Signal()
    mark_all_requested = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's annotations."""
        super().__init__()
        self._session = session
        self._theme = theme
        self._by_id: dict[str, Annotation] = {}
        self._keys: list[str] = []
        self.list = RowList(self._row, self._size, theme, self.tr("Marks"))
        self._deferred_fill = DeferredCall(self._fill, self)
        self._deferred_follow = DeferredCall(self._follow_active, self)
        self._empty = QLabel(self.tr("Select text in the article, then press 1–9 for a tag or N for a note."))
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(14, 12, 14, 8)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.menu_requested.connect(self._show_menu)
        self.filters = MarkFilters(session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._empty)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        self.filters.changed.connect(self._fill)
        self.filters.list_focus_requested.connect(self.list.setFocus)
        self.list.chosen.connect(self._go)
        self.list.entered_row.connect(lambda key: self.note_requested.emit(self._annotation(key)))
        self.list.key_pressed.connect(self._key)
        session.annotations_changed.connect(self._fill_soon)
        session.opened.connect(self._fill)
        session.tags_changed.connect(self.list.refresh)
        session.script_changed.connect(self.list.refresh_soon)
        session.reading_changed.connect(self.list.refresh_soon)
        session.active_changed.connect(self._deferred_follow.start)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self._theme = theme
        self.list.set_theme(theme)

    def _fill_soon(self) -> None:
        """Refill now, or after the page is painted if there are many marks."""
        if len(self._session.shown) > _SYNC_LIMIT:
            self._deferred_fill.start()
        else:
            self._fill()

    def _fill(self) -> None:
        """Only refresh the rows if they are the same, to keep the selection."""
        shown = self._session.shown
        picked = self.filters.pick(shown)
        before, self._by_id = self._by_id, {each.id: each for each in picked}
        keys = self._keys = list(self._by_id)
        if keys == self.list.rows.keys and all(each.note == before[each.id].note for each in picked):
            self.list.refresh()
        else:
            self.list.rows.set_keys(keys)
        self.filters.show_count(len(picked), len(shown))
        self.filters.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._follow_active()

    def _annotation(self, key: object) -> Annotation:
        assert isinstance(key, str)
        return self._by_id[key]

    @property
    def selected(self) -> list[Annotation]:
        """The selected marks, in list order."""
        ranges = self.list.selectionModel().selection()
        parts = sorted((ranges.at(nth).top(), ranges.at(nth).bottom() + 1) for nth in range(ranges.count()))
        return [self._by_id[key] for start, end in parts for key in self._keys[start:end]]

    def _size(self, key: object) -> Size:
        annotation = self._annotation(key)
        return Size(body=ems(annotation.quote), body_lines=2, note=ems(annotation.note))

    def _row(self, key: object) -> Row:
        annotation = self._annotation(key)
        return Row(
            title=listed(annotation.tags) or self.tr("Untagged"),
            meta=" · ".join(filter(None, (annotation.author, moment(annotation.updated)))),
            body=self._session.text_of(annotation.span),
            note=annotation.note,
            swatches=self._session.colours(annotation),
        )

    def _go(self, key: object) -> None:
        annotation = self._annotation(key)
        self._session.activate(annotation=annotation.id)
        self._session.reveal(annotation.span)

    def _key(self, key: object, event: QKeyEvent) -> None:
        """Delete deletes, N opens the note, 1–9 set the tag (toggle it with Ctrl), / searches."""
        annotation = self._annotation(key)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not ctrl:
            event.accept()
            self._session.changes.delete_all(self.selected or [annotation])
        elif event.key() == Qt.Key.Key_N and not ctrl:
            event.accept()
            self.note_requested.emit(annotation)
        elif event.key() == Qt.Key.Key_Slash and not ctrl:
            event.accept()
            self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            event.accept()
            selected = self.selected
            if len(selected) > 1:
                self._tag(selected, event.key() - Qt.Key.Key_0, ctrl)
            else:
                self._session.activate(annotation=annotation.id)
                self.tag_key.emit(event.key() - Qt.Key.Key_0, ctrl)

    def _tag(self, selected: list[Annotation], number: int, toggle: bool) -> None:
        """Replace the tags of all selected marks by one, or toggle that one if `toggle`."""
        name = next((tag.name for tag in self._session.tags if tag.shortcut == number), None)
        if name is None:
            return
        self._session.changes.retag_all(selected, tag_menu.toggled(selected, name) if toggle else lambda _: (name,))

    # The menu

    def menu(self) -> QMenu:
        """The context menu: tags and deletion for all selected marks, note and history for the current one."""
        menu, marks, key = transient_menu(self), self.selected, self.list.current_key()
        tags = menu.addMenu(self.tr("Tags of %n mark(s)", "", len(marks)) if len(marks) > 1 else self.tr("Tags"))
        self._fill_tags(tags, marks)
        if key is not None:
            annotation = self._annotation(key)
            menu.addAction(self.tr("Note…"), lambda: self.note_requested.emit(annotation))
            menu.addAction(
                self.tr("Mark all occurrences"), partial(self._emit_for, annotation, self.mark_all_requested)
            )
            menu.addAction(self.tr("Mark history…"), partial(self._emit_for, annotation, self.history_requested))
        menu.addSeparator()
        words = self.tr("Delete %n mark(s)", "", len(marks)) if len(marks) > 1 else self.tr("Delete mark")
        menu.addAction(words, lambda: self._session.changes.delete_all(marks))
        return menu

    def _fill_tags(self, menu: QMenu, marks: list[Annotation]) -> None:
        """Fill a menu of tags; those that all marks have are checked."""
        common = [tag.name for tag in self._session.tags if marks and all(tag.name in each.tags for each in marks)]

        def choose(name: str) -> None:
            self._session.changes.retag_all(marks, tag_menu.toggled(marks, name))

        tag_menu.fill(menu, self._session.tags, common, choose, self, self._theme)

    def _show_menu(self, point: QPoint) -> None:
        if self.selected:
            self.menu().popup(point)

    def _menu_position(self) -> QPoint:
        return self.list.visualRect(self.list.currentIndex()).bottomLeft()

    def show_tags(self) -> bool:
        """Open the menu of tags if several marks are selected; returns whether it did."""
        marks = self.selected
        if not self.isVisible() or len(marks) < 2:
            return False
        menu = transient_menu(self)
        self._fill_tags(menu, marks)
        menu.popup(self.list.viewport().mapToGlobal(self._menu_position()))
        return True

    def _emit_for(self, annotation: Annotation, signal: SignalInstance) -> None:
        self._session.select(None)
        self._session.activate(annotation=annotation.id)
        signal.emit()

    def _follow_active(self) -> None:
        """Go to the active mark, unless it is current: that would reset a selection of several."""
        if self.list.current_key() != self._session.active_annotation:
            self.list.show_key(self._session.active_annotation)
