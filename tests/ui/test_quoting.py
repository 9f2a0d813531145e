"""Cards and lists quote in the glyph forms of the current script: 骨 is one character with several forms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from reader.types import Analysis, Commitment, Fields, Script, Span, Speaker, Strength
from reader.ui.ledger.actors import ActorsPage
from reader.ui.ledger.table import Column, Table
from reader.ui.ledger.window import ACTORS, LIST, LedgerWindow
from reader.ui.lists.paged_list import ResultList, ResultPainter
from reader.ui.lists.row import Row, Size
from reader.ui.lists.rows import RowList
from reader.ui.look import fonts
from reader.ui.look.theme import THEMES
from reader.ui.model.analyses import Analyses
from reader.ui.model.session import Session
from reader.ui.panels.commitment_card import CommitmentCard
from reader.ui.research import results
from reader.ui.window import Window
from tests.ui.ledger import hashes, ledger

__all__ = ["hashes", "ledger"]

LIGHT = THEMES["light"]
BONE = "骨"
Families = tuple[str, ...]


def row_list(families: Families) -> QListView:
    made = RowList(lambda _: Row(BONE, families=families), lambda _: Size(), LIGHT, "rows")
    made.rows.set_keys(range(1))
    return made


def hit_list(families: Families) -> QListView:
    shown = results.ShownHit(BONE, "", "", "", BONE, "", families=families)
    return _filled(shown, results.HitPainter(LIGHT))


def line_list(families: Families) -> QListView:
    shown = results.ShownLine("", BONE, "", BONE, BONE, BONE, "", families)
    return _filled(shown, results.LinePainter(LIGHT))


def _filled(shown: Any, painter: ResultPainter) -> ResultList:
    made = ResultList(lambda _: None, lambda _: shown, painter, LIGHT, "results")
    made.show_first([BONE], None)
    return made


def table(families: Families) -> Table:
    made = Table([Column("Name", str, families=lambda _: families)], LIGHT, "names")
    made.show_rows([BONE], lambda one, other: bool(one == other))
    return made


@pytest.mark.parametrize("make", [row_list, hit_list, line_list, table])
def test_lists_draw_the_forms_that_a_row_asks_for(make: Callable[[Families], Any], qtbot: QtBot) -> None:
    def drawn(script: Script) -> QImage:
        made = make(fonts.sans_of(script))
        qtbot.addWidget(made)
        made.resize(300, 80)
        made.grab()
        return made.viewport().grab().toImage()

    assert drawn(Script.HANS) != drawn(Script.HANT)
    assert drawn(Script.TWP) == drawn(Script.HANT)


def test_the_card_quotes_in_the_script_that_is_read(session: Session, article: Path, qtbot: QtBot) -> None:
    with patch.object(Analyses, "start"):
        session.open_file(str(article))
    promise = Commitment(
        Span(0, 5), BONE, "", Span(0, 0), Strength.AIM, Speaker(BONE, None, None, Span(0, 1)), (), None, None
    )
    session.analysis = Analysis(Fields(None, None, None, None, None, (), ()), (), (promise,))
    card = CommitmentCard(session, LIGHT)
    qtbot.addWidget(card)
    card.resize(380, 260)
    session.activate(commitment=0)

    def drawn(script: Script) -> QImage:
        session.set_script(script)
        return card.text.grab().toImage()

    assert drawn(Script.HANS) != drawn(Script.HANT)
    assert drawn(Script.READING) == drawn(Script.HANT)  # as the article is written


def test_the_title_above_the_page_and_the_hover_card_are_in_the_script_that_is_read(
    make_window: Callable[..., Window], article: Path
) -> None:
    window = make_window(article)
    session = window.session
    session.changes.mark(Span(0, 3), [])
    for script, wanted in ((Script.HANS, Script.HANS), (Script.HK, Script.HK), (Script.READING, Script.HANT)):
        session.set_script(script)
        assert tuple(window.tools._title.font().families()) == fonts.sans_of(wanted)
        window.view.set_caret(1)
        window.cards.show_at_caret()
        titles = [label for label in window.cards.card.findChildren(QLabel) if label.font().bold()]
        assert {tuple(label.font().families()) for label in titles} == {fonts.sans_of(wanted)}


@pytest.mark.parametrize("script", [Script.HANS, Script.HK, Script.READING])
def test_the_ledger_asks_for_the_script_that_is_read(
    qtbot: QtBot, session: Session, ledger: LedgerWindow, script: Script
) -> None:
    session.set_script(script)
    wanted = fonts.sans_of(Script.HANT if script is Script.READING else script)
    rows: Any = ledger.page(LIST)

    def first() -> Families:
        row = rows.rows.list.rows.row(0) if rows.rows.list.rows.rowCount() else None
        return row.families if row is not None else ()

    qtbot.waitUntil(lambda: first() == wanted)
    ledger.turn_to(ACTORS)
    page = ledger.page(ACTORS)
    assert isinstance(page, ActorsPage)
    qtbot.waitUntil(lambda: len(page.list.table.rows) > 0)
    font = page.list.table.model().index(0, 0).data(Qt.ItemDataRole.FontRole)
    assert tuple(font.families()) == wanted
    page.list.table.choose(0)
    qtbot.waitUntil(lambda: page.statements.list.rows.rowCount() > 1)
    row = page.statements.list.rows.row(1)
    assert row is not None
    assert row.families == wanted
