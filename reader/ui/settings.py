"""User settings, remembered between launches in an ini file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSettings

from reader.types import EntityType, Normal, Script
from reader.ui.look.layers import Layer
from reader.ui.look.theme import NAMES
from reader.ui.look.typesetting import MEASURE, SPACING, Typesetting

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray


class Settings:
    """Typed access to the ini file; invalid values read as their defaults."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` defaults to `chengnuo/chengnuo.ini` in the user's settings folder, as Qt locates it."""
        form = QSettings.Format.IniFormat
        if path is None:
            self._store = QSettings(form, QSettings.Scope.UserScope, "chengnuo", "chengnuo")
        else:
            self._store = QSettings(str(path), form)

    @property
    def path(self) -> Path:
        """The ini file."""
        return Path(self._store.fileName())

    def sync(self) -> bool:
        """Write pending changes; returns whether that succeeded."""
        self._store.sync()
        return self._store.status() == QSettings.Status.NoError

    def _text(self, key: str, default: str, allowed: tuple[str, ...] | None = None) -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) and (allowed is None or value in allowed) else default

    def _yes(self, key: str, default: bool) -> bool:
        return self._text(key, "yes" if default else "no", ("yes", "no")) == "yes"

    def _set_yes(self, key: str, value: bool) -> None:
        self._store.setValue(key, "yes" if value else "no")

    def _number(self, key: str, default: int, least: int, most: int) -> int:
        value = self._text(key, str(default))
        return min(max(int(value), least), most) if value.isdecimal() else default

    def _group(self, name: str) -> dict[str, str]:
        """All text values of a group by key."""
        self._store.beginGroup(name)
        keys = self._store.allKeys()
        values = {key: self._store.value(key) for key in keys}
        self._store.endGroup()
        return {key: value for key, value in values.items() if isinstance(value, str)}

    def _set_group(self, name: str, values: dict[str, str]) -> None:
        self._store.remove(name)
        for key, value in values.items():
            self._store.setValue(f"{name}/{key}", value)

    @property
    def theme(self) -> str | None:
        """One of the theme names, or None to follow the system."""
        return self._text("theme", "", NAMES) or None

    @theme.setter
    def theme(self, name: str | None) -> None:
        self._store.setValue("theme", name or "")

    @property
    def script(self) -> Script:
        """The script chosen last."""
        return Script(self._text("script", Script.READING, tuple(Script)))

    @script.setter
    def script(self, script: Script) -> None:
        self._store.setValue("script", str(script))

    @property
    def zoom(self) -> int:
        """Size of the page in percent, 60 to 300."""
        return self._number("zoom", 100, 60, 300)

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("zoom", str(percent))

    @property
    def language(self) -> str:
        """Interface language: "en", "zh_CN", "zh_TW", or "" to follow the system."""
        return self._text("language", "", ("en", "zh_CN", "zh_TW"))

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def author(self) -> str:
        """The current coder."""
        return self._text("author", "") or _login()

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("author", name)

    @property
    def colours_by_coder(self) -> bool:
        """Whether marks are coloured by coder rather than by tag."""
        return self._yes("show/coders", default=False)

    @colours_by_coder.setter
    def colours_by_coder(self, chosen: bool) -> None:
        self._set_yes("show/coders", chosen)

    @property
    def hidden(self) -> frozenset[EntityType]:
        """Entity types whose underlines are hidden."""
        names = self._text("hidden", "").split()
        return frozenset(kind for kind in EntityType if kind in names)

    @hidden.setter
    def hidden(self, kinds: frozenset[EntityType]) -> None:
        self._store.setValue("hidden", " ".join(sorted(kinds)))

    @property
    def hidden_layers(self) -> frozenset[Layer]:
        """Hidden layers."""
        names = self._text("hidden_layers", "").split()
        return frozenset(layer for layer in Layer if layer in names)

    @hidden_layers.setter
    def hidden_layers(self, layers: frozenset[Layer]) -> None:
        self._store.setValue("hidden_layers", " ".join(sorted(layers)))

    @property
    def typesetting(self) -> Typesetting:
        """The typesetting of the page."""
        usual = Typesetting()
        return Typesetting(
            self._number("page/measure", usual.measure, *MEASURE),
            self._number("page/spacing", usual.spacing, *SPACING),
            self._text("page/family", usual.family),
            self._yes("page/indent", usual.indent),
            self._yes("page/justified", usual.justified),
            self._yes("page/hanging", usual.hanging),
        )

    @typesetting.setter
    def typesetting(self, setting: Typesetting) -> None:
        self._store.setValue("page/measure", str(setting.measure))
        self._store.setValue("page/spacing", str(setting.spacing))
        self._store.setValue("page/family", setting.family)
        for name in ("indent", "justified", "hanging"):
            self._set_yes(f"page/{name}", getattr(setting, name))

    @property
    def colours(self) -> dict[str, str]:
        """The user's colours, ``#RRGGBB`` by "theme.role" such as "light.PER" or "dark.tag3"."""
        return self._group("colours")

    @colours.setter
    def colours(self, colours: dict[str, str]) -> None:
        self._set_group("colours", colours)

    @property
    def shortcuts(self) -> dict[str, str]:
        """The user's shortcuts by action name, joined by "|" if several, "" for none."""
        return self._group("shortcuts")

    @shortcuts.setter
    def shortcuts(self, shortcuts: dict[str, str]) -> None:
        self._set_group("shortcuts", shortcuts)

    @property
    def plain(self) -> str:
        """Whether the page is plain text for a screen reader: "yes", "no", or "" for when one is running."""
        return self._text("plain", "", ("", "yes", "no"))

    @plain.setter
    def plain(self, choice: str) -> None:
        self._store.setValue("plain", choice)

    @property
    def toured(self) -> bool:
        """Whether the first-launch tour has been shown."""
        return self._yes("toured", default=False)

    @toured.setter
    def toured(self, seen: bool) -> None:
        self._set_yes("toured", seen)

    @property
    def bom(self) -> bool:
        """Whether CSV files begin with a byte order mark, which Excel needs."""
        return self._yes("csv_bom", default=True)

    def toggle_bom(self) -> None:
        """Toggle the byte order mark."""
        self._set_yes("csv_bom", not self.bom)

    @property
    def normal(self) -> Normal:
        """The normalisations of the reading view."""
        off = self._text("normal/off", "").split()
        return Normal(*(name not in off for name in Normal._fields))

    @normal.setter
    def normal(self, normal: Normal) -> None:
        self._store.setValue("normal/off", " ".join(name for name in Normal._fields if not getattr(normal, name)))

    @property
    def shows_suspects(self) -> bool:
        """Whether suspects are marked on the page."""
        return self._yes("show/suspects", default=True)

    @shows_suspects.setter
    def shows_suspects(self, shown: bool) -> None:
        self._set_yes("show/suspects", shown)

    @property
    def shows_repairs(self) -> bool:
        """Whether every repair is marked on the page, not only the guessed ones."""
        return self._yes("show/repairs", default=False)

    @shows_repairs.setter
    def shows_repairs(self, shown: bool) -> None:
        self._set_yes("show/repairs", shown)

    @property
    def advances(self) -> bool:
        """Whether a decision activates the next suggestion."""
        return self._yes("advances", default=True)

    @advances.setter
    def advances(self, advances: bool) -> None:
        self._set_yes("advances", advances)

    @property
    def last(self) -> tuple[str, str]:
        """Path and sha256 of the article opened last, or two empty strings."""
        return self._text("last/path", ""), self._text("last/sha256", "")

    @last.setter
    def last(self, article: tuple[str, str]) -> None:
        self._store.setValue("last/path", article[0])
        self._store.setValue("last/sha256", article[1])

    def geometry(self, window: str, screens: str) -> QByteArray | None:
        """A window's geometry on these screens, as saved by Qt, else its last one; None at first."""
        for where in (screens, "last"):
            value = self._store.value(f"places/{window}/{where}")
            if isinstance(value, QtCore.QByteArray):
                return value
        return None

    def set_geometry(self, window: str, screens: str, saved: QByteArray) -> None:
        """Save a window's geometry."""
        for where in (screens, "last"):
            self._store.setValue(f"places/{window}/{where}", saved)

    def sizes(self, what: str, screens: str) -> tuple[int, int] | None:
        """Two sizes in pixels on these screens, else the last ones; None at first.

        They are a dialog's width and height or, for "panes", the widths of the library and the side panel, 0 if closed.
        """
        for where in (screens, "last"):
            parts = self._text(f"places/{what}/{where}", "").split()
            if len(parts) == 2 and all(part.isdecimal() and len(part) < 6 for part in parts):
                return int(parts[0]), int(parts[1])
        return None

    def set_sizes(self, what: str, screens: str, sizes: tuple[int, int]) -> None:
        """Save two sizes."""
        for where in (screens, "last"):
            self._store.setValue(f"places/{what}/{where}", f"{sizes[0]} {sizes[1]}")


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no login name and no entry in the password file
        return ""
