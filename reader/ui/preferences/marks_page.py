"""The settings of marks and of what is found: who marks, what is shown over the text, what is brought into form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit

from reader.ui.look.layers import Layer
from reader.ui.preferences.page import Page

if TYPE_CHECKING:
    from reader.ui.window import Window

_SHOWN = (*(f"layer-{layer}" for layer in Layer), "show-suspects", "show-repairs")
_NORMAL = ("normal-punctuation", "normal-spaces", "normal-digits")
_OFF = ("show-repairs",)  # at the first launch; all others are on


class MarksPage(Page):
    """What stands in the menus too is the same switch."""

    def __init__(self, window: Window) -> None:
        """Show what is chosen."""
        super().__init__(window)
        coders = window.session.coders
        form = self.form()
        self.author = QLineEdit()
        self.author.setMaxLength(100)
        self.author.setMinimumWidth(240)
        self.author.setAccessibleName(self.tr("Marks are made by"))
        self.author.editingFinished.connect(self._sign)
        form.addRow(self.author.accessibleName(), self.author)
        self.by_coder = QCheckBox(self.tr("Colour marks by who made them, not by their tags"))
        self.by_coder.clicked.connect(self._colour)
        self.column.addWidget(self.by_coder)
        self.head(self.tr("Shown over the text"))
        for name in _SHOWN:
            self.switch(name)
        self.head(self.tr("The reading view has"))
        for name in _NORMAL:
            self.switch(name)
        self.head(self.tr("While working"))
        self.advance = self.switch("advance")
        self.advance.setText(self.tr("Go to the next suggestion after a decision"))
        self.switch("csv-bom")
        self.column.addStretch()
        self.refresh()
        coders.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show who marks now."""
        self.author.setText(self.window_.session.author)
        self.by_coder.setChecked(self.window_.session.coders.colours_page)

    def reset(self) -> None:
        """Set everything as at the first launch; who marks stays."""
        for name in (*_SHOWN, *_NORMAL, "advance", "csv-bom"):
            self.set_checked(name, name not in _OFF)
        self._colour(chosen=False)

    def _sign(self) -> None:
        session = self.window_.session
        name = " ".join(self.author.text().split())
        if name and name != session.author:
            coders = session.coders
            if coders.choose(name, {}, coders.hidden - {name}, coders.colours_page):
                self.window_.settings.author = name
        self.refresh()

    def _colour(self, chosen: bool) -> None:
        session = self.window_.session
        if session.coders.choose(session.author, {}, session.coders.hidden, chosen):
            self.window_.settings.colours_by_coder = chosen
        self.refresh()
