"""The merge dialog: counts of incoming items, and resolving conflicts by keyboard."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from reader.store import times
from reader.store.library import Library
from reader.store.merging import Choice
from reader.store.selectors import new_annotation
from reader.text.load import from_text
from reader.types import Annotation, Name, Script, Span
from reader.ui.dialogs.merge_dialog import MergeDialog, show
from reader.ui.look.theme import THEMES
from reader.ui.model.session import Session
from tests.ui.conftest import TEXT


@pytest.fixture
def bo(session: Session, article: Path, tmp_path: Path) -> Iterator[Library]:
    """Bo's library: begun as a copy of ours, which has two marks."""
    session.open_file(str(article))
    assert session.library is not None
    for words in ("小麥", "信息中心"):
        session.library.annotations.add(mark(words, "begin"))
    path = tmp_path / "bo.sqlite"
    with contextlib.closing(session.library.new_connection()) as own:
        own._db.execute("VACUUM INTO ?", [str(path)])
    with contextlib.closing(Library.open(path, "Bo")) as library:
        yield library


def mark(words: str, note: str, *tags: str) -> Annotation:
    start = TEXT.index(words)
    return new_annotation(from_text(TEXT), Span(start, start + len(words)), tags, note, "Ana", times.now())


def change(library: Library, words: str, note: str) -> None:
    (held,) = [each for each in library.annotations.all() if each.quote == words]
    library.annotations.update(held._replace(note=note, updated=times.now()))


def opened(qtbot: QtBot, session: Session, path: Path) -> MergeDialog:
    dialog = MergeDialog(session, str(path), THEMES["light"], None)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.progress.isVisible())
    return dialog


def notes(session: Session) -> list[str]:
    assert session.library is not None
    return sorted(each.note for each in session.library.annotations.all())


def test_what_is_new_comes_and_the_session_knows_it(qtbot: QtBot, session: Session, bo: Library) -> None:
    bo.annotations.add(mark("產業", "from Bo", "a tag of Bo's"))
    bo.names.put(Name("陳禾", None), "Bo")
    dialog = opened(qtbot, session, bo.path)
    assert dialog.words.text() == "Tags: 1 new\nMarks: 1 new\nNames: 1 new"
    assert dialog.merge.hasFocus() or dialog.merge.isDefault()
    with qtbot.waitSignals([dialog.merged, session.library_changed]):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.words.text().startswith("Merged.\nTags: 1 new")
    assert "from Bo" in notes(session)
    qtbot.waitUntil(lambda: "from Bo" in [each.note for each in session.annotations])
    assert "a tag of Bo's" in [tag.name for tag in session.tags]
    assert Name("陳禾", None) in session.names
    assert not list(Path(dialog._path).parent.glob("*merge*"))


