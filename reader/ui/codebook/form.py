"""The form for one tag: colour, key, description, memo and counts."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.types import Tag
from reader.ui.codebook.tree import swatch
from reader.ui.look.theme import Theme

_COLOURS = 9


class TagForm(QWidget):
    """Commits text when a field loses the focus or another tag is shown.

    Signals: `described(id, description, memo)`, `coloured(id, colour)`, `key_assigned(id, number)`, 0 for none.
    """

    described = Signal(str, str, str)
    coloured = Signal(str, int)
    key_assigned = Signal(str, int)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        """Create a disabled form without a tag."""
        super().__init__(parent)
        self._tag: Tag | None = None
        self._heading, self._counts = QLabel(), QLabel()
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._heading.setWordWrap(True)
        self._counts.setObjectName("muted")
        self._counts.setWordWrap(True)
        self.description = QLineEdit()
        self.description.setAccessibleName(self.tr("Description"))
        self.description.textChanged.connect(self._update_tool_tip)
        self.memo = QPlainTextEdit()
        self.memo.setAccessibleName(self.tr("Memo"))
        self.memo.setTabChangesFocus(True)
        for field in (self.description, self.memo):
            field.installEventFilter(self)
        self.description.returnPressed.connect(self.commit)
        self.key = QComboBox()
        self.key.setAccessibleName(self.tr("Key"))
        self.key.addItem(self.tr("none"), 0)
        for number in range(1, 10):
            self.key.addItem(str(number), number)
        self.key.activated.connect(self._emit_key)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(4)
        form.addRow(self.tr("Colour"), self._swatches())
        form.addRow(self.tr("Key"), self.key)
        form.addRow(self.tr("Description"), self.description)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self._heading)
        column.addWidget(self._counts)
        column.addLayout(form)
        column.addWidget(QLabel(self.tr("Memo")))
        column.addWidget(self.memo, 1)
        self.set_theme(theme)
        self.setEnabled(False)

    def _swatches(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        self.colours = QButtonGroup(self)
        for colour in range(_COLOURS):
            button = QToolButton()
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self.tr("Colour {0}").format(colour + 1))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(partial(self._colour, colour))
            self.colours.addButton(button, colour)
            line.addWidget(button)
        line.addStretch()
        return row

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        for colour in range(_COLOURS):
            button = self.colours.button(colour)
            button.setIcon(QIcon(swatch(theme, colour, 16)))
            button.setStyleSheet(
                f"QToolButton:checked {{ border: 2px solid {theme.accent}; }}"
                f"QToolButton:checked:focus {{ border-color: {theme.ink}; }}"
            )

    def show_tag(self, tag: Tag | None, counts: tuple[int, int] | None) -> None:
        """Show a tag, after committing edits of the previous one."""
        if tag is None or self._tag is None or tag.id != self._tag.id:
            self.commit()
        editing = self._tag is not None and tag is not None and tag.id == self._tag.id and self._changed()
        self._tag = tag
        self.setEnabled(tag is not None)
        self._heading.setText(tag.name if tag else "")
        self._counts.setText(self._counts_text(counts) if tag else "")
        if not editing:
            self.description.setText(tag.description if tag else "")
            self.description.setCursorPosition(0)
            self.memo.setPlainText(tag.memo if tag else "")
        if tag is not None:
            self.colours.button(tag.colour).setChecked(True)
            self.key.setCurrentIndex(self.key.findData(tag.shortcut or 0))

    def _counts_text(self, counts: tuple[int, int] | None) -> str:
        if counts is None:
            return ""
        marks = self.tr("On %n mark(s)", "", counts[0])
        return marks + " " + self.tr("in %n article(s)", "", counts[1])

    def _update_tool_tip(self, description: str) -> None:
        """Show the whole description, wrapped, as tool tip."""
        self.description.setToolTip(f"<p>{escape(description)}</p>" if description else "")

    def _changed(self) -> bool:
        tag = self._tag
        now = (self.description.text(), self.memo.toPlainText())
        return tag is not None and now != (tag.description, tag.memo)

    def commit(self) -> None:
        """Emit `described` if the text changed."""
        if self._tag is not None and self._changed():
            tag, description, memo = self._tag, self.description.text(), self.memo.toPlainText()
            self._tag = tag._replace(description=description, memo=memo)
            self.described.emit(tag.id, description, memo)

    def _colour(self, colour: int) -> None:
        if self._tag is not None:
            self.coloured.emit(self._tag.id, colour)

    def _emit_key(self) -> None:
        if self._tag is not None:
            self.key_assigned.emit(self._tag.id, self.key.currentData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit when a field loses the focus, unless to a popup."""
        if event.type() == QEvent.Type.FocusOut:
            assert isinstance(event, QFocusEvent)
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.commit()
        return super().eventFilter(watched, event)
