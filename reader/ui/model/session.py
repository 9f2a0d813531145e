"""The open article and the services of a session, each created on first use; the first paint needs few of them.

The session knows no widgets. Widgets call its methods and follow its signals. The user's changes go through
`changes`, which writes to the library first and emits signals afterwards.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from reader.ui.model.opening import OpenArticle

if TYPE_CHECKING:
    from reader.ui.background.disposal import Disposal
    from reader.ui.background.jobs import AnalysisProcess, Jobs
    from reader.ui.background.progress import Progress
    from reader.ui.background.query_processes import ResearchProcess, TextDiffProcess
    from reader.ui.model.analyses import Analyses, AnalysisSaving
    from reader.ui.model.changes import Changes
    from reader.ui.model.library_sync import AnnotationLoading, LibrarySync
    from reader.ui.model.reviewing import Reviewing
    from reader.ui.model.step_runner import StepRunner
    from reader.ui.model.storing import ArticleStoring, Versioning


def _service(module: str, name: str, *below: str) -> Any:
    """An attribute that a class of a module makes on first use, of the session and the services `below` it."""

    def make(session: Session) -> Any:
        return getattr(import_module(module), name)(session, *(getattr(session, each) for each in below))

    return cached_property(make)


class Session(OpenArticle):
    """The state the window shows, and the services that change it; each is given the services below it."""

    jobs: Jobs = _service("reader.ui.background.jobs", "Jobs")
    """Short background jobs."""
    slow_jobs: Jobs = _service("reader.ui.background.jobs", "Jobs")
    """Long background jobs: backups, exports, imports, merging. Short jobs do not wait for them."""
    disposal: Disposal = _service("reader.ui.background.disposal", "Disposal")
    """Frees the findings of closed articles in small slices."""
    progress: Progress = _service("reader.ui.background.progress", "Progress")
    """The running tasks that may take long."""
    changes: Changes = _service("reader.ui.model.changes", "Changes", "step_runner")
    """The user's changes, with undo and redo."""
    step_runner: StepRunner = _service("reader.ui.model.step_runner", "StepRunner", "article_storing")
    """Writes the user's changes, now or once another program has finished writing."""
    analysis_saving: AnalysisSaving = _service("reader.ui.model.analyses", "AnalysisSaving", "article_storing")
    """Writes findings to the library."""
    reviewing: Reviewing = _service("reader.ui.model.reviewing", "Reviewing", "changes")
    """The user's decisions on the active commitment or name."""
    versioning: Versioning = _service("reader.ui.model.storing", "Versioning")
    """Makes a changed file a new version of its article."""
    analyser: AnalysisProcess = _service("reader.ui.background.jobs", "AnalysisProcess")
    """The child process that analyses articles."""
    analyses: Analyses = _service("reader.ui.model.analyses", "Analyses", "analysis_saving")
    """Decides when the open article is analysed."""
    library_sync: LibrarySync = _service(
        "reader.ui.model.library_sync", "LibrarySync", "article_storing", "annotation_loading"
    )
    """Keeps the open article and the library in sync."""
    article_storing: ArticleStoring = _service("reader.ui.model.storing", "ArticleStoring", "versioning")
    """Adds the open article to the library."""
    annotation_loading: AnnotationLoading = _service("reader.ui.model.library_sync", "AnnotationLoading")
    """Loads the marks of the open article from the library."""
    research: ResearchProcess = _service("reader.ui.background.query_processes", "ResearchProcess")
    """The child process that queries the whole library."""
    text_diff: TextDiffProcess = _service("reader.ui.background.query_processes", "TextDiffProcess")
    """The child process that compares texts."""

    @cached_property
    def folders(self) -> dict[str, str]:
        """The folder last chosen for each kind of file."""
        return {}

    def close(self) -> None:
        """Stop jobs and child processes, and close the library; a change being written is written first."""
        if self.step_runner.busy:
            self.jobs.finish()
        self._warming.stop()
        self.analyses.stop_if_busy()
        self.analyser.stop()
        if "text_diff" in self.__dict__:
            self.text_diff.stop()
        self.stop_research()
        if "slow_jobs" in self.__dict__:
            self.slow_jobs.close()
        self.jobs.close()
        if self.library is not None:
            self.library.close()
            self.library = None
