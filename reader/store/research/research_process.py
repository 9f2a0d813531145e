"""Queries the whole library in a child process, so that the window stays responsive.

``python -m reader.store.research.research_process LIBRARY AUTHOR [read-only]`` answers requests (see `reader.worker`)
whose verb is a part of the library and a method, "search.hits", with the method's arguments and result. While no
request is waiting the index is brought up to date, unless the library is read-only, and ``{"behind": 12}`` reports the
number of outdated entries whenever it changes.

The places of a concordance stay in the process, known by a number (`HeldPlaces`); only the last few lists are kept.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import messages
from reader.errors import LibraryError, ReaderError
from reader.store import schema
from reader.store.cancellation import cancellable
from reader.store.library import Library
from reader.store.research.agreement import Agreement
from reader.store.research.concordance import ConcordanceLine, ConcordanceOrder, ConcordancePlace
from reader.store.research.counts import Counts
from reader.store.research.search import Search
from reader.store.research.search_query import SearchQuery
from reader.worker import Worker, run

_MAX_HELD = 8  # lists of places
_REPORT_INTERVAL = 1.0  # seconds of indexing between two reports


@dataclass(frozen=True, slots=True)
class HeldPlaces:
    """The handle of a list of places in the process, and its length."""

    handle: int
    count: int


class Concordances:
    """The ``concordance`` verbs: the methods of `Concordance` with handles instead of places."""

    def __init__(self, library: Library) -> None:
        """Starts without places."""
        self._library = library
        self._held: OrderedDict[int, Sequence[ConcordancePlace]] = OrderedDict()
        self._last = 0

    def places(self, wanted: SearchQuery, whole: bool = False) -> HeldPlaces:
        """Find places and keep them."""
        return self._hold(self._library.concordance.places(wanted, whole))

    def sorted(self, handle: int, by: ConcordanceOrder) -> HeldPlaces:
        """Keep the same places in another order under a new handle."""
        return self._hold(self._library.concordance.sorted(self._places(handle), by))

    def lines(self, handle: int, start: int, stop: int, width: int = 24) -> list[ConcordanceLine]:
        """The lines of the places from `start` up to, but not including, `stop`."""
        return self._library.concordance.lines(self._places(handle)[start:stop], width)

    def export(self, handle: int, path: str, width: int = 24) -> int:
        """Write all lines to a CSV file; returns their number. OutputError if it cannot be written."""
        from reader.store.exchange import atomic, concordance_csv

        places = self._places(handle)
        with atomic.writing(path) as stream:
            concordance_csv.export(self._library, places, stream, width)
        return len(places)

    def _places(self, handle: int) -> Sequence[ConcordancePlace]:
        if handle not in self._held:
            raise LibraryError("These results are no longer available; search again.")
        self._held.move_to_end(handle)
        return self._held[handle]

    def _hold(self, places: Sequence[ConcordancePlace]) -> HeldPlaces:
        self._last += 1
        self._held[self._last] = places
        if len(self._held) > _MAX_HELD:
            self._held.popitem(last=False)
        return HeldPlaces(self._last, len(places))


def _verbs(search: Any, concordance: Any, counts: Any, agreement: Any) -> dict[str, Callable[..., Any]]:
    """The functions by verb: methods of these objects, or of their classes."""
    return {
        f"{part}.{name}": getattr(owner, name)
        for part, owner, names in (
            ("search", search, ("hits", "count", "behind")),
            ("concordance", concordance, ("places", "sorted", "lines", "export")),
            ("counts", counts, ("tags", "entities", "tags_together", "entities_together")),
            ("agreement", agreement, ("articles", "of_tags")),
        )
        for name in names
    }


_RESULTS = _verbs(Search, Concordances, Counts, Agreement)


def read_result(verb: str, data: Any) -> Any:
    """The result of a verb from JSON, as the method returns it; or a part of a list."""
    return messages.from_json(messages.return_type(_RESULTS[verb]), data)


def serve(worker: Worker, path: Path, author: str, read_only: bool = False) -> None:
    """Answer requests until the input ends; between them, bring the index up to date if allowed."""
    if str(path) == ":memory:":
        raise LibraryError("This library is only in memory and cannot be searched; open a library file instead.")
    with contextlib.closing(Library.open(path, author)) as library:
        if read_only:
            library.make_read_only(schema.read_only_error(path))
        library.search.enlarge_cache()
        verbs = _verbs(library.search, Concordances(library), library.counts, library.agreement)
        with cancellable(worker.is_cancelled):
            worker.serve(verbs, idle=IdleWork(library, worker).run_slice)


class IdleWork:
    """Work while no request is pending: brings the index up to date, then loads jieba's dictionary."""

    def __init__(self, library: Library, worker: Worker) -> None:
        """Report the number of outdated entries through `worker`."""
        self._library, self._worker = library, worker
        self._behind: int | None = None
        self._indexed_version: int | None = None
        self._warm = False

    def run_slice(self) -> bool:
        """Do a slice of work; returns whether there is more."""
        try:
            return self._catch_up() or self._warm_up()
        except ReaderError:  # the file is locked or the disk is full; retried in a second
            return False

    def _catch_up(self) -> bool:
        search = self._library.search
        version = search.data_version()
        if self._behind == 0 and version == self._indexed_version:
            return False
        behind = search.behind()
        if behind != self._behind:
            self._behind = behind
            self._worker.send({"behind": behind})
        if not behind:
            self._indexed_version = version
        if not behind or self._library.is_read_only:
            return False
        end = time.monotonic() + _REPORT_INTERVAL
        search.catch_up(lambda: self._worker.is_waited_for() or time.monotonic() > end)
        return True

    def _warm_up(self) -> bool:
        if not self._warm:
            self._warm = True
            self._library.concordance.warm()
        return False


if __name__ == "__main__":
    library, author, *mode = sys.argv[1:]
    run(lambda worker: serve(worker, Path(library), author, mode == ["read-only"]))
