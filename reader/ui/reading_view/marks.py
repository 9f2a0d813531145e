"""What of the session falls on which paragraph, turned from source spans into the view's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from reader.text.align import Alignment
from reader.text.views import View, Views
from reader.types import Annotation, Commitment, EntityType, Script, Span, Status
from reader.ui.look.layers import Layer
from reader.ui.look.theme import Theme
from reader.ui.model.proofreading import Proofreading
from reader.ui.model.session import Session
from reader.ui.reading_view.layout import Emphasis
from reader.ui.reading_view.paint import Highlight, Marks, Promise

HitsIn: TypeAlias = Callable[[Span], Sequence[tuple[Span, bool]]]
_ENOUGH = 5_000  # code points, which no screen holds
_TRADITIONAL = (Script.READING, Script.HANT, Script.TW, Script.TWP, Script.HK)


class _Marked:
    """The annotations on the page, of which there may be thousands while one comes or goes."""

    def __init__(self) -> None:
        self.annotations: list[Annotation] = []
        self._longest = 0

    def take(self, now: list[Annotation], changed: list[Annotation] | None = None) -> list[Annotation] | None:
        """They are these now, in the order of the text; gives what went and came, None where that may be much.

        That is `changed` where it is known, else the lists are compared.
        """
        before, self.annotations = self.annotations, now
        if changed is None:
            changed = _changed(before, now)
        if changed is None:
            self._longest = 0
        come = now if changed is None else changed
        self._longest = max((self._longest, *[each.span.end - each.span.start for each in come]))
        return changed

    def on(self, stretch: Span) -> list[Annotation]:
        """Those that touch a stretch of the source."""
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


def _changed(before: list[Annotation], now: list[Annotation]) -> list[Annotation] | None:
    """What is in one of two lists only, where at most one came, went or changed; else None."""
    low, high = 0, min(len(before), len(now))
    while low < high:  # where the two part
        middle = (low + high) // 2
        if before[low : middle + 1] == now[low : middle + 1]:
            low = middle + 1
        else:
            high = middle
    more = len(now) - len(before)
    gone, come = low + (more < 1), low + (more > -1)
    if abs(more) < 2 and before[gone:] == now[come:]:
        return before[low:gone] + now[low:come]
    return None


def _way(alignment: Alignment) -> Callable[[Span], Span]:
    """What `to_view` of the alignment does, the quickest way; most paragraphs read as they are written."""
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
    """Marks by block; it follows what the session says that has changed, and is read when a block is painted."""

    def __init__(self, session: Session, views: Views, proof: Proofreading, hits_in: HitsIn) -> None:
        """Index what the session and the proofreading hold now; `hits_in` knows what was found in a source span."""
        self._hits_in = hits_in
        self._session = session
        self._views = views
        self._proof = proof
        self._standing = session.standing
        self._marked = _Marked()
        self.take_annotations()

    def take_analysis(self) -> bool:
        """The analysis may have changed, or a decision, which leaves most as it was; whether anything is other now."""
        before, self._standing = self._standing, self._session.standing
        return self._standing.entities is not before.entities or self._standing.judged is not before.judged

    def take_annotations(self) -> list[Annotation] | None:
        """Annotations changed; gives those which went or came, None where they may be many."""
        session, marked = self._session, self._marked
        return marked.take(session.shown, session.changed_from(marked.annotations))

    def together(self, span: Span) -> Span:
        """A passage with the annotations that share the height of its lines, and those that share it with these."""
        while True:
            here = [each.span for each in self._marked.on(span)]
            grown = Span(min([span.start, *[start for start, _ in here]]), max([span.end, *[end for _, end in here]]))
            if grown == span or grown.end - grown.start > _ENOUGH:
                return grown
            span = grown

    def emphasis(self, stretch: Span, view: View, theme: Theme) -> Iterator[Emphasis]:
        """The bold pieces of a block over this stretch: cues in the accent colour, figures in the ink."""
        if Layer.COMMITMENTS in self._session.hidden_layers:
            return
        to_view = _way(view.alignment)
        for _, (commitment, decision) in self._standing.judged_in(stretch):
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
        """All that is painted on the block over this stretch of the source, whose view in a script this is."""
        session, to_view = self._session, _way(view.alignment)
        hidden = session.hidden_layers
        highlights: list[Highlight] = []
        if Layer.MARKS not in hidden:
            for each in self._marked.on(stretch):
                active = each.id == session.active_annotation
                highlights.append(Highlight(to_view(each.span), session.colours(each), active))
        entities: list[tuple[EntityType, Span]] = []
        if Layer.ENTITIES not in hidden:
            kinds, here = session.hidden, self._standing.entities_in(stretch)
            entities = [(each.type, to_view(each.span)) for each in here if each.type not in kinds]
        selection = to_view(session.selection) if session.selection is not None else None
        if selection is not None and selection.start == selection.end:
            selection = None
        return Marks(
            tuple(highlights),
            tuple(entities),
            self._promises_on(stretch, to_view),
            self._suspects_on(stretch, view, script, to_view),
            self._repairs_on(stretch, script, to_view),
            selection,
            tuple([(to_view(span), active) for span, active in self._hits_in(stretch)]),
        )

    def _promises_on(self, stretch: Span, to_view: Callable[[Span], Span]) -> tuple[Promise, ...]:
        """What was rejected is no commitment; while it is in the light, one sees what it was."""
        if Layer.COMMITMENTS in self._session.hidden_layers:
            return ()
        found, light = [], self._session.active_commitment
        for number, judged in self._standing.judged_in(stretch):
            active = number == light
            if judged.status is Status.REJECTED and not active:
                continue
            shown = number + 1 if judged.value.span.start >= stretch.start else None
            promise = Promise(to_view(judged.value.span), shown, active)
            if active and isinstance(judged.value, Commitment):
                promise = _set_off(promise, judged.value, to_view)
            found.append(promise)
        return tuple(found)

    def _suspects_on(
        self, stretch: Span, view: View, script: Script, to_view: Callable[[Span], Span]
    ) -> tuple[Span, ...]:
        found: list[Span] = []
        if self._session.shows_suspects and script in _TRADITIONAL:
            for suspect in self._proof.in_span(stretch):
                at = to_view(suspect.span).start + suspect.within
                if view.text[at : at + 1] == suspect.char:  # else the conversion has put it right
                    found.append(Span(at, at + 1))
        return tuple(found)

    def _repairs_on(
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


def _set_off(promise: Promise, commitment: Commitment, to_view: Callable[[Span], Span]) -> Promise:
    """The commitment in the light shows which words are its figures and which its deadline."""
    figures = tuple(to_view(target.span) for target in commitment.targets)
    deadline = to_view(commitment.deadline.span) if commitment.deadline is not None else None
    return promise._replace(
        figures=tuple(figure for figure in figures if figure.start < figure.end),
        deadline=deadline if deadline is not None and deadline.start < deadline.end else None,
    )
