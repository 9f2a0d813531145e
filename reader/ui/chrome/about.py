"""The About dialog: licence, components, and details for support."""

from __future__ import annotations

import platform
from html import escape
from importlib import metadata
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QSysInfo, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPushButton, QTextBrowser, QVBoxLayout

import reader
from reader.resources import rows
from reader.ui.dialogs.return_key import press_only_when_focused
from reader.ui.words import named

if TYPE_CHECKING:
    from reader.ui.context import AppContext

_SIZE = (600, 500)
_UNKNOWN = ("", "UNKNOWN")


class Component(NamedTuple):
    """A package the program uses; `version` is "" if it is not installed separately."""

    name: str
    version: str
    licence: str
    page: str


def components() -> list[Component]:
    """The components; a licence is taken from the installed package, else from `licences.tsv`."""
    return [_component(*row) for row in rows("licences.tsv")]


def _component(name: str, licence: str, page: str) -> Component:
    if name == "Qt":
        return Component(name, qVersion(), licence, page)
    try:
        package = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Component(name, "", licence, page)
    said = (package.get_all("License-Expression") or [""])[0]  # older metadata has none
    return Component(name, package["Version"], licence if said in _UNKNOWN else said, page)


def details(context: AppContext) -> str:
    """Versions and platform, line by line, for support requests; no user data."""
    return "\n".join(
        (
            f"Chengnuo {reader.__version__}",
            f"Python {platform.python_version()}",
            f"Qt {qVersion()}, PySide {metadata.version('PySide6-Essentials')}, {QGuiApplication.platformName()}",
            f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}",
            f"{QSysInfo.currentCpuArchitecture()}, {context.window.devicePixelRatioF():g}×, {context.theme.name}",
            f"{context.language}, {context.session.script}",
        )
    )


def show(context: AppContext) -> None:
    """Open the About dialog of a window."""
    dialog = About(context)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class About(QDialog):
    """Shows the licence and the components; the details can be copied."""

    def __init__(self, context: AppContext) -> None:
        """Create the dialog in the language and theme of the window."""
        super().__init__(context.window)
        self._context = context
        self.setWindowTitle(self.tr("About Chengnuo"))
        self.resize(*_SIZE)
        head = QLabel(f"Chengnuo 承諾 {reader.__version__}")
        font = head.font()
        font.setPixelSize(22)
        head.setFont(font)
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.document().setDefaultStyleSheet(f"a {{ color: {context.theme.accent}; }}")
        self.text.setHtml(self._html())
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = QPushButton(self.tr("Copy details"))
        self.copy.clicked.connect(self._copy)
        qt = QPushButton(self.tr("About Qt"))
        qt.clicked.connect(lambda: QApplication.aboutQt())
        for button in (self.copy, qt):
            press_only_when_focused(button)
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addWidget(box)

    def _html(self) -> str:
        """The whole text; data is escaped."""
        kept = self._context.session.library_path
        places = [(self.tr("Library"), str(kept) if kept is not None else self.tr("none open"))]
        places.append((self.tr("Settings"), str(self._context.settings.path)))
        paragraphs = [
            self.tr("Read, annotate and query Chinese official news: who promised what, how much, by when."),
            self.tr(
                "Licensed under the Apache License 2.0. You may use, modify and redistribute it if you keep the"
                " notices."
            ),
            "<br>".join(named(escape(words), f"<code>{escape(path)}</code>") for words, path in places),
            escape(details(self._context)).replace("\n", "<br>"),
            self.tr(
                "It uses Qt under the GNU Lesser General Public License 3. Qt is a separate package that you may"
                " replace with a modified version. The licences of all packages are in their installation folders."
            ),
        ]
        packages = "".join(_row(part) for part in components())
        heads = "".join(
            f'<th align="left">{escape(words)}&nbsp;&nbsp;</th>'
            for words in (self.tr("Package"), self.tr("Version"), self.tr("Licence"))
        )
        markup = {2, 3}  # paragraphs that are already HTML
        text = "".join(f"<p>{words if at in markup else escape(words)}</p>" for at, words in enumerate(paragraphs))
        return f'{text}<table cellpadding="2"><tr>{heads}</tr>{packages}</table>'

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(details(self._context))
        self.copy.setText(self.tr("Copied"))


def _row(part: Component) -> str:
    licence = part.licence.replace("LicenseRef-Public-Domain", QCoreApplication.translate("About", "public domain"))
    name = f'<a href="{escape(part.page)}">{escape(part.name)}</a>'
    cells = "".join(f"<td>{escape(cell)}&nbsp;&nbsp;</td>" for cell in (part.version or "–", licence))
    return f"<tr><td>{name}&nbsp;&nbsp;</td>{cells}</tr>"
