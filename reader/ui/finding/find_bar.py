"""The find bar below the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout

from reader.ui.chrome.tools import icon, icon_button
from reader.ui.look.theme import Theme


class FindBar(QFrame):
    """A search field with options, hit count, step and close buttons, and a message line.

    Signals: `changed` when the query changes, `stepped(step)` with 1 or -1, `closed`.
    """

    changed = Signal()
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Create the bar, empty and hidden."""
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
        self.exact = self._switch("Aa", self.tr("Exact match: script, case and width"))
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.previous = icon_button(self.tr("Previous"))
        self.next = icon_button(self.tr("Next"))
        self.close_button = icon_button(self.tr("Close (Esc)"))
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.message.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self.regex, self.exact, self.count, self.previous, self.next, self.close_button):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.message)
        self.field.textChanged.connect(self.changed)
        self.regex.toggled.connect(self.changed)
        self.exact.toggled.connect(self.changed)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        self.set_theme(theme)
        self.hide()

    def _switch(self, words: str, tip: str) -> QToolButton:
        button = icon_button(tip)
        button.setObjectName("pill")
        button.setText(words)
        button.setCheckable(True)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        self._theme = theme
        ratio = self.devicePixelRatioF()
        for button, name in ((self.previous, "up"), (self.next, "down"), (self.close_button, "stop")):
            button.setIcon(icon(name, theme.ink, ratio))

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icons when the pixel ratio changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.set_theme(self._theme)

    def set_text(self, text: str) -> None:
        """Set, select and focus the text of the field."""
        self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus()

    def show_count(self, index: int | None, count: int, counting: bool, *, capped: bool = False) -> None:
        """Show the index of the active hit (from 0), the number of hits, and whether the search goes on."""
        number = f"{count:,}" + ("+" if capped else "")
        if not self.field.text():
            words = ""
        elif not count:
            words = self.tr("Searching…") if counting else self.tr("No matches")
        elif index is None:
            words = number
        else:
            words = self.tr("{0} of {1}").format(f"{index + 1:,}", number)
        self.count.setText(words + ("…" if counting and count else ""))
        width = self.count.fontMetrics().horizontalAdvance(self.tr("No matches") + "…")
        # The width only grows, so that the buttons stay under the pointer.
        self.count.setMinimumWidth(max(width, self.count.minimumWidth(), self.count.sizeHint().width()))
        self.field.setAccessibleDescription(self.count.text())

    def show_message(self, sentence: str) -> None:
        """Show a message below the field; "" hides it."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter step, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
