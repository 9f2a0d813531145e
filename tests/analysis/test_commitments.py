from decimal import Decimal

import pytest

from reader.analysis import cues
from reader.analysis.connectives import skip_connectives
from reader.analysis.tokens import cutter
from reader.types import Comparator, Span, Strength
from tests.analysis.helpers import by_grammar, undertaken


def units(text: str) -> list[str]:
    return [made.text for made in undertaken(text)]


PROMISED = [
    ("市商务局局长许知行表示，将办好展会，服务企业。", ["将办好展会，服务企业"]),
    ("许知行局长说，我们力争完成任务。", ["我们力争完成任务"]),
    ("“大会鼓劲。”市水务局局长许知行说，将兴修水利。", ["将兴修水利"]),
    ("“我们将保持投入。”董事长许知行说，去年增长5%。", ["我们将保持投入"]),
    ("远帆重工有限公司拟在昆山建立基地，总投资超过3亿元。", ["远帆重工有限公司拟在昆山建立基地"]),
    ("市商务局局长许知行表示，将新建市场8处，改造道路9公里。", ["将新建市场8处", "改造道路9公里"]),
    ("市商务局局长许知行表示，将抓好消费；扩大开放。推广经验。", ["将抓好消费", "扩大开放", "推广经验"]),
    ("市商务局局长许知行表示，由于需求旺盛，将扩大供应。", ["将扩大供应"]),
    ("这条铁路正在试运行，将于年底通车。", []),
    ("湖北这条铁路正在试运行，将于年底通车。", ["将于年底通车"]),
    ("总统许知行承诺，政府会持续投入资源。", ["政府会持续投入资源"]),
    ("《施政报告》提出，由2026年起，津贴增加至2500元。", ["由2026年起，津贴增加至2500元"]),
    ("白鹭县印发《白鹭县旅游行动计划》，提出到2027年接待游客90万人次。", ["到2027年接待游客90万人次"]),
    ("市财政局负责人介绍，今年市级财政将安排3亿元。", ["今年市级财政将安排3亿元"]),
    ("总裁Anna Li说，我们会回购股份。", ["我们会回购股份"]),
    ("区委书记许知行强调，务必在6月底前完成改造。", ["务必在6月底前完成改造"]),
    ("局长许知行允诺1个月内提出报告。", ["允诺1个月内提出报告"]),
    ("会议明确：一是搭建平台；二是培育苗木。", ["搭建平台", "培育苗木"]),
    ("市交通局局长许知行表示，隧道预计2月开工、11月完工。", ["隧道预计2月开工", "11月完工"]),
    ("市商务局局长许知行表示，将推进总投资5亿元的项目，目前已完成2亿元。", ["将推进总投资5亿元的项目"]),
    ("市商务局局长许知行要求各部门联动，力争在6月份启动建设。", ["各部门联动，力争在6月份启动建设"]),
]
NOTHING = [
    "2024年，全市工业增加值增长6%。",
    "大会立意高远、目标明确。",
    "加快建设美好城市，需要全市上下努力。",
    "如何打好这场硬仗？",
    "受寒潮影响，我国中东部地区将出现大风降温天气。",
    "业内人士预测，市场需求将继续扩大。",
    "报告称，全球需求将以年均3%的速度增长。",
    "市长许知行强调，要提高认识，加强领导。",
    "市长许知行希望广大企业抓住机遇，发展壮大。",
    "一批即将发往外地的货物正在装车。",
    "市商务局将去年的经验汇编成册。",
    "将军说，城在人在。",
    "中国工程院院士许知行认为，新技术将深刻改变生活。",
    "警方将嫌疑人抓获。",
    "未来三年行业将加速出清。",
    "却说老汉将斧头插在腰间。",
    "清澜市：全力推进项目建设",
]


def test_most_sentences_by_themselves_are_read_right() -> None:
    """Without the article around them the model is less sure than in it."""
    assert sum(units(text) == found for text, found in PROMISED) >= 0.65 * len(PROMISED)
    assert sum(units(text) != [] for text, _ in PROMISED) >= 0.85 * len(PROMISED)
    assert sum(units(text) == [] for text in NOTHING) >= 0.85 * len(NOTHING)


def test_who_says_it() -> None:
    text = (
        "市水务局党组书记、局长许知行表示，将兴修水利，新建泵站5座。\n"
        "清澜晨光纸业有限公司订单饱满。公司总经理陆一鸣说，今年将新建车间2座，力争营收突破6亿元。"
    )
    made = undertaken(text)
    assert {(one.speaker.org, one.speaker.role, one.speaker.name) for one in made if one.speaker} >= {
        ("市水务局", "党组书记、局长", "许知行")
    }
    assert {one.speaker.name for one in made if one.speaker} == {"许知行", "陆一鸣"}


