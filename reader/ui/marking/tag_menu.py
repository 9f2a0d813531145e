"""The menu of all tags, for one mark or for many."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from reader.types import Annotation, Tag
from reader.ui.codebook.tree import swatch
from reader.ui.look.theme import Theme
from reader.ui.model.marks import in_order
from reader.ui.model.steps import Tags

_MAX_NAME_WIDTH = 320  # pixels; longer names are elided and shown in the tool tip


def fill(
    menu: QMenu,
    tags: Sequence[Tag],
    checked: Collection[str],
    choose: Callable[[str], None],
    owner: QWidget,
    theme: Theme,
) -> None:
    """Fill a menu with the tag hierarchy and "New tag"; `choose(name)` is called for both.

    `owner` is the parent of the dialog for a new tag, since the menu is closed by then. Digits choose their tags.
    """
    digits = {}
    menu.setToolTipsVisible(True)
    menu.setStyleSheet("QMenu::item { padding-left: 8px; }")  # Qt adds it after the icons
    for tag, depth in in_order(tags):
        name = menu.fontMetrics().elidedText(tag.name, Qt.TextElideMode.ElideRight, _MAX_NAME_WIDTH)
        action = menu.addAction(f"{'    ' * depth}{name.replace('&', '&&')}\t{tag.shortcut or ''}")
        action.setIcon(_icon(theme, tag.colour))
        action.setToolTip(tag.name if name != tag.name else "")
        action.setCheckable(True)
        action.setChecked(tag.name in checked)
        action.triggered.connect(partial(_call_choose, choose, tag.name))
        if tag.shortcut is not None:
            digits[str(tag.shortcut)] = action
    menu.installEventFilter(_Digits(menu, digits))
    menu.addSeparator()
    action = menu.addAction(QCoreApplication.translate("Marking", "New tag…"))
    action.triggered.connect(partial(_ask_name, owner, choose))


def _icon(theme: Theme, colour: int) -> QIcon:
    """The swatch of a tag, ticked when checked: Qt draws either an icon or a tick."""
    icon = swatch(theme, colour)
    picture = icon.pixmap(64)  # returns the actual size
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.ink), 1.8))
        painter.drawPolyline([QPoint(3, 7), QPoint(6, 10), QPoint(11, 4)])
    icon.addPixmap(picture, QIcon.Mode.Normal, QIcon.State.On)
    return icon


class _Digits(QObject):
    """Handles digits in a tag menu."""

    def __init__(self, menu: QMenu, actions: Mapping[str, QAction]) -> None:
        super().__init__(menu)
        self._menu, self._actions = menu, actions

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose a tag by sending Return, which also closes parent menus."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        action = self._actions.get(event.text())
        if action is None:
            return False
        self._menu.setActiveAction(action)
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(self._menu, press)
        return True


def _call_choose(choose: Callable[[str], None], name: str, _: bool = False) -> None:
    choose(name)


def _ask_name(owner: QWidget, choose: Callable[[str], None], _: bool = False) -> None:
    title = QCoreApplication.translate("Marking", "New tag")
    words = QCoreApplication.translate("Marking", "Tag name:")
    name, given = QInputDialog.getText(owner, title, words)
    if given and name.strip():
        choose(name.strip())


def toggled(marks: Sequence[Annotation], name: str) -> Tags:
    """A function from mark to tags that adds a tag, or removes it if all marks have it."""
    common = all(name in each.tags for each in marks)

    def tags(mark: Annotation) -> tuple[str, ...]:
        if common:
            return tuple(tag for tag in mark.tags if tag != name)
        return mark.tags if name in mark.tags else (*mark.tags, name)

    return tags
