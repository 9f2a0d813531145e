"""General classes of wording: speakers, lists of measures, and statements that are not commitments."""

import pytest

from tests.analysis.helpers import by_grammar, of_type, undertaken


def speakers(text: str) -> list[str | None]:
    return [made.speaker and (made.speaker.name or made.speaker.org) for made in undertaken(text)]


def units(text: str) -> list[str]:
    return [made.text for made in undertaken(text)]


ADDRESS = "行政长官陈若川今日发表任内第二份《施政报告》。"


SPOKEN = [
    (ADDRESS + "《施政报告》提出，未来五年兴建3万个单位。", ["陈若川"]),
    ("《施政报告》提出，未来五年兴建3万个单位。", ["政府"]),
    ("陆郑若川在《施政报告》提到，新经济兴起。她承诺会检视条例。", ["陆郑若川"]),
    ("白鹭县印发《白鹭县旅游行动计划》。\n《计划》明确，到2027年建成民宿300家。", ["白鹭县"]),
    ("根据《青澜市低空经济行动方案》，到2027年，全市建成起降点50个。", ["青澜市"]),
    ("市长许知行到场视察，并严厉要求工务单位在今年年底前完成改造。", ["许知行"]),
    ("局长许知行表示，市长亦要求各单位全面盘点，短期将优先改善路口。", ["许知行"]),
    ("局长许知行出席。局长陈若川出席。\n局长表示，将增设泊位。", ["陈若川"]),
    ("市长许知行出席。\n许市长表示，红线预定115年底完工。", ["许知行"]),
    ("政府发言人表示，当局会检讨有关安排。", ["政府"]),
    ("远帆重工公告称，公司拟回购不超过1亿元股份。", ["远帆重工"]),
    ("5月6日，白鹭林管局组织召开会议，传达省林草局精神。\n会议明确：一是搭建平台。", ["白鹭林管局"]),
]
MEASURES = [
    ("水利署署长许知行表示，6处可于本周五前完成。", ["6处可于本周五前完成"]),
    ("水利署署长许知行表示，大桥可望于今年9月通车。", ["大桥可望于今年9月通车"]),
    (
        "水利署署长许知行表示，目标在2027年前落成5座，冀提供2000个泊位。",
        ["目标在2027年前落成5座", "冀提供2000个泊位"],
    ),
    ("教育局局长许知行表示，深化改革，新建学校5所。", ["深化改革", "新建学校5所"]),
    ("董事长许知行表示，在各方支持下，投资4亿元。", ["投资4亿元"]),
    ("发展局发言人说，各部门会积极开放数据。", ["各部门会积极开放数据"]),
    (
        "《施政报告》表明，将会投放7亿元，项目包括：\n－为市民提供数码身份。\n－税制：在两年内降低税率。\n总结这份报告。",
        ["将会投放7亿元", "为市民提供数码身份", "在两年内降低税率"],
    ),
]
TALK = [
    "教育局局长许知行表示，去年新建学校5所，新增学位6000个。",
    "教育局局长许知行表示，实现营收50亿元，同比增长20%。",
    "教育局局长许知行指出，企业要加大投入。",
    "会议强调，要加快建设，各地要在年底前抓好落实。",
    "白鹭市抓好“十五五”规划编制。",
    "专家认为，该政策可在5年内带动投资100亿元。",
    "老人说，再过三年，这棵树就会结果，到时候要摘10筐。",
    "许知行说：“我们一定会在三年内建成这座桥。”",
    "队长许知行说，我们会在决赛前完成训练，力争打进3球。球队状态不错，主教练、球员都期待客场比赛，对手很强。",
    "青澜公司董事长许知行介绍，项目有以下特点：\n－占地500亩。\n－年产50万台。",
]


def test_most_speakers_of_single_sentences_are_found() -> None:
    assert sum(who[0] in speakers(text) for text, who in SPOKEN) >= 0.6 * len(SPOKEN)


def test_most_measures_without_a_strong_cue_are_found() -> None:
    assert sum(set(found) <= set(units(text)) for text, found in MEASURES) >= 0.6 * len(MEASURES)


def test_most_talk_is_left_alone() -> None:
    assert sum(not units(text) for text in TALK) >= 0.5 * len(TALK)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("广西壮族自治区主席许知行说，", "LOC", ["广西壮族自治区"]),
        ("广西壮族自治区党委书记许知行说，", "TITLE", ["党委书记"]),
        ("中共南宁市委、南宁市政府主办", "ORG", ["中共南宁市委", "南宁市政府"]),
        ("南宁市驻京办协办", "ORG", ["南宁市驻京办"]),
        ("吴市长代表市委、市政府致辞", "ORG", ["市委", "市政府"]),
        ("运输及物流局局长许知行表示，", "ORG", ["运输及物流局"]),
        ("由「政策统筹办事处」负责", "ORG", ["政策统筹办事处"]),
        ("由「政策统筹办事处」负责", "PROGRAMME", []),
        ("企业完善公司治理结构，今年公司将扩产", "ORG", []),
        ("武汉城市圈、成渝地区双城经济圈", "LOC", ["武汉城市圈", "成渝地区双城经济圈"]),
        ("助力昆山县域经济，昆山市县领导出席", "LOC", ["昆山", "昆山"]),
        ("到青禾路与明德大道路口视察，重要路口、公路", "LOC", ["青禾路", "明德大道"]),
        ("改造沿江两岸厂房", "LOC", []),
        ("主席艾力·阿不都满提出席，主席艾力·吐尔逊主持会议", "PER", ["艾力·阿不都满提", "艾力·吐尔逊"]),
        ("财政部长许知行预告，将拨款。", "PER", ["许知行"]),
        ("书记高兴地说，市长从严要求", "PER", []),
        ("达产后年产值翻番", "TIME", []),
        ("任期内增加投入", "TIME", ["任期内"]),
        ("由44亿元增加18%至52亿元，增长5%至8%", "QUANTITY", ["44亿元", "18%", "52亿元", "5%至8%"]),
        ("成立70周年", "QUANTITY", []),
        ("对标“六破除”“六着力”，写下“四个字”", "PROGRAMME", ["六破除", "六着力"]),
    ],
)
def test_entities(text: str, kind: str, found: list[str]) -> None:
    assert of_type(text, kind) == found


def test_a_place_for_landing_lowers_nothing() -> None:
    (made,) = by_grammar("根据《青澜市低空经济行动方案》，到2027年，全市建成起降点50个。")
    assert [target.comparator.value for target in made.targets] == ["reach"]
