"""The services of a session, each created on first use; most are not needed for the first paint."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from reader.ui.background.disposal import Disposal
    from reader.ui.background.jobs import AnalysisProcess, Jobs
    from reader.ui.background.progress import Progress
    from reader.ui.background.query_processes import ResearchProcess, TextDiffProcess
    from reader.ui.model.analyses import Analyses, AnalysisSaving
    from reader.ui.model.changes import Changes
    from reader.ui.model.library_sync import AnnotationLoading, LibrarySync
    from reader.ui.model.reviewing import Reviewing
    from reader.ui.model.session import Session
    from reader.ui.model.step_runner import StepRunner
    from reader.ui.model.storing import ArticleStoring, Versioning


def _service(module: str, name: str) -> Any:
    """An attribute that a class of a module makes for the session on first use."""
    return cached_property(lambda session: getattr(import_module(module), name)(session))


class SessionServices:
    """The part of a session that holds its services."""

    jobs: Jobs = _service("reader.ui.background.jobs", "Jobs")
    """Short background jobs."""
    slow_jobs: Jobs = _service("reader.ui.background.jobs", "Jobs")
    """Long background jobs: backups, exports, imports, merging. Short jobs do not wait for them."""
    disposal: Disposal = _service("reader.ui.background.disposal", "Disposal")
    """Frees the findings of closed articles in small slices."""
    progress: Progress = _service("reader.ui.background.progress", "Progress")
    """The running tasks that may take long."""
    changes: Changes = _service("reader.ui.model.changes", "Changes")
    """The user's changes, with undo and redo."""
    step_runner: StepRunner = _service("reader.ui.model.step_runner", "StepRunner")
    """Writes the user's changes, now or once another program has finished writing."""
    analysis_saving: AnalysisSaving = _service("reader.ui.model.analyses", "AnalysisSaving")
    """Writes findings to the library."""
    reviewing: Reviewing = _service("reader.ui.model.reviewing", "Reviewing")
    """The user's decisions on the active commitment or name."""
    versioning: Versioning = _service("reader.ui.model.storing", "Versioning")
    """Makes a changed file a new version of its article."""
    analyser: AnalysisProcess = _service("reader.ui.background.jobs", "AnalysisProcess")
    """The child process that analyses articles."""
    analyses: Analyses = _service("reader.ui.model.analyses", "Analyses")
    """Decides when the open article is analysed."""
    library_sync: LibrarySync = _service("reader.ui.model.library_sync", "LibrarySync")
    """Keeps the open article and the library in sync."""
    article_storing: ArticleStoring = _service("reader.ui.model.storing", "ArticleStoring")
    """Adds the open article to the library."""
    annotation_loading: AnnotationLoading = _service("reader.ui.model.library_sync", "AnnotationLoading")
    """Loads the marks of the open article from the library."""
    research: ResearchProcess = _service("reader.ui.background.query_processes", "ResearchProcess")
    """The child process that queries the whole library."""
    text_diff: TextDiffProcess = _service("reader.ui.background.query_processes", "TextDiffProcess")
    """The child process that compares texts."""

    @property
    def _session(self) -> Session:
        return cast("Session", self)
