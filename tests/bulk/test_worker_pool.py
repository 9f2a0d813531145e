"""Real processes; what they do stands at the top of this module, where a new process finds it."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bulk import worker_pool


def doubled(number: int) -> tuple[int, int]:
    """Of ten items the last is done the soonest; with the process that did it."""
    sum(range((9 - number % 10) * 20_000))
    return 2 * number, os.getpid()


def fatal(number: int) -> int:
    """The process of every third item dies."""
    if number % 3 == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def lost(number: int) -> int:
    return -number


def never(number: int) -> tuple[int, int]:
    raise AssertionError(number)


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def test_results_come_in_the_order_of_the_items_from_several_processes() -> None:
    found = list(worker_pool.results(doubled, range(40), 2, never))
    assert [result for result, _ in found] == list(range(0, 80, 2))
    processes = {process for _, process in found}
    assert len(processes) == 2
    assert os.getpid() not in processes


@settings(max_examples=5)
@given(st.lists(st.integers(0, 99), max_size=6), st.integers(1, 3))
def test_nothing_is_lost_or_done_twice(items: list[int], count: int) -> None:
    assert [result for result, _ in worker_pool.results(doubled, items, count, never)] == [2 * item for item in items]


def test_items_are_only_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = worker_pool.results(doubled, items(), 2, never)
    for _ in range(3):
        next(results)
    results.close()
    assert 3 <= len(taken) < 100


def test_a_process_that_dies_costs_its_item_only() -> None:
    assert list(worker_pool.results(fatal, range(1, 8), 2, lost)) == [1, 2, -3, 4, 5, -6, 7]


def test_everything_may_die() -> None:
    assert list(worker_pool.results(fatal, [0, 3, 6], 2, lost)) == [0, -3, -6]
