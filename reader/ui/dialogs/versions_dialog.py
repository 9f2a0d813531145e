"""Earlier versions of the article, and marks and decisions that did not move to this version."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import LibraryError
from reader.store.version_mapping import Candidate, VersionMapping
from reader.store.versions import Version
from reader.text.views import Views
from reader.types import Annotation, Article, Decision, Normal, Script, Span
from reader.ui.background.library_jobs import in_library
from reader.ui.dialogs.passages import Passages, around
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session
from reader.ui.paged.keys import press_only_when_focused
from reader.ui.words import listed, moment

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.context import AppContext

_MIN_HEIGHT = 52  # pixels; two rows of a list
_AROUND, _NEAR = 60, 16  # code points of context around a passage and around a candidate


class Unmoved(NamedTuple):
    """A mark or decision still on an earlier version, with its span there.

    `context` is the text before, the passage and the text after, in the page's script.
    """

    item: Annotation | Decision
    article: Article
    span: Span
    context: tuple[str, str, str]


class _Candidate(NamedTuple):
    """A possible place in this version, with its context."""

    candidate: Candidate
    context: tuple[str, str, str]


class _Earlier(NamedTuple):
    versions: list[Version]
    left: list[Unmoved]


def show(context: AppContext) -> None:
    """Open the dialog, not modal, so that passages can be selected on the page."""
    if context.session.views is not None and context.session.library is not None:
        dialog = VersionsDialog(context.session, context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()


def find_unmoved(library: Library, sha256: str, script: Script, normal: Normal) -> _Earlier:
    """The earlier versions of an article, and what is still on them, in a script. Raises `LibraryError`."""
    passages = Passages(script, normal, library)
    versions = library.versions.earlier(sha256)
    left: list[Unmoved] = []
    for version in versions:
        if version.annotations or version.decisions:
            views = passages.views(version.sha256)
            assert views is not None
            marks, decisions = library.annotations.of(version.sha256), library.decisions.of(version.sha256)
            stayed: list[tuple[Annotation | Decision, Span]] = [(each, each.span) for each in marks]
            stayed += ((each, each.value.span) for each in decisions)
            left += (Unmoved(item, views.article, at, around(views, at, _AROUND, script)) for item, at in stayed)
    return _Earlier(versions, left)


class VersionsDialog(QDialog):
    """The selected unmoved item is shown in context, with candidates in this version; Return moves it there."""

    keeps_size = True

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Show the versions of the open article; close when another is opened."""
        super().__init__(parent)
        assert session.views is not None
        self._session = session
        self._article = session.views.article
        self._left: list[Unmoved] = []
        self._versions: list[Version] = []
        self._places: list[_Candidate] = []
        self._jobs = [0, 0]  # ids of the jobs that find unmoved items and candidates
        self._closed = False
        self.setWindowTitle(self.tr("Earlier versions of the article"))
        self.resize(760, 500)  # leaves part of the page visible
        self._make()
        self._lay_out()
        self._connect()
        self.reload()

    def _make(self) -> None:
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.versions = QListWidget()
        self.versions.setAccessibleName(self.tr("Earlier versions"))
        self.versions.setMaximumHeight(120)
        self.versions.setSpacing(2)
        self.left = QListWidget()
        self.left.setAccessibleName(self.tr("Left on earlier versions"))
        for each in (self.versions, self.left):
            each.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            each.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.was = QPlainTextEdit()
        self.was.setReadOnly(True)
        self.was.setTabChangesFocus(True)
        self.was.setAccessibleName(self.tr("Original position"))
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Possible new position"))
        self.places.setWordWrap(True)
        self.places.setSpacing(3)
        for pane in (self.versions, self.left, self.was, self.places):
            pane.setMinimumHeight(_MIN_HEIGHT)
        self.none = QLabel(self.tr("This version has no similar passage. Select one in the article, or leave it."))
        self.none.setWordWrap(True)
        self.none.setObjectName("muted")
        self.move_there = QPushButton(self.tr("Move there"))
        self.move_there.setObjectName("primary")
        self.move_here = QPushButton(self.tr("Move to selection"))
        self.open_version = QPushButton(self.tr("Open this version"))
        self.part = QPushButton(self.tr("Different article"))
        self.part.setToolTip(self.tr("Not a newer version: what was carried over moves back to the earlier version."))
        for button in (self.move_there, self.move_here, self.open_version, self.part):
            press_only_when_focused(button)

    def _lay_out(self) -> None:
        one, other = QVBoxLayout(), QVBoxLayout()
        one.addWidget(self._heading(self.tr("Earlier versions"), self.versions))
        one.addWidget(self.versions, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_version)
        buttons.addWidget(self.part)
        buttons.addStretch()
        one.addLayout(buttons)
        one.addWidget(self._heading(self.tr("Left on earlier versions"), self.left))
        one.addWidget(self.left, 2)
        other.addWidget(self._heading(self.tr("Original position"), self.was))
        other.addWidget(self.was, 1)
        other.addWidget(self._heading(self.tr("Possible new position"), self.places))
        other.addWidget(self.none)
        other.addWidget(self.places, 2)
        moving = QHBoxLayout()
        moving.addWidget(self.move_there)
        moving.addWidget(self.move_here)
        moving.addStretch()
        other.addLayout(moving)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addLayout(one, 2)
        halves.addLayout(other, 3)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addLayout(halves, 1)
        column.addWidget(box)

    def _heading(self, words: str, of: QWidget) -> QLabel:
        label = QLabel(words)
        label.setObjectName("muted")
        label.setBuddy(of)
        return label

    def _connect(self) -> None:
        self.left.currentRowChanged.connect(self._show_left)
        self.places.currentRowChanged.connect(self._reveal)
        self.places.itemDoubleClicked.connect(lambda _: self.move_to_candidate())
        self.move_there.clicked.connect(self.move_to_candidate)
        self.move_here.clicked.connect(self.move_to_selection)
        self.open_version.clicked.connect(self._open_version)
        self.versions.itemDoubleClicked.connect(lambda _: self._open_version())
        self.versions.currentRowChanged.connect(lambda _: self._enable())
        self.part.clicked.connect(self._part)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # not by name: both keys have the same name in Chinese
            shortcut = QShortcut(QKeySequence(key), self.places, self.move_to_candidate)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._session.selection_changed.connect(self._enable)
        self._session.opened.connect(self.close)
        self._session.library_changed.connect(self._follow)
        self._session.annotations_changed.connect(self.reload)  # also after undo
        for signal in (self._session.script_changed, self._session.reading_changed):
            signal.connect(self.reload)

    def _follow(self, change: LibraryChange) -> None:
        if change.concerns(ChangeKind.ARTICLES, ChangeKind.MARKS):
            self.reload()

    # Filling

    def reload(self) -> None:
        """Load versions and unmoved items from the library."""
        if self._closed:
            return
        session, sha256 = self._session, self._article.sha256
        script, normal = session.script, session.normal
        session.jobs.drop(self._jobs[0])
        self._jobs[0] = in_library(
            session, lambda library: find_unmoved(library, sha256, script, normal), self._show, owner=self
        )

    def done(self, result: int) -> None:
        """Drop the jobs."""
        self._closed = True
        for job in self._jobs:
            self._session.jobs.drop(job)
        super().done(result)

    def _show(self, found: _Earlier) -> None:
        row = max(self.left.currentRow(), 0)
        self._versions, self._left = found
        self.versions.clear()
        for version in self._versions:
            self.versions.addItem(self._about(version))
        if self._versions:
            self.versions.setCurrentRow(0)
        self.left.clear()
        for each in self._left:
            self.left.addItem(self._named(each))
        if not self._versions:
            self.head.setText(self.tr("The library has no earlier version of this article."))
        elif self._left:
            self.head.setText(
                self.tr(
                    "%n mark(s) or decision(s) stayed on earlier versions because their position is uncertain.",
                    "",
                    len(self._left),
                )
            )
        else:
            self.head.setText(self.tr("All marks on earlier versions were carried over."))
        self.left.setCurrentRow(min(row, len(self._left) - 1))
        if not self._left:
            self._show_left(-1)
        self._enable()

    def _about(self, version: Version) -> str:
        length = self.tr("%n character(s)", "", version.characters)
        title = version.title or self.tr("Untitled")
        return f"{title}\n{moment(version.opened)} · {length}"

    def _named(self, left: Unmoved) -> QListWidgetItem:
        quote = left.context[1].replace("\n", " ")
        if isinstance(left.item, Annotation):
            kind = listed(left.item.tags) or self.tr("Untagged")
        else:
            kind = self.tr("Decision")
        item = QListWidgetItem(f"{quote}\n{kind}")
        item.setToolTip(left.item.note if isinstance(left.item, Annotation) else "")
        return item

    def _show_left(self, row: int) -> None:
        self.places.clear()
        self._places = []
        self.none.hide()
        if not 0 <= row < len(self._left):
            self.was.clear()
            self._enable()
            return
        left, new, script, views = self._left[row], self._article, self._session.script, self._session.views
        _show_passage(self.was, left.context)
        if views is None:
            return
        reading = views.reading

        def work() -> list[_Candidate]:
            own_views = Views(new, reading)  # views are not thread-safe
            found = VersionMapping(left.article.text, new.text).candidates(left.span)
            return [_Candidate(each, around(own_views, each.span, _NEAR, script)) for each in found]

        jobs = self._session.jobs
        jobs.drop(self._jobs[1])
        self._jobs[1] = jobs.run(work, partial(self._show_places, left), self._session.notice)
        self._enable()

    def _show_places(self, left: Unmoved, places: Sequence[_Candidate]) -> None:
        row = self.left.currentRow()
        if not 0 <= row < len(self._left) or self._left[row] != left:
            return
        if isinstance(left.item, Decision):  # a decision has its own text, so only identical words fit
            quote = left.article.text[left.span.start : left.span.end]
            places = [each for each in places if self._article.text[slice(*each.candidate.span)] == quote]
        self._places = list(places)
        for each in self._places:
            before, found, after = each.context
            words = f"…{before}【{found}】{after}…".replace("\n", " ")
            self.places.addItem(f"{words}\n{round(each.candidate.score * 100)} %")
        self.none.setVisible(not self._places)
        self.places.setVisible(bool(self._places))
        if self._places:
            self.places.setCurrentRow(0)
        self._enable()

    def _reveal(self, row: int) -> None:
        if 0 <= row < len(self._places):
            self._session.reveal(self._places[row].candidate.span)
        self._enable()

    def _enable(self) -> None:
        chosen = 0 <= self.left.currentRow() < len(self._left)
        self.move_there.setEnabled(chosen and 0 <= self.places.currentRow() < len(self._places))
        self.move_here.setEnabled(chosen and self._session.selection is not None)
        self.open_version.setEnabled(self.versions.currentRow() >= 0)
        self.part.setEnabled(bool(self._versions))

    # Actions

    def move_to_candidate(self) -> None:
        """Move the selected item to the selected candidate."""
        if self.move_there.isEnabled():
            self._settle(self._places[self.places.currentRow()].candidate.span)

    def move_to_selection(self) -> None:
        """Move the selected item to the selection on the page."""
        if self._session.selection is not None:
            self._settle(self._session.selection)

    def _settle(self, span: Span) -> None:
        left, library = self._left[self.left.currentRow()], self._session.library
        if library is None:
            return
        if isinstance(left.item, Annotation):
            moved = library.versions.annotation_at(left.item, self._article, span)
            done = self._session.changes.replace(self.tr("move to this version"), (left.item,), (moved,))
        else:
            done = self._move_decision(library, left.item, span)
        if done:
            self._session.reveal(span)

    def _move_decision(self, library: Library, decision: Decision, span: Span) -> bool:
        try:
            moved = library.versions.place_decision(decision, self._article, span)
        except LibraryError as error:
            self._session.notice(error)
            return False
        if moved is None:
            self.head.setText(
                self.tr("A decision can only be moved to identical text. Make a new one in the article instead.")
            )
            return False
        self._session.library_sync.reload()  # refreshes everything
        return True

    def _open_version(self) -> None:
        row = self.versions.currentRow()
        if 0 <= row < len(self._versions):
            self._session.open_listed(self._versions[row].sha256)

    def _part(self) -> None:
        self._session.versioning.unlink()


def _show_passage(view: QPlainTextEdit, context: tuple[str, str, str]) -> None:
    """Show a passage in context, highlighted."""
    before, found, after = context
    form = QTextCharFormat()
    form.setBackground(view.palette().highlight())
    form.setForeground(view.palette().highlightedText())
    view.clear()
    cursor = view.textCursor()
    for words, format_ in ((before, QTextCharFormat()), (found, form), (after, QTextCharFormat())):
        cursor.insertText(words, format_)
    view.moveCursor(QTextCursor.MoveOperation.Start)
