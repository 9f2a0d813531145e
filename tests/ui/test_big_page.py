"""Long articles and overlong paragraphs in a real window: only visible blocks are laid out, and nothing jumps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.text import views as text_views
from reader.text.views import Views
from reader.types import Analysis, Commitment, Fields, Script, Span, Strength
from reader.ui.background.jobs import AnalysisProcess
from reader.ui.look.typesetting import Typesetting
from reader.ui.reading_view.layout import Emphasis, LineBreaks, ParagraphLayout
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.page_area import PageArea
from reader.ui.reading_view.viewport import Viewport
from reader.ui.window import Window
from tests.ui.conftest import TEXT

_SENTENCE = "𠮷祥村的林若谷說，信息中心要用U盤😀和軟件業(yè)的服務器，力爭增長6.5%。"
_SCREEN = 40  # blocks; more than any window holds


@pytest.fixture
def no_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AnalysisProcess, "analyse", lambda *_: None)


@pytest.fixture
def big(tmp_path: Path) -> Path:
    path = tmp_path / "big.txt"
    lines = [f"第{number}段。" + _SENTENCE * (number % 5) for number in range(12_000)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def one_line(tmp_path: Path) -> Path:
    path = tmp_path / "line.txt"
    path.write_text(f"雲嶺縣的題目\n{_SENTENCE * 400}\n尾段。\n", encoding="utf-8")
    return path


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"第{n}段。{TEXT.splitlines()[0] * (1 + n % 4)}" for n in range(120)), encoding="utf-8")
    return path


def page_of(window: Window) -> Page:
    page = window.view.page
    assert page is not None
    return page


def views_of(window: Window) -> Views:
    assert window.session.views is not None
    return window.session.views


def middle(window: Window) -> int:
    """Scroll to the middle; gives the source offset of a visible word."""
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    window.view.viewport().repaint()
    return window.view.line_span(200).start


def height_of(window: Window, offset: int) -> float:
    box = window.view.box(offset)
    assert box is not None
    return box.top()


def picture(window: Window) -> QImage:
    """The pixels on the screen, without repainting."""
    screen = window.screen().grabWindow(window.winId()).toImage()
    assert not screen.isNull()
    view = window.view.viewport()
    corner = view.mapTo(window, view.rect().topLeft())
    return screen.copy(corner.x(), corner.y(), view.width(), view.height())


def painted_whole(window: Window) -> QImage:
    """The same after a full repaint."""
    window.view.viewport().repaint()
    return picture(window)


@pytest.mark.usefixtures("no_analysis")
def test_only_visible_blocks_are_converted_and_laid_out(
    make_window: Callable[..., Window], big: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made: list[tuple[Span, Script]] = []
    make = Views._make

    def counted(self: Views, index: int, span: Span, script: Script) -> object:
        made.append((span, script))
        return make(self, index, span, script)

    monkeypatch.setattr(Views, "_make", counted)
    monkeypatch.setattr(Page, "measure_some", lambda self, start, enough: start)  # there is no idle time
    window = make_window(big)
    assert len(views_of(window).article.text) > 1_000_000
    window.view.viewport().repaint()
    window.session.set_script(Script.TWP)
    window.view.viewport().repaint()
    middle(window)
    assert page_of(window).laid_out < 3 * _SCREEN
    assert len([each for each in made if each[1] is Script.TWP]) < 3 * _SCREEN
    assert len(made) < 10 * _SCREEN
    assert page_of(window).heights.first_unknown(0) >= 0


@pytest.mark.usefixtures("no_analysis")
def test_few_layouts_and_views_are_kept_however_far_somebody_scrolls(
    make_window: Callable[..., Window], big: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_views, "_KEPT", 2_000)
    window = make_window(big)
    page, bar = page_of(window), window.view.verticalScrollBar()
    for part in range(60):
        bar.setValue(part * bar.maximum() // 60)
        window.view.viewport().repaint()
    assert page.laid_out <= 128
    assert page.measure_some(len(page) - 2_500, lambda: False) is None
    assert page.laid_out <= 128
    assert page.heights.first_unknown(len(page) - 2_500) == -1
    assert len(views_of(window)._views) <= 2_000


# Nothing jumps


@pytest.mark.parametrize(
    "change",
    [
        lambda window: window.view.set_zoom(140),
        lambda window: window.view.set_typesetting(Typesetting(measure=26, spacing=220, indent=False)),
        lambda window: window.resize(900, 700),
        lambda window: window.session.set_script(Script.TWP),
        lambda window: window.session.reread(views_of(window).reading._replace(repair=False)),
    ],
    ids=["zoom", "typesetting", "width", "script", "reading"],
)
def test_the_line_at_the_top_stays_there(
    make_window: Callable[..., Window], long_article: Path, change: Callable[[Window], None], qtbot: QtBot
) -> None:
    window = make_window(long_article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    middle(window)
    top = window.view.line_span(40)
    before = height_of(window, top.start)
    change(window)
    window.view.viewport().repaint()
    after = window.view.box(top.start)
    assert after is not None
    assert abs(after.top() - before) < 2 * window.view.page.typography.line  # type: ignore[union-attr]
    assert top.start <= window.view.line_span(after.center().y()).end


def test_idle_slices_move_nothing_in_the_middle(
    make_window: Callable[..., Window], long_article: Path, qtbot: QtBot
) -> None:
    window = make_window(long_article)
    view = window.view
    offset = middle(window)
    before = height_of(window, offset)
    selected = Span(offset, offset + 5)
    window.session.select(selected)
    qtbot.waitUntil(lambda: view.settled)
    assert height_of(window, offset) == before
    assert window.session.selection == selected
    assert page_of(window).heights.first_unknown(0) == -1


@pytest.mark.usefixtures("no_analysis")
def test_an_analysis_that_arrives_moves_nothing_and_lays_out_only_what_has_bold_words(
    make_window: Callable[..., Window], long_article: Path
) -> None:
    window = make_window(long_article)
    offset = middle(window)
    page = page_of(window)
    blocks = range(page.block_at(offset), page.block_at(offset) + 4)
    before, layouts = height_of(window, offset), [page.layout(block) for block in blocks]
    inside = page.span(blocks[1])
    cue = Span(inside.start + 6, inside.start + 14)
    promise = Commitment(inside, "", "", cue, Strength.PLEDGE, None, (), None, None)
    window.session.analysis = Analysis(Fields(None, None, None, None, None, (), ()), (), (promise,))
    window.session.analysed.emit()
    window.view.viewport().repaint()
    assert height_of(window, offset) == pytest.approx(before, abs=0.01)
    kept = [page.layout(block) is layout for block, layout in zip(blocks, layouts, strict=True)]
    assert kept == [True, False, True, True]
    assert window.view.emphasis_of(blocks[1])


# Partial painting


@pytest.mark.parametrize("steps", [1, 3, -2])
def test_scrolling_looks_the_same_as_a_full_repaint(
    make_window: Callable[..., Window], long_article: Path, steps: int, qtbot: QtBot
) -> None:
    window = make_window(long_article)
    qtbot.waitUntil(lambda: window.session.analysis is not None and window.view.settled)
    middle(window)
    bar = window.view.verticalScrollBar()
    for _ in range(3):
        with qtbot.waitSignal(window.view.painted):
            bar.setValue(bar.value() + steps * bar.singleStep())
    assert picture(window) == painted_whole(window)


def test_a_selection_and_a_mark_are_painted_without_the_rest(
    make_window: Callable[..., Window], long_article: Path, qtbot: QtBot
) -> None:
    window = make_window(long_article)
    qtbot.waitUntil(lambda: window.session.analysis is not None and window.view.settled)
    offset = middle(window)
    changes: tuple[Callable[[], object], ...] = (
        lambda: window.session.select(Span(offset, offset + 90)),
        lambda: window.session.changes.mark(Span(offset + 10, offset + 150), ["Promise"]),
        lambda: window.session.changes.mark(Span(offset + 40, offset + 60), ["Figure"]),
        window.session.activate,
        window.session.changes.undo,
    )
    for change in changes:
        with qtbot.waitSignal(window.view.painted):
            change()
        assert picture(window) == painted_whole(window)


@pytest.mark.usefixtures("no_analysis")
def test_of_a_line_that_changes_no_neighbour_is_painted(
    make_window: Callable[..., Window], long_article: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The first line of a paragraph, with a gap above and more lines below."""
    window = make_window(long_article)
    qtbot.waitUntil(lambda: window.view.settled and window.view.prepared)
    page, index = page_of(window), page_of(window).block_at(middle(window)) + 1
    layout, painted = page.layout(index), list[tuple[ParagraphLayout, Span]]()
    assert len(layout.lines) > 1
    asked = ParagraphLayout.between

    def told(self: ParagraphLayout, top: float, bottom: float) -> Span:
        painted.append((self, asked(self, top, bottom)))
        return painted[-1][1]

    def repainted() -> list[tuple[ParagraphLayout, Span]]:
        window.session.select(None)
        window.view.viewport().repaint()
        qtbot.waitUntil(lambda: window.view.prepared)
        painted.clear()
        with monkeypatch.context() as patch, qtbot.waitSignal(window.view.painted):
            patch.setattr(ParagraphLayout, "between", told)
            window.session.select(Span(page.span(index).start, page.span(index).start + 3))
        return list(painted)

    # Repeated, since a finished analysis may repaint the whole page at the same time.
    assert [(layout, Span(0, layout.lines[0].end))] in [repainted() for _ in range(5)]


