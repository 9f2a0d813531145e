"""The window's side of the conversation with a child process.

Segmentation holds the GIL for long stretches and would stall the window from any thread. A child process does not,
can be killed at once, and keeps its dictionaries loaded for the next request.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

import reader
from reader import errors, messages
from reader.errors import ReaderError
from reader.ui.background.deferred import DeferredCall

_TIME_SLICE = 0.004  # seconds for sending or reading per event loop turn
_SLICE = 50_000  # code points, encoded in half a millisecond


def _ignore(*_: object) -> None:
    """The callback of a caller that does not want to know."""


def _same(value: Any) -> Any:
    return value


class _Request(NamedTuple):
    verb: str
    done: Callable[[Any], object]
    failed: Callable[[ReaderError | str], object]
    told: Callable[[str, Any], object]
    read: Callable[[Any], Any]
    parts: list[Any]


def _lower_priority(process: QProcess, niceness: int) -> None:
    """Lower the priority of a process below the window's; does nothing on Windows."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # it has ended already
            own = os.getpriority(os.PRIO_PROCESS, 0)
            os.setpriority(os.PRIO_PROCESS, process.processId(), own + niceness)


class ChildProcess(QObject):
    """A child process that answers requests (see `reader.worker`).

    Long messages are sent and read in slices, with the window's events handled in between. `niceness` is added to the
    window's Unix nice value. At 10 the child is about ten times slower than other programs on a busy machine, so use
    less if the user waits for the answer.
    """

    niceness = 10

    def __init__(self, parent: QObject) -> None:
        """Start nothing until `_start`."""
        super().__init__(parent)
        self._process: QProcess | None = None
        self._rest = b""
        self._lines: deque[bytes] = deque()
        self._deferred_read = DeferredCall(self._take_lines, self)
        self._outgoing: deque[Iterator[bytes]] = deque()
        self._deferred_send = DeferredCall(self._send, self)
        self._last = 0
        self._pending: dict[int, _Request] = {}

    def _start(self, *arguments: str) -> None:
        """Start a module of this program; its stderr is forwarded."""
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        root = str(Path(reader.__file__).resolve().parent.parent)
        environment.insert("PYTHONPATH", ":".join(filter(None, [root, environment.value("PYTHONPATH")])))
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.started.connect(partial(_lower_priority, process, self.niceness))
        process.start(sys.executable, ["-m", *arguments])
        self._process, self._rest = process, b""

    def request(
        self,
        verb: str,
        arguments: Mapping[str, object],
        done: Callable[[Any], object],
        failed: Callable[[ReaderError | str], object] = _ignore,
        told: Callable[[str, Any], object] = _ignore,
        read: Callable[[Any], Any] = _same,
    ) -> int:
        """Call a function of the process by name, then `done(result)` or `failed(error)`. Returns the request's id.

        `told(kind, value)` is called for what the function tells before. `read` converts the result from JSON, or each
        part of a result in parts, which are joined to a list.
        """
        self._last += 1
        self._pending[self._last] = _Request(verb, done, failed, told, read, [])
        given = {name: messages.to_json(each) for name, each in arguments.items()}
        self._ask({"id": self._last, "verb": verb, "arguments": given})
        return self._last

    def cancel(self, number: int) -> None:
        """End a request early; its `failed` receives the error, unless it was done already."""
        if number in self._pending:
            self._ask({"cancel": number})

    def drop(self, verb: str) -> None:
        """Discard the answers to the requests of a verb."""
        self._pending = {number: each for number, each in self._pending.items() if each.verb != verb}

    def _ask(self, message: dict[str, Any]) -> None:
        """Queue a message for sending."""
        self._outgoing.append(chain(_in_slices(message), [b"\n"]))
        self._deferred_send.start()

    def _send(self) -> None:
        """Send queued messages for a few milliseconds; reschedule for the rest."""
        assert self._process is not None
        end = time.monotonic() + _TIME_SLICE
        while self._outgoing:
            for part in self._outgoing[0]:
                self._process.write(part)
                if time.monotonic() > end:
                    self._deferred_send.start()
                    return
            self._outgoing.popleft()

    def _send_now(self) -> None:
        """Send what is queued, if it is short, now rather than in the next event loop turn."""
        self._send()
        if self._process is not None:
            self._process.waitForBytesWritten(1)

    def stop(self) -> None:
        """Kill the process; nothing more is reported."""
        process, self._process = self._process, None
        self._lines.clear()
        self._pending.clear()
        self._clear_outgoing()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _clear_outgoing(self) -> None:
        self._outgoing.clear()
        self._deferred_send.stop()

    def _read(self) -> None:
        assert self._process is not None
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        self._lines.extend(lines)
        self._take_lines()

    def _take_lines(self) -> None:
        """Handle received messages for a few milliseconds; reschedule for the rest."""
        end = time.monotonic() + _TIME_SLICE
        while self._lines:
            self._take(json.loads(self._lines.popleft()))
            if time.monotonic() > end:
                self._deferred_read.start()
                return

    def _take(self, message: dict[str, Any]) -> None:
        """Handle a message."""
        number = message.pop("id", None)
        ((kind, value),) = message.items()
        if number is None:
            self._take_news(kind, value)
            return
        request = self._pending.get(number)
        if request is None:
            return
        if kind == "part":
            request.parts.extend(request.read(value))
        elif kind == "result":
            del self._pending[number]
            request.done(request.parts or request.read(value))
        elif kind == "error":
            del self._pending[number]
            request.failed(errors.from_json(value))
        else:
            request.told(kind, value)

    def _take_news(self, kind: str, value: Any) -> None:
        """Handle a message about no request."""
        if kind == "error":
            self._fail(errors.from_json(value))

    def _fail(self, error: ReaderError | str) -> None:
        """Fail all pending requests."""
        pending, self._pending = self._pending, {}
        for request in pending.values():
            request.failed(error)

    def _ended(self) -> None:
        """Handle the process ending by itself."""
        process = self._process
        self._read()
        while self._lines:
            self._take_lines()
        if self._process is not process or process is None:
            return  # a callback stopped it, or started another
        self._process = None
        self._clear_outgoing()
        process.deleteLater()
        if self._pending:
            self._fail(self._crash_sentence())

    def _crash_sentence(self) -> str:
        """What to tell the user if the process ends while requests are pending."""
        raise NotImplementedError


def _in_slices(value: Any) -> Iterator[bytes]:
    """A message as JSON, with long strings encoded in slices."""
    if isinstance(value, str):
        yield b'"'
        for start in range(0, len(value), _SLICE):
            yield json.dumps(value[start : start + _SLICE], ensure_ascii=False)[1:-1].encode()
        yield b'"'
    elif isinstance(value, dict):
        before = b"{"
        for key, each in value.items():
            yield before + json.dumps(key).encode() + b":"
            yield from _in_slices(each)
            before = b","
        yield b"}" if value else b"{}"
    elif isinstance(value, list):
        before = b"["
        for each in value:
            yield before
            yield from _in_slices(each)
            before = b","
        yield b"]" if value else b"[]"
    else:
        yield json.dumps(value).encode()
