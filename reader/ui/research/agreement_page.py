"""The page of agreement between coders."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TextIO

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.store.research.agreement import TagAgreement
from reader.types import Coder, Collection
from reader.ui.ledger.table import Column, Table
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.research.filters import collection_choices
from reader.ui.research.page import ResearchPage
from reader.ui.words import listed, named

if TYPE_CHECKING:
    from reader.store.library import Library

# Below the first, draw no conclusions; between the two, only tentative ones: K. Krippendorff, "Content Analysis", 2004.
TENTATIVE, RELIABLE = 0.667, 0.8
_LIST = 260  # pixels; maximum height of the list of coders


class _Choices(NamedTuple):
    coders: list[Coder]
    collections: list[Collection]
    any: bool


class AgreementPage(ResearchPage):
    """Coders and articles on the left, the table of tags on the right."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Run no queries until `refresh`."""
        super().__init__(session, theme)
        self._compared: list[str] = []
        self._agreed: list[TagAgreement] = []
        self._count: int | None = None
        self._any = True  # whether the library has any marks
        self.coders = QListWidget()
        self.coders.setAccessibleName(self.tr("Coders"))
        self.coders.setMaximumHeight(_LIST)
        self.articles = QComboBox()
        self.articles.setAccessibleName(self.tr("Articles"))
        self.articles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.all_read = QToolButton()
        self.all_read.setText(self.tr("Unmarked articles count as read"))
        self.all_read.setToolTip(
            self.tr("Treat every article in the collection as read by every coder, even without marks")
        )
        self.all_read.setObjectName("pill")
        self.all_read.setCheckable(True)
        self.export = QPushButton(self.tr("CSV…"))
        self.export.setAccessibleName(self.tr("Export table…"))
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.table = Table(self._columns(), theme, self.tr("Agreement by tag"))
        self._lay_out()
        self.coders.itemChanged.connect(lambda _: self._ask())
        self.articles.activated.connect(lambda _: self._ask())
        self.all_read.clicked.connect(self._ask)
        self.export.clicked.connect(self._ask_path)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Tag"), lambda row: row.tag or self.tr("All tags together")),
            Column(self.tr("α"), lambda row: _figure(row.alpha), 70, figure=True, hint=self._verdict),
            Column(self.tr("Assessment"), self._verdict, 230),
            Column(self.tr("Compared"), lambda row: f"{row.characters:,}", 90, figure=True),
            Column(self.tr("Marked per coder"), self._marked, 170, figure=True, hint=self._marked_by),
        ]

    def _lay_out(self) -> None:
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(14, 12, 14, 12)
        side.setSpacing(8)
        for words, widget in (
            (self.tr("Coders (two or more)"), self.coders),
            (self.tr("Articles"), self.articles),
        ):
            label = QLabel(words)
            label.setObjectName("muted")
            label.setBuddy(widget)
            side.addWidget(label)
            side.addWidget(widget)
        side.addWidget(self.all_read)
        side.addStretch()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.addWidget(self.summary, 1)
        head.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        self.show_hint()
        self.hint.hide()  # the legend of the table, shown with it
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([250, 830])
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(splitter)

    # Page interface

    def refresh(self) -> None:
        """Reload coders and collections, then query again."""
        self.ask("choices", _choices, self._take_choices)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.table.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the list of coders."""
        self.coders.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> str:
        """The legend of the symbols."""
        return self.tr("● reliable (α ≥ 0.8) · ◐ tentative (α ≥ 0.667) · ○ too little agreement · – not defined")

    # Choices

    def _take_choices(self, choices: _Choices) -> None:
        coders, collections, self._any = choices
        known = {self.coders.item(at).text() for at in range(self.coders.count())}
        chosen, row = set(self.chosen()), self.coders.currentRow()
        if known != {coder.name for coder in coders}:
            self.coders.blockSignals(True)
            self.coders.clear()
            for coder in coders:
                item = QListWidgetItem(coder.name)
                pressed = coder.name in chosen or coder.name not in known
                item.setCheckState(Qt.CheckState.Checked if pressed else Qt.CheckState.Unchecked)
                self.coders.addItem(item)
            self.coders.setCurrentRow(max(0, row))
            self.coders.blockSignals(False)
        kept = self.articles.currentData()
        self.articles.clear()
        self.articles.addItem(self.tr("All articles marked by two coders"), None)
        for choice in collection_choices(collections):
            self.articles.addItem(choice.label, choice.key)
        self.articles.setCurrentIndex(max(0, self.articles.findData(kept)))
        self._ask()

    def chosen(self) -> list[str]:
        """The checked coders."""
        items = (self.coders.item(at) for at in range(self.coders.count()))
        return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]

    # Querying

    def _ask(self) -> None:
        self._compared = self.chosen()
        collection = self.articles.currentData()
        self.all_read.setVisible(collection is not None)
        if len(self._compared) < 2:
            self._show([], None)
        elif collection is None:
            self.inquire("agreement.articles", partial(self._compare, False), coders=self._compared)
        elif self.all_read.isChecked():
            self.ask("collection", partial(_articles, collection), partial(self._compare, True))
        else:
            self.ask("collection", partial(_articles, collection), self._compare_marked)

    def _compare_marked(self, collected: list[str]) -> None:
        """Compare those articles of a collection that at least two of the coders marked."""
        among = set(collected)
        self.inquire(
            "agreement.articles",
            lambda articles: self._compare(False, [each for each in articles if each in among]),
            coders=self._compared,
        )

    def _compare(self, all_read: bool, articles: list[str]) -> None:
        if not articles:
            self._show([], 0)
            return
        self.inquire(
            "agreement.of_tags",
            lambda agreed: self._show(agreed, len(articles)),
            coders=self._compared,
            articles=articles,
            all_read=all_read,
        )

    def _show(self, agreed: list[TagAgreement], articles: int | None) -> None:
        self._agreed = agreed if any(row.characters for row in agreed) else []
        self._count = articles
        self.table.show_rows(self._agreed, lambda one, other: bool(one.tag == other.tag))
        self.table.setVisible(bool(self._agreed))
        self.hint.setVisible(bool(self._agreed))
        self.export.setEnabled(bool(self._agreed))
        self.summary.setText(self._summary())

    def _summary(self) -> str:
        if not self._any:
            return self.tr("No marks here yet. Select text in an article and press 1–9.")
        if self.coders.count() < 2:
            return self.tr(
                "Only one coder has marked here. Merge a colleague's library (Library › Merge library…) or change"
                " the coder (Library › Coder…)."
            )
        if self._count is None:
            return self.tr("Select two or more coders.")
        if not self._agreed:
            return self.tr("No article was marked by two of these coders. Select others.")
        compared = self.tr("%n article(s) compared, character by character.", "", self._count)
        return named(listed(self._compared), compared)

    # Text of the cells

    def _verdict(self, row: TagAgreement) -> str:
        if row.alpha is None:
            return f"– {self._why_undefined(row)}"
        if row.alpha >= RELIABLE:
            return "● " + self.tr("reliable")
        if row.alpha >= TENTATIVE:
            return "◐ " + self.tr("tentative conclusions only")
        return "○ " + self.tr("too little agreement")

    def _why_undefined(self, row: TagAgreement) -> str:
        if not any(row.marked):
            return self.tr("tag not used")
        return self.tr("tag covers every character")

    def _marked(self, row: TagAgreement) -> str:
        return " / ".join(f"{count:,}" for count in row.marked)

    def _marked_by(self, row: TagAgreement) -> str:
        return "\n".join(named(name, f"{count:,}") for name, count in zip(self._compared, row.marked, strict=False))

    # Saving

    def _ask_path(self) -> None:
        path = self.ask_path(self.tr("Export table"), "agreement", "csv")
        if path:
            self.save(path)

    def save(self, path: str) -> None:
        """Write the table as CSV: tag ("" for all together), α, characters, then one column per coder."""
        rows: list[tuple[str | int, ...]] = [
            (row.tag, "" if row.alpha is None else f"{row.alpha:.6f}", row.characters, *row.marked)
            for row in self._agreed
        ]
        columns = ("tag", "alpha", "characters", *self._compared)

        def export(stream: TextIO) -> None:
            from reader.store.exchange import cells

            cells.write_table(stream, columns, rows, bom=True)

        self.save_text(path, export)


def _choices(library: Library) -> _Choices:
    from reader.store.listing import ArticleFilter

    marked = library.listing.count(ArticleFilter(with_marks=True))
    return _Choices(library.codebook.coders(), library.collections.all(), marked > 0)


def _articles(collection: str, library: Library) -> list[str]:
    from reader.store.listing import ArticleFilter

    return library.listing.ids(ArticleFilter(collection=collection))


def _figure(alpha: float | None) -> str:
    """Round down, so that no figure appears to reach a threshold that it misses."""
    return "–" if alpha is None else f"{math.floor(alpha * 1000 + 1e-9) / 1000:.3f}".replace("-", "−")
