"""Work on the library: a little is done at once, much in a job. The caller cannot tell which."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from operator import gt
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.errors import ReaderError
from reader.ui.background import garbage_collection

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.model.session import Session

_Result = TypeVar("_Result")


class Amount(NamedTuple):
    """How much a piece of work handles; 0 for what it does not touch.

    `marks` are written, `read` are marks looked through, `commitments` are written, `length` is in code points.
    """

    marks: int = 0
    read: int = 0
    commitments: int = 0
    length: int = 0


_AT_ONCE = Amount(marks=200, read=1000, commitments=300, length=100_000)


def is_large(amount: Amount) -> bool:
    """Whether a job does this much work."""
    return any(map(gt, amount, _AT_ONCE))


def run(
    session: Session,
    amount: Amount,
    work: Callable[[Library], _Result],
    done: Callable[[_Result], None],
    failed: Callable[[ReaderError], None] | None = None,
) -> int:
    """Run `work` on the library, then `done(result)` or `failed(error)`, which shows the error by default.

    Large work gets a connection of its own and must not touch the session. Returns the id of the job, or 0. Without a
    library nothing happens.
    """
    library, failed = session.library, failed or session.notice
    if library is None:
        return 0
    if not is_large(amount):
        try:
            result = work(library)
        except ReaderError as error:
            failed(error)
        else:
            done(result)
        return 0

    def work_in_job() -> _Result:
        with contextlib.closing(library.new_connection()) as connection:
            found = work(connection)
        garbage_collection.freeze()
        return found

    garbage_collection.collect()
    return session.jobs.run(work_in_job, done, failed)
