"""Converts items of a library to and from the JSON objects of a JSONL export; input is validated."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import uuid
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from reader.analysis import codec
from reader.store import times
from reader.store.annotations import from_json as to_annotation
from reader.store.annotations import to_json as annotation_json
from reader.store.articles import ArticleRecord
from reader.store.exchange.library_rows import (
    AcceptedRepair,
    ArticleState,
    DeletedAnnotation,
    KnownName,
    KnownTerm,
    VersionLink,
)
from reader.store.exchange.outgoing import format_time
from reader.store.memos import Memo
from reader.types import (
    Annotation,
    Coder,
    Collection,
    Decision,
    EntityType,
    Name,
    Past,
    Repair,
    Script,
    Span,
    Status,
    Tag,
    Term,
)

Json = dict[str, Any]


class AnnotationWithHistory(NamedTuple):
    """An annotation with its earlier states."""

    annotation: Annotation
    history: tuple[Past, ...]


class UnknownKindError(ValueError):
    """A line of a kind unknown to this version."""


# Export


def to_json(item: Any) -> Json:
    """An item as the object of its line."""
    kind, members = _WRITERS[type(item)]
    return {"kind": kind, **members(item)}


def _text(text: ArticleState) -> Json:
    record = text.record
    return {
        **record._asdict(),
        "marked": json.loads(record.marked),
        "added": format_time(text.added),
        "opened": format_time(text.opened),
        "repair": text.repair,
        "accepted": [
            {
                "span": list(each.repair.span),
                "was": each.repair.was,
                "became": each.repair.became,
                "author": each.author,
                "created": format_time(each.created),
            }
            for each in text.accepted
        ],
        "memo": text.memo and {**text.memo._asdict(), "updated": times.to_text(text.memo.updated)},
        "collections": list(text.collections),
    }


def _marked(marked: AnnotationWithHistory) -> Json:
    history = {"history": _history_json(marked.history)} if marked.history else {}
    return {**annotation_json(marked.annotation), **history}


def _history_json(history: Iterable[Past]) -> list[Json]:
    return [
        {
            "at": times.to_text(past.at),
            "author": past.author,
            "deleted": past.deleted,
            "state": annotation_json(past.state),
        }
        for past in history
    ]


def _decision(decision: Decision) -> Json:
    return {
        **decision._asdict(),
        "span": list(decision.span),
        "status": decision.status.value,
        "value": codec.value_to_json(decision.value),
        "decided": times.to_text(decision.decided),
    }


def _name(known: KnownName) -> Json:
    name = known.name
    kind = name.type and name.type.value
    return {"text": name.text, "type": kind, "author": known.author, "created": format_time(known.created)}


def _term(known: KnownTerm) -> Json:
    term = known.term
    script = term.script and term.script.value
    return {"text": term.text, "becomes": term.becomes, "script": script, "created": format_time(known.created)}


_WRITERS: dict[type, tuple[str, Callable[[Any], Json]]] = {
    Coder: ("coder", lambda coder: coder._asdict()),
    Tag: ("tag", lambda tag: tag._asdict()),
    Collection: ("collection", lambda collection: collection._asdict()),
    KnownName: ("name", _name),
    KnownTerm: ("term", _term),
    ArticleState: ("article", _text),
    AnnotationWithHistory: ("annotation", _marked),
    Decision: ("decision", _decision),
    DeletedAnnotation: ("deleted", lambda deleted: {"id": deleted.id, "history": _history_json(deleted.history)}),
    VersionLink: ("version", lambda version: version._asdict()),
}


# Import


def from_json(data: Any) -> Any:
    """The item of a line. Raises KeyError if a member is missing, else UnknownKindError, ValueError or TypeError."""
    if not isinstance(data, dict):
        raise ValueError("it is not an object")
    kind = _str(data["kind"])
    if kind not in _READERS:
        raise UnknownKindError(kind)
    return _READERS[kind](data)


def _to_coder(data: Json) -> Coder:
    return Coder(_str(data["name"]), _int_between(data["colour"], 0, 8))


def _to_tag(data: Json) -> Tag:
    return Tag(
        _nonempty(data["name"]),
        _int_between(data["colour"], 0, 8),
        None if data["shortcut"] is None else _int_between(data["shortcut"], 1, 9),
        _str(data["description"]),
        None if data["parent"] is None else _uuid(data["parent"]),
        _str(data["memo"]),
        _uuid(data["id"]),
    )


def _to_collection(data: Json) -> Collection:
    parent = None if data["parent"] is None else _uuid(data["parent"])
    return Collection(_uuid(data["id"]), _nonempty(data["name"]), parent)


def _to_name(data: Json) -> KnownName:
    name = Name(_nonempty(data["text"]), None if data["type"] is None else EntityType(data["type"]))
    return KnownName(name, _str(data["author"]), _milliseconds(data["created"]))


def _to_term(data: Json) -> KnownTerm:
    becomes = None if data["becomes"] is None else _str(data["becomes"])
    script = None if data["script"] is None else Script(data["script"])
    if script in (Script.ORIGINAL, Script.READING):
        raise ValueError(f"there is no conversion to {script}")
    return KnownTerm(Term(_nonempty(data["text"]), becomes, script), _milliseconds(data["created"]))


def _to_text(data: Json) -> ArticleState:
    text = _str(data["text"])
    if hashlib.sha256(text.encode()).hexdigest() != data["sha256"]:
        raise ValueError("its text does not match its sha256")
    record = ArticleRecord(
        data["sha256"],
        _str(data["path"]),
        _str(data["encoding"]),
        _str(data["format"]),
        json.dumps([[_str(name), *_span([start, end], len(text))] for name, start, end in data["marked"]]),
        _str(data["title"]),
        _str(data["outlet"]),
        _str(data["byline"]),
        None if data["date"] is None else _day(data["date"]),
        len(text),
        text,
    )
    repair = data["repair"]
    if repair not in (None, True, False):
        raise ValueError("its repair is neither true nor false nor null")
    memo = data["memo"]
    return ArticleState(
        record,
        _milliseconds(data["added"]),
        _milliseconds(data["opened"]),
        repair,
        tuple(_accepted(each, len(text)) for each in data["accepted"]),
        None if memo is None else Memo(_nonempty(memo["text"]), _str(memo["author"]), times.from_text(memo["updated"])),
        tuple(_uuid(each) for each in data["collections"]),
    )


def _accepted(data: Json, length: int) -> AcceptedRepair:
    span, was, became = _span(data["span"], length), _str(data["was"]), _str(data["became"])
    return AcceptedRepair(
        Repair(span, was, became, "variant", True), _str(data["author"]), _milliseconds(data["created"])
    )


def _to_annotation(data: Json) -> Annotation:
    for name in ("quote", "prefix", "suffix", "note", "author"):
        _str(data[name])
    _uuid(data["id"])
    _sha256(data["article"])
    _span(data["span"])
    for name in data["tags"]:
        _nonempty(name)
    return to_annotation(data)


def _to_marked(data: Json) -> AnnotationWithHistory:
    return AnnotationWithHistory(_to_annotation(data), _history(data.get("history", [])))


def _history(history: list[Json]) -> tuple[Past, ...]:
    pasts = []
    for each in history:
        if not isinstance(each["deleted"], bool):
            raise ValueError("deleted is neither true nor false")
        at = times.from_text(each["at"])
        pasts.append(Past(_to_annotation(each["state"]), at, _str(each["author"]), each["deleted"]))
    return tuple(pasts)


def _to_decision(data: Json) -> Decision:
    status = Status(data["status"])
    if status is Status.SUGGESTED:
        raise ValueError("nobody decided")
    _check_value(data["value"])
    value = codec.value_from_json(data["value"])
    _str(value.text)
    return Decision(
        _uuid(data["id"]),
        _sha256(data["article"]),
        _span(data["span"]),
        status,
        value,
        _str(data["author"]),
        times.from_text(data["decided"]),
    )


def _check_value(value: Json | list[Any]) -> None:
    """Check the spans and texts in a decision's value; `codec` checks the members."""
    if isinstance(value, list):  # a name
        _span(value[1:3])
        return
    for name, item in value.items():
        if item is None or isinstance(item, str):
            continue
        if isinstance(item, dict):
            _check_value(item)
        elif name in ("span", "cue_span", "evidence"):
            _span(item)
        else:
            for each in item:
                _check_value(each)


