"""The hover card: a section for each thing at a place of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.marking.place_details import DetailAction, DetailSection
from reader.ui.reading_view.underlines import underline

_WIDTH, _EDGE, _GAP = 340, 4, 8  # pixels: of the card, to the page edge, to the text
_FRAME_WIDTH = 1  # pixels, as in the window's style sheet
_MIN_HEIGHT = 60  # pixels
_LONG = re.compile(r"([!-~]{24})(?=[!-~])")


class _Swatch(QWidget):
    """Tag colours as dots, or the underline of an entity type."""

    def __init__(self, section: DetailSection, theme: Theme) -> None:
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
            for index, colour in enumerate(self._section.colours):
                painter.setBrush(QColor(self._theme.tags[colour]))
                painter.drawEllipse(13 * index, 2, 10, 10)


class HoverCard(QFrame):
    """Takes no focus and no clicks from the page. Signal: `used` before an action runs."""

    used = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden until `show_sections`."""
        super().__init__(parent)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.buttons: list[QPushButton] = []
        self.hide()

    def show_sections(
        self, sections: Sequence[DetailSection], box: QRect, room: QRect, theme: Theme, families: Sequence[str]
    ) -> None:
        """Show sections below or above `box`, inside `room`, both in the parent's pixels.

        Titles are set in `families`.
        """
        self.buttons = []
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(8)
        for index, section in enumerate(sections):
            if index:
                column.addWidget(self._separator(theme))
            column.addLayout(self._section_layout(section, theme, families))
        column.addStretch()
        self._scroll.setWidget(body)  # replaces the previous body; before measuring, since the style sets the height
        frame = 2 * _FRAME_WIDTH
        width = min(_WIDTH, room.width() - 2 * _EDGE)
        whole = column.totalHeightForWidth(width - frame)
        place = _position(box, QSize(width, whole + frame), room)
        scrolls = place.height() < whole + frame
        bar = self._scroll.verticalScrollBar().sizeHint().width() if scrolls else 0
        body.setFixedSize(width - frame - bar, column.totalHeightForWidth(width - frame - bar))
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setVerticalScrollBarPolicy(policy)
        body.setAutoFillBackground(False)
        self.setAccessibleName(_spoken(sections))
        self.setGeometry(place)
        self.show()
        self.raise_()

    def _separator(self, theme: Theme) -> QFrame:
        line = QFrame()
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {theme.hairline}; border: 0")
        return line

    def _section_layout(self, section: DetailSection, theme: Theme, families: Sequence[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(7)
        if section.colours or section.kind is not None:
            head.addWidget(_Swatch(section, theme), 0, Qt.AlignmentFlag.AlignTop)
        title = _label(section.title)
        font = fonts.with_families(title.font(), families)
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
        if section.actions:
            column.addLayout(self._button_row(section.actions))
        return column

    def _button_row(self, actions: Sequence[DetailAction]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 3, 0, 0)
        row.setSpacing(6)
        for action in actions:
            button = QPushButton(action.label)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._trigger, action))
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch()
        return row

    def _trigger(self, action: DetailAction, _: bool = False) -> None:
        self.used.emit()
        action.run()


def _label(text: str) -> QLabel:
    """A label of plain text that also wraps long URLs."""
    label = QLabel(_LONG.sub("\\1\u200b", text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _spoken(sections: Sequence[DetailSection]) -> str:
    return ". ".join(" · ".join(filter(None, (each.title, *each.lines, each.note))) for each in sections)


def _position(box: QRect, size: QSize, room: QRect) -> QRect:
    """The geometry of a card outside `box` and inside `room`; less high than `size` if space is short."""
    below = room.bottom() - _EDGE - (box.bottom() + _GAP)
    above = box.top() - _GAP - (room.top() + _EDGE)
    x = min(max(box.left() - 12, room.left() + _EDGE), room.right() - size.width() - _EDGE + 1)
    if size.height() <= below or below >= above:
        return QRect(x, box.bottom() + _GAP, size.width(), min(size.height(), max(below, _MIN_HEIGHT)))
    height = min(size.height(), max(above, _MIN_HEIGHT))
    return QRect(x, box.top() - _GAP - height, size.width(), height)
