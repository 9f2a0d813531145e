"""Lines of a list in groups: where each row stands, what is fetched, and that folding loses nothing."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.query import GroupBy
from reader.store.workbench import CommitmentRow, Group
from reader.ui.lists.blocks import BLOCK, BlockCache
from reader.ui.lists.grouped_rows import GroupedRows, GroupHeader, RowKey, RowSection

SIZES = st.lists(st.integers(1, 2 * BLOCK + 3), max_size=6)
FOLDED = st.sets(st.integers(0, 5))


def grouped_rows(sizes: list[int], folded: set[int], grouped: bool = True) -> GroupedRows:
    sections = [
        RowSection(Group(GroupBy.SPEAKER, str(number), "", size) if grouped else None, size)
        for number, size in enumerate(sizes)
    ]
    return GroupedRows(sections, {str(number) for number in folded})


@given(SIZES, FOLDED)
def test_every_line_has_a_key_and_every_key_its_line(sizes: list[int], folded: set[int]) -> None:
    made = grouped_rows(sizes, folded)
    expected: list[GroupHeader | RowKey] = []
    for number, size in enumerate(sizes):
        expected.append(GroupHeader(number))
        expected += [RowKey(number, offset) for offset in range(size) if number not in folded]
    assert list(made) == expected
    assert [made.index(key) for key in expected] == list(range(len(made)))
    assert all(key in made for key in expected)
    for foreign in (GroupHeader(len(sizes)), RowKey(len(sizes), 0), RowKey(0, 10**6), None, "1"):
        assert foreign not in made
    with pytest.raises(IndexError):
        made[len(made)]


@given(SIZES, st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=8))
def test_folding_step_by_step_is_folding_at_once(sizes: list[int], steps: list[tuple[int, bool]]) -> None:
    made, folded = grouped_rows(sizes, set()), set[int]()
    for number, away in steps:
        if number < len(sizes):
            made.fold(number, away)
            (folded.add if away else folded.discard)(number)
    assert list(made) == list(grouped_rows(sizes, folded))


@given(st.integers(0, 3 * BLOCK))
def test_without_groups_there_are_only_rows(size: int) -> None:
    assert list(grouped_rows([size], set(), grouped=False)) == [RowKey(0, offset) for offset in range(size)]


def row(number: int) -> CommitmentRow:
    return cast(CommitmentRow, number)


@given(SIZES, FOLDED)
def test_each_row_is_fetched_with_its_block_and_stands_where_it_belongs(sizes: list[int], folded: set[int]) -> None:
    made = grouped_rows(sizes, folded)
    blocks = made.blocks
    spots = [key for key in made if isinstance(key, RowKey)]
    fetched = []
    for spot in spots:
        if blocks.row(spot.offset, spot.section) is None:
            block = blocks.next_wanted()
            assert block is not None
            assert block.section == spot.section
            assert block.start <= spot.offset < block.stop <= sizes[spot.section]
            fetched.append(block)
            blocks.put(block, [row(1000 * block.section + each) for each in range(block.start, block.stop)])
        assert blocks.row(spot.offset, spot.section) == 1000 * spot.section + spot.offset
    assert blocks.next_wanted() is None
    assert len(fetched) == len(set(fetched))
    assert [spot for spot, _ in made.fetched()] == spots


def test_what_came_into_sight_last_is_fetched_first_and_what_passed_by_is_not() -> None:
    blocks: BlockCache[int] = BlockCache(100 * BLOCK)
    for block in range(50):
        assert blocks.row(block * BLOCK) is None
    order = []
    while (wanted := blocks.next_wanted()) is not None:
        order.append(wanted.start // BLOCK)
        blocks.put(wanted, range(wanted.start, wanted.stop))
    assert order == [49, 48, 47, 46, 45, 44]
    assert blocks.row(0) is None  # wanted again where somebody scrolls back
    assert blocks.next_wanted() == (0, 0, BLOCK)


def test_all_rows_at_once_need_no_fetching() -> None:
    blocks: BlockCache[int] = BlockCache(BLOCK + 5)
    blocks.put_all(range(BLOCK + 5))
    assert blocks.row(BLOCK + 4) == BLOCK + 4
    assert blocks.next_wanted() is None
