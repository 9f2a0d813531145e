"""What nobody needs any more goes a little at a time."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.analysis import pipeline
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Script
from reader.ui.background import disposal as room
from reader.ui.background.disposal import Disposal
from reader.ui.model.session import Session
from reader.ui.window import Window


class Value:
    """Something whose end can be seen."""


def test_values_go_in_turns_and_all_of_them(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_SLICE", 0.0)
    monkeypatch.setattr(room, "_BATCH", 10)
    owner = QObject()
    disposer, gone = Disposal(owner), list[int]()
    values = [Value() for _ in range(95)]
    for number, value in enumerate(values):
        weakref.finalize(value, gone.append, number)
    disposer.add(values[:50], (), values[50:])
    values.clear()
    del value
    assert gone == []
    qtbot.waitUntil(lambda: len(gone) == 95)
    assert not disposer.isActive()
    assert room._BATCH == 10
    disposer.add((), [])
    assert not disposer.isActive()


def test_dictionaries_are_emptied_in_turns(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_SLICE", 0.0)
    owner = QObject()
    disposer = Disposal(owner)
    known, sizes = {number: Value() for number in range(95)}, list[int]()
    for value in known.values():
        weakref.finalize(value, lambda: sizes.append(len(known)))
    del value
    disposer.add(known, {}, [Value()])
    disposer.timeout.connect(lambda: sizes.append(-1))
    assert len(known) == 95
    qtbot.waitUntil(lambda: not disposer.isActive())
    assert known == {}
    assert sizes.count(-1) > 2
    disposer.add({})
    assert not disposer.isActive()


def test_a_slice_is_no_longer_than_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter(range(1000))
    monkeypatch.setattr(room.time, "perf_counter", lambda: next(now) * room._SLICE / 3)
    owner = QObject()
    disposer = Disposal(owner)
    disposer.add([Value()] * 10 * room._BATCH)
    disposer._dispose()
    assert 5 * room._BATCH < len(disposer._held) < 10 * room._BATCH


def test_what_was_found_in_an_article_goes_so_when_another_is_opened(session: Session, qtbot: QtBot) -> None:
    article = from_text("雲嶺市市長陳禾說,力爭全年發放貸款20億元。\n")
    session.open_article(article)
    qtbot.waitUntil(lambda: session.analysis is not None)
    assert session.entities
    assert session.reviewed.names
    entities, reviewed = session.entities, session.reviewed.reviewed_entities
    views = session.views
    assert views is not None
    assert views.paragraph(0, Script.HANS).text
    session.open_article(from_text("空白。\n"))
    assert not views._views
    assert session.disposal._emptied
    held = session.disposal._held
    assert [each for each in entities if not any(each is other for other in held)] == []
    assert [each for each in reviewed if not any(each is other for other in held)] == []
    qtbot.waitUntil(lambda: not session.disposal.isActive())
    assert held == []


def test_an_analysis_that_is_replaced_goes_so_too(session: Session, qtbot: QtBot) -> None:
    session.open_article(from_text("雲嶺市市長陳禾說,力爭全年發放貸款20億元。\n"))
    qtbot.waitUntil(lambda: session.analysis is not None)
    first = session.entities
    assert session.views is not None
    session.analyses._take(pipeline.analyse(Views(session.views.article)))
    assert session.entities is not first
    assert any(each is first[0] for each in session.disposal._held)


def test_the_first_article_has_nothing_before_it(
    make_window: Callable[..., Window], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[object] = []
    monkeypatch.setattr(Disposal, "add", lambda _, *many: taken.extend(many))
    make_window(article)
    assert taken == []
