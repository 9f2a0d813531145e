"""The findings in an article as JSON. docs/formats.md explains the members."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from reader.text.views import Views
from reader.types import Analysis, Commitment, Deadline, Script, Span, Speaker, Target, Why

Json = dict[str, Any]


def document(views: Views, analysis: Analysis) -> Json:
    """The article with its entities and commitments; offsets are in the source, texts from the reading view."""
    article, fields = views.article, analysis.fields
    return {
        "file": file_name(article.path),
        "sha256": article.sha256,
        "characters": len(article.text),
        "script": views.native.value,
        "title": _text(views, fields.title),
        "outlet": _text(views, fields.outlet),
        "byline": _text(views, fields.byline),
        "date": None if fields.date is None else fields.date.isoformat(),
        "entities": [
            {"type": entity.type.value, **_offsets(entity.span), "text": entity.text, "by": entity.by.value}
            for entity in analysis.entities
        ],
        "commitments": [_commitment(commitment) for commitment in analysis.commitments],
    }


def _text(views: Views, span: Span | None) -> str | None:
    return None if span is None else views.text(span, Script.READING)


def file_name(path: str) -> str:
    """The last part of a path, with characters that UTF-8 cannot encode escaped."""
    return Path(path).name.encode("utf-8", "backslashreplace").decode()


def number(value: Decimal | None) -> str | None:
    """A decimal in plain digits, without an exponent."""
    return None if value is None else f"{value:f}"


def _commitment(commitment: Commitment) -> Json:
    return {
        **_offsets(commitment.span),
        "text": commitment.text,
        "cue": commitment.cue,
        "strength": commitment.strength.value,
        "speaker": _speaker(commitment.speaker),
        "targets": [_target(target) for target in commitment.targets],
        "deadline": _deadline(commitment.deadline),
        "why": _why(commitment.why),
        "sure": commitment.why and commitment.why.sure,
    }


def _speaker(speaker: Speaker | None) -> Json | None:
    if speaker is None:
        return None
    return {"name": speaker.name, "role": speaker.role, "org": speaker.org, **_offsets(speaker.span)}


def _target(target: Target) -> Json:
    found: Json = {"metric": target.metric, "comparator": target.comparator.value, "value": number(target.value)}
    if target.low is not None or target.high is not None:
        found |= {"low": number(target.low), "high": number(target.high)}
    return {**found, "unit": target.unit, "text": target.text, **_offsets(target.span)}


def _deadline(deadline: Deadline | None) -> Json | None:
    if deadline is None:
        return None
    first, last = (None if day is None else day.isoformat() for day in (deadline.first, deadline.last))
    return {"text": deadline.text, "from": first, "to": last, **_offsets(deadline.span)}


def _why(why: Why | None) -> Json | None:
    return None if why is None else {"rule": why.rule, "speaker": why.speaker, **_offsets(why.evidence)}


def _offsets(span: Span | None) -> Json:
    return {"start": None, "end": None} if span is None else {"start": span.start, "end": span.end}
