"""Runs an extraction, from input files to output."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeGuard

from reader.bulk import formats, worker_pool
from reader.bulk.journal import Journal
from reader.bulk.progress import Progress
from reader.bulk.work import Extraction, Task, TaskResult, lost
from reader.errors import InputError


class ExtractOptions(NamedTuple):
    """Options of an extraction: output format and path (None: standard output), number of processes etc.

    `sure` is how sure a commitment must be, None for the usual.
    """

    form: str
    out: str | None = None
    bom: bool = True
    jobs: int | None = None
    resume: bool = False
    library: str | None = None
    sure: float | None = None

    @property
    def extraction(self) -> Extraction:
        """What makes the piece of one file."""
        return Extraction(self.form, self.library, self.sure)


def one(path: str, wish: ExtractOptions) -> None:
    """Extract a single file in this process. Raises InputError or LibraryError and then writes nothing."""
    done = wish.extraction(Task(path))
    if done.error:
        raise done.error
    assert done.piece is not None
    with formats.joining(wish.form, wish.out, several=False, bom=wish.bom) as add:
        add(done.piece)


def many(paths: Sequence[str], wrong: Sequence[InputError], wish: ExtractOptions) -> None:
    """Extract files in order; `wrong` are the errors of inputs that were not found.

    Unreadable files are skipped and listed on stderr, and raise InputError at the end. If no file could be read,
    nothing is written. Ctrl+C exits with status 130 and leaves the previous output in place; if `out` is a file, the
    finished parts are kept next to it for `resume`.
    """
    progress = Progress(sys.stderr, len(paths))
    progress.bad.extend(wrong)
    try:
        with contextlib.ExitStack() as stack:
            journal = stack.enter_context(Journal(wish.out, wish.resume)) if _is_kept(wish.out) else None
            pieces = _pieces(paths, wish, journal, progress)
            stack.callback(pieces.close)
            first = next(pieces, None)
            if first is not None:
                with formats.joining(wish.form, wish.out, several=True, bom=wish.bom) as add:
                    add(first)
                    for piece in pieces:
                        add(piece)
    except KeyboardInterrupt:
        progress.close()
        kept = "; run the same command with --resume to continue" if _is_kept(wish.out) else ""
        print(f"Stopped after {progress.done} of {len(paths)} files{kept}.", file=sys.stderr)
        sys.exit(130)
    except BaseException:
        progress.close()
        raise
    if len(paths) + len(wrong) == len(progress.bad) == 1:
        raise progress.bad[0]
    progress.close()
    if progress.bad:
        template = (
            "{0} of {1} could not be extracted; see above. Nothing was written."
            if first is None
            else "{0} of {1} could not be extracted; see above. The others were written."
        )
        raise InputError(template, len(progress.bad), len(paths) + len(wrong))


def _pieces(
    paths: Sequence[str], wish: ExtractOptions, journal: Journal | None, progress: Progress
) -> Generator[str, None, None]:
    """The pieces of the readable files."""
    orders = (Task(path, journal.known(path) if journal else "") for path in paths)
    count = min(wish.jobs or _cores(), len(paths))
    with contextlib.closing(worker_pool.results(wish.extraction, orders, count, lost)) as results:
        for done in results:
            progress.took(done)
            if not done.error:
                yield _kept(done, journal)


def _is_kept(out: str | None) -> TypeGuard[str]:
    """Whether the output is a regular file, not a device or pipe."""
    return out is not None and (Path(out).is_file() or not Path(out).exists())


def _kept(done: TaskResult, journal: Journal | None) -> str:
    if journal:
        return journal.kept(done)
    assert done.piece is not None
    return done.piece


def _cores() -> int:
    """The number of cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
