"""The colours of a picture."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage


def colours(image: QImage, box: QRect | None = None) -> Counter[str]:
    """How many pixels of the picture, or of a part of it, have each colour, such as "#FFFFFF"."""
    part = (image if box is None else image.copy(box)).convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(part.constBits()).cast("I"))  # its lines have no padding
    return Counter({f"#{value & 0xFFFFFF:06X}": count for value, count in found.items()})
