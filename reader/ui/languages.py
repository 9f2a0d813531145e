"""Which language the interface is in."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from reader.ui.settings import Settings


def language_of(settings: Settings) -> str:
    """The interface language: the user's choice, else the system's, else English."""
    if settings.language:
        return settings.language
    name = QLocale.system().name()
    if not name.startswith("zh"):
        return "en"
    return "zh_TW" if name in ("zh_TW", "zh_HK", "zh_MO") else "zh_CN"
