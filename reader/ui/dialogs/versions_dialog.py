"""Earlier versions of the article, and marks and decisions on them whose place in this one is doubtful."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QDateTime, QLocale, Qt
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
from reader.ui.dialogs.return_key import only_with_keyboard
from reader.ui.model.passages import Passages, around
from reader.ui.model.session import Session
from reader.ui.words import listed

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.window import Window

_Found = TypeVar("_Found")
_LOWEST = 52  # of a list: two of its rows
_AROUND, _NEAR = 60, 16  # code points of context on each side of a passage, and of a place where it may be


class Left(NamedTuple):
    """What stayed on an earlier version: a mark or a decision, where it stands there, and what is read there.

    `reads` are the words before, the words themselves and those after, in the script of the page.
    """

    what: Annotation | Decision
    article: Article
    span: Span
    reads: tuple[str, str, str]


class _Place(NamedTuple):
    """Where it may stand now, and what is read there."""

    candidate: Candidate
    reads: tuple[str, str, str]


class _All(NamedTuple):
    versions: list[Version]
    left: list[Left]


def show(window: Window) -> None:
    """Show them beside the window, whose page can be used meanwhile to choose a passage."""
    if window.session.views is not None and window.session.library is not None:
        dialog = VersionsDialog(window.session, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()


def find(library: Library, sha256: str, script: Script, normal: Normal) -> _All:
    """The earlier versions of an article, and all that is still on them, as it reads in a script. LibraryError."""
    passages = Passages(script, normal, library)
    versions = library.versions.earlier(sha256)
    left: list[Left] = []
    for version in versions:
        if version.annotations or version.decisions:
            views = passages.views(version.sha256)
            assert views is not None
            marks, decisions = library.annotations.of(version.sha256), library.decisions.of(version.sha256)
            stayed: list[tuple[Annotation | Decision, Span]] = [(each, each.span) for each in marks]
            stayed += ((each, each.value.span) for each in decisions)
            left += (Left(what, views.article, at, around(views, at, _AROUND, script)) for what, at in stayed)
    return _All(versions, left)


class VersionsDialog(QDialog):
    """What is chosen on the left is shown as it stood, with places where it may stand now; Return moves it to one."""

    keeps_size = True

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Of the open article; it closes when another is opened."""
        super().__init__(parent)
        assert session.views is not None
        self._session = session
        self._article = session.views.article
        self._left: list[Left] = []
        self._versions: list[Version] = []
        self._places: list[_Place] = []
        self._jobs = [0, 0]  # what is on earlier versions, and where it may stand now
        self._closed = False
        self.setWindowTitle(self.tr("Earlier versions of the article"))
        self.resize(760, 500)  # beside which some of the page can be seen
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
        self.left.setAccessibleName(self.tr("What stayed on them"))
        for each in (self.versions, self.left):
            each.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            each.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.was = QPlainTextEdit()
        self.was.setReadOnly(True)
        self.was.setTabChangesFocus(True)
        self.was.setAccessibleName(self.tr("Where it stood"))
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Where it may stand now"))
        self.places.setWordWrap(True)
        self.places.setSpacing(3)
        for pane in (self.versions, self.left, self.was, self.places):
            pane.setMinimumHeight(_LOWEST)
        self.none = QLabel(self.tr("Nothing like it is in this version. Select a passage on the page, or leave it."))
        self.none.setWordWrap(True)
        self.none.setObjectName("muted")
        self.move_there = QPushButton(self.tr("Move it there"))
        self.move_there.setObjectName("primary")
        self.move_here = QPushButton(self.tr("Move it to the selection"))
        self.open_version = QPushButton(self.tr("Open this version"))
        self.part = QPushButton(self.tr("It is another article"))
        self.part.setToolTip(self.tr("Not a newer version: what came from the version before moves back to it."))
        for button in (self.move_there, self.move_here, self.open_version, self.part):
            only_with_keyboard(button)

    def _lay_out(self) -> None:
        one, other = QVBoxLayout(), QVBoxLayout()
        one.addWidget(self._heading(self.tr("Earlier versions"), self.versions))
        one.addWidget(self.versions, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_version)
        buttons.addWidget(self.part)
        buttons.addStretch()
        one.addLayout(buttons)
        one.addWidget(self._heading(self.tr("What stayed on them"), self.left))
        one.addWidget(self.left, 2)
        other.addWidget(self._heading(self.tr("Where it stood"), self.was))
        other.addWidget(self.was, 1)
        other.addWidget(self._heading(self.tr("Where it may stand now"), self.places))
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
        self.places.itemDoubleClicked.connect(lambda _: self.settle_there())
        self.move_there.clicked.connect(self.settle_there)
        self.move_here.clicked.connect(self.settle_here)
        self.open_version.clicked.connect(self._open_version)
        self.versions.itemDoubleClicked.connect(lambda _: self._open_version())
        self.versions.currentRowChanged.connect(lambda _: self._enable())
        self.part.clicked.connect(self._part)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # not by their names, which are one in Chinese
            shortcut = QShortcut(QKeySequence(key), self.places, self.settle_there)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._session.selection_changed.connect(self._enable)
        self._session.opened.connect(self.close)
        for signal in (self._session.library_changed, self._session.annotations_changed):
            signal.connect(self.reload)  # undone, too
        for signal in (self._session.script_changed, self._session.reading_changed):
            signal.connect(self.reload)

    # Filling

    def reload(self) -> None:
        """Show what the library has now."""
        library, sha256 = self._session.library, self._article.sha256
        if library is None or self._closed:
            return
        script, normal = self._session.script, self._session.normal

        def work() -> _All:
            with contextlib.closing(library.beside()) as own:
                return find(own, sha256, script, normal)

        self._run(0, work, self._show)

    def _run(self, which: int, work: Callable[[], _Found], done: Callable[[_Found], None]) -> None:
        """What was asked before is of no use any more."""
        self._session.jobs.drop(self._jobs[which])
        self._jobs[which] = self._session.jobs.run(work, done, self._session.notice)

    def done(self, result: int) -> None:
        """Nothing is shown any more."""
        self._closed = True
        for job in self._jobs:
            self._session.jobs.drop(job)
        super().done(result)

    def _show(self, found: _All) -> None:
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
                    "%n mark(s) or decision(s) stayed on earlier versions, because their place is in doubt.",
                    "",
                    len(self._left),
                )
            )
        else:
            self.head.setText(self.tr("Everything that was marked on earlier versions has come along."))
        self.left.setCurrentRow(min(row, len(self._left) - 1))
        if not self._left:
            self._show_left(-1)
        self._enable()

    def _about(self, version: Version) -> str:
        moment = QDateTime.fromMSecsSinceEpoch(int(version.opened.timestamp() * 1000))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        length = self.tr("%n character(s)", "", version.characters)
        title = version.title or self.tr("Untitled")
        return f"{title}\n{when} · {length}"

    def _named(self, left: Left) -> QListWidgetItem:
        quote = left.reads[1].replace("\n", " ")
        if isinstance(left.what, Annotation):
            kind = listed(left.what.tags) or self.tr("Untagged")
        else:
            kind = self.tr("Decision")
        item = QListWidgetItem(f"{quote}\n{kind}")
        item.setToolTip(left.what.note if isinstance(left.what, Annotation) else "")
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
        _show_passage(self.was, left.reads)
        if views is None:
            return
        reading = views.reading

        def work() -> list[_Place]:
            own = Views(new, reading)  # the window's are not for two threads
            found = VersionMapping(left.article.text, new.text).candidates(left.span)
            return [_Place(each, around(own, each.span, _NEAR, script)) for each in found]

        self._run(1, work, partial(self._show_places, left))
        self._enable()

    def _show_places(self, left: Left, places: Sequence[_Place]) -> None:
        row = self.left.currentRow()
        if not 0 <= row < len(self._left) or self._left[row] != left:
            return
        if isinstance(left.what, Decision):  # which holds words of its own, so that only the same fit
            quote = left.article.text[left.span.start : left.span.end]
            places = [each for each in places if self._article.text[slice(*each.candidate.span)] == quote]
        self._places = list(places)
        for each in self._places:
            before, found, after = each.reads
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

    # Verbs

    def settle_there(self) -> None:
        """Move what is chosen to the place that is chosen."""
        if self.move_there.isEnabled():
            self._settle(self._places[self.places.currentRow()].candidate.span)

    def settle_here(self) -> None:
        """Move what is chosen to the passage that is selected on the page."""
        if self._session.selection is not None:
            self._settle(self._session.selection)

    def _settle(self, span: Span) -> None:
        left, library = self._left[self.left.currentRow()], self._session.library
        if library is None:
            return
        if isinstance(left.what, Annotation):
            moved = library.versions.settled(left.what, self._article, span)
            done = self._session.changes.replace(self.tr("move to this version"), (left.what,), (moved,))
        else:
            done = self._settle_decision(library, left.what, span)
        if done:
            self._session.reveal(span)

    def _settle_decision(self, library: Library, decision: Decision, span: Span) -> bool:
        try:
            moved = library.versions.settle_decision(decision, self._article, span)
        except LibraryError as error:
            self._session.notice(error)
            return False
        if moved is None:
            self.head.setText(self.tr("A decision can only move to the same words; make it anew on the page instead."))
            return False
        self._session.linking.reload()  # which says that all is to be shown anew
        return True

    def _open_version(self) -> None:
        row = self.versions.currentRow()
        if 0 <= row < len(self._versions):
            self._session.open_listed(self._versions[row].sha256)

    def _part(self) -> None:
        self._session.versioning.part()


def _show_passage(view: QPlainTextEdit, reads: tuple[str, str, str]) -> None:
    """The passage with what is around it; the words themselves stand out."""
    before, found, after = reads
    form = QTextCharFormat()
    form.setBackground(view.palette().highlight())
    form.setForeground(view.palette().highlightedText())
    view.clear()
    cursor = view.textCursor()
    for words, how in ((before, QTextCharFormat()), (found, form), (after, QTextCharFormat())):
        cursor.insertText(words, how)
    view.moveCursor(QTextCursor.MoveOperation.Start)
