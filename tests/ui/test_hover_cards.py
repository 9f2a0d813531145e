"""Hover cards: what they say of each layer, that they stay and go as they should, and that they keep to the page."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.types import Analysis, Annotation, Entity, EntityType, Script, Span, Status, Term
from reader.ui.look.layers import Layer
from reader.ui.look.theme import THEMES
from reader.ui.marking.place_details import DetailSection
from reader.ui.model import word_lists
from reader.ui.window import Window

# 𠮷 and an emoji, a newline, a gloss, a suspicious character, and words that get longer in Taiwan's phrases.
TEXT = (
    "𠮷祥🙂報道:霽川市信息中心主任林若谷說,霽川市將發(fā)展軟件業(yè),力爭全年發(fā)放貸款20億元。\n"
    "村裡的干部鼓足干勁,霽川市的企業(yè)也要發(fā)展產業(yè)。\n"
    "第二天,沒有別的話。\n" + "後面還有一些平常的句子,好讓這一頁長得可以往下翻。\n" * 40
)
NOW = datetime.datetime(2025, 3, 4, tzinfo=datetime.UTC)


@pytest.fixture
def window(make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "jichuan.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = make_window(path)
    qtbot.waitUntil(lambda: made.session.analysis is not None and bool(made.proof.suspects))
    made.view.setFocus()
    return made


def at(words: str, within: int = 0) -> int:
    return TEXT.index(words) + within


def span_of(words: str) -> Span:
    return Span(at(words), at(words) + len(words))


def here(window: Window, words: str, within: int = 0) -> dict[str, DetailSection]:
    return {each.layer: each for each in window.cards.details.sections(at(words, within))}


def point_of(window: Window, offset: int) -> QPoint:
    box = window.view.box(offset)
    assert box is not None
    return QPointF(box.left() + 4, box.center().y()).toPoint()


def rest(window: Window, offset: int) -> None:
    """The pointer rests over a source offset."""
    gestures = window.gestures
    gestures.hovered.emit(offset, window.view.viewport().mapToGlobal(point_of(window, offset)))


def move(window: Window, point: QPoint) -> None:
    viewport = window.view.viewport()
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


# What is said


def test_a_name_says_its_kind_its_source_and_how_often_it_stands(window: Window) -> None:
    found = here(window, "霽川市將", 1)
    assert (found["entity"].title, found["entity"].kind) == ("霽川市", EntityType.LOC)
    assert found["entity"].lines[0].startswith("Place · from its form · ")
    assert found["entity"].lines[1:] == ("suggested",)
    window.session.set_script(Script.HANS)
    assert here(window, "林若谷")["entity"].title == "林若谷"
    assert here(window, "霽川市將")["entity"].title == "霁川市"
    window.session.set_hidden(frozenset({EntityType.LOC}))
    assert "entity" not in here(window, "霽川市將")


def test_a_commitment_says_who_how_much_by_when_and_why(window: Window, qtbot: QtBot) -> None:
    session = window.session
    place = next(i for i, each in enumerate(session.commitments) if each.targets)
    section = here(window, "放貸款")["commitment"]
    assert section.title.startswith(f"{place + 1} · 林若谷")
    said = "\n".join(section.lines)
    assert "2,000,000,000 元" in said
    assert "2025-12-31" in said or "Due: 全年" in said
    assert section.lines[-1] == "suggested"
    section.actions[0].run()
    assert session.reviewed_commitments[place].status is Status.ACCEPTED
    assert here(window, "放貸款")["commitment"].lines[-1].startswith("accepted · tester")
    wanted: list[object] = []
    session.reviewing.edit_requested.disconnect()
    session.reviewing.edit_requested.connect(wanted.append)
    here(window, "放貸款")["commitment"].actions[1].run()
    assert wanted == [(session.reviewed_commitments[place],)]
    here(window, "放貸款")["commitment"].actions[2].run()
    assert session.reviewed_commitments[place].status is Status.REJECTED
    assert "commitment" not in here(window, "放貸款"), "what was rejected is not on the page"


def test_marks_say_their_tags_author_and_whole_note(window: Window) -> None:
    session = window.session
    note = "<b>not bold</b>\n" + "一句話。" * 200
    mark = session.changes.mark(span_of("企業(yè)也要"), ["Figure", "Promise"], note)
    assert mark is not None
    section = here(window, "企業(yè)也要", 1)["mark"]
    assert section.title == "Figure, Promise"
    assert section.lines[0].startswith("tester · ")
    assert section.note == note.strip()
    assert len(section.colours) == 2
    window.session.set_hidden_layers(frozenset({Layer.MARKS}))
    assert "mark" not in here(window, "企業(yè)也要", 1)
    window.session.set_hidden_layers(frozenset())
    rest(window, at("企業(yè)也要", 1))
    labels = window.cards.card.findChildren(QLabel)
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)
    assert any(each.text().startswith("<b>not bold</b>") for each in labels)
    section.actions[1].run()
    assert session.annotations == []
    assert not window.cards.shown


def test_a_suspect_a_repair_and_a_term_say_what_they_are(window: Window) -> None:
    session = window.session
    suspect = next(each for each in window.proof.suspects if each.span.start == at("干勁"))
    found = here(window, "干勁")
    assert found["suspect"].title.startswith("干 may be 幹")
    found["suspect"].actions[0].run()
    assert here(window, "干勁")["repair"].title == "干 in the file; you accepted 幹"
    assert session.views is not None
    assert [each.span for each in session.views.reading.accepted] == [suspect.span]
    word_lists.set_terms(session, (Term("軟件", None, None), Term("貸款", "借款", Script.TWP)))
    assert here(window, "軟件", 1)["term"].title == "Term: 軟件 is not converted"
    assert here(window, "貸款")["term"].title == "Term: 貸款 becomes 借款 (臺灣詞)"
    assert here(window, "貸款")["term"].span == span_of("貸款")
    assert "term" not in here(window, "放貸款")


def test_a_hit_says_which_of_how_many(window: Window) -> None:
    window.finding.hits.add([span_of("軟件"), span_of("企業(yè)")])
    assert here(window, "企業(yè)", 1)["hit"].title == "Match 2 of 2"
    assert "hit" not in here(window, "貸款")


# How it comes and goes


def test_it_stays_on_the_words_and_on_the_card_and_takes_no_focus(window: Window, qtbot: QtBot) -> None:
    cards = window.cards
    rest(window, at("林若谷", 1))
    assert cards.shown
    assert window.view.hasFocus()
    move(window, point_of(window, at("林若谷", 2)))
    assert not cards._close_timer.isActive()
    move(window, point_of(window, at("主任")))
    assert cards._close_timer.isActive()
    QApplication.sendEvent(cards.card, QEvent(QEvent.Type.Enter))  # the pointer came over to it
    assert not cards._close_timer.isActive()
    QApplication.sendEvent(cards.card, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not cards.shown)
    assert window.view.hasFocus()
    rest(window, at("別的話"))
    assert not cards.shown


def test_it_goes_with_a_key_with_scrolling_and_with_a_press(window: Window, qtbot: QtBot) -> None:
    cards, session = window.cards, window.session
    session.select(span_of("林若谷"))
    rest(window, at("林若谷", 1))
    assert cards.shown
    qtbot.keyClick(window.view, Qt.Key.Key_Control)
    assert cards.shown
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not cards.shown
    assert session.selection is not None, "Escape ended the card only"
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert session.selection is None
    rest(window, at("林若谷", 1))
    qtbot.keyClick(window.view, Qt.Key.Key_Right)
    assert not cards.shown
    rest(window, at("林若谷", 1))
    window.view.verticalScrollBar().setValue(60)
    assert not cards.shown
    window.view.verticalScrollBar().setValue(0)
    rest(window, at("林若谷", 1))
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(window, at("別的話")))
    assert not cards.shown
    rest(window, at("林若谷", 1))
    session.set_script(Script.HANS)
    assert not cards.shown


def test_a_key_shows_it_at_the_caret_until_another_key(window: Window, qtbot: QtBot) -> None:
    cards = window.cards
    window.view.caret = at("林若谷") + 3  # behind the name
    act = window.actions_.by_name["what-here"]
    assert act.shortcut().toString() == "Ctrl+Shift+I"
    act.trigger()
    assert cards.shown
    assert cards.card.accessibleName().startswith("林若谷 · Person")
    move(window, point_of(window, at("別的話")))
    assert not cards._close_timer.isActive(), "the pointer has nothing to do with it"
    qtbot.keyClick(window.view, Qt.Key.Key_Left)
    assert not cards.shown
    window.view.caret = at("別的話")
    act.trigger()
    assert not cards.shown
    assert window.status.currentMessage() != ""


def test_the_bar_in_the_margin_has_a_card(window: Window) -> None:
    gestures, viewport = window.gestures, window.view.viewport()
    point = QPoint(window.view.left - 10, point_of(window, at("放貸款")).y())
    gestures.hovered.emit(-1, viewport.mapToGlobal(point))
    assert window.cards.shown
    move(window, point + QPoint(-3, 2))
    assert not window.cards._close_timer.isActive()
    move(window, QPoint(point.x(), 2))
    assert window.cards._close_timer.isActive()


def test_in_the_margin_it_is_of_the_commitment_though_a_name_begins_the_line(window: Window, qtbot: QtBot) -> None:
    place = window.session.commitment_in(window.view.line_span(point_of(window, 0).y()))
    assert place is not None
    window.session.activate()
    QTest.mouseMove(window.view.viewport(), QPoint(window.view.left - 10, point_of(window, 0).y()))
    qtbot.waitUntil(lambda: window.cards.shown)
    said = window.cards.card.accessibleName()
    assert said.startswith(window.cards.details.commitment(place).title)


def test_a_verb_on_it_is_one_click(window: Window, qtbot: QtBot) -> None:
    rest(window, at("干勁"))
    button = window.cards.card.buttons[0]
    assert button.text() == "Accept 幹"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.cards.shown
    assert window.session.views is not None
    assert len(window.session.views.reading.accepted) == 1
    assert window.view.hasFocus()


def test_many_marks_leave_the_last_buttons_as_high_as_the_first(window: Window) -> None:
    for tag in ("Figure", "Deadline", "Promise", "Praise"):
        window.session.changes.mark(span_of("貸款20億元"), [tag], "")
    rest(window, at("20億"))
    buttons = window.cards.card.buttons
    assert len(buttons) == 2 * 4 + 3
    assert all(button.height() >= button.sizeHint().height() for button in buttons)


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("size", [(1280, 800), (640, 420)])
def test_it_keeps_to_the_page_and_off_its_words(
    window: Window, qtbot: QtBot, theme: str, size: tuple[int, int]
) -> None:
    session = window.session
    session.changes.mark(
        span_of("霽川市將發(fā)展軟件"), ["Figure"], "https://" + "x" * 300 + "\n" + "很長的話。" * 300
    )
    window.appearance.set_theme(theme)
    window.resize(*size)
    QApplication.processEvents()
    for offset in (at("霽川市將", 1), at("軟件")):
        rest(window, offset)
        card, box = window.cards.card, window.view.box(offset)
        assert box is not None
        assert window.view.rect().contains(card.geometry())
        assert not card.geometry().intersects(box.toAlignedRect())
        image = card.grab().toImage()
        assert image.pixelColor(4, image.height() // 2) == QColor(THEMES[theme].raised)
        window.cards.close()


def test_it_comes_over_ten_thousand_marks_and_fifty_thousand_names(window: Window) -> None:
    session = window.session
    assert session.analysis is not None
    assert session.views is not None
    offset = at("貸款")
    sha = session.views.article.sha256
    spans = [Span(3 * i, 3 * i + 3) for i in range(50_000)]
    entities = tuple(Entity(EntityType.LOC, each, "雲嶺縣") for each in spans)
    session.analysis = Analysis(session.analysis.fields, entities, session.analysis.commitments)
    session.annotations = [
        Annotation(str(i), sha, each, "", "", "", (), "", "x", NOW, NOW) for i, each in enumerate(spans[:10_000])
    ]
    len(session.reviewed.names)  # as the panel has asked
    assert session.entities_at(offset)[0] == next(
        each for each in entities if each.span.start <= offset < each.span.end
    )
    rest(window, offset)
    assert window.cards.shown
