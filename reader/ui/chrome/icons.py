"""Small icons drawn in the theme's ink, without files or image plug-ins."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

_STROKES: dict[str, list[list[tuple[float, float]]]] = {
    "menu": [[(3, 5), (15, 5)], [(3, 9), (15, 9)], [(3, 13), (15, 13)]],
    "export": [[(9, 3), (9, 11)], [(5.5, 8), (9, 11.5), (12.5, 8)], [(3, 12), (3, 15), (15, 15), (15, 12)]],
    "stop": [[(5, 5), (13, 13)], [(13, 5), (5, 13)]],
    "up": [[(4, 11.5), (9, 6.5), (14, 11.5)]],
    "down": [[(4, 6.5), (9, 11.5), (14, 6.5)]],
}


def icon(name: str, colour: str, ratio: float) -> QIcon:
    """An icon ("menu", "export", "stop", "up", "down") of 18 logical pixels for a device pixel ratio."""
    pixmap = QPixmap(round(18 * ratio), round(18 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(QColor(colour), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for stroke in _STROKES[name]:
            painter.drawPolyline([QPointF(x, y) for x, y in stroke])
    return QIcon(pixmap)
