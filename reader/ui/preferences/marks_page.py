"""The settings page for marks and findings: coder, layers, normalisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit

from reader.types import Normal
from reader.ui.look.layers import Layer
from reader.ui.preferences.page import SettingsPage

if TYPE_CHECKING:
    from reader.ui.context import AppContext

_VISIBLE = (*(f"layer-{layer}" for layer in Layer), "show-suspects", "show-repairs")
_NORMAL = tuple(f"normal-{name}" for name in Normal._fields)
_OFF_BY_DEFAULT = ("show-repairs",)  # all others are on by default


class MarksPage(SettingsPage):
    """Switches share the state of the menu's actions."""

    def __init__(self, context: AppContext) -> None:
        """Show the current settings."""
        super().__init__(context)
        coders = context.session.coders
        form = self.form()
        self.author = QLineEdit()
        self.author.setMaxLength(100)
        self.author.setMinimumWidth(240)
        self.author.setAccessibleName(self.tr("Current coder"))
        self.author.editingFinished.connect(self._set_author)
        form.addRow(self.author.accessibleName(), self.author)
        self.by_coder = QCheckBox(self.tr("Colour marks by coder instead of tag"))
        self.by_coder.clicked.connect(self._set_by_coder)
        self.column.addWidget(self.by_coder)
        self.head(self.tr("Shown over the text"))
        for name in _VISIBLE:
            self.switch(name)
        self.head(self.tr("Reading view"))
        for name in _NORMAL:
            self.switch(name)
        self.head(self.tr("Behaviour"))
        self.advance = self.switch("advance")
        self.advance.setText(self.tr("Go to next suggestion after a decision"))
        self.switch("csv-bom")
        self.column.addStretch()
        self.refresh()
        coders.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the current coder and colouring."""
        self.author.setText(self.context.session.author)
        self.by_coder.setChecked(self.context.session.coders.colours_page)

    def reset(self) -> None:
        """Reset to defaults, except the coder."""
        for name in (*_VISIBLE, *_NORMAL, "advance", "csv-bom"):
            self.set_checked(name, name not in _OFF_BY_DEFAULT)
        self._set_by_coder(chosen=False)

    def _set_author(self) -> None:
        session = self.context.session
        name = " ".join(self.author.text().split())
        if name and name != session.author:
            coders = session.coders
            if coders.choose(name, {}, coders.hidden - {name}, coders.colours_page):
                self.context.settings.author = name
        self.refresh()

    def _set_by_coder(self, chosen: bool) -> None:
        session = self.context.session
        if session.coders.choose(session.author, {}, session.coders.hidden, chosen):
            self.context.settings.colours_by_coder = chosen
        self.refresh()
