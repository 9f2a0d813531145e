"""What every step on commitments looks at."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.entities import Found
from reader.analysis.genre import Report
from reader.analysis.mentions import Mention
from reader.analysis.quantities import Figure
from reader.analysis.registry import Registry
from reader.types import EntityType, Span


@dataclass(frozen=True, slots=True)
class Context:
    """The Simplified text, what is named in it, who is who, the reports it consists of, the day of the article."""

    text: str
    found: Found
    registry: Registry
    reports: tuple[Report, ...]
    today: datetime.date | None
    figure_starts: tuple[int, ...]
    stated: tuple[Span, ...]
    stated_starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, found: Found, reports: tuple[Report, ...], today: datetime.date | None) -> Context:
        """The context of a text in which everything named has been found."""
        starts = tuple(figure.span.start for figure in found.figures)
        times = tuple(Span(m.start, m.end) for m in found.mentions if m.type is EntityType.TIME)
        stated = tuple(time.start for time in times)
        return cls(text, found, Registry(text, found), reports, today, starts, times, stated)

    def mentions(self, start: int, end: int, *types: EntityType) -> list[Mention]:
        """Those wholly in ``start:end``, of the given types if any are given."""
        near = self.found.mentions.within(start, end)
        return [mention for mention in near if not types or mention.type in types]

    def figures(self, start: int, end: int) -> Sequence[Figure]:
        """The figures wholly in ``start:end``."""
        figures = self.found.figures
        near = figures[bisect_left(self.figure_starts, start) : bisect_left(self.figure_starts, end)]
        return [figure for figure in near if figure.span.end <= end]

    def times(self, start: int, end: int) -> list[Span]:
        """The times wholly in ``start:end``."""
        first, last = bisect_left(self.stated_starts, start), bisect_left(self.stated_starts, end)
        return [time for time in self.stated[first:last] if time.end <= end]
