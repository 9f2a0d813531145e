"""Resizing marks by their edges and with keys; dragging outside the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.store.selectors import selectors
from reader.types import Annotation, Script, Span
from reader.ui.look.layers import Layer
from reader.ui.look.theme import THEMES
from reader.ui.window import Window
from tests.ui import pointing
from tests.ui.conftest import TEXT

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
START, END = TEXT.index("發(fā)展軟件"), TEXT.index(",發(fā)動")


@pytest.fixture
def marked(make_window: Callable[..., Window], article: Path) -> Callable[..., Window]:
    """A window in which 發展軟件業 is marked and active."""

    def make(script: Script = Script.READING) -> Window:
        window = make_window(article, script)
        assert window.session.changes.mark(Span(START, END), ["Promise"])
        return window

    return make


def edge(window: Window, offset: int, end: bool = False) -> QPoint:
    """A point on the edge of the active mark."""
    view = window.view
    assert view.page is not None
    index = view.page.block_at(offset - 1 if end else offset)
    layout, top = view.page.layout(index), view.box(view.page.span(index).start)
    assert top is not None
    pieces = layout.pieces(layout.view.alignment.to_view(Span(offset - 1, offset) if end else Span(offset, offset + 1)))
    line, left, right = pieces[-1 if end else 0]
    y = top.top() + line * layout.pitch + 8
    return QPoint(round(view.left + (right if end else left)), round(y))


def shown(window: Window) -> str:
    """The text painted as marked, read back from the layouts."""
    page = window.view.page
    assert page is not None
    found = []
    for index in range(len(page)):
        for highlight in window.view.marks_of(index).highlights:
            found.append(page.layout(index).view.text[highlight.span.start : highlight.span.end])
    return "\n".join(filter(None, found))


def kept(window: Window) -> Annotation:
    """The only mark in the library."""
    assert window.session.library is not None
    (found,) = window.session.library.annotations.all()
    assert window.session.annotations == [found]
    assert (found.quote, found.prefix, found.suffix) == selectors(TEXT, found.span)
    return found


@pytest.mark.parametrize("script", Script)
def test_an_edge_is_dragged_and_what_is_shown_is_written(marked: Callable[..., Window], script: Script) -> None:
    window = marked(script)
    session = window.session
    before = kept(window)
    target = TEXT.index(",力爭")
    pointing.press(window, edge(window, END, end=True))
    pointing.move(window, edge(window, target))
    assert shown(window) == session.text_of(Span(START, target))
    assert kept(window) == before  # nothing is written yet
    assert session.selection is None
    pointing.move(window, edge(window, TEXT.index("企業")))
    pointing.move(window, edge(window, target))
    pointing.release(window, edge(window, target))
    assert kept(window).span == Span(START, target)
    assert (
        kept(window)._replace(span=before.span, quote=before.quote, suffix=before.suffix, updated=before.updated)
        == before
    )
    assert session.annotation == kept(window)
    pointing.press(window, edge(window, START))
    pointing.move(window, edge(window, TEXT.index("中心主")))
    pointing.release(window, edge(window, TEXT.index("中心主")))
    if script is Script.TWP:
        assert TEXT[kept(window).span.start :].startswith("中心主")
    assert session.text_of(kept(window).span) == shown(window)
    session.changes.undo()
    assert kept(window).span == Span(START, target)
    session.changes.undo()
    assert kept(window).span == Span(START, END)
    assert kept(window).quote == before.quote
    session.changes.redo()
    assert kept(window).span == Span(START, target)
    assert shown(window) == session.text_of(Span(START, target))


def test_the_preview_is_painted(marked: Callable[..., Window]) -> None:
    window = marked()
    target = TEXT.index(",力爭")
    inside = edge(window, TEXT.index("企業"), end=False) + QPoint(3, -7)
    colour = THEMES["light"].tags[window.session.colours(kept(window))[0]]
    picture = window.view.viewport().grab().toImage()
    assert picture.pixelColor(inside).name().upper() != colour
    pointing.press(window, edge(window, END, end=True))
    pointing.move(window, edge(window, target))
    picture = window.view.viewport().grab().toImage()
    assert picture.pixelColor(inside).name().upper() == colour
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    picture = window.view.viewport().grab().toImage()
    assert picture.pixelColor(inside).name().upper() != colour


def test_escape_leaves_the_mark_as_it_was(marked: Callable[..., Window]) -> None:
    window = marked()
    before = kept(window)
    pointing.press(window, edge(window, END, end=True))
    pointing.move(window, edge(window, TEXT.index(",力爭")))
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert shown(window) == "發展軟件業"
    pointing.move(window, edge(window, TEXT.index("企業")))
    pointing.release(window, edge(window, TEXT.index("企業")))
    assert kept(window) == before
    assert window.session.selection is None


def test_an_edge_does_not_pass_the_other(marked: Callable[..., Window]) -> None:
    window = marked(Script.ORIGINAL)
    pointing.press(window, edge(window, END, end=True))
    pointing.move(window, edge(window, 2))
    assert shown(window) == "發"
    pointing.release(window, edge(window, 2))
    assert kept(window).span == Span(START, START + 1)
    pointing.press(window, edge(window, START))
    pointing.move(window, edge(window, TEXT.index("企業")))
    pointing.release(window, edge(window, TEXT.index("企業")))
    assert kept(window).span == Span(START, START + 1)


def test_an_edge_goes_into_another_paragraph(marked: Callable[..., Window]) -> None:
    window = marked()
    target = TEXT.index("祥村")
    pointing.press(window, edge(window, END, end=True))
    pointing.move(window, edge(window, target))
    pointing.release(window, edge(window, target))
    assert kept(window).span == Span(START, target)
    assert kept(window).quote.endswith("。\n𠮷")
    pointing.press(window, edge(window, target, end=True))
    pointing.move(window, edge(window, TEXT.index("全年")))
    pointing.release(window, edge(window, TEXT.index("全年")))
    assert kept(window).span == Span(START, TEXT.index("全年"))


def test_only_the_active_mark_has_edges(marked: Callable[..., Window]) -> None:
    """Of two overlapping marks only the active one has edges; without one, dragging selects."""
    window = marked()
    first = window.session.annotation
    second = window.session.changes.mark(Span(START, END + 2), ["Figure"])
    assert second is not None
    assert first is not None
    window.session.activate(annotation=first.id)
    pointing.press(window, edge(window, START))
    pointing.move(window, edge(window, START - 1))
    pointing.release(window, edge(window, START - 1))
    spans = {each.id: each.span for each in window.session.annotations}
    assert spans == {first.id: Span(START - 1, END), second.id: Span(START, END + 2)}
    for hide in (lambda: window.session.set_hidden_layers(frozenset({Layer.MARKS})), window.session.activate):
        hide()
        window.session.select(None)
        pointing.press(window, edge(window, END, end=True))
        pointing.move(window, edge(window, END + 4))
        pointing.release(window, edge(window, END + 4))
        assert window.session.selection is not None
        window.session.set_hidden_layers(frozenset())
    assert {each.id: each.span for each in window.session.annotations} == spans


def test_a_mark_that_goes_meanwhile_is_not_brought_back(marked: Callable[..., Window]) -> None:
    window = marked()
    pointing.press(window, edge(window, END, end=True))
    pointing.move(window, edge(window, TEXT.index("企業")))
    window.session.changes.undo()
    pointing.release(window, edge(window, TEXT.index("企業")))
    assert window.session.annotations == []
    assert shown(window) == ""


@pytest.mark.parametrize("script", Script)
def test_keys_move_the_edges_by_characters(marked: Callable[..., Window], script: Script) -> None:
    window = marked(script)
    view = window.view
    words = {Script.TWP: "發展軟體業", Script.HANS: "发展软件业", Script.ORIGINAL: "發(fā)展軟件業(yè)"}.get(
        script, "發展軟件業"
    )
    assert shown(window) == words
    QTest.keyClick(view, Qt.Key.Key_Right, ALT | SHIFT)
    assert shown(window)[: len(words)] == words
    assert kept(window).span == Span(START, END + 1)
    QTest.keyClick(view, Qt.Key.Key_Left, ALT | SHIFT)
    assert kept(window).span == Span(START, END)
    QTest.keyClick(view, Qt.Key.Key_Left, ALT | SHIFT | CTRL)
    assert kept(window).span == Span(START - 1, END)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, ALT | SHIFT | CTRL)
    assert shown(window) == words[2:]
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Right, ALT | SHIFT | CTRL)
    assert shown(window) == words[-1:]
    assert kept(window).span.end == END
    window.session.activate()
    QTest.keyClick(view, Qt.Key.Key_Right, ALT | SHIFT)
    assert kept(window).span.end == END


# Outside the page


@pytest.fixture
def long(make_window: Callable[..., Window], tmp_path: Path) -> Window:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"第{n}段，𠮷祥村{TEXT.splitlines()[0] * (1 + n % 4)}" for n in range(200)), "utf-8")
    return make_window(path)


@pytest.mark.parametrize("down", [True, False])
def test_a_drag_beyond_the_page_scrolls_and_selects_until_it_comes_back(long: Window, qtbot: QtBot, down: bool) -> None:
    view, bar = long.view, long.view.verticalScrollBar()
    bar.setValue(0 if down else bar.maximum())
    height = view.viewport().height()
    outside = QPoint(view.left + 100, height + 60 if down else -60)
    pointing.press(long, QPoint(view.left + 100, height // 2))
    pointing.move(long, outside)
    begun = bar.value()
    qtbot.waitUntil(lambda: abs(bar.value() - begun) > 400)
    span = long.session.selection
    assert span is not None
    assert long.view.caret == (span.end if down else span.start)
    box = view.place_box(view.caret_place())
    assert box is not None
    assert -40 <= box.top() <= height + 40  # the end of the selection is visible
    far = span.end - span.start
    qtbot.waitUntil(lambda: long.session.selection.end - long.session.selection.start > far)  # type: ignore[union-attr]
    pointing.move(long, QPoint(view.left + 100, height // 2))
    stopped = bar.value()
    pointing.move(long, QPoint(view.left + 120, height // 2))
    assert bar.value() == stopped
    pointing.move(long, outside)
    pointing.release(long, outside)
    assert not long.gestures._scroll._timer.isActive()
    assert long.session.selection is not None


class Clock:
    """A clock with equal intervals."""

    def start(self) -> None: ...

    def restart(self) -> int:
        return 16


def test_the_farther_the_faster(long: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    scroll = long.gestures._scroll
    monkeypatch.setattr(scroll, "_clock", Clock())
    bar, height = long.view.verticalScrollBar(), long.view.viewport().height()
    moved = []
    for beyond in (1, 40, 400):
        bar.setValue(0)
        scroll.follow(QPointF(200, height - 1 + beyond))
        scroll._timer.stop()
        for _ in range(10):
            scroll._step()
        moved.append(bar.value())
    assert 0 < moved[0] < moved[1] / 2 < moved[2] / 4


def test_a_button_that_went_up_elsewhere_ends_the_drag(long: Window) -> None:
    """As when a dialog opens during the drag."""
    view = long.view
    box = view.box(0)
    assert box is not None
    y = round(box.center().y())
    pointing.press(long, QPoint(view.left + 100, y))
    pointing.move(long, QPoint(view.left + 200, y))
    span = long.session.selection
    QTest.mouseMove(view.viewport(), QPoint(view.left + 300, y + 60))
    QTest.mouseMove(view.viewport(), QPoint(view.left + 310, y + 60))
    assert long.session.selection == span


def test_to_the_sides_the_line_is_selected_to_its_end(long: Window) -> None:
    view = long.view
    box = view.box(0)
    assert box is not None
    y = round(box.center().y())
    layout = view.page.layout(0)  # type: ignore[union-attr]
    pointing.press(long, QPoint(view.left + 100, y))
    start = view.caret
    pointing.move(long, QPoint(view.viewport().width() + 500, y))
    assert long.session.selection is not None
    assert long.session.text_of(long.session.selection) == layout.view.text[start : layout.lines[0].end]
    pointing.move(long, QPoint(-500, y))
    assert long.session.selection == Span(0, start)
    pointing.release(long, QPoint(-500, y))
