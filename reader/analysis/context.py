"""What every step on commitments looks at."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.entities import Found
from reader.analysis.genre import Report
from reader.analysis.mentions import Mention, within
from reader.analysis.quantities import Figure
from reader.analysis.registry import Registry
from reader.types import EntityType, Span


@dataclass(frozen=True, slots=True)
class Context:
    """The Simplified text, what is named in it, who is who, the report it is (if it is one), the day of the article."""

    text: str
    found: Found
    registry: Registry
    report: Report | None
    today: datetime.date | None

    def mentions(self, start: int, end: int, *types: EntityType) -> list[Mention]:
        """Those wholly in ``start:end``, of the given types if any are given."""
        near = within(self.found.mentions, start, end)
        return [mention for mention in near if not types or mention.type in types]

    def figures(self, start: int, end: int) -> Sequence[Figure]:
        """The figures wholly in ``start:end``."""
        figures = self.found.figures
        first = bisect_left(figures, start, key=lambda figure: figure.span.start)
        last = bisect_left(figures, end, key=lambda figure: figure.span.start)
        return [figure for figure in figures[first:last] if figure.span.end <= end]

    def times(self, start: int, end: int) -> list[Span]:
        """The times wholly in ``start:end``."""
        return [Span(mention.start, mention.end) for mention in self.mentions(start, end, EntityType.TIME)]
