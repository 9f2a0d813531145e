"""The filters of the list of marks: search, tag with its subtags, coder and notes, and the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.types import Annotation
from reader.ui.model.marks import in_order, names_below
from reader.ui.model.session import Session
from reader.ui.panels.filters import SearchField
from reader.ui.words import named

_SEARCH_DELAY = 150  # milliseconds after the last key
_ANY, _NONE = "", "\0"  # no tag has such a name
_SYNC_LIMIT = 1000  # marks; more are folded in a job
_MAX_NAME_WIDTH = 360  # pixels, in a menu
_SEPARATOR = "\x1f"  # between the texts of marks that are folded together


class MarkOrder(Enum):
    """The order of the marks."""

    PLACE = auto()
    NEWEST = auto()
    TAG = auto()


class MarkFilters(QWidget):
    """Signals: `changed` when the rows or their order change, `list_focus_requested` to move on to the list."""

    changed = Signal()
    list_focus_requested = Signal()

    def __init__(self, session: Session) -> None:
        """Start without filters, in text order."""
        super().__init__()
        self._session = session
        self.tag, self.coder, self.order = _ANY, _ANY, MarkOrder.PLACE
        self._folding_loaded = False
        self._folded: dict[str, tuple[Annotation, str]] = {}
        session.opened.connect(self._folded.clear)
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Search  /"))
        self.search.setAccessibleName(self.tr("Search marks"))
        self.search.list_focus_requested.connect(self.list_focus_requested)
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_SEARCH_DELAY)
        timer.timeout.connect(self._search)
        self.search.textChanged.connect(lambda _: timer.start())
        self.tag_pill = self._menu_pill(self.tr("Tag"), self._fill_tags)
        self.coder_pill = self._menu_pill(self.tr("Coder"), self._fill_coders)
        self.order_button = self._menu_pill(self.tr("Order"), self._fill_orders)
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

    def _menu_pill(self, text: str, fill: Callable[[QMenu], None]) -> QToolButton:
        """A pill whose menu is filled when it opens."""
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
        self._fill(menu, [(_ANY, self.tr("Any coder")), *((name, name) for name in names)], self.coder, self.show_coder)

    def _fill_orders(self, menu: QMenu) -> None:
        names = {
            MarkOrder.PLACE: self.tr("Text order"),
            MarkOrder.NEWEST: self.tr("Newest first"),
            MarkOrder.TAG: self.tr("By tag"),
        }
        self._fill(menu, list(names.items()), self.order, self.sort_by)

    def _fill(self, menu: QMenu, choices: Iterable[tuple[Any, str]], now: Any, choose: Callable[[Any], None]) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for value, text in choices:
            short = menu.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _MAX_NAME_WIDTH)
            action = menu.addAction(short.replace("&", "&&"))
            action.setCheckable(True)
            action.setActionGroup(group)
            action.setChecked(value == now)
            action.triggered.connect(partial(choose, value))

    def show_tag(self, name: str) -> None:
        """Show only marks with a tag or one of its subtags; "" for all."""
        self.tag = name
        self._show_choice(self.tag_pill, self.tr("Tag"), self.tr("Without a tag") if name == _NONE else name)

    def show_coder(self, name: str) -> None:
        """Show only a coder's marks; "" for all."""
        self.coder = name
        self._show_choice(self.coder_pill, self.tr("Coder"), name)

    def sort_by(self, order: MarkOrder) -> None:
        """Change the order."""
        self.order = order
        self.changed.emit()

    def _show_choice(self, pill: QToolButton, name: str, chosen: str) -> None:
        pill.setCheckable(True)
        pill.setChecked(bool(chosen))
        pill.setText(pill.fontMetrics().elidedText(chosen or name, Qt.TextElideMode.ElideRight, 110) + " ▾")
        pill.setAccessibleName(named(name, chosen) if chosen else name)
        self.changed.emit()

    def show_count(self, shown: int, total: int) -> None:
        """Show how many of the marks pass."""
        locale = self.locale()
        of = self.tr("{0} of {1}").format(locale.toString(shown), locale.toString(total))
        self._count.setText(of if shown != total else "")

    # Rows

    def _search(self) -> None:
        """Apply the search; a job folds many marks, and loads the folding modules, first."""
        missing = self._unfolded(self._session.shown)
        if self._folding_loaded and len(missing) <= _SYNC_LIMIT:
            self.changed.emit()
        else:
            self._session.jobs.run(partial(_fold, missing), self._add_folded, self._session.notice)

    def _add_folded(self, folded: dict[str, tuple[Annotation, str]]) -> None:
        self._folding_loaded = True
        self._folded.update(folded)
        self.changed.emit()

    def _unfolded(self, annotations: Sequence[Annotation]) -> list[Annotation]:
        known = self._folded
        return [each for each in annotations if each.id not in known or known[each.id][0] is not each]

    def pick(self, annotations: Sequence[Annotation]) -> list[Annotation]:
        """The marks that pass, in the chosen order."""
        found = list(annotations)
        needle = self.search.text().strip()
        if needle and self._folding_loaded:
            found = self._matching(annotations, needle)
        if self.tag == _NONE:
            found = [each for each in found if not each.tags]
        elif self.tag:
            names = names_below(self._session.tags, self.tag)
            found = [each for each in found if not names.isdisjoint(each.tags)]
        if self.coder:
            found = [each for each in found if each.author == self.coder]
        if self.noted.isChecked():
            found = [each for each in found if each.note]
        if self.order is MarkOrder.NEWEST:
            found.sort(key=lambda each: each.updated, reverse=True)
        elif self.order is MarkOrder.TAG:
            places = {tag.name: place for place, tag in enumerate(self._session.tags)}
            found.sort(key=lambda each: [places.get(name, len(places)) for name in each.tags] or [len(places) + 1])
        return found

    def _matching(self, annotations: Sequence[Annotation], needle: str) -> list[Annotation]:
        """Marks with `needle` in quote, note, tags or author, in either script."""
        from reader.store.research.folding import fold

        self._folded.update(_fold(self._unfolded(annotations)))
        folded = fold(needle)
        return [each for each in annotations if folded in self._folded[each.id][1]]


def _fold(annotations: Sequence[Annotation]) -> dict[str, tuple[Annotation, str]]:
    """Marks with their folded texts, by id; all texts are folded in one call."""
    from reader.store.research.folding import fold

    texts = (f"{each.quote}\n{each.note}\n{' '.join(each.tags)}\n{each.author}" for each in annotations)
    words = fold(_SEPARATOR.join(text.replace(_SEPARATOR, " ") for text in texts)).split(_SEPARATOR)
    return {each.id: (each, text) for each, text in zip(annotations, words, strict=bool(annotations))}
