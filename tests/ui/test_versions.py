"""A file that changes while open or between sessions: marks that move, and marks moved by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.types import Annotation, Entity, Script, Span
from reader.ui.dialogs.versions_dialog import VersionsDialog
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.window import Window
from tests.ui.conftest import TEXT

NEWER = "雲嶺縣快訊🙂\n" + TEXT.replace("力爭全年發(fā)放貸款", "力爭今年多發(fā)放貸款")


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    """On the article, with a mark that will stay certain, one in changing words, and a decision on a name."""
    window = make_window(article)
    session = window.session
    qtbot.waitUntil(lambda: session.analysis is not None)
    for words in ("𠮷祥村的(小麥、玉米)", "力爭全年發(fā)放貸款"):
        assert session.changes.mark(place(words), ["新"], note="記") is not None
    return window


def reopen(window: Window, article: Path, qtbot: QtBot, text: str = NEWER) -> None:
    """Another program writes the file, and it is opened again."""
    article.write_text(text, encoding="utf-8")
    with qtbot.waitSignal(window.session.versioning.moved):
        window.session.open_file(str(article))


def quotes(window: Window) -> dict[str, str]:
    views = window.session.views
    assert views is not None
    return {each.quote: views.article.text[slice(*each.span)] for each in window.session.annotations}


def dialog(window: Window, qtbot: QtBot) -> VersionsDialog:
    shown = VersionsDialog(window.session, window)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: shown.versions.count() > 0)
    return shown


def test_certain_marks_come_along_and_a_notice_says_what_did_not(window: Window, article: Path, qtbot: QtBot) -> None:
    session = window.session
    name = next(each for each in session.reviewed._names.reviewed if each.value.text == "陳禾")
    assert isinstance(name.value, Entity)
    assert session.changes.make(name.value)
    reopen(window, article, qtbot)
    assert quotes(window) == {"𠮷祥村的(小麥、玉米)": "𠮷祥村的(小麥、玉米)"}
    assert [NEWER[slice(*each.value.span)] for each in session.decisions] == ["陳禾"]
    assert "2 marks carried over" in window.notice.sentence or "2 mark(s) carried over" in window.notice.sentence
    assert "1 need" in window.notice.sentence
    assert window.notice.action.isVisibleTo(window)
    qtbot.waitUntil(lambda: window.library_pane.list.rows.rowCount() == 1)


def test_a_doubtful_mark_is_moved_to_a_candidate_and_back_by_undo(window: Window, article: Path, qtbot: QtBot) -> None:
    reopen(window, article, qtbot)
    shown = dialog(window, qtbot)
    qtbot.waitUntil(lambda: shown.places.count() > 0)
    assert shown.left.count() == 1
    assert shown.left.item(0).text() == "力爭全年發放貸款\n新"  # the repaired text
    assert "力爭全年發放貸款20億元。" in shown.was.toPlainText()
    assert "多發放貸款】" in shown.places.item(0).text()
    window.session.set_script(Script.HANS)
    qtbot.waitUntil(lambda: "力争全年发放贷款" in shown.left.item(0).text())
    qtbot.waitUntil(lambda: shown.places.count() > 0 and "发放贷款】" in shown.places.item(0).text())
    best = shown._places[0].candidate.span
    assert "發(fā)放貸款" in NEWER[slice(*best)]
    shown.move_there.click()
    qtbot.waitUntil(lambda: shown.left.count() == 0)
    assert NEWER[slice(*best)] in quotes(window)
    window.session.changes.undo()
    qtbot.waitUntil(lambda: shown.left.count() == 1)
    assert len(window.session.annotations) == 1


def test_a_doubtful_mark_is_moved_to_the_selected_passage(window: Window, article: Path, qtbot: QtBot) -> None:
    reopen(window, article, qtbot)
    shown = dialog(window, qtbot)
    qtbot.waitUntil(lambda: shown.left.count() == 1)
    assert not shown.move_here.isEnabled()
    window.session.select(place("快訊🙂", NEWER))
    shown.move_here.click()
    qtbot.waitUntil(lambda: shown.left.count() == 0)
    moved = next(each for each in window.session.annotations if each.quote == "快訊🙂")
    assert isinstance(moved, Annotation)
    assert (moved.tags, moved.note) == (("新",), "記")


def test_it_may_be_another_article(window: Window, article: Path, qtbot: QtBot) -> None:
    reopen(window, article, qtbot)
    shown = dialog(window, qtbot)
    assert window.session.views is not None
    sha256 = window.session.views.article.sha256
    parted = LibraryChange.of(ChangeKind.ARTICLES, ChangeKind.MARKS, articles=(sha256,))  # findings may be saved before
    with qtbot.waitSignal(window.session.library_changed, check_params_cb=lambda change: change == parted):
        shown.part.click()
    assert window.session.annotations == []
    qtbot.waitUntil(lambda: shown.versions.count() == 0)
    qtbot.waitUntil(lambda: window.library_pane.list.rows.rowCount() == 2)


def test_an_earlier_version_can_be_opened(window: Window, article: Path, qtbot: QtBot) -> None:
    reopen(window, article, qtbot)
    shown = dialog(window, qtbot)
    shown.open_version.click()
    assert window.session.views is not None
    assert window.session.views.article.text == TEXT
    assert not shown.isVisible()
    qtbot.waitUntil(lambda: set(quotes(window)) == {"力爭全年發(fā)放貸款"})


def test_it_may_be_closed_while_something_is_looked_up(window: Window, article: Path, qtbot: QtBot) -> None:
    reopen(window, article, qtbot)
    window.library_verbs.versions()
    (shown,) = window.findChildren(VersionsDialog)
    qtbot.waitUntil(lambda: shown.left.count() == 1)
    shown.reload()
    with qtbot.waitSignal(shown.destroyed):
        shown.close()
    with qtbot.waitSignal(window.library_pane.filled):
        window.library_pane.reload()  # a job after those of the dialog


def test_a_change_on_the_disk_is_offered(window: Window, article: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.versioning.changed):
        article.write_text(NEWER, encoding="utf-8")
    assert "another program" in window.notice.sentence
    with qtbot.waitSignal(window.session.versioning.moved):
        window.notice.action.click()
    assert window.session.views is not None
    assert window.session.views.article.text == NEWER
    newer = article.with_suffix(".new")
    newer.write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(window.session.versioning.changed):
        newer.replace(article)  # as programs do that write a temporary file


def test_a_file_written_as_it_was_offers_nothing(window: Window, article: Path, qtbot: QtBot) -> None:
    versioning = window.session.versioning
    with qtbot.assertNotEmitted(versioning.changed):
        article.write_text(TEXT, encoding="utf-8")
        qtbot.waitUntil(versioning._settle_timer.isActive)
        qtbot.waitUntil(lambda: not versioning._settle_timer.isActive())
        with qtbot.waitSignal(window.library_pane.filled):
            window.library_pane.reload()  # a job after that which looked at the file
