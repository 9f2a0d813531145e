"""The "Go to" bar below the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy

_NO_SEPARATORS = dict.fromkeys(map(ord, ",，"))  # thousands separators, as in the hint


class GoBar(QFrame):
    """A field for a paragraph number or a percentage of the article.

    Signals: `chosen(paragraph)`, from 0; `closed`.
    """

    chosen = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        """Hidden until `show_for`."""
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._paragraphs = 1
        self._label = QLabel(self.tr("Go to"))
        self.field = QLineEdit()
        self.field.setMaximumWidth(160)
        self.field.setMaxLength(12)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.go = QPushButton(self.tr("Go"))
        self.go.clicked.connect(self._go)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        for widget in (self._label, self.field):
            row.addWidget(widget)
        row.addWidget(self.hint, 1)
        row.addWidget(self.go)
        row.addWidget(close)
        self.field.textChanged.connect(self._update)
        self.hide()

    def show_for(self, paragraphs: int, current: int) -> None:
        """Show the bar for an article with `paragraphs`; `current` is the current one, from 0."""
        self._paragraphs = max(paragraphs, 1)
        name = self.tr("Paragraph 1–{0} or a percentage, such as 50%").format(f"{self._paragraphs:,}")
        self.field.setAccessibleName(name)
        self.field.setText(str(current + 1))
        self.show()
        self._update()
        self.field.selectAll()
        self.field.setFocus()

    @property
    def paragraph(self) -> int | None:
        """The entered paragraph, from 0; None if the text is not valid."""
        typed = self.field.text().strip().translate(_NO_SEPARATORS)
        is_percent = typed.endswith(("%", "％"))
        digits = typed[:-1].strip() if is_percent else typed
        if not digits.isdecimal():
            return None
        number = int(digits)
        if is_percent:
            return min((self._paragraphs - 1) * number // 100, self._paragraphs - 1) if number <= 100 else None
        return number - 1 if 1 <= number <= self._paragraphs else None

    def _update(self) -> None:
        self.hint.setText(self.field.accessibleName())
        self.go.setEnabled(self.paragraph is not None)

    def _go(self) -> None:
        if self.paragraph is not None:
            self.chosen.emit(self.paragraph)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
