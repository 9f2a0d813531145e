"""The backups dialog: the list, restoring, and a damaged library."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import LibraryDamaged
from reader.store import schema
from reader.store.cancellation import raise_if_cancelled
from reader.store.collections import Collections
from reader.store.library import Library
from reader.store.listing import Listing
from reader.store.safety import backups, recovery
from reader.types import Name, Span, Status
from reader.ui.chrome import library_watcher
from reader.ui.dialogs import backups_dialog
from reader.ui.dialogs.backups_dialog import BackupsDialog
from reader.ui.exchange.exporting import ExportDialog
from reader.ui.model import word_lists
from reader.ui.model.steps import Step
from reader.ui.window import Window
from tests.store import broken
from tests.ui import every
from tests.ui.conftest import TEXT

WAIT = 240_000


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """Of which what was found is kept, so that it writes nothing more by itself, and makes no backup either."""
    monkeypatch.setattr(library_watcher, "_MAINTENANCE_DELAY", library_watcher._MAINTENANCE_INTERVAL)
    window = make_window(article)
    session = window.session
    qtbot.waitUntil(lambda: session.analysis is not None and every.become_idle(window), timeout=WAIT)
    window.library_watcher.stop()
    return window


def dialog_of(window: Window) -> BackupsDialog:
    backups_dialog.show(window.context)
    return next(each for each in window.findChildren(BackupsDialog) if each.isVisible())


def settled(dialog: BackupsDialog, qtbot: QtBot) -> None:
    jobs, slow = dialog._session.jobs, dialog._session.slow_jobs
    qtbot.waitUntil(lambda: not dialog._busy and not jobs._callbacks and not slow._callbacks, timeout=WAIT)


def words_of(dialog: BackupsDialog) -> list[list[str]]:
    model = dialog.table.model()
    places = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    found = [str(model.index(*place).data()) for place in places]
    return [found[at : at + model.columnCount()] for at in range(0, len(found), model.columnCount())]


def test_making_one_and_going_back(window: Window, qtbot: QtBot) -> None:
    session = window.session
    assert session.library is not None
    first = session.changes.mark(Span(0, 4), ("Promise",), "𠮷\n🎏")
    dialog = dialog_of(window)
    settled(dialog, qtbot)
    assert words_of(dialog) == []
    assert "No backups yet" in dialog.status.text()
    assert not dialog.restore.isEnabled()
    assert not dialog.recover.isVisible()
    dialog.make.click()
    assert not dialog.make.isEnabled()
    settled(dialog, qtbot)
    ((made, why, size, articles, marks),) = words_of(dialog)
    assert (why, articles, marks) == ("manual backup", "1", "1")
    assert made
    assert size.endswith("B")
    start = TEXT.index("貸款")
    session.changes.mark(Span(start, start + 2), ("Figure",))
    assert len(session.annotations) == 2
    dialog.restore.click()
    settled(dialog, qtbot)
    qtbot.waitUntil(lambda: session.library is not None and session.annotations == [first], timeout=WAIT)
    settled(dialog, qtbot)
    assert [row[1] for row in words_of(dialog)] == ["before restoring a backup", "manual backup"]
    assert session.changes.mark(Span(start, start + 2), ("Figure",)) is not None
    assert window.status_line._saved.text().startswith("Saved")


def test_by_keyboard_and_in_every_theme(window: Window, qtbot: QtBot) -> None:
    assert window.session.library is not None
    backups.make(window.session.library.path, "import")
    for theme in ("dark", "sepia", "contrast", "light"):
        window.appearance.set_theme(theme)
        dialog = dialog_of(window)
        settled(dialog, qtbot)
        assert dialog.table.current() is not None
        assert (dialog.width(), dialog.height()) <= (1024, 640)
        for part in (dialog.table, dialog.make, dialog.restore):
            assert part.accessibleName() or part.text()
            assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_going_back_waits_until_what_waits_is_saved(window: Window, qtbot: QtBot) -> None:
    session = window.session
    assert session.library is not None
    path = session.library.path
    backups.make(path, "day")
    dialog = dialog_of(window)
    settled(dialog, qtbot)
    with contextlib.closing(Library.open(path, "Ben")) as other, other.transaction():
        session.changes.mark(Span(0, 4), ("Promise",))
        dialog.restore.click()
        assert "are not saved yet" in dialog.status.text()
        assert session.library is not None
    qtbot.waitUntil(lambda: not session.step_runner.has_pending, timeout=WAIT)
    assert len(session.annotations) == 1


@pytest.fixture
def damaged(tmp_path: Path) -> tuple[Path, int]:
    """A library with some broken pages, and how many marks were in it."""
    path = tmp_path / "damaged.sqlite"
    _, marks = broken.library(path)
    pages = path.stat().st_size // broken.PAGE
    broken.zero(path, [pages // 2, pages // 2 + 1, pages // 2 + 2])
    return path, len(marks)


def test_a_damaged_library_is_offered_to_be_recovered(
    make_window: Callable[..., Window], article: Path, damaged: tuple[Path, int], qtbot: QtBot
) -> None:
    path, count = damaged
    before = path.read_bytes()
    window = make_window(article, library=path)
    session = window.session
    assert session.library is None
    assert "is damaged" in window.notice.sentence
    assert "--library" not in window.notice.sentence
    assert window.notice.action.text() == "Recover…"
    qtbot.waitUntil(lambda: session.analysis is not None, timeout=WAIT)  # analysis does not need it
    assert path.read_bytes() == before
    window.notice.action.click()
    (dialog,) = (each for each in window.findChildren(BackupsDialog) if each.isVisible())
    settled(dialog, qtbot)
    dialog.close()
    assert session.changes.mark(Span(0, 4), ()) is None  # which another notice says
    window.actions_.by_name["backups"].trigger()
    (dialog,) = (each for each in window.findChildren(BackupsDialog) if each.isVisible())
    settled(dialog, qtbot)
    assert path.read_bytes() == before
    assert dialog.recover.isVisible()
    assert not dialog.make.isEnabled()
    dialog.recover.click()
    settled(dialog, qtbot)
    qtbot.waitUntil(lambda: session.library is not None, timeout=WAIT)
    assert "Readable data is back in the library" in dialog.status.text()
    (aside,) = path.parent.glob("damaged.sqlite.damaged-*")
    assert str(aside) in dialog.status.text()
    assert re.search(
        r"^\d+ article\(s\) recovered · \d+ article\(s\) lost · \d+ mark\(s\) recovered", dialog.status.text(), re.M
    )
    assert aside.read_bytes() == before
    assert session.library is not None
    assert 0 < len(session.library.annotations.all()) <= count
    made = session.changes.mark(Span(0, 4), ("Promise",))
    assert session.annotations == [made]


def test_a_damaged_library_gives_way_to_a_backup(
    make_window: Callable[..., Window], article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "damaged.sqlite"
    _, marks = broken.library(path)
    backups.make(path, "day")
    path.write_bytes(bytes(20_000))
    window = make_window(article, library=path)
    dialog = dialog_of(window)
    settled(dialog, qtbot)
    dialog.restore.click()
    settled(dialog, qtbot)
    qtbot.waitUntil(lambda: window.session.library is not None, timeout=WAIT)
    assert window.session.library is not None
    assert {mark.id for mark in window.session.library.annotations.all()} == {mark.id for mark in marks}
    assert len(list(path.parent.glob("damaged.sqlite.damaged-*"))) == 1


def test_damage_that_is_found_later_is_told_and_mended(window: Window, qtbot: QtBot) -> None:
    session = window.session
    assert session.library is not None
    path = session.library.path
    made = session.changes.mark(Span(0, 4), ("Promise",))
    assert made is not None
    qtbot.waitUntil(lambda: every.become_idle(window), timeout=WAIT)  # else a job may have the file open
    session.library.close()
    with contextlib.closing(Library.open(path, "tester")) as library:
        root = library._db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_place'").fetchone()[0]
    broken.zero(path, [root])
    session.library = Library.open(path, "tester")
    window.library_watcher.maintain()
    qtbot.waitUntil(lambda: "is damaged" in window.notice.sentence, timeout=WAIT)
    window.notice.action.click()
    QApplication.processEvents()
    (dialog,) = (each for each in window.findChildren(BackupsDialog) if each.isVisible())
    settled(dialog, qtbot)
    dialog.recover.click()
    settled(dialog, qtbot)
    qtbot.waitUntil(lambda: session.library is not None and session.annotations == [made], timeout=WAIT)


def test_a_change_that_waits_when_damage_is_found_is_saved_after_the_recovery(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    assert session.library is not None
    path = session.library.path
    with contextlib.closing(Library.open(path, "Ben")) as other, other.transaction():
        assert session.changes.mark(Span(0, 4), ("Promise",), "typed 𠮷") is None
        assert session.step_runner.has_pending
        with monkeypatch.context() as patch:
            patch.setattr(Step, "apply", lambda *_: (_ for _ in ()).throw(schema.damaged_error(path, "Tree 81")))
            session.step_runner.attempt()
        assert session.is_damaged
        assert window.notice.action.text() == "Recover…"
        session.library.close()
    with contextlib.closing(Library.open(path, "tester")) as library:
        root = library._db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_place'").fetchone()[0]
    broken.zero(path, [root])
    dialog = dialog_of(window)
    settled(dialog, qtbot)
    dialog.recover.click()
    settled(dialog, qtbot)
    qtbot.waitUntil(lambda: session.library is not None and not session.step_runner.has_pending, timeout=WAIT)
    assert [mark.note for mark in session.annotations] == ["typed 𠮷"]
    assert [mark.note for mark in session.library.annotations.all()] == ["typed 𠮷"]


@pytest.mark.parametrize("part", [Listing, Collections])
def test_whatever_is_read_of_it_may_find_a_library_damaged(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, part: type
) -> None:
    rows = window.library_pane.list
    qtbot.waitUntil(lambda: rows.current() is not None and not window.session.jobs._callbacks)

    def damaged(*_: object) -> None:
        raise LibraryDamaged("It is damaged (Tree 81).")

    if part is Listing:
        monkeypatch.setattr(Listing, "of", damaged)
        window.library_pane._update_open_article()
    else:
        monkeypatch.setattr(Collections, "all", damaged)
        dialog = ExportDialog(window.context)
        assert not dialog.collection.isEnabled()
        dialog.deleteLater()
    qtbot.waitUntil(lambda: "is damaged" in window.notice.sentence)
    assert window.notice.action.text() == "Recover…"


def test_a_library_that_is_found_damaged_is_changed_no_more(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session, notice = window.session, window.notice
    library = session.library
    assert library is not None
    mark = session.changes.mark(Span(0, 4), ("Promise",))
    assert mark is not None
    every.settle()
    held = library.path.read_bytes(), Path(f"{library.path}-wal").read_bytes()
    fault = schema.damaged_error(library.path, "Tree 81")

    def check(_: Path) -> None:
        raise fault

    monkeypatch.setattr(backups, "due", lambda _: False)
    monkeypatch.setattr(backups, "check", check)
    window.library_watcher.maintain()
    qtbot.waitUntil(lambda: notice.action.text() == "Recover…", timeout=WAIT)
    sentence = (
        f"The library {library.path} is damaged and will not be changed. "
        "Recover its readable data or restore a backup: Library › Backups."
    )
    assert (notice.sentence, notice.details_text.toPlainText(), notice._queue) == (sentence, str(fault), [])
    (tmp_path / "new.txt").write_text("甲村\n", encoding="utf-8")
    many = [mark._replace(id=f"{number}") for number in range(300)]
    verbs: list[Callable[[], object]] = [
        lambda: session.changes.mark(Span(4, 6), ()),
        lambda: session.changes.delete(mark),
        lambda: session.changes.write_memo("甲"),
        lambda: session.changes.decide(session.reviewed_commitments[:1], Status.ACCEPTED),
        lambda: word_lists.set_names(session, [Name("甲村", None)]),
        lambda: session.changes.replace("import", (), tuple(many)),
        lambda: window.intake.add([str(tmp_path / "new.txt")]),
        lambda: window.intake.open([str(tmp_path)]),
    ]
    for verb in verbs:
        notice.clear()
        verb()
        qtbot.waitUntil(lambda: not session.step_runner.busy and notice.sentence == sentence, timeout=WAIT)
        assert (notice.action.text(), notice._queue) == ("Recover…", [])
    every.settle()
    assert not window.intake.busy
    assert session.changes.history.steps[1:] == []
    assert (library.path.read_bytes(), Path(f"{library.path}-wal").read_bytes()) == held


@pytest.mark.parametrize("damaged", [False, True])
def test_what_takes_long_is_stopped(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, damaged: bool
) -> None:
    session = window.session
    session.changes.mark(Span(0, 4), ("Promise",))
    kept = session.annotations
    dialog = dialog_of(window)
    dialog.make.click()
    settled(dialog, qtbot)

    def endless(*_: object) -> None:
        while True:
            raise_if_cancelled()
            time.sleep(0.01)

    monkeypatch.setattr(recovery if damaged else backups, "recover" if damaged else "restore", endless)
    session.is_damaged = damaged
    dialog._enable()
    assert not dialog.stop.isVisible()
    (dialog.recover if damaged else dialog.restore).click()
    qtbot.waitUntil(dialog.stop.isVisible, timeout=WAIT)
    assert [task.stops for task in session.progress.running] == [True]
    dialog.stop.click()
    settled(dialog, qtbot)
    assert "stopped; nothing was changed" in dialog.status.text()
    assert not dialog.stop.isVisible()
    if not damaged:
        qtbot.waitUntil(lambda: session.library is not None and session.annotations == kept, timeout=WAIT)
        settled(dialog, qtbot)
