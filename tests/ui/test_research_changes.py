"""The window that asks the library while that changes, on the real process."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QProcess, Qt
from pytestqt.qtbot import QtBot

from reader.store.research.search_query import HitKind, SearchQuery
from reader.text import fields
from reader.text.views import Views
from reader.types import Article
from reader.ui.look import theme as themes
from reader.ui.model.library_change import LibraryChange
from reader.ui.model.session import Session
from reader.ui.research.agreement_page import AgreementPage
from reader.ui.research.concordance_page import ConcordancePage
from reader.ui.research.filters import Chooser
from reader.ui.research.frequencies_page import FrequenciesPage
from reader.ui.research.search_page import SearchPage
from reader.ui.research.window import AGREEMENT, CONCORDANCE, FREQUENCIES, SEARCH, ResearchWindow
from reader.ui.window import Window
from tests.ui.research import ARTICLES, WAIT, articles, is_idle, keep, research
from tests.ui.test_research_search import hits, look

__all__ = ["articles", "research"]


@pytest.fixture
def page(research: ResearchWindow) -> SearchPage:
    research.turn_to(SEARCH)
    page = research.page(SEARCH)
    assert isinstance(page, SearchPage)
    return page


def test_articles_of_selected_rows_go_into_a_new_collection(qtbot: QtBot, page: SearchPage, session: Session) -> None:
    look(qtbot, page, "𠮷祥")
    page.list.enter_list()
    qtbot.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: bool(page.findChildren(Chooser)), timeout=WAIT)
    (chooser,) = page.findChildren(Chooser)
    chooser.field.setText("鄉村")
    with qtbot.waitSignal(session.library_changed, timeout=WAIT):
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    library = session.library
    assert library is not None
    made = next(each for each in library.collections.all() if each.name == "鄉村")
    collected = {hit.article for hit in hits(page)}
    assert len(collected) == 3
    assert all(made in library.collections.of(sha256) for sha256 in collected)


def test_what_is_added_later_is_found_when_the_index_has_it(qtbot: QtBot, page: SearchPage, session: Session) -> None:
    look(qtbot, page, "新橋")
    assert page.list.count == 0
    assert session.library is not None
    keep(session.library, "新橋通告", ARTICLES[0][1], "新橋鎮的集市開了。\n")
    session.library_changed.emit(LibraryChange.of_anything())
    qtbot.waitUntil(lambda: bool(hits(page)), timeout=WAIT)
    assert hits(page)[0].title == "新橋通告"


def test_a_process_that_dies_is_told_and_the_next_question_starts_another(
    qtbot: QtBot, page: SearchPage, research: ResearchWindow, session: Session
) -> None:
    look(qtbot, page, "松屏")
    page.field.setText("白溪")
    page.search()
    (child,) = session.research.findChildren(QProcess)
    child.kill()
    qtbot.waitUntil(lambda: "Try again" in research.notice.sentence, timeout=WAIT)
    page.refresh()
    qtbot.waitUntil(lambda: {hit.found for hit in hits(page)} <= {"白溪"} and page.list.count > 0, timeout=WAIT)


def test_the_window_opens_from_the_menu_and_goes_to_what_was_found(
    qtbot: QtBot, make_window: object, article: object, articles: list[Article], session: Session
) -> None:
    assert session.library is not None
    library = session.library.path
    session.close()
    window: Window = make_window(article, library=library)  # type: ignore[operator]
    window.actions_.by_name["search"].trigger()
    assert window.library_verbs.research_window is not None
    page = window.library_verbs.research_window.page(SEARCH)
    assert isinstance(page, SearchPage)
    marks = [hit for hit in look(qtbot, page, "U盤") if hit.kind is HitKind.ANNOTATION]
    page._go(marks[0])
    qtbot.waitUntil(lambda: window.session.active_annotation == marks[0].id, timeout=WAIT)
    views = window.session.views
    assert views is not None
    assert views.article.sha256 == articles[1].sha256
    article_hit = next(hit for hit in hits(page) if hit.kind is HitKind.ARTICLE)
    page._go(article_hit)
    assert window.session.selection == article_hit.span
    qtbot.waitUntil(lambda: article_hit.span in window.finding.hits, timeout=WAIT)
    window.appearance.set_theme("dark")
    assert window.library_verbs.research_window._theme.name == "dark"
    page.look_for(SearchQuery("松屏"))
    qtbot.waitUntil(lambda: {hit.found for hit in hits(page)} == {"松屏"}, timeout=WAIT)


def test_only_what_is_in_sight_is_fetched_and_scrolling_fetches_the_rest(
    qtbot: QtBot, research: ResearchWindow, session: Session
) -> None:
    research.turn_to(CONCORDANCE)
    concordance = research.page(CONCORDANCE)
    assert isinstance(concordance, ConcordancePage)
    assert session.library is not None
    article = Article("長篇\n" + "雲嶺縣修路。\n" * 3000, "/news/long.txt", "utf-8")
    views = Views(article)
    session.library.add_article(article, fields.find(views)._replace(date=datetime.date(2020, 1, 1)), views)
    concordance.field.setText("修路")
    concordance.search()
    qtbot.waitUntil(lambda: is_idle(session), timeout=WAIT)
    qtbot.waitUntil(lambda: concordance.list.count > 3000 and bool(concordance.list.fetched()), timeout=WAIT)
    assert len(concordance.list.fetched()) <= 200
    last = concordance.list.count - 1
    concordance.list.choose(last)
    concordance.list.scrollToBottom()
    qtbot.waitUntil(lambda: concordance.list.blocks.peek(last) is not None, timeout=WAIT)
    row = concordance.list.blocks.peek(last)
    assert article.text[row.span.start : row.span.end] == "修路"
    assert row.span.end == len(article.text) - 2


def test_without_articles_every_page_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    window = ResearchWindow(session, themes.THEMES["light"])
    qtbot.addWidget(window)
    window.show()
    for index in range(4):
        window.turn_to(index)
    qtbot.waitUntil(lambda: not session.research._pending and not session.jobs._callbacks, timeout=WAIT)
    frequencies, agreement = window.page(FREQUENCIES), window.page(AGREEMENT)
    assert isinstance(frequencies, FrequenciesPage)
    assert isinstance(agreement, AgreementPage)
    assert "press 1–9" in frequencies.empty.text()
    assert "press 1–9" in agreement.summary.text()
    session.research.stop()
    session.jobs.close()
