"""What the pages that ask the whole library are made of: blocks of rows, choosing, narrowing, drawings."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from reader.store.research.counts import CountScope
from reader.store.research.search_query import HitKind, SearchQuery
from reader.types import Coder, Collection, Tag
from reader.ui.lists.blocks import BLOCK, Block, BlockCache
from reader.ui.look import theme as themes
from reader.ui.model.session import Session
from reader.ui.research.filters import By, Choice, Chooser, SearchFilters, collection_choices
from reader.ui.research.plots import Bar, Bars, Squares, contrast, shade
from tests.pixels import colours
from tests.ui.research import articles

__all__ = ["articles"]

LIGHT = themes.THEMES["light"]

# Blocks


@given(st.integers(1, 1000), st.lists(st.integers(0, 999), max_size=30))
def test_whatever_is_looked_at_comes_in_the_end_and_is_the_row_of_its_place(count: int, looked: list[int]) -> None:
    blocks: BlockCache[int] = BlockCache(count)
    for number in looked:
        if blocks.row(number % count) is None:
            block = blocks.next_wanted()
            assert block is not None
            assert block.start <= number % count < block.stop <= count
            blocks.put(block, range(block.start, block.stop))
        assert blocks.row(number % count) == number % count
    assert all(number == row for _, number, row in blocks.fetched())


def test_what_is_in_sight_is_fetched_before_what_is_next() -> None:
    blocks: BlockCache[int] = BlockCache(5 * BLOCK)
    blocks.put_all(range(BLOCK))
    blocks.row(BLOCK - 1)  # near the end: the next block is wanted
    blocks.row(3 * BLOCK)
    assert blocks.next_wanted() == (0, 3 * BLOCK, 4 * BLOCK)
    blocks.put(Block(0, 3 * BLOCK, 4 * BLOCK), range(BLOCK))
    assert blocks.next_wanted() == (0, BLOCK, 2 * BLOCK)


def test_many_rows_are_wanted_whole_however_many_blocks_they_fill() -> None:
    blocks: BlockCache[int] = BlockCache(20 * BLOCK)
    assert blocks.want(range(20 * BLOCK))
    fetched = []
    while (wanted := blocks.next_wanted()) is not None:
        fetched.append(wanted.start)
        blocks.put(wanted, range(wanted.start, wanted.stop))
    assert fetched == [number * BLOCK for number in range(20)]
    assert not blocks.want(range(20 * BLOCK))


def test_a_block_that_turns_out_too_short_is_fetched_anew() -> None:
    blocks: BlockCache[int] = BlockCache(37)
    blocks.put_all(range(37))
    blocks.resize(250)
    assert blocks.row(36) is None
    assert blocks.next_wanted() == (0, 0, BLOCK)
    blocks.put_all(range(BLOCK))
    blocks.resize(BLOCK)
    assert blocks.row(BLOCK - 1) == BLOCK - 1


def test_a_long_way_keeps_few_rows_but_those_that_are_pinned() -> None:
    blocks: BlockCache[int] = BlockCache(200 * BLOCK)
    blocks.pin([5])
    for number in range(0, 200 * BLOCK, BLOCK):
        assert blocks.row(number) is None
        wanted = blocks.next_wanted()
        assert wanted is not None
        blocks.put(wanted, range(wanted.start, wanted.stop))
    kept = [row for _, _, row in blocks.fetched()]
    assert len(kept) <= 5000 + BLOCK
    assert kept[:BLOCK] == list(range(BLOCK))
    assert kept[-1] == 200 * BLOCK - 1


# Choosing


@pytest.fixture
def front(qtbot: QtBot) -> QLineEdit:
    front = QLineEdit()
    qtbot.addWidget(front)
    front.show()
    return front


def items(chooser: Chooser) -> list[str]:
    return [chooser.list.item(at).text() for at in range(chooser.list.count())]


CHOICES = [Choice("a", "霽川市人民政府", "12"), Choice("b", "雲嶺縣𠮷祥鄉"), Choice("c", "Lin Ruogu")]


def test_typing_in_either_script_narrows_and_return_takes_what_is_lit(qtbot: QtBot, front: QLineEdit) -> None:
    chooser = Chooser(front, "Speaker", CHOICES, "Any")
    chooser.open()
    assert items(chooser) == ["Any", "霽川市人民政府  12", "雲嶺縣𠮷祥鄉", "Lin Ruogu"]
    chooser.field.setText("云岭")
    assert items(chooser) == ["雲嶺縣𠮷祥鄉"]
    with qtbot.waitSignal(chooser.chosen) as told:
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert told.args == ["b"]


def test_the_arrow_keys_walk_without_leaving_the_field(qtbot: QtBot, front: QLineEdit) -> None:
    chooser = Chooser(front, "Speaker", CHOICES, "Any")
    chooser.open()
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.field, Qt.Key.Key_Up)
    with qtbot.waitSignal(chooser.chosen) as told:
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert told.args == ["a"]


def test_what_has_no_name_yet_can_be_named_and_what_has_one_cannot(qtbot: QtBot, front: QLineEdit) -> None:
    chooser = Chooser(front, "Collection", CHOICES, "", "New: {0}")
    chooser.open()
    qtbot.keyClicks(chooser.field, "Lin Ruogu")
    assert items(chooser) == ["Lin Ruogu"]
    qtbot.keyClicks(chooser.field, " 2")
    assert items(chooser) == ["New: Lin Ruogu 2"]
    with qtbot.waitSignal(chooser.named) as told:
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert told.args == ["Lin Ruogu 2"]


def test_of_very_many_the_first_are_shown_and_the_rest_told(qtbot: QtBot, front: QLineEdit) -> None:
    chooser = Chooser(front, "Speaker", [Choice(str(n), f"第{n}人") for n in range(5000)], "Any")
    chooser.open()
    assert len(items(chooser)) == 201
    assert "4800" in chooser.more.text()
    chooser.field.setText("第4999")
    assert items(chooser) == ["第4999人"]


# Narrowing


def test_pills_say_what_they_leave_out_and_let_go_of_it_at_once(qtbot: QtBot, session: Session) -> None:
    narrowing = SearchFilters(session, tuple(By))
    qtbot.addWidget(narrowing)
    assert narrowing.wanted("詞") == SearchQuery("詞")
    narrowing.choose(By.TAG, Choice("承諾", "承諾"))
    narrowing.choose(By.COLLECTION, Choice("7", "報告"))
    narrowing.set_days((datetime.date(2024, 1, 1), datetime.date(2025, 12, 31)))
    assert narrowing.pills[By.TAG].text() == "承諾 ▾"
    assert narrowing.pills[By.DATED].text() == "2024–2025 ▾"
    assert narrowing.pills[By.TAG].isChecked()
    assert not narrowing.pills[By.SPEAKER].isChecked()
    since, until = datetime.date(2024, 1, 1), datetime.date(2025, 12, 31)
    assert narrowing.wanted("詞", [HitKind.MEMO]) == SearchQuery(
        "詞", frozenset({HitKind.MEMO}), tag="承諾", since=since, until=until, collection="7"
    )
    assert narrowing.among() == CountScope(since, until, collection="7")
    with qtbot.waitSignal(narrowing.changed):
        narrowing.clear_all.click()
    assert narrowing.wanted("") == SearchQuery("")
    assert not narrowing.pills[By.TAG].isChecked()


def offered(narrowing: SearchFilters) -> dict[str, QAction]:
    """What the menu of dates holds, with what is below it."""
    menu = narrowing.pills[By.DATED].menu()
    menu.aboutToShow.emit()
    actions = [each for action in menu.actions() for each in (action, *(action.menu() or QMenu()).actions())]
    return {action.text(): action for action in actions}


@pytest.mark.usefixtures("articles")
def test_the_years_are_those_in_which_articles_are_dated(qtbot: QtBot, session: Session) -> None:
    narrowing = SearchFilters(session, (By.DATED,), lambda: datetime.date(2040, 1, 1))
    qtbot.addWidget(narrowing)
    narrowing.show()
    qtbot.waitUntil(lambda: list(offered(narrowing))[1:-1] == ["2025", "2024", "2023"])
    offered(narrowing)["2024"].trigger()
    assert narrowing.among() == CountScope(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))


def test_of_many_years_the_newest_stand_before_decades(qtbot: QtBot, session: Session) -> None:
    narrowing = SearchFilters(session, (By.DATED,))
    qtbot.addWidget(narrowing)
    narrowing._years = [*range(2026, 2010, -1), 1999, 1949]
    menu = narrowing.pills[By.DATED].menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()[1:-1]] == [
        "2026", "2025", "2024", "2023", "2022", "2020–2021", "2011–2019", "1999", "1949",
    ]  # fmt: skip
    menu.aboutToShow.emit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(menu.findChildren(QMenu)) == 2  # those of the last time are gone


def test_a_tag_is_chosen_from_the_codebook_with_what_it_is_below(qtbot: QtBot, session: Session) -> None:
    session.tags = [Tag("民生", 0, None, "", id="1"), Tag("就業", 1, None, "", parent="1", id="2")]
    narrowing = SearchFilters(session, (By.TAG,))
    qtbot.addWidget(narrowing)
    narrowing.show()
    narrowing.pills[By.TAG].click()
    (chooser,) = narrowing.findChildren(Chooser)
    assert items(chooser) == ["Any", "民生", "民生 › 就業"]
    assert not narrowing.pills[By.TAG].isChecked()  # nothing is left out yet
    chooser.list.itemActivated.emit(chooser.list.item(2))
    assert narrowing.wanted("").tag == "就業"


def test_coders_collections_and_speakers_come_from_the_library(qtbot: QtBot, session: Session) -> None:
    from tests.store.ledger import fill

    assert session.library is not None
    fill(session.library)
    session.library.codebook.set_coder(Coder("甲", 2))
    session.library.collections.put(Collection("1", "工作報告"))
    narrowing = SearchFilters(session, tuple(By))
    qtbot.addWidget(narrowing)
    narrowing.show()
    found = {}
    for by in (By.SPEAKER, By.CODER, By.COLLECTION):
        narrowing.pills[by].click()
        qtbot.waitUntil(lambda: bool(narrowing.findChildren(Chooser)))
        (chooser,) = narrowing.findChildren(Chooser)
        found[by] = items(chooser)
        chooser.reject()
        qtbot.waitUntil(lambda: not narrowing.findChildren(Chooser))
    assert any(words.startswith(("陳霽", "陈霁")) for words in found[By.SPEAKER])
    assert found[By.CODER] == ["Any", "甲"]
    assert found[By.COLLECTION] == ["Any", "工作報告"]


def test_collections_that_lie_in_a_ring_have_names_all_the_same() -> None:
    ring = [Collection("1", "甲", "2"), Collection("2", "乙", "1")]
    assert [choice.label for choice in collection_choices(ring)] == ["乙 › 甲", "甲 › 乙"]


# Drawings


@pytest.mark.parametrize("name", themes.NAMES)
def test_ink_can_be_read_on_every_shade_and_more_is_darker(name: str) -> None:
    theme = themes.THEMES[name]
    shades = [shade(theme, n / 20) for n in range(21)]
    assert shades[0].lower() == theme.paper.lower()
    assert min(contrast(each, theme.ink) for each in shades) >= 4.5
    away = [contrast(each, theme.paper) for each in shades]
    assert away == sorted(away)
    assert away[-1] > 1.5


@pytest.fixture
def bars(qtbot: QtBot) -> Bars:
    bars = Bars(LIGHT, "Bars")
    qtbot.addWidget(bars)
    bars.resize(500, 300)
    bars.show_bars([Bar("雲嶺縣", 40, "#27784A"), Bar("U盤🐎", 10, "#AE3443"), Bar("𠮷", 0, "#AE3443")], "Places")
    return bars


def pixels(data: bytes) -> QImage:
    return QImage.fromData(QByteArray(data))


def test_bars_are_as_long_as_what_they_count(bars: Bars) -> None:
    picture = pixels(bars.png())

    def length(colour: str) -> int:
        return max(colours(picture, QRect(0, y, picture.width(), 1))[colour] for y in range(picture.height()))

    assert picture.width() == 2 * bars.width()
    assert length("#27784A") == pytest.approx(4 * length("#AE3443"), rel=0.05)


def test_a_click_on_a_bar_chooses_it(qtbot: QtBot, bars: Bars) -> None:
    with qtbot.waitSignal(bars.chosen) as told:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(200, 34 + 24 + 10))
    assert told.args == [1]
    assert bars.at(QPoint(200, 5)) is None
    assert bars.hint(0) == "雲嶺縣 · 40"


def test_a_drawing_is_saved_as_svg_with_its_words(bars: Bars) -> None:
    drawing = bars.svg()
    words = "".join(re.findall(">([^<>]+)</text>", drawing.decode()))
    assert "雲嶺縣" in words
    assert "40" in words
    assert QSvgRenderer(QByteArray(drawing)).isValid()


@pytest.mark.parametrize("name", themes.NAMES)
def test_squares_are_the_darker_the_more_often_and_alike_on_both_sides(qtbot: QtBot, name: str) -> None:
    theme = themes.THEMES[name]
    squares = Squares(theme, "Squares")
    qtbot.addWidget(squares)
    squares.show_squares(["甲", "乙", "𠮷"], [9, 8, 7], {(0, 1): 6, (1, 2): 1}, "Together")
    squares.resize(400, 400)
    picture = pixels(squares.png())

    def ground(row: int, column: int) -> str:
        corner = squares._square(row, column).topLeft() + QPoint(2, 2)
        return picture.pixelColor(corner * 2).name()

    assert ground(0, 1) == ground(1, 0) == shade(theme, 1)
    assert ground(1, 2) == ground(2, 1) == shade(theme, 1 / 6)
    assert ground(0, 2) == QColor(theme.paper).name()
    assert ground(1, 1) == QColor(theme.panel).name()
    assert squares.at(squares._square(2, 1).center()) == (2, 1)
    assert squares.hint((2, 1)) == "𠮷 + 乙 · 1"
    assert squares.hint((1, 1)) == "乙 · 8"
