"""The bar below the page in which one types where to go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy

_GROUPED = dict.fromkeys(map(ord, ",，"))  # as the hint writes thousands


class GoBar(QFrame):
    """A field for the number of a paragraph or a percentage of the article.

    Signals: `wanted(place)` with the number of a paragraph, from 0 on, `closed`.
    """

    wanted = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        """Hidden until `ask`."""
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
        self.field.textChanged.connect(self._check)
        self.hide()

    def ask(self, paragraphs: int, now: int) -> None:
        """Ask for one of `paragraphs`; the person reads number `now`, from 0 on."""
        self._paragraphs = max(paragraphs, 1)
        name = self.tr("Paragraph 1–{0}, or a part such as 50%").format(f"{self._paragraphs:,}")
        self.field.setAccessibleName(name)
        self.field.setText(str(now + 1))
        self.show()
        self._check()
        self.field.selectAll()
        self.field.setFocus()

    @property
    def place(self) -> int | None:
        """The paragraph that is meant, from 0 on; None for what is neither a number in the article nor a part of it."""
        typed = self.field.text().strip().translate(_GROUPED)
        part = typed.endswith(("%", "％"))
        digits = typed[:-1].strip() if part else typed
        if not digits.isdecimal():
            return None
        number = int(digits)
        if part:
            return min((self._paragraphs - 1) * number // 100, self._paragraphs - 1) if number <= 100 else None
        return number - 1 if 1 <= number <= self._paragraphs else None

    def _check(self) -> None:
        self.hint.setText(self.field.accessibleName())
        self.go.setEnabled(self.place is not None)

    def _go(self) -> None:
        if self.place is not None:
            self.wanted.emit(self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
