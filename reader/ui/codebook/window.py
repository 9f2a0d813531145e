"""The codebook: tags in their hierarchy, to be made, described, moved, merged and taken away."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMessageBox,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.types import Tag
from reader.ui.chrome import window_geometry
from reader.ui.codebook.editing import Editing
from reader.ui.codebook.form import TagForm
from reader.ui.codebook.merge_tag_dialog import MergeTagDialog
from reader.ui.codebook.tree import TagTree
from reader.ui.errors.messages import message
from reader.ui.look import theme as themes
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.escape import leaves
from reader.ui.paged.flow_layout import FlowLayout

if TYPE_CHECKING:
    from reader.ui.window import Window

_SOON = 200  # milliseconds after a change until marks are counted again


def show(window: Window) -> None:
    """Show the codebook beside the window, made when it is first wanted."""
    if window.codebook is None:
        window.codebook = CodebookWindow(window.session, window.theme)
        window_geometry.keep(window.codebook, window.settings, "codebook")
    window.codebook.open()


class CodebookWindow(QWidget):
    """The tree of tags and, beside it, what is known of the current one. `asking` is the dialog that is open."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's codebook while it is shown."""
        super().__init__()
        self._session = session
        self._theme = theme
        self._counts: dict[str, tuple[int, int]] | None = None
        self._filled: list[Tag] = []
        self._filling = False
        self.asking: QMessageBox | MergeTagDialog | None = None
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Codebook") + " — Chengnuo 承諾")
        self.setMinimumSize(560, 380)
        self.resize(880, 600)
        self.editing = Editing(session)
        self.tree = TagTree(self, theme)
        self.form = TagForm(self, theme)
        self._said = QLabel()
        self._said.setObjectName("muted")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setContentsMargins(14, 6, 14, 6)
        self._said.setWordWrap(True)
        parts = QSplitter()
        parts.addWidget(self.tree)
        parts.addWidget(self.form)
        parts.setSizes([540, 340])
        parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(parts, 1)
        column.addWidget(self._said)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._count)
        self._connect()
        self.set_theme(theme)
        self._say_keys()

    def _bar(self) -> QWidget:
        bar = QWidget()
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(8, 6, 8, 6)
        self.buttons: dict[str, QToolButton] = {}
        for name, words, key, work in (
            ("new", self.tr("New"), "Ctrl+N", self.new),
            ("below", self.tr("New below"), "Ctrl+Shift+N", self.new_below),
            ("merge", self.tr("Merge…"), "Ctrl+M", self.ask_merge),
            ("delete", self.tr("Delete…"), "", self.ask_delete),
            ("import", self.tr("Import…"), "Ctrl+I", self.ask_import),
            ("export", self.tr("Export…"), "Ctrl+E", self.ask_export),
            ("undo", self.tr("Undo"), "Ctrl+Z", self._session.changes.undo),
            ("redo", self.tr("Redo"), "Ctrl+Shift+Z", self._session.changes.redo),
        ):
            button = QToolButton()
            button.setText(words)
            button.setToolTip(f"{words}  {key}".strip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(_plain(work))
            if key:
                QShortcut(QKeySequence(key), self, work)
            self.buttons[name] = button
        QShortcut(QKeySequence("Ctrl+Y"), self, self._session.changes.redo)
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        rows.addLayout(FlowLayout(tuple(self.buttons.values())))
        return bar

    def _connect(self) -> None:
        session, editing, tree, form = self._session, self.editing, self.tree, self.form
        later = Qt.ConnectionType.QueuedConnection  # the tree must not be filled anew while it tells of something
        tree.renamed.connect(self._rename, later)
        tree.moved.connect(lambda id, parent: editing.move(id, parent or None), later)
        tree.indented.connect(lambda id: editing.indent(id, tree.siblings(id)))
        tree.outdented.connect(editing.outdent)
        tree.deleted.connect(lambda _: self.ask_delete())
        tree.key_given.connect(lambda id, number: editing.give_key(id, number or None))
        tree.currentItemChanged.connect(lambda *_: self._go_to())
        form.described.connect(editing.describe)
        form.coloured.connect(editing.colour)
        form.key_given.connect(lambda id, number: editing.give_key(id, number or None))
        editing.told.connect(self._say)
        session.noticed.connect(self._hear)
        session.tags_changed.connect(self._follow, later)
        session.annotations_changed.connect(self._soon.start)
        session.annotations_changed.connect(self._leave_said, later)
        session.library_changed.connect(self._soon.start)

    def open(self) -> None:
        """Show the window in front."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._fill()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = self.tree.theme = theme
        self.setStyleSheet(themes.style_sheet(theme) + _SHEET.format(**theme._asdict()))
        self.form.set_theme(theme)
        self._fill()

    def _hear(self, sentence: str) -> None:
        """An error, in the language of the window."""
        self._say(message(sentence))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said_at = self._session.changes.history.place

    def _say_keys(self) -> None:
        self._say(self.tr("F2 renames, Alt+→ and Alt+← move, 1–9 give a key, Ctrl+Z takes back."))

    def _leave_said(self) -> None:
        """What was said is about the step that was the last then."""
        if self._said_at != self._session.changes.history.place:
            self._say_keys()

    # Showing

    def _fill(self) -> None:
        if self.isVisible():
            self._filled = self._session.tags
            self._filling = True
            self.tree.fill(self._filled, self._counts)
            self._filling = False
            self._show_tag()
            self._soon.start()

    def _follow(self) -> None:
        """The codebook changed; a tag that is being named meanwhile is left alone where it is shown already."""
        self._leave_said()
        if self._session.tags is not self._filled:
            self._fill()

    def _go_to(self) -> None:
        """The person went to another tag, unless the tree is filled anew."""
        if not self._filling:
            self._say_keys()
            self._show_tag()

    def _show_tag(self) -> None:
        id = self.tree.current()
        tag = self.editing.tag(id) if id else None
        counts = self._counts.get(tag.id, (0, 0)) if tag and self._counts is not None else None
        self.form.show_tag(tag, counts)
        for name in ("below", "merge", "delete"):
            self.buttons[name].setEnabled(tag is not None)
        history = self._session.changes.history
        self.buttons["undo"].setEnabled(history.undoable is not None)
        self.buttons["redo"].setEnabled(history.redoable is not None)

    def _count(self) -> None:
        """Count beside the window."""
        library = self._session.library
        if library is None or not self.isVisible():
            return

        def work() -> dict[str, tuple[int, int]]:
            with contextlib.closing(library.beside()) as own:
                return own.codebook.counts()

        def done(counts: dict[str, tuple[int, int]]) -> None:
            if counts != self._counts:
                self._counts = counts
                self.tree.show_counts(counts)
                self._show_tag()

        self._session.jobs.run(work, done, lambda error: self._say(message(error)))

    # Verbs

    def new(self) -> None:
        """Make a tag beside the current one, and let the person name it."""
        current = self.editing.tag(self.tree.current() or "")
        self._add(current.parent if current else None)

    def new_below(self) -> None:
        """Make a tag below the current one."""
        self._add(self.tree.current())

    def _add(self, parent: str | None) -> None:
        made = self.editing.add(parent)
        if made is not None:
            self._fill()
            self.tree.show_tag(made.id, edit=True)

    def _rename(self, id: str, name: str) -> None:
        if not self.editing.rename(id, name):
            self._fill()  # as it was

    def ask_delete(self) -> None:
        """Ask, saying what it means for the marks, and delete the current tag."""
        tag = self.editing.tag(self.tree.current() or "")
        if tag is None or self.asking is not None:
            return
        marks = self._counts.get(tag.id, (0, 0))[0] if self._counts else 0
        below = sum(each.parent == tag.id for each in self._session.tags)
        said = [self.tr("%n mark(s) lose it and keep their other tags.", "", marks)]
        if below:
            said.append(self.tr("%n tag(s) below it move up.", "", below))
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Delete a tag"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete “{0}”?").format(tag.name))
        box.setInformativeText(" ".join(said))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(delete)
        delete.clicked.connect(lambda: self.editing.delete(tag.id))
        self._ask(box)

    def ask_merge(self) -> None:
        """Ask which tag the current one goes into."""
        tag = self.editing.tag(self.tree.current() or "")
        others = [each for each in self._session.tags if tag and each.id != tag.id]
        if tag is None or not others or self.asking is not None:
            return
        marks = self._counts.get(tag.id, (0, 0))[0] if self._counts else 0
        dialog = MergeTagDialog(tag, others, marks, self._theme, self)

        def merge() -> None:
            if dialog.chosen is not None:
                self.editing.merge(tag.id, dialog.chosen)

        dialog.accepted.connect(merge)
        self._ask(dialog)

    def _ask(self, dialog: QMessageBox | MergeTagDialog) -> None:
        def done() -> None:
            self.asking = None

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(done)
        self.asking = dialog
        dialog.open()

    def ask_import(self) -> None:
        """Ask for a file with a codebook."""
        kinds = self.tr("Codebooks and libraries") + " (*.qdc *.csv *.tsv *.sqlite *.jsonl)"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import a codebook"), "", kinds)
        if path:
            self.editing.bring(path)

    def ask_export(self) -> None:
        """Ask where to write the codebook."""
        kinds = self.tr("Codebook of REFI-QDA") + " (*.qdc)"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export the codebook"), "codebook.qdc", kinds)
        if path:
            self.editing.export(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the window when nothing in it has use for it."""
        if leaves(self, event):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is written counts; the window is kept for the next time."""
        self.form.keep()
        super().closeEvent(event)


def _plain(work: Callable[[], object]) -> Callable[[], None]:
    """Without what a click hands over."""

    def call() -> None:
        work()

    return call


_SHEET = """
QTreeWidget {{ background: {paper}; color: {ink}; outline: 0; }}
QTreeWidget::item {{ padding: 4px 2px; }}
QTreeWidget::item:selected {{ background: {selection}; color: {ink}; }}
QHeaderView::section {{ background: {panel}; color: {muted}; border: 0;
  border-bottom: 1px solid {hairline}; padding: 4px 6px; }}
QListWidget {{ background: {paper}; color: {ink}; border: 1px solid {hairline}; }}
QListWidget::item:selected {{ background: {selection}; color: {ink}; }}
QSplitter::handle {{ background: {hairline}; }}
"""
