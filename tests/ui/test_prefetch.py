"""Prefetched pictures look exactly like painted ones, are never stale, and prefetching ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.text.accepting import accepting
from reader.types import Script, Span, Status
from reader.ui.look.layers import Layer
from reader.ui.look.theme import THEMES
from reader.ui.look.typesetting import Typesetting
from reader.ui.reading_view import prefetch as ahead_module
from reader.ui.window import Window
from tests.ui.conftest import TEXT

_HOME = Script.READING


@pytest.fixture
def window(make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The middle of an article with commitments, marks, repairs and suspects, with all converters loaded."""
    monkeypatch.setattr("reader.ui.model.state._WARM_AFTER", 0)
    path = tmp_path / "ahead.txt"
    lines = (f"第{n}段。{TEXT.splitlines()[0] * (1 + n % 3)}干勁不足,{TEXT.splitlines()[1]}" for n in range(40))
    path.write_text("\n".join(lines), encoding="utf-8")
    window = make_window(path)
    session = window.session
    qtbot.waitUntil(lambda: session.analysis is not None and session.is_warm)
    tags = session.tags
    for number, at in enumerate(range(0, len(source(window)) - 60, 45)):
        session.changes.mark(Span(at, at + 7 + number % 40), [tags[number % len(tags)].name])
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum() // 2)
    qtbot.waitUntil(lambda: window.proof.suspects != ())  # a job finds them, and they are painted
    return window


def source(window: Window) -> str:
    assert window.session.views is not None
    return window.session.views.article.text


def rest(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.view.prepared and not window.session.jobs.busy)


def painted(window: Window) -> QImage:
    return window.view.viewport().grab().toImage()


def each_script(window: Window, before: Callable[[], object]) -> dict[Script, QImage]:
    """The page in all scripts, the one it is in last, with `before` done before each is shown."""
    found = {}
    for script in (*[each for each in Script if each is not _HOME], _HOME):
        before()
        window.session.set_script(script)
        found[script] = painted(window)
    return found


def cold(window: Window) -> dict[Script, QImage]:
    """The same with every page rebuilt."""
    return each_script(window, lambda: window.view.set_zoom(window.view.pages.zoom))


def _mark(window: Window) -> None:
    at = window.view.line_span(120).start
    assert window.session.changes.mark(Span(at + 2, at + 30), [window.session.tags[4].name]) is not None


def _select(window: Window) -> None:
    at = window.view.line_span(200).start
    window.session.select(Span(at, at + 50))


def _reject(window: Window) -> None:
    here = window.view.line_span(150)
    reviewed = [each for each in window.session.reviewed_commitments if each.value.span.end > here.start][:3]
    assert reviewed
    window.session.changes.decide(reviewed, Status.REJECTED)


def _accept(window: Window) -> None:
    views = window.session.views
    assert views is not None
    suspects = views.suspects(window.view.visible()[0])
    assert suspects
    window.session.reread(accepting(views, suspects))


CHANGES: dict[str, Callable[[Window], object]] = {
    "mark": _mark,
    "select": _select,
    "reject": _reject,
    "accept": _accept,
    "dark": lambda window: window.view.set_theme(THEMES["dark"]),
    "zoom": lambda window: window.view.set_zoom(130),
    "typesetting": lambda window: window.view.set_typesetting(Typesetting(30, 200, indent=False, justified=False)),
    "width": lambda window: window.resize(1100, 700),
    "layers": lambda window: window.session.set_hidden_layers(frozenset({Layer.COMMITMENTS, Layer.MARKS})),
    "repairs": lambda window: window.session.show_proof(suspects=False, repairs=True),
    "wheel": lambda window: window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().value() + 102),
    "start": lambda window: window.view.verticalScrollBar().setValue(0),
    "end": lambda window: window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum()),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_prepared_is_as_painted_cold_and_never_stale(window: Window, qtbot: QtBot, name: str) -> None:
    rest(window, qtbot)
    CHANGES[name](window)
    at_once = each_script(window, lambda: None)  # the prefetched pictures predate the change
    expected = cold(window)
    assert [script for script in Script if at_once[script] != expected[script]] == []
    rest(window, qtbot)
    used = []
    for script in (*[each for each in Script if each is not _HOME], _HOME):
        window.session.set_script(script)
        assert window.view.page_viewport is not None
        used.append(window.prefetch.picture(window.view.page_viewport, window.view.pages.theme) is not None)
        assert painted(window) == expected[script], script
    assert all(used[:-1])  # the page shown already is not prefetched


def test_the_idle_work_ends_and_begins_again_with_the_wheel(window: Window, qtbot: QtBot) -> None:
    rest(window, qtbot)
    assert window.view.settled
    assert not window.prefetch._timer.isActive()
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.value() + 102)
    assert not window.view.prepared
    rest(window, qtbot)
    assert not window.prefetch._timer.isActive()


def test_the_next_step_of_the_wheel_lays_nothing_out(window: Window, qtbot: QtBot) -> None:
    bar = window.view.verticalScrollBar()
    for way in (1, -1):
        window.view.set_zoom(100)
        rest(window, qtbot)
        page = window.view.page
        assert page is not None
        before = page.laid_out
        bar.setValue(bar.value() + way * 500)
        painted(window)
        assert page.laid_out == before


def test_what_is_kept_is_bounded(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = window.view.viewport()
    monkeypatch.setattr(ahead_module, "_MAX_PIXELS", 2.5 * paper.width() * paper.height())
    bar = window.view.verticalScrollBar()
    window.session.set_script(Script.TWP)
    window.session.set_script(Script.HK)
    for part in range(6):
        bar.setValue(bar.maximum() * part // 5)
        rest(window, qtbot)
    assert set(window.prefetch._pictures) - {Script.HK} == {Script.TWP, Script.READING}  # the most recent ones
    others = [page for script, page in window.view.pages._pages.items() if script is not Script.HK]
    assert len(others) == len(Script) - 1
    for script in Script:
        window.session.set_script(script)
    assert sum(page.laid_out for page in window.view.pages._pages.values()) <= 32 * len(Script) + 128


def test_nothing_is_loaded_for_what_nobody_asked_for(make_window: Callable[..., Window], article: Path) -> None:
    pages = make_window(article).view.pages
    assert [script for script in Script if pages.is_loaded(script)] == [Script.ORIGINAL, Script.READING, Script.HANT]


def test_a_page_made_ahead_knows_as_much_of_heights_as_the_page_that_is_left(window: Window, qtbot: QtBot) -> None:
    window.view.set_zoom(110)
    qtbot.waitUntil(lambda: set(window.view.pages._pages) == set(Script))  # before all heights are known
    rest(window, qtbot)
    left = window.view.page
    window.session.set_script(Script.HK)
    page = window.view.page
    assert left is not None
    assert page is not None
    unknown = [index for index in range(len(page)) if not page.heights._known[index]]
    assert len(unknown) > len(page) // 2
    assert [page.heights[index] for index in unknown] == [left.heights[index] for index in unknown]
    qtbot.waitUntil(lambda: window.view.settled)
    learned = [page.heights[index] for index in range(len(page))]
    window.session.set_script(Script.READING)
    window.session.set_script(Script.HK)
    assert [page.heights[index] for index in range(len(page))] == learned
    assert page.height == pytest.approx(sum(learned))
