"""Filter pills: tag, speaker, coder, date and collection; and the dialog that chooses one of many entries."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.analysis import links
from reader.store.research.counts import CountScope
from reader.store.research.search_query import HitKind, SearchQuery
from reader.ui.background.library_jobs import in_library
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session
from reader.ui.paged.flow_layout import FlowLayout
from reader.ui.panels.filters import Period, PeriodDialog
from reader.ui.words import named

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.types import Collection, Tag

_MOST = 200  # maximum entries shown at once
_KEY = Qt.ItemDataRole.UserRole
_SPEAKERS = 5000  # maximum listed; those with the most statements
_YEARS, _NEWEST = 12, 5  # maximum years listed singly; if there are more, the newest are, the rest by decade
_LONGEST = 14  # maximum characters of a choice on its pill


class Choice(NamedTuple):
    """An entry: `key` identifies it, `label` is its name, and `detail` follows the name."""

    key: str
    label: str
    detail: str = ""


class Chooser(QDialog):
    """Typing filters the list, in either script.

    Signals: `chosen(key)`, None for the entry that removes the filter; `named(name)` for a new name.
    """

    chosen = Signal(object)
    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, choices: Sequence[Choice], anything: str, new: str = "") -> None:
        """`anything` is the text of the entry that removes the filter; `new` ("New: {0}") allows a new name."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(360, 420)
        words = links.simplified("\n".join(choice.label for choice in choices)).lower().split("\n")
        self._choices = list(zip(words, choices, strict=True)) if choices else []
        self._anything, self._new = anything, new
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("Type to filter"))
        self.field.setAccessibleName(title)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.more = QLabel()
        self.more.setObjectName("muted")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.more)
        self.field.textChanged.connect(self._fill)
        self.field.stepped.connect(self._step)
        self.field.returnPressed.connect(lambda: self._take(self.list.currentItem()))
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._fill()

    def _fill(self) -> None:
        typed = self.field.text().strip()
        part = links.simplified(typed).lower()
        found = [choice for words, choice in self._choices if part in words]
        self.list.clear()
        if self._anything and not part:
            self._add(self._anything, None)
        for choice in found[:_MOST]:
            self._add("  ".join(filter(None, (choice.label, choice.detail))), choice.key)
        if self._new and typed and all(choice.label != typed for choice in found):
            item = self._add(self._new.format(typed), None)
            item.setData(_KEY + 1, typed)
        self.list.setCurrentRow(0)
        self.more.setVisible(not self.list.count() or len(found) > _MOST)
        self.more.setText(
            self.tr("%n more; type to find them.", "", len(found) - _MOST)
            if len(found) > _MOST
            else self.tr("No matches.")
        )

    def _add(self, words: str, key: str | None) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setData(_KEY, key)
        self.list.addItem(item)
        return item

    def _step(self, step: int) -> None:
        self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        name, key = item.data(_KEY + 1), item.data(_KEY)
        self.accept()
        if name:
            self.named.emit(name)
        else:
            self.chosen.emit(key)


