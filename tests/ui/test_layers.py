"""The layers of the page in pixels, and their switches."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from reader.text.load import from_text
from reader.text.views import Views
from reader.types import EntityType, Script, Span
from reader.ui.look.colours import contrast
from reader.ui.look.layers import Layer
from reader.ui.look.theme import NAMES, THEMES, Theme
from reader.ui.reading_view.block_marks import NO_MARKS, CommitmentHighlight, Highlight, Marks
from reader.ui.reading_view.lanes import lanes, stripe
from reader.ui.reading_view.layout import ParagraphKind, ParagraphLayout, Typography
from reader.ui.reading_view.paint import overhang, paint
from reader.ui.window import Window
from tests.ui.conftest import TEXT

WORDS = "霽川市的林若谷說,𠮷祥村將在年底前投資三十億元,😀雲嶺縣也要跟上來,一步一步走穩走好。"
LEFT = 60


def at(words: str) -> Span:
    start = WORDS.index(words)
    return Span(start, start + len(words))


EIGHT = Marks(
    highlights=(Highlight(at("林若谷說,𠮷祥村將"), (0,), False), Highlight(at("投資三十億元"), (1, 4), True)),
    entities=(
        (EntityType.QUANTITY, at("三十億元")),
        (EntityType.PER, at("林若谷")),
        (EntityType.LOC, at("𠮷祥村")),
    ),
    commitments=(CommitmentHighlight(at("將在年底前投資三十億元"), 1002, True, (at("三十億元"),), at("年底前")),),
    suspects=(at("谷"),),
    repairs=((at("說"), False),),
    selection=at("若谷說,𠮷祥"),
    hits=((at("祥村"), False), (at("投資"), True)),
)


def laid_out(size: int = 19, spacing: float = 1.79) -> ParagraphLayout:
    typography = Typography(("Noto Serif CJK TC", "serif"), size, round(size * spacing), size * 24)
    return ParagraphLayout(Views(from_text(WORDS)).paragraph(0, Script.ORIGINAL), ParagraphKind.BODY, typography)


def painted(layout: ParagraphLayout, marks: Marks, theme: Theme, words: bool = True) -> QImage:
    """The paragraph as an image, optionally without its `words`."""
    image = QImage(LEFT + layout.width + 20, round(layout.height) + 20, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.paper))
    painter = QPainter(image)
    if not words:
        layout.draw = lambda *_: None  # type: ignore[method-assign]
    painter.setPen(QColor(theme.ink))
    paint(painter, layout, QPointF(LEFT, 0), marks, theme, image.height())
    painter.end()
    return image


def colours_in(image: QImage, layout: ParagraphLayout, span: Span, deeper: int = 0) -> set[str]:
    """The colours of the pixels around a span, from its ascent to `deeper` pixels below its descent."""
    found = set()
    for piece in layout.pieces(span):
        box = layout.band(*piece).translated(LEFT, 0).adjusted(0, 0, 0, deeper).toRect()
        found |= {
            image.pixelColor(x, y).name().upper()
            for x in range(box.left(), box.right() + 1)
            for y in range(box.top(), box.bottom() + 1)
        }
    return found


@pytest.mark.parametrize("name", NAMES)
def test_all_layers_are_there_over_the_same_words(qtbot: QtBot, name: str) -> None:
    theme, layout = THEMES[name], laid_out()
    image = painted(layout, EIGHT, theme, words=False)
    valley = colours_in(image, layout, at("谷"), 4)
    assert {theme.selection, theme.tags[0], theme.of(EntityType.PER), theme.doubt} <= valley
    money = colours_in(image, layout, at("三十億元"), 6)
    assert {theme.tags[1], theme.tags[4], theme.of(EntityType.QUANTITY), theme.accent} <= money
    assert theme.ink in colours_in(image, layout, at("投資"))  # the frame of the active mark
    assert {theme.hit, theme.tags[1]} <= colours_in(image, layout, at("投資"), 4)
    assert {theme.hit, theme.of(EntityType.LOC)} <= colours_in(image, layout, at("祥村"), 4)
    margin = {image.pixelColor(LEFT - 9, y).name().upper() for y in range(10, 30)}
    assert theme.accent in margin


@pytest.mark.parametrize("name", NAMES)
def test_words_can_be_read_wherever_colours_meet(qtbot: QtBot, name: str) -> None:
    """Every background colour, including tints and selections over marks, read from the pixels."""
    theme, layout = THEMES[name], laid_out()
    behind = EIGHT._replace(entities=(), suspects=(), repairs=(), hits=(), commitments=EIGHT.commitments[:1])
    unlit = [promise._replace(figures=(), deadline=None) for promise in behind.commitments]
    calm = [each._replace(active=False) for each in behind.highlights]
    image = painted(layout, behind._replace(commitments=tuple(unlit), highlights=tuple(calm)), theme, words=False)
    grounds = colours_in(image, layout, Span(0, len(WORDS))) - {theme.muted}  # the dots
    assert {theme.selection, theme.tags[0], theme.tags[1], theme.tags[4]} < grounds  # and the tint, which is mixed
    assert len(grounds) == 6
    for ground in grounds:
        assert contrast(theme.ink, ground) >= 4.5
        assert contrast(theme.accent, ground) >= 4.5
        for line in (*theme.entity, theme.hit):
            assert contrast(line, ground) >= 3


@pytest.mark.parametrize(("size", "spacing"), [(19, 1.79), (19, 1.2), (40, 1.4)])
def test_a_repainted_strip_looks_the_same(qtbot: QtBot, size: int, spacing: float) -> None:
    """Wherever the strip cuts lines; marks of lines outside that reach into it are painted too."""
    theme, layout = THEMES["light"], laid_out(size, spacing)
    image = painted(layout, EIGHT, theme)
    for top in range(0, image.height() - 7, 5):
        again, strip = image.copy(), QRectF(0, top, image.width(), 7)
        painter = QPainter(again)
        painter.setClipRect(strip)
        painter.fillRect(strip, QColor(theme.paper))
        over = overhang(size)
        paint(painter, layout, QPointF(LEFT, 0), EIGHT, theme, strip.bottom() + over, strip.top() - over)
        painter.end()
        assert again == image


def test_a_strip_asks_only_where_the_marks_of_its_lines_stand(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    layout, asked = laid_out(), []
    pieces = layout.pieces
    monkeypatch.setattr(layout, "pieces", lambda span: asked.append(span) or pieces(span))  # type: ignore[func-returns-value]
    image = QImage(600, 40, QImage.Format.Format_RGB32)
    last = layout.lines[-1]
    painter = QPainter(image)
    paint(painter, layout, QPointF(0, -last.top), EIGHT._replace(commitments=()), THEMES["light"], 40)
    painter.end()
    assert asked
    assert all(span.end >= last.start for span in asked)


def test_the_frame_of_the_active_mark_crosses_no_words(qtbot: QtBot) -> None:
    """An inner lane has only sides, an outer one also the edge of the band, a single lane the whole frame."""
    theme, layout, span = THEMES["light"], laid_out(), at("林若谷說")
    (piece,) = layout.pieces(span)
    box = layout.band(*piece).translated(LEFT, 0).toRect()

    def inked(lit: int, of: int, selection: Span | None = None) -> tuple[list[int], ...]:
        """The rows with ink in the middle of the mark, and those with ink at its left side, from the band's top."""
        lanes = tuple(Highlight(span, (lane,), lane == lit) for lane in range(of))
        marks = Marks(highlights=lanes, selection=selection)
        image = painted(layout, marks, theme, words=False)
        ink = QColor(theme.ink)
        return tuple(
            [y - box.top() for y in range(box.top(), box.bottom() + 1) if image.pixelColor(x, y) == ink]
            for x in (box.center().x(), box.left())
        )

    high = box.height()
    assert inked(0, 1) == ([0, high - 1], list(range(high)))
    thirds = [round(nth * high / 3) for nth in range(4)]
    assert inked(1, 3) == ([], list(range(thirds[1], thirds[2])))
    assert inked(0, 3) == ([0], list(range(thirds[1])))
    assert inked(2, 3) == ([high - 1], list(range(thirds[2], high)))
    middle, side = inked(0, 1, span)  # selected, so that only the bottom shows the mark
    assert (middle, side) == ([high - 1], list(range(side[0], high)))
    assert 0 < side[0] < high - 1


