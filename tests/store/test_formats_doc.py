"""docs/formats.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given

from reader.store.exchange import (
    annotations_csv,
    commitments_csv,
    commitments_parquet,
    concordance_csv,
    counts_csv,
    workbench_csv,
)
from reader.store.exchange.cells import decode
from reader.types import Comparator, EntityType, FoundBy, Status, Strength
from tests.store.test_cells import CELLS

DOC = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("### Annotations: `annotations export", annotations_csv.COLUMNS),
        ("### Commitments: `extract FILE|FOLDER|GLOB… --format csv", commitments_csv.COLUMNS),
        ("### What a list of commitments shows", workbench_csv.COLUMNS),
        ("### Commitments: `extract FILE|FOLDER|GLOB… --format parquet", commitments_parquet.COLUMNS),
        ("### Words in their context", concordance_csv.COLUMNS),
        ("### Frequencies", counts_csv.COLUMNS),
        ("### Pairs", counts_csv.PAIR_COLUMNS),
    ],
)
def test_every_column_is_explained_in_its_order(heading: str, columns: tuple[str, ...]) -> None:
    section = DOC.split(heading, 1)[1].split("\n##", 1)[0]
    cells = re.findall(r"^\| (`[^|]*) \|", section, re.MULTILINE)
    assert tuple(name for cell in cells for name in re.findall(r"`(\w+)`", cell)) == columns


def test_every_kind_is_named() -> None:
    assert all(
        f"`{kind.value}`" in DOC for kinds in (Comparator, EntityType, FoundBy, Status, Strength) for kind in kinds
    )


@given(CELLS)
def test_the_pattern_given_undoes_the_apostrophe(cell: str) -> None:
    (pattern,) = re.findall(r"^    (\^'.*)$", DOC, re.MULTILINE)
    assert (cell[1:] if re.match(pattern, cell) else cell) == decode(cell)
