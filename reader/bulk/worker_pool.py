"""Runs a function over many items in several processes and yields the results in item order."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 16  # items per process that may be done ahead of an unfinished one

_spawn = multiprocessing.get_context("spawn")  # a fork would copy locks that other threads hold


class _Worker(Generic[Item, Result]):
    """A process that works on one item at a time. `task` is its current item, with the item's number."""

    def __init__(self, work: Callable[[Item], Result]) -> None:
        self.pipe, theirs = _spawn.Pipe()
        self.task: tuple[int, Item] | None = None
        self._process = _spawn.Process(target=_serve, args=(theirs, work), daemon=True)
        with _deaf_to_interrupts():  # Ctrl+C reaches the whole process group, but only the parent handles it
            self._process.start()
        theirs.close()  # so that the pipe ends when the process does

    def take(self, task: tuple[int, Item]) -> None:
        self.task = task
        with contextlib.suppress(OSError):  # the process is gone; `give` reports that
            self.pipe.send(task[1])

    def give(self) -> Result:
        """The result; EOFError or OSError if the process died."""
        result: Result = self.pipe.recv()
        return result

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self.pipe.close()


def results(
    work: Callable[[Item], Result], items: Iterable[Item], count: int, lost: Callable[[Item], Result]
) -> Generator[Result, None, None]:
    """Yield `work(item)` for each item, in order, computed by up to `count` processes.

    `work`, items and results are pickled; `work` should not raise. If a process dies on an item, the result is
    `lost(item)` and another process takes over. Items are fetched on demand, and at most `_AHEAD` results per process
    wait for an earlier one. All processes have ended when the iterator is exhausted or closed.
    """
    hands: list[_Worker[Item, Result]] = []
    done: dict[int, Result] = {}
    given = 0
    coming = enumerate(items)
    task = next(coming, None)
    try:
        while True:
            while task and task[0] - given < count * _AHEAD and (hand := _free(hands, count, work)):
                hand.take(task)
                task = next(coming, None)
            busy = [hand for hand in hands if hand.task]
            if not busy:
                return
            ready = wait([hand.pipe for hand in busy])
            for hand in busy:
                if hand.task and hand.pipe in ready:
                    at, item = hand.task
                    try:
                        done[at] = hand.give()
                        hand.task = None
                    except (EOFError, OSError):
                        done[at] = lost(item)
                        hands.remove(hand)
                        hand.end()
            while given in done:
                yield done.pop(given)
                given += 1
    finally:
        for hand in hands:
            hand.end()


def _free(
    hands: list[_Worker[Item, Result]], count: int, work: Callable[[Item], Result]
) -> _Worker[Item, Result] | None:
    """An idle worker, or a new one if there are fewer than `count`, else None."""
    idle = next((hand for hand in hands if not hand.task), None)
    if idle is None and len(hands) < count:
        idle = _Worker(work)
        hands.append(idle)
    return idle


def _serve(pipe: Connection, work: Callable[[Item], object]) -> None:
    """Serve tasks until the pipe closes."""
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(work(pipe.recv()))


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Make processes started in the block ignore Ctrl+C."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread can set signal handlers
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
