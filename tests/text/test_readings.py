from __future__ import annotations

from reader.resources import resource
from reader.text.damage.readings import Readings, readings


def test_the_table_says_what_pypinyin_says():
    from tools.make_readings import characters  # loads large tables
    from tools.make_readings import readings as known_to_pypinyin

    table = Readings(resource("lexicons/readings.tsv").read_bytes())
    found = {char: list(table.of(char)) for char in characters()}
    assert len(found) > 20_900
    assert found == {char: known_to_pypinyin(char) for char in found}


def test_a_lookup_gives_all_readings_and_none_for_strangers():
    assert readings().of("發") == ("fā", "bō")
    assert readings().of("業") == ("yè",)
    assert [readings().of(char) for char in ("𠮷", "a", "ā", "#", "\t", "、", "")] == [()] * 7


def test_a_block_is_the_characters_that_share_a_lead_byte():
    block = readings().block(0xD2)
    assert "規" in block
    assert {char.encode("gbk")[0] for char in block} == {0xD2}
    assert readings().block(0xFF) == readings().block(0x20) == []
