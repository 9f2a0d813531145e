"""A first look: three cards that point at what a person needs to begin, and leave the window alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.commands.shortcuts import shown

if TYPE_CHECKING:
    from reader.ui.window import Window

_WIDTH, _GAP, _EDGE = 340, 10, 8  # pixels


class _Stop(NamedTuple):
    title: str
    words: str
    target: QWidget


class _Ring(QWidget):
    """A frame around what a card tells of; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour = "#000000"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.colour), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)


class Tour(QFrame):
    """One card at a time. Next, Skip and Escape; the window can be used meanwhile. Once seen, the settings know it."""

    def __init__(self, window: Window) -> None:
        """Hidden until `start`."""
        super().__init__(window)
        self._window = window
        self._place = 0
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.ring = _Ring(window)
        self.title, self.words, self._count = QLabel(), QLabel(), QLabel()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        for label in (self.title, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setObjectName("muted")
        self.skip, self.next = QPushButton(self.tr("Skip")), QPushButton()
        self.next.setObjectName("primary")
        self.skip.clicked.connect(self.end)
        self.next.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self.skip)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        for label in (self.title, self.words):
            column.addWidget(label)
        column.addLayout(row)
        self._escape = QShortcut(QKeySequence("Esc"), window, self.end)
        self._escape.setEnabled(False)
        self.hide()

    def _stops(self) -> list[_Stop]:
        """What there is to tell, and where; what is not to be seen now is told of beside the page."""
        window = self._window
        stops = [
            _Stop(
                self.tr("Read in your script"),
                self.tr(
                    "One click here turns the whole article into another script, and the words you look at stay where "
                    "they are. 原文 is the file as it is, 閱讀 the same with its damage repaired."
                ),
                window.tools.segments,
            ),
            _Stop(
                self.tr("Mark what matters"),
                self.tr(
                    "Select some words and press 1 to 9 for a tag, or N for a note. A mark is on disk before the "
                    "window says so, and {0} takes it back."
                ).format(self._key("undo")),
                window.view,
            ),
            _Stop(
                self.tr("See who promised what"),
                self.tr(
                    "Every commitment of the article is listed here with who made it, how much, and by when. Press {0} "
                    "to accept one, {1} to edit it, {2} to reject it."
                ).format(*(self._key(f"{verb}-found") for verb in ("accept", "edit", "reject"))),
                window.side,
            ),
        ]
        return [each if each.target.isVisible() else each._replace(target=window.view) for each in stops]

    def _key(self, name: str) -> str:
        """The keys of a command, whatever the person made them, else its words."""
        return shown(self._window.shortcuts.keys(name)) or self._window.actions_.acts[name].text

    def start(self) -> None:
        """Show the first card."""
        self._window.settings.toured = True
        self._window.installEventFilter(self)
        self._escape.setEnabled(True)
        self._show(0)

    def end(self) -> None:
        """Put the cards away and the keyboard on the page."""
        self._window.removeEventFilter(self)
        self._escape.setEnabled(False)
        self.ring.hide()
        self.hide()
        self._window.view.setFocus()

    def _go_on(self) -> None:
        if self._place + 1 < len(self._stops()):
            self._show(self._place + 1)
        else:
            self.end()

    def _show(self, place: int) -> None:
        stops = self._stops()
        self._place = place
        stop, last = stops[place], place == len(stops) - 1
        self.title.setText(stop.title)
        self.words.setText(stop.words)
        self._count.setText(self.tr("{0} of {1}").format(place + 1, len(stops)))
        self.next.setText(self.tr("Begin") if last else self.tr("Next"))
        self.skip.setVisible(not last)
        self.setAccessibleName(f"{stop.title}. {stop.words}")
        self.next.setAccessibleDescription(self.accessibleName())
        self._stand()
        for widget in (self.ring, self):
            widget.show()
            widget.raise_()
        self.next.setFocus()

    def _stand(self) -> None:
        """Beside what the card tells of, inside the window."""
        window, target = self._window, self._stops()[self._place].target
        box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self.ring.colour = window.theme.accent
        self.ring.setGeometry(box.adjusted(-4, -4, 4, 4) & window.rect())
        width = min(_WIDTH, window.width() - 2 * _EDGE)
        self.ensurePolished()
        self.resize(width, self.heightForWidth(width))
        self.move(standing(box, self.rect(), self._room()))

    def _room(self) -> QRect:
        """The window, but for the strip above the page and what is over it while that says something."""
        window, notice = self._window, self._window.notice
        room = window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if notice.isVisible():
            room.setTop(notice.mapTo(window, QPoint(0, notice.height())).y() + _EDGE)
        return room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the keyboard."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from one button to the other: behind the card is the page, which takes every key."""
        other = self.skip if self.next.hasFocus() and self.skip.isVisible() else self.next
        other.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what the card tells of when the window changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)


def standing(box: QRect, card: QRect, room: QRect) -> QPoint:
    """Where a card stands: below a box, left or right of it, else in its middle; always inside the room."""
    if box.bottom() + _GAP + card.height() <= room.bottom():
        at = QPoint(box.center().x() - card.width() // 2, box.bottom() + _GAP)
    elif box.left() - _GAP - card.width() >= room.left():
        at = QPoint(box.left() - _GAP - card.width(), box.top() + 60)
    elif box.right() + _GAP + card.width() <= room.right():
        at = QPoint(box.right() + _GAP, box.top() + 60)
    else:
        at = box.center() - QPoint(card.width() // 2, card.height() // 2)
    x = min(max(at.x(), room.left()), max(room.left(), room.right() - card.width()))
    y = min(max(at.y(), room.top()), max(room.top(), room.bottom() - card.height()))
    return QPoint(x, y)
