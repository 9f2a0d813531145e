from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import repair
from reader.text.damage import decoding, destroyed
from reader.text.damage.shape import applied
from reader.types import Repair, Span
from tools.damages.decoding import ASKED, DROPPED, KEPT, MARKED, PAIRS, damage

SIMPLIFIED = """\
云岭市产业发展大会在澜江县召开
2031年4月6日，云岭市委书记表示，将全力推动产业创新，当地的经济稳步增长。
全市推进3个数据中心建设，引进（AI）课程，农业网络不断优化！
来源：云岭日报"""
TRADITIONAL = """\
雲嶺市產業發展大會在瀾江縣召開
2031年4月6日，雲嶺市委書記表示，將全力推動產業創新，當地的經濟穩步增長。
全市推進3個數據中心建設，引進（AI）課程，農業網絡不斷優化！
來源：雲嶺日報"""
LETTERS = "的是在有中大发展经济推动全市建设，。：A3 企业会议"

CLEAN = (
    "L’été dernier, à Évian, une crème brûlée « très élégante ». Où êtes-vous né, Noël ? ÀÂÉÈÊËÎÏÔŒÙÛÜŸÇ réélu, naïve",
    "Die Äpfel über dem Öltank: Füße, Straße. ÄÖÜäöüß ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    "Việt Nam nằm ở phía đông bán đảo. Thủ đô là Hà Nội. Tôi đã đến đây.\nPříliš žluťoučký kůň úpěl ďábelské ódy.",
    "┌──┬──┐\n│表│格│\n└──┴──┘ ±5% ×3 ÷2 ≤≥≠∑∫√∞ αβγδ ΔΣΩ 10°C·m² ½¼¾ x²+y²=z³ ±×÷ ▓▒░█",
    "日本の首都は東京です。今日はとても良い天気ですね。いいえ、ちがいます。\nカタカナ：コンピューター、アメリカ、ヨーロッパ。",
    "대한민국의 수도는 서울이다. 오늘은 날씨가 매우 좋습니다.\nПривет, как дела? Ёлка, съезд.",
    "帝高陽之苗裔兮，朕皇考曰伯庸。攝提貞于孟陬兮，惟庚寅吾以降。湮沒無聞，涓涓細流，鱻鱮鱲，犇驫，鐫刻。",
    "龘靐齉爨麤灪虋齾龖龗鱻爩麷鸝鬱靉黷钃鑿驫讟厵\n人名：王翀、李堃、张喆、陈婧、赵犇、刘昇、周燊、吴翯、冯甯、卫浠、沈淇",
    "注音：中國ㄓㄨㄥ ㄍㄨㄛˊ，ㄛ、ㄩ、ㄗ、ㄘ。哈囉ㄛ，我ㄉ朋友ㄅ。☆★※ ¯\\_(ツ)_/¯",
    "你好？在吗？？好烫烫烫，快放下！烫烫烫！\n“锟斤拷”“烫烫烫”是两种有名的乱码。锟斤拷是什么编码？",
)


def reading(text: str, forced: bool = False) -> str:
    damages = repair.examine(text, forced)
    return "\n".join(repair.mend(line, 0, damages).text for line in text.split("\n"))


def repairs(text: str) -> list[Repair]:
    damages = repair.examine(text)
    return [found for line in text.split("\n") for found in repair.mend(line, 0, damages).repairs]


def of(written: str) -> str:
    return TRADITIONAL if written == "big5" else SIMPLIFIED


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("È«ÊÐÍÆ½ø", "全市推进"),
        ("å…¨å¸‚æŽ¨è¿›", "全市推进"),
        ("鍏ㄥ競鎺ㄨ繘", "全市推进"),
        ("璶崩秈竒蕾祇甶", "要推進經濟發展"),
        ("长江日报ÏûÏ¢£º", "长江日报消息："),
        ("Ã¥â€¦Â¨Ã¥Â¸â€šÃ¦Å½Â¨Ã¨Â¿â€º", "全市推进"),
        ("脠芦脢脨脥脝陆酶", "全市推进"),
        ("±À¶i¸gÀÙµo®i", "推進經濟發展"),
    ],
)
def test_known_shapes_are_undone_for_certain(shown: str, meant: str):
    assert reading(shown) == meant
    assert {(found.kind, found.certain) for found in repairs(shown)} == {("decoding", True)}


