"""The four themes, with their Qt palettes and style sheets.

They are Python code rather than a data file because the first paint waits for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader.resources import resource
from reader.types import EntityType

if TYPE_CHECKING:
    pass


class Theme(NamedTuple):
    """Colours as ``#RRGGBB``; the tests check their contrast against WCAG AA.

    `entity` follows the order of `reader.types.EntityType`, `tags` are the nine tag colours, `bar` is the margin bar of
    a commitment, `raised` is for popups and buttons, `faint` for field borders and disabled text, `doubt` for suspects
    and guessed repairs, `hit` for the frames of search hits.
    """

    name: str
    dark: bool
    paper: str
    panel: str
    raised: str
    ink: str
    muted: str
    hairline: str
    faint: str
    accent: str
    accent_ink: str
    bar: str
    doubt: str
    hit: str
    selection: str
    entity: tuple[str, ...]
    tags: tuple[str, ...]

    def of(self, kind: EntityType) -> str:
        """The colour of an entity type."""
        return self.entity[_ENTITY_TYPES.index(kind)]


_ENTITY_TYPES = list(EntityType)
# fmt: off
THEMES = {
    each.name: each
    for each in (
        Theme(
            "light", False, paper="#FBFAF7", panel="#F2F0EB", raised="#FFFFFF", ink="#1E1F24", muted="#555A68",
            hairline="#DAD6CC", faint="#8A867C", accent="#A0341D", accent_ink="#FFFFFF", bar="#C97C68",
            selection="#9CDCF8", doubt="#A25A09", hit="#8A1C7C",
            entity=("#1C68AB", "#5E7291", "#7647A0", "#27784A", "#9A5B00", "#AE3443", "#00757C"),
            tags=("#FFE58A", "#BFE8C6", "#C2DBFF", "#F6C6D9", "#FFD3B0", "#DBCFF8", "#BCECEC", "#E4DDCA", "#D9E896"),
        ),
        Theme(
            "dark", True, paper="#1B1C20", panel="#24252B", raised="#2D2F37", ink="#E7E4DD", muted="#BABEC8",
            hairline="#3A3C45", faint="#787B85", accent="#F5AA97", accent_ink="#1B1C20", bar="#97574A",
            selection="#174B90", doubt="#E8A94E", hit="#F29BE0",
            entity=("#7DB7EE", "#9DB0CC", "#C09BE6", "#76C795", "#E0A44A", "#F0919C", "#5CC5CB"),
            tags=("#5A4910", "#24492E", "#224166", "#5C2B44", "#5E3C1D", "#433568", "#1B4B4D", "#4A4637", "#464E1C"),
        ),
        Theme(
            "sepia", False, paper="#F5EDDA", panel="#ECE2CA", raised="#FBF5E6", ink="#3A2F22", muted="#61523E",
            hairline="#D3C5A6", faint="#8D7B5A", accent="#94341D", accent_ink="#FFFAEE", bar="#BA7759",
            selection="#A6D0F0", doubt="#965300", hit="#7E1C70",
            entity=("#1F5F97", "#5C6A80", "#6D4391", "#276A43", "#8A5200", "#9C2F3D", "#00696F"),
            tags=("#F7DA7E", "#BFDDAF", "#BFD0DE", "#EDBFC4", "#F6C79D", "#D6C4DE", "#B7DED4", "#DCCFAF", "#CFDA86"),
        ),
        Theme(
            "contrast", True, paper="#000000", panel="#000000", raised="#101010", ink="#FFFFFF", muted="#D8D8D8",
            hairline="#9A9A9A", faint="#9A9A9A", accent="#FFB454", accent_ink="#000000", bar="#FFB454",
            selection="#004A9E", doubt="#FFE08A", hit="#FF9CF0",
            entity=("#8CC8FF", "#C8D4E8", "#DDB8FF", "#8CF0B4", "#FFD070", "#FFB0B8", "#70ECF4"),
            tags=("#5A4800", "#0A4A1A", "#0E3A78", "#641E44", "#64350A", "#452E7C", "#064C50", "#443F2C", "#404A06"),
        ),
    )
}
# fmt: on
NAMES = tuple(THEMES)
_SYSTEM_PROPERTY = "system-theme"  # a property of the application object


def system_theme() -> str:
    """The theme that matches the system's palette.

    Must be called before the program sets a palette; the application object caches the result.
    """
    application = QGuiApplication.instance()
    known = application.property(_SYSTEM_PROPERTY) if application is not None else None
    if isinstance(known, str):
        return known
    name = "dark" if QGuiApplication.palette().base().color().lightness() < 128 else "light"
    if application is not None:
        application.setProperty(_SYSTEM_PROPERTY, name)
    return name


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme; colour-scheme hints have no effect on bare X11 and offscreen."""
    result = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Button), theme.panel),
        ((role.Base, role.AlternateBase), theme.paper),
        ((role.ToolTipBase,), theme.raised),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), theme.ink),
        ((role.PlaceholderText,), theme.muted),
        ((role.Highlight,), theme.selection),
        ((role.HighlightedText,), theme.ink),
        ((role.Link, role.Accent), theme.accent),
        ((role.Mid, role.Midlight, role.Dark), theme.hairline),
    ):
        for each in roles:
            result.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.faint))
    return result


