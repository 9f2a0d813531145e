"""A library on a disk that can only be read: everything in it is shown, one sentence says why nothing can be marked."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.analysis import edition, pipeline
from reader.store import schema, times
from reader.store.library import Library
from reader.store.memos import Memo
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.load import from_text, load
from reader.text.views import Views
from reader.types import Decision, Entity, EntityType, FoundBy, Reading, Span, Status
from reader.ui.window import Window
from tests.ui import every
from tests.ui.conftest import TEXT

MakeWindow = Callable[..., Window]
LONG = from_text("霽川市的𠮷祥村說,力爭全年發放貸款20億元。\n" * 6000)


@pytest.fixture
def folder(tmp_path: Path, article: Path) -> Path:
    """A library with two analysed articles with decision and memo: a short one with a mark, a long one with 600."""
    folder = tmp_path / "disk"
    with contextlib.closing(Library.open(folder / "library.sqlite", "Ana")) as library:
        for one in (load(str(article)), LONG):
            views = Views(one)
            library.add_article(one, fields.find(views), views)
            library.save_analysis(one.sha256, edition(), pipeline.analyse(Views(load(str(article)))))
            marks = 600 if one is LONG else 1
            library.annotations.replace(
                (),
                [new_annotation(one, Span(n * 3, n * 3 + 5), ["Doubt"], "", "Ana", times.now()) for n in range(marks)],
            )
            library.memos.put(one.sha256, Memo("𠮷", "Ana", times.now()))
            name = Entity(EntityType.LOC, Span(0, 3), TEXT[:3], FoundBy.PERSON)
            library.decisions.put(
                Decision(one.sha256[:8], one.sha256, name.span, Status.EDITED, name, "Ana", times.now())
            )
    return folder


@pytest.fixture
def window(
    make_window: MakeWindow, folder: Path, article: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Window:
    monkeypatch.setattr(schema, "_may_write", lambda path: folder not in (path, *path.parents))
    window = make_window(article, library=folder / "library.sqlite")
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    every.settle()
    return window


def told(window: Window) -> list[str]:
    """What is said from now on."""
    said: list[str] = []
    window.session.noticed.connect(lambda error: said.append(str(error)))
    return said


def test_all_that_is_kept_is_shown_and_one_sentence_says_that_nothing_can_be_added(
    window: Window, folder: Path, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session, path = window.session, folder / "library.sqlite"
    before = path.read_bytes()
    assert window.notice.sentence.startswith(f"The library {path} is read-only; allow writing to it")
    said = told(window)
    assert (len(session.annotations), len(session.decisions)) == (1, 1)
    assert session.memo is not None
    window.library_watcher.maintain()
    window.library_watcher.poll()
    session.open_listed(LONG.sha256)
    qtbot.waitUntil(lambda: len(session.annotations) == 600)
    qtbot.waitUntil(lambda: session.analysis is not None and len(session.decisions) == 1)
    new = tmp_path / "new.txt"
    new.write_text("雲嶺市市長陳禾表示,力爭全年新建公園12個。\n", encoding="utf-8")
    with qtbot.waitSignal(session.analysed):
        session.open_file(str(new))
    qtbot.waitUntil(lambda: window.side.commitments.rows.count > 0)
    qtbot.waitUntil(lambda: not session.jobs.busy and not session.slow_jobs.busy)
    every.settle()
    assert said == []
    window.close()
    assert path.read_bytes() == before
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_what_it_does_not_have_cannot_be_changed_either(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    session, said = window.session, told(window)
    new = tmp_path / "new.txt"
    new.write_text("雲嶺市市長陳禾表示,力爭全年新建公園12個。\n", encoding="utf-8")
    with qtbot.waitSignal(session.analysed):
        session.open_file(str(new))
    assert not session.changes.write_memo("新")
    session.changes.choose_reading("repair", Reading(repair=True))
    assert len(said) == 2
    assert all("is read-only; allow writing to it" in sentence for sentence in said)


def test_every_change_is_answered_by_the_same_sentence(window: Window, qtbot: QtBot) -> None:
    session, changes, said = window.session, window.session.changes, told(window)
    (mark,) = session.annotations
    assert session.views is not None
    made = [new_annotation(session.views.article, Span(1, 4), [], "", "", times.now()) for _ in range(300)]
    verbs: list[Callable[[], object]] = [
        lambda: changes.mark(Span(4, 6), ["Figure"]),
        lambda: changes.delete(mark),
        lambda: changes.write_note(mark, "😀"),
        lambda: changes.write_memo("another"),
        lambda: changes.decide(session.reviewed_commitments[:1], Status.ACCEPTED),
        lambda: changes.replace("import", (), tuple(made)),
    ]
    for number, verb in enumerate(verbs, start=1):
        assert verb() in (False, None, number == len(verbs))  # many are written in a job
        qtbot.waitUntil(lambda: not session.step_runner.busy)
        assert len(said) == number
    assert all("is read-only; allow writing to it" in sentence for sentence in said)
    assert session.annotations == [mark]
    assert changes.history.steps == []
    assert not session.step_runner.has_pending