def _to_deleted(data: Json) -> DeletedAnnotation:
    return DeletedAnnotation(_uuid(data["id"]), _history(data["history"]))


def _to_version(data: Json) -> VersionLink:
    version = VersionLink(_sha256(data["article"]), _sha256(data["previous"]))
    if version.article == version.previous:
        raise ValueError("an article cannot be an earlier version of itself")
    return version


_READERS: dict[str, Callable[[Json], Any]] = {
    "coder": _to_coder,
    "tag": _to_tag,
    "collection": _to_collection,
    "name": _to_name,
    "term": _to_term,
    "article": _to_text,
    "annotation": _to_marked,
    "decision": _to_decision,
    "deleted": _to_deleted,
    "version": _to_version,
}


def _str(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not text")
    return value


def _nonempty(value: Any) -> str:
    if _str(value) == "":
        raise ValueError("a name or a text is empty")
    return str(value)


def _int_between(value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError(f"{value!r} is not a number from {least} to {most}")
    return int(value)


def _uuid(value: Any) -> str:
    if str(uuid.UUID(_str(value))) != value:
        raise ValueError(f"{value!r} is not a UUID")
    return str(value)


def _sha256(value: Any) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", _str(value)):
        raise ValueError(f"{value!r} is not a SHA-256 hash")
    return str(value)


def _span(value: Any, length: int = 2**62) -> Span:
    start, end = value
    return Span(_int_between(start, 0, length), _int_between(end, start, length))


def _day(value: Any) -> str:
    return datetime.date.fromisoformat(_str(value)).isoformat()


def _milliseconds(value: Any) -> int:
    return times.to_milliseconds(times.from_text(_str(value)))
