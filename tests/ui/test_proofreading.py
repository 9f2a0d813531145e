"""Suspicious characters and repairs in the window: what is marked, what a decision does, what is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.text import repair
from reader.text.damage.shape import Damage
from reader.text.views import Views
from reader.types import Normal, Repair, Script, Span, Suspect
from reader.ui.model.analyses import Analyses
from reader.ui.reading_view.prefetch import Prefetch
from reader.ui.window import Window
from tests.ui import every

# Damaged (glosses, one of them on a suspicious word), wrong characters of a converter, half-width signs, 𠮷.
TEXT = (
    "𠮷祥村鼓足干勁謀發(fā)展\n"
    "村里的干部說,要鼓足干勁,發(fā)展產(chǎn)業(yè)(小麥、玉米),讓企業(yè)增長。\n"
    "\n"
    "產(chǎn)業(yè)和企業(yè)的關系,要在網(wǎng)絡上制造聲勢。軟件公司的于明也來了。\n"
)


@pytest.fixture
def window(make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "jixiang.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = make_window(path)
    qtbot.waitUntil(lambda: bool(made.proof.suspects))
    qtbot.waitUntil(lambda: made.session.analysis is not None)
    return made


def spans_of(word: str, within: int = 0) -> list[Span]:
    """Where one character of a word stands in the source, each time."""
    found, at = [], TEXT.find(word)
    while at >= 0:
        found.append(Span(at + within, at + within + 1))
        at = TEXT.find(word, at + 1)
    return found


def suspects(window: Window, char: str) -> list[Suspect]:
    return [each for each in window.proof.suspects if each.char == char]


def reading(window: Window) -> str:
    assert window.session.views is not None
    return window.session.views.whole(Script.READING).text


def kept(window: Window) -> tuple[Repair, ...]:
    assert window.session.library is not None
    assert window.session.views is not None
    return window.session.library.reading(window.session.views.article.sha256).accepted


def act(window: Window, name: str) -> None:
    window._enable()
    assert window.actions_.by_name[name].isEnabled(), name
    window.actions_.by_name[name].trigger()


def test_suspicious_characters_are_marked_in_traditional_views_only(window: Window) -> None:
    assert {each.span for each in suspects(window, "干")} >= set(spans_of("干勁"))
    for script in Script:
        window.session.set_script(script)
        for index in range(2):
            shown = window.view.marks_of(index).suspects
            text = window.view.page.layout(index).view.text if window.view.page else ""
            chars = {text[span.start : span.end] for span in shown}
            if script in (Script.ORIGINAL, Script.HANS):
                assert shown == ()
            elif script is Script.TWP:  # goes through Simplified, which puts them right on the way
                assert "幹勁" in text
                assert "干" not in chars
            else:
                assert "干" in chars
    window.session.set_script(Script.READING)
    act(window, "show-suspects")
    assert window.view.marks_of(0).suspects == ()
    assert not window.settings.shows_suspects


def test_f7_goes_there_and_control_return_accepts(window: Window, qtbot: QtBot) -> None:
    before = reading(window)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    first = window.proof.suspects[0]
    assert window.session.selection == first.span
    mark = window.session.changes.mark(Span(0, 5), ["Promise"])
    window.session.select(first.span)
    window._enable()
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert reading(window) == before.replace(first.char, first.likely, 1)
    assert kept(window) == (Repair(first.span, first.char, first.likely, "variant", True),)
    assert window.session.annotations == [mark]
    assert first not in window.proof.suspects
    assert window.session.analysis is not None  # the Simplified text is the same, so what was found stays
    with qtbot.waitSignal(window.session.analysed):  # and is soon quoted as it reads now
        pass
    assert not any(entity.text == "干部" for entity in window.session.entities)
    act(window, "undo")
    assert reading(window) == before
    assert kept(window) == ()
    act(window, "redo")
    assert [each.became for each in kept(window)] == [first.likely]


def test_all_alike_are_accepted_in_one_step(window: Window, qtbot: QtBot) -> None:
    before = reading(window)
    same = window.proof.same_as(suspects(window, "干")[0])
    assert len(same) >= 3
    window.session.select(same[1].span)
    act(window, "accept-alike")
    assert len(kept(window)) == len(same)
    assert reading(window).count("幹勁") == 2
    act(window, "undo")
    assert (reading(window), kept(window)) == (before, ())


def test_an_accepted_character_can_be_taken_back(window: Window) -> None:
    suspect = suspects(window, "干")[0]
    window.proof.accept([suspect])
    window.session.select(suspect.span)
    assert window.text.correction_here() == kept(window)[0]
    act(window, "withdraw")
    assert kept(window) == ()


def test_what_was_accepted_is_there_the_next_time(
    window: Window, make_window: Callable[..., Window], tmp_path: Path
) -> None:
    window.proof.accept(suspects(window, "干"))
    changed = reading(window)
    window.close()
    again = make_window(tmp_path / "jixiang.txt")
    assert reading(again) == changed
    assert "幹勁" in again.view.page.layout(0).view.text  # type: ignore[union-attr]


def test_the_list_is_worked_with_keys(window: Window, qtbot: QtBot) -> None:
    window.show_panel(3)
    rows = window.side.proof.list
    places = [key for key in rows.rows.keys if isinstance(key, Suspect)]
    assert places == list(window.proof.suspects)
    rows.setFocus()
    rows.show_key(places[0])
    qtbot.keyClick(rows, Qt.Key.Key_A)
    assert [each.span for each in kept(window)] == [places[0].span]
    accepted = next(key for key in rows.rows.keys if isinstance(key, Repair))
    rows.show_key(accepted)
    qtbot.keyClick(rows, Qt.Key.Key_R)
    assert kept(window) == ()
    qtbot.waitUntil(lambda: list(window.proof.suspects) == places)
    rows.show_key(places[0])
    qtbot.keyClick(rows, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert len(kept(window)) == len([each for each in places if each.char == places[0].char])
    window.side.proof.all.click()
    assert len(kept(window)) >= len(places)
    qtbot.waitUntil(lambda: window.side._tabs.tabText(3) == "Article")


def test_cards_say_what_stood_there(window: Window) -> None:
    words = window.cards.details.text
    gloss = TEXT.index("發(fā)")
    assert words(gloss) == "發(fā) in the file, repaired: 發 (certain)"
    suspect = suspects(window, "干")[0]
    assert suspect.phrase
    assert words(suspect.span.start) == f"干 may be 幹, as in {suspect.phrase}"
    window.proof.accept([suspect])
    assert words(suspect.span.start) == "干 in the file; you accepted 幹"
    assert words(TEXT.index("\n")) == ""


def test_resting_on_a_word_asks_for_its_hint(window: Window, qtbot: QtBot) -> None:
    box = window.view.box(TEXT.index("發(fā)"))
    assert box is not None
    viewport = window.view.viewport()
    qtbot.mouseMove(viewport, QPoint(2, 2))
    with qtbot.waitSignal(window.gestures.hovered) as hovered:
        viewport.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        qtbot.mouseMove(viewport, QPoint(round(box.left()) + 6, round(box.center().y())))
    assert hovered.args[0] == TEXT.index("發(fā)")


def test_repair_is_switched_off_and_on_for_an_article(window: Window, qtbot: QtBot) -> None:
    assert "發(fā)" not in reading(window)
    act(window, "repair-off")
    assert "發(fā)展" in reading(window) or "發（fā）展" in reading(window)
    assert window.session.analysing
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    assert window.session.views is not None
    assert window.session.library is not None
    sha256 = window.session.views.article.sha256
    assert window.session.library.reading(sha256).repair is False
    assert window.actions_.by_name["repair-off"].isChecked()
    act(window, "undo")
    assert window.session.library.reading(sha256).repair is None
    assert window.actions_.by_name["repair-auto"].isChecked()
    assert "發(fā)" not in reading(window)


def test_every_repair_is_marked_when_asked_for(window: Window) -> None:
    assert window.view.marks_of(0).repairs == ()
    act(window, "show-repairs")
    (found,) = window.view.marks_of(0).repairs
    text = window.view.page.layout(0).view.text  # type: ignore[union-attr]
    assert (text[found[0].start : found[0].end], found[1]) == ("發", True)
    assert any(isinstance(key, Repair) for key in window.side.proof.list.rows.keys)
    window.session.set_script(Script.ORIGINAL)
    assert window.view.marks_of(0).repairs == ()


def test_usual_forms_are_settings(window: Window) -> None:
    assert "說，要" in reading(window)
    assert "（小麥、玉米）" in reading(window)
    act(window, "normal-punctuation")
    assert "說,要" in reading(window)
    assert "(小麥、玉米)" in reading(window)
    assert window.settings.normal == Normal(punctuation=False)
    act(window, "normal-punctuation")
    assert "說，要" in reading(window)


def test_a_name_is_never_converted(window: Window) -> None:
    session = window.session
    start = TEXT.index("軟件公司")
    session.select(Span(start, start + 2))
    act(window, "keep-term")
    session.set_script(Script.HANS)
    assert "軟件公司" in session.text_of(Span(0, len(TEXT)))
    session.set_script(Script.TWP)
    assert "軟件公司" in session.text_of(Span(0, len(TEXT)))
    assert session.library is not None
    assert [term.text for term in session.library.terms()] == ["軟件"]


def test_guesses_are_always_marked(make_window: Callable[..., Window], tmp_path: Path) -> None:
    path = tmp_path / "guess.txt"
    path.write_text("當?shù)氐娜擞?萬,產(chǎn)業(yè)和企業(yè)都好。\n", encoding="utf-8")
    window = make_window(path)
    assert window.session.views is not None
    guessed = [each for each in window.session.views.repairs if not each.certain]
    assert guessed
    assert [certain for _, certain in window.view.marks_of(0).repairs] == [False] * len(guessed)
    assert "guessed" in window.cards.details.text(guessed[0].span.start)


def test_the_window_mends_only_what_is_in_sight(
    make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long damaged article takes a long time to be mended as a whole."""
    here: set[int] = set()
    mend = repair.mend

    def told(line: str, start: int, page: Sequence[Damage]) -> repair.Line:
        if threading.current_thread() is threading.main_thread():
            here.add(start)
        return mend(line, start, page)

    monkeypatch.setattr(repair, "mend", told)
    monkeypatch.setattr(Analyses, "start", lambda _: None)  # in tests it runs here
    monkeypatch.setattr(Prefetch, "restart", lambda _: None)  # all heights are learned in slices, which mends, too
    path = tmp_path / "long.txt"
    path.write_text("".join(f"第{number}條。{line}\n" for number in range(150) for line in TEXT.split("\n") if line))
    window = make_window(path)
    session, proof = window.session, window.proof
    assert session.views is not None
    window.show_panel(3)
    proof.find()
    qtbot.waitUntil(lambda: bool(proof.repairs) and bool(proof.suspects))
    every.settle()
    alone = Views(session.views.article, session.views.reading)
    assert len(here) < len(alone.paragraphs) // 3
    assert proof.repairs == alone.repairs
    assert f"{len(alone.repairs)} repair" in window.tools.repairs.text()
    said = [label.text() for label in window.side.facts.widget().findChildren(QLabel)]
    assert QLocale().toString(len(alone.repairs)) in said

    first = proof.suspects[0]
    proof.accept([first])
    assert proof.repairs is not None
    assert first.span in [each.span for each in proof.repairs if each.kind == "variant"]
    again = proof.repairs
    qtbot.waitUntil(lambda: proof.repairs is not again)
    assert session.views.repairs == proof.repairs


def test_the_number_of_repairs_opens_their_list(window: Window, qtbot: QtBot) -> None:
    assert window.proof.repairs
    count = len(window.proof.repairs)
    assert not window.session.shows_repairs
    qtbot.mouseClick(window.tools.repairs, Qt.MouseButton.LeftButton)
    assert window.session.shows_repairs
    assert window.side.current_panel == 3
    assert window.side.proof.list.rows.rowCount() == count + len(window.proof.suspects)
    assert f"{count} repair" in window.side.proof._heading.text()
    assert window.side._tabs.tabToolTip(3).startswith(f"{len(window.proof.suspects)} suspicious")
    qtbot.mouseClick(window.tools.repairs, Qt.MouseButton.LeftButton)  # again: they stay
    assert window.session.shows_repairs
