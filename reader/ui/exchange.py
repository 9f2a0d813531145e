"""Tables out of the session and into it, beside the window's own work."""

from __future__ import annotations

from collections.abc import Callable

from reader.errors import ReaderError
from reader.text.views import Views
from reader.ui.session import Session


def export_csv(session: Session, what: str, path: str, bom: bool, done: Callable[[str], None]) -> None:
    """Write the "marks" or the "commitments" of the article in a job, then call `done(path)`.

    The job reads the library through a connection of its own; an error becomes a notice of the session.
    """
    if session.views is None or session.library is None:
        return
    article, analysis, library, author = session.views.article, session.analysis, session.library.path, session.author

    def write() -> str:
        from reader.store.exchange import annotations_csv, atomic, commitments_csv
        from reader.store.library import Library

        with atomic.writing(path) as stream:
            if what == "commitments" and analysis is not None:
                commitments_csv.export([(Views(article), analysis)], stream, bom)
            elif what == "marks":
                own = Library.open(library, author)
                try:
                    annotations_csv.export(own, stream, [article.sha256], bom)
                finally:
                    own.close()
        return path

    session.jobs.run(write, done, session.notice)


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
