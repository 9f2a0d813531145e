"""Everything the window can do, as one list: name, words, keys, what happens, and in which menu it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

_LONG = 4  # letters from which a word is likely to be the one that a person thinks of
_ANY = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


@dataclass(frozen=True, slots=True)
class Act:
    """One action. `keys` are shortcuts joined by "|"; `group` makes it one of a set of which one is checked."""

    name: str
    text: str
    run: Callable[[], object]
    keys: str = ""
    checked: bool | None = None
    group: str = ""


class Submenu(NamedTuple):
    """A part of the menu: `title` in the person's words, "" for the menu itself; None among `acts` is a separator."""

    name: str
    title: str
    acts: Sequence[Act | None]


class Actions:
    """The window's actions by name, and the menu made of them.

    `acts` has their words without the hints of the menu, `titles` the submenu in which each of them stands. `fresh` is
    called before anybody looks at them, so that those that can be used now may be found out as late as that. `run`
    does what an action is for, or sees to it that it is done as soon as it can be.
    """

    def __init__(self, owner: QWidget) -> None:
        """Shortcuts work wherever the keyboard is inside `owner`."""
        self._owner = owner
        self._groups: dict[str, QActionGroup] = {}
        self._by_name: dict[str, QAction] = {}
        self.acts: dict[str, Act] = {}
        self.titles: dict[str, str] = {}
        self.fresh: Callable[[], object] = lambda: None
        self.run: Callable[[Callable[[], object]], object] = lambda verb: verb()
        self.menu = QMenu(owner)
        self.menu.aboutToShow.connect(lambda: self.fresh())

    @property
    def by_name(self) -> dict[str, QAction]:
        """The actions as they stand now."""
        self.fresh()
        return self._by_name

    def add(self, act: Act) -> None:
        """Make an action that has only its shortcut and stands in no menu."""
        self._make(act, "", act.text)

    def fill(self, layout: Sequence[Submenu]) -> Iterator[None]:
        """Steps that make the menu. Every entry is reached by a letter that no other entry of the same menu has."""
        titles, top = {name: title for name, title, _ in layout if title}, set[str]()
        shown = hints(titles, top)  # they come before single entries
        for name, title, acts in layout:
            menu, taken = (self.menu.addMenu(shown[name]), set[str]()) if title else (self.menu, top)
            texts = hints({act.name: act.text for act in acts if act is not None}, taken)
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
        """Let an action be used or not."""
        self._by_name[name].setEnabled(enabled)

    def check(self, name: str, checked: bool = True) -> None:
        """Show an action as checked, or not, without running it."""
        self._by_name[name].setChecked(checked)


def hints(texts: Mapping[str, str], taken: set[str]) -> dict[str, str]:
    """The words of a menu, by name, as `hinted` gives them; those with the fewest letters of their own choose first."""
    order = sorted(texts, key=lambda name: len({texts[name][at].upper() for at in _letters(texts[name])}) or len(_ANY))
    return {name: hinted(texts[name], name, taken) for name in order}


def hinted(text: str, name: str, taken: set[str]) -> str:
    """Words of a menu with "&" before a letter that is not yet `taken`, where it is then noted.

    Latin words take one of their own letters. Chinese words get one in brackets, as is usual, taken from the English
    `name`, whose last part tells most.
    """
    at = next((at for at in _letters(text) if text[at].upper() not in taken), None)
    if at is not None:
        taken.add(text[at].upper())
        return f"{_escaped(text[:at])}&{_escaped(text[at:])}"
    parts = name.upper().split("-")[::-1]
    wanted = "".join(part[:1] for part in parts) + "".join(parts) + _ANY
    letter = next((each for each in wanted if each in _ANY and each not in taken), None)
    if letter is None:
        return _escaped(text)
    taken.add(letter)
    words = text.removesuffix("…")
    return f"{_escaped(words)}(&{letter}){text[len(words) :]}"


def _letters(text: str) -> list[int]:
    """Where the Latin letters of a text are: first those that begin a longer word, then any word, then the others."""
    places = [at for at, each in enumerate(text) if each.isascii() and each.isalpha()]
    begin = [at for at in places if at == 0 or not text[at - 1].isalnum()]
    long = [at for at in begin if text[at : at + _LONG].isalpha() and len(text) >= at + _LONG]
    return list(dict.fromkeys([*long, *begin, *places]))


def _escaped(text: str) -> str:
    return text.replace("&", "&&")
