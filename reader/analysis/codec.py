"""Analysis as JSON and back, without loss: dates in ISO form, decimals as strings.

The way back is walked whenever an article is opened again, so it takes the shortest: `tuple.__new__` makes a named
tuple in a third of the time of its own constructor, and a dictionary finds a member of an enumeration in a tenth.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import Any

from reader.analysis.garbage import uncollected
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
_SLICE = 500  # entities that are turned into text and back in a few milliseconds
_WEIGHT = 5  # entities that take as long as one commitment
_TYPES = {kind.value: kind for kind in EntityType}
_FINDERS = {finder.value: finder for finder in FoundBy}
_STRENGTHS = {strength.value: strength for strength in Strength}
_COMPARATORS = {comparator.value: comparator for comparator in Comparator}


def to_json(analysis: Analysis) -> dict[str, Any]:
    """A value that `json.dumps` takes; spans are ``[start, end]``."""
    return {
        "fields": _fields(analysis.fields),
        "entities": [_entity(entity) for entity in analysis.entities],
        "commitments": [_commitment(commitment) for commitment in analysis.commitments],
    }


@uncollected()  # looking for garbage takes longer than making all of this
def from_json(data: dict[str, Any]) -> Analysis:
    """The analysis that `to_json` made `data` of. KeyError, TypeError or ValueError for anything else."""
    return Analysis(
        _to_fields(data["fields"]),
        tuple(map(_to_entity, data["entities"])),
        tuple(map(_to_commitment, data["commitments"])),
    )


def to_utf8(analysis: Analysis) -> bytes:
    """`to_json` as the text that `from_text` reads, in UTF-8, written in pieces, since another thread waits meanwhile.

    As a string of Python's it took four times the memory where one rare character is in it, and so as much time.
    """
    return b"".join(map(str.encode, _written(analysis)))


@uncollected()
def from_text(text: str) -> Analysis:
    """The analysis that `to_utf8` or `json.dumps` wrote, read in pieces, so that no other thread waits for long.

    KeyError, TypeError or ValueError for anything else.
    """
    read = _read(text)
    if read is None:
        return from_json(json.loads(text))
    return Analysis(_to_fields(read["fields"]), tuple(read["entities"]), tuple(read["commitments"]))


def _written(analysis: Analysis) -> Iterator[str]:
    fields, entities, commitments = analysis
    yield f'{{"fields":{_compact(_fields(fields))},"entities":['
    yield from _members(_entity, entities, _SLICE)
    yield '],"commitments":['
    yield from _members(_commitment, commitments, _SLICE // _WEIGHT)
    yield "]}"


def _members(write: Callable[[Any], Any], values: Sequence[Any], size: int) -> Iterator[str]:
    """The members of a list, as they stand between its brackets."""
    for start in range(0, len(values), size):
        yield ("," if start else "") + _compact([write(each) for each in values[start : start + size]])[1:-1]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _read(text: str) -> dict[str, Any] | None:
    """An object as `to_utf8` writes it, its lists one member at a time; None where it is written otherwise.

    What a member is made of goes at once: to let go of all of that together would take as long as making it.
    """
    scan, at = json.JSONDecoder().raw_decode, 1
    ways: dict[str, Callable[[Any], Any]] = {"entities": _to_entity, "commitments": _to_commitment}
    data: dict[str, Any] = {}
    try:
        while True:
            name, at = scan(text, at)
            if text[at + 1] == "[" and text[at + 2] != "]":
                data[name], sign, way = [], ",", ways.get(name)
                at += 1
                while sign == ",":
                    value, at = scan(text, at + 1)
                    data[name].append(way(value) if way is not None else value)
                    sign = text[at]
                at += sign == "]"
            else:
                value, at = scan(text, at + 1)
                data[name] = list(map(ways[name], value)) if name in ways else value
            if text[at : at + 2] == "}":  # all that is left, of which no more is taken: it may be a book's
                return data
            if text[at] != ",":
                return None
            at += 1
    except (json.JSONDecodeError, IndexError):
        return None


def slices(analysis: Analysis, size: int = _SLICE) -> Iterator[Analysis]:
    """The analysis in slices of up to `size` entities and a fifth of that of commitments, at least one; `joined` takes
    them back.

    Of a long analysis each slice is turned into JSON and back in a few milliseconds, so that a window can do
    something else between two of them.
    """
    fields, entities, commitments = analysis
    for start in range(0, max(len(entities), _WEIGHT * len(commitments), 1), size):
        end = start + size
        yield Analysis(fields, entities[start:end], commitments[start // _WEIGHT : end // _WEIGHT])


def joined(slices: Sequence[Analysis]) -> Analysis:
    """The analysis that was cut into these slices, one or more."""
    return Analysis(
        slices[0].fields,
        tuple(chain.from_iterable(each.entities for each in slices)),
        tuple(chain.from_iterable(each.commitments for each in slices)),
    )


def moved(analysis: Analysis, by: int) -> Analysis:
    """The analysis of an excerpt that begins at `by`, in spans of the whole; its fields stay as they are."""
    entities = tuple(entity._replace(span=_moved(entity.span, by)) for entity in analysis.entities)
    return Analysis(analysis.fields, entities, _moved(analysis.commitments, by))


def _moved(value: Any, by: int) -> Any:
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if isinstance(value, tuple):
        inner = [_moved(each, by) for each in value]
        return tuple(inner) if type(value) is tuple else type(value)._make(inner)  # type: ignore[attr-defined]
    return value


def value_to_json(value: Commitment | Entity) -> Any:
    """One commitment or entity. Libraries keep decisions in this form, so that changing it takes a migration."""
    return _commitment(value) if isinstance(value, Commitment) else _entity(value)


def value_from_json(data: Any) -> Commitment | Entity:
    """The commitment or entity that `value_to_json` made `data` of."""
    return _to_commitment(data) if isinstance(data, dict) else _to_entity(data)


def _entity(entity: Entity) -> list[Any]:
    kind, (start, end), text, by = entity
    return [kind._value_, start, end, text, by._value_]  # `value` is slow, and a book has tens of thousands


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
    asked = {} if why.score is None else {"score": why.score, "weighed": _maybe(why.weighed)}
    return {"rule": why.rule, "speaker": why.speaker, "evidence": _maybe(why.evidence), **asked}


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
    """What libraries of earlier versions keep has neither score nor weighed words."""
    weighed = data.get("weighed")
    return _new(Why, (data["rule"], data["speaker"], _span(data["evidence"]), data.get("score"), _span(weighed)))


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
