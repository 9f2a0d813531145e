"""Closing the window while something runs that a person asked for: stop it, or close when it has ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from reader.ui.words import listed

if TYPE_CHECKING:
    from reader.ui.background.progress import Progress, Task
    from reader.ui.window import Window


def may_close(window: Window) -> bool:
    """Whether nothing runs that the person asked for, or it may be stopped; where not, the window may close later."""
    progress = window.session.progress
    if not progress.holding:
        return True
    question = Question(window)
    question.exec()
    question.deleteLater()
    chosen = question.clickedButton()
    if chosen is not None and chosen is question.stop:
        progress.stop_all()
        return True
    if chosen is question.wait and progress.holding:
        _close_later(window, progress)
        return False
    return chosen is question.wait


class Question(QMessageBox):
    """What runs, and what shall become of it. Its buttons: `stop`, None where it cannot be, `wait` and `stay`.

    It answers itself with `wait` when nothing runs any more.
    """

    def __init__(self, window: Window) -> None:
        """Ask of what runs now."""
        super().__init__(window)
        self._progress = window.session.progress
        running = self._progress.holding
        self.setWindowTitle(window.windowTitle())
        self.setText(self.tr("Still running: {0}.").format(listed(task.words for task in running)))
        role = QMessageBox.ButtonRole
        stops = all(task.stops for task in running)
        self.stop = self.addButton(self.tr("Stop it and close"), role.DestructiveRole) if stops else None
        self.wait = self.addButton(self.tr("Close when it has ended"), role.AcceptRole)
        self.stay = self.addButton(self.tr("Keep the window open"), role.RejectRole)
        self.setInformativeText(self._outcome(running) if stops else self.tr("It cannot be stopped halfway."))
        self.setDefaultButton(self.wait)
        self.setEscapeButton(self.stay)
        self._progress.changed.connect(self._look)

    def _outcome(self, running: Sequence[Task]) -> str:
        """What becomes of what is stopped."""
        whole = self.tr("Nothing is lost: what is stopped halfway is taken back whole.")
        return "\n".join(dict.fromkeys(task.left or whole for task in running))

    def _look(self) -> None:
        if not self._progress.holding:
            self.wait.click()


def _close_later(window: Window, progress: Progress) -> None:
    """Close as soon as nothing runs any more that the person asked for."""

    def look() -> None:
        if not progress.holding:
            progress.changed.disconnect(soon)
            window.close()

    def soon() -> None:
        if not progress.holding:
            QTimer.singleShot(0, window, look)  # what comes next of the same kind has begun by then

    progress.changed.connect(soon)