@pytest.mark.parametrize(
    ("key", "end"),
    [
        (Qt.Key.Key_1, ["begin", "mine"]),
        (Qt.Key.Key_2, ["begin", "theirs"]),
        (Qt.Key.Key_3, ["begin", "mine", "theirs"]),
    ],
)
def test_what_both_changed_is_chosen_by_a_key(
    qtbot: QtBot, session: Session, bo: Library, key: Qt.Key, end: list[str]
) -> None:
    assert session.library is not None
    change(session.library, "小麥", "mine")
    change(bo, "小麥", "theirs")
    dialog = opened(qtbot, session, bo.path)
    assert dialog.chooser is not None
    assert not dialog.merge.isEnabled()
    shown = [label.text() for label in dialog.chooser.sides.widget().findChildren(QLabel)]
    assert {"小麥", "mine", "theirs", "≠ Note", "Bo"} <= set(shown)
    qtbot.keyClick(dialog.chooser.list, key)
    assert dialog.merge.isEnabled()
    with qtbot.waitSignal(dialog.merged):
        qtbot.keyClick(dialog, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert notes(session) == end


def test_a_choice_goes_on_to_the_next_and_one_button_chooses_all(qtbot: QtBot, session: Session, bo: Library) -> None:
    assert session.library is not None
    for words in ("小麥", "信息中心"):
        change(session.library, words, "mine")
        change(bo, words, "theirs")
    dialog = opened(qtbot, session, bo.path)
    choosing = dialog.chooser
    assert choosing is not None
    first = choosing.current
    choosing.choose(Choice.MINE)
    assert choosing.current != first
    assert not choosing.complete
    assert choosing.words.text() == "2 changed on both sides. 1 left to choose."
    choosing.choose_all_buttons[Choice.THEIRS].click()
    assert choosing.complete
    assert set(choosing.choices.values()) == {Choice.THEIRS}
    dialog.reject()
    assert notes(session) == ["mine", "mine"]  # nothing before “Merge”


def test_damaged_words_are_read_like_the_page(qtbot: QtBot, session: Session, bo: Library) -> None:
    assert session.library is not None
    session.set_script(Script.HANS)
    damaged = mark("發(fā)展軟件業(yè)", "begin")
    for library, note in ((session.library, "mine"), (bo, "theirs")):
        library.annotations.add(damaged)
        library.annotations.update(damaged._replace(note=note, updated=times.now()))
    dialog = opened(qtbot, session, bo.path)
    assert dialog.chooser is not None
    shown = [label.text() for label in dialog.chooser.sides.widget().findChildren(QLabel)]
    assert shown.count("发展软件业") == 2
    assert dialog.chooser._row(0).title == "发展软件业"
    dialog.chooser.choose_all(Choice.THEIRS)
    with qtbot.waitSignal(dialog.merged):
        dialog.merge.click()
    outcome = [dialog.outcome.item(row).text() for row in range(dialog.outcome.count())]
    assert len(outcome) == 1
    assert outcome[0].startswith("发展软件业\ntheirs · Mark")
    assert dialog.outcome.isVisible()
    assert "is the latest backup" in dialog.words.text()
    assert dialog.height() < 400  # nothing else is left to show


def test_what_changed_while_choosing_is_asked_about_again(qtbot: QtBot, session: Session, bo: Library) -> None:
    assert session.library is not None
    for words in ("小麥", "信息中心"):
        change(session.library, words, "mine")
        change(bo, words, "theirs")
    dialog = opened(qtbot, session, bo.path)
    assert dialog.chooser is not None
    dialog.chooser.choose_all(Choice.THEIRS)
    change(session.library, "小麥", "mine again")
    dialog.merge.click()
    qtbot.waitUntil(lambda: dialog.chooser is not None and not dialog.chooser.complete)
    assert "The library changed meanwhile" in dialog.words.text()
    assert not dialog.merge.isEnabled()
    assert list(dialog.chooser.choices.values()) == [Choice.THEIRS]
    dialog.chooser.choose_all(Choice.THEIRS)
    with qtbot.waitSignal(dialog.merged):
        dialog.merge.click()
    assert notes(session) == ["theirs", "theirs"]


def test_a_file_that_is_none_is_told_and_nothing_changes(qtbot: QtBot, session: Session, article: Path) -> None:
    session.open_file(str(article))
    dialog = opened(qtbot, session, article)
    assert "neither a library" in dialog.words.text()
    assert not dialog.merge.isEnabled()


def test_nothing_to_merge_is_told(qtbot: QtBot, session: Session, bo: Library) -> None:
    dialog = opened(qtbot, session, bo.path)
    assert dialog.words.text().startswith("Nothing to merge")
    assert not dialog.merge.isEnabled()


def test_closing_while_it_is_read_lets_the_copy_go(
    qtbot: QtBot, session: Session, bo: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    dialog = MergeDialog(session, str(bo.path), THEMES["dark"], None)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.reject()
    qtbot.waitUntil(lambda: not session.slow_jobs._callbacks)
    assert list(folder.iterdir()) == []


def test_quitting_while_it_is_read_lets_the_copy_go(
    qtbot: QtBot, session: Session, bo: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    dialog = MergeDialog(session, str(bo.path), THEMES["dark"], None)
    qtbot.addWidget(dialog)
    dialog.open()
    session.close()
    gc.collect()
    qtbot.waitUntil(lambda: not list(folder.iterdir()))


def test_the_menu_asks_for_a_file(
    qtbot: QtBot, make_window, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    window = make_window(article)
    other = tmp_path / "other.sqlite"
    Library.open(other, "Bo").close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    show(window.context)
    (dialog,) = window.findChildren(MergeDialog)
    qtbot.waitUntil(lambda: not dialog.progress.isVisible())
    assert "Nothing to merge" in dialog.words.text()
    dialog.close()
