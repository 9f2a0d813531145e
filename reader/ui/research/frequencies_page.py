"""The frequencies page: how often tags and names occur, alone and together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.store.research.counts import Cooccurrence, Frequency
from reader.store.research.search_query import HitKind, SearchQuery
from reader.types import EntityType, Script
from reader.ui import words
from reader.ui.ledger.table import Column, Table
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.research.count_options import CountOptions
from reader.ui.research.page import AnalysedBar, ResearchPage
from reader.ui.research.plots import Bar, Bars, Squares

_TYPE = 1  # the column of the kind
_BARS, _SQUARES = 50, 20  # maximum drawn: the first of the table, and the most frequent


class FrequenciesPage(ResearchPage):
    """A table and its chart. They share the selection; Return searches for the selected row."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Run no queries until `refresh`."""
        super().__init__(session, theme)
        self._counted: Sequence[Frequency] = ()
        self._pairs: Sequence[Cooccurrence] = ()
        self._by_key: dict[str, Frequency] = {}
        self.options = CountOptions(session)
        self.analysed = AnalysedBar(self)
        self.table = Table(
            [
                Column(self.tr("Name"), self._name, 0, "label", falls=False),
                Column(self.tr("Kind"), lambda each: words.kind(each.type) if each.type else self.tr("Tag"), 92),
                Column(self.tr("Count"), lambda each: f"{each.places:,}", 74, "places", figure=True),
                Column(self.tr("Articles"), lambda each: f"{each.articles:,}", 74, "articles", figure=True),
            ],
            theme,
            self.tr("Frequency"),
            2,
        )
        self.pairs = Table(
            [
                Column(self.tr("First"), lambda pair: self._key_name(pair.one)),
                Column(self.tr("Second"), lambda pair: self._key_name(pair.other)),
                Column(self.tr("Together"), lambda pair: f"{pair.units:,}", 86, figure=True),
            ],
            theme,
            self.tr("Together"),
        )
        self.bars = Bars(theme, self.tr("Bar chart of the table"))
        self.squares = Squares(theme, self.tr("Co-occurrence matrix of the table"))
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(14, 12, 14, 8)
        self._lay_out()
        self.options.changed.connect(self.refresh)
        self.options.table_requested.connect(lambda: self._ask(self.save_table, self.tr("Export table"), "csv"))
        self.options.picture_requested.connect(
            lambda: self._ask(self.save_picture, self.tr("Save picture"), "png", "svg")
        )
        self.table.sorted.connect(self._show_counts)
        self.table.chosen.connect(lambda row: self.bars.choose(self._place(row)))
        self.table.entered.connect(self._search_one)
        self.pairs.chosen.connect(lambda pair: self.squares.choose(self._places(pair)))
        self.pairs.entered.connect(self._search_pair)
        self.bars.chosen.connect(self._choose_bar)
        self.squares.chosen.connect(self._choose_square)

    def _lay_out(self) -> None:
        self._tables, self._plots = QStackedWidget(), QStackedWidget()
        for table, plot in ((self.table, self.bars), (self.pairs, self.squares)):
            self._tables.addWidget(table)
            scroll = QScrollArea()
            scroll.setWidget(plot)
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QScrollArea.Shape.NoFrame)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._plots.addWidget(scroll)
        self._both = QSplitter()
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self._tables)
        self._both.addWidget(self._plots)
        self._both.setSizes([390, 690])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.options, self.analysed, self.empty, self._both, self.hint):
            column.addWidget(widget, widget in (self.empty, self._both))
        self.empty.hide()
        self.show_hint()

    # Page interface

    def refresh(self) -> None:
        """Query again; the old counts stay until the answer arrives."""
        among = self.options.narrowing.among()
        if self.options.tags:
            self.inquire("counts.tags", self._take, among=among)
        else:
            self.inquire("counts.entities", self._take, among=among, types=list(self.options.types))
            self.analysed.look()
        self.analysed.matter(not self.options.tags)

    def reread(self) -> None:
        """Update after a change of script."""
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        for part in (self.table, self.pairs, self.bars, self.squares):
            part.set_theme(theme)
        self._show()

    def take_focus(self) -> None:
        """Focus the visible table."""
        current: QWidget = self.pairs if self.options.together else self.table
        current.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> str:
        """The keys for a row."""
        return self.tr("Return: search · S: change order")

    # Querying

    def _take(self, counted: list[Frequency]) -> None:
        self._counted = counted
        self._by_key = {each.key: each for each in reversed(counted)}
        self._pairs = ()
        self._show()
        if not self.options.together or not self._squared:
            return

        def done(pairs: list[Cooccurrence]) -> None:
            self._pairs = pairs
            self._show()

        unit, among = self.options.unit, self.options.narrowing.among()
        if self.options.tags:
            self.inquire("counts.tags_together", done, unit=unit, among=among)
        else:
            keys = [(each.type, each.key) for each in self._squared]
            self.inquire("counts.entities_together", done, keys=keys, unit=unit, among=among)

    @property
    def _squared(self) -> list[Frequency]:
        """The most frequent tags or names, for which co-occurrences are queried."""
        found = sorted((each for each in self._counted if each.places), key=lambda each: -each.places)
        return found[:_SQUARES]

    def _show(self) -> None:
        together = self.options.together
        here = self.table.hasFocus() or self.pairs.hasFocus()
        self.table.setColumnHidden(_TYPE, self.options.tags)
        self._tables.setCurrentIndex(together)
        self._plots.setCurrentIndex(together)
        self._show_pairs() if together else self._show_counts()
        rows = self._pairs if together else [each for each in self._counted if each.places]
        self._both.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.options.enable(bool(rows))
        self.empty.setText(self._why_empty())
        if here:
            self.take_focus()

    def _why_empty(self) -> str:
        if self.options.narrowing.narrows:
            return self.tr("No matches for these filters.")
        if self.options.together:
            return self.tr("No co-occurrences. Choose a larger unit.")
        if self.options.tags:
            return self.tr("No tagged marks yet. Select text in an article and press 1–9.")
        return self.tr("No article has been analysed yet. Open some, or analyse them all in the ledger.")

    # Frequency

    def _show_counts(self) -> None:
        order, falling = self.table.order, self.table.falling
        rows = sorted(self._counted, key=lambda each: (_key(each, order), each.label), reverse=falling)
        if falling:  # rows with equal keys stay in alphabetical order
            rows.sort(key=lambda each: _key(each, order), reverse=True)
        self.table.show_rows(rows, lambda one, other: (one.type, one.key) == (other.type, other.key))
        drawn = [each for each in rows if each.places][:_BARS]
        bars = [Bar(self._name(each), each.places, self._colour(each)) for each in drawn]
        title = self.tr("Occurrences of tags") if self.options.tags else self.tr("Occurrences of names")
        self.bars.show_bars(bars, title)
        if self.table.current() is not None:
            self.bars.choose(self._place(self.table.current()))

    def _place(self, row: Frequency) -> int | None:
        """The index of the bar for a row of the table."""
        drawn = [each for each in self.table.rows if each.places][:_BARS]
        return drawn.index(row) if row in drawn else None

    def _choose_bar(self, place: int) -> None:
        drawn = [number for number, each in enumerate(self.table.rows) if each.places]
        self.table.choose(drawn[place])

    # Co-occurrence

    def _show_pairs(self) -> None:
        self.pairs.show_rows(self._pairs, lambda one, other: (one.one, one.other) == (other.one, other.other))
        squared = self._squared
        places = {each.key: place for place, each in enumerate(squared)}
        together = {
            (min(places[pair.one], places[pair.other]), max(places[pair.one], places[pair.other])): pair.units
            for pair in self._pairs
            if pair.one in places and pair.other in places
        }
        labels = [self._name(each) for each in squared]
        title = self.options.unit_title()
        self.squares.show_squares(labels, [each.places for each in squared], together, title)

    def _places(self, pair: Cooccurrence) -> tuple[int, int] | None:
        keys = [each.key for each in self._squared]
        return (keys.index(pair.one), keys.index(pair.other)) if {pair.one, pair.other} <= set(keys) else None

    def _choose_square(self, place: tuple[int, int]) -> None:
        self.squares.choose(place)
        keys = {self._squared[at].key for at in place}
        self.pairs.choose(next((n for n, pair in enumerate(self._pairs) if {pair.one, pair.other} == keys), None))

    # Searching

    def _search_one(self, row: Frequency) -> None:
        among = self.options.narrowing.among()
        narrowed = partial(SearchQuery, since=among.since, until=among.until, collection=among.collection)
        if row.type is None:
            self.search_requested.emit(
                narrowed("", frozenset({HitKind.ANNOTATION}), tag=row.label, author=among.author)
            )
        else:
            self.search_requested.emit(narrowed(_quoted(row.key), frozenset({HitKind.ARTICLE})))

    def _search_pair(self, pair: Cooccurrence) -> None:
        one, other = self._by_key[pair.one], self._by_key[pair.other]
        if one.type is None or other.type is None:  # a query has one tag: search for the rarer one
            self._search_one(min(one, other, key=lambda each: each.places))
        else:
            self.search_requested.emit(
                SearchQuery(f"{_quoted(one.key)} {_quoted(other.key)}", frozenset({HitKind.ARTICLE}))
            )

    # Text of the cells

    def _name(self, each: Frequency) -> str:
        if each.type is None or self.session.script in (Script.ORIGINAL, Script.READING):
            return each.label
        return self.session.in_script(each.key, Script.HANS)

    def _key_name(self, key: str) -> str:
        return self._name(self._by_key[key]) if key in self._by_key else key

    def _colour(self, each: Frequency) -> str:
        if each.type is not None:
            return self.theme.of(EntityType(each.type))
        colour = next((tag.colour for tag in self.session.tags if tag.id == each.key), None)
        return self.theme.hairline if colour is None else self.theme.tags[colour]

    # Saving

    def _ask(self, save: Callable[[str], None], title: str, *formats: str) -> None:
        name = ("tags" if self.options.tags else "names") + ("-together" if self.options.together else "")
        if path := self.ask_path(title, name, *formats):
            save(path)

    def save_table(self, path: str) -> None:
        """Write the table as CSV; docs/formats.md describes the columns."""
        from reader.store.exchange import counts_csv

        counted, pairs, rows = list(self._counted), list(self._pairs), list(self.table.rows)
        if self.options.together:
            self.save_text(path, lambda stream: counts_csv.export_pairs(pairs, counted, stream))
        else:
            self.save_text(path, lambda stream: counts_csv.export(rows, stream))

    def save_picture(self, path: str) -> None:
        """Save the chart as SVG if the path ends in .svg, else as PNG."""
        plot = self.squares if self.options.together else self.bars
        self.save_bytes(path, plot.svg() if path.lower().endswith(".svg") else plot.png())


def _key(each: Frequency, order: str) -> str | int:
    value: str | int = getattr(each, order)
    return value


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
