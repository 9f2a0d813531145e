"""Frequencies as CSV tables. docs/formats.md explains the columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from reader.store.exchange import cells
from reader.store.research.counts import Cooccurrence, Frequency

COLUMNS = ("name", "type", "places", "articles", "key")
PAIR_COLUMNS = ("one", "other", "units", "one_key", "other_key")


def export(counted: Iterable[Frequency], stream: TextIO, bom: bool = True) -> None:
    """Write the frequencies of tags or entities to a stream, in their order."""
    rows = (
        (each.label, "tag" if each.type is None else each.type.value, each.places, each.articles, each.key)
        for each in counted
    )
    cells.write_table(stream, COLUMNS, rows, bom)


def export_pairs(pairs: Iterable[Cooccurrence], counted: Iterable[Frequency], stream: TextIO, bom: bool = True) -> None:
    """Write co-occurrences to a stream; `counted` provides the labels."""
    labels = {each.key: each.label for each in counted}
    rows = (
        (labels.get(pair.one, pair.one), labels.get(pair.other, pair.other), pair.units, pair.one, pair.other)
        for pair in pairs
    )
    cells.write_table(stream, PAIR_COLUMNS, rows, bom)