def test_the_frame_of_a_hit_lies_over_no_letter_beside_it(qtbot: QtBot) -> None:
    theme, layout, hit = THEMES["light"], laid_out(), at("林若谷")
    image = painted(layout, Marks(hits=((hit, True),)), theme, words=False)
    (piece,) = layout.pieces(hit)
    box = layout.band(*piece).translated(LEFT, 0).toRect()
    columns = {
        x - box.left()
        for x in range(box.left() - 6, box.right() + 7)
        for y in range(box.top() + 2, box.bottom() - 2)
        if image.pixelColor(x, y) == QColor(theme.hit)
    }
    assert columns == {0, box.width() - 1}


def test_a_selection_leaves_what_it_lies_on_to_be_seen(qtbot: QtBot) -> None:
    theme, layout = THEMES["light"], laid_out()
    marks = Marks(highlights=(Highlight(at("𠮷祥村"), (0, 2), False),), selection=Span(0, len(WORDS)))
    image = painted(layout, marks, theme, words=False)
    (piece,) = layout.pieces(at("祥"))
    box = layout.band(*piece).translated(LEFT, 0)
    column = [image.pixelColor(round(box.center().x()), y).name().upper() for y in _rows(box)]
    assert list(dict.fromkeys(column)) == [theme.selection, theme.tags[0], theme.tags[2]]
    assert column.count(theme.selection) > len(column) / 2


