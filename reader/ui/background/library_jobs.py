"""Jobs that read or write the open library over a connection of their own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.background.jobs import Jobs

_Result = TypeVar("_Result")


class _Session(Protocol):
    library: Library | None

    @property
    def jobs(self) -> Jobs: ...

    def notice(self, error: ReaderError) -> None: ...


def connected(library: Library, work: Callable[[Library], _Result]) -> Callable[[], _Result]:
    """`work` on a connection of its own, for a job."""

    def job() -> _Result:
        with contextlib.closing(library.new_connection()) as connection:
            return work(connection)

    return job


def in_library(
    session: _Session,
    work: Callable[[Library], _Result],
    done: Callable[[_Result], object],
    failed: Callable[[ReaderError], object] | None = None,
    *,
    owner: QObject | None = None,
    jobs: Jobs | None = None,
) -> int:
    """Run `work(connection)` in a job, then `done(result)` or `failed(error)` in this thread. Returns the job's id.

    Errors are shown as notices by default, and `jobs` are the session's short ones. Neither callback is called if the
    library is no longer open or `owner` is gone by then. Without a library nothing runs, and the id is 0.
    """
    library = session.library
    if library is None:
        return 0

    def deliver(call: Callable[..., object], value: object) -> None:
        if session.library is library and (owner is None or isValid(owner)):
            call(value)

    show = failed or session.notice
    return (jobs or session.jobs).run(
        connected(library, work), lambda result: deliver(done, result), lambda error: deliver(show, error)
    )