def test_line_breaks_are_cached_until_emphasis_changes(
    make_window: Callable[..., Window], long_article: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = make_window(long_article)
    qtbot.waitUntil(lambda: window.view.settled and window.view.prepared)
    page = page_of(window)
    far = len(page) - 3
    assert far not in page._layouts  # only measured
    broken: list[int] = []
    find = ParagraphLayout._break

    def told(self: ParagraphLayout, *how: Any) -> LineBreaks:
        broken.append(1)
        return find(self, *how)

    monkeypatch.setattr(ParagraphLayout, "_break", told)
    made, view = page.layout(far), page.view(far)
    kind = made.kind
    assert broken == []
    again = ParagraphLayout(view, kind, page.typography, page._layouts[far][1])
    assert made.lines == again.lines
    for line in range(len(made.lines)):
        assert [run[1:] for run in made.glyphs(line)] == [run[1:] for run in again.glyphs(line)]
        assert made.pieces(Span(made.lines[line].start, made.lines[line].end)) == again.pieces(
            Span(made.lines[line].start, made.lines[line].end)
        )
    broken.clear()
    bold = [Emphasis(Span(0, 2), None)]
    page._emphasis = lambda index, view: bold
    page.forget([far])
    assert page.layout(far).line_breaks != made.line_breaks
    assert broken == [1]
    page.forget([far])
    page.trim(32)
    page.forget([far])
    page.layout(far)
    assert broken == [1, 1]  # a page that was left has no line breaks


def test_what_is_said_twice_of_a_passage_is_painted_each_time_it_was_painted_before(
    make_window: Callable[..., Window], long_article: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = make_window(long_article)
    session, view = window.session, window.view
    qtbot.waitUntil(lambda: session.analysis is not None and view.settled and view.prepared)
    start = middle(window)
    span = Span(start, start + 40)
    painted: list[tuple[int, int]] = []
    paint = PageArea._paint_strips

    def told(self: PageArea, painter: QPainter, sight: Viewport, strips: list[tuple[int, int]]) -> None:
        painted.extend(strips)
        paint(self, painter, sight, strips)

    monkeypatch.setattr(PageArea, "_paint_strips", told)
    first, last = view.box(span.start), view.box(span.end - 1)
    assert first is not None
    assert last is not None
    for tag in (0, 1, 2):
        for change in (
            lambda: session.select(span),
            lambda tag=tag: session.changes.mark(span, [session.tags[tag].name]),  # type: ignore[misc]
        ):
            painted.clear()
            with qtbot.waitSignal(view.painted):
                change()
            assert min(top for top, _ in painted) <= first.top()
            assert max(bottom for _, bottom in painted) >= last.bottom() - 1


# Overlong paragraphs


def test_an_over_long_paragraph_is_one_paragraph_in_many_blocks(
    make_window: Callable[..., Window], one_line: Path
) -> None:
    window = make_window(one_line)
    page, views = page_of(window), views_of(window)
    assert len(views.paragraphs) == 4
    assert len(page) > 20
    assert page.paragraph_of(5) == 1
    middle(window)
    assert window.view.visible() == (1, 1)
    kinds = [page.layout(index).kind.value for index in (1, 2, 3)]
    assert kinds == ["begun", "inner", "inner"]
    first, second = page.layout(1), page.layout(2)
    assert first.height == len(first.lines) * first.pitch  # no gap within a paragraph
    assert second.x(0, 0) == 0  # and no indent


@pytest.mark.parametrize("script", Script)
def test_a_mark_across_a_cut_is_on_both_sides_in_every_view(
    make_window: Callable[..., Window], one_line: Path, script: Script
) -> None:
    window = make_window(one_line)
    page = page_of(window)
    cut = page.span(2).end
    span = Span(cut - 12, cut + 12)
    window.session.changes.mark(span, ["Promise"])
    window.session.set_script(script)
    read = ""
    for block in (2, 3):
        (highlight,) = window.view.marks_of(block).highlights
        read += page_of(window).layout(block).view.text[highlight.span.start : highlight.span.end]
    assert read == window.session.text_of(window.session.annotations[0].span)
    assert window.view.marks_of(1).highlights == window.view.marks_of(4).highlights == ()


def test_keys_walk_and_select_across_a_cut(make_window: Callable[..., Window], one_line: Path) -> None:
    window = make_window(one_line)
    page = page_of(window)
    cut = page.span(2).end
    window.gestures.place_caret(Span(cut - 2, cut - 2))
    window.view.reveal(Span(cut, cut))
    seen = []
    for _ in range(4):
        QTest.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        seen.append(window.session.selection)
    assert seen == [Span(cut - 2, cut - 2 + count) for count in (1, 2, 3, 4)]
    assert window.session.text_of(Span(cut - 2, cut + 2)) == _SENTENCE[-2:] + _SENTENCE[:2]
