"""Adds many files to the library: worker processes read and prepare them, short transactions write them.

``python -m reader.bulk.adding LIBRARY AUTHOR`` reads one line of JSON from standard input,
``{"paths": […], "leave_first": bool}``, optionally with the id of a collection as "collection". It answers with JSON
lines: ``{"total": n, "first": path}``, ``{"done": n}`` periodically, ``{"refused": error}``, and last
``{"finished": […]}``, as `Added`, or ``{"error": error}``; errors are as `errors.to_json`
makes them.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader import errors
from reader.analysis.garbage import gc_disabled
from reader.bulk import inputs, worker_pool
from reader.errors import InputError, LibraryBusy, LibraryError, ReaderError
from reader.store.articles import ArticleRecord, to_record
from reader.store.library import Library
from reader.store.listing import listed_words
from reader.text import fields
from reader.text.load import load
from reader.text.views import Views
from reader.types import Article

_TURN = 0.015  # seconds of writing per transaction
_BREATH = 0.002  # seconds between two transactions, for other writers
_PATIENCE = 10  # retries while the library is busy, each after the full busy timeout
_TOLD = 0.1  # seconds between two progress reports
_TOGETHER = 16  # files per batch
_WAITING = 64  # prepared files that trigger a write
_FEW = 40  # files at most that are read without worker processes


class Prepared(NamedTuple):
    """A prepared file, or the `error` why it could not be read; `article` is without its text."""

    path: str
    record: ArticleRecord | None = None
    words: str = ""
    article: Article | None = None
    error: ReaderError | None = None


class Added(NamedTuple):
    """The numbers of new and known files, and of new `versions` of known articles.

    `doubtful` marks and decisions stayed on earlier versions; `refused` files could not be added.
    """

    new: int = 0
    known: int = 0
    versions: int = 0
    doubtful: int = 0
    refused: int = 0


def prepare(path: str) -> Prepared:
    """Read a file and prepare its library record; failures go into `error`."""
    try:
        views = Views(load(path))
        made = to_record(views.article, fields.find(views), views)
        words = listed_words(made.title, made.outlet, made.path)
        return Prepared(path, made, words, views.article._replace(text=""))
    except InputError as error:
        return Prepared(path, error=error)
    except Exception as error:  # a bug on one file must not stop the others
        return Prepared(
            path, error=InputError("{0} cannot be read ({1}: {2}).", path, type(error).__name__, str(error))
        )


@gc_disabled()  # the objects made here contain no cycles
def prepare_some(paths: tuple[str, ...]) -> list[Prepared]:
    """Prepare a batch of files."""
    return [prepare(path) for path in paths]


class Adding:
    """Adds files to a library. `tell` receives the messages of the process except the last."""

    def __init__(self, library: Library, tell: Callable[[dict[str, Any]], None], patience: int = _PATIENCE) -> None:
        """Read nothing until `run`. A write to a busy library is retried `patience` times."""
        self._library, self._tell, self._patience = library, tell, patience
        self._collection = ""
        self._counts = dict.fromkeys(Added._fields, 0)
        self._waiting: deque[Prepared] = deque()
        self._done, self._told = 0, 0.0

    def run(
        self, words: Sequence[str], jobs: int | None = None, leave_first: bool = False, collection: str = ""
    ) -> Added:
        """Add the files that `words` name (see `inputs.files`), with `leave_first` all but the first.

        `collection` is the id of a collection to add them to. Files already added stay if an error stops the rest.
        Raises LibraryError if the library cannot be written or the collection is missing.
        """
        if collection and all(each.id != collection for each in self._library.collections.all()):
            raise LibraryError("This collection is no longer in the library; choose another.")
        self._collection = collection
        paths, wrong = inputs.files(words)
        self._tell({"total": len(paths), "first": paths[0] if paths else None})
        for error in wrong:
            self._refuse(error)
        if leave_first and paths:
            del paths[0]
            self._done = 1
        with contextlib.closing(_prepared(paths, jobs or _cores())) as prepared:
            for each in prepared:
                self._take(each)
        self._write()
        self._report(now=True)
        return Added(**self._counts)

    def _take(self, one: Prepared) -> None:
        if one.error:
            self._refuse(one.error)
            self._done += 1
            self._report()
            return
        self._waiting.append(one)
        if len(self._waiting) >= _WAITING:
            self._write()

    def _refuse(self, error: ReaderError) -> None:
        self._counts["refused"] += 1
        self._tell({"refused": error})

    def _write(self) -> None:
        """Write the waiting files in as many transactions as needed."""
        tried = 0
        while self._waiting:
            before = tuple(self._waiting)
            try:
                changed = self._write_some()
            except LibraryBusy:
                self._waiting = deque(before)
                tried += 1
                if tried > self._patience:
                    raise
                continue
            tried = 0
            for article, is_new in changed:
                moved = self._library.versions.link_previous(article, is_new)
                if moved:
                    self._counts["versions"] += 1
                    self._counts["doubtful"] += moved.doubtful
            self._done += len(before) - len(self._waiting)
            self._report()
            time.sleep(_BREATH)

    def _write_some(self) -> list[tuple[Article, bool]]:
        """Run one transaction; return the articles that were updated or added, and whether each is new."""
        library, changed, new, known = self._library, list[tuple[Article, bool]](), 0, 0
        with library.transaction():
            end = time.monotonic() + _TURN
            while self._waiting:
                some = [self._waiting.popleft() for _ in range(min(_TOGETHER, len(self._waiting)))]
                records = [each.record for each in some if each.record]
                are_new = library.insert_records(records, [each.words for each in some])
                new, known = new + sum(are_new), known + are_new.count(False)
                if self._collection:
                    library.collections.add_articles(self._collection, [each.sha256 for each in records])
                again = {each.sha256 for each in library.versions.changed(records)}
                for each, is_new in zip(some, are_new, strict=True):
                    if each.article and each.record and each.record.sha256 in again:
                        changed.append((each.article._replace(text=each.record.text), is_new))
                if time.monotonic() >= end:
                    break
        self._counts["new"] += new
        self._counts["known"] += known
        return changed

    def _report(self, now: bool = False) -> None:
        if now or time.monotonic() - self._told >= _TOLD:
            self._told = time.monotonic()
            self._tell({"done": self._done})


def _prepared(paths: Sequence[str], jobs: int) -> Generator[Prepared, None, None]:
    """The prepared files in order, read in this process if there are few or `jobs` is 1."""
    if len(paths) <= _FEW or jobs == 1:
        yield from map(prepare, paths)
        return
    some = (tuple(paths[at : at + _TOGETHER]) for at in range(0, len(paths), _TOGETHER))
    with contextlib.closing(worker_pool.results(prepare_some, some, jobs, _lost)) as results:
        for together in results:
            for each in together:
                yield from _again(each.path) if each.record is None and not each.error else [each]


def _lost(paths: tuple[str, ...]) -> list[Prepared]:
    """Empty results for a batch that crashed its process; `_again` then reads each file in a separate process."""
    return [Prepared(path) for path in paths]


def _again(path: str) -> Iterator[Prepared]:
    def lost(_: str) -> Prepared:
        template = "{0} crashed the process that read it, probably for lack of memory; split it into parts."
        return Prepared(path, error=InputError(template, path))

    return worker_pool.results(prepare, [path], 1, lost)


def _cores() -> int:
    """The number of cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def command(library: Path, words: Sequence[str]) -> None:
    """Add files from a terminal, with progress on standard error; Ctrl+C stops it.

    Raises InputError at the end if some were refused; the others are in the library.
    """
    total = 0

    def tell(message: dict[str, Any]) -> None:
        nonlocal total
        total = message.get("total", total)
        if "refused" in message:
            print(message["refused"], file=sys.stderr)
        elif "done" in message and sys.stderr.isatty():
            print(f"\r{message['done']:,} of {total:,}\x1b[K", end="\r", file=sys.stderr, flush=True)

    with contextlib.closing(Library.open(library, author="")) as opened:
        adding = Adding(opened, tell, patience=0)  # its connection waits and reports that
        try:
            done = adding.run(words)
        except KeyboardInterrupt:
            print("Stopped; the files already added stay in the library.", file=sys.stderr)
            sys.exit(130)
    print(f"{done.new} new, {done.known} known, {done.versions} newer versions of known articles")
    if done.doubtful:
        print(f"{done.doubtful} marks and decisions stay on earlier versions; review them in the window")
    if done.refused:
        raise InputError("{0} could not be added; see above.", done.refused)


def main(library: str, author: str) -> int:
    """Handle the request on standard input; exit quietly if the other end closes."""

    def tell(message: dict[str, Any]) -> None:
        print(json.dumps(message, ensure_ascii=False, default=errors.to_json), flush=True)

    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    try:
        asked = json.loads(sys.stdin.buffer.readline())
        with contextlib.closing(Library.open(library, author)) as opened:
            adding = Adding(opened, tell)
            done = adding.run(asked["paths"], leave_first=asked["leave_first"], collection=asked.get("collection", ""))
        tell({"finished": list(done)})
    except (BrokenPipeError, KeyboardInterrupt):
        sys.stderr.close()
    except ReaderError as error:
        tell({"error": error})
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
