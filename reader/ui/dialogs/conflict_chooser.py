"""Choosing between two libraries: a list of what both changed, and the two sides of it beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.store.merging import Choice, Conflict
from reader.store.merging.values import Key
from reader.ui.dialogs import merge_words
from reader.ui.dialogs.return_key import only_with_keyboard
from reader.ui.look.theme import Theme
from reader.ui.panels.row import Row, Size
from reader.ui.panels.rows import RowList
from reader.ui.words import named

_KEYS = {Qt.Key.Key_1: Choice.MINE, Qt.Key.Key_2: Choice.THEIRS, Qt.Key.Key_3: Choice.BOTH}


class Choosing(QWidget):
    """Every conflict with the choice that was made; `choices` has those. Signal: `changed` when one was made.

    In the list 1 chooses mine, 2 theirs and 3 both, and the next that has no choice lights up.
    """

    changed = Signal()

    def __init__(self, conflicts: Sequence[Conflict], theme: Theme, read: merge_words.Read) -> None:
        """Nothing is chosen yet; `read` is what passages read as."""
        super().__init__()
        self._read = read
        self._conflicts = tuple(conflicts)
        self.choices: dict[Key, Choice] = {}
        self.words = QLabel()
        self.list = RowList(self._row, lambda _: Size(), theme, self.tr("What both changed"))
        self.list.rows.set_keys(range(len(self._conflicts)))
        self.sides = _Sides(theme, read)
        self.buttons = {
            Choice.MINE: QPushButton(self.tr("&1 Mine")),
            Choice.THEIRS: QPushButton(self.tr("&2 Theirs")),
            Choice.BOTH: QPushButton(self.tr("&3 Both")),
        }
        every = QPushButton(self.tr("All m&ine")), QPushButton(self.tr("All &theirs"))
        one, all_ = QHBoxLayout(), QHBoxLayout()
        for choice, button in self.buttons.items():
            button.setCheckable(True)
            only_with_keyboard(button)
            button.clicked.connect(partial(self.choose, choice))
            one.addWidget(button)
        one.addStretch()
        all_.addWidget(self.words, 1)
        for choice, button in zip((Choice.MINE, Choice.THEIRS), every, strict=True):
            only_with_keyboard(button)
            button.clicked.connect(partial(self.choose_all, choice))
            all_.addWidget(button)
        self.every = dict(zip((Choice.MINE, Choice.THEIRS), every, strict=True))
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 0, 0, 0)
        beside.addWidget(self.sides, 1)
        beside.addLayout(one)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([290, 550])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(all_)
        column.addWidget(split, 1)
        self.list.chosen.connect(lambda _: self._show())
        self.list.key_pressed.connect(self._key)
        self.list.show_key(0)
        self._show()
        self._count()

    @property
    def complete(self) -> bool:
        """Whether every conflict has a choice."""
        return len(self.choices) == len(self._conflicts)

    @property
    def current(self) -> Conflict:
        """The conflict in the light."""
        return self._conflicts[self._place]

    @property
    def _place(self) -> int:
        key = self.list.current_key()
        return key if isinstance(key, int) else 0

    def take_focus(self) -> None:
        """To the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: Choice) -> None:
        """Choose for the conflict in the light, and go to the next that has no choice."""
        if choice is Choice.BOTH and not self.current.both:
            return
        self.choices[self.current.key] = choice
        at, number = self._place, len(self._conflicts)
        order = (each % number for each in range(at + 1, at + number))
        following = next((each for each in order if self._conflicts[each].key not in self.choices), at)
        self.list.show_key(following)
        self._told()

    def choose_all(self, choice: Choice) -> None:
        """Choose the same for all."""
        self.choices = {each.key: choice for each in self._conflicts}
        self._told()

    def made(self) -> dict[Conflict, Choice]:
        """What was chosen, with what it was chosen from."""
        return {each: self.choices[each.key] for each in self._conflicts if each.key in self.choices}

    def keep(self, made: Mapping[Conflict, Choice]) -> None:
        """Choose as before what is the same as before."""
        self.choices |= {each.key: made[each] for each in self._conflicts if each in made}
        self._told()

    def _told(self) -> None:
        self.list.refresh()
        self._show()
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        left = len(self._conflicts) - len(self.choices)
        both = self.tr("%n changed on both sides.", None, len(self._conflicts))
        rest = self.tr("%n to choose.", None, left) if left else self.tr("All are chosen.")
        self.words.setText(f"{both} {rest}")

    def _show(self) -> None:
        conflict = self.current
        self.sides.show_conflict(conflict)
        for choice, button in self.buttons.items():
            button.setChecked(self.choices.get(conflict.key) is choice)
        self.buttons[Choice.BOTH].setEnabled(conflict.both)

    def _name(self, choice: Choice | None) -> str:
        names = {Choice.MINE: self.tr("mine"), Choice.THEIRS: self.tr("theirs"), Choice.BOTH: self.tr("both")}
        return "?" if choice is None else names[choice]

    def told(self) -> list[str]:
        """A line for every conflict: what was chosen, and for what."""
        rows = (self._row(place) for place in range(len(self._conflicts)))
        return [f"{row.title}\n{row.meta}" for row in rows]

    def _key(self, _: object, event: QKeyEvent) -> None:
        choice = _KEYS.get(Qt.Key(event.key()))
        if choice is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose(choice)
            event.accept()

    def _row(self, key: object) -> Row:
        assert isinstance(key, int)
        conflict = self._conflicts[key]
        choice = self.choices.get(conflict.key)
        kind = merge_words.kind(conflict.kind)
        title = " ".join(merge_words.title(conflict, self._read).split()) or kind
        article = "" if title == conflict.title else conflict.title
        where = " · ".join(filter(None, (self._name(choice), kind, article)))
        return Row(title, meta=where, spoken=self.tr("not chosen yet") if choice is None else "")


class _Sides(QScrollArea):
    """The fields of a conflict, mine beside theirs; what differs stands out and has a sign."""

    def __init__(self, theme: Theme, read: merge_words.Read) -> None:
        super().__init__()
        self._theme, self._read = theme, read
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Mine and theirs"))

    def show_conflict(self, conflict: Conflict) -> None:
        """Show these two sides."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setHorizontalSpacing(14)
        for column, head in ((1, self.tr("Mine")), (2, self.tr("Theirs"))):
            grid.addWidget(self._label(head, bold=True), 0, column)
        fields = merge_words.fields(conflict, self._read)
        for row, field in enumerate(fields, start=1):
            differs = field.mine != field.theirs
            grid.addWidget(self._label(("≠ " if differs else "") + field.name, muted=True), row, 0)
            for column, text in ((1, field.mine), (2, field.theirs)):
                label = self._label(text or "—", muted=not differs)
                if field.colours is not None:
                    colour = self._theme.tags[field.colours[column - 1]]
                    label.setStyleSheet(f"background: {colour}; color: {self._theme.ink}; padding: 0 6px")
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                swatch = Qt.AlignmentFlag.AlignLeft if field.colours is not None else Qt.AlignmentFlag(0)
                grid.addWidget(label, row, column, swatch)
        grid.setRowStretch(len(fields) + 1, 1)
        self.setWidget(table)
        words = [named(field.name, f"{field.mine or '—'} / {field.theirs or '—'}") for field in fields]
        self.setAccessibleDescription("\n".join(words))

    def _label(self, text: str, muted: bool = False, bold: bool = False) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        if muted:
            label.setObjectName("muted")
        if bold:
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        return label
