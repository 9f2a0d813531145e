"""The card explains a commitment in words, and every rule and kind has some."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.analysis.rules import Attribution, Rule
from reader.types import (
    Analysis,
    Commitment,
    Comparator,
    Deadline,
    EntityType,
    Fields,
    FoundBy,
    Span,
    Speaker,
    Status,
    Strength,
    Target,
    Why,
)
from reader.ui import words
from reader.ui.look.theme import THEMES
from reader.ui.model.analyses import Analyses
from reader.ui.model.session import Session
from reader.ui.panels.commitment_card import CommitmentCard
from tests.ui.conftest import TEXT


def at(text: str) -> Span:
    return Span(TEXT.index(text), TEXT.index(text) + len(text))


FIELDS = Fields(None, None, None, None, None, (), ())
MONEY = Target(at("20億元"), "20億元", "貸款", Comparator.AT_LEAST, Decimal(2_000_000_000), None, None, "元")
YEAR = Deadline(at("全年"), "全年", datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))
WHO = Speaker("陳禾", "主任", "信息<中心>", at("陳禾"))
PROMISE = Commitment(
    at("力爭全年發(fā)放貸款20億元"),
    "力爭全年發放貸款20億元",
    "力爭",
    at("力爭"),
    Strength.AIM,
    WHO,
    (MONEY,),
    YEAR,
    Why("cue", "said", at("說")),
)


@pytest.fixture
def card(session: Session, article: Path, qtbot: QtBot) -> CommitmentCard:
    with patch.object(Analyses, "start"):
        session.open_file(str(article))
    session.analysis = Analysis(FIELDS, (), (PROMISE, PROMISE._replace(span=at("更旺"), why=None, speaker=None)))
    card = CommitmentCard(session, THEMES["light"])
    qtbot.addWidget(card)
    card.resize(380, 260)
    with qtbot.waitExposed(card):
        card.show()
    return card


def test_it_says_who_how_much_by_when_and_why(card: CommitmentCard, session: Session) -> None:
    assert "Select a commitment" in card.text.text()
    assert not card.buttons.accept.isEnabled()
    session.activate(commitment=0)
    shown = card.text.text()
    for expected in (
        "陳禾",
        "信息&lt;中心&gt; 主任",
        "aim",
        "貸款 ≥ 2,000,000,000 元",
        "全年",
        "2025-01-01 – 2025-12-31",
        "Future marker",
        "力爭",
        "speech verb",
        "說",
        "suggested",
    ):
        assert expected in shown
    session.activate(commitment=1)
    assert "Unnamed" in card.text.text()
    assert "Added manually" in card.text.text()


def test_its_links_go_to_the_words(card: CommitmentCard, session: Session, qtbot: QtBot) -> None:
    session.activate(commitment=0)
    for name, span in (("evidence", at("說")), ("speaker", at("陳禾")), ("target-0", MONEY.span), ("cue", at("力爭"))):
        with qtbot.waitSignal(session.revealed) as heard:
            card.text.linkActivated.emit(name)
        assert heard.args == [span]
        assert session.selection == span


def test_its_buttons_decide(card: CommitmentCard, session: Session, qtbot: QtBot) -> None:
    session.reviewing.advances = False
    session.activate(commitment=0)
    QTest.mouseClick(card.buttons.accept, Qt.MouseButton.LeftButton)
    assert session.reviewed_commitments[0].status is Status.ACCEPTED
    assert card.buttons.accept.isChecked()
    assert "accepted · tester · " in card.text.text()
    QTest.mouseClick(card.buttons.reject, Qt.MouseButton.LeftButton)
    assert session.reviewed_commitments[0].status is Status.REJECTED
    assert (card.buttons.accept.isChecked(), card.buttons.reject.isChecked()) == (False, True)
    QTest.keyClick(card.buttons.reject, Qt.Key.Key_Space)
    assert session.reviewed_commitments[0].decision is None
    assert not card.buttons.reject.isChecked()
    with qtbot.waitSignal(session.reviewing.edit_requested) as heard:
        QTest.mouseClick(card.buttons.edit, Qt.MouseButton.LeftButton)
    assert heard.args == [(session.reviewed_commitments[0],)]


def test_a_button_is_not_pressed_when_nothing_could_be_written(card: CommitmentCard, session: Session) -> None:
    session.activate(commitment=0)
    library, session.library = session.library, None
    QTest.mouseClick(card.buttons.accept, Qt.MouseButton.LeftButton)
    assert not card.buttons.accept.isChecked()
    session.library = library


def test_without_a_library_nothing_can_be_decided(card: CommitmentCard, session: Session) -> None:
    library, session.library = session.library, None
    session.activate(commitment=0)
    assert not card.buttons.accept.isEnabled()
    session.library = library


KINDS: list[tuple[type[StrEnum], Callable[..., str]]] = [
    (Rule, words.rule),
    (Attribution, words.attribution),
    (FoundBy, words.found_by),
    (Status, words.status),
    (Strength, words.strength),
    (Comparator, words.comparator),
    (EntityType, words.kind),
]


@pytest.mark.parametrize(("kind", "word"), KINDS, ids=lambda each: getattr(each, "__name__", ""))
def test_nothing_is_without_words(kind: type[StrEnum], word: Callable[..., str]) -> None:
    said = [word(each) for each in kind]
    assert all(said)
    assert len(set(said)) == len(said)
    if kind in (Rule, Attribution):
        assert word("of a later version") == "of a later version"


@pytest.mark.parametrize(
    ("value", "low", "high", "comparator", "expected"),
    [
        ("270000000000", None, None, Comparator.AT_LEAST, "投資 ≥ 270,000,000,000 元"),
        ("7.50", None, None, Comparator.INCREASE_BY, "投資 + 7.5 元"),
        ("100", None, None, Comparator.REACH, "投資 = 100 元"),
        (None, "600", "800", Comparator.ABOUT, "投資 ≈ 600–800 元"),
        (None, None, "800", Comparator.AT_MOST, "投資 ≤ 800 元"),
        (None, None, None, Comparator.EXCEED, "投資 高於全省"),
    ],
)
def test_targets_in_plain_values(
    value: str | None, low: str | None, high: str | None, comparator: Comparator, expected: str
) -> None:
    numbers = (None if each is None else Decimal(each) for each in (value, low, high))
    assert words.target(Target(Span(0, 4), "", "投資", comparator, *numbers, "元"), "高於全省") == expected


def test_days_of_a_deadline() -> None:
    day = datetime.date(2030, 6, 30)
    assert words.days(YEAR) == "2025-01-01 – 2025-12-31"
    assert words.days(YEAR._replace(first=day, last=day)) == "2030-06-30"
    assert words.days(YEAR._replace(first=None, last=day)) == "2030-06-30"
    assert words.days(YEAR._replace(first=None, last=None)) == ""


def test_the_keyboard_is_seen_where_it_stands_before_any_link(card: CommitmentCard, session: Session) -> None:
    session.activate(commitment=0)
    frames = []
    for focused in (True, False):
        card.text.setFocus(Qt.FocusReason.TabFocusReason) if focused else card.text.clearFocus()
        assert card.text.hasFocus() is focused
        image = card.text.grab().toImage()
        frames.append({image.pixelColor(x, 0).name().upper() for x in range(image.width())})
    assert frames == [{THEMES["light"].accent}, {THEMES["light"].panel}]
