"""What lies at a place of the article, layer by layer, in words of the window: what a hover card says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDateTime, QLocale, QObject

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
from reader.ui.chrome.segments import NAMES
from reader.ui.look.layers import Layer
from reader.ui.model.session import Session
from reader.ui.words import listed

if TYPE_CHECKING:
    from reader.ui.finding.finding import Finding
    from reader.ui.model.proofreading import Proofreading

_MARKS = 8  # over one place that are told of
_SHOWN, _NOTE = 60, 4000  # characters of a repaired run and of a note


class Verb(NamedTuple):
    """Something that can be done at once."""

    words: str
    run: Callable[[], object]


class Section(NamedTuple):
    """What one thing over the place is: a title, lines below it, a note; all of it plain text.

    `span` is its place in the source, `layer` what it is, `colours` those of its tags, `kind` of its underline.
    """

    layer: str
    span: Span
    title: str
    lines: tuple[str, ...] = ()
    note: str = ""
    colours: tuple[int, ...] = ()
    kind: EntityType | None = None
    verbs: tuple[Verb, ...] = ()


class PlaceDetails(QObject):
    """Asks the session, the proofreading and the finding what lies at a source offset.

    `write_note(annotation)` is what the window does when the note of a mark is to be written.
    """

    def __init__(
        self, session: Session, proof: Proofreading, finding: Finding, write_note: Callable[[Annotation], None]
    ) -> None:
        """Nothing is asked before `sections`."""
        super().__init__()
        self._session = session
        self._proof = proof
        self._finding = finding
        self._write_note = write_note

    def sections(self, offset: int) -> list[Section]:
        """What lies at a source offset, the smallest things first."""
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

    def words(self, offset: int) -> str:
        """The same as lines of text; "" for nothing."""
        return "\n".join(
            line for each in self.sections(offset) for line in (each.title, *each.lines, each.note) if line
        )

    # How the text reads

    def _proofread(self, offset: int) -> Iterator[Section]:
        suspect, repair, session = self._proof.suspect_at(offset), self._proof.repair_at(offset), self._session
        if suspect is not None and session.shows_suspects:
            accept = Verb(self.tr("Accept {0}").format(suspect.likely), partial(self._proof.accept, [suspect]))
            verbs = (accept,) if session.library is not None else ()
            yield Section("suspect", suspect.span, self.of_suspect(suspect), verbs=verbs)
        if repair is not None:
            yield Section("repair", repair.span, self.of_repair(repair))
        for term, span in self._terms(offset):
            yield Section("term", span, self._of_term(term))

    def of_suspect(self, suspect: Suspect) -> str:
        """Why a character is suspicious, in a sentence."""
        if suspect.phrase:
            return self.tr("{0} is perhaps {1}, as in {2}").format(suspect.char, suspect.likely, suspect.phrase)
        return self.tr("{0} is perhaps {1}: it rarely stands so in Traditional").format(suspect.char, suspect.likely)

    def of_repair(self, repair: Repair) -> str:
        """What stood in the source and how sure what became of it is."""
        was, became = _short(repair.was, _SHOWN), _short(repair.became, _SHOWN)
        if repair.kind == "variant":
            return self.tr("{0} in the file; you accepted {1}").format(was, became)
        sure = self.tr("certain") if repair.certain else self.tr("guessed")
        return self.tr("{0} in the file, repaired: {1} ({2})").format(was, became, sure)

    def _terms(self, offset: int) -> Iterator[tuple[Term, Span]]:
        """The person's terms over an offset; asks for the text there only where there are any."""
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

    def _of_term(self, term: Term) -> str:
        if term.becomes is None:
            said = self.tr("Term: {0} stays as it is").format(term.text)
        else:
            said = self.tr("Term: {0} becomes {1}").format(term.text, term.becomes)
        return said if term.script is None else f"{said} ({NAMES[term.script]})"

    # Hits and marks

    def _hits(self, offset: int) -> Iterator[Section]:
        hits = self._finding.hits
        at = bisect_right(hits, offset, key=lambda each: each.start) - 1
        if at >= 0 and offset < hits[at].end:
            yield Section("hit", hits[at], self.tr("Hit {0} of {1}").format(at + 1, len(hits)))

    def _marks(self, offset: int) -> Iterator[Section]:
        marks = self._session.marks_at(offset)
        for each in marks[:_MARKS]:
            yield self._mark(each)
        if len(marks) > _MARKS:
            yield Section("mark", marks[-1].span, self.tr("%n more mark(s) here", "", len(marks) - _MARKS))

    def _mark(self, annotation: Annotation) -> Section:
        session = self._session
        made = QDateTime.fromSecsSinceEpoch(int(annotation.updated.timestamp()))
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        verbs = (
            Verb(self.tr("Note…"), partial(self._write_note, annotation)),
            Verb(self.tr("Delete"), partial(session.changes.delete, annotation)),
        )
        return Section(
            "mark",
            annotation.span,
            listed(annotation.tags) or self.tr("Untagged"),
            (" · ".join(filter(None, (annotation.author, when))),),
            _short(annotation.note, _NOTE),
            session.colours(annotation),
            verbs=verbs if session.library is not None else (),
        )

    # What was found

    def _entity(self, entity: Entity) -> Section:
        standing = self._session.standing
        places = standing.names.get((entity.type, entity.text), ()) if standing.has_names else ()
        here = next((each for each in places if each.value.span == entity.span), None)
        count = self.tr("%n time(s) in the article", "", len(places)) if len(places) > 1 else ""
        about = (words.kind(entity.type), words.found_by(entity.by), count)
        decided = words.decided(here.decision) if here is not None else ""
        lines = (" · ".join(filter(None, about)), decided)
        return Section(
            "entity", entity.span, self._session.reads(entity.span), tuple(filter(None, lines)), kind=entity.type
        )

    def commitment(self, place: int) -> Section:
        """The commitment at a place in the session's list."""
        session = self._session
        judged = session.judged[place]
        commitment = judged.value
        assert isinstance(commitment, Commitment)
        about = [words.strength(commitment.strength), *self._values(commitment)]
        why = self.tr("Made by hand.") if commitment.why is None else words.rule(commitment.why.rule)
        return Section(
            "commitment",
            commitment.span,
            f"{place + 1} · {self._who(commitment.speaker)}",
            (*about, why, words.decided(judged.decision)),
            verbs=self._deciding(judged) if session.library is not None else (),
        )

    def _who(self, speaker: Speaker | None) -> str:
        parts = (speaker.name, speaker.org, speaker.role) if speaker is not None else ()
        return " ".join(self._session.in_script(part) for part in parts if part) or self.tr("Unnamed")

    def _values(self, commitment: Commitment) -> Iterator[str]:
        session = self._session
        for target in commitment.targets:
            plain = target._replace(metric=session.in_script(target.metric), unit=session.in_script(target.unit))
            yield words.target(plain, session.reads(target.span))
        deadline = commitment.deadline
        if deadline is not None:
            known = filter(None, (session.reads(deadline.span), words.days(deadline)))
            yield self.tr("By: {0}").format(" · ".join(known))

    def _deciding(self, judged: Reviewed) -> tuple[Verb, ...]:
        deciding = self._session.deciding
        return (
            Verb(self.tr("Accept"), partial(deciding.accept, (judged,))),
            Verb(self.tr("Edit…"), partial(deciding.edit, (judged,))),
            Verb(self.tr("Reject"), partial(deciding.reject, (judged,))),
        )


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + "…"
