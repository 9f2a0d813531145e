"""A widget whose painting fails leaves no painter behind: Qt would crash when it shows the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.types import Script
from reader.ui.chrome.legend import Legend
from reader.ui.chrome.tools import Segments
from reader.ui.look.theme import THEMES
from reader.ui.model.session import Session
from reader.ui.paged.tabs import Tabs
from reader.ui.research.plots import Bars
from reader.ui.window import Window

LIGHT = THEMES["light"]
MADE: dict[str, Callable[[Session], QWidget]] = {
    "legend": lambda session: Legend(session, LIGHT),
    "scripts": lambda _: Segments(LIGHT, Script.READING),
    "tabs": lambda _: Tabs(LIGHT),
    "bars": lambda _: Bars(LIGHT, "tags"),
}


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QPainter]]:
    """Make every painter fail; gives those that were used."""
    painters: list[QPainter] = []

    def fail(painter: QPainter, *_: object) -> None:
        painters.append(painter)
        raise ValueError("no ink")

    with monkeypatch.context() as patch:
        for verb in ("setPen", "fillRect", "drawPixmap"):
            patch.setattr(QPainter, verb, fail)
        yield painters


@pytest.mark.qt_log_ignore("saved states")  # those of the failed painter
@pytest.mark.parametrize("name", MADE)
def test_a_painter_ends_when_painting_fails(
    qtbot: QtBot, session: Session, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = MADE[name](session)
    qtbot.addWidget(widget)
    with failing(monkeypatch) as painters, pytest.raises(ValueError, match="no ink"):
        widget.grab()
    assert painters
    assert not any(painter.isActive() for painter in painters)


@pytest.mark.qt_log_ignore("saved states")
def test_so_do_those_of_the_page(
    make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "article.txt"
    path.write_text("白石市市长许知行表示，今年将新建大桥10座，力争6月底前通车。\n", encoding="utf-8")
    window = make_window(path)
    view = window.view
    qtbot.waitUntil(lambda: view.marks_of(0).commitments != () and view.prepared)
    sight, ahead = view.page_viewport, window.prefetch
    assert sight is not None
    ahead._pictures.clear()
    with failing(monkeypatch) as painters:
        with pytest.raises(ValueError, match="no ink"):
            view.viewport().grab()
        with pytest.raises(ValueError, match="no ink"):
            list(ahead._paint(sight))
    assert len(painters) == 2
    assert not any(painter.isActive() for painter in painters)
