"""The page loads its fonts while no article is open yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.text.load import from_text
from reader.types import Script
from reader.ui.look.theme import THEMES
from reader.ui.model.session import Session
from reader.ui.reading_view.font_face import face
from reader.ui.reading_view.view import ReadingView


@pytest.fixture(autouse=True)
def cold() -> Iterator[None]:
    face.cache_clear()
    yield
    face.cache_clear()


@pytest.mark.parametrize("script", [Script.READING, Script.HK])
@pytest.mark.parametrize("words", ["云岭市的产业发展迎来新局面。", "雲嶺市的產業發展迎來新局面。"])
def test_an_empty_page_has_the_fonts_of_the_first_article_loaded(qtbot: QtBot, script: Script, words: str) -> None:
    session = Session(script)
    view = ReadingView(session, THEMES["light"], 100)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.grab()
    assert face.cache_info().currsize == 0  # in later event loop turns
    assert view._warming is not None
    qtbot.waitUntil(lambda: not view._warming.isActive())
    loaded = face.cache_info().currsize
    assert loaded
    session.open_article(from_text(words * 20))
    view.grab()
    assert face.cache_info().currsize == loaded  # nothing new was needed
    session.close()
