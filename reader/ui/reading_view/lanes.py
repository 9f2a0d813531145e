"""Where annotations lie that lie over each other: the lanes they share a line in, and the dots that tell them apart."""

from collections.abc import Sequence
from functools import lru_cache
from heapq import heappop, heappush

from PySide6.QtCore import QRectF

from reader.types import Span

_DOTS = 26  # pixels at 100 %, in which all dots of a colour have room
_THINNEST = 3  # pixels of a band that can be told from its neighbours


def touch(one: Span, other: Span) -> bool:
    """Whether two spans overlap or one begins where the other ends."""
    return one.start <= other.end and other.start <= one.end


def lanes(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """For each span its lane and how many lanes its cluster of overlaps has.

    Spans must be sorted. Those that touch nothing get (0, 1); overlapping ones share the height of the line.
    """
    if len(spans) < 2:
        return [(0, 1)] * len(spans)
    placed: list[tuple[int, int]] = []
    first = count = 0  # of the cluster
    taken: list[tuple[int, int]] = []  # heap of where a lane is free again, and the lane
    free: list[int] = []  # heap of lanes
    reach = -1
    for index, span in enumerate(spans):
        if span.start >= reach:
            placed[first:] = [(lane, count) for lane, _ in placed[first:]]
            first, count, taken, free = index, 0, [], []
        while taken and taken[0][0] <= span.start:
            heappush(free, heappop(taken)[1])
        lane = heappop(free) if free else count
        count = max(count, lane + 1)
        heappush(taken, (span.end, lane))
        placed.append((lane, 1))
        reach = max(reach, span.end)
    placed[first:] = [(lane, count) for lane, _ in placed[first:]]
    return placed


def stripe(band: QRectF, lane: int, count: int) -> QRectF:
    """The part of a band that belongs to one of `count` lanes, on whole pixels and never too thin to be seen."""
    if count == 1:
        return band
    rows = min(count, max(1, int(band.height()) // _THINNEST))
    row = lane * rows // count
    top, bottom = (band.top() + round(nth * band.height() / rows) for nth in (row, row + 1))
    return QRectF(band.left(), top, band.width(), bottom - top)


def dots_of(colour: int, box: QRectF, size: float) -> list[tuple[int, int, int]]:
    """The dots in the corner where an annotation begins: one for the first of the tag colours, nine for the last.

    Left edge, top and side of each, in whole pixels. Nine pale colours cannot all be told apart by everybody; a count
    can, and is no louder than this.
    """
    left, top, wide, high = int(box.left()), int(box.top()), int(box.width()), int(box.height())
    room = int(_DOTS * max(size, 1))
    return [(left + x, top + y, side) for x, y, side in _dots(colour, min(wide, room), min(high, room), size)]


@lru_cache(maxsize=1024)
def _dots(colour: int, wide: int, high: int, size: float) -> tuple[tuple[int, int, int], ...]:
    """The same for a box that begins at (0, 0)."""
    side = max(1, round(2 * size))
    step = side + max(1, round(size))
    dots = [(side + 1 + nth % 5 * step, step - side + nth // 5 * step, side) for nth in range(colour + 1)]
    return tuple(dot for dot in dots if dot[0] + side <= wide and dot[1] + side <= high)
