"""Converts between Qt's UTF-16 positions and code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from codecs import utf_16_le_encode


class Utf16:
    """Maps positions in one text both ways; trivial for text in the BMP.

    A unit position inside a surrogate pair maps to its code point, so pairs are never split.
    """

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        """Find the characters of `text` outside the BMP."""
        self._points: list[int] = []
        self._units: list[int] = []
        units, _ = utf_16_le_encode(text, "surrogatepass")  # ten times faster than a loop
        if len(units) > 2 * len(text):
            self._points = [i for i, c in enumerate(text) if c > "\uffff"]
            self._units = [point + nth for nth, point in enumerate(self._points)]

    def units(self, point: int) -> int:
        """The UTF-16 position of code point `point`."""
        return point + bisect_left(self._points, point) if self._points else point

    def point(self, unit: int) -> int:
        """The code point position of UTF-16 position `unit`."""
        if not self._units:
            return unit
        before = bisect_right(self._units, unit - 1)
        if before and self._units[before - 1] == unit - 1:
            return self._points[before - 1]
        return unit - before
