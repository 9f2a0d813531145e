"""Lanes for overlapping annotations, and the dots that tell their colours apart."""

from collections.abc import Sequence
from functools import lru_cache
from heapq import heappop, heappush

from PySide6.QtCore import QRectF

from reader.types import Span

_DOTS_WIDTH = 26  # pixels at 100 %, enough for all dots of a colour
_MIN_LANE = 3  # pixels; thinner bands are hard to distinguish


def touch(one: Span, other: Span) -> bool:
    """Whether two spans overlap or are adjacent."""
    return one.start <= other.end and other.start <= one.end


def lanes(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The lane of each span and the number of lanes in its cluster of overlaps; (0, 1) without overlap.

    Spans must be sorted.
    """
    if len(spans) < 2:
        return [(0, 1)] * len(spans)
    placed: list[tuple[int, int]] = []
    first = count = 0  # of the current cluster
    occupied: list[tuple[int, int]] = []  # heap of (end, lane)
    free: list[int] = []  # heap of free lanes
    cluster_end = -1
    for index, span in enumerate(spans):
        if span.start >= cluster_end:
            placed[first:] = [(lane, count) for lane, _ in placed[first:]]
            first, count, occupied, free = index, 0, [], []
        while occupied and occupied[0][0] <= span.start:
            heappush(free, heappop(occupied)[1])
        lane = heappop(free) if free else count
        count = max(count, lane + 1)
        heappush(occupied, (span.end, lane))
        placed.append((lane, 1))
        cluster_end = max(cluster_end, span.end)
    placed[first:] = [(lane, count) for lane, _ in placed[first:]]
    return placed


def stripe(band: QRectF, lane: int, count: int) -> QRectF:
    """The part of a band for one of `count` lanes, on whole pixels and never too thin to see."""
    if count == 1:
        return band
    rows = min(count, max(1, int(band.height()) // _MIN_LANE))
    row = lane * rows // count
    top, bottom = (band.top() + round(nth * band.height() / rows) for nth in (row, row + 1))
    return QRectF(band.left(), top, band.width(), bottom - top)


def dots_of(colour: int, box: QRectF, scale: float) -> list[tuple[int, int, int]]:
    """The dots (left, top, side in pixels) where an annotation begins: one for the first tag colour, nine for the last.

    Dots can be counted, even by users who cannot tell nine pale colours apart.
    """
    left, top, width, height = int(box.left()), int(box.top()), int(box.width()), int(box.height())
    room = int(_DOTS_WIDTH * max(scale, 1))
    return [(left + x, top + y, side) for x, y, side in _dots(colour, min(width, room), min(height, room), scale)]


@lru_cache(maxsize=1024)
def _dots(colour: int, width: int, height: int, scale: float) -> tuple[tuple[int, int, int], ...]:
    """`dots_of` for a box at (0, 0)."""
    side = max(1, round(2 * scale))
    step = side + max(1, round(scale))
    dots = [(side + 1 + nth % 5 * step, step - side + nth // 5 * step, side) for nth in range(colour + 1)]
    return tuple(dot for dot in dots if dot[0] + side <= width and dot[1] + side <= height)
