"""The page of metrics: the table and the chart of one unit at a time, and the chart as a file."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from reader.types import Comparator, EntityType, Script
from reader.ui.ledger.metrics import MetricsPage
from reader.ui.ledger.window import METRICS, LedgerWindow
from reader.ui.look import theme as themes
from reader.ui.model.session import Session
from tests.pixels import colours
from tests.ui.ledger import Asked, asked, hashes, ledger

__all__ = ["asked", "hashes", "ledger"]


@pytest.fixture
def page(qtbot: QtBot, ledger: LedgerWindow) -> MetricsPage:
    ledger.turn_to(METRICS)
    page = ledger.page(METRICS)
    assert isinstance(page, MetricsPage)
    qtbot.waitUntil(lambda: len(page.list.table.rows) > 0 and page.chart is not None)
    return page


def choose(qtbot: QtBot, page: MetricsPage, key: str) -> None:
    place = next(place for place, metric in enumerate(page.list.table.rows) if metric.key == key)
    page.list.table.choose(place)
    qtbot.waitUntil(lambda: len(page.table.rows) > 0)


def values(page: MetricsPage) -> list[tuple[int | None, Decimal | None, Decimal | None, Decimal | None]]:
    return [(figure.year, figure.value, figure.low, figure.high) for figure in page.table.rows]


def drawn(page: MetricsPage) -> list[tuple[int, float, float, Comparator]]:
    assert page.chart is not None
    return [(point.year, point.low, point.high, point.comparator) for _, point in page.chart._points.values()]


def test_the_chart_is_blank_paper_until_a_metric_is_chosen(qtbot: QtBot, page: MetricsPage) -> None:
    def axes() -> list[bool]:
        assert page.chart is not None
        return [page.chart.plot.getAxis(side).opacity() > 0 for side in ("left", "bottom")]

    assert page.chart is not None
    assert page.chart.plot.backgroundBrush().color() == QColor(page.theme.paper)
    assert (axes(), page.unit.isHidden()) == ([False, False], True)
    assert page.what.text() == "Select a metric to see its figures."
    choose(qtbot, page, "地区生产总值")
    assert (axes(), page.unit.isHidden()) == ([True, True], False)
    assert "Choose" not in page.what.text()


def test_units_are_kept_apart(qtbot: QtBot, page: MetricsPage) -> None:
    choose(qtbot, page, "地区生产总值")
    assert [page.unit.itemText(place) for place in range(page.unit.count())] == ["% · 2", "元 · 1"]
    assert values(page) == [(2023, Decimal(5), None, None), (2024, Decimal("5.5"), None, None)]
    assert drawn(page) == [(2023, 5, 5, Comparator.ABOUT), (2024, 5.5, 5.5, Comparator.INCREASE_BY)]
    page.unit.setCurrentIndex(1)
    page.unit.activated.emit(1)
    assert values(page) == [(2026, None, Decimal(90000000000), Decimal(95000000000))]
    assert drawn(page) == [(2026, 9e10, 9.5e10, Comparator.REACH)]
    model = page.table.model()
    assert [model.index(0, column).data() for column in range(4)] == [
        "2026", "90,000,000,000–95,000,000,000", "= reach", "陈霁",
    ]  # fmt: skip


def test_the_box_of_units_grows_with_their_counts(qtbot: QtBot, page: MetricsPage) -> None:
    choose(qtbot, page, "地区生产总值")
    read, width = page._read, page.unit.width()
    assert read is not None
    page._show_metric(read._replace(figures=read.figures * 1000))  # as when more articles are analysed
    assert page.unit.currentText() == "% · 2,000"
    more = page.unit.fontMetrics().horizontalAdvance("2,000") - page.unit.fontMetrics().horizontalAdvance("2")
    qtbot.waitUntil(lambda: page.unit.width() >= width + more)


def test_a_chosen_figure_is_ringed_and_a_clicked_point_chooses(qtbot: QtBot, page: MetricsPage) -> None:
    choose(qtbot, page, "地区生产总值")
    assert page.chart is not None
    page.table.choose(1)
    x, y = page.chart._ring.getData()
    assert (list(x), list(y)) == ([2024], [5.5])
    page.chart.chosen.emit(0)
    assert page.table.current().year == 2023
    x, y = page.chart._ring.getData()
    assert (list(x), list(y)) == ([2023], [5])


def test_return_goes_to_the_table_and_then_to_the_passage(
    qtbot: QtBot, session: Session, page: MetricsPage, asked: Asked, hashes: list[str]
) -> None:
    choose(qtbot, page, "城镇新增就业")
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    page.table.choose(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    ((article, span),) = asked
    assert session.library is not None
    kept = session.library.article(article)
    assert kept is not None
    assert (article, kept.text[span.start : span.end]) == (hashes[0], "3万人以上")


def test_words_follow_the_script_of_the_page(qtbot: QtBot, session: Session, page: MetricsPage) -> None:
    choose(qtbot, page, "线路")
    assert page.what.text() == "線路"
    session.set_script(Script.HANS)
    qtbot.waitUntil(lambda: page.what.text() == "线路")
    assert page.unit.currentText() == "条 · 1"
    assert page.chart is not None
    assert page.chart._values.tickStrings([0, 50000, 100000], 1, 50000) == ["0", "5万", "10万"]


def test_large_numbers_on_the_axis_are_written_as_articles_write_them(qtbot: QtBot, page: MetricsPage) -> None:
    choose(qtbot, page, "地区生产总值")
    assert page.chart is not None
    axis = page.chart._values
    assert axis.tickStrings([9e10, 9.5e10], 1, 5e9) == ["900億", "950億"]
    assert axis.tickStrings([0.5, 1, 1234], 1, 1) == ["0.5", "1", "1,234"]
    assert page.chart._years.tickStrings([2023, 2023.5, 2024], 1, 0.5) == ["2023", "", "2024"]


def test_points_of_one_year_stand_side_by_side(qtbot: QtBot, page: MetricsPage) -> None:
    from reader.ui.ledger.chart import Point

    assert page.chart is not None
    points = [Point(place, 2025, 1, 1, Comparator.REACH, "") for place in range(9)]
    page.chart.show_points([*points, Point(9, 2026, 1, 1, Comparator.REACH, "")], "", ("万", "亿"))
    places = [x for x, _ in page.chart._points.values()]
    assert len(set(places)) == 10
    assert all(2024.6 < x < 2025.4 for x in places[:9])
    assert places[9] == 2026


@pytest.mark.parametrize("name", themes.NAMES)
def test_the_chart_is_painted_in_the_theme(qtbot: QtBot, page: MetricsPage, ledger: LedgerWindow, name: str) -> None:
    theme = themes.THEMES[name]
    ledger.set_theme(theme)
    choose(qtbot, page, "城镇新增就业")
    assert page.chart is not None
    picture = QImage.fromData(QByteArray(page.chart.png()))
    seen = colours(picture, QRect(0, 100, picture.width(), picture.height() - 100))
    assert theme.paper in seen
    assert theme.of(EntityType.QUANTITY) in seen


def test_the_chart_is_saved_as_png_and_as_svg(qtbot: QtBot, page: MetricsPage, tmp_path: Path) -> None:
    choose(qtbot, page, "地区生产总值")
    assert page.export.isEnabled()
    for name in ("chart.png", "chart.SVG"):
        page.save(str(tmp_path / name))
    qtbot.waitUntil(lambda: (tmp_path / "chart.SVG").exists())
    assert QImage(str(tmp_path / "chart.png")).width() == 2 * page.chart.plot.width()  # type: ignore[union-attr]
    drawing = (tmp_path / "chart.SVG").read_text(encoding="utf-8")
    words = "".join(re.findall(">([^<>]+)</text>", drawing))  # a font for each run of it
    assert "生产总值（%）" in words
    assert "2023" in words
    assert QSvgRenderer(str(tmp_path / "chart.SVG")).isValid()
    assert sorted(path.name for path in tmp_path.glob("chart*")) == ["chart.SVG", "chart.png"]
    qtbot.waitUntil(lambda: page.hint.text() == f"Saved: {tmp_path / 'chart.SVG'}")


def test_a_place_where_nothing_can_be_written_is_a_sentence(
    qtbot: QtBot, page: MetricsPage, ledger: LedgerWindow, tmp_path: Path
) -> None:
    choose(qtbot, page, "地区生产总值")
    page.save(str(tmp_path / "no" / "chart.png"))
    qtbot.waitUntil(lambda: "Cannot write" in ledger.notice.sentence)


def test_a_figure_without_a_number_is_in_the_table_only(qtbot: QtBot, session: Session, page: MetricsPage) -> None:
    import datetime

    from tests.store.ledger import keep, statement

    assert session.library is not None
    compared = statement("增速将高于全省平均", target=("高于全省平均", "增速", Comparator.EXCEED, "0", ""))
    target = compared.targets[0]._replace(value=None)
    keep(session.library, "公告", datetime.date(2025, 1, 1), compared._replace(targets=(target,)))
    page.list.field.setText("增速")
    qtbot.waitUntil(lambda: len(page.list.table.rows) == 1)
    choose(qtbot, page, page.list.table.rows[0].key)
    assert page.table.model().index(0, 1).data() == "高于全省平均"
    assert drawn(page) == []
    assert not page.export.isEnabled()
