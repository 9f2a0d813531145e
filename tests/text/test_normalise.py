"""The usual form of Chinese print."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.align import Alignment
from reader.text.load import from_text
from reader.text.normalise import normalise
from reader.text.views import Views
from reader.types import Normal, Reading, Script, Span

ALL = Normal()
PIECES = [
    *(
        "𠮷",
        "云岭",
        "市",
        "三",
        "〇",
        "AI",
        "f",
        "10",
        "3.5%",
        "1,000",
        "“",
        "”",
        "…",
        "—",
        "，",
        "（",
        "）",
        "。",
        "《",
        "》",
    ),
    *(",", ":", ";", "!", "?", "(", ")", " ", "  ", "\u3000", "\u00a0", "\t", "Ａ", "０", "九", ".", "/", "é"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=16).map("".join) | st.text(max_size=12)
NORMALS = st.builds(Normal, st.booleans(), st.booleans(), st.booleans())

SIGNS = dict(zip("，：；！？（）", ",:;!?()", strict=True))
SPACE = "[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
LETTERS = {
    chr(code): chr(code - 0xFEE0) for start, end in ("０９", "ＡＺ", "ａｚ") for code in range(ord(start), ord(end) + 1)
}


def essence(text: str, normal: Normal = ALL) -> str:
    """A text without what may change in it."""
    if normal.spaces:
        text = re.sub(SPACE, "", text)
    table = (SIGNS if normal.punctuation else {}) | (LETTERS if normal.digits else {})
    return text.translate(str.maketrans(table))


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("澜江县发展,提高:好;对!吗?", "澜江县发展，提高：好；对！吗？"),
        ("产值1,000万,10:20开始,比分3:2", "产值1,000万，10:20开始，比分3:2"),
        ("引进(AI)和(小麦、玉米)", "引进（AI）和（小麦、玉米）"),
        ("(一)总体", "（一）总体"),
        ("(本报记者𠮷长洲)", "（本报记者𠮷长洲）"),
        ("《云岭》(2031),新", "《云岭》（2031），新"),
        ("增长60%,2031年,“AI”:5", "增长60%，2031年，“AI”:5"),  # looked through to the word behind the figure
        ("引进(AI),(BI)和", "引进（AI），（BI）和"),  # the comma has Chinese brackets beside it by then
        ("A（B)C，(D）E", "A（B）C，（D）E"),  # half a pair is wide already
        ("“好”:“是”", "“好”：“是”"),
        ("(,好(f)g)", "（，好（f）g）"),  # the comma first, then the brackets beside it
        ("网址:http://a.cn/?a=1,b:2;请看", "网址：http://a.cn/?a=1,b:2；请看"),
        ("邮箱:a.b@c.cn,或", "邮箱：a.b@c.cn，或"),
        ("A,B,C三种,共(3)个", "A,B,C三种，共（3）个"),
        ("他说:“好!”,又说", "他说：“好！”，又说"),
    ],
)
def test_signs_in_chinese_text_are_full_width(text: str, usual: str):
    assert normalise(text, ALL) == (usual, Alignment.identity(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "云岭市，（𠮷）：好。",
        "The model (AI), said: why? No!",
        "“Yes,” he said; “no!”",
        "1,000 10:20 (3.5) A:B",
        "1)总体",  # a bracket without its other stays
        "云岭...真好--是的~",
        "发展 经济",  # two words may be two names, or the halves of a headline
        "记者 张三 李四",
        "2031 年 AI 大会",
    ],
)
def test_what_is_usual_stays(text: str):
    assert normalise(text, ALL) == (text, Alignment.identity(0, len(text)))


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("\u3000\u3000各位代表", "各位代表"),
        ("云岭 \t", "云岭"),
        ("云岭\u3000\u3000开新局", "云岭 开新局"),
        ("市长 𠮷 三", "市长 𠮷三"),
        ("国 民 经 济", "国民经济"),
        ("三 〇", "三〇"),
        ("编辑： 张三\u00a0校对： 李四", "编辑：张三 校对：李四"),
        ("他说 “好” 。 又说 （ 是 ）", "他说“好”。又说（是）"),
        ("2031\u00a0年 AI   大会", "2031 年 AI 大会"),
        ("in  “Rome”  ", "in “Rome”"),
        (" 三 九 ", "三九"),
    ],
)
def test_spaces_are_few(text: str, usual: str):
    assert normalise(text, ALL)[0] == usual


def test_a_space_that_goes_belongs_to_a_character_beside_it():
    text, alignment = normalise(" \u3000𠮷 三,A  B ", ALL)
    assert text == "𠮷三，A B"
    assert list(alignment.units()) == [(0, 4, 0, 1), (4, 7, 1, 4), (7, 9, 4, 5), (9, 11, 5, 6)]
    assert alignment.to_view(Span(0, 1)) == Span(0, 1)
    assert alignment.to_source(Span(1, 2)) == Span(4, 5)


@pytest.mark.parametrize("line", [" ", "\u3000\u3000", "\u00a0\t "])
def test_a_line_of_spaces_stays(line: str):
    assert normalise(line, ALL) == (line, Alignment.identity(0, len(line)))


def test_full_width_letters_and_digits_are_half_width():
    assert normalise("２０３１年，ＡＩ和ｚ９＋𠮷", ALL)[0] == "2031年，AI和z9＋𠮷"


def test_each_can_be_switched_off():
    text = "云岭,２\u3000\u3000B"
    assert normalise(text, Normal(punctuation=False))[0] == "云岭,2 B"
    assert normalise(text, Normal(spaces=False))[0] == "云岭，2\u3000\u3000B"
    assert normalise(text, Normal(digits=False))[0] == "云岭，２ B"
    assert normalise(text, Normal(False, False, False)) == (text, Alignment.identity(0, len(text)))


@given(TEXTS, NORMALS)
def test_once_is_enough(text: str, normal: Normal):
    usual, _ = normalise(text, normal)
    assert normalise(usual, normal) == (usual, Alignment.identity(0, len(usual)))


@given(TEXTS, NORMALS)
def test_nothing_else_changes_and_every_unit_is_right(text: str, normal: Normal):
    usual, alignment = normalise(text, normal)
    assert essence(usual, normal) == essence(text, normal)
    assert (alignment.source[0], alignment.source[-1], alignment.view[-1]) == (0, len(text), len(usual))
    units = list(alignment.units())
    assert all(a < b and c < d for a, b, c, d in units)
    assert all(essence(text[a:b], normal) == essence(usual[c:d], normal) for a, b, c, d in units)
    for (a, b, c, _), exact in zip(units, alignment.exact, strict=True):
        for step in range(b - a if exact else 0):
            assert essence(text[a + step], normal) == essence(usual[c + step], normal)
    assert normal.spaces or alignment == Alignment.identity(0, len(text))


@pytest.mark.parametrize("row", [",", "()", "(())", "(,)", " ,", "%,"])
def test_a_long_row_of_signs_takes_its_colour_from_either_end(row: str):
    """Were each widened in a round of its own, the longest rows would take hours."""
    long = row * 10_000
    for text in ("𠮷" + long, long + "𠮷", "(," * 10_000 + "1)" * 10_000 + "𠮷"):
        usual, _ = normalise(text, Normal(spaces=False))
        assert usual == text.translate(str.maketrans(",()", "，（）"))


@given(TEXTS)
def test_brackets_change_together(text: str):
    usual, _ = normalise(text, Normal(spaces=False))
    opened: list[str] = []
    for was, became in zip(text, usual, strict=True):
        if became in "(（":
            opened.append(became)
        elif became in ")）":
            pair = (opened or [""]).pop()
            assert (pair + became) in ("()", "（）") or (was == became and not pair)


@given(TEXTS)
def test_no_space_stands_where_none_belongs(text: str):
    usual, _ = normalise(text, ALL)
    if not usual.isspace():
        assert not re.search(rf"^{SPACE}|{SPACE}$|{SPACE}{{2}}|[\t\u00a0\u3000]", usual)
        assert not re.search("[，。：；！？（）《》] | [，。：；！？（）《》]", usual)
        assert not re.search("(?<![𠮷云岭市三〇九])[𠮷市三九] [𠮷市三九](?![𠮷云岭市三〇九])", usual)
    for one, sign, other in zip(usual, usual[1:], usual[2:], strict=False):
        assert not (sign in ",:;!?" and {one, other} & set("𠮷云岭市三九。，《》"))


def test_the_reading_view_is_in_its_usual_form_and_each_switch_is_the_readers():
    source = "\u3000\u3000雲嶺𠮷 三,產(chǎn)業(yè)和經(jīng)濟發(fā)展,\n增２成,農(nóng)業(yè)(AI)發(fā)展"
    views = Views(from_text(source), Reading(repair=True))
    whole = views.whole(Script.READING)
    assert whole.text == "雲嶺𠮷 三，產業和經濟發展，\n增2成，農業（AI）發展"
    assert all(one[1] == two[0] for one, two in pairwise(whole.alignment.units()))
    gloss = source.index("產(chǎn)")
    assert views.text(Span(gloss + 2, gloss + 3), Script.HANS) == "产"
    assert views.text(Span(0, 1), Script.HANS) == "云"
    plain = Views(from_text(source), Reading(repair=True, normal=Normal(False, False, False)))
    assert plain.whole(Script.READING).text == "\u3000\u3000雲嶺𠮷 三,產業和經濟發展,\n增２成,農業(AI)發展"
