"""Asking in which format marks leave the library, and of which articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
)

from reader.errors import LibraryError
from reader.types import Collection
from reader.ui.exchange.transfer import Writing
from reader.ui.look.theme import Theme

if TYPE_CHECKING:
    from reader.store.exchange.formats import Format
    from reader.ui.window import Window

_SHOWN_FOR = 8000  # milliseconds in which the status bar says where a file went


def show(window: Window) -> None:
    """Ask in front of the window, and write beside it."""
    if window.session.library is None:
        return
    dialog = ExportDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def unticked(theme: Theme) -> str:
    """A style in which boxes and buttons that are not ticked can be seen in dark themes too."""
    border = f"border: 1px solid {theme.muted};"
    return (
        f"QCheckBox::indicator:unchecked {{ {border} border-radius: 3px; }}"
        f"QRadioButton::indicator:unchecked {{ {border} border-radius: 7px; width: 12px; height: 12px; }}"
    )


class ExportDialog(QDialog):
    """A format, what of the library, and then a file."""

    def __init__(self, window: Window) -> None:
        """Offer the article that is open, the collections, and the whole library."""
        super().__init__(window)
        self._window = window
        self.setWindowTitle(self.tr("Export marks"))
        self.setMinimumWidth(460)
        from reader.store.exchange.formats import FORMATS

        self.formats = QComboBox()
        self.formats.setAccessibleName(self.tr("Format"))
        for name, words in self._names().items():
            self.formats.addItem(f"{words[0]} (.{FORMATS[name].extension})", FORMATS[name])
        self.about = QLabel()
        self.about.setObjectName("muted")
        self.about.setWordWrap(True)
        self.article = QRadioButton(self.tr("This article"))
        self.collection = QRadioButton(self.tr("A collection:"))
        self.library = QRadioButton(self.tr("The whole library"))
        self.collections = QComboBox()
        self.collections.setAccessibleName(self.tr("Collection"))
        self.bom = QCheckBox(self.tr("Begin with a byte order mark (for Excel)"))
        self.bom.setChecked(window.settings.bom)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = box.button(QDialogButtonBox.StandardButton.Save)
        self.save.setText(self.tr("Export…"))
        box.accepted.connect(self.ask)
        box.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Format"), self.formats)
        form.addRow("", self.about)
        form.addRow(self.tr("What to export"), self.article)
        form.addRow("", self.collection)
        form.addRow("", self.collections)
        form.addRow("", self.library)
        form.addRow("", self.bom)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(box)
        self.formats.currentIndexChanged.connect(self._tell)
        self.collection.toggled.connect(self.collections.setEnabled)
        self.setStyleSheet(unticked(window.theme))
        self._fill()
        self._tell()

    def _names(self) -> dict[str, tuple[str, str]]:
        """What each format is called, and what it is good for."""
        return {
            "csv": (self.tr("Table, CSV"), self.tr("One row for each mark and tag; can be imported again.")),
            "xlsx": (
                self.tr("Workbook, XLSX"),
                self.tr("Marks, codebook and articles as sheets with filters; can be imported again."),
            ),
            "jsonl": (
                self.tr("Library, JSONL"),
                self.tr("Everything you made, with the texts: to keep, to move or to merge."),
            ),
            "w3c": (
                self.tr("Web Annotations, JSON-LD"),
                self.tr("For programs that know the model of the W3C; without the texts."),
            ),
            "refi-qda": (
                self.tr("REFI-QDA project"),
                self.tr("For NVivo, MAXQDA, ATLAS.ti, QualCoder and others; with the texts."),
            ),
            "qdc": (self.tr("REFI-QDA codebook"), self.tr("Only the tags; they are those of the whole library.")),
            "xmi": (self.tr("UIMA XMI"), self.tr("For INCEpTION and programs for language; with the texts.")),
            "brat": (self.tr("brat standoff"), self.tr("For brat; with the texts.")),
            "markdown": (
                self.tr("Report, Markdown"),
                self.tr("To read: every mark as a quotation, and the commitments you keep."),
            ),
        }

    def _fill(self) -> None:
        """What there is to export."""
        session = self._window.session
        self.article.setEnabled(session.views is not None)
        every: list[Collection] = []
        if session.library is not None:
            try:
                every = session.library.collections.all()
            except LibraryError as error:
                session.notice(error)
        paths = _paths(every)
        for each in sorted(every, key=lambda one: paths[one.id]):
            self.collections.addItem(paths[each.id], each.id)
        self.collection.setEnabled(bool(every))
        chosen = self._window.library_pane.tree.collection
        if chosen is not None:
            self.collections.setCurrentIndex(max(self.collections.findData(chosen.id), 0))
        self.collections.setEnabled(False)
        (self.article if session.views is not None else self.library).setChecked(True)

    def _tell(self) -> None:
        format = self.format
        self.about.setText(self._names()[format.name][1])
        self.bom.setVisible(format.name == "csv")

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        format: Format = self.formats.currentData()
        return format

    def wanted(self) -> set[str] | str | None:
        """The articles by hash, a collection by id, or None for the library."""
        views = self._window.session.views
        if self.article.isChecked() and views is not None:
            return {views.article.sha256}
        return str(self.collections.currentData()) if self.collection.isChecked() else None

    def ask(self) -> None:
        """Ask for the file, and write it."""
        extension = self.format.extension
        views = self._window.session.views
        stem = (Path(views.article.path).stem if self.article.isChecked() and views else "") or "chengnuo"
        kinds = f"{self._names()[self.format.name][0]} (*.{extension})"
        path, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), self._window.files.beside(f"{stem}-marks.{extension}"), kinds
        )
        if path:
            self.write(path if path.lower().endswith(f".{extension}") else f"{path}.{extension}")

    def write(self, path: str) -> None:
        """Write to this file in a job; the status bar tells how far it is."""
        session = self._window.session
        writing = Writing(session)
        _Told(self._window, writing)
        writing.start(session, self.format, path, self.wanted(), self.bom.isChecked())
        self.accept()


class _Told(QObject):
    """What the status bar says of an export, longer than the dialog is there."""

    def __init__(self, window: Window, writing: Writing) -> None:
        super().__init__(writing)
        self._window, self._writing = window, writing
        writing.told.connect(self._tell)
        writing.done.connect(self._end)
        writing.failed.connect(self._fail)
        self._tell(0)

    def _tell(self, size: int) -> None:
        words = self.tr("Exporting… {0}").format(QLocale().formattedDataSize(size))
        self._window.status.showMessage(words)

    def _end(self, path: str) -> None:
        self._window.status.showMessage(self.tr("Written: {0}").format(path), _SHOWN_FOR)
        self._writing.deleteLater()

    def _fail(self, sentence: str) -> None:
        self._window.status.clearMessage()
        self._window.session.noticed.emit(sentence)
        self._writing.deleteLater()


def _paths(collections: list[Collection]) -> dict[str, str]:
    """Each with the names of those it lies in before it."""
    by_id = {each.id: each for each in collections}

    def path(one: Collection) -> str:
        above = by_id.get(one.parent or "")
        return f"{path(above)} / {one.name}" if above else one.name

    return {each.id: path(each) for each in collections}
