"""Work on the library: a little is done at once, much in a job. The caller cannot tell which."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import gt
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.errors import ReaderError
from reader.ui.background import garbage_collection
from reader.ui.background.library_jobs import connected

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.model.state import SessionState

_Result = TypeVar("_Result")


class Amount(NamedTuple):
    """How much a piece of work handles; 0 for what it does not touch.

    `marks` are written, `read` are marks loaded, `shown` are marks looked through, `commitments` are written, `length`
    is in code points.
    """

    marks: int = 0
    read: int = 0
    shown: int = 0
    commitments: int = 0
    length: int = 0


_AT_ONCE = Amount(marks=200, read=500, shown=1000, commitments=300, length=100_000)


def is_large(amount: Amount) -> bool:
    """Whether a job does this much work."""
    return any(map(gt, amount, _AT_ONCE))


def run(
    session: SessionState,
    amount: Amount,
    work: Callable[[Library], _Result],
    done: Callable[[_Result], None],
    failed: Callable[[ReaderError], None] | None = None,
) -> int:
    """Run `work` on the library, then `done(result)` or `failed(error)`, which shows the error by default.

    Large work runs in a job, of which the end is reported even if the library was closed meanwhile: whoever waits for
    it must not wait forever. Returns the id of the job, or 0. Without a library nothing happens.
    """
    library = session.library
    if library is None:
        return 0
    if is_large(amount):
        garbage_collection.collect()
        return session.jobs.run(connected(library, partial(_frozen, work)), done, failed or session.notice)
    try:
        result = work(library)
    except ReaderError as error:
        (failed or session.notice)(error)
    else:
        done(result)
    return 0


def _frozen(work: Callable[[Library], _Result], library: Library) -> _Result:
    result = work(library)
    garbage_collection.freeze()
    return result
