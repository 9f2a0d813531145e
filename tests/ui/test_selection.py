"""Selecting with mouse and keyboard: words, sentences, paragraphs, lines, by whole characters and units."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Script, Span
from reader.ui.background.jobs import AnalysisProcess
from reader.ui.reading_view.pointing import offset_at
from reader.ui.window import Window
from tests.ui import pointing

TEXT = (
    "霽川市信息中心主任林若谷說,將發(fā)展軟件業(yè),用U盤20個。“很好。”他說,e\u0301tude 3.5分😀!\n"
    "第二段只有一句。\n"
    "\n"
    "𠮷祥村👩\u200d🚜👍🏽也要發(fā)展；產業(yè)更旺……以后再說\n"
)
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


@pytest.fixture
def page(make_window: Callable[..., Window], tmp_path: Path) -> Callable[..., Window]:
    """A window on `TEXT`, in which `selected` words are read."""

    def make(script: Script = Script.READING, text: str = TEXT) -> Window:
        path = tmp_path / "text.txt"
        path.write_text(text, encoding="utf-8")
        window = make_window(path, script)
        assert window.session.views is not None
        window.session.reread(window.session.views.reading._replace(repair=True))
        return window

    return make


def selected(window: Window) -> str | None:
    """The selected source text."""
    span = window.session.selection
    return None if span is None else window.session.views.article.text[slice(*span)]  # type: ignore[union-attr]


def key(window: Window, *keys: Qt.Key, held: Qt.KeyboardModifier = pointing.PLAIN) -> None:
    for each in keys:
        QTest.keyClick(window.view, each, held)


def put(window: Window, offset: int) -> None:
    window.session.select(None)
    window.view._gestures.place_caret(Span(offset, offset))  # type: ignore[union-attr]


WORDS = {
    "息中心主": "信息中心",
    "fā": "發(fā)展",
    "件業(": "軟件業(yè)",
    "20個": "20",
    "5分": "3.5",
    "tude": "e\u0301tude",
    "若谷": "林若谷",  # a name of which the dictionary has only the first character
    "𠮷": "𠮷祥村",
    "👩": "👩\u200d🚜",
    "👍": "👍🏽",
}


@pytest.mark.parametrize("script", Script)
def test_a_double_click_selects_the_word(page: Callable[..., Window], qtbot: QtBot, script: Script) -> None:
    window = page(script)
    qtbot.waitUntil(lambda: any(each.type is EntityType.PER for each in window.session.entities))
    for at, word in WORDS.items():
        pointing.click(window, TEXT.index(at), clicks=2)
        qtbot.waitUntil(lambda word=word: selected(window) == word)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("投資3.5億元", "投資|3.5|億元"),
        ("增長12.5%的", "增長|12.5|%|的"),
        ("共1,234,567.89元", "共|1,234,567.89|元"),
        ("共１，２３４．５元", "共|１，２３４．５|元"),
        ("達到7.5,2010年", "達到|7.5|,|2010|年"),  # another clause
        ("占5，250人", "占|5，250|人"),
        ("占5，2500人", "占|5|，|2500|人"),
        ("Smith's don’t", "Smith's|don’t"),
        ("U.S. e\u0301t.a", "U.S|.|e\u0301t.a"),
        ("用v1.2.3版。", "用|v1.2.3|版|。"),
    ],
)
def test_numbers_and_abbreviations_are_one_word(
    page: Callable[..., Window], qtbot: QtBot, text: str, words: str
) -> None:
    window = page(Script.ORIGINAL, text + "\n")
    known = window.view._gestures._selection.words  # type: ignore[union-attr]
    assert window.view.page is not None
    known.request(window.view.page, 0)
    qtbot.waitUntil(lambda: known.starts(window.view.page, 0) is not None)
    starts = known.starts(window.view.page, 0) or []
    cut = (text[start:end] for start, end in itertools.pairwise((*starts, len(text))))
    assert "|".join(each for each in cut if not each.isspace()) == words


def test_until_words_are_known_the_clause_is_selected(
    page: Callable[..., Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = page(Script.TWP)
    asked: list[str] = []
    monkeypatch.setattr(AnalysisProcess, "ask_words", lambda self, text: asked.append(text))
    pointing.click(window, TEXT.index("息中"), clicks=2)
    assert selected(window) == "霽川市信息中心主任林若谷說"
    assert set(asked) == {window.session.views.paragraph(0, Script.HANS).text}  # type: ignore[union-attr]
    heard: list[str | None] = []
    window.view._gestures.selected.connect(lambda: heard.append(selected(window)))  # type: ignore[union-attr]
    window.session.analyser.cut.emit(asked[0], list(range(0, len(asked[0]), 3)))
    assert selected(window) == "信息中"
    assert heard == ["信息中"]  # so that a middle click pastes that
    put(window, 0)
    key(window, Key.Key_Right, held=CTRL)
    assert window.view.caret == 3


def test_a_late_answer_leaves_another_selection_alone(
    page: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = page()
    asked: list[str] = []
    monkeypatch.setattr(AnalysisProcess, "ask_words", lambda self, text: asked.append(text))
    pointing.click(window, TEXT.index("息中"), clicks=2)
    key(window, Key.Key_Right, held=SHIFT)
    before = window.session.selection
    window.session.analyser.cut.emit(asked[0], list(range(len(asked[0]))))
    assert window.session.selection == before


def test_a_second_word_is_known_already(page: Callable[..., Window], qtbot: QtBot) -> None:
    window = page()
    pointing.click(window, TEXT.index("息中"), clicks=2)
    qtbot.waitUntil(lambda: selected(window) == "信息中心")
    pointing.click(window, TEXT.index("主任"), clicks=2)
    assert selected(window) == "主任"


def test_a_drag_after_two_clicks_goes_by_words_and_after_three_by_sentences(
    page: Callable[..., Window], qtbot: QtBot
) -> None:
    window = page()
    window.view._gestures._selection.words.request(window.view.page, 0)  # type: ignore[union-attr, arg-type]
    qtbot.waitUntil(lambda: bool(window.view._gestures._selection.words._cache))  # type: ignore[union-attr]
    pointing.drag(window, TEXT.index("主任"), TEXT.index("展軟"), clicks=2)
    assert selected(window) == "主任林若谷說,將發(fā)展"
    pointing.drag(window, TEXT.index("主任"), TEXT.index("川市"), clicks=2)
    assert selected(window) is not None
    assert selected(window).endswith("信息中心主任")  # type: ignore[union-attr]
    pointing.drag(window, TEXT.index("很好"), TEXT.index("二段"), clicks=3)
    assert selected(window) == TEXT[TEXT.index("“很") : TEXT.index("\n\n")]


SENTENCES = {
    "信息": TEXT[: TEXT.index("“很")],
    "很好": "“很好。”",
    "”": "“很好。”",
    "3.5": "他說,e\u0301tude 3.5分😀!",
    "以后": "以后再說",
    "更旺": "產業(yè)更旺……",
    "二段": "第二段只有一句。",
}


def test_the_wheel_carries_a_selection_on_that_is_being_dragged(page: Callable[..., Window]) -> None:
    window = page(text="\n".join(f"第{number}段，𠮷祥村。" for number in range(200)))
    view, start = window.view, window.session.views.paragraphs[3].start  # type: ignore[union-attr]
    point = pointing.point_of(window, start)
    pointing.press(window, point)
    view.verticalScrollBar().setValue(400)
    under = view.place_at(QPointF(point)).block
    assert under > 5
    end = window.session.views.paragraphs[under].start  # type: ignore[union-attr]
    assert window.session.selection == Span(start, end)
    pointing.release(window, point)
    assert window.session.selection == Span(start, end)
    view.verticalScrollBar().setValue(0)  # the button is up
    assert window.session.selection == Span(start, end)


def turn(window: Window, angle: int, held: Qt.KeyboardModifier) -> None:
    viewport = window.view.viewport()
    at = QPointF(viewport.rect().center())
    idle, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, viewport.mapToGlobal(at), QPoint(), QPoint(0, angle), idle, held, phase, False)
    QApplication.sendEvent(viewport, event)


def test_the_wheel_with_ctrl_sets_the_page_larger_or_smaller(page: Callable[..., Window]) -> None:
    window = page(text="\n".join(f"第{number}段，𠮷祥村。" for number in range(200)))
    bar, settings = window.view.verticalScrollBar(), window.settings
    bar.setValue(400)
    line = window.view.place_at(QPointF(200, 5)).block
    turn(window, 120, CTRL)
    assert (settings.zoom, window.view.pages.zoom) == (110, 110)
    for _ in range(4):  # a touchpad
        turn(window, -45, CTRL)
    assert settings.zoom == 100
    turn(window, 70, CTRL)  # reversing starts over
    assert settings.zoom == 100
    turn(window, 50, CTRL)
    assert settings.zoom == 110
    turn(window, -1200, CTRL)
    assert settings.zoom == 60
    assert window.view.place_at(QPointF(200, 5)).block == line
    turn(window, 80, CTRL)
    before = bar.value()
    turn(window, -120, pointing.PLAIN)
    assert bar.value() > before
    turn(window, 80, CTRL)
    assert settings.zoom == 60


def test_three_clicks_select_the_sentence_and_four_the_paragraph(page: Callable[..., Window]) -> None:
    window = page()
    for at, sentence in SENTENCES.items():
        pointing.click(window, TEXT.index(at), clicks=3)
        assert selected(window) == sentence
        pointing.click(window, TEXT.index(at), clicks=4)
        assert selected(window) == next(line for line in TEXT.split("\n") if at in line)
        pointing.click(window, TEXT.index(at), clicks=5)
        assert selected(window) is None


def test_the_question_mark_within_an_address_ends_no_sentence(page: Callable[..., Window]) -> None:
    text = "見http://yunling.example/a?b=1&c!d上。什麼?!好?再說。\n"
    window = page(Script.ORIGINAL, text)
    for at, sentence in {
        "yun": "見http://yunling.example/a?b=1&c!d上。",
        "b=": "見http://yunling.example/a?b=1&c!d上。",
        "麼": "什麼?!",
        "好": "好?",
    }.items():
        pointing.click(window, text.index(at), clicks=3)
        assert selected(window) == sentence


def test_a_sentence_and_a_paragraph_go_over_the_pieces_of_an_over_long_one(page: Callable[..., Window]) -> None:
    sentence = "雲嶺縣的𠮷祥村，要用U盤發(fā)展信息中心，" * 120 + "完。"
    text = "開頭。" + sentence + "結尾。\n另一段。"
    window = page(Script.TWP, text)
    view = window.view
    assert view.page is not None
    cut = view.page.span(1).start
    assert 3 < cut < len(sentence)  # the sentence is cut
    for offset in (cut - 2, cut + 1):
        view.reveal(Span(offset, offset))
        pointing.click(window, offset, clicks=3)
        assert selected(window) == sentence
        view.reveal(Span(offset, offset))
        pointing.click(window, offset, clicks=4)
        assert selected(window) == text[: text.index("\n")]
        assert window.session.text_of(Span(cut - 9, cut + 9)).count("\n") == 0


def test_slow_clicks_are_no_double_click(page: Callable[..., Window]) -> None:
    window = page()
    for _ in range(3):
        pointing.click(window, TEXT.index("信息"))
        assert selected(window) is None


def test_shift_extends_by_characters_and_with_two_clicks_by_words(page: Callable[..., Window], qtbot: QtBot) -> None:
    window = page()
    start = TEXT.index("主任")
    pointing.click(window, start)
    pointing.click(window, TEXT.index("谷說"), held=SHIFT)
    assert selected(window) == "主任林若"
    pointing.click(window, TEXT.index("息中"), held=SHIFT)
    assert selected(window) == "息中心"
    pointing.click(window, start)
    pointing.click(window, TEXT.index("展軟"), clicks=2, held=SHIFT)
    qtbot.waitUntil(lambda: selected(window) == "主任林若谷說,將發(fā)展")


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
    window.view._gestures._selection.words.request(window.view.page, 0)  # type: ignore[union-attr, arg-type]
    qtbot.waitUntil(lambda: bool(window.view._gestures._selection.words._cache))  # type: ignore[union-attr]
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


def test_the_tag_bar_follows_the_visible_end_of_a_selection(page: Callable[..., Window]) -> None:
    window = page(text="\n".join(f"第{number}段，𠮷祥村。" for number in range(300)))
    bar = window.marking.bar
    pointing.click(window, 1, clicks=3)
    assert bar.isVisible()
    window.view.select_all()  # whose end is far below
    assert not bar.isVisible()
    key(window, Key.Key_Home, held=CTRL)
    QTest.keyPress(window.view, Key.Key_Shift)
    key(window, Key.Key_End, held=CTRL | SHIFT)
    QTest.keyRelease(window.view, Key.Key_Shift)
    assert window.session.selection is not None
    assert bar.isVisible()


def test_only_what_is_under_the_pointer_is_met(page: Callable[..., Window]) -> None:
    window = page(text="𠮷祥村的話，" * 20 + "完了。\n短。\n")
    view = window.view
    right = view.left + view.page.typography.measure  # type: ignore[union-attr]
    short = window.session.views.paragraphs[1].start  # type: ignore[union-attr]
    for offset in (0, 60, short):
        box = view.box(offset)
        assert box is not None
        y = box.center().y()
        assert offset_at(view, QPointF(box.left() + 3, y)) == offset
        assert offset_at(view, QPointF(view.left - 12, y)) is None
        assert offset_at(view, QPointF(right + 40, y)) is None
    box = view.box(short)
    assert box is not None
    assert offset_at(view, QPointF(box.left() + 100, box.center().y())) is None
    assert offset_at(view, QPointF(box.left() - 20, box.center().y())) is None  # where it is indented


def test_right_to_left_text_is_hit_too(page: Callable[..., Window]) -> None:
    window = page(text="مدينة كبيرة\n𠮷祥村。\n")
    view = window.view
    box = view.box(5)
    assert box is not None
    assert offset_at(view, box.center()) is not None
    assert offset_at(view, QPointF(view.left - 12, box.center().y())) is None


def test_a_menu_over_the_selection_keeps_it_and_elsewhere_moves(page: Callable[..., Window]) -> None:
    from PySide6.QtGui import QContextMenuEvent

    window = page()
    window.view._gestures.menu_requested.disconnect()  # type: ignore[union-attr]
    start = TEXT.index("主任")
    window.session.select(Span(start, start + 2))
    mouse = QContextMenuEvent.Reason.Mouse
    for offset, kept in ((start + 1, Span(start, start + 2)), (start + 5, None)):
        point = pointing.point_of(window, offset)
        window.view._gestures.menu(QContextMenuEvent(mouse, point, window.view.viewport().mapToGlobal(point)))  # type: ignore[union-attr]
        assert window.session.selection == kept
    assert window.view.caret == start + 5


def test_the_pointer_says_what_it_can_do(page: Callable[..., Window], qtbot: QtBot) -> None:
    window = page(text="霽川市市長林若谷說，將力爭明年建成U盤工廠20座。\n𠮷祥村也一樣。\n")
    qtbot.waitUntil(lambda: bool(window.session.commitments))
    view = window.view
    window.session.changes.mark(Span(3, 7), ["Promise"])
    first, second = view.box(3), view.box(window.session.views.paragraphs[1].start)  # type: ignore[union-attr]
    assert first is not None
    assert second is not None
    shapes = [
        (QPointF(first.left(), first.center().y()), Qt.CursorShape.SplitHCursor),
        (QPointF(first.left() + 30, first.center().y()), Qt.CursorShape.IBeamCursor),
        (QPointF(view.left - 20, first.center().y()), Qt.CursorShape.PointingHandCursor),
        (QPointF(view.left - 20, second.center().y()), Qt.CursorShape.ArrowCursor),
        (QPointF(view.left - 100, first.center().y()), Qt.CursorShape.ArrowCursor),
        (QPointF(view.viewport().width() - 3, first.center().y()), Qt.CursorShape.ArrowCursor),
    ]
    for point, shape in shapes:
        QTest.mouseMove(view.viewport(), point.toPoint())
        assert view.viewport().cursor().shape() is shape, point
