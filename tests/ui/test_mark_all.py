"""Marking all places that read the same: which places, in every script, as one step, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Annotation, Reading, Script, Span
from reader.ui.marking import mark_all as module
from reader.ui.marking.mark_all import find_matches
from reader.ui.window import Window

# Both scripts in one article, 𠮷 and an emoji, glosses in and beside the words, words that change their length.
TEXT = (
    "𠮷祥🙂信息中心發(fā)布:信息中心将发展软件。\n"
    "軟件產業(yè)要發(fā)展,發(fā)展(小麥、玉米),信息中心和軟件產業(yè)一起。\n"
    "𠮷祥的企業(yè)和產業(yè),ＵＳＢ盤、usb盤與USB盤,軟件發(fā)\n展。\n"
)


@pytest.fixture
def window(make_window: Callable[..., Window], tmp_path: Path) -> Window:
    path = tmp_path / "alike.txt"
    path.write_text(TEXT, encoding="utf-8")
    return make_window(path)


def places(*words: str) -> list[Span]:
    """Where any of these stand in the source."""
    found = [Span(at, at + len(each)) for each in words for at in range(len(TEXT)) if TEXT.startswith(each, at)]
    return sorted(found)


def glossed() -> Views:
    """The article repaired whatever its own evidence says."""
    return Views(from_text(TEXT), Reading(repair=True))


@pytest.mark.parametrize(
    ("words", "like"),
    [
        ("軟件", ("软件", "軟件")),
        ("发展", ("发展", "發(fā)展")),
        ("信息中心", ("信息中心",)),
        ("𠮷祥", ("𠮷祥",)),
        ("usb盤", ("ＵＳＢ盤", "usb盤", "USB盤")),
        ("產業(yè)", ("產業(yè)",)),
        ("🙂", ("🙂",)),
    ],
)
def test_the_places_are_exact_in_either_script(words: str, like: tuple[str, ...]) -> None:
    views, expected = glossed(), places(*like)
    assert len(expected) >= 1
    for one in places(words):
        assert find_matches(views, one) == expected


def test_blanks_at_the_ends_do_not_count_and_lines_may_be_crossed() -> None:
    views = glossed()
    first = places("软件。\n")[0]
    assert find_matches(views, first) == [Span(first.start, first.end - 1)]
    across = places("軟件發(fā)\n展")[0]
    assert find_matches(views, across) == [across]
    newline = TEXT.index("\n")
    assert find_matches(views, Span(newline, newline + 1)) == []


def test_the_selection_is_among_the_places_even_where_others_would_cut_it() -> None:
    views = Views(from_text("好好好好好"))
    assert find_matches(views, Span(1, 3)) == [Span(1, 3), Span(3, 5)]
    assert find_matches(views, Span(2, 4)) == [Span(0, 2), Span(2, 4)]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="發发展a Ａ\n𠮷🙂軟", min_size=1, max_size=40), st.data())
def test_what_is_found_reads_the_same_and_nothing_is_left_out(text: str, data: st.DataObject) -> None:
    from reader.store.research.folding import fold

    views = Views(from_text(text))
    source = views.article.text
    start = data.draw(st.integers(0, len(source)))
    span = Span(start, data.draw(st.integers(start, len(source))))

    def read(each: Span) -> str:
        return fold(views.text(each, Script.READING)).strip()

    found = find_matches(views, span)
    assert all(read(each) == read(span) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    if read(span):
        whole = fold(views.whole(Script.READING).text)
        assert len(found) <= whole.count(read(span)) + 1
        assert any(each.start < span.end and span.start < each.end for each in found)


# In the window


def marked(window: Window) -> list[Span]:
    return [each.span for each in window.session.annotations]


def mark_all(window: Window, qtbot: QtBot, span: Span, tag: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Select, ask for all like it, and choose a tag; what the window says."""
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: menus.append(menu))
    window.session.select(span)
    window.actions_.by_name["mark-alike"].trigger()
    window.status.clearMessage()
    next(each for each in menus[-1].actions() if each.text().split("\t")[0] == tag).trigger()
    qtbot.waitUntil(lambda: window.status.currentMessage() != "")
    return window.status.currentMessage()


def test_one_step_marks_all_and_one_takes_all_back(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    expected = places("软件", "軟件")
    session.set_script(Script.TWP)
    said = mark_all(window, qtbot, expected[1], "Figure", monkeypatch)
    assert said.startswith(f"{len(expected)} occurrence")
    assert marked(window) == expected
    assert session.selection is None
    first: list[Annotation] = session.annotations
    assert {each.tags for each in first} == {("Figure",)}
    session.changes.undo()
    assert marked(window) == []
    session.changes.redo()
    assert session.annotations == first
    assert session.library is not None
    assert session.library.annotations.of(first[0].article) == first
    for script in Script:
        session.set_script(script)
        views = session.views
        assert views is not None
        assert window.view.page is not None
        count = 0
        for index in range(len(window.view.page)):
            view = window.view.page.layout(index).view
            for each in window.view.marks_of(index).highlights:
                words = view.text[each.span.start : each.span.end]
                assert words in ("软件", "軟件", "軟體"), script
                count += 1
        assert count == len(expected)


def test_what_is_marked_so_already_is_left(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window.session
    spans = places("信息中心")
    made = session.changes.mark(spans[0], ["Promise"], "its note stays its own")
    assert made is not None
    window.status.clearMessage()
    window.actions_.by_name["mark-alike"].trigger()  # the mark is active
    qtbot.waitUntil(lambda: "marked" in window.status.currentMessage())
    assert window.status.currentMessage().startswith(f"{len(spans) - 1} occurrence")
    assert marked(window) == spans
    assert [each.note for each in session.annotations[1:]] == [""] * (len(spans) - 1)
    steps = len(session.changes.history.steps)
    said = mark_all(window, qtbot, spans[1], "Promise", monkeypatch)
    assert said == "All occurrences are already marked."
    assert len(session.changes.history.steps) == steps
    said = mark_all(window, qtbot, spans[1], "Figure", monkeypatch)  # another tag is another mark
    assert marked(window) == sorted([*spans, *spans])


def test_too_many_are_not_marked_and_many_are(
    make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "many.txt"
    path.write_text("雲嶺縣的水,雲嶺縣的山。\n" * 150, encoding="utf-8")
    window = make_window(path)
    monkeypatch.setattr(module, "MAX_PLACES", 250)
    with qtbot.waitSignal(window.session.noticed) as told:
        window.mark_all.mark_all(Span(0, 3), ("Promise",))
    assert "More than 250" in told.args[0]
    assert marked(window) == []
    monkeypatch.setattr(module, "MAX_PLACES", 300)
    window.status.clearMessage()
    window.mark_all.mark_all(Span(0, 3), ("Promise",))
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("300 occurrence"))
    assert len(marked(window)) == 300
    window.session.changes.undo()
    qtbot.waitUntil(lambda: marked(window) == [])