class _Field(QLineEdit):
    """Signal: `stepped(step)` on the up and down arrow keys."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class By(Enum):
    """The filter of a pill."""

    TAG = auto()
    SPEAKER = auto()
    CODER = auto()
    DATED = auto()
    COLLECTION = auto()


class SearchFilters(QWidget):
    """A pill is checked while its filter is on. Signal: `changed` when a filter changes."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        pills: Sequence[By],
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        """Start without filters."""
        super().__init__()
        self._session = session
        self._today = today
        self._chosen: dict[By, Choice | None] = dict.fromkeys(pills)
        self._days: Period = (None, None)
        self._years: list[int] = []  # with dated articles, newest first
        self.clear_all = QToolButton()
        self.clear_all.setText(self.tr("Clear"))
        self.clear_all.setAccessibleName(self.tr("Remove all filters"))
        self.clear_all.setToolTip(self.tr("Remove all filters"))
        self.clear_all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear_all.clicked.connect(self.clear)
        self.pills = {by: self._pill(by) for by in pills}
        self.setLayout(FlowLayout((*self.pills.values(), self.clear_all)))
        session.library_opened.connect(self._ask_years)
        session.library_changed.connect(self._follow)
        self._show()

    # Query

    def wanted(self, text: str, kinds: Iterable[HitKind] = ()) -> SearchQuery:
        """The search query with the current filters."""
        return SearchQuery(
            text,
            frozenset(kinds),
            tag=self._key(By.TAG),
            speaker=self._key(By.SPEAKER),
            author=self._key(By.CODER),
            since=self._days[0],
            until=self._days[1],
            collection=self._key(By.COLLECTION),
        )

    def among(self) -> CountScope:
        """The scope of counts with the current filters."""
        return CountScope(*self._days, collection=self._key(By.COLLECTION), author=self._key(By.CODER))

    @property
    def narrows(self) -> bool:
        """Whether any filter is on."""
        return any(self._chosen.values()) or self._days != (None, None)

    def _key(self, by: By) -> str | None:
        choice = self._chosen.get(by)
        return choice.key if choice else None

    def clear(self) -> None:
        """Remove all filters."""
        if self.narrows:
            self._chosen = dict.fromkeys(self._chosen)
            self._days = (None, None)
            self._tell()

    def choose(self, by: By, choice: Choice | None) -> None:
        """Set the filter of a pill; None removes it."""
        self._chosen[by] = choice
        self._tell()

    def set_days(self, days: Period) -> None:
        """Filter by date, from the first day to the last."""
        self._days = days
        self._tell()

    def take(self, wanted: SearchQuery) -> None:
        """Set the filters of a query without emitting a signal."""
        for by, key in (
            (By.TAG, wanted.tag),
            (By.SPEAKER, wanted.speaker),
            (By.CODER, wanted.author),
            (By.COLLECTION, wanted.collection),
        ):
            if by in self._chosen and key != self._key(by):
                self._chosen[by] = Choice(key, key) if key is not None else None
        self._days = (wanted.since, wanted.until)
        self._show()

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    # Pills

    def _pill(self, by: By) -> QToolButton:
        pill = QToolButton()
        pill.setObjectName("pill")
        pill.setCheckable(True)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if by is By.DATED:
            pill.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            pill.setMenu(self._dates(pill))
        else:
            pill.clicked.connect(partial(self._ask, by))
        return pill

    def _name(self, by: By) -> str:
        return {
            By.TAG: self.tr("Tag"),
            By.SPEAKER: self.tr("Speaker"),
            By.CODER: self.tr("Coder"),
            By.DATED: self.tr("Date"),
            By.COLLECTION: self.tr("Collection"),
        }[by]

    def _show(self) -> None:
        for by, pill in self.pills.items():
            said = self._period() if by is By.DATED else choice.label if (choice := self._chosen[by]) else ""
            short = said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
            pill.setChecked(bool(said))
            pill.setText(f"{short or self._name(by)} ▾")
            spoken = said or self.tr("any")
            pill.setAccessibleName(named(self._name(by), spoken))
            pill.setToolTip(named(self._name(by), spoken))
        self.clear_all.setVisible(self.narrows)

    def _period(self) -> str:
        first, last = self._days
        if first and last and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return "–".join(dict.fromkeys((str(first.year), str(last.year))))
        return " – ".join(day.isoformat() if day else "" for day in self._days) if first or last else ""

    def _dates(self, pill: QToolButton) -> QMenu:
        menu = QMenu(pill)
        self._fill_dates(menu)
        menu.aboutToShow.connect(partial(self._fill_dates, menu))
        menu.aboutToHide.connect(self._show)
        return menu

    def _fill_dates(self, menu: QMenu) -> None:
        """Fill the menu: the newest years singly and, if there are many, the rest by decade."""
        for below in menu.findChildren(QMenu):
            below.deleteLater()  # `clear` keeps submenus
        menu.clear()
        menu.addAction(self.tr("Any date"), lambda: self.set_days((None, None)))
        few = self._years if len(self._years) <= _YEARS else self._years[:_NEWEST]
        for year in few:
            menu.addAction(str(year), partial(self._set_year, year))
        for _, decade in itertools.groupby(self._years[len(few) :], lambda year: year // 10):
            years = list(decade)
            below = menu.addMenu(f"{years[-1]}–{years[0]}") if len(years) > 1 else menu
            for year in years:
                below.addAction(str(year), partial(self._set_year, year))
        menu.addAction(self.tr("Date range…"), self._ask_days)

    def _set_year(self, year: int) -> None:
        self.set_days((datetime.date(year, 1, 1), datetime.date(year, 12, 31)))

    def showEvent(self, event: QShowEvent) -> None:
        """Load the years with dated articles."""
        super().showEvent(event)
        self._ask_years()

    def _follow(self, change: LibraryChange) -> None:
        if change.concerns(ChangeKind.ARTICLES):
            self._ask_years()

    def _ask_years(self) -> None:
        if By.DATED not in self.pills or not self.isVisible():
            return

        def done(years: list[int]) -> None:
            self._years = years

        in_library(self._session, lambda library: library.listing.years(), done)

    def _ask_days(self) -> None:
        today = self._today()
        dialog = PeriodDialog(self, self._days if self._days[0] else (datetime.date(today.year, 1, 1), today), today)
        dialog.setWindowTitle(self.tr("Date range"))
        dialog.accepted.connect(lambda: self.set_days(dialog.days()))
        dialog.open()

    # Choices

    def _ask(self, by: By) -> None:
        self._show()  # undo the toggle by the click
        if by is By.TAG:
            self._offer(by, [Choice(tag.name, name) for name, tag in _paths(self._session.tags)])
            return
        in_library(self._session, partial(_choices, self._session, by), partial(self._offer, by))

    def _offer(self, by: By, choices: list[Choice]) -> None:
        dialog = Chooser(self, self._name(by), choices, self.tr("Any"))
        known = {choice.key: choice for choice in choices}
        dialog.chosen.connect(lambda key: self.choose(by, known.get(key)))
        dialog.open()


def _choices(session: Session, by: By, library: Library) -> list[Choice]:
    if by is By.CODER:
        return [Choice(coder.name, coder.name) for coder in library.codebook.coders()]
    if by is By.COLLECTION:
        return collection_choices(library.collections.all())
    return [
        Choice(actor.key, session.in_script(actor.label, actor.script), f"{actor.statements:,}")
        for actor in library.aggregates.actors()[:_SPEAKERS]
    ]


def collection_choices(collections: Sequence[Collection]) -> list[Choice]:
    """Choices of the collections, labelled with their paths."""
    return [Choice(each.id, name) for name, each in _paths(collections)]


def _paths(all_: Sequence[Tag] | Sequence[Collection]) -> list[tuple[str, Tag | Collection]]:
    """The path of each item, such as "Economy › Jobs"; sorted if any item is nested."""
    by_id = {each.id: each for each in all_}

    def path(each: Tag | Collection) -> str:
        names, seen = [each.name], {each.id}
        while each.parent in by_id and each.parent not in seen:
            each = by_id[each.parent]
            seen.add(each.id)
            names.append(each.name)
        return " › ".join(reversed(names))

    paths = [(path(each), each) for each in all_]
    nested = any(each.parent for each in all_)
    return sorted(paths, key=lambda pair: pair[0]) if nested else paths
