"""Extraction of entities and commitments; `extract_one` is the function to map over files, e.g. on a cluster."""

from __future__ import annotations

from typing import Any


def extract_one(path: str) -> dict[str, Any]:
    """The entities and commitments of the article in a file; docs/formats.md describes the JSON.

    Depends only on the file's content and name, and returns plain values, so any scheduler may run or repeat it. The
    first call in a process loads the dictionaries. Raises InputError if the file cannot be read.
    """
    from reader.text.load import load

    return _extracted(load(path))


def extract_text(text: str, name: str = "") -> dict[str, Any]:
    """Like `extract_one`, for a text; `name` replaces the file name."""
    from reader.text.load import from_text

    return _extracted(from_text(text, name))


def _extracted(article: Any) -> dict[str, Any]:
    from reader.analysis.pipeline import analyse
    from reader.store.exchange.document_json import document
    from reader.text.views import Views

    views = Views(article)
    return document(views, analyse(views))
