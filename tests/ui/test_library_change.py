"""A change of the library says what changed, and a list follows only what concerns it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Name
from reader.ui.model import word_lists
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.window import Window

kinds = st.sets(st.sampled_from(ChangeKind))


@given(kinds, kinds)
def test_it_concerns_the_kinds_it_names(changed: set[ChangeKind], asked: set[ChangeKind]) -> None:
    assert LibraryChange.of(*changed).concerns(*asked) == bool(changed & asked)
    assert LibraryChange.of_anything().concerns(*asked) == bool(asked)


def quiet(window: Window) -> bool:
    return not any(timer.isActive() for timer in window.library_pane.findChildren(QTimer))


def test_names_concern_no_list_and_an_analysis_the_row_of_its_article(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    session, panel = window.session, window.library_pane
    qtbot.waitUntil(lambda: session.analysis is not None and quiet(window))
    heard: list[LibraryChange] = []
    session.library_changed.connect(heard.append)
    word_lists.set_names(session, [Name("𠮷祥村", EntityType.LOC)])
    assert [change.kinds for change in heard] == [{ChangeKind.NAMES}]
    assert quiet(window)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert session.views is not None
    assert heard[1] == LibraryChange.of(ChangeKind.FINDINGS, articles=[session.views.article.sha256])
    assert panel._article_timer.isActive()
    assert not panel._update_timer.isActive()


def test_a_new_article_concerns_the_list_and_one_that_is_known_does_not(
    make_window: Callable[..., Window], article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    session = window.session
    qtbot.waitUntil(lambda: session.analysis is not None and quiet(window))
    heard: list[LibraryChange] = []
    session.library_changed.connect(heard.append)
    other = tmp_path / "other.txt"
    other.write_text("𠮷祥村也要發展。\n", encoding="utf-8")
    session.open_file(str(other))
    qtbot.waitUntil(lambda: any(change.concerns(ChangeKind.FINDINGS) for change in heard))
    assert session.views is not None
    added = LibraryChange.of(ChangeKind.ARTICLES, articles=[session.views.article.sha256])
    assert heard.count(added) == 1
    qtbot.waitUntil(lambda: window.library_pane.list.rows.rowCount() == 2)
    heard.clear()
    session.open_file(str(article))
    qtbot.waitUntil(lambda: session.analysis is not None and quiet(window))
    assert not any(change.concerns(ChangeKind.ARTICLES) for change in heard)
