"""The inputs shared by every step that finds commitments."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.entities import FoundEntities
from reader.analysis.genre import Report
from reader.analysis.mentions import Mention
from reader.analysis.quantities import Figure
from reader.analysis.registry import Registry
from reader.types import EntityType, Span


@dataclass(frozen=True, slots=True)
class Context:
    """A Simplified text with its entities, speakers and work reports, and the article's date (`today`)."""

    text: str
    found: FoundEntities
    registry: Registry
    reports: tuple[Report, ...]
    today: datetime.date | None
    figure_starts: tuple[int, ...]
    all_times: tuple[Span, ...]
    time_starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, found: FoundEntities, reports: tuple[Report, ...], today: datetime.date | None) -> Context:
        """Build the context from the entities of a text."""
        starts = tuple(figure.span.start for figure in found.figures)
        times = tuple(Span(m.start, m.end) for m in found.mentions if m.type is EntityType.TIME)
        time_starts = tuple(time.start for time in times)
        return cls(text, found, Registry(text, found), reports, today, starts, times, time_starts)

    def mentions(self, start: int, end: int, *types: EntityType) -> list[Mention]:
        """The mentions wholly in ``start:end``; only those of `types`, if any are given."""
        near = self.found.mentions.within(start, end)
        return [mention for mention in near if not types or mention.type in types]

    def figures(self, start: int, end: int) -> Sequence[Figure]:
        """The figures wholly in ``start:end``."""
        figures = self.found.figures
        near = figures[bisect_left(self.figure_starts, start) : bisect_left(self.figure_starts, end)]
        return [figure for figure in near if figure.span.end <= end]

    def times(self, start: int, end: int) -> list[Span]:
        """The times wholly in ``start:end``."""
        first, last = bisect_left(self.time_starts, start), bisect_left(self.time_starts, end)
        return [time for time in self.all_times[first:last] if time.end <= end]
