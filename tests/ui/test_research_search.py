"""The page that searches the whole library, on the real process."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.store.research.search import Hit
from reader.store.research.search_query import HitKind
from reader.types import Article, Script, Span
from reader.ui.look import fonts
from reader.ui.model.session import Session
from reader.ui.research.filters import By, Choice
from reader.ui.research.search_page import SearchPage
from reader.ui.research.window import SEARCH, ResearchWindow
from tests.ui.kept_research import articles, kept, research, session
from tests.ui.research import WAIT, Heard, heard

__all__ = ["articles", "heard", "kept", "research", "session"]


@pytest.fixture
def page(research: ResearchWindow) -> SearchPage:
    research.turn_to(SEARCH)
    page = research.page(SEARCH)
    assert isinstance(page, SearchPage)
    return page


def hits(page: SearchPage) -> list[Hit]:
    found: list[Hit] = page.list.fetched()
    return found


def counted(page: SearchPage) -> bool:
    return len(page._counts) == len(HitKind)


def look(qtbot: QtBot, page: SearchPage, words: str) -> list[Hit]:
    """Type words and wait until all is found and counted."""
    page.field.setText(words)
    qtbot.waitUntil(lambda: page._wanted is not None and page._wanted.text == words, timeout=WAIT)
    asking = page.session.research
    qtbot.waitUntil(lambda: counted(page) and asking.behind == 0 and not asking._pending, timeout=WAIT)
    return hits(page)


def sources(found: list[Hit], articles: list[Article]) -> list[str]:
    texts = {article.sha256: article.text for article in articles}
    return [texts[hit.article][hit.span.start : hit.span.end] if hit.span else "" for hit in found]


def test_both_scripts_find_the_same_and_every_place_is_the_source_s(
    qtbot: QtBot, page: SearchPage, articles: list[Article]
) -> None:
    simplified = look(qtbot, page, "发展软件")
    traditional = look(qtbot, page, "發展軟件")
    assert simplified == traditional
    read = sources([hit for hit in simplified if hit.kind is HitKind.ARTICLE], articles)
    assert read == ["发展软件", "發(fā)展軟件"]  # newest first; the gloss stands in the source


def test_pills_count_what_stands_where_and_leave_the_rest_out(qtbot: QtBot, page: SearchPage) -> None:
    found = look(qtbot, page, "發展")
    by_kind = {kind: sum(hit.kind is kind for hit in found) for kind in HitKind}
    assert by_kind[HitKind.ARTICLE] == 3
    assert by_kind[HitKind.ANNOTATION] == 4
    for kind, pill in page.kinds.items():
        assert pill.text().endswith(f" {by_kind[kind]}")
    page.kinds[HitKind.ANNOTATION].click()
    qtbot.waitUntil(lambda: {hit.kind for hit in hits(page)} == {HitKind.ANNOTATION} and counted(page), timeout=WAIT)
    assert page.list.count == by_kind[HitKind.ANNOTATION]


def test_a_filter_alone_shows_what_passes_it(qtbot: QtBot, page: SearchPage) -> None:
    page.narrowing.choose(By.CODER, Choice("乙", "乙"))
    page.kinds[HitKind.ANNOTATION].click()
    qtbot.waitUntil(lambda: page.list.count == 3 and counted(page), timeout=WAIT)
    page.narrowing.choose(By.TAG, Choice("產業", "產業"))  # with what is below it
    page.narrowing.choose(By.COLLECTION, Choice("reports", "報告"))
    qtbot.waitUntil(lambda: page.list.count == 1 and counted(page), timeout=WAIT)
    page.field.setText("從未寫過的話")
    qtbot.waitUntil(lambda: page.list.count == 0 and "Remove a filter" in page.empty.text(), timeout=WAIT)


def test_only_the_last_of_what_is_typed_is_shown(qtbot: QtBot, page: SearchPage) -> None:
    for words in ("發", "發展", "松屏"):
        page.field.setText(words)
        page.search()
    qtbot.waitUntil(lambda: counted(page) and bool(hits(page)), timeout=WAIT)
    assert {hit.found for hit in hits(page)} == {"松屏"}


def test_an_emptied_field_shows_nothing_whatever_is_answered_late(qtbot: QtBot, page: SearchPage) -> None:
    page.field.setText("松屏")
    page.search()
    page.field.clear()
    page.search()
    asking = page.session.research
    qtbot.waitUntil(lambda: asking.behind == 0 and not asking._pending, timeout=WAIT)
    assert page.list.count == 0
    assert "quotation marks" in page.empty.text()


def test_return_goes_to_the_place_and_a_mark_lights_up(
    qtbot: QtBot, page: SearchPage, heard: Heard, articles: list[Article]
) -> None:
    found = look(qtbot, page, "松屏")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert heard == [("passage", articles[3].sha256, found[0].span)]
    heard.clear()
    marks = [hit for hit in look(qtbot, page, "U盤") if hit.kind is HitKind.ANNOTATION]
    page.list.choose(hits(page).index(marks[0]))
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)
    at = articles[1].text.index("U盤和軟件")
    assert heard == [("mark", articles[1].sha256, marks[0].id, Span(at, at + 5))]


def test_selected_marks_get_a_tag_as_one_step_and_keep_selected(
    qtbot: QtBot, page: SearchPage, session: Session
) -> None:
    look(qtbot, page, "軟件")
    tag = next(tag.name for tag in session.tags if tag.shortcut == 2)
    page.list.enter_list()
    qtbot.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    selected = len(page.list.selectedIndexes())
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    library = session.library
    assert library is not None
    ids = [hit.id for hit in hits(page) if hit.kind is HitKind.ANNOTATION]
    assert len(ids) == 4
    qtbot.waitUntil(lambda: all(mark.tags == (tag,) for mark in library.annotations.get_many(ids)), timeout=WAIT)
    qtbot.waitUntil(lambda: all(page.words.marks[id].tags == (tag,) for id in ids), timeout=WAIT)
    qtbot.waitUntil(lambda: not session.research._pending, timeout=WAIT)
    assert len(page.list.selectedIndexes()) == selected
    assert "Ctrl+Z" in page.hint.text()
    session.changes.undo()
    assert {mark.tags for mark in library.annotations.get_many(ids)} == {("軟件",)}


def test_with_ctrl_a_tag_is_added_and_taken_away_again(qtbot: QtBot, page: SearchPage, session: Session) -> None:
    look(qtbot, page, "研究軟件")
    library = session.library
    assert library is not None
    tag = next(tag.name for tag in session.tags if tag.shortcut == 3)
    ids = [hit.id for hit in hits(page) if hit.kind is HitKind.ANNOTATION]
    assert len(ids) == 2
    page.list.enter_list()
    qtbot.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for tags in (("軟件", tag), ("軟件",)):
        qtbot.keyClick(page.list, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(
            lambda tags=tags: {each.tags for each in library.annotations.get_many(ids)} == {tags}, timeout=WAIT
        )
        qtbot.waitUntil(lambda: not session.jobs._callbacks and not session.research._pending, timeout=WAIT)


def test_pages_are_turned_by_key(qtbot: QtBot, page: SearchPage, research: ResearchWindow) -> None:
    for key, modifier, index in (
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, 1),
        (Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier, 3),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, SEARCH),
    ):
        qtbot.keyClick(research, key, modifier)
        assert research.tabs.currentIndex() == index


def test_rows_without_a_mark_cannot_be_tagged_and_that_is_told(qtbot: QtBot, page: SearchPage) -> None:
    look(qtbot, page, "松屏")
    page.list.enter_list()
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    assert "Only marks have tags" in page.hint.text()


def test_rows_follow_the_script_of_the_page(qtbot: QtBot, page: SearchPage, session: Session) -> None:
    look(qtbot, page, "軟件發展")
    page.kinds[HitKind.ARTICLE].click()
    qtbot.waitUntil(lambda: counted(page) and page.list.count == 1, timeout=WAIT)
    assert page.list.rows.row(0).found == "软件发展"
    session.set_script(Script.HANT)
    assert page.list.rows.row(0).found == "軟件發展"
    session.set_script(Script.TWP)
    assert page.list.rows.row(0).found == "軟體發展"
    for script, forms in ((Script.READING, Script.HANS), (Script.HK, Script.HK)):
        session.set_script(script)
        assert page.list.rows.row(0).families == fonts.sans_of(forms)
