"""Tables out of the session and into it, beside the window's own work."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.text.views import Views
from reader.ui.background.progress import Task
from reader.ui.errors.messages import message
from reader.ui.model.session import Session
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.store.exchange.formats import Format
    from reader.store.workbench import Row
    from reader.ui.panels.commitment_list import CommitmentList


def export_csv(session: Session, what: str, path: str, bom: bool, done: Callable[[str], None]) -> None:
    """Write the "marks" or the "commitments" of the article in a job, then call `done(path)`.

    The job reads the library through a connection of its own; an error becomes a notice of the session.
    """
    if session.views is None or session.library is None:
        return
    article, reading = session.views.article, session.views.reading
    library = session.library
    analysis = session.analysis and session.standing.held(session.analysis)

    def write() -> str:
        from reader.store.exchange import annotations_csv, atomic, commitments_csv

        with atomic.writing(path) as stream:
            if what == "commitments" and analysis is not None:
                commitments_csv.export([(Views(article, reading), analysis)], stream, bom)
            elif what == "marks":
                with contextlib.closing(library.beside()) as own:
                    annotations_csv.export(own, stream, [article.sha256], bom)
        return path

    session.progress.run(session.jobs, tr("Writing a table"), lambda _: write(), done, session.notice, stops=False)


def export_shown(session: Session, shown: CommitmentList, path: str, bom: bool, done: Callable[[str], None]) -> None:
    """Write what a list of commitments shows in a job, group after group, then call `done(path)`."""
    query, terms = shown.query, session.views.reading.terms if session.views else ()

    def write(rows: Iterable[Row]) -> str:
        from reader.store.exchange import atomic, workbench_csv

        with atomic.writing(path) as stream:
            workbench_csv.export(rows, stream, bom, terms)
        return path

    def here(rows: list[Row]) -> None:
        session.jobs.run(lambda: write(rows), done, session.notice)

    if shown.article is None:  # the library is asked in a job anyway
        shown.ask("export", lambda bench: write(bench.through(*query)), done)
    else:
        shown.ask("export", lambda bench: list(bench.through(*query)), here)


class Writing(QObject):
    """Writes annotations in any format in a job.

    Signals: `told(size)` now and then, with how many characters or bytes are written; `done(path)`; `failed(sentence)`.
    """

    told = Signal(int)
    done = Signal(str)
    failed = Signal(str)

    def start(
        self, session: Session, format: Format, path: str, articles: Collection[str] | str | None, bom: bool
    ) -> None:
        """Write those of some articles (by hash), of a collection (by id), or (None) of the library."""
        library = session.library
        if library is None:
            return

        def tell(task: Task, size: int) -> None:
            self.told.emit(size)
            task.check()

        def work(task: Task) -> str:
            from reader.store.exchange.formats import export_file
            from reader.store.exchange.outgoing import Walk

            options = {"bom": bom} if format.name == "csv" else {}
            with contextlib.closing(library.beside()) as own:
                own.stop_when(task.is_stopped)
                wanted = Walk(own).collected(articles) if isinstance(articles, str) else articles
                export_file(own, format, path, wanted, partial(tell, task), **options)
            return path

        def fail(error: ReaderError) -> None:
            self.failed.emit(message(error))

        session.progress.run(session.slow_jobs, self.tr("Exporting marks"), work, self.done.emit, fail)


class Taking(QObject):
    """Takes files of annotations into the library in a job, a backup first.

    Signals: `told(path)` when a file begins; `taken(path, imported)` or `refused(path, sentence)` for each;
    `done()` at the end. `task` is what stops it: the file that is being taken in is left out whole.
    """

    told = Signal(str)
    taken = Signal(str, object)
    refused = Signal(str, str)
    done = Signal()
    task: Task

    def start(
        self,
        session: Session,
        paths: Sequence[str],
        texts: Sequence[str] = (),
        partly: bool = False,
        replace: bool = False,
    ) -> None:
        """Take in these files, one after the other, each whole or, where `partly`, but for what has no place.

        `texts` are files with articles that marks may belong to; `replace` has marks become what the files say.
        """
        library = session.library
        if library is None:
            return

        stopped = self.tr("{0} was not taken in: you stopped.")

        def work(task: Task) -> None:
            from reader.store.cancellation import cancellable
            from reader.store.exchange.formats import import_file, of_file
            from reader.store.safety import backups
            from reader.text.load import load

            if library.path.is_file():
                with cancellable(task.is_stopped):
                    backups.make(library.path, "import")
            articles = [load(each) for each in texts]
            with contextlib.closing(library.beside()) as own:
                own.stop_when(task.is_stopped)
                for number, path in enumerate(paths):
                    self.told.emit(path)
                    try:
                        task.tell(number, len(paths))
                        self.taken.emit(path, import_file(own, of_file(path), path, articles, partly, replace))
                    except ReaderError as error:
                        self.refused.emit(path, stopped.format(path) if task.is_stopped() else message(error))

        def end(_: object) -> None:
            _follow(session)
            self.done.emit()

        def fail(error: ReaderError) -> None:
            self.refused.emit("", message(error))
            end(None)

        self.task = session.progress.run(session.slow_jobs, self.tr("Importing marks"), work, end, fail)


def _follow(session: Session) -> None:
    """Read anew whatever came into the library."""
    if session.library is None:
        return
    try:
        names = session.library.names.all()
    except ReaderError as error:
        session.notice(error)
        return
    session.linking.reload()
    session.linking.reload_annotations()
    if names != session.names:
        session.analyses.know(names)
    session.library_changed.emit()
