"""The pages of the concordance, of frequencies and of agreement, on the real process."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from reader.store.research.concordance import ConcordanceLine, ConcordanceOrder
from reader.store.research.counts import CooccurrenceUnit
from reader.store.research.search_query import HitKind, SearchQuery
from reader.types import Article, EntityType, Script
from reader.ui.look import fonts
from reader.ui.look import theme as themes
from reader.ui.model.session import Session
from reader.ui.research.agreement_page import AgreementPage
from reader.ui.research.concordance_page import ConcordancePage
from reader.ui.research.frequencies_page import FrequenciesPage
from reader.ui.research.window import AGREEMENT, CONCORDANCE, FREQUENCIES, ResearchWindow
from tests.ui.kept_research import articles, kept, research, session
from tests.ui.research import WAIT, Heard, heard, is_idle

__all__ = ["articles", "heard", "kept", "research", "session"]


@pytest.fixture
def settled(qtbot: QtBot, session: Session) -> Callable[[], None]:
    """Waits until the index has caught up and nothing is asked any more."""

    def wait() -> None:
        qtbot.waitUntil(lambda: is_idle(session), timeout=WAIT)

    return wait


# Concordance


@pytest.fixture
def concordance(research: ResearchWindow) -> ConcordancePage:
    research.turn_to(CONCORDANCE)
    page = research.page(CONCORDANCE)
    assert isinstance(page, ConcordancePage)
    return page


def lines(page: ConcordancePage) -> list[ConcordanceLine]:
    found: list[ConcordanceLine] = page.list.fetched()
    return found


def look(qtbot: QtBot, page: ConcordancePage, words: str, settled: Callable[[], None]) -> list[ConcordanceLine]:
    page.field.setText(words)
    page.search()
    settled()
    qtbot.waitUntil(lambda: len(lines(page)) == page.list.count > 0, timeout=WAIT)
    return lines(page)


def test_every_place_is_a_line_and_its_span_is_the_source_s(
    qtbot: QtBot, concordance: ConcordancePage, articles: list[Article], settled: Callable[[], None]
) -> None:
    found = look(qtbot, concordance, "發展", settled)
    texts = {article.sha256: article.text for article in articles}
    places = [texts[line.article][line.span.start : line.span.end] for line in found]
    assert places == ["发展", "发展", "發展", "發展", "發(fā)展", "發(fā)展"]
    assert [line.node for line in found] == ["发展", "发展", "發展", "發展", "發展", "發展"]
    assert found == look(qtbot, concordance, "发展", settled)


def test_lines_are_sorted_by_the_word_before_and_behind(
    qtbot: QtBot, concordance: ConcordancePage, settled: Callable[[], None]
) -> None:
    before = look(qtbot, concordance, "發展", settled)
    concordance.list.enter_list()
    qtbot.keyClick(concordance.list, Qt.Key.Key_S)
    assert concordance.by is ConcordanceOrder.LEFT
    settled()
    qtbot.waitUntil(lambda: len(lines(concordance)) == len(before), timeout=WAIT)
    by_left = lines(concordance)
    assert sorted(by_left, key=before.index) == before
    assert [line.left[:1] for line in by_left] != [line.left[:1] for line in before]
    qtbot.keyClick(concordance.list, Qt.Key.Key_S)
    assert concordance.by is ConcordanceOrder.RIGHT
    qtbot.keyClick(concordance.list, Qt.Key.Key_S)
    settled()
    qtbot.waitUntil(lambda: lines(concordance) == before, timeout=WAIT)


def test_return_goes_to_the_place(
    qtbot: QtBot, concordance: ConcordancePage, heard: Heard, settled: Callable[[], None]
) -> None:
    found = look(qtbot, concordance, "U盤", settled)
    qtbot.keyClick(concordance.field, Qt.Key.Key_Return)
    qtbot.keyClick(concordance.list, Qt.Key.Key_Return)
    assert heard == [("passage", found[0].article, found[0].span)]


def test_a_line_is_read_in_the_script_of_the_page_and_its_words_stay_in_order(
    qtbot: QtBot, concordance: ConcordancePage, session: Session, settled: Callable[[], None]
) -> None:
    (line,) = look(qtbot, concordance, "U盤", settled)
    made = concordance.list.rows.row(0)
    assert made.left + made.before + made.node + made.after + made.right == "林若谷說，𠮷祥鄉的U盤和軟件將發展起來。"
    assert line.node == "U盤"
    session.set_script(Script.TWP)
    assert concordance.list.rows.row(0).node == "隨身碟"
    session.set_script(Script.HANS)
    assert concordance.list.rows.row(0).families == fonts.sans_of(Script.HANS)


def test_all_lines_go_into_a_table(
    qtbot: QtBot, concordance: ConcordancePage, tmp_path: Path, settled: Callable[[], None]
) -> None:
    found = look(qtbot, concordance, "發展", settled)
    concordance.save(str(tmp_path / "lines.csv"))
    qtbot.waitUntil((tmp_path / "lines.csv").exists, timeout=WAIT)
    settled()
    with (tmp_path / "lines.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(found)
    assert {line.node for line in found} <= {cell for row in rows for cell in row.values()}
    assert "lines.csv" in concordance.hint.text()


def test_that_a_table_is_being_written_is_told(
    qtbot: QtBot, concordance: ConcordancePage, session: Session, tmp_path: Path, settled: Callable[[], None]
) -> None:
    progress = session.progress
    look(qtbot, concordance, "發展", settled)
    concordance.save(str(tmp_path / "lines.csv"))
    (task,) = progress.running
    assert concordance.hint.text() == "Exporting table…"
    concordance.save(str(tmp_path / "other.csv"))
    assert progress.running == [task]  # one at a time
    qtbot.waitUntil(lambda: progress.running == [], timeout=WAIT)
    assert [path.name for path in tmp_path.glob("*.csv")] == ["lines.csv"]
    concordance.save(str(tmp_path / "other.csv"))
    session.library_opened.emit()
    assert progress.running == []  # the process may have been ended with the library
    settled()


def test_writing_a_table_is_stopped_whole_or_not_at_all(
    qtbot: QtBot, concordance: ConcordancePage, research: ResearchWindow, tmp_path: Path, settled: Callable[[], None]
) -> None:
    progress = concordance.session.progress
    found = look(qtbot, concordance, "發展", settled)
    concordance.save(str(tmp_path / "lines.csv"))
    (task,) = progress.running
    assert task.stops
    assert task.blocks_closing
    task.stop()
    qtbot.waitUntil(lambda: progress.running == [], timeout=WAIT)
    settled()
    if (tmp_path / "lines.csv").exists():  # it was quicker
        with (tmp_path / "lines.csv").open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.DictReader(file))) == len(found)
    else:
        assert "Stopped" in research.notice.sentence


def test_a_table_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot,
    concordance: ConcordancePage,
    research: ResearchWindow,
    tmp_path: Path,
    settled: Callable[[], None],
) -> None:
    look(qtbot, concordance, "發展", settled)
    concordance.save(str(tmp_path / "no" / "lines.csv"))
    qtbot.waitUntil(lambda: "Cannot write" in research.notice.sentence, timeout=WAIT)
    assert concordance.session.progress.running == []


# Frequencies


@pytest.fixture
def frequencies(research: ResearchWindow, settled: Callable[[], None]) -> FrequenciesPage:
    research.turn_to(FREQUENCIES)
    page = research.page(FREQUENCIES)
    assert isinstance(page, FrequenciesPage)
    settled()
    return page


def test_tags_are_counted_with_those_below_them(frequencies: FrequenciesPage) -> None:
    counted = {row.label: (row.places, row.articles) for row in frequencies.table.rows if row.places}
    assert counted == {"產業": (7, 3), "軟件": (4, 2)}
    assert [bar.label for bar in frequencies.bars._bars] == ["產業", "軟件"]
    frequencies.table.choose(1)
    assert frequencies.bars._chosen == 1
    frequencies.bars.chosen.emit(0)
    assert frequencies.table.current().label == "產業"


def test_names_are_counted_by_type(frequencies: FrequenciesPage, settled: Callable[[], None]) -> None:
    frequencies.options.choose(tags=False)
    settled()
    places = {row.key: row for row in frequencies.table.rows}
    assert places["林若谷"].type is EntityType.PER
    frequencies.options._types[EntityType.PER].click()
    settled()
    assert {row.type for row in frequencies.table.rows} == {EntityType.PER}


def test_what_is_together_is_a_table_and_squares(frequencies: FrequenciesPage, settled: Callable[[], None]) -> None:
    frequencies.options.choose(tags=False, together=True, unit=CooccurrenceUnit.ARTICLE)
    settled()
    assert frequencies.pairs.rows
    assert frequencies.squares._together
    pair = frequencies.pairs.rows[0]
    frequencies.pairs.choose(0)
    row, column = frequencies.squares._chosen  # type: ignore[misc]
    assert frequencies.squares._together[min(row, column), max(row, column)] == pair.units
    frequencies.pairs.choose(None)
    frequencies.squares.chosen.emit((row, column))
    assert frequencies.pairs.current() == pair


def test_return_searches_for_it(
    qtbot: QtBot, frequencies: FrequenciesPage, research: ResearchWindow, settled: Callable[[], None]
) -> None:
    asked: list[SearchQuery] = []
    frequencies.search_requested.connect(asked.append)
    frequencies.table.choose(1)
    qtbot.keyClick(frequencies.table, Qt.Key.Key_Return)
    assert asked == [SearchQuery("", frozenset({HitKind.ANNOTATION}), tag="軟件")]
    settled()
    assert research.page(0).list.count == 4  # type: ignore[attr-defined]


@pytest.mark.parametrize("together", [False, True])
def test_table_and_picture_are_saved(
    qtbot: QtBot, frequencies: FrequenciesPage, tmp_path: Path, settled: Callable[[], None], together: bool
) -> None:
    frequencies.options.choose(tags=False, together=together)
    settled()
    frequencies.save_table(str(tmp_path / "table.csv"))
    frequencies.save_picture(str(tmp_path / "picture.png"))
    frequencies.save_picture(str(tmp_path / "picture.SVG"))
    settled()
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) - 1 == len(frequencies.pairs.rows if together else frequencies.table.rows)
    assert not QImage(str(tmp_path / "picture.png")).isNull()
    assert QSvgRenderer(QByteArray((tmp_path / "picture.SVG").read_bytes())).isValid()


# Agreement


@pytest.fixture
def agreement(research: ResearchWindow, settled: Callable[[], None]) -> AgreementPage:
    research.turn_to(AGREEMENT)
    page = research.page(AGREEMENT)
    assert isinstance(page, AgreementPage)
    settled()
    return page


def shown(page: AgreementPage) -> dict[str, list[str]]:
    model = page.table.model()
    rows = [[str(model.index(row, column).data()) for column in range(5)] for row in range(model.rowCount())]
    return {row[0]: row[1:] for row in rows}


def test_agreement_is_told_in_words_and_shapes(agreement: AgreementPage, articles: list[Article]) -> None:
    rows = shown(agreement)
    assert agreement._compared == ["乙", "甲"]
    both = len(articles[1].text) + len(articles[2].text)
    assert rows["軟件"][1].startswith(("●", "◐"))
    assert rows["軟件"][2:] == [f"{both:,}", "8 / 11"]
    assert float(rows["產業"][0]) < 1
    assert "2 article(s)" in agreement.summary.text()
    assert agreement.hint.isVisibleTo(agreement)


def test_one_coder_cannot_agree(agreement: AgreementPage, settled: Callable[[], None]) -> None:
    agreement.coders.item(0).setCheckState(Qt.CheckState.Unchecked)
    settled()
    assert "two or more coders" in agreement.summary.text()
    assert not agreement.table.rows
    assert not agreement.hint.isVisibleTo(agreement)  # there are no shapes to explain
    assert not agreement.export.isEnabled()


def test_a_collection_can_be_compared_with_silence_as_an_answer(
    agreement: AgreementPage, articles: list[Article], settled: Callable[[], None]
) -> None:
    place = agreement.articles.findData("reports")
    agreement.articles.setCurrentIndex(place)
    agreement.articles.activated.emit(place)
    settled()
    assert {row.characters for row in agreement.table.rows} == {len(articles[2].text)}
    assert "1 article(s)" in agreement.summary.text()
    agreement.all_read.click()
    settled()
    assert {row.characters for row in agreement.table.rows} == {len(articles[2].text) + len(articles[3].text)}


def test_an_alpha_that_is_not_defined_says_why_and_none_looks_better_than_it_is() -> None:
    from reader.ui.research.agreement_page import _figure

    assert _figure(None) == "–"
    assert _figure(0.79999) == "0.799"
    assert _figure(0.8) == "0.800"
    assert _figure(-0.25) == "−0.250"


def test_the_table_is_saved(agreement: AgreementPage, tmp_path: Path, settled: Callable[[], None]) -> None:
    agreement.save(str(tmp_path / "agreement.csv"))
    settled()
    with (tmp_path / "agreement.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == ["tag", "alpha", "characters", "乙", "甲"]
    assert [row[0] for row in rows] == [each.tag for each in agreement.table.rows]


# All of them


@pytest.mark.parametrize("name", themes.NAMES)
def test_every_page_is_painted_in_every_theme(research: ResearchWindow, settled: Callable[[], None], name: str) -> None:
    research.set_theme(themes.THEMES[name])
    for index in (CONCORDANCE, FREQUENCIES, 0, AGREEMENT):
        research.turn_to(index)
        settled()
        assert not research.grab().isNull()
        assert research.minimumSizeHint().width() <= 1024
