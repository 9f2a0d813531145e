"""Rows of the panels, whatever their words are made of."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.store import times
from reader.store.articles import ArticleRow
from reader.types import Script
from reader.ui.lists.blocks import BLOCK
from reader.ui.lists.row import Row, Size
from reader.ui.lists.row_delegate import RowDelegate, wrap_lines
from reader.ui.lists.rows import RowList
from reader.ui.look import fonts
from reader.ui.look.theme import THEMES
from reader.ui.panels.article_list import FULL_LOAD_LIMIT, ArticleList, ArticleListResult, unbreakable
from reader.ui.window import Window

WORDS = "確保霽川市𠮷地公園😀和雲嶺縣𠮷橋😀的U盤產量增長百分之九，推動𠮷山😀建設落地見效"


class Lines:
    """Keeps what is drawn, line by line."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def drawText(self, x: int, y: int, text: str) -> None:
        self.drawn.append(text)


def test_no_character_is_lost_between_lines(qtbot: QtBot) -> None:
    rows = RowList(lambda _: Row(""), lambda _: Size(), THEMES["light"], "rows")
    qtbot.addWidget(rows)
    lines = Lines()
    rows._delegate._paint_text(cast(QPainter, lines), WORDS, QRect(0, 0, 200, 0), 9, rows.font())
    assert len(lines.drawn) > 2
    assert "".join(lines.drawn) == WORDS


def test_no_line_ends_with_the_dot_between_its_parts(qtbot: QtBot) -> None:
    """The date of an article stands on a line, what is counted on the next, where they do not fit on one."""
    articles = ArticleList(lambda _: None, THEMES["light"], "articles")
    qtbot.addWidget(articles)
    now = times.now()
    row = ArticleRow("0" * 64, "霽川𠮷報😀", "", "", "", datetime.date(2025, 2, 6), 10, now, now, 12, 3)
    words = articles.details(row)
    date, counts = words.split(" · ")
    assert date == "2025-02-06"
    metrics = QFontMetrics(articles.font())
    wide, narrow = metrics.horizontalAdvance(words) + 20, metrics.horizontalAdvance(counts) + 20
    assert wrap_lines(words, wide, 2, articles.font()) == [words]
    assert wrap_lines(words, narrow, 2, articles.font()) == [date, counts]
    undated = articles.details(dataclasses.replace(row, date=None))
    narrow = metrics.horizontalAdvance(undated) - metrics.horizontalAdvance("mm")
    assert wrap_lines(undated, narrow, 2, articles.font()) == undated.split(" · ")
    in_chinese = "2025-02-06 · " + unbreakable("承諾 12 · 批註 3")
    narrow = metrics.horizontalAdvance("2025-02-06 · 承諾 12 · 批註")
    assert wrap_lines(in_chinese, narrow, 2, articles.font()) == ["2025-02-06", unbreakable("承諾 12 · 批註 3")]
    narrow = metrics.horizontalAdvance("林·若谷 · 雲")
    assert wrap_lines("林·若谷 · 雲嶺縣", narrow, 2, articles.font())[0] != "林·若谷 ·"


def test_a_long_list_of_articles_has_room_for_date_and_counts_in_rows_of_one_height(qtbot: QtBot) -> None:
    articles = ArticleList(lambda _: None, THEMES["light"], "articles")
    qtbot.addWidget(articles)
    font = articles.font()
    font.setPixelSize(13)
    articles.setFont(font)
    now = times.now()
    row = ArticleRow("0" * 64, "霽川𠮷報", "", "", "", datetime.date(2025, 2, 6), 10, now, now, 12, 3)
    bare = dataclasses.replace(row, date=None, annotations=0, commitments=None)
    articles.show_result(ArticleListResult(FULL_LOAD_LIMIT + 1, [row, bare] * (BLOCK // 2), None))
    for width, lines in ((210, 2), (600, 1)):
        articles.resize(width, 400)
        articles.show()
        heights = {articles.sizeHintForIndex(articles.rows.index(line)).height() for line in (0, 1, FULL_LOAD_LIMIT)}
        assert len(heights) == 1
        assert articles._delegate._line_counts(articles.rows.size(0), font)[0] == lines
        assert articles._delegate._line_counts(articles.rows.size(FULL_LOAD_LIMIT), font)[0] == lines


class Watched(RowList):
    """Notes which rows are painted, event by event."""

    def __init__(self) -> None:
        super().__init__(lambda key: Row(f"雲嶺 {key}", body=WORDS), lambda _: Size(body=40), THEMES["light"], "rows")
        self.painted: list[set[object]] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(set())
        super().paintEvent(event)


def test_a_list_that_was_empty_is_painted_from_the_top(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """In two turns, since the words of rows are slow to paint the first time; later all rows are painted at once."""
    really = RowDelegate.paint

    def paint(self: RowDelegate, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        rows.painted[-1].add(rows.rows.keys[index.row()])
        really(self, painter, option, index)

    monkeypatch.setattr(RowDelegate, "paint", paint)
    rows = Watched()
    qtbot.addWidget(rows)
    rows.resize(300, 800)
    rows.show()
    qtbot.waitUntil(lambda: bool(rows.painted))
    del rows.painted[:]
    rows.rows.set_keys(range(30))
    qtbot.waitUntil(lambda: len(rows.painted) >= 2)
    seen = set(range(rows.indexAt(QPoint(10, rows.viewport().height() - 1)).row() + 1))
    upper, lower = rows.painted
    assert upper
    assert lower
    assert max(upper) < max(seen)
    assert upper | lower == seen  # others may have asked for more
    del rows.painted[:]
    rows.rows.set_keys(range(1, 31))
    qtbot.waitUntil(lambda: bool(rows.painted))
    assert rows.painted == [{key + 1 for key in seen}]


def comma(families: Sequence[str], qtbot: QtBot) -> tuple[int, int]:
    """The leftmost and the rightmost column of a comma that is a row of its own, in these fonts."""
    rows = RowList(lambda _: Row("，"), lambda _: Size(), THEMES["light"], "rows")
    qtbot.addWidget(rows)
    rows.set_families(families)
    rows.rows.set_keys(range(1))
    rows.resize(200, 60)
    image = rows.viewport().grab().toImage()
    inked = [x for x in range(60) if any(image.pixelColor(x, y).lightness() < 120 for y in range(5, 32))]
    return inked[0], inked[-1]


def test_words_have_the_forms_of_their_script(qtbot: QtBot) -> None:
    """A comma stands at the left of its em on the mainland, in the middle in Taiwan."""
    hans, hant = (comma(fonts.sans_of(script), qtbot) for script in (Script.HANS, Script.HANT))
    assert hans[1] < hant[0] + 2


def test_the_panels_follow_the_script_of_the_page(make_window: Callable[..., Window], article: Path) -> None:
    window = make_window(article, language="zh_CN")
    session, side = window.session, window.side
    lists = [side.commitments.list, side.annotations.list, side.entities.list, side.proof.list]
    assert session.views is not None
    for script in (Script.HANS, Script.TWP, Script.HK, Script.READING):
        session.set_script(script)
        written = session.views.native if script is Script.READING else script
        assert {each._delegate.families for each in lists} == {fonts.sans_of(written)}
