"""Closing the window: what becomes of running tasks, and the state that a window in another language restores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.types import Article, Script, Span
from reader.ui.words import listed

if TYPE_CHECKING:
    from reader.ui.background.progress import Progress, Task
    from reader.ui.commands.help_verbs import HelpVerbs
    from reader.ui.finding.finding import Finding
    from reader.ui.model.session import Session
    from reader.ui.model.steps import History
    from reader.ui.panels.side import SidePanel
    from reader.ui.reading_view.view import ReadingView


def may_close(window: QWidget, progress: Progress) -> bool:
    """Whether the window may close now; if tasks run, the user may stop them or close later."""
    if not progress.blocking:
        return True
    question = ClosingQuestion(window, progress)
    question.exec()
    question.deleteLater()
    chosen = question.clickedButton()
    if chosen is not None and chosen is question.stop:
        progress.stop_all()
        return True
    if chosen is question.wait and progress.blocking:
        _close_later(window, progress)
        return False
    return chosen is question.wait


class ClosingQuestion(QMessageBox):
    """Asks what to do with the running tasks. Buttons: `stop` (None if a task cannot be stopped), `wait` and `stay`.

    It answers itself with `wait` when no task runs any more.
    """

    def __init__(self, window: QWidget, progress: Progress) -> None:
        """Ask about the running tasks."""
        super().__init__(window)
        self._progress = progress
        running = self._progress.blocking
        self.setWindowTitle(window.windowTitle())
        self.setText(self.tr("Still running: {0}.").format(listed(task.words for task in running)))
        role = QMessageBox.ButtonRole
        stops = all(task.stops for task in running)
        self.stop = self.addButton(self.tr("Stop and close"), role.DestructiveRole) if stops else None
        self.wait = self.addButton(self.tr("Close when finished"), role.AcceptRole)
        self.stay = self.addButton(self.tr("Keep the window open"), role.RejectRole)
        self.setInformativeText(self._outcome(running) if stops else self.tr("It cannot be stopped."))
        self.setDefaultButton(self.wait)
        self.setEscapeButton(self.stay)
        self._progress.changed.connect(self._answer_when_done)

    def _outcome(self, running: Sequence[Task]) -> str:
        """The consequences of stopping the tasks, as text."""
        whole = self.tr("Nothing is lost: unfinished work is undone completely.")
        return "\n".join(dict.fromkeys(task.left or whole for task in running))

    def _answer_when_done(self) -> None:
        if not self._progress.blocking:
            self.wait.click()


def _close_later(window: QWidget, progress: Progress) -> None:
    """Close the window as soon as no task of the user runs."""

    def close_if_done() -> None:
        if not progress.blocking:
            progress.changed.disconnect(schedule)
            window.close()

    def schedule() -> None:
        if not progress.blocking:
            QTimer.singleShot(0, window, close_if_done)  # a follow-up task has started by then

    progress.changed.connect(schedule)


class RestartState(NamedTuple):
    """Article, scroll position, selection, undo history, and open parts.

    `asked` is the state of the find bar if it is open, `panel` the index of the side panel, `settings` the open page of
    the settings or "".
    """

    article: Article | None
    from_file: bool
    script: Script
    pinned: tuple[int, float] | None
    selection: Span | None
    history: History
    hidden: frozenset[str]
    asked: tuple[str, bool, bool] | None
    panel: int
    settings: str

    def restore_article(self, session: Session, view: ReadingView) -> None:
        """Restore article, selection and scroll position, before the first paint; there must be an article."""
        assert self.article is not None
        session.open_article(self.article, self.from_file)
        session.select(self.selection)
        if self.pinned is not None:
            view.hold(*self.pinned)

    def restore_rest(self, session: Session, finding: Finding, side: SidePanel, help: HelpVerbs) -> None:
        """Restore the rest, once the window is complete."""
        session.changes.history = self.history
        session.coders.hidden = self.hidden
        session.annotations_changed.emit()
        side.switch_to(self.panel)
        if self.asked is not None:
            finding.restore(*self.asked)
        if self.settings:
            help.settings(self.settings)


def capture(session: Session, view: ReadingView, finding: Finding, side: SidePanel, help: HelpVerbs) -> RestartState:
    """Capture the state of a window."""
    return RestartState(
        session.views.article if session.views is not None else None,
        session.from_file,
        session.script,
        (view.overlay or view).pinned if session.views is not None else None,
        session.selection,
        session.changes.history,
        session.coders.hidden,
        finding.state,
        side.current_panel,
        help.settings_page,
    )
