"""Which marks the list shows, and in what order: words, a tag with those below it, who made them, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.types import Annotation
from reader.ui.model.hierarchy import in_order, names_below
from reader.ui.model.session import Session
from reader.ui.panels.filters import Search
from reader.ui.words import named

_PAUSE = 150  # milliseconds without another key before a search begins
_ANY, _NONE = "", "\0"  # no tag is called so
_AT_ONCE = 1000  # marks whose words are folded without holding the window up
_WIDEST = 360  # pixels of a name in a menu
_APART = "\x1f"  # between the texts of marks that are folded in one go


class Order(Enum):
    """What comes first."""

    PLACE = auto()
    NEWEST = auto()
    TAG = auto()


class MarkFilters(QWidget):
    """Signals: `changed` when other rows or another order are wanted, `left` when the keyboard is to go to the list."""

    changed = Signal()
    left = Signal()

    def __init__(self, session: Session) -> None:
        """Everything is shown at first, in the order of the text."""
        super().__init__()
        self._session = session
        self.tag, self.coder, self.order = _ANY, _ANY, Order.PLACE
        self._can_fold = False
        self._words: dict[str, tuple[Annotation, str]] = {}
        session.opened.connect(self._words.clear)
        self.search = Search()
        self.search.setPlaceholderText(self.tr("Search  /"))
        self.search.setAccessibleName(self.tr("Search marks"))
        self.search.left.connect(self.left)
        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.setInterval(_PAUSE)
        soon.timeout.connect(self._ask)
        self.search.textChanged.connect(lambda _: soon.start())
        self.tag_pill = self._menu(self.tr("Tag"), self._fill_tags)
        self.coder_pill = self._menu(self.tr("Coder"), self._fill_coders)
        self.order_button = self._menu(self.tr("Order"), self._fill_orders)
        self.order_button.setObjectName("")
        self.noted = self._pill(self.tr("Note"))
        self.noted.setToolTip(self.tr("Only those with a note"))
        self.noted.setCheckable(True)
        self.noted.toggled.connect(lambda _: self.changed.emit())
        self._count = QLabel()
        self._count.setObjectName("muted")
        top, row = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(self.order_button)
        row.setSpacing(4)
        for pill in (self.tag_pill, self.coder_pill, self.noted):
            row.addWidget(pill)
        row.addStretch()
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(row)

    def _pill(self, text: str) -> QToolButton:
        pill = QToolButton()
        pill.setText(text)
        pill.setAccessibleName(text)
        pill.setObjectName("pill")
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return pill

    def _menu(self, text: str, fill: Callable[[QMenu], None]) -> QToolButton:
        """A pill with a menu that is made when it is opened."""
        pill = self._pill(f"{text} ▾")
        pill.setAccessibleName(text)
        pill.setToolTip(text)
        pill.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(pill)
        menu.aboutToShow.connect(partial(fill, menu))
        pill.setMenu(menu)
        return pill

    # Menus

    def _fill_tags(self, menu: QMenu) -> None:
        choices = [(_ANY, self.tr("Any tag")), (_NONE, self.tr("Without a tag"))]
        choices += [(tag.name, "    " * depth + tag.name) for tag, depth in in_order(self._session.tags)]
        self._fill(menu, choices, self.tag, self.show_tag)

    def _fill_coders(self, menu: QMenu) -> None:
        names = sorted({each.author for each in self._session.shown})
        self._fill(menu, [(_ANY, self.tr("Anybody")), *((name, name) for name in names)], self.coder, self.show_coder)

    def _fill_orders(self, menu: QMenu) -> None:
        names = {
            Order.PLACE: self.tr("As in the text"),
            Order.NEWEST: self.tr("Newest first"),
            Order.TAG: self.tr("By tag"),
        }
        self._fill(menu, list(names.items()), self.order, self.sort_by)

    def _fill(self, menu: QMenu, choices: Iterable[tuple[Any, str]], now: Any, choose: Callable[[Any], None]) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for value, text in choices:
            short = menu.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST)
            action = menu.addAction(short.replace("&", "&&"))
            action.setCheckable(True)
            action.setActionGroup(group)
            action.setChecked(value == now)
            action.triggered.connect(partial(choose, value))

    def show_tag(self, name: str) -> None:
        """Show only marks with a tag or one below it; "" for all."""
        self.tag = name
        self._press(self.tag_pill, self.tr("Tag"), self.tr("Without a tag") if name == _NONE else name)

    def show_coder(self, name: str) -> None:
        """Show only somebody's marks; "" for all."""
        self.coder = name
        self._press(self.coder_pill, self.tr("Coder"), name)

    def sort_by(self, order: Order) -> None:
        """Put marks in another order."""
        self.order = order
        self.changed.emit()

    def _press(self, pill: QToolButton, name: str, chosen: str) -> None:
        pill.setCheckable(True)
        pill.setChecked(bool(chosen))
        pill.setText(pill.fontMetrics().elidedText(chosen or name, Qt.TextElideMode.ElideRight, 110) + " ▾")
        pill.setAccessibleName(named(name, chosen) if chosen else name)
        self.changed.emit()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many are shown of how many."""
        locale = self.locale()
        of = self.tr("{0} of {1}").format(locale.toString(shown), locale.toString(total))
        self._count.setText(of if shown != total else "")

    # Rows

    def _ask(self) -> None:
        """What was typed is looked for; the words of many marks are folded beside the window first."""
        missing = self._unfolded(self._session.shown)
        if self._can_fold and len(missing) <= _AT_ONCE:
            self.changed.emit()
        else:
            self._session.jobs.run(partial(_folded, missing), self._take, self._session.notice)

    def _take(self, folded: dict[str, tuple[Annotation, str]]) -> None:
        self._can_fold = True
        self._words.update(folded)
        self.changed.emit()

    def _unfolded(self, annotations: Sequence[Annotation]) -> list[Annotation]:
        known = self._words
        return [each for each in annotations if each.id not in known or known[each.id][0] is not each]

    def pick(self, annotations: Sequence[Annotation]) -> list[Annotation]:
        """What passes, in the order that is chosen."""
        found = list(annotations)
        needle = self.search.text().strip()
        if needle and self._can_fold:
            found = self._having(annotations, needle)
        if self.tag == _NONE:
            found = [each for each in found if not each.tags]
        elif self.tag:
            names = names_below(self._session.tags, self.tag)
            found = [each for each in found if not names.isdisjoint(each.tags)]
        if self.coder:
            found = [each for each in found if each.author == self.coder]
        if self.noted.isChecked():
            found = [each for each in found if each.note]
        if self.order is Order.NEWEST:
            found.sort(key=lambda each: each.updated, reverse=True)
        elif self.order is Order.TAG:
            places = {tag.name: place for place, tag in enumerate(self._session.tags)}
            found.sort(key=lambda each: [places.get(name, len(places)) for name in each.tags] or [len(places) + 1])
        return found

    def _having(self, annotations: Sequence[Annotation], needle: str) -> list[Annotation]:
        """Those in whose words, note, tags or author it stands, in either script."""
        from reader.store.research.folding import folded

        self._words.update(_folded(self._unfolded(annotations)))
        sought, words = folded(needle), self._words
        return [each for each in annotations if sought in words[each.id][1]]


def _folded(annotations: Sequence[Annotation]) -> dict[str, tuple[Annotation, str]]:
    """The words of marks as they are searched, by their ids, with the marks that they are of; folded in one go."""
    from reader.store.research.folding import folded

    texts = (f"{each.quote}\n{each.note}\n{' '.join(each.tags)}\n{each.author}" for each in annotations)
    words = folded(_APART.join(text.replace(_APART, " ") for text in texts)).split(_APART)
    return {each.id: (each, text) for each, text in zip(annotations, words, strict=bool(annotations))}
