"""Two programs on one library, a lock that another program holds, and closing meanwhile."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.errors import LibraryBusy, LibraryError
from reader.store.library import Library
from reader.store.safety import backups
from reader.types import Annotation, EntityType, Name, Reading, Span, Tag
from reader.ui.chrome import library_watcher
from reader.ui.model import library_work, step_runner
from reader.ui.model.library_change import LibraryChange
from reader.ui.window import Window
from tests.ui.conftest import TEXT


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    """Of which what was found is kept, so that it writes nothing more by itself."""
    window = make_window(article)
    session = window.session
    qtbot.waitUntil(lambda: session.analysis is not None)
    qtbot.waitUntil(lambda: not session.analyses._deferred_save.isActive() and not session.jobs.busy)
    window.library_watcher._poll_timer.setInterval(10)
    return window


@pytest.fixture
def other(window: Window) -> Iterator[Library]:
    """Another program on the same file."""
    assert window.session.library is not None
    with contextlib.closing(Library.open(window.session.library.path, "Ben")) as library:
        yield library


@contextlib.contextmanager
def locked(path: Path, mode: str = "IMMEDIATE") -> Iterator[None]:
    """Another program is writing."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute(f"BEGIN {mode}")
        try:
            yield
        finally:
            writer.execute("ROLLBACK")


def path_of(window: Window) -> Path:
    assert window.session.library is not None
    return window.session.library.path


def on_disk(path: Path) -> list[Annotation]:
    with contextlib.closing(Library.open(path, "Cem")) as library:
        return library.annotations.all()


def last_opened(window: Window) -> str:
    assert window.session.library is not None
    return window.session.library.articles()[0].path


def mark(window: Window, words: str, *tags: str, note: str = "") -> Annotation | None:
    start = TEXT.index(words)
    return window.session.changes.mark(Span(start, start + len(words)), tags, note)


def test_what_another_program_writes_appears(window: Window, other: Library, qtbot: QtBot) -> None:
    session = window.session
    mine, gone = mark(window, "發(fā)展軟件", "Promise"), mark(window, "𠮷祥村")
    assert mine is not None
    assert gone is not None
    session.activate(annotation=mine.id)
    tag = next(tag for tag in other.codebook.tags() if tag.name == "Promise")
    other.annotations.update(mine._replace(note="theirs 🎏\nU盤"))
    other.annotations.delete(gone.id)
    other.codebook.replace([tag], [tag._replace(name="Pledge")])
    other.names.put(Name("𠮷祥村", EntityType.LOC), "Ben")
    heard: list[LibraryChange] = []
    session.library_changed.connect(heard.append)
    qtbot.waitUntil(lambda: [each.note for each in session.annotations] == ["theirs 🎏\nU盤"])
    assert session.annotations[0].tags == ("Pledge",)
    assert "Pledge" in [each.name for each in session.tags]
    assert session.annotation is not None  # still active
    qtbot.waitUntil(lambda: session.names == (Name("𠮷祥村", EntityType.LOC),))
    assert LibraryChange.of_anything() in heard


def test_a_mark_in_the_light_that_another_deletes_leaves_it(window: Window, other: Library, qtbot: QtBot) -> None:
    mine = mark(window, "發(fā)展軟件")
    assert mine is not None
    assert window.session.active_annotation == mine.id
    other.annotations.delete(mine.id)
    qtbot.waitUntil(lambda: not window.session.annotations)
    assert window.session.active_annotation is None


def test_changing_what_another_deleted_says_so_and_shows_what_is_there(window: Window, other: Library) -> None:
    window.library_watcher.stop()
    mine = mark(window, "發(fā)展軟件")
    assert mine is not None
    other.annotations.delete(mine.id)
    assert not window.session.changes.write_note(mine, "too late")
    assert "no longer in the library" in window.notice.sentence
    assert window.session.annotations == []


def test_looking_writes_nothing(window: Window, other: Library, qtbot: QtBot) -> None:
    """Else two windows would never come to rest."""
    session = window.session
    number = other.data_version()
    other.annotations.add(other_mark(window))
    qtbot.waitUntil(lambda: len(session.annotations) == 1)
    qtbot.waitUntil(lambda: not window.session.jobs.busy)
    assert other.data_version() == number


