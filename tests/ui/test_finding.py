"""Finding in the article: what the bar says, what is lit on the page, and what becomes of both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.types import Script, Span
from reader.ui.background import article_search
from reader.ui.window import Window
from tests.ui.conftest import TEXT

MakeWindow = Callable[..., Window]


def lit(window: Window) -> list[str]:
    """What is lit on the page, as it reads there."""
    page = window.view.page
    assert page is not None
    found = []
    for index in range(len(page)):
        view = page.view(index)
        found += [view.text[span.start : span.end] for span, _ in window.view.marks_of(index).hits]
    return found


def find(qtbot: QtBot, window: Window, words: str) -> None:
    """Type words into the bar and wait until all is looked through."""
    window.finding.open()
    window.finding.bar.field.setText("")
    for char in words:
        window.finding.bar.field.insert(char)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: not window.finding.searching)


@pytest.mark.parametrize("needle", ["軟件", "软件"])
def test_words_in_either_script_are_lit_in_every_view(
    make_window: MakeWindow, article: Path, qtbot: QtBot, needle: str
) -> None:
    window = make_window(article)
    find(qtbot, window, needle)
    assert window.finding.hits == [Span(at := TEXT.index("軟件"), at + 2)]
    seen = []
    for script in Script:
        window.session.set_script(script)
        settle(qtbot, window)
        seen += lit(window)
    assert seen == ["軟件", "軟件", "软件", "軟件", "軟件", "軟體", "軟件"]


def test_the_bar_counts_and_steps_around(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    finding, bar = window.finding, window.finding.bar
    find(qtbot, window, "發")
    places = [Span(at, at + 5) for at in range(len(TEXT)) if TEXT.startswith("發(fā)", at)]
    assert bar.count.text() == f"1 of {len(finding.hits)}"
    assert finding.hits[: len(places)] == places[: len(finding.hits)]
    assert finding.hits.active == finding.hits[0]
    for place in (2, 3):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        assert bar.count.text() == f"{place} of {len(finding.hits)}"
    for _ in range(3):
        QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finding.hits.active == finding.hits[-1]
    assert bar.message.text() == "Continued from the end."
    window.actions_.by_name["find-next"].trigger()
    assert finding.hits.active == finding.hits[0]
    assert bar.message.text() == "Continued from the start."
    assert [active for _, active in finding.hits.overlapping(Span(0, len(TEXT)))].count(True) == 1


@pytest.fixture
def long(make_window: MakeWindow, tmp_path: Path) -> Window:
    """A window on an article of many screens, with a 𠮷 in every line and a number that is the line's own."""
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"第{number}段,𠮷祥村發(fā)展軟件,U盤。" for number in range(600)), encoding="utf-8")
    return make_window(path, Script.TWP)


def go(window: Window, line: int) -> None:
    """Put caret and page where a paragraph begins."""
    assert window.session.views is not None
    start = window.session.views.paragraphs[line].start
    window.session.select(None)
    window.session.reveal(Span(start, start))


def test_opening_the_bar_leaves_the_page_where_it_is(long: Window, qtbot: QtBot) -> None:
    go(long, 300)
    find(qtbot, long, "软件")
    long.finding.close()
    go(long, 0)
    long.actions_.by_name["find"].trigger()
    settle(qtbot, long)
    assert long.view.visible()[0] == 0
    assert long.finding.hits.active is None
    assert long.finding.bar.count.text() == "600"
    assert lit(long)[:2] == ["軟體", "軟體"]
    long.finding.bar.field.setText("𠮷")
    settle(qtbot, long)
    assert long.finding.bar.count.text() == "1 of 600"


def test_return_goes_on_from_what_is_in_sight(long: Window, qtbot: QtBot) -> None:
    find(qtbot, long, "软件")
    long.finding.close()
    long.session.select(None)
    bar = long.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)  # by the wheel: the caret stays
    long.finding.open()
    QTest.keyClick(long.finding.bar.field, Qt.Key.Key_Return)  # before anything is found, or behind that
    first, last = long.view.visible()
    settle(qtbot, long)
    assert long.finding.hits.active is not None
    assert first <= long.finding.hits.index(long.finding.hits.active) <= last


