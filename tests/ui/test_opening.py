"""A long file is read beside the window, with all that the window asks of it before it paints."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reader.text import fields, repair, scripts, views
from reader.text.load import from_text, load
from reader.types import Normal, Reading, Script, Span
from reader.ui.background.incremental import IncrementalTask
from reader.ui.model import analyses
from reader.ui.model.session import Session
from reader.ui.window import Window

LINE = "霽川市的𠮷祥村修了路，發(fā)展軟件業(yè)，力爭全年發(fā)放貸款20億元。\n"
FINDS = ((views, "_lines"), (repair, "examine"), (scripts, "detect"), (fields, "find"))


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text("霽川市紀事\n" + LINE * 4000, encoding="utf-8")
    return path


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What is found of a text, in order: by which function, and whether in the window's thread."""
    told: list[tuple[str, bool]] = []

    def note(room: Any, name: str) -> None:
        find = getattr(room, name)

        def noted(*arguments: Any, **named: Any) -> Any:
            told.append((name, threading.current_thread() is threading.main_thread()))
            return find(*arguments, **named)

        monkeypatch.setattr(room, name, noted)

    for room, name in FINDS:
        note(room, name)
    return told


def ask(session: Session) -> None:
    """What a window asks before it paints."""
    assert session.views is not None
    assert session.views.damaged
    assert session.fields is not None
    assert session.fields.body
    assert session.views.paragraph(1, session.script).text.startswith("霽川市的𠮷祥村")
    assert session.views.native is Script.HANT


def test_of_a_long_file_the_window_finds_nothing_itself(
    session: Session, long: Path, qtbot: QtBot, found: list[tuple[str, bool]]
) -> None:
    session.library, library = None, session.library  # it would take the article in
    with qtbot.waitSignal(session.opened):
        session.opened.connect(lambda: ask(session))
        session.open_file(str(long))
    assert sorted(found) == sorted((name, False) for _, name in FINDS)
    session.library = library


def test_what_a_short_article_says_of_itself_is_found_beside_the_window(
    session: Session, qtbot: QtBot, found: list[tuple[str, bool]]
) -> None:
    session.library, library = None, session.library
    session.open_article(from_text("霽川市紀事\n" + LINE))
    over: list[None] = []
    IncrementalTask(session.find_fields(), session, lambda: over.append(None))
    qtbot.waitUntil(lambda: bool(over))
    assert session.fields is not None
    assert [here for name, here in found if name == "find"] == [False]
    assert list(session.find_fields()) == []  # what is known is not found again
    session.library = library


def test_what_an_article_says_that_is_no_longer_open_is_not_taken_for_the_next(session: Session, qtbot: QtBot) -> None:
    session.library, library = None, session.library
    session.open_article(from_text("霽川市紀事\n" + LINE))
    steps = session.find_fields()
    next(steps)
    other = from_text(LINE)
    session.open_article(other)
    assert list(steps) == []
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert session.fields == fields.find(views.Views(other))
    session.library = library


def test_another_way_to_read_it_finds_no_line_again(
    session: Session, long: Path, qtbot: QtBot, found: list[tuple[str, bool]]
) -> None:
    session.library, library = None, session.library
    with qtbot.waitSignal(session.opened):
        session.open_file(str(long))
    del found[:]
    session.set_normal(Normal(False, False, False))
    ask(session)
    assert {name for name, _ in found} == {"detect", "find"}
    session.library = library


def test_a_file_that_the_person_reads_otherwise_is_read_so(session: Session, long: Path, qtbot: QtBot) -> None:
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    with qtbot.waitSignal(session.opened):
        session.open_file(str(long))
    assert session.views is not None
    assert session.library is not None
    article = session.views.article
    session.article_storing.ensure_stored()
    session.library.set_repair(article.sha256, False)
    with qtbot.waitSignal(session.opened):
        session.open_file(str(long))
    assert session.views.reading == Reading(repair=False, normal=session.normal)
    assert session.views.paragraph(1, session.script).text.count("發（fā）") == 2


def kept(session: Session, long: Path) -> str:
    """A long article in the library, and a short one that is open; the hash of the long one."""
    assert session.library is not None
    article = load(long)
    own = views.Views(article)
    session.library.add_article(article, fields.find(own), own)
    session.open_article(from_text("空白。\n"))
    return article.sha256