def _rows(box: QRectF) -> range:
    return range(round(box.top()), round(box.bottom()))


@pytest.mark.parametrize("deep", [1, 3, 9, 60])
def test_marks_over_each_other_share_the_line_at_any_depth(qtbot: QtBot, deep: int) -> None:
    theme, layout = THEMES["light"], laid_out()
    marks = Marks(highlights=tuple(Highlight(at("一步一步走穩"), (n % 9,), False) for n in range(deep)))
    image = painted(layout, marks, theme, words=False)
    (piece,) = layout.pieces(at("穩"))
    box = layout.band(*piece).translated(LEFT, 0)
    column = [image.pixelColor(round(box.center().x()), y).name().upper() for y in _rows(box)]
    column = [colour for colour, _ in groupby(column)]
    places = lanes([at("一步一步走穩")] * deep)
    rows = {stripe(box, *place).top() for place in places}
    assert len(column) == len(rows) >= min(deep, 7)
    assert set(column) <= set(theme.tags)


@pytest.mark.parametrize("size", [11, 19, 57])
@pytest.mark.parametrize("spacing", [1.3, 1.79, 2.6])
@pytest.mark.parametrize("kind", EntityType)
def test_an_underline_touches_neither_its_own_words_nor_the_next_line(
    qtbot: QtBot, size: int, spacing: float, kind: EntityType
) -> None:
    theme, layout = THEMES["light"]._replace(entity=("#FF0000",) * 7), laid_out(size, spacing)
    assert len(layout.lines) > 1
    image = painted(layout, Marks(entities=((kind, Span(0, layout.lines[0].end)),)), theme, words=False)
    red = {y for y in range(image.height()) for x in range(LEFT + 40, LEFT + 200) if image.pixel(x, y) == 0xFFFF0000}
    assert min(red) > layout.lines[0].baseline + 0.1 * size
    assert max(red) < layout.lines[1].baseline - 0.84 * size
    assert len(red) >= max(1, round(layout.scale))


def test_a_number_of_four_digits_keeps_to_the_margin(qtbot: QtBot) -> None:
    theme = THEMES["light"]
    for numbers in ([1], [1002], [998, 999], [1000, 1001, 1002], [100_000]):
        commitments = tuple(CommitmentHighlight(at("霽川市"), number, False) for number in numbers)
        for size in (11, 19, 57):
            image = painted(laid_out(size), Marks(commitments=commitments), theme, words=False)
            ink = {x for x in range(LEFT - 12) for y in range(60) if image.pixelColor(x, y) != QColor(theme.paper)}
            assert ink
            assert min(ink) >= LEFT - 46
            assert max(ink) < LEFT - 12


def test_two_numbers_on_a_line_do_not_read_as_one(qtbot: QtBot) -> None:
    theme, pictures = THEMES["light"], []
    for numbers in ([1, 2], [1, 1, 2], [12]):
        commitments = tuple(CommitmentHighlight(at("霽川市"), number, False) for number in numbers)
        pictures.append(painted(laid_out(), Marks(commitments=commitments), theme, words=False))
    assert pictures[0] == pictures[1] != pictures[2]  # a range


def test_nothing_marked_is_nothing_painted(qtbot: QtBot) -> None:
    theme = THEMES["dark"]
    image = painted(laid_out(), NO_MARKS, theme, words=False)
    assert {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())} == {
        QColor(theme.paper).rgb()
    }


# The switches


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    start = TEXT.index("發(fā)展軟件")
    window.session.changes.mark(Span(start, start + 4), [window.session.tags[0].name])
    window.session.activate(0)
    return window


