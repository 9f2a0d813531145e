"""Keyboard shortcuts: defaults and the user's overrides."""

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

_RESERVED_KEYS = "Return|Enter|Space|Backspace|Esc|Tab|Shift+Tab"
_CARET_KEYS = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")


def parse_keys(keys: str) -> Keys:
    """The keys of a "|"-joined list in Qt's portable form, without duplicates and invalid keys."""
    found = map(key_sequence, keys.split("|"))
    return tuple(dict.fromkeys(each.toString() for each in found if _is_key(each)))


def _is_key(key: QKeySequence) -> bool:
    words = key.toString()
    return key.count() == 1 and bool(words) and "|" not in words


def effective_keys(defaults: Mapping[str, Keys], custom: Mapping[str, str], page: Collection[str]) -> dict[str, Keys]:
    """The keys of every action: the custom ones if any, else the defaults that are still free.

    No two actions share a key, and none gets a key of `page`, whatever `custom` says.
    """
    taken = set(page)
    result: dict[str, Keys] = {}
    for name in sorted(defaults, key=lambda each: each not in custom):
        keys = parse_keys(custom[name]) if name in custom else defaults[name]
        result[name] = tuple(key for key in keys if key not in taken)
        taken.update(result[name])
    return {name: result[name] for name in defaults}


def reserved_keys() -> list[tuple[str, Keys]]:
    """Keys that the page and lists handle themselves, with their function; no action can have them."""
    numbers = [str(number) for number in range(1, 10)]
    moves = [f"{held}{key}" for key in _CARET_KEYS for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")]
    return [
        (tr("Mark with the tag on that key"), tuple(numbers)),
        (tr("Add or remove the tag on that key"), tuple(f"Ctrl+{number}" for number in numbers)),
        (tr("Write a note"), ("N",)),
        (tr("Delete the mark"), ("Del",)),
        (tr("Open an item, press a button, close"), parse_keys(_RESERVED_KEYS)),
        (tr("Move and select"), tuple(moves)),
        (tr("In a list: search, new collection, rename"), ("/", "Ins", "F2")),
    ]


class Shortcuts(QObject):
    """The keys of the window's actions. Signal: `changed()` when any key changed."""

    changed = Signal()

    def __init__(self, actions: Actions, settings: Settings, parent: QObject) -> None:
        """Apply the settings to `actions`, which must be complete."""
        super().__init__(parent)
        self._actions, self._settings = actions, settings
        self._defaults = {name: parse_keys(act.keys) for name, act in actions.acts.items()}
        self._current = self._defaults
        if custom := settings.shortcuts:
            self._apply(custom)

    @cached_property
    def _page(self) -> dict[str, str]:
        return {key: words for words, keys in reserved_keys() for key in keys}

    @property
    def names(self) -> list[str]:
        """Names of all actions, in menu order."""
        return list(self._defaults)

    def words(self, name: str) -> str:
        """An action's submenu and text, as shown to the user."""
        title, text = self._actions.titles[name], self._actions.acts[name].text
        return f"{title} › {text}" if title else text

    def keys(self, name: str) -> Keys:
        """The current keys of an action in Qt's portable form."""
        return self._current[name]

    def default_keys(self, name: str) -> Keys:
        """The default keys of an action."""
        return self._defaults[name]

    def hint(self, widget: QWidget, name: str) -> None:
        """Append an action's keys to a widget's current tool tip, and keep them up to date."""
        words = widget.toolTip()

        def update() -> None:
            keys = native_text(self.keys(name))
            widget.setToolTip(f"{words} ({keys})" if keys else words)

        update()
        self.changed.connect(update)

    def reserved_use(self, key: str) -> str:
        """The page's own use of a key; "" if an action can have it."""
        return self._page.get(key, "")

    def holder(self, key: str) -> str | None:
        """The action that has a key, or None."""
        return next((name for name, keys in self._current.items() if key in keys), None)

    def set(self, name: str, keys: Sequence[str]) -> None:
        """Give an action exactly these keys, taking them from other actions."""
        custom = self._settings.shortcuts
        for other, other_keys in self._current.items():
            if other != name and set(other_keys) & set(keys):
                custom[other] = "|".join(key for key in other_keys if key not in keys)
        custom[name] = "|".join(keys)
        self._save(custom)

    def reset(self, name: str) -> None:
        """Reset an action to its default keys."""
        self.set(name, self._defaults[name])

    def reset_all(self) -> None:
        """Reset all actions to their default keys."""
        self._save({})

    def _save(self, custom: dict[str, str]) -> None:
        changed = {name: keys for name, keys in custom.items() if parse_keys(keys) != self._defaults.get(name)}
        self._settings.shortcuts = changed
        self._apply(changed)

    def _apply(self, custom: Mapping[str, str]) -> None:
        before, self._current = self._current, effective_keys(self._defaults, custom, self._page)
        for name, keys in self._current.items():
            if keys != before[name]:
                self._actions.by_name[name].setShortcuts([key_sequence(key) for key in keys])
        self.changed.emit()


def key_sequence(key: str) -> QKeySequence:
    """A key from Qt's portable form, independent of the interface language."""
    return QKeySequence(key, QKeySequence.SequenceFormat.PortableText)


def native_text(keys: Sequence[str]) -> str:
    """Keys as this system displays them."""
    return ", ".join(key_sequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
