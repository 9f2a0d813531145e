"""The page that compares two articles or two commitments word by word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from reader.analysis import text_diff
from reader.errors import ReaderError
from reader.store.library import ArticleRow, Library
from reader.store.workbench import CommitmentRow
from reader.types import Span
from reader.ui.errors.messages import message
from reader.ui.ledger import comparison
from reader.ui.ledger.comparison import Comparison, Side
from reader.ui.ledger.wording_view import WordingView
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.page import BasePage

_Sides = tuple[Side, Side]
_SOON = 0  # milliseconds; lets the popup of the choices close first


class ComparePage(BasePage):
    """Two texts side by side; differences are marked by shape and colour, and keys step through them."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Create an empty page."""
        super().__init__(session, theme)
        self._articles: list[ArticleRow] = []
        self._sides: _Sides | None = None
        self.choosers = self._chooser(self.tr("First article")), self._chooser(self.tr("Second article"))
        self._about = QLabel(), QLabel()
        for label in self._about:
            label.setObjectName("muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.view = WordingView(theme)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.message.setContentsMargins(14, 12, 14, 12)
        self._lay_out()
        self.view.stepped.connect(self.view.step)
        self.view.moved.connect(self._count)
        self.view.entered.connect(self._go)
        session.text_diff.compared.connect(self._take)
        session.text_diff.failed.connect(self._fail)
        QShortcut(QKeySequence("F7"), self, lambda: self.view.step(1))
        QShortcut(QKeySequence("Shift+F7"), self, lambda: self.view.step(-1))
        self._show(None)

    def _lay_out(self) -> None:
        self.count = QLabel()
        self.previous = self._button(self.tr("Previous"), lambda: self.view.step(-1), self.tr("Shift+F7 or P"))
        self.next = self._button(self.tr("Next"), lambda: self.view.step(1), self.tr("F7 or N"))
        self.only = QToolButton()
        self.only.setText(self.tr("Differences only"))
        self.only.setCheckable(True)
        self.only.setObjectName("pill")
        self.only.toggled.connect(self.view.show_only_differing)
        self.copy = self._button(self.tr("Copy as text"), self._copy, "")
        self.swap = self._button("⇄", self._swap, self.tr("Swap sides"))
        self.swap.setAccessibleName(self.tr("Swap sides"))
        self.swap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        heads = QGridLayout()
        heads.setContentsMargins(14, 12, 14, 6)
        heads.setHorizontalSpacing(10)
        for side, column in ((0, 0), (1, 2)):
            heads.addWidget(self.choosers[side], 0, column)
            heads.addWidget(self._about[side], 1, column)
            heads.setColumnStretch(column, 1)
        heads.addWidget(self.swap, 0, 1)
        verbs = QHBoxLayout()
        verbs.setContentsMargins(14, 0, 14, 10)
        verbs.setSpacing(8)
        for widget in (self.previous, self.next, self.count):
            verbs.addWidget(widget)
        verbs.addStretch()
        verbs.addWidget(self.only)
        verbs.addWidget(self.copy)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(0)
        column_.addLayout(heads)
        column_.addLayout(verbs)
        column_.addWidget(self.message, 1)
        column_.addWidget(self.view, 1)

    def _button(self, words: str, verb: object, hint: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(hint)
        button.clicked.connect(verb)
        return button

    def _chooser(self, name: str) -> QComboBox:
        """An editable list of articles that can be searched by any part of a title."""
        chooser = QComboBox()
        chooser.setEditable(True)
        chooser.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        chooser.setAccessibleName(name)
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        chooser.setMinimumContentsLength(12)
        line, completer = chooser.lineEdit(), chooser.completer()
        assert line is not None
        assert completer is not None
        line.setPlaceholderText(name)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        chooser.currentIndexChanged.connect(lambda: line.home(False))  # show the beginning of the title
        chooser.activated.connect(self._chosen)
        return chooser

    # Page interface

    def refresh(self) -> None:
        """Reload the list of articles, and show the texts in the current script."""
        self._set_script()
        self.ask("articles", Library.articles, self._take_articles)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.view.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the texts if there are any, else the first choice."""
        (self.view if self._sides else self.choosers[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def compare_rows(self, one: CommitmentRow, other: CommitmentRow) -> None:
        """Compare two commitments."""
        for chooser in self.choosers:
            chooser.setCurrentIndex(-1)
        self._begin((comparison.of_commitment(one), comparison.of_commitment(other)))

    def compare_articles(self, one: str, other: str) -> None:
        """Compare two articles of the library sentence by sentence."""
        normal = self.session.normal

        def read(library: Library) -> tuple[Side | None, Side | None]:
            return comparison.of_article(library, one, normal), comparison.of_article(library, other, normal)

        self.session.text_diff.forget()
        self._show(None, self.tr("Comparing…"))
        self.ask("sides", read, self._take_sides)

    # Choices

    def _take_articles(self, articles: list[ArticleRow]) -> None:
        if articles == self._articles:
            return
        self._articles = articles
        names = [self._name(row) for row in articles]
        for chooser in self.choosers:
            chosen = chooser.currentData()
            chooser.clear()
            for name, row in zip(names, articles, strict=True):
                chooser.addItem(name, row.sha256)
            chooser.setCurrentIndex(chooser.findData(chosen) if chosen else -1)

    def _name(self, row: ArticleRow) -> str:
        title = row.title or Path(row.path).stem or self.tr("Untitled")
        return f"{title} · {row.date.isoformat()}" if row.date else title

    def _chosen(self) -> None:
        one, other = (chooser.currentData() for chooser in self.choosers)
        if one and other:
            QTimer.singleShot(_SOON, self, lambda: self.compare_articles(one, other))

    def _swap(self) -> None:
        one, other = (chooser.currentIndex() for chooser in self.choosers)
        self.choosers[0].setCurrentIndex(other)
        self.choosers[1].setCurrentIndex(one)
        if self._sides is not None:
            self._begin(self._sides[::-1])

    # Comparing

    def _take_sides(self, sides: tuple[Side | None, Side | None]) -> None:
        one, other = sides
        if one is None or other is None:
            self._show(None, self.tr("One of the articles is no longer in the library."))
        else:
            self._begin((one, other))

    def _begin(self, sides: _Sides) -> None:
        self._sides = sides
        self._show(None, self.tr("Comparing…"))
        by_sentence = all(side.alignment is not None for side in sides)
        self.session.text_diff.compare(sides[0].simplified, sides[1].simplified, by_sentence)

    def _take(self, rows: tuple[text_diff.DiffRow, ...]) -> None:
        if self._sides is not None:
            self._show(Comparison(*self._sides, rows))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: ReaderError | str) -> None:
        self._show(None, message(error))

    def _show(self, found: Comparison | None, message: str = "") -> None:
        for label, side in zip(self._about, self._sides or (None, None), strict=True):
            label.setText(self._described(side) if side else "")
            label.setVisible(side is not None and side.alignment is None)
        self._set_script()
        self.view.show_compared(found)
        self.view.setVisible(found is not None)
        self.message.setVisible(found is None)
        self.message.setText(
            message or self.tr("Select two articles above, or press C on two commitments in the list.")
        )
        for button in (self.previous, self.next):
            button.setEnabled(found is not None and bool(found.differences))
        for widget in (self.only, self.copy):
            widget.setEnabled(found is not None)

    def _set_script(self) -> None:
        session = self.session
        self.view.set_script(session.script, session.views.reading.terms if session.views else ())

    def _described(self, side: Side) -> str:
        """The text above a commitment; articles are described by their choice."""
        parts = (side.who, side.title, side.dated.isoformat() if side.dated else "")
        return self.session.in_script(" · ".join(filter(None, parts)), side.native)

    def _count(self) -> None:
        found = self.view.compared
        if found is None:
            self.count.setText("")
        elif not found.differences:
            self.count.setText(self.tr("No differences"))
        elif self.view.current is None:
            self.count.setText(self.tr("%n difference(s)", "", len(found.differences)))
        else:
            self.count.setText(self.tr("{0} of {1}").format(self.view.current + 1, len(found.differences)))

    def _copy(self) -> None:
        if self.view.compared is not None:
            text = self.view.compared.text(self.view.script, self.view.terms)
            QGuiApplication.clipboard().setText(text)

    def _go(self, number: int, side: int) -> None:
        """Request the passage of one side, or of the other if that side has none."""
        found = self.view.compared
        if found is None:
            return
        spans = found.rows[number][:2]
        if spans[side] == Span(spans[side].start, spans[side].start):
            side = 1 - side
        there, span = found.sides[side], spans[side]
        self.passage_requested.emit(there.article, there.source(span))