def shown(window: Window) -> set[str]:
    marks = window.view.marks_of(0)
    layers = {"marks": marks.highlights, "commitments": marks.commitments, "entities": marks.entities}
    return {name for name, found in layers.items() if found} | ({"bold"} if window.view.emphasis_of(0) else set())


def test_each_layer_goes_at_once_and_comes_back(window: Window) -> None:
    everything = {"marks", "commitments", "entities", "bold"}
    assert shown(window) == everything
    for layer, gone in (
        (Layer.MARKS, {"marks"}),
        (Layer.ENTITIES, {"entities"}),
        (Layer.COMMITMENTS, {"commitments", "bold"}),
        (Layer.SCROLL_MARKS, set()),
    ):
        action = window.actions_.by_name[f"layer-{layer}"]
        action.trigger()
        assert shown(window) == everything - gone
        assert layer in window.settings.hidden_layers
        action.trigger()
        assert shown(window) == everything
    assert not window.settings.hidden_layers


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.TWP, Script.HANS])
def test_the_active_commitment_frames_its_figures_and_deadline(window: Window, script: Script) -> None:
    window.session.set_script(script)
    page = window.view.page
    assert page is not None
    text = page.layout(0).view.text
    (promise,) = [
        each for each in window.view.marks_of(0).commitments if each.deadline is not None and each.active
    ] or [_lit(window)]
    assert promise.deadline is not None
    assert text[promise.deadline.start : promise.deadline.end] == "全年"
    assert {text[start:end] for start, end in promise.figures} == {"20億元" if script is not Script.HANS else "20亿元"}
    window.session.activate()
    assert all(each.deadline is None and not each.figures for each in window.view.marks_of(0).commitments)


def _lit(window: Window) -> CommitmentHighlight:
    """Activate the commitment that has a deadline."""
    commitments = window.session.commitments
    window.session.activate(next(n for n, each in enumerate(commitments) if each.deadline is not None))
    return next(each for each in window.view.marks_of(0).commitments if each.active)


def test_the_list_of_layers_shows_and_switches_them(window: Window, qtbot: QtBot) -> None:
    status = window.status_line
    QTest.keyClick(status.layers, Qt.Key.Key_Space)
    layers = status.layers.list
    assert layers is not None
    assert layers.isVisible()
    assert layers.height() < 640
    assert all(box.isChecked() for name, box in layers.boxes.items() if name != "repairs")
    QTest.keyClick(layers.boxes[Layer.MARKS], Qt.Key.Key_Space)
    assert "marks" not in shown(window)
    assert not window.actions_.by_name["layer-marks"].isChecked()
    QTest.keyClick(layers.boxes["PER"], Qt.Key.Key_Space)
    assert window.session.hidden == {EntityType.PER}
    QTest.keyClick(layers.boxes[Layer.ENTITIES], Qt.Key.Key_Space)
    assert "entities" not in shown(window)
    assert not layers.boxes["PER"].isEnabled()
    window.actions_.by_name["layer-entities"].trigger()
    assert layers.boxes[Layer.ENTITIES].isChecked()
    for name, box in layers.boxes.items():
        assert box.text()
        assert name == Layer.ENTITIES or not box.icon().isNull()
    QTest.keyClick(layers, Qt.Key.Key_Escape)
    assert not layers.isVisible()


def test_every_box_of_the_list_is_reached_by_the_arrow_keys(window: Window) -> None:
    window.status_line.layers.pop_up()
    layers = window.status_line.layers.list
    assert layers is not None
    reached = []
    for _ in layers.boxes:
        box = layers.focusWidget()
        assert isinstance(box, QCheckBox)
        reached.append(box)
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert reached == list(layers.boxes.values())
    layers.close()


def test_the_legend_goes_before_it_is_cut_off(window: Window) -> None:
    status = window.status_line
    window.resize(1280, 800)
    assert status.legend.isVisible()
    for width in range(1280, 600, -40):
        window.resize(width, 700)
        assert status.layers.isVisible()
        if status.legend.isVisible():
            right = status.legend.geometry().right()
            assert right <= min(each.geometry().left() for each in (status._saved,))
    assert not status.legend.isVisible()
    window.resize(1280, 800)
    assert status.legend.isVisible()


def test_a_message_stands_alone_in_the_status_bar(window: Window) -> None:
    status, bar = window.status_line, window.statusBar()
    window.resize(1280, 800)
    bar.showMessage("A sentence.")
    status.show_zoom(110)  # recomputes the space for the legend
    assert not status.legend.isVisible()
    assert not status.layers.isVisible()
    bar.clearMessage()
    assert status.legend.isVisible()
    assert status.layers.isVisible()
