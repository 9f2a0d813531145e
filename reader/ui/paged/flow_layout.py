"""A row of buttons that goes on in another row where it is too narrow for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_SPACE, _APART = 4, 16  # pixels between two of a group, and between two groups


class FlowLayout(QLayout):
    """Groups of widgets from left to right; none is narrower than its words unless the whole row is."""

    def __init__(self, *groups: Sequence[QWidget]) -> None:
        """The groups in their order; what is hidden takes no room."""
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._groups: list[int] = []
        for number, group in enumerate(groups):
            for widget in group:
                self.addWidget(widget)
                self._groups.append(number)

    # What Qt asks of a layout

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item of `addWidget`."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are, with those that are hidden."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them; Qt asks until there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one away."""
        if not 0 <= index < len(self._items):
            return None
        del self._groups[index]
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It is as wide as it may be."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the rows are together."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """All of them in one row."""
        wide = sum(item.sizeHint().width() + before for item, before in self._shown())
        return QSize(wide, max((item.sizeHint().height() for item, _ in self._shown()), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them by itself."""
        least = QSize()
        for item, _ in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        """Put every one in its place."""
        super().setGeometry(rect)
        for item, place in list(self._places(rect.width())):
            item.setGeometry(place.translated(rect.topLeft()))

    # Where they stand

    def _shown(self) -> Iterator[tuple[QLayoutItem, int]]:
        """Each that is not hidden, with the pixels between it and the one before."""
        last: int | None = None
        for item, group in zip(self._items, self._groups, strict=False):  # one that is just added has no group yet
            if not item.isEmpty():
                yield item, 0 if last is None else _SPACE if group == last else _APART
                last = group

    def _places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Where each stands in a layout of this width."""
        at, height = QPoint(0, 0), 0
        for item, before in self._shown():
            size = item.sizeHint()
            if at.x() and at.x() + before + size.width() > width:
                at, height, before = QPoint(0, at.y() + height + _SPACE), 0, 0
            wide = min(size.width(), width)
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else size.height()
            place = QRect(at + QPoint(before, 0), QSize(wide, high))
            yield item, place
            at.setX(place.right() + 1)
            height = max(height, high)
