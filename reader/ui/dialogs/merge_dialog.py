"""Merging a colleague's library: what is new, and what both changed, to choose from."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.errors import LibraryError, ReaderError
from reader.ui.dialogs import merge_words
from reader.ui.dialogs.conflict_chooser import Choosing
from reader.ui.errors.messages import message
from reader.ui.model.passages import Passages
from reader.ui.words import named, tr

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.merging import Plan
    from reader.ui.background.progress import Task
    from reader.ui.look.theme import Theme
    from reader.ui.model.session import Session
    from reader.ui.window import Window

_DONE = 520  # pixels it is wide when all is merged


def show(window: Window) -> None:
    """Ask for a library in front of the window, and show what merging it would do."""
    if window.session.library is None:
        return
    kinds = tr("Libraries and their exports") + " (*.sqlite *.jsonl);;" + tr("All files") + " (*)"
    path, _ = QFileDialog.getOpenFileName(window, tr("Merge a library"), "", kinds)
    if path:
        MergeDialog(window.session, path, window.theme, window).open()


class _Other(NamedTuple):
    """A colleague's library while it is open, what merging it would do, and what the passages read as."""

    library: Library
    plan: Plan
    read: merge_words.Read
    close: Callable[[], None]


class MergeDialog(QDialog):
    """Reads the file in a job, shows what would come, lets the person choose, merges in a job and says what was done.

    Nothing changes before “Merge” is pressed. Signals: `planned` when the choice is shown, `merged` when all is done.
    """

    planned = Signal()
    merged = Signal()
    told = Signal(int, int)  # from a job

    def __init__(self, session: Session, path: str, theme: Theme, parent: QWidget | None) -> None:
        """Begin to read at once."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge a library"))
        self.resize(860, 560)
        self._session = session
        self._path = path
        self._theme = theme
        self._other: _Other | None = None
        self._busy = False
        self._closed = False
        self._task: Task | None = None  # what merges
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.pages = QStackedWidget()
        self.pages.addWidget(QWidget())
        self.outcome = QListWidget()
        self.outcome.setAccessibleName(self.tr("What was chosen"))
        self.outcome.setWordWrap(True)
        self.outcome.setSpacing(3)
        self.pages.addWidget(self.outcome)
        self.choosing: Choosing | None = None
        self.merge = QPushButton(self.tr("&Merge"))
        self.merge.setObjectName("primary")
        self.merge.setEnabled(False)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.box.addButton(self.merge, QDialogButtonBox.ButtonRole.ActionRole)
        self.box.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.merge.clicked.connect(self.carry_out)
        self.box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(self.progress)
        column.addWidget(self.pages, 1)
        column.addWidget(self.box)
        self.told.connect(self._tell)
        self._read()

    # Reading

    def _read(self) -> None:
        library, path, told = self._session.library, self._path, self.told
        assert library is not None
        self._begin(self.tr("Reading {0}…").format(path))
        script, normal = self._session.script, self._session.normal

        def work() -> _Other:
            from reader.store import merging

            with contextlib.ExitStack() as stack:
                theirs = stack.enter_context(merging.opened(path))
                own = stack.enter_context(contextlib.closing(library.beside()))
                plan = merging.plan(own, theirs, told.emit)
                read = merge_words.read(plan.conflicts, Passages(script, normal, own, theirs))
                own.close()
                return _Other(theirs, plan, read, stack.pop_all().close)
            raise AssertionError  # an exception leaves the block

        self._session.slow_jobs.run(work, self._planned, self._failed)

    def _planned(self, other: _Other) -> None:
        if self._closed:
            other.close()
            self.deleteLater()
            return
        self._end()
        self._show(other)

    def _show(self, other: _Other) -> None:
        self._other, plan = other, other.plan
        if plan.empty:
            self._close_only()
            self._say([self.tr("Nothing to merge: this library has all that the other one has.")])
            return
        self._say(self._counts(plan) or [self.tr("Nothing new comes.")])
        self.merge.setEnabled(not plan.conflicts)
        if plan.conflicts:
            self.choosing = Choosing(plan.conflicts, self._theme, other.read)
            self.choosing.changed.connect(self._chosen)
            self.pages.addWidget(self.choosing)
            self.pages.setCurrentWidget(self.choosing)
            self.choosing.take_focus()
        else:
            self.merge.setDefault(True)
            self.merge.setFocus(Qt.FocusReason.OtherFocusReason)
        self.planned.emit()

    def _counts(self, plan: Plan) -> list[str]:
        return [named(name, count) for name, count in merge_words.lines(plan)]

    def _chosen(self) -> None:
        assert self.choosing is not None
        self.merge.setEnabled(self.choosing.complete)

    # Merging

    def carry_out(self) -> None:
        """Merge with what was chosen."""
        library, other, told = self._session.library, self._other, self.told
        if library is None or other is None or self._busy:
            return
        choices = dict(self.choosing.choices) if self.choosing else {}
        self._begin(self.tr("Merging; a backup is made first…"))
        self.pages.setEnabled(False)
        self.merge.setEnabled(False)

        def work(task: Task) -> Plan:
            from reader.store import merging
            from reader.store.cancellation import cancellable

            with contextlib.closing(library.beside()) as own, cancellable(task.is_stopped):
                own.stop_when(task.is_stopped)
                return merging.carry_out(own, other.library, other.plan, choices, told.emit)

        words = self.tr("Merging a library")
        self._task = self._session.progress.run(self._session.slow_jobs, words, work, self._merged, self._not_merged)

    def _merged(self, done: Plan) -> None:
        self._end()
        self.pages.setEnabled(True)
        lines = self._counts(done)
        if done.conflicts:
            lines.append(self.tr("Chosen: %n", None, len(done.conflicts)))
        safe = self.tr("What the library was before is the newest of its backups.")
        self._say([self.tr("Merged."), *lines, "", safe])
        self._close_only()
        self._show_outcome()
        _reload(self._session)
        self.merged.emit()

    def _show_outcome(self) -> None:
        """What was chosen stays to be read; the dialog is no larger than what it says."""
        room = 0
        if self.choosing is not None:
            self.outcome.addItems(self.choosing.told())
            self.pages.setCurrentWidget(self.outcome)
            room = (self.outcome.sizeHintForRow(0) + 2 * self.outcome.spacing()) * self.outcome.count() + 4
        else:
            self.pages.hide()
        others = self.words.heightForWidth(_DONE) + self.box.sizeHint().height() + 48
        self.resize(_DONE, min(others + room, self.height()))

    def _not_merged(self, error: ReaderError) -> None:
        """See what is to be chosen now; the choices that were made about the same stay."""
        library, other = self._session.library, self._other
        self._end()
        self._say([message(error)])
        if library is None or other is None:
            return

        script, normal = self._session.script, self._session.normal

        def work() -> _Other:
            from reader.store import merging

            with contextlib.closing(library.beside()) as own:
                plan = merging.plan(own, other.library)
                read = merge_words.read(plan.conflicts, Passages(script, normal, own, other.library))
                return other._replace(plan=plan, read=read)

        self._busy = True
        self._session.slow_jobs.run(work, lambda anew: self._again(anew, message(error)), self._not_again)

    def _again(self, other: _Other, sentence: str) -> None:
        self._end()
        before = self.choosing
        self.choosing = None
        self.pages.setEnabled(True)
        self._show(other)
        self._say([sentence])
        if before is not None:
            if self.choosing is not None:
                self.choosing.keep(before.made())
            self.pages.removeWidget(before)
            before.deleteLater()

    def _not_again(self, error: ReaderError) -> None:
        self._end()
        self._say([message(error)])

    # What is said meanwhile

    def _begin(self, sentence: str) -> None:
        self._busy = True
        self._say([sentence])
        self.progress.setRange(0, 0)
        self.progress.show()

    def _tell(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _end(self) -> None:
        self._busy, self._task = False, None
        self.progress.hide()

    def _failed(self, error: ReaderError) -> None:
        if self._closed:
            self.deleteLater()
            return
        self._end()
        self._close_only()
        self._say([message(error)])

    def _close_only(self) -> None:
        """There is nothing more to do here."""
        self.merge.hide()
        button = self.box.button(QDialogButtonBox.StandardButton.Cancel)
        button.setText(self.tr("Close"))
        button.setDefault(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, lines: list[str]) -> None:
        self.words.setText("\n".join(lines))
        self.words.setAccessibleName("\n".join(lines))

    def done(self, result: int) -> None:
        """Let go of the other library; what is being merged is stopped and taken back first, and then asked again."""
        if self._busy and self._other is not None:
            if self._task is not None:
                self._task.stop()
            return
        self._closed = True
        if self._other is not None:
            self._other.close()
            self._other = None
        super().done(result)
        if not self._busy:  # else when the job has ended, which tells this dialog how far it is
            self.deleteLater()


def _reload(session: Session) -> None:
    """Read anew what the session knows of the library."""
    if session.library is None:
        return
    try:
        names = session.library.names.all()
    except LibraryError as error:
        session.notice(error)
        return
    if session.views is None:
        session.linking.reload_annotations()
        session.names = names
    else:
        session.linking.reload()
        if names != session.names:
            session.analyses.know(names)
    session.library_changed.emit()
