"""A script's view of an article as JSON: text, alignment units and repairs."""

from __future__ import annotations

from typing import Any

from reader.text import fields
from reader.text.views import Views
from reader.types import Repair, Script, Span, Suspect

Json = dict[str, Any]


def document(views: Views, script: Script) -> Json:
    """The view of the whole article; docs/formats.md explains `units` and offsets."""
    view, article, found = views.whole(script), views.article, fields.find(views)

    def place(span: Span | None) -> Json | None:
        return None if span is None else {"start": span.start, "end": span.end, "text": views.text(span, script)}

    units = list(view.alignment.units())
    atomic = [
        index
        for index, (exact, (a, b, c, d)) in enumerate(zip(view.alignment.exact, units, strict=True))
        if not exact and b - a == d - c
    ]
    return {
        "text": view.text,
        "units": [list(unit) for unit in units],
        "atomic": atomic,
        "sha256": article.sha256,
        "format": article.format,
        "encoding": article.encoding,
        "script": views.native.value,
        "damaged": views.damaged,
        "fields": {
            "title": place(found.title),
            "outlet": place(found.outlet),
            "date": None if found.date is None else {"date": found.date.isoformat(), **(place(found.date_span) or {})},
            "byline": place(found.byline),
            "credits": [place(span) for span in found.credits],
        },
        "repairs": [_repair(each) for each in views.repairs],
        "suspects": [_suspect(each) for index in range(len(views.paragraphs)) for each in views.suspects(index)],
    }


def _repair(repair: Repair) -> Json:
    return {
        "start": repair.span.start,
        "end": repair.span.end,
        "was": repair.was,
        "became": repair.became,
        "kind": repair.kind,
        "certain": repair.certain,
    }


def _suspect(suspect: Suspect) -> Json:
    return {
        "start": suspect.span.start,
        "end": suspect.span.end,
        "within": suspect.within,
        "char": suspect.char,
        "likely": suspect.likely,
        "phrase": suspect.phrase,
    }
