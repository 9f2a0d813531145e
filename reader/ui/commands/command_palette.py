"""The command palette: fuzzy search over every command of the window."""

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
from reader.ui.commands.shortcuts import native_text
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.context import AppContext
    from reader.ui.look.theme import Theme

_WIDTH, _ROWS, _ROW = 560, 11, 30  # pixels, visible rows, pixels
_EDGE = 12
_RECENT = 20  # commands
_Index = QModelIndex | QPersistentModelIndex


class Command(NamedTuple):
    """`where` is the submenu, `also` holds further search words."""

    name: str
    words: str
    where: str
    keys: str
    enabled: bool
    checked: bool
    also: str
    run: Callable[[], object]


def commands(context: AppContext, tag_with: Callable[[list[str]], object]) -> list[Command]:
    """All commands in their current state: the actions in menu order, then the tags."""
    actions, shortcuts = context.actions, context.shortcuts
    found = [
        Command(
            name,
            act.text,
            actions.titles[name],
            native_text(shortcuts.keys(name)),
            actions.by_name[name].isEnabled(),
            actions.by_name[name].isChecked(),
            name,
            actions.by_name[name].trigger,
        )
        for name, act in actions.acts.items()
        if name != "commands"
    ]
    session = context.session
    can_tag = session.library is not None and (session.selection is not None or session.annotation is not None)
    for tag in session.tags:
        run = partial(tag_with, [tag.name])
        keys = str(tag.shortcut or "")
        found.append(Command(f"tag {tag.id}", tag.name, tr("Tag"), keys, can_tag, False, "tag", run))
    return found


def matching(commands: Iterable[Command], typed: str, recent: Sequence[str]) -> list[Command]:
    """The commands that match what was typed, best first.

    Ties are broken by enabled, then most recently used, then menu order; with nothing typed, recently used come first.
    """
    query = fuzzy_match.fold(typed)
    ranked = []
    for place, command in enumerate(commands):
        words = fuzzy_match.fold(command.words)
        by_field = [fuzzy_match.score(query, text) for text in (words, f"{fuzzy_match.fold(command.where)} {words}")]
        by_field.append(fuzzy_match.score(query, fuzzy_match.fold(f"{command.where} {command.words} {command.also}")))
        scores = [2 * score + rank for rank, score in enumerate(by_field) if score is not None]
        if scores:
            recency = recent.index(command.name) if command.name in recent else len(recent)
            disabled = bool(query) and not command.enabled
            ranked.append((min(scores), disabled, recency, place, command))
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
            disabled = "" if command.enabled else self.tr("unavailable")
            return "  ".join(filter(None, (command.words, command.where, command.keys, disabled)))
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
        ink, muted = QColor(theme.ink if command.enabled else theme.muted), QColor(theme.muted)
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
    """Floats over the top of the window; restores the focus when it closes.

    Disabled commands are listed in the muted colour, so that users can learn where they are.
    """

    def __init__(self, context: AppContext, tag_with: Callable[[list[str]], object]) -> None:
        """Hidden until `toggle`; `tag_with` marks with tags by name."""
        super().__init__(context.window)
        self._context, self._window, self._tag_with = context, context.window, tag_with
        self._commands: list[Command] = []
        self._recent: list[str] = []
        self._previous_focus: QWidget | None = None
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type a few letters of a command"))
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
        self._none = QLabel(self.tr("No matching commands."))
        self._none.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._none)
        self.hide()

    # Showing

    def toggle(self) -> None:
        """Show all commands, recently used ones first, or hide the palette."""
        if self.isVisible():
            self.leave()
            return
        self._previous_focus = self._window.focusWidget()
        self._delegate.theme = self._context.theme
        self._commands = commands(self._context, self._tag_with)
        self.field.clear()
        self._find("")
        self._window.installEventFilter(self)
        self.show()
        self.raise_()
        self.field.setFocus()

    def leave(self) -> None:
        """Hide the palette and restore the focus."""
        self.hide()
        previous = self._previous_focus
        (previous if previous is not None and isValid(previous) else self._context.view).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch the window only while visible."""
        self._window.removeEventFilter(self)
        super().hideEvent(event)

    def _place(self) -> None:
        """Centre below the tool bar, as large as the window allows."""
        centre = self._window.centralWidget()
        assert centre is not None
        room = self._window.rect().adjusted(_EDGE, centre.y() + 6, -_EDGE, -_EDGE)
        width = min(_WIDTH, room.width())
        rows = min(max(1, len(self._model.commands)), _ROWS)
        height = self.field.sizeHint().height() + rows * max(_ROW, self.list.sizeHintForRow(0)) + 26
        height = min(height, room.height())
        self.setGeometry(room.center().x() - width // 2, room.top(), width, height)

    def _find(self, typed: str) -> None:
        self._model.show(matching(self._commands, typed, self._recent))
        nothing = not self._model.commands
        self._none.setVisible(nothing)
        self.list.setVisible(not nothing)
        self._place()
        self._set_current(0)

    def _set_current(self, row: int) -> None:
        """Make a row current and announce it."""
        count = len(self._model.commands)
        if count:
            index = self._model.index(row % count, 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
            self.field.setAccessibleDescription(str(self._model.data(index)))
        else:
            self.field.setAccessibleDescription(self._none.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    # Running commands

    def _run(self, index: _Index) -> None:
        if not index.isValid():
            return
        command = self._model.commands[index.row()]
        if command.enabled:
            self._recent = [command.name, *(each for each in self._recent if each != command.name)][:_RECENT]
            self.leave()  # first: the command may need the focus or the selection
            command.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Route the field's keys to the list, follow the window's size, and hide when the focus leaves."""
        kind = event.type()
        if watched is self._window and kind == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self.field and kind == QEvent.Type.FocusOut and self._focus_left():
            self.hide()
        elif watched is self.field and kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _focus_left(self) -> bool:
        """Whether the focus moved to another widget of the window, not to another window or a menu."""
        return self.isVisible() and self._window.isActiveWindow() and not self.field.hasFocus()

    def _key(self, event: QKeyEvent) -> bool:
        row, page = self.list.currentIndex().row(), _ROWS - 1
        last = len(self._model.commands) - 1
        match event.key():
            case Qt.Key.Key_Down:
                self._set_current(row + 1)
            case Qt.Key.Key_Up:
                self._set_current(row - 1)
            case Qt.Key.Key_PageDown:
                self._set_current(min(last, row + page))
            case Qt.Key.Key_PageUp:
                self._set_current(max(0, row - page))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self.list.currentIndex())
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                return False
        return True
