"""Adding several files, folders and the clipboard, and files in the wrong encoding."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from reader.types import Script
from reader.ui.app import open_first
from reader.ui.chrome.notice import RefusedDialog
from reader.ui.model.session import Session
from reader.ui.settings import Settings
from reader.ui.window import Window


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path) -> Window:
    return make_window(article)


def titles(window: Window) -> set[str]:
    assert window.session.library is not None
    return {Path(row.path).name for row in window.session.library.articles()}


def done(number: int, total: int) -> bool:
    return number == total > 0


def sentence(window: Window) -> str:
    return window.notice.sentence


def test_a_folder_is_opened_and_taken_in(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "news" / "deep"
    folder.mkdir(parents=True)
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"第{number}條新聞\n市長說,將建橋。\n", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    with qtbot.waitSignal(window.intake.progressed, check_params_cb=done):
        window.intake.open([str(tmp_path / "news")])
    assert titles(window) == {"yunling.txt", "0.txt", "1.txt", "2.txt"}
    assert window.session.views is not None
    assert Path(window.session.views.article.path).name == "0.txt"
    assert "bad.txt" in sentence(window)


def test_a_folder_named_at_the_start_is_taken_in(tmp_path: Path, article: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(f"第{number}條新聞\n市長說,將建橋。\n", encoding="utf-8")
    window = Window(Session(Script.READING), Settings(tmp_path / "settings.ini"), "light", "en")
    qtbot.addWidget(window)
    window.show()
    open_first(window, [str(folder), str(article)])
    assert window.session.views is not None  # something to see at once
    window.set_up(tmp_path / "library.sqlite")
    qtbot.waitUntil(lambda: window.session.views.article.path == str(folder / "0.txt"))  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not window.intake.busy and len(titles(window)) > 3)
    assert titles(window) == {"sample.txt", "yunling.txt", "0.txt", "1.txt"}
    assert sentence(window) == ""


def test_an_empty_folder_is_told(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "none").mkdir()
    window.intake.open([str(tmp_path / "none")])
    qtbot.waitUntil(lambda: not window.intake.busy)
    assert sentence(window).startswith(f"There is nothing in {tmp_path / 'none'} that can be opened")


def test_files_can_be_dropped(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [tmp_path / "甲.txt", tmp_path / "乙.txt"]
    for path in paths:
        path.write_text(f"{path.stem}市將建橋。\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.KeyboardModifier.NoModifier
    copy, move = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
    moving = QDragMoveEvent(QPoint(5, 5), copy | move, data, Qt.MouseButton.LeftButton, none)
    moving.setDropAction(move)
    window.dragMoveEvent(moving)
    assert (moving.isAccepted(), moving.dropAction()) == (True, copy)
    event = QDropEvent(QPointF(5, 5), copy | move, data, Qt.MouseButton.LeftButton, none)
    event.setDropAction(move)  # as a program proposes that would delete its files then
    with qtbot.waitSignal(window.intake.progressed, check_params_cb=done):
        window.dropEvent(event)
    assert titles(window) == {"yunling.txt", "甲.txt", "乙.txt"}
    assert window.windowTitle().startswith("甲")
    assert event.dropAction() == copy


def test_words_that_are_dragged_are_not_taken(window: Window) -> None:
    data = QMimeData()
    data.setText("not a file")
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragMoveEvent(QPoint(5, 5), action, data, button, none)
    event.ignore()
    window.dragMoveEvent(event)
    assert not event.isAccepted()


def test_the_clipboard_becomes_an_article(window: Window) -> None:
    QGuiApplication.clipboard().setText("𠮷祥村\n村長說,將修路。")
    window.intake.paste()
    assert window.session.views is not None
    assert (window.session.views.article.text, window.session.views.article.path) == ("𠮷祥村\n村長說,將修路。", "")
    QGuiApplication.clipboard().setText(" \n")
    window.intake.paste()
    assert "clipboard" in sentence(window)


def test_decoding_is_overruled_by_hand(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "short.txt"
    path.write_bytes("建橋".encode("big5"))
    window.session.open_file(str(path))
    assert window.session.views is not None

    def choose(*arguments: object, **_: object) -> tuple[str, bool]:
        names = arguments[3]
        assert isinstance(names, list)
        return next(name for name in names if "big5" in name), True

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    window._enable()
    window.actions_.by_name["encoding"].trigger()
    assert window.session.views.whole(Script.ORIGINAL).text == "建橋"
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: ("utf-8", True))
    window.actions_.by_name["encoding"].trigger()
    assert "utf-8" in sentence(window)  # not its encoding; the open article stays
    assert window.session.views.whole(Script.ORIGINAL).text == "建橋"


def test_a_document_is_read_beside_the_window(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><head><title>雲嶺市建橋</title></head><body><h1>雲嶺市建橋</h1>"
        + "<p>雲嶺市市長說,全年將建成三座大橋,讓兩岸的村民早日走上平坦的路,也讓山裡的水果早日運到城裡。</p>" * 3
        + "</body></html>",
        encoding="utf-8",
    )
    with qtbot.waitSignal(window.session.opened):
        window.session.open_file(str(path))
        assert window.session.opening
        qtbot.waitUntil(window.tools._stop_action.isVisible)
    assert not window.session.opening
    assert window.session.views is not None
    assert window.session.views.article.format == "html"
    assert window.session.views.article.text.startswith("雲嶺市建橋\n")


def test_reading_a_document_can_be_stopped(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body><p>雲嶺市將建橋。</p></body></html>", encoding="utf-8")
    before = window.session.views
    window.session.open_file(str(path))
    qtbot.waitUntil(window.tools.stop.isVisible)
    window.tools.stop.click()
    assert not window.session.opening
    ran: list[None] = []
    window.session.jobs.run(lambda: None, ran.append, window.session.notice)
    qtbot.waitUntil(lambda: ran == [None])
    assert window.session.views is before


def test_taking_in_is_stopped(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"第{number}條新聞🙂\n𠮷祥村村長說,將修路。\n", encoding="utf-8")
    with qtbot.waitSignal(window.intake.changed):
        window.intake.add([str(folder)])
    assert window.intake_bar.isVisibleTo(window)
    window.intake_bar.stop.click()
    assert not window.intake.busy
    assert not window.intake_bar.isVisibleTo(window)
    assert window.intake._process._process is None
    before = len(titles(window))
    assert before < 301
    with qtbot.waitSignal(window.intake.progressed, check_params_cb=done):
        window.intake.add([str(folder)])  # nothing is added twice
    assert len(titles(window)) == 301


def test_what_was_refused_is_listed(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    for name in ("甲.txt", "乙.txt", "丙.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "好.txt").write_text("好消息\n𠮷祥村的U盤🙂。\n", encoding="utf-8")
    window.intake.add([str(tmp_path / name) for name in ("甲.txt", "乙.txt", "丙.txt", "好.txt")])
    qtbot.waitUntil(lambda: not window.intake.busy)
    assert titles(window) == {"yunling.txt", "好.txt"}
    assert sentence(window).startswith("3 ")
    window.notice.action.click()
    dialog = window.findChild(RefusedDialog)
    assert dialog is not None
    assert all(name in dialog.text.toPlainText() for name in ("甲", "乙", "丙"))
    dialog.close()


def test_a_process_that_ends_is_told(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with qtbot.waitSignal(window.session.noticed) as told:
        window.intake.add([str(tmp_path)])
    assert "unexpectedly" in told.args[0]
    assert not window.intake.busy


def test_an_offer_comes_back_when_what_covered_it_is_closed(window: Window) -> None:
    taken: list[str] = []
    window.notice.offer("first", "Take", lambda: taken.append("first"))
    window.notice.show_sentence("second")
    assert (window.notice.sentence, window.notice.action.isVisibleTo(window.notice)) == ("second", False)
    window.notice._close()
    assert window.notice.sentence == "first"
    window.notice.action.click()
    assert (taken, window.notice.sentence) == (["first"], "")
