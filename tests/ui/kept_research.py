"""One library and one process for all tests of a module, which leave the library as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.types import Article, Script
from reader.ui.model.session import Session
from reader.ui.research.window import ResearchWindow
from tests.ui.conftest import opened_session
from tests.ui.research import fill, shown


class Kept(NamedTuple):
    session: Session
    articles: list[Article]


@pytest.fixture(scope="module")
def kept(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    session = opened_session(tmp_path_factory.mktemp("research"))
    articles = fill(session)
    assert session.library is not None
    session.research.ask(session.library, "search.behind", lambda _: None, lambda _: None)
    yield Kept(session, articles)
    session.close()


@pytest.fixture
def session(kept: Kept) -> Iterator[Session]:
    yield kept.session
    kept.session.set_script(Script.READING)


@pytest.fixture
def articles(kept: Kept) -> list[Article]:
    return kept.articles


@pytest.fixture
def research(qtbot: QtBot, session: Session) -> ResearchWindow:
    return shown(qtbot, session)
