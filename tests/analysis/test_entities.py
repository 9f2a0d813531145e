import pytest

from tests.analysis.helpers import named, of_type


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("市商务局局长许知行表示，工作已经展开。", ["许知行"]),
        ("副市长欧阳明远、秘书长司马青出席。", ["欧阳明远", "司马青"]),
        ("主任张为民率队考察。", ["张为民"]),
        ("陆一鸣总统说，会继续。", ["陆一鸣"]),
        ("主席艾合买提·吐尔逊主持会议。", ["艾合买提·吐尔逊"]),
        ("责任编辑：顾南枝 一审：郝小满", ["顾南枝", "郝小满"]),
        ("董事长沈若川出席。沈若川说，很好。", ["沈若川", "沈若川"]),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert of_type(text, "PER") == people


@pytest.mark.parametrize(
    "text", ["文明建设、文明执法", "相关负责人介绍，一切顺利。", "总统强调，要努力。", "高度重视和党中央保持一致"]
)
def test_nobody(text: str) -> None:
    assert of_type(text, "PER") == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("市发改委党组书记、主任许知行表示", ["党组书记、主任"]),
        ("白鹭县县委书记许知行说，", ["县委书记"]),
        ("公司相关负责人许知行说，", ["相关负责人"]),
        ("市委组织部分管人才工作的副部长，市人社局局长许知行表示", ["分管人才工作的副部长", "局长"]),
        ("各部门主要负责人参加", []),
    ],
)
def test_titles(text: str, titles: list[str]) -> None:
    assert of_type(text, "TITLE") == titles


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("市文化和旅游局局长许知行表示", ["市文化和旅游局"]),
        ("位于园区的清澜晨光纸业有限公司，一批纸品", ["清澜晨光纸业有限公司"]),
        ("向立法会申请拨款", ["立法会"]),
        ("远帆重工董事长许知行说，远帆重工将扩产。", ["远帆重工", "远帆重工"]),
        ("各单位要落实，政府要支持，服务全国发展大局", []),
        ("上市公司和民营企业", []),
    ],
)
def test_bodies(text: str, bodies: list[str]) -> None:
    assert of_type(text, "ORG") == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("在湖北省和广东等地", ["湖北省", "广东"]),
        ("白鹭区大栗街道的居民", ["白鹭区大栗街道"]),
        ("浙江中部和华北北部", ["浙江中部", "华北北部"]),
        ("昆山东湖新城的企业", ["昆山东湖新城"]),
        ("我市、全市和我国的示范区、社区", []),
        ("社会安宁，加强合作，中国式现代化", []),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert of_type(text, "LOC") == places


@pytest.mark.parametrize(
    ("text", "programmes"),
    [
        ("实施“青苗护航”行动", ["青苗护航"]),
        ("开展农村水网提升三年行动", ["农村水网提升三年行动"]),
        ("推动“十四五”规划收官，促进乡村振兴", ["十四五", "乡村振兴"]),
        ("《清澜市数据条例》施行", ["清澜市数据条例"]),
        ("实现“开门红”，奏响“最强音”", []),
        ("推进重点项目建设和具体行动", []),
    ],
)
def test_programmes(text: str, programmes: list[str]) -> None:
    assert of_type(text, "PROGRAMME") == programmes


def test_entities_are_flat_and_in_order() -> None:
    text = "2025年，清澜市商务局局长欧阳𠮷说，在湖北省投资3亿元，实施“青苗护航”行动。\n市商务局：12处。"
    at = 0
    for _, words in named(text):
        at = text.index(words, at) + len(words)
    assert ("PER", "欧阳𠮷") in named(text)
