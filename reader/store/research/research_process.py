"""Queries the whole library in a child process, so that the window stays responsive.

``python -m reader.store.research.research_process LIBRARY AUTHOR [read-only]`` reads JSON lines in UTF-8 from standard
input and writes JSON lines to standard output; `request` makes requests, `response_value` reads answers::

    → {"id": 1, "verb": "search.hits", "arguments": {"wanted": […], "limit": 50}}
    ← {"ready": true}                                      once, when the library is open
    ← {"id": 1, "verb": "search.hits", "value": […], "more": false}
    ← {"id": 1, "verb": "search.hits", "void": true}       instead, if a newer request of that verb is waiting
    ← {"id": 1, "verb": "search.hits", "error": […]}       instead, an error (`errors.to_json`) or a sentence
    → {"stop": 1}                                          cancels a request; the answer is an error or the result
    ← {"behind": 12}                                       number of outdated index entries, whenever it changes

A long list is split into several lines, all but the last with ``"more": true``, so that each is read quickly. While no
request is waiting the index is brought up to date, unless the library is read-only. The process ends when standard
input closes.

The places of a concordance stay in the process, known by a number (`HeldPlaces`); only the last few lists are kept.
"""

from __future__ import annotations

import contextlib
import json
import queue
import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from reader import errors
from reader.errors import LibraryError, ReaderError
from reader.store import schema
from reader.store.cancellation import cancellable
from reader.store.library import Library
from reader.store.research import messages
from reader.store.research.agreement import Agreement
from reader.store.research.concordance import ConcordanceLine, ConcordanceOrder, ConcordancePlace
from reader.store.research.counts import Counts
from reader.store.research.search import Search
from reader.store.research.search_query import SearchQuery

_BATCH = 100  # values per line, which parses in a few milliseconds
_MAX_HELD = 8  # lists of places
_REPORT_INTERVAL = 1.0  # seconds of indexing between two reports
_POLL_INTERVAL = 1.0  # seconds between checks for changes to the library


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


_VERBS = {
    f"{part}.{name}": getattr(kind, name)
    for part, kind, names in (
        ("search", Search, ("hits", "count", "behind")),
        ("concordance", Concordances, ("places", "sorted", "lines", "export")),
        ("counts", Counts, ("tags", "entities", "tags_together", "entities_together")),
        ("agreement", Agreement, ("articles", "of_tags")),
    )
    for name in names
}


def request(number: int, verb: str, **arguments: object) -> dict[str, Any]:
    """The request for `verb`, a part and a method ("search.hits"), with the method's arguments by name."""
    return {"id": number, "verb": verb, "arguments": {name: messages.to_json(each) for name, each in arguments.items()}}


def response_value(message: dict[str, Any]) -> Any:
    """The value of an answer, as the method returns it; of a split list, one part."""
    return messages.from_json(messages.return_type(_VERBS[message["verb"]]), message["value"])


