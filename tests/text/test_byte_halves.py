from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.damage import byte_halves
from reader.text.damage.glosses import decoded
from reader.text.damage.readings import readings

HALF = st.integers(0x81, 0xFE)


@given(HALF, st.integers(0x40, 0xFE))
def test_two_halves_spell_what_gb18030_says(first: int, second: int):
    assert "".join(byte_halves.spelt(bytes((first,)), second)) == decoded(bytes((first, second)))


@given(st.sets(HALF, min_size=2, max_size=9), st.integers(0x40, 0xFE))
def test_of_several_halves_only_usual_characters_come(halfs: set[int], second: int):
    firsts = bytes(sorted(halfs))
    assert all(byte_halves.usual(char) for char in byte_halves.spelt(firsts, second))
    assert {char.encode("gb18030")[0] for char in byte_halves.spelt(firsts, second)} <= set(firsts)


@given(HALF)
def test_what_a_page_hides_ends_in_a_byte_that_begins_no_character_anybody_writes(first: int):
    for char, behind in byte_halves.hidden(first):
        code = char.encode("gb18030")
        assert code[0] == first
        assert byte_halves.usual(char)
        assert all(not decoded(bytes((code[1], second))) for second in behind)


def test_the_rows_with_hidden_cells_are_all_there_are():
    for first in range(0x81, 0xFF):
        hidden = any(not decoded(bytes((first, second))) for second in range(0x81, 0xFF))
        assert hidden == (first in byte_halves._WITH_GAPS), hex(first)


def test_the_comma_begins_a_hidden_pair():
    assert {"，", "）"} <= {char for char, _ in byte_halves.hidden(0xA3)}


def test_candidates_have_the_reading_and_swallow_a_bracket():
    found = byte_halves.candidates(b"\xc7", "yè")
    assert all("yè" in readings().of(char) and second >= 0x80 for char, second in found)
    assert ("規", 0x8E) in byte_halves.candidates(b"\xd2", "guī")
    assert "業" not in [char for char, _ in byte_halves.candidates(b"\x98", "yè")]  # its second byte is a letter


def test_full_width_forms_are_those_of_two_bytes():
    assert byte_halves.full(",") == "，".encode("gb18030")
    assert byte_halves.full("~") == "～".encode("gb18030")
    assert byte_halves.full("𠮷") == byte_halves.full("，") == byte_halves.full(" ") == b""
