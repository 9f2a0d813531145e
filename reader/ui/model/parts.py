"""What a session is helped by; each of these is made when it is first wanted, and most are not before the page."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from reader.ui.beside.asking import ResearchProcess, WordingProcess
    from reader.ui.beside.jobs import AnalysisProcess, Jobs
    from reader.ui.beside.parting import Parting
    from reader.ui.beside.progress import Progress
    from reader.ui.model.analyses import Analyses
    from reader.ui.model.changes import Changes
    from reader.ui.model.deciding import Deciding
    from reader.ui.model.entering import Entering
    from reader.ui.model.fetching import Fetching
    from reader.ui.model.keeping import Keeping
    from reader.ui.model.linking import Linking
    from reader.ui.model.session import Session
    from reader.ui.model.versioning import Versioning
    from reader.ui.model.waiting import Waiting


class Parts:
    """The part of a session that holds its helpers."""

    @property
    def _session(self) -> Session:
        return cast("Session", self)

    @cached_property
    def jobs(self) -> Jobs:
        """Short jobs beside the window's thread."""
        from reader.ui.beside.jobs import Jobs

        return Jobs(self._session)

    @cached_property
    def slow_jobs(self) -> Jobs:
        """The same for what may take long, so that nothing short waits for it: backups, exports, imports, merging."""
        from reader.ui.beside.jobs import Jobs

        return Jobs(self._session)

    @cached_property
    def parting(self) -> Parting:
        """What was found in an article, while it goes."""
        from reader.ui.beside.parting import Parting

        return Parting(self._session)

    @cached_property
    def progress(self) -> Progress:
        """What runs and may take longer than a person likes to wait."""
        from reader.ui.beside.progress import Progress

        return Progress(self._session)

    @cached_property
    def changes(self) -> Changes:
        """What a person changes, with undo and redo."""
        from reader.ui.model.changes import Changes

        return Changes(self._session)

    @cached_property
    def waiting(self) -> Waiting:
        """What cannot be written yet, because another program is writing."""
        from reader.ui.model.waiting import Waiting

        return Waiting(self._session)

    @cached_property
    def keeping(self) -> Keeping:
        """What writes to the library what was found."""
        from reader.ui.model.keeping import Keeping

        return Keeping(self._session)

    @cached_property
    def deciding(self) -> Deciding:
        """What the person decides about the commitment or the name in the light."""
        from reader.ui.model.deciding import Deciding

        return Deciding(self._session)

    @cached_property
    def versioning(self) -> Versioning:
        """What makes a changed file a new version of its article."""
        from reader.ui.model.versioning import Versioning

        return Versioning(self._session)

    @cached_property
    def analyser(self) -> AnalysisProcess:
        """The analyser's process."""
        from reader.ui.beside.jobs import AnalysisProcess

        return AnalysisProcess(self._session)

    @cached_property
    def analyses(self) -> Analyses:
        """When the open article is analysed."""
        from reader.ui.model.analyses import Analyses

        return Analyses(self._session)

    @cached_property
    def linking(self) -> Linking:
        """What brings the open article and the library together."""
        from reader.ui.model.linking import Linking

        return Linking(self._session)

    @cached_property
    def entering(self) -> Entering:
        """What takes the open article into the library."""
        from reader.ui.model.entering import Entering

        return Entering(self._session)

    @cached_property
    def fetching(self) -> Fetching:
        """The marks of the open article out of the library."""
        from reader.ui.model.fetching import Fetching

        return Fetching(self._session)

    @cached_property
    def wordings(self) -> WordingProcess:
        """What compares wordings, in a process of its own."""
        from reader.ui.beside.asking import WordingProcess

        return WordingProcess(self._session, self.jobs)

    @cached_property
    def research(self) -> ResearchProcess:
        """What asks the whole library, in a process of its own."""
        from reader.ui.beside.asking import ResearchProcess

        return ResearchProcess(self._session)
