"""Analyses unopened articles of the library in the background, so that the ledger covers them all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.errors import ReaderError
from reader.types import Analysis, Article, Name, Reading
from reader.ui.background.jobs import AnalysisProcess
from reader.ui.background.library_jobs import in_library
from reader.ui.model.session import Session
from reader.ui.words import grouped

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.background.progress import Task

_OFTEN = 10  # articles between two refreshes of the pages


class _Asked(NamedTuple):
    article: Article
    reading: Reading
    names: tuple[Name, ...]


class BackgroundAnalysis(QObject):
    """Analyses one article at a time in a process of its own; finished analyses are kept if it is stopped.

    It continues when the ledger is closed: the main window shows its progress and can stop it.

    `behind` are the hashes of the remaining articles, `total` is their number at the start, and `failed` are those that
    could not be analysed. Signals: `changed` when one of these or `busy` changes, `kept` when pages should be refilled.
    """

    changed = Signal()
    kept = Signal()

    def __init__(self, session: Session) -> None:
        """Idle until `start`."""
        super().__init__(session)
        self._session = session
        self._process: AnalysisProcess | None = None
        self._asked: _Asked | None = None
        self._task: Task | None = None
        self.busy = False
        self.behind: list[str] = []
        self.failed: list[str] = []
        self.total = 0

    def look(self) -> None:
        """Look up the articles to analyse, in a job."""
        library = self._session.library
        if library is None or library.is_read_only or self.busy:
            return

        def work(library: Library) -> list[str]:
            from reader.analysis import edition

            return library.workbench.outdated_articles(edition())

        in_library(self._session, work, self._see)

    def _see(self, behind: list[str]) -> None:
        if not self.busy:
            self.behind = [sha256 for sha256 in behind if sha256 not in self.failed]
            self.changed.emit()

    def start(self) -> None:
        """Start analysing."""
        if self.busy or not self.behind:
            return
        self.busy, self.total = True, len(self.behind)
        self._process = AnalysisProcess(self)
        self._process.finished.connect(self._analysed)
        self._process.failed.connect(self._fail)
        self._task = self._session.progress.begin(self.tr("Analysing the library"), self.stop)
        self._next()

    def stop(self) -> None:
        """Stop analysing."""
        if self._process is not None:
            self._process.stop()
            self._process.deleteLater()
            self._process = None
        if self._task is not None:
            self._task.end()
            self._task = None
        if self.busy:
            self.busy = False
            self.kept.emit()
            self.changed.emit()

    def _next(self) -> None:
        if not self.busy:
            return
        if not self.behind:
            self.stop()
            return
        if self._task is not None:
            self._task.report(self.total - len(self.behind), self.total)
        self.changed.emit()
        sha256, normal = self.behind[0], self._session.normal

        def work(library: Library) -> _Asked | None:
            article = library.article(sha256)
            return article and _Asked(article, library.reading(sha256)._replace(normal=normal), library.names.all())

        in_library(self._session, work, self._ask, self._give_up)

    def _ask(self, asked: _Asked | None) -> None:
        if asked is None:  # no longer in the library
            self._done()
        elif self._process is not None:
            self._asked = asked
            self._process.analyse(*asked)

    def _analysed(self, analysis: Analysis) -> None:
        if self._asked is not None:
            in_library(self._session, partial(_keep, self._asked, analysis), lambda _: self._done(), self._give_up)

    def _done(self) -> None:
        if self.busy:
            del self.behind[0]
            if (self.total - len(self.behind)) % _OFTEN == 0:
                self.kept.emit()
            self._next()

    def _fail(self, _: object) -> None:
        """Skip an article that cannot be analysed."""
        self.failed.append(self.behind[0])
        self._done()

    def _give_up(self, error: ReaderError) -> None:
        """Stop, because the library cannot be read or written."""
        self._session.notice(error)
        self.stop()


def _keep(asked: _Asked, analysis: Analysis, library: Library) -> None:
    from reader.analysis import edition, review
    from reader.text.views import Views

    sha256 = asked.article.sha256
    with library.transaction():
        if library.save_analysis(sha256, edition(), analysis):
            reviewed = review.commitments(analysis, library.decisions.of(sha256))
            library.workbench.save(sha256, reviewed, Views(asked.article, asked.reading))


class BackgroundAnalysisBar(QWidget):
    """A line with the number of unanalysed articles and a button; hidden if there are none."""

    def __init__(self, work: BackgroundAnalysis) -> None:
        """Show the state of this analysis."""
        super().__init__()
        self._work = work
        self.text = QLabel()
        self.text.setObjectName("muted")
        self.button = QPushButton()
        self.button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 4)
        row.addWidget(self.text)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch()
        work.changed.connect(self._show)
        self._show()

    def _press(self) -> None:
        self._work.stop() if self._work.busy else self._work.start()

    def _show(self) -> None:
        work, left = self._work, len(self._work.behind)
        self.setVisible(work.busy or left > 0 or bool(work.failed))
        self.button.setVisible(work.busy or left > 0)
        self.button.setText(self.tr("Stop") if work.busy else self.tr("Analyse now"))
        if work.busy:
            done = work.total - left + 1
            self.text.setText(self.tr("Analysing: {0} of {1}").format(f"{done:,}", f"{work.total:,}"))
        elif left:
            self.text.setText(grouped(self.tr("%n article(s) in the library not analysed yet.", "", left), left))
        else:
            self.text.setText(self.tr("%n article(s) could not be analysed.", "", len(work.failed)))
