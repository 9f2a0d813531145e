"""A child process's side of the conversation with the window: answers requests with functions registered by name.

Standard input and output carry one JSON object per line, in UTF-8::

    → {"id": 1, "verb": "count", "arguments": {"text": "…"}}
    → {"cancel": 1}             cancels a request; the answer is an error or the result
    ← {"ready": true}           once, at the start
    ← {"id": 1, "done": 3}      what the function tells while it runs (`Worker.tell`), such as its progress
    ← {"id": 1, "part": […]}    some items of a result that is a list, so that each line is read quickly
    ← {"id": 1, "result": …}    the result, or [] after the parts
    ← {"id": 1, "error": […]}   instead; without an id if the process cannot serve or the line is broken

A request that still waits when a newer one of the same verb arrives is not answered. `reader.messages` converts values,
`errors.to_json` errors; an unexpected error is a sentence. The process ends when standard input closes.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from reader import errors, messages
from reader.errors import ReaderError

_BATCH = 100  # items per line, which are read in a few milliseconds
_POLL_INTERVAL = 1.0  # seconds between two calls of `idle` that had nothing to do

Services = Mapping[str, Callable[..., Any]]


class Worker:
    """Answers requests in order, one at a time."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO) -> None:
        """Read and write nothing yet."""
        self._requests, self._answers = requests, answers
        self._lock = threading.Lock()
        self._queue: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._newest: dict[str, object] = {}
        self._cancelled: set[object] = set()
        self._current: object = None

    def serve(
        self, services: Services, at_once: Services | None = None, idle: Callable[[], bool] | None = None
    ) -> None:
        """Answer each request with the function of its verb, until the input ends.

        Functions of `at_once` run in another thread, even during a long request. While no request is pending, `idle()`
        is called until it returns False, and again every second.
        """
        self.send({"ready": True})
        threading.Thread(target=self._listen, args=(at_once or {},), daemon=True).start()
        while (request := self._next(idle)) is not None:
            if self._newest[request["verb"]] == request["id"]:
                self._current = request["id"]
                self._answer(services, request)
                self._current = None

    def tell(self, kind: str, value: Any) -> None:
        """Report something about the current request before its result."""
        self.send({"id": self._current, kind: value})

    def send(self, message: dict[str, Any]) -> None:
        """Send a message, such as one about no request."""
        line = json.dumps(message, ensure_ascii=False, default=errors.to_json).encode() + b"\n"
        with self._lock:
            self._answers.write(line)
            self._answers.flush()

    def is_cancelled(self) -> bool:
        """Whether the current request was cancelled."""
        return self._current in self._cancelled

    def is_waited_for(self) -> bool:
        """Whether a request is pending."""
        return not self._queue.empty()

    def _next(self, idle: Callable[[], bool] | None) -> dict[str, Any] | None:
        while idle is not None:
            while self._queue.empty() and idle():
                pass
            with contextlib.suppress(queue.Empty):
                return self._queue.get(timeout=_POLL_INTERVAL)
        return self._queue.get()

    def _listen(self, at_once: Services) -> None:
        """Read requests until they end or the answers are no longer read."""
        with contextlib.suppress(BrokenPipeError):
            for line in self._requests:
                if line.strip() and line.endswith(b"\n"):  # else the window quit in the middle of a line
                    self._read(line, at_once)
        self._queue.put(None)

    def _read(self, line: bytes, at_once: Services) -> None:
        try:
            request = json.loads(line)
            if "cancel" in request:
                self._cancelled.add(request["cancel"])
                return
            number, verb, _ = request["id"], request["verb"], request["arguments"]
        except (ValueError, LookupError, TypeError) as error:
            self.send({"error": _described(error)})
            return
        if verb in at_once:
            self._answer(at_once, request)
        else:
            self._newest[verb] = number
            self._queue.put(request)

    def _answer(self, services: Services, request: dict[str, Any]) -> None:
        number = request["id"]
        try:
            function = services[request["verb"]]
            value = function(**messages.arguments(function, request["arguments"]))
            if (batches := _batches(value)) is not None:
                for batch in batches:
                    self.send({"id": number, "part": messages.to_json(batch)})
                value = []
            self.send({"id": number, "result": messages.to_json(value)})
        except BrokenPipeError:
            raise
        except ReaderError as error:
            self.send({"id": number, "error": error})
        except Exception as error:  # the window shows it, and later requests still work
            self.send({"id": number, "error": _described(error)})


def _batches(value: object) -> Iterator[list[Any] | tuple[Any, ...]] | None:
    """A list in slices, the items of an iterator one by one; None for a single value."""
    if isinstance(value, Iterator):
        return ([item] for item in value)
    if isinstance(value, list) or (isinstance(value, tuple) and not hasattr(value, "_fields")):
        return (value[at : at + _BATCH] for at in range(0, len(value), _BATCH))
    return None


def _described(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def run(main: Callable[[Worker], None]) -> None:
    """Run `main` on standard input and output; exits quietly when the other end is gone, with 2 after a ReaderError."""
    worker = Worker(sys.stdin.buffer, sys.stdout.buffer)
    try:
        main(worker)
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(0)  # without joining the thread that may be waiting for input
    except ReaderError as error:
        worker.send({"error": error})
        sys.exit(2)
