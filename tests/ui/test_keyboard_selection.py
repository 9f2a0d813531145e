"""Moving the caret and selecting with the keyboard: characters, words, lines, paragraphs and pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.window import Window
from tests.ui import pointing
from tests.ui.selecting import CTRL, SHIFT, TEXT, Key, key, page, put, selected

__all__ = ["page"]


def test_left_and_right_leave_a_selection_at_its_ends(page: Callable[..., Window]) -> None:
    window = page()
    start = TEXT.index("發(fā)展")
    for pressed, end in ((Key.Key_Left, start), (Key.Key_Right, start + 6)):
        window.session.select(Span(start, start + 6))  # as the find bar does
        key(window, pressed)
        assert selected(window) is None
        assert window.view.caret == end
    window.session.select(Span(start, start + 6))
    key(window, Key.Key_Right, held=SHIFT)
    assert selected(window) == "發(fā)展軟"
    key(window, Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Left, held=SHIFT)
    assert selected(window) == ",將"[1:]


def test_shift_goes_on_from_the_caret_after_a_mark(page: Callable[..., Window]) -> None:
    window = page()
    pointing.drag(window, TEXT.index("主任"), TEXT.index("說,將"))
    key(window, Key.Key_1)
    key(window, Key.Key_Right, held=SHIFT)
    assert selected(window) == "說"


def test_end_of_a_broken_line_stays_on_it(page: Callable[..., Window]) -> None:
    """And Home goes back to its start; a click after the line puts the caret there too."""
    window = page(text="霽川市要建設𠮷祥村信息中心。" * 20)
    layout = window.view.page.layout(0)  # type: ignore[union-attr]
    put(window, 3)
    key(window, Key.Key_End)
    end = layout.lines[0].end
    assert window.view.caret == end
    box = window.view.place_box(window.view.caret_place())
    first = window.view.box(0)
    assert box is not None
    assert first is not None
    assert box.top() == first.top()
    assert box.left() > window.view.left + layout.width - 2 * 19
    key(window, Key.Key_End)
    assert window.view.caret == end
    key(window, Key.Key_Down)
    assert layout.lines[1].end - 1 <= window.view.caret <= layout.lines[1].end
    key(window, Key.Key_End)
    key(window, Key.Key_Home, held=SHIFT)
    assert window.session.selection == Span(layout.lines[1].start, layout.lines[1].end)
    behind = QPoint(window.view.left + layout.width + 28, round(first.center().y()))
    pointing.press(window, behind)
    pointing.release(window, behind)
    assert window.view.caret == end
    assert window.view.place_box(window.view.caret_place()).top() == first.top()  # type: ignore[union-attr]
    key(window, Key.Key_Right)
    assert window.view.caret == end + 1


def test_up_and_down_keep_their_column(page: Callable[..., Window]) -> None:
    window = page(text="霽川市要建設𠮷祥村信息中心。" * 5 + "\n短。\n" + "雲嶺縣的U盤工廠要發(fā)展。" * 10)
    start = TEXT.index("心主")
    put(window, start)
    view = window.view
    box = view.box(start)
    assert box is not None
    seen = []
    for _ in range(6):
        key(window, Key.Key_Down)
        at = view.place_box(view.caret_place())
        assert at is not None
        seen.append(at.left())
    assert min(seen) < box.left() - 19  # after the short line
    assert abs(seen[-1] - box.left()) <= 19
    key(window, *[Key.Key_Up] * 6)
    assert abs(view.place_box(view.caret_place()).left() - box.left()) <= 19  # type: ignore[union-attr]


def test_ctrl_goes_by_words_and_with_shift_selects_them(page: Callable[..., Window], qtbot: QtBot) -> None:
    window = page()
    window.gestures._selection.words.request(window.view.page, 0)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(window.gestures._selection.words._cache))
    put(window, TEXT.index("信息"))
    key(window, Key.Key_Right, Key.Key_Right, held=CTRL | SHIFT)
    assert selected(window) == "信息中心主任"
    key(window, Key.Key_Left, held=CTRL | SHIFT)
    assert selected(window) == "信息中心"
    put(window, TEXT.index(" 3.5"))
    key(window, Key.Key_Right, held=CTRL)
    assert TEXT[window.view.caret :].startswith("3.5")
    key(window, Key.Key_Left, held=CTRL)
    assert TEXT[window.view.caret :].startswith("e\u0301tude")
    put(window, TEXT.index("\n"))
    key(window, Key.Key_Right, held=CTRL)
    assert window.view.caret == TEXT.index("第二")


def test_ctrl_with_up_and_down_goes_by_paragraphs_also_by_those_in_pieces(page: Callable[..., Window]) -> None:
    paragraphs = ["𠮷祥村的話。", "長" * 5000 + "。", "", "最後。"]
    text = "\n".join(paragraphs)
    starts = [sum(len(each) + 1 for each in paragraphs[:number]) for number in range(4)]
    window = page(text=text)
    for start in (*starts[1:], len(text), len(text)):
        key(window, Key.Key_Down, held=CTRL)
        assert window.view.caret == start
    for start in (*starts[::-1], 0):
        key(window, Key.Key_Up, held=CTRL)
        assert window.view.caret == start
    put(window, starts[1] + 4000)
    key(window, Key.Key_Up, held=CTRL | SHIFT)
    assert window.session.selection == Span(starts[1], starts[1] + 4000)
    window.plain.toggle()
    put(window, starts[1] + 4000)
    QTest.keyClick(window.plain.text, Key.Key_Down, CTRL)
    assert window.view.caret == starts[2]


def test_home_end_and_pages_go_over_the_whole_text(page: Callable[..., Window]) -> None:
    text = "\n".join(f"第{number}段，𠮷祥村要建設信息中心。" * 3 for number in range(60))
    window = page(text=text)
    key(window, Key.Key_End, held=CTRL | SHIFT)
    assert selected(window) == text
    key(window, Key.Key_Home, held=CTRL)
    assert window.view.caret == 0
    seen = [0]
    while window.view.caret < text.rindex("\n"):
        key(window, Key.Key_PageDown)
        assert window.view.caret > seen[-1]
        seen.append(window.view.caret)
        box = window.view.place_box(window.view.caret_place())
        assert box is not None
        assert 0 <= box.top() <= window.view.viewport().height()
    assert len(seen) > 3
    for _ in range(20):
        key(window, Key.Key_PageUp, held=SHIFT)
    assert window.session.selection is not None
    assert window.session.selection.start < text.index("\n")


def test_pages_turn_to_both_ends_at_every_height_of_the_window(page: Callable[..., Window]) -> None:
    text = "\n".join(f"第{number}段，𠮷祥村要建設信息中心。" * 3 for number in range(40))
    window = page(text=text)
    stuck = []
    for height in range(500, 556):
        window.resize(1000, height)
        for turn, back, ends in (
            (Key.Key_PageDown, Key.Key_Home, range(text.rindex("\n"), len(text) + 1)),
            (Key.Key_PageUp, Key.Key_End, range(text.index("\n"))),
        ):
            key(window, back, held=CTRL)
            key(window, *[turn] * 20)
            if window.view.caret not in ends:
                stuck.append((height, turn))
    assert stuck == []


def test_the_caret_scrolls_no_farther_than_it_must(page: Callable[..., Window]) -> None:
    window = page(text="\n".join(f"第{number}段。" for number in range(200)))
    put(window, 0)
    bar, before = window.view.verticalScrollBar(), 0
    for _ in range(80):
        key(window, Key.Key_Down)
        assert bar.value() - before <= 60
        before = bar.value()
    assert before > 500


def test_the_way_back_to_the_start_ends_at_the_top_of_the_paper(page: Callable[..., Window]) -> None:
    window = page(text="\n".join(f"第{number}段，𠮷祥村。" for number in range(200)))
    top = window.view.top
    for first, back in (([Key.Key_End], CTRL), ([Key.Key_PageDown], pointing.PLAIN)):
        key(window, *first, held=back)
        assert window.view.top != top
        key(window, Key.Key_Home, held=CTRL)
        assert window.view.top == top
    key(window, *[Key.Key_Down] * 30)
    assert window.view.top != top
    key(window, *[Key.Key_Up] * 30)
    assert window.view.top == top
