"""Resolving merge conflicts: a list of conflicts, and both sides of the current one."""

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
from reader.ui.lists.row import Row, Size
from reader.ui.lists.rows import RowList
from reader.ui.look.theme import Theme
from reader.ui.paged.keys import press_only_when_focused
from reader.ui.words import named

_KEYS = {Qt.Key.Key_1: Choice.MINE, Qt.Key.Key_2: Choice.THEIRS, Qt.Key.Key_3: Choice.BOTH}


class ConflictChooser(QWidget):
    """All conflicts with their `choices`. Signal: `changed()` when a choice was made.

    In the list, 1 chooses mine, 2 theirs and 3 both, and moves to the next open conflict.
    """

    changed = Signal()

    def __init__(self, conflicts: Sequence[Conflict], theme: Theme, passages: merge_words.PassageTexts) -> None:
        """`passages` maps passages to their text in the page's script."""
        super().__init__()
        self._passages = passages
        self._conflicts = tuple(conflicts)
        self.choices: dict[Key, Choice] = {}
        self.words = QLabel()
        self.list = RowList(self._row, lambda _: Size(), theme, self.tr("Conflicts"))
        self.list.rows.set_keys(range(len(self._conflicts)))
        self.sides = _Sides(theme, passages)
        self.buttons = {
            Choice.MINE: QPushButton(self.tr("&1 Mine")),
            Choice.THEIRS: QPushButton(self.tr("&2 Theirs")),
            Choice.BOTH: QPushButton(self.tr("&3 Both")),
        }
        all_buttons = QPushButton(self.tr("All m&ine")), QPushButton(self.tr("All &theirs"))
        choice_row, header = QHBoxLayout(), QHBoxLayout()
        for choice, button in self.buttons.items():
            button.setCheckable(True)
            press_only_when_focused(button)
            button.clicked.connect(partial(self.choose, choice))
            choice_row.addWidget(button)
        choice_row.addStretch()
        header.addWidget(self.words, 1)
        for choice, button in zip((Choice.MINE, Choice.THEIRS), all_buttons, strict=True):
            press_only_when_focused(button)
            button.clicked.connect(partial(self.choose_all, choice))
            header.addWidget(button)
        self.choose_all_buttons = dict(zip((Choice.MINE, Choice.THEIRS), all_buttons, strict=True))
        right = QWidget()
        right_column = QVBoxLayout(right)
        right_column.setContentsMargins(8, 0, 0, 0)
        right_column.addWidget(self.sides, 1)
        right_column.addLayout(choice_row)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([290, 550])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(header)
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
        """The selected conflict."""
        return self._conflicts[self._index]

    @property
    def _index(self) -> int:
        key = self.list.current_key()
        return key if isinstance(key, int) else 0

    def focus_list(self) -> None:
        """Focus the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: Choice) -> None:
        """Choose for the current conflict, and go to the next open one."""
        if choice is Choice.BOTH and not self.current.both:
            return
        self.choices[self.current.key] = choice
        at, number = self._index, len(self._conflicts)
        order = (each % number for each in range(at + 1, at + number))
        following = next((each for each in order if self._conflicts[each].key not in self.choices), at)
        self.list.show_key(following)
        self._update()

    def choose_all(self, choice: Choice) -> None:
        """Make the same choice for all conflicts."""
        self.choices = {each.key: choice for each in self._conflicts}
        self._update()

    def choices_by_conflict(self) -> dict[Conflict, Choice]:
        """The choices by conflict."""
        return {each: self.choices[each.key] for each in self._conflicts if each.key in self.choices}

    def restore(self, earlier: Mapping[Conflict, Choice]) -> None:
        """Restore earlier choices for conflicts that are unchanged."""
        self.choices |= {each.key: earlier[each] for each in self._conflicts if each in earlier}
        self._update()

    def _update(self) -> None:
        self.list.refresh()
        self._show()
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        left = len(self._conflicts) - len(self.choices)
        both = self.tr("%n changed on both sides.", None, len(self._conflicts))
        rest = self.tr("%n left to choose.", None, left) if left else self.tr("All chosen.")
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

    def summary(self) -> list[str]:
        """Title and choice of every conflict."""
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
        title = " ".join(merge_words.title(conflict, self._passages).split()) or kind
        article = "" if title == conflict.title else conflict.title
        where = " · ".join(filter(None, (self._name(choice), kind, article)))
        return Row(title, meta=where, spoken=self.tr("not chosen yet") if choice is None else "")


class _Sides(QScrollArea):
    """The fields of a conflict side by side; differing fields are marked with "≠"."""

    def __init__(self, theme: Theme, passages: merge_words.PassageTexts) -> None:
        super().__init__()
        self._theme, self._passages = theme, passages
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Mine and theirs"))

    def show_conflict(self, conflict: Conflict) -> None:
        """Show a conflict."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setHorizontalSpacing(14)
        for column, head in ((1, self.tr("Mine")), (2, self.tr("Theirs"))):
            grid.addWidget(self._label(head, bold=True), 0, column)
        fields = merge_words.fields(conflict, self._passages)
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
