"""The bar at a selection: numbered tag colours, more tags, a note."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QToolButton, QWidget

from reader.types import Tag
from reader.ui.look.theme import Theme


class _Dot(QAbstractButton):
    """A tag's colour with its number."""

    def __init__(self, tag: Tag, theme: Theme) -> None:
        super().__init__()
        self._tag, self._theme = tag, theme
        self.setToolTip(f"{tag.name}  ({tag.shortcut})")
        self.setAccessibleName(tag.name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._theme.ink if self.underMouse() else self._theme.hairline))
            painter.setBrush(QColor(self._theme.tags[self._tag.colour]))
            painter.drawEllipse(self.rect().adjusted(2, 2, -3, -3))
            painter.setPen(QColor(self._theme.ink))
            font = self.font()
            font.setPixelSize(11)
            painter.setFont(font)
            painter.drawText(self.rect().adjusted(0, 0, -1, -1), Qt.AlignmentFlag.AlignCenter, str(self._tag.shortcut))


class TagBar(QFrame):
    """Floats over the page and takes no focus.

    Signals: `tag_chosen(name)`, `more_requested(point)` in global pixels, `note_requested()`.
    """

    tag_chosen = Signal(str)
    more_requested = Signal(QPoint)
    note_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden until `show_at`."""
        super().__init__(parent)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 5, 8, 5)
        self._row.setSpacing(2)
        self.hide()

    def fill(self, tags: list[Tag], theme: Theme) -> None:
        """Show a dot for each tag with a number."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for tag in tags:
            if tag.shortcut is not None:
                dot = _Dot(tag, theme)
                dot.clicked.connect(lambda _=False, name=tag.name: self.tag_chosen.emit(name))
                self._add(dot)
        more = self._button(self.tr("Tags…"))
        more.clicked.connect(lambda: self.more_requested.emit(more.mapToGlobal(QPoint(0, more.height()))))
        note = self._button(self.tr("Note"))
        note.clicked.connect(self.note_requested)
        if self.isVisible():
            self._row.activate()
            self.adjustSize()
            self.move(clamp_to_parent(self.pos(), self))

    def _button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._add(button)
        return button

    def _add(self, button: QAbstractButton) -> None:
        self._row.addWidget(button)
        button.show()  # in a visible bar Qt defers this, and the size hint would be wrong

    def show_at(self, box: QRect) -> None:
        """Show the bar next to a box of the page."""
        self.adjustSize()
        self.move(place_beside(box, self))
        self.show()
        self.raise_()


def place_beside(box: QRect, card: QWidget) -> QPoint:
    """The position of `card` below `box`, else above it, inside the parent."""
    parent = card.parentWidget()
    assert parent is not None
    y = box.bottom() + 8
    if y + card.height() > parent.rect().bottom():
        y = box.top() - 8 - card.height()
    return clamp_to_parent(QPoint(box.center().x() - card.width() // 2, y), card)


def clamp_to_parent(point: QPoint, card: QWidget) -> QPoint:
    """The position nearest to `point` where all of `card` is inside its parent."""
    parent = card.parentWidget()
    assert parent is not None
    room = parent.rect()
    x = min(max(point.x(), room.left() + 4), room.right() - card.width() - 4)
    y = max(min(point.y(), room.bottom() - card.height()), room.top() + 4)
    return QPoint(x, y)
