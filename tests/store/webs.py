"""The terms of the Web Annotation model that we use, written down from its vocabulary, and what it demands.

http://www.w3.org/ns/anno.jsonld says the same of these terms and of many more; no test goes there.
"""

from __future__ import annotations

import re
from typing import Any

CONTEXT: dict[str, Any] = {
    "@context": {
        "oa": "http://www.w3.org/ns/oa#",
        "as": "http://www.w3.org/ns/activitystreams#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id",
        "type": "@type",
        "Annotation": "oa:Annotation",
        "AnnotationCollection": "as:OrderedCollection",
        "AnnotationPage": "as:OrderedCollectionPage",
        "Person": "foaf:Person",
        "SpecificResource": "oa:SpecificResource",
        "TextPositionSelector": "oa:TextPositionSelector",
        "TextQuoteSelector": "oa:TextQuoteSelector",
        "TextualBody": "oa:TextualBody",
        "commenting": "oa:commenting",
        "highlighting": "oa:highlighting",
        "tagging": "oa:tagging",
        "body": {"@type": "@id", "@id": "oa:hasBody"},
        "target": {"@type": "@id", "@id": "oa:hasTarget"},
        "source": {"@type": "@id", "@id": "oa:hasSource"},
        "selector": {"@type": "@id", "@id": "oa:hasSelector"},
        "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
        "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
        "exact": "oa:exact",
        "prefix": "oa:prefix",
        "suffix": "oa:suffix",
        "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
        "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
        "value": "rdf:value",
        "format": "dc:format",
        "creator": {"@type": "@id", "@id": "dcterms:creator"},
        "created": {"@type": "xsd:dateTime", "@id": "dcterms:created"},
        "modified": {"@type": "xsd:dateTime", "@id": "dcterms:modified"},
        "name": "foaf:name",
        "label": "rdfs:label",
        "total": {"@type": "xsd:nonNegativeInteger", "@id": "as:totalItems"},
        "first": {"@type": "@id", "@id": "as:first"},
        "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
        "startIndex": {"@type": "xsd:nonNegativeInteger", "@id": "as:startIndex"},
    }
}

_IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


def loader(url: str, options: Any) -> dict[str, Any]:
    """A document loader that has the context and goes nowhere."""
    assert url == "http://www.w3.org/ns/anno.jsonld", url
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


def demands(collection: dict[str, Any]) -> int:
    """Assert what the model says must be so of a collection with one page; returns how many annotations it has."""
    context = collection["@context"]
    assert context[0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert _IRI.fullmatch(collection["id"])
    page = collection["first"]
    assert page["type"] == "AnnotationPage"
    assert page["startIndex"] == 0
    assert collection["total"] == len(page["items"])
    ids = [_annotation(each) for each in page["items"]]
    assert len(set(ids)) == len(ids)
    return len(ids)


def _annotation(annotation: dict[str, Any]) -> str:
    assert annotation["type"] == "Annotation"
    assert not {"bodyValue", "@context"} & set(annotation)
    for time in (annotation["created"], annotation["modified"]):
        assert _TIME.fullmatch(time)
    for body in annotation.get("body", ()):
        assert body["type"] == "TextualBody"
        assert isinstance(body["value"], str)
        assert body["purpose"] in ("tagging", "commenting")
    target = annotation["target"]
    assert _IRI.fullmatch(target["source"])
    position, quote = target["selector"]
    assert position["type"] == "TextPositionSelector"
    assert 0 <= position["start"] <= position["end"]
    assert quote["type"] == "TextQuoteSelector"
    assert all(isinstance(quote[name], str) for name in ("exact", "prefix", "suffix"))
    assert _IRI.fullmatch(annotation["id"])
    return str(annotation["id"])


def terms(value: Any) -> set[str]:
    """Every name of a member."""
    if isinstance(value, list):
        return {name for each in value for name in terms(each)}
    if isinstance(value, dict):
        return {name for name, each in value.items() for name in (name, *(() if name == "@context" else terms(each)))}
    return set()
