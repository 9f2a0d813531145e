"""No job may throw Qt's objects away."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.text.load import from_text
from reader.types import Script, Span
from reader.ui.background import garbage_collection as room
from reader.ui.background.garbage_collection import GarbageCollector
from reader.ui.background.jobs import Jobs
from reader.ui.window import Window
from tests.ui import every


@pytest.fixture(autouse=True)
def melting() -> Iterator[None]:
    """What stays in these tests is looked through again in others."""
    yield
    gc.unfreeze()


class Ring(QObject):
    """Holds itself, so that only a look for garbage can end it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_job_that_makes_many_objects_leaves_the_windows_garbage_alone(qtbot: QtBot) -> None:
    owner = QObject()
    collecting, jobs = GarbageCollector(owner), Jobs(owner)
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
    collecting = GarbageCollector(owner)
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    collecting.look()
    assert collected == ([] if generation is None else [generation])


def test_what_is_very_much_is_looked_through_once_when_all_of_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = QObject()
    collecting = GarbageCollector(owner)
    counts, done = (room._MANY + 1, 11, 11), list[str]()
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "collect", lambda *generations: done.append(f"collect{generations}"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    collecting.look()
    assert done == []
    collecting.look()
    assert done == ["collect()", "freeze"]
    collecting.look()
    counts = (0, 0, 0)
    collecting.look()
    counts = (room._MANY + 1, 0, 0)
    collecting.look()
    assert done == ["collect()", "freeze"]


def test_garbage_does_not_stay_with_what_does(qtbot: QtBot) -> None:
    owner = QObject()
    collecting = GarbageCollector(owner)
    rings = [Ring() for _ in range(2)]
    gone = [weakref.ref(ring) for ring in rings]
    rings.clear()
    made = [[number] for number in range(2 * room._MANY)]
    collecting.look()
    collecting.look()
    assert [ring() for ring in gone] == [None, None]
    assert gc.get_count()[0] < room._MANY < len(made)


def test_where_python_looks_by_itself_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("collect", "freeze"):
        monkeypatch.setattr(gc, name, pytest.fail)
    monkeypatch.setattr(gc, "isenabled", lambda: True)
    room.collect()
    room.freeze()


def test_of_twenty_articles_only_the_last_stays(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot
) -> None:
    """Each is made to stay when it is fully there, so that only its last holder's letting go can end it."""
    window = make_window(article)
    session, view = window.session, window.view
    past: list[weakref.ref[object]] = []
    for number in range(20):
        session.open_article(from_text(f"雲嶺市第{number}屆論壇\n𠮷祥村說,力爭全年發(fā)放貸款{number}0億元。\n"))
        qtbot.waitUntil(lambda: session.analysis is not None)
        session.changes.mark(Span(0, 4), ["Figure"])
        for script in (Script.HANS, Script.READING):
            session.set_script(script)
            view.viewport().repaint()
        qtbot.waitUntil(lambda: view.prepared)
        every.settle()
        room.freeze()
        assert session.views is not None
        assert view.page is not None
        assert view.pages.marks is not None
        past += map(weakref.ref, (session.views, view.page, view.page.heights, view.pages.marks, session.reviewed))
    kept = [each for each in (ref() for ref in past[:-5]) if each is not None]
    assert kept == []
