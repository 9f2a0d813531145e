"""Translated descriptions of merge plans and conflicts, without widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from reader.store.memos import Memo
from reader.store.merging import Conflict, ConflictSide, MergeCount, MergeKind, Plan
from reader.types import Annotation, Collection, Commitment, Decision, Name, Repair, Script, Span, Tag, Term
from reader.ui import words
from reader.ui.dialogs.passages import Passages
from reader.ui.words import listed, tr

PassageTexts: TypeAlias = Mapping[tuple[str, Span], str]  # text of passages, by article and span, in the page's script


class ComparedField(NamedTuple):
    """A compared field: its name and both values; `colours` are indices into the theme's tag colours."""

    name: str
    mine: str
    theirs: str
    colours: tuple[int, int] | None = None


def kind(kind: MergeKind) -> str:
    """The singular name of a kind."""
    return {
        MergeKind.ARTICLE: tr("Article"),
        MergeKind.TAG: tr("Tag"),
        MergeKind.COLLECTION: tr("Collection"),
        MergeKind.ANNOTATION: tr("Mark"),
        MergeKind.DECISION: tr("Decision"),
        MergeKind.MEMO: tr("Memo"),
        MergeKind.NAME: tr("Name"),
        MergeKind.TERM: tr("Term"),
        MergeKind.CHARACTER: tr("Accepted character"),
        MergeKind.READING: tr("Text repair"),
    }[kind]


def kind_plural(kind: MergeKind) -> str:
    """The plural name of a kind."""
    return {
        MergeKind.ARTICLE: tr("Articles"),
        MergeKind.TAG: tr("Tags"),
        MergeKind.COLLECTION: tr("Collections"),
        MergeKind.ANNOTATION: tr("Marks"),
        MergeKind.DECISION: tr("Decisions"),
        MergeKind.MEMO: tr("Memos"),
        MergeKind.NAME: tr("Names"),
        MergeKind.TERM: tr("Terms"),
        MergeKind.CHARACTER: tr("Accepted characters"),
        MergeKind.READING: tr("Text repairs"),
    }[kind]


def incoming(count: MergeCount) -> str:
    """How many items of one kind are incoming, or "" if none."""
    parts = (
        (count.new, tr("{0} new").format(count.new)),
        (count.changed, tr("{0} changed by them").format(count.changed)),
        (count.deleted, tr("{0} deleted by them").format(count.deleted)),
    )
    return listed(words for number, words in parts if number)


def lines(plan: Plan) -> list[tuple[str, str]]:
    """The kinds with incoming items: name and count."""
    return [(kind_plural(each), incoming(count)) for each, count in plan.counts.items() if count.incoming]


def passage_texts(conflicts: Sequence[Conflict], passages: Passages) -> PassageTexts:
    """The texts of the passages in conflicts; edited texts of decisions are left out. Raises `LibraryError`."""
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


def title(conflict: Conflict, texts: PassageTexts) -> str:
    """One line that identifies a conflict."""
    value = conflict.mine.value if conflict.mine.value is not None else conflict.theirs.value
    if isinstance(value, Annotation):
        return texts.get((value.article, value.span), value.quote)
    if isinstance(value, (Tag, Collection)):
        return value.name
    if isinstance(value, Decision):
        return texts.get((value.article, value.value.span), value.value.text)
    if isinstance(value, (Name, Term)):
        return value.text
    if isinstance(value, Repair):
        return value.was
    return conflict.title


def fields(conflict: Conflict, texts: PassageTexts) -> list[ComparedField]:
    """The fields to compare; author and time come last, if known."""
    sides = conflict.mine, conflict.theirs
    found = [dict(_side_lines(side, texts)) for side in sides]
    names = list(dict.fromkeys([*found[0], *found[1]]))
    mine, theirs = (side.value for side in sides)
    colours = (mine.colour, theirs.colour) if isinstance(mine, Tag) and isinstance(theirs, Tag) else None
    out = [
        ComparedField(name, found[0].get(name, ""), found[1].get(name, ""), colours if name == tr("Colour") else None)
        for name in names
    ]
    return [field for field in out if field.mine or field.theirs]


def _side_lines(side: ConflictSide, texts: PassageTexts) -> list[tuple[str, str]]:
    return [
        *_value_lines(side, texts),
        (tr("Changed by"), side.author),
        (tr("Changed on"), words.moment(side.time) if side.time is not None else ""),
    ]


def _value_lines(side: ConflictSide, texts: PassageTexts) -> list[tuple[str, str]]:
    value = side.value
    if value is None:
        return [(tr("Quoted text"), tr("deleted"))]
    if isinstance(value, Annotation):
        return [
            (tr("Quoted text"), texts.get((value.article, value.span), value.quote)),
            (tr("Tags"), listed(value.tags) or tr("none")),
            (tr("Note"), value.note),
        ]
    if isinstance(value, Tag):
        return [
            (tr("Name"), value.name),
            (tr("Parent tag"), side.parent_name),
            (tr("Colour"), str(value.colour + 1)),
            (tr("Description"), value.description),
            (tr("Memo"), value.memo),
        ]
    if isinstance(value, Collection):
        return [(tr("Name"), value.name), (tr("Parent collection"), side.parent_name or tr("top level"))]
    if isinstance(value, Decision):
        return [(tr("Status"), words.status(value.status)), *_decision_lines(value, texts)]
    return [_single_line(value)]


def _decision_lines(decision: Decision, texts: PassageTexts) -> list[tuple[str, str]]:
    value = decision.value
    text = texts.get((decision.article, value.span), value.text)
    if not isinstance(value, Commitment):
        return [(tr("Name"), text), (tr("Type"), words.kind(value.type))]
    speaker = " ".join(filter(None, (value.speaker or ())[:3]))
    return [
        (tr("Quoted text"), text),
        (tr("Strength"), words.strength(value.strength)),
        (tr("Actor"), speaker),
        (tr("Figures"), listed(target.text for target in value.targets)),
        (tr("Deadline"), value.deadline.text if value.deadline else ""),
    ]


def _single_line(value: object) -> tuple[str, str]:
    """A value described by one field."""
    if isinstance(value, Memo):
        return tr("Memo"), value.text
    if isinstance(value, Name):
        return tr("Kind"), words.kind(value.type) if value.type else tr("never a name")
    if isinstance(value, Term):
        return tr("Converted to"), value.becomes if value.becomes is not None else tr("not converted")
    if isinstance(value, Repair):
        return tr("Replacement"), value.became
    return tr("Text"), tr("repaired") if value else tr("not repaired")
