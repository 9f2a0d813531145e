"""How a page is set, read back from layouts and, if necessary, from pixels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Script, Span
from reader.ui.look import fonts
from reader.ui.look.typesetting import Typesetting
from reader.ui.reading_view.layout import Emphasis, ParagraphKind, ParagraphLayout, Typography
from reader.ui.window import Window

SIZE = 19
CLOSING = "、。，；：！？）」』》〉】’”…—"
OPENING = "「『（《〈【‘“"
LONG = (
    "霽川市今年力爭完成投資2700億元,同比增長3.2%，其中alpha beta園區用地、水電等信息中心加快建設。"
    "雲嶺縣縣長林若谷說：“我們要大力發展『文旅』產業，”會後他去了𠮷祥村——看了三個企業的情況……"
    "大家表示：「要繼續努力，」，《雲嶺日報》（第3版）登了😀將發(fā)展U盤和軟件業(yè)的消息。"
)


def setting(script: Script = Script.HANS, ems: int = 20, **choices: bool) -> Typography:
    return Typography(fonts.serif(script), size=SIZE, line=34, measure=SIZE * ems, **choices)


def laid_out(
    text: str, how: Typography, script: Script = Script.ORIGINAL, emphasis: tuple[Emphasis, ...] = ()
) -> ParagraphLayout:
    return ParagraphLayout(Views(from_text(text)).paragraph(0, script), ParagraphKind.BODY, how, emphasis)


def edge(layout: ParagraphLayout, line: int) -> float:
    """The right edge of the last character of a line."""
    return layout.x(line, layout.lines[line].end)


def advances(layout: ParagraphLayout, line: int) -> list[tuple[str, str, float]]:
    """Two adjacent characters of a line, and their distance."""
    text, (start, end, *_) = layout.view.text, layout.lines[line]
    places = [layout.x(line, position) for position in range(start, end)]
    return [(text[start + i], text[start + i + 1], places[i + 1] - places[i]) for i in range(end - start - 1)]


mixes = st.lists(
    st.sampled_from(
        [*CLOSING, *OPENING, "——", "……", "。”", "！」", "雲嶺", "霽川市", "𠮷", "力", "爭", "U盤", "信息中心"]
    )
    | st.from_regex(r"\A[1-9][0-9]{0,3}(\.[0-9])?(%|℃)?\Z").map("達".__add__)
    | st.from_regex(r"\A[a-z]{1,6}\Z").map("叫".__add__),
    min_size=30,
    max_size=120,
).map("".join)


@example("、" * 10 + "達10℃、達1000℃叫aabbbb——、𠮷", 12, Script.HANS, False)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mixes, st.integers(12, 30), st.sampled_from([Script.HANS, Script.TW, Script.HK]), st.booleans())
def test_no_line_begins_or_ends_wrongly(qtbot: QtBot, text: str, ems: int, script: Script, hanging: bool) -> None:
    layout = laid_out(text, setting(script, ems, hanging=hanging))
    text = layout.view.text
    assert "".join(text[line.start : line.end] for line in layout.lines) == text

    def wrong(cut: int) -> bool:
        before, after = text[cut - 1], text[cut]
        word = before < "\u2000" and after < "\u2000" and before.isalnum() and after.isalnum()
        number = (before.isdigit() and after in ".%℃") or (before == "." and after.isdigit())
        return after in CLOSING or before in OPENING or word or number

    for line in layout.lines[:-1]:
        if wrong(line.end):  # then there was no other place on the whole line
            assert all(wrong(cut) for cut in range(line.start + 1, line.end))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mixes, st.integers(12, 30), st.sampled_from([Script.HANS, Script.TW]), st.booleans())
def test_nothing_but_a_hanging_stop_reaches_over_the_edge(
    qtbot: QtBot, text: str, ems: int, script: Script, hanging: bool
) -> None:
    layout = laid_out(text, setting(script, ems, hanging=hanging))
    for index, line in enumerate(layout.lines):
        over = edge(layout, index) - layout.width
        if hanging and layout.view.text[line.end - 1] in "、。，":
            assert over <= SIZE
        else:
            assert over <= 0


@pytest.mark.parametrize("script", Script)
def test_lines_end_flush_and_their_gaps_are_even(qtbot: QtBot, script: Script) -> None:
    layout = laid_out(LONG * 3, setting(script, 24), script)
    flush = 0
    for index in range(len(layout.lines) - 1):
        last = layout.view.text[layout.lines[index].end - 1]
        over = edge(layout, index) - layout.width
        flush += abs(over) < 1 or (last in "、。，" and abs(over - SIZE) < 1)
        between = [
            step for one, two, step in advances(layout, index) if one > "\u4e00" < two and max(one, two) < "\ua000"
        ]
        assert max(between) - min(between) < 0.1
    assert flush == len(layout.lines) - 1 > 5


def test_words_and_numbers_keep_their_shape(qtbot: QtBot) -> None:
    ragged = laid_out(LONG * 3, setting(ems=23, justified=False))
    own = {
        pair: step for i in range(len(ragged.lines)) for *pair_, step in advances(ragged, i) for pair in [tuple(pair_)]
    }
    layout = laid_out(LONG * 3, setting(ems=23))
    inside, stretched = 0, 0
    for index in range(len(layout.lines)):
        for one, two, step in advances(layout, index):
            if " " not in one + two and one + two in "2700 3.2% alpha beta":
                assert step == pytest.approx(own[one, two], abs=0.05)
                inside += 1
            elif one == "霽":
                stretched += step > SIZE + 0.02
    assert inside > 10
    assert stretched  # else there was nothing to keep out of


@pytest.mark.parametrize("hanging", [False, True])
def test_a_stop_hangs_where_it_saves_its_character_from_the_next_line(qtbot: QtBot, hanging: bool) -> None:
    layout = laid_out("雲" * 18 + "，" + "嶺" * 30, setting(hanging=hanging))
    first = layout.lines[0]
    assert layout.view.text[: first.end] == ("雲" * 18 + "，" if hanging else "雲" * 17)
    assert edge(layout, 0) == pytest.approx(layout.width + (SIZE if hanging else 0), abs=1)
    assert hanging or layout.x(1, 0 + first.end) == 0


@pytest.mark.parametrize(
    ("script", "text", "saved"),
    [
        (Script.HANS, "他说，“好。”她说", 2),
        (Script.HANS, "他说——“好”，（是）", 2),
        (Script.HANT, "他說，「好。」她說", 1),  # the stop is centred in its em
        (Script.HANT, "「『好』」，「是」", 4),
        (Script.HANS, "他说，好。她", 0),
    ],
)
def test_marks_that_meet_give_up_a_half(qtbot: QtBot, script: Script, text: str, saved: int) -> None:
    layout = laid_out(text + "雲", setting(script, 30, indent=False))
    spaces = SIZE / 2 * (text[0] in OPENING)  # at the edge of the line
    assert len(layout.lines) == 1
    assert layout.x(0, len(text)) == pytest.approx(SIZE * len(text) - saved * SIZE / 2 - spaces, abs=saved / 2 + 1)


def test_an_opening_mark_stands_flush_at_the_left_edge(qtbot: QtBot) -> None:
    layout = laid_out("雲" * 18 + "「嶺」" + "川" * 18, setting())
    image = drawn(layout)
    rows = range(34, 68)
    ink = min(x for x in range(image.width()) for y in rows if image.pixelColor(x, y).lightness() < 128)
    assert layout.view.text[layout.lines[1].start] == "「"
    assert ink - _LEFT <= SIZE / 4
    assert layout.x(1, layout.lines[1].start) == 0
    assert layout.hit(QPointF(1, 50), nearest=False) == layout.lines[1].start


_LEFT = 20


def drawn(layout: ParagraphLayout) -> QImage:
    image = QImage(layout.width + 2 * _LEFT, int(layout.height) + 1, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    painter.translate(_LEFT, 0)
    layout.draw(painter, QRectF(0, 0, layout.width, layout.height))
    painter.end()
    return image


@pytest.mark.parametrize("script", [Script.HANS, Script.HANT, Script.HK])
@pytest.mark.parametrize("ems", [12, 17, 38])
def test_every_character_is_found_where_it_is_drawn(qtbot: QtBot, script: Script, ems: int) -> None:
    layout = laid_out(LONG, setting(script, ems), script)
    for position in range(len(layout.view.text)):
        ((line, left, right), *_) = layout.pieces(Span(position, position + 1))
        middle = QPointF((left + right) / 2, layout.lines[line].baseline - 5)
        dash = layout.view.text[position - 1 : position + 1] == "——"  # the font draws both as one
        assert layout.hit(middle, nearest=False) == position - dash
        assert 0 <= left < right <= layout.width + SIZE


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_lines_stay_where_they_are_when_something_becomes_bold(qtbot: QtBot, data: st.DataObject) -> None:
    size = len(LONG) * 2
    spans = data.draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(1, 12)), min_size=1, max_size=8))
    bold = tuple(Emphasis(Span(start, min(start + length, size)), None) for start, length in spans)
    how = setting(ems=data.draw(st.integers(12, 38)))
    assert laid_out(LONG * 2, how, emphasis=bold).lines == laid_out(LONG * 2, how).lines


def test_dashes_dots_and_quotes_are_as_wide_as_an_ideograph(qtbot: QtBot) -> None:
    layout = laid_out("說——林·若“谷”的……話 it’s", setting(ems=30))
    for mark in "—·“”…":
        at = layout.view.text.index(mark)
        assert layout.x(0, at + 1) - layout.x(0, at) == pytest.approx(SIZE, abs=0.1), mark
    at = layout.view.text.index("’")
    assert layout.x(0, at + 1) - layout.x(0, at) < SIZE / 2


def test_each_script_has_its_own_glyphs(qtbot: QtBot) -> None:
    pictures = {
        script: drawn(laid_out("骨直令門", setting(script))) for script in (Script.HANS, Script.HANT, Script.HK)
    }
    assert pictures[Script.HANS] != pictures[Script.HANT] != pictures[Script.HK] != pictures[Script.HANS]
    assert pictures[Script.HANT] == drawn(laid_out("骨直令門", setting(Script.TW)))


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW", "zh_HK"])
def test_glyphs_do_not_follow_the_language_of_the_interface(qtbot: QtBot, language: str) -> None:
    text = "骨直令門，將「好。」"
    scripts = (Script.HANS, Script.HANT, Script.HK)
    before = [drawn(laid_out(text, setting(script))) for script in scripts]
    usual = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert [drawn(laid_out(text, setting(script))) for script in scripts] == before
    finally:
        QLocale.setDefault(usual)


def test_rare_characters_are_no_boxes(qtbot: QtBot) -> None:
    missing = drawn(laid_out("\U0003fffd", setting()))
    pictures = [drawn(laid_out(rare, setting())) for rare in "𠮷𬱖"]
    assert pictures[0] != pictures[1]
    assert missing not in pictures


@pytest.mark.parametrize("percent", [60, 100, 200, 300])
@pytest.mark.parametrize("spacing", [130, 260])
def test_type_stands_within_its_line(qtbot: QtBot, percent: int, spacing: int) -> None:
    size = max(10, round(SIZE * percent / 100))
    how = Typography(fonts.serif(Script.HANS), size, round(size * spacing / 100), 12 * size)
    layout = laid_out("Åjg国𠮷，", how)
    image = drawn(layout)
    ink = [
        y for y in range(image.height()) if any(image.pixelColor(x, y).lightness() < 160 for x in range(image.width()))
    ]
    assert min(ink) >= 0
    assert max(ink) < layout.pitch


def test_the_indent_can_be_left_out(qtbot: QtBot) -> None:
    assert laid_out(LONG, setting()).x(0, 0) == 2 * SIZE
    assert laid_out(LONG, setting(indent=False)).x(0, 0) == 0


@pytest.mark.parametrize(("own", "left"), [("", 2), ("\u3000", 1), ("\u3000\u3000", 0), ("\u3000\u3000\u3000", 0)])
def test_what_is_indented_by_itself_is_not_indented_twice(qtbot: QtBot, own: str, left: int) -> None:
    """Many mainland files begin each paragraph with two wide spaces; the original view keeps them."""
    layout = laid_out(own + LONG, setting())
    assert layout.x(0, 0) == left * SIZE
    assert layout.x(0, len(own)) == pytest.approx(max(2, len(own)) * SIZE, abs=len(own) / 2)  # the line is spaced out
    assert laid_out(own + LONG, setting(indent=False)).x(0, 0) == 0


UYGHUR = "\u0626\u06c7\u0631\u06c7\u0645\u0686\u0649 \u0634\u06d5\u06be\u0649\u0631\u0649"


@pytest.mark.parametrize("text", [UYGHUR + "是云岭县的一个地名。", "\u200f云岭县", "（" + UYGHUR + "）云岭县", UYGHUR])
def test_a_paragraph_that_begins_from_right_to_left_still_begins_at_the_left(qtbot: QtBot, text: str) -> None:
    layout = laid_out(text, setting(indent=False))
    assert [left for _, left, _ in layout.pieces(Span(0, len(text)))] == [0.0]
    at = text.find("云")
    if at >= 0:
        ((_, left, right),) = layout.pieces(Span(at, at + 1))
        assert right - left == SIZE
        assert left >= layout.pieces(Span(0, at))[0][2] - 1  # after the preceding text


@pytest.mark.parametrize("before", ["", "云岭县"])
def test_a_mark_on_words_from_right_to_left_ends_where_they_begin(qtbot: QtBot, before: str) -> None:
    layout = laid_out(before + UYGHUR, setting(indent=False))
    ((_, left, right),) = layout.pieces(Span(len(before), len(before) + len(UYGHUR)))
    assert left == len(before) * SIZE
    assert right == pytest.approx(layout._lines[0].naturalTextWidth(), abs=1)
    ((_, first, end),) = layout.pieces(Span(len(before), len(before) + 1))
    assert end == right
    assert end - first > 2


def test_a_tab_is_a_wide_space(qtbot: QtBot) -> None:
    layout = laid_out("云\t岭\t\t县", setting(indent=False))
    assert [layout.x(0, at) for at in range(7)] == [at * SIZE for at in range(7)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(data=st.data())
def test_marks_on_words_from_right_to_left_stand_on_them_and_within_the_line(qtbot: QtBot, data: st.DataObject) -> None:
    words = st.sampled_from([UYGHUR, "云岭县", "12.5%", "（", "）", "，", "Open", " "])
    text = "".join(data.draw(st.lists(words, min_size=1, max_size=12)))
    layout = laid_out(text, setting(ems=12))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for line, left, right in layout.pieces(Span(start, end)):
        assert 0 <= left <= right <= layout.width + SIZE
        begin, stop, *_ = layout.lines[line]
        for place in range(max(start, begin), min(end, stop)):
            for _, one, other in layout.pieces(Span(place, place + 1)):
                assert text[place] == " " or left <= one <= other <= right


def test_a_word_longer_than_a_line_is_broken_and_nothing_is_lost(qtbot: QtBot) -> None:
    url = "https://yunling.example/" + "news/2026/" * 20
    layout = laid_out(f"見{url}。", setting(ems=12))
    assert len(layout.lines) > 10
    assert all(edge(layout, index) <= layout.width for index in range(len(layout.lines)))
    assert all(layout.view.text[line.end - 1] in "/." for line in layout.lines[:-1])


@pytest.mark.parametrize("choice", [Typesetting(measure=24), Typesetting(spacing=240), Typesetting(indent=False)])
def test_setting_the_page_otherwise_keeps_the_text_in_place(
    make_window: Callable[..., Window], tmp_path: Path, choice: Typesetting
) -> None:
    path = tmp_path / "long.txt"
    path.write_text((LONG + "\n") * 40, encoding="utf-8")
    window = make_window(path)
    view = window.view
    view.verticalScrollBar().setValue(1500)
    page = view.page
    assert page is not None
    before, typography = view.line_span(40).start, page.typography
    view.set_typesetting(choice)
    assert view.page is not None
    assert view.page.typography != typography
    box = view.box(before)
    assert box is not None
    assert 0 <= box.top() < 100
    assert view.page.typography.measure <= choice.measure * view.page.typography.size
