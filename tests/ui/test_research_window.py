"""The window that asks the library: how much of it is analysed, and how it is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.store.research.search_query import HitKind
from reader.text import fields
from reader.text.views import Views
from reader.types import Article, Coder
from reader.ui.look import theme as themes
from reader.ui.model.library_change import LibraryChange
from reader.ui.model.session import Session
from reader.ui.research.agreement_page import AgreementPage
from reader.ui.research.frequencies_page import FrequenciesPage
from reader.ui.research.search_page import SearchPage
from reader.ui.research.window import AGREEMENT, FREQUENCIES, SEARCH, ResearchWindow
from reader.ui.window import Window
from tests.ui.research import ARTICLES, WAIT, articles, keep, mark, research

__all__ = ["articles", "research"]

UNREAD = "霽川市將修路。\n𠮷祥鄉的U盤🐎產業也要發展。\n"


@pytest.fixture
def search(research: ResearchWindow) -> SearchPage:
    research.turn_to(SEARCH)
    page = research.page(SEARCH)
    assert isinstance(page, SearchPage)
    return page


def take_in(session: Session, text: str) -> None:
    """An article that nobody has opened."""
    views = Views(Article(text, "/news/unread.txt", "utf-8"))
    assert session.library is not None
    session.library.add_article(views.article, fields.find(views), views)
    session.library_changed.emit(LibraryChange.of_anything())


def test_names_say_of_how_many_articles_they_are(
    qtbot: QtBot,
    research: ResearchWindow,
    session: Session,
) -> None:
    research.turn_to(FREQUENCIES)
    page = research.page(FREQUENCIES)
    assert isinstance(page, FrequenciesPage)
    page.options.choose(tags=False)
    qtbot.waitUntil(lambda: page.analysed._found.all == 4, timeout=WAIT)
    assert not page.analysed.isVisible()  # nothing is missing
    take_in(session, UNREAD)
    qtbot.waitUntil(page.analysed.isVisible, timeout=WAIT)
    assert page.analysed.text.text() == "4 of 5 articles analysed."
    with qtbot.waitSignal(research.ledger_requested):
        page.analysed.button.click()
    page.options.choose(tags=True)
    assert not page.analysed.isVisible()  # which tags there are has nothing to do with it


def test_commitments_say_it_too_where_they_are_searched(qtbot: QtBot, search: SearchPage, session: Session) -> None:
    take_in(session, UNREAD)
    qtbot.waitUntil(lambda: search.analysed._found == (4, 5), timeout=WAIT)
    assert not search.analysed.isVisible()  # nothing is asked yet
    search.field.setText("發展")
    search.search()
    assert search.analysed.isVisible()
    search.kinds[HitKind.ARTICLE].click()
    assert not search.analysed.isVisible()
    search.kinds[HitKind.COMMITMENT].click()
    assert search.analysed.isVisible()


def test_escape_leaves_list_field_and_window_one_after_the_other(
    qtbot: QtBot,
    research: ResearchWindow,
    search: SearchPage,
) -> None:
    search.field.setText("發展")
    search.search()
    qtbot.waitUntil(lambda: search.list.count > 0, timeout=WAIT)
    search.list.enter_list()
    QTest.keyClick(search.list, Qt.Key.Key_Escape)
    assert search.field.hasFocus()
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert search.field.text() == ""
    assert research.isVisible()
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert not research.isVisible()


def test_escape_is_for_what_is_open_over_the_window(
    research: ResearchWindow,
    search: SearchPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.ui.paged.keys.QApplication.activePopupWidget", QMenu)
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert research.isVisible()


def test_it_is_loaded_when_the_person_has_begun_to_read(
    make_window: Callable[..., Window], article: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.is_warm)
    loaded: list[str] = []
    monkeypatch.setattr("reader.ui.window_setup.import_steps", lambda names: iter([loaded.append(names)]))
    window.session.warmed.emit()
    qtbot.waitUntil(lambda: loaded != [])
    assert {"research.window", "codebook.window"} <= set(loaded[0].split())


def test_agreement_says_whether_nobody_has_marked_or_one_has(qtbot: QtBot, session: Session) -> None:
    window = ResearchWindow(session, themes.THEMES["light"])
    qtbot.addWidget(window)
    assert session.library is not None
    session.library.codebook.set_coder(Coder("甲", 1))
    article = keep(session.library, *ARTICLES[1])
    window.open(AGREEMENT)
    page = window.page(AGREEMENT)
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: page.summary.text() == "No marks here yet. Select text in an article and press 1–9.")
    mark(session.library, article, "🐎產業", "Promise", "甲")
    page.refresh()
    qtbot.waitUntil(lambda: page.summary.text().startswith("Only one coder has marked here."))
    session.research.stop()
    session.jobs.close()
