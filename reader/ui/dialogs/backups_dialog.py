"""Backups of the library: create, restore, and recover a damaged library."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from reader.errors import ReaderError
from reader.ui.errors.messages import message
from reader.ui.ledger.table import Column, Table
from reader.ui.paged.keys import press_only_when_focused

if TYPE_CHECKING:
    from reader.store.safety.backup_files import Backup
    from reader.store.safety.backups import Contents
    from reader.store.safety.recovery import RecoveryReport
    from reader.ui.background.progress import Task
    from reader.ui.context import AppContext


class _Row(NamedTuple):
    """A backup and its contents, or None if they cannot be read."""

    backup: Backup
    contents: Contents | None


def show(context: AppContext) -> None:
    """Open the dialog."""
    if context.session.library_path is None:
        return
    # Reuse the dialog: a job may still report to it.
    dialog = context.window.findChild(BackupsDialog) or BackupsDialog(context, context.session.library_path)
    dialog.table.set_theme(context.theme)
    dialog.open()
    dialog.fill()


class BackupsDialog(QDialog):
    """A table of backups, and recovery of a damaged library. Work runs in jobs; buttons are disabled meanwhile."""

    keeps_size = True

    def __init__(self, context: AppContext, path: Path) -> None:
        """Show the backups of the library at `path`; empty until `fill`."""
        super().__init__(context.window)
        self._context, self._session, self._path = context, context.session, path
        self.setWindowTitle(self.tr("Backups"))
        self.resize(720, 420)
        about = QLabel(
            self.tr(
                "A backup is made on each day with changes and before major changes. Restoring a backup first"
                " saves the current state."
            )
        )
        about.setWordWrap(True)
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setObjectName("muted")
        self.table = Table(self._columns(), context.theme, self.tr("Backups"))
        self.table.chosen.connect(lambda _: self._enable())
        self.make = self._button(self.tr("Back up now"), self._make)
        self.recover = self._button(self.tr("Recover readable data"), self._recover)
        self.restore = self._button(self.tr("Restore this backup"), self._restore)
        self.stop = self._button(self.tr("Stop"), self._stop)
        self.stop.hide()
        close = self._button(self.tr("Close"), self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.make)
        buttons.addWidget(self.recover)
        buttons.addWidget(self.stop)
        buttons.addStretch()
        buttons.addWidget(self.restore)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.table, 1)
        column.addWidget(self.status)
        column.addLayout(buttons)
        self._busy = False
        self._task: Task | None = None
        self._enable()

    def _button(self, words: str, verb: object) -> QPushButton:
        button = QPushButton(words)
        press_only_when_focused(button)
        button.clicked.connect(verb)
        return button

    def _columns(self) -> list[Column]:
        locale = QLocale()

        def when(row: _Row) -> str:
            local = row.backup.made.astimezone()
            return f"{local:%Y-%m-%d %H:%M}"

        def count(name: str, row: _Row) -> str:
            return "?" if row.contents is None else locale.toString(getattr(row.contents, name))

        return [
            Column(self.tr("Date"), when, 150),
            Column(self.tr("Reason"), lambda row: self._reason(row.backup.reason)),
            Column(self.tr("Size"), lambda row: locale.formattedDataSize(row.backup.size, 1), 90, figure=True),
            Column(self.tr("Articles"), partial(count, "articles"), 90, figure=True),
            Column(self.tr("Marks"), partial(count, "annotations"), 90, figure=True),
        ]

    def _reason(self, reason: str) -> str:
        words = {
            "day": self.tr("daily backup"),
            "asked": self.tr("manual backup"),
            "import": self.tr("before an import"),
            "merge": self.tr("before merging a library"),
            "restore": self.tr("before restoring a backup"),
        }
        return words.get(reason, self.tr("before updating Chengnuo"))

    # Listing

    def fill(self) -> None:
        """Load the backups."""
        path = self._path

        def work() -> list[_Row]:
            from reader.errors import LibraryError
            from reader.store.safety import backup_files, backups

            def contents(backup: Backup) -> Contents | None:
                try:
                    return backups.contents(backup)
                except LibraryError:
                    return None

            return [_Row(each, contents(each)) for each in backup_files.of(path)]

        self._session.jobs.run(work, self._fill, self._fail)

    def _fill(self, rows: list[_Row]) -> None:
        self.table.show_rows(rows, lambda one, other: one.backup == other.backup)
        if rows and self.table.current() is None:
            self.table.choose(0)
        if not rows and not self.status.text():
            self.status.setText(self.tr("No backups yet."))
        self.table.setFocus()
        self._enable()

    def _enable(self) -> None:
        row: _Row | None = self.table.current()
        self.make.setEnabled(not self._busy and self._session.library is not None)
        self.recover.setVisible(self._session.library is None or self._session.is_damaged)
        self.recover.setEnabled(not self._busy)
        self.restore.setEnabled(not self._busy and row is not None and row.contents is not None)

    # Actions

    def _run_alone(self, words: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Replace the library file, once no job has it open. Stopping leaves the library unchanged."""
        session = self._session
        self._begin(words)
        session.library_sync.close()

        def stoppable(task: Task) -> Any:
            from reader.store.cancellation import cancellable

            with cancellable(task.is_stopped):
                return work()

        def alone(_: None) -> None:
            self._follow(session.progress.run(session.jobs, words, stoppable, done, self._fail))

        session.slow_jobs.run(lambda: None, alone, self._fail)

    def _follow(self, task: Task) -> None:
        self._task = task
        self.stop.show()

    def _begin(self, sentence: str) -> None:
        self._busy = True
        self.status.setText(sentence)
        self._enable()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _end(self, sentence: str) -> None:
        self._busy, self._task = False, None
        self.stop.hide()
        self.status.setText(sentence)
        self._enable()

    def _fail(self, error: ReaderError) -> None:
        self._end(message(error))
        if self._session.library is None and not self._session.is_damaged:
            self._open_again()

    def _make(self) -> None:
        path, slow = self._path, self._session.slow_jobs

        def work(task: Task) -> None:
            from reader.store.cancellation import cancellable
            from reader.store.safety import backups

            with cancellable(lambda: slow.is_closed() or task.is_stopped()):
                backups.make(path, "asked")

        def done(_: None) -> None:
            self._end(self.tr("Backup created."))
            self.fill()

        words = self.tr("Creating backup…")
        self._begin(words)
        self._follow(self._session.progress.run(slow, words, work, done, self._fail))

    def _restore(self) -> None:
        row, path = self.table.current(), self._path
        if row is None or self._unsaved():
            return

        def work() -> None:
            from reader.store.safety import backups

            backups.restore(path, row.backup)

        def done(_: None) -> None:
            self._end(self.tr("Library restored from backup."))
            self._open_again()
            self.fill()

        self._run_alone(self.tr("Restoring…"), work, done)

    def _recover(self) -> None:
        path = self._path

        def work() -> RecoveryReport:
            from reader.store.safety import recovery

            return recovery.recover(path)

        def done(report: RecoveryReport) -> None:
            self._end(self._recovered(report))
            self._open_again()
            self.fill()

        if not self._unsaved():
            self._run_alone(self.tr("Recovering readable data…"), work, done)

    def _recovered(self, report: RecoveryReport) -> str:
        count = {found.table: found for found in report.tables}
        marks = count.get("annotations")
        articles = count.get("articles")
        parts = []
        if articles is not None:
            parts.append(self.tr("%n article(s) recovered", "", articles.read + articles.backup))
            parts.append(self.tr("%n article(s) lost", "", articles.lost))
        if marks is not None:
            parts.append(self.tr("%n mark(s) recovered", "", marks.read + marks.backup))
            parts.append(self.tr("%n mark(s) lost", "", marks.lost))
        lines = [self.tr("Readable data is back in the library. The damaged file is {0}.").format(report.aside)]
        lines.append(" · ".join(parts))
        if articles is not None and articles.changed:
            lines.append(self.tr("%n article(s) recovered with changes.", "", articles.changed))
        return "\n".join(filter(None, lines))

    def _unsaved(self) -> bool:
        """Whether pending changes block the operation; if so, show a message.

        A damaged library cannot take them before it is replaced, so they are written to the new one.
        """
        blocked = self._session.step_runner.has_pending and not self._session.is_damaged
        if blocked:
            self.status.setText(self.tr("Some changes are not saved yet. Restore the backup afterwards."))
        return blocked

    def _open_again(self) -> None:
        self._session.is_damaged = False
        self._context.notice.hide()
        self._session.library_sync.open(self._path, self._context.language)
        self._session.step_runner.retry()
