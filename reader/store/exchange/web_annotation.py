"""Annotations as W3C Web Annotations in JSON-LD. docs/formats.md explains the members."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from reader.store import times
from reader.store.exchange.document_json import file_name
from reader.store.exchange.outgoing import ExportedArticle, exported_articles
from reader.store.exchange.web_reading import import_file
from reader.store.library import Library
from reader.types import Annotation

__all__ = ["CONTEXT", "TERMS", "collection", "export", "import_file"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TERMS = "urn:chengnuo:terms:"  # the namespace of the chengnuo prefix

Json = dict[str, Any]


def export(library: Library, stream: TextIO, articles: Iterable[str] | None = None) -> None:
    """Write an AnnotationCollection with all annotations on one page to a stream.

    Articles are sorted by date, title and hash, so that equal libraries give equal output.
    """
    selected = None if articles is None else frozenset(articles)
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    head = encode(collection(library))
    stream.write(f'{head[:-1]},\n"first":{{"type":"AnnotationPage","startIndex":0,"items":[')
    count = 0
    separator = "\n"
    for out in exported_articles(library, selected):
        for item in items(out):
            stream.write(f"{separator}{encode(item)}")
            separator = ",\n"
            count += 1
    stream.write(f'\n]}},\n"total":{count}}}\n')


def collection(library: Library) -> Json:
    """The collection without page and total, extended by the codebook and the coders."""
    return {
        "@context": [CONTEXT, {"chengnuo": TERMS}],
        "id": "urn:chengnuo:annotations",
        "type": "AnnotationCollection",
        "label": "Chengnuo",
        "chengnuo:codebook": [
            {
                "id": f"urn:uuid:{tag.id}",
                "type": "chengnuo:Tag",
                "chengnuo:name": tag.name,
                "chengnuo:colour": tag.colour,
                **({"chengnuo:shortcut": tag.shortcut} if tag.shortcut else {}),
                "chengnuo:description": tag.description,
                "chengnuo:memo": tag.memo,
                **({"chengnuo:parent": {"id": f"urn:uuid:{tag.parent}"}} if tag.parent else {}),
            }
            for tag in library.codebook.tags()
        ],
        "chengnuo:coders": [
            {"type": "Person", "name": coder.name, "chengnuo:colour": coder.colour}
            for coder in library.codebook.coders()
        ],
    }


def items(out: ExportedArticle) -> Iterator[Json]:
    """The annotations of an article in text order."""
    details = {"chengnuo:title": out.row.title, "chengnuo:file": file_name(out.row.path)}
    details = {name: value for name, value in details.items() if value}
    for each in out.iter_annotations():
        yield _annotation(each, details)


def _annotation(annotation: Annotation, details: Json) -> Json:
    bodies: list[Json] = [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in annotation.tags]
    motivation = ["tagging"] if bodies else []
    if annotation.note:
        motivation.append("commenting")
        bodies.append(
            {"type": "TextualBody", "value": annotation.note, "format": "text/plain", "purpose": "commenting"}
        )
    return {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": motivation or "highlighting",
        "creator": {"type": "Person", "name": annotation.author},
        "created": times.to_text(annotation.created),
        "modified": times.to_text(annotation.updated),
        **({"body": bodies} if bodies else {}),
        "target": {
            "type": "SpecificResource",
            "source": f"urn:sha256:{annotation.article}",
            **details,
            "selector": [
                {"type": "TextPositionSelector", "start": annotation.span.start, "end": annotation.span.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": annotation.quote,
                    "prefix": annotation.prefix,
                    "suffix": annotation.suffix,
                },
            ],
        },
    }
