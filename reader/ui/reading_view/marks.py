"""What of the session falls on which paragraph, turned from source spans into the view's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from reader.text.views import View, Views
from reader.types import Commitment, Entity, EntityType, Repair, Script, Span, Status
from reader.ui.layers import Layer
from reader.ui.proofreading import Proofreading
from reader.ui.reading_view.layout import Emphasis
from reader.ui.reading_view.paint import Highlight, Marks, Promise
from reader.ui.session import Session
from reader.ui.theme import Theme

HitsIn: TypeAlias = Callable[[Span], Sequence[tuple[Span, bool]]]
_TRADITIONAL = (Script.READING, Script.HANT, Script.TW, Script.TWP, Script.HK)


class _Lying:
    """Where spans lie, to be found by the paragraph: quickly made of many, as only what is in sight is asked for."""

    def __init__(self, spans: list[Span]) -> None:
        """Spans are known by their numbers in the list."""
        self._order = sorted(range(len(spans)), key=spans.__getitem__)
        self._spans = [spans[number] for number in self._order]
        self._longest = max([end - start for start, end in spans], default=0)

    def on(self, paragraph: Span) -> list[int]:
        """The numbers of those that touch a paragraph or the newline behind it."""
        first = bisect_left(self._spans, (paragraph.start - self._longest,))
        last = bisect_left(self._spans, (paragraph.end + 1,))
        return sorted(self._order[at] for at in range(first, last) if self._spans[at].end > paragraph.start)


class MarkIndex:
    """Marks by paragraph; rebuilt when the session says that they changed, read when a paragraph is painted."""

    def __init__(self, session: Session, views: Views, proof: Proofreading, hits_in: HitsIn) -> None:
        """Index what the session and the proofreading hold now; `hits_in` knows what was found in a source span."""
        self._hits_in = hits_in
        self._session = session
        self._views = views
        self._proof = proof
        self._guessed: dict[int, tuple[Repair, ...]] = {}
        self._indexed: tuple[Entity, ...] = ()
        self._promised: list[Span] = []
        self._entities = self._promises = self._annotations = _Lying([])
        self.take_analysis()
        self.take_annotations()

    def take_analysis(self) -> None:
        """The analysis changed, or a decision did, which leaves most as it was."""
        entities = self._session.entities
        if entities is not self._indexed:
            self._indexed = entities
            self._entities = _Lying([each.span for each in entities])
        spans = [each.span for each in self._session.commitments]
        if spans != self._promised:
            self._promised = spans
            self._promises = _Lying(spans)

    def take_annotations(self) -> None:
        """Annotations changed."""
        self._annotations = _Lying([each.span for each in self._session.shown])

    def emphasis(self, index: int, view: View, theme: Theme) -> Iterator[Emphasis]:
        """The bold pieces of a paragraph: cues in the accent colour, figures in the ink."""
        if Layer.COMMITMENTS in self._session.hidden_layers:
            return
        for number in self._promises.on(self._views.paragraphs[index]):
            if self._session.judged[number].status is Status.REJECTED:
                continue
            commitment = self._session.commitments[number]
            if commitment.cue_span is not None:
                cue = view.alignment.to_view(commitment.cue_span)
                if cue.start < cue.end:
                    yield Emphasis(cue, theme.accent)
            for target in commitment.targets:
                figure = view.alignment.to_view(target.span)
                if figure.start < figure.end:
                    yield Emphasis(figure, None)

    def _shown(self, number: int) -> bool:
        """What was rejected is no commitment; while it is in the light, one sees what it was."""
        if Layer.COMMITMENTS in self._session.hidden_layers:
            return False
        judged = self._session.judged[number]
        return judged.status is not Status.REJECTED or number == self._session.active_commitment

    def _guesses(self, index: int) -> tuple[Repair, ...]:
        found = self._guessed.get(index)
        if found is None:
            repairs = self._views.repairs_of(index)
            found = self._guessed[index] = tuple(repair for repair in repairs if not repair.certain)
        return found

    def marks(self, index: int, view: View) -> Marks:
        """All that is painted on a paragraph."""
        session = self._session
        to_view = view.alignment.to_view
        start = self._views.paragraphs[index].start
        highlights = []
        hidden = session.hidden_layers
        for number in () if Layer.MARKS in hidden else self._annotations.on(self._views.paragraphs[index]):
            annotation = session.shown[number]
            active = annotation.id == session.active_annotation
            highlights.append(Highlight(to_view(annotation.span), session.colours(annotation), active))
        promises = []
        for number in filter(self._shown, self._promises.on(self._views.paragraphs[index])):
            span = session.commitments[number].span
            shown = number + 1 if span.start >= start else None
            promise = Promise(to_view(span), shown, number == session.active_commitment)
            promises.append(_set_off(promise, session.commitments[number], view) if promise.active else promise)
        entities: list[tuple[EntityType, Span]] = []
        for number in () if Layer.ENTITIES in hidden else self._entities.on(self._views.paragraphs[index]):
            entity = session.entities[number]
            if entity.type not in session.hidden:
                entities.append((entity.type, to_view(entity.span)))
        suspects: list[Span] = []
        if session.shows_suspects and session.script in _TRADITIONAL:
            for suspect in self._proof.in_span(self._views.paragraphs[index]):
                at = to_view(suspect.span).start + suspect.within
                if view.text[at : at + 1] == suspect.char:  # else the conversion has put it right
                    suspects.append(Span(at, at + 1))
        repairs: list[tuple[Span, bool]] = []
        if session.script is not Script.ORIGINAL:
            made = self._views.repairs_of(index) if session.shows_repairs else self._guesses(index)
            repairs = [(to_view(repair.span), repair.certain) for repair in made]
        selection = to_view(session.selection) if session.selection is not None else None
        if selection is not None and selection.start == selection.end:
            selection = None
        hits = tuple((to_view(span), active) for span, active in self._hits_in(self._views.paragraphs[index]))
        return Marks(
            tuple(highlights), tuple(entities), tuple(promises), tuple(suspects), tuple(repairs), selection, hits
        )


def _set_off(promise: Promise, commitment: Commitment, view: View) -> Promise:
    """The commitment in the light shows which words are its figures and which its deadline."""
    to_view = view.alignment.to_view
    figures = tuple(to_view(target.span) for target in commitment.targets)
    deadline = to_view(commitment.deadline.span) if commitment.deadline is not None else None
    return promise._replace(
        figures=tuple(figure for figure in figures if figure.start < figure.end),
        deadline=deadline if deadline is not None and deadline.start < deadline.end else None,
    )
