"""Asking the whole library, as a process of its own, so that no question holds the window up.

``python -m reader.store.research.research_process LIBRARY AUTHOR [read-only]`` reads one JSON object a line, UTF-8,
from standard input and writes one a line to standard output; `request` makes what is asked, `revive` reads what is
answered::

    → {"id": 1, "verb": "search.hits", "arguments": {"wanted": […], "limit": 50}}
    ← {"ready": true}                                      once, when the library is open
    ← {"id": 1, "verb": "search.hits", "value": […], "more": false}
    ← {"id": 1, "verb": "search.hits", "void": true}       in its place, where a newer request of that verb waits
    ← {"id": 1, "verb": "search.hits", "error": "…"}       in its place, a sentence for the person
    → {"stop": 1}                                          nobody wants that answer; an error comes, or what was done
    ← {"behind": 12}                                       how many entries the index lacks, whenever that has changed

A long list comes in several lines, all but the last with ``"more": true``, so that reading one holds nobody up. While
nothing is asked the index catches up, unless the library is to stay as it is. It ends when standard input closes.

The places of a concordance stay here and are known by a number (`Held`); of those that were asked for last, a few are
kept.
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

from reader.errors import LibraryError, ReaderError
from reader.store import schema
from reader.store.cancellation import cancellable
from reader.store.library import Library
from reader.store.research import messages
from reader.store.research.agreement import Agreement
from reader.store.research.concordance import By, Line, Place
from reader.store.research.counts import Counts
from reader.store.research.search import Search
from reader.store.research.search_query import SearchQuery

_AT_ONCE = 100  # values in a line, read in a few milliseconds
_HELD = 8  # lists of places
_SLICE = 1.0  # seconds of catching up between two reports
_LOOK = 1.0  # seconds after which the process looks whether the library was changed


@dataclass(frozen=True, slots=True)
class Held:
    """Places that the process keeps under the number `handle`, and how many they are."""

    handle: int
    count: int


class Concordances:
    """The verbs that begin with ``concordance``: as those of `Concordance`, with numbers in the place of places."""

    def __init__(self, library: Library) -> None:
        """Nothing is held at first."""
        self._library = library
        self._held: OrderedDict[int, Sequence[Place]] = OrderedDict()
        self._last = 0

    def places(self, wanted: SearchQuery, whole: bool = False) -> Held:
        """Find the places and hold them."""
        return self._hold(self._library.concordance.places(wanted, whole))

    def sorted(self, handle: int, by: By) -> Held:
        """Hold the same places in another order, under another number."""
        return self._hold(self._library.concordance.sorted(self._of(handle), by))

    def lines(self, handle: int, start: int, stop: int, width: int = 24) -> list[Line]:
        """The lines of the places from `start` to `stop`, the last not included."""
        return self._library.concordance.lines(self._of(handle)[start:stop], width)

    def export(self, handle: int, path: str, width: int = 24) -> int:
        """Write all lines to a CSV file; how many. OutputError where it cannot be written."""
        from reader.store.exchange import atomic, concordance_csv

        places = self._of(handle)
        with atomic.writing(path) as stream:
            concordance_csv.export(self._library, places, stream, width)
        return len(places)

    def _of(self, handle: int) -> Sequence[Place]:
        if handle not in self._held:
            raise LibraryError("These lines are no longer at hand; search again.")
        self._held.move_to_end(handle)
        return self._held[handle]

    def _hold(self, places: Sequence[Place]) -> Held:
        self._last += 1
        self._held[self._last] = places
        if len(self._held) > _HELD:
            self._held.popitem(last=False)
        return Held(self._last, len(places))


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
    """What asks for `verb`, a part and a method ("search.hits"), with the method's arguments by name."""
    return {"id": number, "verb": verb, "arguments": {name: messages.to_json(each) for name, each in arguments.items()}}


def revive(message: dict[str, Any]) -> Any:
    """The value in an answer, as the method returns it; of a list that comes in several answers, a part."""
    return messages.from_json(messages.result(_VERBS[message["verb"]]), message["value"])


