"""The library pane: slices of many articles, search, collections, and what a person does with articles."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from benchmarks.bench_listing import records
from reader.resources import resource
from reader.store.library import Library
from reader.store.listing import ArticleFilter, ArticleOrder, listed_words
from reader.text import load
from reader.types import Collection
from reader.ui.commands.article_verbs import ArticleVerbs
from reader.ui.lists.blocks import BLOCK
from reader.ui.look.theme import THEMES
from reader.ui.model.session import Session
from reader.ui.panels.article_list import FULL_LOAD_LIMIT, MIME
from reader.ui.panels.collection_tree import ALL, RECENT, UNFILED
from reader.ui.panels.library import LibraryPanel
from reader.ui.window import Window
from tests.ui import every

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction
OUTER = Collection("10000000-0000-4000-a000-000000000000", "外")
INNER = Collection("20000000-0000-4000-a000-000000000000", "內", OUTER.id)


def fill(library: Library, count: int) -> list[str]:
    """Put in many articles at once; returns their hashes."""
    made = list(records(count))
    library.insert_records(made, [listed_words(each.title, each.outlet, each.path) for each in made])
    return [each.sha256 for each in made]


def actions(menu: QMenu) -> dict[str, QAction]:
    """The entries of a menu by their words; those of a submenu behind its own."""
    found = {}
    for action in menu.actions():
        found[action.text().split("\t")[0]] = action
        if isinstance(inner := action.menu(), QMenu):
            found |= {f"{action.text()}/{words}": each for words, each in actions(inner).items()}
    return found


def do(qtbot: QtBot, panel: LibraryPanel, menu: QMenu, words: str) -> None:
    """Choose an entry and wait until what it does is shown."""
    with qtbot.waitSignal(panel.filled):
        actions(menu)[words].trigger()


@pytest.fixture
def many(session: Session) -> list[str]:
    assert session.library is not None
    session.library.collections.put(OUTER)
    session.library.collections.put(INNER)
    return fill(session.library, FULL_LOAD_LIMIT + 2 * BLOCK)


@pytest.fixture
def panel(session: Session, many: list[str], qtbot: QtBot) -> LibraryPanel:
    panel = LibraryPanel(session, THEMES["light"])
    panel.article_requested.connect(session.open_stored)
    qtbot.addWidget(panel)
    panel.resize(230, 700)
    with qtbot.waitSignal(panel.filled):
        panel.show()
    return panel


def shown(panel: LibraryPanel, qtbot: QtBot, key: str) -> int:
    """Go to a line of the tree; how many articles are there."""
    with qtbot.waitSignal(panel.filled):
        panel.tree.choose(key)
        panel.tree.chosen.emit(key)
    return panel.list.rows.rowCount()


def test_only_what_is_in_sight_is_fetched(panel: LibraryPanel, many: list[str], qtbot: QtBot) -> None:
    assert panel.list.rows.rowCount() == len(many)
    assert len(panel.list.fetched()) == BLOCK
    lowest = panel.list.rows.index(len(many) - 1)
    qtbot.waitUntil(lambda: panel.list.visualRect(lowest).isValid())  # it is measured
    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: panel.list.article_at(len(many) - 1) is not None)
    assert len(panel.list.fetched()) < len(many) / 2
    assert panel._session.library is not None
    (last,) = panel._session.library.listing.rows(ArticleFilter(), ArticleOrder.OPENED, 1, len(many) - 1)
    assert panel.list.article_at(len(many) - 1) == last


def test_a_search_finds_in_either_script(panel: LibraryPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.filled):
        panel.search.insert("农田")
    found = panel.list.fetched()
    assert found
    assert all("農田" in row.title for row in found)
    assert panel.list.rows.rowCount() < FULL_LOAD_LIMIT
    with qtbot.waitSignal(panel.filled):
        panel.search.setText("沒有")
    assert panel.empty.isVisibleTo(panel)
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() > FULL_LOAD_LIMIT)
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel._session.views is not None)


def test_orders_and_filters(panel: LibraryPanel, qtbot: QtBot) -> None:
    assert panel._session.library is not None
    for order, action in panel.order.orders.items():
        with qtbot.waitSignal(panel.filled):
            action.trigger()
        assert panel.list.fetched() == panel._session.library.listing.rows(ArticleFilter(), order, BLOCK)
    with qtbot.waitSignal(panel.filled):
        panel.order.with_marks.trigger()
    assert panel.list.rows.rowCount() == 0
    assert "•" in panel.order.text()


def test_going_from_row_to_row_moves_none(panel: LibraryPanel, qtbot: QtBot) -> None:
    session = panel._session
    first = [panel.list.article_at(line) for line in range(4)]
    for line in (1, 2):
        panel.list.setCurrentIndex(panel.list.rows.index(line))
        row = first[line]
        assert row is not None
        assert session.views is not None
        assert session.views.article.sha256 == row.sha256
        with qtbot.waitSignal(session.library_changed):  # its analysis is kept
            pass
    qtbot.waitUntil(lambda: not session.jobs.busy and not any(timer.isActive() for timer in panel.findChildren(QTimer)))
    assert [row and row.sha256 for row in map(panel.list.article_at, range(4))] == [row and row.sha256 for row in first]
    assert panel.list.currentIndex().row() == 2


def test_a_row_is_chosen_before_going_to_it_changes_the_list(panel: LibraryPanel, qtbot: QtBot) -> None:
    lines, seen = panel.list, []
    lines.chosen.connect(lambda key: seen.append((key, lines.selected_ranges())))
    for line in (1, 2, 2):
        middle = lines.visualRect(lines.rows.index(line)).center()
        qtbot.waitUntil(partial(lambda at: lines.indexAt(at).isValid(), middle))  # laid out in batches
        qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert seen == [(1, [range(1, 2)]), (2, [range(2, 3)]), (2, [range(2, 3)])]


def test_collections_are_made_named_moved_and_deleted(
    panel: LibraryPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, tree = panel._session.library, panel.tree
    assert library is not None
    with qtbot.waitSignal(panel.filled):
        panel.new.click()
    made = next(each for each in library.collections.all() if each.id not in (OUTER.id, INNER.id))
    assert tree.key == made.id
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    with qtbot.waitSignal(panel.filled):
        panel.reload()  # something else changed meanwhile, which does not take the name away that is being written
    editor.setText("霽川🙂")
    with qtbot.waitSignal(panel.filled):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    do(qtbot, panel, tree.menu(), "Move to/外")
    assert made._replace(name="霽川🙂", parent=OUTER.id) in library.collections.all()
    do(qtbot, panel, tree.menu(), "Move to/(top level)")
    tree.choose(OUTER.id)
    assert not {"Move to/外", "Move to/內"} & actions(tree.menu()).keys()
    do(qtbot, panel, tree.menu(), "Move to/霽川🙂")
    with qtbot.waitSignal(panel._session.noticed) as told:
        tree.move_requested.emit(made.id, INNER.id)  # which lies in it by now
    assert "cannot contain itself" in str(told.args[0])
    monkeypatch.setattr(ArticleVerbs, "_agrees", lambda *_: True)
    tree.choose(made.id)
    with qtbot.waitSignal(panel.filled):
        qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert library.collections.all() == []


def test_articles_go_into_collections_and_out(panel: LibraryPanel, many: list[str], qtbot: QtBot) -> None:
    library = panel._session.library
    assert library is not None
    panel.list.selectAll()
    do(qtbot, panel, panel.menu(), "Add to collection/內")  # those that were never fetched, too
    assert shown(panel, qtbot, OUTER.id) == len(many)
    assert shown(panel, qtbot, UNFILED) == 0
    assert shown(panel, qtbot, RECENT) == 100
    assert shown(panel, qtbot, INNER.id) == len(many)
    panel.list.setCurrentIndex(panel.list.rows.index(0))
    panel.list.selectionModel().select(panel.list.rows.index(2), panel.list.selectionModel().SelectionFlag.Select)
    do(qtbot, panel, panel.menu(), "Remove from 內")
    assert panel.list.rows.rowCount() == len(many) - 2
    assert shown(panel, qtbot, UNFILED) == 2
    assert shown(panel, qtbot, ALL) == len(many)


def open_line(panel: LibraryPanel, qtbot: QtBot, line: int) -> None:
    """Go to a line, which opens its article and makes it the first in the library."""
    qtbot.waitUntil(lambda: panel.list.article_at(line) is not None)
    with qtbot.waitSignal(panel._session.library_changed):
        panel.list.setCurrentIndex(panel.list.rows.index(line))


def test_what_is_chosen_is_what_is_seen_after_others_were_opened(
    panel: LibraryPanel, many: list[str], qtbot: QtBot
) -> None:
    """Also the articles on lines that were never in sight."""
    library, lines = panel._session.library, panel.list
    assert library is not None
    before = library.listing.ids(ArticleFilter(), ArticleOrder.OPENED, len(many), 0)
    panel.list.article_at(BLOCK * 4)
    for line in (2, 7, BLOCK * 4 + 40):
        open_line(panel, qtbot, line)
    model = lines.selectionModel()
    model.clearSelection()
    wanted = [*range(1, 5), *range(2 * BLOCK + 50, 3 * BLOCK + 3), 5 * BLOCK]
    assert not any(lines.blocks.peek(number * BLOCK) for number in (2, 3, 5))
    for line in wanted:
        model.select(lines.rows.index(line), model.SelectionFlag.Select)
    with qtbot.waitSignal(panel.verbs.written):
        actions(panel.menu())["Add to collection/內"].trigger()
    gathered = library.listing.ids(ArticleFilter(collection=INNER.id), ArticleOrder.OPENED, len(many), 0)
    assert set(gathered) == {before[line] for line in wanted}


def test_a_slice_that_is_fetched_late_belongs_where_it_is_shown(
    panel: LibraryPanel, many: list[str], qtbot: QtBot
) -> None:
    library = panel._session.library
    assert library is not None
    before = library.listing.ids(ArticleFilter(), ArticleOrder.OPENED, len(many), 0)
    panel.list.article_at(BLOCK * 4)
    open_line(panel, qtbot, BLOCK * 4 + 40)
    panel.list.article_at(BLOCK * 2)
    qtbot.waitUntil(lambda: panel.list.article_at(BLOCK * 2) is not None)
    shown = [panel.list.article_at(line) for line in (0, BLOCK - 1, BLOCK * 2, BLOCK * 3 - 1)]
    assert [row and row.sha256 for row in shown] == [before[at] for at in (0, BLOCK - 1, BLOCK * 2, BLOCK * 3 - 1)]


def test_all_articles_are_chosen_by_a_key_that_is_the_pages_elsewhere(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    lines, library = window.library_pane.list, window.session.library
    assert library is not None
    fill(library, 3)
    with qtbot.waitSignal(window.library_pane.filled):
        window.library_pane.reload()
    window.activateWindow()
    lines.setFocus()
    qtbot.waitUntil(lines.hasFocus)
    qtbot.keyClick(lines, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert lines.selected_ranges() == [range(4)]
    assert window.view.selection_rect() is None
    qtbot.keyClick(lines, Qt.Key.Key_Escape)  # or Qt would take Ctrl for still held


def test_articles_are_dragged_onto_a_collection(panel: LibraryPanel, many: list[str], qtbot: QtBot) -> None:
    assert panel._session.library is not None
    panel.list.setCurrentIndex(panel.list.rows.index(3))
    row = panel.list.article_at(3)
    assert row is not None
    data = panel.list.mime_data()
    assert json.loads(bytes(data.data(MIME).data())) == [row.sha256]
    tree = panel.tree
    at = next(tree.visualItemRect(item).center() for item in tree._items() if item.text(0) == "外")
    drop(tree, data, at, qtbot, panel)
    assert panel._session.library.collections.of(row.sha256) == [OUTER]


def test_files_are_dropped_onto_a_collection_and_beside_it(
    make_window: Callable[..., Window], article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    panel, session = window.library_pane, window.session
    assert session.library is not None
    session.library.collections.put(OUTER)
    with qtbot.waitSignal(panel.filled):
        panel.reload()
    folder = tmp_path / "霽川🙂"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(f"霽川市第{number}號公告\n𠮷祥村發(fā)布。\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    line = next(panel.tree.visualItemRect(item).center() for item in panel.tree._items() if item.text(0) == "外")
    over = QDragMoveEvent(line, COPY, data, LEFT, NONE)
    panel.tree.dragMoveEvent(over)
    assert over.isAccepted()
    assert next(item for item in panel.tree._items() if item.text(0) == "外").font(0).bold()
    before = session.views
    drop(panel.tree, data, line, qtbot, panel)
    qtbot.waitUntil(lambda: not window.intake.busy)
    taken = session.library.articles()
    assert len(taken) == 3
    assert [len(session.library.collections.of(each.sha256)) for each in taken].count(1) == 2
    assert session.views is before, "nothing else was opened"
    assert not any(item.font(0).bold() for item in panel.tree._items())
    (tmp_path / "more.txt").write_text("雲嶺縣今年要修路。\n", encoding="utf-8")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "more.txt"))])
    with qtbot.waitSignal(session.opened):
        panel.tree.dropEvent(QDropEvent(QPointF(panel.tree.viewport().rect().bottomLeft()), COPY, data, LEFT, NONE))
    panel.tree.choose(OUTER.id)
    entered = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    panel.dragEnterEvent(entered)
    assert entered.isAccepted()
    with qtbot.waitSignal(panel.files_dropped) as wanted:
        dropped = QDropEvent(QPointF(9, 9), COPY | MOVE, data, LEFT, NONE)
        dropped.setDropAction(MOVE)
        panel.dropEvent(dropped)
    assert dropped.dropAction() == COPY
    assert wanted.args == [OUTER.id, [str(tmp_path / "more.txt")]]
    qtbot.waitUntil(lambda: not window.intake.busy)
    assert session.views is not None
    assert session.library.collections.of(session.views.article.sha256) == [OUTER]
    panel.tree.choose("all")
    panel.dragEnterEvent(entered)
    assert not entered.isAccepted(), "the window opens them then"


def drop(tree: object, data: QMimeData, at: QPoint, qtbot: QtBot, panel: LibraryPanel) -> None:
    """Let something fall on the tree."""
    with qtbot.waitSignal(panel.filled):
        panel.tree.dropEvent(QDropEvent(QPointF(at), COPY, data, LEFT, NONE))


def test_an_article_is_removed_after_a_question(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(article)
    panel, session = window.library_pane, window.session
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 1 and session.analysis is not None)
    assert session.views is not None
    session.changes.mark(session.views.paragraphs[0], ["新"])
    asked: list[str] = []

    def agrees(self: ArticleVerbs, question: str, more: str, words: str) -> bool:
        asked.append(f"{question} {more}")
        return len(asked) > 1

    monkeypatch.setattr(ArticleVerbs, "_agrees", agrees)
    assert session.library is not None
    panel.list.setCurrentIndex(panel.list.rows.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert "1 mark" in asked[0]
    assert len(session.library.annotations.all()) == 1
    with qtbot.waitSignal(panel.verbs.written):
        actions(panel.menu())["Remove from library…"].trigger()
    assert session.library.annotations.all() == []
    assert session.annotations == []
    assert any(window.session.library.path.with_name("library.sqlite.backups").iterdir())  # type: ignore[union-attr]


def test_with_the_open_article_removed_another_is_open(
    make_window: Callable[..., Window],
    article: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = make_window(article)
    panel, session = window.library_pane, window.session
    other = tmp_path / "other.txt"
    other.write_text("雲嶺縣將修路。\n", encoding="utf-8")
    session.open_file(str(other))
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 2)
    monkeypatch.setattr(ArticleVerbs, "_agrees", lambda *_: True)
    assert session.library is not None
    panel.list.setCurrentIndex(panel.list.rows.index(0))
    assert session.views is not None
    gone = session.views.article.sha256
    with qtbot.waitSignal(panel.verbs.written):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 1)
    every.settle()
    assert session.views.article.sha256 != gone
    assert session.library.listing.ids(ArticleFilter()) == [session.views.article.sha256]


def test_with_the_only_article_removed_the_sample_is_open(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(article)
    panel, session = window.library_pane, window.session
    monkeypatch.setattr(ArticleVerbs, "_agrees", lambda *_: True)
    assert session.library is not None
    assert session.views is not None
    gone = session.views.article.sha256
    sample = load.load(str(resource("sample.txt"))).sha256

    def listed() -> bool:
        row = panel.list.article_at(0)
        return row is not None and session.views is not None and row.sha256 == session.views.article.sha256

    for _ in range(2):  # the sample, too, can be removed, and is as it was at first
        qtbot.waitUntil(listed)
        session.changes.mark(session.views.paragraphs[0], ["新"])
        window.notice.clear()
        panel.list.setCurrentIndex(panel.list.rows.index(0))
        with qtbot.waitSignal(panel.verbs.written):
            qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
        every.settle()
        qtbot.waitUntil(lambda: session.views is not None and session.views.article.sha256 == sample)
        assert "the sample was opened" in window.notice.sentence
        assert session.annotations == []
    qtbot.waitUntil(lambda: session.library is not None and session.library.listing.ids(ArticleFilter()) == [sample])
    assert session.library.article(gone) is None


def test_what_somebody_else_removes_meanwhile_is_no_error(
    panel: LibraryPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = panel._session.library
    assert library is not None
    before = library.listing.ids(ArticleFilter())
    gone = [row.sha256 for row in (panel.list.article_at(0), panel.list.article_at(1)) if row is not None]

    def agrees(*_: object) -> bool:
        with contextlib.closing(library.new_connection()) as other:
            other.remove_article(gone[0])
        return True

    monkeypatch.setattr(ArticleVerbs, "_agrees", agrees)
    panel.list.setCurrentIndex(panel.list.rows.index(0))
    panel.list.selectionModel().select(panel.list.rows.index(1), QItemSelectionModel.SelectionFlag.Select)
    with qtbot.waitSignal(panel.verbs.written):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert library.listing.ids(ArticleFilter()) == [each for each in before if each not in gone]
    assert len(before) == len(library.listing.ids(ArticleFilter())) + 2


def test_the_name_of_its_file_is_shown(panel: LibraryPanel) -> None:
    told: list[str] = []
    panel._session.noticed.connect(told.append)
    panel.list.setCurrentIndex(panel.list.rows.index(0))
    row = panel.list.article_at(0)
    assert row is not None
    actions(panel.menu())["Show file name"].trigger()
    assert row.path in told[0]
    assert QGuiApplication.clipboard().text() == row.path
