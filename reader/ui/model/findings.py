"""The findings of the open article, the decisions on them, and the active one."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.types import Commitment, Decision, Entity, Reviewed, Span, Status
from reader.ui.model.marks import ShownMarks

if TYPE_CHECKING:
    from reader.analysis.review import Level
    from reader.ui.model.reviewed import ReviewedFindings


class Findings(ShownMarks):
    """The part of a session that holds findings."""

    _reviewed: ReviewedFindings | None = None

    @property
    def reviewed(self) -> ReviewedFindings:
        """Commitments and entities with the current decisions applied."""
        from reader.ui.model.reviewed import ReviewedFindings

        now, found = self._reviewed, self.analysis or self.glimpse
        key = (found, self.decisions, self.level)
        if now is None or any(a is not b for a, b in zip((now.analysis, now.decisions, now.level), key, strict=True)):
            now = self._reviewed = ReviewedFindings.of(*key, now)
        return now

    @property
    def _has_findings(self) -> bool:
        return bool(self.analysis or self.glimpse or self.decisions)

    @contextlib.contextmanager
    def replacing_findings(self) -> Iterator[None]:
        """Replace the analysis or the decisions, keeping the active commitment active if it still exists."""
        place = self.active_commitment
        before = self.reviewed_commitments[place] if place is not None else None
        old = self._reviewed
        yield
        if old is not None and old.analysis is not None and old.analysis is not self.reviewed.analysis:
            self.disposal.add(*old.disposables())
        if before is not None:
            self.active_commitment = self.reviewed.place_of(before)

    @property
    def reviewed_commitments(self) -> tuple[Reviewed, ...]:
        """Every commitment with the decision on it, in text order, including rejected ones."""
        return self.reviewed.reviewed_commitments if self._has_findings else ()

    @property
    def balanced_commitments(self) -> tuple[Reviewed, ...]:
        """`reviewed_commitments` of the balanced level, which the library keeps."""
        return self.reviewed.balanced_commitments if self._has_findings else ()

    def set_level(self, level: Level) -> None:
        """Suggest fewer or more commitments; nothing is analysed again and nothing is written."""
        if level is not self.level:
            with self.replacing_findings():
                self.level = level
            self.level_changed.emit()

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """The values of `reviewed_commitments`, index by index."""
        return self.reviewed.commitments if self._has_findings else ()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities that were not rejected, in text order."""
        return self.reviewed.entities if self._has_findings else ()

    # The active finding

    def activate_at(self, offset: int) -> None:
        """Activate the commitment, the innermost annotation and the name at a source offset.

        Repeated calls on the same marks step outwards, and from the outermost back to the innermost.
        """
        self._visit(offset, self.next_mark_at(offset))

    def visit(self, offset: int) -> None:
        """Like `activate_at`, but an active mark at the offset stays active."""
        mark = self.annotation
        stays = mark is not None and mark.span.start <= offset < mark.span.end
        self._visit(offset, self.active_annotation if stays else self.next_mark_at(offset))

    def _visit(self, offset: int, annotation: str | None) -> None:
        entity = next((each for each in self.entities_at(offset) if each.type not in self.hidden), None)
        name = (entity.type, entity.text) if entity is not None else None
        self._activate(True, self.commitment_in(Span(offset, offset + 1)), annotation, name)
        self.visited.emit(offset)

    def commitment_in(self, span: Span) -> int | None:
        """Index of the first commitment that begins in a source span, else of the first that touches it.

        Rejected ones are skipped; the page does not show them.
        """
        touching = self.reviewed.commitments_in(span) if self._has_findings else ()
        held = [(place, each.value) for place, each in touching if each.status is not Status.REJECTED]
        beginning = [place for place, value in held if value.span.start >= span.start]
        return next(iter(beginning or [place for place, _ in held]), None)

    def entities_at(self, offset: int) -> list[Entity]:
        """The entities at a source offset, innermost first."""
        return self.reviewed.entities_at(offset) if self._has_findings else []

    def show_decided(self, decisions: Sequence[Decision]) -> None:
        """Go to a finding that was just decided or undone, and activate it if it still exists."""
        value = decisions[0].value
        if isinstance(value, Commitment):
            place = self.reviewed.place_of(Reviewed(value, decisions[0]))
            if place is not None:
                self.activate(commitment=place)
        else:
            name = (value.type, value.text)
            if self.active_entity is not None and name in self.reviewed.names:
                self.activate(entity=name)
            self.select(value.span)
        self.reveal(value.span)
