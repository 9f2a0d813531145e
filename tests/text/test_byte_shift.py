from __future__ import annotations

import pytest

from reader.text import repair
from reader.text.damage.pairing import Page
from reader.text.damage.readings import readings
from tests.text.simulator import damage

NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
WHOLE = "\ue000"  # what shows that a page has lost no character of private use


def mended(text: str, searched: str, page: str | None = None) -> tuple[str, str, list[bool]]:
    """What the damage of `text` looks like, how it is mended, and whether for certain."""
    source = damage(text, {char: readings().of(char)[0] for char in searched}, narrow=True)
    known = {char: readings().of(char)[0] for char in (searched if page is None else page)}
    line = repair.mend(source, 0, (Page(known, WHOLE),))
    return source, line.text, [found.certain for found in line.repairs]


@pytest.mark.parametrize(
    ("text", "searched", "shown"),
    [
        ("當地農民", "數", "當?shù)剞r民"),
        ("雲嶺市的情況", "闆", "雲嶺市的情?bǎn)r"),
        ("大家都說好。快來看", "叶", "大家?yè)颊f好。快來看"),
        ("變為鎮裡最優", "優鎮", "變?yōu)殒?zhèn)裡最優(yōu)"),
    ],
)
def test_a_run_of_bytes_out_of_step_is_put_back(text: str, searched: str, shown: str):
    source, result, certain = mended(text, searched)
    assert (source, result) == (shown, text)
    assert all(certain)


def test_a_narrowed_sign_within_a_run_was_half_of_two_characters():
    source, result, _ = mended("企業的事。決定", "氖")
    assert source == "企業的?nǎi)隆\ue5e0Q定"
    assert result == "企業的事。決定"


def test_a_question_mark_within_a_run_may_be_half_of_two_characters_too():
    source, result, certain = mended("很好。快來業", "谩")
    assert source == "很好?mán)?靵順I"
    assert (result, certain) == ("很好。快來業", [False])  # the ? might also stand for a lost pair
    source, result, certain = mended("都好。可見縣城", "己")
    assert source == "都?jǐ)谩?梢娍h城"
    assert result == "都好。可見縣城"


def test_a_narrowed_letter_does_not_end_a_run_too_early():
    source, result, certain = mended("情況非常複雜", "浅")
    assert source == "情況非?qiǎn)Q}雜"
    assert result == "情況非常複雜"
    assert certain == [True]


def test_a_half_that_took_an_ascii_character_ends_a_run():
    source, result, certain = mended("是省PM值", "曰")
    assert (source, result) == ("是省PM值", "是省PM值")
    source, result, certain = mended("的是省PM值", "氖")
    assert source == "的?nǎi)鞘\ue4d6M值"  # 省's second half with the P is a letter of private use
    assert (result, certain) == ("的是省PM值", [True])


def test_what_a_line_lost_at_its_end_is_a_guess():
    source, result, certain = mended("我們知道。林場", "馈")
    assert source.endswith("?")
    assert (result, certain) == ("我們知道。林場", [False])


def test_the_comma_before_a_run_was_full_width_when_it_was_searched():
    source, result, certain = mended("消費，擴大", "瑪")
    assert source == "消費,?mǎ)U大"
    assert (result, certain) == ("消費,擴大", [True])


def test_the_page_says_which_of_two_characters_was_searched_for():
    """脑 and 恼 share their first byte and a reading, and restore different second halves: 在 or 遮."""
    assert mended("的在業", "脑") == ("的?nǎo)跇I", "的在業", [True])
    assert mended("的在業", "脑", page="恼")[2] == [False]
    assert mended("的在業", "脑", page="鎮")[1:] == ("的在業", [False])


def test_a_character_whose_second_byte_is_a_letter_swallows_no_bracket():
    """腦 shares first byte and reading with 恼, but behind it the bracket would have stayed."""
    assert mended("的說業", "恼", page="腦恼") == ("的?nǎo)f業", "的說業", [True])


def test_the_page_decides_at_the_end_of_a_run_too():
    line = "因?yàn)槲覈?guó)"
    assert repair.mend(line, 0, (Page({"驗": "yàn", "國": "guó"}),)).text == "因為我國"
    rare = repair.mend(line, 0, (Page({"驗": "yàn"}),))
    assert rare.repairs[0].certain == (len([c for c in readings().block(0x87) if "guó" in readings().of(c)]) == 1)


def test_an_uncommon_character_makes_a_repair_a_guess():
    source = damage("我們爔業", {"冊": "cè"})
    assert source == "我們爔業"
    line = repair.mend("焦?jié)迤健", 0, (Page({"濟": "jì"}),))
    assert all(not found.certain for found in line.repairs)


def test_a_repair_without_proof_is_a_guess():
    """The page glosses 組 wherever its bytes stand, yet here they stand without: something else happened."""
    line = "我?guī)推髽I組"
    assert [found.certain for found in repair.mend(line, 0, (Page({"規": "guī"}),)).repairs] == [True]
    page = (Page({"規": "guī", "業": "yè"}),)
    assert [found.certain for found in repair.mend(line, 0, page).repairs] == [False]


def test_a_gloss_within_a_run_stands_across_two_characters():
    source, result, certain = mended("我幫的來業", "規膩")
    assert source == "我?guī)偷膩(nì)順I"  # 的 and 來 hold 膩 between them
    assert (result, certain) == ("我幫的來業", [True])
    for wrong in ("我?guī)偷膩(bā)順I", "我?guī)推(bā)髽I"):
        assert repair.mend(wrong, 0, (Page({"規": "guī"}),)).text == wrong


def test_the_last_character_of_a_run_is_one_that_swallows_a_bracket_and_is_on_the_page():
    line = "我?guī)徒?jiē)力"  # the second byte of 徒 begins 街, 接 and others and, with a letter behind it, 結

    def of_page(**glosses: str) -> tuple[str, bool]:
        found = repair.mend(line, 0, (Page({"規": "guī"} | glosses, WHOLE),))
        return found.text, found.repairs[0].certain

    assert of_page(接="jiē") == ("我幫接力", True)
    assert of_page(接="jiē", 結="jiē") == ("我幫接力", True)
    assert of_page(街="jiē")[0] == "我幫街力"
    assert of_page()[1] is False


def test_what_stands_bare_on_the_page_was_not_searched_for():
    line = "的?nǎo)跇I"

    def on_page_with(text: str) -> str:
        return repair.mend(line, 0, (Page({"鎮": "zhèn"}, WHOLE + text),)).text

    assert on_page_with("") == on_page_with("別惹惱恼人") == "的在業"
    assert on_page_with("電脑和人脑") == "的遮業"


def test_neighbours_count_only_where_the_page_is_whole():
    text = "瀾(lán)嵐A山\n是?nǎo)跇I\n人"
    assert Page({}, text).pairs == {"澜岚"}
