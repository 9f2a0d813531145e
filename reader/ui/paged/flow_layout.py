"""A layout that wraps widgets into rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_SPACE, _GROUP_SPACE = 4, 16  # pixels between widgets, and between groups


class FlowLayout(QLayout):
    """Groups of widgets in rows; a widget is narrower than its size hint only if the layout is."""

    def __init__(self, *groups: Sequence[QWidget]) -> None:
        """Groups in order; hidden widgets take no space."""
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._groups: list[int] = []
        for number, group in enumerate(groups):
            for widget in group:
                self.addWidget(widget)
                self._groups.append(number)

    # QLayout interface

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """The number of items, including hidden ones."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item."""
        if not 0 <= index < len(self._items):
            return None
        del self._groups[index]
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Expand horizontally."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Always true."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The total height of the rows."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """The size of all widgets in one row."""
        item_width = sum(item.sizeHint().width() + space for item, space in self._visible())
        return QSize(item_width, max((item.sizeHint().height() for item, _ in self._visible()), default=0))

    def minimumSize(self) -> QSize:
        """The largest minimum size of any widget."""
        least = QSize()
        for item, _ in self._visible():
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        for item, place in list(self._places(rect.width())):
            item.setGeometry(place.translated(rect.topLeft()))

    # Positions

    def _visible(self) -> Iterator[tuple[QLayoutItem, int]]:
        """The visible items, with the pixels before each."""
        last: int | None = None
        for item, group in zip(self._items, self._groups, strict=False):  # an item just added has no group yet
            if not item.isEmpty():
                yield item, 0 if last is None else _SPACE if group == last else _GROUP_SPACE
                last = group

    def _places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """The rectangle of each visible item at a layout width."""
        at, height = QPoint(0, 0), 0
        for item, space in self._visible():
            size = item.sizeHint()
            if at.x() and at.x() + space + size.width() > width:
                at, height, space = QPoint(0, at.y() + height + _SPACE), 0, 0
            item_width = min(size.width(), width)
            item_height = item.heightForWidth(item_width) if item.hasHeightForWidth() else size.height()
            place = QRect(at + QPoint(space, 0), QSize(item_width, item_height))
            yield item, place
            at.setX(place.right() + 1)
            height = max(height, item_height)
