"""Which keys run which action: the usual ones, and in their place the person's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from reader.ui.commands.actions import Actions
from reader.ui.settings import Settings
from reader.ui.words import tr

Keys = tuple[str, ...]

_PLAIN = "Return|Enter|Space|Backspace|Esc|Tab|Shift+Tab"
_CARET = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")


def usable(keys: str) -> Keys:
    """The keys of a list joined by "|" as Qt writes them for files, each once; what is no key is left out."""
    found = map(sequence, keys.split("|"))
    return tuple(dict.fromkeys(each.toString() for each in found if _is_key(each)))


def _is_key(key: QKeySequence) -> bool:
    words = key.toString()
    return key.count() == 1 and bool(words) and "|" not in words


def in_force(usual: Mapping[str, Keys], own: Mapping[str, str], page: Collection[str]) -> dict[str, Keys]:
    """The keys of every action: the person's own where there are any, else the usual ones that are still free.

    No two actions share a key, and none has one of the `page`, whatever `own` says.
    """
    taken = set(page)
    result: dict[str, Keys] = {}
    for name in sorted(usual, key=lambda each: each not in own):
        wanted = usable(own[name]) if name in own else usual[name]
        result[name] = tuple(key for key in wanted if key not in taken)
        taken.update(result[name])
    return {name: result[name] for name in usual}


def on_the_page() -> list[tuple[str, Keys]]:
    """The keys that the page and the lists beside it take, which no action can have, and what each does."""
    numbers = [str(number) for number in range(1, 10)]
    moves = [f"{held}{key}" for key in _CARET for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")]
    return [
        (tr("Mark with the tag of that number"), tuple(numbers)),
        (tr("Add the tag of that number, or take it away"), tuple(f"Ctrl+{number}" for number in numbers)),
        (tr("Write a note"), ("N",)),
        (tr("Delete the mark"), ("Del",)),
        (tr("Go to a row, press a button, leave"), usable(_PLAIN)),
        (tr("Move and select"), tuple(moves)),
        (tr("In a list: search, make a collection, rename it"), ("/", "Ins", "F2")),
    ]


class Shortcuts(QObject):
    """The keys of the window's actions. Signal: `changed` when any of them are others now."""

    changed = Signal()

    def __init__(self, actions: Actions, settings: Settings, parent: QObject) -> None:
        """Keys of actions that are all there; those of the settings count at once."""
        super().__init__(parent)
        self._actions, self._settings = actions, settings
        self._usual = {name: usable(act.keys) for name, act in actions.acts.items()}
        self._now = self._usual
        if own := settings.shortcuts:
            self._apply(own)

    @cached_property
    def _page(self) -> dict[str, str]:
        return {key: words for words, keys in on_the_page() for key in keys}

    @property
    def names(self) -> list[str]:
        """Names of all actions that can have keys, in the order of the menu."""
        return list(self._usual)

    def words(self, name: str) -> str:
        """An action as the person finds it: the submenu and its words."""
        title, text = self._actions.titles[name], self._actions.acts[name].text
        return f"{title} › {text}" if title else text

    def keys(self, name: str) -> Keys:
        """The keys that run an action now, as Qt writes them for files."""
        return self._now[name]

    def usual(self, name: str) -> Keys:
        """The keys that run an action when nobody changed them."""
        return self._usual[name]

    def hint(self, widget: QWidget, name: str) -> None:
        """Let the tip of a widget, as it is now, end with the keys of the action that does the same."""
        words = widget.toolTip()

        def tell() -> None:
            keys = shown(self.keys(name))
            widget.setToolTip(f"{words} ({keys})" if keys else words)

        tell()
        self.changed.connect(tell)

    def page_use(self, key: str) -> str:
        """What the page itself does on a key; "" where it can be given to an action."""
        return self._page.get(key, "")

    def holder(self, key: str) -> str | None:
        """The action that has a key now."""
        return next((name for name, keys in self._now.items() if key in keys), None)

    def set(self, name: str, keys: Sequence[str]) -> None:
        """Give an action these keys and no others; whoever had one of them has it no more."""
        own = self._settings.shortcuts
        for other, theirs in self._now.items():
            if other != name and set(theirs) & set(keys):
                own[other] = "|".join(key for key in theirs if key not in keys)
        own[name] = "|".join(keys)
        self._keep(own)

    def reset(self, name: str) -> None:
        """Give an action its usual keys back."""
        self.set(name, self._usual[name])

    def reset_all(self) -> None:
        """Give every action its usual keys back."""
        self._keep({})

    def _keep(self, own: dict[str, str]) -> None:
        changed = {name: keys for name, keys in own.items() if usable(keys) != self._usual.get(name)}
        self._settings.shortcuts = changed
        self._apply(changed)

    def _apply(self, own: Mapping[str, str]) -> None:
        before, self._now = self._now, in_force(self._usual, own, self._page)
        for name, keys in self._now.items():
            if keys != before[name]:
                self._actions.by_name[name].setShortcuts([sequence(key) for key in keys])
        self.changed.emit()


def sequence(key: str) -> QKeySequence:
    """A key as Qt writes it for files, in whatever language the window speaks."""
    return QKeySequence(key, QKeySequence.SequenceFormat.PortableText)


def shown(keys: Sequence[str]) -> str:
    """Keys as the person reads them on this system."""
    return ", ".join(sequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
