"""The concordance page: every occurrence of some words, one per line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout

from reader.store.research.concordance import ConcordanceLine, ConcordanceOrder
from reader.store.research.research_process import HeldPlaces
from reader.store.research.search_query import SearchQuery
from reader.ui.background.deferred import DeferredCall
from reader.ui.background.progress import Task
from reader.ui.lists.blocks import Block
from reader.ui.lists.paged_list import ResultList
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.flow_layout import FlowLayout
from reader.ui.research.filters import By as NarrowedBy
from reader.ui.research.filters import SearchFilters
from reader.ui.research.page import Field, ResearchPage
from reader.ui.research.results import LinePainter, LineWords, order_names
from reader.ui.words import tr

_PAUSE = 150  # milliseconds after the last key
_WIDTHS = (12, 24, 36, 60)  # choices of the number of characters on each side


@dataclass(frozen=True, slots=True)
class _Asked:
    wanted: SearchQuery
    whole: bool


class ConcordancePage(ResearchPage):
    """Return opens the passage; S cycles the order. The research process keeps the places."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Run no queries until `refresh`."""
        super().__init__(session, theme)
        self._question: _Asked | None = None
        self._places: HeldPlaces | None = None  # in article order
        self._lines: HeldPlaces | None = None  # in the order shown
        self._saving: Task | None = None
        self.by = ConcordanceOrder.ARTICLE
        self.side = _WIDTHS[1]
        self.field = Field(self.tr("Words to look up"))
        self.painter = LinePainter(theme)
        self.list = ResultList(self._fetch, LineWords(session).shown, self.painter, theme, self.tr("Concordance"))
        self.narrowing = SearchFilters(session, (NarrowedBy.DATED, NarrowedBy.COLLECTION))
        self._pause = DeferredCall(self.search, self, _PAUSE)
        self._make_options()
        self._lay_out()
        self.field.textChanged.connect(self._pause.start)
        self.field.list_focus_requested.connect(self._enter_list)
        self.narrowing.changed.connect(self.search)
        self.list.entered.connect(self._go)
        self.list.clicked.connect(lambda _: self._go(self.list.current()))
        self.list.key_pressed.connect(self._key)
        slash = QShortcut(QKeySequence("/"), self.list, self.take_focus)
        slash.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _make_options(self) -> None:
        self.whole = QToolButton()
        self.whole.setText(self.tr("Whole words only"))
        self.whole.setObjectName("pill")
        self.whole.setCheckable(True)
        self.whole.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.whole.setToolTip(self.tr("Only matches at word boundaries"))
        self.whole.clicked.connect(self.search)
        self.orders: dict[ConcordanceOrder, QToolButton] = {}
        group = QButtonGroup(self)
        for by, name in order_names():
            button = self.orders[by] = QToolButton()
            button.setText(name)
            button.setObjectName("pill")
            button.setCheckable(True)
            button.setChecked(by is self.by)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self.sort, by))
            group.addButton(button)
        self.widths = QToolButton()
        self.widths.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.widths.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.widths.setToolTip(self.tr("Characters on each side"))
        menu = QMenu(self.widths)
        for width in _WIDTHS:
            menu.addAction(self.tr("%n characters on each side", "", width), partial(self.widen, width))
        self.widths.setMenu(menu)
        self.export = QPushButton(self.tr("CSV…"))
        self.export.setAccessibleName(self.tr("Export all lines…"))
        self.export.setToolTip(self.tr("Export all lines…"))
        self.export.clicked.connect(self._ask_path)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.field, 1)
        first.addWidget(self.widths)
        first.addWidget(self.export)
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.setSpacing(8)
        head.addLayout(first)
        head.addLayout(FlowLayout((self.whole,), tuple(self.orders.values()), (self.narrowing,)))
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(14, 12, 14, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        self.show_hint()
        self._show_width()
        self._show_empty()

    # Page interface

    def refresh(self) -> None:
        """Query again; the old rows stay until the answer arrives."""
        self.search(anew=True)

    def reread(self) -> None:
        """Update after a change of script."""
        self.painter.begin(self.by)
        self.list.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.list.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the search field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def asked(self) -> str:
        """The text in the field."""
        return self.field.text()

    def keys(self) -> str:
        """The keys for a line."""
        return self.tr("Return: open · S: change order · /: search")

    # Querying

    def search(self, anew: bool = False) -> None:
        """Query the places of the typed words, unless they are shown already."""
        self._pause.stop()
        asked = _Asked(self.narrowing.wanted(self.field.text().strip()), self.whole.isChecked())
        if asked == self._question and anew is not True:
            return
        self._question = asked
        if not asked.wanted.text:
            self._places = self._lines = None
            self._show_lines()
            return
        self.inquire("concordance.places", partial(self._found, asked), wanted=asked.wanted, whole=asked.whole)

    def _found(self, asked: _Asked, places: HeldPlaces) -> None:
        if asked == self._question:
            self._places = places
            self._order()

    def sort(self, by: ConcordanceOrder) -> None:
        """Change the order of the lines."""
        self.by = by
        self.orders[by].setChecked(True)
        self._order()

    def widen(self, width: int) -> None:
        """Change the number of characters on each side."""
        self.side = width
        self._show_width()
        self._show_lines()

    def _show_width(self) -> None:
        self.widths.setText(self.tr("Width") + f" {self.side} ▾")
        self.widths.setAccessibleName(self.tr("%n characters on each side", "", self.side))

    def _order(self) -> None:
        places = self._places
        if places is None or self.by is ConcordanceOrder.ARTICLE:
            self._lines = places
            self._show_lines()
        else:
            self.inquire("concordance.sorted", partial(self._sorted, places, self.by), handle=places.handle, by=self.by)

    def _sorted(self, places: HeldPlaces, by: ConcordanceOrder, lines: HeldPlaces) -> None:
        if places is self._places and by is self.by:
            self._lines = lines
            self._show_lines()

    def _show_lines(self) -> None:
        self.painter.begin(self.by)
        count = self._lines.count if self._lines else 0
        if count == self.list.count and self.list.currentIndex().isValid():
            self.list.fetch_anew()
        else:
            self.list.show_count(count)
        name = self.tr("Concordance")
        self.titled.emit(f"{name} {count:,}" if self._lines else name)
        self.export.setEnabled(count > 0)
        self._show_empty()

    def _show_empty(self) -> None:
        self.empty.setVisible(not self.list.count)
        self.list.setVisible(bool(self.list.count))
        if self._question is None or not self._question.wanted.text:
            self.empty.setText(self.tr("Type words in Simplified or Traditional to see every occurrence."))
        elif self._places is None:
            self.empty.setText("")
        elif self._question.whole or self.narrowing.narrows:
            self.empty.setText(self.tr("No matches. Remove a filter or turn off “Whole words only”."))
        else:
            self.empty.setText(self.tr("No article contains these words."))

    def _fetch(self, block: Block) -> None:
        if self._lines is None:
            return
        self.inquire(
            "concordance.lines",
            partial(self.list.put, block),
            failed=partial(self.list.give_up, block),
            handle=self._lines.handle,
            start=block.start,
            stop=block.stop,
            width=self.side,
        )

    # User actions

    def _enter_list(self) -> None:
        if self._pause.isActive():
            self.search()
        self.list.enter_list()

    def _go(self, line: ConcordanceLine | None) -> None:
        if line is not None:
            self.passage_requested.emit(line.article, line.span)

    def _key(self, _: object, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and not event.modifiers():
            event.accept()
            orders = list(self.orders)
            self.sort(orders[(orders.index(self.by) + 1) % len(orders)])
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.take_focus()

    def _ask_path(self) -> None:
        path = self.ask_path(self.tr("Export all lines"), self.field.text().strip(), "csv")
        if path:
            self.save(path)

    def save(self, path: str) -> None:
        """Write all lines as CSV, in the order shown."""
        session, lines = self.session, self._lines
        if lines is None or self._saving in session.progress.running:
            return

        def done(_: object) -> None:
            task.end()
            self.hint.show_saved(path)

        def failed() -> None:
            task.end()
            self.show_hint()

        def stop() -> None:
            if number is not None:
                session.research.cancel(number)

        self._saving = task = session.progress.begin(tr("Exporting table"), stop, blocks_closing=True)
        session.library_opened.connect(task.end)  # the process ended with the previous library
        self.hint.setText(f"{task.words}…")
        number = self.inquire(
            "concordance.export",
            done,
            failed=failed,
            handle=lines.handle,
            path=path,
            width=self.side,
        )
