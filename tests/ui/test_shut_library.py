"""Without a library nothing is marked, and the window says so however it was tried."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.types import Span
from reader.ui.window import Window


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, tmp_path: Path) -> Window:
    """Its library is a file of another kind."""
    library = tmp_path / "none.sqlite"
    library.write_text("雲嶺", encoding="utf-8")
    window = make_window(article, library=library)
    assert window.session.without_library
    window.notice.clear()
    return window


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_9])
def test_a_tag_key_says_that_the_library_is_not_open(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.view, key)
    assert window.notice.sentence == ""  # there is nothing to mark
    window.session.select(Span(0, 5))
    QTest.keyClick(window.view, key)
    assert window.notice.sentence == "The library is not open, so nothing can be marked."
    assert window.session.annotations == []
