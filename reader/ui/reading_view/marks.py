"""The session's marks by block, converted from source spans to view spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from reader.analysis import review
from reader.text.align import Alignment
from reader.text.views import View, Views
from reader.types import Annotation, Commitment, EntityType, Script, Span, Status
from reader.ui.look.layers import Layer
from reader.ui.look.theme import Theme
from reader.ui.model.proofreading import Proofreading
from reader.ui.model.session import Session
from reader.ui.reading_view.block_marks import CommitmentHighlight, Highlight, Marks
from reader.ui.reading_view.layout import Emphasis

HitsIn: TypeAlias = Callable[[Span], Sequence[tuple[Span, bool]]]
_MAX_SPREAD = 5_000  # code points; more than a screen holds
_TRADITIONAL = (Script.READING, Script.HANT, Script.TW, Script.TWP, Script.HK)


class _AnnotationIndex:
    """The annotations on the page: thousands, changed one at a time."""

    def __init__(self) -> None:
        self.annotations: list[Annotation] = []
        self._longest = 0

    def update(self, current: list[Annotation], changed: list[Annotation] | None = None) -> list[Annotation] | None:
        """Replace the sorted annotations; returns those added, removed or changed, None if there may be many.

        `changed` saves comparing the lists.
        """
        before, self.annotations = self.annotations, current
        if changed is None:
            changed = _difference(before, current)
        if changed is None:
            self._longest = 0
        added = current if changed is None else changed
        self._longest = max((self._longest, *[each.span.end - each.span.start for each in added]))
        return changed

    def touching(self, stretch: Span) -> list[Annotation]:
        """The annotations that overlap a stretch of the source."""
        all_, (above, below), found = self.annotations, stretch, []
        for at in range(bisect_left(all_, above - self._longest, key=_start), len(all_)):
            each = all_[at]
            start, end = each.span
            if start >= below:
                break
            if end > above:
                found.append(each)
        return found


def _start(annotation: Annotation) -> int:
    return annotation.span.start


def _difference(before: list[Annotation], current: list[Annotation]) -> list[Annotation] | None:
    """The annotations in only one of two lists if at most one was added, removed or changed, else None."""
    low, high = 0, min(len(before), len(current))
    while low < high:  # find the first difference
        middle = (low + high) // 2
        if before[low : middle + 1] == current[low : middle + 1]:
            low = middle + 1
        else:
            high = middle
    more = len(current) - len(before)
    removed, added = low + (more < 1), low + (more > -1)
    if abs(more) < 2 and before[removed:] == current[added:]:
        return before[low:removed] + current[low:added]
    return None


def _quick_to_view(alignment: Alignment) -> Callable[[Span], Span]:
    """A fast equivalent of `alignment.to_view`; in most paragraphs view and source have the same text."""
    if alignment.exact != (True,):
        return alignment.to_view
    first, last = alignment.source

    def moved(span: Span) -> Span:
        start, end = span
        start = first if start < first else last if start > last else start
        end = first if end < first else last if end > last else end
        return Span(start - first, end - first)

    return moved


class MarkIndex:
    """Finds the marks of a block when it is painted; updated when the session changes."""

    def __init__(self, session: Session, views: Views, proof: Proofreading, hits_in: HitsIn) -> None:
        """Index the current marks; `hits_in` gives the search hits in a source span."""
        self._hits_in = hits_in
        self._session = session
        self._views = views
        self._proof = proof
        self._reviewed = session.reviewed
        self._annotations = _AnnotationIndex()
        self.update_annotations()

    def update_analysis(self) -> bool:
        """Update after a change of analysis or decisions; returns whether anything changed."""
        before, self._reviewed = self._reviewed, self._session.reviewed
        return (
            self._reviewed.entities is not before.entities
            or self._reviewed.reviewed_commitments is not before.reviewed_commitments
        )

    def update_annotations(self) -> list[Annotation] | None:
        """Update the annotations; returns those added, removed or changed, None if there may be many."""
        session, index = self._session, self._annotations
        return index.update(session.shown, session.changed_from(index.annotations))

    def with_overlaps(self, span: Span) -> Span:
        """A span extended by overlapping annotations, transitively, since those share lanes with it."""
        while True:
            here = [each.span for each in self._annotations.touching(span)]
            grown = Span(min([span.start, *[start for start, _ in here]]), max([span.end, *[end for _, end in here]]))
            if grown == span or grown.end - grown.start > _MAX_SPREAD:
                return grown
            span = grown

    def emphasis(self, stretch: Span, view: View, theme: Theme) -> Iterator[Emphasis]:
        """The bold pieces of the block at `stretch`: cues in the accent colour, figures in the text colour."""
        if Layer.COMMITMENTS in self._session.hidden_layers:
            return
        to_view = _quick_to_view(view.alignment)
        for _, (commitment, decision) in self._reviewed.commitments_in(stretch):
            if (decision is not None and decision.status is Status.REJECTED) or not isinstance(commitment, Commitment):
                continue
            if commitment.cue_span is not None:
                cue = to_view(commitment.cue_span)
                if cue.start < cue.end:
                    yield Emphasis(cue, theme.accent)
            for target in commitment.targets:
                figure = to_view(target.span)
                if figure.start < figure.end:
                    yield Emphasis(figure, None)

    def marks(self, stretch: Span, view: View, script: Script) -> Marks:
        """Everything painted on the block at `stretch` of the source, whose view in `script` is `view`."""
        session, to_view = self._session, _quick_to_view(view.alignment)
        hidden = session.hidden_layers
        highlights: list[Highlight] = []
        if Layer.MARKS not in hidden:
            for each in self._annotations.touching(stretch):
                active = each.id == session.active_annotation
                highlights.append(Highlight(to_view(each.span), session.colours(each), active))
        entities: list[tuple[EntityType, Span]] = []
        if Layer.ENTITIES not in hidden:
            kinds, here = session.hidden, self._reviewed.entities_in(stretch)
            entities = [(each.type, to_view(each.span)) for each in here if each.type not in kinds]
        selection = to_view(session.selection) if session.selection is not None else None
        if selection is not None and selection.start == selection.end:
            selection = None
        return Marks(
            tuple(highlights),
            tuple(entities),
            self._commitments_in(stretch, to_view),
            self._suspects_in(stretch, view, script, to_view),
            self._repairs_in(stretch, script, to_view),
            selection,
            tuple([(to_view(span), active) for span, active in self._hits_in(stretch)]),
        )

    def _commitments_in(self, stretch: Span, to_view: Callable[[Span], Span]) -> tuple[CommitmentHighlight, ...]:
        """Commitments of a stretch, without rejected ones except the active one."""
        if Layer.COMMITMENTS in self._session.hidden_layers:
            return ()
        found, active_number = [], self._session.active_commitment
        for number, reviewed in self._reviewed.commitments_in(stretch):
            active = number == active_number
            if reviewed.status is Status.REJECTED and not active:
                continue
            shown = number + 1 if reviewed.value.span.start >= stretch.start else None
            unsure = review.is_unsure(reviewed)
            highlight = CommitmentHighlight(to_view(reviewed.value.span), shown, active, unsure=unsure)
            if active and isinstance(reviewed.value, Commitment):
                highlight = _with_details(highlight, reviewed.value, to_view)
            found.append(highlight)
        return tuple(found)

    def _suspects_in(
        self, stretch: Span, view: View, script: Script, to_view: Callable[[Span], Span]
    ) -> tuple[Span, ...]:
        found: list[Span] = []
        if self._session.shows_suspects and script in _TRADITIONAL:
            for suspect in self._proof.in_span(stretch):
                at = to_view(suspect.span).start + suspect.within
                if view.text[at : at + 1] == suspect.char:  # else the script conversion corrected it
                    found.append(Span(at, at + 1))
        return tuple(found)

    def _repairs_in(
        self, stretch: Span, script: Script, to_view: Callable[[Span], Span]
    ) -> tuple[tuple[Span, bool], ...]:
        session = self._session
        if script is Script.ORIGINAL:
            return ()
        made = self._views.repairs_of(self._views.paragraph_at(stretch.start))
        return tuple(
            [
                (to_view(span), certain)
                for span, _, _, _, certain in made
                if (session.shows_repairs or not certain) and stretch.start <= span.start < stretch.end
            ]
        )


def _with_details(
    highlight: CommitmentHighlight, commitment: Commitment, to_view: Callable[[Span], Span]
) -> CommitmentHighlight:
    """Add the figures and the deadline, which the active commitment shows."""
    figures = tuple(to_view(target.span) for target in commitment.targets)
    deadline = to_view(commitment.deadline.span) if commitment.deadline is not None else None
    return highlight._replace(
        figures=tuple(figure for figure in figures if figure.start < figure.end),
        deadline=deadline if deadline is not None and deadline.start < deadline.end else None,
    )
