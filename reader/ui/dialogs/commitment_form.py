"""Conversion between a commitment and the text fields of its form."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import NamedTuple

from reader.analysis import numbers
from reader.text.views import Views
from reader.types import Commitment, Comparator, Deadline, Script, Span, Speaker, Strength, Target
from reader.ui import words
from reader.ui.dialogs import extent
from reader.ui.words import tr

_RANGE = re.compile(r"(.+?)\s*(?:[–—~～至]|(?<=[^–—~～至])-)\s*(.+)")


class TargetRow(NamedTuple):
    """A row of the target table; `before` is the target it was made from, None for a new row."""

    text: str
    metric: str
    comparator: Comparator
    value: str
    unit: str
    before: Target | None


class FormFields(NamedTuple):
    """The fields as text of the reading view; `first` and `last` are ISO dates or ""."""

    span: Span
    name: str
    role: str
    org: str
    cue: str
    strength: Strength
    targets: tuple[TargetRow, ...]
    deadline: str
    first: str
    last: str


class FormError(ValueError):
    """Invalid input, as one sentence."""


def form_fields(commitment: Commitment) -> FormFields:
    """The form fields of a commitment."""
    speaker = commitment.speaker or Speaker(None, None, None, None)
    deadline = commitment.deadline
    return FormFields(
        commitment.span,
        speaker.name or "",
        speaker.role or "",
        speaker.org or "",
        commitment.cue,
        commitment.strength,
        tuple(target_row(target) for target in commitment.targets),
        deadline.text if deadline else "",
        deadline.first.isoformat() if deadline and deadline.first else "",
        deadline.last.isoformat() if deadline and deadline.last else "",
    )


def target_row(target: Target) -> TargetRow:
    """The table row of a target."""
    if target.value is not None:
        value = words.number(target.value)
    else:
        value = "–".join(words.number(each) for each in (target.low, target.high) if each is not None)
    return TargetRow(target.text, target.metric, target.comparator, value, target.unit, target)


def parse(views: Views, fields: FormFields, before: Commitment) -> Commitment:
    """`before` with the values of the fields. Raises `FormError`."""
    text = views.text(fields.span, Script.READING)
    if not text.strip():
        raise FormError(tr("The passage is empty. Adjust its start or end."))
    return before._replace(
        span=fields.span,
        text=text,
        cue=fields.cue.strip(),
        cue_span=extent.find(views, fields.cue.strip(), fields.span),
        strength=fields.strength,
        speaker=_speaker(views, fields, before),
        targets=tuple(_target(views, each, fields.span) for each in fields.targets),
        deadline=_deadline(views, fields),
    )


def _speaker(views: Views, fields: FormFields, before: Commitment) -> Speaker | None:
    name, role, org = (part.strip() or None for part in (fields.name, fields.role, fields.org))
    if not (name or role or org):
        return None
    was = before.speaker
    if was is not None and (was.name, was.org) == (name, org):
        return was._replace(role=role)
    return Speaker(name, role, org, extent.find_near(views, name or org or "", fields.span.end))


def _target(views: Views, fields: TargetRow, span: Span) -> Target:
    text, before = fields.text.strip(), fields.before
    if not text:
        raise FormError(tr("A figure has no text. Enter it as in the passage, or remove the row."))
    reused = (
        before is not None and before.text == text and span.start <= before.span.start < before.span.end <= span.end
    )
    place = before.span if reused and before is not None else extent.find(views, text, span)
    if place is None:
        raise FormError(tr("“{0}” is not in the passage.").format(text))
    value, low, high = (
        before[4:7] if before is not None and target_row(before).value == fields.value else _value(fields.value)
    )
    return Target(place, text, fields.metric.strip(), fields.comparator, value, low, high, fields.unit.strip())


def _value(text: str) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    if not text.strip():
        return None, None, None
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        return _number(text), None, None
    low, high = _number(found[1]), _number(found[2])
    if low > high:
        raise FormError(tr("In the range “{0}” the end is lower than the start.").format(text.strip()))
    return None, low, high


def _number(text: str) -> Decimal:
    plain = text.strip().replace("−", "-")
    value = numbers.value(plain.lstrip("-").strip())
    if value is None:
        raise FormError(tr("“{0}” is not a number. Enter 1200, 3.5 or a range such as 6–8.").format(text.strip()))
    return -value if plain.startswith("-") else value


def _deadline(views: Views, fields: FormFields) -> Deadline | None:
    text = fields.deadline.strip()
    first, last = _day(fields.first), _day(fields.last)
    if not text:
        if first or last:
            raise FormError(tr("The deadline has dates but no text. Enter the text or clear the dates."))
        return None
    if first and last and first > last:
        raise FormError(tr("The deadline ends before it begins."))
    place = extent.find(views, text, fields.span) or extent.find_near(views, text, fields.span.start)
    if place is None:
        raise FormError(tr("“{0}” is not in the article.").format(text))
    return Deadline(place, text, first, last)


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise FormError(tr("“{0}” is not a date. Use the form 2030-12-31.").format(text.strip())) from None
