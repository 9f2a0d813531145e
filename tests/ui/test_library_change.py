"""A change of the library says what changed and who changed it, and a list follows only what concerns it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Name
from reader.ui.model.library_change import ChangeKind, ChangeOrigin, LibraryChange
from reader.ui.window import Window

kinds = st.sets(st.sampled_from(ChangeKind))
articles = st.none() | st.sets(st.sampled_from("abc"))


@given(kinds, articles, kinds)
def test_it_concerns_what_it_names(changed: set[ChangeKind], of: set[str] | None, asked: set[ChangeKind]) -> None:
    change = LibraryChange.of(*changed, articles=of)
    assert change.concerns(*asked) == bool(changed & asked)
    for article in "abc":
        assert change.concerns(*asked, article=article) == (bool(changed & asked) and (of is None or article in of))


def test_a_change_by_others_concerns_everything() -> None:
    change = LibraryChange.by_others()
    assert change.origin is ChangeOrigin.OTHER
    assert all(change.concerns(kind, article="a") for kind in ChangeKind)


def test_names_concern_no_list_and_the_new_analysis_concerns_its_article(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(article)
    session, panel = window.session, window.library_pane
    qtbot.waitUntil(lambda: session.analysis is not None and not panel._update_timer.isActive())
    heard: list[LibraryChange] = []
    session.library_changed.connect(heard.append)
    session.changes.set_names([Name("𠮷祥村", EntityType.LOC)])
    assert [change.kinds for change in heard] == [{ChangeKind.NAMES}]
    assert not panel._update_timer.isActive()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert session.views is not None
    assert heard[1] == LibraryChange.of(ChangeKind.FINDINGS, articles=[session.views.article.sha256])
    assert panel._update_timer.isActive()
