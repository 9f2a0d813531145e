"""Bytes to source."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reader.types import Article


def load(path: str | Path, encoding: str | None = None) -> Article:
    """Read."""
    return from_text(Path(path).read_text(encoding or "utf-8-sig"), str(Path(path).resolve()))


def from_text(text: str, path: str = "") -> Article:
    """Make."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Article(text, hashlib.sha256(text.encode()).hexdigest(), path, "utf-8")
