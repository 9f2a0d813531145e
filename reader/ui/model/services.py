"""The services of a session, each created on first use; most are not needed for the first paint."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

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


class SessionServices:
    """The part of a session that holds its services."""

    @property
    def _session(self) -> Session:
        return cast("Session", self)

    @cached_property
    def jobs(self) -> Jobs:
        """Short background jobs."""
        from reader.ui.background.jobs import Jobs

        return Jobs(self._session)

    @cached_property
    def slow_jobs(self) -> Jobs:
        """Long background jobs: backups, exports, imports, merging. Short jobs do not wait for them."""
        from reader.ui.background.jobs import Jobs

        return Jobs(self._session)

    @cached_property
    def disposal(self) -> Disposal:
        """Frees the findings of closed articles in small slices."""
        from reader.ui.background.disposal import Disposal

        return Disposal(self._session)

    @cached_property
    def progress(self) -> Progress:
        """The running tasks that may take long."""
        from reader.ui.background.progress import Progress

        return Progress(self._session)

    @cached_property
    def changes(self) -> Changes:
        """The user's changes, with undo and redo."""
        from reader.ui.model.changes import Changes

        return Changes(self._session)

    @cached_property
    def step_runner(self) -> StepRunner:
        """Writes the user's changes, now or once another program has finished writing."""
        from reader.ui.model.step_runner import StepRunner

        return StepRunner(self._session)

    @cached_property
    def analysis_saving(self) -> AnalysisSaving:
        """Writes findings to the library."""
        from reader.ui.model.analyses import AnalysisSaving

        return AnalysisSaving(self._session)

    @cached_property
    def reviewing(self) -> Reviewing:
        """The user's decisions on the active commitment or name."""
        from reader.ui.model.reviewing import Reviewing

        return Reviewing(self._session)

    @cached_property
    def versioning(self) -> Versioning:
        """Makes a changed file a new version of its article."""
        from reader.ui.model.storing import Versioning

        return Versioning(self._session)

    @cached_property
    def analyser(self) -> AnalysisProcess:
        """The child process that analyses articles."""
        from reader.ui.background.jobs import AnalysisProcess

        return AnalysisProcess(self._session)

    @cached_property
    def analyses(self) -> Analyses:
        """Decides when the open article is analysed."""
        from reader.ui.model.analyses import Analyses

        return Analyses(self._session)

    @cached_property
    def library_sync(self) -> LibrarySync:
        """Keeps the open article and the library in sync."""
        from reader.ui.model.library_sync import LibrarySync

        return LibrarySync(self._session)

    @cached_property
    def article_storing(self) -> ArticleStoring:
        """Adds the open article to the library."""
        from reader.ui.model.storing import ArticleStoring

        return ArticleStoring(self._session)

    @cached_property
    def annotation_loading(self) -> AnnotationLoading:
        """Loads the marks of the open article from the library."""
        from reader.ui.model.library_sync import AnnotationLoading

        return AnnotationLoading(self._session)

    @cached_property
    def text_diff(self) -> TextDiffProcess:
        """The child process that compares texts."""
        from reader.ui.background.query_processes import TextDiffProcess

        return TextDiffProcess(self._session, self.jobs)

    @cached_property
    def research(self) -> ResearchProcess:
        """The child process that queries the whole library."""
        from reader.ui.background.query_processes import ResearchProcess

        return ResearchProcess(self._session)