def test_a_long_article_of_the_list_is_read_and_got_ready_beside_the_window(
    session: Session, long: Path, qtbot: QtBot, found: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    sha256 = kept(session, long)
    assert session.library is not None
    session.library.set_repair(sha256, True)
    del found[:]
    read: list[str] = []
    monkeypatch.setattr(session.library, "article", read.append)
    with qtbot.waitSignal(session.opened):
        session.opened.connect(lambda: ask(session))
        session.open_listed(sha256)
        assert session.opening
    assert read == []  # by the window, which has other things to do
    assert {name for name, here in found if here} == set()
    assert not session.opening
    assert not session.from_file
    assert session.views is not None
    assert session.views.article.sha256 == sha256
    assert session.views.reading.repair is True


def test_what_is_undone_in_a_long_article_is_shown_when_that_was_got_ready(
    session: Session, long: Path, qtbot: QtBot, found: list[tuple[str, bool]]
) -> None:
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    sha256 = kept(session, long)
    session.open_stored(sha256)
    session.changes.mark(Span(90_000, 90_006), ["Figure"])
    session.open_article(from_text("後來的。\n"))
    del found[:]
    revealed: list[tuple[Span, str]] = []
    session.revealed.connect(lambda span: revealed.append((span, session.views.article.sha256)))  # type: ignore[union-attr]
    with qtbot.waitSignal(session.opened):
        session.changes.undo()
        assert session.opening
        assert revealed == []
        session.opened.connect(lambda: ask(session))
    assert {name for name, here in found if here} == set()
    assert revealed == [(Span(90_000, 90_006), sha256)]
    assert session.annotations == []


def test_what_is_undone_is_not_gone_to_where_another_article_is_wanted(
    session: Session, long: Path, qtbot: QtBot
) -> None:
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    session.open_stored(kept(session, long))
    session.changes.mark(Span(90_000, 90_006), ["Figure"])
    short = from_text("後來的。\n")
    session.open_article(short)
    session.changes.undo()
    revealed: list[Span] = []
    session.revealed.connect(revealed.append)
    session.open_article(short)
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert session.views is not None
    assert session.views.article is short
    assert not revealed


def test_what_is_opened_last_is_what_is_open(session: Session, long: Path, qtbot: QtBot) -> None:
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    sha256 = kept(session, long)
    opened: list[object] = []
    session.opened.connect(lambda: opened.append(session.views))
    session.open_listed(sha256)
    session.open_listed(sha256)
    session.open_article(from_text("後來的。\n"))
    assert not session.opening
    done: list[None] = []
    session.jobs.run(lambda: None, done.append, lambda _: None)
    qtbot.waitUntil(lambda: done == [None])
    assert opened == [session.views]
    assert session.text_of(Span(0, 3)) == "後來的"


def test_a_long_article_that_goes_from_the_library_meanwhile_is_not_opened(
    session: Session, long: Path, qtbot: QtBot
) -> None:
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    sha256 = kept(session, long)
    short = from_text("後來的。\n")
    session.open_article(short)
    assert session.library is not None
    held = threading.Event()
    session.jobs.run(held.wait, lambda _: None, lambda _: None)
    session.open_listed(sha256)
    session.library.remove_article(sha256)
    held.set()
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert session.views is not None
    assert session.views.article is short
    assert not session.opening


def test_a_short_article_of_the_list_is_open_at_once(session: Session, long: Path) -> None:
    kept(session, long)
    assert session.views is not None
    sha256 = session.views.article.sha256
    session.open_article(from_text("後來的。\n"))
    session.open_listed(sha256)
    assert session.views.article.sha256 == sha256
    assert not session.opening
    session.open_listed("0" * 64)  # which is not there
    assert session.views.article.sha256 == sha256


def test_what_was_found_in_an_article_that_is_gone_from_the_library_is_not_kept(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analyses, "_SAVE_DELAY", 3_600_000)
    window = make_window(article)
    session = window.session
    with qtbot.waitSignal(session.analysed):
        session.analyses.start()
    assert session.library is not None
    assert session.views is not None
    assert session.analyses._deferred_save.isActive()
    sha256 = session.views.article.sha256
    session.library.remove_article(sha256)
    session.analysis_saving.save_commitments()
    session.analyses.stop_if_busy()
    assert not session.analyses._deferred_save.isActive()
    assert not session.library.has_article(sha256)