_SHEET = """
QMainWindow {{ background: {panel}; }}
QSplitter::handle {{ background: {hairline}; }}
QToolBar {{ background: {panel}; border: 0; border-bottom: 1px solid {hairline}; spacing: 4px; padding: 0 8px; }}
QStatusBar {{ background: {panel}; border-top: 1px solid {hairline}; color: {muted}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel, QStatusBar QToolButton#place {{ color: {muted}; }}
QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px 7px; color: {ink};
  background: transparent; }}
QToolButton:hover {{ background: {raised}; border-color: {hairline}; }}
QStatusBar QToolButton {{ padding: 1px 7px; }}
QToolButton:disabled {{ color: {faint}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton#pill {{ border: 1px solid {hairline}; border-radius: 11px; padding: 3px 10px; background: {raised}; }}
QToolButton#pill:checked {{ background: {accent}; color: {accent_ink}; border-color: {accent}; }}
QToolButton#pill:focus {{ border-color: {ink}; }}
QToolButton#pill:checked:focus {{ border: 2px solid {ink}; padding: 2px 9px; }}
QToolButton::menu-indicator {{ image: none; }}
QLabel#muted, QToolButton#muted {{ color: {muted}; }}
QMenu {{ background: {raised}; color: {ink}; border: 1px solid {hairline}; padding: 4px; }}
QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 6px; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {hairline}; padding: 4px 6px; }}
QListView {{ background: {panel}; border: 1px solid {panel}; outline: 0; }}
QScrollArea {{ border: 1px solid transparent; }}
QListView:focus, QScrollArea:focus {{ border: 1px solid {accent}; }}
QTreeView#collections {{ background: {panel}; border: 1px solid {panel}; outline: 0; padding: 0 5px 0 3px; }}
QTreeView#collections:focus {{ border-color: {accent}; }}
QTreeView#collections::item {{ padding: 3px 0; }}
QTreeView#collections::item:selected {{ background: {selection}; color: {ink}; }}
QPushButton {{ background: {raised}; color: {ink}; border: 1px solid {hairline}; border-radius: 5px;
  padding: 4px 12px; }}
QPushButton:disabled {{ color: {faint}; background: {panel}; }}
QPushButton:hover {{ border-color: {muted}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:checked {{ background: {accent}; color: {accent_ink}; border-color: {accent}; }}
QPushButton#primary {{ background: {accent}; color: {accent_ink}; border-color: {accent}; }}
QPushButton#primary:focus {{ border: 2px solid {ink}; padding: 3px 11px; }}
QPushButton#primary:disabled {{ background: {panel}; color: {faint}; border-color: {hairline}; }}
QLineEdit, QPlainTextEdit {{ background: {paper}; color: {ink}; border: 1px solid {faint}; border-radius: 5px;
  padding: 4px 6px; selection-background-color: {selection}; selection-color: {ink}; }}
QLineEdit, QPlainTextEdit, QComboBox {{ placeholder-text-color: {muted}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {accent}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {faint}; min-height: 36px; border-radius: 4px; margin: 2px 2px; }}
QScrollBar::handle:vertical:hover {{ background: {muted}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {faint}; min-width: 36px; border-radius: 4px; margin: 2px 2px; }}
QScrollBar::handle:horizontal:hover {{ background: {muted}; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCheckBox, QRadioButton {{ color: {ink}; spacing: 7px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {faint}; }}
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator {{ width: 13px; height: 13px;
  border: 1px solid {muted}; border-radius: 3px; background: {paper}; }}
QRadioButton::indicator {{ width: 13px; height: 13px; border: 1px solid {muted}; border-radius: 7px;
  background: {paper}; }}
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {{
  background: {accent}; border-color: {accent}; image: url("{icons}/tick-{on_accent}.svg"); }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{ background: {hairline}; }}
QRadioButton::indicator:checked {{ border-color: {accent}; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
  fx: 0.5, fy: 0.5, stop: 0 {accent}, stop: 0.5 {accent}, stop: 0.6 {paper}, stop: 1 {paper}); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {hairline}; }}
QCheckBox::indicator:checked:disabled {{ background: {faint}; border-color: {faint}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {accent}; width: 11px; height: 11px; }}
QCheckBox::indicator:checked:focus {{ border-color: {ink}; }}
QComboBox, QAbstractSpinBox {{ background: {raised}; color: {ink}; border: 1px solid {faint}; border-radius: 5px;
  padding: 3px 6px; selection-background-color: {selection}; selection-color: {ink}; }}
QComboBox:focus, QAbstractSpinBox:focus {{ border-color: {accent}; }}
QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {faint}; background: {panel}; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox::down-arrow {{ image: url("{icons}/down-{on_paper}.svg"); width: 11px; height: 11px; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {ink}; border: 1px solid {hairline};
  selection-background-color: {selection}; selection-color: {ink}; outline: 0; }}
QComboBox QAbstractItemView:focus {{ border-color: {hairline}; }}
QComboBox QLineEdit {{ border: 0; padding: 0; background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; background: transparent; width: 17px; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/up-{on_paper}.svg"); width: 9px; height: 9px; }}
QAbstractSpinBox::down-arrow {{ image: url("{icons}/down-{on_paper}.svg"); width: 9px; height: 9px; }}
QTableView, QTreeView, QListWidget {{ border: 1px solid {hairline}; }}
QTableView {{ outline: 0; }}
QTableView::item:selected, QTableView::item:focus {{ background: {selection}; color: {ink}; }}
QTableView:focus, QTreeView:focus, QListWidget:focus {{ border: 1px solid {accent}; }}
QHeaderView {{ background: {panel}; border: 0; }}
QHeaderView::section {{ background: {panel}; color: {muted}; border: 0; border-bottom: 1px solid {hairline};
  padding: 3px; }}
QTextEdit, QTextBrowser {{ background: {paper}; color: {ink}; border: 1px solid {hairline};
  selection-background-color: {selection}; selection-color: {ink}; }}
QTextEdit:focus, QTextBrowser:focus {{ border-color: {accent}; }}
QFileDialog {{ backward-icon: url("{icons}/left-{on_paper}.svg"); forward-icon: url("{icons}/right-{on_paper}.svg");
  filedialog-parent-directory-icon: url("{icons}/up-{on_paper}.svg"); }}
QProgressBar {{ border: 0; background: transparent; }}
QProgressBar::chunk {{ background: {accent}; }}
QFrame#card {{ background: {raised}; border: 1px solid {hairline}; border-radius: 8px; }}
QFrame#notice {{ background: {raised}; border: 0; border-bottom: 2px solid {accent}; }}
QWidget#panel {{ background: {panel}; }}
"""


def style_sheet(theme: Theme) -> str:
    """The window's style sheet for a theme."""
    names = ("paper", "panel", "raised", "ink", "muted", "faint", "hairline", "accent", "accent_ink", "selection")
    return _SHEET.format(
        **{name: getattr(theme, name) for name in names},
        icons=resource("icons").as_posix(),
        on_accent=_icon_ink(theme.accent_ink),
        on_paper=_icon_ink(theme.ink),
    )


def _icon_ink(colour: str) -> str:
    """The icon colour nearer to `colour`."""
    return "black" if QColor(colour).lightness() < 128 else "white"
