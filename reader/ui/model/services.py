"""What a session is helped by; each of these is made when it is first wanted, and most are not before the page."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from reader.ui.background.disposal import Disposal
    from reader.ui.background.jobs import AnalysisProcess, Jobs
    from reader.ui.background.progress import Progress
    from reader.ui.background.query_processes import ResearchProcess, TextDiffProcess
    from reader.ui.model.analyses import Analyses
    from reader.ui.model.analysis_saving import AnalysisSaving
    from reader.ui.model.annotation_loading import AnnotationLoading
    from reader.ui.model.article_storing import ArticleStoring
    from reader.ui.model.changes import Changes
    from reader.ui.model.library_sync import LibrarySync
    from reader.ui.model.pending_steps import PendingSteps
    from reader.ui.model.reviewing import Reviewing
    from reader.ui.model.session import Session
    from reader.ui.model.versioning import Versioning


class SessionServices:
    """The part of a session that holds its helpers."""

    @property
    def _session(self) -> Session:
        return cast("Session", self)

    @cached_property
    def jobs(self) -> Jobs:
        """Short jobs beside the window's thread."""
        from reader.ui.background.jobs import Jobs

        return Jobs(self._session)

    @cached_property
    def slow_jobs(self) -> Jobs:
        """The same for what may take long, so that nothing short waits for it: backups, exports, imports, merging."""
        from reader.ui.background.jobs import Jobs

        return Jobs(self._session)

    @cached_property
    def disposal(self) -> Disposal:
        """What was found in an article, while it goes."""
        from reader.ui.background.disposal import Disposal

        return Disposal(self._session)

    @cached_property
    def progress(self) -> Progress:
        """What runs and may take longer than a person likes to wait."""
        from reader.ui.background.progress import Progress

        return Progress(self._session)

    @cached_property
    def changes(self) -> Changes:
        """What a person changes, with undo and redo."""
        from reader.ui.model.changes import Changes

        return Changes(self._session)

    @cached_property
    def pending_steps(self) -> PendingSteps:
        """What cannot be written yet, because another program is writing."""
        from reader.ui.model.pending_steps import PendingSteps

        return PendingSteps(self._session)

    @cached_property
    def analysis_saving(self) -> AnalysisSaving:
        """What writes to the library what was found."""
        from reader.ui.model.analysis_saving import AnalysisSaving

        return AnalysisSaving(self._session)

    @cached_property
    def reviewing(self) -> Reviewing:
        """What the person decides about the commitment or the name in the light."""
        from reader.ui.model.reviewing import Reviewing

        return Reviewing(self._session)

    @cached_property
    def versioning(self) -> Versioning:
        """What makes a changed file a new version of its article."""
        from reader.ui.model.versioning import Versioning

        return Versioning(self._session)

    @cached_property
    def analyser(self) -> AnalysisProcess:
        """The analyser's process."""
        from reader.ui.background.jobs import AnalysisProcess

        return AnalysisProcess(self._session)

    @cached_property
    def analyses(self) -> Analyses:
        """When the open article is analysed."""
        from reader.ui.model.analyses import Analyses

        return Analyses(self._session)

    @cached_property
    def library_sync(self) -> LibrarySync:
        """What brings the open article and the library together."""
        from reader.ui.model.library_sync import LibrarySync

        return LibrarySync(self._session)

    @cached_property
    def article_storing(self) -> ArticleStoring:
        """What takes the open article into the library."""
        from reader.ui.model.article_storing import ArticleStoring

        return ArticleStoring(self._session)

    @cached_property
    def annotation_loading(self) -> AnnotationLoading:
        """The marks of the open article out of the library."""
        from reader.ui.model.annotation_loading import AnnotationLoading

        return AnnotationLoading(self._session)

    @cached_property
    def text_diff(self) -> TextDiffProcess:
        """What compares wordings, in a process of its own."""
        from reader.ui.background.query_processes import TextDiffProcess

        return TextDiffProcess(self._session, self.jobs)

    @cached_property
    def research(self) -> ResearchProcess:
        """What asks the whole library, in a process of its own."""
        from reader.ui.background.query_processes import ResearchProcess

        return ResearchProcess(self._session)
