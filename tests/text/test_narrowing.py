"""Pages whose full-width signs were narrowed byte by byte, with and without glosses, complete and stripped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import repair
from reader.text.damage.pairing import Page
from reader.text.damage.spellings import syllable
from tests.text.pages import GLOSSES
from tools.damages.narrowing import SIGNS, narrow, stripped

_ASCII = {ord(wide): sign for wide, sign in SIGNS.items()}

SIMPLIFIED = """\
澜江县召开产业发展大会
云岭市委书记在会上说：“要全力推动经济发展。会议指出，各部门要加强领导，落实责任。”李和平表示，全县有信心。
县发改委主任介绍，今年要做好生态保护，建设好项目。科技金融与产业要结合起来；目前已有三处园区。
“我们不担心。”他说，企业已经得到支持。比较好的办法，是把工作做在前面。
全球金融危机以后，这个县的经济稳定增长（去年增长百分之六）。好的经验要保持下去！
""".strip()
TRADITIONAL = """\
瀾江縣召開產業發展大會
縣長在會上表示：“這個成績來之不易。”全國人大代表、雲嶺市委書記說，今年要繼續努力。
企業家都作出了貢獻。”去年，縣裏的投資增加了。會議認為，要加強保護，保證質量。
他說：“這些東西還沒有送。”
「我們的目標很清楚。」主任回答，現在的工作是打好基礎。科學家的信心很足！
""".strip()

CLEAN = (
    "甲:在吗?\n乙:在的,刚到.怎么了??\n甲:没事,就问问!你吃了吗?!\n乙:吃了(食堂),你呢?",
    "主队 3:2 客队,上半场 1:1;加时赛 0:0,点球 5:4!\n第二场 2:2(3:4),第三场 0:1?",
    'if (a > b ? c : d) { print("好,会;议:对?"); } // 会?:议\nx = f(a, b); y = x ?: 3; 保?;护',
    "什么叫好??就是大家都说好!!真的吗?;也许吧.会?会的,一定会;有?;有的,都有。",
    "「畀佢哋感受吓:係咪真?」佢話,嗰樣嘢冇問題!(黃)冇講好多嘢,咁就算?唔係掛!",
    "他问:“走不走?”没人回答;“走!”她说,声音很低.李昇旼、赵翀和钱堃都看着窗外(雨还在下).",
)


def read(page: str, forced: bool = False) -> str:
    found = repair.examine(page, forced)
    return "\n".join(repair.mend(line, 0, found).text for line in page.split("\n"))


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL], ids=["simplified", "traditional"])
def test_a_narrowed_page_reads_as_it_was_written(text: str) -> None:
    page = narrow(text)
    assert page.count("?") >= 6
    assert read(page) == text.translate(_ASCII)


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        ("金融??萍冀鹑谟牖嵋?,", "金融。科技金融与会议,"),
        ("召开?;嵋橹赋?,", "召开。会议指出,"),
        ("发展?:孟钅?,", "发展。好项目,"),
        ("信心?!崩詈推奖硎?,", "信心。”李和平表示,"),
        ("他担心?!?/p>", "他担心。”</p>"),
        ("来之不易?!?", "来之不易。”"),
        ("生态?;?,", "生态保护,"),
    ],
)
def test_runs_across_every_narrowed_sign_come_back(shown: str, written: str) -> None:
    (page,) = [Page({}, narrow(SIMPLIFIED), narrowed=True)]
    line = repair.mend(shown, 5, (page,))
    assert line.text == written
    assert not any(found.certain for found in line.repairs)  # a half is lost behind each of these signs
    assert page.redo(line.text) == shown


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        ("來之不易!比珖舜", "來之不易。”全國人大"),
        ("作出了貢獻!比ツ,縣裏的投資", "作出了貢獻。”去年,縣裏的投資"),
        ("他說:“這些東西還沒有送!", "他說:“這些東西還沒有送。”"),
    ],
)
def test_a_page_that_lost_its_question_marks_is_guessed(shown: str, written: str) -> None:
    page = Page({}, stripped(narrow(TRADITIONAL)), narrowed=True)
    assert page.stripped
    line = repair.mend(shown, 0, (page,))
    assert line.text == written
    assert [found.certain for found in line.repairs] == [False]


def test_a_stripped_page_is_recognised_and_mostly_restored() -> None:
    page = stripped(narrow(TRADITIONAL))
    assert "?" not in page
    exact = [
        one == two for one, two in zip(read(page).split("\n"), TRADITIONAL.translate(_ASCII).split("\n"), strict=True)
    ]
    assert sum(exact) >= 3


def test_narrowing_and_glosses_on_one_page_are_both_undone() -> None:
    page = narrow(TRADITIONAL, GLOSSES)
    assert "(yè)" in page
    found = repair.examine(page)
    assert [each.narrowed for each in found if isinstance(each, Page)] == [True]
    assert read(page) == TRADITIONAL.translate(_ASCII)


@pytest.mark.parametrize("text", [*CLEAN, "\n".join(CLEAN)])
def test_questions_code_and_scores_stay_as_they_are(text: str) -> None:
    assert repair.examine(text) == ()
    assert repair.examine(text.replace("?", "")) == ()


def test_one_full_width_comma_in_ten_speaks_against_narrowing() -> None:
    page = narrow(SIMPLIFIED)
    assert repair.examine(page)
    assert repair.examine(page.replace(",", "，")) == ()


@given(st.text(st.sampled_from("金融科技会议指出好项目保护危机。”“，：；！？（）,:;!?()Aa3 \n"), max_size=80))
def test_whatever_is_narrowed_is_guessed_and_the_right_reading_is_proved(text: str) -> None:
    page = Page({}, narrow(SIMPLIFIED), narrowed=True)
    for written in text.split("\n"):
        shown = narrow(written)
        line = repair.mend(shown, 0, (page,))
        assert not any(found.certain for found in line.repairs)
        if line.text.translate(_ASCII) == written.translate(_ASCII):
            assert page.redo(line.text) == shown
        assert "".join(shown[a:b] for a, b, _, _ in line.alignment.units()) == shown


@pytest.mark.parametrize(
    ("written", "sound", "tone"),
    [
        ("fā", "ㄈㄚ", 1),
        ("FĀ", "ㄈㄚ", 1),
        ("fa1", "ㄈㄚ", 1),
        ("huì ", "ㄏㄨㄟ", 4),
        ("ㄏㄨㄟˋ", "ㄏㄨㄟ", 4),
        ("xiōng", "ㄒㄩㄥ", 1),
        ("yuán", "ㄩㄢ", 2),
        ("lüè", "ㄌㄩㄝ", 4),
        ("lve4", "ㄌㄩㄝ", 4),
        ("shì", "ㄕ", 4),
        ("er2", "ㄦ", 2),
        ("men", "ㄇㄣ", 0),
        ("˙ㄇㄣ", "ㄇㄣ", 0),
        ("GDP", "", 0),
        ("hello", "", 0),
    ],
)
def test_every_spelling_of_a_reading_is_the_same_syllable(written: str, sound: str, tone: int) -> None:
    assert syllable(written)[0] == sound
    assert not sound or syllable(written) == (sound, tone)


GLOSSED = "產(chǎn)業(yè)發(fā)展很好,成績(jī)很大,學(xué)會(huì)創(chuàng)新,產(chǎn)業(yè)園發(fā)展經(jīng)濟(jì)。"
BARE = "產業發展很好,成績很大,學會創新,產業園發展經濟。"


@pytest.mark.parametrize(
    "page",
    [
        GLOSSED,
        GLOSSED.replace(")", " )"),
        GLOSSED.upper(),
        GLOSSED.replace("(", "（").replace(")", "）"),
        "產(chan3)業(ye4)發(fa1)展很好,成績(ji1)很大,學(xue2)會(hui4)創(chuang4)新,產(chan3)業(ye4)園發(fa1)展經(jing1)濟(ji4)。",
        "產(ㄔㄢˇ)業(ㄧㄝˋ)發(ㄈㄚ)展很好,成績(ㄐㄧ)很大,學(ㄒㄩㄝˊ)會(ㄏㄨㄟˋ)創(ㄔㄨㄤˋ)新,"
        "產(ㄔㄢˇ)業(ㄧㄝˋ)園發(ㄈㄚ)展經(ㄐㄧㄥ)濟(ㄐㄧˋ)。",
    ],
)
def test_glosses_in_every_spelling_are_removed(page: str) -> None:
    assert read(page) == BARE


def test_another_reading_of_a_glossed_character_is_removed_too() -> None:
    page = GLOSSED + "他的成績(jì)好,學(xué)業(yè)成績(jī)更好。"
    assert read(page) == BARE + "他的成績好,學業成績更好。"
