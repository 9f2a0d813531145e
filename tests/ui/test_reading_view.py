"""The page read back from its layouts: highlights, selections, and positions after switching scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.text.load import from_text, load
from reader.text.views import Views
from reader.types import Script, Span
from reader.ui.look.theme import THEMES
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import CaretPlace, Navigator
from reader.ui.reading_view.layout import ParagraphKind, ParagraphLayout, Typography
from reader.ui.reading_view.view import ReadingView
from reader.ui.window import Window
from tests.ui.conftest import TEXT

TYPE = Typography(("Noto Serif CJK TC", "serif"), size=19, line=34, measure=19 * 20)


def laid_out(text: str, script: Script) -> ParagraphLayout:
    return ParagraphLayout(Views(from_text(text)).paragraph(0, script), ParagraphKind.BODY, TYPE)


@pytest.mark.parametrize("script", Script)
def test_pieces_cover_a_span_without_gap_or_overlap(qtbot: QtBot, script: Script) -> None:
    layout = laid_out(TEXT * 3, script)
    size = len(layout.view.text)
    assert len(layout.lines) > 1
    whole = layout.pieces(Span(0, size))
    assert [piece[0] for piece in whole] == list(range(len(layout.lines)))
    for cut in range(1, size):
        left, right = layout.pieces(Span(0, cut)), layout.pieces(Span(cut, size))
        if left[-1][0] == right[0][0]:  # the cut is inside a line
            assert left[-1][2] == pytest.approx(right[0][1])


@pytest.mark.parametrize("script", Script)
def test_a_hit_finds_the_character_that_is_drawn_there(qtbot: QtBot, script: Script) -> None:
    layout = laid_out("𠮷祥村的軟件業(yè)與信息產業(yè)要發(fā)展,😀,內存夠大。" * 3, script)
    for position in range(len(layout.view.text)):
        ((line, left, right), *_) = layout.pieces(Span(position, position + 1))
        middle = QPointF((left + right) / 2, layout.lines[line].baseline - 5)
        assert layout.hit(middle, nearest=False) == position


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_selection_is_whole_units_and_reads_back(qtbot: QtBot, data: st.DataObject) -> None:
    script = data.draw(st.sampled_from(list(Script)))
    from reader.text import fields
    from reader.ui.reading_view.page import Page

    views = Views(from_text(TEXT))
    page = Page(views, script, TYPE, lambda: fields.find(views), lambda index, view: ())
    navigator = Navigator(page)

    def place() -> CaretPlace:
        index = data.draw(st.integers(0, len(page) - 1))
        size = len(views.paragraph(index, script).text)
        return navigator.snapped(index, data.draw(st.integers(0, size)), data.draw(st.booleans()))

    one, other = place(), place()
    span = navigator.span(one, other)
    if span is None:
        assert one == other
        return
    assert span == navigator.span(other, one)
    first, last = sorted((one, other), key=lambda place: (place.block, place.position))
    whole = [views.paragraph(i, script).text for i in range(first.block, last.block + 1)]
    whole[-1] = whole[-1][: last.position]
    whole[0] = whole[0][first.position :]
    assert views.text(span, script) == "\n".join(whole)


def point_of(window: Window, offset: int) -> QPoint:
    box = window.view.box(offset)
    assert box is not None
    return QPoint(round(box.left()) + 1, round(box.center().y()))


def drag(window: Window, start: int, end: int) -> None:
    viewport = window.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_of(window, start))
    QTest.mouseMove(viewport, point_of(window, (start + end) // 2))
    QTest.mouseMove(viewport, point_of(window, end))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point_of(window, end))


def test_a_drag_over_a_gloss_selects_it_whole(make_window: Callable[..., Window], article: Path) -> None:
    window = make_window(article)
    start, end = TEXT.index("發(fā)展軟件"), TEXT.index(",發(fā)動")
    drag(window, start, end)
    assert window.session.selection == Span(start, end)
    assert window.session.text_of(Span(start, end)) == "發展軟件業"
    assert window.marking.bar.isVisible()
    QTest.keyClick(window.view, Qt.Key.Key_2)
    (made,) = window.session.annotations
    assert made.quote == "發(fā)展軟件業(yè)"
    assert not window.marking.bar.isVisible()


@pytest.mark.parametrize("script", Script)
def test_the_highlight_covers_the_same_words_in_every_view(
    make_window: Callable[..., Window], article: Path, script: Script
) -> None:
    window = make_window(article)
    start, end = TEXT.index("發(fā)展軟件"), TEXT.index(",發(fā)動")
    window.session.changes.mark(Span(start, end), ["Promise"])
    window.session.set_script(script)
    page = window.view.page
    assert page is not None
    (highlight,) = window.view.marks_of(0).highlights
    words = page.layout(0).view.text[highlight.span.start : highlight.span.end]
    assert (
        words
        == {
            Script.ORIGINAL: "發(fā)展軟件業(yè)",
            Script.READING: "發展軟件業",
            Script.HANS: "发展软件业",
            Script.HANT: "發展軟件業",
            Script.TW: "發展軟件業",
            Script.TWP: "發展軟體業",
            Script.HK: "發展軟件業",
        }[script]
    )


def test_keys_select_across_a_line_break_and_tag(make_window: Callable[..., Window], article: Path) -> None:
    window = make_window(article)
    QTest.keyClick(window.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        QTest.keyClick(window.view, Qt.Key.Key_Right)
    QTest.keyClick(window.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.session.selection is not None
    assert window.session.selection.start == 3
    QTest.keyClick(window.view, Qt.Key.Key_1)
    assert len(window.session.annotations) == 1
    QTest.keyClick(window.view, Qt.Key.Key_3)  # the new mark is active: its tag changes
    assert window.session.annotations[0].tags == (window.session.tags[2].name,)
    QTest.keyClick(window.view, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert len(window.session.annotations[0].tags) == 2
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    assert window.session.annotations == []


def test_copy_gives_what_is_read(make_window: Callable[..., Window], article: Path) -> None:
    window = make_window(article, Script.TWP)
    window.view.select_all()
    window.copying.copy()
    from PySide6.QtGui import QGuiApplication

    assert "發展軟體業" in QGuiApplication.clipboard().text()
    assert QGuiApplication.clipboard().text().startswith("雲嶺市資訊中心")


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"第{n}段。{TEXT.splitlines()[0] * (1 + n % 4)}" for n in range(120)), encoding="utf-8")
    return path


def test_toggling_keeps_the_place(make_window: Callable[..., Window], long_article: Path, qtbot: QtBot) -> None:
    window = make_window(long_article)
    view, bar = window.view, window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    window.session.set_script(Script.HANS)
    index, _ = view.top
    first = view.box(window.session.views.paragraphs[index + 1].start)  # type: ignore[union-attr]
    assert first is not None
    for script in (Script.HK, Script.TW, Script.HANT, Script.READING, Script.HANS):
        window.session.set_script(script)
        box = view.box(window.session.views.paragraphs[index + 1].start)  # type: ignore[union-attr]
        assert box is not None
        assert box.top() == pytest.approx(first.top(), abs=1)


def test_a_visible_selection_stays_in_place(make_window: Callable[..., Window], long_article: Path) -> None:
    window = make_window(long_article)
    view = window.view
    text = window.session.views.article.text  # type: ignore[union-attr]
    start = text.index("軟件", text.index("第3段"))
    window.session.select(Span(start, start + 2))
    before = view.box(start)
    assert before is not None
    for script in (Script.TWP, Script.ORIGINAL, Script.HANS, Script.READING):
        window.session.set_script(script)
        after = view.box(start)
        assert after is not None
        assert after.top() == pytest.approx(before.top(), abs=1)
        assert window.session.selection == Span(start, start + 2)


def test_estimates_settle_without_moving_the_text(
    make_window: Callable[..., Window], long_article: Path, qtbot: QtBot
) -> None:
    window = make_window(long_article)
    view = window.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = window.session.views.paragraphs[-1]  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: view.settled)
    box = view.box(last.start)
    assert box is not None
    assert 0 < box.top() < view.viewport().height()
    view.reveal(Span(0, 1))
    assert view.visible()[0] == 0


def test_blank_lines_and_credits_are_set_apart(make_window: Callable[..., Window], article: Path) -> None:
    page = make_window(article).view.page
    assert page is not None
    kinds = [page.layout(index).kind for index in range(len(page))]
    assert kinds[0] is ParagraphKind.BODY
    assert kinds[2] is ParagraphKind.BLANK
    assert kinds[3] is ParagraphKind.ASIDE


def test_the_first_article_is_opened_laid_out_and_painted_each_in_a_turn_of_its_own(
    long_article: Path, qtbot: QtBot
) -> None:
    session = Session(Script.READING)
    view, painted = ReadingView(session, THEMES["light"], 100), list[bool]()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitUntil(lambda: view._warming is not None and not view._warming.isActive())
    view.painted.connect(lambda: painted.append(True))
    session.open_article(load(long_article))
    page = view.page
    assert page is not None
    assert not page._layouts
    while not page._layouts:
        QApplication.processEvents()
    assert not painted
    qtbot.waitUntil(lambda: bool(painted))
    session.close()


def test_an_article_is_laid_out_in_one_turn_and_painted_in_the_next(
    make_window: Callable[..., Window], article: Path, long_article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    view, painted = window.view, []
    view.painted.connect(lambda: painted.append(view.page))
    window.session.open_article(load(long_article))
    page = view.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page._layouts))
    assert page not in painted
    qtbot.waitUntil(lambda: page in painted)
    window.session.open_article(load(article))
    view.viewport().repaint()  # as when the window is exposed now
    assert not view._layout_call.isActive()
    assert not view._paint_call.isActive()


def test_a_page_of_which_nothing_is_found_otherwise_stays_as_it_is(
    make_window: Callable[..., Window], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(article)
    session, refreshed = window.session, list[str]()
    monkeypatch.setattr(window.view, "_refresh", lambda: refreshed.append("page"))
    session.decisions_changed.emit()
    session.analysed.emit()
    assert refreshed == []
    session.reviewing.reject((session.reviewed_commitments[0],))
    assert refreshed


def test_the_first_page_has_the_width_that_the_empty_one_had(
    make_window: Callable[..., Window], article: Path, long_article: Path, qtbot: QtBot
) -> None:
    """So that it is laid out once."""
    window = make_window(article)
    view = ReadingView(window.session, window.context.theme, 100)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    qtbot.waitExposed(view)
    empty = view.viewport().width()
    with qtbot.waitSignal(view.painted):
        window.session.open_article(load(long_article))
    assert view.viewport().width() == empty