def other_mark(window: Window) -> Annotation:
    from reader.store.selectors import new_annotation
    from reader.store.times import now

    assert window.session.views is not None
    return new_annotation(window.session.views.article, Span(3, 9), ("Doubt",), "", "Ben", now())


def test_a_change_waits_for_another_writer_and_is_saved_then(window: Window, qtbot: QtBot) -> None:
    session, path = window.session, path_of(window)
    with locked(path):
        assert mark(window, "發(fā)展軟件", "Promise", note="typed 𠮷\n🎏") is None
        assert "The change is not saved yet" in window.notice.sentence
        assert mark(window, "貸款20億元", "Figure") is None
        assert session.step_runner.count == 2
        assert session.annotations == on_disk(path) == []
        assert window.status_line._saved.text().startswith("Not saved yet")
        session.step_runner.attempt()
        assert session.step_runner.count == 2
    qtbot.waitUntil(lambda: not session.step_runner.has_pending)
    assert "Pending changes saved" in window.notice.sentence
    assert window.status_line._saved.text().startswith("Saved")
    assert [each.note for each in session.annotations] == ["typed 𠮷\n🎏", ""]
    assert sorted(on_disk(path)) == sorted(session.annotations)
    session.changes.undo()
    session.changes.undo()
    assert session.annotations == on_disk(path) == []