class Server:
    """Answers what is asked of one library."""

    def __init__(self, library: Library) -> None:
        """The library is this server's alone."""
        self._library = library
        self._parts = {
            "search": library.search,
            "concordance": Concordances(library),
            "counts": library.counts,
            "agreement": library.agreement,
        }

    def answers(self, asked: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The answers to one request."""
        about = {"id": asked.get("id"), "verb": asked.get("verb")}
        try:
            method = _VERBS[asked["verb"]]
            part = self._parts[asked["verb"].partition(".")[0]]
            value = messages.to_json(method(part, **messages.arguments(method, asked["arguments"])))
        except ReaderError as error:
            yield about | {"error": str(error)}
            return
        except Exception as error:  # the window shows it; the next request is not to suffer for this one
            yield about | {"error": f"{type(error).__name__}: {error}"}
            return
        if not isinstance(value, list) or _single(method):
            yield about | {"value": value, "more": False}
            return
        for at in range(0, max(1, len(value)), _AT_ONCE):
            yield about | {"value": value[at : at + _AT_ONCE], "more": at + _AT_ONCE < len(value)}


def _single(method: Callable[..., Any]) -> bool:
    """Whether what a method returns is one value, though its JSON is a list."""
    return messages.result(method) is Held


def serve(path: Path, author: str, lines: BinaryIO, answers: BinaryIO, read_only: bool = False) -> None:
    """Answer every line until they end; meanwhile bring the index up to date, if that may be."""
    if str(path) == ":memory:":
        raise LibraryError("This library is only in memory and cannot be searched; open one that is a file.")
    library = Library.open(path, author)
    if read_only:
        library.refuse(schema.read_only(path))
    waiting = Waiting(lines)

    def say(message: dict[str, Any]) -> None:
        answers.write(json.dumps(message, ensure_ascii=False).encode() + b"\n")
        answers.flush()

    try:
        library.search.keep_more_in_memory()
        say({"ready": True})
        server, idle = Server(library), Idle(library, waiting, say)
        while (asked := waiting.next(idle.turn)) is not None:
            if waiting.newer(asked):
                say({"id": asked["id"], "verb": asked["verb"], "void": True})
                continue
            with cancellable(partial(waiting.unwanted, asked)):
                for answer in server.answers(asked):
                    say(answer)
    finally:
        library.close()


class Waiting:
    """What was asked and not answered yet, read in a thread of its own."""

    def __init__(self, lines: BinaryIO) -> None:
        """Begins to read at once."""
        self._queue: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._newest: dict[str, object] = {}
        self._unwanted: set[object] = set()
        self._lines = lines
        threading.Thread(target=self._read, daemon=True).start()

    def next(self, idle: Callable[[], bool]) -> dict[str, Any] | None:
        """The next request, None when there will be no other.

        While there is none, `idle()` is called until it has nothing to do, and again every second.
        """
        while True:
            while self._queue.empty() and idle():
                pass
            with contextlib.suppress(queue.Empty):
                return self._queue.get(timeout=_LOOK)

    def empty(self) -> bool:
        """Whether nothing waits."""
        return self._queue.empty()

    def newer(self, asked: dict[str, Any]) -> bool:
        """Whether a newer request of the same verb was read already."""
        return bool(self._newest[asked["verb"]] != asked["id"])

    def unwanted(self, asked: dict[str, Any]) -> bool:
        """Whether nobody wants to wait for the answer any more."""
        return asked["id"] in self._unwanted

    def _read(self) -> None:
        for line in self._lines:
            if not line.strip():
                continue
            asked = json.loads(line)
            if "stop" in asked:
                self._unwanted.add(asked["stop"])
            else:
                self._newest[asked["verb"]] = asked["id"]
                self._queue.put(asked)
        self._queue.put(None)


class Idle:
    """What is done while nothing is asked: jieba's dictionary is read, and the index catches up."""

    def __init__(self, library: Library, waiting: Waiting, say: Callable[[dict[str, Any]], None]) -> None:
        """Nothing happens before `turn`."""
        self._library, self._waiting, self._say = library, waiting, say
        self._behind: int | None = None
        self._seen: int | None = None
        self._warm = False

    def turn(self) -> bool:
        """A slice of work; whether there is more."""
        try:
            return self._catch_up() or self._warm_up()
        except ReaderError:  # the file is locked or the disk is full; in a second it may not be
            return False

    def _catch_up(self) -> bool:
        search = self._library.search
        seen = search.written_elsewhere()
        if self._behind == 0 and seen == self._seen:
            return False
        behind = search.behind()
        if behind != self._behind:
            self._behind = behind
            self._say({"behind": behind})
        if not behind:
            self._seen = seen
        if not behind or self._library.is_read_only:
            return False
        end = time.monotonic() + _SLICE
        search.catch_up(lambda: not self._waiting.empty() or time.monotonic() > end)
        return True

    def _warm_up(self) -> bool:
        if not self._warm:
            self._warm = True
            self._library.concordance.warm()
        return False


def main(library: str, author: str, mode: str = "") -> int:
    """Serve standard input and output; a reader that went away ends it quietly."""
    try:
        serve(Path(library), author, sys.stdin.buffer, sys.stdout.buffer, mode == "read-only")
    except (BrokenPipeError, KeyboardInterrupt):
        sys.stderr.close()
    except ReaderError as error:
        print(json.dumps({"error": str(error)}, ensure_ascii=False), flush=True)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
