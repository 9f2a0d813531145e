"""The export dialog: format and scope."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
)

from reader.errors import LibraryError
from reader.types import Collection
from reader.ui.exchange.file_dialogs import save_file
from reader.ui.exchange.transfer import MarkExport
from reader.ui.look.theme import Theme

if TYPE_CHECKING:
    from reader.store.exchange.formats import Format
    from reader.ui.context import AppContext

_SHOWN_FOR = 8000  # milliseconds


def show(context: AppContext, chosen: Collection | None) -> None:
    """Open the dialog; `chosen` is the collection it proposes."""
    if context.session.library is None:
        return
    dialog = ExportDialog(context, chosen)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def unticked_style(theme: Theme) -> str:
    """A style sheet that keeps unticked boxes and radio buttons visible in dark themes."""
    border = f"border: 1px solid {theme.muted};"
    return (
        f"QCheckBox::indicator:unchecked {{ {border} border-radius: 3px; }}"
        f"QRadioButton::indicator:unchecked {{ {border} border-radius: 7px; width: 12px; height: 12px; }}"
    )


class ExportDialog(QDialog):
    """Asks for a format and a scope, then for a file."""

    def __init__(self, context: AppContext, chosen: Collection | None = None) -> None:
        """Offer the open article, collections and the whole library."""
        super().__init__(context.window)
        self._context = context
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
        self.library = QRadioButton(self.tr("Whole library"))
        self.collections = QComboBox()
        self.collections.setAccessibleName(self.tr("Collection"))
        self.bom = QCheckBox(self.tr("Excel-compatible CSV"))
        self.bom.setChecked(context.settings.bom)
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
        self.formats.currentIndexChanged.connect(self._explain)
        self.collection.toggled.connect(self.collections.setEnabled)
        self.setStyleSheet(unticked_style(context.theme))
        self._fill(chosen)
        self._explain()

    def _names(self) -> dict[str, tuple[str, str]]:
        """Name and purpose of each format."""
        return {
            "csv": (self.tr("Table (CSV)"), self.tr("One row for each mark and tag; can be re-imported.")),
            "xlsx": (
                self.tr("Workbook (XLSX)"),
                self.tr("Marks, codebook and articles as filterable sheets; can be re-imported."),
            ),
            "jsonl": (
                self.tr("Library (JSONL)"),
                self.tr("All your work with the texts, for archiving, moving or merging."),
            ),
            "w3c": (
                self.tr("Web Annotations (JSON-LD)"),
                self.tr("For programs that support W3C Web Annotation; without the texts."),
            ),
            "refi-qda": (
                self.tr("REFI-QDA project"),
                self.tr("For NVivo, MAXQDA, ATLAS.ti, QualCoder and others; includes the texts."),
            ),
            "qdc": (self.tr("REFI-QDA codebook"), self.tr("Tags only, from the whole library.")),
            "xmi": (self.tr("UIMA XMI"), self.tr("For INCEpTION and other language tools; includes the texts.")),
            "brat": (self.tr("brat standoff"), self.tr("For brat; includes the texts.")),
            "markdown": (
                self.tr("Report (Markdown)"),
                self.tr("For reading: every mark quoted, plus the commitments you kept."),
            ),
        }

    def _fill(self, chosen: Collection | None) -> None:
        """Fill in the scopes."""
        session = self._context.session
        self.article.setEnabled(session.views is not None)
        collections: list[Collection] = []
        if session.library is not None:
            try:
                collections = session.library.collections.all()
            except LibraryError as error:
                session.notice(error)
        paths = _paths(collections)
        for each in sorted(collections, key=lambda one: paths[one.id]):
            self.collections.addItem(paths[each.id], each.id)
        self.collection.setEnabled(bool(collections))
        if chosen is not None:
            self.collections.setCurrentIndex(max(self.collections.findData(chosen.id), 0))
        self.collections.setEnabled(False)
        (self.article if session.views is not None else self.library).setChecked(True)

    def _explain(self) -> None:
        format = self.format
        self.about.setText(self._names()[format.name][1])
        self.bom.setVisible(format.name == "csv")

    @property
    def format(self) -> Format:
        """The selected format."""
        format: Format = self.formats.currentData()
        return format

    def scope(self) -> set[str] | str | None:
        """Articles by hash, a collection by id, or None for the library."""
        views = self._context.session.views
        if self.article.isChecked() and views is not None:
            return {views.article.sha256}
        return str(self.collections.currentData()) if self.collection.isChecked() else None

    def ask(self) -> None:
        """Ask for the path, and export."""
        views = self._context.session.views
        stem = (Path(views.article.path).stem if self.article.isChecked() and views else "") or "chengnuo"
        formats = {self.format.extension: self._names()[self.format.name][0]}
        if path := save_file(self._context.session, self, "export", self.windowTitle(), f"{stem}-marks", formats):
            self.write(path)

    def write(self, path: str) -> None:
        """Export to a path in a job, with progress in the status bar."""
        session = self._context.session
        export = MarkExport(session)
        _ExportStatus(self._context, export)
        export.start(session, self.format, path, self.scope(), self.bom.isChecked())
        self.accept()


class _ExportStatus(QObject):
    """Shows the progress of an export in the status bar; outlives the dialog."""

    def __init__(self, context: AppContext, export: MarkExport) -> None:
        super().__init__(export)
        self._context, self._export = context, export
        export.progressed.connect(self._show_progress)
        export.done.connect(self._end)
        export.failed.connect(self._fail)
        self._show_progress(0)

    def _show_progress(self, size: int) -> None:
        words = self.tr("Exporting… {0}").format(QLocale().formattedDataSize(size))
        self._context.show_message(words)

    def _end(self, path: str) -> None:
        self._context.show_message(self.tr("Saved: {0}").format(path), _SHOWN_FOR)
        self._export.deleteLater()

    def _fail(self, sentence: str) -> None:
        self._context.show_message("")
        self._context.session.noticed.emit(sentence)
        self._export.deleteLater()


def _paths(collections: list[Collection]) -> dict[str, str]:
    """Full paths of collections by id."""
    by_id = {each.id: each for each in collections}

    def path(one: Collection) -> str:
        parent = by_id.get(one.parent or "")
        return f"{path(parent)} / {one.name}" if parent else one.name

    return {each.id: path(each) for each in collections}
