"""Articles that nobody has opened are analysed for the ledger, and nothing stops all of them but the person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.errors import LibraryError
from reader.store.library import Library
from reader.store.query import Query
from reader.text import fields
from reader.text.views import Views
from reader.types import Article
from reader.ui.background.jobs import AnalysisProcess
from reader.ui.ledger.background_analysis import BackgroundAnalysisBar
from reader.ui.ledger.lists import ListPage
from reader.ui.ledger.window import LIST, LedgerWindow
from reader.ui.look import theme as themes
from reader.ui.model.session import Session
from reader.ui.panels.filters import SearchField
from reader.ui.window import Window

TEXTS = [f"霽川市商務局局長江嵐表示，將舉辦展會{number}場。\n" for number in (3, 4, 5)]


@pytest.fixture
def library(session: Session) -> Library:
    assert session.library is not None
    for number, text in enumerate(TEXTS):
        views = Views(Article(text, f"/news/{number}.txt", "utf-8"))
        session.library.add_article(views.article, fields.find(views), views)
    return session.library


@pytest.fixture
def ledger(qtbot: QtBot, session: Session, library: Library) -> Iterator[LedgerWindow]:
    window = LedgerWindow(session, themes.THEMES["light"])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window), qtbot.waitSignal(window.catching_up.changed):
        window.open()
    yield window
    window.catching_up.stop()
    window.close()
    session.jobs.close()


@pytest.fixture
def bar(ledger: LedgerWindow) -> BackgroundAnalysisBar:
    (found,) = ledger.findChildren(BackgroundAnalysisBar)
    return found


def count(library: Library) -> int:
    return library.workbench.count(Query())


def press(bar: BackgroundAnalysisBar) -> None:
    QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)


def test_escape_closes_the_ledger_when_nothing_has_use_for_it(
    ledger: LedgerWindow, bar: BackgroundAnalysisBar, qtbot: QtBot
) -> None:
    page = ledger.page(LIST)
    assert isinstance(page, ListPage)
    (field, *_) = page.findChildren(SearchField)
    field.setFocus()
    field.setText("展會")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert ledger.isVisible()
    assert field.text() == ""
    press(bar)
    assert ledger.catching_up.busy
    bar.button.setFocus()
    QTest.keyClick(bar.button, Qt.Key.Key_Escape)
    assert not ledger.isVisible()
    assert ledger.catching_up.busy


def test_one_press_analyses_all_and_the_list_shows_them(
    ledger: LedgerWindow, bar: BackgroundAnalysisBar, library: Library, qtbot: QtBot
) -> None:
    assert bar.isVisible()
    assert bar.text.text().startswith("3 ")
    assert count(library) == 0
    press(bar)
    assert bar.button.text() == "Stop"
    qtbot.waitUntil(lambda: not ledger.catching_up.busy)
    assert count(library) == len(TEXTS)
    assert not bar.isVisible()
    page = ledger.page(LIST)
    assert isinstance(page, ListPage)
    qtbot.waitUntil(lambda: page.rows.count == len(TEXTS))
    assert {row.commitments for row in library.articles()} == {1}


def test_what_was_done_before_it_was_stopped_stays_done(
    ledger: LedgerWindow, bar: BackgroundAnalysisBar, library: Library, qtbot: QtBot
) -> None:
    work = ledger.catching_up

    def press_after_one() -> None:
        if work.busy and len(work.behind) == 2:
            press(bar)

    work.changed.connect(press_after_one)
    press(bar)
    qtbot.waitUntil(lambda: not work.busy)
    assert count(library) == 1
    with qtbot.waitSignal(work.changed):
        work.look()
    assert len(work.behind) == 2
    work.changed.disconnect(press_after_one)
    press(bar)
    qtbot.waitUntil(lambda: count(library) == len(TEXTS))


def test_one_that_cannot_be_analysed_does_not_stop_the_others(
    ledger: LedgerWindow, bar: BackgroundAnalysisBar, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = AnalysisProcess.analyse

    def analyse(self: AnalysisProcess, article: Article, *asked: object) -> None:
        if article.text == TEXTS[1]:
            QTimer.singleShot(0, lambda: self.failed.emit("broken"))
        else:
            usual(self, article, *asked)  # type: ignore[arg-type]

    monkeypatch.setattr(AnalysisProcess, "analyse", analyse)
    press(bar)
    qtbot.waitUntil(lambda: not ledger.catching_up.busy)
    assert count(library) == len(TEXTS) - 1
    assert bar.text.text() == "1 article(s) could not be analysed."
    assert not bar.button.isVisible()


def test_a_library_that_cannot_be_written_ends_it_with_one_sentence(
    ledger: LedgerWindow, bar: BackgroundAnalysisBar, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Library, *_: object) -> None:
        raise LibraryError("The library cannot grow because the disk is full; free up space and try again.")

    monkeypatch.setattr(Library, "save_analysis", full)
    with qtbot.waitSignal(ledger.catching_up._session.noticed):
        press(bar)
    assert "disk is full" in ledger.notice.sentence
    assert not ledger.catching_up.busy
    assert count(library) == 0
    assert bar.text.text().startswith("3 ")


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Escape,), (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)])
def test_it_goes_on_without_the_ledger_and_the_main_window_can_stop_it(
    ledger: LedgerWindow, bar: BackgroundAnalysisBar, library: Library, qtbot: QtBot, keys: tuple[Qt.Key]
) -> None:
    work, progress = ledger.catching_up, ledger.catching_up._session.progress
    seen = []

    def stop_after_one() -> None:
        if work.busy and len(work.behind) == 2:
            (task,) = progress.running
            seen.append((task.words, task.done, task.total))
            task.stop()

    work.changed.connect(stop_after_one)
    press(bar)
    QTest.keyClick(ledger.tabs, *keys)
    assert not ledger.isVisible()
    qtbot.waitUntil(lambda: not work.busy)
    assert seen == [("Analysing the library", 1, 3)]
    assert progress.running == []
    assert count(library) == 1
    ledger.open()
    assert bar.button.text() == "Analyse now"


def test_it_ends_with_the_main_window(make_window: Callable[..., Window], article: Path) -> None:
    window = make_window(article)
    window.library_verbs.ledger()
    assert window.library_verbs.ledger_window is not None
    work = window.library_verbs.ledger_window.catching_up
    work.behind = ["0" * 64]
    work.start()
    assert work.busy
    assert window.close()
    assert not work.busy
    assert window.session.progress.running == []


def test_large_numbers_are_written_in_groups(ledger: LedgerWindow, bar: BackgroundAnalysisBar) -> None:
    ledger.catching_up.behind = ["0" * 64] * 2999
    ledger.catching_up.changed.emit()
    assert bar.text.text().startswith("2,999 article")
