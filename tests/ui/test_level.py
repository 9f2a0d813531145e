"""Fewer or more suggestions in a real window: at once, remembered by the library, and without what was decided."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from reader.analysis import edition, review
from reader.analysis.review import LEAST_SURE, UNSURE, Level
from reader.store.library import Library
from reader.store.query import Query, Sort
from reader.types import Commitment, Reviewed, Status
from reader.ui.panels.commitments import CommitmentsPanel
from reader.ui.window import Window
from tests.ui.bench import MakeWindow, lines

TEXT = (
    "白鹭县人民政府工作安排\n"
    "2031年2月3日\n"
    "县水务局局长许知行说，去年建成泵站3座，今年将新建泵站5座，力争6月底前完工。\n"
    "有关部门有望推进研究。\n"
    "今年主要预期目标是：粮食产量140亿斤左右；城镇新增就业12万人以上。\n"
)


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "bailu.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = make_window(path)
    qtbot.waitUntil(lambda: made.session.analysis is not None and made.session.library is not None)
    assert made.session.analysis is not None
    assert made.session.analysis.unsure
    made.show_panel(0)
    return made


@pytest.fixture
def panel(window: Window) -> CommitmentsPanel:
    return window.side.commitments


def press(panel: CommitmentsPanel, level: Level) -> None:
    QTest.mouseClick(panel.levels.buttons[level], Qt.MouseButton.LeftButton)


def sure(each: Reviewed) -> float:
    assert isinstance(each.value, Commitment)
    assert each.value.why
    return each.value.why.sure or 0


def test_more_and_fewer_are_there_at_once_without_an_analysis(window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    analysis = session.analysis
    assert analysis is not None
    usual = [each.value for each in session.reviewed_commitments]
    assert usual == list(analysis.commitments)
    press(panel, Level.MORE)
    every = session.reviewed_commitments
    assert len(every) > len(usual)
    assert min(map(sure, every)) >= (LEAST_SURE[Level.MORE] or 0)
    assert lines(panel.rows) == [session.text_of(each.value.span) for each in every]
    assert window.view.pages.marks is not None
    assert not session.analysing
    press(panel, Level.FEWER)
    assert session.reviewed_commitments
    assert min(map(sure, session.reviewed_commitments)) >= (LEAST_SURE[Level.FEWER] or 0)
    press(panel, Level.BALANCED)
    assert [each.value for each in session.reviewed_commitments] == usual
    assert session.analysis is analysis


def test_the_page_follows(window: Window, panel: CommitmentsPanel) -> None:
    session, view = window.session, window.view
    assert session.analysis is not None
    assert view.page is not None
    least = LEAST_SURE[Level.MORE] or 0
    unlikely = next(each for each in session.analysis.unsure if each.why and (each.why.sure or 0) >= least)
    block = view.page.block_at(unlikely.span.start)
    before = view.marks_of(block).commitments
    press(panel, Level.MORE)
    after = view.marks_of(block).commitments
    assert len(after) > len(before)
    assert [each.unsure for each in after].count(True) > [each.unsure for each in before].count(True)
    press(panel, Level.FEWER)
    assert not any(each.unsure for each in view.marks_of(block).commitments)


def test_an_unsure_row_is_lighter_and_says_so(window: Window, panel: CommitmentsPanel) -> None:
    press(panel, Level.MORE)
    rows = [panel.list.rows.row(number) for number in range(panel.list.rows.rowCount())]
    by_unsure = {row.unsure for row in rows}
    assert by_unsure == {True, False}
    for row, each in zip(rows, window.session.reviewed_commitments, strict=True):
        assert row.unsure == (sure(each) < UNSURE)
        assert f"{round(100 * sure(each))} % sure" in row.words
        assert f"{round(100 * sure(each))} % sure" in [chip.text for chip in row.chips]


def test_what_is_decided_stays_at_every_level(window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    press(panel, Level.MORE)
    places = [place for place, each in enumerate(session.reviewed_commitments) if sure(each) < UNSURE]
    accepted = session.reviewed_commitments[places[0]].value
    session.reviewing.advances = False
    session.activate(commitment=places[0])
    session.reviewing.accept()
    assert not panel.list.rows.row(places[0]).unsure
    rejected = next(each for each in session.reviewed_commitments if each.decision is None)
    session.reviewing.reject((rejected,))
    for level in (Level.FEWER, Level.BALANCED):
        press(panel, level)
        assert accepted in [each.value for each in session.reviewed_commitments]
    assert session.library is not None
    kept = session.library.workbench.rows(Query(statuses=frozenset(Status)))
    assert accepted.span in [row.commitment.span for row in kept]


def test_the_library_keeps_the_balanced_ones_whatever_is_shown(
    window: Window, panel: CommitmentsPanel, qtbot: QtBot
) -> None:
    session = window.session
    assert session.library is not None
    assert session.analysis is not None
    for level in (Level.MORE, Level.FEWER):
        press(panel, level)
        session.analysis_saving.save_commitments()
        rows = session.library.workbench.rows(Query(statuses=frozenset(Status)))
        assert [row.commitment.span for row in rows] == [each.span for each in session.analysis.commitments]


def test_each_library_remembers_its_own(make_window: MakeWindow, window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    assert session.library is not None
    press(panel, Level.MORE)
    panel.levels._deferred_remember.now()
    with_other_connection = session.library.new_connection()
    assert with_other_connection.settings.level() is Level.MORE
    with_other_connection.close()
    other = Library.in_memory("")
    assert other.settings.level() is Level.BALANCED
    other.settings.set_level(Level.FEWER)
    assert other.settings.level() is Level.FEWER
    with other.transaction():
        other._db.execute("UPDATE settings SET value = 'most'")
    assert other.settings.level() is Level.BALANCED
    other.close()


def test_a_library_opens_with_its_level(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path, place = tmp_path / "bailu.txt", tmp_path / "library.sqlite"
    path.write_text(TEXT, encoding="utf-8")
    library = Library.open(place, "")
    library.settings.set_level(Level.MORE)
    library.close()
    made = make_window(path, library=place)
    qtbot.waitUntil(lambda: made.session.analysis is not None and made.session.library is not None)
    assert made.session.level is Level.MORE
    assert made.side.commitments.levels.buttons[Level.MORE].isChecked()
    assert len(made.session.reviewed_commitments) > len(made.session.analysis.commitments)  # type: ignore[union-attr]


def test_the_keyboard_reaches_and_moves_the_choice(window: Window, panel: CommitmentsPanel, qtbot: QtBot) -> None:
    buttons = panel.levels.buttons
    buttons[Level.BALANCED].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(buttons[Level.BALANCED].hasFocus)
    QTest.keyClick(buttons[Level.BALANCED], Qt.Key.Key_Right)
    assert window.session.level is Level.MORE
    assert buttons[Level.MORE].hasFocus()
    QTest.keyClick(buttons[Level.MORE], Qt.Key.Key_Left)
    QTest.keyClick(buttons[Level.BALANCED], Qt.Key.Key_Left)
    assert window.session.level is Level.FEWER
    focused = QApplication.focusWidget()
    assert isinstance(focused, QToolButton)
    assert "80 %" in focused.accessibleName()


def test_order_and_filter_by_sureness(window: Window, panel: CommitmentsPanel) -> None:
    press(panel, Level.MORE)
    every = window.session.reviewed_commitments
    filters = panel.rows.filters
    choices = [sort for sort, _ in filters._sort_choices()]
    filters.sort_button.menu().actions()[choices.index(Sort.UNSURE)].trigger()
    places = panel.rows.places()
    assert places is not None
    assert [sure(every[place]) for place in places] == sorted(map(sure, every))
    filters.sort_button.menu().actions()[choices.index(Sort.SURE)].trigger()
    places = panel.rows.places()
    assert places is not None
    assert [sure(every[place]) for place in places] == sorted(map(sure, every), reverse=True)
    filters.unsure.trigger()
    places = panel.rows.places()
    assert places is not None
    assert sorted(places) == [place for place, each in enumerate(every) if sure(each) < UNSURE]
    assert filters.status.isChecked()


def test_the_active_one_stays_active_while_it_is_shown(window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    press(panel, Level.MORE)
    likely = max(session.reviewed_commitments, key=sure)
    unlikely = min(session.reviewed_commitments, key=sure)
    session.activate(commitment=session.reviewed_commitments.index(likely))
    press(panel, Level.FEWER)
    place = session.active_commitment
    assert place is not None
    assert session.reviewed_commitments[place] == likely
    press(panel, Level.MORE)
    session.activate(commitment=session.reviewed_commitments.index(unlikely))
    press(panel, Level.FEWER)
    assert session.active_commitment is None
    assert panel.card.isHidden()


def test_the_card_says_how_sure_and_which_words_weigh_most(window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    place = next(place for place, each in enumerate(session.commitments) if each.text.startswith("粮食产量"))
    session.activate(commitment=place)
    why = session.commitments[place].why
    assert why is not None
    text = panel.card.text.text()
    assert f"{round(100 * (why.sure or 0))} % sure" in text
    assert "weighs most" in text
    assert "after" in text
    for number, word in enumerate(why.weighed):
        assert f'href="weighed-{number}"' in text
        assert session.text_of(word) in text
    before = next(
        number for number, word in enumerate(why.weighed) if word.start < session.commitments[place].span.start
    )
    panel.card.text.linkActivated.emit(f"weighed-{before}")
    assert session.selection == why.weighed[before]


def test_a_thin_line_marks_an_unsure_one_on_the_page(window: Window, panel: CommitmentsPanel, qtbot: QtBot) -> None:
    press(panel, Level.MORE)
    session = window.session
    bar = QColor(window.view.pages.theme.bar)

    def pixels(text: str) -> int:
        """The pixels of the bar in the margin beside a text."""
        box = window.view.box(TEXT.index(text))
        assert box is not None
        picture = window.view.viewport().grab().toImage()
        row = round(box.center().y())
        return sum(picture.pixelColor(x, row) == bar for x in range(round(box.left())))

    assert session.active_commitment is None
    qtbot.waitUntil(lambda: 0 < pixels("有关部门") < pixels("粮食产量"))


def test_the_analysis_in_the_library_has_the_unsure_ones(window: Window, qtbot: QtBot) -> None:
    session = window.session
    assert session.library is not None
    assert session.views is not None
    sha256 = session.views.article.sha256
    qtbot.waitUntil(lambda: session.library is not None and session.library.has_analysis(sha256, edition()))
    assert session.library.analysis(sha256, edition()) == session.analysis
    assert session.analysis is not None
    assert len(review.suggested(session.analysis, 0)) > len(session.analysis.commitments)
