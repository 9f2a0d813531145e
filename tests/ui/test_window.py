"""The window as a whole: panels and page together, what goes wrong, and what is there again after a restart."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Script, Span
from reader.ui.app import open_first
from reader.ui.exchange import transfer
from reader.ui.look.theme import NAMES, THEMES
from reader.ui.window import Window
from tests.ui import every
from tests.ui.conftest import TEXT

MakeWindow = Callable[..., Window]


@pytest.fixture
def analysed(make_window: MakeWindow, article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    assert window.session.commitments
    return window


def click(widget: object, x: float, y: float) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))  # type: ignore[call-overload]


def test_a_row_and_its_passage_light_up_together(analysed: Window) -> None:
    session, rows = analysed.session, analysed.side.commitments.list
    box = rows.visualRect(rows.rows.index(0))
    click(rows.viewport(), box.center().x(), box.center().y())
    assert session.active_commitment == 0
    assert analysed.view.marks_of(0).commitments[0].active
    QTest.keyClick(analysed.view, Qt.Key.Key_Escape)
    assert not rows.currentIndex().isValid()
    at = analysed.view.box(session.commitments[0].span.start + 1)
    assert at is not None
    click(analysed.view.viewport(), at.left() + 3, at.center().y())
    assert session.active_commitment == 0
    assert rows.currentIndex().row() == 0


def test_the_panel_says_who_what_how_much_and_by_when(analysed: Window, qtbot: QtBot) -> None:
    panel = analysed.side.commitments
    words = [panel.list.rows.data(panel.list.rows.index(i)) for i in range(panel.list.rows.rowCount())]
    assert any("陳禾" in str(each) for each in words)
    chips = [chip.text for i in range(len(words)) for chip in panel.list.rows.row(i).chips]
    assert "20億元" in chips
    assert "全年" in chips
    analysed.session.set_script(Script.HANS)

    def simplified() -> bool:
        return "20亿元" in [chip.text for i in range(len(words)) for chip in panel.list.rows.row(i).chips]

    qtbot.waitUntil(simplified)  # the page comes first


def test_the_legend_switches_a_type_off_and_on(analysed: Window) -> None:
    def kinds() -> set[EntityType]:
        return {kind for index in range(4) for kind, _ in analysed.view.marks_of(index).entities}

    assert EntityType.PER in kinds()
    legend = analysed.status_line.legend
    click(legend, 12, 10)
    assert EntityType.PER not in kinds()
    assert kinds()
    legend.setFocus()
    QTest.keyClick(legend, Qt.Key.Key_Space)
    assert EntityType.PER in kinds()


def test_cues_and_figures_are_bold_on_the_page(analysed: Window) -> None:
    page = analysed.view.page
    assert page is not None
    view = page.layout(0).view
    bold = {view.text[each.span.start : each.span.end] for each in analysed.view.emphasis_of(0)}
    assert "20億元" in bold
    assert bold & {"將", "力爭"}


@pytest.mark.parametrize("name", NAMES)
def test_each_theme_paints_its_paper(analysed: Window, name: str) -> None:
    analysed.appearance.set_theme(name)
    shot = analysed.grab().toImage()
    corner = analysed.view.viewport().mapTo(analysed, QPoint(5, 5))
    ratio = shot.devicePixelRatio()
    colour = shot.pixelColor(round(corner.x() * ratio), round(corner.y() * ratio))
    assert colour.name().upper() == THEMES[name].paper


def test_every_action_has_words_and_no_two_share_a_key(analysed: Window) -> None:
    keys = [key.toString() for action in analysed.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.text() for name, action in analysed.actions_.by_name.items() if name != "menu")


def bad_files(folder: Path) -> dict[str, Path]:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (folder / "torn.txt").write_bytes("領導".encode("gb18030") * 3 + b"\xff\xff\x81")
    (folder / "folder.txt").mkdir()
    return {
        "missing": folder / "missing.txt",
        "empty": folder / "empty.txt",
        "binary": folder / "picture.png",
        "undecodable": folder / "torn.txt",
        "folder": folder / "folder.txt",
    }


@pytest.mark.parametrize("kind", ["missing", "empty", "binary", "undecodable", "folder"])
def test_a_bad_file_is_one_sentence_above_what_was_open(analysed: Window, tmp_path: Path, kind: str) -> None:
    path = bad_files(tmp_path)[kind]
    before = analysed.session.views
    analysed.session.open_file(str(path))
    assert path.name in analysed.notice.sentence
    assert "\n" not in analysed.notice.sentence
    assert analysed.notice.isVisible()
    assert analysed.session.views is before


def test_a_bad_file_at_the_start_gives_the_sample_and_the_sentence(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(tmp_path / "missing.txt")
    open_first(window, [str(tmp_path / "missing.txt")])
    assert window.session.views is not None
    assert window.session.views.article.path.endswith("sample.txt")


def test_a_bad_file_at_the_start_gives_the_article_that_was_open_last(
    qtbot: QtBot, make_window: MakeWindow, article: Path, tmp_path: Path
) -> None:
    window = make_window(tmp_path / "missing.txt")
    window.settings.last_path = str(article)
    open_first(window, [str(tmp_path / "missing.txt")])
    assert window.session.views is not None
    assert window.session.views.article.path == str(article)
    assert "missing.txt" in str(window.session.pending_notice)


def test_what_was_open_last_may_be_bad_too(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window(tmp_path / "missing.txt")
    (tmp_path / "last.txt").write_bytes(b"")
    window.settings.last_path = str(tmp_path / "last.txt")
    open_first(window, [str(tmp_path / "missing.txt")])
    assert window.session.views is not None
    assert window.session.views.article.path.endswith("sample.txt")


def test_further_files_join_the_library_unseen(
    make_window: MakeWindow, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "second.txt").write_text("第二篇。\n" * 3, encoding="utf-8")
    window = make_window(article)
    with qtbot.waitSignal(window.intake.progressed, check_params_cb=lambda done, total: done == total > 0):
        window.intake.add([str(tmp_path / "none.txt"), str(tmp_path / "second.txt")])
    assert window.session.library is not None
    assert {Path(row.path).name for row in window.session.library.articles()} == {"yunling.txt", "second.txt"}
    qtbot.waitUntil(lambda: len(window.library_pane.list.rows.keys) == 2)
    assert "none.txt" in window.notice.sentence
    assert Path(window.session.views.article.path).name == "yunling.txt"  # type: ignore[union-attr]


@pytest.mark.parametrize("good", [True, False])
def test_a_large_file_is_read_beside_the_window(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, good: bool
) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes((TEXT * 3000).encode() if good else bytes(range(256)) * 2000)
    window = make_window(tmp_path / "missing.txt")
    open_first(window, [str(path)])
    assert window.session.views is None  # it comes when it is read
    qtbot.waitUntil(lambda: window.session.views is not None)
    opened = Path(window.session.views.article.path).name  # type: ignore[union-attr]
    assert opened == ("large.txt" if good else "sample.txt")


@pytest.mark.parametrize("content", [b"no database, just words" * 100, "newer"])
def test_a_library_that_cannot_be_used_is_refused_and_untouched(
    make_window: MakeWindow, article: Path, tmp_path: Path, content: bytes | str, qtbot: QtBot
) -> None:
    path = tmp_path / "other.sqlite"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        from reader.store.library import Library

        Library.open(path, "x").close()
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version = 9999")
        connection.close()
    before = path.read_bytes()
    window = make_window(article, library=path)
    assert "other.sqlite" in window.notice.sentence
    assert path.read_bytes() == before
    window.session.changes.mark(Span(0, 3), ["Promise"])
    assert "library" in window.notice.sentence
    assert window.session.annotations == []
    qtbot.waitUntil(lambda: window.session.analysis is not None)  # reading goes on


@pytest.mark.real_analyser
def test_the_analysis_can_be_stopped_and_started_again(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    window.session.stop()
    assert window.session.analysis is None
    assert not window.session.analysing
    qtbot.waitUntil(lambda: not window.tools.stop.isVisible())
    window.actions_.by_name["analyse"].trigger()
    assert window.session.analysing
    qtbot.waitUntil(lambda: window.session.analysis is not None)


def test_an_export_that_cannot_be_written_says_so(analysed: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way")
    with qtbot.waitSignal(analysed.session.noticed):
        transfer.export_csv(analysed.session, "marks", str(tmp_path / "file" / "marks.csv"), True, lambda path: None)
    assert "marks.csv" in analysed.notice.sentence
    assert (tmp_path / "file").read_text() == "in the way"


@pytest.mark.parametrize("what", ["marks", "commitments"])
def test_an_export_goes_through_the_window(analysed: Window, tmp_path: Path, qtbot: QtBot, what: str) -> None:
    analysed.session.changes.mark(Span(0, 5), ["Promise"])
    out = tmp_path / f"{what}.csv"
    done: list[str] = []
    transfer.export_csv(analysed.session, what, str(out), False, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [str(out)]
    text = out.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff")
    assert TEXT[:5] in text or "陳禾" in text


def test_everything_is_there_after_a_restart(make_window: MakeWindow, article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    made = window.session.changes.mark(Span(0, 5), ["Promise"], "n")
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    found = window.session.analysis
    window.session.set_script(Script.HK)
    window.session.set_hidden(frozenset({EntityType.TIME}))
    window.appearance.zoom(130)
    window.close()
    again = make_window(article)
    qtbot.waitUntil(lambda: again.session.analysis is not None)
    assert again.session.annotations == [made]
    assert again.session.analysis == found
    assert again.settings.script is Script.HK
    assert again.settings.hidden == {EntityType.TIME}
    assert again.settings.zoom == 130


@pytest.mark.parametrize(("width", "library", "side"), [(1280, True, True), (940, False, True), (780, False, False)])
def test_the_page_keeps_its_room_on_a_small_screen(
    analysed: Window, qtbot: QtBot, width: int, library: bool, side: bool
) -> None:
    analysed.resize(width, 640)
    qtbot.waitUntil(lambda: analysed.width() == width)
    assert (analysed.panes.sides[0].isVisible(), analysed.panes.sides[1].isVisible()) == (library, side)
    page = analysed.view.page
    assert page is not None
    assert page.typography.measure / page.typography.size >= 24


def test_the_title_follows_the_script(make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "yunling.txt"
    path.write_text("雲嶺信息中心發展產業\n\n" + TEXT, encoding="utf-8")
    window = make_window(path)
    for script in (Script.HANS, Script.TWP, Script.READING):
        window.session.set_script(script)
        fields = window.session.fields
        assert fields is not None
        assert fields.title is not None
        title = window.session.text_of(fields.title)
        assert title == {"hans": "云岭信息中心发展产业", "twp": "雲嶺資訊中心發展產業"}.get(
            script, "雲嶺信息中心發展產業"
        )
        assert window.windowTitle().startswith(title)
        assert window.tools._title.toolTip() == title


def test_the_script_buttons_stay_when_the_title_gets_shorter(make_window: MakeWindow, tmp_path: Path) -> None:
    for name, title in (("long", "雲嶺人用U盤存信息"), ("short", "雲嶺")):
        (tmp_path / name).write_text(f"{title}\n\n{TEXT}", encoding="utf-8")
    window = make_window(tmp_path / "long")
    window.session.set_script(Script.TWP)  # 隨身碟, 資訊
    every.settle()
    place = window.tools.segments.x()
    title = window.windowTitle()
    window.session.set_script(Script.HANS)
    every.settle()
    assert len(window.windowTitle()) < len(title)
    assert window.tools.segments.x() == place
    window.session.open_file(str(tmp_path / "short"))
    every.settle()
    assert window.tools.segments.x() < place
