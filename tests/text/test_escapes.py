from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import repair
from reader.text.damage import escapes
from reader.text.damage.shape import applied
from reader.types import Repair, Span
from tests.text.repaired import read
from tools.damages.escaped import LAWS

PAGE = """\
云岭市经济运行稳中向好
云岭市统计局4月6日发布：“一季度，全市生产总值增长6.5%，比上年快0.3个百分点”，好于预期。
市长𠮷长洲说，要抓好“AI·大模型”等产业……建设数据中心（二期）——力争年内完工！
R&D经费占比2.1%，较好。"""
CHARS = "全市经济增长的發業𠮷〇，。“”（）—…·×é AI3%&;=/\\u"

CLEAN = (
    'title = "\\u5168\\u5e02\\u7ecf\\u6d4e"\nprint("\\u5168\\u5e02\\u7ecf\\u6d4e\\u589e\\u957f")',
    '{"title": "\\u5168\\u5e02\\u7ecf\\u6d4e", "body": "\\u589e\\u957f"}',
    '  "标题": "\\u5168\\u5e02\\u7ecf\\u6d4e",\n  "正文": "\\u589e\\u957f"',
    "用[\\u4e00-\\u9fa5]+匹配汉字，用[\\u3000-\\u303f]匹配标点。",
    "网页里用&nbsp;表示空格，用&lt;和&gt;写尖括号，用&amp;写和号。",
    "“&ldquo;”是左引号，“&rdquo;”是右引号，“&hellip;”是省略号。",
    "为什么显示&nbsp;啊？",
    "见https://a.example/%E5%85%A8%E5%B8%82?a=1&amp;b=2和www.b.example/?q=%C8%AB%CA%D0。",
    "文件%E5%85%A8%E5%B8%82.pdf在/data/%E5%85%A8/里。",
    "公式\\frac{\\alpha}{\\u5168}和\\beta&=1;",
    "打折100%，利率3%E，E=MC2，a=E5，编号=AB=CD。",
    "```\n全市：\\u5168\\u5e02\\u7ecf\\u6d4e\n```\n这是一个例子。",
    "命令`echo \\u5168\\u5e02`在终端里输出两个汉字的样子。",
    "Caf&eacute; &amp; bar: a caf\\u00e9 in Z%C3%BCrich.",
    "if (a &lt; b &amp;&amp; c &gt; d) return 全;",
    "1.e4 e5 2.Nf3 Nc6 &c. 五五开",
)


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
def test_what_was_escaped_throughout_is_read(law: object):
    assert callable(law)
    text = PAGE.replace("𠮷", "陆").replace("·", "-") if law is LAWS["percent_gbk"] else PAGE
    source = "\n".join(map(law, text.split("\n")))
    assert source != text
    plain, found = read(source)
    assert plain == text
    assert {each.kind for each in found} == {"escape"}
    assert all(each.certain for each in found)
    damage = escapes.recognise(source)
    assert damage is not None
    for line, was in zip(text.split("\n"), source.split("\n"), strict=True):
        assert "&" in line or damage.redo(line) == was


@pytest.mark.parametrize("text", CLEAN)
def test_code_samples_addresses_and_lessons_stay(text: str):
    assert read(text) == (text, [])


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("云岭市长说&mdash;&mdash;好", "云岭市长说——好"),
        ("&nbsp;&nbsp;云岭市&amp;nbsp;&ldquo;好&rdquo;", "\u00a0\u00a0云岭市\u00a0“好”"),
        ("&#147;云岭市&#148;和R&amp;D经费", "“云岭市”和R&D经费"),
        ("\\\\u4e91\\\\u5cad，\\u{20bb7}和\\ud842\\udfb7", "云岭，𠮷和𠮷"),
        ("%u4E91%u5CAD市", "云岭市"),
        ("关键词%E4%BA%91%E5%B2%AD很热，大家在说", "关键词云岭很热，大家在说"),
        ("%25E4%25BA%2591%25E5%25B2%25AD很热", "云岭很热"),
        ("\\xe4\\xba\\x91\\xe5\\xb2\\xad很热", "云岭很热"),
        ("查https://a.example/?b=1&amp;c=2，云岭市&ldquo;好&rdquo;", "查https://a.example/?b=1&amp;c=2，云岭市“好”"),
    ],
)
def test_escapes_beside_plain_text_are_read(source: str, plain: str):
    assert read(source)[0] == plain


@pytest.mark.parametrize(
    "hidden", ["\\u202e", "\\u000a", "\\u0000", "\\ue000", "\\ud842", "&#10;", "&#8238;", "&shy;", "&#xFFFD;"]
)
def test_what_nobody_would_see_stays_escaped(hidden: str):
    plain, found = read(f"\\u4e91\\u5cad\\u5e02{hidden}\\u53d1\\u5c55")
    assert plain == f"云岭市{hidden}发展"
    assert not any(each.certain for each in found)


def test_adjacent_escapes_are_one_repair_and_units_of_their_own():
    line = repair.mend("\\u4e91\\u5cad市", 10, repair.examine("\\u4e91\\u5cad市"))
    assert line.repairs == (Repair(Span(10, 22), "\\u4e91\\u5cad", "云岭", "escape", True),)
    assert list(line.alignment.units()) == [(10, 16, 0, 1), (16, 22, 1, 2), (22, 23, 2, 3)]


def test_a_character_that_also_stands_unescaped_makes_it_a_guess():
    assert [each.certain for each in read("&ldquo;云岭&rdquo;和“云岭”，市长说")[1]] == [False, False]


def test_one_escape_is_enough_only_in_a_sentence_and_lessons_only_if_most_lines_are_none():
    assert escapes.recognise("好&hellip;") is None
    assert escapes.recognise("好&hellip;", forced=True) is not None
    assert escapes.recognise("云岭市长说，一切都好&hellip;") is not None
    lesson = "空格&nbsp;的编码，&nbsp;的写法"
    assert escapes.recognise(lesson) is None
    others = "\n云岭市&ldquo;好&rdquo;\n澜江县&hellip;\n瀚州&mdash;&mdash;"
    assert read(lesson + others)[0].startswith("空格\u00a0的")


@given(st.text(st.sampled_from(CHARS), min_size=1, max_size=40), st.sampled_from(sorted(LAWS)))
def test_what_is_certain_gives_the_source_again(text: str, law: str):
    source = LAWS[law]("云岭市全市经济发展，" + text)
    damage = escapes.recognise(source)
    edits = damage.undo(source) if damage else ()
    assert all(source[edit.start : edit.end] for edit in edits)
    if damage and edits and all(edit.certain for edit in edits):
        assert damage.redo(applied(source, edits)) == source
