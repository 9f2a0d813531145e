"""The marks along the scroll bar: each is where the handle is when its place is visible."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.look.layers import Layer
from reader.ui.look.theme import NAMES, THEMES
from reader.ui.reading_view.scroll_marks import ScrollMarks, Stroke, _first_in_rows, stroke_colour
from reader.ui.window import Window
from tests.ui.conftest import TEXT
from tests.ui.test_theme import contrast

offsets = st.lists(st.integers(0, 400), min_size=2, max_size=60).map(sorted)
spans = st.lists(st.builds(lambda at, size: Span(at, at + size), st.integers(0, 400), st.integers(1, 9)), max_size=80)


@given(offsets, spans.map(sorted))
def test_each_row_has_the_first_span_that_begins_in_it(rows: list[int], spans: list[Span]) -> None:
    rows[0] = 0
    expected: dict[int, int] = {}
    for index, span in enumerate(spans):
        row = max(number for number, offset in enumerate(rows) if offset <= span.start)
        if row < len(rows) - 1:  # else past the end
            expected.setdefault(row, index)
    assert list(_first_in_rows(rows, spans)) == list(expected.items())


@pytest.fixture
def window(make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"第{n}段。😀{TEXT.splitlines()[n % 2]}" for n in range(160)), encoding="utf-8")
    window = make_window(path)
    qtbot.waitUntil(lambda: window.view.settled and window.session.analysis is not None)
    return window


def strokes(window: Window, layer: str) -> list[Stroke]:
    return [stroke for stroke in window.scroll_marks.strokes() if stroke.layer == layer]


def mark(window: Window, words: str) -> Span:
    start = window.session.views.article.text.index(words)  # type: ignore[union-attr]
    span = Span(start, start + len(words))
    window.session.changes.mark(span, [window.session.tags[1].name])
    return span


def test_a_mark_is_where_the_handle_is_at_its_place(window: Window) -> None:
    span = mark(window, "第110段。😀")
    (stroke,) = strokes(window, "marks")
    view, bar = window.view, window.view.verticalScrollBar()
    view.reveal(span)
    box = view.box(span.start)
    assert box is not None
    whole = bar.maximum() + bar.pageStep()
    at = (bar.value() + box.top()) / whole * window.scroll_marks.height()
    assert stroke.top == pytest.approx(at, abs=3)
    assert stroke.colour == stroke_colour(THEMES["light"].tags[1], THEMES["light"])


def test_it_is_there_on_the_screen_in_every_script(window: Window, qtbot: QtBot) -> None:
    mark(window, "第60段。😀")
    for script in ("twp", "hans", "original"):
        window.session.set_script(type(window.session.script)(script))
        qtbot.waitUntil(lambda: window.view.settled)
        ((_, top, colour),) = strokes(window, "marks")

        def painted(top: int = top, colour: str = colour) -> bool:
            image = window.scroll_marks.grab().toImage()
            return image.pixelColor(2, top + 1).name().upper() == colour

        qtbot.waitUntil(painted)


def test_layers_that_are_off_are_off_here_too(window: Window, qtbot: QtBot) -> None:
    mark(window, "第9段。😀")
    assert strokes(window, "commitments")
    window.session.set_hidden_layers(frozenset({Layer.COMMITMENTS}))
    assert not strokes(window, "commitments")
    assert strokes(window, "marks")
    window.session.set_hidden_layers(frozenset({Layer.MARKS}))
    assert not strokes(window, "marks")
    window.session.set_hidden_layers(frozenset({Layer.SCROLL_MARKS}))
    qtbot.waitUntil(window.scroll_marks.isHidden)
    window.session.set_hidden_layers(frozenset())
    qtbot.waitUntil(window.scroll_marks.isVisible)


def test_the_mouse_goes_through_to_the_bar(window: Window) -> None:
    bar = window.view.verticalScrollBar()
    assert window.childAt(bar.mapTo(window, QPoint(6, bar.height() - 20))) is bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, bar.height() - 20))
    assert bar.value() > 0


def test_fifty_thousand_hits_and_ten_thousand_marks_cost_no_more_than_the_bar_is_high(window: Window) -> None:
    size = len(window.session.views.article.text)  # type: ignore[union-attr]
    span = mark(window, "第1段。")
    (one,) = window.session.annotations
    window.session.annotations = [
        one._replace(id=str(n), span=Span(n * size // 10_000, n * size // 10_000 + 2)) for n in range(10_000)
    ]
    hits = [Span(n * size // 50_000, n * size // 50_000 + 1) for n in range(50_000)]
    window.finding.hits.add(hits)
    window.finding.hits.active = hits[len(hits) // 2]
    marks = ScrollMarks(window.view, window.session, window.finding, THEMES["light"], window.proof)
    marks.strokes()
    best = min(_seconds(marks.strokes) for _ in range(5))
    assert best < 0.02  # of this thread's; 4 ms on a quiet machine, a walk through all of them would take 100
    tops = [stroke.top for stroke in marks.strokes() if stroke.layer == "hits"]
    assert len(tops) == len(set(tops)) <= marks.height()
    assert span.start == 0 or tops[0] < 40
    assert [stroke.layer for stroke in marks.strokes()][-1] == "hit"


def _seconds(what: Callable[[], object]) -> float:
    begin = time.thread_time()
    what()
    return time.thread_time() - begin


@pytest.mark.parametrize("name", NAMES)
def test_marks_of_two_pixels_can_be_seen_beside_the_page(name: str) -> None:
    theme = THEMES[name]
    for colour in (*(stroke_colour(tag, theme) for tag in theme.tags), theme.accent, theme.hit):
        assert contrast(colour, theme.paper) >= 3, colour
        assert contrast(colour, theme.panel) >= 3, colour
    assert QColor(stroke_colour(theme.tags[0], theme)).isValid()


def test_what_changes_while_it_is_drawn_is_drawn_too_and_then_it_rests(window: Window, qtbot: QtBot) -> None:
    marks = window.scroll_marks
    mark(window, "第9段。😀")
    marks._timer.stop()
    marks._draw()  # its first step; the others would follow while events pass
    assert marks._drawing is not None
    mark(window, "第60段。😀")
    assert marks._drawing is None
    qtbot.waitUntil(lambda: not marks._timer.isActive())
    assert marks._drawing is None
    assert marks._strokes == marks.strokes()
    assert len([each for each in marks._strokes if each.layer == "marks"]) == 2


def test_heights_that_are_learned_meanwhile_do_not_keep_it_from_being_drawn(window: Window, qtbot: QtBot) -> None:
    marks, bar = window.scroll_marks, window.view.verticalScrollBar()
    qtbot.waitUntil(lambda: not marks._timer.isActive())
    before = marks._picture
    marks._schedule()
    marks._timer.stop()
    marks._draw()
    bar.setMaximum(bar.maximum() + 9)
    assert marks._drawing is not None
    while marks._drawing is not None:
        marks._draw()
    drawn = marks._picture
    assert drawn is not before
    assert marks._timer.isActive()  # and once more, as they are now
    qtbot.waitUntil(lambda: not marks._timer.isActive())
    assert marks._picture is not drawn


def test_rows_are_worked_out_some_at_a_time(window: Window) -> None:
    marks = window.scroll_marks
    some = list(marks._row_offsets())
    rows = [offset for each in some for offset in each]
    assert max(map(len, some)) <= 64
    assert len(rows) == -(-marks.height() // 2) + 1
    assert rows == sorted(rows)
    assert window.session.views is not None
    assert (rows[0], rows[-1]) == (0, len(window.session.views.article.text) + 1)
