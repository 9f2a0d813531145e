"""Which figures of an undertaking are targets, what they measure and how they compare; invented people and places."""

from __future__ import annotations

import pytest

from tests.analysis.helpers import by_grammar

CITY = "霽川市市长许知行表示，"
FIRM = "远帆重工董事长沈若川表示，"


def targets(text: str) -> list[tuple[str, str, str, str]]:
    """Words, comparator, value and metric of every target."""
    found = []
    for made in by_grammar(text):
        for target in made.targets:
            value = "-" if target.value is None else f"{target.value:f}"
            if target.low is not None:
                value = f"{target.low:f}..{target.high:f}"
            found.append((target.text, target.comparator.value, value, target.metric))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            CITY + "力争全年地区生产总值增长6%左右、固定资产投资增长8%以上。",
            [("6%左右", "about", "6", "地区生产总值"), ("8%以上", "at_least", "8", "固定资产投资")],
        ),
        (CITY + "确保城镇失业率控制在6%以内。", [("6%以内", "at_most", "6", "城镇失业率")]),
        (CITY + "力争城镇新增就业12万人以上。", [("12万人以上", "at_least", "120000", "城镇新增就业")]),
        (CITY + "将使单位产值能耗下降3%左右。", [("3%左右", "decrease_by", "3", "单位产值能耗")]),
        (
            CITY + "将新建学校12所、社区食堂30个。",
            [("12所", "reach", "12", "学校"), ("30个", "reach", "30", "社区食堂")],
        ),
        (CITY + "将培育10家省级绿色工厂。", [("10家", "reach", "10", "省级绿色工厂")]),
        (
            CITY + "将改造老旧小区40个，惠及居民3万余户。",
            [("40个", "reach", "40", "老旧小区"), ("3万余户", "exceed", "30000", "惠及居民")],
        ),
        (CITY + "计划建设轨道交通线路60公里。", [("60公里", "reach", "60", "轨道交通线路")]),
        (CITY + "将实施减排项目120个。", [("120个", "reach", "120", "减排项目")]),
        (CITY + "将减少窗口20个。", [("20个", "decrease_by", "20", "窗口")]),
        (CITY + "将提升改造农村公路300公里。", [("300公里", "reach", "300", "农村公路")]),
        (CITY + "达产后年营收有望突破20亿元。", [("突破20亿元", "exceed", "2000000000", "年营收")]),
        (CITY + "将新建三座污水处理厂。", [("三座", "reach", "3", "污水处理厂")]),
        (CITY + "将关停小火电机组两台。", [("两台", "reach", "2", "小火电机组")]),
        (CITY + "将聘请两名退休医师。", [("两名", "reach", "2", "退休医师")]),
        (CITY + "将提供200个工作岗位。", [("200个", "reach", "200", "工作岗位")]),
        (CITY + "将使通关时间不超过20分钟。", [("不超过20分钟", "at_most", "20", "通关时间")]),
        (CITY + "将把会议减少三分之一。", [("三分之一", "decrease_by", "33.33", "会议")]),
        (CITY + "将把审批时限压缩一半。", [("压缩一半", "decrease_by", "50", "审批时限")]),
        (CITY + "将承担经费的一半。", [("一半", "reach", "50", "经费")]),
        (CITY + "将把夜班由三班倒改为四班倒。", []),
        (CITY + "力争综合实力进入全省前十。", [("前十", "reach", "10", "综合实力")]),
        (CITY + "力争人均预期寿命提高到80岁。", [("80岁", "reach", "80", "人均预期寿命")]),
        (CITY + "将把森林覆盖率由38%提高到42%。", [("42%", "reach", "42", "森林覆盖率")]),
        (CITY + "力争牧民收入与经济增长同步。", [("与经济增长同步", "reach", "-", "牧民收入")]),
        (CITY + "力争工业增速高于全省平均水平。", [("高于全省平均水平", "exceed", "-", "工业增速")]),
        (CITY + "力争工业增速高于全省平均1.5个百分点。", [("高于全省平均1.5个百分点", "exceed", "1.5", "工业增速")]),
        (CITY + "力争五年内数字经济规模翻一番。", [("翻一番", "increase_by", "100", "数字经济规模")]),
        (CITY + "力争旅游人次突破1.2亿。", [("突破1.2亿", "exceed", "120000000", "旅游人次")]),
        (
            CITY + "城乡居民收入将分别增长5%、6.5%。",
            [("5%", "increase_by", "5", "城乡居民收入"), ("6.5%", "increase_by", "6.5", "城乡居民收入")],
        ),
        (CITY + "预计每年可减少碳排放20万吨。", [("20万吨", "decrease_by", "200000", "碳排放")]),
        (
            FIRM + "公司力争全年营业收入突破50亿元，利润增长15%。",
            [("突破50亿元", "exceed", "5000000000", "营业收入"), ("15%", "increase_by", "15", "利润")],
        ),
        (
            FIRM + "计划投资6-8亿元，新增就业岗位上千个。",
            [("6-8亿元", "reach", "600000000..800000000", "投资"), ("上千个", "at_least", "1000", "就业岗位")],
        ),
        (FIRM + "将确保订单交付率不低于98％。", [("不低于98%", "at_least", "98", "订单交付率")]),
        (FIRM + "产能将由30万台提升至50万台。", [("50万台", "reach", "500000", "产能")]),
        (
            "霽川市政府将投入新台币3亿元，整建路口120处。",
            [("新台币3亿元", "reach", "300000000", "投入"), ("120处", "reach", "120", "路口")],
        ),
        (
            FIRM + "公司拟回购股份，回购金额不低于1亿元、不超过2亿元。",
            [
                ("不低于1亿元", "at_least", "100000000", "回购金额"),
                ("不超过2亿元", "at_most", "200000000", "回购金额"),
            ],
        ),
        (FIRM + "将确保利润率保持在6%以上。", [("6%以上", "at_least", "6", "利润率")]),
        (FIRM + "将把成本控制在18亿元以内。", [("18亿元以内", "at_most", "1800000000", "成本")]),
        (FIRM + "公司拟在霽川市投资4.2亿元建设新厂。", [("4.2亿元", "reach", "420000000", "投资")]),
        (CITY + "将把补助从每年1,000万元增加为4,000万元。", [("4,000万元", "reach", "40000000", "补助")]),
        (CITY + "将把步道由2.3公里延长至6.5公里。", [("6.5公里", "reach", "6.5", "步道")]),
        (CITY + "车程将缩短至两个小时。", [("两个小时", "reach", "2", "车程")]),
        (CITY + "将把审批时限压缩到三天以内。", [("三天以内", "at_most", "3", "审批时限")]),
        (CITY + "将使用水量下降一成。", [("一成", "decrease_by", "10", "用水量")]),
        (
            "教育局局长许知行表示，将增聘200名教师，学额增加1,500个。",
            [("200名", "increase_by", "200", "教师"), ("1,500个", "increase_by", "1500", "学额")],
        ),
    ],
)
def test_targets(text: str, found: list[tuple[str, str, str, str]]) -> None:
    assert targets(text.replace("％", "%")) == found


