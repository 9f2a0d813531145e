"""The settings page for text size, line width, font and typesetting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from reader.ui.look.typesetting import MEASURE, SPACING, Typesetting
from reader.ui.preferences.page import SettingsPage

if TYPE_CHECKING:
    from reader.ui.context import AppContext
    from reader.ui.look.appearance import Appearance

_ZOOM = (60, 300)  # percent, as the settings allow


class ReadingPage(SettingsPage):
    """Changes apply to the window's page immediately."""

    def __init__(self, context: AppContext, appearance: Appearance) -> None:
        """Show the current settings."""
        super().__init__(context)
        self._appearance = appearance
        form = self.form()
        self.zoom = _number(_ZOOM, 10, " %", self.tr("Text size"))
        self.measure = _number(MEASURE, 1, "", self.tr("Maximum characters per line"))
        self.spacing = _number(SPACING, 5, " %", self.tr("Line spacing (× character height)"))
        self.family = QComboBox()
        self.family.setAccessibleName(self.tr("Article font"))
        self.family.addItem(self.tr("Match the reading script"), "")
        for family in families():
            self.family.addItem(family, family)
        for field in (self.zoom, self.measure, self.spacing, self.family):
            form.addRow(field.accessibleName(), field)
        self.indent = QCheckBox(self.tr("Indent first lines by two characters"))
        self.justified = QCheckBox(self.tr("Justify"))
        self.hanging = QCheckBox(self.tr("Hang punctuation at line ends"))
        self.refresh()
        self.zoom.valueChanged.connect(appearance.zoom)
        for number in (self.measure, self.spacing):
            number.valueChanged.connect(self._set)
        self.family.activated.connect(self._set)
        for box in (self.indent, self.justified, self.hanging):
            self.column.addWidget(box)
            box.clicked.connect(self._set)
        self.column.addSpacing(8)
        self.switch("plain")
        self.hint(self.tr("Screen readers can read the article only as plain text."))
        self.column.addStretch()
        appearance.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the current settings."""
        setting = self.context.settings.typesetting
        for number, value in (
            (self.zoom, self.context.settings.zoom),
            (self.measure, setting.measure),
            (self.spacing, setting.spacing),
        ):
            number.blockSignals(True)
            number.setValue(value)
            number.blockSignals(False)
        self.family.setCurrentIndex(max(0, self.family.findData(setting.family)))
        for name in ("indent", "justified", "hanging"):
            box: QCheckBox = getattr(self, name)
            box.setChecked(getattr(setting, name))

    def reset(self) -> None:
        """Reset to defaults."""
        self._appearance.zoom(100)
        self._appearance.set_typesetting(Typesetting())
        self.refresh()

    def _set(self) -> None:
        self._appearance.set_typesetting(
            Typesetting(
                self.measure.value(),
                self.spacing.value(),
                self.family.currentData(),
                self.indent.isChecked(),
                self.justified.isChecked(),
                self.hanging.isChecked(),
            )
        )


def families() -> list[str]:
    """The system's fonts for Chinese."""
    writing = QFontDatabase.WritingSystem
    found = {
        family
        for system in (writing.SimplifiedChinese, writing.TraditionalChinese)
        for family in QFontDatabase.families(system)
        if not QFontDatabase.isPrivateFamily(family)
    }
    return sorted(found, key=str.casefold)


def _number(bounds: tuple[int, int], step: int, unit: str, name: str) -> QSpinBox:
    field = QSpinBox()
    field.setRange(*bounds)
    field.setSingleStep(step)
    field.setSuffix(unit)
    field.setAccessibleName(name)
    field.setKeyboardTracking(False)  # ignore partial numbers
    field.lineEdit().setTextMargins(5, 0, 0, 0)  # style sheet padding does not apply to it
    return field
