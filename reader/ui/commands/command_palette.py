"""Every command of the window in one list, found by a few letters of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFontMetrics, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.ui.commands import fuzzy_match
from reader.ui.commands.shortcuts import shown
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.look.theme import Theme
    from reader.ui.window import Window

_WIDTH, _ROWS, _ROW = 560, 11, 30  # pixels, rows that are shown at once, pixels
_EDGE = 12
_RECENT = 20  # commands that are remembered
_Index = QModelIndex | QPersistentModelIndex


class Command(NamedTuple):
    """`where` is the submenu it stands in, `also` more words by which it is found."""

    name: str
    words: str
    where: str
    keys: str
    possible: bool
    checked: bool
    also: str
    run: Callable[[], object]


def commands(window: Window) -> list[Command]:
    """All commands as they stand now: the actions in the order of the menu, then the tags."""
    actions, shortcuts = window.actions_, window.shortcuts
    found = [
        Command(
            name,
            act.text,
            actions.titles[name],
            shown(shortcuts.keys(name)),
            actions.by_name[name].isEnabled(),
            actions.by_name[name].isChecked(),
            name,
            actions.by_name[name].trigger,
        )
        for name, act in actions.acts.items()
        if name != "commands"
    ]
    session = window.session
    can = session.library is not None and (session.selection is not None or session.annotation is not None)
    for tag in session.tags:
        run = partial(window.marking.tag, [tag.name])
        keys = str(tag.shortcut or "")
        found.append(Command(f"tag {tag.id}", tag.name, tr("Tag"), keys, can, False, "tag", run))
    return found


def found(commands: Iterable[Command], typed: str, recent: Sequence[str]) -> list[Command]:
    """The commands that answer what was typed, the best first.

    Of equals those come first that can be done now, and of these the ones just used. With nothing typed what was just
    used stands above the menu's order.
    """
    wanted = fuzzy_match.folded(typed)
    ranked = []
    for place, command in enumerate(commands):
        words = fuzzy_match.folded(command.words)
        apart = [fuzzy_match.score(wanted, text) for text in (words, f"{fuzzy_match.folded(command.where)} {words}")]
        apart.append(fuzzy_match.score(wanted, fuzzy_match.folded(f"{command.where} {command.words} {command.also}")))
        scores = [2 * score + rank for rank, score in enumerate(apart) if score is not None]
        if scores:
            late = recent.index(command.name) if command.name in recent else len(recent)
            barred = bool(wanted) and not command.possible
            ranked.append((min(scores), barred, late, place, command))
    return [command for *_, command in sorted(ranked, key=lambda each: each[:4])]


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.commands: list[Command] = []

    def show(self, commands: list[Command]) -> None:
        self.beginResetModel()
        self.commands = commands
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else len(self.commands)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            command = self.commands[index.row()]
            barred = "" if command.possible else self.tr("not possible now")
            return "  ".join(filter(None, (command.words, command.where, command.keys, barred)))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: _Model, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        metrics: QFontMetrics = option.fontMetrics
        return QSize(0, max(_ROW, metrics.height() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self.theme
        if theme is None:
            return
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        metrics: QFontMetrics = option.fontMetrics
        command = self._model.commands[index.row()]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.selection))
        left = box.adjusted(26, 0, -10, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        ink, muted = QColor(theme.ink if command.possible else theme.muted), QColor(theme.muted)
        painter.setPen(QColor(theme.accent))
        if command.checked:
            painter.drawText(box.adjusted(8, 0, 0, 0), middle, "✓")
        painter.setPen(muted)
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignRight, command.keys)
        room = left.width() - metrics.horizontalAdvance(command.keys) - 16
        words = metrics.elidedText(command.words, Qt.TextElideMode.ElideRight, room)
        painter.setPen(ink)
        painter.drawText(left, middle, words)
        used = metrics.horizontalAdvance(words) + 12
        painter.setPen(muted)
        where = metrics.elidedText(command.where, Qt.TextElideMode.ElideRight, max(0, room - used))
        painter.drawText(left.adjusted(used, 0, 0, 0), middle, where)


class CommandPalette(QFrame):
    """Floats over the top of the window while a person looks for a command; the keyboard goes back when it closes.

    What cannot be done now is listed in the muted colour, so that a person learns where it is, and does nothing.
    """

    def __init__(self, window: Window) -> None:
        """Hidden until `toggle`."""
        super().__init__(window)
        self._window = window
        self._commands: list[Command] = []
        self._recent: list[str] = []
        self._before: QWidget | None = None
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a command by a few letters"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self._model = _Model(self)
        self._delegate = _Delegate(self._model, self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.clicked.connect(self._run)
        self._none = QLabel(self.tr("No command has these letters."))
        self._none.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._none)
        self.hide()

    # Showing

    def toggle(self) -> None:
        """Show all commands, those just used first, or put the list away."""
        if self.isVisible():
            self.leave()
            return
        self._before = self._window.focusWidget()
        self._delegate.theme = self._window.theme
        self._commands = commands(self._window)
        self.field.clear()
        self._find("")
        self._window.installEventFilter(self)
        self.show()
        self.raise_()
        self.field.setFocus()

    def leave(self) -> None:
        """Put the list away and the keyboard back to where it was."""
        self.hide()
        before = self._before
        (before if before is not None and isValid(before) else self._window.view).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow the window only while there is something to place."""
        self._window.removeEventFilter(self)
        super().hideEvent(event)

    def _place(self) -> None:
        """Under the tool bar in the middle, as large as the window lets it be."""
        room = self._window.rect().adjusted(_EDGE, self._window.tool_bar.geometry().bottom() + 7, -_EDGE, -_EDGE)
        width = min(_WIDTH, room.width())
        rows = min(max(1, len(self._model.commands)), _ROWS)
        height = self.field.sizeHint().height() + rows * max(_ROW, self.list.sizeHintForRow(0)) + 26
        height = min(height, room.height())
        self.setGeometry(room.center().x() - width // 2, room.top(), width, height)

    def _find(self, typed: str) -> None:
        self._model.show(found(self._commands, typed, self._recent))
        nothing = not self._model.commands
        self._none.setVisible(nothing)
        self.list.setVisible(not nothing)
        self._place()
        self._choose(0)

    def _choose(self, row: int) -> None:
        """Light a row up and say it."""
        count = len(self._model.commands)
        if count:
            index = self._model.index(row % count, 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
            self.field.setAccessibleDescription(str(self._model.data(index)))
        else:
            self.field.setAccessibleDescription(self._none.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    # Doing

    def _run(self, index: _Index) -> None:
        if not index.isValid():
            return
        command = self._model.commands[index.row()]
        if command.possible:
            self._recent = [command.name, *(each for each in self._recent if each != command.name)][:_RECENT]
            self.leave()  # first, since the command may want the keyboard or the selection
            command.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys move in the list; the card follows the window's size and leaves with the keyboard."""
        kind = event.type()
        if watched is self._window and kind == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self.field and kind == QEvent.Type.FocusOut and self._left_for_good():
            self.hide()
        elif watched is self.field and kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _left_for_good(self) -> bool:
        """Whether the keyboard went to another part of the window, not to another window or a menu."""
        return self.isVisible() and self._window.isActiveWindow() and not self.field.hasFocus()

    def _key(self, event: QKeyEvent) -> bool:
        row, page = self.list.currentIndex().row(), _ROWS - 1
        last = len(self._model.commands) - 1
        match event.key():
            case Qt.Key.Key_Down:
                self._choose(row + 1)
            case Qt.Key.Key_Up:
                self._choose(row - 1)
            case Qt.Key.Key_PageDown:
                self._choose(min(last, row + page))
            case Qt.Key.Key_PageUp:
                self._choose(max(0, row - page))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self.list.currentIndex())
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                return False
        return True
