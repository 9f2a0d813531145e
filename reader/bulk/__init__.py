"""Extraction from one article or a hundred thousand: what the command line and a cluster map over files."""

from __future__ import annotations

from typing import Any


def extract_one(path: str) -> dict[str, Any]:
    """Entities and commitments of the article in a file, as docs/formats.md describes the JSON.

    A pure function of the file's content and name, from a string to plain values: any scheduler may run it anywhere
    and as often as it likes. The first call of a process loads the dictionaries. Raises InputError for what cannot
    be read.
    """
    from reader.text.load import load

    return _extracted(load(path))


def extract_text(text: str, name: str = "") -> dict[str, Any]:
    """The same of a text that is at hand; `name` stands for the file's."""
    from reader.text.load import from_text

    return _extracted(from_text(text, name))


def _extracted(article: Any) -> dict[str, Any]:
    from reader.analysis.pipeline import analyse
    from reader.store.exchange.document_json import document
    from reader.text.views import Views

    views = Views(article)
    return document(views, analyse(views))
