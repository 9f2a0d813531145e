"""What the program is, under which licence, what it is made of, and what to tell somebody who is to help."""

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
from reader.ui.dialogs.return_key import only_with_keyboard
from reader.ui.words import named

if TYPE_CHECKING:
    from reader.ui.window import Window

_SIZE = (600, 500)
_UNKNOWN = ("", "UNKNOWN")


class Part(NamedTuple):
    """Something the program is made of; `version` is "" where it is not installed by itself."""

    name: str
    version: str
    licence: str
    page: str


def parts() -> list[Part]:
    """What the program is made of. A licence is what the installed package says, else what we know of it."""
    return [_installed(*row) for row in rows("licences.tsv")]


def _installed(name: str, licence: str, page: str) -> Part:
    if name == "Qt":
        return Part(name, qVersion(), licence, page)
    try:
        package = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Part(name, "", licence, page)
    said = (package.get_all("License-Expression") or [""])[0]  # older metadata has none
    return Part(name, package["Version"], licence if said in _UNKNOWN else said, page)


def details(window: Window) -> str:
    """Versions and places, a line each, to be copied into a letter; nothing of what the person reads or writes."""
    return "\n".join(
        (
            f"Chengnuo {reader.__version__}",
            f"Python {platform.python_version()}",
            f"Qt {qVersion()}, PySide {metadata.version('PySide6-Essentials')}, {QGuiApplication.platformName()}",
            f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}",
            f"{QSysInfo.currentCpuArchitecture()}, {window.devicePixelRatioF():g}×, {window.theme.name}",
            f"{window.language}, {window.session.script}",
        )
    )


def show(window: Window) -> None:
    """Show all that in front of the window."""
    dialog = About(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class About(QDialog):
    """Scrolls; its details can be copied."""

    def __init__(self, window: Window) -> None:
        """Written in the language and the colours of the window."""
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("About Chengnuo"))
        self.resize(*_SIZE)
        head = QLabel(f"Chengnuo 承諾 {reader.__version__}")
        font = head.font()
        font.setPixelSize(22)
        head.setFont(font)
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.document().setDefaultStyleSheet(f"a {{ color: {window.theme.accent}; }}")
        self.text.setHtml(self._html())
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = QPushButton(self.tr("Copy details"))
        self.copy.clicked.connect(self._copy)
        qt = QPushButton(self.tr("About Qt"))
        qt.clicked.connect(lambda: QApplication.aboutQt())
        for button in (self.copy, qt):
            only_with_keyboard(button)
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addWidget(box)

    def _html(self) -> str:
        """All of it. What is no word of ours is escaped."""
        kept = self._window.session.library_path
        places = [(self.tr("Library"), str(kept) if kept is not None else self.tr("none is open"))]
        places.append((self.tr("Settings"), str(self._window.settings.path)))
        paragraphs = [
            self.tr("To read, mark and question Chinese official news: who promised what, how much, by when."),
            self.tr("Licensed under the Apache License 2.0: use it, change it and pass it on, and keep the notice."),
            "<br>".join(named(escape(words), f"<code>{escape(path)}</code>") for words, path in places),
            escape(details(self._window)).replace("\n", "<br>"),
            self.tr(
                "It uses Qt under the GNU Lesser General Public License 3: Qt is a package of its own, which you may "
                "replace by a version you changed. The licences of all packages lie beside them where they are "
                "installed."
            ),
        ]
        packages = "".join(_row(part) for part in parts())
        heads = "".join(
            f'<th align="left">{escape(words)}&nbsp;&nbsp;</th>'
            for words in (self.tr("Package"), self.tr("Version"), self.tr("Licence"))
        )
        own = {2, 3}  # written above, with their own marks
        text = "".join(f"<p>{words if at in own else escape(words)}</p>" for at, words in enumerate(paragraphs))
        return f'{text}<table cellpadding="2"><tr>{heads}</tr>{packages}</table>'

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(details(self._window))
        self.copy.setText(self.tr("Copied"))


def _row(part: Part) -> str:
    licence = part.licence.replace("LicenseRef-Public-Domain", QCoreApplication.translate("About", "public domain"))
    name = f'<a href="{escape(part.page)}">{escape(part.name)}</a>'
    cells = "".join(f"<td>{escape(cell)}&nbsp;&nbsp;</td>" for cell in (part.version or "–", licence))
    return f"<tr><td>{name}&nbsp;&nbsp;</td>{cells}</tr>"
