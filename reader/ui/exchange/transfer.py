"""Export and import in jobs."""

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
    from reader.store.workbench import CommitmentRow
    from reader.ui.panels.commitment_list import CommitmentList


def export_csv(session: Session, what: str, path: str, bom: bool, done: Callable[[str], None]) -> None:
    """Export the article's "marks" or "commitments" in a job, then call `done(path)`. Errors become notices."""
    if session.views is None or session.library is None:
        return
    article, reading = session.views.article, session.views.reading
    library = session.library
    analysis = session.analysis and session.reviewed.apply_to(session.analysis)

    def write() -> str:
        from reader.store.exchange import annotations_csv, atomic, commitments_csv

        with atomic.writing(path) as stream:
            if what == "commitments" and analysis is not None:
                commitments_csv.export([(Views(article, reading), analysis)], stream, bom)
            elif what == "marks":
                with contextlib.closing(library.new_connection()) as connection:
                    annotations_csv.export(connection, stream, [article.sha256], bom)
        return path

    session.progress.run(session.jobs, tr("Exporting table"), lambda _: write(), done, session.notice, stops=False)


def export_shown(session: Session, shown: CommitmentList, path: str, bom: bool, done: Callable[[str], None]) -> None:
    """Export the displayed commitments in a job, then call `done(path)`."""
    query, terms = shown.query, session.views.reading.terms if session.views else ()

    def write(rows: Iterable[CommitmentRow]) -> str:
        from reader.store.exchange import atomic, workbench_csv

        with atomic.writing(path) as stream:
            workbench_csv.export(rows, stream, bom, terms)
        return path

    def write_in_job(rows: list[CommitmentRow]) -> None:
        session.jobs.run(lambda: write(rows), done, session.notice)

    if shown.article is None:  # these queries run in a job anyway
        shown.ask("export", lambda bench: write(bench.iter_rows(*query)), done)
    else:
        shown.ask("export", lambda bench: list(bench.iter_rows(*query)), write_in_job)


class MarkExport(QObject):
    """Exports marks in any format in a job.

    Signals: `progressed(size)` with the characters or bytes written so far; `done(path)`; `failed(sentence)`.
    """

    progressed = Signal(int)
    done = Signal(str)
    failed = Signal(str)

    def start(
        self, session: Session, format: Format, path: str, articles: Collection[str] | str | None, bom: bool
    ) -> None:
        """Export the marks of articles (by hash), of a collection (by id), or (None) of the library."""
        library = session.library
        if library is None:
            return

        def report(task: Task, size: int) -> None:
            self.progressed.emit(size)
            task.check()

        def work(task: Task) -> str:
            from reader.store.exchange.formats import export_file
            from reader.store.exchange.outgoing import ExportQueries

            options = {"bom": bom} if format.name == "csv" else {}
            with contextlib.closing(library.new_connection()) as connection:
                connection.cancel_when(task.is_stopped)
                scope = ExportQueries(connection).in_collection(articles) if isinstance(articles, str) else articles
                export_file(connection, format, path, scope, partial(report, task), **options)
            return path

        def fail(error: ReaderError) -> None:
            self.failed.emit(message(error))

        session.progress.run(session.slow_jobs, self.tr("Exporting marks"), work, self.done.emit, fail)


class MarkImport(QObject):
    """Backs up the library and imports files of marks in a job.

    Signals: `file_started(path)`; `imported(path, result)` or `refused(path, sentence)` for each file; `done()` at the
    end. Stopping `task` discards the current file as a whole.
    """

    file_started = Signal(str)
    imported = Signal(str, object)
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
        """Import files one by one. `partly` skips marks that cannot be placed instead of refusing the file.

        `texts` are files with articles that marks may belong to; `replace` lets the files win conflicts.
        """
        library = session.library
        if library is None:
            return

        stopped = self.tr("{0} was not imported because you stopped it.")

        def work(task: Task) -> None:
            from reader.store.cancellation import cancellable
            from reader.store.exchange.formats import detect_format, import_file
            from reader.store.safety import backups
            from reader.text.load import load

            if library.path.is_file():
                with cancellable(task.is_stopped):
                    backups.make(library.path, "import")
            articles = [load(each) for each in texts]
            with contextlib.closing(library.new_connection()) as connection:
                connection.cancel_when(task.is_stopped)
                for number, path in enumerate(paths):
                    self.file_started.emit(path)
                    try:
                        task.report(number, len(paths))
                        self.imported.emit(
                            path, import_file(connection, detect_format(path), path, articles, partly, replace)
                        )
                    except ReaderError as error:
                        self.refused.emit(path, stopped.format(path) if task.is_stopped() else message(error))

        def end(_: object) -> None:
            session.library_sync.reload_all()
            self.done.emit()

        def fail(error: ReaderError) -> None:
            self.refused.emit("", message(error))
            end(None)

        self.task = session.progress.run(session.slow_jobs, self.tr("Importing marks"), work, end, fail)
