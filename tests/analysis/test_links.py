"""Keys that are equal across articles: written by hand for each rule, and as laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import links
from reader.resources import rows
from reader.text import scripts
from reader.types import Comparator, Script, Span, Speaker, Target


def body(name: str) -> str:
    return links.body(Speaker(None, None, name, None))


def person(name: str) -> str:
    return links.person(Speaker(name, None, None, None))


def metric(words: str) -> str:
    return links.metric(Target(Span(0, 1), "1", words, Comparator.REACH, None, None, None, "%"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("霽川市發改委", "霁川市发展和改革委员会"),
        ("霁川市发展改革委", "霁川市发展和改革委员会"),
        ("市人社局", "市人力資源和社會保障局"),
        ("霽川市政府", "霁川市人民政府"),
        ("霽川市政府交通局", "霁川市交通运输局"),
        ("霁川市人民政府商务局", "霁川市商务局"),
        ("中共霁川市委", "霁川市委"),
        ("白鹭重工集团股份有限公司", "白鷺重工"),
        ("白鹭重工集团", "白鹭重工有限公司"),
        ("“白鹭”重工", "白鹭重工"),
    ],
)
def test_one_body_has_one_key(one: str, other: str) -> None:
    assert body(one) == body(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("霁川市发改委", "云岭市发改委"),
        ("霁川市发改委", "霁川市工信局"),
        ("霁川市政府", "霁川市委"),
        ("市商务局", "省商务厅"),
        ("霁川市政府办公室", "霁川市人民政府"),
        ("白鹭集团", "白鹭重工集团"),
        ("霁川市人大", "霁川市人大常委会"),
    ],
)
def test_two_bodies_have_two_keys(one: str, other: str) -> None:
    assert body(one) != body(other)


def test_a_person_is_the_name_in_either_script_whoever_they_work_for() -> None:
    assert links.person(Speaker("許霽", "市長", "霽川市人民政府", None)) == "许霁"
    assert links.person(Speaker("许霁", "董事长", "白鹭重工", None)) == "许霁"
    assert person("阿依·古丽") == person("阿依•古丽") == person("阿依．古麗")
    assert person("許 霽") == person("许霁")
    assert person("许霁") != person("许霁川")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GDP", "地區生產總值"),
        ("全市生产总值增长", "地区生产总值"),
        ("地区生产总值增速", "地区生产总值"),
        ("力争全年粮食总产", "粮食产量"),
        ("居民消費價格漲幅", "CPI"),
        ("规上工业增加值", "规模以上工业增加值"),
        ("全年城镇新增就业", "城镇新增就业人数"),
        ("地方一般公共预算收入增长", "一般公共预算收入"),
    ],
)
def test_one_measure_has_one_key(one: str, other: str) -> None:
    assert metric(one) == metric(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("工业增加值", "规模以上工业增加值"),  # one counts all of industry, the other its larger firms
        ("人均地区生产总值", "地区生产总值"),
        ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
        ("粮食产量", "粮食播种面积"),
        ("投资", "固定资产投资"),
    ],
)
def test_two_measures_have_two_keys(one: str, other: str) -> None:
    assert metric(one) != metric(other)


def test_what_is_not_said_has_no_key() -> None:
    nobody = Speaker(None, "市长", None, None)
    assert (links.person(nobody), links.body(nobody), metric("")) == ("", "", "")


LISTED = [
    name
    for lexicon in ("bodies", "metric_names")
    for row in rows(f"lexicons/{lexicon}.tsv")
    for name in " ".join(row).split()
]
PIECES = st.sampled_from(
    [
        *LISTED,
        "霁川市",
        "云岭省",
        "中共",
        "人民政府",
        "政府",
        "集团",
        "有限公司",
        "全市",
        "全年",
        "增长",
        "达到",
        "力争",
        "𠮷",
        "白鹭",
        "“",
        " ",
        "A",
    ]
)
NAMES = st.lists(PIECES, max_size=5).map("".join) | st.text(max_size=12)


@given(NAMES)
def test_a_key_is_its_own_key(name: str) -> None:
    for key in (body, person, metric):
        assert key(key(name)) == key(name)


@given(st.lists(PIECES, max_size=5).map("".join))
def test_the_script_makes_no_difference(name: str) -> None:
    traditional = scripts.convert(name, Script.HANS, Script.HANT)[0]
    for key in (body, person, metric):
        assert key(traditional) == key(name)


@pytest.mark.parametrize("lexicon", ["bodies", "metric_names"])
def test_no_name_of_a_list_stands_for_two(lexicon: str) -> None:
    names = [name for full, others in rows(f"lexicons/{lexicon}.tsv") for name in [full, *others.split()]]
    assert len(names) == len(set(names))
    simplified = [links.simplified(name) for name in names]
    assert simplified == names
