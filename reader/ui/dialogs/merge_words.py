"""What merging is about, in words of the window's language. Knows no widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QDateTime, QLocale

from reader.store.memos import Memo
from reader.store.merging import Conflict, Count, Kind, Plan, Side
from reader.types import Annotation, Collection, Commitment, Decision, Name, Repair, Script, Span, Tag, Term
from reader.ui import words
from reader.ui.model.passages import Passages
from reader.ui.words import listed, tr

Read: TypeAlias = Mapping[tuple[str, Span], str]  # what passages of articles read as in the script of the page


class Field(NamedTuple):
    """A line of a comparison: what it is, and what it is on either side; `colours` are places in the theme's tags."""

    name: str
    mine: str
    theirs: str
    colours: tuple[int, int] | None = None


def kind(kind: Kind) -> str:
    """What something is, for one of it."""
    return {
        Kind.ARTICLE: tr("Article"),
        Kind.TAG: tr("Tag"),
        Kind.COLLECTION: tr("Collection"),
        Kind.ANNOTATION: tr("Mark"),
        Kind.DECISION: tr("Decision"),
        Kind.MEMO: tr("Memo"),
        Kind.NAME: tr("Name"),
        Kind.TERM: tr("Term"),
        Kind.CHARACTER: tr("Accepted character"),
        Kind.READING: tr("Repair of the text"),
    }[kind]


def kinds(kind: Kind) -> str:
    """The same for many."""
    return {
        Kind.ARTICLE: tr("Articles"),
        Kind.TAG: tr("Tags"),
        Kind.COLLECTION: tr("Collections"),
        Kind.ANNOTATION: tr("Marks"),
        Kind.DECISION: tr("Decisions"),
        Kind.MEMO: tr("Memos"),
        Kind.NAME: tr("Names"),
        Kind.TERM: tr("Terms"),
        Kind.CHARACTER: tr("Accepted characters"),
        Kind.READING: tr("Repairs of texts"),
    }[kind]


def coming(count: Count) -> str:
    """What comes of one kind, or "" if nothing does."""
    parts = (
        (count.new, tr("{0} new").format(count.new)),
        (count.changed, tr("{0} changed by them").format(count.changed)),
        (count.deleted, tr("{0} deleted by them").format(count.deleted)),
    )
    return listed(words for number, words in parts if number)


def lines(plan: Plan) -> list[tuple[str, str]]:
    """A line for each kind of which something comes: its name and how many."""
    return [(kinds(each), coming(count)) for each, count in plan.counts.items() if count.coming]


def read(conflicts: Sequence[Conflict], passages: Passages) -> Read:
    """What the passages that conflicts are about read as; words that a decision holds itself stay. LibraryError."""
    found = {}
    for conflict in conflicts:
        for value in (conflict.mine.value, conflict.theirs.value):
            if isinstance(value, Annotation):
                found[value.article, value.span] = passages.read(value.article, value.span, value.quote)
            elif isinstance(value, Decision):
                views, held = passages.views(value.article), value.value
                if views is not None and views.text(held.span, Script.READING) == held.text:
                    found[value.article, held.span] = passages.read(value.article, held.span, held.text)
    return found


def title(conflict: Conflict, read: Read) -> str:
    """What a conflict is about, in a line."""
    value = conflict.mine.value if conflict.mine.value is not None else conflict.theirs.value
    if isinstance(value, Annotation):
        return read.get((value.article, value.span), value.quote)
    if isinstance(value, (Tag, Collection)):
        return value.name
    if isinstance(value, Decision):
        return read.get((value.article, value.value.span), value.value.text)
    if isinstance(value, (Name, Term)):
        return value.text
    if isinstance(value, Repair):
        return value.was
    return conflict.title


def fields(conflict: Conflict, read: Read) -> list[Field]:
    """The lines of a comparison; who and when come last, where they are kept."""
    sides = conflict.mine, conflict.theirs
    found = [dict(_said(side, read)) for side in sides]
    names = list(dict.fromkeys([*found[0], *found[1]]))
    mine, theirs = (side.value for side in sides)
    colours = (mine.colour, theirs.colour) if isinstance(mine, Tag) and isinstance(theirs, Tag) else None
    out = [
        Field(name, found[0].get(name, ""), found[1].get(name, ""), colours if name == tr("Colour") else None)
        for name in names
    ]
    return [field for field in out if field.mine or field.theirs]


def _said(side: Side, read: Read) -> list[tuple[str, str]]:
    return [
        *_value(side, read),
        (tr("By"), side.author),
        (tr("When"), _time(side)),
    ]


def _value(side: Side, read: Read) -> list[tuple[str, str]]:
    value = side.value
    if value is None:
        return [(tr("Words"), tr("deleted"))]
    if isinstance(value, Annotation):
        return [
            (tr("Words"), read.get((value.article, value.span), value.quote)),
            (tr("Tags"), listed(value.tags) or tr("none")),
            (tr("Note"), value.note),
        ]
    if isinstance(value, Tag):
        return [
            (tr("Name"), value.name),
            (tr("Below"), side.above),
            (tr("Colour"), str(value.colour + 1)),
            (tr("Description"), value.description),
            (tr("Memo"), value.memo),
        ]
    if isinstance(value, Collection):
        return [(tr("Name"), value.name), (tr("In"), side.above or tr("no other"))]
    if isinstance(value, Decision):
        return [(tr("Decided"), words.status(value.status)), *_decided(value, read)]
    return [_short(value)]


def _decided(decision: Decision, read: Read) -> list[tuple[str, str]]:
    value = decision.value
    text = read.get((decision.article, value.span), value.text)
    if not isinstance(value, Commitment):
        return [(tr("Name"), text), (tr("Type"), words.kind(value.type))]
    speaker = " ".join(filter(None, (value.speaker or ())[:3]))
    return [
        (tr("Words"), text),
        (tr("Strength"), words.strength(value.strength)),
        (tr("Who"), speaker),
        (tr("Figures"), listed(target.text for target in value.targets)),
        (tr("Deadline"), value.deadline.text if value.deadline else ""),
    ]


def _short(value: object) -> tuple[str, str]:
    """What is said in one line."""
    if isinstance(value, Memo):
        return tr("Memo"), value.text
    if isinstance(value, Name):
        return tr("Is"), words.kind(value.type) if value.type else tr("never a name")
    if isinstance(value, Term):
        return tr("Becomes"), value.becomes if value.becomes is not None else tr("stays as it is")
    if isinstance(value, Repair):
        return tr("Read as"), value.became
    return tr("Text"), tr("repaired") if value else tr("left as it is")


def _time(side: Side) -> str:
    if side.time is None:
        return ""
    time = QDateTime.fromSecsSinceEpoch(int(side.time.timestamp()))
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)
