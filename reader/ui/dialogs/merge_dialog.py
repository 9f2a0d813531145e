"""Merging another library: counts of what is new, and the choice for each conflict."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.ui.background.library_jobs import in_library
from reader.ui.dialogs import merge_words
from reader.ui.dialogs.conflict_chooser import ConflictChooser
from reader.ui.dialogs.passages import Passages
from reader.ui.errors.messages import message
from reader.ui.exchange.file_dialogs import open_file
from reader.ui.words import named, tr

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.merging import Plan
    from reader.ui.background.progress import Task
    from reader.ui.context import AppContext
    from reader.ui.look.theme import Theme
    from reader.ui.model.session import Session

_OUTCOME_WIDTH = 520  # pixels, once merged


def show(context: AppContext) -> None:
    """Ask for a library file, and open the dialog for it."""
    if context.session.library is None:
        return
    kinds = tr("Libraries and exports") + " (*.sqlite *.jsonl);;" + tr("All files") + " (*)"
    if path := open_file(context.session, context.window, "library", tr("Merge library"), kinds):
        MergeDialog(context.session, path, context.theme, context.window).open()


class _Source(NamedTuple):
    """The other library while open, the merge plan, and the texts of passages in conflict."""

    library: Library
    plan: Plan
    texts: merge_words.PassageTexts
    close: Callable[[], None]


class MergeDialog(QDialog):
    """Plans the merge in a job, shows the plan and conflicts, merges in a job and shows the outcome.

    Nothing is written before “Merge” is pressed. Signals: `planned()` when the plan is shown, `merged()` at the end.
    """

    planned = Signal()
    merged = Signal()
    progressed = Signal(int, int)  # done, total; emitted from a job

    def __init__(self, session: Session, path: str, theme: Theme, parent: QWidget | None) -> None:
        """Start reading the file."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge library"))
        self.resize(860, 560)
        self._session = session
        self._path = path
        self._theme = theme
        self._other: _Source | None = None
        self._busy = False
        self._closed = False
        self._task: Task | None = None  # the merge
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
        self.outcome.setAccessibleName(self.tr("Choices"))
        self.outcome.setWordWrap(True)
        self.outcome.setSpacing(3)
        self.pages.addWidget(self.outcome)
        self.chooser: ConflictChooser | None = None
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
        self.progressed.connect(self._set_progress)
        self._read()

    # Reading

    def _read(self) -> None:
        library, path, progressed = self._session.library, self._path, self.progressed
        assert library is not None
        self._begin(self.tr("Reading {0}…").format(path))
        script, normal = self._session.script, self._session.normal

        def work() -> _Source:
            from reader.store import merging

            with contextlib.ExitStack() as stack:
                theirs = stack.enter_context(merging.open_copy(path))
                mine = stack.enter_context(contextlib.closing(library.new_connection()))
                plan = merging.plan(mine, theirs, progressed.emit)
                read = merge_words.passage_texts(plan.conflicts, Passages(script, normal, mine, theirs))
                mine.close()
                return _Source(theirs, plan, read, stack.pop_all().close)
            raise AssertionError  # an exception leaves the block

        self._session.slow_jobs.run(work, self._planned, self._failed)

    def _planned(self, other: _Source) -> None:
        if self._closed:
            other.close()
            self.deleteLater()
            return
        self._end()
        self._show(other)

    def _show(self, other: _Source) -> None:
        self._other, plan = other, other.plan
        if plan.empty:
            self._close_only()
            self._say([self.tr("Nothing to merge: this library already contains everything in the other.")])
            return
        self._say(self._counts(plan) or [self.tr("Nothing new.")])
        self.merge.setEnabled(not plan.conflicts)
        if plan.conflicts:
            self.chooser = ConflictChooser(plan.conflicts, self._theme, other.texts)
            self.chooser.changed.connect(self._chosen)
            self.pages.addWidget(self.chooser)
            self.pages.setCurrentWidget(self.chooser)
            self.chooser.focus_list()
        else:
            self.merge.setDefault(True)
            self.merge.setFocus(Qt.FocusReason.OtherFocusReason)
        self.planned.emit()

    def _counts(self, plan: Plan) -> list[str]:
        return [named(name, count) for name, count in merge_words.lines(plan)]

    def _chosen(self) -> None:
        assert self.chooser is not None
        self.merge.setEnabled(self.chooser.complete)

    # Merging

    def carry_out(self) -> None:
        """Merge with the choices made."""
        library, other, progressed = self._session.library, self._other, self.progressed
        if library is None or other is None or self._busy:
            return
        choices = dict(self.chooser.choices) if self.chooser else {}
        self._begin(self.tr("Creating a backup and merging…"))
        self.pages.setEnabled(False)
        self.merge.setEnabled(False)

        def work(task: Task) -> Plan:
            from reader.store import merging
            from reader.store.cancellation import cancellable

            with contextlib.closing(library.new_connection()) as mine, cancellable(task.is_stopped):
                mine.cancel_when(task.is_stopped)
                return merging.carry_out(mine, other.library, other.plan, choices, progressed.emit)

        words = self.tr("Merging a library")
        self._task = self._session.progress.run(self._session.slow_jobs, words, work, self._merged, self._not_merged)

    def _merged(self, done: Plan) -> None:
        self._end()
        self.pages.setEnabled(True)
        lines = self._counts(done)
        if done.conflicts:
            lines.append(self.tr("Chosen: %n", None, len(done.conflicts)))
        safe = self.tr("The library's previous state is the latest backup.")
        self._say([self.tr("Merged."), *lines, "", safe])
        self._close_only()
        self._show_outcome()
        self._session.library_sync.reload_all()
        self.merged.emit()

    def _show_outcome(self) -> None:
        """List the choices, and shrink the dialog to its contents."""
        room = 0
        if self.chooser is not None:
            self.outcome.addItems(self.chooser.summary())
            self.pages.setCurrentWidget(self.outcome)
            room = (self.outcome.sizeHintForRow(0) + 2 * self.outcome.spacing()) * self.outcome.count() + 4
        else:
            self.pages.hide()
        others = self.words.heightForWidth(_OUTCOME_WIDTH) + self.box.sizeHint().height() + 48
        self.resize(_OUTCOME_WIDTH, min(others + room, self.height()))

    def _not_merged(self, error: ReaderError) -> None:
        """Plan again after a failure, keeping choices for unchanged conflicts."""
        session, other = self._session, self._other
        self._end()
        self._say([message(error)])
        if session.library is None or other is None:
            return

        script, normal = session.script, session.normal

        def work(mine: Library) -> _Source:
            from reader.store import merging

            plan = merging.plan(mine, other.library)
            texts = merge_words.passage_texts(plan.conflicts, Passages(script, normal, mine, other.library))
            return other._replace(plan=plan, texts=texts)

        def done(planned: _Source) -> None:
            self._show_again(planned, message(error))

        self._busy = True
        in_library(session, work, done, self._plan_failed, owner=self, jobs=session.slow_jobs)

    def _show_again(self, other: _Source, sentence: str) -> None:
        self._end()
        before = self.chooser
        self.chooser = None
        self.pages.setEnabled(True)
        self._show(other)
        self._say([sentence])
        if before is not None:
            if self.chooser is not None:
                self.chooser.restore(before.choices_by_conflict())
            self.pages.removeWidget(before)
            before.deleteLater()

    def _plan_failed(self, error: ReaderError) -> None:
        self._end()
        self._say([message(error)])

    # Progress

    def _begin(self, sentence: str) -> None:
        self._busy = True
        self._say([sentence])
        self.progress.setRange(0, 0)
        self.progress.show()

    def _set_progress(self, done: int, total: int) -> None:
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
        """Leave only a Close button."""
        self.merge.hide()
        button = self.box.button(QDialogButtonBox.StandardButton.Cancel)
        button.setText(self.tr("Close"))
        button.setDefault(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, lines: list[str]) -> None:
        self.words.setText("\n".join(lines))
        self.words.setAccessibleName("\n".join(lines))

    def done(self, result: int) -> None:
        """Close the other library. A running merge is stopped and rolled back instead, and the dialog stays open."""
        if self._busy and self._other is not None:
            if self._task is not None:
                self._task.stop()
            return
        self._closed = True
        if self._other is not None:
            self._other.close()
            self._other = None
        super().done(result)
        if not self._busy:  # otherwise once the job ends, since it reports progress to this dialog
            self.deleteLater()
