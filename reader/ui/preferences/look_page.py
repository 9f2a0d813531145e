"""The settings page for language and theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.look.theme import NAMES
from reader.ui.preferences.page import SettingsPage

if TYPE_CHECKING:
    from reader.ui.context import AppContext


class LookPage(SettingsPage):
    """Language and theme; both default to the system's."""

    def __init__(self, context: AppContext) -> None:
        """Show the current settings."""
        super().__init__(context)
        form = self.form()
        self.language = self.choice(
            [f"language-{code}" for code in ("system", "en", "zh_CN", "zh_TW")], self.tr("Interface language")
        )
        self.theme = self.choice([f"theme-{name}" for name in ("system", *NAMES)], self.tr("Theme"))
        for field in (self.language, self.theme):
            form.addRow(field.accessibleName(), field)
        self.hint(self.tr("The article script is independent of the interface language."))
        self.column.addStretch()

    def reset(self) -> None:
        """Use the system's language and theme."""
        self.action("theme-system").trigger()
        if self.context.settings.language:
            self.action("language-system").trigger()
