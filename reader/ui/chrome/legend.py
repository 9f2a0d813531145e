"""The legend in the status bar: the underlines of the entity types, with a switch for each."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.types import EntityType
from reader.ui.look.layers import Layer
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.reading_view.underlines import underline


class Legend(QWidget):
    """The entity types with their underlines; a click, or Space on the focused one, toggles a type."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow and change the session's hidden types."""
        super().__init__()
        self._session = session
        self.theme = theme
        self._focus = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Underline legend"))
        session.hidden_changed.connect(self.update)

    def names(self) -> dict[EntityType, str]:
        """The names of the types in the interface language."""
        return {
            EntityType.PER: self.tr("Person"),
            EntityType.TITLE: self.tr("Title"),
            EntityType.ORG: self.tr("Organisation"),
            EntityType.LOC: self.tr("Place"),
            EntityType.TIME: self.tr("Time"),
            EntityType.QUANTITY: self.tr("Quantity"),
            EntityType.PROGRAMME: self.tr("Programme"),
        }

    def _boxes(self) -> list[tuple[EntityType, str, QRect]]:
        boxes, x = [], 8
        for kind, name in self.names().items():
            width = self.fontMetrics().horizontalAdvance(name)
            boxes.append((kind, name, QRect(x, 0, width, 26)))
            x += width + 16
        return boxes

    def sizeHint(self) -> QSize:
        """The size of all names."""
        return QSize(self._boxes()[-1][2].right() + 9, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each name above its underline; hidden types are struck through without one."""
        with QPainter(self) as painter:  # also ended on an exception, else Qt crashes
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        for index, (kind, name, box) in enumerate(self._boxes()):
            hidden = kind in self._session.hidden or Layer.ENTITIES in self._session.hidden_layers
            font = self.font()
            font.setStrikeOut(hidden)
            painter.setFont(font)
            painter.setPen(QColor(self.theme.muted if hidden else self.theme.ink))
            painter.drawText(box.adjusted(0, 0, 2, -4), Qt.AlignmentFlag.AlignVCenter, name)
            if not hidden:
                underline(painter, kind, box.left(), box.right() + 1, 21, self.theme)
            if self.hasFocus() and index == self._focus:
                painter.setPen(QColor(self.theme.accent))
                painter.drawRect(box.adjusted(-4, 1, 4, -2))

    def _toggle(self, kind: EntityType) -> None:
        self._session.set_hidden(self._session.hidden ^ {kind})

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Toggle the clicked type."""
        for kind, _, box in self._boxes():
            if box.adjusted(-6, 0, 6, 0).contains(event.position().toPoint()):
                self._toggle(kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move the focus, Space toggles."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._focus = (self._focus + step) % len(EntityType)
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(list(EntityType)[self._focus])
        else:
            super().keyPressEvent(event)
