"""The bar below the page in which one types what is to be found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout

from reader.ui.chrome.icons import icon
from reader.ui.look.theme import Theme


class FindBar(QFrame):
    """A field, two switches, how many hits there are, buttons to step and to close, and a line for a sentence.

    It lies below the page, so that the text stays where it is when it opens. Signals: `changed` when something else is
    looked for, `stepped(step)` with 1 or -1, `closed`.
    """

    changed = Signal()
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty and hidden."""
        super().__init__()
        self._theme = theme
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in this article, in either script"))
        self.field.setAccessibleName(self.tr("Words to find"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(120)
        self.regex = self._switch(".*", self.tr("Regular expression, in either script"))
        self.exact = self._switch("Aa", self.tr("Exactly as typed: script, case and width matter"))
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.previous = self._button(self.tr("Previous"))
        self.next = self._button(self.tr("Next"))
        self.shut = self._button(self.tr("Close (Esc)"))
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self.regex, self.exact, self.count, self.previous, self.next, self.shut):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.sentence)
        self.field.textChanged.connect(self.changed)
        self.regex.toggled.connect(self.changed)
        self.exact.toggled.connect(self.changed)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.shut.clicked.connect(self.closed)
        self.set_theme(theme)
        self.hide()

    def _switch(self, words: str, tip: str) -> QToolButton:
        button = self._button(tip)
        button.setObjectName("pill")
        button.setText(words)
        button.setCheckable(True)
        return button

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the ink of another theme."""
        self._theme = theme
        ratio = self.devicePixelRatioF()
        for button, name in ((self.previous, "up"), (self.next, "down"), (self.shut, "stop")):
            button.setIcon(icon(name, theme.ink, ratio))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew on a screen of another density."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.set_theme(self._theme)

    def look_for(self, text: str) -> None:
        """Put words into the field, all of them selected, and the keyboard there."""
        self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus()

    def show_count(self, place: int | None, count: int, counting: bool, *, capped: bool = False) -> None:
        """Say which hit of how many is in the light (`place` counts from 0), and whether more are being looked for."""
        number = f"{count:,}" + ("+" if capped else "")
        if not self.field.text():
            words = ""
        elif not count:
            words = self.tr("Looking…") if counting else self.tr("Nothing found")
        elif place is None:
            words = number
        else:
            words = self.tr("{0} of {1}").format(f"{place + 1:,}", number)
        self.count.setText(words + ("…" if counting and count else ""))
        wide = self.count.fontMetrics().horizontalAdvance(self.tr("Nothing found") + "…")
        # It only grows: what stands beside it must not slip away from under the pointer.
        self.count.setMinimumWidth(max(wide, self.count.minimumWidth(), self.count.sizeHint().width()))
        self.field.setAccessibleDescription(self.count.text())

    def say(self, sentence: str) -> None:
        """Show a sentence below the field; "" for none."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter step, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