class Server:
    """Answers requests to one library."""

    def __init__(self, library: Library) -> None:
        """The library is used by this server only."""
        self._library = library
        self._parts = {
            "search": library.search,
            "concordance": Concordances(library),
            "counts": library.counts,
            "agreement": library.agreement,
        }

    def answers(self, message: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The answers to one request."""
        header = {"id": message.get("id"), "verb": message.get("verb")}
        try:
            method = _VERBS[message["verb"]]
            part = self._parts[message["verb"].partition(".")[0]]
            value = messages.to_json(method(part, **messages.arguments(method, message["arguments"])))
        except ReaderError as error:
            yield header | {"error": error}
            return
        except Exception as error:  # the window shows it, and later requests still work
            yield header | {"error": f"{type(error).__name__}: {error}"}
            return
        if not isinstance(value, list) or _returns_single_value(method):
            yield header | {"value": value, "more": False}
            return
        for at in range(0, max(1, len(value)), _BATCH):
            yield header | {"value": value[at : at + _BATCH], "more": at + _BATCH < len(value)}


def _returns_single_value(method: Callable[..., Any]) -> bool:
    """Whether a method returns a single value although its JSON is a list."""
    return messages.return_type(method) is HeldPlaces


def serve(path: Path, author: str, lines: BinaryIO, answers: BinaryIO, read_only: bool = False) -> None:
    """Answer requests until the input ends; between them, bring the index up to date if allowed."""
    if str(path) == ":memory:":
        raise LibraryError("This library is only in memory and cannot be searched; open a library file instead.")
    library = Library.open(path, author)
    if read_only:
        library.make_read_only(schema.read_only_error(path))
    requests = RequestQueue(lines)

    def send(message: dict[str, Any]) -> None:
        answers.write(json.dumps(message, ensure_ascii=False, default=errors.to_json).encode() + b"\n")
        answers.flush()

    try:
        library.search.enlarge_cache()
        send({"ready": True})
        server, idle = Server(library), IdleWork(library, requests, send)
        while (message := requests.next(idle.run_slice)) is not None:
            if requests.has_newer(message):
                send({"id": message["id"], "verb": message["verb"], "void": True})
                continue
            with cancellable(partial(requests.is_cancelled, message)):
                for answer in server.answers(message):
                    send(answer)
    finally:
        library.close()


class RequestQueue:
    """The pending requests, read in a separate thread."""

    def __init__(self, lines: BinaryIO) -> None:
        """Starts reading immediately."""
        self._queue: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._newest: dict[str, object] = {}
        self._cancelled: set[object] = set()
        self._lines = lines
        threading.Thread(target=self._read, daemon=True).start()

    def next(self, idle: Callable[[], bool]) -> dict[str, Any] | None:
        """The next request, None at the end of the input.

        While there is none, `idle()` is called until it has nothing to do, and again every second.
        """
        while True:
            while self._queue.empty() and idle():
                pass
            with contextlib.suppress(queue.Empty):
                return self._queue.get(timeout=_POLL_INTERVAL)

    def is_empty(self) -> bool:
        """Whether no request is pending."""
        return self._queue.empty()

    def has_newer(self, message: dict[str, Any]) -> bool:
        """Whether a newer request of the same verb has been read."""
        return bool(self._newest[message["verb"]] != message["id"])

    def is_cancelled(self, message: dict[str, Any]) -> bool:
        """Whether the request was cancelled."""
        return message["id"] in self._cancelled

    def _read(self) -> None:
        for line in self._lines:
            if not line.strip():
                continue
            message = json.loads(line)
            if "stop" in message:
                self._cancelled.add(message["stop"])
            else:
                self._newest[message["verb"]] = message["id"]
                self._queue.put(message)
        self._queue.put(None)


class IdleWork:
    """Work while no request is pending: brings the index up to date, then loads jieba's dictionary."""

    def __init__(self, library: Library, requests: RequestQueue, send: Callable[[dict[str, Any]], None]) -> None:
        """`send` reports the number of outdated entries."""
        self._library, self._requests, self._send = library, requests, send
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
            self._send({"behind": behind})
        if not behind:
            self._indexed_version = version
        if not behind or self._library.is_read_only:
            return False
        end = time.monotonic() + _REPORT_INTERVAL
        search.catch_up(lambda: not self._requests.is_empty() or time.monotonic() > end)
        return True

    def _warm_up(self) -> bool:
        if not self._warm:
            self._warm = True
            self._library.concordance.warm()
        return False


def main(library: str, author: str, mode: str = "") -> int:
    """Serve standard input and output; exits quietly if the other end closes."""
    try:
        serve(Path(library), author, sys.stdin.buffer, sys.stdout.buffer, mode == "read-only")
    except (BrokenPipeError, KeyboardInterrupt):
        sys.stderr.close()
    except ReaderError as error:
        print(json.dumps({"error": error}, ensure_ascii=False, default=errors.to_json), flush=True)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
