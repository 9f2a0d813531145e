"""The strip above the page: what was said comes back until it was read, and what lies beneath folds out."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.errors import InputError, LibraryError, OutputError, ReaderError
from reader.ui.chrome.notice import Notice
from reader.ui.errors.details import details
from reader.ui.window import Window


class Clock:
    """Seconds as the test wants them."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def notice(qtbot: QtBot, clock: Clock) -> Notice:
    notice = Notice(clock)
    qtbot.addWidget(notice)
    return notice


def raised(work: Callable[[], object]) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        work()
    return caught.value


def on_full_disk() -> None:
    try:
        raise OSError(errno.ENOSPC, "No space left on device", "/雲嶺/表.csv")
    except OSError as error:
        raise OutputError("/雲嶺/表.csv cannot be written.") from error


def from_nothing() -> None:
    try:
        raise PermissionError(errno.EACCES, "Permission denied", "/霽川.txt")
    except PermissionError:
        raise InputError("/霽川.txt may not be read.") from None


def twice() -> None:
    try:
        try:
            raise ValueError("page 7")
        except ValueError as error:
            raise LibraryError("A page is broken.") from error
    except LibraryError as error:
        raise LibraryError("The library is damaged.") from error


def test_what_lies_beneath_is_said_in_the_persons_words() -> None:
    assert details(raised(on_full_disk)) == "The disk is full. (ENOSPC) — /雲嶺/表.csv"
    assert details(raised(from_nothing)) == "You do not have permission for this file or folder. (EACCES) — /霽川.txt"
    assert details(raised(twice)).splitlines() == ["A page is broken.", "ValueError: page 7"]
    assert details(InputError("There is nothing beneath.")) == ""


def test_details_fold_out_and_are_copied_with_their_sentence(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    notice = window.notice
    assert not notice.details.isVisible()
    window.session.notice(raised(on_full_disk))
    assert notice.sentence == "/雲嶺/表.csv cannot be written."
    assert notice.details.isVisible()
    assert not notice.details_text.isVisible()
    qtbot.keyClick(notice.details, Qt.Key.Key_Space)
    assert notice.details_text.isVisible()
    assert "ENOSPC" in notice.details_text.toPlainText()
    assert notice.height() < window.height() / 3
    qtbot.mouseClick(notice.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines() == [notice.sentence, "The disk is full. (ENOSPC) — /雲嶺/表.csv"]
    window.session.noticed.emit("Something else.")
    assert (notice.sentence, notice.details.isVisible(), notice.details_text.isVisible()) == (
        "Something else.",
        False,
        False,
    )
    qtbot.keyClick(notice._close_button, Qt.Key.Key_Escape)
    assert notice.sentence == "/雲嶺/表.csv cannot be written."
    assert notice.details.isVisible()
    window.session.notice(LibraryError("<b>𠮷祥</b> & others"))
    assert notice._text.textFormat() is Qt.TextFormat.PlainText


def test_several_wait_for_each_other(notice: Notice) -> None:
    for sentence in ("one", "two", "two", "three"):
        notice.show_sentence(sentence)
    seen = []
    while notice.sentence:
        seen.append((notice.sentence, notice._close_button.text()))
        notice._close()
    assert [sentence for sentence, _ in seen] == ["three", "two", "one"]
    assert ["2" in seen[0][1], "1" in seen[1][1], seen[2][1]] == [True, True, "Close"]


def test_what_could_be_read_does_not_come_back_but_what_was_offered_does(notice: Notice, clock: Clock) -> None:
    done: list[int] = []
    notice.offer("an offer", "Take it", lambda: done.append(1))
    clock.now += 60
    notice.show_sentence("said")
    clock.now += 60
    notice.show_sentence("newest")
    notice._close()
    assert notice.sentence == "an offer"
    notice.action.click()
    assert (done, notice.sentence) == ([1], "")


def test_they_do_not_pile_up_without_end(notice: Notice) -> None:
    for number in range(100):
        notice.show_sentence(f"sentence {number}")
    count = 0
    while notice.sentence:
        notice._close()
        count += 1
    assert count <= 10
