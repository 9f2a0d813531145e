"""A long article comes into the library beside the window, and what is written about it never comes before it."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.store import times
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text.load import from_text, load
from reader.types import Annotation, Article, Fields, Script, Span
from reader.ui.model.session import Session
from reader.ui.window import Window

LINE = "霽川市的𠮷祥村修了路，發(fā)展軟件業(yè)，力爭全年發(fā)放貸款20億元。\n"


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    numbered = (f"第{number}段。{LINE}" for number in range(1_000_000 // len(LINE)))
    path.write_text("".join(numbered), encoding="utf-8")
    return path


@pytest.fixture
def open_window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    """On a short article, with its library."""
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    window.session.analyses.start = lambda: None  # type: ignore[method-assign]  # it would take half a minute
    return window


def test_a_mark_at_once_after_opening_a_long_file_is_kept(
    open_window: Window, long: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    session = open_window.session
    noticed: list[str] = []
    marked: list[Annotation | None] = []
    session.noticed.connect(noticed.append)

    def mark() -> None:
        marked.append(session.changes.mark(Span(0, 5), ["Promise"]))

    with qtbot.waitSignal(session.memo_changed):  # the last that is said of meeting the library
        session.memo_changed.connect(mark)
        session.open_file(str(long))
    session.memo_changed.disconnect(mark)
    assert noticed == []
    assert marked[0] is not None
    assert session.views is not None
    with closing(Library.open(tmp_path / "library.sqlite", "other")) as other:
        assert [each.id for each in other.annotations.of(session.views.article.sha256)] == [marked[0].id]


@pytest.mark.parametrize("many", [1, 300])
def test_marks_wait_for_the_article_wherever_its_job_is(session: Session, long: Path, qtbot: QtBot, many: int) -> None:
    """The library takes nothing about an article that it does not have: neither before nor after the job begins."""
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    noticed: list[str] = []
    session.noticed.connect(noticed.append)
    session.open_article(load(long), from_file=True)
    assert session.views is not None
    assert session.library is not None
    article = session.views.article
    assert not session.library.has_article(article.sha256)
    made = [new_annotation(article, Span(at, at + 4), ("Promise",), "", "tester", times.now()) for at in range(many)]
    assert session.changes.mark_all(made, lambda: None)
    qtbot.waitUntil(lambda: len(session.annotations) == many)
    assert noticed == []
    assert len(session.library.annotations.of(article.sha256)) == many


def test_the_window_does_not_insert_a_long_text_itself(
    session: Session, long: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    inserted: list[Library] = []
    add = Library.add_article

    def told(self: Library, article: Article, fields: Fields, *views: object) -> None:
        inserted.append(self)
        add(self, article, fields, *views)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "add_article", told)
    session.open_article(load(long), from_file=True)
    qtbot.waitUntil(lambda: bool(inserted) and not session.from_file)
    assert len(inserted) == 1
    assert inserted[0] is not session.library


def test_another_article_that_is_opened_meanwhile_changes_nothing(session: Session, long: Path, qtbot: QtBot) -> None:
    """Both are in the library, and the first is held against what the library had of its file."""
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    assert session.library is not None
    session.open_article(load(long), from_file=True)
    assert session.changes.mark(Span(0, 5), ["Promise"])
    long.write_text("新的一行。\n" + long.read_text(encoding="utf-8"), encoding="utf-8")
    first, second = load(long), from_text("短文。\n" + LINE)
    session.open_article(first, from_file=True)
    session.article_storing.store()
    session.open_article(second)
    assert session.library.has_article(second.sha256)
    qtbot.waitUntil(lambda: session.library.has_article(first.sha256))  # type: ignore[union-attr]
    assert session.views is not None
    assert session.views.article is second
    library = session.library
    qtbot.waitUntil(lambda: bool(library.annotations.of(first.sha256)))
    assert [each.quote for each in library.annotations.of(first.sha256)] == ["第0段。霽"]


def test_a_mark_in_the_moment_in_which_the_library_opens_is_kept(qtbot: QtBot, article: Path, tmp_path: Path) -> None:
    session = Session(Script.READING)
    session.author = "tester"
    session.open_article(load(article), from_file=True)
    marked: list[Annotation | None] = []
    session.library_opened.connect(lambda: marked.append(session.changes.mark(Span(0, 5), ["Promise"])))
    with qtbot.waitSignal(session.memo_changed):  # the last that is said of meeting the library
        session.library_sync.open(tmp_path / "library.sqlite", "en")
    assert marked[0] is not None
    assert [each.id for each in session.annotations] == [marked[0].id]
    qtbot.waitUntil(lambda: session.analysis is not None)
    session.close()
