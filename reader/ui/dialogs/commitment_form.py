"""What a person writes into the fields of a commitment, and the commitment that it makes."""

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


class WrittenTarget(NamedTuple):
    """A row of figures; `before` is the target that it shows, None for a new row."""

    text: str
    metric: str
    comparator: Comparator
    value: str
    unit: str
    before: Target | None


class Written(NamedTuple):
    """The fields as text, in the words of the reading view; `first` and `last` are ISO days or ""."""

    span: Span
    name: str
    role: str
    org: str
    cue: str
    strength: Strength
    targets: tuple[WrittenTarget, ...]
    deadline: str
    first: str
    last: str


class FormError(ValueError):
    """One sentence about what cannot be kept as it is written."""


def written(commitment: Commitment) -> Written:
    """The fields of a commitment."""
    speaker = commitment.speaker or Speaker(None, None, None, None)
    deadline = commitment.deadline
    return Written(
        commitment.span,
        speaker.name or "",
        speaker.role or "",
        speaker.org or "",
        commitment.cue,
        commitment.strength,
        tuple(row(target) for target in commitment.targets),
        deadline.text if deadline else "",
        deadline.first.isoformat() if deadline and deadline.first else "",
        deadline.last.isoformat() if deadline and deadline.last else "",
    )


def row(target: Target) -> WrittenTarget:
    """The row of a target."""
    if target.value is not None:
        value = words.number(target.value)
    else:
        value = "–".join(words.number(each) for each in (target.low, target.high) if each is not None)
    return WrittenTarget(target.text, target.metric, target.comparator, value, target.unit, target)


def read(views: Views, fields: Written, before: Commitment) -> Commitment:
    """The commitment that the fields make of the one that was there before. Raises FormError."""
    text = views.text(fields.span, Script.READING)
    if not text.strip():
        raise FormError(tr("The passage is empty; move its ends."))
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


def _speaker(views: Views, fields: Written, before: Commitment) -> Speaker | None:
    name, role, org = (part.strip() or None for part in (fields.name, fields.role, fields.org))
    if not (name or role or org):
        return None
    was = before.speaker
    if was is not None and (was.name, was.org) == (name, org):
        return was._replace(role=role)
    return Speaker(name, role, org, extent.find_near(views, name or org or "", fields.span.end))


def _target(views: Views, fields: WrittenTarget, span: Span) -> Target:
    text, before = fields.text.strip(), fields.before
    if not text:
        raise FormError(tr("A figure has no words; write them as the passage has them, or remove the row."))
    kept = before is not None and before.text == text and span.start <= before.span.start < before.span.end <= span.end
    place = before.span if kept and before is not None else extent.find(views, text, span)
    if place is None:
        raise FormError(tr("“{0}” does not stand in the passage.").format(text))
    value, low, high = before[4:7] if before is not None and row(before).value == fields.value else _value(fields.value)
    return Target(place, text, fields.metric.strip(), fields.comparator, value, low, high, fields.unit.strip())


def _value(text: str) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    if not text.strip():
        return None, None, None
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        return _number(text), None, None
    low, high = _number(found[1]), _number(found[2])
    if low > high:
        raise FormError(tr("The range “{0}” ends below where it begins.").format(text.strip()))
    return None, low, high


def _number(text: str) -> Decimal:
    plain = text.strip().replace("−", "-")
    value = numbers.value(plain.lstrip("-").strip())
    if value is None:
        raise FormError(tr("“{0}” is not a number; write 1200, 3.5 or a range such as 6–8.").format(text.strip()))
    return -value if plain.startswith("-") else value


def _deadline(views: Views, fields: Written) -> Deadline | None:
    text = fields.deadline.strip()
    first, last = _day(fields.first), _day(fields.last)
    if not text:
        if first or last:
            raise FormError(tr("The deadline has days but no words; write the words or clear the days."))
        return None
    if first and last and first > last:
        raise FormError(tr("The deadline ends before it begins."))
    place = extent.find(views, text, fields.span) or extent.find_near(views, text, fields.span.start)
    if place is None:
        raise FormError(tr("“{0}” does not stand in the article.").format(text))
    return Deadline(place, text, first, last)


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise FormError(tr("“{0}” is not a day; write it like 2030-12-31.").format(text.strip())) from None
