"""No job may throw Qt's objects away."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.beside.collecting import Collecting
from reader.ui.beside.jobs import Jobs


class Ring(QObject):
    """Holds itself, so that only a look for garbage can end it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_job_that_makes_many_objects_leaves_the_windows_garbage_alone(qtbot: QtBot) -> None:
    owner = QObject()
    collecting, jobs = Collecting(owner), Jobs(owner)
    where: list[int] = []
    ring = Ring()
    weakref.finalize(ring, lambda: where.append(threading.get_ident()))
    del ring

    def work() -> int:
        made = [[number] for number in range(200_000)]  # many times the threshold of every generation
        return len(made)

    done: list[int] = []
    jobs.run(work, done.append, pytest.fail)
    qtbot.waitUntil(lambda: done == [200_000])
    assert where == []
    gc.collect()
    assert where == [threading.get_ident()]
    collecting.look()
    jobs.close()


@pytest.mark.parametrize(
    ("counts", "generation"), [((0, 0, 0), None), ((701, 3, 0), 0), ((5, 11, 0), 1), ((701, 11, 11), 2)]
)
def test_the_oldest_generation_that_is_due_is_collected(
    monkeypatch: pytest.MonkeyPatch, counts: tuple[int, int, int], generation: int | None
) -> None:
    owner = QObject()
    collecting = Collecting(owner)
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    collecting.look()
    assert collected == ([] if generation is None else [generation])
