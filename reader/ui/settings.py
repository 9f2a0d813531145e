"""What the window remembers between launches, in one ini file of the user's settings folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSettings

from reader.types import EntityType, Normal, Script
from reader.ui.theme import NAMES

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray


class Settings:
    """Typed access to the ini file; a value that makes no sense reads as its default."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` defaults to `chengnuo/chengnuo.ini` in the user's settings folder, where Qt looks for it."""
        form = QSettings.Format.IniFormat
        if path is None:
            self._store = QSettings(form, QSettings.Scope.UserScope, "chengnuo", "chengnuo")
        else:
            self._store = QSettings(str(path), form)

    def _text(self, key: str, default: str, allowed: tuple[str, ...] | None = None) -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) and (allowed is None or value in allowed) else default

    @property
    def theme(self) -> str | None:
        """One of the theme names, or None to follow the system."""
        return self._text("theme", "", NAMES) or None

    @theme.setter
    def theme(self, name: str | None) -> None:
        self._store.setValue("theme", name or "")

    @property
    def script(self) -> Script:
        """The view last chosen."""
        return Script(self._text("script", Script.READING, tuple(Script)))

    @script.setter
    def script(self, script: Script) -> None:
        self._store.setValue("script", str(script))

    @property
    def zoom(self) -> int:
        """Size of the page in percent, 60 to 300."""
        value = self._text("zoom", "100")
        return min(max(int(value), 60), 300) if value.isdecimal() else 100

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
        """Whose marks these are."""
        return self._text("author", "") or _login()

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("author", name)

    @property
    def colours_by_coder(self) -> bool:
        """Whether marks have the colour of who made them, not those of their tags."""
        return self._text("show/coders", "no", ("yes", "no")) == "yes"

    @colours_by_coder.setter
    def colours_by_coder(self, chosen: bool) -> None:
        self._store.setValue("show/coders", "yes" if chosen else "no")

    @property
    def hidden(self) -> frozenset[EntityType]:
        """Entity types whose underlines are switched off."""
        names = self._text("hidden", "").split()
        return frozenset(kind for kind in EntityType if kind in names)

    @hidden.setter
    def hidden(self, kinds: frozenset[EntityType]) -> None:
        self._store.setValue("hidden", " ".join(sorted(kinds)))

    @property
    def bom(self) -> bool:
        """Whether a CSV file begins with a byte order mark, which Excel wants."""
        return self._text("csv_bom", "yes", ("yes", "no")) == "yes"

    def toggle_bom(self) -> None:
        """Begin CSV files the other way from now on."""
        self._store.setValue("csv_bom", "no" if self.bom else "yes")

    @property
    def normal(self) -> Normal:
        """What the reading view brings into its usual form."""
        off = self._text("normal/off", "").split()
        return Normal(*(name not in off for name in Normal._fields))

    @normal.setter
    def normal(self, normal: Normal) -> None:
        self._store.setValue("normal/off", " ".join(name for name in Normal._fields if not getattr(normal, name)))

    @property
    def shows_suspects(self) -> bool:
        """Whether suspicious characters are marked on the page."""
        return self._text("show/suspects", "yes", ("yes", "no")) == "yes"

    @shows_suspects.setter
    def shows_suspects(self, shown: bool) -> None:
        self._store.setValue("show/suspects", "yes" if shown else "no")

    @property
    def shows_repairs(self) -> bool:
        """Whether every repair is marked on the page, not only the guesses."""
        return self._text("show/repairs", "no", ("yes", "no")) == "yes"

    @shows_repairs.setter
    def shows_repairs(self, shown: bool) -> None:
        self._store.setValue("show/repairs", "yes" if shown else "no")

    @property
    def advances(self) -> bool:
        """Whether the next suggestion lights up after a decision."""
        return self._text("advances", "yes", ("yes", "no")) == "yes"

    @advances.setter
    def advances(self, advances: bool) -> None:
        self._store.setValue("advances", "yes" if advances else "no")

    @property
    def last(self) -> tuple[str, str]:
        """Path and sha256 of the article that was open last, or two empty strings."""
        return self._text("last/path", ""), self._text("last/sha256", "")

    @last.setter
    def last(self, article: tuple[str, str]) -> None:
        self._store.setValue("last/path", article[0])
        self._store.setValue("last/sha256", article[1])

    @property
    def geometry(self) -> QByteArray | None:
        """Place and size of the window, as Qt saves them; None at first."""
        value = self._store.value("window/geometry")
        return value if value is not None and isinstance(value, QtCore.QByteArray) else None

    @geometry.setter
    def geometry(self, saved: QByteArray) -> None:
        self._store.setValue("window/geometry", saved)

    @property
    def panes(self) -> tuple[int, int]:
        """Widths of the library and of the side panel in pixels; 0 where the person closed it."""
        parts = self._text("window/panes", "").split()
        if len(parts) == 2 and all(part.isdecimal() for part in parts):
            return int(parts[0]), int(parts[1])
        return 210, 350

    @panes.setter
    def panes(self, widths: tuple[int, int]) -> None:
        self._store.setValue("window/panes", f"{widths[0]} {widths[1]}")


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no login name and no entry in the password file
        return ""
