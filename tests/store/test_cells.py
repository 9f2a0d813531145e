from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.store.exchange.cells import BOM, decode, encode, write_table

CELLS = st.text("'=+-@\t\r\n ＝＋－＠\u3000\ufeff\u200ba𠮷", max_size=6) | st.text()


@given(CELLS)
@example("'=1")
@example("''")
@example("'＝")
def test_a_cell_comes_back_and_is_never_a_formula(cell: str) -> None:
    written = encode(cell)
    assert decode(written) == cell
    assert not written.lstrip(" \u3000\ufeff\u200b").startswith(("=", "+", "-", "@", "\t", "\r", "\n", *"＝＋－＠"))


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-3", "@SUM(A1)", "\tx", "\rx", "\n=x", "  =1", "＝1", "　＠a", "'=1"])
def test_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert encode(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "𠮷", "a=b", "'quoted'", "1-2", "'", "——"])
def test_anything_else_stays(cell: str) -> None:
    assert encode(cell) == cell


@given(st.lists(st.tuples(CELLS, st.integers(0, 10)), max_size=4))
def test_a_table_can_be_read_back(rows: list[tuple[str, int]]) -> None:
    stream = io.StringIO(newline="")
    write_table(stream, ["text", "count"], rows, bom=True)
    written = stream.getvalue()
    assert written.startswith(f"{BOM}text,count\r\n")
    read = list(csv.reader(io.StringIO(written[1:], newline=""), strict=True))
    assert [(decode(text), int(count)) for text, count in read[1:]] == rows
