"""The page that compares, on a real window: choose, walk, copy, go to the passage."""

from __future__ import annotations

from dataclasses import replace as replaced

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from pytestqt.qtbot import QtBot

from reader.analysis import diff_worker
from reader.analysis.text_diff import DiffKind
from reader.store.query import Query
from reader.store.workbench import CommitmentRow
from reader.types import Script
from reader.ui.background.query_processes import TextDiffProcess
from reader.ui.ledger import wording_view
from reader.ui.ledger.compare import ComparePage
from reader.ui.ledger.window import COMPARE, LedgerWindow
from reader.ui.look import theme as themes
from reader.ui.model.session import Session
from tests.pixels import colours
from tests.ui.ledger import Asked, asked, hashes, ledger
from tests.ui.test_theme import contrast

__all__ = ["asked", "hashes", "ledger"]


@pytest.fixture(autouse=True)
def quick_comparer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare in this process, where the dictionary is loaded once, unless the test is about the other process."""
    if request.node.get_closest_marker("real_analyser"):
        return

    def answer(process: TextDiffProcess, one: str, other: str, by_sentence: bool) -> None:
        rows = diff_worker.compare(one, other, by_sentence)
        QTimer.singleShot(0, process, lambda: process.compared.emit(rows))

    monkeypatch.setattr(TextDiffProcess, "compare", answer)


@pytest.fixture
def page(qtbot: QtBot, ledger: LedgerWindow) -> ComparePage:
    ledger.turn_to(COMPARE)
    page = ledger.page(COMPARE)
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.choosers[0].count() == 3)
    return page


def choose(qtbot: QtBot, page: ComparePage, one: str, other: str) -> None:
    for chooser, sha256 in zip(page.choosers, (one, other), strict=True):
        place = chooser.findData(sha256)
        chooser.setCurrentIndex(place)
        chooser.activated.emit(place)
    done(qtbot, page)


def done(qtbot: QtBot, page: ComparePage) -> None:
    qtbot.waitUntil(lambda: page.view.compared is not None)


def row(session: Session, words: str) -> CommitmentRow:
    assert session.library is not None
    return next(each for each in session.library.workbench.rows(Query()) if words in each.commitment.text)


def spoken(page: ComparePage) -> list[str]:
    model = page.view.model()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


@pytest.mark.real_analyser
def test_two_articles_stand_side_by_side(qtbot: QtBot, page: ComparePage, hashes: list[str]) -> None:
    assert page.message.isVisibleTo(page)
    assert not page.next.isEnabled()
    choose(qtbot, page, hashes[0], hashes[1])
    assert not page.message.isVisibleTo(page)
    assert "First: 霽川市2023年工作报告 Second: 霽川市2024年工作报告" in spoken(page)
    assert "Only in the second: 一定办好这件事" in spoken(page)
    assert page.count.text().endswith("difference(s)")


def test_f7_walks_through_the_differences_and_round(qtbot: QtBot, page: ComparePage, hashes: list[str]) -> None:
    choose(qtbot, page, hashes[0], hashes[1])
    assert page.view.compared is not None
    places = page.view.compared.differences
    walked = []
    for _ in places:
        qtbot.keyClick(page, Qt.Key.Key_F7)
        walked.append(page.view.current)
        assert page.view.currentIndex().row() == places[page.view.current or 0][0]
    assert walked == list(range(len(places)))
    assert page.count.text() == f"{len(places)} of {len(places)}"
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_N)
    assert page.view.current == 0
    qtbot.keyClick(page.view, Qt.Key.Key_P)
    assert page.view.current == len(places) - 1
    qtbot.keyClick(page, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert page.view.current == len(places) - 2


def test_from_a_row_the_next_difference_is_the_one_in_it_or_after_it(
    qtbot: QtBot, page: ComparePage, hashes: list[str]
) -> None:
    choose(qtbot, page, hashes[0], hashes[1])
    assert page.view.compared is not None
    places = page.view.compared.differences
    page.view.setCurrentIndex(page.view.model().index(places[3][0], 0))
    assert page.view.current is None
    page.view.step(1)
    assert page.view.current is not None
    assert places[page.view.current][0] == places[3][0]
    page.view.setCurrentIndex(page.view.model().index(places[3][0], 0))
    first = next(place for place, (number, _) in enumerate(places) if number == places[3][0])
    page.view.setCurrentIndex(page.view.model().index(0, 0))
    page.view.setCurrentIndex(page.view.model().index(places[3][0], 0))
    page.view.step(-1)
    assert page.view.current == first - 1


def test_only_what_differs_leaves_equal_rows_out(
    qtbot: QtBot, page: ComparePage, session: Session, hashes: list[str]
) -> None:
    choose(qtbot, page, hashes[0], hashes[0])
    assert page.count.text() == "No differences"
    assert not page.next.isEnabled()
    assert len(spoken(page)) > 0
    page.only.click()
    assert spoken(page) == []
    page.only.click()
    assert len(spoken(page)) > 0


def test_two_commitments_of_two_scripts_are_compared_as_one_wording(
    qtbot: QtBot, page: ComparePage, session: Session
) -> None:
    page.compare_rows(row(session, "繼續"), row(session, "加強巡查"))
    done(qtbot, page)
    assert page.view.hasFocus()
    (words,) = spoken(page)
    assert words == "First: 將繼續支持交通建設 Second: 市交通局將加強巡查"
    assert page._about[0].text() == "陳霽 市長 霽川市人民政府 · 霽川市交通局公告 · 2026-02-01"
    assert page._about[0].isVisibleTo(page)
    page.session.set_script(Script.HANS)
    assert spoken(page) == ["First: 将继续支持交通建设 Second: 市交通局将加强巡查"]


def test_equal_wordings_of_two_scripts_do_not_differ(qtbot: QtBot, page: ComparePage, session: Session) -> None:
    one = row(session, "新增就业")
    other = one.commitment._replace(text="今年將新增就業3萬人以上")
    page.compare_rows(one, replaced(one, script=Script.HANT, commitment=other))
    done(qtbot, page)
    assert page.count.text() == "No differences"


def test_changing_the_sides(qtbot: QtBot, page: ComparePage, session: Session) -> None:
    page.compare_rows(row(session, "繼續"), row(session, "加強巡查"))
    done(qtbot, page)
    page.swap.click()
    done(qtbot, page)
    assert spoken(page) == ["First: 市交通局將加強巡查 Second: 將繼續支持交通建設"]


def test_it_is_copied_as_text(qtbot: QtBot, page: ComparePage, session: Session) -> None:
    page.compare_rows(row(session, "增长5.5%"), row(session, "增长5%左右"))
    done(qtbot, page)
    page.copy.click()
    assert QGuiApplication.clipboard().text() == (
        "- 全市地区生产总值将增长[-5.5%-]\n+ 全市地区生产总值将增长{+5%左右+}\n"
    )


def test_return_goes_to_the_passage_of_either_side(
    qtbot: QtBot, page: ComparePage, session: Session, asked: Asked, hashes: list[str]
) -> None:
    choose(qtbot, page, hashes[0], hashes[1])
    words = spoken(page)
    title = words.index("First: 霽川市2023年工作报告 Second: 霽川市2024年工作报告")
    alone = words.index("Only in the second: 一定办好这件事")
    shift = Qt.KeyboardModifier.ShiftModifier
    for place, modifier in ((title, Qt.KeyboardModifier.NoModifier), (title, shift), (alone, shift)):
        page.view.setCurrentIndex(page.view.model().index(place, 0))
        qtbot.keyClick(page.view, Qt.Key.Key_Return, modifier)
    assert session.library is not None
    found = []
    for sha256, span in asked:
        article = session.library.article(sha256)
        assert article is not None
        found.append(article.text[span.start : span.end])
    assert found == ["霽川市2024年工作报告", "霽川市2023年工作报告", "一定办好这件事"]


def test_what_differs_is_told_by_shape_too(qtbot: QtBot, page: ComparePage, session: Session) -> None:
    page.compare_rows(row(session, "增长5.5%"), row(session, "增长5%左右"))
    done(qtbot, page)
    delegate = page.view.itemDelegate()
    assert isinstance(delegate, wording_view._Delegate)

    def marks(side: int) -> list[tuple[bool, QTextCharFormat.UnderlineStyle]]:
        formats = delegate._layout(0, side, 300).formats()
        return [(each.format.fontStrikeOut(), each.format.underlineStyle()) for each in formats]  # type: ignore[attr-defined]

    assert marks(0) == marks(1) == [(False, QTextCharFormat.UnderlineStyle.DashUnderline)]
    page.compare_rows(row(session, "加強巡查"), row(session, "加強巡查"))
    assert page.view.compared is None
    done(qtbot, page)
    assert marks(0) == []


@pytest.mark.parametrize("name", themes.NAMES)
def test_the_marks_can_be_seen_in_every_theme(
    qtbot: QtBot, page: ComparePage, ledger: LedgerWindow, hashes: list[str], name: str
) -> None:
    theme = themes.THEMES[name]
    ledger.set_theme(theme)
    choose(qtbot, page, hashes[0], hashes[1])
    page.view.step(1)
    seen = set(colours(page.view.grab().toImage()))
    assert {theme.tags[wording_view._TINTS[DiffKind.REPLACED]], theme.accent} <= seen
    for kind, entity in wording_view._COLOURS.items():
        assert contrast(theme.of(entity), theme.tags[wording_view._TINTS[kind]]) >= 3
        assert contrast(theme.of(entity), theme.panel) >= 4.5  # the sign between the columns is text


def test_a_comparison_that_fails_is_said(
    qtbot: QtBot, page: ComparePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(process: TextDiffProcess, one: str, other: str, by_sentence: bool) -> None:
        process.failed.emit("The comparison stopped unexpectedly. Try again.")

    monkeypatch.setattr(TextDiffProcess, "compare", fail)
    page.compare_rows(row(session, "繼續"), row(session, "加強巡查"))
    assert page.message.isVisibleTo(page)
    assert "Try again" in page.message.text()


def test_an_article_that_is_gone_is_said(qtbot: QtBot, page: ComparePage, hashes: list[str]) -> None:
    page.compare_articles(hashes[0], "f" * 64)
    qtbot.waitUntil(lambda: "no longer" in page.message.text())
