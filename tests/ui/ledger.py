"""A ledger on a library of invented announcements."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.ledger.window import LedgerWindow
from reader.ui.look import theme as themes
from reader.ui.model.session import Session
from tests.store.ledger import fill


class Asked(list[tuple[str, Span]]):
    """The passages that the ledger wanted to see opened."""


@pytest.fixture
def hashes(session: Session) -> list[str]:
    """The articles of the library, oldest first."""
    assert session.library is not None
    return fill(session.library)


@pytest.fixture
def ledger(qtbot: QtBot, session: Session, hashes: list[str]) -> Iterator[LedgerWindow]:
    window = LedgerWindow(session, themes.THEMES["light"])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.open()
    yield window
    session.jobs.close()


@pytest.fixture
def asked(ledger: LedgerWindow) -> Asked:
    heard = Asked()
    ledger.passage_requested.connect(lambda sha256, span: heard.append((sha256, span)))
    return heard
