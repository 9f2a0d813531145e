"""User settings, remembered between launches in an ini file."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QSettings

from reader.types import EntityType, Normal, Script
from reader.ui.look.layers import Layer
from reader.ui.look.theme import NAMES
from reader.ui.look.typesetting import MEASURE, SPACING, Typesetting

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

_Value = TypeVar("_Value")
_Kind = TypeVar("_Kind", bound=StrEnum)
_USUAL = Typesetting()
_MAX_HEIGHT = 10_000  # pixels of a window


class Setting(Generic[_Value]):
    """A value of the ini file, used like an attribute of `Settings`.

    `decode` turns the text of the key, "" if there is none, into the value, or None if it is invalid; the value is then
    `default`. `encode` does the reverse.
    """

    def __init__(
        self, key: str, default: _Value, decode: Callable[[str], _Value | None], encode: Callable[[_Value], str] = str
    ) -> None:
        """`key` may name a group, as in "page/indent"."""
        self._key, self._default, self._decode, self._encode = key, default, decode, encode

    def __get__(self, settings: Settings, owner: type) -> _Value:
        """Read the value."""
        value = self._decode(settings.text(self._key))
        return self._default if value is None else value

    def __set__(self, settings: Settings, value: _Value) -> None:
        """Write the value."""
        settings.store.setValue(self._key, self._encode(value))


def _switch(key: str, default: bool) -> Setting[bool]:
    return Setting(key, default, {"yes": True, "no": False}.get, lambda on: "yes" if on else "no")


def _number(key: str, default: int, least: int, most: int) -> Setting[int]:
    return Setting(key, default, lambda text: min(max(int(text), least), most) if text.isdecimal() else None)


def _choice(key: str, *choices: str) -> Setting[str]:
    return Setting(key, "", lambda text: text if text in choices else None)


def _kinds(key: str, kinds: type[_Kind]) -> Setting[frozenset[_Kind]]:
    """A set of members of an enumeration; unknown ones are ignored."""

    def decode(text: str) -> frozenset[_Kind]:
        names = text.split()
        return frozenset(kind for kind in kinds if kind in names)

    return Setting(key, frozenset(), decode, lambda chosen: " ".join(sorted(chosen)))


def _decode_normal(text: str) -> Normal:
    off = text.split()
    return Normal(*(name not in off for name in Normal._fields))


def _encode_normal(normal: Normal) -> str:
    return " ".join(name for name in Normal._fields if not getattr(normal, name))


def _decode_places(text: str) -> dict[str, tuple[int, float]] | None:
    """None if it is no JSON object of such places."""
    try:
        places = {hash: (int(offset), float(height)) for hash, (offset, height) in json.loads(text).items()}
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    usable = all(offset >= 0 and abs(height) < _MAX_HEIGHT for offset, height in places.values())
    return places if usable else None


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no login name and no entry in the password file
        return ""


class Group:
    """A group of texts by key, used like an attribute of `Settings`."""

    def __init__(self, name: str) -> None:
        """`name` is the section of the ini file."""
        self._name = name

    def __get__(self, settings: Settings, owner: type) -> dict[str, str]:
        """Read all texts of the group."""
        settings.store.beginGroup(self._name)
        values = {key: settings.store.value(key) for key in settings.store.allKeys()}
        settings.store.endGroup()
        return {key: value for key, value in values.items() if isinstance(value, str)}

    def __set__(self, settings: Settings, values: dict[str, str]) -> None:
        """Replace all texts of the group."""
        settings.store.remove(self._name)
        for key, value in values.items():
            settings.store.setValue(f"{self._name}/{key}", value)


class Settings:
    """Typed access to the ini file; invalid values read as their defaults."""

    theme: Setting[str | None] = Setting(
        "theme", None, lambda text: text if text in NAMES else None, lambda name: name or ""
    )
    """One of the theme names, or None to follow the system."""
    script = Setting("script", Script.READING, {str(script): script for script in Script}.get)
    """The script chosen last."""
    zoom = _number("zoom", 100, 60, 300)
    """Size of the page in percent."""
    language = _choice("language", "en", "zh_CN", "zh_TW")
    """Interface language, or "" to follow the system."""
    author = Setting("author", "", lambda text: text or _login())
    """The current coder."""
    plain = _choice("plain", "yes", "no")
    """Whether the page is plain text for a screen reader, or "" for when one is running."""
    colours_by_coder = _switch("show/coders", default=False)
    """Whether marks are coloured by coder rather than by tag."""
    hidden = _kinds("hidden", EntityType)
    """Entity types whose underlines are hidden."""
    hidden_layers = _kinds("hidden_layers", Layer)
    shows_suspects = _switch("show/suspects", default=True)
    """Whether suspects are marked on the page."""
    shows_repairs = _switch("show/repairs", default=False)
    """Whether every repair is marked on the page, not only the guessed ones."""
    normal = Setting("normal/off", Normal(), _decode_normal, _encode_normal)
    """The normalisations of the reading view."""
    colours = Group("colours")
    """The user's colours, ``#RRGGBB`` by "theme.role" such as "light.PER" or "dark.tag3"."""
    folders = Group("folders")
    """The folder last chosen for each kind of file."""
    shortcuts = Group("shortcuts")
    """The user's shortcuts by action name, joined by "|" if several, "" for none."""
    bom = _switch("csv_bom", default=True)
    """Whether CSV files begin with a byte order mark, which Excel needs."""
    advances = _switch("advances", default=True)
    """Whether a decision activates the next suggestion."""
    toured = _switch("toured", default=False)
    """Whether the first-launch tour has been shown."""
    last_path = Setting("last/path", "", str)
    """The path of the article opened last, or ""."""
    last_sha256 = Setting("last/sha256", "", str)
    places: Setting[dict[str, tuple[int, float]]] = Setting("last/places", {}, _decode_places, json.dumps)
    """Where articles were read, the latest last: by hash, the source offset and its height in the window in pixels."""
    _measure = _number("page/measure", _USUAL.measure, *MEASURE)
    _spacing = _number("page/spacing", _USUAL.spacing, *SPACING)
    _family = Setting("page/family", _USUAL.family, str)
    _indent = _switch("page/indent", _USUAL.indent)
    _justified = _switch("page/justified", _USUAL.justified)
    _hanging = _switch("page/hanging", _USUAL.hanging)

    def __init__(self, path: Path | None = None) -> None:
        """`path` defaults to `chengnuo/chengnuo.ini` in the user's settings folder, as Qt locates it."""
        form = QSettings.Format.IniFormat
        if path is None:
            self.store = QSettings(form, QSettings.Scope.UserScope, "chengnuo", "chengnuo")
        else:
            self.store = QSettings(str(path), form)

    @property
    def path(self) -> Path:
        """The ini file."""
        return Path(self.store.fileName())

    def sync(self) -> bool:
        """Write pending changes; returns whether that succeeded."""
        self.store.sync()
        return self.store.status() == QSettings.Status.NoError

    def text(self, key: str) -> str:
        """The text of a key, "" if there is none."""
        value = self.store.value(key, "")
        return value if isinstance(value, str) else ""

    @property
    def typesetting(self) -> Typesetting:
        """The typesetting of the page."""
        return Typesetting(self._measure, self._spacing, self._family, self._indent, self._justified, self._hanging)

    @typesetting.setter
    def typesetting(self, setting: Typesetting) -> None:
        self._measure, self._spacing, self._family, self._indent, self._justified, self._hanging = setting

    def toggle_bom(self) -> None:
        """Toggle the byte order mark."""
        self.bom = not self.bom

    def geometry(self, window: str, screens: str) -> QByteArray | None:
        """A window's geometry on these screens, as saved by Qt, else its last one; None at first."""
        for where in (screens, "last"):
            value = self.store.value(f"places/{window}/{where}")
            if isinstance(value, QtCore.QByteArray):
                return value
        return None

    def set_geometry(self, window: str, screens: str, saved: QByteArray) -> None:
        """Save a window's geometry."""
        for where in (screens, "last"):
            self.store.setValue(f"places/{window}/{where}", saved)

    def sizes(self, what: str, screens: str) -> tuple[int, int] | None:
        """Two sizes in pixels on these screens, else the last ones; None at first.

        They are a dialog's width and height or, for "panes", the widths of the library and the side panel, 0 if closed.
        """
        for where in (screens, "last"):
            parts = self.text(f"places/{what}/{where}").split()
            if len(parts) == 2 and all(part.isdecimal() and len(part) < 6 for part in parts):
                return int(parts[0]), int(parts[1])
        return None

    def set_sizes(self, what: str, screens: str, sizes: tuple[int, int]) -> None:
        """Save two sizes."""
        for where in (screens, "last"):
            self.store.setValue(f"places/{what}/{where}", f"{sizes[0]} {sizes[1]}")
