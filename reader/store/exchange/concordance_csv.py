"""The lines of a concordance as a table. docs/formats.md explains the columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from reader.store.concordance import Place
from reader.store.library import Library


def export(library: Library, places: Sequence[Place], stream: TextIO, width: int = 24, bom: bool = True) -> None:
    """Write the lines of these places in their order to a stream; a few of them are in memory at a time."""
    raise NotImplementedError