@pytest.mark.parametrize(("written", "read"), PAIRS)
def test_a_page_is_undone_and_damaging_it_again_gives_it_back(written: str, read: str):
    clean = of(written)
    source = damage(clean, written, read)
    page = decoding.recognise(source)
    assert page is not None
    for line, shown in zip(clean.split("\n"), source.split("\n"), strict=True):
        edits = page.undo(shown)
        lost = any(edit.kind == "lost" or not edit.certain for edit in edits)
        assert lost == ("\ufffd" in shown)
        if not lost:
            assert applied(shown, edits) == line
            assert read == "latin-1" or page.redo(line) == shown or damage(line, written, "latin-1") == page.redo(line)


@pytest.mark.parametrize("second", [("utf-8", "latin-1"), ("utf-8", "windows-1252"), ("utf-8", "gbk")])
@pytest.mark.parametrize(
    "first", [("gbk", "latin-1"), ("utf-8", "windows-1252"), ("utf-8", "latin-1"), ("big5", "gbk")]
)
def test_a_page_read_wrongly_twice_is_undone_twice(first: tuple[str, str], second: tuple[str, str]):
    clean = of(first[0])
    source = damage(damage(clean, *first), *second)
    lines = zip(reading(source).split("\n"), clean.split("\n"), source.split("\n"), strict=True)
    assert all(mended == line for mended, line, shown in lines if "\ufffd" not in shown)


@pytest.mark.parametrize(("written", "read"), PAIRS)
def test_a_damaged_line_among_others_is_the_only_one_that_changes(written: str, read: str):
    lines = of(written).split("\n")
    shown = [damage(line, written, read) if index == 1 else line for index, line in enumerate(lines)]
    mended = reading("\n".join(shown)).split("\n")
    assert [line for index, line in enumerate(mended) if index != 1] == [lines[0], *lines[2:]]
    assert "\ufffd" in shown[1] or mended[1] == lines[1]


@pytest.mark.parametrize(("written", "read"), PAIRS)
def test_a_run_inside_a_line_is_undone_where_it_stands(written: str, read: str):
    title, body = "來源：", "將全力推動產業創新，當地經濟穩步增長。"
    if written != "big5":
        title, body = "来源：", "将全力推动产业创新，当地经济稳步增长。"
    line = title + damage(body, written, read)
    found = repair.mend(line, 0, repair.examine(line))
    assert found.text.startswith(title)
    assert "\ufffd" in line or found.text == title + body


@pytest.mark.parametrize("lost", [MARKED, ASKED, DROPPED])
@pytest.mark.parametrize("read", ["latin-1", "windows-1252"])
def test_what_is_lost_is_marked_or_guessed_and_the_rest_is_right(read: str, lost: str):
    source = damage(SIMPLIFIED, "utf-8", read, lost)
    if read == "latin-1" and lost == DROPPED:
        source = source.replace("\x8c", "")
    damages = repair.examine(source)
    for line, clean in zip(source.split("\n"), SIMPLIFIED.split("\n"), strict=True):
        mended = repair.mend(line, 0, damages)
        assert len(mended.text) == len(clean)
        doubtful = {
            at for each in mended.repairs if not each.certain for at in range(*mended.alignment.to_view(each.span))
        }
        assert all(one == other for at, (one, other) in enumerate(zip(mended.text, clean)) if at not in doubtful)  # noqa: B905


def test_lost_bytes_that_only_one_word_fits_are_guessed_never_certain():
    source = damage("全市经济发展，推动经济发展", "utf-8", "windows-1252", MARKED)
    assert "\ufffd" in source
    assert reading(source) == "全市经济发展，推动经济发展"
    assert not all(found.certain for found in repairs(source))


