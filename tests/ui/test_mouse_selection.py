"""Selecting with the mouse: words, sentences, paragraphs, by whole characters and units."""

from __future__ import annotations

import itertools
from collections.abc import Callable

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
from tests.ui.selecting import CTRL, SHIFT, TEXT, Key, key, page, put, selected

__all__ = ["page"]


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
    known = window.gestures._selection.words
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
    window.gestures.selected.connect(lambda: heard.append(selected(window)))
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
    window.gestures._selection.words.request(window.view.page, 0)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(window.gestures._selection.words._cache))
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
    window.gestures.menu_requested.disconnect()
    start = TEXT.index("主任")
    window.session.select(Span(start, start + 2))
    mouse = QContextMenuEvent.Reason.Mouse
    for offset, kept in ((start + 1, Span(start, start + 2)), (start + 5, None)):
        point = pointing.point_of(window, offset)
        window.gestures.menu(QContextMenuEvent(mouse, point, window.view.viewport().mapToGlobal(point)))
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
