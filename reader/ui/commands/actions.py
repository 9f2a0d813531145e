"""The window's actions, and the menu made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

_LONG_WORD = 4  # letters; longer words offer their initial as mnemonic first
_MNEMONIC_KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


@dataclass(frozen=True, slots=True)
class Act:
    """One action. `keys` are shortcuts joined by "|"; actions of one `group` are exclusive."""

    name: str
    text: str
    run: Callable[[], object]
    keys: str = ""
    checked: bool | None = None
    group: str = ""


class Submenu(NamedTuple):
    """A part of the menu: `title` is translated, "" for the menu itself; None among `acts` is a separator."""

    name: str
    title: str
    acts: Sequence[Act | None]


class Actions:
    """The window's actions by name, and their menu.

    `acts` are the commands by name, `titles` the submenu title of each. `refresh` updates which actions are
    enabled, just before they are shown or read. `run` calls an action's function, now or as soon as possible.
    """

    def __init__(self, owner: QWidget) -> None:
        """Shortcuts work anywhere inside `owner`."""
        self._owner = owner
        self._groups: dict[str, QActionGroup] = {}
        self._by_name: dict[str, QAction] = {}
        self.acts: dict[str, Act] = {}
        self.titles: dict[str, str] = {}
        self.refresh: Callable[[], object] = lambda: None
        self.run: Callable[[Callable[[], object]], object] = lambda verb: verb()
        self.menu = QMenu(owner)
        self.menu.aboutToShow.connect(lambda: self.refresh())

    @property
    def by_name(self) -> dict[str, QAction]:
        """The actions, refreshed."""
        self.refresh()
        return self._by_name

    def add(self, act: Act) -> None:
        """Add an action that has only a shortcut and no menu entry."""
        self._make(act, "", act.text)

    def fill(self, layout: Sequence[Submenu]) -> Iterator[None]:
        """Build the menu, one submenu per step. Mnemonics are unique within a menu."""
        titles, top = {name: title for name, title, _ in layout if title}, set[str]()
        shown = with_mnemonics(titles, top)  # submenus choose before single entries
        for name, title, acts in layout:
            menu, taken = (self.menu.addMenu(shown[name]), set[str]()) if title else (self.menu, top)
            texts = with_mnemonics({act.name: act.text for act in acts if act is not None}, taken)
            for act in acts:
                if act is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._make(act, title, texts[act.name]))
            yield

    def _make(self, act: Act, title: str, text: str) -> QAction:
        action = QAction(text, self._owner)
        action.setObjectName(act.name)
        if act.keys:
            action.setShortcuts([QKeySequence(key) for key in act.keys.split("|")])
        if act.checked is not None:
            action.setCheckable(True)
            action.setChecked(act.checked)
        if act.group:
            group = self._groups.setdefault(act.group, QActionGroup(self._owner))
            group.addAction(action)
        action.triggered.connect(lambda _=False: self.run(act.run))
        self._owner.addAction(action)
        self._by_name[act.name] = action
        self.acts[act.name], self.titles[act.name] = act, title
        return action

    def enable(self, name: str, enabled: bool) -> None:
        """Enable or disable an action."""
        self._by_name[name].setEnabled(enabled)

    def check(self, name: str, checked: bool = True) -> None:
        """Check or uncheck an action without running it."""
        self._by_name[name].setChecked(checked)


def transient_menu(parent: QWidget) -> QMenu:
    """An empty menu that deletes itself after use."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)  # after the chosen action
    return menu


def with_mnemonics(texts: Mapping[str, str], taken: set[str]) -> dict[str, str]:
    """`with_mnemonic` for every text of a menu, by name; texts with the fewest letters choose first."""

    def count(name: str) -> int:
        return len({texts[name][at].upper() for at in _mnemonic_candidates(texts[name])}) or len(_MNEMONIC_KEYS)

    return {name: with_mnemonic(texts[name], name, taken) for name in sorted(texts, key=count)}


def with_mnemonic(text: str, name: str, taken: set[str]) -> str:
    """A menu text with "&" before a letter that is not yet `taken`, and that letter added to `taken`.

    Latin words use one of their letters. Chinese words get a letter of the English `name` in brackets, preferably of
    its last part.
    """
    at = next((at for at in _mnemonic_candidates(text) if text[at].upper() not in taken), None)
    if at is not None:
        taken.add(text[at].upper())
        return f"{_escaped(text[:at])}&{_escaped(text[at:])}"
    parts = name.upper().split("-")[::-1]
    candidates = "".join(part[:1] for part in parts) + "".join(parts) + _MNEMONIC_KEYS
    letter = next((each for each in candidates if each in _MNEMONIC_KEYS and each not in taken), None)
    if letter is None:
        return _escaped(text)
    taken.add(letter)
    words = text.removesuffix("…")
    return f"{_escaped(words)}(&{letter}){text[len(words) :]}"


def _mnemonic_candidates(text: str) -> list[int]:
    """Indices of the Latin letters in a text: first initials of longer words, then other initials, then the rest."""
    places = [at for at, each in enumerate(text) if each.isascii() and each.isalpha()]
    begin = [at for at in places if at == 0 or not text[at - 1].isalnum()]
    long = [at for at in begin if text[at : at + _LONG_WORD].isalpha() and len(text) >= at + _LONG_WORD]
    return list(dict.fromkeys([*long, *begin, *places]))


def _escaped(text: str) -> str:
    return text.replace("&", "&&")