def test_a_slip_in_typing_leads_nowhere_else(long: Window, qtbot: QtBot) -> None:
    finding, field = long.finding, long.finding.bar.field

    def active() -> int | None:
        settle(qtbot, long)
        return finding.hits.number(finding.hits.active) if finding.hits.active is not None else None

    long.finding.open()
    field.insert("第12")
    assert active() == 1
    hits = list(finding.hits)
    field.insert("5")
    assert finding.bar.field.text() == "第125"
    assert active() == 1
    assert finding.hits.active != hits[0]
    field.insert("x")
    assert active() is None
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert active() == 1
    assert finding.hits.active == hits[0]
    QTest.keyClick(field, Qt.Key.Key_Return)  # from there on
    assert active() == 2
    field.setText("𠮷")
    assert active() == 121
    go(long, 400)  # as a click in the page
    field.setText("软件")
    assert active() == 401


def test_nothing_in_the_bar_slips_away_from_under_the_pointer(
    make_window: MakeWindow, article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    window.finding.open()
    bar = window.finding.bar

    def places() -> list[int]:
        QApplication.processEvents()
        return [each.x() for each in (bar.regex, bar.exact, bar.previous, bar.next, bar.close_button)]

    first = places()
    for words in ("軟件", "軟件軟件", ""):
        find(qtbot, window, words)
        assert places() == first


def test_the_selection_is_what_one_looks_for(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    at = TEXT.rindex("發(fā)展")
    window.session.select(Span(at, at + 6))
    window.actions_.by_name["find"].trigger()
    settle(qtbot, window)
    assert window.finding.bar.field.text() == "發展"
    assert window.finding.hits.active == Span(at, at + 6)
    assert window.finding.bar.count.text() == "2 of 2"
    assert lit(window) == ["發展", "發展"]


def test_escape_gives_the_keyboard_back_with_the_hit_selected(
    make_window: MakeWindow, article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    find(qtbot, window, "信息")
    QTest.keyClick(window.finding.bar.field, Qt.Key.Key_Escape)
    assert not window.finding.is_open
    assert window.session.selection == Span(3, 5)
    assert lit(window) == []
    window.finding.step(1)  # what was looked for last
    settle(qtbot, window)
    assert window.finding.is_open
    assert lit(window) == ["信息"]
    window.session.select(None)
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.finding.is_open


def test_the_next_hit_is_the_one_after_a_caret_that_was_moved(
    make_window: MakeWindow, article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    find(qtbot, window, "發")
    window.view.caret = TEXT.index("𠮷")
    window.finding.step(1)
    assert window.finding.hits.active is not None
    assert window.finding.hits.active.start == TEXT.rindex("發(fā)展")
    window.view.caret = TEXT.index("𠮷")
    window.finding.step(-1)
    assert window.finding.hits.active.end <= TEXT.index("𠮷")


def test_what_is_no_pattern_gets_a_sentence_at_once(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    bar = window.finding.bar
    window.finding.open()
    bar.regex.setChecked(True)
    find(qtbot, window, "發[展動]")
    assert lit(window) == ["發展", "發動", "發展"]
    bar.field.setText("發[")
    settle(qtbot, window)
    assert bar.message.text() == "Invalid regular expression at character 2."
    assert lit(window) == []
    bar.field.setText("𠮷.")
    settle(qtbot, window)
    assert bar.message.isHidden()
    assert lit(window) == ["𠮷祥"]


def test_a_pattern_without_an_end_holds_nothing_up(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_search, "STUCK_AFTER", 300)
    path = tmp_path / "a.txt"
    path.write_text("雲" * 60 + "嶺", encoding="utf-8")
    window = make_window(path)
    find(qtbot, window, "雲")  # the process is there
    assert len(window.finding.hits) == 60
    window.finding.bar.regex.setChecked(True)
    window.finding.bar.field.setText("(雲+)+$")
    assert window.finding.searching
    settle(qtbot, window)
    assert window.finding.bar.message.text().startswith("Searching for this pattern takes too long")
    monkeypatch.setattr(article_search, "STUCK_AFTER", 20_000)  # a new process has to start for what comes
    window.finding.bar.field.setText("雲{3}嶺")
    settle(qtbot, window)
    assert window.finding.hits == [Span(57, 61)]


def test_a_question_behind_a_pattern_without_an_end_is_answered(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_search, "STUCK_AFTER", 300)
    path = tmp_path / "a.txt"
    path.write_text("雲" * 60 + "嶺", encoding="utf-8")
    window = make_window(path)
    find(qtbot, window, "雲")
    window.finding.bar.regex.setChecked(True)
    window.finding.bar.field.setText("(雲+)+$")
    window.finding.bar.regex.setChecked(False)
    window.finding.bar.field.setText("嶺")
    settle(qtbot, window)
    assert window.finding.hits == [Span(60, 61)]


def test_another_article_is_looked_through_only_while_the_bar_is_open(
    make_window: MakeWindow, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    find(qtbot, window, "發展")
    for _ in range(2):
        window.finding.step(1)
    assert window.finding.bar.message.text() == "Continued from the start."
    other = tmp_path / "other.txt"
    other.write_text("雲嶺縣還要發展。", encoding="utf-8")
    window.session.open_file(str(other))
    settle(qtbot, window)
    assert window.finding.hits == [Span(5, 7)]
    assert window.finding.bar.count.text() == "1"
    assert window.finding.bar.message.isHidden()
    window.finding.close()
    window.session.open_file(str(article))
    assert not window.finding.hits
    assert not window.finding.searching


def test_the_words_of_the_library_s_search_are_lit_without_the_bar(
    make_window: MakeWindow, article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    window.finding.highlight("软件 𠮷祥")
    settle(qtbot, window)
    assert not window.finding.is_open
    assert lit(window) == ["軟件", "𠮷祥"]
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert lit(window) == []
    assert window.session.selection is None


def test_hits_follow_when_the_article_is_read_otherwise(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    find(qtbot, window, "發展")
    assert len(window.finding.hits) == 2
    views = window.session.views
    assert views is not None
    window.session.reread(views.reading._replace(repair=False))
    settle(qtbot, window)
    assert not window.finding.hits  # glosses stand in them now
    window.session.reread(views.reading)
    settle(qtbot, window)
    assert len(window.finding.hits) == 2


def test_hits_of_a_long_article_grow_from_what_is_in_sight(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.txt"
    line = "霽川市信息中心將發展軟件業,林若谷說。"
    path.write_text("\n".join([line] * 4000), encoding="utf-8")
    window = make_window(path, Script.TWP)
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first = window.view.visible()[0]
    told: list[int] = []
    window.finding.changed.connect(lambda: told.append(len(window.finding.hits)))
    find(qtbot, window, "軟體")
    assert len(window.finding.hits) == 4000
    assert window.finding.hits == sorted(window.finding.hits)
    assert window.finding.hits.active is not None
    assert window.finding.hits.active.start // (len(line) + 1) in range(first, first + 3)
    assert window.view.visible()[0] == first
    assert told == sorted(told)
    assert len(set(told)) > 1
    assert window.finding.bar.count.text() == f"{window.finding.hits.number(window.finding.hits.active):,} of 4,000"


def test_a_hit_over_the_cut_of_an_over_long_paragraph_is_lit_on_both_sides(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "line.txt"
    path.write_text("霽川市的信息中心發(fā)展軟件業(yè),U盤與𠮷祥村😀都夠用。" * 300, encoding="utf-8")
    window = make_window(path, Script.TWP)
    page = window.view.page
    assert page is not None
    blocks = len(page)
    assert blocks > 2
    find(qtbot, window, "用。霽川")
    assert len(window.finding.hits) == 299
    words = lit(window)
    assert words.count("用。霽川") + words.count("用。") == 299
    assert words.count("用。") == words.count("霽川") == blocks - 1
    assert len(words) == 299 + blocks - 1
