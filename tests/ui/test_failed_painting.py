"""A widget whose painting fails leaves no painter behind: Qt would crash when it shows the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.types import Script
from reader.ui.frame.legend import Legend
from reader.ui.frame.segments import Segments
from reader.ui.look.theme import THEMES
from reader.ui.model.session import Session
from reader.ui.panels.tabs import Tabs
from reader.ui.research.plots import Bars

LIGHT = THEMES["light"]
MADE: dict[str, Callable[[Session], QWidget]] = {
    "legend": lambda session: Legend(session, LIGHT),
    "scripts": lambda _: Segments(LIGHT, Script.READING),
    "tabs": lambda _: Tabs(LIGHT),
    "bars": lambda _: Bars(LIGHT, "tags"),
}


@pytest.mark.qt_log_ignore("saved states")  # those of the failed painter
@pytest.mark.parametrize("name", MADE)
def test_a_painter_ends_when_painting_fails(
    qtbot: QtBot, session: Session, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = MADE[name](session)
    qtbot.addWidget(widget)
    painters: list[QPainter] = []

    def fail(painter: QPainter, *_: object) -> None:
        painters.append(painter)
        raise ValueError(name)

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "setPen", fail)
        patch.setattr(QPainter, "fillRect", fail)
        with pytest.raises(ValueError, match=name):
            widget.grab()
    assert painters
    assert not any(painter.isActive() for painter in painters)
