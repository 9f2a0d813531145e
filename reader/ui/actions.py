"""Everything the window can do, as one list: name, words, keys, what happens, and in which menu it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class Act:
    """One action. `keys` are shortcuts joined by "|"; `group` makes it one of a set of which one is checked."""

    name: str
    text: str
    run: Callable[[], object]
    keys: str = ""
    checked: bool | None = None
    group: str = ""


class Actions:
    """The window's actions by name, and the menu made of them."""

    def __init__(self, owner: QWidget) -> None:
        """Shortcuts work wherever the keyboard is inside `owner`."""
        self._owner = owner
        self._groups: dict[str, QActionGroup] = {}
        self.by_name: dict[str, QAction] = {}
        self.menu = QMenu(owner)

    def add(self, act: Act) -> None:
        """Make an action that has only its shortcut and stands in no menu."""
        self._make(act)

    def fill(self, layout: list[tuple[str, list[Act | None]]]) -> None:
        """Make the menu: titled submenus with their actions; None is a separator, no title the menu itself."""
        for title, acts in layout:
            menu = self.menu.addMenu(title) if title else self.menu
            for act in acts:
                if act is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._make(act))

    def _make(self, act: Act) -> QAction:
        action = QAction(act.text, self._owner)
        action.setObjectName(act.name)
        if act.keys:
            action.setShortcuts([QKeySequence(key) for key in act.keys.split("|")])
        if act.checked is not None:
            action.setCheckable(True)
            action.setChecked(act.checked)
        if act.group:
            group = self._groups.setdefault(act.group, QActionGroup(self._owner))
            group.addAction(action)
        action.triggered.connect(lambda _=False: act.run())
        self._owner.addAction(action)
        self.by_name[act.name] = action
        return action

    def enable(self, name: str, enabled: bool) -> None:
        """Let an action be used or not."""
        self.by_name[name].setEnabled(enabled)

    def check(self, name: str) -> None:
        """Show an action as checked without running it."""
        self.by_name[name].setChecked(True)


def tr(text: str) -> str:
    """The words of an action in the language of the window; lupdate files words outside a class under no context."""
    return QCoreApplication.translate("", text)
