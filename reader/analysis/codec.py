"""Converts an analysis to JSON and back without loss: dates in ISO form, decimals as strings.

Decoding runs whenever an article is reopened, so it is optimised: `tuple.__new__` takes a third of the time of a named
tuple's constructor, and a dictionary look-up a tenth of an enum's.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import Any

from reader.analysis.garbage import gc_disabled
from reader.types import (
    Analysis,
    Commitment,
    Comparator,
    Deadline,
    Entity,
    EntityType,
    Fields,
    FoundBy,
    Span,
    Speaker,
    Strength,
    Target,
    Why,
)

_new = tuple.__new__
_SLICE_SIZE = 500  # entities; encoded and decoded in a few milliseconds
_RATIO = 5  # one commitment takes as long as five entities
_TYPES = {kind.value: kind for kind in EntityType}
_FINDERS = {finder.value: finder for finder in FoundBy}
_STRENGTHS = {strength.value: strength for strength in Strength}
_COMPARATORS = {comparator.value: comparator for comparator in Comparator}


def to_json(analysis: Analysis) -> dict[str, Any]:
    """The analysis as a JSON value; spans are ``[start, end]``."""
    return {
        "fields": _fields(analysis.fields),
        "entities": [_entity(entity) for entity in analysis.entities],
        "commitments": [_commitment(commitment) for commitment in analysis.commitments],
        "unsure": [_commitment(commitment) for commitment in analysis.unsure],
    }


@gc_disabled()  # collecting garbage would take longer than decoding
def from_json(data: dict[str, Any]) -> Analysis:
    """The inverse of `to_json`. Raises KeyError, TypeError or ValueError for invalid data."""
    return Analysis(
        _to_fields(data["fields"]),
        tuple(map(_to_entity, data["entities"])),
        tuple(map(_to_commitment, data["commitments"])),
        tuple(map(_to_commitment, data["unsure"])),
    )


def to_utf8(analysis: Analysis) -> bytes:
    """The JSON text for `from_text`, in UTF-8, written in pieces so that other threads can run.

    A `str` would take four times the memory, and as much time, if it had a single character outside the BMP.
    """
    return b"".join(map(str.encode, _pieces(analysis)))


@gc_disabled()
def from_text(text: str) -> Analysis:
    """Decode the text of `to_utf8` or `json.dumps`, in pieces so that other threads can run.

    Raises KeyError, TypeError or ValueError for invalid data.
    """
    data = _read_members(text)
    if data is None:
        return from_json(json.loads(text))
    found = (tuple(data[name]) for name in ("entities", "commitments", "unsure"))
    return Analysis(_to_fields(data["fields"]), *found)


def _pieces(analysis: Analysis) -> Iterator[str]:
    fields, entities, commitments, unsure = analysis
    yield f'{{"fields":{_compact(_fields(fields))},"entities":['
    yield from _members(_entity, entities, _SLICE_SIZE)
    yield '],"commitments":['
    yield from _members(_commitment, commitments, _SLICE_SIZE // _RATIO)
    yield '],"unsure":['
    yield from _members(_commitment, unsure, _SLICE_SIZE // _RATIO)
    yield "]}"


def _members(encode: Callable[[Any], Any], values: Sequence[Any], size: int) -> Iterator[str]:
    """The members of a JSON list, without its brackets."""
    for start in range(0, len(values), size):
        yield ("," if start else "") + _compact([encode(each) for each in values[start : start + size]])[1:-1]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _read_members(text: str) -> dict[str, Any] | None:
    """Decode an object as `to_utf8` writes it, one list member at a time; None if it is formatted differently.

    The JSON value of each member is freed at once: freeing all of them together would take as long as decoding.
    """
    scan, at = json.JSONDecoder().raw_decode, 1
    decoders: dict[str, Callable[[Any], Any]] = {
        "entities": _to_entity,
        "commitments": _to_commitment,
        "unsure": _to_commitment,
    }
    data: dict[str, Any] = {}
    try:
        while True:
            name, at = scan(text, at)
            if text[at + 1] == "[" and text[at + 2] != "]":
                data[name], sign, decode = [], ",", decoders.get(name)
                at += 1
                while sign == ",":
                    value, at = scan(text, at + 1)
                    data[name].append(decode(value) if decode is not None else value)
                    sign = text[at]
                at += sign == "]"
            else:
                value, at = scan(text, at + 1)
                data[name] = list(map(decoders[name], value)) if name in decoders else value
            if text[at : at + 2] == "}":  # the end; a two-character slice, since the text may be a book's
                return data
            if text[at] != ",":
                return None
            at += 1
    except (json.JSONDecodeError, IndexError):
        return None


def slices(analysis: Analysis, size: int = _SLICE_SIZE) -> Iterator[Analysis]:
    """Split the analysis into slices of up to `size` entities and a fifth as many of each list of commitments.

    There is at least one slice.

    Each converts to JSON and back in a few milliseconds, so that the window stays responsive. `joined` is the inverse.
    """
    fields, entities, commitments, unsure = analysis
    for start in range(0, max(len(entities), _RATIO * len(commitments), _RATIO * len(unsure), 1), size):
        end = start + size
        first, last = start // _RATIO, end // _RATIO
        yield Analysis(fields, entities[start:end], commitments[first:last], unsure[first:last])


def joined(slices: Sequence[Analysis]) -> Analysis:
    """Join one or more `slices`."""
    return Analysis(
        slices[0].fields,
        tuple(chain.from_iterable(each.entities for each in slices)),
        tuple(chain.from_iterable(each.commitments for each in slices)),
        tuple(chain.from_iterable(each.unsure for each in slices)),
    )


def shifted(analysis: Analysis, by: int) -> Analysis:
    """Shift the spans of entities and commitments by `by`, the start of the excerpt; the fields are unchanged."""
    entities = tuple(entity._replace(span=_shift(entity.span, by)) for entity in analysis.entities)
    return Analysis(analysis.fields, entities, _shift(analysis.commitments, by), _shift(analysis.unsure, by))


def _shift(value: Any, by: int) -> Any:
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if isinstance(value, tuple):
        inner = [_shift(each, by) for each in value]
        return tuple(inner) if type(value) is tuple else type(value)._make(inner)  # type: ignore[attr-defined]
    return value


def value_to_json(value: Commitment | Entity) -> Any:
    """Encode a commitment or entity. Libraries store decisions in this form: changing it requires a migration."""
    return _commitment(value) if isinstance(value, Commitment) else _entity(value)


def value_from_json(data: Any) -> Commitment | Entity:
    """The inverse of `value_to_json`."""
    return _to_commitment(data) if isinstance(data, dict) else _to_entity(data)


def _entity(entity: Entity) -> list[Any]:
    kind, (start, end), text, by = entity
    return [kind._value_, start, end, text, by._value_]  # `.value` is slow, and a book has tens of thousands


def _to_entity(data: list[Any]) -> Entity:
    kind, start, end, text, by = data
    return _new(Entity, (_TYPES[kind], _new(Span, (start, end)), text, _FINDERS[by]))


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _maybe(span: Span | None) -> list[int] | None:
    return None if span is None else _pair(span)


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else _new(Span, pair)


def _date(date: datetime.date | None) -> str | None:
    return None if date is None else date.isoformat()


@lru_cache(maxsize=1024)
def _to_date(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _to_number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _fields(fields: Fields) -> dict[str, Any]:
    return {
        "title": _maybe(fields.title),
        "outlet": _maybe(fields.outlet),
        "date": _date(fields.date),
        "date_span": _maybe(fields.date_span),
        "byline": _maybe(fields.byline),
        "credits": [_pair(span) for span in fields.credits],
        "body": list(fields.body),
    }


def _to_fields(data: dict[str, Any]) -> Fields:
    return Fields(
        _span(data["title"]),
        _span(data["outlet"]),
        _to_date(data["date"]),
        _span(data["date_span"]),
        _span(data["byline"]),
        tuple(Span(*pair) for pair in data["credits"]),
        tuple(data["body"]),
    )


def _commitment(commitment: Commitment) -> dict[str, Any]:
    speaker, deadline, why = commitment.speaker, commitment.deadline, commitment.why
    return {
        "span": _pair(commitment.span),
        "text": commitment.text,
        "cue": commitment.cue,
        "cue_span": _maybe(commitment.cue_span),
        "strength": commitment.strength.value,
        "speaker": speaker
        and {
            "name": speaker.name,
            "role": speaker.role,
            "org": speaker.org,
            "span": _maybe(speaker.span),
        },
        "targets": [_target(target) for target in commitment.targets],
        "deadline": deadline
        and {
            "span": _pair(deadline.span),
            "text": deadline.text,
            "first": _date(deadline.first),
            "last": _date(deadline.last),
        },
        "why": why and _why(why),
    }


def _why(why: Why) -> dict[str, Any]:
    learned = {} if why.sure is None else {"sure": why.sure, "weighed": [_pair(word) for word in why.weighed]}
    return {"rule": why.rule, "speaker": why.speaker, "evidence": _maybe(why.evidence), **learned}


def _target(target: Target) -> dict[str, Any]:
    return {
        "span": _pair(target.span),
        "text": target.text,
        "metric": target.metric,
        "comparator": target.comparator.value,
        "value": _number(target.value),
        "low": _number(target.low),
        "high": _number(target.high),
        "unit": target.unit,
    }


def _to_commitment(data: dict[str, Any]) -> Commitment:
    speaker, deadline, why, targets = data["speaker"], data["deadline"], data["why"], data["targets"]
    return _new(
        Commitment,
        (
            _new(Span, data["span"]),
            data["text"],
            data["cue"],
            _span(data["cue_span"]),
            _STRENGTHS[data["strength"]],
            speaker and _new(Speaker, (speaker["name"], speaker["role"], speaker["org"], _span(speaker["span"]))),
            tuple(map(_to_target, targets)) if targets else (),
            deadline and _to_deadline(deadline),
            why and _to_why(why),
        ),
    )


def _to_why(data: dict[str, Any]) -> Why:
    """Decisions of earlier versions have no `sure`; their `score` was not calibrated, and is dropped with its words."""
    sure = data.get("sure")
    weighed = () if sure is None else tuple([_new(Span, pair) for pair in data["weighed"]])
    return _new(Why, (data["rule"], data["speaker"], _span(data["evidence"]), sure, weighed))


def _to_target(data: dict[str, Any]) -> Target:
    return _new(
        Target,
        (
            _new(Span, data["span"]),
            data["text"],
            data["metric"],
            _COMPARATORS[data["comparator"]],
            _to_number(data["value"]),
            _to_number(data["low"]),
            _to_number(data["high"]),
            data["unit"],
        ),
    )


def _to_deadline(data: dict[str, Any]) -> Deadline:
    return _new(Deadline, (_new(Span, data["span"]), data["text"], _to_date(data["first"]), _to_date(data["last"])))
