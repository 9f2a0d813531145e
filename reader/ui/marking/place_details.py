"""The details of a place in the article, layer by layer, as hover cards show them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from reader.types import (
    Annotation,
    Commitment,
    Entity,
    EntityType,
    Repair,
    Reviewed,
    Script,
    Span,
    Speaker,
    Suspect,
    Term,
)
from reader.ui import words
from reader.ui.chrome.tools import SCRIPT_NAMES
from reader.ui.look.layers import Layer
from reader.ui.model.session import Session
from reader.ui.words import listed, moment

if TYPE_CHECKING:
    from reader.ui.finding.finding import Finding
    from reader.ui.model.proofreading import Proofreading

_MAX_MARKS = 8  # listed at one place
_MAX_RUN, _MAX_NOTE = 60, 4000  # characters of a repaired run and of a note


class DetailAction(NamedTuple):
    """A button of a section."""

    label: str
    run: Callable[[], object]


class DetailSection(NamedTuple):
    """Details of one thing at a place: a title, lines and a note, all plain text.

    `span` is its source span, `layer` its kind of thing, `colours` those of its tags, `kind` selects the underline.
    """

    layer: str
    span: Span
    title: str
    lines: tuple[str, ...] = ()
    note: str = ""
    colours: tuple[int, ...] = ()
    kind: EntityType | None = None
    actions: tuple[DetailAction, ...] = ()


class PlaceDetails(QObject):
    """Collects what the session, the proofreading and the search have at a source offset.

    `write_note(annotation)` opens the note of a mark.
    """

    def __init__(
        self, session: Session, proof: Proofreading, finding: Finding, write_note: Callable[[Annotation], None]
    ) -> None:
        """Set the sources of the details."""
        super().__init__()
        self._session = session
        self._proof = proof
        self._finding = finding
        self._write_note = write_note

    def sections(self, offset: int) -> list[DetailSection]:
        """The sections for a source offset, smallest spans first."""
        if self._session.views is None:
            return []
        hidden = self._session.hidden_layers
        found = [*self._proofread(offset), *self._hits(offset)]
        if Layer.MARKS not in hidden:
            found += self._marks(offset)
        if Layer.ENTITIES not in hidden:
            found += map(self._entity, self._session.entities_at(offset))
        commitment = self._session.commitment_in(Span(offset, offset + 1))
        if commitment is not None and Layer.COMMITMENTS not in hidden:
            found.append(self.commitment(commitment))
        return [each for each in found if each.kind not in self._session.hidden]

    def text(self, offset: int) -> str:
        """The sections as lines of text; "" for none."""
        return "\n".join(
            line for each in self.sections(offset) for line in (each.title, *each.lines, each.note) if line
        )

    # Proofreading

    def _proofread(self, offset: int) -> Iterator[DetailSection]:
        suspect, repair, session = self._proof.suspect_at(offset), self._proof.repair_at(offset), self._session
        if suspect is not None and session.shows_suspects:
            accept = DetailAction(self.tr("Accept {0}").format(suspect.likely), partial(self._proof.accept, [suspect]))
            actions = (accept,) if session.library is not None else ()
            yield DetailSection("suspect", suspect.span, self.describe_suspect(suspect), actions=actions)
        if repair is not None:
            yield DetailSection("repair", repair.span, self.describe_repair(repair))
        for term, span in self._terms(offset):
            yield DetailSection("term", span, self._describe_term(term))

    def describe_suspect(self, suspect: Suspect) -> str:
        """A sentence on why a character is suspicious."""
        if suspect.phrase:
            return self.tr("{0} may be {1}, as in {2}").format(suspect.char, suspect.likely, suspect.phrase)
        return self.tr("{0} may be {1}: rarely used this way in Traditional").format(suspect.char, suspect.likely)

    def describe_repair(self, repair: Repair) -> str:
        """A sentence with the source text, the repair and its certainty."""
        was, became = _shorten(repair.was, _MAX_RUN), _shorten(repair.became, _MAX_RUN)
        if repair.kind == "variant":
            return self.tr("{0} in the file; you accepted {1}").format(was, became)
        if repair.kind == "lost":
            return self.tr("{0} in the file: what stood here is lost").format(was)
        sure = self.tr("certain") if repair.certain else self.tr("guessed")
        if repair.kind == "decoding":
            return self.tr("{0} in the file, read in the wrong encoding: {1} ({2})").format(was, became, sure)
        return self.tr("{0} in the file, repaired: {1} ({2})").format(was, became, sure)

    def _terms(self, offset: int) -> Iterator[tuple[Term, Span]]:
        """The user's terms at an offset; the text is only built if there are any."""
        views = self._session.views
        if views is None or not views.reading.terms:
            return
        index = views.paragraph_at(offset)
        pieces = views.pieces(index)
        view = views.piece(index, next((each for each in pieces if offset < each.end), pieces[-1]), Script.READING)
        here = view.alignment.to_view(Span(offset, offset + 1))
        for term in views.reading.terms:
            at = view.text.find(term.text, max(0, here.start + 1 - len(term.text)), here.end - 1 + len(term.text))
            if at >= 0:
                yield term, view.alignment.to_source(Span(at, at + len(term.text)))

    def _describe_term(self, term: Term) -> str:
        if term.becomes is None:
            said = self.tr("Term: {0} is not converted").format(term.text)
        else:
            said = self.tr("Term: {0} becomes {1}").format(term.text, term.becomes)
        return said if term.script is None else f"{said} ({SCRIPT_NAMES[term.script]})"

    # Hits and marks

    def _hits(self, offset: int) -> Iterator[DetailSection]:
        hits = self._finding.hits
        at = bisect_right(hits, offset, key=lambda each: each.start) - 1
        if at >= 0 and offset < hits[at].end:
            yield DetailSection("hit", hits[at], self.tr("Match {0} of {1}").format(at + 1, len(hits)))

    def _marks(self, offset: int) -> Iterator[DetailSection]:
        marks = self._session.marks_at(offset)
        for each in marks[:_MAX_MARKS]:
            yield self._mark(each)
        if len(marks) > _MAX_MARKS:
            yield DetailSection("mark", marks[-1].span, self.tr("%n more mark(s) here", "", len(marks) - _MAX_MARKS))

    def _mark(self, annotation: Annotation) -> DetailSection:
        session = self._session
        actions = (
            DetailAction(self.tr("Note…"), partial(self._write_note, annotation)),
            DetailAction(self.tr("Delete"), partial(session.changes.delete, annotation)),
        )
        return DetailSection(
            "mark",
            annotation.span,
            listed(annotation.tags) or self.tr("Untagged"),
            (" · ".join(filter(None, (annotation.author, moment(annotation.updated)))),),
            _shorten(annotation.note, _MAX_NOTE),
            session.colours(annotation),
            actions=actions if session.library is not None else (),
        )

    # Findings

    def _entity(self, entity: Entity) -> DetailSection:
        findings = self._session.reviewed
        places = findings.names.get((entity.type, entity.text), ()) if findings.has_names else ()
        here = next((each for each in places if each.value.span == entity.span), None)
        count = self.tr("%n time(s) in the article", "", len(places)) if len(places) > 1 else ""
        about = (words.kind(entity.type), words.found_by(entity.by), count)
        decided = words.decided(here.decision) if here is not None else ""
        lines = (" · ".join(filter(None, about)), decided)
        return DetailSection(
            "entity", entity.span, self._session.text_of(entity.span), tuple(filter(None, lines)), kind=entity.type
        )

    def commitment(self, index: int) -> DetailSection:
        """The section of a commitment, by its index in the session."""
        session = self._session
        reviewed = session.reviewed_commitments[index]
        commitment = reviewed.value
        assert isinstance(commitment, Commitment)
        about = [words.strength(commitment.strength), *self._value_lines(commitment)]
        why = self.tr("Added manually") if commitment.why is None else words.rule(commitment.why.rule)
        if commitment.why is not None and commitment.why.sure is not None:
            why = f"{why} · {words.sure(commitment.why.sure)}"
        return DetailSection(
            "commitment",
            commitment.span,
            f"{index + 1} · {self._speaker(commitment.speaker)}",
            (*about, why, words.decided(reviewed.decision)),
            actions=self._decision_actions(reviewed) if session.library is not None else (),
        )

    def _speaker(self, speaker: Speaker | None) -> str:
        parts = (speaker.name, speaker.org, speaker.role) if speaker is not None else ()
        return " ".join(self._session.in_script(part) for part in parts if part) or self.tr("Unnamed")

    def _value_lines(self, commitment: Commitment) -> Iterator[str]:
        session = self._session
        for target in commitment.targets:
            plain = target._replace(metric=session.in_script(target.metric), unit=session.in_script(target.unit))
            yield words.target(plain, session.text_of(target.span))
        deadline = commitment.deadline
        if deadline is not None:
            known = filter(None, (session.text_of(deadline.span), words.days(deadline)))
            yield self.tr("Due: {0}").format(" · ".join(known))

    def _decision_actions(self, reviewed: Reviewed) -> tuple[DetailAction, ...]:
        reviewing = self._session.reviewing
        return (
            DetailAction(self.tr("Accept"), partial(reviewing.accept, (reviewed,))),
            DetailAction(self.tr("Edit…"), partial(reviewing.edit, (reviewed,))),
            DetailAction(self.tr("Reject"), partial(reviewing.reject, (reviewed,))),
        )


def _shorten(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[:limit] + "…"
