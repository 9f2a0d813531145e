"""Tables out of the session and into it, beside the window's own work."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.text.views import Views
from reader.ui.session import Session

if TYPE_CHECKING:
    from reader.store.workbench import Row
    from reader.ui.panels.workbench import CommitmentList


def export_csv(session: Session, what: str, path: str, bom: bool, done: Callable[[str], None]) -> None:
    """Write the "marks" or the "commitments" of the article in a job, then call `done(path)`.

    The job reads the library through a connection of its own; an error becomes a notice of the session.
    """
    if session.views is None or session.library is None:
        return
    article, reading = session.views.article, session.views.reading
    library, author = session.library.path, session.author
    analysis = session.analysis and session.standing.held(session.analysis)

    def write() -> str:
        from reader.store.exchange import annotations_csv, atomic, commitments_csv
        from reader.store.library import Library

        with atomic.writing(path) as stream:
            if what == "commitments" and analysis is not None:
                commitments_csv.export([(Views(article, reading), analysis)], stream, bom)
            elif what == "marks":
                own = Library.open(library, author)
                try:
                    annotations_csv.export(own, stream, [article.sha256], bom)
                finally:
                    own.close()
        return path

    session.jobs.run(write, done, session.notice)


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


def import_csv(session: Session, path: str) -> None:
    """Take marks from a CSV file into the library; they must belong to articles it has."""
    from reader.store.exchange import annotations_csv

    if session.library is None:
        return
    try:
        annotations_csv.import_file(session.library, path)
    except ReaderError as error:
        session.notice(error)
    else:
        session.reload_annotations()
