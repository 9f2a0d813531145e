"""The settings of the window's looks: its language and its theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.look.theme import NAMES
from reader.ui.preferences.page import Page

if TYPE_CHECKING:
    from reader.ui.window import Window


class LookPage(Page):
    """Both follow the system unless the person chooses otherwise."""

    def __init__(self, window: Window) -> None:
        """Show what is chosen."""
        super().__init__(window)
        form = self.form()
        self.language = self.choice(
            [f"language-{code}" for code in ("system", "en", "zh_CN", "zh_TW")], self.tr("Language of the window")
        )
        self.theme = self.choice([f"theme-{name}" for name in ("system", *NAMES)], self.tr("Theme"))
        for field in (self.language, self.theme):
            form.addRow(field.accessibleName(), field)
        self.hint(self.tr("Articles are read in whatever script you choose, whichever language the window speaks."))
        self.column.addStretch()

    def reset(self) -> None:
        """Follow the system."""
        self.action("theme-system").trigger()
        if self.window_.settings.language:
            self.action("language-system").trigger()