@pytest.mark.parametrize(
    "text",
    [
        CITY + "将办好第12届旅游节。",
        CITY + "将推进12个在建项目。",
        CITY + "将实施“三年百村”行动。",
        CITY + "将抓好3项重点工作。",
        CITY + "将引进亿元以上项目。",
        CITY + "将建设年产50万台的生产线。",
        CITY + "将推广白鹭区（占全市面积的8%）的做法。",
        CITY + "将每10天检查道路。",
        CITY + "将做强千亿元级产业集群。",
        CITY + "将改造330千伏变电设备。",
        CITY + "将推广2000吨级货船。",
        CITY + "将落实惠企“32条”。",
        CITY + "将支持霽川608所研制新机型。",
        FIRM + "公司计划总投资4.2亿元，建设新厂。",
        FIRM + "公司将推进投资4.2亿元的项目。",
        CITY + "将建设水厂，设计规模为每天3万吨。",
    ],
)
def test_what_is_no_target(text: str) -> None:
    assert by_grammar(text)
    assert targets(text) == []


def test_a_metric_is_named_the_same_in_every_sentence() -> None:
    sentences = (
        "力争全年工业机器人出货量增长6%左右。",
        "2026年，工业机器人出货量将突破9万台。",
        "将推动工业机器人出货量达到9万台以上。",
        "确保工业机器人出货量年均增长7%。",
        "力争到2030年工业机器人出货量由6万台增加到9万台。",
    )
    assert {metric for text in sentences for *_, metric in targets(CITY + text)} == {"工业机器人出货量"}
