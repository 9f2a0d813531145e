"""The card beside the words it is about: one quiet section for each thing that lies there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.marking.place_details import Section, Verb
from reader.ui.reading_view.underlines import underline

_WIDTH, _EDGE, _APART = 340, 4, 8  # pixels: of the card, to the edge of the page, to the words
_FRAME = 1  # as the style sheet of the window has it
_LEAST = 60  # height in which something can be read
_LONG = re.compile(r"([!-~]{24})(?=[!-~])")


class _Sample(QWidget):
    """The colours of tags as dots, or the line under names of a type."""

    def __init__(self, section: Section, theme: Theme) -> None:
        super().__init__()
        self._section, self._theme = section, theme
        self.setFixedSize(16 if section.kind is not None else 13 * len(section.colours), 14)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._section.kind is not None:
                underline(painter, self._section.kind, 0, 15, 9, self._theme)
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._theme.hairline))
            for nth, colour in enumerate(self._section.colours):
                painter.setBrush(QColor(self._theme.tags[colour]))
                painter.drawEllipse(13 * nth, 2, 10, 10)


class HoverCard(QFrame):
    """Takes neither keyboard nor clicks from the page. Signal: `used` when one of its verbs was wanted."""

    used = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden until `show_sections`."""
        super().__init__(parent)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._room = QScrollArea()
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._room)
        self.buttons: list[QPushButton] = []
        self.hide()

    def show_sections(
        self, sections: Sequence[Section], box: QRect, room: QRect, theme: Theme, families: Sequence[str]
    ) -> None:
        """Show them below `box`, or above it, whichever has room; `room` is the part of the page that is on the screen.

        Both are in pixels of the parent. What the page says is set in the fonts of `families`.
        """
        self.buttons = []
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(8)
        for nth, section in enumerate(sections):
            if nth:
                column.addWidget(self._rule(theme))
            column.addLayout(self._made(section, theme, families))
        column.addStretch()
        self._room.setWidget(body)  # the one before goes; how high this one is depends on the window's style
        frame = 2 * _FRAME
        width = min(_WIDTH, room.width() - 2 * _EDGE)
        whole = column.totalHeightForWidth(width - frame)
        place = _beside(box, QSize(width, whole + frame), room)
        scrolls = place.height() < whole + frame
        bar = self._room.verticalScrollBar().sizeHint().width() if scrolls else 0
        body.setFixedSize(width - frame - bar, column.totalHeightForWidth(width - frame - bar))
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._room.setVerticalScrollBarPolicy(policy)
        body.setAutoFillBackground(False)
        self.setAccessibleName(_spoken(sections))
        self.setGeometry(place)
        self.show()
        self.raise_()

    def _rule(self, theme: Theme) -> QFrame:
        line = QFrame()
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {theme.hairline}; border: 0")
        return line

    def _made(self, section: Section, theme: Theme, families: Sequence[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(7)
        if section.colours or section.kind is not None:
            head.addWidget(_Sample(section, theme), 0, Qt.AlignmentFlag.AlignTop)
        title = _label(section.title)
        font = fonts.quoting(title.font(), families)
        font.setBold(section.layer not in ("repair", "suspect", "term", "hit"))
        title.setFont(font)
        head.addWidget(title, 1)
        column.addLayout(head)
        for line in section.lines:
            label = _label(line)
            label.setObjectName("muted")
            column.addWidget(label)
        if section.note:
            column.addWidget(_label(section.note))
        if section.verbs:
            column.addLayout(self._verbs(section.verbs))
        return column

    def _verbs(self, verbs: Sequence[Verb]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 3, 0, 0)
        row.setSpacing(6)
        for verb in verbs:
            button = QPushButton(verb.words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._use, verb))
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch()
        return row

    def _use(self, verb: Verb, _: bool = False) -> None:
        self.used.emit()
        verb.run()


def _label(text: str) -> QLabel:
    """Plain text that wraps, long addresses in it too."""
    label = QLabel(_LONG.sub("\\1\u200b", text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _spoken(sections: Sequence[Section]) -> str:
    return ". ".join(" · ".join(filter(None, (each.title, *each.lines, each.note))) for each in sections)


def _beside(box: QRect, size: QSize, room: QRect) -> QRect:
    """Where a card of a size stands, never over `box` and never outside `room`; lower where there is not enough."""
    below = room.bottom() - _EDGE - (box.bottom() + _APART)
    above = box.top() - _APART - (room.top() + _EDGE)
    x = min(max(box.left() - 12, room.left() + _EDGE), room.right() - size.width() - _EDGE + 1)
    if size.height() <= below or below >= above:
        return QRect(x, box.bottom() + _APART, size.width(), min(size.height(), max(below, _LEAST)))
    height = min(size.height(), max(above, _LEAST))
    return QRect(x, box.top() - _APART - height, size.width(), height)
