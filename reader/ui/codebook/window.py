"""The codebook window: add, describe, move, merge and delete tags."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QMessageBox,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.types import Tag
from reader.ui.background.deferred import DeferredCall
from reader.ui.background.library_jobs import in_library
from reader.ui.codebook.editing import CodebookEditor
from reader.ui.codebook.form import TagForm
from reader.ui.codebook.merge_tag_dialog import MergeTagDialog
from reader.ui.codebook.tree import TagTree
from reader.ui.errors.messages import message
from reader.ui.exchange.file_dialogs import open_file, save_file
from reader.ui.look import theme as themes
from reader.ui.look.theme import Theme
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session
from reader.ui.paged.flow_layout import FlowLayout
from reader.ui.paged.keys import ClosedByEscape

_COUNT_DELAY = 200  # milliseconds from a change to recounting marks


class CodebookWindow(ClosedByEscape):
    """The tree of tags and the form of the current one. `asking` is the open dialog."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Show the session's codebook."""
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
        self.editing = CodebookEditor(session)
        self.tree = TagTree(self, theme)
        self.form = TagForm(self, theme)
        self._status = QLabel()
        self._status.setObjectName("muted")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setContentsMargins(14, 6, 14, 6)
        self._status.setWordWrap(True)
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
        column.addWidget(self._status)
        self._count_timer = DeferredCall(self._count, self, _COUNT_DELAY)
        self._connect()
        self.set_theme(theme)
        self._show_keys()

    def _bar(self) -> QWidget:
        bar = QWidget()
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(8, 6, 8, 6)
        self.buttons: dict[str, QToolButton] = {}
        for name, words, key, work in (
            ("new", self.tr("New"), "Ctrl+N", self.new),
            ("below", self.tr("New subtag"), "Ctrl+Shift+N", self.new_subtag),
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
            button.clicked.connect(_without_arguments(work))
            if key:
                QShortcut(QKeySequence(key), self, work)
            self.buttons[name] = button
        QShortcut(QKeySequence("Ctrl+Y"), self, self._session.changes.redo)
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        rows.addLayout(FlowLayout(tuple(self.buttons.values())))
        return bar

    def _connect(self) -> None:
        session, editing, tree, form = self._session, self.editing, self.tree, self.form
        later = Qt.ConnectionType.QueuedConnection  # the tree must not be refilled during its own signal
        tree.renamed.connect(self._rename, later)
        tree.moved.connect(lambda id, parent: editing.move(id, parent or None), later)
        tree.indented.connect(lambda id: editing.indent(id, tree.siblings(id)))
        tree.outdented.connect(editing.outdent)
        tree.deleted.connect(lambda _: self.ask_delete())
        tree.key_assigned.connect(lambda id, number: editing.assign_key(id, number or None))
        tree.currentItemChanged.connect(lambda *_: self._current_changed())
        form.described.connect(editing.describe)
        form.coloured.connect(editing.colour)
        form.key_assigned.connect(lambda id, number: editing.assign_key(id, number or None))
        editing.reported.connect(self._say)
        session.noticed.connect(self._say)
        session.tags_changed.connect(self._follow, later)
        session.annotations_changed.connect(self._count_timer.start)
        session.annotations_changed.connect(self._expire_status, later)
        session.library_changed.connect(self._follow_library)

    def _follow_library(self, change: LibraryChange) -> None:
        if change.concerns(ChangeKind.ARTICLES, ChangeKind.MARKS, ChangeKind.TAGS):
            self._count_timer.start()

    def open(self) -> None:
        """Show the window in front."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._fill()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self._theme = self.tree.theme = theme
        self.setStyleSheet(themes.style_sheet(theme) + _SHEET.format(**theme._asdict()))
        self.form.set_theme(theme)
        self._fill()

    def _say(self, sentence: ReaderError | str) -> None:
        self._status.setText(message(sentence))
        self._status_step = self._session.changes.history.place

    def _show_keys(self) -> None:
        self._say(self.tr("F2: rename · Alt+→, Alt+←: indent · 1–9: assign key · Ctrl+Z: undo"))

    def _expire_status(self) -> None:
        """Restore the keys in the status line once the history has moved on from its step."""
        if self._status_step != self._session.changes.history.place:
            self._show_keys()

    # Showing

    def _fill(self) -> None:
        if self.isVisible():
            self._filled = self._session.tags
            self._filling = True
            self.tree.fill(self._filled, self._counts)
            self._filling = False
            self._show_tag()
            self._count_timer.start()

    def _follow(self) -> None:
        """Refill after a change, unless the tree shows it already, so that an open editor stays."""
        self._expire_status()
        if self._session.tags is not self._filled:
            self._fill()

    def _current_changed(self) -> None:
        """Show the tag the user selected."""
        if not self._filling:
            self._show_keys()
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
        """Count the marks in a job."""
        if not self.isVisible():
            return

        def done(counts: dict[str, tuple[int, int]]) -> None:
            if counts != self._counts:
                self._counts = counts
                self.tree.show_counts(counts)
                self._show_tag()

        in_library(self._session, lambda library: library.codebook.counts(), done, self._say)

    # Actions

    def new(self) -> None:
        """Add a tag on the level of the current one, and edit its name."""
        current = self.editing.tag(self.tree.current() or "")
        self._add(current.parent if current else None)

    def new_subtag(self) -> None:
        """Add a tag below the current one, and edit its name."""
        self._add(self.tree.current())

    def _add(self, parent: str | None) -> None:
        made = self.editing.add(parent)
        if made is not None:
            self._fill()
            self.tree.show_tag(made.id, edit=True)

    def _rename(self, id: str, name: str) -> None:
        if not self.editing.rename(id, name):
            self._fill()  # restore the old name

    def ask_delete(self) -> None:
        """Confirm, with the effect on marks, and delete the current tag."""
        tag = self.editing.tag(self.tree.current() or "")
        if tag is None or self.asking is not None:
            return
        marks = self._counts.get(tag.id, (0, 0))[0] if self._counts else 0
        below = sum(each.parent == tag.id for each in self._session.tags)
        lines = [self.tr("%n mark(s) will lose this tag and keep their others.", "", marks)]
        if below:
            lines.append(self.tr("%n subtag(s) will move up one level.", "", below))
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Delete tag"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete “{0}”?").format(tag.name))
        box.setInformativeText(" ".join(lines))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(delete)
        delete.clicked.connect(lambda: self.editing.delete(tag.id))
        self._ask(box)

    def ask_merge(self) -> None:
        """Ask for a target tag, and merge the current one into it."""
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
        """Ask for a codebook file, and import it."""
        kinds = self.tr("Codebooks and libraries") + " (*.qdc *.csv *.tsv *.sqlite *.jsonl)"
        if path := open_file(self._session, self, "codebook", self.tr("Import codebook"), kinds):
            self.editing.import_file(path)

    def ask_export(self) -> None:
        """Ask for a path, and export the codebook."""
        formats = {"qdc": self.tr("REFI-QDA codebook")}
        if path := save_file(self._session, self, "codebook", self.tr("Export codebook"), "codebook", formats):
            self.editing.export(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Commit the form; the window itself is kept."""
        self.form.commit()
        super().closeEvent(event)


def _without_arguments(work: Callable[[], object]) -> Callable[[], None]:
    """Drop the argument of `clicked`."""

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