def test_a_change_that_a_job_writes_is_not_saved_before_the_job_ends(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    made = [mark(window, words, "Promise") for words in ("發(fā)展軟件", "貸款20億元")]
    monkeypatch.setattr(library_work, "_AT_ONCE", library_work._AT_ONCE._replace(marks=1))
    session.changes.delete_all([each for each in made if each is not None])
    assert len(on_disk(path_of(window))) in (0, 2)  # the job may have ended, but that is not known here yet
    assert window.status_line._saved.text() == "Not saved yet · 2 mark(s)"
    qtbot.waitUntil(lambda: not session.step_runner.busy)
    assert window.status_line._saved.text() == "Saved · 0 mark(s)"
    assert on_disk(path_of(window)) == []


def test_a_library_that_is_closed_while_a_job_writes_leaves_nothing_waiting(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, path = window.session, path_of(window)
    made = [mark(window, words, "Promise") for words in ("發(fā)展軟件", "貸款20億元")]
    monkeypatch.setattr(library_work, "_AT_ONCE", library_work._AT_ONCE._replace(marks=1))
    session.changes.delete_all([each for each in made if each is not None])
    assert session.step_runner.busy
    session.library_sync.close()  # its file is about to be replaced
    qtbot.waitUntil(lambda: not session.step_runner.busy)
    session.library_sync.open(path, "en")
    qtbot.waitUntil(lambda: session.library is not None and not session.jobs.busy)
    assert mark(window, "發(fā)展軟件", "Promise") is not None


def test_two_changes_of_one_mark_that_wait_do_not_undo_each_other(window: Window, qtbot: QtBot) -> None:
    session, path = window.session, path_of(window)
    made = mark(window, "發(fā)展軟件", "Promise")
    assert made is not None
    with locked(path):
        session.changes.write_note(made, "typed")
        session.changes.retag(made, ("Doubt",))
        session.changes.undo()
        assert "Undo and redo will be available" in window.notice.sentence
    qtbot.waitUntil(lambda: not session.step_runner.has_pending)
    (kept,) = on_disk(path)
    assert (kept.note, kept.tags) == ("typed", ("Doubt",))
    session.changes.undo()
    (kept,) = on_disk(path)
    assert (kept.note, kept.tags) == ("typed", ("Promise",))
    session.changes.undo()
    assert on_disk(path) == [made] == session.annotations


def test_after_long_the_person_is_asked_and_nothing_typed_is_lost(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, path = window.session, path_of(window)
    monkeypatch.setattr(step_runner, "_GIVE_UP_AFTER", -1.0)
    with locked(path):
        mark(window, "發(fā)展軟件", note="typed")
        session.step_runner.attempt()
        assert "1 change" in window.notice.sentence
        assert window.notice.action.text() == "Try again"
        assert session.step_runner.has_pending
        assert not session.step_runner._timer.isActive()
        assert window.status_line._saved.text().startswith("Not saved yet")
    window.notice.action.click()
    qtbot.waitUntil(lambda: not session.step_runner.has_pending)
    assert [each.note for each in on_disk(path)] == ["typed"]


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
def test_closing_while_something_waits(window: Window, answer: QMessageBox.StandardButton) -> None:
    path = path_of(window)
    with locked(path):
        mark(window, "發(fā)展軟件")
        event = QCloseEvent()
        with patch.object(QMessageBox, "question", return_value=answer) as asked:
            window.closeEvent(event)
        assert "1 change" in asked.call_args.args[2]
        assert event.isAccepted() == (answer == QMessageBox.StandardButton.Yes)
        assert (window.session.library is None) == event.isAccepted()
    window.session.step_runner.discard()


def test_closing_tries_once_more(window: Window) -> None:
    path = path_of(window)
    with locked(path):
        mark(window, "發(fā)展軟件")
    with patch.object(QMessageBox, "question") as asked:
        window.closeEvent(QCloseEvent())
    asked.assert_not_called()
    assert len(on_disk(path)) == 1


def test_an_article_meets_a_locked_library_later(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    session, path = window.session, path_of(window)
    second = tmp_path / "second.txt"
    second.write_text("霽川市將建設𠮷橋🎏。\nU盤。\n", encoding="utf-8")
    said: list[str] = []
    session.step_runner.message.connect(said.append)
    with locked(path):
        session.open_file(str(second))
        assert session.step_runner.has_pending
        assert said == ["Another program is writing to the library. The article will be added afterwards."]
        assert session.changes.mark(Span(0, 3), ("Promise",)) is None
        assert said[1:] == ["Another program is writing to the library. The change is not saved yet."]
    qtbot.waitUntil(lambda: not session.step_runner.has_pending)
    assert [each.quote for each in on_disk(path)] == ["霽川市"]
    assert [each.quote for each in session.annotations] == ["霽川市"]


def test_a_mark_that_waits_is_written_though_another_article_was_opened_meanwhile(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    session, path = window.session, path_of(window)
    for name, text in (("second", "霽川市將建設𠮷橋🎏。\nU盤。\n"), ("third", "雲嶺縣將修路。\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with locked(path):
        session.open_file(str(tmp_path / "second"))
        assert session.changes.mark(Span(0, 3), ("Promise",)) is None
        session.open_file(str(tmp_path / "third"))
        assert session.changes.mark(Span(0, 3), ("Promise",)) is None
    qtbot.waitUntil(lambda: not session.step_runner.has_pending)
    assert sorted(each.quote for each in on_disk(path)) == sorted(["霽川市", "雲嶺縣"])
    assert [each.quote for each in session.annotations] == ["雲嶺縣"]


@pytest.mark.parametrize("mode", ["IMMEDIATE", "EXCLUSIVE"])
def test_what_a_locked_library_knows_of_an_article_is_shown_at_once(
    window: Window, qtbot: QtBot, tmp_path: Path, article: Path, mode: str
) -> None:
    session, path = window.session, path_of(window)
    assert mark(window, "發(fā)展軟件", "Promise") is not None
    second = tmp_path / "second.txt"
    second.write_text("霽川市將建設𠮷橋🎏。\nU盤。\n", encoding="utf-8")
    session.open_file(str(second))
    qtbot.waitUntil(lambda: session.analysis is not None)
    qtbot.wait_until(lambda: not session.jobs._callbacks)
    started: list[None] = []
    session.analyses.start = lambda: started.append(None)  # type: ignore[method-assign]
    with locked(path, mode):
        session.open_file(str(article))
        assert session.analysis is not None
        assert [each.tags for each in session.annotations] == [("Promise",)]
        assert session.step_runner.has_pending
        session.step_runner.attempt()
        assert session.step_runner.has_pending
    qtbot.waitUntil(lambda: not session.step_runner.has_pending)
    assert started == []
    assert Path(last_opened(window)).name == article.name


def test_how_an_article_is_read_is_asked_again_where_the_library_was_busy(
    window: Window, qtbot: QtBot, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, library = window.session, window.session.library
    assert library is not None
    window.text.repair("off")
    busy = [True, True]  # when it is opened, and when the library meets it
    reading = library.reading

    def now_and_then(sha256: str) -> Reading:
        if busy and busy.pop():
            raise LibraryBusy(str(library.path))
        return reading(sha256)

    monkeypatch.setattr(library, "reading", now_and_then)
    session.open_file(str(article))
    qtbot.waitUntil(lambda: not session.step_runner.has_pending)
    assert busy == []
    assert session.views is not None
    assert session.views.reading.repair is False


def test_an_article_that_waits_for_its_library_is_analysed_once(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    session = window.session
    second = tmp_path / "second.txt"
    second.write_text("霽川市將建設𠮷橋🎏。\nU盤。\n", encoding="utf-8")
    start, started = session.analyses.start, []
    session.analyses.start = lambda: (started.append(None), start())  # type: ignore[method-assign,assign,func-returns-value]
    with locked(path_of(window)):
        session.open_file(str(second))
        session.step_runner.attempt()
        session.step_runner.attempt()
        assert session.step_runner.has_pending
    qtbot.waitUntil(lambda: not session.step_runner.has_pending and session.analysis is not None)
    assert len(started) == 1
    assert Path(last_opened(window)).name == "second.txt"


def test_a_backup_a_day_by_itself(window: Window, qtbot: QtBot) -> None:
    path = path_of(window)
    window.library_watcher.maintain()
    qtbot.waitUntil(lambda: len(backups.of(path)) == 1)
    assert backups.of(path)[0].reason == "day"
    window.library_watcher.maintain()
    qtbot.waitUntil(lambda: not window.session.slow_jobs._callbacks)
    assert len(backups.of(path)) == 1
    assert window.notice.sentence == ""


def test_a_long_backup_holds_up_nothing_and_ends_with_the_window(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, session = path_of(window), window.session
    begun, ended = threading.Event(), list[Exception]()
    usual = backups.fill

    def long(source: sqlite3.Connection, library: Path, draft: Path) -> None:
        begun.set()
        while True:  # as long as it is let
            try:
                usual(source, library, draft)
            except (LibraryError, sqlite3.OperationalError) as error:
                ended.append(error)
                raise

    monkeypatch.setattr(backups, "fill", long)
    monkeypatch.setattr(backups, "due", lambda path: True)  # even if the window has made it by itself
    window.library_watcher.maintain()
    assert begun.wait(240)
    done: list[int] = []
    session.jobs.run(lambda: 1, done.append, session.notice)
    qtbot.waitUntil(lambda: done == [1])
    mark(window, "發(fā)展軟件")
    assert session.step_runner.count == 0
    assert len(on_disk(path)) == 1
    window.close()
    assert not window.isVisible()
    assert len(ended) == 1
    assert list(backups.folder(path).iterdir()) == []


def test_the_window_waits_a_tenth_of_a_second_at_most(window: Window) -> None:
    assert window.session.library is not None
    assert window.session.library._db.execute("PRAGMA busy_timeout").fetchone() == (100,)
    with locked(path_of(window)):
        mark(window, "發(fā)展軟件")
    window.session.step_runner.attempt()
    assert window.session.library._db.execute("PRAGMA busy_timeout").fetchone() == (100,)


def test_the_window_begins_to_look_by_itself(window: Window) -> None:
    assert window.library_watcher._poll_timer.isActive()
    assert window.library_watcher._maintenance_timer.isActive()
    assert library_watcher._POLL_INTERVAL <= 1000


@pytest.mark.parametrize("part", ["changes", "fetching"])
def test_nothing_is_read_while_this_window_writes_or_fetches_in_a_job(
    window: Window, other: Library, qtbot: QtBot, part: str
) -> None:
    """What it does there would be taken for another program's, and all marks be shown anew."""
    session, watcher = window.session, window.library_watcher
    watcher._poll_timer.stop()
    qtbot.waitUntil(lambda: not session.jobs.busy)
    watcher.poll()
    qtbot.waitUntil(lambda: not session.jobs.busy)
    other.codebook.add(Tag("𠮷", 3, None, ""))
    room, name, goes_on = (
        (session.step_runner, "busy", True) if part == "changes" else (session.annotation_loading, "complete", False)
    )
    setattr(room, name, goes_on)
    watcher.poll()
    assert not session.jobs.busy
    setattr(room, name, not goes_on)
    watcher.poll()
    assert session.jobs.busy
    qtbot.waitUntil(lambda: "𠮷" in {tag.name for tag in session.tags})
