"""The settings page for theme colours and the user's overrides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QComboBox, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton

from reader.types import EntityType
from reader.ui.look import theme as themes
from reader.ui.look.colours import OTHER_ROLES, ROLES, TAG_ROLES, TEXT_CONTRAST, colour_of, legibility
from reader.ui.look.custom_theme import themed
from reader.ui.preferences.page import SettingsPage
from reader.ui.reading_view.underlines import underline
from reader.ui.words import kind as kind_name

if TYPE_CHECKING:
    from reader.ui.context import AppContext
    from reader.ui.look.appearance import Appearance
    from reader.ui.look.theme import Theme

_SAMPLE = QSize(44, 22)


class ColoursPage(SettingsPage):
    """The roles of a theme with their colours. Changes apply immediately; low contrast only shows a warning."""

    def __init__(self, context: AppContext, appearance: Appearance) -> None:
        """Show the window's theme."""
        super().__init__(context)
        self._appearance = appearance
        self._dialog: QColorDialog | None = None
        self.theme = QComboBox()
        self.theme.setAccessibleName(self.tr("Theme colours"))
        for name in themes.NAMES:
            self.theme.addItem(self.words(f"theme-{name}"), name)
        self._window_theme = ""
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Colours"))
        self.list.setIconSize(_SAMPLE)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(160)
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.change = QPushButton(self.tr("Change…"))
        self.reset_one = QPushButton(self.tr("Use theme colour"))
        self.form().addRow(self.tr("Theme"), self.theme)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.warning)
        row = QHBoxLayout()
        for button in (self.change, self.reset_one):
            row.addWidget(button)
        row.addStretch()
        self.column.addLayout(row)
        for role in ROLES:
            QListWidgetItem(self.list).setData(Qt.ItemDataRole.UserRole, role)
        self.theme.currentIndexChanged.connect(self.refresh)
        self.list.currentRowChanged.connect(self._explain)
        self.list.itemClicked.connect(self.choose)
        self.list.itemActivated.connect(self.choose)
        self.change.clicked.connect(self.choose)
        self.reset_one.clicked.connect(lambda: self._set_colour(None))
        appearance.changed.connect(self._follow)
        self.list.setCurrentRow(0)
        self._follow()

    @property
    def role(self) -> str:
        """The selected role."""
        return ROLES[max(self.list.currentRow(), 0)]

    @property
    def shown(self) -> Theme:
        """The selected theme with the user's colours."""
        return themed(self.theme.currentData(), self.context.settings.colours)

    def _follow(self) -> None:
        """Select the window's theme if that changed, and refresh."""
        name = self.context.theme.name
        if name != self._window_theme:
            self._window_theme = name
            self.theme.setCurrentIndex(themes.NAMES.index(name))
        self.refresh()

    def refresh(self) -> None:
        """Show the current colours."""
        theme, names = self.shown, self._names()
        for place, role in enumerate(ROLES):
            item, (found, least) = self.list.item(place), legibility(theme, role)
            words = self.tr("{0} — {1}, contrast {2}").format(names[role], colour_of(theme, role), f"{found:.1f}")
            item.setText(f"⚠ {words}" if found < least else words)
            item.setIcon(QIcon(sample(theme, role, self.devicePixelRatioF())))
        self._explain()

    def reset(self) -> None:
        """Remove all colour overrides."""
        self._appearance.set_colours({})

    def choose(self) -> None:
        """Ask for a colour for the role, with a live preview."""
        if self._dialog is not None:
            return
        before = dict(self.context.settings.colours)
        dialog = self._dialog = QColorDialog(QColor(colour_of(self.shown, self.role)), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(self._names()[self.role])
        dialog.currentColorChanged.connect(self._set_colour)
        dialog.rejected.connect(lambda: self._appearance.set_colours(before))
        dialog.finished.connect(self._chosen)
        dialog.open()

    def _chosen(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _set_colour(self, colour: QColor | None) -> None:
        """Set the role's colour, or None to use the theme's."""
        overrides = dict(self.context.settings.colours)
        key = f"{self.theme.currentData()}.{self.role}"
        overrides.pop(key, None)
        if colour is not None and colour.isValid():
            overrides[key] = colour.name().upper()
        self._appearance.set_colours(overrides)

    def _explain(self) -> None:
        """Show a warning if the selected role's contrast is low."""
        found, least = legibility(self.shown, self.role)
        words = ""
        if found < least:
            words = (
                self.tr("Lowest contrast: {0}. Easily readable text needs {1}.")
                if least == TEXT_CONTRAST
                else self.tr("Lowest contrast: {0}. Easily visible lines need {1}.")
            ).format(f"{found:.1f}", least)
        self.warning.setText(words)
        self.list.setAccessibleDescription(words)
        overridden = f"{self.theme.currentData()}.{self.role}" in self.context.settings.colours
        self.reset_one.setEnabled(overridden)

    def _names(self) -> dict[str, str]:
        plain = {
            "accent": self.tr("Accent and commitment cues"),
            "selection": self.tr("Selection"),
            "doubt": self.tr("Suspicious characters"),
            "hit": self.tr("Search results"),
        }
        tags = {role: self.tr("Tag colour {0}").format(number) for number, role in enumerate(TAG_ROLES, 1)}
        kinds = {str(kind): kind_name(kind) for kind in EntityType}
        return {**kinds, **tags, **{role: plain[role] for role in OTHER_ROLES}}


def sample(theme: Theme, role: str, ratio: float) -> QPixmap:
    """A sample of a role on the theme's paper."""
    picture = QPixmap(_SAMPLE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(theme.paper))
    with QPainter(picture) as painter:
        width, height = _SAMPLE.width(), _SAMPLE.height()
        colour = colour_of(theme, role)
        if role in TAG_ROLES or role == "selection":
            painter.fillRect(0, 0, width, height, QColor(colour))
        painter.setPen(QColor(colour if role == "accent" else theme.ink))
        painter.drawText(0, -2, width, height, Qt.AlignmentFlag.AlignCenter, "字 Aa")
        if role in list(EntityType):
            underline(painter, EntityType(role), 4, width - 4, height - 5, theme)
        elif role in ("hit", "doubt"):
            painter.setPen(QColor(colour))
            painter.drawRect(1, 1, width - 3, height - 3)
    return picture
