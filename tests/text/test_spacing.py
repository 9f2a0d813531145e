from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import repair
from reader.text.damage import spacing
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Normal, Reading, Script
from tests.text.repaired import read
from tools.damages.printed import LAWS

PAGE = """\
云岭市经济运行稳中向好
3月4日，云岭市统计局发布的数据显示，一季度全市生产总值增长6%，比上年同期快0.3个百分点，达到1,234.5亿元。
市长𠮷长洲在会上说：“要抓好AI和大模型等产业，建设数据中心（二期），力争年内完工。”"""
NAMES = "\n记者 陆远 通讯员 慕容砚"
SPACED = ("parted", "parted_words", "parted_chinese")
VERSE = "云岭山前一水清，岸边垂柳正青青。渔翁不问城中事，独坐舟头看月明。"
CLEAN = (
    "\n".join(" ".join(line) for line in VERSE.replace("。", "。\n").split("\n")),
    "今天学的字：\n天 地 人 你 我 他 山 水 日 月 田 禾 上 下 左 右 大 小 多 少 来 去 出 入 云 雨 风 雪",
    "分词：云岭市 的 经济 运行 在 一季度 是 平稳 的 ， 全市 生产 总值 增长 了 6 % ， 比 上年 同期 快 。",
    "姓 名\t年 龄\t部 门\n张 三\t3 0\t财 务\n李 四\t4 1\t人 事\n王 五\t2 8\t后 勤\n赵 六\t3 3\t采 购",
    "2031 年 4 月 6 日，云岭市 3 个县的 AI 企业增长 6 %，比 2030 年多 12 家，共 120 家。",
    "通 知\n各单位：\n定于4月6日召开会议，请准时参加，不得缺席，特此通知。\n云 岭 市 政 府",
    "The quick brown fox jumps over the lazy dog, and a b c d e f g h i j k l m n o p.",
    "1 2 3 4 5 6 7 8 9 " * 20,
    "def f(x):\n    return  x  +  1\n" * 20,
)


@pytest.mark.parametrize("law", SPACED)
def test_spaced_text_is_closed_up(law: str):
    source = "\n".join(map(LAWS[law], PAGE.split("\n")))
    plain, found = read(source)
    assert plain == PAGE
    assert {each.kind for each in found} == {"spaces"}
    assert not any(each.certain for each in found)  # a space may have been lost
    damage = spacing.recognise(source)
    assert damage is not None
    assert "\n".join(map(damage.redo, PAGE.split("\n"))) == source
    assert read(source, normal=Normal(spacing=False)) == (source, [])


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u3000"])
def test_wider_gaps_are_spaces_and_prove_that_none_was_lost(gap: str):
    text = (PAGE + NAMES).replace(" ", gap)
    source = "\n".join(gap.join(line) for line in text.split("\n"))
    plain, found = read(source)
    assert plain == text
    assert all(each.certain for each in found)


def test_where_figures_are_whole_words_keep_their_spaces():
    page = PAGE + "\n会上发布了New York等地的AI报告，并将于6月公布，大家都在等。"
    source = "\n".join(map(LAWS["parted_chinese"], page.split("\n")))
    assert read(source)[0] == page


@pytest.mark.parametrize("text", CLEAN)
def test_verse_lists_tables_and_other_scripts_stay(text: str):
    assert read(text) == (text, [])


def test_a_page_needs_enough_of_it_and_all_of_it():
    short = "云 岭 市 的 会 开 了 ， 很 好 。"
    assert spacing.recognise(short) is None
    assert spacing.recognise(short, forced=True) is not None
    page = LAWS["parted"](PAGE.split("\n")[1])
    assert spacing.recognise(page) is not None
    assert spacing.recognise(page + "\n" + PAGE) is None


def test_each_gap_belongs_to_the_character_before_it_and_a_line_is_one_repair():
    source = LAWS["parted"](PAGE.split("\n")[1])
    line = repair.mend(source, 0, repair.examine(source))
    assert len(line.repairs) == 1
    assert list(line.alignment.units())[:2] == [(0, 2, 0, 1), (2, 4, 1, 2)]
    views = Views(from_text(source), Reading(normal=Normal(punctuation=False)))
    assert views.whole(Script.READING).text == PAGE.split("\n")[1]


def test_two_kinds_of_damage_are_undone_in_turn():
    source = "\n".join(" ".join(line) for line in PAGE.replace("人", "⼈").replace("大", "⼤").split("\n"))
    assert read(source)[0] == PAGE


@given(st.lists(st.text(st.sampled_from("云岭市的经济在月，。“AI36%. 𠮷"), min_size=1, max_size=40), max_size=4))
def test_what_is_certain_gives_the_source_again(lines: list[str]):
    text = "\n".join([*PAGE.split("\n"), *NAMES.split("\n"), *lines])
    source = "\n".join(map(LAWS["parted"], text.split("\n")))
    damage = spacing.recognise(source)
    assert damage is not None
    for line, was in zip(text.split("\n"), source.split("\n"), strict=True):
        mended = repair.mend(was, 0, (damage,))
        if mended.repairs and mended.repairs[0].certain:
            assert damage.redo(mended.text) == was
            assert mended.text == line
