"""Every widget that a person can work has a name for those who hear the window, and a way to it by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.window import Window
from tests.ui import every

WORKED = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QTabBar,
    QProgressBar,
)
NO_ROLE = QAccessible.Role.NoRole


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    assert window.session.changes.mark(Span(0, 5), ["Promise"], "𠮷 🎏") is not None
    return window


def worked(window: QWidget) -> Iterator[QWidget]:
    """What a person can work in a window, in sight; not the parts that Qt makes widgets of."""
    for widget in window.findChildren(QWidget):
        inner = isinstance(widget.parent(), (QComboBox, QAbstractSpinBox, QHeaderView, QLineEdit)) or isinstance(
            widget, QHeaderView
        )
        if widget.window() is not window.window() or not widget.isVisible() or inner or not every.is_own(widget):
            continue
        if isinstance(widget, WORKED) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def name(widget: QWidget) -> str:
    """What a screen reader says of it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    assert interface.role() != NO_ROLE, f"{widget} has no role"
    if isinstance(widget, QAbstractItemView):
        return widget.accessibleName()  # Qt says nothing else of a list as a whole
    return str(interface.text(QAccessible.Text.Name))


def nameless(window: QWidget) -> list[str]:
    """The widgets without a name, and the rows that say nothing."""
    found = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in worked(window)
        if not name(widget).strip()
    ]
    return found + [row for view in every.shown(window, QAbstractItemView) for row in silent(view)]


def silent(view: QWidget) -> Iterator[str]:
    assert isinstance(view, QAbstractItemView)
    model = view.model()
    if model is None or isinstance(view, QHeaderView):
        return
    for row in range(min(model.rowCount(QModelIndex()), 20)):
        cells = list(takewhile(QModelIndex.isValid, (model.index(row, column) for column in range(20))))
        roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        said = [str(cell.data(role) or "").strip() for cell in cells for role in roles]
        if not any(said) and not any(view.indexWidget(cell) for cell in cells):
            yield f"row {row} of {view.accessibleName() or type(view).__name__}"


def unreachable(window: QWidget) -> list[str]:
    """The widgets that no key goes to, though a mouse can work them."""
    chain = {window.focusWidget(), *every.tab_order(window)}
    return [
        f"{type(widget).__name__} {name(widget)}"
        for widget in worked(window)
        if isinstance(widget, (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractButton))
        and widget.isEnabled()
        and chain.isdisjoint(choices(widget))
    ]


def choices(widget: QWidget) -> set[QWidget]:
    """A widget with those beside it of which one is chosen: Tab goes to the chosen one, arrow keys to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return {widget, *group.buttons()}
    parent = widget.parentWidget()
    if isinstance(widget, QAbstractButton) and widget.autoExclusive() and parent is not None:
        return {each for each in parent.findChildren(QAbstractButton) if each.autoExclusive()}
    return {widget}


def test_everything_in_the_main_window_has_a_name(window: Window, qtbot: QtBot) -> None:
    window.notice.offer("An offer", "Take it", lambda: None)
    window.notice.show_sentence("An error", "what lies beneath")
    window.notice.details.click()
    found = []
    for panel in range(4):
        window.show_panel(panel)
        every.settle()
        found += nameless(window) + unreachable(window)
    window.marking.bar.show_at(QRect(200, 200, 100, 30))
    for action in ("find", "go-to", "commands"):
        window.actions_.by_name[action].trigger()
        every.settle()
        found += nameless(window)
    assert sorted(set(found)) == []


def test_everything_in_the_windows_beside_it_has_a_name(window: Window, qtbot: QtBot) -> None:
    found = []
    for where, other in every.windows(window):
        every.settle()
        found += [f"{where}: {each}" for each in nameless(other) + unreachable(other)]
    assert found == []


def test_everything_in_the_dialogs_has_a_name(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    found = []
    for where, dialog in every.dialogs(window, tmp_path):
        dialog.show()
        for page in every.pages(dialog):
            every.settle()
            found += [f"{where}{page}: {each}" for each in nameless(dialog) + unreachable(dialog)]
            if not dialog.windowTitle():
                found.append(f"{where} has no title")
        qtbot.waitUntil(lambda: not window.session.progress.running)
        dialog.close()
    assert found == []
