"""Any mouse and keyboard input selects whole characters and whole units."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QTextBoundaryFinder
from PySide6.QtTest import QTest

from reader.text.align import Mode
from reader.types import Script, Span
from reader.ui.reading_view.caret import Navigator
from reader.ui.window import Window
from tests.ui import pointing

# Glosses, 𠮷, emoji that belong together, accents of their own, a place of 𠮷 with a variation sign, words that grow,
# and an overlong paragraph.
TEXT = (
    "霽川市信息中心主任說,將發(fā)展軟件業(yè),用U盤20個。“很好。”e\u0301tude 3.5分😀!\n"
    "\n"
    "𠮷祥村👩\u200d🚜👍🏽🇨🇳也要發(fā)展；葛\U000e0100鎮產業(yè)更旺……\r以后\n"
    + "雲嶺縣的信息中心要用U盤發(fā)展👍🏽產業(yè)。" * 150
    + "\n完。"
)
KEYS = [
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
]
HELD = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
]
points = st.tuples(st.integers(-30, 900), st.integers(-30, 700))
moves = st.one_of(
    st.tuples(st.just("key"), st.sampled_from(KEYS), st.sampled_from(HELD)),
    st.tuples(st.just("click"), points, st.integers(1, 4)),
    st.tuples(st.just("shift"), points, st.integers(1, 2)),
    st.tuples(st.just("drag"), points, points, st.integers(1, 4)),
    st.tuples(st.just("script"), st.sampled_from(list(Script))),
    st.tuples(st.just("scroll"), st.integers(0, 4000)),
)


@pytest.fixture
def window(make_window: Callable[..., Window], tmp_path: Path) -> Window:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    window = make_window(path)
    assert window.session.views is not None
    window.session.reread(window.session.views.reading._replace(repair=True))
    return window


def characters(text: str) -> set[int]:
    """The grapheme boundaries of a text, in code points."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = {0}
    while (at := finder.toNextBoundary()) >= 0:
        units.add(at)
    places, unit = set(), 0
    for point, character in enumerate(text):
        if unit in units:
            places.add(point)
        unit += 2 if ord(character) > 0xFFFF else 1
    return places | {len(text)}


def do(window: Window, move: tuple[object, ...]) -> None:
    match move:
        case ("key", Qt.Key() as key, Qt.KeyboardModifier() as held):
            QTest.keyClick(window.view, key, held)
        case ("click", (int() as x, int() as y), int() as clicks):
            pointing.press(window, QPoint(x, y), clicks)
            pointing.release(window, QPoint(x, y))
        case ("shift", (int() as x, int() as y), int() as clicks):
            pointing.press(window, QPoint(x, y), clicks, Qt.KeyboardModifier.ShiftModifier)
            pointing.release(window, QPoint(x, y))
        case ("drag", (int() as x, int() as y), (int() as left, int() as top), int() as clicks):
            pointing.press(window, QPoint(x, y), clicks)
            pointing.move(window, QPoint(left, top))
            pointing.release(window, QPoint(left, top))
        case ("script", Script() as script):
            window.session.select(None)
            window.session.set_script(script)
        case ("scroll", int() as y):
            window.view.verticalScrollBar().setValue(y)


def check(window: Window) -> None:
    session, page, caret = window.session, window.view.page, window.view.caret
    assert page is not None
    assert session.views is not None
    assert 0 <= caret <= len(TEXT)
    span = session.selection
    if span is None:
        return
    assert 0 <= span.start < span.end <= len(TEXT)
    assert caret in span
    read = []
    for index in range(page.block_at(span.start), page.block_at(span.end) + 1):
        view = page.view(index)
        stretch = page.span(index)
        inside = Span(max(span.start, stretch.start), min(span.end, stretch.end))
        if inside.start > inside.end:
            continue
        part = view.alignment.to_view(inside, Mode.STRICT)
        assert part is not None, "part of a unit"
        cuts = characters(view.text)
        assert part.start in cuts, "part of a character"
        assert part.end in cuts, "part of a character"
        joined = read and page.paragraph_of(index) == page.paragraph_of(index - 1)
        read.append(("" if joined or not read else "\n") + view.text[part.start : part.end])
    assert session.text_of(span) == "".join(read)
    navigator = Navigator(page)
    assert navigator.span(navigator.place(span.start), navigator.place(span.end)) == span


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(moves, min_size=1, max_size=10))
def test_a_selection_is_whole_characters_and_units(window: Window, some: list[tuple[object, ...]]) -> None:
    window.view.verticalScrollBar().setValue(0)
    for move in some:
        do(window, move)
        check(window)


@pytest.mark.parametrize("script", Script)
def test_the_caret_walks_through_all_of_the_text_and_back(window: Window, script: Script) -> None:
    """Every step reaches another place: nothing is skipped, and the caret never stays put."""
    window.session.set_script(script)
    page = window.view.page
    assert page is not None
    navigator = Navigator(page)
    place, there = navigator.place(0), [navigator.place(0)]
    while (place := navigator.step(place, True)) != there[-1]:
        there.append(place)
    assert navigator.offset(there[-1]) == len(TEXT.replace("\r", "\n"))
    offsets = [navigator.offset(each) for each in there]
    assert offsets == sorted(set(offsets))
    back = [there[-1]]
    while (place := navigator.step(place, False)) != back[-1]:
        back.append(place)
    assert back == there[::-1]