def test_a_line_with_an_odd_number_of_bytes_loses_its_last_character_alone():
    first, second = "全市推进经济发展建", "又一行，也是全市推进"
    source = damage(f"{first}\n{second}", "utf-8", "gbk")
    assert source.split("\n")[0].endswith("\ufffd")
    mended = reading(source).split("\n")
    assert mended[0][:-1] == first[:-1]
    assert mended[1] == second


def test_units_are_as_small_as_the_bytes_allow():
    line = repair.mend("æŽ¨è¿›x", 10, (decoding.recognise("å…¨å¸‚æŽ¨è¿›") or destroyed.Page(),))
    assert list(line.alignment.units()) == [(10, 13, 0, 1), (13, 16, 1, 2), (16, 17, 2, 3)]
    assert line.repairs == (Repair(Span(10, 16), "æŽ¨è¿›", "推进", "decoding", True),)


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("本报讯锟斤拷锟斤拷消息", "本报讯□□消息"),
        ("会议锟斤拷锟?召开", "会议□□召开"),
        ("烫烫烫烫烫烫烫", "□□□□□□□"),
        ("数据屯屯屯结束", "数据□□□结束"),
        ("全市\ufffd\ufffd推进", "全市□□推进"),
    ],
)
def test_marks_of_lost_text_are_told_of_and_nothing_is_invented(shown: str, meant: str):
    assert reading(shown) == meant
    assert {(found.kind, found.certain) for found in repairs(shown)} == {("lost", False)}


@pytest.mark.parametrize("text", CLEAN)
def test_other_languages_and_rare_characters_are_no_damage(text: str):
    assert reading(text) == text
    assert repair.examine(text) == ()


@pytest.mark.parametrize("text", CLEAN[:-1])
def test_not_even_who_forces_the_repair_changes_them(text: str):
    assert reading(text, forced=True) == text


@given(st.text(st.sampled_from(LETTERS), max_size=40), st.sampled_from(PAIRS), st.sampled_from((KEPT, MARKED, ASKED)))
def test_nothing_wrong_is_certain(text: str, pair: tuple[str, str], lost: str):
    """On a page with such damage, what is certain stands in the text, in order."""
    if pair[0] == "big5":
        text = "".join(char for char in text if char.encode("cp950", "ignore"))
    page = decoding.recognise(damage(of(pair[0]), *pair))
    assert page is not None
    shown = damage(text, *pair, lost)
    edits = page.undo(shown)
    assert all(one.end <= other.start for one, other in pairwise(edits))
    at = 0
    for edit in edits:
        if edit.certain:
            at = text.find(edit.became, at) + len(edit.became)
            assert at >= len(edit.became)
    if lost == KEPT and all(edit.certain for edit in edits) and edits:
        assert applied(shown, edits) == text


@given(st.text(st.sampled_from("å…¨ÈÊ\x8f«é£¬鍏ㄥ競い琌ㄛ\ue4c7锟斤拷\ufffd?□ aK€"), max_size=60), st.booleans())
def test_nothing_that_looks_like_damage_raises(text: str, forced: bool):
    for damages in (repair.examine(text, forced), repair.examine(text + "\nÈ«ÊÐÍÆ½ø\n鍏ㄥ競鎺ㄨ繘\n璶崩秈竒蕾祇甶")):
        line = repair.mend(text, 5, damages)
        assert (line.alignment.source[0], line.alignment.source[-1]) == (5, 5 + len(text))
        assert line.alignment.view[-1] == len(line.text)
        for found in line.repairs:
            assert text[found.span.start - 5 : found.span.end - 5] == found.was


@pytest.mark.parametrize(
    "piece", ["?", "\ufffd", "é", "È«", "锛", "涓€", "い", "ㄛ", "\ue4c7", "锟斤拷", "锛\n", "È\ufffd"]
)
def test_any_amount_of_anything_is_read_in_linear_time(piece: str):
    before = time.perf_counter()
    reading(piece * (100_000 // len(piece)))
    assert time.perf_counter() - before < 5