@pytest.mark.parametrize(
    ("clause", "comparator", "value", "unit"),
    [
        ("完成投资860亿元", Comparator.REACH, "86000000000", "元"),
        ("收入突破9亿元", Comparator.EXCEED, "900000000", "元"),
        ("营收增长30%以上", Comparator.AT_LEAST, "30", "%"),
        ("产值增长25%", Comparator.INCREASE_BY, "25", "%"),
        ("产值增长5%左右", Comparator.ABOUT, "5", "%"),
        ("能耗下降3%左右", Comparator.DECREASE_BY, "3", "%"),
        ("能耗降至3%以下", Comparator.AT_MOST, "3", "%"),
        ("带动上万人就业", Comparator.AT_LEAST, "10000", "人"),
        ("游客早过亿", Comparator.EXCEED, "100000000", ""),
        ("收入翻两番", Comparator.INCREASE_BY, "300", "%"),
        ("时间从3小时缩短至1个小时左右", Comparator.ABOUT, "1", "个小时"),
        ("增速高于全省平均", Comparator.EXCEED, None, ""),
        ("收入与经济增长同步", Comparator.REACH, None, ""),
    ],
)
def test_targets(clause: str, comparator: Comparator, value: str | None, unit: str) -> None:
    (made,) = by_grammar(f"市商务局局长许知行表示，将力争{clause}。")
    (target,) = made.targets
    assert (target.comparator, target.value, target.unit) == (comparator, value and Decimal(value), unit)


@pytest.mark.parametrize(
    "clause",
    [
        "抓好40个重点项目建设",
        "加快年产12万吨装备工程建设",
        "推进总投资84亿元的项目建设",
        "做好6大板块工作",
        "落实“6+3”措施",
        "推动经济稳步增长",
        "办好第3届运动会",
    ],
)
def test_what_is_no_target(clause: str) -> None:
    (made,) = by_grammar(f"市商务局局长许知行表示，将{clause}。")
    assert made.targets == ()


def test_strength_and_cue() -> None:
    text = (
        "市商务局局长许知行表示，将办好展会。\n市水务局局长陆一鸣表示，力争完成任务。\n"
        "远帆重工有限公司拟新建车间。\n市交通局局长沈若川表示，预计年底通车。"
    )
    assert [(made.cue, made.strength) for made in by_grammar(text)] == [
        ("将", Strength.PLEDGE),
        ("力争", Strength.AIM),
        ("拟", Strength.PLAN),
        ("预计", Strength.FORECAST),
    ]


def test_a_noun_after_a_name_is_no_cue() -> None:
    for text, expected in (
        ("抓好“十九五”规划编制", []),
        ("落实《云岭纲要》目标", []),
        ("“云岭十条”会延续", ["会"]),
        ("规划建设学校12所", ["规划"]),
    ):
        assert [text[slice(*cue.span)] for cue in cues.find(cutter().cut(text), 0, len(text))] == expected


def test_the_word_that_opens_an_object_is_no_cue() -> None:
    (made,) = by_grammar("许知行表示，打算将新增津贴用于聘请教师。")
    assert (made.cue, made.strength) == ("打算", Strength.PLAN)
    (made,) = by_grammar("许知行表示，将新增津贴。")
    assert made.cue == "将"


@pytest.mark.parametrize(
    ("clause", "rest"),
    [
        ("未来，将办好展会", "将办好展会"),
        ("未来两年协助企业200家", "未来两年协助企业200家"),
        ("今后数年将办好展会", "今后数年将办好展会"),
        ("在未来五年办好展会", "在未来五年办好展会"),
    ],
)
def test_a_time_is_no_connective(clause: str, rest: str) -> None:
    assert clause[skip_connectives(clause, Span(0, len(clause))) :] == rest


def test_a_work_report() -> None:
    text = (
        "清澜市政府工作报告\n各位代表：\n现在，我代表市人民政府向大会报告工作，请各位代表审议。\n"
        "一、2024年工作回顾\n去年，全市生产总值增长6%，圆满完成了各项任务。\n"
        "二、2025年重点工作\n今年主要预期目标是：全市生产总值增长5%左右，粮食产量20亿斤以上。\n"
        "促进消费。开展消费提升行动，新建商圈2个。"
    )
    made = undertaken(text)
    assert {target.text for one in made for target in one.targets} >= {"5%左右", "20亿斤以上", "2个"}
    assert {one.speaker.org for one in made if one.speaker} == {"清澜市人民政府"}
    assert "今年" in {one.deadline.text for one in made if one.deadline}
