"""A line with the number of analysed articles, shown with results that come from analyses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui.research.page import ResearchPage

if TYPE_CHECKING:
    from reader.store.library import Library


class Analysed(NamedTuple):
    """The number of analysed articles and of all articles."""

    done: int
    all: int


def count(library: Library) -> Analysed:
    """Count the articles, without earlier versions. Raises LibraryError."""
    from reader.analysis import edition
    from reader.store.listing import ArticleFilter

    total = library.listing.count(ArticleFilter())
    return Analysed(total - len(library.workbench.outdated_articles(edition())), total)


class AnalysedBar(QWidget):
    """Hidden if every article is analysed or the results do not come from analyses; the button opens the ledger."""

    def __init__(self, page: ResearchPage) -> None:
        """Hidden until `look`."""
        super().__init__()
        self._page = page
        self._found = Analysed(0, 0)
        self._matters = False
        self.text = QLabel()
        self.text.setObjectName("muted")
        self.button = QPushButton(self.tr("Analyse the rest…"))
        self.button.setToolTip(self.tr("Opens the ledger to analyse them"))
        self.button.clicked.connect(page.ledger_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 8)
        row.addWidget(self.text)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch()
        self.hide()

    def look(self) -> None:
        """Recount in a job."""
        self._page.ask("analysed", count, self._take)

    def matter(self, matters: bool) -> None:
        """Set whether the results shown come from analyses."""
        self._matters = matters
        self._show()

    def _take(self, found: Analysed) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        done, total = self._found
        self.text.setText(self.tr("{0} of {1} articles analysed.").format(f"{done:,}", f"{total:,}"))
        self.setVisible(self._matters and done < total)
