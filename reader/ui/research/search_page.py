"""The search page."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from reader.store.research.search import Hit
from reader.store.research.search_query import HitKind, SearchQuery
from reader.types import Annotation, Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.lists.blocks import BLOCK, Block
from reader.ui.lists.paged_list import ResultList
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.flow_layout import FlowLayout
from reader.ui.research.bulk_actions import BulkActions
from reader.ui.research.filters import By, SearchFilters
from reader.ui.research.page import AnalysedBar, Field, ResearchPage
from reader.ui.research.results import HitPainter, HitWords, kind_name

_PAUSE = 150  # milliseconds after the last key


class SearchPage(ResearchPage):
    """Return opens the hit; 1–9 tag the selected marks, with Ctrl they toggle the tag."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Run no queries until `refresh`."""
        super().__init__(session, theme)
        self._wanted: SearchQuery | None = None
        self._turn = 0  # number of the search; results of older ones are dropped
        self._searching = False
        self._counts: dict[HitKind, int] = {}
        self.field = Field(self.tr("Search the library, in either script"))
        self.kinds = {kind: self._kind_pill(kind) for kind in HitKind}
        self.narrowing = SearchFilters(session, tuple(By))
        self.analysed = AnalysedBar(self)
        self.words = HitWords(session, lambda count: self.tr("%n result(s)", "", count))
        self.list = ResultList(self._fetch, self.words.shown, HitPainter(theme), theme, self.tr("Search results"))
        self.list.setSelectionMode(ResultList.SelectionMode.ExtendedSelection)
        self.taking = BulkActions(self)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(14, 12, 14, 8)
        self._pause = DeferredCall(self.search, self, _PAUSE)
        self._lay_out()
        self.field.textChanged.connect(self._pause.start)
        self.field.list_focus_requested.connect(self._enter_list)
        self.narrowing.changed.connect(self.search)
        self.list.entered.connect(self._go)
        self.list.clicked.connect(self._click)
        self.list.selectionModel().selectionChanged.connect(self._show_selected)
        self.list.key_pressed.connect(self._key)
        slash = QShortcut(QKeySequence("/"), self.list, self.take_focus)
        slash.setContext(Qt.ShortcutContext.WidgetShortcut)
        for signal in (session.annotations_changed, session.tags_changed):
            signal.connect(self._ask_marks)
        self._show_selected()

    def _lay_out(self) -> None:
        kinds = QHBoxLayout()
        kinds.setSpacing(4)
        kinds.addLayout(FlowLayout(tuple(self.kinds.values())), 1)
        self.collect = QPushButton(self.tr("Add to collection…"))
        self.collect.setToolTip(self.tr("Add the selected articles to a collection (L)"))
        self.collect.clicked.connect(lambda: self.list.with_selected(self.taking.collect))
        kinds.addWidget(self.collect, 0, Qt.AlignmentFlag.AlignTop)
        head = QVBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.setSpacing(8)
        head.addWidget(self.field)
        head.addLayout(kinds)
        head.addWidget(self.narrowing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.analysed)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)

    def _kind_pill(self, kind: HitKind) -> QToolButton:
        pill = QToolButton()
        pill.setText(kind_name(kind))
        pill.setObjectName("pill")
        pill.setCheckable(True)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pill.setToolTip(self.tr("Show only these (none selected: all)"))
        pill.clicked.connect(self.search)
        return pill

    # Page interface

    def refresh(self) -> None:
        """Query again; the old hits stay until the answer arrives."""
        self.words.marks.clear()
        self.list.refresh()
        self.search(anew=True)
        self.analysed.look()

    def reread(self) -> None:
        """Update after a change of script."""
        self.list.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.list.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the search field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def look_for(self, wanted: SearchQuery) -> None:
        """Run a query from another page."""
        self.field.setText(wanted.text)
        for kind, pill in self.kinds.items():
            pill.setChecked(kind in wanted.kinds)
        self.narrowing.take(wanted)
        self.search()
        self._enter_list()

    # Querying

    def search(self, anew: bool = False) -> None:
        """Run the query of the field and filters, unless its hits are shown already."""
        self._pause.stop()
        kinds = [kind for kind, pill in self.kinds.items() if pill.isChecked()]
        wanted = self.narrowing.wanted(self.field.text().strip(), kinds)
        asked = bool(wanted.text or self.narrowing.narrows)
        self.analysed.matter(asked and (not kinds or HitKind.COMMITMENT in kinds))
        if wanted == self._wanted and anew is not True:
            return
        fresh = wanted != self._wanted
        self._wanted = wanted
        self._turn += 1
        if fresh:
            self._counts = {}
        if not wanted.text and not self.narrowing.narrows:
            self.list.show_count(0)
            self._show_counts()
            return
        self._searching = True
        done = partial(self._show, wanted, fresh)
        self.inquire("search.hits", done, failed=self._fail, wanted=wanted, limit=BLOCK, offset=0)

    def _fail(self) -> None:
        self._searching = False
        self.list.give_up()

    def _show(self, wanted: SearchQuery, fresh: bool, hits: list[Hit]) -> None:
        self._searching = False
        if wanted != self._wanted:
            return
        self._counts = {}
        self.list.show_first(hits, None if fresh else _same)
        self._ask_marks()
        self._show_counts()
        self._count(wanted, sorted(HitKind, key=lambda kind: kind not in wanted.kinds))

    def _count(self, wanted: SearchQuery, kinds: list[HitKind]) -> None:
        """Count the hits of each kind one by one, since a newer count query replaces an older one."""
        if not kinds:
            return
        kind, rest, turn = kinds[0], kinds[1:], self._turn

        def done(count: int) -> None:
            if turn == self._turn:
                self._counts[kind] = count
                self._show_counts()
                self._count(wanted, rest)

        self.inquire("search.count", done, wanted=dataclasses.replace(wanted, kinds=frozenset({kind})))

    def _show_counts(self) -> None:
        for kind, pill in self.kinds.items():
            count = self._counts.get(kind)
            pill.setText(kind_name(kind) if count is None else f"{kind_name(kind)} {count:,}")
        asked = self._wanted.kinds if self._wanted and self._wanted.kinds else frozenset(HitKind)
        if asked <= self._counts.keys():
            total = sum(self._counts[kind] for kind in asked)
            if total != self.list.count:
                self.list.resize_to(total)
            self.titled.emit(f"{self.tr('Search')} {total:,}")
        elif not self._counts:
            self.titled.emit(self.tr("Search"))
        self._show_empty()
        self._show_selected()

    def _show_empty(self) -> None:
        self.empty.setVisible(not self.list.count)
        self.list.setVisible(bool(self.list.count))
        if self._wanted is None or not (self._wanted.text or self.narrowing.narrows):
            self.empty.setText(
                self.tr(
                    "Type words in Simplified or Traditional. All words must occur; use quotation marks for a"
                    " phrase. A filter alone lists everything that matches it."
                )
            )
        elif self.session.research.behind != 0:
            self.empty.setText(self.tr("No results yet. The library is still being indexed."))
        elif self.narrowing.narrows or self._wanted.kinds:
            self.empty.setText(self.tr("No matches. Remove a filter or a word."))
        else:
            self.empty.setText(self.tr("No article, mark, memo or commitment contains these words."))

    def _fetch(self, block: Block) -> None:
        if self._wanted is None or self._searching:  # this query would replace the search, whose result fills the list
            self.list.give_up()
            return
        self.inquire(
            "search.hits",
            partial(self._put, block),
            failed=partial(self.list.give_up, block),
            wanted=self._wanted,
            limit=block.stop - block.start,
            offset=block.start,
        )

    def _put(self, block: Block, hits: list[Hit]) -> None:
        self.list.put(block, hits)
        self._ask_marks()

    # Marks of hits

    def _ask_marks(self) -> None:
        """Load the marks of the fetched hits, for their tags."""
        ids = [hit.id for hit in self.list.fetched() if hit.kind is HitKind.ANNOTATION]
        if ids and self.isVisible():
            self.ask("marks", lambda library: list(library.annotations.get_many(ids)), self._show_marks)

    def _show_marks(self, marks: list[Annotation]) -> None:
        self.words.marks = {mark.id: mark for mark in marks}
        self.list.refresh()

    # User actions

    def _enter_list(self) -> None:
        if self._pause.isActive():
            self.search()
        self.list.enter_list()

    def _click(self) -> None:
        """Open a clicked row; with Ctrl or Shift a click only selects."""
        if len(self.list.selectedIndexes()) == 1 and (hit := self.list.current()) is not None:
            self._go(hit)

    def _go(self, hit: Hit) -> None:
        if hit.kind is HitKind.ANNOTATION:
            self.mark_requested.emit(hit.article, hit.id)
        elif hit.kind is HitKind.MEMO:
            self.memo_requested.emit(hit.article)
        else:
            self.passage_requested.emit(hit.article, hit.span or Span(0, 0))

    def _key(self, _: object, event: QKeyEvent) -> None:
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            event.accept()
            number = event.key() - Qt.Key.Key_0
            self.list.with_selected(lambda hits: self.taking.tag(hits, number, ctrl))
        elif event.key() == Qt.Key.Key_L and not ctrl:
            event.accept()
            self.list.with_selected(self.taking.collect)
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.take_focus()

    def _show_selected(self) -> None:
        self.collect.setEnabled(self.list.selectionModel().hasSelection())
        self.show_hint()

    def asked(self) -> str:
        """The text in the field."""
        return self.field.text()

    def keys(self) -> str:
        """The keys for one row, or for several selected ones."""
        count = len(self.list.selectedIndexes())
        if count > 1:
            return self.tr(
                "%n row(s) selected · 1–9: tag marks · Ctrl+1–9: add or remove tag · L: collection", "", count
            )
        return self.tr("Return: open · 1–9: tag a mark · L: add to collection · Ctrl+A, Shift: select several")


def _same(one: Hit, other: Hit) -> bool:
    return (one.kind, one.id, one.article, one.span) == (other.kind, other.id, other.article, other.span)
